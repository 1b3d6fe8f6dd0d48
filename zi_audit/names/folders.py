"""What the folders above a file say for it: the nearest first, each only as far as it may."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from zi_audit.names.chain import START, Chain
from zi_audit.names.facts import FolderFacts, NameFacts, PeriodMark, PlaceFacts, Satuan


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


ROOT = folder_says((), START)
