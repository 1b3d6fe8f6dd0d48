"""EXIF: the day on which a camera took the picture."""

from __future__ import annotations

import struct
from datetime import date

from zi_audit.contents.found import iso_day

HEADER = b"Exif\0\0"
POINTER, DATE_ORIGINAL, DATE_DIGITIZED = 0x8769, 0x9003, 0x9004
MAX_ENTRIES = 200
_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}


def exif_date(data: bytes) -> date | None:
    """Return DateTimeOriginal, else DateTimeDigitized, of an EXIF block that begins with `HEADER`."""
    tiff = data[len(HEADER) :]
    order = _ORDERS.get(tiff[:4])
    if not data.startswith(HEADER) or order is None:
        return None
    try:
        first = _entries(tiff, order, struct.unpack_from(f"{order}I", tiff, 4)[0])
        taken = _entries(tiff, order, first[POINTER]) if POINTER in first else {}
    except struct.error:
        return None
    for tag in (DATE_ORIGINAL, DATE_DIGITIZED):
        place = taken.get(tag)
        found = iso_day(tiff[place : place + 10]) if place else None
        if found:
            return found
    return None


def _entries(tiff: bytes, order: str, place: int) -> dict[int, int]:
    (count,) = struct.unpack_from(f"{order}H", tiff, place)
    found = {}
    for number in range(min(count, MAX_ENTRIES)):
        tag, _, _, value = struct.unpack_from(f"{order}HHII", tiff, place + 2 + 12 * number)
        found[tag] = value
    return found
