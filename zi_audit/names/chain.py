"""The chain of komponen, sub and huruf along the folders of a path (SPEC 4.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from zi_audit.names.kode import DOT, END, LOWEST, OPEN, ROMAN_SUB, numeral_value
from zi_audit.names.spelling import word_set
from zi_audit.names.titles import Titles
from zi_audit.names.words import plain_text, roman_value
from zi_audit.plan.kode import Kode

# The beginnings of folder and file names inside a komponen's folder.
# i.a  ii.b  (ii).(d)        1.a  1_a  1a
_SUB_HURUF = re.compile(
    rf"{OPEN}(?:sub[\s_-]*(?:komponen|area)?[\s_]*)?"
    rf"(?:(?P<r>{ROMAN_SUB})\)?(?:{DOT}\(?|[ ]?\()|0?(?P<n>[{LOWEST}])(?:{DOT})?)(?P<h>[a-h]){END}",
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
# V.1  V.1.a  II.iii inside komponen 5 and 2, and ii.iii there: the komponen once more, in Roman
_ROMAN_PAIR = re.compile(
    rf"{OPEN}(?:(?P<k>VI|IV|V|III|II|I)[.\-_](?P<s>0?[{LOWEST}]|(?i:{ROMAN_SUB}))|(?P<low>{ROMAN_SUB})[.\-_](?P<t>{ROMAN_SUB}))"
    rf"(?:[.\-_](?P<h>[a-h]))?{END}(?!{DOT}[0-9])"
)
# a.  a)  (a)  a_  a -  a  Butir a; not E-Kinerja, e.Office
_HURUF = re.compile(
    rf"{OPEN}(?:(?:butir|huruf|poin|point)[\s_.]*(?P<named>[a-h]){END}"
    r"|(?P<h>[a-h])(?:\s*$|[)\]]|_(?=[^\W\d_])|\.(?=[\s_]|$)|\s+[-–]|(?<![eE])[.\-](?=[^\W\d_]{2})))",
    re.IGNORECASE,
)
_HURUF_BLANK = re.compile(rf"{OPEN}(?P<h>[a-h])\s(?=\S)")
_NUMBERED = re.compile(rf"{OPEN}(?P<n>0?[{LOWEST}]|{ROMAN_SUB})(?:\s*$|[.)\]_\-\s])", re.IGNORECASE)
_BARE = re.compile(rf"^(?:A[ .\-_]?)?0?(?P<k>[{LOWEST}])$")
# 1.3 and nothing else: a sub, if a huruf follows
_BARE_SUB = re.compile(rf"^(?:A[ .\-_]?)?0?(?P<k>[{LOWEST}])[.\-_]0?(?P<s>[{LOWEST}])\.?$")
# What makes a folder that is only a digit a komponen: 1.a  2_b  i  ii. below it
_LOOSE_ROMAN = re.compile(rf"^(?P<s>{ROMAN_SUB})(?:$|\.\s)")
_LOOSE_PAIR = re.compile(rf"{OPEN}0?(?P<n>[{LOWEST}])[._](?P<h>[a-h])(?=[\s._)\-]|$)", re.IGNORECASE)

# The LKE's own upper levels: they lead to the komponen, or away from the plan.
_LETTER, _PENGUNGKIT, _PEMENUHAN, _PART_B = "A", "pengungkit", "pemenuhan", "B"
_FILLERS = word_set("aspek komponen level bobot bagian lke nilai")
# Folders of these words only lie on the way and say nothing of it.
_GENERIC = word_set("bukti dukung data eviden evidence file berkas folder lampiran arsip")
# A.I  A II; and inside A or Pengungkit I  II.
_LEVEL = re.compile(r"^(?:(?P<letter>A)[ .\-_]{1,2})?(?P<level>II|I)[.)]?$")
# B/1  B/II: inside part B
_LEVEL_OF_B = re.compile(r"^(?:II|I|[12])[.)]?$")
_HASIL = re.compile(r"^[(\[]?B(?![^\W_])")
# A.2.1 Manajemen Perubahan: level II, if what follows is the title of that komponen
_REFORM_TITLE = re.compile(rf"^A[ .\-_]{{1,2}}2[ .\-_]{{1,2}}(?P<k>[{LOWEST}])(?![^\W_])")


# Both are made for every folder: named tuples are made four times as fast as frozen dataclasses.
class Chain(NamedTuple):
    """How far a row of folders leads into the plan; `depth` is how many of them were needed.

    `loose` is a folder that is only a digit, a komponen if the next name bears it out; `guess` is
    a number that is a sub if a huruf follows (of the `loose` komponen where there is no kode);
    `way` says which of the LKE's upper levels were passed, `astray` that they lead to parts the plan does not hold.
    """

    kode: Kode | None = None
    source: str = ""
    depth: int = 0
    loose: int = 0
    guess: int = 0
    way: str = ""
    astray: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the beginning of the next name can lead further."""
        return not self.astray and bool(self.loose or (self.kode is not None and not self.kode.huruf))


START = Chain()


class Segment(NamedTuple):
    """One folder on the way: its text, words and stated kode, its level (outermost 1), and whether it
    is `plain`: states no jenis and no period, so that its number may be that of a sub. `astray`: its
    kode is of the LKE's Reform or Hasil."""

    text: str
    words: Sequence[str]
    stated: Kode | None
    level: int
    plain: bool
    astray: bool = False


def enter(chain: Chain, folder: Segment, titles: Titles) -> Chain:
    """Return where the chain leads after one more folder."""
    if chain.astray:
        return chain
    if folder.astray:
        return chain._replace(astray=True)
    is_whole = folder.stated is not None and folder.stated.huruf  # Pemenuhan 1.iii.a
    if chain.kode is None and not is_whole and (upper := _upper_level(chain, folder)) is not None:
        return upper
    if folder.words and _GENERIC.issuperset(folder.words):
        return chain
    here = chain
    if chain.loose or (chain.guess and chain.kode is None):
        here = chain._replace(loose=0, guess=chain.guess if chain.kode is not None else 0)
    if folder.stated is not None:
        kode = folder.stated
        if here.kode is not None and not kode.huruf and kode.contains(here.kode):
            return here
        return here._replace(kode=kode, source="folder", depth=folder.level, guess=0)
    further = continue_chain(chain, folder.text, titles)
    if further is not None:
        return here._replace(kode=further, source="folder", depth=folder.level, guess=0)
    return _by_title_or_number(here, folder, titles)


def _upper_level(chain: Chain, folder: Segment) -> Chain | None:
    """Return the chain after a folder that is one of the LKE's levels above the komponen, else None."""
    core = {
        word
        for word in folder.words
        if len(word) > 1 and not roman_value(word) and not word.isdigit() and word not in _FILLERS
    }
    text = plain_text(folder.text).strip()
    if not core:
        found = _LEVEL.match(text)
        if found and (found["letter"] or chain.way in (_LETTER, _PENGUNGKIT)):
            is_reform = found["level"] == "II"
            return chain._replace(astray=True) if is_reform else chain._replace(way=_PEMENUHAN)
        if chain.way == _PART_B and _LEVEL_OF_B.match(text):
            return chain._replace(astray=True)
        letter = text.rstrip(".)")
        return chain._replace(way=letter) if letter in (_LETTER, _PART_B) else None
    if core == {"hasil"} and (chain.way or "komponen" in folder.words or _HASIL.match(text)):
        return chain._replace(astray=True)
    if core in ({"reform"}, {"pengungkit", "reform"}):
        return chain._replace(astray=True)
    if core in ({"pemenuhan"}, {"pengungkit", "pemenuhan"}):
        return chain._replace(way=_PEMENUHAN)
    return chain._replace(way=_PENGUNGKIT) if core == {"pengungkit"} else None


def _by_title_or_number(here: Chain, folder: Segment, titles: Titles) -> Chain:
    kode, level = here.kode, folder.level
    if kode is not None and kode.sub:
        return here
    titled = titles.find(folder.words, kode.komponen if kode is not None else 0)
    if kode is None:
        number = _NUMBERED.match(folder.text)
        if titled is not None:
            reform = _REFORM_TITLE.match(folder.text)
            if reform and titled == Kode(int(reform["k"])):
                return here._replace(astray=True)
            return here._replace(kode=titled, source="folder" if number else "judul", depth=level)
        if pair := _BARE_SUB.match(folder.text):
            sub = Kode(int(pair["k"]), int(pair["s"]))
            return here._replace(loose=sub.komponen, guess=sub.sub) if titles.allow(sub) else here
        if here.way not in ("", _LETTER, _PART_B) and number and folder.plain:
            return here._replace(kode=Kode(numeral_value(number["n"])), source="folder", depth=level)
        bare = _BARE.match(folder.text)
        return here._replace(loose=int(bare["k"])) if bare else here
    if titled is not None and titled.sub and titled.komponen == kode.komponen:
        return here._replace(kode=titled, depth=level, guess=0)
    guessed = _SUB_ARABIC.match(folder.text) if folder.plain else None
    if guessed and titles.allow(Kode(kode.komponen, int(guessed["s"]))):
        return here._replace(guess=int(guessed["s"]))
    return here


def continue_chain(chain: Chain, text: str, titles: Titles) -> Kode | None:
    """Return the place that the beginning of the next name leads to inside an open chain, or None."""
    text = plain_text(text)
    kode = chain.kode
    if kode is None:
        if not chain.loose:
            return None
        if chain.guess:
            return _huruf(chain.loose, chain.guess, text, titles)
        if found := _LOOSE_PAIR.match(text):
            return _allowed(Kode(chain.loose, int(found["n"]), found["h"].lower()), titles)
        found = _LOOSE_ROMAN.match(text)
        return _allowed(Kode(chain.loose, numeral_value(found["s"])), titles) if found else None
    if kode.huruf:
        return None
    if (found := _ROMAN_PAIR.match(text)) and numeral_value(found["k"] or found["low"]) == kode.komponen:
        sub = numeral_value(found["s"] or found["t"])
        if kode.sub in (0, sub):
            return _allowed(Kode(kode.komponen, sub, found["h"] or ""), titles)
    if found := _SUB_HURUF.match(text):
        if _GLUED_CAPITAL.match(text):
            return None
        sub = numeral_value(found["r"] or found["n"])
        if kode.sub in (0, sub):
            return _allowed(Kode(kode.komponen, sub, found["h"].lower()), titles)
        return None
    sub = kode.sub or chain.guess
    if sub and (butir := _huruf(kode.komponen, sub, text, titles)):
        return butir
    if kode.sub:
        return None
    if found := _SUB_ROMAN.match(text) or _SUB_ROMAN_BLANK.match(text):
        sub = numeral_value(found["s"] or found["named"])
        return _allowed(Kode(kode.komponen, sub), titles)
    if (found := _SUB_PAIR.match(text)) and int(found["k"]) == kode.komponen:
        return _allowed(Kode(kode.komponen, int(found["s"])), titles)
    return None


def _huruf(komponen: int, sub: int, text: str, titles: Titles) -> Kode | None:
    """Return the butir of a sub whose letter a name begins with."""
    found = _HURUF.match(text) or _HURUF_BLANK.match(text)
    if found is None:
        return None
    huruf = found.groupdict().get("named") or found["h"]
    return _allowed(Kode(komponen, sub, huruf.lower()), titles)


def _allowed(kode: Kode, titles: Titles) -> Kode | None:
    return kode if titles.allow(kode) else None
