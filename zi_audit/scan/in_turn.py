"""Folders read one after another, for as long as their file system is not slow; then ahead in threads."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from zi_audit.scan.folder import Folder, read_folder
from zi_audit.scan.order import in_order

# Mean seconds for one of the first folders beyond which the file system is waited for, not the processor.
FIRST_FOLDERS, SLOW_FOLDER = 8, 0.002


def walk_from(root: str, pending: list[str]) -> Iterator[Folder]:
    """Read the folders `pending` (relative to `root`, the last one first) and all below, as `walk` does."""
    yield from in_turn(root, pending)
    yield from ahead_if_slow(root, pending)


def in_turn(root: str, pending: list[str]) -> Iterator[Folder]:
    """Read folders until none is `pending`, or those read so far prove slow."""
    waited = 0.0

    def timed(path: str) -> Folder:
        nonlocal waited
        start = perf_counter()
        read = read_folder(root, path)
        waited += perf_counter() - start
        return read

    for count, read in enumerate(in_order(pending, timed), 1):
        yield read
        if count >= FIRST_FOLDERS and waited / count > SLOW_FOLDER:
            return


def ahead_if_slow(root: str, pending: list[str]) -> Iterator[Folder]:
    """Read in threads what `in_turn` left `pending`, and all below."""
    if pending:
        # Only slow folders need it, and it would cost every start.
        from zi_audit.scan.threads import in_threads

        yield from in_threads(root, pending)
