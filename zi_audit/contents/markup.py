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
STARTS = (b"<", b"mime-version:")
_UTF8, _UTF16 = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
# A page that asks for a password is a login that was saved in place of the file.
LOGIN = (b'type="password"', b"type='password'", b"type=password")


def is_office_markup(head: bytes) -> bool:
    """Whether a text is a document or table for an office program, and not just any page of the web."""
    text = _in_one_byte(head[:SEEN]).lstrip().lower()
    if not text.startswith(STARTS) or any(mark in text for mark in LOGIN):
        return False
    return b"<table" in text or any(mark in text for mark in MARKS)


def _in_one_byte(head: bytes) -> bytes:
    """Return a text without its byte order mark, and of one in UTF-16 the bytes that matter here."""
    return head[2:].replace(b"\0", b"") if head.startswith(_UTF16) else head.removeprefix(_UTF8)


# What parts the cells of a table in plain text, and how often it must stand in a row.
_PARTED_BY = ((b"\t", 1), (b";", 1), (b",", 2))
# Lines above the table: its title, and the one that tells Excel what parts the cells.
_MOST_TITLES = 4
_NO_TEXT = bytes(code for code in range(32) if code not in b"\t\r\n")
_FEWEST_ROWS, _ROWS_SEEN = 2, 20


def is_plain_table(head: bytes) -> bool:
    """Whether a text is a table: rows whose cells are parted all alike, which spreadsheet programs open."""
    text = _in_one_byte(head[:SEEN])
    if text.translate(None, _NO_TEXT) != text:
        return False
    # The last row of a longer file may be cut.
    rows = [row for row in text.splitlines() if row.strip()][:_ROWS_SEEN]
    rows = rows[:-1] if len(head) > SEEN else rows
    return any(_are_parted(rows, sign, fewest) for sign, fewest in _PARTED_BY)


def _are_parted(rows: list[bytes], sign: bytes, fewest: int) -> bool:
    """Whether rows are those of a table. Sentences hold commas too: a table of these begins with its first row."""
    titles = 0 if sign == b"," else next((n for n, row in enumerate(rows) if sign in row), 0)
    rows = rows[min(titles, _MOST_TITLES) :]
    return (
        len(rows) >= _FEWEST_ROWS
        and all(row.count(sign) >= fewest for row in rows[:_FEWEST_ROWS])
        and _alike(rows, sign)
    )


def _alike(rows: list[bytes], sign: bytes) -> bool:
    counts = [row.count(sign) for row in rows]
    return max(map(counts.count, counts)) * 2 > len(counts)
