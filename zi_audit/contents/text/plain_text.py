"""The text of RTF, HTML and plain text."""

from __future__ import annotations

import re
from itertools import islice

from zi_audit.contents.text.flow import Flow
from zi_audit.contents.text.found import EnoughError, FileText, Lines, TextState
from zi_audit.contents.text.markup_events import decoded, events
from zi_audit.contents.window import Window

MAX_TEXT = 300_000
MAX_RTF = 1_000_000
MAX_GROUPS = 200
MAX_WORDS = 60_000  # of RTF's own


def plain_text(window: Window) -> FileText:
    """Return the first lines of a text."""
    lines = Lines()
    data = window.whole(MAX_TEXT)
    if b"\0" in data[:4_096] and data[:2] not in (b"\xff\xfe", b"\xfe\xff") and data[1:2] != b"\0":
        return FileText(TextState.UNREAD)
    is_cut = window.size > len(data)
    try:
        lines.add(decoded(data))
    except EnoughError:
        is_cut = True
    return lines.as_text(is_cut=is_cut)


# --- HTML --------------------------------------------------------------------------------------------

_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6"
    " header hr html li main nav ol option p pre section table tbody tfoot thead title ul".split()
)
_UNSEEN = frozenset({"title", "select", "textarea", "noscript", "template", "xml"})
_SPACES = re.compile(r"\s+")


def html_text(window: Window) -> FileText:
    """Return the text of a page as it is shown: no scripts, no styles, nothing fetched."""
    lines = Lines()
    flow = Flow(lines)
    data = window.whole(MAX_TEXT)
    is_cut = window.size > len(data)
    unseen = 0
    try:
        for event in events(decoded(data)):
            if isinstance(event, str):
                if not unseen:
                    flow.write(_SPACES.sub(" ", event))
                continue
            name, is_end, is_empty, _ = event
            if name in _UNSEEN and not is_empty:
                unseen = max(0, unseen - 1) if is_end else unseen + 1
            elif name == "tr":
                if is_end:
                    flow.end_row()
                else:
                    flow.begin_row()
            elif name in ("td", "th"):
                if not is_end:
                    flow.begin_cell()
            elif name in _BLOCKS:
                flow.end_line()
        flow.close()
    except EnoughError:
        is_cut = True
    return lines.as_text(is_cut=is_cut)


# --- RTF ---------------------------------------------------------------------------------------------

_RTF = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<byte>[0-9A-Fa-f]{2})"
    rb"|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<group>[{}])"
    rb"|(?P<text>[^\\{}\r\n]++)"
)
_RTF_HIDDEN = frozenset(
    b"fonttbl colortbl stylesheet info pict object themedata datastore latentstyles listtable listoverridetable"
    b" rsidtbl generator filetbl revtbl bkmkstart bkmkend fldinst xmlnstbl wgrffmtfilter pgdsctbl colorschememapping"
    b" footnote annotation atnid atnauthor deleted footer footerl footerr footerf".split()
)
_RTF_BREAKS = frozenset(b"par line sect page".split())
_RTF_SIGNS = {
    b"tab": "\t", b"cell": "\t", b"nestcell": "\t", b"emdash": "—", b"endash": "–", b"bullet": "•",
    b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_RTF_ESCAPES = {b"~": " ", b"_": "-", b"-": ""}
_RTF_ROWS = frozenset({b"row", b"nestrow"})


def rtf_text(window: Window) -> FileText:
    """Return the text of an RTF document."""
    data = window.whole(MAX_RTF)
    lines = Lines()
    is_cut = window.size > len(data)
    try:
        _add_rtf(data, lines)
    except EnoughError:
        is_cut = True
    return lines.as_text(is_cut=is_cut)


def _add_rtf(data: bytes, lines: Lines) -> None:
    reader = _Rtf(lines)
    for found in islice(_RTF.finditer(data), MAX_WORDS):
        reader.read(found)
    reader.end_line()


class _Rtf:
    """One document, while it is read. Of groups around: whether they are hidden, and how many signs `\\u` replaces."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._line: list[str] = []
        self._groups: list[tuple[bool, int]] = []
        self._hidden, self._replaced, self._passed = False, 1, 0
        self._in_table = False
        self._codec = "cp1252"

    def end_line(self) -> None:
        """End the line at hand. Raises EnoughError."""
        self._lines.add("".join(self._line))
        self._line = []

    def read(self, found: re.Match[bytes]) -> None:
        """Read one word, sign, bracket or text."""
        kind = found.lastgroup
        if kind == "group":
            self._read_group(found["group"])
        elif kind in ("word", "number"):
            self._read_word(found["word"], int(found["number"] or 0))
        elif kind == "sign" and found["sign"] == b"*":
            self._hidden = True
        elif self._hidden:
            return
        elif kind == "sign":
            self._line.append(_RTF_ESCAPES.get(found["sign"], found["sign"].decode("latin-1")))
        else:
            text = found["text"] if kind == "text" else bytes([int(found["byte"], 16)])
            skipped = min(self._passed, len(text))
            self._passed -= skipped
            self._line.append(text[skipped:].decode(self._codec, "ignore"))

    def _read_group(self, bracket: bytes) -> None:
        if bracket == b"{" and len(self._groups) < MAX_GROUPS:
            self._groups.append((self._hidden, self._replaced))
        elif bracket == b"}" and self._groups:
            self._hidden, self._replaced = self._groups.pop()
        self._passed = 0

    def _read_word(self, word: bytes, number: int) -> None:
        if word in _RTF_HIDDEN:
            self._hidden = True
        elif word == b"ansicpg":
            self._codec = _codec(number)
        elif word == b"uc":
            self._replaced = max(0, min(number, 10))
        elif word in (b"intbl", b"pard"):
            self._in_table = word == b"intbl"
        elif self._hidden:
            return
        elif word == b"u":
            code = number & 0xFFFF
            self._line.append(chr(code) if not 0xD800 <= code < 0xE000 else "")
            self._passed = self._replaced
        elif word in _RTF_ROWS or (word in _RTF_BREAKS and not self._in_table):
            self.end_line()
        elif word in _RTF_BREAKS:
            self._line.append(" ")
        elif word in _RTF_SIGNS:
            self._line.append(_RTF_SIGNS[word])


def _codec(number: int) -> str:
    return f"cp{number}" if number in (437, 850, 852, 1250, 1251, 1252, 1253, 1254, 1257) else "cp1252"
