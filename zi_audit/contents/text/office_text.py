"""The text of DOCX, PPTX and ODF: paragraphs and tables of the parts that hold the pages, headers first."""

from __future__ import annotations

import re
from collections.abc import Callable

from zi_audit.contents.archive import Archive
from zi_audit.contents.found import BrokenError, TooMuchError
from zi_audit.contents.office_files import main_part
from zi_audit.contents.text.flow import Flow
from zi_audit.contents.text.found import MAX_PAGES, EnoughError, FileText, Lines
from zi_audit.contents.text.markup_events import Tag, decoded, events
from zi_audit.contents.text.sheet_text import add_sheets
from zi_audit.contents.window import Window

MAX_PART = 1_500_000
MAX_HEADER = 100_000
MAX_BLANKS = 100
# Elements whose words are not on the page: removed ones, notes to it, the second of two ways to show the same.
_HIDDEN = frozenset(
    "fallback del movefrom tracked-changes annotation instrtext forms ruby-text notes sequence-decls".split()
)
_HEADER = re.compile(rb"word/header\d{0,3}\.xml")
_RELATION_ID = re.compile(
    r"\br:id\s{0,4}=\s{0,4}[\"']([^\"']{1,40})[\"']|\bid\s{0,4}=\s{0,4}[\"'](rId\d{1,6})[\"']"
)


def office_text(window: Window) -> FileText:
    """Return the text of a zipped office file. Never raises for what is wrong with it."""
    lines = Lines()
    is_cut = False
    try:
        archive = Archive(window)
        if b"content.xml" in archive:
            _add_odf(archive, lines)
        else:
            main, kind = main_part(archive)
            adder = _ADDERS.get(kind)
            if adder is not None:
                adder(archive, main, lines)
    except EnoughError:
        is_cut = True
    except (BrokenError, TooMuchError):
        pass
    return lines.as_text(is_cut=is_cut)


def relations(archive: Archive, part: bytes) -> dict[str, bytes]:
    """Return the parts that a part refers to, by the id that it uses."""
    folder, _, name = part.rpartition(b"/")
    listed = archive.read(folder + b"/_rels/" + name + b".rels", MAX_HEADER)
    found: dict[str, bytes] = {}
    for event in events(decoded(listed)):
        if isinstance(event, Tag) and event.name == "relationship":
            told = event.attributes()
            found[told.get("Id", "")] = target_of(folder, told.get("Target", "").encode("utf-8", "ignore"))
    return found


def target_of(folder: bytes, target: bytes) -> bytes:
    """Return the name of a part that is named from within a folder."""
    if target.startswith(b"/"):
        return target[1:].lower()
    while target.startswith(b"../"):
        target, folder = target[3:], folder.rpartition(b"/")[0]
    return (folder + b"/" + target if folder else target).lower()


def _add_word(archive: Archive, main: bytes, lines: Lines) -> None:
    for name in sorted(set(relations(archive, main).values())):
        if _HEADER.fullmatch(name):
            _add_part(archive.read(name, MAX_HEADER), lines)
    _add_part(archive.read(main, MAX_PART), lines)


def _add_slides(archive: Archive, main: bytes, lines: Lines) -> None:
    named = relations(archive, main)
    shown = [
        told
        for event in events(decoded(archive.read(main, MAX_HEADER)))
        if isinstance(event, Tag) and event.name == "sldid"
        for told in _RELATION_ID.findall(event.written)
    ]
    for first, second in shown[:MAX_PAGES]:
        _add_part(archive.read(named.get(first or second, b""), MAX_PART), lines)


def _add_part(data: bytes, lines: Lines) -> None:
    """Add the words of a part in Office Open XML."""
    flow = Flow(lines)
    hidden = 0
    in_text = False
    for event in events(decoded(data)):
        if isinstance(event, str):
            if in_text and not hidden:
                flow.write(event)
            continue
        name, is_end, is_empty, _ = event
        if name in _HIDDEN and not is_empty:
            hidden = max(0, hidden - 1) if is_end else hidden + 1
        elif hidden:
            continue
        elif name == "t":
            in_text = not is_end and not is_empty
        elif name == "p":
            if is_end:
                flow.end_paragraph()
            elif not is_empty:
                flow.begin_paragraph()
        elif name in _MARKS:
            if not is_end:
                flow.write(_MARKS[name])
        else:
            _table(flow, name, is_end, is_empty, _OOXML_TABLE)
    flow.close()


_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "nobreakhyphen": "-", "ptab": "\t"}
_OOXML_TABLE = ("tr", ("tc",))
_ODF_TABLE = ("table-row", ("table-cell",))


def _table(flow: Flow, name: str, is_end: bool, is_empty: bool, names: tuple[str, tuple[str, ...]]) -> None:
    row, cells = names
    if name == row and not is_empty:
        if is_end:
            flow.end_row()
        else:
            flow.begin_row()
    elif name in cells and not is_end and not is_empty:
        flow.begin_cell()


# --- ODF ---------------------------------------------------------------------------------------------


def _add_odf(archive: Archive, lines: Lines) -> None:
    if archive.read(b"mimetype", 100).endswith((b".text", b".text-template")):
        # A letterhead may stand in the header of the page.
        styles = decoded(archive.read(b"styles.xml", MAX_PART))
        _add_odf_part(styles[max(0, styles.find("master-styles")) :], lines, "header")
    _add_odf_part(decoded(archive.read(b"content.xml", MAX_PART)), lines, "body")


def _add_odf_part(text: str, lines: Lines, inside: str) -> None:
    flow = Flow(lines)
    hidden = paragraphs = 0
    is_inside = False
    for event in events(text):
        if isinstance(event, str):
            if is_inside and paragraphs and not hidden:
                flow.write(" ".join(event.split("\n")))
            continue
        name, is_end, is_empty, _ = event
        if name == inside and not is_empty:
            is_inside = not is_end
        elif name in _HIDDEN and not is_empty:
            hidden = max(0, hidden - 1) if is_end else hidden + 1
        elif hidden or not is_inside:
            continue
        elif name in ("p", "h"):
            if is_empty:
                continue
            paragraphs = max(0, paragraphs - 1) if is_end else paragraphs + 1
            if is_end:
                flow.end_paragraph()
            else:
                flow.begin_paragraph()
        elif name == "s":
            flow.write(" " * _count(event))
        elif name in _ODF_MARKS:
            if not is_end:
                flow.write(_ODF_MARKS[name])
        else:
            _table(flow, name, is_end, is_empty, _ODF_TABLE)
    flow.close()


_ODF_MARKS = {"tab": "\t", "line-break": "\n"}


def _count(tag: Tag) -> int:
    told = tag.attributes().get("c", "1")
    return min(int(told), MAX_BLANKS) if told.isascii() and told.isdigit() and len(told) < 9 else 1


_ADDERS: dict[str, Callable[[Archive, bytes, Lines], None]] = {
    "docx": _add_word,
    "pptx": _add_slides,
    "xlsx": lambda archive, main, lines: add_sheets(archive, main, relations(archive, main), lines),
}
