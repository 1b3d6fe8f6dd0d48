"""Hints from shares that are mounted inside a local folder: each is looked at as its own file system demands."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from zi_audit.errors import FolderError
from zi_audit.watch.native import NativeSource
from zi_audit.watch.polling import PollingSource
from zi_audit.watch.source import Mailbox, Source


class MountedSource:
    """Hints from one share, mounted at `place` (relative, with `/`), by looking at it again and again.

    That the share is gone is a hint, too, and no end of the whole.
    """

    def __init__(
        self,
        folder: Path,
        place: str,
        mailbox: Mailbox,
        is_ours: Callable[[str], bool],
        interval: float,
        clock: Callable[[], float],
    ) -> None:
        self._place = place
        self._mailbox = mailbox
        self._is_away = False
        self._inside = Mailbox()
        self._looking = PollingSource(
            folder / place, self._inside, lambda path: is_ours(f"{place}/{path}"), interval, clock
        )

    def start(self) -> None:
        """Look for the first time; a share that is away is looked at later."""
        try:
            self._looking.start()
        except FolderError:
            self._is_away = True

    def stop(self) -> None:
        self._looking.stop()

    def look(self, now: float) -> None:
        """Look if it is time to, and put what differs, or that the share went or came, into the mailbox."""
        try:
            self._looking.look(now)
        except FolderError:
            if not self._is_away:
                self._mailbox.put(self._place)
            self._is_away = True
            return
        if self._is_away:
            self._is_away = False
            self._mailbox.put(self._place)
        for hint in self._inside.take(0):
            self._mailbox.put(self._place if hint is None else f"{self._place}/{hint}")

    def is_alive(self) -> bool:
        return True

    def has_rested(self) -> bool:
        return self._looking.has_rested()


class LocalSource:
    """Hints from a local folder by the system's events, and from the shares mounted in it by looking at them."""

    def __init__(self, native: NativeSource, mounted: Collection[MountedSource]) -> None:
        self._sources: tuple[Source, ...] = (native, *mounted)

    def start(self) -> None:
        for source in self._sources:
            source.start()

    def stop(self) -> None:
        for source in self._sources:
            source.stop()

    def look(self, now: float) -> None:
        for source in self._sources:
            source.look(now)

    def is_alive(self) -> bool:
        return all(source.is_alive() for source in self._sources)

    def has_rested(self) -> bool:
        return all(source.has_rested() for source in self._sources)
