"""What to do next, as one list for page, terminal, message and scheduled job (SPEC 12).

What is overdue comes first, by points; then what is coming, by date. A thing that several butir wait for
is asked for once. What came late stands apart: there is nothing to bring, only to explain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

from zi_audit.dates import Periode
from zi_audit.lke.points import Points, points
from zi_audit.plan.model import Bukti, Butir
from zi_audit.result import OPEN, AuditResult, BuktiHasil, Slot, Status

# Unless a day is asked for, open evidence is named when it is due within so many days.
SOON = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Task:
    """One slot that wants a person, with what it belongs to. `poin` is what the slot weighs."""

    butir: Butir
    bukti: BuktiHasil
    slot: Slot
    poin: Fraction = Fraction(0)

    @property
    def pic(self) -> str | None:
        """Who is in charge, or None."""
        return self.bukti.pic


@dataclass(frozen=True)
class Item:
    """What is brought at once: slots of one due date and status that the same butir wait for."""

    tasks: tuple[Task, ...]

    @property
    def slot(self) -> Slot:
        """The slot that tells the due date and status of all."""
        return self.tasks[0].slot

    @property
    def periode(self) -> Periode:
        """The periode in which one file serves all its butir: the one that begins last."""
        return max((task.slot.periode for task in self.tasks), key=lambda window: window.mulai)

    @cached_property
    def kode(self) -> tuple[str, ...]:
        """The kode of its butir, in printed order."""
        return tuple(dict.fromkeys(task.butir.kode for task in self.tasks))

    @cached_property
    def bukti(self) -> tuple[Bukti, ...]:
        """The bukti to bring, one for each dokumen."""
        first: dict[str, Bukti] = {}
        for task in self.tasks:
            first.setdefault(task.bukti.bukti.dokumen.id, task.bukti.bukti)
        return tuple(first.values())

    @property
    def pics(self) -> tuple[str | None, ...]:
        """Who is in charge of its butir, the first of them leading."""
        return tuple(dict.fromkeys(task.pic for task in self.tasks))

    @property
    def pic(self) -> str | None:
        """Who is asked for it: who is in charge of the first of its butir, or None."""
        return self.tasks[0].pic

    @cached_property
    def poin(self) -> Fraction:
        """What all its slots weigh."""
        return sum((task.poin for task in self.tasks[1:]), self.tasks[0].poin)


@dataclass(frozen=True, slots=True)
class Unknown:
    """What nobody can know because it may lie at the same `paths`, which could not be read; by date."""

    paths: tuple[str, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Todo:
    """The list: `overdue` by points, `coming` by date; `unknown`, by place, and `late` apart."""

    overdue: tuple[Item, ...]
    coming: tuple[Item, ...]
    unknown: tuple[Unknown, ...]
    late: tuple[Item, ...]

    @property
    def to_bring(self) -> tuple[Item, ...]:
        """What somebody has to bring: everything but what came late and what nobody can know."""
        return self.overdue + self.coming

    def due_by(self, last: date) -> Todo:
        """Return the same list with what is coming by that day (inclusive)."""
        coming = tuple(item for item in self.coming if item.slot.jatuh_tempo <= last)
        return replace(self, coming=coming)


def todo(result: AuditResult, until: date | None = None, weighed: Points | None = None) -> Todo:
    """Return what to do as it stands on the day of the result.

    `coming` is what is open and due by `until` (inclusive); without it, whatever is open. `weighed` are
    the points of the result where they are known already.
    """
    weighed = weighed or points(result)
    groups: dict[str, list[Task]] = {"overdue": [], "coming": [], "unknown": [], "late": []}
    for hasil in result.butir:
        for bukti in hasil.bukti:
            for slot in bukti.slot:
                kind = _kind(slot, until)
                if kind:
                    share = weighed.share.get(bukti.bukti.id, Fraction(0))
                    groups[kind].append(Task(hasil.butir, bukti, slot, share))
    return Todo(
        overdue=_items(groups["overdue"], by_points=True),
        coming=_items(groups["coming"], by_points=False),
        unknown=tuple(
            Unknown(paths, _items(some, by_points=False))
            for paths, some in _by_places(result, groups["unknown"])
        ),
        late=_items(groups["late"], by_points=True),
    )


def by_pic(items: Iterable[Item]) -> tuple[tuple[str | None, tuple[Item, ...]], ...]:
    """Return the items of each person in charge, in the order of each one's first; None for nobody."""
    groups: dict[str | None, list[Item]] = {}
    for item in items:
        groups.setdefault(item.pic, []).append(item)
    return tuple((pic, tuple(some)) for pic, some in groups.items())


def count(items: Iterable[Item]) -> int:
    """Return how many slots the items stand for: what the counts of a report count."""
    return sum(len(item.tasks) for item in items)


def is_owed(slot: Slot, until: date | None) -> bool:
    """Whether the slot is open now and due by `until` (inclusive)."""
    return until is not None and slot.status in OPEN and slot.jatuh_tempo <= until


def _kind(slot: Slot, until: date | None) -> str:
    match slot.status:
        case Status.BELUM_ADA:
            return "overdue"
        case Status.TERLAMBAT:
            return "late"
        case Status.TAK_TERBACA:
            return "unknown"
        case Status.BERJALAN | Status.AKAN_DATANG:
            return "coming" if until is None or slot.jatuh_tempo <= until else ""
        case Status.ADA | Status.NIHIL:
            return ""


def _by_places(result: AuditResult, tasks: Sequence[Task]) -> Iterator[tuple[tuple[str, ...], list[Task]]]:
    """Gather the slots whose evidence may lie in the same places that could not be read."""
    places: dict[tuple[str, int], list[str]] = {}
    for galat in result.galat:
        for slot in galat.hides:
            places.setdefault(slot, []).append(galat.path)
    groups: dict[tuple[str, ...], list[Task]] = {}
    for task in tasks:
        key = (task.bukti.bukti.id, task.bukti.slot.index(task.slot))
        groups.setdefault(tuple(places.get(key, ())), []).append(task)
    yield from sorted(groups.items(), key=lambda group: group[0])


def _items(tasks: Sequence[Task], *, by_points: bool) -> tuple[Item, ...]:
    items = [Item(tuple(same)) for same in _parts(_shared(tasks))]
    if by_points:
        items.sort(key=lambda item: (-item.poin, item.slot.jatuh_tempo))
    else:
        items.sort(key=lambda item: (item.slot.jatuh_tempo, -item.poin))
    return tuple(items)


def _shared(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    """Gather the slots that one file would answer: of one dokumen, due on one day."""
    same: dict[tuple[str, date, int], list[Task]] = {}
    for task in tasks:
        key = (task.bukti.bukti.dokumen.id, task.slot.jatuh_tempo, task.slot.hari_terlambat)
        same.setdefault(key, []).append(task)
    yield from same.values()


def _parts(groups: Iterable[list[Task]]) -> Iterator[list[Task]]:
    """Gather the parts of a meeting and whatever else the same butir wait for in the same periode."""
    lines: dict[tuple[object, ...], list[Task]] = {}
    for same in groups:
        kode = tuple(dict.fromkeys(task.butir.kode for task in same))
        windows = tuple(task.slot.periode for task in same)
        lines.setdefault((kode, windows, same[0].slot.hari_terlambat), []).extend(same)
    yield from lines.values()
