"""Where a watcher's hints come from: the system's events, or looking; chosen anew when one fails or a share comes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from zi_audit.errors import FolderError, system_says
from zi_audit.paths import for_system
from zi_audit.scan import check_root, mounts_below
from zi_audit.watch.announce import News
from zi_audit.watch.filesystem import file_system_of, is_local_kind
from zi_audit.watch.mounted import LocalSource, MountedSource
from zi_audit.watch.native import NativeSource
from zi_audit.watch.polling import PollingSource
from zi_audit.watch.publish import Says
from zi_audit.watch.source import Mailbox, Source

# An observer that went deaf is rebuilt so many times before polling takes its place.
REBUILDS = 3


class Hearing:
    """Hears of one folder. `source` is what gives the hints now, `reason` the sentence that says why it was chosen.

    `poll` forces looking every so many seconds; `interval` is the pause between looks where the system tells nothing.
    """

    def __init__(
        self,
        folder: Path,
        mailbox: Mailbox,
        is_ours: Callable[[str], bool],
        say: Says,
        poll: float | None,
        interval: float,
    ) -> None:
        self._folder = folder
        self._mailbox = mailbox
        self._is_ours = is_ours
        self._say = say
        self._poll = poll
        self._interval = interval
        self._mounts: dict[str, str] = mounts_below(for_system(folder))
        self._root: tuple[int, int] | None = None
        self._rebuilt = 0
        self.source: Source
        self.source, self.reason = self._choose()

    @property
    def is_native(self) -> bool:
        """Whether the system's events are heard."""
        return isinstance(self.source, (NativeSource, LocalSource))

    def start(self) -> None:
        """Hear of the folder that stands at the address now. Raises FolderError when it is gone."""
        self._begin()
        self._root = self._root_identity()

    def stop(self) -> None:
        """Hear no more; safe to call again."""
        self.source.stop()

    def rebuild(self) -> None:
        """Begin anew: what happened meanwhile was not heard."""
        self.source.stop()
        self.start()

    def replace_deaf(self) -> None:
        """Begin anew after the source went deaf, by looking where it has been so too often. Raises FolderError."""
        check_root(self._folder)
        self._rebuilt += 1
        if self._rebuilt > REBUILDS:
            self._say("watch.no_events", detik=f"{self._interval:g}")
            self.source.stop()
            self.source = self._looking(self._interval)
        else:
            self._say("watch.deaf")
        self.rebuild()

    def is_of_another_root(self) -> bool:
        """Whether another folder stands at the address than the one that the system tells of. Raises FolderError."""
        return self.is_native and self._root_identity() != self._root

    def note_mounts(self) -> None:
        """Have looked at what was mounted in the folder or is gone: the system tells of neither."""
        before, now = self._mounts, mounts_below(for_system(self._folder))
        if before == now:
            return
        if self.is_native:
            self.source.stop()
            self.source, _ = self._choose()
            self._begin()
        self._mounts = now
        for place in sorted(before.keys() ^ now.keys()):
            self._mailbox.put(place)

    def _begin(self) -> None:
        """Start the source; where the system has no room for more watches, look instead."""
        check_root(self._folder)
        try:
            self.source.start()
        except OSError as problem:
            check_root(self._folder)
            pesan = system_says(problem)
            self._say("watch.no_room", pesan=pesan, detik=f"{self._interval:g}")
            self.source = self._looking(self._interval)
            self.source.start()

    def _choose(self) -> tuple[Source, News]:
        """Return where hints come from, and the sentence that says why."""
        if self._poll is not None:
            why = News("watch.polling_asked", {"detik": f"{self._poll:g}"})
            return self._looking(self._poll, at_ease=False), why
        found = file_system_of(self._folder)
        if found.is_local:
            native = NativeSource(self._folder, self._mailbox, self._is_ours)
            return self._with_mounts(native), News("watch.native", {"jenis": found.name or "?"})
        why = News("watch.polling", {"jenis": found.name, "detik": f"{self._interval:g}"})
        return self._looking(self._interval), why

    def _looking(self, interval: float, *, at_ease: bool = True) -> PollingSource:
        return PollingSource(self._folder, self._mailbox, self._is_ours, interval, monotonic, at_ease=at_ease)

    def _with_mounts(self, native: NativeSource) -> Source:
        """Return the source of a local folder; of shares mounted in it no event comes, so they are looked at."""
        self._mounts = mounts_below(for_system(self._folder))
        shares = [place for place, kind in self._mounts.items() if not is_local_kind(kind)]
        if not shares:
            return native
        return LocalSource(
            native,
            [
                MountedSource(self._folder, place, self._mailbox, self._is_ours, self._interval, monotonic)
                for place in sorted(shares)
            ],
        )

    def _root_identity(self) -> tuple[int, int]:
        try:
            info = os.stat(for_system(self._folder))
        except OSError as problem:
            check_root(self._folder)
            pesan = system_says(problem)
            raise FolderError("folder.unreadable", where=str(self._folder), pesan=pesan) from None
        return info.st_dev, info.st_ino
