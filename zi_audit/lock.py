"""A lock that names who holds it, so that two watchers or jobs never write one report.

A file beside the report, made with O_CREAT | O_EXCL. That is atomic on local disks, on SMB and on
NFS since version 3, it can be read by a person, and it holds between a Windows PC and a Linux
server. `flock` and byte-range locks were not taken: SMB and NFS mounts often keep them local to
one machine, and they name nobody.

A file outlives the process that made it. A lock is stale when its process is gone (asked only on
the same machine), or when its heartbeat has stopped: the holder touches the file every
HEARTBEAT seconds. Ages are measured against a file written at the same moment beside it, so that
clocks of different machines do not matter.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import secrets
import socket
import stat
import threading
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType

from zi_audit.errors import BusyError, OutputError
from zi_audit.held import is_held, retried
from zi_audit.output import aside_name, unwritable
from zi_audit.paths import is_folder, is_there, openable, plain, real
from zi_audit.processes import process_exists, process_space

HEARTBEAT = 30.0
STALE_AFTER = 300.0
_RETRY = 0.2
_SOON = 0.01
_WRITING = 2.0  # a lock without a name is older than this only if its writer died
_CHANCES = 3  # to take a lock at once that was just cleared away; others may be faster as often
_CLEARING = 30.0  # so long nobody needs to clear away a stale lock
_TRIES = (0.05, 0.2, 0.5)  # pauses before a lock is taken back again, where that failed
_LONGEST = 65_536
# Opened without following a link and without waiting for a pipe's other end.
_AS_IT_STANDS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock: machine, process id, since when (ISO), and the process space of the id."""

    host: str
    pid: int
    sejak: str
    ruang: str
    tanda: str


def lock_path(report: Path) -> Path:
    """Return the lock that guards `report`; its name is one that the scan takes for our own."""
    target = real(report)
    return target.with_name(f".zi-audit-{target.name}.lock")


class Lock:
    """A held lock. Use it as a context manager; leaving releases it."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self.path = path
        self.holder = holder
        self._stop = threading.Event()
        self._beat = threading.Thread(target=self._keep_alive, name="zi-audit-lock", daemon=True)
        self._beat.start()

    def is_ours(self) -> bool:
        """Whether the file still names us: after a long sleep, another machine may have taken over.

        A share that is away says nothing about who holds the lock, so it counts as ours until then.
        A file that somebody deleted is made again, unless another was faster.
        """
        with contextlib.suppress(OSError):
            try:
                return _read(self.path) == self.holder
            except FileNotFoundError:
                return _create(self.path, self.holder) or _read(self.path) == self.holder
            except OutputError:
                return False
        return True

    def release(self) -> None:
        """Give the lock back. Safe to call again."""
        if self._stop.is_set():
            return
        self._stop.set()
        # A share that hangs holds the beat for as long; it changes nothing any more.
        self._beat.join(_WRITING)
        _take_back(self.path, self.holder)

    def _keep_alive(self) -> None:
        while not self._stop.wait(HEARTBEAT):
            # The share may be away for hours; the next beat tries again.
            with contextlib.suppress(OSError):
                if _read(self.path) == self.holder:
                    os.utime(self.path)

    def __enter__(self) -> Lock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def acquire(path: Path, *, since: datetime, wait: float = 0.0) -> Lock:
    """Take the lock at `path`, trying for `wait` seconds; a stale one is taken over.

    `since` is the time that the lock names. Raises BusyError, which names the holder, and
    OutputError when the file cannot be made at all.
    """
    sejak, tanda = since.isoformat(timespec="seconds"), secrets.token_hex()
    mine = Holder(host=socket.gethostname(), pid=os.getpid(), sejak=sejak, ruang=process_space(), tanda=tanda)
    start = monotonic()
    path = openable(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        chances = _CHANCES
        while True:
            if _create(path, mine):
                return Lock(path, mine)
            other, is_cleared = _looked_at(path, mine)
            if is_cleared and chances:
                chances -= 1
                continue
            # Whoever writes a name just now gets the time to, and whoever died at it is waited for.
            most = wait if other is not None else max(wait, 2 * _WRITING)
            if monotonic() - start >= most:
                raise _busy(path, other)
            sleep(_RETRY if is_there(path) else _SOON)
    except OSError as error:
        # No folder, a name too long for Windows, a place that holds no files: trying again is no use.
        raise unwritable(path.parent, error) from None


def _looked_at(path: Path, mine: Holder) -> tuple[Holder | None, bool]:
    """Return who holds the lock at `path`, None where nobody is named, and whether it was stale and cleared away."""
    try:
        content = _content(path)
        other = _understand(content)
        return other, _is_stale(path, other) and _clear(path, content, mine)
    except FileNotFoundError:
        if not is_folder(path.parent):
            raise
        return None, False  # released while we looked
    except OSError as error:
        if not is_held(error):
            raise
        return None, False  # another program has it open, as one that clears it away as well


def _busy(path: Path, other: Holder | None) -> BusyError:
    if other is None:
        return BusyError("lock.held_by_unknown", where=plain(str(path)))
    return BusyError("lock.held", where=plain(str(path)), host=other.host, pid=other.pid, sejak=other.sejak)


def _create(path: Path, holder: Holder) -> bool:
    """Make the lock file; False when there is one, or another was faster."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return False
    except OSError as error:
        # Windows denies access while another process is deleting the file.
        if isinstance(error, PermissionError) and is_there(path) is not False:
            return False
        # A share may fail after it has made the file.
        _take_back(path, holder)
        raise
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(asdict(holder), file)
        # Where it took long to write, somebody may have taken the nameless file for a dead one's.
        return _read(path) == holder
    except FileNotFoundError:
        return False
    except BaseException:
        # A full disk: an empty lock would keep everybody out until it is stale.
        _take_back(path, holder)
        raise


def _take_back(path: Path, holder: Holder) -> None:
    """Remove the lock that `holder` made, whole or half; a share that failed once may not fail again."""
    for pause in _TRIES:
        try:
            if _read(path) in (holder, None):
                path.unlink()
        except FileNotFoundError:
            return
        except OSError:
            sleep(pause)
        else:
            return


def _read(path: Path) -> Holder | None:
    """Return who holds the lock; None while it is being written, or when it cannot be understood."""
    return _understand(_content(path))


def _content(path: Path) -> bytes:
    """Return what a lock says. Raises OutputError where no file stands, which nobody can say anything in."""
    try:
        # A virus scanner or a sync client looks at it as well.
        descriptor = retried(lambda: os.open(path, os.O_RDONLY | _AS_IT_STANDS))
    except OSError as error:
        # Windows calls a folder access that is denied.
        if error.errno == errno.ELOOP or is_folder(path):
            raise OutputError("lock.no_file", where=str(path)) from None
        raise
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OutputError("lock.no_file", where=str(path))
        return os.read(descriptor, _LONGEST)
    finally:
        os.close(descriptor)


def _understand(content: bytes) -> Holder | None:
    try:
        data = json.loads(content)
        return Holder(
            str(data["host"]), int(data["pid"]), str(data["sejak"]), str(data["ruang"]), str(data["tanda"])
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_stale(path: Path, holder: Holder | None, after: float | None = None) -> bool:
    """Whether the file at `path` holds no longer; `after` so many seconds without a heartbeat in any case."""
    if holder is not None:
        here = (holder.host, holder.ruang) == (socket.gethostname(), process_space())
        if here and not process_exists(holder.pid):
            return True
    elif after is None:
        # Nobody is named: it is being written just now, or its writer died.
        after = _WRITING
    return _age(path) > (STALE_AFTER if after is None else after)


def _age(path: Path) -> float:
    """Return the seconds since the last heartbeat, by the clock of the file system itself."""
    probe = _beside(path)
    try:
        probe.touch(exist_ok=False)
        return probe.stat().st_mtime - path.stat(follow_symlinks=False).st_mtime
    finally:
        with contextlib.suppress(OSError):
            probe.unlink(missing_ok=True)


def _clear(path: Path, judged: bytes, mine: Holder) -> bool:
    """Remove the stale lock whose content was `judged`; False where another process is at it or was faster.

    One process at a time may do so, by a guard made like the lock itself: otherwise the second of two
    that judged the same lock stale would remove the fresh lock of the first.
    """
    guard = path.with_name(f"{path.name}.tmp")
    with contextlib.suppress(FileNotFoundError):
        if not _create(guard, mine):
            clearing = _read(guard)
            if _is_stale(guard, clearing, _CLEARING if clearing is not None else None):
                guard.unlink()
            return False
        try:
            if _content(path) != judged:
                return False
            aside = _beside(path)
            path.rename(aside)
            if _content(aside) != judged:
                # A holder given up for dead came back between the two lines: its lock stands.
                with contextlib.suppress(OSError):
                    os.link(aside, path)
            aside.unlink()
            return True
        finally:
            _take_back(guard, mine)
    return False


def _beside(path: Path) -> Path:
    """Return a new name beside the lock that no audit lists and `zi_audit.output` clears in the end."""
    return path.with_name(aside_name())
