"""What to do next: the slots that need a person, most urgent first. Shared by text, markdown and HTML."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from zi_audit.plan.model import Butir
from zi_audit.result import AuditResult, BuktiHasil, Slot, Status


@dataclass(frozen=True, slots=True)
class Task:
    """One slot that is missing or late, with what it belongs to."""

    butir: Butir
    bukti: BuktiHasil
    slot: Slot

    @property
    def pic(self) -> str | None:
        """Who is in charge, or None."""
        return self.bukti.pic


def tasks(
    result: AuditResult,
    statuses: Collection[Status] = (Status.BELUM_ADA, Status.TERLAMBAT),
    until: date | None = None,
) -> tuple[Task, ...]:
    """Return the slots of `statuses`: not filled before late ones, then by due date, then by LKE weight.

    What nobody can know stands apart (`zi_audit.report.unread`).

    With `until`, open slots due by then (inclusive) count as well: they must still be there.
    """
    found = [
        Task(butir.butir, bukti, slot)
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
        if slot.status in statuses or is_owed(slot, until)
    ]
    found.sort(
        key=lambda task: (
            task.slot.status is Status.TERLAMBAT,
            task.slot.jatuh_tempo,
            -task.butir.bobot,
        )
    )
    return tuple(found)


def together(found: Sequence[Task]) -> tuple[tuple[Task, ...], ...]:
    """Gather neighbouring tasks of one butir, periode and status: a meeting's four files are one line."""
    groups: dict[tuple[str, object, Status, int], list[Task]] = {}
    for task in found:
        key = (task.butir.kode, task.slot.periode, task.slot.status, task.slot.hari_terlambat)
        groups.setdefault(key, []).append(task)
    return tuple(tuple(group) for group in groups.values())


def is_owed(slot: Slot, until: date | None) -> bool:
    """Whether the slot is open now and due by `until` (inclusive)."""
    return (
        until is not None
        and slot.status in (Status.BERJALAN, Status.AKAN_DATANG)
        and slot.jatuh_tempo <= until
    )
