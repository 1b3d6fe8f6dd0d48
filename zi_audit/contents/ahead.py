"""Files looked into ahead, several at a time, where opening them is slow: a share behind a VPN, a drive that fetches.

They are opened one after another, until most of the last ones made us wait: then a few threads wait together.
Order and results are the same.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
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


def looked_into(files: Iterable[File], look: Callable[[File], Seen]) -> Iterator[Seen]:
    """Give what `look` returns for each of `files`, in order; those are taken as they are needed."""
    waiting = Waiting(FIRST_FILES)
    left = iter(files)
    for file in left:
        yield waiting.timed(partial(look, file))
        if waiting.is_slow(SLOW_FILE):
            yield from _in_threads(left, look)
            return


def _in_threads(files: Iterator[File], look: Callable[[File], Seen]) -> Iterator[Seen]:
    # Only slow shares need it, and it would cost every start.
    from concurrent.futures import ThreadPoolExecutor

    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="zi-audit-look")
    try:
        waiting = deque(pool.submit(look, file) for file in islice(files, UNDER_WAY))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(look, file) for file in islice(files, 1))
    finally:
        # An audit that is given up, as by Ctrl-C, waits for the files under way only.
        pool.shutdown(cancel_futures=True)
