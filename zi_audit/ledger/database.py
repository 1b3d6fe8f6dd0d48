"""The ledger's file as one folder uses it: opened when it is first asked, and anew after it failed or was replaced."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from zi_audit.ledger import tables
from zi_audit.ledger.folders import identify
from zi_audit.ledger.schema import connect, explained
from zi_audit.ledger.sightings import Seen
from zi_audit.paths import openable


class Database:
    """The file at `path`, and the `number` that `folder` has in it while it is open.

    After an error the next call opens the file anew, so that a watcher outlives a share.
    """

    def __init__(self, path: Path, folder: str) -> None:
        """Prepare; nothing is opened yet."""
        self.path = path
        self.folder = os.path.normcase(folder)
        self.number = 0
        self._connection: sqlite3.Connection | None = None
        self._opened = (0, 0)
        self._known: dict[str, Seen] | None = None
        self._version = -1

    @contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """Give the open file. Raises LedgerError for what fails in it, here or in the caller's block."""
        try:
            with explained(self.path):
                if self._connection is not None and self._place() != self._opened:
                    # Deleted, or put back from a copy: what is open is no longer what stands here.
                    self.close()
                if self._connection is None:
                    self._connection = connect(self.path)
                    self._opened = self._place()
                    self.number = identify(self._connection, self.folder)
                yield self._connection
        except BaseException:
            # The share may have gone, or another file stands here now.
            self.close()
            raise

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Give the open file for a transaction that is written when the block ends, not where it raises."""
        with self.opened() as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")

    def files(self, connection: sqlite3.Connection) -> dict[str, Seen]:
        """Return the files of the last run, kept until another process writes."""
        version = int(connection.execute("PRAGMA data_version").fetchone()[0])
        if self._known is None or version != self._version:
            self._known = tables.read_files(connection, self.number)
            self._version = version
        return self._known

    def forget_files(self) -> None:
        """Read the files anew when they are asked for again."""
        self._known = None

    def close(self) -> None:
        """Close the file. A transaction under way is undone; a later call opens it again."""
        connection, self._connection = self._connection, None
        self.forget_files()
        if connection is not None:
            with suppress(sqlite3.Error):
                # A statement that broke off keeps a closed connection's locks until it is gone itself.
                connection.rollback()
            connection.close()

    def _place(self) -> tuple[int, int]:
        """Return which file stands at the ledger's path."""
        try:
            info = openable(Path(os.path.abspath(self.path))).stat()
        except FileNotFoundError:
            return 0, 0
        return info.st_dev, info.st_ino
