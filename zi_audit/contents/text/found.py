"""What reading a file's text gives, and how much of it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

# What is looked for stands on the first pages: heading, letterhead, the day, the place and date above a signature.
MAX_PAGES = 4
MAX_CHARACTERS = 16_000
MAX_LINES = 600
LONGEST_LINE = 2_000

# Signs that programs put between words, within them, and for letters that were cast together.
_SIGNS = str.maketrans(
    {
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\u2060": None,
        "\ufeff": None,
        "\ufffd": None,
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
    }
    | {code: None for code in range(32) if code not in (9, 10, 13)}
    | dict.fromkeys(range(0x7F, 0xA0))
)
_BLANKS = re.compile(r"[ \f\v\u2000-\u200a\u3000]+")
# Columns that were made with blanks.
_APART = re.compile(r" {4,}")
_AROUND_TAB = re.compile(r" ?\t ?")


class TextState(StrEnum):
    """Why there are lines or none.

    `SCAN`: pages without a text layer. `NO_MAP`: text whose fonts do not say which letters they
    draw. `RESTRICTED`: encrypted in a way that is not read here, though it opens without a
    password; `LOCKED`: it needs one. `UNREAD`: a format whose text is not read.
    """

    READ = "terbaca"
    EMPTY = "kosong"
    SCAN = "tanpa_lapisan_teks"
    NO_MAP = "huruf_tak_dikenal"
    RESTRICTED = "dibatasi"
    LOCKED = "terkunci"
    UNREAD = "tidak_dibaca"


@dataclass(frozen=True, slots=True)
class FileText:
    """The text of a file's first pages, in reading order: lines without blanks around them, none empty.

    Cells of a table, and pieces of a line that stand far apart, are parted by a tab. `pages` is how
    many pages the file says it has, 0 where it does not; `is_cut` whether there was more than is read.
    `is_pictured` says that a page is mostly a picture: what is written on that by hand is not in the text.
    """

    state: TextState = TextState.UNREAD
    lines: tuple[str, ...] = ()
    pages: int = 0
    is_cut: bool = False
    is_pictured: bool = False


NOT_READ = FileText()


class EnoughError(Exception):
    """As much was read as is read of any file; what was found until then stays."""


class Lines:
    """Gathers lines up to the bounds, tidied. `add` raises EnoughError when they are full."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._left = MAX_CHARACTERS

    def add(self, line: str) -> None:
        """Add what stands on one line (or on several, parted by line ends)."""
        for piece in line[: self._left].splitlines():
            tidy = tidied(piece[:LONGEST_LINE])
            if tidy:
                self.found.append(tidy)
                self._left -= len(tidy) + 1
        if self._left <= 0 or len(self.found) >= MAX_LINES:
            raise EnoughError

    def as_text(self, *, is_cut: bool = False, pages: int = 0, is_pictured: bool = False) -> FileText:
        """Return what was gathered."""
        state = TextState.READ if self.found else TextState.EMPTY
        return FileText(state, tuple(self.found), pages, is_cut, is_pictured)


def tidied(text: str) -> str:
    """Return `text` with one blank between words, letters cast together written apart, no signs that nobody sees."""
    if not text.isascii() or not text.isprintable():
        text = text.translate(_SIGNS)
    if "    " in text:
        text = _APART.sub("\t", text.strip())
    text = _BLANKS.sub(" ", text).strip()
    return _AROUND_TAB.sub("\t", text).strip() if "\t" in text else text
