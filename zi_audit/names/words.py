"""The words of a name: where they stand, how they are spelled, and which known word a typo means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from zi_audit.memo import Memo
from zi_audit.names.facts import ROMAN

# Typos are mended in words of this length and more (SPEC 5); shorter words are too near to each other.
MENDED_LENGTH = 6
# Forms up to this length count only as whole tokens.
SHORT_LENGTH = 3

# A changed letter is mended only in words of this length: shorter ones are often words themselves.
CHANGED_LENGTH = 7


def word_set(text: str) -> frozenset[str]:
    """Return the words of a table that is written as running text."""
    return frozenset(text.split())


# Words of offices that lie one letter away from another such word: they mean themselves.
NO_TYPOS = word_set(
    """
    akademi akademis analis analitis bentuk bentukan berbaris berkah berkat bernas bulatan culikan deklamasi dekompresi
    dekompres dengar dibagikan diktat edarkan elektronika elektronis evakuasi formal gambir hajian interval jabaran
    jambatan jawatan jaringkan keburukan kegentingan keluasan kepangkalan kesenangan ketika keutuhan kompresi konser
    laboran lambaran lamaran lapisan laporkan dilaporkan lawanan layangan lembar makluman operasi organisator pandai
    pegadaian pelamaran pelanggan pelanggannya pelataran pelayaran pelonggaran pemantapan pematangan pembenturan
    pemilahan pemilikan peminatan penamaan penanggaran penataran pencadangan pendataan pengabdian pengadaan pengaduk
    pengajian pengawalan pengawetan penguburan pengujian perataan perbankan percaturan perikanan peringkatan permainan
    pertamanan pertanian perumahan perusahaan pindah reaksi redaksi rekahan rekaman rekanan rekatan remisi salinkan
    samaran sampah sampel sandaran sanding sangsi sertifikasi simpul strategi tabungan tanggap tanggapan tangkas
    tatanan teknik teknisi terbalik terpacu terpaku tunangan undangkan uraikan usulkan usutan
    """
)

_RUN = re.compile(r"[0-9]+|[^\W\d_]+")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_]")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_SPACED_OUT = 4
_RUNS_KEPT = 100_000


class Tokens(NamedTuple):
    """The tokens of a text in order: `words[n]` was written at `plain[starts[n]:ends[n]]`.

    A word is lower-case letters or ASCII digits. `plain` has the length of the text, without accents.
    """

    plain: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def is_glued(self, index: int) -> bool:
        """Whether token `index` follows the one before it without any sign between."""
        return index > 0 and index < len(self.words) and self.ends[index - 1] == self.starts[index]

    def is_inside(self, index: int) -> bool:
        """Whether token `index` has letters on both sides without any sign between: the 4 of SP4N."""
        return self.is_glued(index) and self.is_glued(index + 1)

    def stands_alone(self, index: int) -> bool:
        """Whether a short form may be read here: a whole token (`SK`, `SK2`), or the capitals that
        open a compound of letters (`SKTimZI`), never a piece of a random tail (`x4SKq7`)."""
        first = index
        while self.is_glued(first):
            first -= 1
        last = index
        while self.is_glued(last + 1):
            last += 1
        letters = [n for n in range(first, last + 1) if not self.words[n].isdigit()]
        if letters == [index]:
            # 2nd is an ordinal; digits on both sides are a random tail.
            return index == first or (last == index and len(self.words[first]) > 1)
        whole = len(letters) == last - first + 1
        follower = index + 1
        return (
            whole
            and index == first
            and self.plain[self.starts[index] : self.ends[index]].isupper()
            and len(self.words[follower]) >= SHORT_LENGTH
        )


def plain_text(text: str) -> str:
    """Return `text` in NFC with each accented letter as its base letter and `%20` as blanks, of equal length."""
    if not text.isascii():
        text = "".join(map(_base, unicodedata.normalize("NFC", text)))
    if "%" in text:
        text = _PERCENT.sub("   ", text)
    return text


def _base(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)[:1]
    # A mark without a letter of its own would join what it parts.
    return " " if unicodedata.combining(base) or not base else base


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of `text`: lower case, no accents, split at signs, case and digit borders."""
    return tuple(tokenise(text, PLAIN).words)


def tokenise(text: str, speller: Speller) -> Tokens:
    """Split `text` into tokens and mend their spelling."""
    plain = plain_text(text)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    runs = speller.runs
    singles = 0
    for found in _RUN.finditer(plain):
        start, end = found.span()
        run = plain[start:end]
        pieces = runs[run]
        if len(pieces) == 1:
            words.append(pieces[0])
            starts.append(start)
            ends.append(end)
            singles += end - start == 1
        else:
            for piece, word in zip(_CAMEL.finditer(run), pieces, strict=True):
                words.append(word)
                starts.append(start + piece.start())
                ends.append(start + piece.end())
    tokens = Tokens(plain, words, starts, ends)
    return _join_spaced_out(tokens) if singles >= _SPACED_OUT else tokens


def _join_spaced_out(tokens: Tokens) -> Tokens:
    """Join letters that were written apart: `D A F T A R   H A D I R` is two words."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    index = 0
    while index < len(tokens.words):
        last = index
        while (
            last + 1 < len(tokens.words)
            and _is_letter(tokens.words[last])
            and _is_letter(tokens.words[last + 1])
            and tokens.plain[tokens.ends[last] : tokens.starts[last + 1]] == " "
        ):
            last += 1
        if last - index + 1 < _SPACED_OUT:
            last = index
        words.append("".join(tokens.words[index : last + 1]))
        starts.append(tokens.starts[index])
        ends.append(tokens.ends[last])
        index = last + 1
    return Tokens(tokens.plain, words, starts, ends)


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


class _Runs(Memo[str, tuple[str, ...]]):
    """The words of a run of letters or digits, mended: one, or those of a compound such as `SKTimZI`.

    A compound in mixed case that is known (`LKjIP`, `WhatsApp`) stays whole.
    """

    def __init__(self, speller: Speller) -> None:
        super().__init__(_RUNS_KEPT)
        self._speller = speller

    def __missing__(self, run: str) -> tuple[str, ...]:
        small = run.casefold()
        whole = run == small or run[1:] == small[1:] or run.isupper() or small in self._speller.known
        words = (small,) if whole else tuple(piece[0].casefold() for piece in _CAMEL.finditer(run))
        return self.keep(run, tuple(map(self._speller.mend, words)))


class Speller:
    """Knows the words of a vocabulary and mends one edit (one letter more, less, other, or two swapped)."""

    def __init__(self, words: Iterable[str]) -> None:
        self.known = frozenset(words)
        self._near: dict[str, list[str]] = {}
        for word in sorted(self.known):
            if len(word) >= MENDED_LENGTH and word.isalpha():
                for shorter in (word, *_deletions(word)):
                    self._near.setdefault(shorter, []).append(word)
        self.runs = _Runs(self)

    def mend(self, word: str) -> str:
        """Return the known word that is an edit away from `word`, or `word` itself where there is none or a choice."""
        if len(word) < MENDED_LENGTH or word in self.known or word in NO_TYPOS or not word.isalpha():
            return word
        found = {
            known
            for variant in (word, *_deletions(word))
            for known in self._near.get(variant, ())
            if known[0] == word[0] and is_one_edit(word, known)
        }
        if len(found) > 1:  # a letter is left out more often than typed twice
            found = {known for known in found if len(known) > len(word)}
        return found.pop() if len(found) == 1 else word


def _deletions(word: str) -> Iterable[str]:
    return {word[:n] + word[n + 1 :] for n in range(len(word))}


PLAIN = Speller(())


def is_one_edit(a: str, b: str) -> bool:
    """Whether a letter more or less, two swapped, or in longer words one changed, makes `a` into `b`."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if len(a) == len(b):
        swapped = rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
        return swapped or (len(a) >= CHANGED_LENGTH and rest_a[1:] == rest_b[1:])
    return rest_a[1:] == rest_b or rest_a == rest_b[1:]


ROMAN_VALUES: dict[str, int] = {word: value for value, word in enumerate(ROMAN) if word}


def roman_value(word: str) -> int:
    """Return the value of a lower-case roman numeral from i to xii, else 0."""
    return ROMAN_VALUES.get(word, 0)


def phrase_at(words: Sequence[str], start: int, phrase: tuple[str, ...]) -> bool:
    """Whether `phrase` stands in `words` from `start` on."""
    return tuple(words[start : start + len(phrase)]) == phrase
