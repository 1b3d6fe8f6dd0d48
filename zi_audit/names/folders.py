"""What the folders above a file say for it: the nearest first, each only as far as it may."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from zi_audit.names.chain import START, Chain
from zi_audit.names.dates import NEAR_YEARS
from zi_audit.names.facts import FolderFacts, NameFacts, PeriodMark, PlaceFacts, Satuan
from zi_audit.names.words import plain_text

_TWO_DIGITS = re.compile(r"^\s*(?P<sign>'?)(?P<digits>[0-9]{2})\s*$")


class FolderSays(NamedTuple):
    """A folder's path as read: where it leads, what it says, and what of that ends `PathFacts` of its files."""

    chain: Chain
    place: PlaceFacts
    rest: tuple[object, ...]


def folder_says(names: tuple[NameFacts, ...], chain: Chain) -> FolderSays:
    """Return what a folder says, by what its own name and those above it say, the nearest last."""
    facts = _inherited(names, chain)
    place = PlaceFacts(names, chain.kode, chain.source, chain.depth, facts, chain.is_open)
    return FolderSays(chain, place, place[:-1])


def _inherited(names: Sequence[NameFacts], chain: Chain) -> FolderFacts:
    nearest = names[::-1]
    below = names[chain.depth :][::-1]
    return FolderFacts(
        jenis=next((word.jenis for word in below if len(word.jenis) == 1), ()),
        tanggal=next((folder.tanggal for folder in nearest if folder.tanggal), None),
        periode=next((folder.periode for folder in nearest if folder.periode), None),
        tahun=next((folder.tahun for folder in nearest if folder.tahun), ()),
        masa=next((folder.masa for folder in nearest if folder.masa), None),
        konsep=any(word.konsep and len(word.words) == 1 for word in names),
        luar_rencana=chain.astray,
    )


def month_in_year(year: str, said: NameFacts, text: str) -> PeriodMark | None:
    """Return the month that a folder `03` below a folder `2026` (which is read as `said`) stands for."""
    if len(text) != 2 or not text.isdigit() or len(said.tahun) != 1 or year.strip() != str(said.tahun[0]):
        return None
    return PeriodMark(Satuan.BULAN, int(text), said.tahun[0]) if 1 <= int(text) <= 12 else None


def two_digit_year(text: str, above: Sequence[NameFacts], plan_year: int) -> int:
    """Return the past year that a folder `25` or `'25` stands for, 0 where it is none.

    Below a month or a year two digits are a day or a number in a row; those after the plan's year are, too.
    """
    found = _TWO_DIGITS.match(plain_text(text))
    if not found or (not found["sign"] and any(map(_states_time, above))):
        return 0
    year = plan_year - plan_year % 100 + int(found["digits"])
    return year if plan_year - NEAR_YEARS <= year < plan_year else 0


def _states_time(folder: NameFacts) -> bool:
    return bool(folder.tahun or folder.periode or folder.tanggal)


ROOT = folder_says((), START)
