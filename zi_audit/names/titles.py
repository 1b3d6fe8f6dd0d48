"""The printed titles of komponen and sub: the weakest hint at a place (SPEC 4.3), and what places there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from zi_audit.names.spelling import word_set
from zi_audit.names.words import roman_value, split_words
from zi_audit.plan.kode import Kode

_FILLERS = word_set(
    """
    area perubahan pokja pilar komponen sub subkomponen kelompok kerja bidang data dukung
    bukti eviden evidence folder
    """
)
_SHORTEST_PART = 2


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
    """Yield the words of a title: whole, without what stands in brackets, that alone, and in place of its words."""
    inside = re.findall(r"\(([^)]*)\)", title)
    for text in (title, re.sub(r"\([^)]*\)", " ", title), *inside):
        if words := split_words(text):
            yield words
    if shortened := _shortened(title):
        yield shortened


def _shortened(title: str) -> tuple[str, ...]:
    """Return `Penerapan SPIP` for a title that ends with what SPIP is short for and SPIP in brackets, else ()."""
    found = re.search(r"\(([^\W\d_]+)\)\s*$", title)
    if found is None:
        return ()
    short, words = found[1].casefold(), split_words(title[: found.start()])
    first = len(words) - len(short)
    initials = "".join(word[0] for word in words[max(first, 0) :])
    return (*words[:first], short) if first > 0 and initials == short else ()
