"""Folders read ahead in threads, which wait together where a network share answers slowly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from zi_audit.scan.folder import Folder, read_folder
from zi_audit.scan.order import in_order

THREADS = 8


def in_threads(root: str, pending: Sequence[str]) -> Iterator[Folder]:
    """Read the folders `pending` (relative, the last one first) and all below, several at a time."""
    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="zi-audit-scan")
    reading: dict[str, Future[Folder]] = {}

    def ahead(path: str) -> Folder:
        read = read_folder(root, path)
        for folder in read.folders:
            reading[folder] = pool.submit(ahead, folder)
        return read

    try:
        for path in reversed(pending):
            reading[path] = pool.submit(ahead, path)
        yield from in_order(list(pending), lambda path: reading.pop(path).result())
    finally:
        # A walk that is given up, as by Ctrl-C, waits for the folders under way only.
        pool.shutdown(cancel_futures=True)
