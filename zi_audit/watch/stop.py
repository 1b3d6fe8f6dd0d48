"""Stopping cleanly when the user or the system asks for it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

# Ctrl-C, a service manager, a closed console on Windows, a closed terminal.
ASKING = ("SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP")


@contextmanager
def stopping_on_signals(stop: Callable[[int], None]) -> Iterator[None]:
    """Call `stop` with the number of the first signal that asks to end; a second one interrupts at once.

    Outside the main thread nothing is done: signals arrive there only.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked: list[int] = []

    def answer(number: int, _: FrameType | None) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)
        stop(number)

    numbers = [getattr(signal, name) for name in ASKING if hasattr(signal, name)]
    before = {number: signal.signal(number, answer) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
