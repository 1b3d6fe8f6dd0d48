"""The plan as identification asks it: every look-up that a file needs, made once, changed never."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from zi_audit.dates import Periode
from zi_audit.globs import Glob
from zi_audit.match.about import About
from zi_audit.match.allocate import LATE_WINDOW
from zi_audit.match.collection import ZI, Collection
from zi_audit.match.hints import FolderHints, Hints, Words, folder_hints
from zi_audit.match.occasions import OCCASIONS
from zi_audit.match.vocabulary import Met, WordIndex, phrase_words
from zi_audit.names.facts import PlaceFacts
from zi_audit.names.nameless import NAMELESS
from zi_audit.names.words import phrase_at
from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Bukti, Butir, Dokumen, Jenis, Rencana

# Kinds that are what they are, with nothing in them, too.
CAN_BE_EMPTY = frozenset({Jenis.REKAP, Jenis.LAPORAN})

# Kinds of files that can state that there was nothing.
STATEMENTS = CAN_BE_EMPTY | {Jenis.SURAT, Jenis.DOKUMEN, Jenis.SOP, Jenis.LAINNYA}


@dataclass(frozen=True, slots=True)
class PlanIndex:
    """One plan's butir by place, its bukti by id and by dokumen, and its words.

    `kode` are the places by the kode of a butir as printed; `serves` the bukti that ask for a dokumen (by
    id), in printed order, `subs` those of a sub; `unasked` the ids of the dokumen that none asks for;
    `stands_for` the ids of the bukti that are answered by another one, by its id; `umum` the words that
    say nothing of a subject; `told` those of the names and rules of all dokumen; `implied` the groups of a
    dokumen's words, by its id, that go without saying in a komponen's folder; `all_zi` the dokumen (by id)
    known by ZI alone, with the words of their names beside it and their jenis and those of their sub's
    title; `pola` the globs that are enough by themselves; `collection` tells the titles of the whole
    folder; `late` the days that can be late for some periode.
    """

    words: WordIndex
    butir: Mapping[Kode, Butir]
    bukti: Mapping[str, Bukti]
    kode: Mapping[str, Kode]
    serves: Mapping[str, Sequence[Bukti]]
    subs: Mapping[Kode, Sequence[Bukti]]
    unasked: frozenset[str]
    stands_for: Mapping[str, Sequence[str]]
    umum: frozenset[str]
    told: frozenset[str]
    implied: Mapping[str, frozenset[int]]
    all_zi: Mapping[str, tuple[frozenset[str], frozenset[str]]]
    pola: tuple[tuple[Dokumen, Glob], ...]
    nihil: tuple[tuple[str, ...], ...]
    about: About
    collection: Collection
    late: Periode

    @classmethod
    def of(cls, rencana: Rencana) -> PlanIndex:
        """Return the index of a plan."""
        serves: dict[str, list[Bukti]] = {}
        subs: dict[Kode, list[Bukti]] = {}
        stands_for: dict[str, list[str]] = {}
        for bukti in rencana.bukti:
            serves.setdefault(bukti.dokumen.id, []).append(bukti)
            subs.setdefault(Kode.parse(bukti.kode).of_sub, []).append(bukti)
            for other in bukti.alternatif:
                stands_for.setdefault(other, []).append(bukti.id)
        ends = [periode.selesai for bukti in rencana.bukti for periode in bukti.periode] or [date.min]
        umum = _says_nothing(rencana)
        about = About(rencana, {dokumen: bukti[0].kode for dokumen, bukti in serves.items()})
        return cls(
            words=WordIndex(
                rencana.dokumen,
                (*rencana.kosakata.nihil, *umum, *about.meanings.words, *NAMELESS, *OCCASIONS),
            ),
            about=about,
            collection=Collection(rencana, about.meanings),
            umum=umum,
            told=frozenset().union(*about.own_words.values()),
            implied={dokumen.id: _implied(dokumen) for dokumen in rencana.dokumen},
            all_zi={
                dokumen.id: (_beside_zi(dokumen, rencana), _title_of(serves[dokumen.id][0], rencana))
                for dokumen in rencana.dokumen
                if dokumen.id in serves and len(_implied(dokumen)) == len(dokumen.kata)
            },
            butir={Kode.parse(butir.kode): butir for butir in rencana.butir},
            bukti={bukti.id: bukti for bukti in rencana.bukti},
            kode={butir.kode: Kode.parse(butir.kode) for butir in rencana.butir},
            serves=serves,
            subs=subs,
            unasked=frozenset(dokumen.id for dokumen in rencana.dokumen if dokumen.id not in serves),
            stands_for=stands_for,
            pola=tuple((dokumen, Glob(pola)) for dokumen in rencana.dokumen for pola in dokumen.pola),
            nihil=tuple(phrase_words(phrase) for phrase in rencana.kosakata.nihil),
            late=Periode(min(ends), max(ends) + LATE_WINDOW),
        )

    def lent(self, place: PlaceFacts) -> FolderHints:
        """Return what a folder, whose path says `place`, lends to every file in it."""
        lent = folder_hints(place, self.words.heard, self.is_generic, self.collection.is_title)
        # In a butir its title is never heard: folders that lead to one are alike, however they are called.
        is_used_up = lent.words.used and place.kode in self.butir
        return lent._replace(words=lent.words._replace(used=())) if is_used_up else lent

    def met(self, hints: Hints, level: int, *, below: bool) -> Mapping[str, Met]:
        """Return the dokumen met by the words of a name and of its `level` nearest folders."""
        return self.words.met(hints.heard(level, below=below))

    def served(self, dokumen: str, place: Kode | None) -> Sequence[Bukti]:
        """Return the bukti that ask for `dokumen` inside komponen or sub `place`; anywhere, the first will do."""
        bukti = self.serves.get(dokumen, ())
        if place is None:
            return bukti[:1]
        return [wanted for wanted in bukti if place.contains(self.kode[wanted.kode])]

    def contained(self, dokumen: Dokumen) -> tuple[Bukti, ...]:
        """Return the bukti that ask for what lies in `dokumen`: the SK on the IKU holds the IKU."""
        return tuple(bukti for id in dokumen.memuat for bukti in self.serves.get(id, ()))

    def in_sub(self, place: Kode) -> Sequence[Bukti]:
        """Return every bukti of a sub."""
        return self.subs.get(place, ())

    def says_nothing(self, word: str) -> bool:
        """Whether a word of a name says nothing of a subject: a kind, the unit's own name, rapat, kegiatan."""
        return len(word) == 1 or word in self.umum

    def is_generic(self, words: Words) -> bool:
        """Whether a folder is named by words that any folder may bear: rapat, rutin, bulanan, foto."""
        return all(self.says_nothing(word) or self.about.meanings.is_general(word) for word in words)

    def says_nihil(self, hints: Hints) -> bool:
        """Whether the name itself states that nothing occurred; an invitation to speak of nothing is no statement."""
        if not STATEMENTS.issuperset(hints.jenis):
            return False
        words = hints.words
        return any(phrase_at(words, n, phrase) for phrase in self.nihil for n in range(len(words)))

    def is_nihil(self, bukti: Bukti, hints: Hints) -> bool:
        """Whether the file answers a bukti of a conditional butir by a statement that there is nothing (SPEC 3).

        A recap or report without entries is still what was asked for.
        """
        itself = bukti.jenis in CAN_BE_EMPTY and bukti.jenis in hints.jenis
        return not itself and self.butir[self.kode[bukti.kode]].bersyarat and self.says_nihil(hints)


def _says_nothing(rencana: Rencana) -> frozenset[str]:
    kosakata = rencana.kosakata
    kinds = (phrase for info in kosakata.jenis for phrase in (*info.kata, *info.kata_gambar))
    phrases = (*kinds, *kosakata.gabungan, *kosakata.umum, rencana.unit)
    return frozenset(word for phrase in phrases for word in phrase_words(phrase))


def _beside_zi(dokumen: Dokumen, rencana: Rencana) -> frozenset[str]:
    kinds = (phrase for info in rencana.kosakata.jenis for phrase in info.kata)
    return frozenset(phrase_words(dokumen.nama)).difference([ZI], *map(phrase_words, kinds))


def _title_of(bukti: Bukti, rencana: Rencana) -> frozenset[str]:
    place = Kode.parse(bukti.kode).of_sub
    subs = (sub for komponen in rencana.komponen for sub in komponen.sub)
    return frozenset(phrase_words(next(sub.judul for sub in subs if Kode.parse(sub.kode) == place)))


def _implied(dokumen: Dokumen) -> frozenset[int]:
    """Return the groups that name ZI itself: all that a plan asks for is about it."""
    return frozenset(number for number, group in enumerate(dokumen.kata) if ZI in group)
