"""The contents of a page, run for their text alone: which letters are drawn where."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

from zi_audit.contents.text.pdf_canvas import MAX_LETTERS, PLAIN, Canvas, Matrix, Placed, State, joined
from zi_audit.contents.text.pdf_fonts import Font
from zi_audit.contents.text.pdf_instead import Instead
from zi_audit.contents.text.pdf_syntax import (
    OF_CONTENTS,
    Name,
    NoValueError,
    Stream,
    behind_blanks,
    read_value,
    text_string,
    token_value,
)

MAX_CONTENTS = 1_500_000  # of a page
MAX_SAVED = 100
MAX_NESTED = 8
MAX_OPERANDS = 40
# Strings and arrays without an end: each of them is looked for far.
MAX_FAILED = 20
# In thousandths of a letter's height: an adjustment that parts words.
_PARTS_WORDS = 120
_FEW_LETTERS = 3
# A blank that was squeezed to nothing.
_NO_BLANK = 0.05
_IMAGE_END = re.compile(rb"[\0\t\n\f\r ]EI(?=[\0\t\n\f\r /<\[])")


def draw(
    canvas: Canvas, contents: bytes, resources: dict[str, object], matrix: Matrix, depth: int = 0
) -> None:
    """Run the contents of a page or form. Raises EnoughError after as much as is run of any file."""
    if depth:
        canvas.count_form()
    _Run(canvas, resources, matrix, depth).run(contents)


class _Run:
    """One run through the contents of a page or form."""

    def __init__(self, canvas: Canvas, resources: dict[str, object], matrix: Matrix, depth: int) -> None:
        self._canvas, self._file, self._resources, self._depth = canvas, canvas.file, resources, depth
        self._fonts = self._file.dictionary(resources.get("Font"))
        self._known_fonts: dict[Name, Font | None] = {}
        self._forms = self._file.dictionary(resources.get("XObject"))
        self._state = State(matrix)
        self._saved: list[State] = []
        self._line = self._text = PLAIN
        self._operands: list[object] = []
        self._instead = Instead()

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
        draw(self._canvas, self._file.content(form, MAX_CONTENTS), resources, matrix, self._depth + 1)

    # --- text state ----------------------------------------------------------------------------------

    def begin(self) -> None:
        self._line = self._text = PLAIN

    def set_font(self) -> None:
        name, size = self._operands[-2:]
        if isinstance(name, Name) and isinstance(size, (int, float)):
            if name not in self._known_fonts:
                self._known_fonts[name] = self._canvas.font(self._fonts.get(name))
            self._state = self._state._replace(font=self._known_fonts[name], size=float(size))

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
        letters: list[Placed] = []
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

    def _put(self, letters: list[Placed], end: float) -> None:
        """Put down what was drawn up to `end` of the line, or what stands instead."""
        instead = self._instead.text
        if self._canvas.put(letters, end, self._text, self._state, instead) and instead:
            self._instead.put()

    # --- what stands instead ---------------------------------------------------------------------------

    def begin_marked(self) -> None:
        if self._instead.is_full:
            return
        options = self._operands[-1] if self._operands else None
        if isinstance(options, Name):
            properties = self._file.dictionary(self._resources.get("Properties"))
            options = self._file.dictionary(properties.get(options))
        told = options.get("ActualText") if isinstance(options, dict) else None
        self._instead.begin(text_string(told) if isinstance(told, bytes) else None)

    def end_marked(self) -> None:
        self._instead.end()


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
