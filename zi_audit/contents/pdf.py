"""PDF: header, end, encryption, the date inside, and whether there is any text."""

from __future__ import annotations

import re
from datetime import date

from zi_audit.contents.found import BrokenError, Found, day_in, iso_day
from zi_audit.contents.pdf_objects import REFERENCE, Objects
from zi_audit.contents.window import Window

# `/CreationDate (D:20260331090000+07'00')`, also as hex, as UTF-16, or as an object of its own.
CREATED = re.compile(rb"/CreationDate\s{0,8}(\(|<|\d)")
CREATED_BY_REFERENCE = re.compile(rb"/CreationDate" + REFERENCE)
LITERAL_END = re.compile(rb"(?<!\\)\)")
OCTAL = re.compile(rb"\\([0-3][0-7]{2})")
DAY = re.compile(rb"(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)")
XMP_CREATED = re.compile(
    rb"<(?:xmp|xap):CreateDate>([^<]{10,40})<|(?:xmp|xap):CreateDate=[\"']([^\"']{10,40})"
)
ENCRYPTED = re.compile(rb"/Encrypt\s{0,8}(?:\d|<<)")
# The first object of a file made for the web states how long the whole file is.
LINEARIZED = re.compile(
    rb"/Linearized[^>]{0,200}?/L\s{1,4}(\d{1,12})|/L\s{1,4}(\d{1,12})[^>]{0,200}?/Linearized"
)
FONT = re.compile(rb"/(?:Base)?Font\b")
IMAGE = re.compile(rb"/Subtype\s{0,4}/Image\b")
JUNK_AFTER_END = 8_192


def inspect_pdf(window: Window) -> Found:
    """Return what a PDF says of itself."""
    if b"%PDF-" not in window.head[:1024]:
        raise BrokenError("content.pdf_no_header")
    end = window.tail.rfind(b"%%EOF", -JUNK_AFTER_END)
    if end < 0:
        raise BrokenError("content.pdf_no_end")
    objects = Objects(window, end)
    stated = LINEARIZED.search(window.head[:2_048])
    if stated and int(stated[1] or stated[2]) > window.size and not objects.is_anchored:
        # The end that was found is that of the first page's part, which stands near the beginning.
        raise BrokenError("content.pdf_no_end")
    if ENCRYPTED.search(objects.trailers) or (objects.whole and ENCRYPTED.search(objects.data)):
        return Found(encrypted=True)
    return Found(_created(objects), no_text=_has_no_text(objects))


def _created(objects: Objects) -> date | None:
    """Return the day in the Info dictionary, else in the document's XMP.

    Not just any date in the file: comments, attachments and placed pictures carry their own.
    """
    info = objects.reference(b"/Info")
    found = _info_date(objects, objects.get(info)) if info is not None else None
    return found or _xmp_date(objects)


def _info_date(objects: Objects, info: bytes) -> date | None:
    found = CREATED.search(info)
    if found is None:
        return None
    if found[1] == b"(":
        return _day(LITERAL_END.split(info[found.end() : found.end() + 200], 1)[0])
    if found[1] == b"<":
        return _hex_day(info[found.end() : found.end() + 200].partition(b">")[0])
    reference = CREATED_BY_REFERENCE.search(info)
    text = objects.get(int(reference[1]))[:300] if reference else b""
    return _day(text.partition(b"(")[2])


def _hex_day(digits: bytes) -> date | None:
    try:
        return _day(bytes.fromhex(digits.decode("ascii")))
    except ValueError:
        return None


def _day(text: bytes) -> date | None:
    plain = OCTAL.sub(lambda found: bytes([int(found[1], 8)]), text).replace(b"\0", b"")
    return day_in(plain, DAY)


def _xmp_date(objects: Objects) -> date | None:
    root = objects.reference(b"/Root")
    catalog = objects.get(root) if root is not None else b""
    reference = re.search(rb"/Metadata" + REFERENCE, catalog)
    packet = objects.get(int(reference[1])) if reference else b""
    found = XMP_CREATED.search(objects.inflate(packet)[0] or packet)
    return iso_day(found[1] or found[2]) if found else None


def _has_no_text(objects: Objects) -> bool:
    """Whether this is surely a scan without a text layer: all of it was seen, pictures and no font."""
    if not objects.whole or FONT.search(objects.data):
        return False
    shows_picture = IMAGE.search(objects.data) is not None
    seen = 0
    for stream in objects.object_streams():
        content, complete = objects.inflate(stream)
        if not complete or FONT.search(content):
            return False
        shows_picture = shows_picture or IMAGE.search(content) is not None
        seen += 1
    return shows_picture and seen == objects.count_object_streams()
