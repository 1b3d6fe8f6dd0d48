"""The tables of a DOCX document; of a merged cell the first place holds the text."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from zi_audit.errors import TableError
from zi_audit.tables.model import MOST_COLUMNS, MOST_ROWS, Table, table_of
from zi_audit.tables.package import Package, plain

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def tables(data: bytes, where: str) -> tuple[Table, ...]:
    """Return the document's tables as one where they have the same columns, as a page break parts them.

    Raises TableError where there is none.
    """
    package = Package(data, where)
    document = package.tree("word/document.xml")
    if document is None:
        raise TableError("table.no_document", where=where)
    marks = _numbering(package)
    found = []
    for number, table in enumerate(_outermost(document), 1):
        rows = list(_rows(table, marks))
        if len(rows) > MOST_ROWS:
            raise TableError("table.too_long", where=f"{where}: tabel {number}", paling=MOST_ROWS)
        found.append(table_of(f"tabel {number}", list(enumerate(rows, 1))))
    if not found:
        raise TableError("table.no_table", where=where)
    return tuple(found)


def _outermost(root: Element) -> Iterator[Element]:
    for element in root:
        if element.tag == f"{_W}tbl":
            yield element
        else:
            yield from _outermost(element)


def _rows(table: Element, marks: dict[tuple[str, str], str]) -> Iterator[list[str]]:
    counters: dict[tuple[str, str], int] = {}
    for row in table.iter(f"{_W}tr"):
        cells: list[str] = []
        properties = row.find(f"{_W}trPr")
        before = properties.find(f"{_W}gridBefore") if properties is not None else None
        cells += [""] * _count(before)
        for cell in _cells(row):
            settings = cell.find(f"{_W}tcPr")
            span = settings.find(f"{_W}gridSpan") if settings is not None else None
            merged = settings.find(f"{_W}vMerge") if settings is not None else None
            goes_on = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
            cells.append("" if goes_on else _text(cell, marks, counters))
            cells += [""] * (max(1, _count(span)) - 1)
        yield cells[:MOST_COLUMNS]


def _cells(row: Element) -> Iterator[Element]:
    for element in row:
        if element.tag == f"{_W}tc":
            yield element
        elif element.tag in (f"{_W}sdt", f"{_W}sdtContent"):
            yield from _cells(element)


def _count(element: Element | None) -> int:
    value = element.get(f"{_W}val", "") if element is not None else ""
    return min(int(value), MOST_COLUMNS) if value.isdigit() else 0


def _text(cell: Element, marks: dict[tuple[str, str], str], counters: dict[tuple[str, str], int]) -> str:
    return "\n".join(_paragraph(paragraph, marks, counters) for paragraph in cell.iter(f"{_W}p"))


def _paragraph(
    paragraph: Element, marks: dict[tuple[str, str], str], counters: dict[tuple[str, str], int]
) -> str:
    pieces = [_mark(paragraph, marks, counters)]
    for element in paragraph.iter():
        name = plain(element.tag)
        if name == "t" and element.text:
            pieces.append(element.text)
        elif name in ("br", "cr"):
            pieces.append("\n")
        elif name == "tab":
            pieces.append(" ")
        elif name == "noBreakHyphen":
            pieces.append("-")
    return "".join(pieces)


# --- marks that Word counts by itself -------------------------------------------------------------


def _numbering(package: Package) -> dict[tuple[str, str], str]:
    """Return the form of counting (decimal, lowerLetter …) of each list and level."""
    tree = package.tree("word/numbering.xml")
    if tree is None:
        return {}
    forms: dict[str, dict[str, str]] = {}
    for abstract in tree.iter(f"{_W}abstractNum"):
        levels = {}
        for level in abstract.iter(f"{_W}lvl"):
            form = level.find(f"{_W}numFmt")
            levels[level.get(f"{_W}ilvl", "0")] = form.get(f"{_W}val", "") if form is not None else ""
        forms[abstract.get(f"{_W}abstractNumId", "")] = levels
    found = {}
    for counted in tree.iter(f"{_W}num"):
        link = counted.find(f"{_W}abstractNumId")
        of = link.get(f"{_W}val", "") if link is not None else ""
        for ilvl, counting in forms.get(of, {}).items():
            found[counted.get(f"{_W}numId", ""), ilvl] = counting
    return found


def _mark(paragraph: Element, marks: dict[tuple[str, str], str], counters: dict[tuple[str, str], int]) -> str:
    numbered = paragraph.find(f"{_W}pPr/{_W}numPr")
    if numbered is None:
        return ""
    level, number = numbered.find(f"{_W}ilvl"), numbered.find(f"{_W}numId")
    key = (
        number.get(f"{_W}val", "") if number is not None else "",
        level.get(f"{_W}val", "0") if level is not None else "0",
    )
    counters[key] = counters.get(key, 0) + 1
    # A higher level begins the lower ones anew.
    for other in [other for other in counters if other[0] == key[0] and other[1] > key[1]]:
        del counters[other]
    shown = _counted(counters[key], marks.get(key, ""))
    return f"{shown}. " if shown else ""


def _counted(count: int, form: str) -> str:
    if form == "decimal":
        return str(count)
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman.upper() if form == "upperRoman" else roman
    return ""


def _roman(count: int) -> str:
    shown = ""
    for value, sign in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while count >= value:
            shown += sign
            count -= value
    return shown
