"""Hints from the system's own events, by watchdog, which is not trusted to stay alive."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from watchdog import events
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from zi_audit.paths import for_system
from zi_audit.processes import is_left, process_mark
from zi_audit.watch.source import Mailbox, relative_to

# Opening and closing are left out: our own reading of a file would be told to us for ever.
HEARD = ("Created", "Modified", "Moved", "Deleted", "Attrib")
# A folder is "modified" by each file in it; the file's own event says where.
UNHEARD = ("DirModifiedEvent",)
PROBE_PREFIX = "zi-audit-"
PROBE_EVERY = 60.0
PROBE_ANSWER = 20.0
LAST_WORDS = 5.0


def heard_events() -> list[type[events.FileSystemEvent]]:
    """Return the event classes to listen to; the installed watchdog may be too old to tell of attributes."""
    names = [f"{kind}{what}Event" for kind in ("File", "Dir") for what in HEARD]
    found = [getattr(events, name, None) for name in names if name not in UNHEARD]
    return [entry for entry in found if entry is not None]


class NativeSource:
    """Hints from the system's events, by watchdog.

    Its threads can die or go deaf without a word, and it passes over watches that the system had no
    room for. So a folder of our own is watched by the same observer: made last, it fails when there
    is no room left, and a file touched in it now and then must come back as an event.
    """

    def __init__(self, folder: Path, mailbox: Mailbox, is_ours: Callable[[str], bool]) -> None:
        self._root = for_system(folder)
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
        _clear_left_probes()
        self._probe = tempfile.TemporaryDirectory(
            prefix=f"{PROBE_PREFIX}{process_mark()}-", ignore_cleanup_errors=True
        )
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
                # Where a drive hangs, its thread does, too; it ends with the process.
                observer.join(LAST_WORDS)
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
            try:
                Path(self._probe.name, "probe").write_bytes(str(now).encode())
            except OSError:
                # Systems clear temporary folders after some days; a full disk takes no question.
                self._deaf = True

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


def _clear_left_probes() -> None:
    """Remove the folders of watchers that were killed; other users' are theirs."""
    with suppress(OSError):
        for left in Path(tempfile.gettempdir()).glob(f"{PROBE_PREFIX}*"):
            if is_left(left.name.removeprefix(PROBE_PREFIX).rpartition("-")[0]):
                shutil.rmtree(left, ignore_errors=True)


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
