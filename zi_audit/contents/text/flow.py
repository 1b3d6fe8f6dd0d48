"""Paragraphs and tables that follow one another, as lines."""

from __future__ import annotations

from itertools import zip_longest

from zi_audit.contents.text.found import Lines

MAX_NESTED = 20
MAX_HELD = 2_000  # lines of one row


class Flow:
    """Puts a document into lines: a paragraph is a line, a row of a table is one, its cells parted by tabs.

    Where cells hold several paragraphs, as in tables that only lay out a page, those side by side are a line.
    """

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._text: list[str] = []
        self._outer: list[list[str]] = []
        # Of each table around: the cells of its row, each a list of lines.
        self._rows: list[list[list[str]]] = []
        self._held = 0

    def write(self, text: str) -> None:
        """Add to the paragraph at hand."""
        self._text.append(text)

    def begin_paragraph(self) -> None:
        """Begin a paragraph; one that stands inside another, as in a text box, comes before it."""
        if len(self._outer) < MAX_NESTED:
            self._outer.append(self._text)
            self._text = []

    def end_paragraph(self) -> None:
        """End the paragraph at hand."""
        self.end_line()
        if self._outer:
            self._text = self._outer.pop()

    def end_line(self) -> None:
        """End the line at hand."""
        text = "".join(self._text)
        self._text = []
        if not text or text.isspace():
            return
        cells = self._rows[-1] if self._rows else None
        if not cells:
            self._lines.add(text)
        elif self._held < MAX_HELD:
            self._held += 1
            cells[-1].append(text)

    def begin_row(self) -> None:
        """Begin a row of a table, which may stand in a cell of another."""
        self.end_line()
        if len(self._rows) < MAX_NESTED:
            self._rows.append([])

    def begin_cell(self) -> None:
        """Begin a cell of the row at hand."""
        self.end_line()
        if self._rows and len(self._rows[-1]) < MAX_HELD:
            self._rows[-1].append([])

    def end_row(self) -> None:
        """End the row at hand."""
        self.end_line()
        if not self._rows:
            return
        cells = self._rows.pop()
        for pieces in zip_longest(*cells, fillvalue=""):
            line = "\t".join(
                piece for piece in (" ".join(piece.split("\n")).strip() for piece in pieces) if piece
            )
            outer = self._rows[-1] if self._rows else None
            if outer and self._held < MAX_HELD:
                self._held += 1
                outer[-1].append(line)
            elif not outer:
                self._lines.add(line)
        if not self._rows:
            self._held = 0

    def close(self) -> None:
        """End whatever is still open: of a file that was cut, too."""
        while self._rows:
            self.end_row()
        self.end_line()
        while self._outer:
            self.end_paragraph()
