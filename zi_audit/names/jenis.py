"""Which kinds of evidence a name states, from the vocabulary's phrases (SPEC 5).

In Indonesian the head of a noun phrase comes first: the first kind named is what the file is,
later ones are what it is about (`Undangan Pembahasan SK`), unless they are listed beside it
(`Undangan, DH dan Notulen`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from zi_audit.names.facts import Span
from zi_audit.names.words import SHORT_LENGTH, Tokens, phrase_at, roman_value, split_words
from zi_audit.plan.model import Jenis, Kosakata

QUARTET = (Jenis.UNDANGAN, Jenis.DAFTAR_HADIR, Jenis.NOTULENSI, Jenis.DOKUMENTASI)

# After one of these a kind is what the file is about, not what it is.
_ABOUT = frozenset(
    "pembahasan penyusunan sosialisasi penyerahan pembuatan tentang mengikuti menghadiri memenuhi perihal mengenai "
    "terkait atas pengiriman penandatanganan pengisian pengumpulan pembagian penyampaian pembacaan pengesahan "
    "penerimaan pencetakan pemasangan penerbitan sesuai berdasarkan menindaklanjuti usulan permintaan tanpa bukan "
    "belum aplikasi".split()
)
# The same, but only before documents: an evaluation of SOPs is none, the minutes of a meeting are.
_ABOUT_DOCUMENTS = frozenset(
    "rapat evaluasi monev monitoring reviu review inventaris inventarisasi daftar matriks matrik tabel peta sesuai "
    "pelatihan bimtek workshop".split()
)
# Words that only carry: a photo of an attendance list is an attendance list.
_MEDIA = frozenset({("foto",), ("gambar",), ("photo",)})
# A covering letter that goes on to say "undangan" is an invitation.
_CARRIERS = frozenset({("nd",), ("surat",), ("surat", "dinas"), ("nota", "dinas")})
_BESIDE_WORDS = frozenset({"dan", "dan/atau", "and", "serta", "beserta"})
_LIST_SIGNS = frozenset(",&+;")
_BESIDE_SIGNS = frozenset("/-–—_")
# A name without extension that says one of these is a criterion, used as a folder's name.
_CRITERION = frozenset({"telah", "apakah", "sudah"})
# Words before a kind that leave it the first word of a folder's name.
_FOLDER_OPENERS = frozenset("bukti dukung data eviden evidence folder file berkas kumpulan arsip hasil".split())
_FEWEST_LISTED = 2


class _Role(Enum):
    KATA = 1
    GAMBAR = 2
    BUKAN = 3
    GABUNGAN = 4
    KONSEP = 5
    ABAIKAN = 6


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    role: _Role
    jenis: Jenis | None


class _Found(NamedTuple):
    start: int
    end: int
    phrase: _Phrase

    @property
    def jenis(self) -> Jenis:
        assert self.phrase.jenis is not None
        return self.phrase.jenis


@dataclass(frozen=True, slots=True)
class JenisSaid:
    """What a name says of its kind; `noise` are the tokens that mean nothing, the rest as in `NameFacts`."""

    jenis: tuple[Jenis, ...] = ()
    gabungan: bool = False
    konsep: bool = False
    kamera: bool = False
    noise: frozenset[int] = frozenset()
    spans: tuple[Span, ...] = ()


class JenisReader:
    """Finds the vocabulary's phrases in a name and decides which kinds it states."""

    def __init__(self, kosakata: Kosakata) -> None:
        self._by_first: dict[str, list[_Phrase]] = {}
        for info in kosakata.jenis:
            self._add(info.kata, _Role.KATA, info.jenis)
            self._add(info.kata_gambar, _Role.GAMBAR, info.jenis)
            self._add(info.bukan_kata, _Role.BUKAN, info.jenis)
        self._add(kosakata.gabungan, _Role.GABUNGAN, None)
        self._add(kosakata.konsep, _Role.KONSEP, None)
        self._add(kosakata.abaikan, _Role.ABAIKAN, None)
        for phrases in self._by_first.values():
            phrases.sort(key=lambda phrase: -len(phrase.words))
        self._bundle = next(iter(kosakata.bundel.values()), QUARTET)
        self._images = frozenset(
            one for info in kosakata.jenis if info.jenis is Jenis.TANGKAPAN_LAYAR for one in info.ekstensi
        ) - {"pdf", "doc", "docx", "odt", "ppt", "pptx"}
        self.words = frozenset(
            word for phrases in self._by_first.values() for phrase in phrases for word in phrase.words
        )

    def _add(self, phrases: Iterable[str], role: _Role, jenis: Jenis | None) -> None:
        for text in phrases:
            words = split_words(text)
            if words:
                self._by_first.setdefault(words[0], []).append(_Phrase(words, role, jenis))

    def read(
        self, tokens: Tokens, words: Sequence[str], used: Collection[int], ekstensi: str, *, is_file: bool
    ) -> JenisSaid:
        """Say which kinds a name states. `used` are the tokens of its kode, dates and marks."""
        found = self._find(tokens, words)
        if not found:
            return JenisSaid()
        noise = frozenset(
            n for one in found if one.phrase.role is _Role.ABAIKAN for n in range(one.start, one.end)
        )
        plain = [
            n
            for n in range(len(words))
            if n not in noise and n not in used and not words[n][0].isdigit() and not roman_value(words[n])
        ]
        stated = _apart(one for one in found if one.phrase.role is _Role.KATA and not _is_blocked(one, found))
        stated = [one for one in stated if not _is_about(one, words, noise)]
        if not ekstensi and not _CRITERION.isdisjoint(words):
            stated = []
        stated = _without_media(_without_carriers(stated))
        bundle = self._bundle_in(found, stated, tokens, plain)
        listed = _listed(stated, tokens, words)
        spans = [_span("jenis", one, tokens) for one in listed]
        jenis = tuple(dict.fromkeys(one.jenis for one in listed))
        kamera = False
        if not is_file and listed and not _opens(listed[0], plain, words):
            jenis, spans = (), []
        if bundle is not None:
            jenis = tuple(dict.fromkeys((*jenis, *self._bundle)))
            spans.append(_span("gabungan", bundle, tokens))
        elif not jenis and is_file and ekstensi in self._images:
            camera = [one for one in found if one.phrase.role is _Role.GAMBAR]
            jenis = tuple(dict.fromkeys(one.jenis for one in camera[:1]))
            spans = [_span("jenis", one, tokens) for one in camera[:1]]
            kamera = bool(jenis)
        draft = next(
            (one for one in found if one.phrase.role is _Role.KONSEP and _is_draft(one, plain, stated, tokens)), None
        )
        if draft is not None:
            spans.append(_span("konsep", draft, tokens))
        gabungan = bundle is not None or sum(one in QUARTET for one in jenis) >= _FEWEST_LISTED
        return JenisSaid(jenis, gabungan, draft is not None, kamera, noise, tuple(spans))

    def _find(self, tokens: Tokens, words: Sequence[str]) -> list[_Found]:
        found = []
        for index, word in enumerate(words):
            phrases = self._by_first.get(word)
            if phrases is None:
                continue
            for phrase in phrases:
                size = len(phrase.words)
                if size > 1 and not phrase_at(words, index, phrase.words):
                    continue
                if size == 1 and len(word) <= SHORT_LENGTH and not tokens.stands_alone(index):
                    continue
                found.append(_Found(index, index + size, phrase))
        return found

    def _bundle_in(
        self, found: Sequence[_Found], stated: Sequence[_Found], tokens: Tokens, plain: Sequence[int]
    ) -> _Found | None:
        for one in found:
            if one.phrase.role is not _Role.GABUNGAN or _is_blocked(one, found):
                continue
            if stated and one.start > stated[0].start:
                continue
            if len(one.phrase.words) == 1:
                # UANG (undangan-absensi-notulen-gambar) in capitals, not uang: money.
                text = tokens.plain[tokens.starts[one.start] : tokens.ends[one.start]]
                if not text.isupper() or one.start not in (plain[0], plain[-1]):
                    continue
            return one
        return None


def _apart(found: Iterable[_Found]) -> list[_Found]:
    """Of phrases that overlap keep the one that begins first, then the longest."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _is_blocked(one: _Found, found: Sequence[_Found]) -> bool:
    """Whether the phrase is part of a longer one that means something else."""
    return any(
        other.phrase.role is _Role.BUKAN
        and (other.phrase.jenis is one.phrase.jenis or one.phrase.role is _Role.GABUNGAN)
        and other.start <= one.start
        and one.end <= other.end
        and other.end - other.start > one.end - one.start
        for other in found
    )


def _is_about(one: _Found, words: Sequence[str], noise: Collection[int]) -> bool:
    before = one.start - 1
    while before >= 0 and (before in noise or words[before][0].isdigit()):
        before -= 1
    if before < 0:
        return False
    return words[before] in _ABOUT or (one.jenis not in QUARTET and words[before] in _ABOUT_DOCUMENTS)


def _without_media(stated: list[_Found]) -> list[_Found]:
    followed = {before for before, after in zip(stated, stated[1:], strict=False) if before.end == after.start}
    return [one for one in stated if one.phrase.words not in _MEDIA or one not in followed]


def _without_carriers(stated: list[_Found]) -> list[_Found]:
    if stated and stated[0].phrase.words in _CARRIERS and any(one.jenis is Jenis.UNDANGAN for one in stated):
        return [one for one in stated if one.phrase.words not in _CARRIERS]
    return stated


def _listed(stated: Sequence[_Found], tokens: Tokens, words: Sequence[str]) -> list[_Found]:
    """Return the first kind and those listed beside it, exact kinds before `dokumen` and `lainnya`."""
    if not stated:
        return []
    listed = [stated[0]]
    in_order = [one for one in stated if one.jenis in QUARTET]
    for one in stated[1:]:
        last = listed[-1]
        if one.jenis is last.jenis:
            continue
        if not _are_beside(last, one, tokens, words):
            if not (last.end == one.start and last in in_order and _follows(last.jenis, one.jenis)):
                break
        listed.append(one)
    return sorted(listed, key=lambda one: one.jenis in (Jenis.DOKUMEN, Jenis.LAINNYA))


def _are_beside(last: _Found, one: _Found, tokens: Tokens, words: Sequence[str]) -> bool:
    """Whether only `dan`, a comma or the like stands between two kinds, or before the second of them."""
    between = words[last.end : one.start]
    if any(word in _BESIDE_WORDS for word in between[-1:]):
        return True
    if one.jenis not in QUARTET or last.jenis not in QUARTET:
        return False
    gap = tokens.plain[tokens.ends[one.start - 1] : tokens.starts[one.start]]
    return not _LIST_SIGNS.isdisjoint(gap) or (not between and not _BESIDE_SIGNS.isdisjoint(gap))


def _follows(first: Jenis, second: Jenis) -> bool:
    """Whether two kinds of a meeting stand in the usual order, as in `Undangan Absensi Notulen`."""
    return first in QUARTET and second in QUARTET and QUARTET.index(first) < QUARTET.index(second)


def _opens(one: _Found, plain: Sequence[int], words: Sequence[str]) -> bool:
    """Whether the kind is the first thing that a folder's name says."""
    return all(
        n >= one.start or words[n] in _FOLDER_OPENERS or len(words[n]) == 1 for n in plain
    )


def _is_draft(one: _Found, plain: Sequence[int], stated: Sequence[_Found], tokens: Tokens) -> bool:
    """Whether a draft word stands first or last, in brackets, or before the kind: not `Pemahaman Konsep dan Peran`."""
    if not plain or one.start in (plain[0], plain[-1]) or any(one.end == other.start for other in stated):
        return True
    before = tokens.plain[: tokens.starts[one.start]].rstrip()
    return before.endswith(("(", "["))


def _span(what: str, one: _Found, tokens: Tokens) -> Span:
    return Span(what, tokens.starts[one.start], tokens.ends[one.end - 1])
