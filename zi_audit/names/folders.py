"""What the folders above a file say for it: the nearest first, each only as far as it may."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from zi_audit.names.chain import START, Chain
from zi_audit.names.dates import NEAR_YEARS
from zi_audit.names.facts import FolderFacts, NameFacts, PeriodMark, PlaceFacts, Satuan, within
from zi_audit.names.words import plain_text

# A month as the plan's targets write it: B03.
_TARGET_MONTH = re.compile(r"^\s*[Bb][ ._-]?(?P<month>0[1-9]|1[0-2])\s*$")
_TWO_DIGITS = re.compile(r"^\s*(?P<sign>'?)(?P<digits>[0-9]{2})\s*$")


class FolderSays(NamedTuple):
    """A folder's path as read: where it leads, what it says, and what of that ends `PathFacts` of its files."""

    chain: Chain
    place: PlaceFacts
    rest: tuple[object, ...]


def folder_says(above: FolderSays, name: NameFacts, chain: Chain) -> FolderSays:
    """Return what a folder says that is called `name`, by that and by what the one `above` it says."""
    names = (*above.place.folders, name)
    facts = _inherited(above, name, chain)
    place = PlaceFacts(names, chain.kode, chain.source, chain.depth, facts, chain.is_open)
    return FolderSays(chain, place, place[:-1])


def _inherited(above: FolderSays, name: NameFacts, chain: Chain) -> FolderFacts:
    said = above.place.dari_folder
    jenis = name.jenis if len(name.jenis) == 1 else said.jenis
    periode = said.periode
    if name.periode is not None:
        periode = within(name.periode, said.periode, name.tahun or said.tahun)
    return FolderFacts(
        # A folder that leads to the place states no kind for what lies there, nor do those above it.
        jenis if chain.depth <= len(above.place.folders) else (),
        name.tanggal or said.tanggal,
        periode,
        name.tahun or said.tahun,
        name.masa or said.masa,
        said.konsep or (name.konsep and len(name.words) == 1),
        chain.astray,
    )


def month_in_year(year: str, said: NameFacts, text: str) -> PeriodMark | None:
    """Return the month that a folder `03` below a folder `2026` (which is read as `said`) stands for."""
    if len(text) != 2 or not text.isdigit() or len(said.tahun) != 1 or year.strip() != str(said.tahun[0]):
        return None
    return PeriodMark(Satuan.BULAN, int(text), said.tahun[0]) if 1 <= int(text) <= 12 else None


def target_month(text: str) -> PeriodMark | None:
    """Return the month that a folder `B03` stands for, as the targets of a plan are written."""
    found = _TARGET_MONTH.match(text)
    return PeriodMark(Satuan.BULAN, int(found["month"])) if found else None


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


_NOWHERE = PlaceFacts((), None, "", 0, FolderFacts(), START.is_open)
ROOT = FolderSays(START, _NOWHERE, _NOWHERE[:-1])
