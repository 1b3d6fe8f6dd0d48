"""Web pages, XML and plain tables that office programs open under old names: "export to Excel" of many applications."""

from __future__ import annotations

SEEN = 8_192
# Office's own marks in such a page.
MARKS = (
    b'content="libreoffice',
    b"schemas-microsoft-com:office",
    b"mso-application",
    b'progid content="word',
    b'progid content="excel',
)
STARTS = (b"<html", b"<!doctype html", b"<?xml", b"<table", b"<head", b"mime-version:")
# A page that asks for a password is a login that was saved in place of the file.
LOGIN = (b'type="password"', b"type='password'", b"type=password")


def is_office_markup(head: bytes) -> bool:
    """Whether a text is a document or table for an office program, and not just any page of the web."""
    text = head[:SEEN].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not text.startswith(STARTS) or any(mark in text for mark in LOGIN):
        return False
    return b"<table" in text or any(mark in text for mark in MARKS)


# What parts the cells of a table in plain text, and how often it must stand in a row.
_PARTED_BY = ((b"\t", 1), (b";", 1), (b",", 2))
_NO_TEXT = bytes(code for code in range(32) if code not in b"\t\r\n")
_FEWEST_ROWS, _ROWS_SEEN = 2, 20


def is_plain_table(head: bytes) -> bool:
    """Whether a text is a table: rows whose cells are parted all alike, which spreadsheet programs open."""
    if head.translate(None, _NO_TEXT) != head:
        return False
    # The last row of a longer file may be cut.
    rows = [row for row in head[:SEEN].splitlines() if row.strip()][:_ROWS_SEEN]
    rows = rows[:-1] if len(head) > SEEN else rows
    if len(rows) < _FEWEST_ROWS:
        return False
    return any(
        all(row.count(sign) >= fewest for row in rows[:_FEWEST_ROWS]) and _alike(rows, sign)
        for sign, fewest in _PARTED_BY
    )


def _alike(rows: list[bytes], sign: bytes) -> bool:
    counts = [row.count(sign) for row in rows]
    return max(map(counts.count, counts)) * 2 > len(counts)
