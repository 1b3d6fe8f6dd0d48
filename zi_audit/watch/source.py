"""Where hints come from: the system's own events, or looking again. A hint says where to look, never what is so."""

from __future__ import annotations

import logging
import os
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Protocol

from watchdog import events
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from zi_audit.scan import SYSTEM_FOLDERS, FileEntry, Folder, check_root, is_own, long_path, walk
from zi_audit.settings import FILE_NAME as SETTINGS

# Opening and closing are left out: our own reading of a file would be told to us for ever.
HEARD = ("Created", "Modified", "Moved", "Deleted", "Attrib")
# A folder is "modified" by each file in it; the file's own event says where.
UNHEARD = ("DirModifiedEvent",)
SQLITE_ENDINGS = ("", "-journal", "-wal", "-shm")
PROBE_EVERY = 60.0
PROBE_ANSWER = 20.0


class Source(Protocol):
    """Gives hints: relative paths, as the system spells them with `/`, where something may have changed."""

    def start(self) -> None:
        """Begin. Raises OSError when the system has no room for another watch."""

    def stop(self) -> None:
        """End; safe to call again."""

    def look(self, now: float) -> None:
        """Do what is due at `now` (monotonic seconds). Raises FolderError when the root is gone."""

    def is_alive(self) -> bool:
        """Whether hints can still be expected."""

    def has_rested(self) -> bool:
        """Whether nothing moved since the source last looked by itself."""


class Mailbox:
    """Carries hints from other threads, and wakes the watcher. Safe to fill from a signal handler."""

    EVERYWHERE = None

    def __init__(self) -> None:
        self._queue: SimpleQueue[str | None] = SimpleQueue()
        self.put = self._queue.put

    def take(self, timeout: float) -> list[str | None]:
        """Return everything that lies here, waiting at most `timeout` seconds for the first."""
        found: list[str | None] = []
        try:
            found.append(self._queue.get(timeout=timeout) if timeout > 0 else self._queue.get_nowait())
            while True:
                found.append(self._queue.get_nowait())
        except Empty:
            return found


def heard_events() -> list[type[events.FileSystemEvent]]:
    """Return the event classes to listen to; the installed watchdog may be too old to tell of attributes."""
    names = [f"{kind}{what}Event" for kind in ("File", "Dir") for what in HEARD]
    found = [getattr(events, name, None) for name in names if name not in UNHEARD]
    return [one for one in found if one is not None]


class NativeSource:
    """Hints from the system's events, by watchdog.

    Its threads can die or go deaf without a word, and it passes over watches that the system had no
    room for. So a folder of our own is watched by the same observer: made last, it fails when there
    is no room left, and a file touched in it now and then must come back as an event.
    """

    def __init__(self, folder: Path, mailbox: Mailbox, is_ours: Callable[[str], bool]) -> None:
        self._root = long_path(folder)
        self._mailbox = mailbox
        self._is_ours = is_ours
        self._observer: BaseObserver | None = None
        self._probe: tempfile.TemporaryDirectory[str] | None = None
        self._log = _Trouble(mailbox)
        self._asked = 0.0
        self._answered = True
        self._deaf = False

    def start(self) -> None:
        self.stop()
        logging.getLogger("watchdog").addHandler(self._log)
        # It warns, at length, of watches that it makes twice; raised as an error, that ends its thread.
        warnings.filterwarnings("ignore", category=RuntimeWarning, module=r"watchdog\.")
        self._probe = tempfile.TemporaryDirectory(prefix="zi-audit-")
        self._observer = observer = Observer()
        self._asked, self._answered, self._deaf = 0.0, True, False
        try:
            observer.schedule(_Handler(self._hear), self._root, recursive=True, event_filter=heard_events())
            observer.start()
            observer.schedule(_Handler(self._answer), self._probe.name, event_filter=heard_events())
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        observer, self._observer = self._observer, None
        if observer is not None:
            observer.stop()
            if observer.is_alive():
                observer.join()
        # After the observer, which has last words that nobody should read on a terminal.
        logging.getLogger("watchdog").removeHandler(self._log)
        probe, self._probe = self._probe, None
        if probe is not None:
            probe.cleanup()

    def look(self, now: float) -> None:
        """Ask the observer whether it still hears."""
        if self._probe is None:
            return
        if not self._answered:
            self._deaf = now - self._asked > PROBE_ANSWER
        elif now - self._asked >= PROBE_EVERY:
            self._asked, self._answered = now, False
            Path(self._probe.name, "probe").write_bytes(str(now).encode())

    def is_alive(self) -> bool:
        observer = self._observer
        return (
            observer is not None
            and not self._deaf
            and observer.is_alive()
            and all(emitter.is_alive() for emitter in observer.emitters)
        )

    def has_rested(self) -> bool:
        return True

    def _answer(self, _: events.FileSystemEvent) -> None:
        self._answered = True

    def _hear(self, event: events.FileSystemEvent) -> None:
        for path in (event.src_path, event.dest_path):
            if path:
                relative = relative_to(self._root, os.fsdecode(path))
                if relative and not self._is_ours(relative):
                    self._mailbox.put(relative)


class _Handler(events.FileSystemEventHandler):
    """Passes every event on. An error raised here would end the observer's thread, so nothing else is done."""

    def __init__(self, receive: Callable[[events.FileSystemEvent], None]) -> None:
        self._receive = receive

    def on_any_event(self, event: events.FileSystemEvent) -> None:
        self._receive(event)


class _Trouble(logging.Handler):
    """Hears watchdog's own warnings, such as an event queue that overflowed: then look everywhere."""

    def __init__(self, mailbox: Mailbox) -> None:
        super().__init__(logging.WARNING)
        self._mailbox = mailbox

    def emit(self, record: logging.LogRecord) -> None:
        self._mailbox.put(Mailbox.EVERYWHERE)


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
        found.update(one.raw or one.path for one in _entries(after[path]))
    for path in before.keys() & after.keys():
        old, new = before[path], after[path]
        if old is new:
            continue
        found.update(one.raw or one.path for one in _entries(old) ^ _entries(new))
        if (old.links, old.galat) != (new.links, new.galat):
            found.add(path or ".")
    return found


def _entries(folder: Folder) -> set[FileEntry]:
    return {*folder.files, *folder.temporary}


def relative_to(root: str, path: str) -> str:
    """Return `path` relative to `root` with `/`; "" for the root itself and for what lies outside."""
    prefix = root.rstrip("\\/") + os.sep
    return path[len(prefix) :].replace(os.sep, "/") if path.startswith(prefix) else ""


def own_files(folder: Path, outputs: tuple[Path, ...]) -> Callable[[str], bool]:
    """Return whether a relative path is one that the watcher itself writes, or that no audit looks at.

    `outputs` are the report, the ledger and the like, with the files that SQLite puts beside a ledger.
    """
    root = os.path.abspath(folder)
    ours = {relative_to(root, os.path.abspath(one) + ending) for one in outputs for ending in SQLITE_ENDINGS}

    def is_ours(path: str) -> bool:
        *parents, name = path.split("/")
        # The settings are our own name, too, but people edit them.
        if is_own(name) and name.lower() != SETTINGS:
            return True
        return path in ours or any(one.lower() in SYSTEM_FOLDERS for one in (*parents, name))

    return is_ours
