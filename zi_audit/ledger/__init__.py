"""What was seen when: a SQLite file that remembers files, runs and statuses between audits."""

from __future__ import annotations

from zi_audit.ledger.book import Ledger, open_ledger
from zi_audit.ledger.clock import Doubt
from zi_audit.ledger.slots import Jejak

__all__ = ["Doubt", "Jejak", "Ledger", "open_ledger"]
