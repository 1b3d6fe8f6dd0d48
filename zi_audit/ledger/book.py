"""The ledger as the rest of the program uses it: ask before an audit, record after it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from zi_audit.auditing.places import Places
from zi_audit.contents.says import DocumentReader
from zi_audit.dates import Periode
from zi_audit.errors import ClockError
from zi_audit.ledger import tables
from zi_audit.ledger.arrivals import Arrivals
from zi_audit.ledger.clock import Doubt, doubt
from zi_audit.ledger.database import Database
from zi_audit.ledger.decisions import Decisions, read_decisions
from zi_audit.ledger.learned import Learned, write_learned
from zi_audit.ledger.places import read_places, write_places
from zi_audit.ledger.said import Said, read_said
from zi_audit.ledger.sightings import Entry, Seen, inherited, look
from zi_audit.ledger.slots import (
    Before,
    Jejak,
    SlotStart,
    SlotState,
    changes,
    is_hidden,
    is_unknown,
    slots_of,
    state_after,
    trail_after,
)
from zi_audit.result import AuditResult, Riwayat


def open_ledger(path: Path, *, folder: str) -> Ledger:
    """Open the ledger at `path` for the audited `folder`, making the file where there is none.

    One ledger may serve several folders. `folder` is the absolute address; a folder that moved is
    recognised by its files. Raises LedgerError: no such place, not a ledger, damaged, locked, or
    written by a newer version.
    """
    ledger = Ledger(path, folder)
    ledger.known_files()
    return ledger


class Ledger:
    """A ledger, opened when it is first asked; a context manager. Its methods raise LedgerError when the file fails.

    After such an error the next call opens the file anew, so that a watcher outlives a share.
    """

    def __init__(self, path: Path, folder: str) -> None:
        """Prepare to use the ledger at `path` for `folder`; nothing is opened yet."""
        self.path = path
        self._database = Database(path, folder)

    # --- asking ----------------------------------------------------------------------------------

    def known_files(self) -> int:
        """Return how many files the folder held at the last run, 0 if it is new."""
        with self._database.opened() as connection:
            return tables.count_files(connection, self._database.number)

    def places(self) -> Places:
        """Return what each folder held when it was last read; empty if the folder is new."""
        with self._database.opened() as connection:
            return read_places(connection, self._database.number)

    def said(self, reader: str, documents: DocumentReader) -> Said:
        """Return what files said when this version of the reader last read them."""
        with self._database.opened() as connection:
            return Said(read_said(connection, self._database.number), reader, documents)

    def decisions(self, judging: str) -> Decisions:
        """Return what was decided on the names of each folder by the same way of judging."""
        with self._database.opened() as connection:
            return read_decisions(connection, self._database.number, judging)

    def doubts(self, seen: datetime, tahun: int, files: Iterable[Entry] = ()) -> Doubt | None:
        """Return why a run at `seen` (aware) is not believed, by the last run, the plan's year and the `files`."""
        with self._database.opened() as connection:
            return self._doubt(connection, seen, tahun, files)

    def _doubt(
        self, connection: sqlite3.Connection, seen: datetime, tahun: int, files: Iterable[Entry]
    ) -> Doubt | None:
        return doubt(
            seen,
            tahun=tahun,
            last=tables.last_run(connection, self._database.number),
            doubted_since=tables.doubted_since(connection, self._database.number),
            mtimes=(file.mtime for file in files),
        )

    def arrivals(self, files: Iterable[Entry] = (), *, believed: bool = True) -> Mapping[str, date]:
        """Return when each file that was there at the last run was first seen, in the plan's time zone.

        With the `files` that are there now, those that were moved or came back keep their day, too. Where
        the clock is not `believed`, the others did not come today.
        """
        with self._database.opened() as connection:
            known = self._database.files(connection)
        return Arrivals(known, lambda: inherited(known, self._lost_files, files), believed=believed)

    def _lost_files(self) -> Mapping[str, Seen]:
        with self._database.opened() as connection:
            return tables.read_files(connection, self._database.number, lost=True)

    def last(self, result: AuditResult, rules: str = "") -> Before:
        """Return the slots as the last run comparable to `result` left them; none before the first run.

        `rules` tells by what `result` was judged, as given to `record`.
        """
        with self._database.opened() as connection:
            number, suppose = self._database.number, supposed(result)
            slots = tables.read_slots(connection, number, suppose)
            if not rules or tables.rules_of_last_run(connection, number, suppose) == rules:
                return Before(slots)
            sizes = {path: seen.size for path, seen in self._database.files(connection).items()}
            return Before(slots, sizes)

    def history(self, result: AuditResult, before: Before) -> Riwayat | None:
        """Return what changed between `before` and `result`, and completeness until then; None on a first run.

        `before` are the slots of an earlier `last`: a watcher tells what changed since yesterday, not since
        its last look. A run with another `--as-of` than its own day compares with the last one that supposed
        the same day; a run whose clock is doubted, with none.
        """
        with self._database.opened() as connection:
            made = tables.last_run(connection, self._database.number, supposed(result))
            if made is None or self._doubt(connection, result.dibuat, result.rencana.tahun, ()):
                return None
            line = tables.read_line(connection, self._database.number, result.per_tanggal)
            return Riwayat(made, changes(before, result), line)

    def trail(self, bukti: str, mulai: date) -> Jejak | None:
        """Return what happened around the due date of a slot, by its bukti id and the first day of its periode.

        Where an edit of the plan moved the periode, it is the trail of the one that held `mulai`; a
        trail that tells of lateness is preferred to one that does not.
        """
        with self._database.opened() as connection:
            trails = tables.read_trails_of(connection, self._database.number, bukti)
        near = [
            trail for trail in trails if trail.mulai == mulai or mulai in Periode(trail.mulai, trail.selesai)
        ]
        return max(near, key=lambda slot: (slot.hari_terlambat > 0, slot.mulai == mulai), default=None)

    def was_late(self, bukti: str, mulai: date) -> bool:
        """Whether a run found the slot filled late, by the plan of that time, and no evidence took it back."""
        trail = self.trail(bukti, mulai)
        return trail is not None and trail.hari_terlambat > 0

    # --- recording -------------------------------------------------------------------------------

    def record(
        self,
        result: AuditResult,
        files: Iterable[Entry],
        seen: datetime,
        *,
        hashes: Mapping[str, str] | None = None,
        places: Places | None = None,
        learned: Learned | None = None,
        rules: str = "",
    ) -> None:
        """Write down a run in one transaction: the `files` that were there, its counts and its slots.

        `seen` is when the folder was read, aware, in the plan's time zone; `hashes` are the content
        hashes of files, by path, where they are known; `places` is what each folder held; `learned` what
        the next run need not learn again; `rules` tells by what the run judged. A run whose clock is
        doubted is not written down: LedgerError says why.
        """
        now = seen.isoformat(timespec="seconds")
        suppose = supposed(result)
        with self._database.transaction() as connection:
            number = self._database.number
            files = list(files)
            self._check_clock(connection, seen, result.rencana.tahun, files)
            known = self._database.files(connection)
            sighting = look(known, self._lost_files, files, hashes or {}, is_hidden(result), now)
            tables.write_files(connection, number, sighting, now)
            if places is not None:
                write_places(connection, number, places)
            if learned is not None:
                write_learned(connection, number, learned, sighting.gone)
            self._record_slots(connection, result, now)
            tables.write_run(connection, number, suppose, result, now, sighting.count, rules)
        for path in sighting.gone:
            del known[path]
        known.update(sighting.written)

    def _check_clock(
        self, connection: sqlite3.Connection, seen: datetime, tahun: int, files: Iterable[Entry]
    ) -> None:
        """Keep since when runs are doubted; a believed one ends the doubts. Raises ClockError for a doubted run."""
        number = self._database.number
        since = tables.doubted_since(connection, number)
        doubted = self._doubt(connection, seen, tahun, files)
        if doubted is not None:
            if since is None or seen < since:
                tables.write_doubted(connection, number, seen)
            connection.execute("COMMIT")
            where = str(self.path)
            raise ClockError(doubted.key, where=where, kini=seen.date(), dulu=doubted.last, tahun=tahun)
        if since is not None:
            tables.forget_after(connection, number, seen.isoformat(timespec="seconds"))
            tables.write_doubted(connection, number, None)
            self._database.forget_files()

    def _record_slots(self, connection: sqlite3.Connection, result: AuditResult, now: str) -> None:
        suppose = supposed(result)
        before = tables.read_slots(connection, self._database.number, suppose)
        trails = tables.read_trails(connection, self._database.number)
        hidden = is_hidden(result)
        slots = slots_of(result)
        new_states: dict[SlotStart, SlotState] = {}
        new_trails: dict[SlotStart, Jejak] = {}
        for key, slot in slots.items():
            if is_unknown(slot, before.get(key), hidden):
                continue
            state = state_after(slot, before.get(key), result.per_tanggal.isoformat())
            if state != before.get(key):
                new_states[key] = state
            trail = trail_after(slot, trails.get(key), result.per_tanggal)
            if trail != trails.get(key):
                new_trails[key] = trail
        tables.write_slots(
            connection, self._database.number, suppose, new_states, before.keys() - slots.keys()
        )
        if not suppose:
            tables.write_trails(connection, self._database.number, new_trails)
            found = changes(Before(before), result)
            tables.write_changes(connection, self._database.number, found, now, result.per_tanggal)

    def close(self) -> None:
        """Close the file. A transaction under way is undone; a later call opens it again."""
        self._database.close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def supposed(result: AuditResult) -> str:
    """Return the day that `--as-of` supposed, or "" where the audit was made on its own day."""
    own_day = result.dibuat.date() == result.per_tanggal
    return "" if own_day else result.per_tanggal.isoformat()
