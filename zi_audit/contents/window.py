"""A bounded look at a file: its beginning, its end, and pieces on request, never more than a budget."""

from __future__ import annotations

from typing import BinaryIO

HEAD = 65_536
TAIL = 65_536
BUDGET = 4_000_000
# How much of what only fills a file up is looked behind.
MAX_PADDING = 1_500_000


class Window:
    """Reads pieces of an open file; after BUDGET bytes in all, `read` gives b""."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self.size = size
        # What one reader made of the file, for the next one.
        self.made: dict[str, object] = {}
        self._file = file
        self._left = BUDGET
        self.head = b""
        self.head = self.read(0, HEAD)
        self.tail = self.head[-TAIL:] if size <= HEAD else self.read(size - TAIL, TAIL)

    def read(self, start: int, length: int) -> bytes:
        """Return up to `length` bytes from `start`; fewer at the end of the file or of the budget."""
        length = min(length, self.size - start)
        if length <= 0 or start < 0:
            return b""
        if start + length <= len(self.head):
            return self.head[start : start + length]
        length = min(length, self._left)
        if not length:
            return b""
        self._file.seek(start)
        data = self._file.read(length)
        self._left -= len(data)
        return data

    def leave_out(self, padding: bytes) -> None:
        """Take the file to end before the bytes of `padding` that fill it up; `size` and `tail` are of the rest."""
        end, piece = self.size, self.tail
        while piece and not piece.strip(padding) and self.size - end < MAX_PADDING:
            end -= len(piece)
            piece = self.read(max(0, end - TAIL), min(end, TAIL))
        kept = len(piece.rstrip(padding))
        if not kept or kept == len(self.tail):
            return
        self.size = end - len(piece) + kept
        self.tail = (
            piece[:kept] if kept > TAIL // 2 else self.read(max(0, self.size - TAIL), min(self.size, TAIL))
        )

    def close(self) -> None:
        """Let go of what was read and of what readers made of it, which leads back here."""
        self.made.clear()
        self.head = self.tail = b""

    def whole(self, limit: int) -> bytes:
        """Return the file from its beginning, at most `limit` bytes."""
        if limit > len(self.head):
            # Kept, so that nothing is read twice.
            self.head += self.read(len(self.head), limit - len(self.head))
        return self.head[:limit]
