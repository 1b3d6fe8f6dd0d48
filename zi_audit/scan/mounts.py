"""Other file systems mounted inside the audited folder: a share in a local folder, a bind mount."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from zi_audit import paths

_OCTAL = re.compile(r"\\([0-7]{3})")


class Mount(NamedTuple):
    """A mounted file system: where, as an absolute path, and the name of its kind, such as `cifs`."""

    point: str
    kind: str


def mounts() -> tuple[Mount, ...]:
    """Return what is mounted on this machine, in the order of mounting; nothing where the system does not say."""
    try:
        lines = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ()
    return tuple(parsed(lines))


def parsed(lines: list[str]) -> Iterator[Mount]:
    """Give the mounts that the lines of /proc/self/mountinfo tell (proc(5)); other lines are passed over."""
    for line in lines:
        fields = line.split(" ")
        if len(fields) > 6 and "-" in fields[6:-1]:
            point = _OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4])
            yield Mount(point, fields[fields.index("-", 6) + 1])


def mounts_below(root: str) -> dict[str, str]:
    """Return the mounts inside the folder at `root`: paths relative to it with `/`, and the kind of each.

    On Windows a mounted drive is a junction, which is not followed.
    """
    if sys.platform == "win32":
        return {}
    real = str(paths.real(root)).rstrip("/") + "/"
    return {
        mount.point[len(real) :]: mount.kind
        for mount in mounts()
        if mount.point.startswith(real) and len(mount.point) > len(real)
    }
