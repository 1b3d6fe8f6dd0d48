"""The audit and the plan as JSON (SPEC 9): field names are fixed, more may be added."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from zi_audit.lke.points import Poin, points
from zi_audit.plan.fingerprint import fingerprint
from zi_audit.plan.model import Komponen
from zi_audit.reasons import Alasan, AlasanLain, Cek
from zi_audit.report.json_text import acts, acts_any
from zi_audit.report.plan_json import SCHEMA, bukti_data, butir_data
from zi_audit.report.sealed import Rows, canonical, canonical_text, in_bytes, sealed, texts_within
from zi_audit.report.unread import hidden_counts, sentences
from zi_audit.result import (
    AuditResult,
    Berkas,
    BerkasLain,
    BuktiHasil,
    ButirHasil,
    Cakupan,
    Ringkasan,
    Saran,
    Slot,
    Status,
)
from zi_audit.texts import paragraph, reason
from zi_audit.version import VERSION

# Files that fill nothing are given out so many at once.
ROWS = 1_000
_PATH, _CLOSED = '"path":""', b"]}"
# What a file or a waiver may tell about people.
_NAMES = frozenset(("path", "alasan", "tautan", "pic", "alasan_nihil"))


def render(
    result: AuditResult, lang: str = "id", *, statuses: Collection[Status] = (), for_province: bool = False
) -> str:
    """Return the audit as one JSON object, valid UTF-8 whatever the file names hold.

    `statuses` limits the slots that are listed; the counts stay those of the whole audit.
    `for_province` leaves out what may name people: folder, paths, who is in charge, reasons and their texts.
    """
    return b"".join(pieces(result, lang, statuses=statuses, for_province=for_province)).decode()


def pieces(
    result: AuditResult, lang: str = "id", *, statuses: Collection[Status] = (), for_province: bool = False
) -> Iterator[bytes]:
    """Yield the same JSON in UTF-8, piece by piece, so that 100,000 files need not stand in memory at once."""
    data = as_data(result, lang, statuses)
    del data["berkas_lain"]
    if for_province:
        return sealed(without_names(data), "berkas_lain", _reasons_only(result.berkas_lain))
    return sealed(data, "berkas_lain", _encoded_lain(result.berkas_lain, lang))


def as_data(result: AuditResult, lang: str = "id", statuses: Collection[Status] = ()) -> dict[str, Any]:
    """Return the audit as plain values in the shape of SPEC 9; its long lists are iterators, to be read once.

    What was left out, komponen or statuses, is not told as 0: `saringan` names it.
    """
    shown = {hasil.butir.komponen for hasil in result.butir}
    weighed = points(result)
    return {
        "skema": SCHEMA,
        "versi": VERSION,
        "unit": result.unit,
        "satker": result.satker or None,
        "tahun": result.rencana.tahun,
        "rencana": fingerprint(result.rencana),
        "folder": result.folder,
        "per_tanggal": result.per_tanggal.isoformat(),
        "dibuat": result.dibuat.isoformat(timespec="seconds"),
        "ringkasan": counts_data(result.ringkasan) | points_data(weighed.total),
        "saringan": {
            "komponen": [
                komponen.nomor for komponen in result.rencana.komponen if komponen.nomor not in shown
            ],
            "status": [status.value for status in Status if statuses and status not in statuses],
        },
        "komponen": [
            _komponen(komponen, result.ringkasan_komponen(komponen), weighed.komponen(komponen.nomor))
            for komponen in result.rencana.komponen
            if komponen.nomor in shown
        ],
        "butir": (
            _butir_hasil(hasil, weighed.butir[hasil.butir.kode], lang, statuses) for hasil in result.butir
        ),
        "berkas_lain": ({"path": file.path} | _lain(file, lang) for file in result.berkas_lain),
        "galat": _galat(result, lang),
    }


def _komponen(komponen: Komponen, ringkasan: Ringkasan, poin: Poin) -> dict[str, Any]:
    return {
        "nomor": komponen.nomor,
        "judul": komponen.judul,
        **points_data(poin),
        "ringkasan": counts_data(ringkasan) | points_data(poin),
    }


def _galat(result: AuditResult, lang: str) -> Iterator[dict[str, Any]]:
    for (path, pesan), count in zip(sentences(result, lang), hidden_counts(result).values(), strict=True):
        yield {"path": path, "pesan": pesan, "belum_diketahui": count}


def _lain(file: BerkasLain, lang: str) -> dict[str, Any]:
    return {
        "alasan": file.alasan.value,
        "keterangan": reason(file.keterangan, lang),
        "perlu_cek": [flag.value for flag in file.perlu_cek],
        "saran": [_saran(saran) for saran in file.saran],
    }


def _saran(saran: Saran) -> str:
    return f"{saran.bukti}: {saran.nama}" if saran.nama else saran.bukti


def _encoded_lain(others: Sequence[BerkasLain], lang: str) -> Iterator[Rows]:
    """Yield the files that fill nothing as canonical rows; what many of them share is put in words once."""
    around = _Around(lang)
    for first in range(0, len(others), ROWS):
        paths, alasan, keterangan, saran, perlu_cek = zip(*others[first : first + ROWS], strict=True)
        starts, before_offers, ends = zip(
            *[around[shared] for shared in zip(alasan, keterangan, perlu_cek, strict=True)], strict=True
        )
        endings: list[bytes] = list(ends)
        offered = [(place, _offered(offers)) for place, offers in enumerate(saran) if offers]
        for place, offers in offered:
            endings[place] = before_offers[place] + in_bytes(offers) + _CLOSED
        has_acting = around.acts or acts_any(paths) or acts_any([offers for _, offers in offered])
        yield Rows.around(starts, texts_within(paths), endings, acts=has_acting)


def _offered(offers: Sequence[Saran]) -> str:
    return ",".join([canonical_text(f"{bukti}: {nama}" if nama else bukti) for bukti, nama in offers])


class _Around(dict[tuple[AlasanLain, Alasan, tuple[Cek, ...]], tuple[bytes, bytes, bytes]]):
    """What stands around the path in rows of files that fill nothing for one reason: made once for all of them.

    Before the path, after it where suggestions follow, and after it where there are none. `acts` says that some
    of it holds a sign that acts on a terminal.
    """

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang
        self.acts = False

    def __missing__(self, shared: tuple[AlasanLain, Alasan, tuple[Cek, ...]]) -> tuple[bytes, bytes, bytes]:
        alasan, keterangan, perlu_cek = shared
        file = BerkasLain("", alasan, keterangan, (), perlu_cek)
        said = canonical(_lain(file, self._lang) | {"path": ""})
        self.acts |= acts(said)
        start, end = (in_bytes(part) for part in said.rsplit(_PATH, 1))
        made = start + in_bytes(_PATH[:-1]), b'"' + end.removesuffix(_CLOSED), b'"' + end
        self[shared] = made
        return made


def _reasons_only(others: Sequence[BerkasLain]) -> Iterator[Rows]:
    rows = [in_bytes(canonical({"alasan": file.alasan.value})) for file in others]
    if rows:
        yield Rows.around(rows, [b""] * len(rows), [b""] * len(rows), acts=False)


def without_names(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the audit's data without what may name people; counts, dates, flags and kode stay (SPEC 9)."""
    return {
        **data,
        "folder": "",
        "butir": (_without(butir, _NAMES) for butir in data["butir"]),
        "galat": ({"path": "", "pesan": ""} for _ in data["galat"]),
    }


def _without(value: Any, keys: frozenset[str]) -> Any:
    """Return a value of JSON in which no object has one of `keys`."""
    if isinstance(value, Mapping):
        return {key: _without(inner, keys) for key, inner in value.items() if key not in keys}
    if isinstance(value, list):
        return [_without(inner, keys) for inner in value]
    return value


def counts_data(ringkasan: Ringkasan) -> dict[str, float]:
    """Return the counts of slots, and completeness to four digits."""
    return {
        "ada": ringkasan.ada,
        "terlambat": ringkasan.terlambat,
        "belum_ada": ringkasan.belum_ada,
        "berjalan": ringkasan.berjalan,
        "akan_datang": ringkasan.akan_datang,
        "nihil": ringkasan.nihil,
        "tak_terbaca": ringkasan.tak_terbaca,
        "belum_diketahui": ringkasan.belum_diketahui,
        "kelengkapan": round(ringkasan.kelengkapan, 4),
    }


def points_data(poin: Poin) -> dict[str, float]:
    """Return points to four digits, as the sheet of the LKE prints them (SPEC 12)."""
    return {
        "poin": round(float(poin.poin), 4),
        "poin_jatuh_tempo": round(float(poin.jatuh_tempo), 4),
        "poin_berbukti": round(float(poin.berbukti), 4),
    }


def _butir_hasil(hasil: ButirHasil, poin: Poin, lang: str, statuses: Collection[Status]) -> dict[str, Any]:
    return butir_data(hasil.butir) | {
        **points_data(poin),
        "pic": hasil.pic,
        "ringkasan": counts_data(hasil.ringkasan),
        "bukti": [_bukti_hasil(bukti, lang, statuses) for bukti in hasil.bukti],
    }


def _bukti_hasil(hasil: BuktiHasil, lang: str, statuses: Collection[Status]) -> dict[str, Any]:
    return bukti_data(hasil.bukti) | {
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
        **_cakupan(slot.cakupan),
        "berkas": [_berkas(berkas, lang) for berkas in slot.berkas],
    }


def _cakupan(cakupan: Cakupan | None) -> dict[str, Any]:
    """Return how many of the months past the files cover, where it is not all of them."""
    return {} if cakupan is None else {"cakupan": {cakupan.satuan: cakupan.tercakup, "dari": cakupan.dari}}


def _berkas(berkas: Berkas, lang: str) -> dict[str, Any]:
    return {
        "path": berkas.path,
        "tanggal": str(berkas.tanggal),
        "sumber_tanggal": berkas.sumber_tanggal.value,
        "bersama": berkas.bersama,
        "perlu_cek": [flag.value for flag in berkas.perlu_cek],
        "kembar": list(berkas.kembar),
        "alasan": paragraph(berkas.alasan, lang),
        "tautan": berkas.tautan,
    }
