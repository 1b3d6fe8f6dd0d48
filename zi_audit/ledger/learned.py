"""What a run learned that later runs need not learn again, as it is given to the ledger."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from zi_audit.contents.kept import Kept
from zi_audit.ledger.decisions import write_decisions
from zi_audit.ledger.said import forget_said, write_said
from zi_audit.match.remembered import FolderDecided
from zi_audit.scan import FileEntry


class Learned(NamedTuple):
    """What opened files `said` to a `reader`, and what was `decided` on the names in folders by a `judging`.

    That is "" where decisions are not remembered. `folders` are the paths of all folders that are there.
    """

    said: Sequence[tuple[FileEntry, Kept]]
    reader: str
    decided: Mapping[str, FolderDecided]
    judging: str
    folders: Iterable[str]


def write_learned(connection: sqlite3.Connection, folder: int, learned: Learned, gone: Iterable[str]) -> None:
    """Write down what a run learned, and forget the files that are `gone`."""
    forget_said(connection, folder, gone)
    write_said(connection, folder, learned.said, learned.reader)
    if learned.judging:
        write_decisions(connection, folder, learned.decided, learned.judging, learned.folders)
