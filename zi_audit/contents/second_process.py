"""Files looked into in a further process: their bytes are read there, what their text says is heard here.

Threads would not do where the disk answers at once, since Python runs one at a time.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from queue import SimpleQueue
from subprocess import Popen
from threading import Thread
from time import perf_counter
from typing import IO

from zi_audit.companion import begun, opened, received, send
from zi_audit.contents.ahead import looked_into
from zi_audit.contents.look import Look, Looks, Seen, packed, unpacked
from zi_audit.dates import time_zone
from zi_audit.scan import FileEntry

# What is answered at once: so many files, or what was looked into in so many seconds.
ANSWERED_FILES, ANSWERED_AFTER = 200, 0.05


class Looker:
    """A process that looks into the files that it is asked, in order, and has ended when this one is closed."""

    def __init__(self, process: Popen[bytes]) -> None:
        """Let `process`, begun, look into files."""
        self._process = process
        self._asked: deque[tuple[FileEntry, Look]] = deque()
        self._answers: SimpleQueue[bytes | None] = SimpleQueue()
        # Whether it answers nothing any more.
        self.is_done = False
        # Whoever sends never waits for whoever works here, and need not be waited for.
        self._receiver = Thread(target=self._receive, name="zi-audit-receive", daemon=True)
        self._receiver.start()

    @classmethod
    def begun(cls, looks: Looks) -> Looker | None:
        """Begin such a process, which looks into files so; None where none can begin."""
        process = begun(__name__, yields=True)
        if process is None:
            return None
        try:
            looker = cls(process)
        except RuntimeError:
            # So many threads are there that the system begins none that would receive its answers.
            process.kill()
            with process:
                return None
        looker._send([looks.root, str(looks.zone), looks.with_text])
        return looker

    @property
    def under_way(self) -> int:
        """How many files it was asked and has not answered."""
        return len(self._asked)

    def ask(self, files: Sequence[tuple[FileEntry, Look]]) -> None:
        """Ask it to look into further files."""
        self._asked.extend(files)
        self._send([tuple(file) for _, file in files])

    def answers(self, *, wait: bool = False) -> Iterator[tuple[FileEntry, Seen]]:
        """Give what it has answered by now; with `wait` also what it answers next."""
        while not self.is_done and (wait or not self._answers.empty()):
            sent = self._answers.get()
            wait = False
            if sent is None:
                self.is_done = True
                return
            for values in opened(sent):
                yield self._asked.popleft()[0], unpacked(values)

    def no_more(self) -> None:
        """Tell it that nothing more will be asked: it answers what it was asked, and ends."""
        with suppress(OSError):
            _input_of(self._process).close()

    def unanswered(self) -> list[tuple[FileEntry, Look]]:
        """Return what it was asked and, now that it is done, never answered; each once."""
        left = list(self._asked)
        self._asked.clear()
        return left

    def close(self) -> None:
        """End it, whatever it was asked."""
        self._process.kill()
        self.no_more()
        self._receiver.join()
        with self._process:
            pass

    def _send(self, values: Sequence[object]) -> None:
        # One that has ended already takes nothing, and answers nothing.
        with suppress(OSError):
            send(_input_of(self._process), values)

    def _receive(self) -> None:
        assert self._process.stdout is not None
        for sent in received(self._process.stdout):
            self._answers.put(sent)
        self._answers.put(None)


def _input_of(process: Popen[bytes]) -> IO[bytes]:
    assert process.stdin is not None
    return process.stdin


def serve() -> None:
    """Look into the files that standard input asks and answer on standard output: what such a process does."""
    frames: SimpleQueue[bytes | None] = SimpleQueue()

    def receive() -> None:
        # At once, so that whoever asks never waits.
        for sent in received(sys.stdin.buffer):
            frames.put(sent)
        frames.put(None)

    Thread(target=receive, daemon=True).start()
    first = frames.get()
    if first is None:
        return
    root, zone, with_text = opened(first)
    looks = Looks(root, time_zone(zone), with_text)
    answers: list[object] = []

    def answer() -> None:
        if answers:
            send(sys.stdout.buffer, answers)
            answers.clear()

    since = perf_counter()
    for seen in looked_into(_asked(frames, answer), looks.into):
        answers.append(packed(seen))
        if len(answers) >= ANSWERED_FILES or perf_counter() - since > ANSWERED_AFTER:
            answer()
            since = perf_counter()
    answer()


def _asked(frames: SimpleQueue[bytes | None], answer: Callable[[], None]) -> Iterator[Look]:
    """Give the files that are asked; before it is waited for more, what was asked is answered."""
    while True:
        if frames.empty():
            answer()
        sent = frames.get()
        if sent is None:
            return
        for file in opened(sent):
            yield Look(*file)
