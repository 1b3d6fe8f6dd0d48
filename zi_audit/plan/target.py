"""The grammar of *target waktu*, as the decree prints it (SPEC 3).

Januari 2026                                     one month
Januari-Februari 2026, Januari - Desember 2026   a range within a year
Desember 2026-Januari 2027                       a range over the turn of the year
Maret, Juni, September, dan Desember 2026        several months of one year
Januari dan Juli 2026
Juni-Juli 2026 dan Desember 2026-Januari 2027    several windows
"""

from __future__ import annotations

import re
from itertools import pairwise

from zi_audit.dates import Periode

MONTHS = {
    name: number
    for number, name in enumerate(
        (
            "januari",
            "februari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus",
            "september",
            "oktober",
            "november",
            "desember",
        ),
        1,
    )
}
SEPARATOR = re.compile(r"\s*,\s*dan\s+|\s*,\s*|\s+dan\s+")
WINDOW = re.compile(r"([a-z]+)(?: (\d{4}))?(?:\s*[-–]\s*([a-z]+)(?: (\d{4}))?)?")
MAX_LENGTH = 200


def parse_target(text: str) -> tuple[Periode, ...]:
    """Return the due windows that `text` names, in order; both ends of each are inclusive.

    A month without a year takes the next year that stands after it. Raises ValueError, with the
    part that is not understood, for anything outside the grammar.
    """
    if len(text) > MAX_LENGTH:
        raise ValueError(text[:MAX_LENGTH])
    windows: list[Periode] = []
    year: int | None = None
    for part in reversed(SEPARATOR.split(" ".join(text.lower().split()))):
        found = WINDOW.fullmatch(part)
        if found is None:
            raise ValueError(part)
        first_name, first_year, last_name, last_year = found.groups()
        if last_name is None:
            last_name, last_year = first_name, first_year
        if first_name not in MONTHS or last_name not in MONTHS:
            raise ValueError(part)
        year = int(last_year) if last_year else year
        if year is None:
            raise ValueError(part)
        first = (int(first_year) if first_year else year, MONTHS[first_name])
        last = (year, MONTHS[last_name])
        if first > last or not 2000 <= first[0] <= last[0] <= 2100:
            raise ValueError(part)
        windows.append(Periode.months(first, last))
        year = first[0]
    windows.reverse()
    if any(one.selesai >= other.mulai for one, other in pairwise(windows)):
        raise ValueError(text)
    return tuple(windows)


def monthly(windows: tuple[Periode, ...]) -> tuple[Periode, ...]:
    """Split windows of whole months into one window a month (*ritme bulanan*)."""
    months: list[Periode] = []
    for window in windows:
        year, month = window.mulai.year, window.mulai.month
        while (year, month) <= (window.selesai.year, window.selesai.month):
            months.append(Periode.months((year, month), (year, month)))
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return tuple(months)
