"""EXIF and TIFF: the day on which a camera took the picture, or a scanner made it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from datetime import date

from zi_audit.contents.found import iso_day

HEADER = b"Exif\0\0"
POINTER, DATE_ORIGINAL, DATE_DIGITIZED, DATE = 0x8769, 0x9003, 0x9004, 0x0132
MAX_ENTRIES = 200
_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}

# From a place and a length to the bytes there.
Read = Callable[[int, int], bytes]


def exif_date(data: bytes) -> date | None:
    """Return the day that an EXIF block which begins with `HEADER` states."""
    if not data.startswith(HEADER):
        return None
    tiff = data[len(HEADER) :]
    return tiff_date(lambda place, length: tiff[place : place + length])


def tiff_date(read: Read) -> date | None:
    """Return the day that the directories of a TIFF state, wherever they lie.

    That of DateTimeOriginal, else of DateTimeDigitized, else of DateTime, which is all that scanners and some
    telephones write.
    """
    begin = read(0, 8)
    order = _ORDERS.get(begin[:4])
    if order is None or len(begin) < 8:
        return None
    first = _entries(read, order, struct.unpack_from(f"{order}I", begin, 4)[0])
    taken = _entries(read, order, first[POINTER]) if POINTER in first else {}
    for place in (taken.get(DATE_ORIGINAL), taken.get(DATE_DIGITIZED), first.get(DATE)):
        found = iso_day(read(place, 10)) if place else None
        if found:
            return found
    return None


def _entries(read: Read, order: str, place: int) -> dict[int, int]:
    head = read(place, 2)
    count = struct.unpack(f"{order}H", head)[0] if len(head) == 2 else 0
    fields = read(place + 2, 12 * min(count, MAX_ENTRIES))
    return {
        tag: value
        for tag, _, _, value in struct.iter_unpack(f"{order}HHII", fields[: len(fields) // 12 * 12])
    }
