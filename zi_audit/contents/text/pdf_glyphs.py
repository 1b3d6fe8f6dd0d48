"""Which letter a PDF's glyph name or code means, and how wide the letters of the fonts are that files do not carry."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PUNCTUATION = (
    "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus"
    " comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal"
    " greater question at",
    "bracketleft backslash bracketright asciicircum underscore grave",
    "braceleft bar braceright asciitilde",
)
# Names of signs beyond ASCII, and other names of the same signs.
_FURTHER = {
    "exclamdown": "¡", "cent": "¢", "sterling": "£", "fraction": "⁄", "yen": "¥", "florin": "ƒ", "section": "§",
    "currency": "¤", "quotedblleft": "“", "guillemotleft": "«", "guilsinglleft": "‹", "guilsinglright": "›",
    "fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "f_i": "fi", "f_f": "ff", "f_l": "fl",
    "f_f_i": "ffi", "t_i": "ti", "t_t": "tt", "f_t": "ft",
    "endash": "–", "dagger": "†", "daggerdbl": "‡", "periodcentered": "·", "middot": "·", "paragraph": "¶",
    "bullet": "•", "quotesinglbase": "‚", "quotedblbase": "„", "quotedblright": "”", "guillemotright": "»",
    "ellipsis": "…", "perthousand": "‰", "questiondown": "¿", "acute": "´", "circumflex": "ˆ", "tilde": "˜",
    "macron": "¯", "breve": "˘", "dotaccent": "˙", "dieresis": "¨", "ring": "˚", "cedilla": "¸",
    "hungarumlaut": "˝", "ogonek": "˛", "caron": "ˇ", "emdash": "—", "AE": "Æ", "ordfeminine": "ª",
    "Lslash": "Ł", "Oslash": "Ø", "OE": "Œ", "ordmasculine": "º", "ae": "æ", "dotlessi": "ı", "lslash": "ł",
    "oslash": "ø", "oe": "œ", "germandbls": "ß", "quoteleft": "‘", "quoteright": "’", "minus": "−",
    "copyright": "©", "registered": "®", "trademark": "™", "degree": "°", "plusminus": "±", "mu": "µ",
    "multiply": "×", "divide": "÷", "onehalf": "½", "onequarter": "¼", "threequarters": "¾",
    "onesuperior": "¹", "twosuperior": "²", "threesuperior": "³", "Euro": "€", "euro": "€", "logicalnot": "¬",
    "brokenbar": "¦", "Eth": "Ð", "eth": "ð", "Thorn": "Þ", "thorn": "þ", "nbspace": " ", "nonbreakingspace": " ",
    "sfthyphen": "-", "hyphenminus": "-", "summation": "∑", "approxequal": "≈", "notequal": "≠",
    "lessequal": "≤", "greaterequal": "≥", "infinity": "∞", "radical": "√", "checkmark": "✓", "arrowright": "→",
}  # fmt: skip
_ACCENTS = {
    "grave": "\u0300", "acute": "\u0301", "circumflex": "\u0302", "tilde": "\u0303", "macron": "\u0304",
    "breve": "\u0306", "dotaccent": "\u0307", "dieresis": "\u0308", "ring": "\u030a", "cedilla": "\u0327",
    "ogonek": "\u0328", "caron": "\u030c", "hungarumlaut": "\u030b",
}  # fmt: skip
_UNICODE_NAME = re.compile(r"uni((?:[0-9A-F]{4}){1,4})|u([0-9A-F]{4,6})")
_ACCENTED = re.compile(r"([A-Za-z])(" + "|".join(_ACCENTS) + ")")

# Adobe's standard encoding, where it differs from ASCII and has a sign.
_STANDARD_HIGH = {
    161: "¡¢£⁄¥ƒ§¤'“«‹›", 174: "\ufb01\ufb02", 177: "–†‡·", 182: "¶•‚„”»…‰", 191: "¿", 193: "`´ˆ˜¯˘˙¨",
    202: "˚¸", 205: "˝˛ˇ—", 225: "Æ", 227: "ª", 232: "ŁØŒº", 241: "æ", 245: "ı", 248: "łøœß",
}  # fmt: skip


def _decoded(codec: str) -> tuple[str, ...]:
    return tuple(bytes([code]).decode(codec, "replace").replace("\ufffd", "") for code in range(256))


def _standard() -> tuple[str, ...]:
    table = [chr(code) if 32 <= code < 127 else "" for code in range(256)]
    table[39], table[96] = "’", "‘"
    for start, signs in _STANDARD_HIGH.items():
        table[start : start + len(signs)] = signs
    return tuple(table)


_WINDOWS = tuple(sign or ("•" if code > 127 else "") for code, sign in enumerate(_decoded("cp1252")))
ENCODINGS: dict[str, dict[int, str]] = {
    name: {code: letter for code, letter in enumerate(table) if letter}
    for name, table in (
        ("WinAnsiEncoding", _WINDOWS),
        ("MacRomanEncoding", _decoded("mac_roman")),
        ("StandardEncoding", _standard()),
        ("PDFDocEncoding", _WINDOWS),
    )
}


def _names() -> dict[str, str]:
    found = {chr(code): chr(code) for code in (*range(65, 91), *range(97, 123))}
    for start, names in zip((32, 91, 123), _PUNCTUATION, strict=True):
        found.update({name: chr(start + at) for at, name in enumerate(names.split())})
    return {**found, **_FURTHER}


_BY_NAME = _names()


def letter_of(name: str) -> str:
    """Return the letters that a glyph's name means, "" where it tells nothing."""
    found = _BY_NAME.get(name)
    if found is not None:
        return found
    base = name.partition(".")[0]
    if base != name:
        return letter_of(base) if base else ""
    told = _UNICODE_NAME.fullmatch(name)
    if told:
        digits = told[1]
        codes = [digits[at : at + 4] for at in range(0, len(digits), 4)] if digits else [told[2]]
        return "".join(_sign(int(code, 16)) for code in codes)
    accented = _ACCENTED.fullmatch(name)
    return unicodedata.normalize("NFC", accented[1] + _ACCENTS[accented[2]]) if accented else ""


def _sign(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


# --- widths of the standard fonts, codes 32 to 126, in thousandths ------------------------------------

_HELVETICA = """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584
584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667
611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500
722 500 500 500 334 260 334 584
"""
_HELVETICA_BOLD = """
278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584
584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667
611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556
778 556 556 500 389 280 389 584
"""
_TIMES = """
250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564
564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722
611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500
722 500 500 444 480 200 480 541
"""
_TIMES_BOLD = """
250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570
570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722
667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500
722 500 500 444 394 220 394 520
"""
_USUAL = 0.5


@lru_cache(maxsize=64)
def standard_widths(font: str) -> dict[int, float]:
    """Return the widths by code of a font that the file does not carry: by its name, as near as matters for words."""
    low = font.lower()
    if "cour" in low or "mono" in low:
        return dict.fromkeys(range(256), 0.6)
    is_bold = "bold" in low or "black" in low
    if "times" in low or "serif" in low.replace("sans", ""):
        table = _TIMES_BOLD if is_bold else _TIMES
    else:
        table = _HELVETICA_BOLD if is_bold else _HELVETICA
    widths = enumerate(table.split(), 32)
    return dict.fromkeys(range(256), _USUAL) | {code: int(width) / 1000 for code, width in widths}
