"""What the page shows, as values; made in `view` and `view_butir`, looped over by the templates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatusView:
    """A status with its shape, its word and how many slots have it."""

    key: str
    mark: str
    word: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class BarView:
    """Completeness of one komponen: what is said, and its answered statuses as (key, from, width) in percent."""

    nomor: str
    judul: str
    persen: str
    count: str
    unread: str
    words: str
    parts: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """A column of the month map; `key` is `2026-03`, "later" for the last one."""

    key: str
    short: str
    year: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class CellView:
    """Boxes of a row: `span` columns; empty ones have no status. `is_now` marks the month of the audit."""

    span: int
    is_now: bool = False
    status: StatusView | None = None
    label: str = ""
    title: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that fills a slot. `link` is "" where the folder's place is unknown."""

    name: str
    folder: str
    link: str
    when: str
    source: str
    shared: bool
    flags: tuple[tuple[str, str], ...]
    why: str
    points_to: str


@dataclass(frozen=True, slots=True)
class SlotView:
    """One bukti in one periode. `jenis` is "" where the name says it; `more` tells of files not shown."""

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


@dataclass(frozen=True, slots=True)
class PeriodView:
    """What a butir asks for in one periode."""

    name: str
    due: str
    slots: tuple[SlotView, ...]


@dataclass(frozen=True, slots=True)
class ButirView:
    """One butir with all its slots; `pressing` counts the statuses that need a person."""

    kode: str
    komponen: int
    uraian: str
    aksi: str
    target: str
    catatan: str
    pic: str
    bersyarat: bool
    persen: str
    count: str
    unread: str
    pressing: tuple[StatusView, ...]
    periods: tuple[PeriodView, ...]
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class SubView:
    """A sub with its butir."""

    kode: str
    judul: str
    butir: tuple[ButirView, ...]


@dataclass(frozen=True, slots=True)
class KomponenView:
    """A komponen with its sub."""

    nomor: int
    judul: str
    sub: tuple[SubView, ...]


@dataclass(frozen=True, slots=True)
class TaskView:
    """One line of what to do: `bukti` are (name, id of the slot); `slots` the ids with spaces between."""

    kode: str
    uraian: str
    bukti: tuple[tuple[str, str], ...]
    slots: str
    period: str
    due: str
    sort_due: str
    late: str
    status: StatusView


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """What one person has to do; `count` is the number of slots."""

    pic: str
    count: int
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True, slots=True)
class OtherView:
    """A file that fills nothing; `suggestions` are names that would be understood."""

    name: str
    folder: str
    link: str
    kind: str
    why: str
    suggestions: tuple[str, ...]
    more: str


@dataclass(frozen=True, slots=True)
class OthersView:
    """The files that fill nothing: the first of them, how many there are of which kind, and what to say of them."""

    files: tuple[OtherView, ...]
    count: str
    kinds: str
    cut: str
    empty: str


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A slot that changed since the last run."""

    mark: StatusView
    words: str
    gone: str
    target: str


@dataclass(frozen=True, slots=True)
class PointView:
    """A point of the line of completeness: where it is drawn, and what it says."""

    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Since last time."""

    title: str
    changes: tuple[ChangeView, ...]
    points: tuple[PointView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything that the page shows."""

    lang: str
    title: str
    unit: str
    heading: str
    keputusan: str
    as_of: str
    made: str
    folder: str
    sentences: tuple[str, ...]
    bars: tuple[BarView, ...]
    total: BarView
    thresholds: tuple[tuple[str, float], ...]
    note: str
    statuses: tuple[StatusView, ...]
    months: tuple[MonthView, ...]
    komponen: tuple[KomponenView, ...]
    todo: tuple[TaskGroup, ...]
    todo_count: int
    message: str
    others: OthersView
    errors: tuple[tuple[str, str], ...]
    unknown: tuple[TaskGroup, ...]
    errors_count: str
    errors_cut: str
    history: HistoryView | None
    pics: tuple[str, ...]
