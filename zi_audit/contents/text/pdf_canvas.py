"""The page on which the contents of a PDF are drawn: where letters come to stand, which are seen."""

from __future__ import annotations

from typing import NamedTuple

from zi_audit.contents.text.found import EnoughError
from zi_audit.contents.text.page_layout import Piece
from zi_audit.contents.text.pdf_file import PdfFile
from zi_audit.contents.text.pdf_fonts import Font
from zi_audit.contents.text.pdf_syntax import Ref

# Of a file, in all.
MAX_TOKENS = 100_000
MAX_LETTERS = 60_000
MAX_FORMS = 300
MAX_PIECES = 30_000
_TALLEST = 1e6
_MOST_OF_A_PAGE = 0.4

Matrix = tuple[float, float, float, float, float, float]
PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
# A page's edges: left, bottom, right, top.
Box = tuple[float, float, float, float]
WIDE: Box = (-1e6, -1e6, 1e6, 1e6)


def joined(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does `first`, then `then`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


class State(NamedTuple):
    """What `q` saves and `Q` brings back."""

    matrix: Matrix = PLAIN
    font: Font | None = None
    size: float = 1.0
    apart: float = 0.0
    words_apart: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


# Letters that one code showed, and the place along the line at which they begin.
Placed = tuple[str, float]


class Canvas:
    """What was drawn on the pages of a file: `pieces` of the page at hand, whose edges are `box`.

    `letters` counts the codes shown, `unknown` those without a letter; `is_pictured`: a page was mostly a picture.
    """

    def __init__(self, file: PdfFile) -> None:
        self.file = file
        self.pieces: list[Piece] = []
        self.box = WIDE
        self.letters = self.unknown = 0
        self.is_pictured = False
        self._fonts: dict[Ref, Font] = {}
        self._left, self._forms_left = MAX_TOKENS, MAX_FORMS

    def count(self, tokens: int = 1) -> None:
        """Count what was read of contents. Raises EnoughError after as much as is read of any file."""
        self._left -= tokens
        if self._left < 0 or self.letters > MAX_LETTERS or len(self.pieces) > MAX_PIECES:
            raise EnoughError

    def count_form(self) -> None:
        """Count a form that is drawn. Raises EnoughError after as many as are drawn of any file."""
        self._forms_left -= 1
        if self._forms_left < 0:
            raise EnoughError

    def font(self, value: object) -> Font | None:
        """Return the font that a resource names, None where there is none; one that pages share is read once."""
        if not isinstance(value, Ref):
            return None if value is None else Font(self.file, self.file.dictionary(value))
        font = self._fonts.get(value)
        if font is None:
            font = self._fonts[value] = Font(self.file, self.file.dictionary(value))
        return font

    def put_picture(self, matrix: Matrix) -> None:
        """Note a picture: one that covers most of the page makes it a picture with words on it."""
        a, b, c, d, _, _ = matrix
        left, bottom, right, top = self.box
        if abs(a * d - b * c) > _MOST_OF_A_PAGE * (right - left) * (top - bottom):
            self.is_pictured = True

    def put(self, letters: list[Placed], end: float, text: Matrix, state: State, instead: str | None) -> bool:
        """Put down what was drawn in one go, up to `end` of its line, or the text `instead`.

        Returns whether anything of it is seen.
        """
        while letters and letters[-1][0].isspace():
            end = letters.pop()[1]
        first = next((at for at, (letter, _) in enumerate(letters) if not letter.isspace()), 0)
        letters = letters[first:]
        if not letters:
            return False
        a, b, c, d, e, f = joined(text, state.matrix)
        x, y = e + c * state.rise, f + d * state.rise
        size = abs(state.size) * max(abs(c), abs(d))
        left, bottom, right, top = self.box
        if abs(a) >= abs(b):
            along, begin, height, turn = a * state.stretch, x, y, 0 if a > 0 else 2
            low, high, is_seen = left, right, bottom <= y <= top
        else:
            along, begin, height, turn = b * state.stretch, y, -x, 1 if b > 0 else 3
            low, high, is_seen = bottom, top, left <= x <= right
        start, finish = begin + along * letters[0][1], begin + along * end
        if not (low <= start <= high and low <= finish <= high):
            # What is drawn beyond the edges nobody sees.
            letters = _within(letters, end, begin, along, low, high)
            start, finish = max(low, min(high, start)), max(low, min(high, finish))
        if not is_seen or not letters or not 0 < size < _TALLEST:
            return False
        if turn in (2, 3):
            start, finish, height = -start, -finish, -height
        shown = "".join([letter for letter, _ in letters]) if instead is None else instead
        if shown:
            self.pieces.append(Piece(shown, min(start, finish), max(start, finish), height, size, turn))
        return True


def _within(
    letters: list[Placed], end: float, begin: float, along: float, low: float, high: float
) -> list[Placed]:
    """Return the letters that stand at least in part between two edges."""
    ends = [*(at for _, at in letters[1:]), end]
    return [
        letter
        for letter, behind in zip(letters, ends, strict=True)
        if begin + along * behind >= low and begin + along * letter[1] <= high
    ]
