"""From pieces of text at places on a page to lines in reading order.

What stands on one height is one line, from left to right; where pieces stand apart as words do, a
blank is put between, and a tab where they stand apart as columns do.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

# In heights of letters: as far apart as words, as columns; as near in height as one line.
_WORDS_APART = 0.1
_COLUMNS_APART = 1.5
_SAME_LINE = 0.35
_SAME_PLACE = 0.2
# A cell that ran into the next one.
_OVER_ANOTHER = 0.4


class Piece(NamedTuple):
    """Text drawn at once: where it begins and ends along its line, how high the line is, how tall its letters are.

    `turn` counts the quarters of a circle by which it is turned; along and height are of the turned page.
    """

    text: str
    start: float
    end: float
    height: float
    size: float
    turn: int


def lines_of(pieces: Iterable[Piece]) -> list[str]:
    """Return the lines of a page from top to bottom; text that is turned otherwise than most comes last."""
    by_turn: dict[int, list[Piece]] = {}
    for piece in pieces:
        by_turn.setdefault(piece.turn, []).append(piece)
    lines: list[str] = []
    for turned in sorted(by_turn.values(), key=lambda group: -sum(len(piece.text) for piece in group)):
        lines.extend(_joined(line) for line in _rows(turned))
    return lines


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """Return the pieces by line, the highest first."""
    rows: list[list[Piece]] = []
    height = size = 0.0
    for piece in sorted(pieces, key=lambda piece: (-piece.height, piece.start)):
        if rows and height - piece.height <= _SAME_LINE * min(size, piece.size):
            rows[-1].append(piece)
            if piece.size > size:
                height, size = piece.height, piece.size
        else:
            rows.append([piece])
            height, size = piece.height, piece.size
    return rows


def _joined(row: list[Piece]) -> str:
    row.sort(key=lambda piece: piece.start)
    row = _drawn_once(row)
    parts = [row[0].text]
    end = row[0].end
    for before, piece in pairwise(row):
        gap = piece.start - end
        size = max(1e-6, min(before.size, piece.size))
        if gap > _COLUMNS_APART * size:
            parts.append("\t")
        elif gap > _WORDS_APART * size or gap < -_OVER_ANOTHER * size:
            parts.append(" ")
        parts.append(piece.text)
        end = max(end, piece.end)
    return "".join(parts)


def _drawn_once(row: list[Piece]) -> list[Piece]:
    """Leave out what was drawn again at the same place, as programs do to make letters bold."""
    kept: list[Piece] = []
    for piece in row:
        near = _SAME_PLACE * piece.size
        twice = any(other.text == piece.text and abs(other.start - piece.start) < near for other in kept[-4:])
        if not twice:
            kept.append(piece)
    return kept
