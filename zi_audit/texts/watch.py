"""What the watcher says while it runs, and what ledger and lock say when something is wrong."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {}
