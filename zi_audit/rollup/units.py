"""The list of offices that should report: code, name, code of the parent; comma, semicolon or tab between."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from zi_audit.errors import UsageError, system_says
from zi_audit.rollup.model import Terdaftar
from zi_audit.tables.csv_text import decoded

MOST_BYTES = 4_000_000
MOST_UNITS = 20_000
# What a heading may be called, in the order in which fields of an entry without headings stand.
HEADINGS = {
    "kode": ("kode", "satker", "kode satker", "code", "id"),
    "nama": ("nama", "unit", "nama satker", "satuan kerja", "name"),
    "induk": ("induk", "parent", "provinsi", "kode induk"),
}


def load_units(path: Path) -> tuple[Terdaftar, ...]:
    """Read the list from a file. Raises UsageError, with the line, for a code that is missing or stands twice."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        pesan = system_says(error)
        raise UsageError("rollup.units_unreadable", where=str(path), pesan=pesan) from None
    if len(data) > MOST_BYTES:
        raise UsageError("rollup.units_too_many", where=str(path))
    return parse_units(decoded(data), str(path))


def parse_units(text: str, where: str = "") -> tuple[Terdaftar, ...]:
    """Return the offices that `text` lists, in its order. Raises UsageError."""
    rows = [row for row in _rows(text, where) if any(cell.strip() for cell in row[1])]
    if not rows:
        raise UsageError("rollup.units_empty", where=where)
    columns = _columns(rows[0][1])
    if columns is None:
        columns = {name: place for place, name in enumerate(HEADINGS)}
    else:
        rows = rows[1:]
    if len(rows) > MOST_UNITS:
        raise UsageError("rollup.units_too_many", where=where)
    found: dict[str, Terdaftar] = {}
    for line, row in rows:
        cells = {name: " ".join(row[place].split()) for name, place in columns.items() if place < len(row)}
        kode, nama = cells.get("kode", ""), cells.get("nama", "")
        if not kode or not nama:
            raise UsageError("rollup.units_incomplete", where=where, baris=line)
        if kode in found:
            raise UsageError("rollup.units_twice", where=where, baris=line, kode=kode)
        found[kode] = Terdaftar(kode, nama, cells.get("induk", ""))
    return tuple(found.values())


def _rows(text: str, where: str) -> list[tuple[int, list[str]]]:
    first = text.lstrip("\n\r").partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [(reader.line_num, row) for row in reader]
    except csv.Error:
        raise UsageError("rollup.units_incomplete", where=where, baris=reader.line_num) from None


def _columns(row: list[str]) -> dict[str, int] | None:
    """Return where each field stands by its heading, or None for a list without headings."""
    cells = [" ".join(cell.casefold().split()) for cell in row]
    found = {
        name: next(place for place, cell in enumerate(cells) if cell in words)
        for name, words in HEADINGS.items()
        if any(cell in words for cell in cells)
    }
    return found if "kode" in found and "nama" in found else None
