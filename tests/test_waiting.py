"""Slow is what makes us wait, not what makes us work, and not one long wait among many short ones."""

from __future__ import annotations

from time import sleep

import pytest

from zi_audit.waiting import Waiting

LIMIT = 0.002


def waiting(*calls: float) -> Waiting:
    """Return what is remembered of calls that wait so many seconds."""
    remembered = Waiting(5)
    for seconds in calls:
        remembered.timed(lambda seconds=seconds: sleep(seconds))
    return remembered


@pytest.mark.parametrize("calls", [(0.01,) * 5, (0.0, 0.0, *(0.01,) * 5), (0.0, 0.01, 0.0, 0.01, 0.01)])
def test_where_most_of_the_last_calls_wait_it_is_slow(calls: tuple[float, ...]) -> None:
    assert waiting(*calls).is_slow(LIMIT)


def test_fewer_calls_than_asked_for_tell_nothing() -> None:
    assert not waiting(*(0.01,) * 4).is_slow(LIMIT)


def test_one_long_wait_among_short_ones_tells_nothing() -> None:
    assert not waiting(0.0, 0.0, 0.0, 0.0, 0.2).is_slow(0.1)


def test_work_is_no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    clocks = {"perf_counter": 0.0, "thread_time": 0.0}
    for name in clocks:
        monkeypatch.setattr(f"zi_audit.waiting.{name}", lambda name=name: clocks[name])

    def call(waits: float, works: float) -> None:
        clocks["perf_counter"] += waits + works
        clocks["thread_time"] += works

    remembered = Waiting(3)
    for _ in range(3):
        remembered.timed(lambda: call(waits=0.001, works=5.0))
    assert not remembered.is_slow(LIMIT)
    for _ in range(3):
        remembered.timed(lambda: call(waits=0.003, works=5.0))
    assert remembered.is_slow(LIMIT)
