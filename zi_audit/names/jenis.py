"""Which kinds of evidence a name states, from the vocabulary's phrases (SPEC 5).

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
from zi_audit.names.words import SHORT_LENGTH, Tokens, phrase_at, roman_value, split_words, word_set
from zi_audit.plan.model import Jenis, Kosakata

QUARTET = (Jenis.UNDANGAN, Jenis.DAFTAR_HADIR, Jenis.NOTULENSI, Jenis.DOKUMENTASI)

# After one of these a kind is what the file is about, not what it is.
_ABOUT = word_set(
    """
    pembahasan penyusunan sosialisasi penyerahan pembuatan tentang mengikuti menghadiri memenuhi perihal mengenai
    terkait atas pengiriman penandatanganan pengisian pengumpulan pembagian penyampaian pembacaan pengesahan penerimaan
    pencetakan pemasangan penerbitan sesuai berdasarkan menindaklanjuti lanjut usulan permintaan pengajuan jawaban
    tanggapan tanpa bukan belum aplikasi
    """
)
# The same, but only before documents: an evaluation of SOPs is none, the minutes of a meeting are.
_ABOUT_DOCUMENTS = word_set(
    """
    rapat evaluasi monev monitoring reviu review inventaris inventarisasi daftar matriks matrik tabel peta pelatihan
    bimtek workshop pedoman panduan juknis petunjuk materi bahan paparan jadwal agenda
    """
)
# Words that only carry: a photo of an attendance list is an attendance list.
_MEDIA = frozenset({("foto",), ("gambar",), ("photo",)})
# A covering letter that goes on to say "undangan" is an invitation.
_CARRIERS = frozenset({("surat",), ("surat", "dinas")})
# A nota dinas is an invitation where it calls to a meeting, else a letter (SPEC 5).
_NODIN = frozenset({("nd",), ("nodin",), ("nota", "dinas")})
_CALLS = word_set(
    """
    undangan rapat pertemuan pleno sosialisasi internalisasi koordinasi evaluasi monev briefing kegiatan pembahasan
    bimtek pelatihan workshop apel upacara pencanangan penandatanganan sharing
    """
)
_SENDS = word_set(
    """
    permintaan permohonan mohon usulan usul laporan pelaporan penyampaian pengiriman pengantar pengajuan penyerahan
    jawaban tanggapan balasan rekomendasi persetujuan izin ijin cuti penunjukan pengembalian pembayaran pencairan
    hasil rekap tindak data
    """
)
# Beside a kind of the meeting also in a PDF: Und, DH, Not dan Dok.
_SHORT_BESIDE = frozenset({("dok",)})
_BESIDE_WORDS = frozenset({"dan", "dan/atau", "and", "serta", "beserta"})
_LIST_SIGNS = frozenset(",&+;")
_BESIDE_SIGNS = frozenset("/-–—_")
# A name without extension that says one of these is a criterion, used as a folder's name.
_CRITERION = frozenset({"telah", "apakah", "sudah"})
# Words before a kind that leave it the first word of a folder's name.
_FOLDER_OPENERS = frozenset(
    [
        "bukti",
        "dukung",
        "data",
        "eviden",
        "evidence",
        "folder",
        "file",
        "berkas",
        "kumpulan",
        "arsip",
        "hasil",
    ]
)
_FEWEST_LISTED = 2
_NUMBER_SIGNS = frozenset({".", "-", "_", "/"})


class _Role(IntEnum):
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
        self.images = frozenset(
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

    def read(self, tokens: Tokens, used: Collection[int], ekstensi: str, *, is_file: bool) -> JenisSaid:
        """Say which kinds a name states. `used` are the tokens of its dates, marks and years."""
        found = self._find(tokens)
        if not found:
            is_camera = is_file and ekstensi in self.images and _is_camera_clock(tokens, used)
            return CAMERA_SAID if is_camera else NOTHING_SAID
        if len(found) == 1 and found[0].phrase.role is _Role.KATA and is_file and ekstensi:
            said = _Said(tokens, used, ())
            only = said.as_nodin(found[0])
            return (
                NOTHING_SAID
                if said.is_about(only)
                else JenisSaid((only.jenis,), spans=(said.span("jenis", only),))
            )
        return self._weigh(found, tokens, used, ekstensi, is_file=is_file)

    def _weigh(
        self, found: Sequence[_Found], tokens: Tokens, used: Collection[int], ekstensi: str, *, is_file: bool
    ) -> JenisSaid:
        roles: dict[_Role, list[_Found]] = {role: [] for role in _Role}
        for one in found:
            roles[one.phrase.role].append(one)
        noise = frozenset([n for one in roles[_Role.ABAIKAN] for n in range(one.start, one.end)])
        if len(roles[_Role.ABAIKAN]) == len(found):
            return NOTHING_SAID._replace(noise=noise)
        said = _Said(tokens, used, noise)
        blocks = roles[_Role.BUKAN]
        stated = roles[_Role.KATA]
        if len(stated) > 1 or blocks:
            stated = _apart([one for one in stated if not _is_blocked(one, blocks)])
        stated = [said.as_nodin(one) for one in stated if not said.is_about(one)]
        if not ekstensi and not _CRITERION.isdisjoint(tokens.words):
            stated = []
        if stated:
            stated = said.without_numbering(stated)
            stated += [one for one in roles[_Role.GAMBAR] if one.phrase.words in _SHORT_BESIDE]
            stated.sort(key=lambda one: one.start)
        if len(stated) > 1:
            stated = said.listed(_without_media(_without_carriers(stated, tokens.words)))
        bundle = next(
            (
                one
                for one in roles[_Role.GABUNGAN]
                if not _is_blocked(one, blocks) and said.is_bundle(one, stated)
            ),
            None,
        )
        draft = next((one for one in roles[_Role.KONSEP] if said.is_draft(one, stated)), None)
        if not is_file and stated and not said.opens(stated[0]):
            stated = []
        camera = []
        if is_file and not stated and bundle is None and ekstensi in self.images:
            camera = sorted(roles[_Role.GAMBAR], key=lambda one: one.jenis is Jenis.DOKUMENTASI)[:1]
        jenis = tuple(dict.fromkeys([one.jenis for one in stated or camera]))
        if bundle is not None:
            jenis = tuple(dict.fromkeys((*jenis, *self._bundle)))
        spans = [said.span("jenis", one) for one in stated or camera]
        spans += [
            said.span(what, one) for what, one in (("gabungan", bundle), ("konsep", draft)) if one is not None
        ]
        gabungan = bundle is not None or sum(one in QUARTET for one in jenis) >= _FEWEST_LISTED
        return JenisSaid(jenis, gabungan, draft is not None, bool(camera), noise, tuple(spans))

    def _find(self, tokens: Tokens) -> list[_Found]:
        found = []
        words = tokens.words
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


def _apart(found: Iterable[_Found]) -> list[_Found]:
    """Of phrases that overlap keep the one that begins first, then the longest."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _is_blocked(one: _Found, blocks: Sequence[_Found]) -> bool:
    """Whether the phrase is part of a longer one that means something else."""
    for block in blocks:
        same = block.phrase.jenis is one.phrase.jenis or one.phrase.role is _Role.GABUNGAN
        if (
            same
            and block.start <= one.start
            and one.end <= block.end
            and block.phrase.words != one.phrase.words
        ):
            return True
    return False


def _is_camera_clock(tokens: Tokens, used: Collection[int]) -> bool:
    """Whether a name is only a date and a time of day, as phones name their photos: 20260330_101500."""
    return 0 < len(used) < len(tokens.words) and all(word.isdigit() for word in tokens.words)


def _without_media(stated: list[_Found]) -> list[_Found]:
    followed = {before for before, after in pairwise(stated) if before.end == after.start}
    return [one for one in stated if one.phrase.words not in _MEDIA or one not in followed]


def _without_carriers(stated: list[_Found], words: Sequence[str]) -> list[_Found]:
    """Drop a covering letter before an invitation: only its number may stand between (ND_11_2026_Undangan)."""
    carrier, second = stated[:2]
    between = words[carrier.end : second.start]
    carries = carrier.phrase.words in _CARRIERS and second.jenis is Jenis.UNDANGAN
    return stated[1:] if carries and all(word.isdigit() for word in between) else stated


def _follows(first: Jenis, second: Jenis) -> bool:
    """Whether two kinds of a meeting stand in the usual order, as in `Undangan Absensi Notulen`."""
    return first in QUARTET and second in QUARTET and QUARTET.index(first) < QUARTET.index(second)


class _Said:
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

    def span(self, what: str, one: _Found) -> Span:
        return Span(what, self._tokens.starts[one.start], self._tokens.ends[one.end - 1])

    def is_about(self, one: _Found) -> bool:
        """Whether the word before a kind makes it what the file is about."""
        before = one.start - 1
        while before >= 0 and (before in self._noise or self._words[before][0].isdigit()):
            before -= 1
        if before < 0:
            return False
        word = self._words[before]
        return word in _ABOUT or (one.jenis not in QUARTET and word in _ABOUT_DOCUMENTS)

    def as_nodin(self, one: _Found) -> _Found:
        """Return a nota dinas as the kind it is: an invitation where it calls to a meeting, else a letter."""
        if one.phrase.words not in _NODIN:
            return one
        after = [self._words[n] for n in self.plain if n >= one.end]
        calls = not after or (after[0] not in _SENDS and not _CALLS.isdisjoint(after))
        if self.is_numbering(one):
            calls = calls and "undangan" in after
        jenis = Jenis.UNDANGAN if calls else Jenis.SURAT
        return one._replace(phrase=one.phrase._replace(jenis=jenis))

    def without_numbering(self, stated: Sequence[_Found]) -> list[_Found]:
        """Drop the ND of a letter's number where the kind itself follows: 235_D.8.ND_10_Undangan."""
        first = stated[0]
        kept = stated[1:] if self.is_numbering(first) else stated
        begins = bool(kept) and not any(first.end <= n < kept[0].start for n in self.plain)
        return list(kept if begins else stated)

    def is_numbering(self, one: _Found) -> bool:
        """Whether it is the ND inside the number of a letter, which says less than any other kind: 288_D.8.ND_11."""
        before = one.start - 1
        if one.phrase.words != ("nd",) or before < 0:
            return False
        sign = self._tokens.plain[self._tokens.ends[before] : self._tokens.starts[one.start]]
        written = self._tokens.plain[self._tokens.starts[before] : self._tokens.ends[before]]
        return sign in _NUMBER_SIGNS and (written.isdigit() or written.isupper())

    def listed(self, stated: Sequence[_Found]) -> list[_Found]:
        """Return the first kind and those listed beside it, exact kinds before `dokumen` and `lainnya`."""
        listed = [stated[0]]
        for one in stated[1:]:
            last = listed[-1]
            if one.jenis is last.jenis:
                continue
            if not self._are_beside(last, one) and not (
                last.end == one.start and _follows(last.jenis, one.jenis)
            ):
                break
            listed.append(one)
        return sorted(listed, key=lambda one: one.jenis in (Jenis.DOKUMEN, Jenis.LAINNYA))

    def _are_beside(self, last: _Found, one: _Found) -> bool:
        """Whether `dan`, a comma or the like joins two kinds."""
        between = self._words[last.end : one.start]
        if between and between[-1] in _BESIDE_WORDS:
            return True
        if one.jenis not in QUARTET or last.jenis not in QUARTET:
            return False
        gap = self._tokens.plain[self._tokens.ends[one.start - 1] : self._tokens.starts[one.start]]
        return not _LIST_SIGNS.isdisjoint(gap) or (not between and not _BESIDE_SIGNS.isdisjoint(gap))

    def is_bundle(self, one: _Found, stated: Sequence[_Found]) -> bool:
        """Whether a phrase for a whole meeting leads the name; a single word for it stands in capitals."""
        if stated and one.start > stated[0].start:
            return False
        if len(one.phrase.words) > 1:
            return True
        # UANG (undangan-absensi-notulen-gambar), not uang: money.
        text = self._tokens.plain[self._tokens.starts[one.start] : self._tokens.ends[one.start]]
        return text.isupper() and bool(self.plain) and one.start in (self.plain[0], self.plain[-1])

    def opens(self, one: _Found) -> bool:
        """Whether the kind is the first thing that a folder's name says."""
        return all(
            n >= one.start or self._words[n] in _FOLDER_OPENERS or len(self._words[n]) == 1
            for n in self.plain
        )

    def is_draft(self, one: _Found, stated: Sequence[_Found]) -> bool:
        """Whether a draft word stands first or last, in brackets, or before the kind: not `Peran Konsep dan Data`."""
        plain = self.plain
        if not plain or one.start in (plain[0], plain[-1]) or any(one.end == other.start for other in stated):
            return True
        before = self._tokens.plain[: self._tokens.starts[one.start]].rstrip()
        return before.endswith(("(", "["))
