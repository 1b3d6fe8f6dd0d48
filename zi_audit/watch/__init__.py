"""Watching a folder: events are hints, the same audit decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zi_audit.auditing.second_look import Audits
    from zi_audit.watch.publish import Says
    from zi_audit.watch.recorded import Recorded
    from zi_audit.watch.supervise import Watcher
    from zi_audit.watch.timing import Timing

__all__ = ["Audits", "Recorded", "Says", "Timing", "Watcher"]

_ROOMS = {
    "Recorded": "zi_audit.watch.recorded",
    "Audits": "zi_audit.auditing.second_look",
    "Timing": "zi_audit.watch.timing",
    "Says": "zi_audit.watch.publish",
    "Watcher": "zi_audit.watch.supervise",
}


def __getattr__(name: str) -> object:
    """Return a public name when it is first used: who only asks about a drive need not load the observers."""
    from importlib import import_module

    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(_ROOMS[name]), name)
