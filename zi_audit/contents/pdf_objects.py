"""The objects of a PDF by number, found in bounded pieces: by the file's own table, and inside object streams.

A reader for what an audit asks (the Info dictionary, the XMP packet, whether there is a password),
not for pages. A file whose table is wrong, as some programs leave it, is searched instead.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from zi_audit.contents.window import Window

WHOLE = 1_000_000
SECTION = 65_536
OBJECT = 65_536
MAX_INFLATED = 3_000_000  # in all
MAX_TABLES = 8
MAX_OBJECT_STREAMS = 20
MAX_SEARCHED = 1_000
OBJECT_STREAM = re.compile(rb"/Type\s{0,4}/ObjStm\b")
REFERENCE = rb"\s{0,8}(\d{1,10})\s{1,8}\d{1,5}\s{1,8}R\b"
STREAM = re.compile(rb"stream\r?\n")
STARTXREF = re.compile(rb"startxref\s{1,8}(\d{1,12})")
SUBSECTION = re.compile(rb"\s{0,8}(\d{1,10})\s{1,4}(\d{1,10})\s{1,4}")
TABLE_OBJECT = re.compile(rb"\s{0,8}\d{1,10}\s{1,4}\d{1,5}\s{1,4}obj\b")
PREVIOUS = re.compile(rb"/Prev\s{1,8}(\d{1,12})")
WIDTHS = re.compile(rb"/W\s{0,4}\[\s{0,4}(\d)\s{1,4}(\d)\s{1,4}(\d)\s{0,4}\]")
INDEX = re.compile(rb"/Index\s{0,4}\[([\d\s]{1,400})\]")
PREDICTOR = re.compile(rb"/Predictor\s{1,4}1[0-5]\b")
FIRST = re.compile(rb"/First\s{1,4}(\d{1,8})")


class Objects:
    """Objects of one PDF. `trailers` is the text of its trailers, the newest last.

    `data` is the file as far as it was read, `whole` whether that is all of it. `is_anchored` says
    whether the last `startxref` leads to a table.
    """

    def __init__(self, window: Window, end: int) -> None:
        self._window = window
        # Bytes before the header are not counted by the table.
        self._shift = window.head.find(b"%PDF-")
        self._inflatable = MAX_INFLATED
        self._inflated: dict[bytes, tuple[bytes, bool]] = {}
        self._listings: dict[bytes, dict[int, int]] = {}
        self.data = window.whole(WHOLE)
        self.whole = len(self.data) >= window.size
        self._tables: list[tuple[int, bytes]] = []
        starts = STARTXREF.findall(window.tail[: end + 1])
        self._gather_tables(int(starts[-1]) if starts else 0)
        self.is_anchored = bool(self._tables)
        trailers = [_trailer(text) for _, text in reversed(self._tables)]
        self.trailers = b"\n".join([*trailers, *_trailers_in(window.tail)])

    def _gather_tables(self, start: int) -> None:
        seen: set[int] = set()
        while len(seen) < MAX_TABLES and start > 0 and start not in seen:
            seen.add(start)
            text, place = self._table_at(start)
            if not text:
                return
            self._tables.append((place, text))
            previous = PREVIOUS.search(_trailer(text))
            start = int(previous[1]) if previous else 0

    def _table_at(self, start: int) -> tuple[bytes, int]:
        for place in dict.fromkeys((start + self._shift, start)):
            text = self._window.read(place, SECTION)
            if text.lstrip()[:4] == b"xref" or TABLE_OBJECT.match(text):
                return text, place
        return b"", 0

    def reference(self, name: bytes) -> int | None:
        """Return the object number that the newest trailer gives for `name`, such as b"/Info"."""
        found = re.findall(re.escape(name) + REFERENCE, self.trailers)
        return int(found[-1]) if found else None

    def get(self, number: int) -> bytes:
        """Return an object's text (a stream as it lies in the file), b"" where it is not found."""
        return self._by_table(number) or self._search(number)

    def _by_table(self, number: int, *, in_streams: bool = True) -> bytes:
        for place, text in self._tables:
            entry = self._entry(place, text, number)
            if entry is None:
                continue
            holder, at = entry
            if not holder:
                return self._object_at(number, at + self._shift) or self._object_at(number, at)
            return self._in_stream(number, self._by_table(holder, in_streams=False)) if in_streams else b""
        return b""

    def _object_at(self, number: int, place: int) -> bytes:
        text = self._window.read(place, OBJECT)
        return _until_end(text) if re.match(rb"\s{0,8}%d\s{1,8}\d{1,5}\s{1,8}obj\b" % number, text) else b""

    def _search(self, number: int) -> bytes:
        """Look for the object where the table does not lead to it; the last one counts."""
        mark, at = b"%d 0 obj" % number, len(self.data)
        for _ in range(MAX_SEARCHED):
            at = self.data.rfind(mark, 0, at)
            if at < 0:
                break
            if not self.data[max(0, at - 1) : at].isdigit():
                return _until_end(self.data[at : at + OBJECT])
        for stream in self.object_streams():
            found = self._in_stream(number, stream)
            if found:
                return found
        return b""

    def object_streams(self) -> Iterator[bytes]:
        """Yield the first object streams as they lie in what was read."""
        for number, found in enumerate(OBJECT_STREAM.finditer(self.data)):
            if number >= MAX_OBJECT_STREAMS:
                return
            start = self.data.rfind(b" obj", max(0, found.start() - 400), found.start())
            yield self.data[max(0, start) : found.end() + OBJECT]

    def count_object_streams(self) -> int:
        """Return how many object streams lie in what was read."""
        return len(OBJECT_STREAM.findall(self.data))

    def _in_stream(self, number: int, holder: bytes) -> bytes:
        listing = self._listings.get(holder)
        if listing is None:
            listing = self._listings[holder] = self._listing(holder)
        at = listing.get(number)
        return self.inflate(holder)[0][at : at + OBJECT] if at is not None else b""

    def _listing(self, holder: bytes) -> dict[int, int]:
        """Return where each object of an object stream begins in its content."""
        first = FIRST.search(holder[:1_000])
        if first is None:
            return {}
        base = int(first[1])
        words = self.inflate(holder)[0][: min(base, 20_000)].split()
        pairs = [int(word) for word in words if len(word) < 9 and word.isdigit()]
        return {name: base + at for name, at in zip(pairs[::2], pairs[1::2], strict=False)}

    def _entry(self, place: int, text: bytes, number: int) -> tuple[int, int] | None:
        """Return (0, place in the file) or (number of the object stream, index in it); None if not listed."""
        stripped = text.lstrip()
        if stripped[:4] == b"xref":
            return self._listed(place + len(text) - len(stripped) + 4, number)
        return self._in_table_stream(text, number)

    def _listed(self, at: int, number: int) -> tuple[int, int] | None:
        for _ in range(MAX_TABLES * 8):
            head = self._window.read(at, 40)
            found = SUBSECTION.match(head)
            if found is None:
                return None
            first, count = int(found[1]), int(found[2])
            at += found.end()
            if first <= number < first + count:
                line = self._window.read(at + 20 * (number - first), 20)
                offset = line[:10]
                return (0, int(offset)) if offset.isdigit() and line[17:18] == b"n" else None
            at += 20 * count
        return None

    def _in_table_stream(self, text: bytes, number: int) -> tuple[int, int] | None:
        head = text[:2_000].partition(b"stream")[0]
        widths = WIDTHS.search(head)
        wanted = _row_of(head, number)
        if widths is None or wanted is None:
            return None
        kind_width, place_width, index_width = (int(one) for one in widths.groups())
        row = kind_width + place_width + index_width
        predicted = PREDICTOR.search(head) is not None
        step = row + predicted
        content = self.inflate(text)[0][wanted * step * (not predicted) : (wanted + 1) * step]
        line = _last_row(content, step) if predicted else content
        if len(line) < row or not row:
            return None
        kind = int.from_bytes(line[:kind_width], "big") if kind_width else 1
        value = int.from_bytes(line[kind_width : kind_width + place_width], "big")
        index = int.from_bytes(line[kind_width + place_width : row], "big")
        return {1: (0, value), 2: (value, index)}.get(kind)

    def inflate(self, holder: bytes) -> tuple[bytes, bool]:
        """Return the content of a Flate stream up to a bound, and whether that is all of it."""
        known = self._inflated.get(holder)
        if known is None:
            known = self._inflated[holder] = _inflated(holder, self._inflatable)
            self._inflatable -= len(known[0])
        return known


def _row_of(head: bytes, number: int) -> int | None:
    index = INDEX.search(head)
    if index is None:
        return number
    numbers = [int(one) for one in index[1].split()]
    row = 0
    for first, count in zip(numbers[::2], numbers[1::2], strict=False):
        if first <= number < first + count:
            return row + number - first
        row += count
    return None


def _last_row(content: bytes, step: int) -> bytes:
    """Return the last row of `content` with PNG's filters undone; b"" for a filter that tables never use.

    Every row of a table is filtered by "up": a byte is the sum of those above it, since the last
    row that was not filtered.
    """
    filters = content[::step]
    if len(content) % step or not set(filters) <= {0, 2}:
        return b""
    since = max(0, filters.rfind(b"\0")) * step
    return bytes([sum(content[since + column :: step]) & 255 for column in range(1, step)])


def _trailer(text: bytes) -> bytes:
    """Return the dictionary of a table: after `trailer`, or that of its stream."""
    if text.lstrip()[:4] == b"xref":
        return text.partition(b"trailer")[2][:4_000]
    return text[:4_000].partition(b"stream")[0]


def _trailers_in(tail: bytes) -> list[bytes]:
    return [piece[:4_000].partition(b"startxref")[0] for piece in tail.split(b"trailer")[1:][-4:]]


def _until_end(text: bytes) -> bytes:
    return text.partition(b"endobj")[0]


def _inflated(holder: bytes, most: int) -> tuple[bytes, bool]:
    start = STREAM.search(holder[:4_000])
    if start is None or b"/FlateDecode" not in holder[: start.start()] or most <= 0:
        return b"", False
    inflater = zlib.decompressobj()
    try:
        return inflater.decompress(holder[start.end() :], most), inflater.eof
    except zlib.error:
        return b"", False
