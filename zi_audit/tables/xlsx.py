"""The sheets of an XLSX workbook: shared and inline strings, numbers, dates, and the values of formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from posixpath import join, normpath
from xml.etree.ElementTree import Element

from zi_audit.errors import TableError
from zi_audit.tables.model import MOST_COLUMNS, MOST_ROWS, Table, column_name, table_of
from zi_audit.tables.package import Package, plain

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Number formats that come with Excel and show a date; others by their letters.
_DATE_FORMATS = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_LETTERS_OF_DATES = re.compile(r'(?:\[[^\]]*\]|"[^"]*"|\\.)')
_FIRST_DAY = date(1899, 12, 30)
_LATEST_DAY = 80_000


def tables(data: bytes, where: str) -> tuple[Table, ...]:
    """Return the visible sheets of a workbook, in their order. Raises TableError."""
    package = Package(data, where)
    book = package.tree("xl/workbook.xml")
    if book is None:
        raise TableError("table.no_workbook", where=where)
    relations = _relations(package)
    strings = _shared_strings(package)
    dates = _date_styles(package)
    found = []
    for sheet in _all(book, "sheet"):
        target = relations.get(sheet.get(_RELATION, ""))
        if target is None or sheet.get("state", "visible") != "visible":
            continue
        tree = package.tree(target)
        if tree is not None:
            name = sheet.get("name", target)
            found.append(table_of(name, list(_rows(tree, strings, dates, f"{where}: {name}"))))
    return tuple(found)


def _all(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if plain(element.tag) == name)


def _relations(package: Package) -> dict[str, str]:
    tree = package.tree("xl/_rels/workbook.xml.rels")
    found = {}
    for relation in () if tree is None else _all(tree, "Relationship"):
        target = relation.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
        found[relation.get("Id", "")] = path
    return found


def _shared_strings(package: Package) -> list[str]:
    tree = package.tree("xl/sharedStrings.xml")
    return [] if tree is None else [_text(entry) for entry in tree if plain(entry.tag) == "si"]


def _text(entry: Element) -> str:
    """Return the text of a string; how it is spoken (`rPh`) is none of it."""
    pieces = []
    for child in entry:
        if plain(child.tag) == "t":
            pieces.append(child.text or "")
        elif plain(child.tag) == "r":
            pieces += [run.text or "" for run in child if plain(run.tag) == "t"]
    return "".join(pieces)


def _date_styles(package: Package) -> frozenset[int]:
    """Return the styles whose numbers are shown as dates."""
    tree = package.tree("xl/styles.xml")
    if tree is None:
        return frozenset()
    own = {
        int(form.get("numFmtId", "0")): form.get("formatCode", "")
        for form in _all(tree, "numFmt")
        if form.get("numFmtId", "").isdigit()
    }
    cells = next(_all(tree, "cellXfs"), None)
    if cells is None:
        return frozenset()
    found = set()
    for style, form in enumerate(cells):
        number = int(form.get("numFmtId", "0")) if form.get("numFmtId", "0").isdigit() else 0
        letters = _LETTERS_OF_DATES.sub("", own.get(number, "")).lower()
        if number in _DATE_FORMATS or "yy" in letters or ("m" in letters and "d" in letters):
            found.add(style)
    return frozenset(found)


def _rows(
    tree: Element, strings: list[str], dates: frozenset[int], where: str
) -> Iterator[tuple[int, list[str]]]:
    number = 0
    for row in _all(tree, "row"):
        written = row.get("r", "")
        number = int(written) if written.isdigit() else number + 1
        if number > MOST_ROWS:
            if any(cell.text for cell in _all(row, "v")):
                raise TableError("table.too_long", where=where, paling=MOST_ROWS)
            continue
        cells: list[str] = []
        for cell in row:
            place = _REFERENCE.fullmatch(cell.get("r", ""))
            column = _column(place[1]) if place else len(cells)
            if column >= MOST_COLUMNS:
                continue
            cells += [""] * (column + 1 - len(cells))
            at = f"{column_name(column)}{number}"
            cells[column] = _value(cell, strings, dates, f"{where}: {at}")
        yield number, cells


def _column(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def _value(cell: Element, strings: list[str], dates: frozenset[int], where: str) -> str:
    parts = {plain(child.tag): child for child in cell}
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(parts["is"]) if "is" in parts else ""
    value = parts["v"].text or "" if "v" in parts else ""
    if not value:
        # A formula that was never computed has nothing to read.
        if "f" in parts:
            raise TableError("table.formula", where=where)
        return ""
    if kind == "s":
        return strings[int(value)] if value.isdigit() and int(value) < len(strings) else ""
    if kind == "n":
        style = cell.get("s", "")
        return _number(value, is_date=style.isdigit() and int(style) in dates)
    return "" if kind == "e" else value


def _number(value: str, *, is_date: bool) -> str:
    try:
        number = float(value)
    except ValueError:
        return value
    if is_date and 0 < number < _LATEST_DAY:
        return (_FIRST_DAY + timedelta(days=int(number))).isoformat()
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else value
