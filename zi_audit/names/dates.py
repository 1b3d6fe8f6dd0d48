"""Dates, period marks and years in a name. The only place that reads them from a string (SPEC 5).

A name is first reduced to its *outline*: for each token the sign before it and its class, two
characters each. `Notulen 31 Maret 2026` is `^w 2 M 4`: word, two digits, month, four digits. The
forms below are patterns over that outline, so they cannot be slow and do not see the digits.
What they find (`Form`) is the same for all names that differ in digits only; `read_times` then
puts the digits in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from zi_audit.names.calendar_words import CLASSES, MONTHS, NO_ROMAN_MONTH, ORDINALS
from zi_audit.names.facts import PeriodMark, Satuan, Span
from zi_audit.names.words import Tokens, roman_value

# Years that a name can mean: full dates may hold a typo such as 2062 that the audit shows (SPEC 7),
# bare numbers may not.
DATE_YEARS = range(2000, 2100)
YEARS = range(2000, 2040)
SHORT_YEARS = range(10, 40)
LONGEST_SPAN = 15


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
    """The forms of one name, best first: full dates, period marks, years; and the tokens they use."""

    dates: tuple[Form, ...] = ()
    marks: tuple[Form, ...] = ()
    years: tuple[Form, ...] = ()
    used: frozenset[int] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether the name has nothing of the form of a date, mark or year."""
        return not (self.dates or self.marks or self.years)


@dataclass(frozen=True, slots=True)
class Times:
    """What a name says of time; the fields are those of `NameFacts`."""

    tanggal: date | None = None
    periode: PeriodMark | None = None
    tahun: tuple[int, ...] = ()
    masa: tuple[int, int] | None = None
    spans: tuple[Span, ...] = ()


NO_TIMES = Times()
NO_OUTLINE = Outline()

# Signs between tokens, as they stand in an outline: `|` none, `=` a dash between blanks, `:` a dot
# before a blank, `(` any bracket, `~` anything else. G is a gap inside a date in words.
_SIGNS = {"-": "-", "–": "-", "—": "-", ".": ".", "_": "_", "/": "/", ",": ",", "'": "'", "’": "'", "": "|"}
_SIGNS |= {"(": "(", ")": "(", "[": "(", "]": "("}
_ANY = r"[\^| \-=.:_/,'(~]"
_G = r"[| \-=.:_,']"
_YEAR = rf"(?:(?:{_G}|\()(?:y{_G})?4(?!\|[0-9]))"
_YEAR2 = rf"(?:[ '.\-_]2(?!{_G}[Mm]|[-._][1-6]))"
_TO = rf"(?:[-=/]|{_G}d{_G})"

# The forms, by what they are. Within a list the first that fits a place wins it.
#   accepts                                                        refuses
DATE_FORMS = {
    # 23-27 Oktober 2026, 1 s.d. 3 Maret 2026
    "range": rf"{_ANY}[12]{_TO}[12]{_G}[Mm]{_YEAR}",
    # 30 Juni - 2 Juli 2026
    "range_months": rf"{_ANY}[12]{_G}[Mm]{_TO}[12]{_G}[Mm]{_YEAR}",
    # 31 Maret 2026, 31_MAR_2026, 7 juni 2026(1), 5 Juli Tahun 2026  31 Maretan 2026
    "worded": rf"{_ANY}[12]{_G}[Mm]{_YEAR}",
    # 4 Mar 26                                                      1 Maret 2 April
    "worded_short": rf"{_ANY}[12]{_G}[Mm]{_YEAR2}",
    # March 31, 2026
    "worded_english": rf"{_ANY}[Mm]{_G}[12][ ,_\-]4",
    # 2026-03-31, 2026_03_31, 2026-3-5                              2026-03
    "iso": rf"{_ANY}4(?:-[12]-[12]|([. _])2\1 ?2)(?![0-9])",
    # 31-03-2026, 3.4.2026, 31 03 2026                              05.3.2026 in PP.05.3.2026
    "dmy": rf"{_ANY}(?:[12]([-._/])[12]\1|2 2 )4",
    # IMG20260330101500                                             20260330101500_SK.pdf
    "stamp": r"[\^ \-_(]c[|_\- ]X",
    # 20260331, 31032026                                            NIP 20000315 202601 1 001
    "compact": rf"{_ANY}8",
    # 31.03.26, 4-3-26                                              10.12.33 after a date
    "dmy_short": rf"{_ANY}(?:2([._])2\1|[12]-[12]-)2(?!\|)",
    # 310326                                                        101500 after a date
    "six": r"[\^ \-=.:_,'(~/]6(?!\|)",
}
_RANKS = {"stamp": 1, "compact": 1, "dmy_short": 2, "six": 3}

MARK_FORMS = {
    # TW I-IV, TW 1 dan 2, Triwulan I, II
    "quarters": rf"{_ANY}t{_G}(?:k{_G})?[r1o](?:{_TO}(?:t{_G})?[r1o]|[,~](?:t{_G})?[ro])(?![0-9])(?:{_YEAR}|{_YEAR2})?",
    # TW I, TW1, TW-I 2026, Triwulan ke-2, Triwulan Pertama, Q1     TW saja
    "quarter": rf"{_ANY}(?:t{_G}?(?:k{_G})?[r12o]|T|q[|\- ]1)(?:{_YEAR}|{_YEAR2})?",
    # Semester I, smt 2 2026                                        Semester Genap
    "semester": rf"{_ANY}s{_G}(?:k{_G})?[r12o](?:{_YEAR}|{_YEAR2})?",
    # Bulan 3, bulan ke-3 2026
    "bulan": rf"{_ANY}b{_G}(?:k{_G})?[12](?![|][0-9]){_YEAR}?",
    # Januari - Maret 2026, Jan sd Mar
    "months": rf"{_ANY}[Mm]{_TO}[Mm]{_YEAR}?",
    # 31 Maret, Maret 2026, Mar 2026, 03 Mar, Maret '26             Mar (alone)
    "month_of_day": rf"{_ANY}[12]{_G}[Mm]{_YEAR}?",
    "month": rf"{_ANY}(?:M(?:{_YEAR}|{_YEAR2})?|m(?:{_YEAR}|{_YEAR2}))",
    "month_only": r"^\^m$",
    # 2026-03                                                       2025-2026, 2026_2
    "year_month": r"[\^ _(=,:]4-2(?![-._|][0-9]|\|)",
    # 03-2026                                                       Nomor 12-2026
    "month_year": r"(?<!n)[\^ _(=,:]2-4(?![-.|])",
    # 045-KPU-III-2026: the month in the number of a letter         AREA III 2026, D-III-2026
    "roman": r"[-_./]r[-_./]4",
}

YEAR_FORMS = {
    # Permenpan RB Nomor 90 Tahun 2021: the year of a regulation that is cited
    "cited": rf"{_ANY}P(?:{_G}w){{0,4}}(?:{_G}n)?(?:{_G}[123]{{1}})?{_G}(?:y{_G})?4",
    # Renstra 2025-2029
    "span": rf"{_ANY}4(?:[-=_]|{_G}d{_G})4(?!\|?[0-9])",
    # Tahun 2026, TA 26, TAHUN_20243 (a counter glued to the year)
    "tahun": rf"{_ANY}y{_G}?[245]",
    # 2026                                                          IMG_2026, Nomor 2026
    "bare": rf"(?<![cn])(?:[\^| \-=.:_/,'(~])4",
}

_COMPILED = {
    name: re.compile(pattern)
    for forms in (DATE_FORMS, MARK_FORMS, YEAR_FORMS)
    for name, pattern in forms.items()
}
# 19850315 201001 1 005: the number of a civil servant, written in groups
_NIP = re.compile(r"8([ ._\-])6\1[1]\1[3]")
# 10.12.33 after `at`, `pukul` or a date is a time of day
_CLOCK = re.compile(r"(?:(?<=a)[ _.]|(?<=[28])[ _\-=])(?:2([.\-:_])2(?:\1?2|\1[12])?|6)(?![0-9])")
_HAS_TIME = re.compile(r"[248XMmtTqsb56]|r.4")


def outline(tokens: Tokens, words: Sequence[str]) -> Outline:
    """Return the forms in a name. `words` are the tokens' words, their spelling mended."""
    drawn = _draw(tokens, words)
    if not _HAS_TIME.search(drawn):
        return NO_OUTLINE
    for nip in _NIP.finditer(drawn):
        drawn = drawn[: nip.start()] + drawn[nip.start() : nip.end()].replace("8", "9") + drawn[nip.end() :]
    found: dict[str, list[Form]] = {"dates": [], "marks": [], "years": []}
    without_clock = _hide_clock(drawn)
    for group, forms in (("dates", DATE_FORMS), ("marks", MARK_FORMS), ("years", YEAR_FORMS)):
        taken: set[int] = set()
        for kind in forms:
            source = without_clock if group == "dates" else drawn
            for place in _COMPILED[kind].finditer(source):
                first, last = place.start() // 2, place.end() // 2 - 1
                if group != "dates" and not taken.isdisjoint(range(first, last + 1)):
                    continue
                if _is_refused(kind, drawn, first, last, tokens, words):
                    continue
                taken.update(range(first, last + 1))
                found[group].append(_form(kind, first, last, tokens, words))
    dates = sorted(found["dates"], key=lambda form: (_RANKS.get(form.kind, 0), form.start))
    marks = found["marks"]
    used = {
        index
        for form in (*dates, *marks, *found["years"])
        for index in range(form.first, form.last + 1)
        if form.kind != "cited" and (form.kind != "stamp" or words[index].isdigit())
    }
    return Outline(tuple(dates), tuple(marks), tuple(found["years"]), frozenset(used))


def _draw(tokens: Tokens, words: Sequence[str]) -> str:
    drawn = []
    plain, end = tokens.plain, 0
    for index, word in enumerate(words):
        start = tokens.starts[index]
        drawn.append(_sign(plain[end:start]) if index else "^")
        end = tokens.ends[index]
        drawn.append(_class(word, words[index - 1] if index else ""))
    return "".join(drawn)


def _sign(between: str) -> str:
    sign = between.strip()
    if not sign:
        return " " if between else "|"
    if len(sign) > 1:
        brackets = set(sign) & set("()[]")
        return "(" if brackets else _SIGNS.get(sign[0], "~") if len(set(sign)) == 1 else "~"
    found = _SIGNS.get(sign, "~")
    if len(between) > 1 and found == "-":
        return "="
    return ":" if found == "." and between[-1] == " " else found


_DIGITS = {1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 6: "6", 8: "8", 14: "X"}


def _class(word: str, before: str) -> str:
    if word[0] in "0123456789":
        return _DIGITS.get(len(word), "9")
    found = CLASSES.get(word, "")
    if found == "M" and before == "sebelas":
        return "w"
    if word == "d":
        return "d" if before == "s" else "w"
    return found or ("r" if roman_value(word) else "w")


def _hide_clock(drawn: str) -> str:
    return _CLOCK.sub(lambda clock: re.sub(r"[26]", "9", clock[0]), drawn)


def _is_refused(
    kind: str, drawn: str, first: int, last: int, tokens: Tokens, words: Sequence[str]
) -> bool:
    """Whether what stands before a form of digits makes it a piece of something else."""
    sign = drawn[2 * first]
    before = drawn[2 * first - 1] if first else "^"
    if kind in ("dmy", "dmy_short"):
        inner = drawn[2 * first + 2]
        if sign == inner and before.isdigit():
            return True
        if kind == "dmy_short" and last + 1 < len(words) and drawn[2 * last + 2 : 2 * last + 3] == inner:
            return drawn[2 * last + 3].isdigit()
        if sign == "." and first:
            code = tokens.plain[tokens.starts[first - 1] : tokens.ends[first - 1]]
            return len(code) <= SHORT_CODE and code.isupper()
        return before == "n"
    if kind == "roman":
        return not _is_letter_number(drawn, first, words)
    if kind in ("six", "compact", "year_month"):
        return before == "n"
    return False


SHORT_CODE = 3


def _is_letter_number(drawn: str, index: int, words: Sequence[str]) -> bool:
    """Whether the numeral at `index` ends a run without blanks that holds a number: 045-KPU-III."""
    if words[index - 1] in NO_ROMAN_MONTH or drawn[2 * index - 1] in "tsk":
        return False
    start = index
    while start > 0 and drawn[2 * start] in "-_./|":
        start -= 1
    run = [drawn[2 * n + 1] for n in range(start, index)]
    return any(one.isdigit() for one in run)


def _form(kind: str, first: int, last: int, tokens: Tokens, words: Sequence[str]) -> Form:
    numbers = []
    values = []
    for index in range(first, last + 1):
        word = words[index]
        if word[0] in "0123456789":
            numbers.append((tokens.starts[index], tokens.ends[index]))
        else:
            value = MONTHS.get(word) or ORDINALS.get(word) or roman_value(word)
            if value and (word not in MONTHS or kind in _MONTH_KINDS):
                values.append(value)
    value, other = (*values, 0, 0)[:2]
    return Form(kind, tuple(numbers), value, other, tokens.starts[first], tokens.ends[last], first, last)


_MONTH_KINDS = frozenset(
    "range range_months worded worded_short worded_english months month_of_day month month_only".split()
)


# --- putting the digits in -------------------------------------------------------------------------


def _day(year: int, month: int, day: int, years: range = DATE_YEARS) -> date | None:
    if year not in years:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_first(day: int, month: int, year: int) -> date | None:
    # Scanner apps write 03-30-2026; that is read only where day first is impossible.
    return _day(year, month, day) or _day(year, day, month)


def _compact(digits: str) -> date | None:
    year_first = _day(int(digits[:4]), int(digits[4:6]), int(digits[6:8]), YEARS)
    return year_first or _day(int(digits[4:8]), int(digits[2:4]), int(digits[:2]), YEARS)


def _short(a: int, b: int, c: int) -> date | None:
    """Read two-digit groups: day first, else year first."""
    if c in SHORT_YEARS and (day := _day(2000 + c, b, a)):
        return day
    return _day(2000 + a, b, c) if a in SHORT_YEARS else None


def _six(digits: str) -> date | None:
    return _short(int(digits[:2]), int(digits[2:4]), int(digits[4:]))


_Digits = Sequence[str]
_DATE_READERS: dict[str, Callable[[_Digits, Form], date | None]] = {
    "range": lambda d, form: _day(int(d[2]), form.value, int(d[0])),
    "range_months": lambda d, form: _day(int(d[2]), form.value, int(d[0])),
    "worded": lambda d, form: _day(int(d[1]), form.value, int(d[0])),
    "worded_short": lambda d, form: (
        _day(2000 + int(d[1]), form.value, int(d[0])) if int(d[1]) in SHORT_YEARS else None
    ),
    "worded_english": lambda d, form: _day(int(d[1]), form.value, int(d[0])),
    "iso": lambda d, _: _day(int(d[0]), int(d[1]), int(d[2])),
    "dmy": lambda d, _: _day_first(int(d[0]), int(d[1]), int(d[2])),
    "stamp": lambda d, _: _day(int(d[0][:4]), int(d[0][4:6]), int(d[0][6:8]), YEARS),
    "compact": lambda d, _: _compact(d[0]),
    "dmy_short": lambda d, _: _short(int(d[0]), int(d[1]), int(d[2])),
    "six": lambda d, _: _six(d[0]),
}


def _year(digits: str) -> int:
    """Return the year that two, four or (a counter glued to it) five digits mean, else 0."""
    if len(digits) == 2:
        return 2000 + int(digits) if int(digits) in SHORT_YEARS else 0
    year = int(digits[:4])
    return year if year in YEARS else 0


def _mark(digits: list[str], form: Form) -> PeriodMark | None:
    """Return the period mark that a form says with these digits, its year 0 where it has none."""
    kind = form.kind
    if kind in ("year_month", "roman"):
        year, number = (digits[0], int(digits[1])) if kind == "year_month" else (digits[0], form.value)
        return _checked(Satuan.BULAN, number, _year(year), strict=True)
    if kind == "month_year":
        return _checked(Satuan.BULAN, int(digits[0]), _year(digits[1]), strict=True)
    if kind in ("months", "quarters"):
        return _joined(digits, form)
    if kind == "month_of_day":
        day, *rest = digits
        return _checked(Satuan.BULAN, form.value, _year(rest[0]) if rest else 0) if 1 <= int(day) <= 31 else None
    satuan = _UNITS[kind]
    values = [form.value] if form.value else []
    numbers = [*values, *map(int, digits[: 0 if values else 1])]
    rest = digits[0 if values else 1 :]
    return _checked(satuan, numbers[0], _year(rest[0]) if rest else 0)


_UNITS = {
    "quarter": Satuan.TRIWULAN,
    "semester": Satuan.SEMESTER,
    "bulan": Satuan.BULAN,
    "month": Satuan.BULAN,
    "month_only": Satuan.BULAN,
}
_COUNTS = {Satuan.BULAN: 12, Satuan.TRIWULAN: 4, Satuan.SEMESTER: 2}


def _checked(satuan: Satuan, number: int, year: int, *, strict: bool = False) -> PeriodMark | None:
    if not 1 <= number <= _COUNTS[satuan] or (strict and not year):
        return None
    return PeriodMark(satuan, number, year)


def _joined(digits: list[str], form: Form) -> PeriodMark | None:
    """Return the one mark for `Januari - Maret` or `TW I dan II`: what they fill, else the last of them."""
    quarters = form.kind == "quarters"
    years = [digits.pop()] if digits and len(digits[-1]) in ((2, 4) if quarters else (4,)) else []
    values = [value for value in (form.value, form.other) if value]
    values += [int(one) for one in digits]
    year = _year(years[0]) if years else 0
    if len(values) != 2 or not 1 <= values[0] < values[1] <= (4 if quarters else 12):
        return None
    first, last = values
    if quarters:
        first, last = 3 * first - 2, 3 * last
    if (first, last) == (1, 12):
        return None
    for satuan, months in ((Satuan.TRIWULAN, 3), (Satuan.SEMESTER, 6)):
        if last - first + 1 == months and last % months == 0:
            return PeriodMark(satuan, last // months, year)
    return PeriodMark(Satuan.TRIWULAN, last // 3, year) if quarters else PeriodMark(Satuan.BULAN, last, year)


def read_times(forms: Outline, text: str) -> Times:
    """Read the forms of a name with the digits of `text`."""
    spans: list[Span] = []
    busy: set[int] = set()
    tanggal: date | None = None
    for form in forms.dates:
        if form.first in busy or form.last in busy:
            continue
        day = _DATE_READERS[form.kind]([text[a:b] for a, b in form.numbers], form)
        if day is not None:
            busy.update(range(form.first, form.last + 1))
            if tanggal is None:
                tanggal = day
                spans.append(Span("tanggal", form.start, form.end))
    periode: PeriodMark | None = None
    mark_span: Span | None = None
    for form in forms.marks:
        if not busy.isdisjoint(range(form.first, form.last + 1)) or (form.kind == "roman" and (periode or tanggal)):
            continue
        mark = _mark([text[a:b] for a, b in form.numbers], form)
        if mark is not None:
            busy.update(range(form.first, form.last + 1))
            if periode is None:
                periode = mark
                mark_span = Span("periode", form.start, form.end)
    stated, cited, academic = _years(forms, text, busy, spans)
    if periode is not None and not periode.tahun and len(stated) == 1 and stated[0][0] == stated[0][1]:
        periode = PeriodMark(periode.satuan, periode.nomor, stated[0][0])
        stated = []
    if mark_span is not None:
        spans.append(mark_span)
    tahun = sorted({year for first, last in (*stated, *academic) for year in range(first, last + 1)})
    own = [one for one in stated if one[0] == one[1]] or stated
    masa = own[0] if own else cited[0] if cited else None
    return Times(tanggal, periode, tuple(tahun), masa, tuple(spans))


_Years = list[tuple[int, int]]


def _years(forms: Outline, text: str, busy: set[int], spans: list[Span]) -> tuple[_Years, _Years, _Years]:
    """Return the years and spans of years that are stated, cited with a regulation, and academic."""
    stated: _Years = []
    cited: _Years = []
    academic: _Years = []
    for form in forms.years:
        if form.last in busy or form.first in busy:
            continue
        digits = [text[a:b] for a, b in form.numbers]
        first, last = _year(digits[-1]), _year(digits[-1])
        if form.kind == "span":
            first = _year(digits[0])
        if not first or not last or not 0 <= last - first <= LONGEST_SPAN:
            if form.kind == "span" and (first or last):
                stated.extend((year, year) for year in (first, last) if year)
            continue
        target = cited if form.kind == "cited" else academic if form.other else stated
        target.append((first, last))
        spans.append(Span("tahun", form.start, form.end))
    return stated, cited, academic
