"""A further process of this program that works beside it: begun, spoken to in frames, and ended with it."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import IO, Any

from zi_audit.paths import real

_SIZE_BYTES = 8
# Of `marshal`: the last one that does not look for values that are the same, which there are hardly any.
_VERSION = 2
# What may be under way, in bytes, where a system lets that be chosen: neither waits for the other so soon.
_PIPE = 1 << 20
# By how much one that yields is nicer than this process.
_NICE = 10


def begun(serving: str, *, yields: bool = False) -> subprocess.Popen[bytes] | None:
    """Begin a process that does what the module `serving` does in its function `serve`; None where none can begin.

    It is isolated, so that nothing in the current folder, the audited one perhaps, is taken for a module. One that
    `yields` lets all others go first, where processors are few.
    """
    if not sys.executable or getattr(sys, "frozen", False) or processors() < 2:
        return None
    package = real(__file__).parent.parent
    program = f"import sys; sys.path.insert(0, sys.argv[1]); from {serving} import serve; serve()"
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    if yields and os.name == "nt":
        flags |= getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
    elif yields:
        program = f"import os; os.nice({_NICE}); {program}"
    try:
        return subprocess.Popen(
            [sys.executable, "-I", "-S", "-X", f"utf8={sys.flags.utf8_mode}", "-c", program, package],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
            pipesize=_PIPE,
        )
    except OSError:
        return None


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def send(stream: IO[bytes], values: Sequence[object]) -> None:
    """Send bare values: text, numbers, None, and tuples and lists of them. Raises OSError where nobody receives."""
    # Written and read faster than by anything else in the standard library.
    content = marshal.dumps([*values], _VERSION)
    stream.write(len(content).to_bytes(_SIZE_BYTES) + content)
    stream.flush()


def received(stream: IO[bytes]) -> Iterator[bytes]:
    """Give what was sent whole, each for `opened`, as long as somebody sends."""
    while len(size := stream.read(_SIZE_BYTES)) == _SIZE_BYTES:
        length = int.from_bytes(size)
        content = stream.read(length)
        if len(content) < length:
            return
        yield content


def opened(content: bytes) -> Any:
    """Return the values that were sent so."""
    return marshal.loads(content)
