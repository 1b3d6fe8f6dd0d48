"""XML and HTML as a row of tags and texts: no document type is heeded, nothing is expanded, damage is passed over."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

MAX_TAGS = 30_000
_TAG = re.compile(
    r"<(?:!--(?P<comment>)|!\[CDATA\[(?P<cdata>)"
    r"|(?P<end>/)?(?:[\w.-]{1,40}:)?(?P<name>[A-Za-z_][\w.-]{0,40})"
    r"(?P<attributes>(?:[^<>\"']++|\"[^<\"]*+\"|'[^<']*+')*+)>"
    r"|[?!][^<>]*+>)"
)
_ATTRIBUTE = re.compile(r"(?:[\w.-]{1,40}:)?([\w.-]{1,60})\s{0,4}=\s{0,4}(?:\"([^\"]*)\"|'([^']*)')")
_DECLARED = re.compile(rb"(?:encoding|charset)\s{0,4}=\s{0,4}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
# What stands between these is none of the page's words.
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Tag(NamedTuple):
    """A tag: name without prefix in lower case, whether it ends an element or is empty, attributes as written."""

    name: str
    is_end: bool
    is_empty: bool
    written: str

    def attributes(self) -> dict[str, str]:
        """Return the attributes, by their names without prefix."""
        return {found[1]: unescape(found[2] or found[3] or "") for found in _ATTRIBUTE.finditer(self.written)}


def events(text: str) -> Iterator[Tag | str]:
    """Yield tags and the texts between them, entities resolved, in order; after `MAX_TAGS` no more."""
    at = 0
    for _ in range(MAX_TAGS):
        found = _TAG.search(text, at)
        if found is None:
            if at < len(text):
                yield _plain(text[at:])
            return
        if found.start() > at:
            yield _plain(text[at : found.start()])
        at = found.end()
        name = found["name"]
        if name is not None:
            written = found["attributes"] or ""
            tag = Tag(name.lower(), found["end"] is not None, written.endswith("/"), written)
            yield tag
            if tag.name in _RAW and not tag.is_end and not tag.is_empty:
                end_tag = _RAW[tag.name].search(text, at)
                at = end_tag.start() if end_tag else len(text)
        elif found["comment"] is not None:
            at = _behind(text, "-->", at)
        elif found["cdata"] is not None:
            end = _behind(text, "]]>", at)
            yield text[at:end].removesuffix("]]>")
            at = end


def _behind(text: str, mark: str, at: int) -> int:
    found = text.find(mark, at)
    return found + len(mark) if found >= 0 else len(text)


def _plain(text: str) -> str:
    return unescape(text) if "&" in text else text


def decoded(data: bytes) -> str:
    """Return text from bytes: by its mark, by what it declares, else UTF-8, else the encoding of Windows."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    if data[1:2] == b"\0" or data[:1] == b"\0":
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", "replace")
    declared = _DECLARED.search(data[:1_000])
    try:
        # Cut in the middle of a letter, it is still UTF-8.
        return codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(declared[1].decode("ascii") if declared else "cp1252", "replace")
    except (LookupError, UnicodeError):
        return data.decode("latin-1")
