"""MP4, MOV, HEIC: boxes that follow one another; a HEIC keeps its EXIF as an item of its own."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from zi_audit.contents.exif import HEADER, exif_date
from zi_audit.contents.found import BrokenError, Found, sensible
from zi_audit.contents.window import HEAD, Window

MAX_BOXES = 400
MAX_META = 400_000
MAX_MOVIE = 1_000
_SINCE = datetime(1904, 1, 1, tzinfo=UTC)
MAX_ITEMS = 4_000
# What describes the content, and what holds it.
MOVIE, DATA = frozenset({b"moov", b"moof"}), b"mdat"


def inspect_boxes(window: Window) -> Found:
    """Return what an MP4, MOV or HEIC says: what describes it and what it describes are there whole."""
    seen: set[bytes] = set()
    place, meta, movie = 0, (0, 0), 0
    for _ in range(MAX_BOXES):
        kind, length, start = _box(window, place)
        if not kind:
            break
        if not length:
            # Up to the end of the file.
            length = window.size - place
        if place + length > window.size:
            break
        if kind == b"meta":
            meta = (start, place + length - start)
        elif kind == b"moov":
            movie = start
        seen.add(kind)
        place += length
    # A small picture may keep its data within its meta box.
    if not (_is_whole(seen) or (place == window.size and b"meta" in seen)):
        raise BrokenError("content.video_cut")
    if movie:
        return Found(_movie_date(window.read(movie, MAX_MOVIE)))
    return Found(_heic_date(window, *meta) if b"meta" in seen else None)


def _movie_date(movie: bytes) -> date | None:
    """Return the moment in the header of a movie, a count of seconds of Greenwich's clock; 0 where nobody set it."""
    at = movie.find(b"mvhd") + 4
    wide = movie[at : at + 1] == b"\1"
    try:
        (seconds,) = struct.unpack_from(">Q" if wide else ">I", movie, at + 4)
        made = _SINCE + timedelta(seconds=seconds)
    except (struct.error, OverflowError):
        return None
    return sensible(made.year, made.month, made.day, (made.hour, made.minute)) if at >= 4 else None


def _is_whole(seen: set[bytes]) -> bool:
    return DATA in seen and bool(seen & MOVIE or b"meta" in seen)


def _box(window: Window, place: int) -> tuple[bytes, int, int]:
    """Return a box's kind, length and where its content starts; no kind where there is no box."""
    header = window.read(place, 16)
    if len(header) < 8:
        return b"", 0, 0
    length, kind = struct.unpack_from(">I4s", header)
    if length == 1 and len(header) == 16:
        (length,) = struct.unpack_from(">Q", header, 8)
        return (kind, length, place + 16) if length >= 16 else (b"", 0, 0)
    return (kind, length, place + 8) if length == 0 or length >= 8 else (b"", 0, 0)


# --- the EXIF item of a HEIC (ISO/IEC 14496-12, 8.11) ---------------------------------------------


def _heic_date(window: Window, start: int, length: int) -> date | None:
    meta = window.read(start, min(length, MAX_META))[4:]
    boxes = dict(_inner(meta))
    try:
        item = _exif_item(boxes.get(b"iinf", b""))
        place, size = _location(boxes.get(b"iloc", b""), item)
    except (struct.error, LookupError):
        return None
    data = window.read(place, min(size, HEAD))
    # Four bytes say how far behind them the TIFF header stands.
    at = int.from_bytes(data[:4], "big") + 4
    return exif_date(HEADER + data[at:])


def _inner(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    for _ in range(MAX_ITEMS):
        if at + 8 > len(data):
            return
        length, kind = struct.unpack_from(">I4s", data, at)
        if length < 8:
            return
        yield kind, data[at + 8 : at + length]
        at += length


def _exif_item(info: bytes) -> int:
    """Return the id of the item of the type Exif. Raises LookupError, struct.error."""
    skip = 6 if info[:1] == b"\0" else 8
    for kind, entry in _inner(info[skip:]):
        if kind == b"infe" and entry[:1] in (b"\2", b"\3"):
            wide = entry[0] == 3
            (item,) = struct.unpack_from(">I" if wide else ">H", entry, 4)
            at = 10 if wide else 8
            if entry[at : at + 4] == b"Exif":
                return int(item)
    raise LookupError


def _location(locations: bytes, item: int) -> tuple[int, int]:
    """Return place and length of an item that lies in the file in one piece. Raises LookupError, struct.error."""
    version, sizes, more = struct.unpack_from(">B3xBB", locations)
    offset_size, length_size, base_size = sizes >> 4, sizes & 15, more >> 4
    index_size = more & 15 if version else 0
    wide = version == 2
    (count,) = struct.unpack_from(">I" if wide else ">H", locations, 6)
    at = 10 if wide else 8
    for _ in range(min(count, MAX_ITEMS)):
        (found,) = struct.unpack_from(">I" if wide else ">H", locations, at)
        at += 4 if wide else 2
        method = locations[at + 1] & 15 if version else 0
        at += (2 if version else 0) + 2
        base = int.from_bytes(locations[at : at + base_size], "big")
        at += base_size
        (extents,) = struct.unpack_from(">H", locations, at)
        at += 2
        if found == item and extents == 1 and method == 0:
            at += index_size
            place = int.from_bytes(locations[at : at + offset_size], "big")
            length = int.from_bytes(locations[at + offset_size : at + offset_size + length_size], "big")
            return base + place, length
        at += extents * (index_size + offset_size + length_size)
    raise LookupError
