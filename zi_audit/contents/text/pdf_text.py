"""The text of a PDF's first pages."""

from __future__ import annotations

from zi_audit.contents.text.found import MAX_PAGES, NOT_READ, EnoughError, FileText, Lines, TextState
from zi_audit.contents.text.page_layout import lines_of
from zi_audit.contents.text.pdf_canvas import PLAIN, WIDE, Box, Canvas
from zi_audit.contents.text.pdf_contents import MAX_CONTENTS, draw
from zi_audit.contents.text.pdf_crypt import LockedError, RestrictedError
from zi_audit.contents.text.pdf_file import PdfFile
from zi_audit.contents.text.pdf_pages import opened, page_count, pages_of
from zi_audit.contents.text.pdf_syntax import Stream
from zi_audit.contents.window import Window

MAX_PARTS = 200
MAX_NOTES = 200
# Of text that nobody can map to letters, a few signs (bullets, ticks) are nothing to speak of.
_MOSTLY = 0.5
# Flags of what is laid over a page and not shown: hidden, not to be viewed.
_UNSEEN = 2 | 32


def pdf_text(window: Window) -> FileText:
    """Return the text of the first pages. Never raises for what is wrong with a file."""
    lines = Lines()
    canvas: Canvas | None = None
    count, seen, is_cut = 0, 0, False
    try:
        file = opened(window)
        canvas = Canvas(file)
        count = page_count(file)
        for number, page in enumerate(pages_of(file)):
            if number >= MAX_PAGES:
                is_cut = True
                break
            seen += 1
            _add_page(canvas, page, lines)
    except EnoughError:
        is_cut = True
    except LockedError:
        return FileText(TextState.LOCKED)
    except RestrictedError:
        return FileText(TextState.RESTRICTED)
    if not seen:
        return NOT_READ
    return _told(lines, canvas, max(0, count), is_cut)


def _told(lines: Lines, canvas: Canvas | None, pages: int, is_cut: bool) -> FileText:
    if canvas is not None and canvas.letters and canvas.unknown > _MOSTLY * canvas.letters:
        return FileText(TextState.NO_MAP, (), pages, is_cut)
    if not lines.found:
        return FileText(TextState.SCAN, (), pages, is_cut)
    is_pictured = canvas is not None and canvas.is_pictured
    return lines.as_text(is_cut=is_cut, pages=pages, is_pictured=is_pictured)


def _add_page(canvas: Canvas, page: dict[str, object], lines: Lines) -> None:
    file = canvas.file
    canvas.pieces, canvas.box = [], _box(file, page)
    try:
        draw(canvas, _contents(file, page), file.dictionary(page.get("Resources")), PLAIN)
        for note in file.array(page.get("Annots"))[:MAX_NOTES]:
            _add_note(canvas, file.dictionary(note))
    finally:
        # Of a page that is too much, what was drawn so far.
        for line in lines_of(canvas.pieces):
            lines.add(line)


def _add_note(canvas: Canvas, note: dict[str, object]) -> None:
    """Draw what is laid over a page, as it is seen: filled fields of a form, visible signatures, stamps."""
    file = canvas.file
    looks = file.resolve(file.dictionary(note.get("AP")).get("N"))
    if isinstance(looks, dict):
        looks = file.resolve(looks.get(file.name(note.get("AS"))))
    flags = int(file.number(note.get("F")))
    place = [file.number(value) for value in file.array(note.get("Rect"))]
    if not isinstance(looks, Stream) or flags & _UNSEEN or len(place) != 4:
        return
    form = [file.number(value) for value in file.array(looks.dictionary.get("BBox"))]
    across = down = 1.0
    if len(form) == 4 and form[2] != form[0] and form[3] != form[1]:
        across = abs((place[2] - place[0]) / (form[2] - form[0])) or 1.0
        down = abs((place[3] - place[1]) / (form[3] - form[1])) or 1.0
    left, bottom = min(place[::2]), min(place[1::2])
    from_left, from_bottom = (min(form[::2]), min(form[1::2])) if len(form) == 4 else (0.0, 0.0)
    matrix = (across, 0.0, 0.0, down, left - across * from_left, bottom - down * from_bottom)
    resources = file.dictionary(looks.dictionary.get("Resources"))
    draw(canvas, file.content(looks, MAX_CONTENTS), resources, matrix, 1)


def _box(file: PdfFile, page: dict[str, object]) -> Box:
    """Return the edges of what is seen of a page."""
    for key in ("CropBox", "MediaBox"):
        corners = [file.number(value) for value in file.array(page.get(key))]
        if len(corners) == 4:
            x, y = sorted(corners[::2]), sorted(corners[1::2])
            if x[1] - x[0] > 1 and y[1] - y[0] > 1:
                return x[0], y[0], x[1], y[1]
    return WIDE


def _contents(file: PdfFile, page: dict[str, object]) -> bytes:
    """Return the contents of a page, several streams as one."""
    contents = file.resolve(page.get("Contents"))
    parts = contents[:MAX_PARTS] if isinstance(contents, list) else [contents]
    found, left = [], MAX_CONTENTS
    for part in parts:
        piece = file.content(part, left)
        found.append(piece)
        left -= len(piece)
        if left <= 0:
            break
    return b"\n".join(found)
