"""Hints of change: what gives them, what carries them, and which are about our own files.

A hint says where to look, never what is so.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Protocol

from zi_audit.own_files import belonging
from zi_audit.paths import folded, inside
from zi_audit.scan import is_own, is_system_folder
from zi_audit.settings import FILE_NAME as SETTINGS


class Source(Protocol):
    """Gives hints: relative paths, as the system spells them with `/`, where something may have changed."""

    def start(self) -> None:
        """Begin. Raises OSError when the system has no room for another watch."""

    def stop(self) -> None:
        """End; safe to call again."""

    def look(self, now: float) -> None:
        """Do what is due at `now` (monotonic seconds). Raises FolderError when the root is gone."""

    def is_alive(self) -> bool:
        """Whether hints can still be expected."""

    def has_rested(self) -> bool:
        """Whether nothing moved since the source last looked by itself."""


class Mailbox:
    """Carries hints from other threads, and wakes the watcher. Safe to fill from a signal handler."""

    EVERYWHERE = None

    def __init__(self) -> None:
        self._queue: SimpleQueue[str | None] = SimpleQueue()
        self.put = self._queue.put

    def take(self, timeout: float) -> list[str | None]:
        """Return everything that lies here, waiting at most `timeout` seconds for the first."""
        found: list[str | None] = []
        try:
            found.append(self._queue.get(timeout=timeout) if timeout > 0 else self._queue.get_nowait())
            while True:
                found.append(self._queue.get_nowait())
        except Empty:
            return found


def relative_to(root: str, path: str) -> str:
    """Return `path` relative to `root` with `/`; "" for the root itself and for what lies outside."""
    prefix = root.rstrip("\\/") + os.sep
    return path[len(prefix) :].replace(os.sep, "/") if path.startswith(prefix) else ""


def own_files(folder: Path, outputs: tuple[Path, ...]) -> Callable[[str], bool]:
    """Return whether a relative path is one that the watcher itself writes, or that no audit looks at.

    `outputs` are the report, the ledger and the like, with the files that SQLite puts beside a ledger.
    """
    ours = {
        folded(relative)
        for output in outputs
        for path in belonging(output)
        if (relative := inside(path, folder)) is not None
    }

    def is_ours(path: str) -> bool:
        *parents, name = path.split("/")
        # The settings are our own name, too, but people edit them.
        if is_own(name) and name.lower() != SETTINGS:
            return True
        return folded(path) in ours or any(map(is_system_folder, (*parents, name)))

    return is_ours
