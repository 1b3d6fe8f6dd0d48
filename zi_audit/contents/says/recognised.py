"""What programs that recognise print take for something else, put right: `KOMISl`, `2O26`, `T E N T A N G`."""

from __future__ import annotations

import re

from zi_audit.names.calendar_words import MONTHS

# A small l, a bar or a digit inside a word in capitals.
_LOUD_WORD = re.compile(r"\b[A-Zl|015]{2,30}\b")
_FEWEST_CAPITALS = 2
_FEWEST_LETTERS = 4
_AS_LETTERS = str.maketrans("l|015", "IIOIS")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# A day of a month, and a year behind a month or `tahun`.
_DAY = re.compile(rf"(?<![\w.])[\dlIOo]{{1,2}}(?=\s(?:{_MONTH})\b)", re.IGNORECASE)
_YEAR = re.compile(r"(?<=[a-z]\s)[2Zz][0Oo][\dlIOo]{2}\b(?![\w/])", re.IGNORECASE)
_ROMAN = frozenset("Il")
_AS_DIGITS = str.maketrans("lIOoZz", "110022")
# `JuIi`, `ApriI`.
_QUIET_WORD = re.compile(r"(?<=[a-z])I(?=[a-z]{0,20}\b)")
# The colon of a label.
_COLON = re.compile(
    r"^(nomor|sifat|lampiran|perihal|hal|hari|hari\s?/\s?(?:tanggal|tgl)|tanggal|tgl|waktu|pukul|tempat|acara|agenda|kegiatan)"
    r"(?:\s?;\s?|\s\.\s)(?=\S)",
    re.IGNORECASE,
)
# A word of letters set apart.
_APART = re.compile(r"[A-Z](?:\s[A-Z]){3,20}")


def put_right(line: str) -> str:
    """Return a line as it was printed, where only one reading makes a word or a day of it."""
    if _APART.fullmatch(line):
        return "".join(line.split())
    line = _LOUD_WORD.sub(_loud, line)
    line = _COLON.sub(r"\1 : ", line)
    line = _QUIET_WORD.sub("l", line)
    line = _DAY.sub(_day, line)
    return _YEAR.sub(_year, line)


def _loud(found: re.Match[str]) -> str:
    word = found[0]
    capitals = sum("A" <= sign <= "Z" for sign in word)
    others = len(word) - capitals
    # A counter behind a short form is none of it: TW1, B03.
    is_small = word.count("l") == others and capitals >= _FEWEST_CAPITALS
    is_word = capitals >= _FEWEST_LETTERS and others * 3 <= len(word) and not word[-1].isdigit()
    return word.translate(_AS_LETTERS) if others and (is_small or is_word) else word


def _day(found: re.Match[str]) -> str:
    # A roman number of a triwulan is none: `TW I Maret`.
    return (
        found[0].translate(_AS_DIGITS) if not _ROMAN.issuperset(found[0]) and len(found[0]) > 1 else found[0]
    )


def _year(found: re.Match[str]) -> str:
    return found[0].translate(_AS_DIGITS) if any(map(str.isdigit, found[0])) else found[0]
