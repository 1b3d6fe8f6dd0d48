"""Which periode of its bukti a file fills, from its period mark or date (SPEC 6.3)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from zi_audit.dates import Ketepatan, Periode, Tanggal
from zi_audit.names.facts import PathFacts, PeriodMark, Satuan
from zi_audit.reasons import Alasan, Cek, Sumber

LATE_WINDOW = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Dated:
    """When a file was made and which span its period mark names, if any, and where both come from.

    `inferred` says that a year was missing and the plan's was taken, `astray` that the file lies in the folder
    of a butir for which it is nothing: what was filed there by its quarter was hardly meant by its month.
    """

    tanggal: Tanggal
    sumber: Sumber
    mark: Tanggal | None
    inferred: bool
    astray: bool = False


# Marks of one share are few, and asked for with every file.
@lru_cache
def span_of(mark: PeriodMark, year: int) -> Tanggal:
    """Return the days of `mark`, taking `year` where it states none."""
    tahun = mark.tahun or year
    match mark.satuan:
        case Satuan.BULAN:
            return Tanggal.bulan(tahun, mark.nomor)
        case Satuan.TRIWULAN:
            return Tanggal.triwulan(tahun, mark.nomor)
        case Satuan.SEMESTER:
            return Tanggal.semester(tahun, mark.nomor)


def date_of(
    facts: PathFacts,
    plan_year: int,
    *,
    teks: date | None = None,
    teks_periode: PeriodMark | None = None,
    isi: date | None,
    mtime: date,
) -> Dated:
    """Date a file by name, else folder, else its own text, else the date inside (`isi`), else `mtime` (SPEC 5).

    `teks` is the day that its text states as its own, `teks_periode` the period in its heading.
    """
    mark: Tanggal | None = None
    inferred = False
    mark_from_name = facts.periode_source == "nama"
    stated = facts.periode
    if stated is not None:
        year = stated.tahun or _only(facts.tahun) or _year_beside(stated, facts.tanggal)
        # A text of the plan's year confirms what the name leaves out; one of another year is told elsewhere.
        inferred = not year and not (teks is not None and _year_beside(stated, teks) == plan_year)
        mark = span_of(stated, year or plan_year)
    if facts.name.tanggal is not None:
        return Dated(Tanggal.hari(facts.name.tanggal), Sumber.NAMA, mark, inferred)
    if mark is not None and mark_from_name:
        # The month in a letter's number says when it was written, not for which periode.
        return Dated(mark, Sumber.NAMA, None if facts.name.bulan_surat else mark, inferred)
    folder_date = facts.tanggal
    if folder_date is not None:
        return Dated(Tanggal.hari(folder_date), Sumber.FOLDER, mark, inferred)
    if mark is not None:
        return Dated(mark, Sumber.FOLDER, mark, inferred)
    if teks is not None or teks_periode is not None:
        return _by_text(teks, teks_periode, plan_year)
    if isi is not None:
        return Dated(Tanggal.hari(isi), Sumber.ISI, None, False)
    return Dated(Tanggal.hari(mtime), Sumber.MTIME, None, False)


def _by_text(day: date | None, stated: PeriodMark | None, plan_year: int) -> Dated:
    if stated is None:
        assert day is not None
        return Dated(Tanggal.hari(day), Sumber.TEKS, None, False)
    year = stated.tahun or _year_beside(stated, day)
    mark = span_of(stated, year or plan_year)
    return Dated(Tanggal.hari(day) if day else mark, Sumber.TEKS, mark, not year)


def spoken_of(dated: Dated, tahun: Sequence[int]) -> Periode:
    """Return the days that a file speaks of: its period mark, else the one bare year in its name (`tahun`), else
    the month of its date."""
    if dated.mark is not None:
        return Periode(dated.mark.mulai, dated.mark.selesai)
    year = _only(tahun)
    if year is not None and dated.sumber not in (Sumber.NAMA, Sumber.FOLDER):
        return Periode.months((year, 1), (year, 12))
    first, last = dated.tanggal.mulai, dated.tanggal.selesai
    return Periode.months((first.year, first.month), (last.year, last.month))


def _only(numbers: Sequence[int]) -> int | None:
    return numbers[0] if len(numbers) == 1 else None


def _year_beside(mark: PeriodMark, day: date | None) -> int | None:
    """Return the year that puts `mark` nearest to `day`: TW IV beside 5 January is last year's."""
    if day is None:
        return None

    def days_apart(year: int) -> int:
        span = span_of(mark, year)
        return max((span.mulai - day).days, (day - span.selesai).days)

    return min((day.year, day.year - 1, day.year + 1), key=days_apart)


def by_mark(mark: Tanggal, periode: Sequence[Periode]) -> int | None:
    """Return the index of the one periode that `mark` names: it ends within the mark, or else overlaps it."""
    ends = [n for n, window in enumerate(periode) if mark.mulai <= window.selesai <= mark.selesai]
    return _only(ends or [n for n, window in enumerate(periode) if window.overlaps(mark)])


def by_date(tanggal: Tanggal, periode: Sequence[Periode]) -> int | None:
    """Return the index of the periode that the whole of `tanggal` lies in, or None."""
    for n, window in enumerate(periode):
        if tanggal.mulai in window and tanggal.selesai in window:
            return n
    return None


def late_for(tanggal: Tanggal, periode: Sequence[Periode]) -> int | None:
    """Return the index of the latest periode that ended at most 31 days before all of `tanggal`, or None."""
    late = [
        n
        for n, window in enumerate(periode)
        if window.selesai < tanggal.mulai and tanggal.selesai <= window.selesai + LATE_WINDOW
    ]
    return late[-1] if late else None


def next_to_end(tanggal: Tanggal, periode: Sequence[Periode]) -> int:
    """Return the index of the first periode that ends on or after `tanggal`, else the last one."""
    for n, window in enumerate(periode):
        if tanggal.mulai <= window.selesai:
            return n
    return len(periode) - 1


@dataclass(frozen=True, slots=True)
class Placed:
    """A file's place among the periode of one bukti: the index, or None where nothing decides, and why."""

    index: int | None
    alasan: Alasan


# The index and the key of its reason: what is decided for a file, before it is put in words.
_Decided = tuple[int | None, str]


def allocate(
    dated: Sequence[Dated], periode: Sequence[Periode], hidden: Collection[int] = ()
) -> tuple[Placed, ...]:
    """Give each file of one bukti its periode, in the order of SPEC 6.3.

    Late files go to the periode before only where no file named or dated for it lies there already, or may
    lie `hidden` (by index) where nothing could be read: no file is placed worse because another could not
    be read (SPEC 7).
    """
    certain = [_certain(file, periode) for file in dated]
    filled = {decision[0] for decision in certain if decision is not None and decision[0] is not None} | set(
        hidden
    )
    return tuple(
        _placed(sure or _near(file, periode, filled), file) for file, sure in zip(dated, certain, strict=True)
    )


def indexes_of(dated: Dated, periode: Sequence[Periode]) -> frozenset[int]:
    """Return the indexes of all periode that a file might fill, whatever else is there."""
    certain = _certain(dated, periode)
    if certain is not None:
        return frozenset(range(len(periode)) if certain[0] is None else [certain[0]])
    near = (_near(dated, periode, filled)[0] for filled in (set(), set(range(len(periode)))))
    return frozenset(index for index in near if index is not None)


def _placed(decided: _Decided, file: Dated) -> Placed:
    index, key = decided
    match key:
        case "only_periode":
            return Placed(index, Alasan.of("reason.only_periode"))
        case "period_mark" | "mark_covers_several" if file.mark is not None:
            return Placed(index, Alasan.of(f"reason.{key}", periode=file.mark))
        case _:
            return Placed(index, Alasan.of(f"reason.{key}", tanggal=file.tanggal))


def _certain(file: Dated, periode: Sequence[Periode]) -> _Decided | None:
    if len(periode) == 1:
        return 0, "only_periode"
    if file.mark is not None:
        index = by_mark(file.mark, periode)
        if index is not None:
            return index, "period_mark"
        if file.mark.ketepatan is not Ketepatan.BULAN and not _tells_its_day(file, file.mark):
            # A semester over two quarters, a quarter over three months: nothing says which one is meant.
            return None, "mark_covers_several"
    index = by_date(file.tanggal, periode)
    return None if index is None else (index, "date_inside")


def _tells_its_day(file: Dated, mark: Tanggal) -> bool:
    """Whether a file with a mark over several periode states its own day: any of a text, one inside the mark."""
    if file.sumber is Sumber.TEKS:
        return file.tanggal != mark
    if file.astray:
        return False
    is_inside = mark.mulai <= file.tanggal.mulai and file.tanggal.selesai <= mark.selesai
    return file.tanggal != mark and is_inside and file.sumber in (Sumber.NAMA, Sumber.FOLDER)


def _near(file: Dated, periode: Sequence[Periode], filled: set[int]) -> _Decided:
    late = late_for(file.tanggal, periode)
    if late is not None and late not in filled:
        return late, "date_after"
    index = next_to_end(file.tanggal, periode)
    return index, "date_after_all" if file.tanggal.mulai > periode[index].selesai else "date_before"


def flags_of(dated: Dated) -> tuple[Cek, ...]:
    """Return the flags that a file's date brings with it."""
    flags = []
    if dated.inferred:
        flags.append(Cek.TAHUN_DISIMPULKAN)
    if dated.sumber is Sumber.MTIME:
        flags.append(Cek.TANGGAL_MTIME)
    return tuple(flags)
