"""Files looked into ahead, several at a time, where opening them is slow: a share behind a VPN, a drive that fetches.

They are opened one after another, until most of the last ones made us wait: then a few threads wait together.
Order and results are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from zi_audit.waiting import Waiting

FIRST_FILES = 12
# Seconds that a file makes us wait, beyond the work with what it holds.
SLOW_FILE = 0.002
THREADS = 16
# So many are under way at once, that results of a large share do not pile up before they are asked for.
UNDER_WAY = 4 * THREADS

File = TypeVar("File")
Seen = TypeVar("Seen")


def looked_into(files: Sequence[File], look: Callable[[File], Seen]) -> Iterator[Seen]:
    """Give what `look` returns for each of `files`, in order."""
    waiting = Waiting(FIRST_FILES)
    for count, file in enumerate(files, 1):
        yield waiting.timed(partial(look, file))
        if waiting.is_slow(SLOW_FILE):
            yield from _in_threads(files[count:], look)
            return


def _in_threads(files: Sequence[File], look: Callable[[File], Seen]) -> Iterator[Seen]:
    # Only slow shares need it, and it would cost every start.
    from concurrent.futures import ThreadPoolExecutor

    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="zi-audit-look")
    try:
        waiting = [pool.submit(look, file) for file in files[:UNDER_WAY]]
        for number in range(len(files)):
            seen = waiting[number % UNDER_WAY].result()
            if number + UNDER_WAY < len(files):
                waiting[number % UNDER_WAY] = pool.submit(look, files[number + UNDER_WAY])
            yield seen
    finally:
        # An audit that is given up, as by Ctrl-C, waits for the files under way only.
        pool.shutdown(cancel_futures=True)
