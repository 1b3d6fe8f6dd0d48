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
    line: list[str] = []
    # Of each group around: whether it is hidden, and how many signs stand for one of Unicode.
    groups: list[tuple[bool, int]] = []
    hidden, replaced, in_table, passed = False, 1, False, 0
    codec = "cp1252"
    for found in islice(_RTF.finditer(data), MAX_WORDS):
        kind = found.lastgroup
        if kind == "group":
            if found["group"] == b"{" and len(groups) < MAX_GROUPS:
                groups.append((hidden, replaced))
            elif found["group"] == b"}" and groups:
                hidden, replaced = groups.pop()
            passed = 0
        elif kind in ("word", "number"):
            word, number = found["word"], int(found["number"] or 0)
            if word in _RTF_HIDDEN:
                hidden = True
            elif word == b"ansicpg":
                codec = _codec(number)
            elif word == b"uc":
                replaced = max(0, min(number, 10))
            elif word == b"intbl":
                in_table = True
            elif word == b"pard":
                in_table = False
            elif hidden:
                continue
            elif word == b"u":
                code = number & 0xFFFF
                line.append(chr(code) if not 0xD800 <= code < 0xE000 else "")
                passed = replaced
            elif word in _RTF_ROWS or (word in _RTF_BREAKS and not in_table):
                lines.add("".join(line))
                line = []
            elif word in _RTF_BREAKS:
                line.append(" ")
            elif word in _RTF_SIGNS:
                line.append(_RTF_SIGNS[word])
        elif kind == "sign" and found["sign"] == b"*":
            hidden = True
        elif hidden:
            continue
        elif kind == "byte":
            if passed:
                passed -= 1
            else:
                line.append(bytes([int(found["byte"], 16)]).decode(codec, "ignore"))
        elif kind == "text":
            text = found["text"]
            skipped = min(passed, len(text))
            passed -= skipped
            line.append(text[skipped:].decode(codec, "ignore"))
        elif kind == "sign":
            line.append({b"~": " ", b"_": "-", b"-": ""}.get(found["sign"], found["sign"].decode("latin-1")))
    lines.add("".join(line))


def _codec(number: int) -> str:
    return f"cp{number}" if number in (437, 850, 852, 1250, 1251, 1252, 1253, 1254, 1257) else "cp1252"
