"""Pictures: begin and end as they must; EXIF gives the day a photo was taken."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from datetime import date

from zi_audit.contents.exif import HEADER, exif_date, tiff_date
from zi_audit.contents.found import BrokenError, Found, xmp_day
from zi_audit.contents.window import Window

PNG_HEADER = b"\x89PNG\r\n\x1a\n"
_PNG_XMP, _JPEG_XMP = b"XML:com.adobe.xmp", b"http://ns.adobe.com/"
PNG_END = b"\0\0\0\0IEND"
SMALL_PICTURE = 400_000
PIECE = 262_144
MAX_SEGMENTS = 400
STRAY = 4_096
MAX_CHUNKS = 4_000
# TIFF tags for the places of strips and tiles, and for their lengths.
STRIPS = ((273, 279), (324, 325))
_JPEG_END = b"\xff\xd9"
_SCAN, _APP1 = 0xDA, 0xE1
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
# How long the video is that a phone put behind a photo that moves.
MOTION = re.compile(rb"MicroVideoOffset=\"(\d{1,9})\"|Item:Length=\"(\d{1,9})\"|Item:Padding=\"(\d{1,9})\"")


def inspect_jpeg(window: Window) -> Found:
    """Return what a JPEG says: segments, a frame, picture data, its end, EXIF date.

    A small picture for previews lies whole within a segment, so an end counts only after the
    beginning of the picture data.
    """
    place, has_frame = 2, False
    taken: date | None = None
    edited: date | None = None
    for _ in range(MAX_SEGMENTS):
        header = window.read(place, 4)
        if len(header) < 4:
            break
        if header[0] != 0xFF:
            # Stray bytes between segments, which every viewer passes over.
            stray = window.read(place, STRAY).find(b"\xff")
            if stray < 0:
                break
            place += stray
            continue
        marker, length = header[1], int.from_bytes(header[2:], "big")
        if marker == 0xFF:
            place += 1
        elif marker in _ALONE:
            place += 2
        elif marker == _SCAN:
            if has_frame and _ends(window, place + 2):
                return Found(taken or edited)
            break
        else:
            if marker == _APP1 and taken is None:
                stated = window.read(place + 4, length - 2)
                taken = exif_date(stated)
                edited = edited or (xmp_day(stated) if stated.startswith(_JPEG_XMP) else None)
            has_frame = has_frame or marker in _FRAMES
            place += 2 + max(2, length)
    raise BrokenError("content.image_no_end")


def _ends(window: Window, start: int) -> bool:
    """Whether the end marker stands somewhere after `start`."""
    last = window.tail.rfind(_JPEG_END)
    if last >= 0 and window.size - len(window.tail) + last >= start:
        return True
    for length in _appended(window):
        at = window.size - length - PIECE // 4
        near = window.read(max(start, at), PIECE // 4 + 64)
        if _JPEG_END in near:
            return True
    return _stands_from(window, start)


def _appended(window: Window) -> tuple[int, ...]:
    """Return how many bytes phones may have put behind the picture: a video, a trailer of Samsung's."""
    told = [int(number) for found in MOTION.findall(window.head) for number in found if number]
    tail = window.tail
    if tail[-4:] == b"SEFT" and len(tail) >= 8:
        # Samsung's directory: each entry says how far before it its data begins.
        (length,) = struct.unpack_from("<I", tail, len(tail) - 8)
        directory = tail[len(tail) - 8 - length : -8] if 12 <= length <= len(tail) - 8 else b""
        if directory[:4] == b"SEFH":
            far = [
                back for _, back, _ in struct.iter_unpack("<III", directory[12 : 12 + length // 12 * 12 - 12])
            ]
            told.append(max(far, default=0) + length + 8)
    return (sum(told), *told)


def _stands_from(window: Window, start: int) -> bool:
    before = b""
    while piece := window.read(start, PIECE):
        if _JPEG_END in before[-1:] + piece:
            return True
        start, before = start + len(piece), piece
    return False


def inspect_png(window: Window) -> Found:
    """Return what a PNG says: its last chunk; small ones are looked at for a single colour."""
    if window.head[12:16] != b"IHDR":
        raise BrokenError("content.image_broken")
    if PNG_END not in window.tail[-64:] and not _reaches_end(window):
        raise BrokenError("content.image_no_end")
    is_plain = window.size <= SMALL_PICTURE and _is_one_colour(window.whole(SMALL_PICTURE))
    return Found(_png_date(window), plain=is_plain)


def _png_date(window: Window) -> date | None:
    """Return the day in the EXIF chunk, before the picture's data or behind it, else in XMP."""
    for data in (window.head, window.tail):
        at = data.find(b"eXIf")
        taken = exif_date(HEADER + data[at + 4 :].removeprefix(HEADER)) if at >= 0 else None
        if taken:
            return taken
    at = window.head.find(_PNG_XMP)
    return xmp_day(window.head[at:]) if at >= 0 else None


def _reaches_end(window: Window) -> bool:
    """Whether the chunks lead to the last one: some programs leave bytes of an older picture behind it."""
    place = 8
    for _ in range(MAX_CHUNKS):
        header = window.read(place, 8)
        if len(header) < 8 or header[4:] == b"IEND":
            return len(header) == 8
        place += 12 + int.from_bytes(header[:4], "big")
    return False


def _is_one_colour(data: bytes) -> bool:
    """Whether every row of an 8-bit, unfiltered or zero-filtered PNG is one repeated pixel."""
    try:
        width, height, depth, kind, _, _, interlace = struct.unpack_from(">IIBBBBB", data, 16)
        channels = {0: 1, 2: 3, 6: 4}.get(kind)
        if depth != 8 or channels is None or interlace or not 16 <= width <= 4_000 or not 0 < height <= 4_000:
            return False
        packed, place = [], 8
        while place + 8 <= len(data):
            length, chunk = struct.unpack_from(">I4s", data, place)
            if chunk == b"IDAT":
                packed.append(data[place + 8 : place + 8 + length])
            place += 12 + length
        row = 1 + width * channels
        pixels = zlib.decompressobj().decompress(b"".join(packed), min(row * height, 1_000_000))
    except (struct.error, zlib.error):
        return False
    rows = [pixels[start : start + row] for start in range(0, len(pixels) - row + 1, row)]
    if len(rows) < min(height, 1_000_000 // row):
        return False
    return _is_repeated(rows[0], set(rows[1:]), channels)


def _is_repeated(first: bytes, others: set[bytes], channels: int) -> bool:
    if first[0] == 0:
        if first[1:] != first[1 : 1 + channels] * (len(first) // channels):
            return False
    elif first[0] != 1 or any(first[1 + channels :]):
        # Filter "Sub": every pixel after the first differs from it by nothing.
        return False
    return all(
        other == first
        or (other[0] == 2 and not any(other[1:]))
        or (other[0] in (0, 1) and other[1:] == first[1:])
        for other in others
    )


def inspect_gif(window: Window) -> Found:
    """Return what a GIF says: the end of its last block and the byte that ends it."""
    if b"\0;" not in window.tail[-1_024:]:
        raise BrokenError("content.image_no_end")
    return Found()


def inspect_bmp(window: Window) -> Found:
    """Return what a BMP says: reserved bytes are zero, the pixels lie within the file."""
    size, reserved, pixels = struct.unpack_from("<III", window.head.ljust(14, b"\xff"), 2)
    if reserved or pixels < 14:
        raise BrokenError("content.not_what_it_says")
    # Some programs leave the size out; none states more than it wrote.
    if max(size, pixels) > window.size:
        raise BrokenError("content.image_no_end")
    return Found()


def inspect_tiff(window: Window) -> Found:
    """Return what a TIFF says: the directory of its first page and that page's data lie within the file."""
    order = "<" if window.head[:2] == b"II" else ">"
    place = struct.unpack_from(f"{order}I", window.head.ljust(8, b"\xff"), 4)[0]
    directory = window.read(place, 2 + 12 * 200)
    if len(directory) < 2:
        raise BrokenError("content.image_no_end")
    (count,) = struct.unpack_from(f"{order}H", directory)
    if not count or place + 2 + 12 * count > window.size:
        raise BrokenError("content.image_no_end")
    tags = {tag: (kind, number, value) for tag, kind, number, value in _fields(directory, count, order)}
    for places, lengths in STRIPS:
        if places in tags and lengths in tags:
            end = _last(window, tags[places], order) + _last(window, tags[lengths], order)
            if end > window.size:
                raise BrokenError("content.image_no_end")
    return Found(tiff_date(window.read))


def _fields(directory: bytes, count: int, order: str) -> Iterator[tuple[int, int, int, int]]:
    fields = directory[2 : 2 + 12 * count]
    return struct.iter_unpack(f"{order}HHII", fields[: len(fields) // 12 * 12])


def _last(window: Window, field: tuple[int, int, int], order: str) -> int:
    """Return the last number of a field: of a few bytes in the field itself, of more where it points."""
    kind, number, value = field
    width = 2 if kind == 3 else 4
    if width * number > 4:
        value_bytes = window.read(value + width * (number - 1), width)
    else:
        value_bytes = struct.pack(f"{order}I", value)[width * (number - 1) :][:width]
    if len(value_bytes) < width:
        raise BrokenError("content.image_no_end")
    return int.from_bytes(value_bytes, "little" if order == "<" else "big")
