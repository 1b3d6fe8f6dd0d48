"""A whole tree, folder by folder: in turn, ahead in threads where the file system is slow, or in a second process."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from zi_audit.errors import FolderError
from zi_audit.paths import for_system
from zi_audit.scan.folder import Folder, read_folder, readable

# Mean seconds for one of the first folders beyond which the file system is waited for, not the processor.
FIRST_FOLDERS, SLOW_FOLDER = 8, 0.002
# Files and folders from which on a second process is worth its start.
MANY_ENTRIES = 5_000


def check_root(folder: Path) -> None:
    """Raise FolderError unless `folder` is a directory that can be listed now."""
    root = for_system(folder)
    try:
        if not stat.S_ISDIR(os.stat(root).st_mode):
            raise FolderError("folder.not_a_folder", where=readable(str(folder)))
        with os.scandir(root) as entries:
            next(entries, None)
    except FileNotFoundError:
        raise FolderError("folder.missing", where=readable(str(folder))) from None
    except PermissionError:
        raise FolderError("folder.denied", where=readable(str(folder))) from None
    except (OSError, ValueError) as error:
        pesan = getattr(error, "strerror", None) or type(error).__name__
        raise FolderError("folder.unreadable", where=readable(str(folder)), pesan=pesan) from None


def walk(folder: Path, path: str = "") -> Iterator[Folder]:
    """Read every folder from `path` (relative, "" for the whole tree) downward, parents first, in order.

    Where the file system answers slowly, as network shares do, folders are read ahead in threads.
    """
    return walk_from(for_system(folder), [path])


def walk_ahead(folder: Path) -> Iterator[Folder]:
    """Read every folder of the tree as `walk` does, for somebody who works long on each.

    Where there are many, a second process reads on meanwhile.
    """
    root, pending = for_system(folder), [""]
    first: list[Folder] = []
    entries = 0
    for read in _in_turn(root, pending):
        first.append(read)
        entries += len(read.files) + len(read.folders)
        if entries >= MANY_ENTRIES and pending:
            from zi_audit.scan.second_process import in_process

            yield from in_process(root, pending, first)
            return
    yield from first
    yield from _if_slow(root, pending)


def walk_from(root: str, pending: list[str]) -> Iterator[Folder]:
    """Read the folders `pending` (relative to `root`, the last one first) and all below, as `walk` does."""
    yield from _in_turn(root, pending)
    yield from _if_slow(root, pending)


def in_order(pending: list[str], read: Callable[[str], Folder]) -> Iterator[Folder]:
    """Give the folders `pending` (the last one first) and all below, each as `read` returns it for its path.

    `pending` always holds what is left.
    """
    while pending:
        folder = read(pending.pop())
        pending.extend(reversed(folder.folders))
        yield folder


def _in_turn(root: str, pending: list[str]) -> Iterator[Folder]:
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


def _if_slow(root: str, pending: list[str]) -> Iterator[Folder]:
    if pending:
        # Only slow folders need it, and it would cost every start.
        from zi_audit.scan.threads import in_threads

        yield from in_threads(root, pending)
