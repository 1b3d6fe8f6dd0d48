"""The plan's own words: the name reader that knows them, and an index from words to dokumen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from zi_audit.memo import Memo
from zi_audit.names.read import NameReader
from zi_audit.names.words import split_words
from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Dokumen, Kosakata, Rencana

# A group of words of a dokumen: which of its sets of groups, and which group there.
_Group = tuple[int, int]
# A dokumen, by its id, in whose rule a phrase stands.
_User = tuple[str, _Group]
# In place of a set of groups: words that rule a dokumen out, and words that lift this.
_RULES_OUT, _UNLESS = -1, -2
_RULED_OUT, _UNLESS_SO = (_RULES_OUT, 0), (_UNLESS, 0)
# Word sequences whose answer is kept: names of one share repeat each other.
RECALLED = 50_000


def phrase_words(phrase: str) -> tuple[str, ...]:
    """Return the words of a rule's phrase as a name's words are given: numbers left out but inside letters (SP4N)."""
    if phrase.islower() and phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.split())
    return tuple(
        word
        for word in split_words(phrase)
        if not word.isdigit() or re.search(rf"[a-z]{word}[a-z]", phrase.lower())
    )


def reader_for(rencana: Rencana) -> NameReader:
    """Return a name reader that mends spelling against the plan's words and knows its titles."""
    words: dict[str, None] = {
        word: None for phrase in rencana.kosakata.nihil for word in phrase_words(phrase)
    }
    for dokumen in rencana.dokumen:
        for phrase in (phrase for groups in dokumen.susunan for group in groups for phrase in group):
            words.update(dict.fromkeys(phrase_words(phrase)))
    titles: list[tuple[str, Kode]] = []
    for komponen in rencana.komponen:
        titles.extend((title, Kode(komponen.nomor)) for title in (komponen.judul, *komponen.kata))
        titles.extend((sub.judul, Kode.parse(sub.kode)) for sub in komponen.sub)
    return NameReader(_without_own_name(rencana), words=words, titles=titles, plan_year=rencana.tahun)


def _without_own_name(rencana: Rencana) -> Kosakata:
    """Return the plan's vocabulary with no draft word that the unit itself is called by: KPU Kota Contoh."""
    kosakata, own = rencana.kosakata, set(phrase_words(rencana.unit))
    return replace(kosakata, konsep=tuple(word for word in kosakata.konsep if word not in own))


class Met(NamedTuple):
    """How far a dokumen's words are met: which groups, at which positions, and whether a word rules it out.

    `is_full`: every group of words is met and nothing rules the dokumen out. `is_named`: the first
    group is, the thing itself, its topic being known from elsewhere. `is_near`: the thing itself is
    named, with half of its groups or more. `is_about`: the groups of its pokok are met. Of several sets of
    groups (`kata_lain`) the one met best counts; `share` is how much of it is met, 0 to 1. `lacks` are
    the groups of `kata` that are not.
    """

    dokumen: Dokumen
    groups: frozenset[int]
    positions: frozenset[int]
    ruled_out: bool
    is_full: bool
    is_named: bool
    is_near: bool
    is_about: bool
    share: float
    lacks: frozenset[int]

    @classmethod
    def of(cls, dokumen: Dokumen, found: Mapping[tuple[int, int], frozenset[int]], ruled_out: bool) -> Met:
        """Return how far `found`, the positions at which each group (set and number) is met, meets the dokumen."""
        if not dokumen.kata_lain:
            return cls._of_one(dokumen, {group: at for (_, group), at in found.items()}, ruled_out)
        sets = [
            {group: at for (number, group), at in found.items() if number == alternative}
            for alternative in range(len(dokumen.susunan))
        ]
        shares = [len(met) / len(groups) for met, groups in zip(sets, dokumen.susunan, strict=True)]
        reach = [
            (share, len(frozenset().union(*met.values()))) for met, share in zip(sets, shares, strict=True)
        ]
        best = max(range(len(sets)), key=lambda number: reach[number])
        groups = frozenset(sets[best])
        is_named = not ruled_out and any(0 in met for met in sets)
        return cls(
            dokumen,
            groups,
            frozenset().union(*found.values()),
            ruled_out,
            is_full=not ruled_out and shares[best] == 1,
            is_named=is_named,
            is_near=is_named and 2 * shares[best] >= 1,
            is_about=not ruled_out and sets[0].keys() >= set(dokumen.pokok),
            share=shares[best],
            lacks=frozenset(range(len(dokumen.kata))) - sets[0].keys(),
        )

    @classmethod
    def _of_one(cls, dokumen: Dokumen, found: Mapping[int, frozenset[int]], ruled_out: bool) -> Met:
        """Return the same of a dokumen with one set of groups, as most have."""
        size, is_named = len(dokumen.kata), not ruled_out and 0 in found
        positions = next(iter(found.values())) if len(found) == 1 else frozenset().union(*found.values())
        return cls(
            dokumen,
            _shared(frozenset(found)),
            _shared(positions),
            ruled_out,
            is_full=not ruled_out and len(found) == size,
            is_named=is_named,
            is_near=is_named and 2 * len(found) >= size,
            is_about=not ruled_out and all(group in found for group in dokumen.pokok),
            share=len(found) / size,
            lacks=_shared(frozenset([group for group in range(size) if group not in found])),
        )


# Thousands of names meet the same groups at the same places: one set stands for all that are equal.
@lru_cache(maxsize=8_192)
def _shared(numbers: frozenset[int]) -> frozenset[int]:
    return numbers


@lru_cache(maxsize=8_192)
def _run(start: int, end: int) -> frozenset[int]:
    return _shared(frozenset(range(start, end)))


class WordIndex:
    """Finds the dokumen whose words a name carries, by one look at each word instead of trying every rule."""

    def __init__(self, dokumen: Iterable[Dokumen], also: Iterable[str] = ()) -> None:
        """Prepare for the words of `dokumen`; those of the phrases `also` are heard as well."""
        # first word -> [(the whole phrase, [(dokumen, its (set of groups, group))])]
        self._phrases: dict[str, list[tuple[tuple[str, ...], list[_User]]]] = {}
        self._dokumen = {document.id: document for document in dokumen}
        self._met: Memo[tuple[str, ...], Mapping[str, Met]] = Memo(RECALLED)
        self._heard: Memo[tuple[str, ...], tuple[str, ...]] = Memo(RECALLED)
        # What was met of one dokumen, as many rows of words meet it at the same places.
        self._of_one: Memo[tuple[str, tuple[tuple[_Group, frozenset[int]], ...]], Met] = Memo(RECALLED)
        uses: dict[tuple[str, ...], list[_User]] = {}
        for document in self._dokumen.values():
            sets = {
                **dict(enumerate(document.susunan)),
                _RULES_OUT: (document.bukan_kata,),
                _UNLESS: (document.kecuali,),
            }
            for number, groups in sets.items():
                for group, phrases in enumerate(groups):
                    for phrase in phrases:
                        uses.setdefault(phrase_words(phrase), []).append((document.id, (number, group)))
        for words, users in uses.items():
            if words:
                self._phrases.setdefault(words[0], []).append((words, users))
        further = (word for phrase in also for word in phrase_words(phrase))
        self._words = frozenset([*(word for words in uses for word in words), *further])

    def heard(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return `words` with one "" in place of each row of words that no rule has.

        Names that differ in such words only are alike.
        """
        found = self._heard.get(words)
        if found is None:
            known = [word if word in self._words else "" for word in words]
            heard = tuple([word for n, word in enumerate(known) if word or not n or known[n - 1]])
            found = self._heard.keep(words, heard)
        return found

    def met(self, words: tuple[str, ...]) -> Mapping[str, Met]:
        """Return, by id, the dokumen of which `words` meet at least one group or a word that rules it out."""
        found = self._met.get(words)
        return self._met.keep(words, self._look_up(words)) if found is None else found

    def _look_up(self, words: tuple[str, ...]) -> dict[str, Met]:
        met: dict[str, dict[_Group, frozenset[int]]] = {}
        phrases = self._phrases
        for start, word in enumerate(words):
            for phrase, users in phrases.get(word, ()):
                end = start + len(phrase)
                if words[start:end] != phrase:
                    continue
                at = _run(start, end)
                for dokumen, group in users:
                    found = met.setdefault(dokumen, {})
                    found[group] = found[group] | at if group in found else at
        return {dokumen: self._met_by(dokumen, found) for dokumen, found in met.items()}

    def _met_by(self, dokumen: str, found: dict[_Group, frozenset[int]]) -> Met:
        said = dokumen, tuple(found.items())
        met = self._of_one.get(said)
        return self._of_one.keep(said, self._met_anew(dokumen, found)) if met is None else met

    def _met_anew(self, dokumen: str, found: dict[_Group, frozenset[int]]) -> Met:
        ruled_out = found.pop(_RULED_OUT, None) is not None
        if found.pop(_UNLESS_SO, None) is not None:
            ruled_out = False
        return Met.of(self._dokumen[dokumen], found, ruled_out)


def words_of(dokumen: Dokumen) -> frozenset[str]:
    """Return the words of a dokumen's name and of its rule."""
    phrases = (
        phrase for groups in (dokumen.kata, *dokumen.kata_lain) for group in groups for phrase in group
    )
    return frozenset(word for phrase in (dokumen.nama, *phrases) for word in phrase_words(phrase))
