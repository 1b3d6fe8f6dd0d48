"""Holding a report while it is written: where its lock lies, and what is said where a lock holds little."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

from zi_audit.cli import console
from zi_audit.errors import OutputError
from zi_audit.lock import Lock, acquire, lock_path
from zi_audit.paths import is_folder
from zi_audit.texts import text
from zi_audit.watch.filesystem import FileSystem, file_system_of, is_exclusive, synced_by


def hold(report: Path, lang: str, *, since: datetime, wait: float) -> Lock:
    """Take the lock of `report`, trying for `wait` seconds. Raises BusyError and OutputError.

    In a folder that a program synchronises, the lock lies in the user's own folder: beside the report, each
    of its heartbeats would be uploaded. Where another computer might not see a lock at once, that is said.
    """
    drive = _drive_of(report)
    synced = synced_by(report, drive)
    if synced or not is_exclusive(drive):
        said = text("lock.not_exclusive", lang, jenis=synced or drive.name)
        console.say(text("command.error", lang, pesan=said))
    if synced:
        try:
            return acquire(_own_lock_path(report), since=since, wait=wait)
        except OutputError:
            pass  # no folder of one's own: a service, a full disk at home
    return acquire(lock_path(report), since=since, wait=wait)


def _drive_of(report: Path) -> FileSystem:
    """Return what the nearest folder above `report` that is there lies on."""
    folder = Path(os.path.abspath(report)).parent
    while not is_folder(folder) and folder != folder.parent:
        folder = folder.parent
    return file_system_of(folder)


def _own_lock_path(report: Path) -> Path:
    """Return where the lock of `report` lies in the user's own folder: one for each report, by its whole address."""
    beside = lock_path(report)
    address = os.path.normcase(beside).encode("utf-8", "surrogateescape")
    return _own_folder() / f".zi-audit-{blake2b(address, digest_size=8).hexdigest()}.lock"


def _own_folder() -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "zi-audit"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "zi-audit"
    return Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state") / "zi-audit"
