"""A kode that a name states by itself: `1.i.a`, `5.2.d`, `AREA I` (SPEC 4.1)."""

from __future__ import annotations

import re
from typing import NamedTuple

from zi_audit.names.titles import Titles
from zi_audit.names.words import Tokens, plain_text, roman_value
from zi_audit.plan.kode import Kode

# Pieces of patterns, shared with the chain of folders.
LOWEST = "1-6"
ROMAN_SUB = r"(?:iii|ii|iv|i|vi|v)"
END = r"(?![^\W_])"
OPEN = r"^[\s(\[]*"
DOT = r"[ ]?[.\-_][ ]?"  # a sign between the parts of a kode, blanks around it allowed
_START = r"(?<![^\W_])"
# The LKE's letter and level before a kode, or the letter: A.I.1.i.a, A.1.1.i.a, A1-i-a. Level II is Reform.
_LKE = r"(?:A[ .\-_]{0,2}(?:(?P<level>II|I|2|1)[ .\-_]{1,2})?)?"
_K = rf"(?P<k>0?[{LOWEST}])"
_S = rf"(?P<s>{ROMAN_SUB})"
_H = rf"(?P<h>[a-h]){END}"


def _pattern(regex: str) -> re.Pattern[str]:
    return re.compile(regex, re.IGNORECASE)


# 1.i.a  1.I.a  1-i-a  1_i_a  01. i. a.  A.I.1.i.a  A1-i-a  at the beginning of a name
_ROMAN_FIRST = _pattern(rf"{OPEN}{_LKE}{_K}{DOT}{_S}{DOT}{_H}")
# 1.(i).(a)  1(i)(a)  1 (i) (a)  5.(2).(d)  (1).(i).a; not 1 (2) (a), the second copy of 1
_BRACKETED = _pattern(
    rf"{OPEN}{_LKE}{_K}\)?(?:{DOT}| (?=\([iv]))?\((?P<s>{ROMAN_SUB}|[{LOWEST}])\)(?:[ ]?\(|[.\-_]\(?){_H}"
)
# I.1.i.a  II.1.i.a  1.1.i.a: the level alone
_LEVEL_FIRST = _pattern(rf"{OPEN}(?:(?P<level>II|I)[.\-_]|(?P<digit>[12])\.){_K}[.\-_]{_S}[.\-_]{_H}")
# 1ia, 1i.a, and 1 i a or 1.i a, in small letters only: 3 V B means something else
_ROMAN_GLUED = re.compile(rf"{OPEN}A?(?P<k>[{LOWEST}]){_S}[.\-_]?{_H}")
_ROMAN_LOOSE = re.compile(rf"{OPEN}(?P<k>[{LOWEST}])[ .]{_S}[ .]{_H}")
# I.i.a  V.ii.d  A.V-ii-d: only so written, capitals before small letters
_ROMAN_KOMPONEN = re.compile(rf"{OPEN}(?:A[.\-_])?(?P<k>VI|IV|V|III|II|I){DOT}{_S}{DOT}{_H}")
# 5.2.d  5-2-d  5.2d  A.1.5.2.d  at the beginning; not 5.2.26
_ARABIC_FIRST = _pattern(rf"{OPEN}{_LKE}{_K}(?P<sign>{DOT})(?P<s>0?[{LOWEST}])(?:{DOT})?{_H}")
# ... 1.i.a ...  anywhere; not in 12.1.i.a, nor 1-i-a-2026, the number of a letter
_ROMAN_WITHIN = _pattern(
    rf"(?<![0-9.\-])(?<![^\W_]){_LKE}(?P<k>[{LOWEST}])(?P<sign>[.\-_]){_S}(?P=sign){_H}(?![.\-/][0-9])"
)
# (5.2.d)  butir 5.2.d  Data Dukung 5.2.d  (A.5.2.d)  ... 5.2.d at the end; not Pasal 5.2.d
_ARABIC_WITHIN = _pattern(
    rf"(?:[(\[]|{_START}(?:kode|butir|poin|point|bukti|(?:pen)?dukung|eviden|evidence|lke|area|pokja)[ _]"
    rf"|[ _](?=[^ ]+$)){_LKE}(?P<k>[{LOWEST}])\.(?P<s>[{LOWEST}])\.{_H}"
)
_WHOLE = (
    _ROMAN_FIRST,
    _BRACKETED,
    _LEVEL_FIRST,
    _ROMAN_GLUED,
    _ROMAN_LOOSE,
    _ROMAN_KOMPONEN,
    _ARABIC_FIRST,
    _ROMAN_WITHIN,
    _ARABIC_WITHIN,
)
# Before and between the parts of a kode in a folder's name.
_BEFORE = (
    r"(?:(?:bukti|data|dukung|pendukung|dokumen|eviden|evidence|folder|berkas|lampiran|pemenuhan|kode|butir|poin|point"
    r"|nomor|no)[\s_.\-:]*)*"
)
_BETWEEN = r"[\s._\-]{1,3}"
# Of a folder: Bukti_1_3_a, BUKTI DUKUNG 1.iii a, 1 3 a, No 1.iii.a; not 1.3 A Yani
_FOLDER_FIRST = re.compile(
    rf"{OPEN}(?i:{_BEFORE})(?P<k>[{LOWEST}]){_BETWEEN}(?P<s>0?[{LOWEST}]|(?i:{ROMAN_SUB})){_BETWEEN}"
    rf"(?:(?P<h>[a-h]){END}|(?P<capital>[A-H])(?=[.)\]]?\s*$))"
)
# ... and I.3.a, V-2-d
_FOLDER_ROMAN = re.compile(
    rf"{OPEN}(?i:{_BEFORE})(?P<k>VI|IV|V|III|II|I){DOT}(?P<s>[{LOWEST}]){DOT}(?P<h>[a-h]){END}"
)
# ... and Komponen 1 Sub iii Huruf a
_FOLDER_WORDED = _pattern(
    rf"{OPEN}(?:area(?:[\s_]+perubahan)?|pokja|pilar|komponen)[\s_.\-]*(?P<k>0?[{LOWEST}]|{ROMAN_SUB}){_BETWEEN}"
    rf"sub[\s_\-]*(?:komponen|area)?[\s_.\-]*(?P<s>0?[{LOWEST}]|{ROMAN_SUB}){_BETWEEN}"
    rf"(?:(?:huruf|butir|poin|point)[\s_.\-]*)?{_H}"
)
# ... and of a sub 1 (i)
_FOLDER_SUB = _pattern(rf"{OPEN}{_LKE}{_K}[ .\-_]{{0,2}}\({_S}\)")
_OF_FOLDERS = (_FOLDER_FIRST, _FOLDER_ROMAN, _FOLDER_WORDED, _FOLDER_SUB)
# B.I.a  B.II.a  B.1.i.a  B.1.a: Hasil; a capital, since b. lists things
_HASIL = re.compile(
    rf"{OPEN}B[.\-_ ]{{1,2}}(?:(?:II|I)[.\-_ ]{{1,2}}[a-h]|[12][.\-_](?:{ROMAN_SUB}[.\-_])?[a-h]){END}"
)
_CITED = re.compile(r"(?:pasal|ayat|bab|lampiran|huruf|tabel|gambar|versi|no|nomor)[ ._]*$", re.IGNORECASE)
# 1.i  1.(i)  A.1.i  A.I.1.i  at the beginning: a sub
_SUB_FIRST = _pattern(rf"{OPEN}{_LKE}{_K}[.\-_]\(?{_S}{END}")
# A.I.1  A.II.1  at the beginning: a komponen, by letter and level
_KOMPONEN_FIRST = re.compile(rf"{OPEN}A[ .\-_]{{1,2}}(?P<level>II|I)[ .\-_]{{1,2}}(?P<k>[{LOWEST}]){END}")
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
    r"(?=[AB0-9IV.\-_ ])(?:(?:A[.\-_ ]{0,2})?(?:(?:I{1,2}|[0-9])[.\-_ ]{1,2})?(?:"
    r"[0-9](?: ?[.\-_ ]? ?(?:[iI]{1,3}|[iI]?[vV][iI]?)(?:[ .\-_a-hA-H)]|$)"
    r"|\)? ?[.\-_]? ?\((?:[iIvV]{1,3}\)|[0-9]\)[ .\-_]?\(?[a-hA-H])"
    rf"|[0-9]?[.\-_ ]{{0,3}}[0-9]{{1,2}}[.\-_ ]{{0,3}}[a-hA-H]{END}))"
    r"|[IV]{1,3} ?[.\-_] ?(?:[iIvV]{1,3}|[0-9]) ?[.\-_] ?[a-hA-H]"
    r"|A[ .\-_]{1,2}I{1,2}[ .\-_]{1,2}[0-9]"
    r"|B[ .\-_]{1,2}[I0-9])"
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
    """A kode that a name states by itself, and where; `luar_rencana` (then without one): of Reform or Hasil."""

    kode: Kode | None
    start: int
    end: int
    luar_rencana: bool = False


def stated_kode(text: str, titles: Titles, *, is_file: bool = True) -> Stated | None:
    """Return the kode that a name states by itself: a whole one, a sub at its beginning, or a komponen by name.

    Folders are numbered more loosely than files (`is_file` false): BUKTI DUKUNG 1.3 a.
    """
    plain = plain_text(text)
    if found := _HASIL.match(plain):
        return Stated(None, found.start(), found.end(), luar_rencana=True)
    for pattern in _WHOLE:
        found = pattern.search(plain)
        if found is None or _CITED.search(plain, 0, found.start("k")):
            continue
        if stated := _stated(found, titles):
            return stated
    for pattern in () if is_file else _OF_FOLDERS:
        if (found := pattern.search(plain)) and (stated := _stated(found, titles)):
            return stated
    for pattern in (_SUB_FIRST, _KOMPONEN_FIRST, _KOMPONEN):
        if (found := pattern.search(plain)) and (stated := _stated(found, titles)):
            return stated
    return None


def _stated(found: re.Match[str], titles: Titles) -> Stated | None:
    """Return the place that a pattern found, None where the plan has no such sub."""
    part = found.groupdict()
    if (part.get("level") or part.get("digit") or "").upper() in ("II", "2"):
        return Stated(None, found.start(), found.end(), luar_rencana=True)
    sub = numeral_value(part["s"]) if part.get("s") else 0
    kode = Kode(numeral_value(part["k"]), sub, (part.get("h") or part.get("capital") or "").lower())
    return Stated(kode, found.start(), found.end()) if titles.allow(kode) else None


def numeral_value(numeral: str) -> int:
    """Return the value of an Arabic or Roman numeral, in either case."""
    return int(numeral) if numeral.isdigit() else roman_value(numeral.lower())
