"""What stands in a ledger, as values: each cell is held against what it may be before anything relies on it.

SQLite keeps any value in any column, and one turned bit still makes a sound file. A cell that cannot be
what was written says that the ledger is damaged, and nothing more is believed of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from zlib import crc32

from zi_audit.result import Status

# No plan, file or run of this program is of another time.
YEARS = range(1970, 2200)
MOST = 10**15  # bytes of a file, seconds since 1970, counts: beyond any of them


class DamagedError(Exception):
    """A value that this program never wrote."""


def check_sum(cells: Iterable[object]) -> int:
    """Return a sum over the cells of a row, by which damage to one of them shows."""
    return crc32(repr(tuple(cells)).encode("utf-8", "surrogatepass"))


def whole(value: object) -> int:
    """Return a count. Raises DamagedError for anything else."""
    if type(value) is not int or not 0 <= value <= MOST:
        raise DamagedError
    return value


def written(value: object) -> str:
    """Return a text. Raises DamagedError for anything else."""
    if type(value) is not str:
        raise DamagedError
    return value


def day(value: object) -> date:
    """Return a day that was written as `2026-07-05`. Raises DamagedError for anything else."""
    try:
        found = date.fromisoformat(written(value))
    except ValueError:
        raise DamagedError from None
    if found.year not in YEARS or found.isoformat() != value:
        raise DamagedError
    return found


def moment(value: object) -> datetime:
    """Return a moment that was written with its offset. Raises DamagedError for anything else."""
    try:
        found = datetime.fromisoformat(written(value))
    except ValueError:
        raise DamagedError from None
    if found.year not in YEARS or found.tzinfo is None:
        raise DamagedError
    return found


def status(value: object) -> Status:
    """Return a status. Raises DamagedError for anything else."""
    try:
        return Status(written(value))
    except ValueError:
        raise DamagedError from None


def named_files(value: object) -> tuple[tuple[str, int], ...]:
    """Return files as (path, size) from a JSON list. Raises DamagedError for anything else."""
    try:
        found: Any = json.loads(written(value))
        return tuple((written(path), whole(size)) for path, size in found)
    except (ValueError, TypeError, RecursionError):
        raise DamagedError from None


def sound_files(rows: list[tuple[Any, ...]]) -> None:
    """Hold many rows of (path, size, mtime, hash, first seen) against their types at once.

    Raises DamagedError. By columns: a folder has 100,000 files, and one call for each cell would cost
    more than reading them.
    """
    if not rows:
        return
    paths, sizes, mtimes, digests, marks = zip(*rows, strict=True)
    texts, numbers = {str}, {int, float}
    if not (
        set(map(type, paths)) == set(map(type, digests)) == set(map(type, marks)) == texts
        and set(map(type, sizes)) == {int}
        and set(map(type, mtimes)) <= numbers
        and 0 <= min(sizes) <= max(sizes) <= MOST
        # Infinities are beyond both; SQLite keeps what is no number as NULL.
        and -MOST <= min(mtimes) <= max(mtimes) <= MOST
    ):
        raise DamagedError
    for mark in set(marks):
        day(mark[:10])
