"""The text of XLSX: the rows of the first sheets that are shown, dates as days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import islice

from zi_audit.contents.archive import Archive
from zi_audit.contents.text.found import MAX_PAGES, Lines
from zi_audit.contents.text.markup_events import Tag, decoded, events

MAX_SHEET = 1_500_000
MAX_STRINGS = 1_500_000
MAX_PART = 300_000
# Numbers of formats that every program knows without being told: dates, not times of day.
_DATE_FORMATS = frozenset({14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58})
_NO_FORMAT = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]|_.|\*.")
_DAY_SIGNS = re.compile(r"[dy]", re.IGNORECASE)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# Day 0 of the two calendars; in the first, February 1900 had a day too many.
_FIRST_DAY, _FIRST_DAY_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LAST_SERIAL = 73_050  # 31 December 2099


def add_sheets(archive: Archive, main: bytes, named: dict[str, bytes], lines: Lines) -> None:
    """Add the rows of the first sheets to `lines`. Raises EnoughError, BrokenError."""
    sheets: list[bytes] = []
    first_day = _FIRST_DAY
    for event in events(decoded(archive.read(main, MAX_PART))):
        if isinstance(event, Tag) and event.name == "sheet":
            told = event.attributes()
            if told.get("state", "visible") == "visible":
                sheets.append(named.get(told.get("id", ""), b""))
        elif isinstance(event, Tag) and event.name == "workbookpr":
            is_1904 = event.attributes().get("date1904") in ("1", "true")
            first_day = _FIRST_DAY_1904 if is_1904 else first_day
    strings = _strings(archive.read(_named(named, b"sharedstrings.xml"), MAX_STRINGS))
    dated = _dated_styles(archive.read(_named(named, b"styles.xml"), MAX_PART))
    for sheet in sheets[:MAX_PAGES]:
        _Sheet(strings, dated, first_day, lines).add(archive.read(sheet, MAX_SHEET))


def _named(named: dict[str, bytes], end: bytes) -> bytes:
    return next((part for part in named.values() if part.endswith(end)), b"xl/" + end)


def _strings(data: bytes) -> list[str]:
    found: list[str] = []
    parts: list[str] = []
    in_text = is_sound = False
    for event in events(decoded(data)):
        if isinstance(event, str):
            if in_text and not is_sound:
                parts.append(event)
        elif event.name == "t":
            in_text = not event.is_end and not event.is_empty
        elif event.name == "rph":
            # How a word is spoken, written beside it.
            is_sound = not event.is_end and not event.is_empty
        elif event.name == "si" and (event.is_end or event.is_empty):
            found.append("".join(parts))
            parts = []
    return found


def _dated_styles(data: bytes) -> frozenset[int]:
    """Return the numbers of the cell styles that show a number as a day."""
    formats = set(_DATE_FORMATS)
    dated: set[int] = set()
    in_cells, number = False, 0
    for event in events(decoded(data)):
        if not isinstance(event, Tag):
            continue
        if event.name == "numfmt":
            told = event.attributes()
            code = _NO_FORMAT.sub("", told.get("formatCode", ""))
            if _DAY_SIGNS.search(code):
                formats.add(_whole(told.get("numFmtId", "")))
        elif event.name == "cellxfs":
            in_cells = not event.is_end
        elif event.name == "xf" and in_cells and not event.is_end:
            if _whole(event.attributes().get("numFmtId", "")) in formats:
                dated.add(number)
            number += 1
    return frozenset(dated)


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1


class _Sheet:
    """One sheet, while its rows are read."""

    def __init__(self, strings: list[str], dated: frozenset[int], first_day: date, lines: Lines) -> None:
        self._strings, self._dated, self._first_day, self._lines = strings, dated, first_day, lines

    def add(self, data: bytes) -> None:
        """Add the rows."""
        cells: list[str] = []
        value: list[str] = []
        kind, style, in_value = "", -1, False
        for event in events(decoded(data)):
            if isinstance(event, str):
                if in_value:
                    value.append(event)
                continue
            name, is_end, is_empty, _ = event
            if name in ("v", "t"):
                in_value = not is_end and not is_empty
            elif name == "c" and not is_end:
                told = event.attributes()
                kind, style, value = told.get("t", "n"), _whole(told.get("s", "")), []
            elif name == "c":
                text = self._shown("".join(value), kind, style)
                if text.strip():
                    cells.append(" ".join(text.split()))
            elif name == "row" and is_end:
                self._lines.add("\t".join(cells))
                cells = []
            elif name == "sheetdata" and is_end:
                break
        self._lines.add("\t".join(cells))

    def _shown(self, value: str, kind: str, style: int) -> str:
        if kind == "s":
            number = _whole(value)
            return _plain(next(islice(self._strings, number, None), "")) if number >= 0 else ""
        if kind in ("str", "inlineStr"):
            return _plain(value)
        if kind == "n" and style in self._dated:
            return self._day(value)
        return "" if kind in ("e", "b") else value[:40]

    def _day(self, value: str) -> str:
        try:
            serial = int(float(value))
        except (ValueError, OverflowError):
            return value[:40]
        return str(self._first_day + timedelta(days=serial)) if 60 < serial < _LAST_SERIAL else value[:40]


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
