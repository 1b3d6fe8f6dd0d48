"""What a look inside one format gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

# Dates before this are clocks that were never set; offices had no such files.
EARLIEST = date(1996, 1, 1)
LATEST = date(2099, 12, 31)
# What programs write when they know no date; the last two stand in the templates of python-docx and
# python-pptx, with which e-office applications make their documents.
UNSET = frozenset({date(2000, 1, 1), date(2001, 1, 1), date(2013, 12, 23), date(2013, 1, 27)})

ISO_DAY = re.compile(rb"(\d{4})[-:](\d\d)[-:](\d\d)")
# The time of day that follows a date, where it is that of Greenwich: `T23:30:00Z`, `233000+00'00'`.
UTC_CLOCK = re.compile(rb"[T ]?(\d\d):?(\d\d)(?::?\d\d(?:\.\d{1,9})?)?(?:Z|[+-]00[:']?00)")


@dataclass(frozen=True, slots=True)
class Found:
    """What a format says of itself: `dibuat` is the date inside, `kind` a format more exact than the signature.

    Where the date is a moment of Greenwich's clock, `dibuat` is a datetime that says so.
    """

    dibuat: date | None = None
    terenkripsi: bool = False
    no_text: bool = False
    plain: bool = False
    kind: str = ""


class BrokenError(Exception):
    """No program would open the file; `key` is the sentence of the catalog that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class TooMuchError(Exception):
    """To examine the file would cost more than a look; `key` is the sentence of the catalog that says so."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def sensible(year: int, month: int, day: int, clock: tuple[int, int] | None = None) -> date | None:
    """Return the date, unless it is impossible or a clock's that was never set.

    With `clock` (hour and minute of Greenwich) it is that moment.
    """
    try:
        found = date(year, month, day)
        moment = datetime(year, month, day, *clock, tzinfo=UTC) if clock else found
    except ValueError:
        return None
    return moment if EARLIEST <= found <= LATEST and found not in UNSET else None


def day_in(text: bytes, form: re.Pattern[bytes]) -> date | None:
    """Return the first date in `text`; `form` finds its year, month and day."""
    found = form.search(text)
    if found is None:
        return None
    clock = UTC_CLOCK.match(text, found.end())
    return sensible(
        int(found[1]), int(found[2]), int(found[3]), (int(clock[1]), int(clock[2])) if clock else None
    )


def iso_day(text: bytes) -> date | None:
    """Return the first `2026-03-31` or `2026:03:31` in `text`."""
    return day_in(text, ISO_DAY)


def local_day(made: date | None, zone: tzinfo) -> date | None:
    """Return the day in `zone` of a date or moment that was found inside a file."""
    return made.astimezone(zone).date() if isinstance(made, datetime) else made
