"""Files that another program holds: tried again, since virus scanners, sync and backup let go in a moment.

Only Windows refuses them; elsewhere a file is opened, replaced and removed whoever else has it open.
"""

from __future__ import annotations

from collections.abc import Callable
from time import sleep
from typing import TypeVar

T = TypeVar("T")

# Seconds between tries: a scanner or a sync client holds a new file for a moment, an office program for hours.
PAUSES = (0.05, 0.2, 0.5, 1.0)
# Windows' numbers: access denied, sharing violation, lock violation, user-mapped section open.
_HELD = (5, 32, 33, 1224)


def retried(action: Callable[[], T]) -> T:
    """Return what `action` gives, tried again for two seconds while another program holds its file.

    Raises what the last try raises.
    """
    for pause in PAUSES:
        try:
            return action()
        except OSError as error:
            if not is_held(error):
                raise
        sleep(pause)
    return action()


def is_held(error: OSError) -> bool:
    """Whether Windows says that another program has the file open, or that access is denied, which looks the same."""
    return getattr(error, "winerror", None) in _HELD
