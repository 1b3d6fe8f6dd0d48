"""A status as the page shows it: its shape, its word and what it means."""

from __future__ import annotations

from zi_audit.report.views import StatusView
from zi_audit.result import Status
from zi_audit.texts import text

# A shape beside each colour: never by colour alone.
MARKS = {
    Status.ADA: "●",
    Status.TERLAMBAT: "◐",
    Status.BELUM_ADA: "✕",
    Status.BERJALAN: "○",
    Status.AKAN_DATANG: "·",
    Status.NIHIL: "–",
    Status.TAK_TERBACA: "?",
}


def status_view(status: Status, lang: str, count: int = 0) -> StatusView:
    """Return the view of a status that `count` slots have."""
    word, means = text(f"status.{status.value}", lang), text(f"report.means_{status.value}", lang)
    return StatusView(status.value, MARKS[status], word, means, count)
