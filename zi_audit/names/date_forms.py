"""The forms in which people write dates, period marks and years, as patterns.

A name is first drawn in outline: for each token the sign before it and its class, two characters
each. `Notulen 31 Maret 2026` is `^w 2 M 4`: word, two digits, month, four digits. The patterns run
over that outline, so they are short, cannot be slow and do not see the digits: what they find
(`Form`) is the same for all names that differ in digits only. `zi_audit.names.dates` puts the
digits in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from zi_audit.names.calendar_words import CLASSES, MONTHS, NO_ROMAN_MONTH, NUMERALS
from zi_audit.names.words import ROMAN_VALUES, SHORT_LENGTH, Tokens, word_set


class Form(NamedTuple):
    """One stretch of a name that has the form of a date, mark or year.

    `numbers` are the stretches of its digits, `value` what its words say (a month, a numeral),
    `other` a second such value; `start` and `end` bound it in the text, `first` and `last` are
    its tokens, inclusive.
    """

    kind: str
    numbers: tuple[tuple[int, int], ...]
    value: int
    other: int
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The forms of one name, best first: full dates, period marks, years; and the tokens they use.

    All of them stand in `start:end` of the text; `end` is 0 where there is none. `is_one_date`
    says that the rest are parts of the first date, as 2026 is of 31 Maret 2026; they are then left
    out, and needed only where that date is impossible.
    """

    dates: tuple[Form, ...] = ()
    marks: tuple[Form, ...] = ()
    years: tuple[Form, ...] = ()
    used: frozenset[int] = frozenset()
    is_one_date: bool = False
    start: int = 0
    end: int = 0


NO_OUTLINE = Outline()

# Signs between tokens, as they stand in an outline: `|` none, `=` a dash between blanks, `:` a dot
# before a blank, `(` any bracket, `~` anything else.
_SIGNS = {"-": "-", "–": "-", "—": "-", ".": ".", "_": "_", "/": "/", ",": ",", "'": "'", "’": "'"}
_BRACKETS = frozenset("()[]{}")
_DIGITS = {1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 6: "6", 8: "8", 14: "X"}

_ANY = r"[\^| \-=.:_/,'(~]"  # what may stand before a form
_G = r"[| \-=.:_,']"  # what may stand inside a date in words
_YEAR = rf"(?:{_G}|\()(?:y{_G})?4"
_YEAR2 = rf"[ '.\-_]2(?!{_G}[Mm]|[-._][1-6])"
_TO = rf"(?:[-=/]|{_G}(?:w[./])?d{_G})"  # - / dan sampai s.d.


class Pattern(NamedTuple):
    """A kind of form: classes of each of which a name must have one, and how it looks in an outline."""

    kind: str
    needs: tuple[frozenset[str], ...]
    regex: re.Pattern[str]


def _pattern(kind: str, needs: str, regex: str) -> Pattern:
    return Pattern(kind, tuple(map(frozenset, needs.split())), re.compile(regex))


_DATES = (
    # 23-27 Oktober 2026, 1 s.d. 3 Maret 2026: the first day
    _pattern("range", "Mm 4", rf"{_ANY}[12]{_TO}[12]{_G}[Mm]{_YEAR}"),
    # 30 Juni - 2 Juli 2026
    _pattern("range_months", "Mm 4", rf"{_ANY}[12]{_G}[Mm]{_TO}[12]{_G}[Mm]{_YEAR}"),
    # 31 Maret 2026, 31_MAR_2026, 7 juni 2026(1), 5 Juli Tahun 2026
    _pattern("worded", "Mm 4", rf"{_ANY}[12]{_G}[Mm]{_YEAR}"),
    # 4 Mar 26; not 1 Maret 2 April
    _pattern("worded_short", "Mm 2", rf"{_ANY}[12]{_G}[Mm]{_YEAR2}"),
    # March 31, 2026
    _pattern("worded_english", "Mm 4", rf"{_ANY}[Mm]{_G}[12][ ,_\-]4"),
    # 2026-03-31, 2026_03_31, 2026-3-5
    _pattern("iso", "4 12", rf"{_ANY}4(?:-[12]-[12]|(?P<sign>[. _])2(?P=sign)2)"),
    # 31-03-2026, 3.4.2026, 31 03 2026; not the 05.3.2026 in PP.05.3.2026
    _pattern("dmy", "4 12", rf"{_ANY}(?:[12](?P<sign>[-._/])[12](?P=sign)|2 2 )4"),
    # IMG20260330101500; not 20260330101500_SK.pdf, the time of an upload
    _pattern("stamp", "X c", r"[\^ \-_(]c[|_\- ]X"),
    # 20260331, 31032026
    _pattern("compact", "8", rf"{_ANY}8"),
    # 31.03.26, 4-3-26; not 4.3.26, a number of a paragraph
    _pattern("dmy_short", "2", rf"{_ANY}(?:2(?P<sign>[._])2(?P=sign)|[12]-[12]-)2(?!\|)"),
    # 310326
    _pattern("six", "6", r"[\^ \-=.:_,'(~/]6(?!\|)"),
)
_RANKS = {"stamp": 1, "compact": 1, "dmy_short": 2, "six": 3}

_MARKS = (
    # TW I-IV, TW 1 dan 2, Triwulan I, II; not TW I - 5 April
    _pattern(
        "quarters",
        "t",
        rf"{_ANY}t{_G}(?:k{_G})?[r1o](?:{_TO}(?:t{_G})?[r1o]|[,~](?:t{_G})?[ro]|~1)(?!{_G}[Mm])(?:{_YEAR}|{_YEAR2})?",
    ),
    # TW I, TW1, TW-I 2026, Triwulan ke-2, Triwulan Pertama, Q1; not TW alone
    _pattern("quarter", "tTq", rf"{_ANY}(?:t{_G}(?:k{_G})?[r12o]|T|q[|\-]1)(?:{_YEAR}|{_YEAR2})?"),
    # Semester I, smt 2 2026; not Semester Genap
    _pattern("semester", "s", rf"{_ANY}s{_G}(?:k{_G})?[r12o](?:{_YEAR}|{_YEAR2})?"),
    # Bulan 3, bulan ke-3 2026, bulan 03-2026
    _pattern("bulan", "b", rf"{_ANY}b{_G}(?:k{_G})?[12](?:{_YEAR})?"),
    # Januari - Maret 2026, Jan sd Mar, April, Mei, dan Juni
    _pattern("months", "Mm", rf"{_ANY}[Mm](?:(?:{_TO}|[,~])[Mm])+(?:{_YEAR})?"),
    # 31 Maret, 03 Mar
    _pattern("month_of_day", "Mm 12", rf"{_ANY}[12]{_G}[Mm](?:{_YEAR}|{_YEAR2})?"),
    # Maret, Maret 2026, Mar 2026, Mar '26; not Mar alone
    _pattern("month", "Mm", rf"{_ANY}(?:M(?:{_YEAR}|{_YEAR2})?|m(?:{_YEAR}|{_YEAR2}))"),
    _pattern("month_only", "m", r"^\^m$"),
    # 2026-03; not 2025-2026
    _pattern("year_month", "4 2", r"[\^ _(=,:]4-2(?![-._|][0-9]|\|)"),
    # 03-2026 as a whole name: elsewhere it is a number of a letter
    _pattern("month_year", "4 2", r"^\^2-4$"),
    # 045-KPU-III-2026: the month in the number of a letter; not D-III-2026
    _pattern("roman", "r 4", r"[-_./]r[-_./]4"),
)

_YEARS = (
    # Permenpan RB Nomor 90 Tahun 2021: the year of a regulation that the name cites
    _pattern("cited", "P 4", rf"{_ANY}P(?:{_G}w){{0,4}}(?:{_G}n)?{_G}[123]{_G}(?:y{_G})?4"),
    # Renstra 2025-2029
    _pattern("span", "4", rf"{_ANY}4(?:[-=_]|{_G}d{_G})4"),
    # Tahun 2026, TA 26, TAHUN_20263 (a counter glued to the year)
    _pattern("tahun", "y 245", rf"{_ANY}y{_G}[245]"),
    # 2026; not Nomor 2026, IMG_2026
    _pattern("bare", "4", r"(?<!n)(?:(?<!c)[\^| \-=.:_/,'(~]|[ =:,(~])4"),
)

# 19850315 201001 1 005: the number of a civil servant, written in groups
_NIP = re.compile(r"8(?P<sign>[ ._\-])6(?P=sign)1(?P=sign)3")
# 10.12.33 or 101233 after a date, `at` or `pukul` is a time of day
_CLOCK = re.compile(
    r"(?P<date>4(?P<p>[-._ ])[12](?P=p)[12]|[12](?P<q>[-._])[12](?P=q)4|8|a)"
    r"(?P<clock>[ _\-=.:]2(?P<r>[.\-:_])2(?:(?P=r)[12])?|[ _\-=.]6)"
)
# Classes of which a name with a date, mark or year must have one.
_CALENDAR = frozenset("248X6MmtTqsby")
_LETTERS = dict.fromkeys(ROMAN_VALUES, "r") | CLASSES
# Kinds that are refused beside some signs and words.
_DOUBTED = frozenset(
    {"roman", "six", "compact", "year_month", "dmy", "dmy_short", "worded", "worded_short", "range"}
)
_WORDED = word_set(
    """
    range range_months worded worded_short worded_english months month_of_day month month_only
    """
)


def outline(tokens: Tokens, *, whole: bool = False) -> Outline:
    """Return the forms in a name; with `whole`, also those that are parts of its only date."""
    drawn = _draw(tokens)
    if _CALENDAR.isdisjoint(drawn):
        return NO_OUTLINE
    found = _find(drawn)
    if not found.places:
        return NO_OUTLINE
    read = _Reading(tokens, drawn)
    if found.one_date is not None and not whole and not read.is_refused(found.one_date):
        form = read.form(found.one_date)
        return Outline((form,), (), (), found.used, True, form.start, form.end)
    forms = [
        [read.form(place) for place in places if not read.is_refused(place)]
        for places in (found.dates, found.marks, found.years)
    ]
    marks, years = _apart(forms[1]), sorted(_apart(forms[2]), key=lambda form: form.start)
    every = (*forms[0], *marks, *years)
    if not every:
        return NO_OUTLINE
    used = frozenset(index for form in every for index in _used(form))
    start, end = min(form.start for form in every), max(form.end for form in every)
    return Outline(tuple(forms[0]), tuple(marks), tuple(years), used, False, start, end)


class _Place(NamedTuple):
    """Where in an outline a pattern fits: its kind, first and last token, inclusive."""

    kind: str
    first: int
    last: int


class _Places(NamedTuple):
    """All places in an outline, dates best first; the one date that covers all others, if one does."""

    dates: tuple[_Place, ...]
    marks: tuple[_Place, ...]
    years: tuple[_Place, ...]
    places: tuple[_Place, ...]
    one_date: _Place | None
    used: frozenset[int]


@lru_cache(maxsize=20_000)
def _find(drawn: str) -> _Places:
    """Return where the patterns fit. Few outlines are drawn by many names."""
    drawn = _NIP.sub(lambda nip: re.sub("[86]", "9", nip[0]), drawn)
    clockless = _CLOCK.sub(lambda found: found["date"] + re.sub("[0-9]", "9", found["clock"]), drawn)
    dates = sorted(_places(_DATES, clockless), key=lambda place: (_RANKS.get(place.kind, 0), place.first))
    marks, years = _places(_MARKS, drawn), _places(_YEARS, drawn)
    every = (*dates, *marks, *years)
    covers = bool(dates) and all(dates[0].first <= one.first and one.last <= dates[0].last for one in every)
    return _Places(
        tuple(dates),
        tuple(marks),
        tuple(years),
        every,
        dates[0] if covers else None,
        frozenset(_used(dates[0])) if covers else frozenset(),
    )


def _places(patterns: Sequence[Pattern], drawn: str) -> list[_Place]:
    held = frozenset(drawn)
    return [
        _Place(pattern.kind, found.start() // 2, found.end() // 2 - 1)
        for pattern in patterns
        if not any(needed.isdisjoint(held) for needed in pattern.needs)
        for found in pattern.regex.finditer(drawn)
    ]


def _used(place: _Place | Form) -> range:
    """Return the tokens that a place takes from the words: of IMG20260330101500 the number alone."""
    if place.kind == "cited":
        return range(0)
    return range(place.last if place.kind == "stamp" else place.first, place.last + 1)


def _apart(forms: Sequence[Form]) -> list[Form]:
    """Of forms that overlap keep the one named first."""
    kept: list[Form] = []
    taken: set[int] = set()
    for form in forms:
        tokens = range(form.first, form.last + 1)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(form)
    return kept


def _draw(tokens: Tokens) -> str:
    plain, words = tokens.plain, tokens.words
    drawn = []
    end = -1
    for start, word, next_end in zip(tokens.starts, words, tokens.ends, strict=True):
        between = plain[end:start]
        drawn.append("^" if end < 0 else "|" if end == start else " " if between == " " else _sign(between))
        drawn.append(_DIGITS.get(len(word), "9") if word[0] in "0123456789" else _LETTERS.get(word, "w"))
        end = next_end
    if "sebelas" in words:  # Universitas Sebelas Maret
        _redraw(drawn, words, ("sebelas", "maret"), "w")
    if "s" in words:  # s.d.
        _redraw(drawn, words, ("s", "d"), "d")
    return "".join(drawn)


def _redraw(drawn: list[str], words: Sequence[str], pair: tuple[str, str], letter: str) -> None:
    for index in range(1, len(words)):
        if (words[index - 1], words[index]) == pair:
            drawn[2 * index + 1] = letter


@lru_cache(maxsize=4096)
def _sign(between: str) -> str:
    sign = between.strip()
    if not sign:
        return " " if between else "|"
    if not _BRACKETS.isdisjoint(sign):
        return "("
    found = _SIGNS.get(sign[0], "~") if len(set(sign)) == 1 else "~"
    if len(between) > len(sign):
        return {"-": "=", ".": ":"}.get(found, found)
    return found


class _Reading:
    """One name, while its forms are looked for."""

    def __init__(self, tokens: Tokens, drawn: str) -> None:
        self._tokens, self._words, self._drawn = tokens, tokens.words, drawn

    def is_refused(self, place: _Place) -> bool:
        """Whether what stands around a form of digits makes it a piece of something else."""
        kind, first, last = place
        if kind not in _DOUBTED:
            return False
        drawn = self._drawn
        sign, before = drawn[2 * first], drawn[2 * first - 1] if first else "^"
        if kind == "roman":
            return not self._is_letter_number(first)
        if kind in ("six", "compact", "year_month", "dmy", "dmy_short") and before == "n":
            return True
        if kind in ("dmy", "dmy_short"):
            inner, after = drawn[2 * first + 2], drawn[2 * last + 2 : 2 * last + 4]
            chained = sign == inner and before.isdigit()
            goes_on = kind == "dmy_short" and after[:1] == inner and after[1:].isdigit()
            return chained or goes_on or (sign == "." and first > 0 and self._is_code(first - 1))
        # "1. Maret 2026" is the first in a list, not a day.
        return kind in ("worded", "worded_short", "range") and first == 0 and drawn[2] == ":"

    def _is_code(self, index: int) -> bool:
        """Whether a token is the capitals of a filing code: the PP of PP.05.3.2026."""
        code = self._tokens.plain[self._tokens.starts[index] : self._tokens.ends[index]]
        return len(code) <= SHORT_LENGTH and code.isupper()

    def _is_letter_number(self, index: int) -> bool:
        """Whether the numeral at `index` ends a run without blanks that holds a number: 045-KPU-III."""
        drawn = self._drawn
        if index == 0 or self._words[index - 1] in NO_ROMAN_MONTH or drawn[2 * index - 1] in "tsk":
            return False
        start = index
        while start > 0 and drawn[2 * start] in "-_./|":
            start -= 1
        return any(drawn[2 * n + 1].isdigit() for n in range(start, index))

    def form(self, place: _Place) -> Form:
        """Return the form that a pattern found, its digits and values."""
        kind, first, last = place
        starts, ends = self._tokens.starts, self._tokens.ends
        numbers = []
        values = []
        for index in range(first, last + 1):
            word = self._words[index]
            if word[0] in "0123456789":
                numbers.append((starts[index], ends[index]))
            elif value := (MONTHS if kind in _WORDED else NUMERALS).get(word, 0):
                values.append(value)
        value, other = (values[0], values[-1] if len(values) > 1 else 0) if values else (0, 0)
        if kind in ("span", "bare", "tahun"):
            other = int(self._is_academic(first, last))
        return Form(kind, tuple(numbers), value, other, starts[first], ends[last], first, last)

    def _is_academic(self, first: int, last: int) -> bool:
        near = self._drawn[max(0, 2 * first - 4) : 2 * last + 4]
        return "g" in near
