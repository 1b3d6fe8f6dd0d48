"""An audit that a ledger remembers: arrivals go in, what changed since the day before comes out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime

from zi_audit.auditor import Auditor
from zi_audit.ledger import Ledger
from zi_audit.ledger.slots import Key, SlotState
from zi_audit.result import AuditResult


class Recorded:
    """An Auditor with a ledger, for the watcher.

    Results compare with the last run before today, or before the watcher began: "since last time"
    means since then, not since the file before.
    """

    def __init__(self, auditor: Auditor, ledger: Ledger) -> None:
        self.auditor = auditor
        self.ledger = ledger
        self._day: date | None = None
        self._before: Mapping[Key, SlotState] = {}

    def rescan(self) -> None:
        """Read the whole folder anew."""
        self.auditor.rescan()

    def update(self, paths: Collection[str]) -> None:
        """Read again only `paths`."""
        self.auditor.update(paths)

    def result(self, per_tanggal: date, dibuat: datetime) -> AuditResult:
        """Return the audit of what was last read, with arrivals and history of the ledger."""
        result = self.auditor.result(per_tanggal, dibuat, arrivals=self.ledger.arrivals(self.auditor.files()))
        if self._day != per_tanggal:
            self._day = per_tanggal
            self._before = self.ledger.last(result)
        return replace(result, riwayat=self.ledger.history(result, self._before))

    def record(self, result: AuditResult) -> None:
        """Write a published result into the ledger."""
        self.ledger.record(
            result,
            self.auditor.files(),
            result.dibuat,
            hashes=self.auditor.hashes(),
            places=self.auditor.places(),
        )
