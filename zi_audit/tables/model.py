"""A table as values, whatever file it came from."""

from __future__ import annotations

from dataclasses import dataclass

# A work plan has some hundred rows; what is beyond was not meant.
MOST_ROWS = 5_000
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells as text; lines within a cell are kept, a merged cell stands in its first place only.

    `name` is what people call it: the sheet, "tabel 2", or the file. `numbers` are the rows' own numbers.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]


def column_name(index: int) -> str:
    """Return the letters of a column: 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def tidy(cell: str) -> str:
    """Return a cell's text with its blanks single and its empty lines gone."""
    lines = (" ".join(line.split()) for line in cell.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def table_of(name: str, rows: list[tuple[int, list[str]]]) -> Table:
    """Return a table of (number, cells), all rows as long as the longest; empty rows are left out."""
    kept = [(number, [tidy(cell) for cell in cells[:MOST_COLUMNS]]) for number, cells in rows]
    kept = [(number, cells) for number, cells in kept if any(cells)]
    width = max((len(cells) for _, cells in kept), default=0)
    return Table(
        name,
        tuple(tuple(cells + [""] * (width - len(cells))) for _, cells in kept),
        tuple(number for number, _ in kept),
    )
