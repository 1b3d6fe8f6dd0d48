"""What became of each slot since the last run, and what happened around its due date. Values only."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from zi_audit.result import FILLED, AuditResult, Perubahan, Slot, Status

# A slot by what outlasts an edit of the plan: the id of its bukti, the first day of its periode.
SlotStart = tuple[str, date]


class SlotState(NamedTuple):
    """A slot as a run left it: status, day since when, and its files as (path, size)."""

    status: Status
    since: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Before:
    """The slots as the last comparable run left them.

    `files` are the sizes of what was there, by path, where that run judged by other rules; None where by the same.
    """

    slots: Mapping[SlotStart, SlotState]
    files: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Jejak:
    """What happened around the due date of a slot, by the plan of that time.

    `status_jatuh_tempo` is the status at the first run after the due date, None before.
    `terisi_sejak` is the day of the first run that found it filled, None while never.
    `hari_terlambat` are the days late that a run found, 0 if never; evidence that is on time for
    the same due date takes it back, an edit of the plan does not.
    """

    mulai: date
    selesai: date
    jatuh_tempo: date
    status_jatuh_tempo: Status | None = None
    terisi_sejak: date | None = None
    hari_terlambat: int = 0


def slots_of(result: AuditResult) -> dict[SlotStart, Slot]:
    """Return every slot of a result by bukti id and first day."""
    return {
        (bukti.bukti.id, slot.periode.mulai): slot
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
    }


def is_hidden(result: AuditResult) -> Callable[[str], bool]:
    """Return whether a path lies where the run could not read: absent, but not known to be gone."""
    blind = {fault.path for fault in result.galat}
    if not blind:
        return lambda _: False

    def hidden(path: str) -> bool:
        if "." in blind or path in blind:
            return True
        while path:
            path = path.rpartition("/")[0]
            if path in blind:
                return True
        return False

    return hidden


def present_paths(result: AuditResult) -> set[str]:
    """Return the paths of all files that a result names."""
    paths = {berkas.path for slot in result.slots for berkas in slot.berkas}
    paths.update(file.path for file in result.berkas_lain)
    return paths


def is_unknown(slot: Slot, before: SlotState | None, hidden: Callable[[str], bool]) -> bool:
    """Whether the run could not tell about a slot: what was known before still stands."""
    if slot.status is Status.TAK_TERBACA:
        return True
    return before is not None and not slot.berkas and any(hidden(path) for path, _ in before.files)


def changes(before: Before, result: AuditResult) -> tuple[Perubahan, ...]:
    """Return the slots, in printed order, whose status changed or whose evidence vanished.

    Slots that an edit of the plan added or took away are no changes.
    """
    hidden = is_hidden(result)
    present: set[str] | None = None
    found: list[Perubahan] = []
    for (bukti, mulai), slot in slots_of(result).items():
        old = before.slots.get((bukti, mulai))
        if old is None or is_unknown(slot, old, hidden):
            continue
        absent = {path for path, _ in old.files} - {berkas.path for berkas in slot.berkas}
        if absent and present is None:
            present = present_paths(result)
        lost = absent - present if absent and present is not None else set()
        gone = tuple(path for path in _vanished(old, slot, lost) if not hidden(path))
        if gone or old.status is not slot.status:
            by_rules = not lost and _is_by_rules(old, slot, before.files)
            found.append(Perubahan(bukti, mulai, old.status, slot.status, gone, by_rules))
    return tuple(found)


def _is_by_rules(old: SlotState, slot: Slot, files: Mapping[str, int] | None) -> bool:
    """Whether nothing but the rules can have changed a slot: what filled it, and fills it, was there and is."""
    if files is None or not (old.files or slot.berkas):
        return False
    now = {berkas.path: berkas.ukuran for berkas in slot.berkas}
    came = all(files.get(path) == size for path, size in now.items())
    return came and all(now.get(path, size) == size for path, size in old.files)


def _vanished(old: SlotState, slot: Slot, absent: Collection[str]) -> tuple[str, ...]:
    """Return the absent files of a slot, less those that came back under another name with the same size."""
    known = {path for path, _ in old.files}
    arrived = [berkas.ukuran for berkas in slot.berkas if berkas.path not in known]
    gone: list[str] = []
    for path, size in old.files:
        if path not in absent:
            continue
        if size in arrived:
            arrived.remove(size)
        else:
            gone.append(path)
    return tuple(gone)


def state_after(slot: Slot, before: SlotState | None, today: str) -> SlotState:
    """Return the state of a slot after a run."""
    since = before.since if before is not None and before.status is slot.status else today
    return SlotState(slot.status, since, tuple((berkas.path, berkas.ukuran) for berkas in slot.berkas))


def trail_after(slot: Slot, before: Jejak | None, today: date) -> Jejak:
    """Return what is known around the due date of a slot after a run on `today`."""
    periode = slot.periode
    trail = before or Jejak(periode.mulai, periode.selesai, slot.jatuh_tempo)
    same_due = trail.jatuh_tempo == slot.jatuh_tempo
    if trail.terisi_sejak is None and slot.status in FILLED:
        trail = replace(trail, terisi_sejak=today)
    if slot.status is Status.TERLAMBAT:
        return replace(
            trail,
            jatuh_tempo=slot.jatuh_tempo,
            hari_terlambat=slot.hari_terlambat,
            status_jatuh_tempo=(trail.status_jatuh_tempo if same_due else None) or slot.status,
        )
    if trail.hari_terlambat and not same_due:
        # The plan was edited after the slot had been late: what was true then stays told.
        return trail
    after_due = today > slot.jatuh_tempo
    return replace(
        trail,
        selesai=periode.selesai,
        jatuh_tempo=slot.jatuh_tempo,
        hari_terlambat=0 if slot.status is Status.ADA else trail.hari_terlambat,
        status_jatuh_tempo=(trail.status_jatuh_tempo if same_due else None)
        or (slot.status if after_due else None),
    )
