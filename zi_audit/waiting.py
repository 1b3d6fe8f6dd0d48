"""How long a disk or a share makes us wait: what reads ahead asks whether that is worth several threads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import perf_counter, thread_time
from typing import TypeVar

_T = TypeVar("_T")


class Waiting:
    """Times calls, beyond the work that this thread does in them, and remembers the last `count`.

    One that waited long tells nothing: the processor was busy elsewhere. Slow is where most of them wait.
    """

    def __init__(self, count: int) -> None:
        self._waited: deque[float] = deque(maxlen=count)

    def timed(self, call: Callable[[], _T]) -> _T:
        """Return what `call` returns, and remember how long it waited."""
        start, worked = perf_counter(), thread_time()
        found = call()
        self._waited.append((perf_counter() - start) - (thread_time() - worked))
        return found

    def is_slow(self, limit: float) -> bool:
        """Whether most of the last `count` calls waited longer than `limit` seconds; no, until there were as many."""
        waited = self._waited
        if len(waited) != waited.maxlen or waited[-1] <= limit:
            return False
        return sorted(waited)[len(waited) // 2] > limit
