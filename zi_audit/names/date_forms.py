"""Where in a name dates, period marks and years stand.

A name is first drawn in outline: for each token the sign before it and its class, two characters
each. `Notulen 31 Maret 2026` is `^w 2 M 4`: word, two digits, month, four digits. The patterns of
`date_patterns` run over that outline, so they are short, cannot be slow and do not see the digits:
what they find (`Form`) is the same for all names that differ in digits only. `dates` puts the digits
in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from zi_audit.names.calendar_words import (
    CLASSES,
    COUNTED,
    MONTHLY,
    MONTHS,
    NO_ROMAN_MONTH,
    NO_SHORT_YEAR,
    NUMERALS,
    PERSON_FOLLOWS,
    RECURRING,
    UNNUMBERED,
)
from zi_audit.names.date_patterns import CLOCK, DATES, DOUBTED, MARKS, NIP, RANKS, WORDED, YEAR_FORMS, Pattern
from zi_audit.names.words import ROMAN_VALUES, SHORT_LENGTH, Tokens


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


class Outline(NamedTuple):
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

_SIGNS = {sign: sign for sign in "-._/,':"} | {"–": "-", "—": "-", "’": "'", "\\": "/", "|": "/"}
_BRACKETS = frozenset("()[]{}")
_DIGITS = {1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 6: "6", 8: "8", 14: "X"}

# Classes of which a name with a date, mark or year must have one.
_CALENDAR = frozenset("248X6MmtTqsby")
_LETTERS = dict.fromkeys(ROMAN_VALUES, "r") | CLASSES


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
    drawn = NIP.sub(lambda nip: re.sub("[86]", "9", nip[0]), drawn)
    clockless = CLOCK.sub(lambda found: found["date"] + re.sub("[0-9]", "9", found["clock"]), drawn)
    dates = sorted(_places(DATES, clockless), key=lambda place: (RANKS.get(place.kind, 0), place.first))
    marks, years = _places(MARKS, clockless), _places(YEAR_FORMS, drawn)
    every = (*dates, *marks, *years)
    covers = bool(dates) and all(
        dates[0].first <= form.first and form.last <= dates[0].last for form in every
    )
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
        if kind not in DOUBTED:
            return False
        drawn = self._drawn
        sign, before = drawn[2 * first], drawn[2 * first - 1] if first else "^"
        if kind == "roman":
            return not self._is_letter_number(first)
        if kind == "month_after":
            return self._words[first - 1] not in UNNUMBERED and MONTHLY.isdisjoint(self._words)
        if kind == "month_last":
            return self._words[first - 1] in PERSON_FOLLOWS or RECURRING.isdisjoint(self._words)
        if kind == "short":
            return self._words[first - 1] in NO_SHORT_YEAR
        if (
            kind in ("six", "month_in_six", "compact", "year_month", "dmy", "dmy_short", "dmy_roman")
            and before == "n"
        ):
            return True
        if kind in ("dmy", "dmy_short", "dmy_roman"):
            inner, after = drawn[2 * first + 2], drawn[2 * last + 2 : 2 * last + 4]
            chained = sign == inner and before.isdigit()
            goes_on = kind == "dmy_short" and after[:1] == inner and after[1:].isdigit()
            return chained or goes_on or self._ends_filing_code(first)
        # "1. Maret 2026" and "1 - Maret 2026" are the first in a list, "minggu ke-2 Maret" the second of its weeks.
        is_day = kind in ("worded", "worded_short")
        is_numbered = drawn[2:3] == ":" or drawn[2:3] == "=" != drawn[4:5]
        is_listed = (is_day or kind == "range") and first == 0 and is_numbered
        return is_listed or before == "k" or (is_day and first > 0 and self._is_counted(first))

    def _is_counted(self, index: int) -> bool:
        """Whether the word before a number makes it no day: Bulan 07 Juli, Nomor 12 Januari, TPS 12 Mei, U19 Mei."""
        drawn = self._drawn
        sign, word = drawn[2 * index], self._words[index - 1]
        if sign == "|":
            return drawn[2 * index + 1] == "1" and word not in UNNUMBERED and self._is_code(index - 1)
        return sign in " _-.:" and (drawn[2 * index - 1] in "bn" or word in COUNTED)

    def _ends_filing_code(self, index: int) -> bool:
        """Whether the digits at `index` go on a letter's filing code: PP.05.3.2026, OT.01.3_1_2026, K.BB-03-08-2026."""
        drawn = self._drawn
        sign, before = drawn[2 * index], drawn[2 * index - 1] if index else "^"
        is_dotted = index > 1 and drawn[2 * index - 2] == "."
        if sign == ".":
            return self._is_code(index - 1) or (is_dotted and before.isdigit())
        return sign in "-_" and is_dotted and self._is_code(index - 1)

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
        while drawn[2 * start] in "-_./|":
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
            elif value := (MONTHS if kind in WORDED else NUMERALS).get(word, 0):
                values.append(value)
        value, other = (values[0], values[-1] if len(values) > 1 else 0) if values else (0, 0)
        if kind in ("span", "bare", "tahun"):
            other = int(self._is_academic(first, last))
        return Form(kind, tuple(numbers), value, other, starts[first], ends[last], first, last)

    def _is_academic(self, first: int, last: int) -> bool:
        near = self._drawn[max(0, 2 * first - 4) : 2 * last + 4]
        return "g" in near
