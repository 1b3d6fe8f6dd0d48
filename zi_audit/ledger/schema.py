"""The ledger's file: tables, versions, and how a connection is opened.

Rollback journal (`journal_mode = DELETE`), not WAL: WAL keeps its index in shared memory, which
does not work between machines on a network share. DELETE and not TRUNCATE, so that nothing but the
one file lies beside the report when nobody writes, and a copy or a sync client takes it whole.
`synchronous = FULL`: a run that was reported as written survives a power cut.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from zi_audit.errors import LedgerError, system_says
from zi_audit.held import is_held, retried
from zi_audit.ledger.decisions import TABLE as DECISIONS
from zi_audit.ledger.places import TABLE as PLACES
from zi_audit.ledger.said import TABLE as SAID
from zi_audit.ledger.values import DamagedError
from zi_audit.opening import NotRegularError, SwappedError, open_regular
from zi_audit.paths import openable

APPLICATION_ID = 0x5A494155  # "ZIAU": tells our file from any other SQLite database
WAIT = 15.0  # seconds for another process to finish its transaction
# The ledger's own file, and what SQLite puts beside it while it writes.
SQLITE_ENDINGS = ("", "-journal", "-wal", "-shm")
_SQLITE_HEADER = b"SQLite format 3\x00"
# Opened without following a link and without waiting for a pipe's other end.
# A table or column that is not there, a value that its column refuses, text that is none: all our statements
# are sound, so the file is not. Errors without a code come from the values that SQLite handed over.
_DAMAGE = (
    *(sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_CONSTRAINT),
    *(sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_SCHEMA, sqlite3.SQLITE_RANGE),
)

# One entry for each version of the schema, in order; entries already released never change.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE folder (id INTEGER PRIMARY KEY, alamat TEXT NOT NULL UNIQUE)",
        # `terakhir_dilihat` is empty while the file is there: then it was last seen by the last run.
        """CREATE TABLE berkas (
            folder INTEGER NOT NULL REFERENCES folder (id),
            path TEXT NOT NULL,
            ukuran INTEGER NOT NULL,
            mtime REAL NOT NULL,
            hash TEXT NOT NULL DEFAULT '',
            pertama_dilihat TEXT NOT NULL,
            terakhir_dilihat TEXT,
            PRIMARY KEY (folder, path)
        ) WITHOUT ROWID""",
        "CREATE INDEX berkas_hilang ON berkas (folder, terakhir_dilihat) WHERE terakhir_dilihat IS NOT NULL",
        # `andai` is '' for a run on its own day, else the day that `--as-of` supposed.
        """CREATE TABLE jalan (
            folder INTEGER NOT NULL REFERENCES folder (id),
            andai TEXT NOT NULL,
            per_tanggal TEXT NOT NULL,
            dibuat TEXT NOT NULL,
            ada INTEGER NOT NULL,
            terlambat INTEGER NOT NULL,
            belum_ada INTEGER NOT NULL,
            berjalan INTEGER NOT NULL,
            akan_datang INTEGER NOT NULL,
            nihil INTEGER NOT NULL,
            tak_terbaca INTEGER NOT NULL,
            berkas INTEGER NOT NULL,
            galat INTEGER NOT NULL,
            PRIMARY KEY (folder, andai, per_tanggal)
        ) WITHOUT ROWID""",
        # The slots as the last run left them; `berkas` is a JSON list of [path, size].
        """CREATE TABLE slot (
            folder INTEGER NOT NULL REFERENCES folder (id),
            andai TEXT NOT NULL,
            bukti TEXT NOT NULL,
            mulai TEXT NOT NULL,
            status TEXT NOT NULL,
            sejak TEXT NOT NULL,
            berkas TEXT NOT NULL,
            PRIMARY KEY (folder, andai, bukti, mulai)
        ) WITHOUT ROWID""",
        # What happened around a slot's due date, kept when the plan is edited afterwards.
        """CREATE TABLE jejak (
            folder INTEGER NOT NULL REFERENCES folder (id),
            bukti TEXT NOT NULL,
            mulai TEXT NOT NULL,
            selesai TEXT NOT NULL,
            jatuh_tempo TEXT NOT NULL,
            status_jatuh_tempo TEXT NOT NULL DEFAULT '',
            terisi_sejak TEXT NOT NULL DEFAULT '',
            hari_terlambat INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (folder, bukti, mulai)
        ) WITHOUT ROWID""",
        """CREATE TABLE perubahan (
            id INTEGER PRIMARY KEY,
            folder INTEGER NOT NULL REFERENCES folder (id),
            dibuat TEXT NOT NULL,
            per_tanggal TEXT NOT NULL,
            bukti TEXT NOT NULL,
            mulai TEXT NOT NULL,
            sebelum TEXT NOT NULL,
            sesudah TEXT NOT NULL,
            hilang TEXT NOT NULL
        )""",
        # For people with an SQLite viewer.
        """CREATE VIEW daftar_berkas AS
            SELECT alamat, path, ukuran, datetime(mtime, 'unixepoch') AS diubah_utc, hash, pertama_dilihat,
                coalesce(
                    terakhir_dilihat,
                    (SELECT max(dibuat) FROM jalan WHERE jalan.folder = berkas.folder)
                ) AS terakhir_dilihat,
                terakhir_dilihat IS NOT NULL AS hilang
            FROM berkas JOIN folder ON folder.id = berkas.folder""",
    ),
    (
        # Runs are ordered by their insertion: a clock that was wrong once orders nothing.
        "ALTER TABLE jalan ADD COLUMN urutan INTEGER NOT NULL DEFAULT 0",
        """UPDATE jalan SET urutan = (
            SELECT count(*) FROM jalan AS lain
            WHERE lain.folder = jalan.folder
            AND (lain.dibuat, lain.andai, lain.per_tanggal) <= (jalan.dibuat, jalan.andai, jalan.per_tanggal)
        )""",
        # The first of the runs since the last recorded one whose clock was doubted.
        """CREATE TABLE jam_diragukan (
            folder INTEGER PRIMARY KEY REFERENCES folder (id),
            sejak TEXT NOT NULL
        )""",
        "DROP VIEW daftar_berkas",
        """CREATE VIEW daftar_berkas AS
            SELECT alamat, path, ukuran, datetime(mtime, 'unixepoch') AS diubah_utc, hash, pertama_dilihat,
                coalesce(
                    terakhir_dilihat,
                    (SELECT dibuat FROM jalan WHERE jalan.folder = berkas.folder ORDER BY urutan DESC LIMIT 1)
                ) AS terakhir_dilihat,
                terakhir_dilihat IS NOT NULL AS hilang
            FROM berkas JOIN folder ON folder.id = berkas.folder""",
    ),
    (
        PLACES,
        # Slots past due that nobody can know count in completeness; until now no others were `tak_terbaca`.
        "ALTER TABLE jalan ADD COLUMN belum_diketahui INTEGER NOT NULL DEFAULT 0",
        "UPDATE jalan SET belum_diketahui = tak_terbaca",
    ),
    (SAID,),
    # By which rules a run judged; older runs did not say.
    ("ALTER TABLE jalan ADD COLUMN aturan TEXT NOT NULL DEFAULT ''",),
    (DECISIONS,),
)
VERSION = len(MIGRATIONS)


def connect(path: Path) -> sqlite3.Connection:
    """Open the ledger at `path`, making or migrating it. Raises LedgerError."""
    with explained(path):
        path = openable(Path(os.path.abspath(path)))
        retried(lambda: _refuse_other_files(path))
        connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _refuse_other_files(path: Path) -> None:
    """Raise LedgerError for what is no database: SQLite would wait for its first use to say so, or for a pipe.

    Nor is a link followed, which may lead anywhere out of a shared folder; the files that SQLite keeps
    beside a ledger are held to the same.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    for ending in SQLITE_ENDINGS:
        with suppress(FileNotFoundError):
            beside = path.with_name(path.name + ending)
            if not stat.S_ISREG(os.lstat(beside).st_mode):
                raise LedgerError("ledger.not_a_file", where=str(beside))
    try:
        with open_regular(path) as file:
            head = file.read(len(_SQLITE_HEADER))
    except FileNotFoundError:
        return
    except (NotRegularError, SwappedError):
        raise LedgerError("ledger.not_a_file", where=str(path)) from None
    if head and head != _SQLITE_HEADER:
        raise LedgerError("ledger.not_a_ledger", where=str(path))


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    connection.execute("PRAGMA synchronous = FULL")
    version = _version(connection, path)
    # A page that lost rows is read without an error, and its files would have come today: 20 ms for 100,000 files.
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedError
    if version == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have migrated while we waited.
        for step in MIGRATIONS[_version(connection, path) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection, path: Path) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if owner != APPLICATION_ID and (tables or version or owner):
        raise LedgerError("ledger.not_a_ledger", where=str(path))
    if version < 0:
        raise DamagedError
    if version > VERSION:
        raise LedgerError("ledger.newer", where=str(path), versi=version, dikenal=VERSION)
    return version


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the disk, and values that were never written, into LedgerError."""
    try:
        yield
    except (DamagedError, UnicodeDecodeError):
        # SQLite hands out names and texts as they lie there, and its own findings with such names in them.
        raise LedgerError("ledger.corrupt", where=str(path)) from None
    except OSError as error:
        if is_held(error):
            raise LedgerError("ledger.held", where=str(path)) from None
        pesan = system_says(error)
        raise LedgerError("ledger.unusable", where=str(path), pesan=pesan) from None
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise LedgerError("ledger.locked", where=str(path)) from None
        if code == sqlite3.SQLITE_NOTADB:
            raise LedgerError("ledger.not_a_ledger", where=str(path)) from None
        if code in _DAMAGE:
            raise LedgerError("ledger.corrupt", where=str(path)) from None
        raise LedgerError("ledger.unusable", where=str(path), pesan=str(error)) from None
