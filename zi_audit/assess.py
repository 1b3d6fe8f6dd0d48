"""The status of each slot on a given date (SPEC 7). The only place that decides lateness."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta

from zi_audit.dates import Periode
from zi_audit.match.claims import SlotKey
from zi_audit.plan.model import Bukti, Rencana
from zi_audit.result import Berkas, BuktiHasil, ButirHasil, Cakupan, Slot, Status
from zi_audit.settings import Settings


def days_late(berkas: Berkas, due: date) -> int:
    """Return how many days after `due` (inclusive) the file was made; 0 when on time.

    A date known only to the month or quarter counts from its first day.
    """
    return max(0, (berkas.tanggal.mulai - due).days)


def assess_slot(
    periode: Periode,
    berkas: Sequence[Berkas],
    per_tanggal: date,
    toleransi: timedelta,
    *,
    alasan_nihil: str = "",
    dispensasi: bool = False,
    cakupan: str = "",
    unreadable: bool = False,
) -> Slot:
    """Return the slot with its status on `per_tanggal`.

    Late files leave it unknown where one that was on time may lie hidden: nothing turns from *ada* into
    *terlambat* because another file could not be read (SPEC 7). Files that state nihil answer the slot
    where no other file fills it.
    `toleransi` moves the due date; `alasan_nihil` is the reason that a slot needs no file, or "",
    `dispensasi` whether a waiver gives it; `cakupan` is `bulanan` or `triwulanan` of what is made so often;
    `unreadable` says that its files may lie in a part of the folder that could not be read.
    """
    due = periode.selesai + toleransi
    filling = [file for file in berkas if not file.nihil]
    late = 0
    if filling:
        status, late = _filled(filling, due, unreadable)
    elif berkas or alasan_nihil:
        status = Status.NIHIL
    else:
        status = _unfilled(periode, due, per_tanggal, unreadable)
    nihil = alasan_nihil if status is Status.NIHIL else ""
    is_waived = dispensasi and bool(nihil) and not berkas
    covered = cakupan_of(periode, filling, per_tanggal, cakupan) if cakupan and filling else None
    is_past = per_tanggal > due
    return Slot(periode, due, status, late, tuple(berkas), nihil, is_waived, lewat=is_past, cakupan=covered)


def _filled(filling: Sequence[Berkas], due: date, unreadable: bool) -> tuple[Status, int]:
    """Return the status of a slot that files fill, and the days that the earliest of them is late."""
    late = min(days_late(file, due) for file in filling)
    if late and unreadable:
        return Status.TAK_TERBACA, 0
    return (Status.TERLAMBAT if late else Status.ADA), late


def _unfilled(periode: Periode, due: date, per_tanggal: date, unreadable: bool) -> Status:
    """Return the status of a slot that nothing fills: it follows the calendar."""
    if per_tanggal < periode.mulai:
        return Status.AKAN_DATANG
    if unreadable:
        return Status.TAK_TERBACA
    return Status.BELUM_ADA if per_tanggal > due else Status.BERJALAN


def cakupan_of(periode: Periode, berkas: Sequence[Berkas], per_tanggal: date, rhythm: str) -> Cakupan | None:
    """Return how many of the months or quarters of `periode` that are past on `per_tanggal` the files speak of.

    None where they speak of all (SPEC 6.7).
    """
    is_quarterly = rhythm == "triwulanan"
    past = [part for part in _parts(periode, 3 if is_quarterly else 1) if part.selesai <= per_tanggal]
    told = sum(any(file.masa is not None and file.masa.overlaps(part) for file in berkas) for part in past)
    if told == len(past):
        return None
    return Cakupan("triwulan" if is_quarterly else "bulan", told, len(past))


def _parts(periode: Periode, months: int) -> Iterator[Periode]:
    """Yield the whole parts of so many months that a window consists of."""
    first = periode.mulai.year * 12 + periode.mulai.month - 1
    last = periode.selesai.year * 12 + periode.selesai.month - 1
    for start in range(first - first % months, last + 1, months):
        end = start + months - 1
        yield Periode.months((start // 12, start % 12 + 1), (end // 12, end % 12 + 1))


def assess(
    rencana: Rencana,
    settings: Settings,
    berkas: Mapping[SlotKey, Sequence[Berkas]],
    per_tanggal: date,
    hidden: Collection[SlotKey] = (),
) -> tuple[ButirHasil, ...]:
    """Return every butir with the status of its slots on `per_tanggal`.

    `berkas` maps (bukti id, index of the periode) to the files that fill it; `hidden` are the slots
    whose evidence may lie where nothing could be read.
    """

    def of_bukti(bukti: Bukti, pic: str | None) -> BuktiHasil:
        slots = tuple(
            assess_slot(
                periode,
                berkas.get((bukti.id, index), ()),
                per_tanggal,
                settings.toleransi,
                alasan_nihil=settings.nihil_of(bukti.id, periode),
                dispensasi=settings.is_waived(bukti.id, periode),
                cakupan=bukti.cakupan,
                unreadable=(bukti.id, index) in hidden,
            )
            for index, periode in enumerate(bukti.periode)
        )
        return BuktiHasil(bukti, pic, slots)

    results = []
    for butir in rencana.butir:
        pic = settings.pic_of(butir)
        results.append(ButirHasil(butir, pic, tuple(of_bukti(bukti, pic) for bukti in butir.bukti)))
    return tuple(results)
