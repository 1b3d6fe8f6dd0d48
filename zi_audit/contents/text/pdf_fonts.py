"""Fonts of a PDF: which letters its codes mean and how wide they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from zi_audit.contents.text.pdf_cmap import CodeMap, read_code_map
from zi_audit.contents.text.pdf_file import PdfFile
from zi_audit.contents.text.pdf_glyphs import ENCODINGS, letter_of, standard_widths
from zi_audit.contents.text.pdf_syntax import Name, Stream

MAX_WIDTHS = 70_000
MAX_PROGRAM = 65_536
# The encoding that a Type 1 font carries in clear: `dup 65 /A put`.
_BUILT_IN = re.compile(rb"dup\s{1,4}(\d{1,3})\s{0,4}/([!-.0-~]{1,40})\s{1,4}put")
_SUBSET = re.compile(r"[A-Z]{6}\+")
_UNREADABLE = ("Symbol", "ZapfDingbats", "Wingdings", "Webdings")


class Glyph(NamedTuple):
    """One code: its letters ("" where the file does not say), its width, whether it is a blank of one byte."""

    letters: str
    width: float
    is_blank: bool


class Font:
    """One font of a page."""

    def __init__(self, file: PdfFile, dictionary: dict[str, object]) -> None:
        self._glyphs: dict[int, Glyph] = {}
        stream = dictionary.get("ToUnicode")
        self._map = read_code_map(file.content(stream, MAX_PROGRAM * 8)) if stream is not None else CodeMap()
        self.is_composite = file.name(dictionary.get("Subtype")) == "Type0"
        if self.is_composite:
            self._read_composite(file, dictionary)
        else:
            self._read_simple(file, dictionary)

    def glyphs(self, codes: bytes) -> list[Glyph]:
        """Return what a string shows."""
        if not self.is_composite:
            known = self._glyphs
            return [known.get(code) or self._simple(code) for code in codes]
        found = []
        for code, size in self._lengths.split(codes):
            glyph = self._glyphs.get(code)
            found.append(glyph if glyph is not None and size > 1 else self._composite(code, size))
        return found

    # --- one byte, one letter ------------------------------------------------------------------------

    def _read_simple(self, file: PdfFile, dictionary: dict[str, object]) -> None:
        name = _SUBSET.sub("", file.name(dictionary.get("BaseFont")))
        subtype = file.name(dictionary.get("Subtype"))
        descriptor = file.dictionary(dictionary.get("FontDescriptor"))
        self._letters = _letters(file, dictionary, descriptor, name)
        scale = 0.001
        if subtype == "Type3":
            matrix = file.array(dictionary.get("FontMatrix"))
            scale = abs(file.number(matrix[0], 0.001)) if matrix else 0.001
        first = int(file.number(dictionary.get("FirstChar")))
        stated = file.array(dictionary.get("Widths"))[:256]
        if not stated:
            self._widths = standard_widths(name)
            return
        missing = file.number(descriptor.get("MissingWidth"), 0) * scale
        self._widths = dict.fromkeys(range(256), missing)
        for at, width in enumerate(stated):
            self._widths[first + at] = file.number(width) * scale

    def _simple(self, code: int) -> Glyph:
        told = self._map.letters_of(code)
        letters = told if told.strip("\0\ufffd") else self._letters.get(code, "")
        glyph = self._glyphs[code] = Glyph(letters, self._widths.get(code, 0.5), code == 32)
        return glyph

    # --- codes of several bytes ------------------------------------------------------------------------

    def _read_composite(self, file: PdfFile, dictionary: dict[str, object]) -> None:
        below = file.array(dictionary.get("DescendantFonts"))
        descendant = file.dictionary(below[0]) if below else {}
        self._usual = file.number(descendant.get("DW"), 1000) / 1000
        self._widths = _cid_widths(file, file.array(descendant.get("W")))
        encoding = file.resolve(dictionary.get("Encoding"))
        self._lengths = CodeMap()
        self._is_unicode = False
        if isinstance(encoding, Stream):
            self._lengths = read_code_map(file.content(encoding, MAX_PROGRAM * 4))
        elif isinstance(encoding, Name):
            # Codes of these are letters themselves; of Identity they are numbers of glyphs.
            self._is_unicode = "UCS2" in encoding or "UTF16" in encoding
        if not self._lengths.lengths and self._map.lengths and not isinstance(encoding, Name):
            self._lengths.lengths = self._map.lengths

    def _composite(self, code: int, size: int) -> Glyph:
        letters = self._map.letters_of(code)
        if not letters and self._is_unicode and not 0xD800 <= code < 0xE000 and code < 0x110000:
            letters = chr(code)
        place = self._lengths.places.get(code, code)
        glyph = Glyph(letters, self._widths.get(place, self._usual), size == 1 and code == 32)
        if size > 1:
            self._glyphs[code] = glyph
        return glyph


def _letters(
    file: PdfFile, dictionary: dict[str, object], descriptor: dict[str, object], name: str
) -> dict[int, str]:
    """Return the letters by code of a simple font, from its encoding and the differences to it."""
    encoding = file.resolve(dictionary.get("Encoding"))
    base = file.name(encoding) if isinstance(encoding, Name) else ""
    differences: list[object] = []
    if isinstance(encoding, dict):
        base = file.name(encoding.get("BaseEncoding"))
        differences = file.array(encoding.get("Differences"))
    subtype = file.name(dictionary.get("Subtype"))
    if any(known in name for known in _UNREADABLE) or subtype == "Type3":
        letters = dict(ENCODINGS.get(base, {})) if subtype == "Type3" else {}
    elif base in ENCODINGS:
        letters = dict(ENCODINGS[base])
    else:
        usual = "StandardEncoding" if subtype in ("Type1", "MMType1") else "WinAnsiEncoding"
        letters = dict(ENCODINGS[usual])
    if not base and "FontFile" in descriptor:
        letters.update(_built_in(file.content(descriptor["FontFile"], MAX_PROGRAM)))
    code = 0
    for item in differences[:1_024]:
        item = file.resolve(item)
        if isinstance(item, (int, float)):
            code = int(item)
        elif isinstance(item, Name):
            letters[code] = letter_of(item)
            code += 1
    return letters


def _built_in(program: bytes) -> dict[int, str]:
    clear = program.partition(b"eexec")[0]
    return {int(code): letter_of(name.decode("latin-1")) for code, name in _BUILT_IN.findall(clear)}


def _cid_widths(file: PdfFile, stated: list[object]) -> dict[int, float]:
    """Return widths by glyph: from `first [w w w]` and `first last w`."""
    widths: dict[int, float] = {}
    at = 0
    while at + 1 < len(stated) and len(widths) < MAX_WIDTHS:
        first = int(file.number(stated[at]))
        row = file.resolve(stated[at + 1])
        if isinstance(row, list):
            for number, width in enumerate(row[:MAX_WIDTHS]):
                widths[first + number] = file.number(width) / 1000
            at += 2
        elif at + 2 < len(stated) and isinstance(row, (int, float)):
            width = file.number(stated[at + 2]) / 1000
            last = min(int(row), first + MAX_WIDTHS - len(widths))
            widths.update(dict.fromkeys(range(first, last + 1), width))
            at += 3
        else:
            break
    return widths
