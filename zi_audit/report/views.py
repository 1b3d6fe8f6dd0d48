"""What the page shows, as values; made in `view` and `view_butir`, looped over by the templates."""

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
class BarView:
    """How one komponen stands: what is said, and its answered statuses as (key, from, width) in percent.

    `weight` is the share of its points that have evidence, in percent; `points` says them.
    """

    nomor: str
    judul: str
    persen: str
    count: str
    more: tuple[tuple[str, str], ...]
    points: str
    points_words: str
    weight: float
    words: str
    parts: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """A sentence of the head that leads somewhere; `key` names its kind."""

    key: str
    words: str
    target: str


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


@dataclass(frozen=True, slots=True)
class SubView:
    """A sub with its butir; `support` lists the files of all, ready to paste."""

    kode: str
    judul: str
    butir: tuple[ButirView, ...]
    support: str


@dataclass(frozen=True, slots=True)
class KomponenView:
    """A komponen with its sub; `biggest` are the missing bukti that carry most of its points."""

    nomor: int
    judul: str
    sub: tuple[SubView, ...]
    standing: str
    biggest: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class TaskView:
    """One line of what to do: `bukti` and `kode` lead to their places; `slots` are ids with spaces between.

    `line` is the same line as a message says it, `pics` all who are in charge.
    """

    kode: tuple[LinkView, ...]
    title: str
    bukti: tuple[LinkView, ...]
    slots: str
    period: str
    due: str
    sort_due: str
    away: str
    points: str
    sort_points: str
    pic: str
    pics: str
    line: str


@dataclass(frozen=True, slots=True)
class TaskSection:
    """A part of what to do; `count` is the number of slots, `folded` ones open on demand."""

    key: str
    title: str
    note: str
    count: int
    tasks: tuple[TaskView, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class TodoView:
    """What to do: `dues` are the days that the list can be asked for, as (ISO, words).

    `message` is the whole as a message, `message_head` the beginning of one that is made of a part.
    """

    sections: tuple[TaskSection, ...]
    count: int
    dues: tuple[tuple[str, str], ...]
    message: str
    message_head: str
    empty: str


@dataclass(frozen=True, slots=True)
class OtherView:
    """A file that fills nothing; `suggestions` are names that would be understood.

    `komponen` and `pic` are those of the first suggestion, or "".
    """

    name: str
    folder: str
    link: str
    why: str
    suggestions: tuple[str, ...]
    more: str
    komponen: str
    pic: str


@dataclass(frozen=True, slots=True)
class OtherGroup:
    """Files that fill nothing for one reason, in one folder; `left` tells of those not shown."""

    key: str
    kind: str
    title: str
    count: str
    files: tuple[OtherView, ...]
    left: str
    opened: bool

    @property
    def suggests(self) -> bool:
        """Whether any of its files has a suggested name."""
        return any(file.suggestions for file in self.files)


@dataclass(frozen=True, slots=True)
class OthersView:
    """The files that fill nothing, in groups: how many there are of which kind, and what to say of them."""

    groups: tuple[OtherGroup, ...]
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
    facts: tuple[FactView, ...]
    bars: tuple[BarView, ...]
    total: BarView
    notes: tuple[str, ...]
    statuses: tuple[StatusView, ...]
    months: tuple[MonthView, ...]
    komponen: tuple[KomponenView, ...]
    todo: TodoView
    checks: tuple[tuple[str, str, int], ...]
    checks_count: int
    others: OthersView
    errors: tuple[tuple[str, str], ...]
    errors_count: str
    errors_cut: str
    history: HistoryView | None
    pics: tuple[str, ...]
