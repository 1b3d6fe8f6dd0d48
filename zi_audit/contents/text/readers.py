"""Which reader reads the text of which format."""

from __future__ import annotations

from collections.abc import Callable

from zi_audit.contents.text.found import NOT_READ, FileText
from zi_audit.contents.text.pdf_text import pdf_text
from zi_audit.contents.window import Window

_READERS: dict[str, Callable[[Window], FileText]] = {"pdf": pdf_text}


def read_text(window: Window, kind: str) -> FileText:
    """Return the text of the first pages of a file of this format (as its signature says)."""
    reader = _READERS.get(kind)
    return reader(window) if reader else NOT_READ
