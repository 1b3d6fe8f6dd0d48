"""Office files with a table, made by hand: what a spreadsheet and a word processor write, and nothing more."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

Rows = Sequence[Sequence[str]]
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(parts: dict[str, str]) -> bytes:
    """Return an Office file of these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, f"<?xml version='1.0' encoding='UTF-8'?>{content}")
    return packed.getvalue()


def xlsx(*sheets: tuple[str, Rows], cells: str = "") -> bytes:
    """Return a workbook with these sheets; `cells` is XML that stands in the first row of the last."""
    names = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="r{n}"/>' for n, (name, _) in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="r{n}" Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(sheets) + 1)
    )
    strings: dict[str, int] = {}
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{_S}" xmlns:r="{_R}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{links}</Relationships>",
    }
    for n, (_, rows) in enumerate(sheets, 1):
        shown = "".join(
            f'<row r="{at}">'
            + "".join(
                f'<c r="{chr(65 + column)}{at}" t="s"><v>{strings.setdefault(cell, len(strings))}</v></c>'
                for column, cell in enumerate(row)
                if cell
            )
            + "</row>"
            for at, row in enumerate(rows, 1)
        )
        extra = f'<row r="{len(rows) + 1}">{cells}</row>' if n == len(sheets) and cells else ""
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{_S}"><sheetData>{shown}{extra}</sheetData></worksheet>'
        )
    entries = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_S}">{entries}</sst>'
    return zipped(parts)


def docx(*tables: Rows, before: str = "") -> bytes:
    """Return a document with these tables; lines of a cell are paragraphs."""
    body = "".join(f"<w:tbl>{''.join(map(_row, rows))}</w:tbl><w:p/>" for rows in tables)
    return zipped(
        {"word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{before}{body}</w:body></w:document>'}
    )


def _row(cells: Sequence[str]) -> str:
    shown = "".join(
        "<w:tc>"
        + "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in cell.split("\n"))
        + "</w:tc>"
        for cell in cells
    )
    return f"<w:tr>{shown}</w:tr>"
