"""The ledger as the rest of the program uses it: ask before an audit, record after it."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from zi_audit.dates import Periode
from zi_audit.ledger import folders
from zi_audit.ledger.schema import connect, explained
from zi_audit.ledger.sightings import Entry, Seen, Sighting, look
from zi_audit.ledger.slots import (
    Jejak,
    Key,
    SlotState,
    changes,
    is_hidden,
    is_unknown,
    slots_of,
    state_after,
    trail_after,
)
from zi_audit.result import AuditResult, Perubahan, Ringkasan, Riwayat, Status, Titik

# Bounds, so that a ledger kept for years stays a few times the size of the folder's listing.
MAX_LOST_FILES = 20_000
MAX_CHANGES = 5_000
MAX_SUPPOSED = 6
MAX_LINE = 400

COUNTS = ("ada", "terlambat", "belum_ada", "berjalan", "akan_datang", "nihil", "tak_terbaca")


def open_ledger(path: Path, *, folder: str) -> Ledger:
    """Open the ledger at `path` for the audited `folder`, making the file where there is none.

    One ledger may serve several folders. `folder` is the absolute address; a folder that moved is
    recognised by its files. Raises LedgerError: no such place, not a ledger, damaged, locked, or
    written by a newer version.
    """
    return Ledger(path, folder)


class Arrivals(Mapping[str, date]):
    """The day on which each path was first seen, read from the ledger's rows on demand."""

    def __init__(self, known: Mapping[str, Seen]) -> None:
        self._known = known
        self._days: dict[str, date] = {}

    def __getitem__(self, path: str) -> date:
        first = self._known[path].first
        day = self._days.get(first)
        if day is None:
            day = self._days[first] = date.fromisoformat(first[:10])
        return day

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


class Ledger:
    """An open ledger, a context manager. All its methods raise LedgerError when the file fails them."""

    def __init__(self, path: Path, folder: str) -> None:
        self.path = path
        self.folder = os.path.normcase(folder)
        self._connection: sqlite3.Connection | None = None
        self._known: dict[str, Seen] | None = None
        self._version = -1
        self._open()

    # --- asking ----------------------------------------------------------------------------------

    def known_files(self) -> int:
        """Return how many files the folder held at the last run, 0 if it is new."""
        row = self._one("SELECT count(*) FROM berkas WHERE folder = ? AND terakhir_dilihat IS NULL", self._id)
        return int(row[0])

    def arrivals(self) -> Mapping[str, date]:
        """Return when each file that was there at the last run was first seen, in the plan's time zone."""
        return Arrivals(self._files())

    def last(self, result: AuditResult) -> Mapping[Key, SlotState]:
        """Return the slots as the last run comparable to `result` left them; empty before the first run."""
        rows = self._all(
            "SELECT bukti, mulai, status, sejak, berkas FROM slot WHERE folder = ? AND andai = ?",
            self._id,
            supposed(result),
        )
        return {
            (bukti, date.fromisoformat(mulai)): SlotState(
                Status(status), since, tuple((path, size) for path, size in json.loads(files))
            )
            for bukti, mulai, status, since, files in rows
        }

    def history(self, result: AuditResult, before: Mapping[Key, SlotState] | None = None) -> Riwayat | None:
        """Return what changed between the last run and `result`, and completeness until then; None on a first run.

        `before` are the slots to compare with instead, from an earlier `last`: a watcher tells what
        changed since yesterday, not since its last look. A run with another `--as-of` than its own day
        compares with the last one that supposed the same day.
        """
        row = self._one(
            "SELECT max(dibuat) FROM jalan WHERE folder = ? AND andai = ?", self._id, supposed(result)
        )
        if row[0] is None:
            return None
        before = self.last(result) if before is None else before
        return Riwayat(
            datetime.fromisoformat(row[0]), changes(before, result), self._line(result.per_tanggal)
        )

    def trail(self, bukti: str, mulai: date) -> Jejak | None:
        """Return what happened around the due date of a slot, by its bukti id and the first day of its periode.

        Where an edit of the plan moved the periode, it is the trail of the periode that holds `mulai`,
        or that began within it.
        """
        exact: Jejak | None = None
        around: Jejak | None = None
        for row in self._all(
            "SELECT mulai, selesai, jatuh_tempo, status_jatuh_tempo, terisi_sejak, hari_terlambat"
            " FROM jejak WHERE folder = ? AND bukti = ? ORDER BY mulai",
            self._id,
            bukti,
        ):
            one = _trail(row)
            if one.mulai == mulai:
                exact = one
            elif mulai in Periode(one.mulai, one.selesai) and (around is None or one.hari_terlambat):
                around = one
        return exact if exact is not None and (exact.hari_terlambat or around is None) else around or exact

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
    ) -> None:
        """Write down a run in one transaction: the `files` that were there, its counts and its slots.

        `seen` is when the folder was read, aware, in the plan's time zone; `hashes` are the content
        hashes of files, by path, where they are known.
        """
        now = seen.isoformat(timespec="seconds")
        with self._transaction() as connection:
            known = self._files()
            sighting = look(known, self._lost, files, hashes or {}, is_hidden(result), now)
            self._write_files(connection, sighting, now)
            self._write_slots(connection, result, now)
            self._write_run(connection, result, now, sighting.count)
        for path in sighting.gone:
            del known[path]
        known.update(sighting.written)

    def _write_files(self, connection: sqlite3.Connection, sighting: Sighting, now: str) -> None:
        connection.executemany(
            "INSERT OR REPLACE INTO berkas (folder, path, ukuran, mtime, hash, pertama_dilihat)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            ((self._id, path, *row) for path, row in sighting.written.items()),
        )
        if not sighting.gone:
            return
        last = self._one("SELECT max(dibuat) FROM jalan WHERE folder = ?", self._id)[0] or now
        connection.executemany(
            "UPDATE berkas SET terakhir_dilihat = ? WHERE folder = ? AND path = ?",
            ((last, self._id, path) for path in sighting.gone),
        )
        connection.execute(
            "DELETE FROM berkas WHERE folder = :folder AND path IN (SELECT path FROM berkas"
            " WHERE folder = :folder AND terakhir_dilihat IS NOT NULL"
            " ORDER BY terakhir_dilihat DESC, path LIMIT -1 OFFSET :most)",
            {"folder": self._id, "most": MAX_LOST_FILES},
        )

    def _write_slots(self, connection: sqlite3.Connection, result: AuditResult, now: str) -> None:
        before = self.last(result)
        suppose = supposed(result)
        today = result.per_tanggal
        hidden = is_hidden(result)
        slots = slots_of(result)
        states = []
        trails = []
        known_trails = {} if suppose else self._trails()
        for key, slot in slots.items():
            old = before.get(key)
            if is_unknown(slot, old, hidden):
                continue
            state = state_after(slot, old, today.isoformat())
            if state != old:
                files = json.dumps(state.files, ensure_ascii=False)
                states.append(
                    (self._id, suppose, key[0], key[1].isoformat(), state.status.value, state.since, files)
                )
            if suppose:
                continue
            trail = trail_after(slot, known_trails.get(key), today)
            if trail != known_trails.get(key):
                trails.append((self._id, key[0], *_trail_row(trail)))
        connection.executemany("INSERT OR REPLACE INTO slot VALUES (?, ?, ?, ?, ?, ?, ?)", states)
        connection.executemany("INSERT OR REPLACE INTO jejak VALUES (?, ?, ?, ?, ?, ?, ?, ?)", trails)
        connection.executemany(
            "DELETE FROM slot WHERE folder = ? AND andai = ? AND bukti = ? AND mulai = ?",
            [(self._id, suppose, bukti, mulai.isoformat()) for bukti, mulai in before.keys() - slots.keys()],
        )
        if not suppose:
            self._write_changes(connection, changes(before, result), now, today)

    def _write_changes(
        self, connection: sqlite3.Connection, found: Iterable[Perubahan], now: str, today: date
    ) -> None:
        connection.executemany(
            "INSERT INTO perubahan (folder, dibuat, per_tanggal, bukti, mulai, sebelum, sesudah, hilang)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    self._id,
                    now,
                    today.isoformat(),
                    one.bukti,
                    one.mulai.isoformat(),
                    one.sebelum.value,
                    one.sesudah.value,
                    json.dumps(one.hilang, ensure_ascii=False),
                )
                for one in found
            ],
        )
        connection.execute(
            "DELETE FROM perubahan WHERE folder = ? AND id <= (SELECT id FROM perubahan"
            " WHERE folder = ? ORDER BY id DESC LIMIT 1 OFFSET ?)",
            (self._id, self._id, MAX_CHANGES),
        )

    def _write_run(self, connection: sqlite3.Connection, result: AuditResult, now: str, count: int) -> None:
        suppose = supposed(result)
        counts = result.ringkasan
        connection.execute(
            f"INSERT OR REPLACE INTO jalan (folder, andai, per_tanggal, dibuat, {', '.join(COUNTS)},"
            " berkas, galat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._id,
                suppose,
                result.per_tanggal.isoformat(),
                now,
                *(getattr(counts, name) for name in COUNTS),
                count,
                len(result.galat),
            ),
        )
        if not suppose:
            return
        old = connection.execute(
            "SELECT andai FROM jalan WHERE folder = ? AND andai <> '' ORDER BY dibuat DESC LIMIT -1 OFFSET ?",
            (self._id, MAX_SUPPOSED),
        ).fetchall()
        for table in ("jalan", "slot"):
            connection.executemany(
                f"DELETE FROM {table} WHERE folder = ? AND andai = ?", [(self._id, one) for (one,) in old]
            )

    # --- reading rows ------------------------------------------------------------------------------

    def _line(self, until: date) -> tuple[Titik, ...]:
        """Return completeness at the runs of earlier days, one point a day, oldest first.

        A supposed day counts where no run was made on the day itself; a supposed future never does.
        """
        rows = self._all(
            f"SELECT per_tanggal, {', '.join(COUNTS)} FROM jalan"
            " WHERE folder = ? AND per_tanggal < ? AND (andai = '' OR per_tanggal <= substr(dibuat, 1, 10))"
            " ORDER BY per_tanggal, andai DESC",
            self._id,
            until.isoformat(),
        )
        by_day = {day: Titik(date.fromisoformat(day), Ringkasan(*counts)) for day, *counts in rows}
        return tuple(by_day.values())[-MAX_LINE:]

    def _trails(self) -> dict[Key, Jejak]:
        rows = self._all(
            "SELECT bukti, mulai, selesai, jatuh_tempo, status_jatuh_tempo, terisi_sejak, hari_terlambat"
            " FROM jejak WHERE folder = ?",
            self._id,
        )
        trails = ((bukti, _trail(row)) for bukti, *row in rows)
        return {(bukti, trail.mulai): trail for bukti, trail in trails}

    def _files(self) -> dict[str, Seen]:
        """Return the files of the last run, kept until another process writes."""
        version = int(self._one("PRAGMA data_version")[0])
        if self._known is None or version != self._version:
            self._known = self._rows("terakhir_dilihat IS NULL")
            self._version = version
        return self._known

    def _lost(self) -> dict[str, Seen]:
        return self._rows("terakhir_dilihat IS NOT NULL")

    def _rows(self, condition: str) -> dict[str, Seen]:
        # Most files of a run share their mark: one string for all of them.
        marks: dict[str, str] = {}
        with explained(self.path):
            cursor = self._db.execute(
                "SELECT path, ukuran, mtime, hash, pertama_dilihat FROM berkas"
                f" WHERE folder = ? AND {condition}",
                (self._id,),
            )
            return {
                path: Seen(size, mtime, digest, marks.setdefault(first, first))
                for path, size, mtime, digest, first in cursor
            }

    # --- the connection ------------------------------------------------------------------------------

    @property
    def _db(self) -> sqlite3.Connection:
        if self._connection is None:
            self._open()
        assert self._connection is not None
        return self._connection

    def _open(self) -> None:
        self._connection = connect(self.path)
        self._known = None
        with explained(self.path):
            self._id = folders.identify(self._connection, self.folder)

    def _one(self, sql: str, *values: object) -> tuple[object, ...] | sqlite3.Row:
        return self._all(sql, *values)[0]

    def _all(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        with explained(self.path):
            return self._db.execute(sql, values).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._db
        try:
            with explained(self.path):
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
        except BaseException:
            # The share may have gone, or another ledger stands here now: begin anew next time.
            self.close()
            raise

    def close(self) -> None:
        """Close the file. A transaction under way is undone; a later call opens it again."""
        connection, self._connection = self._connection, None
        self._known = None
        if connection is not None:
            connection.close()

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


def _trail(row: Iterable[object]) -> Jejak:
    mulai, selesai, jatuh_tempo, status, filled, late = row
    return Jejak(
        date.fromisoformat(str(mulai)),
        date.fromisoformat(str(selesai)),
        date.fromisoformat(str(jatuh_tempo)),
        Status(status) if status else None,
        date.fromisoformat(str(filled)) if filled else None,
        int(str(late)),
    )


def _trail_row(trail: Jejak) -> tuple[str, str, str, str, str, int]:
    return (
        trail.mulai.isoformat(),
        trail.selesai.isoformat(),
        trail.jatuh_tempo.isoformat(),
        trail.status_jatuh_tempo.value if trail.status_jatuh_tempo else "",
        trail.terisi_sejak.isoformat() if trail.terisi_sejak else "",
        trail.hari_terlambat,
    )
