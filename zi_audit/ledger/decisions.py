"""What was decided on the names of each folder, as rows of the ledger: the same names are not decided on again.

A row holds for the names of a folder's files and for what judged them. Its `isi` are lines: the first says for
each file which of the others tells of it. A row that does not fit its check sum is unknown.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from zi_audit.ledger.values import check_sum
from zi_audit.match.claims import Identification
from zi_audit.match.kept import as_values, from_values
from zi_audit.match.remembered import FolderDecided

TABLE = """CREATE TABLE putusan (
    folder INTEGER NOT NULL REFERENCES folder (id),
    path TEXT NOT NULL,
    penilai TEXT NOT NULL,
    nama BLOB NOT NULL,
    isi TEXT NOT NULL,
    sidik INTEGER NOT NULL,
    PRIMARY KEY (folder, path)
) WITHOUT ROWID"""


class Decisions:
    """What was decided on the names of one folder's folders, by one way of judging."""

    def __init__(self, rows: Mapping[str, tuple[bytes, str]]) -> None:
        """`rows` are the digest of the names and the lines, by the path of the folder."""
        self._rows = rows
        # Most folders repeat the decisions of others.
        self._read: dict[str, Identification] = {}

    def recall(self, folder: str, names: bytes) -> Sequence[Identification] | None:
        """Return what was decided for each file of `folder`, in order; None where nobody knows."""
        known, lines = self._rows.get(folder, (b"", ""))
        if known != names:
            return None
        which, *told = lines.split("\n")
        try:
            found = [self._decision(line) for line in told]
            return [found[int(number)] for number in which.split(" ")]
        except (ValueError, TypeError, KeyError, IndexError, RecursionError):
            return None

    def _decision(self, line: str) -> Identification:
        found = self._read.get(line)
        if found is None:
            found = self._read[line] = from_values(json.loads(line))
        return found


def read_decisions(connection: sqlite3.Connection, folder: int, judging: str) -> Decisions:
    """Return what was decided in a folder by the same way of `judging`; rows that make no sense are not known."""
    rows = connection.execute(
        "SELECT path, nama, isi, sidik FROM putusan WHERE folder = ? AND penilai = ?", (folder, judging)
    ).fetchall()
    return Decisions(
        {
            path: (names, lines)
            for path, names, lines, told in rows
            if isinstance(names, bytes)
            and isinstance(path, str)
            and isinstance(lines, str)
            and told == check_sum((path, judging, names, lines))
        }
    )


def write_decisions(
    connection: sqlite3.Connection,
    folder: int,
    decided: Mapping[str, FolderDecided],
    judging: str,
    there: Iterable[str],
) -> None:
    """Write what was decided since the last time; forget folders that are not `there`, and other ways of judging."""
    before = connection.execute("SELECT path, penilai FROM putusan WHERE folder = ?", (folder,)).fetchall()
    kept = set(there)
    connection.executemany(
        "DELETE FROM putusan WHERE folder = ? AND path = ?",
        ((folder, path) for path, penilai in before if penilai != judging or path not in kept),
    )
    rows = []
    for path, (names, found) in decided.items():
        with suppress(TypeError):  # not every reason is kept
            lines = _lines(found)
            rows.append((folder, path, judging, names, lines, check_sum((path, judging, names, lines))))
    connection.executemany("INSERT OR REPLACE INTO putusan VALUES (?, ?, ?, ?, ?, ?)", rows)


def _lines(found: Sequence[Identification]) -> str:
    told: dict[str, int] = {}
    written: dict[Identification, int] = {}
    which = []
    for decision in found:
        kept = decision._replace(misses=()) if decision.misses else decision
        number = written.get(kept)
        if number is None:
            line = json.dumps(as_values(kept), ensure_ascii=False, separators=(",", ":"))
            number = written[kept] = told.setdefault(line, len(told))
        which.append(str(number))
    return "\n".join((" ".join(which), *told))
