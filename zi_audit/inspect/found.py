"""What a look inside one format gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

# Dates before this are clocks that were never set; offices had no such files.
EARLIEST = date(1996, 1, 1)
LATEST = date(2099, 12, 31)
# What programs write when they know no date.
UNSET = frozenset({date(2000, 1, 1), date(2001, 1, 1)})

ISO_DAY = re.compile(rb"(\d{4})[-:](\d\d)[-:](\d\d)")


@dataclass(frozen=True, slots=True)
class Found:
    """A format's verdict: `problem` is the key of what is broken, or ""; `dibuat` the date inside."""

    problem: str = ""
    dibuat: date | None = None
    encrypted: bool = False
    no_text: bool = False
    plain: bool = False


def sensible(year: int, month: int, day: int) -> date | None:
    """Return the date, unless it is impossible or a clock's that was never set."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if EARLIEST <= found <= LATEST and found not in UNSET else None


def iso_day(text: bytes) -> date | None:
    """Return the first `2026-03-31` or `2026:03:31` in `text`."""
    found = ISO_DAY.search(text)
    return sensible(int(found[1]), int(found[2]), int(found[3])) if found else None
