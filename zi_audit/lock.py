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
import json
import os
import secrets
import socket
import sys
import threading
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType

from zi_audit.errors import BusyError
from zi_audit.output import unwritable
from zi_audit.paths import real

HEARTBEAT = 30.0
STALE_AFTER = 300.0
_RETRY = 0.2
_SOON = 0.01
_WRITING = 1.0  # a lock without a name is being written just now, or its writer died


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
        return True

    def release(self) -> None:
        """Give the lock back. Safe to call again."""
        if self._stop.is_set():
            return
        self._stop.set()
        self._beat.join()
        with contextlib.suppress(OSError):
            if _read(self.path) == self.holder:
                self.path.unlink()

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
    mine = Holder(
        host=socket.gethostname(),
        pid=os.getpid(),
        sejak=since.isoformat(timespec="seconds"),
        ruang=_process_space(),
        tanda=secrets.token_hex(8),
    )
    start = monotonic()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path.parent, error) from None
    while True:
        try:
            if _create(path, mine):
                return Lock(path, mine)
        except OSError as error:
            # No folder, a name too long for Windows, a place that holds no files: trying again is no use.
            raise unwritable(path.parent, error) from None
        try:
            content = path.read_bytes()
            other = _understand(content)
            if _is_stale(path, other):
                _clear(path, content)
                sleep(_SOON)
                continue
        except OSError as error:
            if not isinstance(error, FileNotFoundError) or not path.parent.is_dir():
                raise unwritable(path.parent, error) from None
            continue  # released while we looked
        if monotonic() - start >= (wait if other is not None else max(wait, _WRITING)):
            raise _busy(path, other)
        sleep(_RETRY)


def _busy(path: Path, other: Holder | None) -> BusyError:
    if other is None:
        return BusyError("lock.held_by_unknown", where=str(path))
    return BusyError("lock.held", where=str(path), host=other.host, pid=other.pid, sejak=other.sejak)


def _create(path: Path, holder: Holder) -> bool:
    """Make the lock file; False when there is one."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return False
    except PermissionError:
        # Windows says so, too, while another process is deleting the file.
        if path.exists():
            return False
        raise
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(asdict(holder), file)
    except BaseException:
        # A full disk: an empty lock would keep everybody out until it is stale.
        path.unlink(missing_ok=True)
        raise
    return True


def _read(path: Path) -> Holder | None:
    """Return who holds the lock; None while it is being written, or when it cannot be understood."""
    return _understand(path.read_bytes())


def _understand(content: bytes) -> Holder | None:
    try:
        data = json.loads(content)
        return Holder(
            str(data["host"]), int(data["pid"]), str(data["sejak"]), str(data["ruang"]), str(data["tanda"])
        )
    except (ValueError, KeyError, TypeError):
        return None


def _is_stale(path: Path, holder: Holder | None) -> bool:
    if holder is not None:
        here = (holder.host, holder.ruang) == (socket.gethostname(), _process_space())
        if here and not process_exists(holder.pid):
            return True
    return _age(path) > STALE_AFTER


def _age(path: Path) -> float:
    """Return the seconds since the last heartbeat, by the clock of the file system itself."""
    probe = _beside(path)
    try:
        probe.touch(exist_ok=False)
        return probe.stat().st_mtime - path.stat().st_mtime
    finally:
        probe.unlink(missing_ok=True)


def _clear(path: Path, judged: bytes) -> None:
    """Remove the stale lock whose content was `judged`, unless another process is at it or was faster.

    One process at a time may do so, by a guard made like the lock itself: otherwise the second of two
    that judged the same lock stale would remove the fresh lock of the first.
    """
    guard = path.with_name(f"{path.name}.tmp")
    try:
        os.close(os.open(guard, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    except FileExistsError:
        if _age(guard) > STALE_AFTER:
            guard.unlink(missing_ok=True)
        return
    try:
        if path.read_bytes() != judged:
            return
        aside = _beside(path)
        path.rename(aside)
        if aside.read_bytes() != judged:
            # A holder given up for dead came back between the two lines: its lock stands.
            with contextlib.suppress(OSError):
                os.link(aside, path)
        aside.unlink()
    finally:
        guard.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    """Return a new name beside the lock that no audit lists and `zi_audit.output` clears in the end."""
    return path.with_name(f".zi-audit-{secrets.token_hex(6)}.tmp")


def _process_space() -> str:
    """Return what makes a process id comparable: a container or WSL shares the host's name, not its ids."""
    with contextlib.suppress(OSError, AttributeError):
        return f"{sys.platform} {os.readlink('/proc/self/ns/pid')}"
    return sys.platform


def process_exists(pid: int) -> bool:
    """Whether a process with this id runs on this machine; True where that cannot be told."""
    if sys.platform == "win32":
        import ctypes

        query_limited_information, invalid_parameter, still_active = 0x1000, 87, 259
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(query_limited_information, False, pid)
        if not handle:
            return ctypes.get_last_error() != invalid_parameter
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == still_active
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
