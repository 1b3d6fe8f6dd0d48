"""Hints from looking at the whole folder again and again, where the system tells nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from zi_audit.scan import Folder, check_root, walk
from zi_audit.watch.source import Mailbox


class PollingSource:
    """Hints from looking at the whole folder again and again.

    Not watchdog's PollingObserver: it ends for good when the root goes away, and pairs moves by inode
    numbers, which many network file systems make up. `interval` is in seconds; with `at_ease` a
    slow share is left alone for ten times as long as the last look took.
    """

    EASE = 10.0
    SOON = 2.0

    def __init__(
        self,
        folder: Path,
        mailbox: Mailbox,
        is_ours: Callable[[str], bool],
        interval: float,
        clock: Callable[[], float],
        *,
        at_ease: bool = True,
    ) -> None:
        self._folder = folder
        self._mailbox = mailbox
        self._is_ours = is_ours
        self._interval = interval
        self._clock = clock
        self._at_ease = at_ease
        self._seen: dict[str, Folder] = {}
        self._due = 0.0
        self._rested = True

    def start(self) -> None:
        """Look for the first time, before the audit does: what moves after this is a difference."""
        start = self._clock()
        self._seen = self._read()
        self._rested = True
        self._due = start + self._pause(start)

    def stop(self) -> None:
        self._seen = {}

    def is_alive(self) -> bool:
        return True

    def has_rested(self) -> bool:
        return self._rested

    def look(self, now: float) -> None:
        """Read the folder if it is time to, and put what differs into the mailbox. Raises FolderError."""
        if now < self._due:
            return
        before = self._seen
        self._seen = self._read()
        moved = {path for path in differences(before, self._seen) if not self._is_ours(path)}
        self._rested = not moved
        # Something moves: look again soon, to see it come to rest.
        pause = self._pause(now)
        soon = max(self.SOON, self._clock() - now)
        self._due = self._clock() + (min(pause, soon) if moved else pause)
        for path in sorted(moved):
            self._mailbox.put(path)

    def _read(self) -> dict[str, Folder]:
        check_root(self._folder)
        seen: dict[str, Folder] = {}
        for folder in walk(self._folder):
            old = self._seen.get(folder.path)
            seen[folder.path] = old if old is not None and old == folder else folder
        check_root(self._folder)
        return seen

    def _pause(self, since: float) -> float:
        """Return how long to leave the folder alone after a look that began at `since`."""
        return max(self._interval, self.EASE * (self._clock() - since) if self._at_ease else 0.0)


def differences(before: dict[str, Folder], after: dict[str, Folder]) -> set[str]:
    """Return the paths of files and folders that differ between two looks at a tree."""
    found = {path for path in before.keys() ^ after.keys() if path}
    for path in after.keys() - before.keys():
        found.update(path for path, *_ in _looks(after[path]))
    for path in before.keys() & after.keys():
        old, new = before[path], after[path]
        if old == new:
            continue
        found.update(path for path, *_ in _looks(old) ^ _looks(new))
        others = [(path.links, path.system, path.special, path.galat) for path in (old, new)]
        if others[0] != others[1]:
            found.add(path or ".")
    return found


def _looks(folder: Folder) -> set[tuple[str, int, float, float, int]]:
    """Return what tells a file's old content from a new one. No inode: many network file systems make it up."""
    return {
        (file.raw or file.path, file.size, file.mtime, file.ctime, file.attributes)
        for files in (folder.files, folder.temporary)
        for file in files
    }
