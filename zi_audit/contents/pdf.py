"""PDF: header, end, encryption, the date inside, and whether there is any text."""

from __future__ import annotations

import re
from datetime import date

from zi_audit.contents.found import MADE, BrokenError, Found, day_in, xmp_day
from zi_audit.contents.text.found import EnoughError
from zi_audit.contents.text.pdf_crypt import LockedError, RestrictedError
from zi_audit.contents.text.pdf_file import PdfFile
from zi_audit.contents.text.pdf_pages import AT_ONCE, opened, pages_of, says_no_page
from zi_audit.contents.window import Window

DAY = re.compile(rb"(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)")
MAX_XMP = 200_000
# The first object of a file made for the web states how long the whole file is.
LINEARIZED = re.compile(
    rb"/Linearized[^>]{0,200}?/L\s{1,4}(\d{1,12})|/L\s{1,4}(\d{1,12})[^>]{0,200}?/Linearized"
)
PAGE = re.compile(rb"/Type\s{0,4}/Page\b")
OBJECT = re.compile(rb"\d\s{1,2}obj\b")
FONT = re.compile(rb"/(?:Base)?Font\b")
IMAGE = re.compile(rb"/Subtype\s{0,4}/Image\b")
JUNK_AFTER_END = 8_192
# How a file ends of which a writer, or a cut of a few bytes, left out the very last mark.
LAST_LINES = re.compile(rb"startxref\s{1,4}\d{1,12}\s{0,4}%{0,2}E?O?\Z")
# What programs fill up the last block with, and what a transfer adds.
PADDING = b"\0 \t\r\n\x1a"
# A file for the web that lost so little (blanks before line ends) lost no page.
NEARLY_WHOLE = 0.9
MAX_PAGES, MAX_FORMS = 60, 200


def inspect_pdf(window: Window) -> Found:
    """Return what a PDF says of itself."""
    if b"%PDF-" not in window.head[:1024]:
        raise BrokenError("content.pdf_no_header")
    window.leave_out(PADDING)
    _, end, behind = window.tail.rpartition(b"%%EOF")
    junk = len(behind.strip(PADDING))
    has_end = bool(end) and junk <= JUNK_AFTER_END
    if not has_end and not LAST_LINES.search(window.tail):
        raise BrokenError("content.pdf_no_end")
    try:
        file = opened(window)
        if not file.is_anchored and (not has_end or _is_cut(window, junk)):
            # The end that was found is that of the first page's part, which stands near the beginning.
            raise BrokenError("content.pdf_no_end")
        data = window.whole(AT_ONCE)
        has_page = PAGE.search(data) is not None or next(pages_of(file), None) is not None
        # Objects that lead to no page may be of a kind that this reader does not know; nothing at all is broken.
        is_empty = file.is_searched_whole and OBJECT.search(data) is None
        if (says_no_page(file) and (file.is_anchored or not has_page)) or (is_empty and not has_page):
            raise BrokenError("content.pdf_no_page")
        # Most files show a font and no picture at the first look; the others are asked page by page.
        is_plain = FONT.search(data) is not None and not IMAGE.search(data)
        return Found(_created(file), no_text=has_page and not is_plain and _has_no_text(file))
    except LockedError:
        return Found(terenkripsi=True)
    except (RestrictedError, EnoughError):
        return Found()


def _is_cut(window: Window, junk: int) -> bool:
    stated = LINEARIZED.search(window.head[:2_048])
    length = int(stated[1] or stated[2]) if stated else 0
    return length > window.size and (junk > 0 or window.size < NEARLY_WHOLE * length)


def _created(file: PdfFile) -> date | None:
    """Return the day in the Info dictionary, else in the document's XMP.

    Not just any date in the file: comments, attachments and placed pictures carry their own.
    """
    stated = file.resolve(file.dictionary(file.trailer.get("Info")).get("CreationDate"))
    found = day_in(stated.replace(b"\0", b""), DAY) if isinstance(stated, bytes) else None
    return found or _xmp_date(file)


def _xmp_date(file: PdfFile) -> date | None:
    return xmp_day(file.content(file.dictionary(file.trailer.get("Root")).get("Metadata"), MAX_XMP), (MADE,))


def _has_no_text(file: PdfFile) -> bool:
    """Whether this is surely a scan without a text layer: all pages were seen, pictures and no font."""
    shows_picture = False
    for number, page in enumerate(pages_of(file)):
        if number >= MAX_PAGES or page.get("Annots"):
            return False
        waiting, seen = [page.get("Resources")], 0
        while waiting:
            resources = file.dictionary(waiting.pop())
            if file.dictionary(resources.get("Font")):
                return False
            for drawn in file.dictionary(resources.get("XObject")).values():
                form = file.dictionary(drawn)
                seen += 1
                shows_picture = shows_picture or form.get("Subtype") == "Image"
                if form.get("Subtype") == "Form" and seen < MAX_FORMS:
                    waiting.append(form.get("Resources"))
    return shows_picture
