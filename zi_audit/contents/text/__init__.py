"""The text of a file's first pages, where its bytes hold text. Bounded; nothing is run, nothing is fetched."""

from zi_audit.contents.text.found import NOT_READ, FileText, TextState
from zi_audit.contents.text.readers import read_text

__all__ = ["NOT_READ", "FileText", "TextState", "read_text"]
