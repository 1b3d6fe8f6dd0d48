"""A file's tables, by what the file is; every way in which it is none is told in one sentence."""

from __future__ import annotations

from pathlib import Path

from zi_audit.errors import TableError, system_says
from zi_audit.tables.model import Table

MOST_BYTES = 50_000_000
KNOWN = ("csv", "tsv", "txt", "xlsx", "xlsm", "docx", "docm")
# What people also try, and what they can do with it.
TO_BE_SAVED_AS = {"xls": "xlsx", "ods": "xlsx", "doc": "docx", "odt": "docx", "rtf": "docx", "pdf": "docx"}


def read_tables(path: Path) -> tuple[Table, ...]:
    """Return the tables of a file, in their order. Raises TableError."""
    ending = path.suffix.lower().lstrip(".")
    if ending in TO_BE_SAVED_AS:
        raise TableError("table.save_as", where=str(path), bentuk=ending, lain=TO_BE_SAVED_AS[ending])
    if ending not in KNOWN:
        raise TableError("table.unknown", where=str(path), pilihan="csv, xlsx, docx")
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise TableError("table.missing", where=str(path)) from None
    except (OSError, ValueError) as error:
        pesan = system_says(error)
        raise TableError("table.unreadable", where=str(path), pesan=pesan) from None
    if len(data) > MOST_BYTES:
        raise TableError("table.too_large", where=str(path))
    if ending in ("xlsx", "xlsm"):
        from zi_audit.tables.xlsx import tables

        return tables(data, str(path))
    if ending in ("docx", "docm"):
        from zi_audit.tables.docx import tables as tables_of_document

        return tables_of_document(data, str(path))
    from zi_audit.tables.csv_text import table

    return (table(data, path.name),)
