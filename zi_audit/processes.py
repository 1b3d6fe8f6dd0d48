"""Which process wrote something, and whether it still runs: what a killed one left is known by that."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from hashlib import blake2b


def process_space() -> str:
    """Return what makes a process id comparable: a container or WSL shares the host's name, not its ids."""
    with contextlib.suppress(OSError, AttributeError):
        return f"{sys.platform} {os.readlink('/proc/self/ns/pid')}"
    return sys.platform


def process_mark() -> str:
    """Return a word for names of files that this process makes, by which `is_left` knows them: `1a2b3c4d-4711`."""
    return f"{_machine()}-{os.getpid()}"


def is_left(mark: str) -> bool:
    """Whether a process of this machine wrote `mark`, by `process_mark`, and runs no more."""
    machine, _, number = mark.partition("-")
    return machine == _machine() and number.isdecimal() and not process_exists(int(number))


def _machine() -> str:
    said = f"{socket.gethostname()} {process_space()}"
    return blake2b(said.encode("utf-8", "surrogateescape"), digest_size=4).hexdigest()


def process_exists(pid: int) -> bool:
    """Whether a process with this id runs on this machine; True where that cannot be told."""
    if sys.platform == "win32":
        import ctypes

        if not 0 < pid < 2**32:
            return False
        query_limited_information, invalid_parameter, still_active = 0x1000, 87, 259
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(query_limited_information, False, pid)
        if not handle:
            return ctypes.get_last_error() != invalid_parameter
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == still_active
    if pid <= 0:
        return False  # zero and below are groups of processes, which `kill` would ask after
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
