"""The forms in which people write dates, period marks and years, as patterns over a name's outline.

An outline is drawn by `zi_audit.names.date_forms`: for each token the sign before it and its class.
The signs: `^` beginning, `|` none, blank, `-` `.` `_` `/` `,` `'` themselves, `=` a dash between
blanks, `:` a colon, or a dot before a blank, `(` any bracket, `~` anything else. The classes: a digit for a number
of so many digits (9: of any other length, X: of fourteen), M a month, m one in short, r a roman
numeral, w any other word, and those of `calendar_words.CLASSES`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from zi_audit.names.spelling import word_set

_ANY = r"[\^| \-=.:_/,'(~]"  # what may stand before a form
_G = r"[| \-=.:_,']"  # what may stand inside a date in words
_YEAR = rf"(?:{_G}|\()(?:y{_G})?4"
_YEAR2 = rf"[| '.\-_]2(?!{_G}[Mm]|[-._][1-6])"
_TO = rf"(?:[-=/]|{_G}(?:w[./])?d{_G})"  # - / dan sampai s.d.


class Pattern(NamedTuple):
    """A kind of form: classes of each of which a name must have one, and how it looks in an outline."""

    kind: str
    needs: tuple[frozenset[str], ...]
    regex: re.Pattern[str]


def _pattern(kind: str, needs: str, regex: str) -> Pattern:
    return Pattern(kind, tuple(map(frozenset, needs.split())), re.compile(regex))


DATES: tuple[Pattern, ...] = (
    # 23-27 Oktober 2026, 1 s.d. 3 Maret 2026, 27 & 28 Mei 2026: the first day
    _pattern("range", "Mm 4", rf"{_ANY}[12](?:{_TO}|[,~])[12]{_G}[Mm]{_YEAR}"),
    # 30 Juni - 2 Juli 2026
    _pattern("range_months", "Mm 4", rf"{_ANY}[12]{_G}[Mm]{_TO}[12]{_G}[Mm]{_YEAR}"),
    # 31 Maret 2026, 31_MAR_2026, 7 juni 2026(1), 5 Juli Tahun 2026
    _pattern("worded", "Mm 4", rf"{_ANY}[12]{_G}[Mm]{_YEAR}"),
    # 4 Mar 26; not 1 Maret 2 April
    _pattern("worded_short", "Mm 2", rf"{_ANY}[12]{_G}[Mm]{_YEAR2}"),
    # March 31, 2026
    _pattern("worded_english", "Mm 4", rf"{_ANY}[Mm]{_G}[12][ ,_\-]4"),
    # 2026 Maret 31, 2026-Mar-31; not 2026 Maret 31 April
    _pattern("worded_year_first", "Mm 4 12", rf"{_ANY}4{_G}[Mm]{_G}[12](?!{_G}[Mm4])"),
    # 31.III.2026
    _pattern("dmy_roman", "r 4 2", rf"{_ANY}2\.r\.4"),
    # 2026-03-31, 2026_03_31, 2026-3-5, 2026 - 03 - 31, 2026:03:31
    _pattern("iso", "4 12", rf"{_ANY}4(?:-[12]-[12]|=[12]=[12]|(?P<sign>[. _:])2(?P=sign)2)"),
    # 31-03-2026, 3.4.2026, 3 - 4 - 2026, 31 03 2026, 31,03,2026, 31. 03. 2026; not the 05.3.2026 in PP.05.3.2026
    _pattern("dmy", "4 12", rf"{_ANY}(?:[12](?P<sign>[-._/=])[12](?P=sign)|2 2 |2,2,|2:2:)4"),
    # IMG20260330101500; not 20260330101500_SK.pdf, the time of an upload
    _pattern("stamp", "X c", r"[\^ \-_(]c[|_\- ]X"),
    # 20260331, 31032026
    _pattern("compact", "8", rf"{_ANY}8"),
    # 31.03.26, 4-3-26; not 4.3.26, a number of a paragraph
    _pattern("dmy_short", "2", rf"{_ANY}(?:2(?P<sign>[._])2(?P=sign)|[12]-[12]-)2(?!\|)"),
    # 310326
    _pattern("six", "6", r"[\^ \-=.:_,'(~/]6(?!\|)"),
)
# Of several dates the one in the best form is meant, then the first; a form not named here is best.
RANKS = {"stamp": 1, "compact": 1, "dmy_short": 2, "six": 3}

MARKS: tuple[Pattern, ...] = (
    # TW I-IV, TW 1 dan 2, Triwulan I, II; not TW I - 5 April
    _pattern(
        "quarters",
        "t",
        rf"{_ANY}t{_G}(?:k{_G})?[r1o](?:{_TO}(?:t{_G})?[r1o]|[,~](?:t{_G})?[ro]|~1)(?!{_G}[Mm])(?:{_YEAR}|{_YEAR2})?",
    ),
    # TW I, TW1, TW-I 2026, Triwulan ke-2, Triwulan Pertama, Q1; not TW alone
    _pattern("quarter", "tTq", rf"{_ANY}(?:t{_G}(?:k{_G})?[r12o]|T|q[|\-]1)(?:{_YEAR}|{_YEAR2})?"),
    # Semester I dan II, smt 1-2: the whole year, no mark
    _pattern("semesters", "s", rf"{_ANY}s{_G}(?:k{_G})?[r1o](?:{_TO}|[,~])(?:s{_G})?[r1o]"),
    # Semester I, smt 2 2026; not Semester Genap
    _pattern("semester", "s", rf"{_ANY}s{_G}(?:k{_G})?[r12o](?:{_YEAR}|{_YEAR2})?"),
    # Bulan 3, bulan ke-3 2026, bulan 03-2026; of Bulan 03 Maret 2026 the month
    _pattern("bulan", "b", rf"{_ANY}b{_G}(?:k{_G})?[12](?!{_G}[Mm])(?:{_YEAR})?"),
    # Januari - Maret 2026, Jan sd Mar, April, Mei, dan Juni
    _pattern("months", "Mm", rf"{_ANY}[Mm](?:(?:{_TO}|[,~])[Mm])+(?:{_YEAR})?"),
    # 31 Maret, 03 Mar
    _pattern("month_of_day", "Mm 12", rf"{_ANY}[12]{_G}[Mm](?:{_YEAR}|{_YEAR2})?"),
    # Maret, Maret 2026, Mar 2026, Mar '26; not Mar alone
    _pattern("month", "Mm", rf"{_ANY}(?:M(?:{_YEAR}|{_YEAR2})?|m(?:{_YEAR}|{_YEAR2}))"),
    _pattern("month_only", "m", r"^\^m$"),
    # DH SPIP Mar, Notulen pleno jan (2); not Kegiatan Mar
    _pattern("month_last", "m", r"(?<=w)[ _\-=.:(|]m(?=$|[( ]1$|[( ]2$)"),
    # 2026-03; not 2025-2026
    _pattern("year_month", "4 2", r"[\^ _(=,:]4-2(?![-._|][0-9]|\|)"),
    # 032026, 202603; 310326 is a date
    _pattern("month_in_six", "6", r"[\^ \-=.:_,'(~/]6(?!\|)"),
    # 03-2026 as a whole name: elsewhere it is a number of a letter
    _pattern("month_year", "4 2", r"^\^2-4$"),
    # Notulen 03-2026: after a kind that bears no number
    _pattern("month_after", "4 2", r"(?<=[wc])[ _]2-4$"),
    # 045-KPU-III-2026: the month in the number of a letter; not D-III-2026
    _pattern("roman", "r 4", r"[-_./]r[-_./]4"),
)

YEAR_FORMS: tuple[Pattern, ...] = (
    # Permenpan RB Nomor 90 Tahun 2021: the year of a regulation that the name cites
    _pattern("cited", "P 4", rf"{_ANY}P(?:{_G}w){{0,4}}(?:{_G}n)?{_G}[123]{_G}(?:y{_G})?4"),
    # Renstra 2025-2029
    _pattern("span", "4", rf"{_ANY}4(?:_|{_TO})4"),
    # Tahun 2026, TA 26, TAHUN_20263 (a counter glued to the year)
    _pattern("tahun", "y 245", rf"{_ANY}y{_G}[245]"),
    # Notulen '25: an apostrophe in place of the century
    _pattern("quoted", "2", r"'2(?!\|)"),
    # SK Tim ZI 25, Renja_26: two digits after a word, the last of a name
    _pattern("short", "w 2", r"(?<=w)[ _\-=.|]2$"),
    # 2026; not Nomor 2026, IMG_2026
    _pattern("bare", "4", r"(?<!n)(?:(?<!c)[\^| \-=.:_/,'(~]|[ =:,(~])4"),
)

# Kinds that are refused beside some signs and words.
DOUBTED = word_set(
    """
    roman six month_in_six compact year_month month_after month_last dmy dmy_short dmy_roman worded
    worded_short range month_of_day short
    """
)
WORDED = word_set(
    """
    range range_months worded worded_short worded_english worded_year_first months month_of_day month month_only
    month_last
    """
)

# 19850315 201001 1 005: the number of a civil servant, written in groups
NIP = re.compile(r"8(?P<sign>[ ._\-])6(?P=sign)1(?P=sign)3")
# 10.12.33 or 101233 after a date, `at` or `pukul` is a time of day
CLOCK = re.compile(
    r"(?P<date>4(?P<p>[-._ ])[12](?P=p)[12]|[12](?P<q>[-._])[12](?P=q)4|8|a)"
    r"(?P<clock>[ _\-=.:]2(?P<r>[.\-:_])2(?:(?P=r)[12])?|[ _\-=.]6)"
)
