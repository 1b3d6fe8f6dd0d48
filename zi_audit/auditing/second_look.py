"""What went between listing and opening is looked for again before it is told: gone is gone, and no error (SPEC 10)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Protocol

from zi_audit.reasons import SWAPPED, Galat
from zi_audit.result import AuditResult

# A folder that never rests is not read for ever; what still went under the last look is told as unread.
LOOKS_AGAIN = 3


class Audits(Protocol):
    """What can be read, whole or again in part, and judged: an Auditor, alone or with a ledger."""

    def rescan(self) -> None:
        """Read the whole folder. Raises FolderError when it is gone, or empty although files are known."""

    def update(self, paths: Collection[str]) -> None:
        """Read again only these relative paths. Raises FolderError when the folder is gone."""

    def result(self, per_tanggal: date, dibuat: datetime) -> AuditResult:
        """Return the audit of what was last read."""


def judged(audits: Audits, per_tanggal: date, dibuat: datetime) -> AuditResult:
    """Return the audit of what was last read; what went or was swapped meanwhile is looked for again first.

    What is unreadable for any other reason is told at once. Raises what reading and judging raise.
    """
    result = audits.result(per_tanggal, dibuat)
    for _ in range(LOOKS_AGAIN):
        went = _went(result)
        if not went:
            break
        audits.update([fault.path for fault in went])
        result = audits.result(per_tanggal, dibuat)
        if _went(result) == went:
            # Listed as before: it never went, it cannot be read.
            break
        if any(map(_may_be_elsewhere, went)):
            audits.rescan()
            result = audits.result(per_tanggal, dibuat)
    return result


def _went(result: AuditResult) -> tuple[Galat, ...]:
    return tuple(fault for fault in result.galat if fault.went)


def _may_be_elsewhere(fault: Galat) -> bool:
    """Whether it may have been moved to where it was not looked for: a file with another in its place was saved."""
    return fault.is_folder or fault.pesan != SWAPPED
