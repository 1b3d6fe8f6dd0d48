"""A table as text: comma, semicolon or tab between, in the encodings that Excel saves."""

from __future__ import annotations

import csv
import io

from zi_audit.errors import TableError
from zi_audit.tables.model import MOST_ROWS, Table, table_of

_SEPARATORS = ";\t,"


def table(data: bytes, name: str) -> Table:
    """Return the table that `data` holds. Raises TableError for one that is too long."""
    text = decoded(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text))
    rows: list[tuple[int, list[str]]] = []
    try:
        for row in reader:
            rows.append((reader.line_num, row))
            if len(rows) > MOST_ROWS:
                raise TableError("table.too_long", where=name, paling=MOST_ROWS)
    except csv.Error:
        raise TableError("table.broken_csv", where=name, baris=reader.line_num) from None
    return table_of(name, rows)


def decoded(data: bytes) -> str:
    """Return text as offices save it: UTF-8 with or without a mark, UTF-16, or Windows' own."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def separator(text: str) -> str:
    """Return the sign that parts the cells: the one that stands in most of the first lines outside of quotes."""
    lines = text.splitlines()[:20]
    return max(_SEPARATORS, key=lambda sign: sum(_outside_quotes(line).count(sign) > 0 for line in lines))


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])
