"""The plan as identification asks it: every look-up that a file needs, made once, changed never."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from zi_audit.dates import Periode
from zi_audit.globs import Glob
from zi_audit.match.allocate import LATE_WINDOW
from zi_audit.match.hints import Hints
from zi_audit.match.vocabulary import Met, WordIndex, phrase_words
from zi_audit.names.facts import Kode
from zi_audit.names.words import phrase_at
from zi_audit.plan.model import Bukti, Butir, Dokumen, Jenis, Rencana

# Kinds that are what they are, with nothing in them, too.
CAN_BE_EMPTY = frozenset({Jenis.REKAP, Jenis.LAPORAN})

# Kinds of files that can state that there was nothing.
STATEMENTS = CAN_BE_EMPTY | {Jenis.SURAT, Jenis.DOKUMEN, Jenis.SOP, Jenis.LAINNYA}


@dataclass(frozen=True, slots=True)
class PlanIndex:
    """One plan's butir by place, its bukti by id and by dokumen, and its words.

    `kode` are the places by the kode of a butir as printed; `serves` the bukti that ask for a dokumen
    (by id), in printed order; `stands_for` the ids of the bukti that are answered by another one, by
    its id; `pola` the globs that are enough by themselves; `late` the days that can be late for some
    periode.
    """

    words: WordIndex
    butir: Mapping[Kode, Butir]
    bukti: Mapping[str, Bukti]
    kode: Mapping[str, Kode]
    serves: Mapping[str, Sequence[Bukti]]
    stands_for: Mapping[str, Sequence[str]]
    pola: tuple[tuple[Dokumen, Glob], ...]
    nihil: tuple[tuple[str, ...], ...]
    late: Periode

    @classmethod
    def of(cls, rencana: Rencana) -> PlanIndex:
        """Return the index of a plan."""
        serves: dict[str, list[Bukti]] = {}
        stands_for: dict[str, list[str]] = {}
        for bukti in rencana.bukti:
            serves.setdefault(bukti.dokumen.id, []).append(bukti)
            for other in bukti.alternatif:
                stands_for.setdefault(other, []).append(bukti.id)
        ends = [periode.selesai for bukti in rencana.bukti for periode in bukti.periode] or [date.min]
        return cls(
            words=WordIndex(rencana.dokumen, rencana.kosakata.nihil),
            butir={Kode.parse(butir.kode): butir for butir in rencana.butir},
            bukti={bukti.id: bukti for bukti in rencana.bukti},
            kode={butir.kode: Kode.parse(butir.kode) for butir in rencana.butir},
            serves=serves,
            stands_for=stands_for,
            pola=tuple((dokumen, Glob(pola)) for dokumen in rencana.dokumen for pola in dokumen.pola),
            nihil=tuple(phrase_words(phrase) for phrase in rencana.kosakata.nihil),
            late=Periode(min(ends), max(ends) + LATE_WINDOW),
        )

    def met(self, hints: Hints, level: int, *, below: bool) -> Mapping[str, Met]:
        """Return the dokumen met by the words of a name and of its `level` nearest folders."""
        return self.words.met(hints.heard(level, below=below))

    def served(self, dokumen: str, place: Kode | None) -> Sequence[Bukti]:
        """Return the bukti that ask for `dokumen` inside komponen or sub `place`; anywhere, the first will do."""
        bukti = self.serves.get(dokumen, ())
        if place is None:
            return bukti[:1]
        return [one for one in bukti if place.contains(self.kode[one.kode])]

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
