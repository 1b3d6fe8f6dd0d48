"""What could not be read, in words: how many bukti may lie there, how to say that none do, and which they are.

Shared by text, Markdown, JSON, JUnit and the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zi_audit.report.todo import Task
from zi_audit.result import AuditResult, Galat, Ringkasan, Status
from zi_audit.texts import reason, text
from zi_audit.texts.wording import percent

_FOLDERS_NAMED = 3


@dataclass(frozen=True, slots=True)
class Unknown:
    """Slots that nobody can know, because their evidence may lie in the same places that could not be read."""

    paths: tuple[str, ...]
    tasks: tuple[Task, ...]


def unknown(result: AuditResult) -> tuple[Unknown, ...]:
    """Return the slots that nobody can know, one group for the same places, each by due date."""
    paths: dict[tuple[str, int], list[str]] = {}
    for galat in result.galat:
        for slot in galat.hides:
            paths.setdefault(slot, []).append(galat.path)
    groups: dict[tuple[str, ...], list[Task]] = {}
    for key, task in _unknown_tasks(result):
        groups.setdefault(tuple(paths.get(key, ())), []).append(task)
    return tuple(
        Unknown(where, tuple(sorted(tasks, key=lambda task: task.slot.jatuh_tempo)))
        for where, tasks in sorted(groups.items())
    )


def _unknown_tasks(result: AuditResult) -> Iterator[tuple[tuple[str, int], Task]]:
    for butir in result.butir:
        for bukti in butir.bukti:
            for index, slot in enumerate(bukti.slot):
                if slot.status is Status.TAK_TERBACA:
                    yield (bukti.bukti.id, index), Task(butir.butir, bukti, slot)


def hidden_counts(result: AuditResult) -> Mapping[Galat, int]:
    """Return how many slots nobody can know because of each place that could not be read."""
    slots = {key for key, _ in _unknown_tasks(result)}
    return {galat: len(slots.intersection(galat.hides)) for galat in result.galat}


def sentences(result: AuditResult, lang: str) -> Iterator[tuple[str, str]]:
    """Give the path of each place that could not be read, and why, what may lie there, and what to do."""
    for galat, count in hidden_counts(result).items():
        said = [reason(galat.pesan, lang)]
        if count:
            said.append(text("report.may_lie_here", lang, jumlah=count))
            if galat.path != ".":
                said.append(text("report.none_lie_here", lang, pola=ignoring(galat)))
        yield galat.path, " ".join(said)


def ignoring(galat: Galat) -> str:
    """Return the pattern, as TOML writes it, by which `[abaikan]` of `zi-audit.toml` passes a place over."""
    return json.dumps(f"{galat.path}/**" if galat.is_folder else galat.path, ensure_ascii=False)


def group_heading(group: Unknown, lang: str) -> str:
    """Return what stands above a group: that it cannot be made certain, and for which folders, as they are named."""
    named = ", ".join(group.paths[:_FOLDERS_NAMED])
    more = len(group.paths) - _FOLDERS_NAMED
    if more > 0:
        named = text("report.and_more_places", lang, folder=named, jumlah=more)
    return text("report.unknown_group", lang, folder=named, jumlah=len(group.tasks))


def share(ringkasan: Ringkasan, lang: str) -> str:
    """Return completeness in percent, with what is due and not known beside it: `81 %, 12 bukti belum diketahui`."""
    shown = percent(ringkasan.terpenuhi, ringkasan.dihitung, lang)
    return f"{shown}, {beside(ringkasan, lang)}" if ringkasan.belum_diketahui else shown


def beside(ringkasan: Ringkasan, lang: str) -> str:
    """Return what stands beside a percentage: how many slots are due and not known; "" where all are known."""
    count = ringkasan.belum_diketahui
    return text("report.unread", lang, jumlah=count) if count else ""
