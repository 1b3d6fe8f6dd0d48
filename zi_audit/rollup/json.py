"""The roll-up as JSON: the form of issue and SPEC 13; fields are only added while `skema` stays 1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from zi_audit.report.json import counts_data
from zi_audit.rollup.combine import filled, key_of
from zi_audit.rollup.model import Celah, Hasil, Rekap, Satker
from zi_audit.texts import reason

SCHEMA = 1


def render(rekap: Rekap, lang: str = "id") -> str:
    """Return the roll-up as one JSON object with a line for each office and gap."""
    return "".join(pieces(rekap, lang))


def pieces(rekap: Rekap, lang: str = "id") -> Iterator[str]:
    """Yield the same piece by piece."""
    head = {
        "skema": SCHEMA,
        "dibuat": rekap.dibuat.isoformat(timespec="seconds"),
        "per_tanggal": rekap.per_tanggal.isoformat(),
        "ringkasan": counts_data(rekap.ringkasan),
        "satu_rencana": rekap.satu_rencana,
        "catatan": [reason(note, lang) for note in rekap.catatan],
    }
    lists: dict[str, Iterator[dict[str, Any]]] = {
        "satker": (_satker(satker, lang) for satker in rekap.satker),
        "celah": (_gap(gap) for gap in rekap.celah),
        "jatuh_tempo": (_gap(gap) for gap in rekap.jatuh_tempo),
        "galat": ({"path": failure.asal, "pesan": reason(failure.pesan, lang)} for failure in rekap.gagal),
    }
    yield "{"
    for place, (key, value) in enumerate(head.items()):
        yield f"{',' if place else ''}\n {_text(key)}: {_text(value)}"
    for key, rows in lists.items():
        yield f",\n {_text(key)}: ["
        before = "\n  "
        for row in rows:
            yield before + _text(row)
            before = ",\n  "
        yield "]"
    yield "\n}\n"


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _satker(satker: Satker, lang: str) -> dict[str, Any]:
    hasil = satker.hasil
    return {
        "kode": satker.kode,
        "nama": satker.nama,
        "induk": satker.induk,
        "keadaan": satker.keadaan.value,
        "per_tanggal": hasil.per_tanggal.isoformat() if hasil else None,
        "umur_hari": satker.umur_hari,
        "ringkasan": counts_data(hasil.ringkasan) if hasil else None,
        "komponen": _areas(hasil) if hasil else [],
        "perlu_cek": hasil.perlu_cek if hasil else None,
        "hasil": hasil.asal if hasil else None,
        "laporan": (hasil.laporan or None) if hasil else None,
        "pesan": reason(satker.pesan, lang) if satker.pesan else "",
        "hilang": [slot.id for slot in satker.hilang],
        "aturan_lain": satker.aturan_lain,
        "versi": hasil.versi if hasil else None,
        "kunci": key_of(satker),
        "terisi": sorted(filled(hasil)) if hasil else None,
    }


def _areas(hasil: Hasil) -> list[dict[str, Any]]:
    return [
        {"nomor": area.nomor, "poin_jatuh_tempo": area.jatuh_tempo, "poin_berbukti": area.berbukti}
        for area in hasil.komponen
    ]


def _gap(gap: Celah) -> dict[str, Any]:
    return {
        "kode": gap.kode,
        "bukti": gap.bukti or None,
        "jenis": gap.jenis or None,
        "nama": gap.nama,
        "mulai": gap.mulai.isoformat() if gap.mulai else None,
        "jatuh_tempo": gap.jatuh_tempo.isoformat() if gap.jatuh_tempo else None,
        "satker": len(gap.satker),
        "dari": gap.dari,
        "kode_satker": list(gap.satker),
    }
