"""What the watcher needs of an audit."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Protocol

from zi_audit.result import AuditResult


class Audits(Protocol):
    """What the watcher needs of an audit (`zi_audit.auditing.auditor.Auditor`, alone or with a ledger)."""

    def rescan(self) -> None:
        """Read the whole folder. Raises FolderError when it is gone, or empty although files are known."""

    def update(self, paths: Collection[str]) -> None:
        """Read again only these relative paths. Raises FolderError when the folder is gone."""

    def result(self, per_tanggal: date, dibuat: datetime) -> AuditResult:
        """Return the audit of what was last read."""
