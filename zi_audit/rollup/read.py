"""A result file becomes what a roll-up needs of it; whatever cannot be taken for whole is named instead."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zi_audit.errors import ResultError, ZiAuditError
from zi_audit.reasons import Alasan
from zi_audit.result import Ringkasan
from zi_audit.result_file import parse_result
from zi_audit.result_schema import ButirEntry, KomponenEntry, ResultFile, RingkasanEntry
from zi_audit.rollup.model import Gagal, Hasil, KomponenPoin, SharedSlot


class Reader:
    """Reads results one after another; slots that offices have in common are kept once."""

    def __init__(self) -> None:
        self._slots: dict[SharedSlot, SharedSlot] = {}

    def read(self, data: bytes, asal: str, laporan: str = "") -> Hasil | Gagal:
        """Return what the JSON `data` says; `asal` names where it lay, `laporan` the office's page beside it."""
        try:
            result = parse_result(data, asal)
        except ResultError as error:
            return failed(asal, error)
        if result.saringan is not None and (result.saringan.komponen or result.saringan.status):
            return Gagal(asal, Alasan.of("rollup.filtered"), satker=(result.satker or "").strip())
        return self._hasil(result, asal, laporan)

    def _hasil(self, result: ResultFile, asal: str, laporan: str) -> Hasil:
        return Hasil(
            asal=asal,
            laporan=laporan,
            satker=(result.satker or "").strip(),
            unit=result.unit,
            rencana=result.rencana or f"{result.tahun}/{','.join(sorted(b.kode for b in result.butir))}",
            tahun=result.tahun,
            per_tanggal=result.per_tanggal,
            dibuat=result.dibuat,
            ringkasan=_ringkasan(result.ringkasan),
            komponen=tuple(_points(komponen) for komponen in result.komponen),
            slots=tuple(self._slots_of(result.butir)),
            perlu_cek=_flagged(result.butir),
            galat=len(result.galat),
            versi=result.versi,
        )

    def _slots_of(self, butir: Iterable[ButirEntry]) -> Iterable[tuple[SharedSlot, str]]:
        for entry in butir:
            for bukti in entry.bukti:
                for slot in bukti.periode:
                    due: date = slot.jatuh_tempo or slot.selesai
                    key = SharedSlot(entry.kode, bukti.id, bukti.jenis, bukti.nama, slot.mulai, due)
                    yield self._slots.setdefault(key, key), slot.status


def failed(asal: str, error: ZiAuditError) -> Gagal:
    """Return an error of reading as an entry of the roll-up."""
    values = {name: str(value) for name, value in error.values.items() if name != "satker"}
    return Gagal(asal, Alasan.of(error.key, **values), satker=str(error.values.get("satker", "")).strip())


def _ringkasan(entry: RingkasanEntry) -> Ringkasan:
    return Ringkasan(
        ada=entry.ada,
        terlambat=entry.terlambat,
        belum_ada=entry.belum_ada,
        berjalan=entry.berjalan,
        akan_datang=entry.akan_datang,
        nihil=entry.nihil,
        tak_terbaca=entry.tak_terbaca,
        belum_diketahui=entry.tak_terbaca if entry.belum_diketahui is None else entry.belum_diketahui,
    )


def _points(entry: KomponenEntry) -> KomponenPoin:
    # Points stand beside the counts or in them.
    due, proven = entry.poin_jatuh_tempo, entry.poin_berbukti
    if due is None or proven is None:
        due, proven = entry.ringkasan.poin_jatuh_tempo, entry.ringkasan.poin_berbukti
    return KomponenPoin(entry.nomor, entry.judul, due, proven)


def _flagged(butir: Iterable[ButirEntry]) -> int:
    """Return how many files that fill a slot a person should look at."""
    return len(
        {
            berkas.path or f"{bukti.id}@{slot.mulai}#{place}"
            for entry in butir
            for bukti in entry.bukti
            for slot in bukti.periode
            for place, berkas in enumerate(slot.berkas)
            if berkas.perlu_cek
        }
    )
