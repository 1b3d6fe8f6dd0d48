"""The text of a file's first pages, for every test that reads some."""

from __future__ import annotations

import io
from pathlib import Path

from zi_audit.contents.text import FileText, read_text
from zi_audit.contents.window import Window


def text_in(path: Path) -> FileText:
    """Return the text of the file at `path`, its name telling the format."""
    return text_of(path.read_bytes(), path.suffix[1:])


def text_of(content: bytes, kind: str) -> FileText:
    """Return the text of a file of this format with this content."""
    return read_text(Window(io.BytesIO(content), len(content)), kind)
