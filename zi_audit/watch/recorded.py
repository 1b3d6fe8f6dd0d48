"""An audit that a ledger remembers: arrivals go in, what changed since the day before comes out.

A ledger that fails holds up no audit. What was last known of it stands, and who records is told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.places import Places
from zi_audit.auditing.read_tree import UNSURE
from zi_audit.contents.kept import Memory
from zi_audit.contents.says import DocumentReader
from zi_audit.errors import LedgerError
from zi_audit.ledger import Ledger
from zi_audit.ledger.decisions import Decisions
from zi_audit.ledger.learned import Learned
from zi_audit.ledger.slots import Before, changes
from zi_audit.match.kept import Memory as DecisionMemory
from zi_audit.plan.model import Rencana
from zi_audit.result import AuditResult, Riwayat


class Recorded:
    """An Auditor with a ledger, for one audit or for a watcher's.

    Results compare with the last run before today, or before the watcher began: "since last time"
    means since then, not since the file before. `problem` is why the ledger could not be asked the last time.
    """

    def __init__(self, auditor: Auditor, ledger: Ledger) -> None:
        self.auditor = auditor
        self.ledger = ledger
        self.problem: LedgerError | None = None
        self._arrivals: Mapping[str, date] | None = None
        self._day: date | None = None
        self._before = Before({})
        self._history: Riwayat | None = None
        auditor.remember_decisions(self._decisions)
        auditor.remember(self._said)

    @classmethod
    def of(
        cls,
        rencana: Rencana,
        folder: Path,
        ledger: Ledger,
        *,
        own: Collection[Path] = (),
        progress: Callable[[int], None] | None = None,
        opening: Callable[[int, int], None] | None = None,
    ) -> Recorded:
        """Return one whose Auditor knows what the ledger knows of the folder; the arguments are those of Auditor."""
        auditor = Auditor(
            rencana,
            folder,
            known_files=known_files(ledger),
            known_places=known_places(ledger),
            own=own,
            progress=progress,
            opening=opening,
        )
        return cls(auditor, ledger)

    def rescan(self) -> None:
        """Read the whole folder anew."""
        self.auditor.rescan()

    def update(self, paths: Collection[str]) -> None:
        """Read again only `paths`."""
        self.auditor.update(paths)

    def result(self, per_tanggal: date, dibuat: datetime) -> AuditResult:
        """Return the audit of what was last read, with arrivals and history of the ledger as far as it can be asked."""
        self._ask_arrivals(dibuat)
        result = self.auditor.result(per_tanggal, dibuat, arrivals=self._arrivals)
        return replace(result, riwayat=self._ask_history(result))

    def record(self, result: AuditResult) -> None:
        """Write a published result into the ledger. Raises LedgerError, also where the clock is doubted.

        Nothing is written into a ledger that was found damaged when it was asked.
        """
        if self.problem is not None and self.problem.is_lasting:
            raise self.problem
        auditor, places = self.auditor, self.auditor.places()
        self.ledger.record(
            result,
            auditor.files(),
            result.dibuat,
            hashes=auditor.hashes(),
            places=places,
            learned=Learned(auditor.said(), auditor.reader, auditor.decided(), auditor.judging, places),
            rules=auditor.rules,
        )
        self.auditor.all_kept()

    def _ask_arrivals(self, dibuat: datetime) -> None:
        tahun = self.auditor.rencana.tahun
        try:
            doubt = self.ledger.doubts(dibuat, tahun, self.auditor.files())
            self._arrivals = self.ledger.arrivals(self.auditor.files(), believed=doubt is None)
            self.problem = None
        except LedgerError as problem:
            self.problem = problem

    def _said(self, documents: DocumentReader) -> Memory | None:
        """Return what files said in earlier runs; None where the ledger cannot be asked."""
        if self.problem is None:
            try:
                return self.ledger.said(self.auditor.reader, documents)
            except LedgerError as problem:
                self.problem = problem
        return None

    def _decisions(self, judging: str) -> DecisionMemory:
        """Return what earlier runs decided on names, as far as the ledger can be asked."""
        try:
            return self.ledger.decisions(judging)
        except LedgerError:
            return Decisions({})

    def _ask_history(self, result: AuditResult) -> Riwayat | None:
        if self.problem is None:
            try:
                if self._day != result.per_tanggal:
                    self._before = self.ledger.last(result, self.auditor.rules)
                    self._day = result.per_tanggal
                self._history = self.ledger.history(result, self._before)
            except LedgerError as problem:
                self.problem = problem
            else:
                return self._history
        return replace(self._history, perubahan=changes(self._before, result)) if self._history else None


def known_files(ledger: Ledger) -> int:
    """Return how many files the folder held at the last run; UNSURE where the ledger cannot be asked."""
    try:
        return ledger.known_files()
    except LedgerError:
        return UNSURE


def known_places(ledger: Ledger) -> Places:
    """Return what each folder held when it was last read; nothing where the ledger cannot be asked."""
    try:
        return ledger.places()
    except LedgerError:
        return {}
