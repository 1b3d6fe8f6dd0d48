"""Old office files (.doc, .xls, .ppt) and password-protected new ones: OLE, a small file system in a file.

[MS-CFB]: sectors of equal size, a table (FAT) that says which sector follows which, a directory of
streams; streams under 4,096 bytes lie together in one stream of small sectors.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from zi_audit.contents.found import BrokenError, Found, sensible
from zi_audit.contents.window import Window

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Streams of the document's own storage that give away what wrote the file; their names count without case.
STREAMS = (
    ("encryptedpackage", "locked"),
    ("worddocument", "doc"),
    ("workbook", "xls"),
    ("book", "xls"),
    ("powerpoint document", "ppt"),
)
_REGULAR = 0xFFFFFFFA  # sector numbers from here on are marks
_IN_HEADER = 109
_SMALL = 4_096
_MAX_DIRECTORY = 64  # sectors
_SUMMARY = "\5summaryinformation"
_CREATED, _FILETIME = 12, 64
_SINCE = datetime(1601, 1, 1, tzinfo=UTC)

Stream = tuple[int, int]


def inspect_ole(window: Window) -> Found:
    """Return what an OLE file says of itself; broken when a chain of sectors leads beyond its end."""
    ole = _Ole(window)
    kind = next((kind for name, kind in STREAMS if name in ole.streams), "")
    terenkripsi = kind == "locked" or "encryptedsummary" in ole.streams or _has_password(ole, kind)
    return Found(None if terenkripsi else _created(ole), terenkripsi, kind=kind)


class _Ole:
    def __init__(self, window: Window) -> None:
        head = window.head
        if len(head) < 512 or head[28:30] != b"\xfe\xff":
            raise BrokenError("content.ole_broken")
        shift, small_shift = struct.unpack_from("<HH", head, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise BrokenError("content.ole_broken")
        self._window = window
        self._shift = shift
        fat_sectors, first = struct.unpack_from("<II", head, 44)
        self._small_first = struct.unpack_from("<I", head, 60)[0]
        listed = struct.unpack_from(f"<{_IN_HEADER}I", head, 76)
        self._fat = self._numbers([sector for sector in listed[:fat_sectors] if sector < _REGULAR])
        last = max((sector for sector in self._fat if sector < _REGULAR), default=0)
        if not self._fat or (last + 1) << shift >= window.size:
            raise BrokenError("content.ole_broken")
        self.streams: dict[str, Stream] = {}
        self._root = (0, 0)
        self._read_directory(first)

    def _sector(self, number: int) -> bytes:
        data = self._window.read((number + 1) << self._shift, 1 << self._shift)
        if not data:
            raise BrokenError("content.ole_broken")
        # Some writers leave out the rest of the last sector.
        return data.ljust(1 << self._shift, b"\xff")

    def _numbers(self, sectors: list[int]) -> list[int]:
        data = b"".join(map(self._sector, sectors))
        return list(struct.unpack(f"<{len(data) // 4}I", data))

    def _chain(self, first: int, limit: int) -> list[int]:
        """Return the numbers of up to `limit` sectors that follow one another."""
        chain: list[int] = []
        while first < len(self._fat) and len(chain) < limit:
            chain.append(first)
            first = self._fat[first]
        return chain

    def _read_directory(self, first: int) -> None:
        chain = self._chain(first, _MAX_DIRECTORY)
        if not chain:
            raise BrokenError("content.ole_broken")
        data = b"".join(map(self._sector, chain))
        entries = [data[at : at + 128] for at in range(0, len(data), 128)]
        root = next((number for number, entry in enumerate(entries) if entry[66] == 5), None)
        if root is None:
            return
        self._root = struct.unpack_from("<II", entries[root], 116)
        for number in _of_storage(entries, struct.unpack_from("<I", entries[root], 76)[0]):
            entry = entries[number]
            length, kind = struct.unpack_from("<HB", entry, 64)
            name = entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace").lower()
            if kind == 2:
                self.streams.setdefault(name, struct.unpack_from("<II", entry, 116))

    def begins(self, name: str, limit: int) -> bytes:
        """Return the first `limit` bytes of a stream."""
        start, size = self.streams.get(name, (0, 0))
        limit = min(limit, size)
        if size >= _SMALL:
            count = -(-limit >> self._shift)
            return b"".join(map(self._sector, self._chain(start, count)))[:limit]
        return self._small(start, limit)

    def _small(self, start: int, limit: int) -> bytes:
        followers = self._numbers(self._chain(self._small_first, 16))
        holding = self._chain(self._root[0], 1_024)
        found = b""
        while start < len(followers) and len(found) < limit:
            place = start << 6
            if place >> self._shift >= len(holding):
                break
            sector = self._sector(holding[place >> self._shift])
            at = place & ((1 << self._shift) - 1)
            found += sector[at : at + 64]
            start = followers[start]
        return found[:limit]


def _of_storage(entries: list[bytes], first: int) -> Iterator[int]:
    """Yield the numbers of what lies in one storage itself, not in those within it, as embedded objects do."""
    waiting, seen = [first], set[int]()
    while waiting:
        number = waiting.pop()
        if number < len(entries) and number not in seen:
            seen.add(number)
            yield number
            waiting.extend(struct.unpack_from("<II", entries[number], 68))


def _has_password(ole: _Ole, kind: str) -> bool:
    if kind == "doc":
        # [MS-DOC] FibBase: bit 8 of the flags at 10 is fEncrypted.
        begin = ole.begins("worddocument", 12)
        return len(begin) == 12 and bool(struct.unpack_from("<H", begin, 10)[0] & 0x100)
    if kind == "xls":
        # [MS-XLS] FilePass (0x2F) is among the first records.
        begin, at = ole.begins("workbook", 512) or ole.begins("book", 512), 0
        while at + 4 <= len(begin):
            record, length = struct.unpack_from("<HH", begin, at)
            if record == 0x2F:
                return True
            at += 4 + length
    return False


def _created(ole: _Ole) -> date | None:
    """Return the day in the summary ([MS-OLEPS]): the property 12, a Windows time."""
    data = ole.begins(_SUMMARY, 4_096)
    try:
        (section,) = struct.unpack_from("<I", data, 44)
        (count,) = struct.unpack_from("<I", data, section + 4)
        for number in range(min(count, 64)):
            name, at = struct.unpack_from("<II", data, section + 8 + 8 * number)
            if name == _CREATED:
                kind, ticks = struct.unpack_from("<IQ", data, section + at)
                if kind != _FILETIME:
                    return None
                made = _SINCE + timedelta(microseconds=ticks // 10)
                return sensible(made.year, made.month, made.day, (made.hour, made.minute))
    except (struct.error, OverflowError):
        return None
    return None
