"""Which reader reads the text of which format."""

from __future__ import annotations

from collections.abc import Callable

from zi_audit.contents.text.found import NOT_READ, FileText
from zi_audit.contents.text.office_text import office_text
from zi_audit.contents.text.pdf_text import pdf_text
from zi_audit.contents.text.plain_text import html_text, plain_text, rtf_text
from zi_audit.contents.window import Window

_READERS: dict[str, Callable[[Window], FileText]] = {
    "pdf": pdf_text,
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp", "odf"), office_text),
    "rtf": rtf_text,
    **dict.fromkeys(("html", "htm"), html_text),
    **dict.fromkeys(("txt", "csv", "md"), plain_text),
}


def read_text(window: Window, kind: str) -> FileText:
    """Return the text of the first pages of a file of this format, as its signature (or, having none, its name) says.

    Of formats that are not read here `NOT_READ`. Never raises for what is wrong with a file.
    """
    reader = _READERS.get(kind)
    return reader(window) if reader else NOT_READ
