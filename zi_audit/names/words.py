"""The words of a name: where they stand, how they are spelled, and which known word a typo means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import NamedTuple

from zi_audit.names.spelling import PLAIN, Speller
from zi_audit.plan.kode import ROMAN

# Forms up to this length count only as whole tokens.
SHORT_LENGTH = 3
_RUN = re.compile(r"[0-9]+|[^\W\d_]+")
_DOTTED = re.compile(r"(?<![^\W_])(?:[A-Z]\.)+[A-Z](?:\.|(?![^\W_]))")
# What nobody sees in a name: soft hyphen, zero-width and direction marks.
_UNSEEN = dict.fromkeys(
    (0xAD, 0x34F, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
)
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_SPACED_OUT = 4
# Signs that look like those between the parts of a date; \uf022 and \uf02f are a Mac's and Cygwin's for a slash.
_SEPARATORS = {
    look_alike: sign
    for sign, row in {
        "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u02d7\u2796\u30fc\u23af\u2500\u2501",
        "/": "\u2044\u2215\u2216\u2571\u29f8\u27cb\uf022\uf02f",
        ".": "\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb\u3002\u2e31",
        " ": "\u1160\u180e\u2800",
        "_": "\u203f\u2017",
        ":": "\u2236\ua789\uf03a",
        "'": "\u2018\u2019\u02bc\u2032",
    }.items()
    for look_alike in row
}


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
        """Whether a short form may be read here: a whole token (`SK`, `SK2`), or what opens a compound
        of letters (`SKTimZI2026`, `sktimzi`), never a piece of a random tail (`x4SKq7`)."""
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
        # A number may end it: SKTimZI2026.
        whole = len(letters) == last - first + 1 - self.words[last].isdigit()
        follower = index + 1
        if not whole or index != first or len(self.words[follower]) < SHORT_LENGTH:
            return False
        # What is written in small letters only was taken apart by its words: sktimzi.
        written = self.plain[self.starts[index] : self.ends[index]]
        begins = self.plain[self.starts[follower]]
        # UndRapatRenja2026: each word in its own capital.
        return written.isupper() or begins.islower() or written.istitle()


def in_nfc(text: str) -> str:
    """Return `text` in NFC, without what nobody sees: as names are read, and as the spans of what was found count."""
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(_UNSEEN))


def plain_text(text: str) -> str:
    """Return `text` in NFC with each accented letter as its base letter and `%20` as blanks, of equal length."""
    if not text.isascii():
        text = "".join(map(_base, unicodedata.normalize("NFC", text)))
    if "%" in text:
        text = _PERCENT.sub("   ", text)
    return text


def _base(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)[:1]
    if base in _SEPARATORS:
        return _SEPARATORS[base]
    if "\uf001" <= base <= "\uf07f":  # what stands for a sign that Windows forbids in names
        return " "
    if not base.isascii():
        if (digit := unicodedata.decimal(base, None)) is not None:
            return str(digit)
        if unicodedata.category(base) == "Pd":
            return "-"
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
            words.append(pieces[0][0])
            starts.append(start)
            ends.append(end)
            singles += end - start == 1
        else:
            for word, first, last in pieces:
                words.append(word)
                starts.append(start + first)
                ends.append(start + last)
    tokens = Tokens(plain, words, starts, ends)
    if singles > 1 and _DOTTED.search(plain):
        tokens = _join_dotted(tokens, speller.known)
    return _join_spaced_out(tokens) if singles >= _SPACED_OUT else tokens


def _join_dotted(tokens: Tokens, known: Collection[str]) -> Tokens:
    """Join the letters of a short form that is known: `S.K. Tim Z.I.` is `SK Tim ZI`; `A.I.1.i.a` is a kode."""
    words, starts, ends = list(tokens.words), list(tokens.starts), list(tokens.ends)
    for found in _DOTTED.finditer(tokens.plain):
        joined = found[0].replace(".", "").casefold()
        if joined not in known or found.start() not in starts:
            continue
        first = starts.index(found.start())
        last = first + len(joined)
        words[first:last], starts[first:last] = [joined], [starts[first]]
        ends[first:last] = [ends[last - 1]]
    return Tokens(tokens.plain, words, starts, ends)


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


ROMAN_VALUES: dict[str, int] = {word: value for value, word in enumerate(ROMAN) if word}


def roman_value(word: str) -> int:
    """Return the value of a lower-case roman numeral from i to xii, else 0."""
    return ROMAN_VALUES.get(word, 0)


def phrase_at(words: Sequence[str], start: int, phrase: tuple[str, ...]) -> bool:
    """Whether `phrase` stands in `words` from `start` on."""
    return tuple(words[start : start + len(phrase)]) == phrase
