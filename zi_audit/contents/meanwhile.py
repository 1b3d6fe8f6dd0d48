"""Files looked into while others are still listed: in further processes where there are many, else in this one.

Small files are looked into as they come. Large ones wait until all are listed: only then is it known whose content
is to be sampled, that each is opened once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from zi_audit.companion import processors
from zi_audit.contents.ahead import looked_into
from zi_audit.contents.look import Look, Looks, Seen
from zi_audit.contents.window import HEAD
from zi_audit.scan import FileEntry

if TYPE_CHECKING:
    from zi_audit.contents.second_process import Looker

# Files from which on a further process is worth its start, and the most of them that are begun.
MANY_FILES = 200
MOST_PROCESSES = 3
# So many are asked in one message, and are under way, while others are listed; at the end fewer, that all end together.
ASKED_AT_ONCE, UNDER_WAY, LAST_UNDER_WAY = 200, 1_000, 160

Wanted = tuple[FileEntry, Look]


class Meanwhile:
    """Looks into files that are given one after another; `seen` is told of each once.

    Whatever a further process does not answer is looked into in this one.
    """

    def __init__(self, looks: Looks, seen: Callable[[FileEntry, Seen], None]) -> None:
        self._looks, self._seen = looks, seen
        self._count, self._looked = 0, 0
        self._sizes: dict[int, int] = {}
        self._waiting: deque[Wanted] = deque()
        self._large: list[Wanted] = []
        self._lookers: list[Looker] | None = None
        self._progress: Callable[[int, int], None] | None = None
        self._is_listing = True

    def add(self, files: Sequence[Wanted]) -> None:
        """Take further files, in order."""
        self._count += len(files)
        for wanted in files:
            size = wanted[1].size
            self._sizes[size] = self._sizes.get(size, 0) + 1
            if size <= HEAD:
                self._waiting.append(wanted)
            else:
                self._large.append(wanted)
        self._hand_out()

    def finish(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Look into all that is left; `progress` is told how many were looked into by now, and of how many."""
        self._progress, self._is_listing = progress, False
        self._waiting.extend(
            (entry, file._replace(sampled=self._sizes[file.size] > 1)) for entry, file in self._large
        )
        self._large.clear()
        self._hand_out()
        self._look_here()
        for looker in self._lookers or ():
            looker.no_more()
        for looker in self._lookers or ():
            while not looker.is_done:
                self._take(looker, wait=True)
        self._look_here()

    @property
    def is_shared(self) -> bool:
        """Whether further processes were begun."""
        return bool(self._lookers)

    def is_alike(self, size: int) -> bool:
        """Whether several files of all that were given have this size (bytes)."""
        return self._sizes.get(size, 0) > 1

    def close(self) -> None:
        """End all processes."""
        for looker in self._lookers or ():
            looker.close()

    def _look_here(self) -> None:
        """Look into files that wait: the last ones first where others work on the first ones."""

        def look(wanted: Wanted) -> tuple[FileEntry, Seen]:
            return wanted[0], self._looks.into(wanted[1])

        for entry, seen in looked_into(self._next(), look):
            self._tell(entry, seen)

    def _next(self) -> Iterator[Wanted]:
        while self._waiting:
            yield self._waiting.pop() if self._lookers else self._waiting.popleft()
            self._hand_out()

    def _tell(self, entry: FileEntry, seen: Seen) -> None:
        self._seen(entry, seen)
        self._looked += 1
        if self._progress is not None:
            self._progress(self._looked, self._count)

    def _hand_out(self) -> None:
        """Take what was answered, and ask as much as there is room for."""
        if self._lookers is None:
            if len(self._waiting) < MANY_FILES:
                return
            self._lookers = list(self._begun())
        for looker in self._lookers:
            self._take(looker)
            room = (UNDER_WAY if self._is_listing else LAST_UNDER_WAY) - looker.under_way
            room = 0 if looker.is_done else min(room, len(self._waiting))
            if room >= (ASKED_AT_ONCE if self._is_listing else 1):
                looker.ask([self._waiting.popleft() for _ in range(room)])

    def _take(self, looker: Looker, *, wait: bool = False) -> None:
        for entry, seen in looker.answers(wait=wait):
            self._tell(entry, seen)
        if looker.is_done:
            self._waiting.extend(looker.unanswered())

    def _begun(self) -> Iterator[Looker]:
        # Only large folders need it, and it would cost every start.
        from zi_audit.contents.second_process import Looker

        for _ in range(min(processors() - 1, MOST_PROCESSES)):
            looker = Looker.begun(self._looks)
            if looker is None:
                return
            yield looker
