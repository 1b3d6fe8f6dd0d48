"""Zip archives by their directory: parts are found, read and inflated in bounded pieces.

Not `zipfile`: it reads and keeps a directory of any size, inflates without a bound on what it
reads, and takes an archive for whole whose middle is missing.
"""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

from zi_audit.contents.found import BrokenError, TooMuchError
from zi_audit.contents.window import Window

MAX_PARTS = 10_000
MAX_DIRECTORY = 2_000_000
_END, _END64, _LOCATOR64 = b"PK\5\6", b"PK\6\6", b"PK\6\7"
_ENTRY, _LOCAL = b"PK\1\2", b"PK\3\4"
# Flags, method, checksum, packed and full size, length of name, extra field and comment, place.
_FIELDS = struct.Struct("<8xHH4xIIIHHH8xI")
_FLAGS_AND_LENGTHS = struct.Struct("<4s4xH18xHHH")
_STORED, _DEFLATED = 0, 8
_ELSEWHERE = 0xFFFFFFFF


class Part(NamedTuple):
    """One part: where its local header stands, how it is packed, and the checksum of its content."""

    place: int
    method: int
    packed: int
    size: int
    checksum: int
    terenkripsi: bool


class Archive:
    """The parts of a zip file by name: lower case with `/`, as bytes. `terenkripsi`: one needs a password.

    Raises BrokenError and TooMuchError.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._directory, count = _directory(window)
        # Where each part's entry stands: thousands of them are passed over for the two that are read.
        self._places: dict[bytes, int] = {}
        self.terenkripsi = False
        self._index(count)

    def _index(self, count: int) -> None:
        directory, at, flags_of_all = self._directory, 0, 0
        for _ in range(count):
            if at + 46 > len(directory):
                raise BrokenError("content.zip_broken")
            mark, flags, named, extra, comment = _FLAGS_AND_LENGTHS.unpack_from(directory, at)
            if mark != _ENTRY:
                raise BrokenError("content.zip_broken")
            name = directory[at + 46 : at + 46 + named]
            self._places[name.replace(b"\\", b"/").lstrip(b"/").lower()] = at
            flags_of_all |= flags
            at += 46 + named + extra + comment
        self.terenkripsi = bool(flags_of_all & 1)

    def __contains__(self, name: bytes) -> bool:
        return name in self._places

    def part(self, name: bytes) -> Part | None:
        """Return what the directory says of a part, None where there is none of that name."""
        at = self._places.get(name)
        if at is None:
            return None
        flags, method, checksum, packed, size, named, extra, _, place = _FIELDS.unpack_from(
            self._directory, at
        )
        if _ELSEWHERE in (packed, size, place):
            fields = self._directory[at + 46 + named : at + 46 + named + extra]
            packed, size, place = _long_fields(fields, size, packed, place)
        return Part(place, method, packed, size, checksum, bool(flags & 1))

    def read(self, name: bytes, limit: int) -> bytes:
        """Return the first `limit` bytes of a part's content; a part read to its end is held against its checksum.

        Returns b"" for no such part, and for one packed in a way that is not known here.
        """
        part = self.part(name)
        if part is None or part.terenkripsi or part.method not in (_STORED, _DEFLATED):
            return b""
        header = self._window.read(part.place, 30)
        if len(header) < 30 or header[:4] != _LOCAL:
            raise BrokenError("content.zip_broken")
        start = part.place + 30 + sum(struct.unpack_from("<HH", header, 26))
        # Deflated text is never larger than itself by more than a few bytes a block.
        packed = self._window.read(start, min(part.packed, limit + limit // 100 + 64))
        if part.method == _STORED:
            content, done = packed[:limit], part.size <= limit
        else:
            inflater = zlib.decompressobj(-15)
            try:
                content = inflater.decompress(packed, limit)
            except zlib.error:
                raise BrokenError("content.zip_broken") from None
            done = inflater.eof or part.size <= limit
        if done and (len(content) != part.size or zlib.crc32(content) != part.checksum):
            raise BrokenError("content.zip_broken")
        return content


def _directory(window: Window) -> tuple[bytes, int]:
    end, count, size, place = _end_of(window)
    if count > MAX_PARTS or size > MAX_DIRECTORY:
        raise TooMuchError("content.zip_too_many")
    directory = window.read(place, size)
    if len(directory) < size or place + size > end:
        raise BrokenError("content.zip_broken")
    return directory, count


def _end_of(window: Window) -> tuple[int, int, int, int]:
    """Return where the end record stands, and the directory's number of parts, size and place."""
    tail = window.tail
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < 22:
        raise BrokenError("content.zip_no_directory")
    count, size, place = struct.unpack_from("<HII", tail, at + 10)
    end = window.size - len(tail) + at
    if tail[at - 20 : at - 16] != _LOCATOR64 or at < 20:
        return end, count, size, place
    record = window.read(struct.unpack_from("<Q", tail, at - 12)[0], 56)
    if len(record) < 56 or record[:4] != _END64:
        raise BrokenError("content.zip_broken")
    return end, *struct.unpack_from("<QQQ", record, 32)


def _long_fields(fields: bytes, size: int, packed: int, place: int) -> tuple[int, int, int]:
    """Return packed size, size and place, those that need it from the zip64 extra field."""
    at = 0
    while at + 4 <= len(fields):
        kind, length = struct.unpack_from("<HH", fields, at)
        if kind == 1:
            numbers = struct.iter_unpack("<Q", fields[at + 4 : at + 4 + length // 8 * 8])
            longs = iter([number for (number,) in numbers])
            size, packed, place = (
                next(longs, number) if number == _ELSEWHERE else number for number in (size, packed, place)
            )
            break
        at += 4 + length
    return packed, size, place
