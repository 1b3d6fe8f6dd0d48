"""The tables of a PDF: where its objects lie, by number; each entry is looked up, not all of them read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from zi_audit.contents.text.pdf_syntax import NoValueError, read_value
from zi_audit.contents.window import Window

MAX_TABLES = 40
MAX_SECTIONS = 400
TRAILER_LENGTH = 8_192
_START = re.compile(rb"startxref\s{1,8}(\d{1,12})")
_SECTION = re.compile(rb"\s{0,8}(\d{1,10})\s{1,4}(\d{1,10})[ \t]{0,4}\r?\n?")
_TABLE = re.compile(rb"\s{0,16}xref\b")
_TRAILER = re.compile(rb"\s{0,16}trailer\b")
_ENTRY = 20

_ReadStream = Callable[[int], tuple[dict[str, object], bytes]]


@dataclass(frozen=True, slots=True)
class _Section:
    """A row of entries: the first object's number, how many, and where they begin in the file."""

    first: int
    count: int
    place: int


@dataclass(frozen=True, slots=True)
class _Packed:
    """Entries in a stream: the ranges of numbers, the widths of the three fields, the rows."""

    ranges: tuple[tuple[int, int], ...]
    widths: tuple[int, int, int]
    rows: bytes


class Tables:
    """All tables of a file, the newest first, and its trailer."""

    def __init__(self, window: Window, shift: int, read_stream: _ReadStream) -> None:
        self._window, self._shift = window, shift
        self._tables: list[list[_Section] | _Packed] = []
        self.trailer: dict[str, object] = {}
        starts = _START.findall(window.tail)
        self._gather([int(starts[-1])] if starts else [], read_stream)

    # The way to read a stream is not kept: it would tie the file to its tables, and neither were ever freed.
    def _gather(self, places: list[int], read_stream: _ReadStream) -> None:
        seen: set[int] = set()
        while places and len(seen) < MAX_TABLES:
            place = places.pop(0)
            if place in seen or not 0 < place < self._window.size:
                continue
            seen.add(place)
            trailer = self._read(place, read_stream)
            # The newest says last what holds.
            self.trailer = {**trailer, **self.trailer}
            for key in ("XRefStm", "Prev"):
                further = trailer.get(key)
                if isinstance(further, (int, float)):
                    places.append(int(further))

    def _read(self, place: int, read_stream: _ReadStream) -> dict[str, object]:
        for start in dict.fromkeys((place + self._shift, place)):
            found = _TABLE.match(self._window.read(start, 64))
            if found:
                return self._plain(start + found.end())
            dictionary, content = read_stream(start)
            if content:
                self._add_packed(dictionary, content)
                return dictionary
        return {}

    def _plain(self, at: int) -> dict[str, object]:
        sections: list[_Section] = []
        for _ in range(MAX_SECTIONS):
            head = self._window.read(at, 64)
            found = _SECTION.match(head)
            if found is None:
                break
            first, count = int(found[1]), int(found[2])
            at += found.end()
            sections.append(_Section(first, count, at))
            at += _ENTRY * count
        self._tables.append(sections)
        tail = self._window.read(at, TRAILER_LENGTH)
        found = _TRAILER.match(tail)
        try:
            value = read_value(tail, found.end())[0] if found else {}
        except NoValueError:
            return {}
        return value if isinstance(value, dict) else {}

    def _add_packed(self, dictionary: dict[str, object], content: bytes) -> None:
        widths = dictionary.get("W")
        size = dictionary.get("Size")
        index = dictionary.get("Index", [0, size])
        if not isinstance(widths, list) or not isinstance(index, list):
            return
        fields: list[int] = [width for width in widths if isinstance(width, int) and 0 <= width <= 8]
        numbers = [number for number in index if isinstance(number, int) and number >= 0]
        if len(fields) == 3 and any(fields):
            ranges = tuple(zip(numbers[::2], numbers[1::2], strict=False))
            self._tables.append(_Packed(ranges, (fields[0], fields[1], fields[2]), content))

    def entries(self, number: int) -> Iterator[tuple[int, int]]:
        """Yield (0, place in the file) or (number of the stream that holds it, 0) of an object, the newest first."""
        for table in self._tables:
            found = (
                self._packed_entry(table, number)
                if isinstance(table, _Packed)
                else self._entry(table, number)
            )
            if found is not None:
                yield found

    def _entry(self, sections: list[_Section], number: int) -> tuple[int, int] | None:
        for section in sections:
            if section.first <= number < section.first + section.count:
                line = self._window.read(section.place + _ENTRY * (number - section.first), _ENTRY)
                if line[:10].isdigit() and line[17:18] == b"n":
                    return 0, int(line[:10])
        return None

    def _packed_entry(self, table: _Packed, number: int) -> tuple[int, int] | None:
        row = 0
        for first, count in table.ranges:
            if first <= number < first + count:
                row += number - first
                break
            row += count
        else:
            return None
        kind_width, place_width, _ = table.widths
        width = sum(table.widths)
        line = table.rows[row * width : (row + 1) * width]
        if len(line) < width:
            return None
        kind = int.from_bytes(line[:kind_width], "big") if kind_width else 1
        value = int.from_bytes(line[kind_width : kind_width + place_width], "big")
        return {1: (0, value), 2: (value, 0)}.get(kind)
