"""What the page shows of the plan, as values: a butir and what it is made of.

Made in `view_butir`, `view_months` and `view_files`; views of other parts stand where they are made.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatusView:
    """A status with its shape, its word, what that means, and how many slots have it."""

    key: str
    mark: str
    word: str
    means: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class MonthView:
    """A column of the month map; `key` is `2026-03`, "later" for the last one."""

    key: str
    short: str
    year: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class CellView:
    """Boxes of a row: `span` columns; empty ones have no status. `is_now` marks the month of the audit.

    `when` names its months where the map is a list; `flagged` is how many of its files are to be checked.
    """

    span: int
    is_now: bool = False
    status: StatusView | None = None
    label: str = ""
    title: str = ""
    target: str = ""
    when: str = ""
    flagged: int = 0


@dataclass(frozen=True, slots=True)
class LinkView:
    """A place on the page, or a file beside it: what it is called and where it lies, "" for nowhere."""

    name: str
    target: str


@dataclass(frozen=True, slots=True)
class FlagView:
    """What is to be checked of a file, and what to do about it; `twins` are files of the same content."""

    key: str
    word: str
    what: str
    twins: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that fills a slot. `link` is "" where the folder's place is unknown; `serves` are other butir."""

    name: str
    folder: str
    link: str
    when: str
    source: str
    shared: bool
    serves: tuple[LinkView, ...]
    flags: tuple[FlagView, ...]
    why: str
    points_to: str


@dataclass(frozen=True, slots=True)
class SlotView:
    """One bukti in one periode. `jenis` is "" where the name says it; `more` tells of files not shown.

    `due` is the due date as ISO; `flags` are the keys of what is to be checked, with spaces between;
    `covers` tells of months without a file of their own.
    """

    anchor: str
    bukti: str
    jenis: str
    months: str
    status: StatusView
    late: str
    nil: str
    empty: str
    files: tuple[FileView, ...]
    more: str
    due: str
    flags: str
    covers: str


@dataclass(frozen=True, slots=True)
class PeriodView:
    """What a butir asks for in one periode."""

    name: str
    due: str
    slots: tuple[SlotView, ...]


@dataclass(frozen=True, slots=True)
class ButirView:
    """One butir with all its slots; `pressing` counts the statuses that need a person.

    `short` is its name in few words, `stake` its weight and what of it has no evidence; `facts` are (label,
    text) of its question; `note` is what is written beside the question; `answered_by` leads to the butir
    whose files answer it, where it asks for none of its own.
    """

    kode: str
    komponen: int
    uraian: str
    aksi: str
    target: str
    ukuran: str
    catatan: str
    pic: str
    bersyarat: bool
    persen: str
    count: str
    unread: str
    pressing: tuple[StatusView, ...]
    short: str
    weight: str
    flagged: str
    facts: tuple[tuple[str, str], ...]
    note: str
    answered_by: tuple[LinkView, ...]
    periods: tuple[PeriodView, ...]
    cells: tuple[CellView, ...]
