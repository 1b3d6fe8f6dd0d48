"""The place in the plan: a kode in a name, and the chain of komponen, sub and huruf along the folders (SPEC 4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from zi_audit.names.facts import Kode
from zi_audit.names.words import Tokens, plain_text, roman_value, split_words, word_set

LAST_KOMPONEN = 6
_LOWEST = "1-6"
_ROMAN = r"(?:iii|ii|iv|i|vi|v)"
_END = r"(?![^\W_])"
_START = r"(?<![^\W_])"
_OPEN = r"^[\s(\[]*"
_DOT = r"[ ]?[.\-_][ ]?"  # a sign between the parts of a kode, blanks around it allowed
_LKE = r"(?:A[ .\-_]{1,2}I[ .\-_]{1,2})?"  # A.I: Pengungkit, Pemenuhan

# 1.i.a  1.I.a  1-i-a  1_i_a  01. i. a.  A.I.1.i.a  at the beginning of a name
_ROMAN_FIRST = re.compile(
    rf"{_OPEN}{_LKE}(?P<k>0?[{_LOWEST}]){_DOT}(?P<s>{_ROMAN}){_DOT}(?P<h>[a-h]){_END}", re.IGNORECASE
)
# 1ia, and 1 i a or 1.i a, in small letters only: 3 V B means something else
_ROMAN_GLUED = re.compile(rf"{_OPEN}(?P<k>[{_LOWEST}])(?P<s>{_ROMAN})(?P<h>[a-h]){_END}")
_ROMAN_LOOSE = re.compile(rf"{_OPEN}(?P<k>[{_LOWEST}])[ .](?P<s>{_ROMAN})[ .](?P<h>[a-h]){_END}")
# 5.2.d  5-2-d  5.2d  at the beginning; not 5.2.26
_ARABIC_FIRST = re.compile(
    rf"{_OPEN}{_LKE}(?P<k>0?[{_LOWEST}])(?P<sign>{_DOT})(?P<s>0?[{_LOWEST}])(?:{_DOT})?(?P<h>[a-h]){_END}",
    re.IGNORECASE,
)
# ... 1.i.a ...  anywhere; not in 12.1.i.a, nor 1-i-a-2026, the number of a letter
_ROMAN_WITHIN = re.compile(
    rf"(?<![0-9.\-])(?<![^\W_]){_LKE}(?P<k>[{_LOWEST}])(?P<sign>[.\-_])(?P<s>{_ROMAN})(?P=sign)(?P<h>[a-h]){_END}"
    rf"(?![.\-/][0-9])",
    re.IGNORECASE,
)
# (5.2.d)  butir 5.2.d  ... 5.2.d at the end; not Pasal 5.2.d
_ARABIC_WITHIN = re.compile(
    rf"(?:[(\[]|{_START}(?:kode|butir|poin|point|bukti|eviden|evidence|area|pokja)[ _]|[ _](?=[^ ]+$))"
    rf"(?P<k>[{_LOWEST}])\.(?P<s>[{_LOWEST}])\.(?P<h>[a-h]){_END}",
    re.IGNORECASE,
)
_WHOLE = (_ROMAN_FIRST, _ROMAN_GLUED, _ROMAN_LOOSE, _ARABIC_FIRST, _ROMAN_WITHIN, _ARABIC_WITHIN)
_CITED = re.compile(r"(?:pasal|ayat|bab|lampiran|huruf|tabel|gambar|versi|no|nomor)[ ._]*$", re.IGNORECASE)
# 1.i  at the beginning: a sub
_SUB_FIRST = re.compile(rf"{_OPEN}{_LKE}(?P<k>0?[{_LOWEST}])[.\-_](?P<s>{_ROMAN}){_END}", re.IGNORECASE)
# AREA I, Area Perubahan 1, Pokja_5, Pilar 1., Komponen1; not Sub Komponen 2, Area 1-6, Pokja I dan II
_NUMERAL = rf"(?:0?[{_LOWEST}]|{_ROMAN})"
_KOMPONEN = re.compile(
    rf"{_START}(?<!sub )(?<!sub)(?<!sub-)(?<!sub_)(?:area(?:[\s_]+perubahan)?|pokja|kelompok[\s_]+kerja|pilar|komponen)"
    rf"[\s_.\-]*(?P<k>{_NUMERAL}){_END}"
    rf"(?!\s*(?:-|–|,|&|dan|s\.?d\.?|sampai|sd)\s*{_NUMERAL}{_END})",
    re.IGNORECASE,
)

# The beginnings of folder and file names inside a komponen's folder.
# i.a  ii.b        1.a  1_a  1a
_SUB_HURUF = re.compile(
    rf"{_OPEN}(?:sub[\s_-]*(?:komponen|area)?[\s_]*)?(?:(?P<r>{_ROMAN}){_DOT}|0?(?P<n>[{_LOWEST}])(?:{_DOT})?)(?P<h>[a-h]){_END}",
    re.IGNORECASE,
)
_GLUED_CAPITAL = re.compile(rf"{_OPEN}[0-9][A-H]")
# ii.  (ii)  ii_  II -  Sub ii; not i-SIKM
_SUB_ROMAN = re.compile(
    rf"{_OPEN}(?:sub[\s_-]*(?:komponen|area)?[\s_]+(?P<named>{_ROMAN}){_END}|(?P<s>{_ROMAN})(?:\s*$|[.)\]_]|\s+-|-\s))",
    re.IGNORECASE,
)
# ii Pengelolaan  II Pengelolaan; not I Made
_SUB_ROMAN_BLANK = re.compile(rf"{_OPEN}(?:(?P<s>{_ROMAN}|III|II|IV|VI)|(?P<named>(?!)))\s(?=\S)")
# 2.  02_  2  Sub 2
_SUB_ARABIC = re.compile(
    rf"{_OPEN}(?:sub[\s_-]*(?:komponen|area)?[\s_]*)?0?(?P<s>[{_LOWEST}])(?:\s*$|[.)\]_](?![0-9])|\s+-|-\s|\s)",
    re.IGNORECASE,
)
# 5.2 inside komponen 5
_SUB_PAIR = re.compile(rf"{_OPEN}0?(?P<k>[{_LOWEST}])[.\-_]0?(?P<s>[{_LOWEST}]){_END}(?!{_DOT}[0-9])")
# a.  a)  (a)  a_  a -  a  Butir a; not E-Kinerja, e.Office
_HURUF = re.compile(
    rf"{_OPEN}(?:(?:butir|huruf|poin|point)[\s_.]*(?P<named>[a-h]){_END}"
    r"|(?P<h>[a-h])(?:\s*$|[)\]]|_(?=[^\W\d_])|\.(?=[\s_]|$)|\s+[-–]|(?<![eE])[.\-](?=[^\W\d_]{2})))",
    re.IGNORECASE,
)
_HURUF_BLANK = re.compile(rf"{_OPEN}(?P<h>[a-h])\s(?=\S)")
_NUMBERED = re.compile(rf"{_OPEN}(?P<n>0?[{_LOWEST}]|{_ROMAN})(?:\s*$|[.)\]_\-\s])", re.IGNORECASE)
_BARE = re.compile(rf"^0?(?P<k>[{_LOWEST}])$")
# What makes a folder that is only a digit a komponen: 1.a  2_b  i  ii. below it
_LOOSE_ROMAN = re.compile(rf"^(?P<s>{_ROMAN})(?:$|\.\s)")
_LOOSE_PAIR = re.compile(rf"{_OPEN}0?(?P<n>[{_LOWEST}])[._](?P<h>[a-h])(?=[\s._)\-]|$)", re.IGNORECASE)

# The LKE's own upper levels: they lead to the komponen, or away from the plan.
_WAY = frozenset({("pengungkit",), ("pemenuhan",), ("aspek", "pemenuhan")})
_ASTRAY = frozenset({("reform",), ("hasil",), ("aspek", "reform")})
_FILLERS = word_set(
    """
    area perubahan pokja pilar komponen sub subkomponen kelompok kerja bidang data dukung
    bukti eviden evidence folder
    """
)
_SHORTEST_PART = 2

# A kode can only stand where one of these does, whatever its digits are: tried once for each shape of names.
_MAYBE_KODE = re.compile(
    rf"[0-9](?: ?[.\-_ ]? ?{_ROMAN}(?:[ .\-_a-h)]|$)|[0-9]?[.\-_ ]{{0,3}}[0-9]{{1,2}}[.\-_ ]{{0,3}}[a-h]{_END})",
    re.IGNORECASE,
)
_KOMPONEN_WORDS = frozenset({"area", "pokja", "pilar", "kelompok", "komponen"})
_NUMERAL_WITHIN = 3


def kode_extent(tokens: Tokens) -> tuple[int, int]:
    """Return the stretch of a name that holds all digits on which its kode depends; (0, 0) if it has no kode."""
    places = [found.span() for found in _MAYBE_KODE.finditer(tokens.plain)]
    if not _KOMPONEN_WORDS.isdisjoint(tokens.words):
        for index, word in enumerate(tokens.words):
            if word in _KOMPONEN_WORDS:
                last = min(index + _NUMERAL_WITHIN, len(tokens) - 1)
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


class Titles:
    """The printed titles of komponen and sub, and the parts of them that only one of them has.

    A title may be cut short (`Pola Mutasi`); without its first words (`Benturan Kepentingan`) it
    counts inside its komponen's folder only.
    """

    def __init__(self, titles: Iterable[tuple[str, Kode]]) -> None:
        whole: dict[tuple[str, ...], set[Kode]] = {}
        heads: dict[tuple[str, ...], set[Kode]] = {}
        tails: dict[tuple[int, tuple[str, ...]], set[Kode]] = {}
        subs: set[tuple[int, int]] = set()
        for title, kode in titles:
            subs.add((kode.komponen, kode.sub))
            for words in _readings(title):
                if len(words) == 1 and len(split_words(title)) > 1:  # SOP, SPIP: the short form in brackets
                    tails.setdefault((kode.komponen, words), set()).add(kode)
                    continue
                whole.setdefault(words, set()).add(kode)
                for size in range(_SHORTEST_PART, len(words)):
                    heads.setdefault(words[:size], set()).add(kode)
                    tails.setdefault((kode.komponen, words[len(words) - size :]), set()).add(kode)
        self._kode = _only_ones(heads | whole)
        self._tails = _only_ones(tails)
        self._subs = frozenset(subs)
        self.words = frozenset(word for words in (*whole, *(words for _, words in tails)) for word in words)

    def find(self, words: Sequence[str], komponen: int = 0) -> Kode | None:
        """Return the komponen or sub whose title is all that `words` say, numerals and fillers aside."""
        core = tuple(words)
        while core:
            found = self._kode.get(core) or self._tails.get((komponen, core))
            if found is not None or not _is_filler(core[0]):
                return found
            core = core[1:]
        return None

    def allow(self, kode: Kode) -> bool:
        """Whether the plan can have this place; without titles every place is possible."""
        return not kode.sub or not self._subs or (kode.komponen, kode.sub) in self._subs


_T = TypeVar("_T")


def _only_ones(found: dict[_T, set[Kode]]) -> dict[_T, Kode]:
    return {key: next(iter(kode)) for key, kode in found.items() if len(kode) == 1}


def _is_filler(word: str) -> bool:
    return len(word) == 1 or word.isdigit() or word in _FILLERS or roman_value(word) > 0


def _readings(title: str) -> Iterable[tuple[str, ...]]:
    """Yield the words of a title: whole, without what stands in brackets, and that alone."""
    inside = re.findall(r"\(([^)]*)\)", title)
    for text in (title, re.sub(r"\([^)]*\)", " ", title), *inside):
        if words := split_words(text):
            yield words


def stated_kode(text: str, titles: Titles) -> Stated | None:
    """Return the kode that a name states by itself: a whole one, a sub at its beginning, or a komponen by name."""
    plain = plain_text(text)
    for pattern in _WHOLE:
        found = pattern.search(plain)
        if found is None or _CITED.search(plain, 0, found.start("k")):
            continue
        kode = Kode(int(found["k"]), _value(found["s"]), found["h"].lower())
        if titles.allow(kode):
            return Stated(kode, found.start(), found.end())
    if found := _SUB_FIRST.search(plain):
        kode = Kode(int(found["k"]), _value(found["s"]))
        if titles.allow(kode):
            return Stated(kode, found.start(), found.end())
    if found := _KOMPONEN.search(plain):
        return Stated(Kode(_value(found["k"])), found.start(), found.end())
    return None


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else roman_value(numeral.lower())


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
        if here.kode is not None and not kode.huruf and is_inside(here.kode, kode):
            return here
        return replace(here, kode=kode, source="folder", depth=folder.level, guess=0)
    further = continue_chain(chain, folder.text, titles)
    if further is not None:
        return replace(here, kode=further, source="folder", depth=folder.level, guess=0)
    return _by_title_or_number(here, folder, titles)


def is_inside(kode: Kode, place: Kode) -> bool:
    """Whether `kode` is the komponen or sub `place`, or lies in it."""
    return kode.komponen == place.komponen and place.sub in (0, kode.sub)


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
            return replace(here, kode=Kode(_value(number["n"])), source="folder", depth=level)
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
        return _allowed(Kode(chain.loose, _value(found["s"])), titles) if found else None
    if kode.huruf:
        return None
    if found := _SUB_HURUF.match(text):
        if _GLUED_CAPITAL.match(text):
            return None
        sub = _value(found["r"] or found["n"])
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
        sub = _value(found["s"] or found["named"])
        return _allowed(Kode(kode.komponen, sub), titles)
    if (found := _SUB_PAIR.match(text)) and int(found["k"]) == kode.komponen:
        return _allowed(Kode(kode.komponen, int(found["s"])), titles)
    return None


def _allowed(kode: Kode, titles: Titles) -> Kode | None:
    return kode if titles.allow(kode) else None
