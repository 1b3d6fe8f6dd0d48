"""What the roll-up's page shows, as values; made in `view`, looped over by the templates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CellView:
    """Points without evidence of one office in one komponen; `shade` from 0 (none) to 4, or "" where not known."""

    shown: str
    shade: str
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class RowView:
    """An office in the map."""

    kode: str
    nama: str
    keadaan: str
    state: str
    age: str
    cells: tuple[CellView, ...]
    missing: str
    check: str
    href: str
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """Offices of one parent; `judul` is "" where there is only one group. `cells` are their sums."""

    judul: str
    count: str
    cells: tuple[CellView, ...]
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class GapView:
    """A gap that offices share, or what they have to bring soon."""

    kode: str
    nama: str
    due: str
    of: str
    units: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StateView:
    """An office that has not reported, or whose report is old or unreadable, and why."""

    keadaan: str
    state: str
    kode: str
    nama: str
    why: str


@dataclass(frozen=True, slots=True)
class LostView:
    """Evidence that one office had and has no more; `why` it may be there all the same, or ""."""

    nama: str
    why: str
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MessageView:
    """The text for one office."""

    anchor: str
    nama: str
    text: str


@dataclass(frozen=True, slots=True)
class RekapView:
    """The whole page."""

    lang: str
    title: str
    as_of: str
    made: str
    sentences: tuple[str, ...]
    komponen: tuple[tuple[int, str], ...]
    states: tuple[StateView, ...]
    keadaan: tuple[tuple[str, str, int], ...]
    groups: tuple[GroupView, ...]
    gaps: tuple[GapView, ...]
    gaps_cut: str
    by_question: bool
    coming: tuple[GapView, ...]
    coming_cut: str
    lost: tuple[LostView, ...]
    lost_none: str
    messages: tuple[MessageView, ...]
    errors: tuple[tuple[str, str], ...]
    errors_cut: str
    notes: tuple[str, ...]
