"""WEBP, AVI, MKV, WMV: containers that state their length near their beginning; RTF, which ends as it began."""

from __future__ import annotations

import re

from zi_audit.contents.exif import HEADER, exif_date
from zi_audit.contents.found import BrokenError, Found, sensible
from zi_audit.contents.window import Window

_SEGMENT = b"\x18\x53\x80\x67"
_RTF_MADE = re.compile(rb"\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_AFTER_TEXT = b"\0\x1a \t\r\n"


def inspect_riff(window: Window) -> Found:
    """Return what a WEBP or AVI says: the length in its header."""
    length = int.from_bytes(window.head[4:8], "little") + 8
    if window.head[:4] != b"RIFF":
        raise BrokenError("content.not_what_it_says")
    if length > window.size + 1:
        raise BrokenError("content.image_no_end")
    # The chunk follows the picture data, or stands before them where a program was sloppy.
    for data in (window.tail, window.head):
        at = data.find(b"EXIF")
        taken = exif_date(HEADER + data[at + 8 :].removeprefix(HEADER)) if at >= 0 else None
        if taken:
            return Found(taken)
    return Found()


def inspect_matroska(window: Window) -> Found:
    """Return what an MKV or WEBM says: the length of its segment; a live recording states none."""
    at = window.head.find(_SEGMENT) + len(_SEGMENT)
    if at >= len(_SEGMENT):
        length, width = _vint(window.head[at : at + 8])
        if length is not None and at + width + length > window.size:
            raise BrokenError("content.video_cut")
    return Found()


def _vint(data: bytes) -> tuple[int | None, int]:
    """Return a number of EBML and its width in bytes; None for "unknown", which has all bits set."""
    width = 9 - (data[0] if data else 0).bit_length()
    if width > len(data):
        return None, 0
    most = (1 << 7 * width) - 1
    number = int.from_bytes(data[:width], "big") & most
    return (None if number == most else number), width


def inspect_asf(window: Window) -> Found:
    """Return what a WMV says: its header and its data object lie within the file."""
    place = 0
    for _ in ("header", "data"):
        head = window.read(place, 24)
        place += int.from_bytes(head[16:], "little")
        if len(head) < 24 or place > window.size:
            raise BrokenError("content.video_cut")
    return Found()


def inspect_rtf(window: Window) -> Found:
    """Return what an RTF says: the bracket that closes it, and the day on which it was made."""
    if not window.tail.rstrip(_AFTER_TEXT).endswith(b"}"):
        raise BrokenError("content.zip_no_directory")
    made = _RTF_MADE.search(window.head)
    return Found(sensible(int(made[1]), int(made[2]), int(made[3])) if made else None)


def inspect_anything(window: Window) -> Found:
    """Return that a file of a known signature, of which no more is checked, is sound."""
    return Found()
