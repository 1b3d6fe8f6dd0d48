"""Folders read ahead in a second process: it waits for the disk while this one works on what was read.

Threads would not do where the disk answers at once, since Python runs one at a time.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import perf_counter
from typing import IO, Any

from zi_audit.companion import begun, opened, received, send
from zi_audit.opening import Identity
from zi_audit.reasons import Alasan, Galat
from zi_audit.scan.files import FileEntry, Files
from zi_audit.scan.folder import Folder, read_folder
from zi_audit.scan.in_turn import walk_from
from zi_audit.scan.order import in_order

# What is sent at once: so many entries, or what was read in so many seconds.
SENT_ENTRIES, SENT_AFTER = 4_000, 0.05


@contextmanager
def in_process(root: str, pending: list[str]) -> Iterator[Iterator[Folder]]:
    """Begin a process that reads the folders `pending` (the last one first) and all below, and give them in order.

    Whatever it does not deliver is read in this process; all is where none can begin.
    """
    process = begun(__name__)
    if process is None:
        yield walk_from(root, pending)
        return
    with process:
        try:
            assert process.stdin is not None and process.stdout is not None
            # A process that has ended already takes nothing, and delivers nothing.
            with suppress(OSError), process.stdin as asked:
                send(asked, (root, pending))
            ahead = _received(process.stdout)
            yield in_order(pending, lambda path: next(ahead, None) or read_folder(root, path))
        finally:
            process.kill()


def _received(stream: IO[bytes]) -> Iterator[Folder]:
    """Return the folders that were sent whole."""
    for sent in received(stream):
        yield from map(_unpacked, opened(sent))


def serve() -> None:
    """Read the folders that standard input names and send them to standard output: what the second process does."""
    ((root, pending),) = map(opened, received(sys.stdin.buffer))
    packed: list[object] = []
    entries, since = 0, perf_counter()
    for read in walk_from(root, pending):
        packed.append(_packed(read))
        entries += len(read.files) + len(read.folders)
        if entries >= SENT_ENTRIES or perf_counter() - since > SENT_AFTER:
            send(sys.stdout.buffer, packed)
            packed.clear()
            entries, since = 0, perf_counter()
    send(sys.stdout.buffer, packed)


def _packed(read: Folder) -> tuple[object, ...]:
    return (
        read.path,
        read.files.packed(),
        [tuple(file) for file in read.temporary],
        read.folders,
        read.links,
        tuple((fault.path, fault.pesan.kunci, fault.pesan.isi, fault.is_folder) for fault in read.galat),
        read.system,
        read.special,
        tuple(read.identity),
        tuple(read.above),
    )


def _unpacked(packed: tuple[Any, ...]) -> Folder:
    path, files, temporary, folders, links, galat, system, special, identity, above = packed
    return Folder(
        path,
        Files.unpacked(files),
        tuple(FileEntry(*file) for file in temporary),
        folders,
        links,
        tuple(Galat(place, Alasan(kunci, isi), is_folder) for place, kunci, isi, is_folder in galat),
        system,
        special,
        Identity(*identity),
        Identity(*above),
    )
