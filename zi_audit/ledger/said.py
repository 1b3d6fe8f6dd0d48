"""What files said when they were last opened, as rows of the ledger: what did not change is not opened again.

A row holds for one size, time and identity of a file, and for the reader that read it. Only what could be
read is written. Each row carries a check sum: one that does not fit says that the ledger is damaged.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from zi_audit.contents.kept import Kept, as_values, from_values
from zi_audit.contents.read import Inspection
from zi_audit.contents.says import DocumentReader
from zi_audit.ledger.values import DamagedError, check_sum
from zi_audit.scan import FileEntry

# `inode` and `ctime` tell another file of the same size and time; devices are numbered anew when they are mounted.
TABLE = """CREATE TABLE isi_berkas (
    folder INTEGER NOT NULL REFERENCES folder (id),
    path TEXT NOT NULL,
    ukuran INTEGER NOT NULL,
    mtime REAL NOT NULL,
    ctime REAL NOT NULL,
    inode TEXT NOT NULL,
    pembaca TEXT NOT NULL,
    isi TEXT NOT NULL,
    sampel TEXT NOT NULL,
    utuh TEXT NOT NULL,
    sidik INTEGER NOT NULL,
    PRIMARY KEY (folder, path)
) WITHOUT ROWID"""
_COLUMNS = "path, ukuran, mtime, ctime, inode, pembaca, isi, sampel, utuh"


class _Row(NamedTuple):
    path: str
    size: int
    mtime: float
    ctime: float
    # As text: a file's number may be beyond what the ledger's columns hold.
    inode: str
    reader: str
    said: str
    sample: str
    whole: str

    @property
    def key(self) -> tuple[object, ...]:
        return self[:5]


class Said:
    """What the files of one folder said, by their path, for one version of the reader."""

    def __init__(self, rows: Iterable[_Row], reader: str, documents: DocumentReader) -> None:
        """`documents` reads headings as names again."""
        self._rows = {row.path: row for row in rows if row.reader == reader}
        self._documents = documents
        # Thousands of pictures say the same.
        self._read: dict[str, Inspection | None] = {}

    def recall(self, entry: FileEntry) -> Kept | None:
        """Return what the file said that is listed as `entry`; None where it changed, or nobody knows."""
        row = self._rows.get(entry.path)
        if row is None or row.key != _key(entry):
            return None
        if row.said not in self._read:
            self._read[row.said] = self._inspection(row.said)
        inspection = self._read[row.said]
        return None if inspection is None else Kept(inspection, row.sample, row.whole)

    def _inspection(self, said: str) -> Inspection | None:
        try:
            inspection = from_values(json.loads(said))
        except (ValueError, TypeError, KeyError, RecursionError):
            # Whole, but not written by this reader: it is read again.
            return None
        return inspection._replace(kata=self._documents.named(inspection.kata))


def read_said(connection: sqlite3.Connection, folder: int) -> list[_Row]:
    """Return all rows of a folder. Raises DamagedError for one whose check sum does not fit."""
    rows = connection.execute(f"SELECT {_COLUMNS}, sidik FROM isi_berkas WHERE folder = ?", (folder,))
    found = []
    for *cells, told in rows:
        row = _Row._make(cells)
        if check_sum(row) != told:
            raise DamagedError
        found.append(row)
    return found


def write_said(
    connection: sqlite3.Connection, folder: int, kept: Iterable[tuple[FileEntry, Kept]], reader: str
) -> None:
    """Write what files said that were opened since the last time."""
    rows = (
        _Row._make((*_key(entry), reader, _written(inspection), sample, whole))
        for entry, (inspection, sample, whole) in kept
    )
    connection.executemany(
        f"INSERT OR REPLACE INTO isi_berkas (folder, {_COLUMNS}, sidik) VALUES (?{', ?' * 10})",
        ((folder, *row, check_sum(row)) for row in rows),
    )


def forget_said(connection: sqlite3.Connection, folder: int, paths: Iterable[str]) -> None:
    """Forget what files said that are gone."""
    connection.executemany(
        "DELETE FROM isi_berkas WHERE folder = ? AND path = ?", ((folder, path) for path in paths)
    )


def _written(inspection: Inspection) -> str:
    return json.dumps(as_values(inspection), ensure_ascii=False, separators=(",", ":"))


def _key(entry: FileEntry) -> tuple[Any, ...]:
    return entry.path, entry.size, float(entry.mtime), float(entry.ctime), str(entry.inode)
