"""Watching a folder: events are hints, the same audit decides."""

from __future__ import annotations

from zi_audit.recorded import Recorded
from zi_audit.watch.agreed import Audits, Timing
from zi_audit.watch.publish import Says
from zi_audit.watch.supervise import Watcher

__all__ = ["Audits", "Recorded", "Says", "Timing", "Watcher"]
