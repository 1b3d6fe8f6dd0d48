"""When a burst of changes is over: nothing heard for a while, and the files themselves stopped growing."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from zi_audit.contents.read import is_cloud_placeholder
from zi_audit.paths import below

# Beyond this many paths, reading the whole folder once is cheaper than reading each place.
MANY = 500
# A folder in which something never stops moving is not waited for longer than this many patiences.
WHOLE_PATIENCE = 10

Signature = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """What to read again: `paths` (relative, with `/`), or with `whole` the whole folder."""

    paths: tuple[str, ...] = ()
    whole: bool = False


class Settler:
    """Gathers hints until they have settled. Times are monotonic seconds, given by the caller.

    A path has settled when it was not heard of for `quiet` seconds and its size and time are as they
    were then. Normally everything settles together and gives one batch. While something goes on
    for longer than `patience` (a long copy), other folders are not kept waiting for it.
    """

    def __init__(self, quiet: float, patience: float, sign: Callable[[str], Signature]) -> None:
        self._quiet = quiet
        self._patience = patience
        self._sign = sign
        self._heard: dict[str, tuple[float, Signature]] = {}
        self._whole = False
        self._first: float | None = None
        self._last = 0.0

    @property
    def is_waiting(self) -> bool:
        """Whether hints lie here that have not settled."""
        return self._first is not None

    def due(self) -> float | None:
        """Return when it is worth asking for a batch, None while nothing was heard."""
        return None if self._first is None else self._last + self._quiet

    def touch(self, path: str, now: float) -> None:
        """Take a hint that something happened at `path`."""
        self._note(now)
        if not self._whole:
            self._heard[path] = (now, self._sign(path))
            if len(self._heard) > MANY:
                self.touch_everywhere(now)

    def touch_everywhere(self, now: float) -> None:
        """Take a hint that anything may have happened."""
        self._note(now)
        self._whole = True

    def clear(self) -> None:
        """Forget all hints."""
        self._heard.clear()
        self._whole = False
        self._first = None

    def settled(self, now: float, *, rested: bool = True) -> Batch | None:
        """Return what has settled by `now`, and forget it; None while nothing has.

        `rested` says whether the source saw nothing move when it last looked by itself.
        """
        if self._first is None:
            return None
        waited = now - self._first
        moving = self._moving(now)
        if self._whole:
            quiet = now - self._last >= self._quiet and rested and not moving
            if quiet or waited >= WHOLE_PATIENCE * self._patience:
                self.clear()
                return Batch(whole=True)
            return None
        if not moving and (rested or waited >= self._patience):
            paths = tuple(sorted(self._heard))
            self.clear()
            return Batch(paths)
        return self._apart_from(moving, now) if waited >= self._patience else None

    def _note(self, now: float) -> None:
        if self._first is None:
            self._first = now
        self._last = now

    def _moving(self, now: float) -> list[str]:
        moving = []
        for path, (heard, signature) in self._heard.items():
            if now - heard < self._quiet:
                moving.append(path)
                continue
            current = self._sign(path)
            if current != signature:
                self._heard[path] = (now, current)
                self._last = now
                moving.append(path)
        return moving

    def _apart_from(self, moving: list[str], now: float) -> Batch | None:
        """Return the paths in whose folders nothing moves: reading a folder reads all files of it."""
        busy = {path.rpartition("/")[0] for path in moving}
        ready = [
            path
            for path in self._heard
            if path.rpartition("/")[0] not in busy
            and not any(folder == path or folder.startswith(f"{path}/") for folder in busy)
        ]
        for path in ready:
            del self._heard[path]
        self._first = now
        return Batch(tuple(sorted(ready))) if ready else None


def signer(root: str) -> Callable[[str], Signature]:
    """Return a function from a relative path to what would change if it were still being written."""

    def sign(path: str) -> Signature:
        full = below(root, path)
        try:
            info = os.stat(full, follow_symlinks=False)
        except (OSError, ValueError):
            return ()
        if not stat.S_ISREG(info.st_mode):
            return (stat.S_IFMT(info.st_mode),)
        # To open a placeholder would fetch it from the cloud.
        fetched = not is_cloud_placeholder(getattr(info, "st_file_attributes", 0))
        if os.name == "nt" and fetched and _is_being_written(full):
            return (object(),)
        return (info.st_size, info.st_mtime_ns, info.st_ctime_ns)

    return sign


def _is_being_written(full: str) -> bool:
    """Whether a program keeps the file for itself: Explorer gives a copy its full size before its content."""
    try:
        with Path(full).open("rb"):
            return False
    except PermissionError:
        return True
    except OSError:
        return False
