"""Whether a moment may become a fact: clocks of office computers are wrong now and then, by years. Values only.

A moment is doubted that lies before the last run that was believed, long after it, outside the years in
which its plan is used, or, where no run tells, before most files of the folder were written. A doubted run is told
and not recorded. Where the clock then goes on steadily for days and the folder holds nothing newer,
it was the last believed run that was wrong, or a long rest: the clock is believed again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

# Two computers that share a ledger need not agree to the minute.
APART = timedelta(minutes=10)
REST = timedelta(days=366)
STEADY = timedelta(days=2)
# A plan is made in the year before its own, and looked at for two years after.
YEARS_BEFORE, YEARS_AFTER = 1, 2
# Times of files come from other computers, and from other time zones on FAT.
FILES_APART = timedelta(days=2)
# A share of files newer than now, as one in so many: of all that tell when no run does, and to hold up belief.
MOST_FILES, SOME_FILES = 2, 20


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a moment is not believed: the key of the sentence, and the day of the run it disagrees with."""

    key: str
    last: date | None


def doubt(
    now: datetime,
    *,
    tahun: int,
    last: datetime | None,
    doubted_since: datetime | None,
    mtimes: Iterable[float],
) -> Doubt | None:
    """Return why `now` cannot be believed, None where it can.

    `tahun` is the plan's year, `last` the last believed run, `doubted_since` the first of the doubted
    runs since. `mtimes` are those of the folder's files, in seconds since 1970, looked at only if need be.
    """
    before = last.date() if last is not None else None
    first, end = date(tahun - YEARS_BEFORE, 1, 1), date(tahun + YEARS_AFTER, 12, 31)
    if not first <= now.date() <= end:
        return Doubt("ledger.clock_outside", before)
    if last is None:
        return Doubt("ledger.clock_files", None) if _are_newer(now, end, mtimes, MOST_FILES) else None
    is_back, is_ahead = now < last - APART, now > last + REST
    if not (is_back or is_ahead):
        return None
    is_steady = doubted_since is not None and now - doubted_since >= STEADY
    if is_steady and not _are_newer(now, end, mtimes, SOME_FILES):
        return None
    return Doubt("ledger.clock_back" if is_back else "ledger.clock_ahead", before)


def _are_newer(now: datetime, end: date, mtimes: Iterable[float], share: int) -> bool:
    """Whether more than one in `share` files was written after `now`, not after the `end` of plausible times."""
    after = (now + FILES_APART).timestamp()
    until = datetime(end.year + 1, 1, 1, tzinfo=now.tzinfo).timestamp()
    count = newer = 0
    for mtime in mtimes:
        count += 1
        newer += after < mtime < until
    return newer * share > count
