"""What a look inside one format gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

# Dates before this are clocks that were never set; offices had no such files.
EARLIEST = date(1996, 1, 1)
LATEST = date(2099, 12, 31)
# What programs write when they know no date: clocks that were never set, or ran over, and the days on which templates
# were made, which every file keeps that is made of them.
UNSET = frozenset(
    {
        date(2000, 1, 1),
        date(2001, 1, 1),
        date(2036, 2, 7),
        date(2038, 1, 19),
        # Excel's empty workbook, of 97 to 2003, 2007 and since 2013; excelize and other libraries write the same
        date(1996, 10, 14),
        date(1996, 12, 17),
        date(2006, 9, 13),
        date(2006, 9, 16),
        date(2015, 6, 5),
        # PowerPoint's, and all that Canva exports
        date(2006, 8, 16),
        # python-docx and python-pptx, with which e-office applications make their documents
        date(2013, 12, 23),
        date(2013, 1, 27),
    }
)

# How a packet of XMP says when a file was made, and when a picture was taken; the first of these counts.
MADE = re.compile(rb"<(?:xmp|xap):CreateDate>([^<]{10,40})<|(?:xmp|xap):CreateDate=[\"']([^\"']{10,40})")
TAKEN = re.compile(
    rb"<(?:exif:DateTimeOriginal|photoshop:DateCreated)>([^<]{10,40})<"
    rb"|(?:exif:DateTimeOriginal|photoshop:DateCreated)=[\"']([^\"']{10,40})"
)

ISO_DAY = re.compile(rb"(\d{4})[-:/](\d\d)[-:/](\d\d)")
# The time of day that follows a date, and how far its clock is from that of Greenwich, where that is said:
# `T23:30:00Z`, `233000+07'00'`.
CLOCK = re.compile(rb"[T ]?(\d\d):?(\d\d)(?::?\d\d(?:\.\d{1,9})?)?(?:Z|([+-][01]\d)[:']?([0-5]\d))")


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


def sensible(
    year: int, month: int, day: int, clock: tuple[int, int] | None = None, ahead: timedelta = timedelta()
) -> date | None:
    """Return the date, unless it is impossible or a clock's that was never set.

    With `clock` (hour and minute, those of Greenwich less `ahead`) it is that moment.
    """
    try:
        found = date(year, month, day)
        moment = datetime(year, month, day, *clock, tzinfo=UTC) - ahead if clock else found
    except (ValueError, OverflowError):
        return None
    return moment if EARLIEST <= found <= LATEST and found not in UNSET else None


def day_in(text: bytes, form: re.Pattern[bytes]) -> date | None:
    """Return the first date in `text`; `form` finds its year, month and day."""
    found = form.search(text)
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    clock = CLOCK.match(text, found.end())
    if clock is None:
        return sensible(year, month, day)
    hours, minutes = int(clock[3] or 0), int(clock[4] or 0)
    ahead = (
        timedelta(hours=hours, minutes=-minutes if clock[3][:1] == b"-" else minutes)
        if clock[3]
        else timedelta()
    )
    return sensible(year, month, day, (int(clock[1]), int(clock[2])), ahead)


def iso_day(text: bytes) -> date | None:
    """Return the first `2026-03-31` or `2026:03:31` in `text`."""
    return day_in(text, ISO_DAY)


def xmp_day(packet: bytes, forms: tuple[re.Pattern[bytes], ...] = (TAKEN, MADE)) -> date | None:
    """Return the day that a packet of XMP states in the first of these forms."""
    for form in forms:
        found = form.search(packet)
        day = iso_day(found[1] or found[2]) if found else None
        if day:
            return day
    return None


def local_day(made: date | None, zone: tzinfo) -> date | None:
    """Return the day in `zone` of a date or moment that was found inside a file."""
    return made.astimezone(zone).date() if isinstance(made, datetime) else made
