"""How long the watcher waits for things."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """How long the watcher waits for things, in seconds.

    `settle`: quiet before an audit. `patience`: how long one busy folder holds up the others, and
    how long a folder is read again that does not read the same twice.
    `poll`: pause between looks at a share. `check`: pause between looks at the root itself.
    `verify`: after changes, when to read the whole folder once more in case events were lost.
    `resync`: the same without any change. `retry` and `retry_most`: first and longest pause while
    the folder is away. `again`: pause before a report that could not be written is tried again.
    """

    settle: float = 2.0
    patience: float = 60.0
    poll: float = 10.0
    check: float = 5.0
    verify: float = 60.0
    resync: float = 900.0
    retry: float = 1.0
    retry_most: float = 60.0
    again: float = 15.0
    tick: float = 1.0
