"""Pictures and video: begin and end as they must; EXIF gives the day a photo was taken."""

from __future__ import annotations

import struct
import zlib
from datetime import date

from zi_audit.inspect.found import Found, iso_day
from zi_audit.inspect.window import Window

EXIF_POINTER, DATE_ORIGINAL, DATE_DIGITIZED = 0x8769, 0x9003, 0x9004
MAX_ENTRIES = 200
PNG_HEADER = b"\x89PNG\r\n\x1a\n"
SMALL_PICTURE = 400_000


def inspect_jpeg(window: Window) -> Found:
    """Return what a JPEG says: start, frame, end marker, EXIF date."""
    if window.tail.rstrip(b"\0")[-2:] != b"\xff\xd9" and b"\xff\xd9" not in window.tail[-4_096:]:
        return Found("content.image_no_end")
    return Found("", _exif_date(window.head))


def _exif_date(head: bytes) -> date | None:
    start = head.find(b"Exif\0\0")
    if start < 0:
        return None
    tiff = head[start + 6 : start + 6 + 65_536]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return None
    try:
        for tag, value in _entries(tiff, order, struct.unpack_from(f"{order}I", tiff, 4)[0]):
            if tag == EXIF_POINTER:
                found = dict(_entries(tiff, order, value))
                place = found.get(DATE_ORIGINAL) or found.get(DATE_DIGITIZED)
                return iso_day(tiff[place : place + 10]) if place else None
    except struct.error:
        return None
    return None


def _entries(tiff: bytes, order: str, place: int) -> list[tuple[int, int]]:
    (count,) = struct.unpack_from(f"{order}H", tiff, place)
    found = []
    for number in range(min(count, MAX_ENTRIES)):
        tag, _, _, value = struct.unpack_from(f"{order}HHII", tiff, place + 2 + 12 * number)
        found.append((tag, value))
    return found


def inspect_png(window: Window) -> Found:
    """Return what a PNG says: its last chunk; small ones are looked at for a single colour."""
    if b"IEND" not in window.tail[-64:]:
        return Found("content.image_no_end")
    return Found(plain=window.size <= SMALL_PICTURE and _is_one_colour(window.whole(SMALL_PICTURE)))


def _is_one_colour(data: bytes) -> bool:
    """Whether every row of an 8-bit, unfiltered or zero-filtered PNG is one repeated pixel."""
    try:
        width, height, depth, kind, _, _, interlace = struct.unpack(">IIBBBBB", data[16:29])
        channels = {0: 1, 2: 3, 6: 4}.get(kind)
        if depth != 8 or channels is None or interlace or not 16 <= width <= 4_000 or height > 4_000:
            return False
        packed, place = b"", 8
        while place + 8 <= len(data):
            length, chunk = struct.unpack(">I4s", data[place : place + 8])
            if chunk == b"IDAT":
                packed += data[place + 8 : place + 8 + length]
            place += 12 + length
        row = 1 + width * channels
        pixels = zlib.decompressobj().decompress(packed, min(row * height, 1_000_000))
    except (struct.error, zlib.error):
        return False
    rows = [pixels[start : start + row] for start in range(0, len(pixels) - row + 1, row)]
    if len(rows) < min(height, 1_000_000 // row):
        return False
    first = rows[0]
    if first[0] == 0:
        one = first[1 : 1 + channels]
        if first[1:] != one * width:
            return False
    elif first[0] == 1:
        # Filter "Sub": every pixel after the first differs from it by nothing.
        if any(first[1 + channels :]):
            return False
    else:
        return False
    return all(
        one == first or (one[0] == 2 and not any(one[1:])) or (one[0] in (0, 1) and one[1:] == first[1:])
        for one in rows[1:]
    )


def inspect_boxes(window: Window) -> Found:
    """Return what an MP4, MOV or HEIC says: its boxes follow one another to the end of the file."""
    place, seen = 0, set()
    for _ in range(200):
        header = window.head[place : place + 16] if place + 16 <= len(window.head) else window.read(place, 16)
        if len(header) < 8:
            break
        length = int.from_bytes(header[:4], "big")
        seen.add(header[4:8])
        if length == 1:
            length = int.from_bytes(header[8:16], "big")
        if length == 0:
            place = window.size
            break
        if length < 8:
            return Found("content.image_broken")
        place += length
        if place >= window.size:
            break
    if place > window.size or not seen & {b"moov", b"meta", b"moof"}:
        return Found("content.video_cut")
    return Found()


def inspect_riff(window: Window) -> Found:
    """Return what a WEBP or AVI says: the length in its header."""
    length = int.from_bytes(window.head[4:8], "little") + 8
    return Found("content.image_no_end") if length > window.size + 1 else Found()


def inspect_anything(window: Window) -> Found:
    """Return that a file of a known signature, of which no more is checked, is sound."""
    return Found()
