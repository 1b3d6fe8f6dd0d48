"""Folders read one after another, for as long as their file system is not slow; then ahead in threads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from zi_audit.scan.folder import Folder, read_folder
from zi_audit.scan.order import in_order
from zi_audit.waiting import Waiting

# Where most of so many folders are waited for so many seconds, it is the file system that is slow.
FIRST_FOLDERS, SLOW_FOLDER = 8, 0.002


def walk_from(root: str, pending: list[str]) -> Iterator[Folder]:
    """Read the folders `pending` (relative to `root`, the last one first) and all below, as `walk` does."""
    yield from in_turn(root, pending)
    yield from ahead_if_slow(root, pending)


def in_turn(root: str, pending: list[str]) -> Iterator[Folder]:
    """Read folders until none is `pending`, or those read so far prove slow."""
    waiting = Waiting(FIRST_FOLDERS)
    for read in in_order(pending, lambda path: waiting.timed(partial(read_folder, root, path))):
        yield read
        if waiting.is_slow(SLOW_FOLDER):
            return


def ahead_if_slow(root: str, pending: list[str]) -> Iterator[Folder]:
    """Read in threads what `in_turn` left `pending`, and all below."""
    if pending:
        # Only slow folders need it, and it would cost every start.
        from zi_audit.scan.threads import in_threads

        yield from in_threads(root, pending)
