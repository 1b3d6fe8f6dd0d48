"""What a row of words says of dokumen, papers, other subjects and offices: every phrase of the rules, found once."""

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

_KEPT = 50_000
# Kinds that may show anything: a photo of a receipt is a receipt.
MEDIA = frozenset({Jenis.DOKUMENTASI, Jenis.TANGKAPAN_LAYAR})
# Kinds whose words stand on files of every subject, although they are the pokok of a dokumen (rekap kehadiran).
_EVERYWHERE = MEDIA | {Jenis.UNDANGAN, Jenis.DAFTAR_HADIR, Jenis.NOTULENSI}


class Role(StrEnum):
    """What a phrase says of a name: what it is about, of which kind it is, or that it is no dokumen."""

    SUBJECT = "subject"
    OTHER_SUBJECT = "other_subject"
    OTHER_APP = "other_app"
    WORDS = "words"
    JENIS = "jenis"
    GENERAL = "general"
    BLANK = "blank"
    FORM_FIRST = "form_first"
    FORM = "form"
    CANCELLED = "cancelled"
    CANCELLED_LAST = "cancelled_last"
    CANCELLING = "cancelling"
    OLD = "old"
    PAPER = "paper"
    EXPLAINING = "explaining"
    NEWS = "news"
    HARMLESS = "harmless"


VOID = frozenset({Role.CANCELLED, Role.CANCELLED_LAST, Role.CANCELLING})
EMPTY = frozenset({Role.BLANK, Role.FORM, Role.FORM_FIRST}) | VOID
_PAPERS = EMPTY | {Role.PAPER, Role.EXPLAINING, Role.NEWS}


class Means(NamedTuple):
    """What a phrase stands for: its role, and of which dokumen (by id) or jenis; "" for any."""

    role: Role
    of: str = ""


class Reading(NamedTuple):
    """What a row of words says: papers and other subjects; the pokok of dokumen by their ids; the rest by its role.

    `head` is the place of the first word that is not general; `ruled` are the places of words that only the
    rules of dokumen have; `is_unclear` says that nobody knows one of them.
    """

    papers: tuple[Found[Means], ...]
    strange: tuple[Found[Means], ...]
    subjects: Mapping[str, tuple[Found[Means], ...]]
    words: tuple[Found[Means], ...]
    head: int
    general: frozenset[int]
    ruled: frozenset[int]
    mentions: tuple[Mention, ...]
    is_unclear: bool


class Meanings:
    """Reads rows of words by the vocabulary of one plan and the words of the dokumen that it asks for."""

    def __init__(self, rencana: Rencana, dokumen: Sequence[Dokumen]) -> None:
        """Prepare for names in the folder of the plan's unit; `dokumen` are those that are asked for."""
        kosakata = rencana.kosakata
        self.offices = Offices(rencana.unit, kosakata.penolak.instansi)
        general = {
            phrase_words(phrase)
            for phrase in (*kosakata.umum, *kosakata.penolak.perihal.umum, *kosakata.nihil)
        }
        self._general = frozenset(words[0] for words in general if len(words) == 1)
        jenis = {info.jenis: {phrase_words(phrase) for phrase in info.kata} for info in kosakata.jenis}
        generic = general.union(*(jenis[kind] for kind in _EVERYWHERE))
        # Of each dokumen the groups of its pokok, without what says nothing of a subject.
        self.telling = {
            document.id: [
                telling for group in _pokok(document) if (telling := frozenset(_all_words([group])) - generic)
            ]
            for document in dokumen
        }
        self._pokok = {
            document.id: [
                [frozenset(_all_words([group])) for group in groups if group]
                for groups in (list(_pokok(document)), *document.kata_lain)
            ]
            for document in dokumen
        }
        self._phrases = Phrases(_meanings(rencana, dokumen, general, jenis))
        self._readings: Memo[Words, Reading] = Memo(_KEPT)
        appointing = kosakata.penolak.perihal.membentuk
        self.words: frozenset[str] = self.offices.words.union(
            (word for phrase in self._phrases.phrases() for word in phrase),
            (word for phrase in appointing for word in phrase_words(phrase)),
        )

    def is_general(self, word: str) -> bool:
        """Whether a word names no subject."""
        return word in self._general

    def is_whole(self, dokumen: Dokumen, phrases: Collection[Words]) -> bool:
        """Whether phrases of its pokok spell a dokumen's subject out, in one of the ways that the rule has."""
        return any(
            all(not group.isdisjoint(phrases) for group in groups) for groups in self._pokok[dokumen.id]
        )

    def is_told(self, dokumen: Dokumen, rows: Iterable[Words]) -> bool:
        """Whether words that tell something name a part of its pokok."""
        telling = {phrase for group in self.telling[dokumen.id] for phrase in group}
        return any(
            words[subject.start : subject.end] in telling
            for words in rows
            for subject in self.read(words).subjects.get(dokumen.id, ())
        )

    def read(self, words: Words) -> Reading:
        """Return what a row of words says."""
        read = self._readings.get(words)
        return self._readings.keep(words, self._read_anew(words)) if read is None else read

    def _read_anew(self, words: Words) -> Reading:
        found = self._phrases.find(words)
        said = _by_role(found)
        mentions = tuple(self.offices.mentions(words))
        mentioned = _places(mentions)
        # The unit's own name says nothing else, whatever its words mean.
        ours = _places(mention for mention in mentions if mention.office is Office.OURS)
        explained = said.general | _places(r for r in said.rest if r.means.role is not Role.WORDS) | mentioned
        known = said.known | mentioned
        head = next((n for n in range(len(words)) if n not in said.general), len(words))
        # A name that begins with a word of the unit's, which alone is a paper's: Contoh SK, in KPU Kota Contoh.
        at_head = {head} if any(m.start == head and m.end - m.start == 1 for m in mentions) else set()
        named = ours - at_head
        return Reading(
            tuple([paper for paper in said.papers if not named.issuperset(range(paper.start, paper.end))]),
            tuple(
                [
                    word
                    for word in said.strange
                    if ours.isdisjoint(range(word.start, word.end))
                    and not any(word.is_inside(other) for other in found)
                ]
            ),
            {of: tuple(places) for of, places in said.subjects.items()},
            tuple(said.rest),
            head,
            frozenset(said.general),
            frozenset(said.ruled - explained),
            mentions,
            any(
                n not in known and len(word) != 1 and word not in self.offices.beside
                for n, word in enumerate(words)
            ),
        )


class _ByRole(NamedTuple):
    """The phrases found in a row of words, by their role; and the places of the words that are in some of them."""

    papers: list[Found[Means]]
    strange: list[Found[Means]]
    subjects: dict[str, list[Found[Means]]]
    rest: list[Found[Means]]
    general: set[int]
    known: set[int]
    ruled: set[int]


def _by_role(found: Iterable[Found[Means]]) -> _ByRole:
    said = _ByRole([], [], {}, [], set(), set(), set())
    for phrase in found:
        role, place = phrase.means.role, range(phrase.start, phrase.end)
        said.known.update(place)
        if role in (Role.SUBJECT, Role.WORDS):
            said.ruled.update(place)
        if role is Role.SUBJECT:
            said.subjects.setdefault(phrase.means.of, []).append(phrase)
        elif role in (Role.OTHER_SUBJECT, Role.OTHER_APP):
            said.strange.append(phrase)
        elif role in _PAPERS:
            said.papers.append(phrase)
        elif role is Role.GENERAL:
            said.general.update(place)
        else:
            said.rest.append(phrase)
    return said


def _places(found: Iterable[Found[Means] | Mention]) -> set[int]:
    """Return the places of the words of all that was found."""
    return {place for phrase in found for place in range(phrase.start, phrase.end)}


def _pokok(dokumen: Dokumen) -> Iterator[Sequence[str]]:
    yield from (dokumen.kata[number] for number in dokumen.pokok or range(len(dokumen.kata)))


def _meanings(
    rencana: Rencana,
    known: Iterable[Dokumen],
    general: Collection[Words],
    jenis: Mapping[Jenis, Iterable[Words]],
) -> Iterator[tuple[Words, Means]]:
    """Yield every phrase that says what a name is about, with what it means."""
    papers, subjects = rencana.kosakata.penolak.bukan_dokumen, rencana.kosakata.penolak.perihal
    lists = (
        (papers.belum_diisi, Role.BLANK), (papers.bentuk_depan, Role.FORM_FIRST), (papers.bentuk, Role.FORM),
        (papers.batal, Role.CANCELLED), (papers.batal_akhir, Role.CANCELLED_LAST), (papers.mencabut, Role.CANCELLING),
        (papers.mungkin_lama, Role.OLD),
        (papers.kertas, Role.PAPER), (papers.penjelasan, Role.EXPLAINING), (papers.tayangan, Role.NEWS),
        (papers.bukan, Role.HARMLESS),
        (subjects.lain, Role.OTHER_SUBJECT), (subjects.aplikasi, Role.OTHER_APP),
    )  # fmt: skip
    for phrases, role in lists:
        for phrase in dict.fromkeys(phrases):
            yield phrase_words(phrase), Means(role)
    for words in general:
        yield words, Means(Role.GENERAL)
    for kind, kind_words in jenis.items():
        for words in kind_words:
            yield words, Means(Role.JENIS, kind)
    for dokumen in known:
        subject = set(_all_words(_pokok(dokumen)))
        beside = set(_all_words(dokumen.kata)) - subject
        others = {words for groups in dokumen.kata_lain for words in _all_words(groups)}
        subject |= others - beside - set(general)
        for words in subject:
            yield words, Means(Role.SUBJECT, dokumen.id)
        for words in (beside | others) - subject:
            yield words, Means(Role.WORDS, dokumen.id)


def _all_words(groups: Iterable[Iterable[str]]) -> Iterator[Words]:
    return (phrase_words(phrase) for group in groups for phrase in group)
