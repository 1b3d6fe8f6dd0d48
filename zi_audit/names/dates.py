"""Dates, period marks and years in a name: the only place that reads them from a string (SPEC 5).

`zi_audit.names.date_forms` says where in a name they stand; here the digits get their meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from zi_audit.names.date_forms import Form, Outline
from zi_audit.names.facts import PeriodMark, Satuan, Span

# Years that a name can mean: dates and years may hold a typo such as 2062 that the audit shows (SPEC 7),
# digits in a row may not.
DATE_YEARS = range(2000, 2100)
BARE_YEARS = range(1990, 2100)
YEARS = range(2000, 2040)
DATE_SHORT_YEARS = range(10, 40)
MARK_SHORT_YEARS = range(20, 40)
# How far from the plan's year two digits at the end of a name may lie.
NEAR_YEARS = 4
LONGEST_SPAN = 15


class Times(NamedTuple):
    """What a name says of time; the fields are those of `NameFacts`."""

    tanggal: date | None = None
    periode: PeriodMark | None = None
    tahun: tuple[int, ...] = ()
    masa: tuple[int, int] | None = None
    spans: tuple[Span, ...] = ()
    bulan_surat: bool = False


NO_TIMES = Times()


def read_times(forms: Outline, text: str, *, is_file: bool, plan_year: int) -> Times:
    """Read the forms of a name with the digits of `text`.

    A folder `03 Maret 2026` is the third in a row, not a day (`is_file` false). `plan_year`, where
    known, decides 260331: the year first if that is the plan's, else day first.
    """
    spans: list[Span] = []
    busy: set[int] = set()
    tanggal: date | None = None
    for form in forms.dates:
        if not busy.isdisjoint(_places(form)):
            continue
        is_numbered = not is_file and form.first == 0 and _is_numbered_month(form, text)
        if is_numbered or any(_is_of_mark(form, mark, text) for mark in forms.marks):
            continue
        day = read_date(form, text, plan_year)
        if day is not None:
            busy.update(_places(form))
            if tanggal is None:
                tanggal = day
                spans.append(Span("tanggal", form.start, form.end))
    periode, stands = _read_marks(forms, text, busy, is_dated=tanggal is not None)
    if stands is not None:
        spans.append(Span("periode", stands.start, stands.end))
    bulan_surat = stands is not None and stands.kind == "roman"
    years = _years(forms, text, busy, plan_year)
    spans.extend(years.spans)
    stated = years.stated
    if periode is not None and not periode.tahun and len(stated) == 1 and stated[0][0] == stated[0][1]:
        periode = PeriodMark(periode.satuan, periode.nomor, stated[0][0])
        stated = []
    tahun = sorted({year for first, last in (*stated, *years.academic) for year in range(first, last + 1)})
    leading = [*(phrase for phrase in stated if phrase[0] == phrase[1]), *stated, *years.cited]
    return Times(tanggal, periode, tuple(tahun), leading[0] if leading else None, tuple(spans), bulan_surat)


def _read_marks(
    forms: Outline, text: str, busy: set[int], *, is_dated: bool
) -> tuple[PeriodMark | None, Form | None]:
    """Return the period mark of a name and where it stands; the words of all its marks are `busy` then."""
    periode: PeriodMark | None = None
    stands: Form | None = None
    for form in forms.marks:
        if not busy.isdisjoint(_places(form)) or (form.kind == "roman" and (periode or is_dated)):
            continue
        mark = _mark([text[start:end] for start, end in form.numbers], form)
        if mark is None:
            continue
        busy.update(_places(form))
        if periode is None:
            periode, stands = mark, form
        elif not periode.tahun and mark.satuan is Satuan.BULAN:
            periode = periode._replace(tahun=_year_beside(periode, mark))
    return periode, stands


def _places(form: Form) -> range:
    """Return which words a form takes up."""
    return range(form.first, form.last + 1)


def _is_numbered_month(form: Form, text: str) -> bool:
    start, end = form.numbers[0]
    return form.kind in _WORDED_DAYS and int(text[start:end]) == form.value


def _is_of_mark(form: Form, mark: Form, text: str) -> bool:
    """Whether the day of a date is the number of a mark: `TW 2 Juli 2026`, where July is in TW 2 or next to it."""
    if mark.kind not in ("quarter", "semester") or mark.last != form.first or form.kind not in _WORDED_DAYS:
        return False
    start, end = form.numbers[0]
    satuan, number = _UNITS[mark.kind], int(text[start:end])
    months = _MONTHS_IN[satuan]
    begins = (number - 1) * months + 1
    return 1 <= number <= _HIGHEST[satuan] and (form.value - begins) % 12 <= months


# --- full dates --------------------------------------------------------------------------------------


def _day(year: int, month: int, day: int, years: range = DATE_YEARS) -> date | None:
    if year not in years:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_first(day: int, month: int, year: int) -> date | None:
    # Scanner apps write 03-30-2026: read only where day first is impossible.
    return _day(year, month, day) or _day(year, day, month)


def _eight(digits: str) -> date | None:
    year_first = _day(int(digits[:4]), int(digits[4:6]), int(digits[6:8]), YEARS)
    return year_first or _day(int(digits[4:8]), int(digits[2:4]), int(digits[:2]), YEARS)


def _pairs(a: str, b: str, c: str, plan_year: int) -> date | None:
    """Read three numbers of two digits: day first, else year first."""
    day_first = _day(_short_year(c), int(b), int(a))
    year_first = _day(_short_year(a), int(b), int(c))
    if day_first is None or year_first is None:
        return day_first or year_first
    if plan_year and abs(day_first.year - plan_year) > 1 >= abs(year_first.year - plan_year):
        return year_first
    return day_first


def _short_year(digits: str, years: range = DATE_SHORT_YEARS) -> int:
    return 2000 + int(digits) if int(digits) in years else 0


# What the digits of a form mean: (its digits, its month if written out, the plan's year) -> the date, or None.
_DATES: dict[str, Callable[[Sequence[str], int, int], date | None]] = {
    "range": lambda d, month, _: _day(int(d[2]), month, int(d[0])),
    "range_months": lambda d, month, _: _day(int(d[2]), month, int(d[0])),
    "worded": lambda d, month, _: _day(int(d[1]), month, int(d[0])),
    "worded_short": lambda d, month, _: _day(_short_year(d[1]), month, int(d[0])),
    "worded_english": lambda d, month, _: _day(int(d[1]), month, int(d[0])),
    "worded_year_first": lambda d, month, _: _day(int(d[0]), month, int(d[1])),
    "dmy_roman": lambda d, month, _: _day(int(d[1]), month, int(d[0])),
    "iso": lambda d, _, __: _day(int(d[0]), int(d[1]), int(d[2])),
    "dmy": lambda d, _, __: _day_first(int(d[0]), int(d[1]), int(d[2])),
    "stamp": lambda d, _, __: _eight(d[0][:8]),
    "compact": lambda d, _, __: _eight(d[0]),
    "dmy_short": lambda d, _, year: _pairs(d[0], d[1], d[2], year),
    "six": lambda d, _, year: _pairs(d[0][:2], d[0][2:4], d[0][4:], year),
}


def read_date(form: Form, text: str, plan_year: int) -> date | None:
    """Return the date that one form means with the digits of `text`, None where there is no such day."""
    return _DATES[form.kind]([text[start:end] for start, end in form.numbers], form.value, plan_year)


# --- period marks ------------------------------------------------------------------------------------

_UNITS = {
    "quarter": Satuan.TRIWULAN,
    "semester": Satuan.SEMESTER,
    "bulan": Satuan.BULAN,
    "month": Satuan.BULAN,
    "month_only": Satuan.BULAN,
    "month_last": Satuan.BULAN,
    "month_of_day": Satuan.BULAN,
    "year_month": Satuan.BULAN,
    "month_year": Satuan.BULAN,
    "month_after": Satuan.BULAN,
    "month_in_six": Satuan.BULAN,
    "roman": Satuan.BULAN,
}
_HIGHEST = {Satuan.BULAN: 12, Satuan.TRIWULAN: 4, Satuan.SEMESTER: 2}
_MONTHS_IN = {Satuan.BULAN: 1, Satuan.TRIWULAN: 3, Satuan.SEMESTER: 6}
_WORDED_DAYS = ("worded", "worded_short")


def _mark(digits: list[str], form: Form) -> PeriodMark | None:
    """Return the period mark that a form says with these digits, its year 0 where it has none."""
    if form.kind in ("months", "quarters"):
        return _joined(digits, form)
    if form.kind == "semesters":
        return None
    satuan = _UNITS[form.kind]
    if form.kind == "month_in_six":
        six = digits.pop()
        digits = [six[:2], six[2:]] if int(six[2:]) in YEARS else [six[4:], six[:4]]
    if form.kind == "year_month":
        digits.reverse()
    if form.kind == "month_of_day" and not 1 <= int(digits.pop(0)) <= 31:
        return None
    number = form.value or int(digits.pop(0))
    year = _mark_year(digits[0]) if digits else 0
    needs_year = form.kind in ("year_month", "month_year", "month_after", "month_in_six", "roman")
    if not 1 <= number <= _HIGHEST[satuan] or (needs_year and not year):
        return None
    return PeriodMark(satuan, number, year)


def _joined(digits: list[str], form: Form) -> PeriodMark | None:
    """Return the one mark for `Januari - Maret` or `TW I dan II`: what they fill, else the last of them."""
    year = _mark_year(digits.pop()) if digits and len(digits[-1]) > 1 else 0
    values = [value for value in (form.value, form.other) if value] + [int(digit) for digit in digits]
    quarters = form.kind == "quarters"
    if len(values) != 2 or not 1 <= values[0] < values[1] or (quarters and values[1] > 4):
        return None
    first, last = (3 * values[0] - 2, 3 * values[1]) if quarters else values
    if (first, last) == (1, 12):
        return None
    for satuan, months in ((Satuan.TRIWULAN, 3), (Satuan.SEMESTER, 6)):
        if last - first + 1 == months and last % months == 0:
            return PeriodMark(satuan, last // months, year)
    return PeriodMark(Satuan.TRIWULAN, last // 3, year) if quarters else PeriodMark(Satuan.BULAN, last, year)


def _year_beside(mark: PeriodMark, month: PeriodMark) -> int:
    """Return the year of `mark` beside a month: of TW IV in `TW IV Januari 2026` it is the year before."""
    months = _MONTHS_IN[mark.satuan]
    ahead = (mark.nomor - 1) * months + 1 - month.nomor
    behind = month.nomor + 12 - mark.nomor * months
    return month.tahun - (behind < ahead) if month.tahun else 0


# --- years ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Years:
    """First and last year of what is stated, cited with a regulation, and academic."""

    stated: list[tuple[int, int]]
    cited: list[tuple[int, int]]
    academic: list[tuple[int, int]]
    spans: list[Span]


def _years(forms: Outline, text: str, busy: set[int], plan_year: int) -> _Years:
    found = _Years([], [], [], [])
    for form in forms.years:
        if not busy.isdisjoint(_places(form)):
            continue
        digits = [text[start:end] for start, end in form.numbers]
        last = _year(digits[-1])
        if form.kind in ("short", "quoted") and abs(last - plan_year) > NEAR_YEARS:
            continue
        first = _year(digits[0]) if form.kind == "span" else last
        if first and last and 0 <= last - first <= LONGEST_SPAN:
            ranges = [(first, last)]
        else:  # 2026-2012 is no span: a year and a number
            ranges = [(year, year) for year in (first, last) if year]
        if ranges:
            target = found.cited if form.kind == "cited" else found.academic if form.other else found.stated
            target.extend(ranges)
            found.spans.append(Span("tahun", form.start, form.end))
    return found


def _year(digits: str) -> int:
    """Return the year that two, four or (a counter glued to it) five digits mean, else 0."""
    if len(digits) == 2:
        return _short_year(digits)
    year = int(digits[:4])
    return year if year in BARE_YEARS else 0


def _mark_year(digits: str) -> int:
    return _short_year(digits, MARK_SHORT_YEARS) if len(digits) == 2 else _year(digits)
