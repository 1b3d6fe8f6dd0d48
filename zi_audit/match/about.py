"""What speaks against a file that place, jenis and words make evidence: SPEC 6.5.

It is another office's; it is a blank form, a cancelled one or a paper around the thing; or its name
spells out another subject. Where that is not sure, the file counts and is flagged.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from zi_audit.match.hints import Words
from zi_audit.match.offices import Mention, Office, Offices
from zi_audit.match.phrases import Found, Phrases
from zi_audit.match.vocabulary import phrase_words
from zi_audit.memo import Memo
from zi_audit.plan.model import Dokumen, Jenis, Rencana
from zi_audit.result import Alasan, AlasanLain, Cek

_KEPT = 50_000
_BESIDE = frozenset({"dan", "serta", "beserta"})
# Kinds that may show anything: a photo of a receipt is a receipt.
_MEDIA = frozenset({Jenis.DOKUMENTASI, Jenis.TANGKAPAN_LAYAR})
# Kinds whose words stand on files of every subject, although they are the pokok of a dokumen (rekap kehadiran).
_EVERYWHERE = _MEDIA | {Jenis.UNDANGAN, Jenis.DAFTAR_HADIR, Jenis.NOTULENSI}


class _Role(StrEnum):
    SUBJECT = "subject"
    OTHER_SUBJECT = "other_subject"
    WORDS = "words"
    JENIS = "jenis"
    GENERAL = "general"
    BLANK = "blank"
    FORM_FIRST = "form_first"
    FORM = "form"
    CANCELLED = "cancelled"
    PAPER = "paper"
    EXPLAINING = "explaining"
    HARMLESS = "harmless"


_EMPTY = frozenset({_Role.BLANK, _Role.FORM, _Role.FORM_FIRST, _Role.CANCELLED})
_PAPERS = _EMPTY | {_Role.PAPER, _Role.EXPLAINING}


class _Means(NamedTuple):
    """What a phrase stands for: its role, and of which dokumen (by id) or jenis; "" for any."""

    role: _Role
    of: str = ""


class _Reading(NamedTuple):
    """What a row of words says: papers and other subjects; the pokok of dokumen by their ids; the rest by its role.

    `head` is the place of the first word that is not general; `ruled` are the places of words that only the
    rules of dokumen have; `is_unclear` says that nobody knows one of them.
    """

    papers: tuple[Found[_Means], ...]
    strange: tuple[Found[_Means], ...]
    subjects: Mapping[str, tuple[Found[_Means], ...]]
    words: tuple[Found[_Means], ...]
    head: int
    general: frozenset[int]
    ruled: frozenset[int]
    mentions: tuple[Mention, ...]
    is_unclear: bool


class Objection(NamedTuple):
    """What speaks against a file: why it is refused (`lain`), or only how it is flagged; with the reason."""

    lain: AlasanLain | None
    alasan: Alasan
    cek: Cek | None = None


class About:
    """Tells for one plan what speaks against a file, by the words of its name and folders."""

    def __init__(self, rencana: Rencana, kode_of: Mapping[str, str]) -> None:
        """Prepare for a plan; `kode_of` gives for each dokumen (by id) that is asked for the first butir's kode."""
        kosakata = rencana.kosakata
        self._unit = rencana.unit
        self._kode_of = kode_of
        self._offices = Offices(rencana.unit, kosakata.penolak.instansi)
        self._may_be_empty = frozenset(kosakata.penolak.bukan_dokumen.boleh_kosong)
        general = {
            phrase_words(phrase)
            for phrase in (*kosakata.umum, *kosakata.penolak.perihal.umum, *kosakata.nihil)
        }
        self._general = frozenset(words[0] for words in general if len(words) == 1)
        jenis = {info.jenis: {phrase_words(phrase) for phrase in info.kata} for info in kosakata.jenis}
        known = [dokumen for dokumen in rencana.dokumen if dokumen.id in kode_of]
        self._dokumen = {dokumen.id: dokumen for dokumen in known}
        self._own_words = {dokumen.id: _words_of(dokumen) for dokumen in known}
        generic = general.union(*(jenis[kind] for kind in _EVERYWHERE))
        # Of each dokumen the groups of its pokok, without what says nothing of a subject.
        self._telling = {
            dokumen.id: [
                telling
                for group in _pokok(dokumen)
                if (telling := frozenset(phrase_words(phrase) for phrase in group) - generic)
            ]
            for dokumen in known
        }
        self._pokok = {
            dokumen.id: [
                [frozenset(_all_words([group])) for group in groups if group]
                for groups in (list(_pokok(dokumen)), *dokumen.kata_lain)
            ]
            for dokumen in known
        }
        self._phrases = Phrases(_meanings(rencana, known, general, jenis))
        self._readings: Memo[Words, _Reading] = Memo(_KEPT)
        self.words: frozenset[str] = self._offices.words | {
            word for phrase in self._phrases.phrases() for word in phrase
        }

    def is_general(self, word: str) -> bool:
        """Whether a word names no subject."""
        return word in self._general

    def objection(
        self, dokumen: Dokumen, name: Words, folders: Sequence[Words], jenis: Sequence[Jenis]
    ) -> Objection | None:
        """Return what speaks against a file that states `jenis` as a `dokumen`; `folders` are the nearest first."""
        return (
            self._is_no_dokumen(dokumen, name, folders, jenis)
            or self._is_of_others(dokumen, (name, *folders))
            or self._is_about_else(dokumen, name, folders, jenis)
        )

    # --- no dokumen ---------------------------------------------------------------------------------

    def _is_no_dokumen(
        self, dokumen: Dokumen, name: Words, folders: Sequence[Words], jenis: Sequence[Jenis]
    ) -> Objection | None:
        found = self._no_dokumen(dokumen, name, jenis)
        if found is None:
            found = next((blank for folder in folders if (blank := self._blank_folder(folder))), None)
        if found is None:
            return None
        said = "kosong" if found[1].means.role in _EMPTY - {_Role.CANCELLED} else found[1].means.role.value
        why = Alasan.of(f"reason.bukan_dokumen_{said}", kata=" ".join(found[0]))
        return Objection(AlasanLain.BUKAN_DOKUMEN, why)

    def _no_dokumen(
        self, dokumen: Dokumen, words: Words, jenis: Sequence[Jenis]
    ) -> tuple[Words, Found[_Means]] | None:
        read = self._read(words)
        if not read.papers:
            return None
        own = [
            *read.subjects.get(dokumen.id, ()),
            *(one for one in read.words if one.means == _Means(_Role.WORDS, dokumen.id)),
        ]
        safe = (_Means(_Role.JENIS, dokumen.jenis), _Means(_Role.HARMLESS))
        stated = [one for one in read.words if one.means == safe[0]]
        for one in read.papers:
            if any(mine.start < one.end and one.start < mine.end for mine in own) or any(
                mine.start <= one.start and one.end <= mine.end for mine in read.words if mine.means in safe
            ):
                continue
            is_beside = one.end < len(words) and words[one.end] in _BESIDE and dokumen.jenis in jenis
            is_after = dokumen.jenis not in _MEDIA and any(mine.start < one.start for mine in stated)
            if self._refuses(one, words, read.head, is_listed=is_beside or is_after):
                return words[one.start : one.end], one
        return None

    def _refuses(self, one: Found[_Means], words: Words, head: int, *, is_listed: bool) -> bool:
        """Whether a paper's word says that the file is that paper, by where it stands."""
        is_head = one.start <= head < one.end
        match one.means.role:
            case _Role.BLANK:
                return not (one.start and words[one.start - 1] in self._may_be_empty)
            case _Role.CANCELLED:
                return True
            case _Role.FORM_FIRST:
                return is_head
            case _Role.FORM:
                return is_head or one.end == len(words)
            case _:
                return is_head and not is_listed

    def _blank_folder(self, words: Words) -> tuple[Words, Found[_Means]] | None:
        """Return the word by which a folder says that it holds forms only: it says nothing else."""
        read = self._read(words)
        blank = [one for one in read.papers if one.means.role in _EMPTY]
        said = read.general.union(*(range(one.start, one.end) for one in blank))
        if not blank or len(said) < len(words):
            return None
        return words[blank[0].start : blank[0].end], blank[0]

    # --- another office's ---------------------------------------------------------------------------

    def _is_of_others(self, dokumen: Dokumen, rows: Iterable[Words]) -> Objection | None:
        for words in rows:
            mentions = self._read(words).mentions
            if any(one.office is Office.OURS and not one.is_guest for one in mentions):
                return None
            owner = self._offices.owner(words, mentions, dokumen, self._own_words[dokumen.id])
            if owner is None:
                continue
            kata = " ".join(word for word in words[owner.start : owner.end] if word)
            if owner.office is Office.DOUBTFUL:
                why = Alasan.of("reason.unit_belum_jelas", kata=kata)
                return Objection(None, why, Cek.POKOK_BELUM_JELAS)
            return Objection(AlasanLain.UNIT_LAIN, Alasan.of("reason.unit_lain", kata=kata, unit=self._unit))
        return None

    # --- another subject ----------------------------------------------------------------------------

    def _is_about_else(
        self, dokumen: Dokumen, name: Words, folders: Sequence[Words], jenis: Sequence[Jenis]
    ) -> Objection | None:
        for number, words in enumerate((name, *folders)):
            read = self._read(words)
            strange = read.strange
            own = {
                words[one.start : one.end]
                for one in read.subjects.get(dokumen.id, ())
                if not any(one.is_inside(other) for other in strange)
            }
            # Half of a pokok stands against no other subject: permintaan barang is no permintaan informasi.
            if own and (not strange or self._is_whole(dokumen, own)):
                return None
            if strange:
                kata = " ".join(words[strange[0].start : strange[0].end])
                why = Alasan.of("reason.pokok_lain", kata=kata, nama=dokumen.nama)
                return Objection(AlasanLain.POKOK_LAIN, why)
            other = self._other(dokumen, words, read, jenis)
            if other is not None:
                why = Alasan.of("reason.pokok_dokumen_lain", nama=other.nama, kode=self._kode_of[other.id])
                return Objection(AlasanLain.POKOK_LAIN, why)
            if not number and (read.is_unclear or self._names_others(dokumen, read)):
                why = Alasan.of("reason.pokok_belum_jelas", nama=dokumen.nama)
                return Objection(None, why, Cek.POKOK_BELUM_JELAS)
        return None

    @staticmethod
    def _names_others(dokumen: Dokumen, read: _Reading) -> bool:
        """Whether words of other dokumen's rules stand there that neither this one's nor general ones explain."""
        own = _Means(_Role.WORDS, dokumen.id)
        ours = {n for one in read.words if one.means == own for n in range(one.start, one.end)}
        return not read.ruled <= ours

    def is_told(self, dokumen: Dokumen, rows: Iterable[Words]) -> bool:
        """Whether words that tell something name a part of its pokok."""
        telling = {phrase for group in self._telling[dokumen.id] for phrase in group}
        return any(
            words[one.start : one.end] in telling
            for words in rows
            for one in self._read(words).subjects.get(dokumen.id, ())
        )

    def _is_whole(self, dokumen: Dokumen, phrases: Collection[Words]) -> bool:
        """Whether phrases of its pokok spell it out, in one of the ways that the rule has."""
        return any(
            all(not group.isdisjoint(phrases) for group in groups) for groups in self._pokok[dokumen.id]
        )

    def _other(
        self, dokumen: Dokumen, words: Words, read: _Reading, jenis: Sequence[Jenis]
    ) -> Dokumen | None:
        """Return another dokumen whose pokok the words spell out, rather one of the kind that they state."""
        others = []
        for known, found in read.subjects.items():
            telling = self._telling[known]
            if known == dokumen.id or not telling:
                continue
            phrases = [words[one.start : one.end] for one in found]
            if all(not group.isdisjoint(phrases) for group in telling):
                others.append(self._dokumen[known])
        return next((one for one in others if one.jenis in jenis), others[0] if others else None)

    def _read(self, words: Words) -> _Reading:
        read = self._readings.get(words)
        return self._readings.keep(words, self._read_anew(words)) if read is None else read

    def _read_anew(self, words: Words) -> _Reading:
        found = self._phrases.find(words)
        papers: list[Found[_Means]] = []
        strange: list[Found[_Means]] = []
        subjects: dict[str, list[Found[_Means]]] = {}
        rest: list[Found[_Means]] = []
        general: set[int] = set()
        known: set[int] = set()
        ruled: set[int] = set()
        for one in found:
            role, place = one.means.role, range(one.start, one.end)
            known.update(place)
            if role in (_Role.SUBJECT, _Role.WORDS):
                ruled.update(place)
            if role is _Role.SUBJECT:
                subjects.setdefault(one.means.of, []).append(one)
            elif role is _Role.OTHER_SUBJECT:
                strange.append(one)
            elif role in _PAPERS:
                papers.append(one)
            elif role is _Role.GENERAL:
                general.update(place)
            else:
                rest.append(one)
        mentions = tuple(self._offices.mentions(words))
        explained = general.union(
            *(range(one.start, one.end) for one in rest if one.means.role is not _Role.WORDS),
            *(range(one.start, one.end) for one in mentions),
        )
        known.update(n for one in mentions for n in range(one.start, one.end))
        return _Reading(
            tuple(papers),
            tuple([one for one in strange if not any(one.is_inside(other) for other in found)]),
            {of: tuple(places) for of, places in subjects.items()},
            tuple(rest),
            next((n for n in range(len(words)) if n not in general), len(words)),
            frozenset(general),
            frozenset(ruled - explained),
            mentions,
            any(
                n not in known and len(word) != 1 and word not in self._offices.beside
                for n, word in enumerate(words)
            ),
        )


def _pokok(dokumen: Dokumen) -> Iterator[Sequence[str]]:
    yield from (dokumen.kata[number] for number in dokumen.pokok or range(len(dokumen.kata)))


def _words_of(dokumen: Dokumen) -> frozenset[str]:
    """Return the words of a dokumen's name and of its rule."""
    phrases = (
        phrase for groups in (dokumen.kata, *dokumen.kata_lain) for group in groups for phrase in group
    )
    return frozenset(word for phrase in (dokumen.nama, *phrases) for word in phrase_words(phrase))


def _meanings(
    rencana: Rencana,
    known: Iterable[Dokumen],
    general: Collection[Words],
    jenis: Mapping[Jenis, Iterable[Words]],
) -> Iterator[tuple[Words, _Means]]:
    """Yield every phrase that says what a name is about, with what it means."""
    papers, subjects = rencana.kosakata.penolak.bukan_dokumen, rencana.kosakata.penolak.perihal
    lists = (
        (papers.belum_diisi, _Role.BLANK), (papers.bentuk_depan, _Role.FORM_FIRST), (papers.bentuk, _Role.FORM), (papers.batal, _Role.CANCELLED),
        (papers.kertas, _Role.PAPER), (papers.penjelasan, _Role.EXPLAINING), (papers.bukan, _Role.HARMLESS),
        (subjects.lain, _Role.OTHER_SUBJECT),
    )  # fmt: skip
    for phrases, role in lists:
        for phrase in dict.fromkeys(phrases):
            yield phrase_words(phrase), _Means(role)
    for words in general:
        yield words, _Means(_Role.GENERAL)
    for kind, kind_words in jenis.items():
        for words in kind_words:
            yield words, _Means(_Role.JENIS, kind)
    for dokumen in known:
        subject = set(_all_words(_pokok(dokumen)))
        beside = set(_all_words(dokumen.kata)) - subject
        others = {words for groups in dokumen.kata_lain for words in _all_words(groups)}
        subject |= others - beside - set(general)
        for words in subject:
            yield words, _Means(_Role.SUBJECT, dokumen.id)
        for words in (beside | others) - subject:
            yield words, _Means(_Role.WORDS, dokumen.id)


def _all_words(groups: Iterable[Iterable[str]]) -> Iterator[Words]:
    return (phrase_words(phrase) for group in groups for phrase in group)
