"""The watcher: hears, waits, audits again, publishes, and never says what it does not know."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic

from zi_audit.auditing.second_look import Audits, judged
from zi_audit.errors import FolderError, LedgerError, SettingsError
from zi_audit.harmless import clean
from zi_audit.paths import for_system
from zi_audit.result import AuditResult
from zi_audit.scan import check_root, readable
from zi_audit.texts import error
from zi_audit.watch.hearing import Hearing
from zi_audit.watch.publish import Outputs, Publisher, Says, is_same
from zi_audit.watch.settle import Batch, Settler, signer
from zi_audit.watch.source import Mailbox, own_files
from zi_audit.watch.stop import stopping_on_signals
from zi_audit.watch.timing import Timing

# Reading the whole folder to verify takes at most this share of the time.
VERIFY_SHARE = 1 / 20


class Watcher:
    """Keeps one report true to one folder until it is stopped.

    Events are only hints. What they point at is read again once it has settled, and everything is
    read now and then in any case. While the root is gone nothing is published. Statuses follow the
    date of `clock` (aware, in the plan's time zone) without any event.
    """

    def __init__(
        self,
        folder: Path,
        auditor: Audits,
        *,
        publish: Callable[[AuditResult], None],
        record: Callable[[AuditResult], None] = lambda _: None,
        say: Says,
        clock: Callable[[], datetime],
        lang: str = "id",
        poll: float | None = None,
        outputs: tuple[Path, ...] = (),
        holds_lock: Callable[[], bool] = lambda: True,
        timing: Timing | None = None,
    ) -> None:
        """Prepare to watch `folder`.

        `publish` writes the report of a result and may raise OutputError, `record` then writes it down
        and may raise LedgerError: each is tried again by itself. `poll` forces looking every so many
        seconds instead of the system's events. `outputs` are the files that publishing writes.
        `holds_lock` is asked before each publishing.
        """
        self.folder = folder
        self.auditor = auditor
        self.timing = timing or Timing()
        self.stopped_by: int | None = None
        self._outputs = Outputs(outputs)
        noting = self._outputs.noting
        self._publisher = Publisher(noting(publish), say, holds_lock, lang, noting(record))
        self._say, self._clock, self._lang = say, clock, lang
        self._mailbox = Mailbox()
        self._hearing = Hearing(
            folder, self._mailbox, own_files(folder, outputs), say, poll, self.timing.poll
        )
        self._settler = Settler(self.timing.settle, self.timing.patience, signer(for_system(folder)))
        self._stopping = self._idle = False
        self._away: _Away | None = None
        self._check_at = self._verify_at = self._again_at = self._unsure_since = float("inf")
        self._whole_took = self._resync_at = 0.0

    # --- running -----------------------------------------------------------------------------------

    def run(self) -> None:
        """Watch until `stop` is called, or a signal asks to end; `stopped_by` then holds its number.

        Raises what the first audit raises (FolderError, SettingsError, OutputError, LedgerError), and
        BusyError when the lock was lost to another process.
        """
        with stopping_on_signals(self._stop_by):
            try:
                check_root(self.folder)
                reason = self._hearing.reason
                self._say(reason.key, **reason.values)
                self._start_hearing()
                if not self._publisher.begin(self._read(Batch(whole=True))):
                    self._again_at = monotonic() + self.timing.again
                while not self._stopping:
                    self._turn()
            finally:
                self._hearing.stop()
        self._say("watch.stopped")

    def stop(self) -> None:
        """Ask the watcher to end. Safe from other threads and signal handlers."""
        self._stopping = True
        self._mailbox.put(Mailbox.EVERYWHERE)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits to settle, the root is there, and no audit is under way."""
        return self._idle and self._away is None and not self._settler.is_waiting

    def _stop_by(self, signal_number: int) -> None:
        self.stopped_by = signal_number
        self.stop()

    def _turn(self) -> None:
        """Wait for hints or the next tick, then do what is due."""
        self._idle = True
        hints = self._mailbox.take(self._pause())
        self._idle = False
        self._hear(hints)
        if self._stopping:
            return
        now = monotonic()
        try:
            if self._away is not None:
                self._return_if_due(self._away, now)
            else:
                self._supervise(now)
                self._audit_if_due(now)
        except FolderError as problem:
            self._leave(problem, now)
        except (SettingsError, LedgerError) as problem:
            # Someone is editing zi-audit.toml, or the ledger's share is away: the last report stands.
            self._publisher.complain(problem)
            self._verify_at = now + self.timing.again

    def _pause(self) -> float:
        due = self._settler.due()
        until_due = self.timing.tick if due is None else due - monotonic()
        return max(0.01, min(self.timing.tick, until_due))

    def _hear(self, hints: Collection[str | None]) -> bool:
        """Pass hints to the settler; True if there were any."""
        now = monotonic()
        for hint in dict.fromkeys(hints):
            if hint is Mailbox.EVERYWHERE:
                self._settler.touch_everywhere(now)
            else:
                self._settler.touch(hint, now)
        return bool(hints)

    # --- supervising ---------------------------------------------------------------------------------

    def _supervise(self, now: float) -> None:
        self._hearing.source.look(now)
        if now >= self._check_at:
            self._check_at = now + self.timing.check
            check_root(self.folder)
            if self._hearing.is_of_another_root():
                self._hear_anew(self._hearing.rebuild)
            self._hearing.note_mounts()
            self._restore_outputs(now)
        if not self._hearing.source.is_alive():
            self._hear_anew(self._hearing.replace_deaf)

    def _start_hearing(self) -> None:
        self._hearing.start()
        self._check_at = monotonic() + self.timing.check

    def _hear_anew(self, begin: Callable[[], None]) -> None:
        """Hear by a new source, and read everything: what happened in between was not heard."""
        begin()
        self._settler.touch_everywhere(monotonic())

    def _restore_outputs(self, now: float) -> None:
        """Have what somebody deleted written again."""
        gone = self._outputs.take_deleted()
        if gone:
            self._say("watch.rewritten", berkas=", ".join(clean(readable(path.name)) for path in gone))
            self._publisher.distrust()
            self._again_at = now

    # --- the root goes and comes back --------------------------------------------------------------

    def _leave(self, problem: FolderError, now: float) -> None:
        self._hearing.stop()
        self._settler.clear()
        # What was not sure before says nothing of what will be read then.
        self._unsure_since = float("inf")
        self._away = _Away(now + self.timing.retry, self.timing.retry)
        self._say("watch.away", pesan=error(problem, self._lang))

    def _return_if_due(self, away: _Away, now: float) -> None:
        self._settler.clear()
        if now < away.at:
            return
        try:
            self._start_hearing()
            result = self._read(Batch(whole=True))
            is_sure = self._is_sure(result)
        except (FolderError, SettingsError, LedgerError) as problem:
            if not isinstance(problem, FolderError):
                self._publisher.complain(problem)
            self._hearing.stop()
            pause = min(2 * away.pause, self.timing.retry_most)
            self._away = _Away(monotonic() + pause, pause)
            return
        self._away = None
        self._say("watch.back")
        if is_sure:
            self._publish(result)
        else:
            self._settler.touch_everywhere(monotonic())

    # --- auditing -----------------------------------------------------------------------------------

    def _audit_if_due(self, now: float) -> None:
        batch = self._settler.settled(now, rested=self._hearing.source.has_rested())
        told: AuditResult | None = None
        if batch is None and not self._settler.is_waiting and now >= min(self._verify_at, self._resync_at):
            # Judged anew, not as published: the ledger may have learned something since.
            batch, told = Batch(whole=True), self._judge()
        if batch is not None:
            result = self._read(batch)
            if not self._is_sure(result):
                self._unsure_since = min(self._unsure_since, now)
                if now - self._unsure_since < self.timing.patience:
                    self._touch_again(batch)
                    return
            self._unsure_since = float("inf")
            if told is not None:
                self._note_lost_events(told, result)
            self._publish(result)
            if not batch.whole and self._hearing.is_native:
                wait = max(self.timing.verify, self._whole_took / VERIFY_SHARE)
                self._verify_at = min(self._verify_at, monotonic() + wait)
        elif now >= self._again_at or self._is_another_day():
            self._publish(self._judge())

    def _is_another_day(self) -> bool:
        return (
            self._publisher.published is not None
            and self._clock().date() != self._publisher.published.per_tanggal
        )

    def _read(self, batch: Batch) -> AuditResult:
        """Read what `batch` names and return the result. Raises FolderError when the root went meanwhile."""
        start = monotonic()
        if batch.whole:
            self.auditor.rescan()
            self._whole_took = monotonic() - start
            self._verify_at = float("inf")
            self._resync_at = monotonic() + self.timing.resync
        else:
            self.auditor.update(batch.paths)
        result = self._judge()
        # A root that went away under the reading looks like many small errors, or like nothing at all.
        check_root(self.folder)
        if self._hearing.is_of_another_root():
            raise FolderError("folder.missing", where=str(self.folder))
        return result

    def _judge(self) -> AuditResult:
        now = self._clock()
        return judged(self.auditor, now.date(), now)

    def _is_sure(self, result: AuditResult) -> bool:
        """Whether nothing moved while we read: what we have may be half of it."""
        return not self._hear(self._mailbox.take(0)) and self._is_confirmed(result)

    def _is_confirmed(self, result: AuditResult) -> bool:
        """Whether unreadable places are really so: errors that are new are believed when seen twice."""
        known = self._publisher.published.galat if self._publisher.published is not None else ()
        if not result.galat or result.galat == known:
            return True
        return self._read(Batch(whole=True)).galat == result.galat

    def _publish(self, result: AuditResult) -> None:
        done = self._publisher.offer(result)
        self._again_at = float("inf") if done else monotonic() + self.timing.again

    def _touch_again(self, batch: Batch) -> None:
        self._hear([Mailbox.EVERYWHERE] if batch.whole else batch.paths)

    def _note_lost_events(self, told: AuditResult, result: AuditResult) -> None:
        """Rebuild the observer when reading everything shows what no event had `told`."""
        if self._hearing.is_native and told.per_tanggal == result.per_tanggal and not is_same(told, result):
            self._say("watch.events_lost")
            self._hear_anew(self._hearing.rebuild)


@dataclass(frozen=True, slots=True)
class _Away:
    """While the root is gone: when to try again, and after which pause."""

    at: float
    pause: float
