"""The objects of one PDF by number, through its tables; where these are wrong, by looking for the objects."""

from __future__ import annotations

import re
from itertools import islice

from zi_audit.contents.text.found import EnoughError
from zi_audit.contents.text.pdf_crypt import Key, LockedError
from zi_audit.contents.text.pdf_filters import UnpackError, unpack
from zi_audit.contents.text.pdf_syntax import NoValueError, Ref, Stream, Word, read_value
from zi_audit.contents.text.pdf_tables import TRAILER_LENGTH, Tables
from zi_audit.contents.text.pdf_values import Values
from zi_audit.contents.window import Window

# Most objects are short, few are long: a piece is read, and a larger one where the object does not end in it.
PIECES = (2_048, 65_536, 400_000)
MAX_OBJECTS = 1_500
MAX_PARSED = 800_000  # in all
MAX_UNPACKED = 6_000_000  # in all
MAX_STREAM = 2_000_000
MAX_SEARCHED = 3_000_000
MAX_FOUND = 50_000
MAX_HOLDERS = 60
MAX_TRAILERS = 8
MAX_CHAIN = 10
_HEADER = re.compile(rb"\s{0,16}(\d{1,10})\s{1,8}(\d{1,5})\s{1,8}obj\b")
_OBJ = re.compile(rb"[ \t\r\n]obj\b")
_NUMBERED = re.compile(rb"(?<!\d)(\d{1,10})[ \t\r\n]{1,4}\d{1,5}[ \t\r\n]{0,3}\Z")
_HEADER_LENGTH = 24
_STREAM = re.compile(rb"[\0\t\n\f\r ]{0,16}stream(?:\r\n|\n|\r)?")
_END_OF_STREAM = re.compile(rb"\s{0,4}endstream")
_END_LENGTH = 16


class PdfFile(Values):
    """The objects of one PDF. Never raises for damaged files: what cannot be found is None.

    `is_anchored` says whether the last `startxref` leads to a table.
    Raises EnoughError when as many objects or bytes were read as are read of any file, LockedError
    and RestrictedError of `pdf_crypt` for encrypted ones that cannot be read here.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._shift = max(0, window.head.find(b"%PDF-"))
        self._left, self._unpackable, self._parsable = MAX_OBJECTS, MAX_UNPACKED, MAX_PARSED
        self._known: dict[int, object] = {}
        self._held: dict[int, tuple[bytes, dict[int, int]]] = {}
        self._searched: dict[int, int] | None = None
        self._holding: list[int] | None = None
        self._key: Key | None = None
        self._no_key_for = -1
        # While the tables are read, what they refer to is looked for without them.
        self._tables: Tables | None = None
        self._tables = Tables(window, self._shift, self._table_stream)
        self.trailer = self._tables.trailer
        self.is_anchored = bool(self.trailer)
        if not isinstance(self.resolve(self.trailer.get("Root")), dict):
            self.trailer = {**self.trailer, **self._found_trailer()}
        self._unlock()

    def _unlock(self) -> None:
        reference = self.trailer.get("Encrypt")
        if reference is None:
            return
        encryption = self.resolve(reference)
        if not isinstance(encryption, dict):
            raise LockedError
        encryption = {key: self.resolve(value) for key, value in encryption.items()}
        if isinstance(reference, Ref):
            self._no_key_for = reference.number
        identity = self.resolve(self.trailer.get("ID"))
        first = self.resolve(identity[0]) if isinstance(identity, list) and identity else b""
        self._known.clear()
        self._held.clear()
        self._key = Key(encryption, first if isinstance(first, bytes) else b"")

    @property
    def is_searched_whole(self) -> bool:
        """Whether all of the file is read when objects are looked for."""
        return self._window.size <= MAX_SEARCHED

    # --- values ------------------------------------------------------------------------------------

    def resolve(self, value: object) -> object:
        """Return `value`, or what it refers to; None for a reference that leads nowhere or in a circle."""
        for _ in range(MAX_CHAIN):
            if not isinstance(value, Ref):
                return value
            value = self._get(value.number)
        return None

    def content(self, value: object, limit: int = MAX_STREAM) -> bytes:
        """Return what the stream holds that `value` is or refers to, unpacked, at most `limit` bytes; b"" for none."""
        stream = self.resolve(value)
        if not isinstance(stream, Stream):
            return b""
        if self._unpackable <= 0:
            raise EnoughError
        names = self._listed(stream.dictionary.get("Filter", stream.dictionary.get("F")))
        options = self._listed(stream.dictionary.get("DecodeParms", stream.dictionary.get("DP")))
        filters = [
            (self.name(name), self._options(options[number] if number < len(options) else None))
            for number, name in enumerate(names)
        ]
        try:
            found = unpack(self._raw(stream), filters, min(limit, self._unpackable))
        except UnpackError:
            return b""
        self._unpackable -= len(found)
        return found

    def _listed(self, value: object) -> list[object]:
        value = self.resolve(value)
        return value if isinstance(value, list) else [] if value is None else [value]

    def _options(self, value: object) -> dict[str, object]:
        return {key: self.resolve(option) for key, option in self.dictionary(value).items()}

    # --- objects -----------------------------------------------------------------------------------

    def _get(self, number: int) -> object:
        if number in self._known:
            return self._known[number]
        if self._left <= 0:
            raise EnoughError
        self._left -= 1
        # An object that leads back to itself finds nothing here.
        self._known[number] = None
        found = self._by_table(number)
        if found is None:
            found = self._by_search(number)
        self._known[number] = found
        return found

    def _by_table(self, number: int) -> object:
        for holder, place in self._tables.entries(number) if self._tables else ():
            if holder:
                return self._in_holder(holder, number)
            found = self._object_at(number, place + self._shift)
            if found is None and self._shift:
                found = self._object_at(number, place)
            return found
        return None

    def _by_search(self, number: int) -> object:
        place = self._search().get(number)
        if place is not None:
            return self._object_at(number, place)
        for holder in self._holders():
            found = self._in_holder(holder, number)
            if found is not None:
                return found
        return None

    def _search(self) -> dict[int, int]:
        """Return where objects begin, by number, the last of each; found by looking at the file itself."""
        if self._searched is None:
            self._searched = {}
            data = self._window.whole(MAX_SEARCHED)
            for mark in islice(_OBJ.finditer(data), MAX_FOUND):
                start = max(0, mark.start() - _HEADER_LENGTH)
                found = _NUMBERED.search(data[start : mark.start()])
                if found:
                    self._searched[int(found[1])] = start + found.start()
        return self._searched

    def _holders(self) -> list[int]:
        """Return the numbers of the streams that hold objects, where the tables do not lead to them."""
        if self._holding is None:
            data, places = self._window.whole(MAX_SEARCHED), self._search().items()
            found = (number for number, place in places if b"/ObjStm" in data[place : place + 400])
            self._holding = list(islice(found, MAX_HOLDERS))
        return self._holding

    def _object_at(self, number: int, place: int) -> object:
        for length in PIECES:
            data = self._window.read(place, length)
            header = _HEADER.match(data)
            if header is None or int(header[1]) != number:
                return None
            holder = Ref(number, int(header[2]))
            try:
                value, end = read_value(data, header.end())
            except NoValueError:
                self._count_parsed(len(data))
                if len(data) < length:
                    return None
                continue
            self._count_parsed(end)
            start = _STREAM.match(data, end)
            if start is None or not isinstance(value, dict):
                return self._deciphered(value, holder)
            plain = self._deciphered(value, holder)
            return Stream(plain if isinstance(plain, dict) else value, place + start.end(), holder)
        return None

    def _count_parsed(self, length: int) -> None:
        self._parsable -= length
        if self._parsable < 0:
            raise EnoughError

    def _raw(self, stream: Stream) -> bytes:
        """Return the bytes of a stream as they lie in the file, deciphered; of pictures nobody asks for them."""
        length = self.resolve(stream.dictionary.get("Length"))
        size = length if isinstance(length, int) and 0 <= length <= self._window.size else MAX_STREAM
        raw = self._window.read(stream.start, min(size, MAX_STREAM) + _END_LENGTH)
        if size < MAX_STREAM and not _END_OF_STREAM.match(raw, size):
            raw = self._window.read(stream.start, MAX_STREAM)
            size = raw.find(b"endstream")
        raw = raw[: min(size, MAX_STREAM)] if size >= 0 else raw
        if (
            self._key is None
            or stream.dictionary.get("Type") == "XRef"
            or stream.holder.number == self._no_key_for
        ):
            return raw
        return self._key.decipher(raw, stream.holder)

    def _deciphered(self, value: object, holder: Ref) -> object:
        """Return the value with its strings deciphered."""
        if self._key is None or holder.number == self._no_key_for:
            return value
        if isinstance(value, bytes) and not isinstance(value, Word):
            return self._key.decipher(value, holder)
        if isinstance(value, list):
            return [self._deciphered(item, holder) for item in value]
        if isinstance(value, dict):
            return {key: self._deciphered(item, holder) for key, item in value.items()}
        return value

    def _in_holder(self, holder: int, number: int) -> object:
        """Return an object out of a stream of objects."""
        held = self._held.get(holder)
        if held is None:
            stream = self._get(holder)
            held = self._held[holder] = self._listing(stream) if isinstance(stream, Stream) else (b"", {})
        content, places = held
        place = places.get(number)
        if place is None:
            return None
        try:
            return read_value(content, place)[0]
        except NoValueError:
            return None

    def _listing(self, stream: Stream) -> tuple[bytes, dict[int, int]]:
        content = self.content(stream)
        first = int(self.number(stream.dictionary.get("First")))
        words = [int(word) for word in content[: max(0, first)].split() if word.isdigit() and len(word) < 11]
        return content, {name: first + at for name, at in zip(words[::2], words[1::2], strict=False)}

    def _table_stream(self, place: int) -> tuple[dict[str, object], bytes]:
        """Return dictionary and content of a table that is a stream, both empty where there is none."""
        header = _HEADER.match(self._window.read(place, 64))
        found = self._object_at(int(header[1]), place) if header else None
        return (found.dictionary, self.content(found)) if isinstance(found, Stream) else ({}, b"")

    def _found_trailer(self) -> dict[str, object]:
        """Return a trailer for a file whose tables lead nowhere: the last one written, or the catalog that is found."""
        data = self._window.whole(MAX_SEARCHED)
        trailer: dict[str, object] = {}
        at = len(data)
        for _ in range(MAX_TRAILERS):
            at = data.rfind(b"trailer", 0, at)
            if at < 0:
                break
            try:
                value = read_value(data[at + 7 : at + TRAILER_LENGTH], 0)[0]
            except NoValueError:
                continue
            if isinstance(value, dict):
                trailer = {**value, **trailer}
        if isinstance(self.resolve(trailer.get("Root")), dict):
            return trailer
        for number in self.numbers():
            if self.dictionary(Ref(number, 0)).get("Type") == "Catalog":
                trailer["Root"] = Ref(number, 0)
        return trailer

    def numbers(self) -> list[int]:
        """Return the numbers of all objects that are found by looking at the file itself."""
        found = list(self._search())
        for holder in self._holders():
            self._in_holder(holder, -1)
            found.extend(self._held[holder][1])
        return found
