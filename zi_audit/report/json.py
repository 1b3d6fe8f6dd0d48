"""The audit and the plan as JSON (SPEC 9): field names are fixed, more may be added."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from zi_audit.plan.model import Bukti, Butir, Rencana
from zi_audit.result import (
    AuditResult,
    Berkas,
    BerkasLain,
    BuktiHasil,
    ButirHasil,
    Ringkasan,
    Saran,
    Slot,
    Status,
)
from zi_audit.texts import paragraph, reason
from zi_audit.version import VERSION

SCHEMA = 1
# Files that fill nothing are given out so many at once.
ROWS = 1_000
_NEXT_ROW = ",\n  "


def render(result: AuditResult, lang: str = "id", *, statuses: Collection[Status] = ()) -> str:
    """Return the audit as one JSON object, valid UTF-8 whatever the file names hold.

    `statuses` limits the slots that are listed; the counts stay those of the whole audit.
    """
    return "".join(pieces(result, lang, statuses=statuses))


def pieces(result: AuditResult, lang: str = "id", *, statuses: Collection[Status] = ()) -> Iterator[str]:
    """Yield the same JSON piece by piece, so that 100,000 files need not stand in memory at once."""
    data = as_data(result, lang, statuses)
    return _dump(data | {"berkas_lain": _encoded_lain(result.berkas_lain, lang)})


def render_plan(rencana: Rencana, lang: str = "id") -> str:
    """Return the plan as JSON: the same `butir`, without status and berkas."""
    return "".join(
        _dump(
            {
                "skema": SCHEMA,
                "versi": VERSION,
                "unit": rencana.unit,
                "judul": rencana.judul,
                "keputusan": rencana.keputusan,
                "tahun": rencana.tahun,
                "komponen": [
                    {
                        "nomor": komponen.nomor,
                        "judul": komponen.judul,
                        "bobot": komponen.bobot,
                        "sub": [
                            {"kode": sub.kode, "judul": sub.judul, "bobot": sub.bobot} for sub in komponen.sub
                        ],
                    }
                    for komponen in rencana.komponen
                ],
                "butir": (
                    _butir(butir)
                    | {
                        "bukti": [
                            _bukti(bukti)
                            | {
                                "periode": [
                                    {"mulai": one.mulai.isoformat(), "selesai": one.selesai.isoformat()}
                                    for one in bukti.periode
                                ]
                            }
                            for bukti in butir.bukti
                        ]
                    }
                    for butir in rencana.butir
                ),
            }
        )
    )


def as_data(result: AuditResult, lang: str = "id", statuses: Collection[Status] = ()) -> dict[str, Any]:
    """Return the audit as plain values in the shape of SPEC 9; its long lists are iterators, to be read once."""
    return {
        "skema": SCHEMA,
        "versi": VERSION,
        "unit": result.unit,
        "tahun": result.rencana.tahun,
        "folder": result.folder,
        "per_tanggal": result.per_tanggal.isoformat(),
        "dibuat": result.dibuat.isoformat(timespec="seconds"),
        "ringkasan": _ringkasan(result.ringkasan),
        "komponen": [
            {
                "nomor": komponen.nomor,
                "judul": komponen.judul,
                "ringkasan": _ringkasan(result.ringkasan_komponen(komponen)),
            }
            for komponen in result.rencana.komponen
        ],
        "butir": (_butir_hasil(hasil, lang, statuses) for hasil in result.butir),
        "berkas_lain": ({"path": one.path} | _lain(one, lang) for one in result.berkas_lain),
        "galat": ({"path": one.path, "pesan": reason(one.pesan, lang)} for one in result.galat),
    }


def _lain(one: BerkasLain, lang: str) -> dict[str, Any]:
    return {
        "alasan": one.alasan.value,
        "keterangan": reason(one.keterangan, lang),
        "perlu_cek": [flag.value for flag in one.perlu_cek],
        "saran": [_saran(saran) for saran in one.saran],
    }


def _saran(saran: Saran) -> str:
    return f"{saran.bukti}: {saran.nama}" if saran.nama else saran.bukti


def _encoded_lain(others: Sequence[BerkasLain], lang: str) -> Iterator[str]:
    """Yield the files that fill nothing as rows of JSON objects; what many of them share is put in words once."""
    # The audit shares these values between files, and `others` keeps them alive: each is known by its id.
    reasons: dict[tuple[int, int, int], str] = {}
    suggestions: dict[int, str] = {}
    rows: list[str] = []
    for path, alasan, keterangan, saran, perlu_cek in others:
        shared = (id(alasan), id(keterangan), id(perlu_cek))
        end = reasons.get(shared)
        if end is None:
            said = _encode(_lain(BerkasLain(path, alasan, keterangan, (), perlu_cek), lang))
            end = reasons[shared] = said[1:-2]
        if saran:
            listed = suggestions.get(id(saran))
            if listed is None:
                listed = suggestions[id(saran)] = _encode([_saran(one) for one in saran])[1:-1]
            end += listed
        rows.append(f'{{"path": {_encode_text(path)}, {end}]}}')
        if len(rows) == ROWS:
            yield _NEXT_ROW.join(rows)
            rows.clear()
    if rows:
        yield _NEXT_ROW.join(rows)


# What acts on a terminal that shows the JSON: C1 controls, bidirectional and other marks, line separators.
_ACTING = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_encode_all = json.JSONEncoder(ensure_ascii=False).encode


def _encode(value: object) -> str:
    """Return a value as JSON; what acts is escaped, as JSON may, so that it is read back the same."""
    return _escaped(_encode_all(value))


def _encode_text(value: str) -> str:
    return _escaped(json.encoder.encode_basestring(value))


def _escaped(encoded: str) -> str:
    return _ACTING.sub(lambda found: json.dumps(found[0])[1:-1], encoded)


def _dump(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield JSON with one line for each butir and each file; rows may be encoded already, several in one."""
    before = "{\n "
    for key, value in data.items():
        yield f"{before}{_encode(key)}: "
        before = ",\n "
        if not isinstance(value, Iterator):
            yield _encode(value)
            continue
        row = "[\n  "
        for one in value:
            yield row
            yield one if isinstance(one, str) else _encode(one)
            row = _NEXT_ROW
        yield "[]" if row != _NEXT_ROW else "\n ]"
    yield "\n}\n"


def _ringkasan(ringkasan: Ringkasan) -> dict[str, float]:
    return {
        "ada": ringkasan.ada,
        "terlambat": ringkasan.terlambat,
        "belum_ada": ringkasan.belum_ada,
        "berjalan": ringkasan.berjalan,
        "akan_datang": ringkasan.akan_datang,
        "nihil": ringkasan.nihil,
        "tak_terbaca": ringkasan.tak_terbaca,
        "kelengkapan": round(ringkasan.kelengkapan, 4),
    }


def _butir(butir: Butir) -> dict[str, Any]:
    return {
        "kode": butir.kode,
        "uraian": butir.uraian,
        "aksi": butir.aksi,
        "bukti_teks": butir.bukti_teks,
        "target": butir.target,
        "ritme": butir.ritme,
        "bersyarat": butir.bersyarat,
        "bobot": round(butir.bobot, 4),
        "catatan": butir.catatan,
    }


def _bukti(bukti: Bukti) -> dict[str, Any]:
    return {
        "id": bukti.id,
        "jenis": bukti.jenis.value,
        "nama": bukti.nama,
        "dokumen": bukti.dokumen.id,
        "alternatif": list(bukti.alternatif),
    }


def _butir_hasil(hasil: ButirHasil, lang: str, statuses: Collection[Status]) -> dict[str, Any]:
    return _butir(hasil.butir) | {
        "pic": hasil.pic,
        "ringkasan": _ringkasan(hasil.ringkasan),
        "bukti": [_bukti_hasil(bukti, lang, statuses) for bukti in hasil.bukti],
    }


def _bukti_hasil(hasil: BuktiHasil, lang: str, statuses: Collection[Status]) -> dict[str, Any]:
    return _bukti(hasil.bukti) | {
        "periode": [_slot(slot, lang) for slot in hasil.slot if not statuses or slot.status in statuses]
    }


def _slot(slot: Slot, lang: str) -> dict[str, Any]:
    return {
        "mulai": slot.periode.mulai.isoformat(),
        "selesai": slot.periode.selesai.isoformat(),
        "jatuh_tempo": slot.jatuh_tempo.isoformat(),
        "status": slot.status.value,
        "hari_terlambat": slot.hari_terlambat,
        "alasan_nihil": slot.alasan_nihil,
        "berkas": [_berkas(berkas, lang) for berkas in slot.berkas],
    }


def _berkas(berkas: Berkas, lang: str) -> dict[str, Any]:
    return {
        "path": berkas.path,
        "tanggal": str(berkas.tanggal),
        "sumber_tanggal": berkas.sumber_tanggal.value,
        "bersama": berkas.bersama,
        "perlu_cek": [flag.value for flag in berkas.perlu_cek],
        "alasan": paragraph(berkas.alasan, lang),
        "tautan": berkas.tautan,
    }
