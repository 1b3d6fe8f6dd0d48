"""The contents of a page, run for their text alone: which letters are drawn where."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from zi_audit.contents.text.found import EnoughError
from zi_audit.contents.text.page_layout import Piece
from zi_audit.contents.text.pdf_file import PdfFile
from zi_audit.contents.text.pdf_fonts import Font
from zi_audit.contents.text.pdf_syntax import (
    OF_CONTENTS,
    Name,
    NoValueError,
    Ref,
    Stream,
    behind_blanks,
    read_value,
    token_value,
)

# Of a file, in all.
MAX_TOKENS = 100_000
MAX_LETTERS = 60_000
MAX_CONTENTS = 1_500_000  # of a page
MAX_SAVED = 100
MAX_NESTED = 8
MAX_FORMS = 300  # of a file
MAX_OPERANDS = 40
MAX_PIECES = 30_000
# Strings and arrays without an end: each of them is looked for far.
MAX_FAILED = 20
# In thousandths of a letter's height: an adjustment that parts words.
_PARTS_WORDS = 120
_FEW_LETTERS = 3
# A blank that was squeezed to nothing.
_NO_BLANK = 0.05
_TALLEST = 1e6
_MOST_OF_A_PAGE = 0.4
_IMAGE_END = re.compile(rb"[\0\t\n\f\r ]EI(?=[\0\t\n\f\r /<\[])")

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


class _State(NamedTuple):
    """What `q` saves and `Q` brings back."""

    matrix: Matrix = PLAIN
    font: Font | None = None
    size: float = 1.0
    apart: float = 0.0
    words_apart: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


class Canvas:
    """What was drawn on the pages of a file: `pieces` of the page at hand.

    `letters` counts the codes shown, `unknown` those without a letter; `is_pictured`: a page was mostly a picture.
    """

    def __init__(self, file: PdfFile) -> None:
        self.file = file
        self.pieces: list[Piece] = []
        self.box = WIDE
        self.letters = self.unknown = 0
        self.is_pictured = False
        self._fonts: dict[int, Font] = {}
        self._left, self._forms_left = MAX_TOKENS, MAX_FORMS

    def draw(self, contents: bytes, resources: dict[str, object], matrix: Matrix, depth: int = 0) -> None:
        """Run the contents of a page or form. Raises EnoughError after as much as is run of any file."""
        if depth:
            self._forms_left -= 1
            if self._forms_left < 0:
                raise EnoughError
        _Run(self, resources, matrix, depth).run(contents)

    def count(self, tokens: int = 1) -> None:
        """Count what was read of the contents."""
        self._left -= tokens
        if self._left < 0 or self.letters > MAX_LETTERS or len(self.pieces) > MAX_PIECES:
            raise EnoughError

    def put_picture(self, matrix: Matrix) -> None:
        """Note a picture: one that covers most of the page makes it a picture with words on it."""
        a, b, c, d, _, _ = matrix
        left, bottom, right, top = self.box
        if abs(a * d - b * c) > _MOST_OF_A_PAGE * (right - left) * (top - bottom):
            self.is_pictured = True

    def font(self, value: object) -> Font:
        """Return the font that a resource names, read once."""
        number = value.number if isinstance(value, Ref) else -id(value)
        font = self._fonts.get(number)
        if font is None:
            font = self._fonts[number] = Font(self.file, self.file.dictionary(value))
        return font


class _Run:
    """One run through the contents of a page or form."""

    def __init__(self, canvas: Canvas, resources: dict[str, object], matrix: Matrix, depth: int) -> None:
        self._canvas, self._file, self._depth = canvas, canvas.file, depth
        self._resources = resources
        self._fonts = self._file.dictionary(resources.get("Font"))
        self._forms = self._file.dictionary(resources.get("XObject"))
        self._state = _State(matrix)
        self._saved: list[_State] = []
        self._line = self._text = PLAIN
        self._operands: list[object] = []
        # What stands instead of the letters that are drawn; None where they stand for themselves.
        self._instead: list[str | None] = []

    def run(self, data: bytes) -> None:
        at, failed, operands, match = 0, 0, self._operands, OF_CONTENTS.match
        while failed < MAX_FAILED:
            found = match(data, at)
            if found is None:
                at = behind_blanks(data, at) + 1
                if at > len(data):
                    return
                continue
            at = found.end()
            kind = found.lastgroup
            self._canvas.count()
            if kind == "path":
                operands.clear()
            elif kind == "word":
                at = self._operate(found["word"], data, at)
                operands.clear()
            else:
                try:
                    value, at = self._operand(data, found)
                except NoValueError:
                    failed += 1
                    continue
                if isinstance(value, (list, dict)):
                    self._canvas.count(len(value))
                if len(operands) < MAX_OPERANDS:
                    operands.append(value)

    def _operate(self, word: bytes, data: bytes, at: int) -> int:
        """Do what an operator says; return where the contents go on."""
        if word == b"ID":
            end = _IMAGE_END.search(data, at)
            return end.end() if end else len(data)
        operator = OPERATORS.get(word)
        if operator is not None:
            # An operator without its operands draws nothing.
            with suppress(IndexError, TypeError, ValueError, OverflowError):
                operator(self)
        return at

    def _operand(self, data: bytes, found: re.Match[bytes]) -> tuple[object, int]:
        if found.lastgroup != "mark":
            return token_value(data, found)
        if found["mark"] not in (b"<<", b"["):
            raise NoValueError
        return read_value(data, found.start("mark"))

    def _numbers(self, count: int) -> list[float]:
        numbers = [float(value) for value in self._operands[-count:] if isinstance(value, (int, float))]
        if len(numbers) < count:
            raise ValueError
        return numbers

    # --- graphics ------------------------------------------------------------------------------------

    def save(self) -> None:
        if len(self._saved) < MAX_SAVED:
            self._saved.append(self._state)

    def restore(self) -> None:
        if self._saved:
            self._state = self._saved.pop()

    def transform(self) -> None:
        a, b, c, d, e, f = self._numbers(6)
        self._state = self._state._replace(matrix=joined((a, b, c, d, e, f), self._state.matrix))

    def draw_form(self) -> None:
        name = self._operands[-1]
        form = self._file.resolve(self._forms.get(name)) if isinstance(name, Name) else None
        if not isinstance(form, Stream):
            return
        if self._file.name(form.dictionary.get("Subtype")) != "Form":
            self._canvas.put_picture(self._state.matrix)
            return
        if self._depth >= MAX_NESTED:
            return
        numbers = [self._file.number(value) for value in self._file.array(form.dictionary.get("Matrix"))]
        matrix = self._state.matrix
        if len(numbers) == 6:
            a, b, c, d, e, f = numbers
            matrix = joined((a, b, c, d, e, f), matrix)
        resources = self._file.dictionary(form.dictionary.get("Resources")) or self._resources
        self._canvas.draw(self._file.content(form, MAX_CONTENTS), resources, matrix, self._depth + 1)

    # --- text state ----------------------------------------------------------------------------------

    def begin(self) -> None:
        self._line = self._text = PLAIN

    def set_font(self) -> None:
        name, size = self._operands[-2:]
        if isinstance(name, Name) and isinstance(size, (int, float)):
            value = self._fonts.get(name)
            font = self._canvas.font(value) if value is not None else None
            self._state = self._state._replace(font=font, size=float(size))

    def set_apart(self) -> None:
        self._state = self._state._replace(apart=self._numbers(1)[0])

    def set_words_apart(self) -> None:
        self._state = self._state._replace(words_apart=self._numbers(1)[0])

    def set_stretch(self) -> None:
        self._state = self._state._replace(stretch=self._numbers(1)[0] / 100)

    def set_leading(self) -> None:
        self._state = self._state._replace(leading=self._numbers(1)[0])

    def set_rise(self) -> None:
        self._state = self._state._replace(rise=self._numbers(1)[0])

    # --- lines ---------------------------------------------------------------------------------------

    def move(self) -> None:
        x, y = self._numbers(2)
        self._line = self._text = joined((1.0, 0.0, 0.0, 1.0, x, y), self._line)

    def move_and_lead(self) -> None:
        self._state = self._state._replace(leading=-self._numbers(1)[0])
        self.move()

    def place(self) -> None:
        a, b, c, d, e, f = self._numbers(6)
        self._line = self._text = (a, b, c, d, e, f)

    def next_line(self) -> None:
        self._line = self._text = joined((1.0, 0.0, 0.0, 1.0, 0.0, -self._state.leading), self._line)

    # --- letters -------------------------------------------------------------------------------------

    def show(self) -> None:
        text = self._operands[-1]
        if isinstance(text, bytes):
            self._show([text])

    def show_next(self) -> None:
        self.next_line()
        self.show()

    def show_spaced(self) -> None:
        words_apart, apart = self._operands[-3:-1]
        if isinstance(words_apart, (int, float)) and isinstance(apart, (int, float)):
            self._state = self._state._replace(words_apart=float(words_apart), apart=float(apart))
        self.show_next()

    def show_adjusted(self) -> None:
        parts = self._operands[-1]
        if isinstance(parts, list):
            self._show(parts)

    def _show(self, parts: list[object]) -> None:
        state = self._state
        if state.font is None:
            return
        letters: list[tuple[str, float]] = []
        along = 0.0
        parts_letters, behind = self._spacing(parts)
        for part in parts:
            if isinstance(part, bytes):
                for glyph in state.font.glyphs(part[:MAX_LETTERS]):
                    width = glyph.width * state.size + state.apart
                    if glyph.is_blank:
                        width += state.words_apart
                        if width < _NO_BLANK * state.size:
                            along += width
                            continue
                    letters.append((glyph.letters, along))
                    along += width
                    self._canvas.letters += 1
                    self._canvas.unknown += not glyph.letters
                    if parts_letters:
                        self._put(letters, along - behind)
                        letters = []
            elif isinstance(part, (int, float)):
                shift = part / 1000 * state.size
                if abs(part) > _PARTS_WORDS:
                    self._put(letters, along - behind)
                    letters = []
                along -= shift
        self._put(letters, along - behind)
        self._text = joined((1.0, 0.0, 0.0, 1.0, along * state.stretch, 0.0), self._text)

    def _spacing(self, parts: list[object]) -> tuple[bool, float]:
        """Return whether each letter stands by itself, and the space behind the last one, which is none of it.

        Letters set wide apart are a heading's, all along; where two or three are, programs put a blank so.
        """
        apart = self._state.apart
        if apart <= _PARTS_WORDS / 1000 * abs(self._state.size):
            return False, apart
        is_short = sum(len(part) for part in parts if isinstance(part, bytes)) <= _FEW_LETTERS
        return is_short, apart if is_short else 0.0

    def _put(self, letters: list[tuple[str, float]], end: float) -> None:
        """Put down what was drawn in one go: letters, each with the place of the line at which it begins."""
        while letters and letters[-1][0].isspace():
            end = letters.pop()[1]
        first = next((at for at, (letter, _) in enumerate(letters) if not letter.isspace()), 0)
        letters = letters[first:]
        if not letters:
            return
        state = self._state
        a, b, c, d, e, f = joined(self._text, state.matrix)
        x, y = e + c * state.rise, f + d * state.rise
        size = abs(state.size) * max(abs(c), abs(d))
        left, bottom, right, top = self._canvas.box
        if abs(a) >= abs(b):
            along, begin, height, turn = a * state.stretch, x, y, 0 if a > 0 else 2
            low, high, is_seen = left, right, bottom <= y <= top
        else:
            along, begin, height, turn = b * state.stretch, y, -x, 1 if b > 0 else 3
            low, high, is_seen = bottom, top, left <= x <= right
        if not is_seen or not 0 < size < _TALLEST:
            return
        start, finish = begin + along * letters[0][1], begin + along * end
        if not (low <= start <= high and low <= finish <= high):
            # What is drawn beyond the edges nobody sees.
            ends = [*(at for _, at in letters[1:]), end]
            seen = [
                letter
                for letter, behind in zip(letters, ends, strict=True)
                if begin + along * behind >= low and begin + along * letter[1] <= high
            ]
            if not seen:
                return
            start, finish = max(low, min(high, start)), max(low, min(high, finish))
            letters = seen
        text = "".join([letter for letter, _ in letters])
        if self._instead and self._instead[-1] is not None:
            text, self._instead[-1] = self._instead[-1], ""
        if text:
            if turn in (2, 3):
                start, finish, height = -start, -finish, -height
            self._canvas.pieces.append(
                Piece(text, min(start, finish), max(start, finish), height, size, turn)
            )

    # --- what stands instead ---------------------------------------------------------------------------

    def begin_marked(self) -> None:
        if len(self._instead) >= MAX_SAVED:
            return
        options = self._operands[-1] if self._operands else None
        if isinstance(options, Name):
            properties = self._file.dictionary(self._resources.get("Properties"))
            options = self._file.dictionary(properties.get(options))
        told = options.get("ActualText") if isinstance(options, dict) else None
        outer = self._instead[-1] if self._instead else None
        self._instead.append(text_string(told) if isinstance(told, bytes) else outer)

    def end_marked(self) -> None:
        if self._instead:
            ended = self._instead.pop()
            if ended == "" and self._instead and self._instead[-1] is not None:
                self._instead[-1] = ""


def text_string(text: bytes) -> str:
    """Return a string of a document (not of a page) as text."""
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be", "ignore")
    return text.decode("cp1252", "ignore")


OPERATORS: dict[bytes, Callable[[_Run], None]] = {
    b"q": _Run.save,
    b"Q": _Run.restore,
    b"cm": _Run.transform,
    b"Do": _Run.draw_form,
    b"BT": _Run.begin,
    b"Tf": _Run.set_font,
    b"Tc": _Run.set_apart,
    b"Tw": _Run.set_words_apart,
    b"Tz": _Run.set_stretch,
    b"TL": _Run.set_leading,
    b"Ts": _Run.set_rise,
    b"Td": _Run.move,
    b"TD": _Run.move_and_lead,
    b"Tm": _Run.place,
    b"T*": _Run.next_line,
    b"Tj": _Run.show,
    b"TJ": _Run.show_adjusted,
    b"'": _Run.show_next,
    b'"': _Run.show_spaced,
    b"BDC": _Run.begin_marked,
    b"BMC": _Run.begin_marked,
    b"EMC": _Run.end_marked,
}
