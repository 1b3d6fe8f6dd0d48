"""The grammar of *target waktu*, as decrees print it; the plan's year is the default (SPEC 3).

Januari 2026; Jan; 03/2026; B03                       one month
Januari-Februari 2026; Januari s.d. Desember           a range
Desember 2026-Januari 2027                             a range over the turn of the year
Maret, Juni, September, dan Desember 2026; Juni & Juli several windows
Triwulan I; TW I-IV; Semester I dan II; Q1             quarters and half-years, each its own window
31 Maret 2026; paling lambat 31 Maret; Minggu ke-2 Juni days and weeks
Sepanjang tahun; Tahun 2026                            the whole year
Setiap bulan; tiap triwulan; Januari-Juni per bulan    with a ritme
Insidentil; jika ada pengaduan                         bersyarat
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from zi_audit.dates import Periode, last_day
from zi_audit.plan.counts import split_counts
from zi_audit.plan.target_words import (
    MAX_LENGTH,
    TargetError,
    Token,
    normalised,
    refusal,
    take_condition,
    take_rhythm,
    take_whole_year,
    tokens,
)

# How many months one periode of a ritme lasts.
RITME = {"bulanan": 1, "triwulanan": 3, "semesteran": 6}
_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6}
_MOST = {"quarter": 4, "half": 2, "week": 5}
_EARLIEST, _LATEST = 2000, 2100


@dataclass(frozen=True, slots=True)
class Target:
    """What a target says: due windows in order, the `ritme` that splits them ("" for none), whether *bersyarat*."""

    periode: tuple[Periode, ...]
    ritme: str = ""
    bersyarat: bool = False


@dataclass(frozen=True, slots=True)
class _Point:
    """One end of a window: a month, day, week, quarter, half or year; what is 0 is stated by a later one."""

    kind: str
    number: int = 0
    month: int = 0
    year: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    first: _Point
    last: _Point
    by: bool  # "paling lambat": the window begins with the year
    text: str

    @property
    def is_range(self) -> bool:
        return self.first is not self.last


def parse_target(text: str, tahun: int) -> Target:
    """Return what `text` says in a plan of the year `tahun`; both ends of each window are inclusive.

    A part without a year takes the next year that stands after it, else `tahun`. Raises TargetError,
    whose key names the sentence that says what to write, for anything outside the grammar.
    """
    try:
        return _parsed(text, tahun)
    except TargetError as refused:
        counts = split_counts(text[:MAX_LENGTH])
        waktu = counts.waktu or f"Desember {tahun}"
        if refused.key == "rules.bad_target" and counts.persen is not None:
            persen = f"{counts.persen:g}"
            raise TargetError("rules.target_share", f"{persen}%", persen=persen, waktu=waktu) from None
        if refused.key == "rules.bad_target" and counts.jumlah:
            raise TargetError("rules.target_count", counts.jumlah, waktu=waktu) from None
        raise


def is_target(text: str, tahun: int) -> bool:
    """Whether `text` says a time in the grammar of targets."""
    try:
        parse_target(text, tahun)
    except TargetError:
        return False
    return True


def _parsed(text: str, tahun: int) -> Target:
    plain = normalised(text)
    if not plain or len(plain) > MAX_LENGTH:
        raise TargetError("rules.bad_target", text[:MAX_LENGTH], near="")
    rest, bersyarat = take_condition(plain)
    rest, ritme = take_rhythm(rest)
    rest, whole = take_whole_year(rest)
    found = list(tokens(rest))
    parts = [_part(part) for part in _split(found, "separator") if part]
    if not parts:
        if not (bersyarat or whole or ritme is not None):
            raise refusal(plain, plain)
        parts = [_part([Token("year", (tahun,), str(tahun))])]
    windows = _windows(_completed(parts, tahun))
    if any(earlier.selesai >= later.mulai for earlier, later in pairwise(windows)):
        raise TargetError("rules.target_order", text)
    return Target(windows, ritme or "", bersyarat)


def split(windows: Iterable[Periode], ritme: str) -> tuple[Periode, ...]:
    """Split windows at the ends of months, quarters or half-years, as `ritme` says; "" leaves them whole."""
    if not ritme:
        return tuple(windows)
    months, made = RITME[ritme], []
    for window in windows:
        begin = window.mulai
        while begin <= window.selesai:
            end = min(last_day(begin.year, -(-begin.month // months) * months), window.selesai)
            made.append(Periode(begin, end))
            begin = end + timedelta(days=1)
    return tuple(made)


def _split(found: Sequence[Token], kind: str) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in found:
        if token.kind == kind:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _part(found: list[Token]) -> _Part:
    text = " ".join(token.text for token in found if token.kind != "deadline")
    # "sampai dengan 31 Maret" begins with what stands for *sampai dengan*.
    by = found[0].kind in ("deadline", "dash")
    ends = _split(found[1:] if by else found, "dash")
    if len(ends) > 2 or not all(ends):
        raise refusal(text, text)
    first = _point(ends[0])
    return _Part(first, first if len(ends) == 1 else _point(ends[1]), by, text)


def _point(found: list[Token]) -> _Point:
    """Return one end of a window from its tokens: a number and a month, a unit and its number, each with a year."""
    text = " ".join(token.text for token in found)
    kinds = [token.kind for token in found]
    values = [number for token in found for number in token.numbers]
    if kinds == ["date"]:
        year, month, day = (*values, 0)[:3]
        return _Point("day" if day else "month", day, month, year, text)
    year = values.pop() if len(kinds) > 1 and kinds[-1] == "year" else 0
    match kinds[:-1] if year else kinds:
        case ["month"]:
            return _Point("month", 0, values[0], year, text)
        case ["number", "month"]:
            return _Point("day", values[0], values[1], year, text)
        case [("quarter" | "half" | "week") as unit, "number"]:
            return _Point(unit, values[0], 0, year, text)
        case ["week", "number", "month"]:
            return _Point("week", values[0], values[1], year, text)
        case ["number"]:
            return _Point("", values[0], 0, year, text)
        case ["year"]:
            return _Point("year", 0, 0, values[0], text)
        case ["quarter" | "half" | "week", *_]:
            raise TargetError("rules.target_unit", text)
        case _:
            raise refusal(text, text)


def _completed(parts: Sequence[_Part], tahun: int) -> list[_Part]:
    """Give every end its kind, its month and its year from its neighbours: `TW I, II 2026`, `1-15 Juni`."""
    forward: list[_Point] = []
    ends = [end for part in parts for end in ((part.first, part.last) if part.is_range else (part.first,))]
    for end in ends:
        unit = forward[-1] if forward and forward[-1].kind in _MOST else None
        if unit is not None and (
            not end.kind or (unit.kind == "week" and not unit.month and end.kind == "day")
        ):
            end = replace(end, kind=unit.kind)
        forward.append(end)
    backward: list[_Point] = []
    year, month = tahun, 0
    for end in reversed(forward):
        if not end.kind and month:
            end = replace(end, kind="day")
        if end.kind in ("day", "week") and not end.month:
            end = replace(end, month=month)
        end = replace(end, year=end.year or year)
        year, month = end.year, end.month if end.kind in ("day", "week") else 0
        backward.append(_checked(end))
    remaining = iter(backward[::-1])
    made = []
    for part in parts:
        first = next(remaining)
        made.append(_Part(first, next(remaining) if part.is_range else first, part.by, part.text))
    return made


def _checked(end: _Point) -> _Point:
    if end.kind in _MOST and not 1 <= end.number <= _MOST[end.kind]:
        raise TargetError("rules.target_unit", end.text)
    if not end.kind or (end.kind in ("day", "week") and not end.month):
        raise TargetError("rules.target_unit" if end.kind else "rules.bad_target", end.text, near="")
    if not _EARLIEST <= end.year <= _LATEST:
        raise TargetError("rules.target_far", end.text)
    if _first_day(end) is None:
        raise TargetError("rules.target_no_day", end.text)
    return end


def _windows(parts: Sequence[_Part]) -> tuple[Periode, ...]:
    windows: list[Periode] = []
    for part in parts:
        begin, end = _span(part.first).mulai, _span(part.last).selesai
        if begin > end:
            raise TargetError("rules.target_backwards", part.text)
        if part.by:
            new_year = date(part.first.year, 1, 1)
            begin = max(new_year, windows[-1].selesai + timedelta(days=1)) if windows else new_year
            if begin > end:
                raise TargetError("rules.target_order", part.text)
        whole = Periode(begin, end)
        units = {part.first.kind, part.last.kind}
        if part.is_range and len(units) == 1 and units <= {"quarter", "half"}:
            windows.extend(split((whole,), "triwulanan" if units == {"quarter"} else "semesteran"))
        else:
            windows.append(whole)
    return tuple(windows)


def _span(end: _Point) -> Periode:
    """Return the days that one end stands for."""
    if end.kind == "year":
        return Periode.months((end.year, 1), (end.year, 12))
    if end.kind in _MONTHS_OF:
        months = _MONTHS_OF[end.kind]
        last = end.month if end.kind == "month" else end.number * months
        return Periode.months((end.year, last - months + 1), (end.year, last))
    begin = _first_day(end)
    assert begin is not None  # held by _checked
    if end.kind == "day":
        return Periode(begin, begin)
    return Periode(begin, min(begin + timedelta(days=6), last_day(end.year, end.month)))


def _first_day(end: _Point) -> date | None:
    """Return the day on which an end begins, or None where the calendar has none; weeks begin on 1, 8, 15, 22, 29."""
    day = {"day": end.number, "week": 7 * end.number - 6}.get(end.kind, 1)
    try:
        return date(end.year, end.month if end.kind in ("day", "week", "month") else 1, day)
    except ValueError:
        return None
