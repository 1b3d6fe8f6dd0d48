"""Code maps of a PDF: which letters the codes of a font mean (`ToUnicode`), and how many bytes a code has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_LETTERS = 70_000
LONGEST_RANGE = 65_536
MAX_RANGES = 2_000
_SECTION = re.compile(rb"begin(bfchar|bfrange|codespacerange|cidchar|cidrange)\b([\s\S]*?)\bend\1")
_PART = re.compile(rb"<([0-9A-Fa-f\s]{0,400})>|(\[)|(\])|(\d{1,10})")
_USUAL_SIZE = 2


@dataclass(slots=True)
class CodeMap:
    """`letters` by code, and by `ranges`: lowest code, highest, letters of the lowest. `places` are the numbers of
    glyphs by code, where they differ.

    `lengths` are the lowest and highest code of each range, with how many bytes they have; empty: two.
    """

    letters: dict[int, str] = field(default_factory=dict)
    ranges: list[tuple[int, int, bytes]] = field(default_factory=list)
    places: dict[int, int] = field(default_factory=dict)
    lengths: list[tuple[int, bytes, bytes]] = field(default_factory=list)

    def letters_of(self, code: int) -> str:
        """Return the letters that a code means, "" where the map does not say."""
        known = self.letters.get(code)
        if known is None:
            known = next((_moved(to, code - low) for low, high, to in self.ranges if low <= code <= high), "")
        return known

    def split(self, codes: bytes) -> Iterator[tuple[int, int]]:
        """Yield the codes in a string, each with how many bytes it has."""
        if not self.lengths or all(size == _USUAL_SIZE for size, _, _ in self.lengths):
            for at in range(0, len(codes) - 1, 2):
                yield codes[at] << 8 | codes[at + 1], 2
            return
        at = 0
        while at < len(codes):
            size = self._size_at(codes, at)
            yield int.from_bytes(codes[at : at + size], "big"), size
            at += size

    def _size_at(self, codes: bytes, at: int) -> int:
        for size, low, high in self.lengths:
            code = codes[at : at + size]
            if len(code) == size and all(a <= c <= b for a, c, b in zip(low, code, high, strict=True)):
                return size
        return self.lengths[0][0]


def read_code_map(program: bytes) -> CodeMap:
    """Return what a code map says; of a damaged one what can be read."""
    found = CodeMap()
    for section in _SECTION.finditer(program):
        parts = list(_parts(section[2]))
        kind = section[1]
        if kind == b"codespacerange":
            _add_lengths(found, parts)
        elif kind == b"bfchar":
            for code, letters in zip(parts[::2], parts[1::2], strict=False):
                if isinstance(code, bytes) and isinstance(letters, bytes):
                    found.letters[int.from_bytes(code, "big")] = _letters(letters)
        elif kind == b"bfrange":
            _add_ranges(found, parts)
        else:
            _add_places(found, parts, 2 if kind == b"cidchar" else 3)
        if len(found.letters) + len(found.places) > MAX_LETTERS:
            break
    return found


def _parts(text: bytes) -> Iterator[bytes | int | list[bytes]]:
    listed: list[bytes] | None = None
    for part in _PART.finditer(text):
        if part[2]:
            listed = []
        elif part[3]:
            if listed is not None:
                yield listed
            listed = None
        elif part[4]:
            yield int(part[4])
        else:
            digits = b"".join(part[1].split())
            code = bytes.fromhex((b"0" * (len(digits) & 1) + digits).decode("ascii"))
            if listed is None:
                yield code
            else:
                listed.append(code)


def _add_lengths(found: CodeMap, parts: list[bytes | int | list[bytes]]) -> None:
    for low, high in zip(parts[::2], parts[1::2], strict=False):
        if isinstance(low, bytes) and isinstance(high, bytes) and len(low) == len(high) and 0 < len(low) <= 4:
            found.lengths.append((len(low), low, high))
    found.lengths = sorted(found.lengths[:100])


def _add_ranges(found: CodeMap, parts: list[bytes | int | list[bytes]]) -> None:
    for first, last, to in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        if not isinstance(first, bytes) or not isinstance(last, bytes):
            return
        low, high = int.from_bytes(first, "big"), int.from_bytes(last, "big")
        if isinstance(to, list):
            found.letters.update(zip(range(low, high + 1), map(_letters, to), strict=False))
        elif isinstance(to, bytes) and low == high:
            found.letters[low] = _letters(to)
        elif isinstance(to, bytes) and len(found.ranges) < MAX_RANGES:
            found.ranges.append((low, high, to))


def _moved(letters: bytes, step: int) -> str:
    """Return the letters of a range that lie `step` codes behind its first: the last sign goes on counting."""
    width = min(2, len(letters))
    last = int.from_bytes(letters[len(letters) - width :], "big") + step
    return _letters(letters[: len(letters) - width] + (last & (1 << 8 * width) - 1).to_bytes(width, "big"))


def _add_places(found: CodeMap, parts: list[bytes | int | list[bytes]], width: int) -> None:
    for at in range(0, len(parts) - width + 1, width):
        first, last, place = parts[at], parts[at + width - 2], parts[at + width - 1]
        if not isinstance(first, bytes) or not isinstance(last, bytes) or not isinstance(place, int):
            return
        low = int.from_bytes(first, "big")
        high = min(int.from_bytes(last, "big"), low + LONGEST_RANGE, low + MAX_LETTERS - len(found.places))
        found.places.update(zip(range(low, high + 1), range(place, place + high - low + 1), strict=False))


def _letters(code: bytes) -> str:
    return code.decode("utf-16-be", "ignore") if len(code) > 1 else code.decode("latin-1")
