"""PDF: header, end, encryption, the date inside, and whether there is any text."""

from __future__ import annotations

import re
import zlib
from datetime import date

from zi_audit.inspect.found import Found, iso_day, sensible
from zi_audit.inspect.window import Window

# `/CreationDate (D:20260331090000+07'00')`, also as hex or UTF-16 in sloppy writers.
CREATED = re.compile(rb"/CreationDate\s{0,8}\(\s{0,4}(?:D:)?(\d{4})(\d\d)(\d\d)")
CREATED_HEX = re.compile(rb"/CreationDate\s{0,8}<([0-9A-Fa-f\s]{8,80})>")
XMP_CREATED = re.compile(
    rb"<(?:xmp|xap):CreateDate>([^<]{10,40})<|(?:xmp|xap):CreateDate=[\"']([^\"']{10,40})"
)
STREAM = re.compile(rb"stream\r?\n")
OBJECT_STREAM = re.compile(rb"/Type\s{0,4}/ObjStm")
HAS_FONT = re.compile(rb"/Font\b|/BaseFont\b")
HAS_IMAGE = re.compile(rb"/Subtype\s{0,4}/Image\b")
WHOLE = 1_000_000
MAX_STREAMS = 40
MAX_INFLATED = 200_000
JUNK_AFTER_END = 8_192


def inspect_pdf(window: Window) -> Found:
    """Return what a PDF says of itself."""
    if b"%PDF-" not in window.head[:1024]:
        return Found("content.pdf_no_header")
    if b"%%EOF" not in window.tail[-JUNK_AFTER_END:]:
        return Found("content.pdf_no_end")
    data = window.whole(WHOLE)
    whole = len(data) >= window.size
    if not whole:
        data += window.tail
    encrypted = b"/Encrypt" in window.tail or (whole and b"/Encrypt" in data)
    inflated = b"" if encrypted else _object_streams(data)
    dibuat = None if encrypted else _created(data) or _created(inflated)
    # Only a whole file without any font, with pictures, is surely a scan without a text layer.
    shown = data + inflated
    no_text = whole and not encrypted and HAS_IMAGE.search(shown) and not HAS_FONT.search(shown)
    return Found("", dibuat, encrypted, bool(no_text))


def _created(data: bytes) -> date | None:
    plain = CREATED.search(data)
    if plain:
        return sensible(int(plain[1]), int(plain[2]), int(plain[3]))
    coded = CREATED_HEX.search(data)
    if coded:
        try:
            text = bytes.fromhex(coded[1].decode("ascii")).replace(b"\0", b"")
        except ValueError:
            return None
        digits = re.search(rb"(\d{4})(\d\d)(\d\d)", text)
        return sensible(int(digits[1]), int(digits[2]), int(digits[3])) if digits else None
    xmp = XMP_CREATED.search(data)
    return iso_day(xmp[1] or xmp[2]) if xmp else None


def _object_streams(data: bytes) -> bytes:
    """Return the beginnings of the first object streams, inflated: newer PDFs keep their Info there."""
    pieces: list[bytes] = []
    if not OBJECT_STREAM.search(data):
        return b""
    for number, found in enumerate(STREAM.finditer(data)):
        if number >= MAX_STREAMS or sum(map(len, pieces)) >= MAX_INFLATED:
            break
        if b"/ObjStm" not in data[max(0, found.start() - 300) : found.start()]:
            continue
        try:
            pieces.append(zlib.decompressobj().decompress(data[found.end() : found.end() + 65_536], 65_536))
        except zlib.error:
            continue
    return b"\n".join(pieces)
