"""A kode that a name states by itself: `1.i.a`, `5.2.d`, `AREA I` (SPEC 4.1)."""

from __future__ import annotations

import re
from typing import NamedTuple

from zi_audit.names.facts import Kode
from zi_audit.names.titles import Titles
from zi_audit.names.words import Tokens, plain_text, roman_value

# Pieces of patterns, shared with the chain of folders.
LOWEST = "1-6"
ROMAN_SUB = r"(?:iii|ii|iv|i|vi|v)"
END = r"(?![^\W_])"
OPEN = r"^[\s(\[]*"
DOT = r"[ ]?[.\-_][ ]?"  # a sign between the parts of a kode, blanks around it allowed
_START = r"(?<![^\W_])"
_LKE = r"(?:A[ .\-_]{1,2}I[ .\-_]{1,2})?"  # A.I: Pengungkit, Pemenuhan

# 1.i.a  1.I.a  1-i-a  1_i_a  01. i. a.  A.I.1.i.a  at the beginning of a name
_ROMAN_FIRST = re.compile(
    rf"{OPEN}{_LKE}(?P<k>0?[{LOWEST}]){DOT}(?P<s>{ROMAN_SUB}){DOT}(?P<h>[a-h]){END}", re.IGNORECASE
)
# 1ia, and 1 i a or 1.i a, in small letters only: 3 V B means something else
_ROMAN_GLUED = re.compile(rf"{OPEN}(?P<k>[{LOWEST}])(?P<s>{ROMAN_SUB})(?P<h>[a-h]){END}")
_ROMAN_LOOSE = re.compile(rf"{OPEN}(?P<k>[{LOWEST}])[ .](?P<s>{ROMAN_SUB})[ .](?P<h>[a-h]){END}")
# 5.2.d  5-2-d  5.2d  at the beginning; not 5.2.26
_ARABIC_FIRST = re.compile(
    rf"{OPEN}{_LKE}(?P<k>0?[{LOWEST}])(?P<sign>{DOT})(?P<s>0?[{LOWEST}])(?:{DOT})?(?P<h>[a-h]){END}",
    re.IGNORECASE,
)
# ... 1.i.a ...  anywhere; not in 12.1.i.a, nor 1-i-a-2026, the number of a letter
_ROMAN_WITHIN = re.compile(
    rf"(?<![0-9.\-])(?<![^\W_]){_LKE}(?P<k>[{LOWEST}])(?P<sign>[.\-_])(?P<s>{ROMAN_SUB})(?P=sign)(?P<h>[a-h]){END}"
    rf"(?![.\-/][0-9])",
    re.IGNORECASE,
)
# (5.2.d)  butir 5.2.d  ... 5.2.d at the end; not Pasal 5.2.d
_ARABIC_WITHIN = re.compile(
    rf"(?:[(\[]|{_START}(?:kode|butir|poin|point|bukti|eviden|evidence|area|pokja)[ _]|[ _](?=[^ ]+$))"
    rf"(?P<k>[{LOWEST}])\.(?P<s>[{LOWEST}])\.(?P<h>[a-h]){END}",
    re.IGNORECASE,
)
_WHOLE = (_ROMAN_FIRST, _ROMAN_GLUED, _ROMAN_LOOSE, _ARABIC_FIRST, _ROMAN_WITHIN, _ARABIC_WITHIN)
_CITED = re.compile(r"(?:pasal|ayat|bab|lampiran|huruf|tabel|gambar|versi|no|nomor)[ ._]*$", re.IGNORECASE)
# 1.i  at the beginning: a sub
_SUB_FIRST = re.compile(rf"{OPEN}{_LKE}(?P<k>0?[{LOWEST}])[.\-_](?P<s>{ROMAN_SUB}){END}", re.IGNORECASE)
# AREA I, Area Perubahan 1, Pokja_5, Pilar 1., Komponen1; not Sub Komponen 2, Area 1-6, Pokja I dan II
_NUMERAL = rf"(?:0?[{LOWEST}]|{ROMAN_SUB})"
_KOMPONEN = re.compile(
    rf"{_START}(?<!sub )(?<!sub)(?<!sub-)(?<!sub_)(?:area(?:[\s_]+perubahan)?|pokja|kelompok[\s_]+kerja|pilar|komponen)"
    rf"[\s_.\-]*(?P<k>{_NUMERAL}){END}"
    rf"(?!\s*(?:-|–|,|&|dan|s\.?d\.?|sampai|sd)\s*{_NUMERAL}{END})",
    re.IGNORECASE,
)

# A kode can only stand where one of these does, whatever its digits are: tried once for each shape of names.
_MAYBE_KODE = re.compile(
    r"[0-9](?: ?[.\-_ ]? ?(?:[iI]{1,3}|[iI]?[vV][iI]?)(?:[ .\-_a-hA-H)]|$)"
    rf"|[0-9]?[.\-_ ]{{0,3}}[0-9]{{1,2}}[.\-_ ]{{0,3}}[a-hA-H]{END})"
)
_KOMPONEN_WORDS = frozenset({"area", "pokja", "pilar", "kelompok", "komponen"})
_NUMERAL_WITHIN = 3


def kode_extent(tokens: Tokens) -> tuple[int, int]:
    """Return the stretch of a name that holds all digits on which its kode depends; (0, 0) if it has no kode."""
    places = []
    if _MAYBE_KODE.search(tokens.plain):
        places = [found.span() for found in _MAYBE_KODE.finditer(tokens.plain)]
    if not _KOMPONEN_WORDS.isdisjoint(tokens.words):
        for index, word in enumerate(tokens.words):
            if word in _KOMPONEN_WORDS:
                last = min(index + _NUMERAL_WITHIN, len(tokens.words) - 1)
                places.append((tokens.starts[index], tokens.ends[last]))
    if not places:
        return 0, 0
    first, last = min(start for start, _ in places), max(end for _, end in places)
    while first and tokens.plain[first - 1].isdigit():  # 11.i.a is not 1.i.a
        first -= 1
    while last < len(tokens.plain) and tokens.plain[last].isdigit():
        last += 1
    return first, last


class Stated(NamedTuple):
    """A kode that a name states by itself, and where."""

    kode: Kode
    start: int
    end: int


def stated_kode(text: str, titles: Titles) -> Stated | None:
    """Return the kode that a name states by itself: a whole one, a sub at its beginning, or a komponen by name."""
    plain = plain_text(text)
    for pattern in _WHOLE:
        found = pattern.search(plain)
        if found is None or _CITED.search(plain, 0, found.start("k")):
            continue
        kode = Kode(int(found["k"]), numeral_value(found["s"]), found["h"].lower())
        if titles.allow(kode):
            return Stated(kode, found.start(), found.end())
    if found := _SUB_FIRST.search(plain):
        kode = Kode(int(found["k"]), numeral_value(found["s"]))
        if titles.allow(kode):
            return Stated(kode, found.start(), found.end())
    if found := _KOMPONEN.search(plain):
        return Stated(Kode(numeral_value(found["k"])), found.start(), found.end())
    return None


def numeral_value(numeral: str) -> int:
    """Return the value of an Arabic or Roman numeral, in either case."""
    return int(numeral) if numeral.isdigit() else roman_value(numeral.lower())
