"""Handing out results: only new ones, only while the lock is ours, and in words what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from zi_audit.errors import BusyError, LedgerError, OutputError, ZiAuditError
from zi_audit.paths import is_folder, is_there
from zi_audit.result import AuditResult
from zi_audit.texts import error
from zi_audit.watch.announce import news, since_last_run


class Says(Protocol):
    """Says a sentence of the catalog to the user."""

    def __call__(self, key: str, **values: object) -> None: ...


class Publisher:
    """Publishes results and remembers the last one that got through."""

    def __init__(
        self,
        publish: Callable[[AuditResult], None],
        say: Says,
        holds_lock: Callable[[], bool],
        lang: str,
        record: Callable[[AuditResult], None] = lambda _: None,
    ) -> None:
        self.published: AuditResult | None = None
        # Whether the report, and the ledger, surely hold `published`: one that failed may have done half.
        self._is_written = self._is_recorded = False
        self._publish = publish
        self._record = record
        self._say = say
        self._holds_lock = holds_lock
        self._lang = lang
        self._trouble = ""

    def begin(self, result: AuditResult) -> bool:
        """Publish the first result; what goes wrong is raised, but for the ledger: then False, as of `offer`."""
        self._publish(result)
        self.published, self._is_written = result, True
        counts = result.ringkasan
        self._say("watch.first", ada=counts.ada, terlambat=counts.terlambat, belum=counts.belum_ada)
        for item in since_last_run(result, self._lang):
            self._say(item.key, **item.values)
        return self._recorded(result)

    def offer(self, result: AuditResult) -> bool:
        """Publish a result that differs from the last one and say what changed.

        Returns False when it could not be written and must be offered again. Raises BusyError when
        the lock is no longer ours.
        """
        before = self.published
        is_known = before is not None and self._is_written and is_same(before, result)
        if is_known and self._is_recorded:
            self._trouble = ""
            return True
        if not self._holds_lock():
            raise BusyError("lock.lost", where=result.folder)
        if not is_known:
            self._is_written = self._is_recorded = False
            try:
                self._publish(result)
            except (OutputError, LedgerError) as problem:
                self.complain(problem)
                return False
            self.published, self._is_written = result, True
            if before is not None:
                self._tell(before, result)
        return self._recorded(result)

    def _recorded(self, result: AuditResult) -> bool:
        """Record what was published; False when it must be tried again."""
        try:
            self._record(result)
        except LedgerError as problem:
            self.complain(problem)
            return False
        self._is_recorded = True
        self._trouble = ""
        return True

    def distrust(self) -> None:
        """Take it that what was published is no longer there: the next offer is written in any case."""
        self._is_written = False

    def complain(self, problem: ZiAuditError) -> None:
        """Say what is wrong, once until it changes."""
        problems = getattr(problem, "problems", ()) or (problem,)
        sentence = " ".join(error(problem, self._lang) for problem in problems)
        if sentence != self._trouble:
            self._trouble = sentence
            self._say("watch.problem", pesan=sentence)

    def _tell(self, before: AuditResult, after: AuditResult) -> None:
        for item in news(before, after, self._lang):
            self._say(item.key, **item.values)
        if after.galat and after.galat != before.galat:
            self._say("watch.unreadable", jumlah=len(after.galat))
        elif before.galat and not after.galat:
            self._say("watch.readable")


class Outputs:
    """The files that publishing writes, and which of them are there."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        self._paths = paths
        self._there: set[Path] = set()

    def noting(self, write: Callable[[AuditResult], None]) -> Callable[[AuditResult], None]:
        """Return `write` that notes what is there, before anybody is told of a file and deletes it."""

        def written(result: AuditResult) -> None:
            write(result)
            self._there.update(path for path in self._paths if is_there(path))

        return written

    def take_deleted(self) -> list[Path]:
        """Return what somebody deleted since, once; not where the folder that held it is gone as well."""
        gone = [
            path
            for path in self._paths
            if path in self._there and is_there(path) is False and is_folder(path.parent)
        ]
        if gone:
            self._there.clear()
        return gone


def is_same(result: AuditResult, other: AuditResult) -> bool:
    """Whether two results say the same, whenever they were made."""
    return replace(result, dibuat=other.dibuat, riwayat=other.riwayat) == other
