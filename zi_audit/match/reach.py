"""What may lie at a place that could not be read, as far as its path tells (SPEC 7).

A folder without a place is asked by its words: what would a file in it be evidence for that states its
jenis and nothing else? So words mean here what they mean for files that can be read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from zi_audit.match.allocate import date_of, indexes_of
from zi_audit.match.claims import INFERRED, SlotKey
from zi_audit.match.hints import FOLDERS_HEARD
from zi_audit.match.identify import Identifier
from zi_audit.match.vocabulary import phrase_words
from zi_audit.names.read import NameReader
from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Bukti, Rencana
from zi_audit.reasons import AlasanLain, Sumber
from zi_audit.settings import Settings

# A folder of these words alone may hold the whole of the evidence.
_OF_ALL = frozenset("zona integritas zi wbk wbbm bukti dukung pembangunan dokumen laporan rapat".split())
# A file that says nothing.
_MUTE = "x"
_NO_DAY = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Reach:
    """What a path says of what may lie there: slots, or None where it says nothing.

    `has_place` says that it names a komponen, a sub or a butir of the plan.
    """

    slots: frozenset[SlotKey] | None
    has_place: bool = False


class Reaches:
    """Tells the reach of places by the names of one plan and the settings of the audited folder."""

    def __init__(
        self, rencana: Rencana, names: NameReader, identifier: Identifier, settings: Settings
    ) -> None:
        self._rencana = rencana
        self._names = names
        self._identifier = identifier
        self._settings = settings
        self._kode = {butir.kode: Kode.parse(butir.kode) for butir in rencana.butir}
        # The words by which a folder can name one dokumen rather than another.
        self._telling = _words_of_rules(rencana) - _OF_ALL
        self._probes = tuple(_probes(rencana))
        # What the probes say without any folder is not said by one.
        self._by_themselves = frozenset(bukti for probe in self._probes for bukti in self._candidates(probe))
        self._known: dict[tuple[str, bool], Reach] = {}

    def of(self, path: str, *, is_folder: bool) -> Reach:
        """Return the reach of a path (relative, with `/`, "" for the audited folder itself)."""
        key = (path, is_folder)
        if key not in self._known:
            if not is_folder:
                self._known[key] = Reach(self._of_file(path))
            else:
                self._known[key] = self._of_folder(path) if path else Reach(None)
        return self._known[key]

    def _of_file(self, path: str) -> frozenset[SlotKey]:
        """Return the slots for which its path makes a file a candidate; without a date in it those of all periode."""
        wanted = self._candidates(path)
        dated = date_of(self._names.read_path(path), self._rencana.tahun, isi=None, mtime=_NO_DAY)
        if dated.sumber is Sumber.MTIME:
            return self._slots(wanted)
        return frozenset(
            (bukti.id, index)
            for bukti in self._rencana.bukti
            if bukti.id in wanted
            for index in indexes_of(dated, bukti.periode)
        )

    def _candidates(self, path: str, *, stated: bool = False) -> frozenset[str]:
        """Return the bukti (ids) for which its path makes a file a candidate; with `stated` not by inference."""
        found = self._identifier.identify(path, self._names.read_path(path))
        # What a file is taken for because its place leaves nothing else is not what its folder is called.
        if stated and not INFERRED.isdisjoint(found.cek):
            return frozenset()
        if found.claims:
            return frozenset(claim.bukti for claim in found.claims)
        return frozenset(found.candidates if found.lain is AlasanLain.PERLU_DINAMAI_ULANG else ())

    def _slots(self, ids: Collection[str]) -> frozenset[SlotKey]:
        wanted = (bukti for bukti in self._rencana.bukti if bukti.id in ids)
        return frozenset((bukti.id, index) for bukti in wanted for index in range(len(bukti.periode)))

    def _of_folder(self, path: str) -> Reach:
        """Return the reach of a folder: of its place, with all that shares a dokumen with it; of its words."""
        facts = self._names.read_path(f"{path}/{_MUTE}")
        if facts.luar_rencana:
            # Reform and Hasil: whatever lies there is no butir's (SPEC 4).
            return Reach(frozenset(), has_place=True)
        said = frozenset(self._mapped(path))
        words = {word for folder in facts.folders[-FOLDERS_HEARD:] for word in folder.words}
        named = frozenset() if words.isdisjoint(self._telling) else self._named(path)
        placed = self._at(facts.kode) if facts.kode is not None else []
        if placed:
            return Reach(self._slots({*self._sharing(placed), *named, *said}), has_place=True)
        return Reach(self._slots(named | said) if named else None)

    def _named(self, folder: str) -> frozenset[str]:
        """Return the bukti (ids) for which a folder makes files candidates that state their jenis only."""
        found = (self._candidates(f"{folder}/{probe}", stated=True) for probe in self._probes)
        return frozenset().union(*found) - self._by_themselves

    def _at(self, place: Kode) -> list[Bukti]:
        """Return the bukti of a komponen, a sub or a butir; of what the plan does not know, those around it."""
        around = (place, place.of_sub, Kode(place.komponen))
        for wider in around:
            found = [bukti for bukti in self._rencana.bukti if wider.contains(self._kode[bukti.kode])]
            if found:
                return found
        return []

    def _sharing(self, placed: Iterable[Bukti]) -> Iterator[str]:
        """Give the ids of all bukti that a file for one of `placed` may prove."""
        placed = list(placed)
        dokumen = {bukti.dokumen.id for bukti in placed}
        ids = {bukti.id for bukti in placed}
        for bukti in self._rencana.bukti:
            if bukti.dokumen.id in dokumen or not ids.isdisjoint(bukti.alternatif):
                yield bukti.id

    def _mapped(self, folder: str) -> Iterator[str]:
        """Give the ids of the bukti to which files in a folder are mapped."""
        for pemetaan in self._settings.pemetaan:
            if pemetaan.pola.leads_into(folder):
                yield from pemetaan.bukti


def _words_of_rules(rencana: Rencana) -> frozenset[str]:
    groups = (group for dokumen in rencana.dokumen for group in dokumen.kata)
    return frozenset(word for group in groups for phrase in group for word in phrase_words(phrase))


def _probes(rencana: Rencana) -> Iterator[str]:
    """Give names of files that state a jenis and this year, and nothing else."""
    yield f"{rencana.tahun}.pdf"
    for info in rencana.kosakata.jenis:
        for ekstensi in info.ekstensi[:1] or ("pdf",):
            yield f"{info.kata[0] if info.kata else info.nama} {rencana.tahun}.{ekstensi}"
