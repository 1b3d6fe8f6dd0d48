"""Time as the plan and the file names speak of it: due windows and dates of known precision."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta, timezone, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Indonesia's zones have no summer time, and Windows has no zone database without a package of its own.
INDONESIAN_HOURS = {"Asia/Jakarta": 7, "Asia/Pontianak": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9}


def time_zone(name: str) -> tzinfo:
    """Return the time zone `name`, such as `Asia/Jakarta`. Raises ValueError for an unknown one."""
    hours = INDONESIAN_HOURS.get(name)
    if hours is not None:
        return timezone(timedelta(hours=hours), name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(name) from None


def last_day(year: int, month: int) -> date:
    """Return the last day of `month` in `year`."""
    return date(year, month, monthrange(year, month)[1])


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """One due window of a butir; both days are inclusive."""

    mulai: date
    selesai: date

    @classmethod
    def months(cls, first: tuple[int, int], last: tuple[int, int]) -> Periode:
        """Return the window from month `first` to month `last`, both inclusive, each (year, month)."""
        return cls(date(first[0], first[1], 1), last_day(*last))

    def __contains__(self, day: date) -> bool:
        return self.mulai <= day <= self.selesai

    def overlaps(self, other: Periode | Tanggal) -> bool:
        """Whether the window and another span of days share at least one day."""
        return self.mulai <= other.selesai and other.mulai <= self.selesai

    @property
    def tahun(self) -> tuple[int, ...]:
        """The calendar years that the window touches."""
        return tuple(range(self.mulai.year, self.selesai.year + 1))


_TRIWULAN = ("TW1", "TW2", "TW3", "TW4")
_SEMESTER = ("S1", "S2")


class Ketepatan(StrEnum):
    """How exactly a date is known."""

    HARI = "hari"
    BULAN = "bulan"
    TRIWULAN = "triwulan"
    SEMESTER = "semester"


@dataclass(frozen=True, slots=True, order=True)
class Tanggal:
    """When an evidence was made: a day, or a month, triwulan or semester when no more is known.

    A coarse date counts as its whole span (SPEC 7: "a month-precision date counts as that
    month"), so it is on time when its first day is.
    """

    mulai: date
    selesai: date
    ketepatan: Ketepatan = Ketepatan.HARI

    @classmethod
    def hari(cls, day: date) -> Tanggal:
        """Return the date of one known day."""
        return cls(day, day)

    @classmethod
    def bulan(cls, year: int, month: int) -> Tanggal:
        """Return the date of a month, its day unknown."""
        return cls(date(year, month, 1), last_day(year, month), Ketepatan.BULAN)

    @classmethod
    def triwulan(cls, year: int, number: int) -> Tanggal:
        """Return the date of quarter `number` (1 to 4)."""
        return cls(date(year, 3 * number - 2, 1), last_day(year, 3 * number), Ketepatan.TRIWULAN)

    @classmethod
    def semester(cls, year: int, number: int) -> Tanggal:
        """Return the date of half-year `number` (1 or 2)."""
        return cls(date(year, 6 * number - 5, 1), last_day(year, 6 * number), Ketepatan.SEMESTER)

    @classmethod
    def parse(cls, text: str) -> Tanggal:
        """Return the date that `str` of it writes: `2026-03-31`, `2026-03`, `2026-TW1`, `2026-S1`.

        Raises ValueError for anything else.
        """
        written, _, part = text.partition("-")
        if len(written) != 4 or not (text.isascii() and written.isdigit()):
            raise ValueError(text)
        year = int(written)
        if part in _TRIWULAN:
            return cls.triwulan(year, _TRIWULAN.index(part) + 1)
        if part in _SEMESTER:
            return cls.semester(year, _SEMESTER.index(part) + 1)
        if len(part) == 2 and part.isdigit():
            return cls.bulan(year, int(part))
        if len(part) == 5 and part[2] == "-":
            return cls.hari(date.fromisoformat(text))
        raise ValueError(text)

    def __str__(self) -> str:
        """ISO form: `2026-03-31`, `2026-03`, `2026-TW1`, `2026-S1`."""
        match self.ketepatan:
            case Ketepatan.HARI:
                return self.mulai.isoformat()
            case Ketepatan.BULAN:
                return f"{self.mulai:%Y-%m}"
            case Ketepatan.TRIWULAN:
                return f"{self.mulai.year}-TW{self.selesai.month // 3}"
            case Ketepatan.SEMESTER:
                return f"{self.mulai.year}-S{self.selesai.month // 6}"
