"""One name, while the phrases found in it are weighed: which of them say what it is (SPEC 5).

In Indonesian the head of a noun phrase comes first: the first kind named is what the file is,
later ones are what it is about (`Undangan Pembahasan SK`), unless they are listed beside it
(`Undangan, DH dan Notulen`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from zi_audit.names.facts import Span
from zi_audit.names.jenis_words import (
    ABOUT,
    ABOUT_DOCUMENTS,
    BESIDE_SIGNS,
    BESIDE_WORDS,
    CALLS,
    CARRIERS,
    FOLDER_OPENERS,
    LIST_SIGNS,
    MEDIA,
    NODIN,
    NUMBER_SIGNS,
    QUARTET,
    SENDS,
)
from zi_audit.names.words import Tokens, roman_value
from zi_audit.plan.model import Jenis


class Role(IntEnum):
    """Which list of the vocabulary a phrase stands in."""

    KATA = 1
    GAMBAR = 2
    BUKAN = 3
    GABUNGAN = 4
    KONSEP = 5
    ABAIKAN = 6


class Phrase(NamedTuple):
    """A phrase of the vocabulary; `jenis` is None where it stands for no kind."""

    words: tuple[str, ...]
    role: Role
    jenis: Jenis | None


class Found(NamedTuple):
    """A phrase that stands at the tokens `start` to `end` (exclusive) of a name."""

    start: int
    end: int
    phrase: Phrase

    @property
    def jenis(self) -> Jenis:
        assert self.phrase.jenis is not None
        return self.phrase.jenis


class JenisSaid(NamedTuple):
    """What a name says of its kind; `noise` are the tokens that mean nothing, the rest as in `NameFacts`."""

    jenis: tuple[Jenis, ...] = ()
    gabungan: bool = False
    konsep: bool = False
    kamera: bool = False
    noise: frozenset[int] = frozenset()
    spans: tuple[Span, ...] = ()


NOTHING_SAID = JenisSaid()
CAMERA_SAID = JenisSaid((Jenis.DOKUMENTASI,), kamera=True)


def apart(found: Iterable[Found]) -> list[Found]:
    """Of phrases that overlap keep the one that begins first, then the longest."""
    kept: list[Found] = []
    for phrase in sorted(found, key=lambda phrase: (phrase.start, -phrase.end)):
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return kept


def is_blocked(phrase: Found, blocks: Sequence[Found]) -> bool:
    """Whether the phrase is part of a longer one that means something else."""
    for block in blocks:
        same = block.phrase.jenis is phrase.phrase.jenis or phrase.phrase.role is Role.GABUNGAN
        if (
            same
            and block.start <= phrase.start
            and phrase.end <= block.end
            and block.phrase.words != phrase.phrase.words
        ):
            return True
    return False


def is_camera_clock(tokens: Tokens, used: Collection[int]) -> bool:
    """Whether a name is only a date and a time of day, as phones name their photos: 20260330_101500."""
    return 0 < len(used) < len(tokens.words) and all(word.isdigit() for word in tokens.words)


def without_media(stated: list[Found]) -> list[Found]:
    """Drop the word for a picture where a kind follows at once: a photo of an invitation counts as one."""
    followed = {before for before, after in pairwise(stated) if before.end == after.start}
    return [phrase for phrase in stated if phrase.phrase.words not in MEDIA or phrase not in followed]


def without_carriers(stated: list[Found], words: Sequence[str]) -> list[Found]:
    """Drop a covering letter before an invitation: only its number may stand between (ND_11_2026_Undangan)."""
    carrier, second = stated[:2]
    between = words[carrier.end : second.start]
    carries = carrier.phrase.words in CARRIERS and second.jenis is Jenis.UNDANGAN
    return stated[1:] if carries and all(word.isdigit() for word in between) else stated


def _follows(first: Jenis, second: Jenis) -> bool:
    """Whether two kinds of a meeting stand in the usual order, as in `Undangan Absensi Notulen`."""
    return first in QUARTET and second in QUARTET and QUARTET.index(first) < QUARTET.index(second)


class NameSaid:
    """One name, while its phrases are weighed."""

    def __init__(self, tokens: Tokens, used: Collection[int], noise: Collection[int]) -> None:
        self._tokens, self._words, self._used, self._noise = tokens, tokens.words, used, noise

    @cached_property
    def plain(self) -> list[int]:
        """The tokens that mean something: no noise, number, kode or date."""
        return [
            n
            for n, word in enumerate(self._words)
            if len(word) > 1
            and n not in self._noise
            and n not in self._used
            and not word[0].isdigit()
            and not roman_value(word)
        ]

    def span(self, what: str, phrase: Found) -> Span:
        return Span(what, self._tokens.starts[phrase.start], self._tokens.ends[phrase.end - 1])

    def is_about(self, phrase: Found) -> bool:
        """Whether the word before a kind makes it what the file is about."""
        before = phrase.start - 1
        while before >= 0 and (before in self._noise or self._words[before][0].isdigit()):
            before -= 1
        if before < 0:
            return False
        word = self._words[before]
        return word in ABOUT or (phrase.jenis not in QUARTET and word in ABOUT_DOCUMENTS)

    def as_nodin(self, phrase: Found) -> Found:
        """Return a nota dinas as the kind it is: an invitation where it calls to a meeting, else a letter."""
        if phrase.phrase.words not in NODIN:
            return phrase
        after = [self._words[n] for n in self.plain if n >= phrase.end]
        calls = not after or (after[0] not in SENDS and not CALLS.isdisjoint(after))
        if self.is_numbering(phrase):
            calls = calls and "undangan" in after
        jenis = Jenis.UNDANGAN if calls else Jenis.SURAT
        return phrase._replace(phrase=phrase.phrase._replace(jenis=jenis))

    def without_numbering(self, stated: Sequence[Found]) -> list[Found]:
        """Drop the ND of a letter's number where the kind itself follows: 235_D.8.ND_10_Undangan."""
        first = stated[0]
        kept = stated[1:] if self.is_numbering(first) else stated
        begins = bool(kept) and not any(first.end <= n < kept[0].start for n in self.plain)
        return list(kept if begins else stated)

    def is_numbering(self, phrase: Found) -> bool:
        """Whether it is the ND inside the number of a letter, which says less than any other kind: 288_D.8.ND_11."""
        before = phrase.start - 1
        if phrase.phrase.words != ("nd",) or before < 0:
            return False
        sign = self._tokens.plain[self._tokens.ends[before] : self._tokens.starts[phrase.start]]
        written = self._tokens.plain[self._tokens.starts[before] : self._tokens.ends[before]]
        return sign in NUMBER_SIGNS and (written.isdigit() or written.isupper())

    def listed(self, stated: Sequence[Found]) -> list[Found]:
        """Return the first kind and those listed beside it, exact kinds before `dokumen` and `lainnya`."""
        listed = [stated[0]]
        for phrase in stated[1:]:
            last = listed[-1]
            if phrase.jenis is last.jenis:
                continue
            if not self._are_beside(last, phrase) and not (
                last.end == phrase.start and _follows(last.jenis, phrase.jenis)
            ):
                break
            listed.append(phrase)
        return sorted(listed, key=lambda phrase: phrase.jenis in (Jenis.DOKUMEN, Jenis.LAINNYA))

    def _are_beside(self, last: Found, phrase: Found) -> bool:
        """Whether `dan`, a comma or the like joins two kinds."""
        between = self._words[last.end : phrase.start]
        if between and between[-1] in BESIDE_WORDS:
            return True
        if phrase.jenis not in QUARTET or last.jenis not in QUARTET:
            return False
        gap = self._tokens.plain[self._tokens.ends[phrase.start - 1] : self._tokens.starts[phrase.start]]
        return not LIST_SIGNS.isdisjoint(gap) or (not between and not BESIDE_SIGNS.isdisjoint(gap))

    def is_bundle(self, phrase: Found, stated: Sequence[Found]) -> bool:
        """Whether a phrase for a whole meeting leads the name; a single word for it stands in capitals."""
        if stated and phrase.start > stated[0].start:
            return False
        if len(phrase.phrase.words) > 1:
            return True
        # UANG (undangan-absensi-notulen-gambar), not uang: money.
        text = self._tokens.plain[self._tokens.starts[phrase.start] : self._tokens.ends[phrase.start]]
        return text.isupper() and bool(self.plain) and phrase.start in (self.plain[0], self.plain[-1])

    def opens(self, phrase: Found) -> bool:
        """Whether the kind is the first thing that a folder's name says."""
        return all(
            n >= phrase.start or self._words[n] in FOLDER_OPENERS or len(self._words[n]) == 1
            for n in self.plain
        )

    def ends(self, phrase: Found) -> bool:
        """Whether the kind is the last thing that a name says."""
        return not any(n >= phrase.end for n in self.plain)

    def is_draft(self, phrase: Found, stated: Sequence[Found]) -> bool:
        """Whether a draft word stands first or last, in brackets, or before the kind: not `Peran Konsep dan Data`.

        What is said in several words (belum ttd) is one anywhere.
        """
        plain = self.plain
        if (
            not plain
            or len(phrase.phrase.words) > 1
            or phrase.start in (plain[0], plain[-1])
            or any(phrase.end == other.start for other in stated)
        ):
            return True
        before = self._tokens.plain[: self._tokens.starts[phrase.start]].rstrip()
        return before.endswith(("(", "["))
