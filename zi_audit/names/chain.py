"""The chain of komponen, sub and huruf along the folders of a path (SPEC 4.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from zi_audit.names.facts import Kode
from zi_audit.names.kode import DOT, END, LOWEST, OPEN, ROMAN_SUB, numeral_value
from zi_audit.names.titles import Titles
from zi_audit.names.words import plain_text, roman_value

# The beginnings of folder and file names inside a komponen's folder.
# i.a  ii.b        1.a  1_a  1a
_SUB_HURUF = re.compile(
    rf"{OPEN}(?:sub[\s_-]*(?:komponen|area)?[\s_]*)?(?:(?P<r>{ROMAN_SUB}){DOT}|0?(?P<n>[{LOWEST}])(?:{DOT})?)(?P<h>[a-h]){END}",
    re.IGNORECASE,
)
_GLUED_CAPITAL = re.compile(rf"{OPEN}[0-9][A-H]")
# ii.  (ii)  ii_  II -  Sub ii; not i-SIKM
_SUB_ROMAN = re.compile(
    rf"{OPEN}(?:sub[\s_-]*(?:komponen|area)?[\s_]+(?P<named>{ROMAN_SUB}){END}|(?P<s>{ROMAN_SUB})(?:\s*$|[.)\]_]|\s+-|-\s))",
    re.IGNORECASE,
)
# ii Pengelolaan  II Pengelolaan; not I Made
_SUB_ROMAN_BLANK = re.compile(rf"{OPEN}(?:(?P<s>{ROMAN_SUB}|III|II|IV|VI)|(?P<named>(?!)))\s(?=\S)")
# 2.  02_  2  Sub 2
_SUB_ARABIC = re.compile(
    rf"{OPEN}(?:sub[\s_-]*(?:komponen|area)?[\s_]*)?0?(?P<s>[{LOWEST}])(?:\s*$|[.)\]_](?![0-9])|\s+-|-\s|\s)",
    re.IGNORECASE,
)
# 5.2 inside komponen 5
_SUB_PAIR = re.compile(rf"{OPEN}0?(?P<k>[{LOWEST}])[.\-_]0?(?P<s>[{LOWEST}]){END}(?!{DOT}[0-9])")
# a.  a)  (a)  a_  a -  a  Butir a; not E-Kinerja, e.Office
_HURUF = re.compile(
    rf"{OPEN}(?:(?:butir|huruf|poin|point)[\s_.]*(?P<named>[a-h]){END}"
    r"|(?P<h>[a-h])(?:\s*$|[)\]]|_(?=[^\W\d_])|\.(?=[\s_]|$)|\s+[-–]|(?<![eE])[.\-](?=[^\W\d_]{2})))",
    re.IGNORECASE,
)
_HURUF_BLANK = re.compile(rf"{OPEN}(?P<h>[a-h])\s(?=\S)")
_NUMBERED = re.compile(rf"{OPEN}(?P<n>0?[{LOWEST}]|{ROMAN_SUB})(?:\s*$|[.)\]_\-\s])", re.IGNORECASE)
_BARE = re.compile(rf"^0?(?P<k>[{LOWEST}])$")
# What makes a folder that is only a digit a komponen: 1.a  2_b  i  ii. below it
_LOOSE_ROMAN = re.compile(rf"^(?P<s>{ROMAN_SUB})(?:$|\.\s)")
_LOOSE_PAIR = re.compile(rf"{OPEN}0?(?P<n>[{LOWEST}])[._](?P<h>[a-h])(?=[\s._)\-]|$)", re.IGNORECASE)

# The LKE's own upper levels: they lead to the komponen, or away from the plan.
_WAY = frozenset({("pengungkit",), ("pemenuhan",), ("aspek", "pemenuhan")})
_ASTRAY = frozenset({("reform",), ("hasil",), ("aspek", "reform")})


@dataclass(frozen=True, slots=True)
class Chain:
    """How far a row of folders leads into the plan; `depth` is how many of them were needed.

    `loose` is a folder that is only a digit, a komponen if the next name bears it out; `guess` is
    a number that is a sub if a huruf follows; `way` says that the LKE's upper levels were passed,
    `astray` that they lead to parts the plan does not hold.
    """

    kode: Kode | None = None
    source: str = ""
    depth: int = 0
    loose: int = 0
    guess: int = 0
    way: bool = False
    astray: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the beginning of the next name can lead further."""
        return not self.astray and bool(self.loose or (self.kode is not None and not self.kode.huruf))


START = Chain()


@dataclass(frozen=True, slots=True)
class Segment:
    """One folder on the way: its text, words and stated kode, its level (outermost 1), and whether it
    is `plain`: states no jenis and no period, so that its number may be that of a sub."""

    text: str
    words: Sequence[str]
    stated: Kode | None
    level: int
    plain: bool


def enter(chain: Chain, folder: Segment, titles: Titles) -> Chain:
    """Return where the chain leads after one more folder."""
    if chain.astray:
        return chain
    words = folder.words
    core = tuple(word for word in words if len(word) > 1 and not roman_value(word) and not word.isdigit())
    if chain.kode is None and core in _WAY:
        return replace(chain, way=True)
    if chain.kode is None and core in _ASTRAY and (len(words) > len(core) or chain.way):
        return replace(chain, astray=True)
    here = replace(chain, loose=0)
    if folder.stated is not None:
        kode = folder.stated
        if here.kode is not None and not kode.huruf and kode.contains(here.kode):
            return here
        return replace(here, kode=kode, source="folder", depth=folder.level, guess=0)
    further = continue_chain(chain, folder.text, titles)
    if further is not None:
        return replace(here, kode=further, source="folder", depth=folder.level, guess=0)
    return _by_title_or_number(here, folder, titles)


def _by_title_or_number(here: Chain, folder: Segment, titles: Titles) -> Chain:
    kode, level = here.kode, folder.level
    if kode is not None and kode.sub:
        return here
    titled = titles.find(folder.words, kode.komponen if kode is not None else 0)
    if kode is None:
        number = _NUMBERED.match(folder.text)
        if titled is not None:
            return replace(here, kode=titled, source="folder" if number else "judul", depth=level)
        if here.way and number and folder.plain:
            return replace(here, kode=Kode(numeral_value(number["n"])), source="folder", depth=level)
        bare = _BARE.match(folder.text)
        return replace(here, loose=int(bare["k"])) if bare else here
    if titled is not None and titled.sub and titled.komponen == kode.komponen:
        return replace(here, kode=titled, depth=level, guess=0)
    guessed = _SUB_ARABIC.match(folder.text) if folder.plain else None
    if guessed and titles.allow(Kode(kode.komponen, int(guessed["s"]))):
        return replace(here, guess=int(guessed["s"]))
    return here


def continue_chain(chain: Chain, text: str, titles: Titles) -> Kode | None:
    """Return the place that the beginning of the next name leads to inside an open chain, or None."""
    text = plain_text(text)
    kode = chain.kode
    if kode is None:
        if not chain.loose:
            return None
        if found := _LOOSE_PAIR.match(text):
            return _allowed(Kode(chain.loose, int(found["n"]), found["h"].lower()), titles)
        found = _LOOSE_ROMAN.match(text)
        return _allowed(Kode(chain.loose, numeral_value(found["s"])), titles) if found else None
    if kode.huruf:
        return None
    if found := _SUB_HURUF.match(text):
        if _GLUED_CAPITAL.match(text):
            return None
        sub = numeral_value(found["r"] or found["n"])
        if kode.sub in (0, sub):
            return _allowed(Kode(kode.komponen, sub, found["h"].lower()), titles)
        return None
    sub = kode.sub or chain.guess
    if sub and (found := _HURUF.match(text) or _HURUF_BLANK.match(text)):
        huruf = found.groupdict().get("named") or found["h"]
        return _allowed(Kode(kode.komponen, sub, huruf.lower()), titles)
    if kode.sub:
        return None
    if found := _SUB_ROMAN.match(text) or _SUB_ROMAN_BLANK.match(text):
        sub = numeral_value(found["s"] or found["named"])
        return _allowed(Kode(kode.komponen, sub), titles)
    if (found := _SUB_PAIR.match(text)) and int(found["k"]) == kode.komponen:
        return _allowed(Kode(kode.komponen, int(found["s"])), titles)
    return None


def _allowed(kode: Kode, titles: Titles) -> Kode | None:
    return kode if titles.allow(kode) else None
