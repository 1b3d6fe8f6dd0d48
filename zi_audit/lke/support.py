"""What a question's criteria count, and how much of it the folder shows (SPEC 12): facts, never an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zi_audit.lke.model import Dihitung, Soal
from zi_audit.lke.points import is_due
from zi_audit.result import FILLED, Berkas, ButirHasil, Slot


@dataclass(frozen=True, slots=True)
class Dukungan:
    """Of `dari` that the criteria count so far, `ada` are there; `dari` 0 where nothing can be counted yet."""

    dihitung: Dihitung
    ada: int
    dari: int


def supported(hasil: ButirHasil, soal: Soal, per_tanggal: date) -> tuple[Dukungan, ...]:
    """Return what the evidence of a butir shows of each thing that its question's criteria count."""
    return tuple(
        Dukungan(kind, *_counted(kind, hasil, soal, per_tanggal))
        for kind in soal.dihitung
        if kind is not Dihitung.TINDAK_LANJUT
    )


def _counted(kind: Dihitung, hasil: ButirHasil, soal: Soal, per_tanggal: date) -> tuple[int, int]:
    if kind is Dihitung.CAKUPAN_BULAN:
        past, covered = _months(hasil, per_tanggal)
        return len(covered & past), len(past)
    windows = list(_windows(hasil))
    filled = [any(slot.status in FILLED for slot in slots) for slots in windows]
    if kind is Dihitung.JUMLAH:
        return sum(filled), soal.jumlah
    counted = [
        is_filled
        for slots, is_filled in zip(windows, filled, strict=True)
        if is_filled or is_due(slots[0], per_tanggal)
    ]
    return sum(counted), len(counted)


def _windows(hasil: ButirHasil) -> Iterator[tuple[Slot, ...]]:
    """Yield the slots of each periode of a butir; a bukti with a target of its own has its own."""
    for window in hasil.butir.periode:
        slots = tuple(slot for bukti in hasil.bukti for slot in bukti.slot if slot.periode == window)
        if slots:
            yield slots


def _months(hasil: ButirHasil, per_tanggal: date) -> tuple[set[int], set[int]]:
    """Return the months past on the day within the butir's periode, and those that its files are of."""
    past: set[int] = set()
    for window in hasil.butir.periode:
        past |= {
            month
            for month in range(_month(window.mulai), _month(window.selesai) + 1)
            if month < _month(per_tanggal)
        }
    covered = {
        month
        for slots in _windows(hasil)
        for slot in slots
        for berkas in slot.berkas
        for month in _of(berkas)
    }
    return past, covered


def _of(berkas: Berkas) -> range:
    """Return the months that a file speaks of."""
    span = berkas.masa or berkas.tanggal
    return range(_month(span.mulai), _month(span.selesai) + 1)


def _month(day: date) -> int:
    return 12 * day.year + day.month
