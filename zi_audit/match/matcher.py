"""Reads and identifies the files of one folder after another; files that say the same are decided once.

Most files of a share are photos, scans and letters that are evidence for nothing and differ in their
numbers only. What was decided for one of them holds for all, in every folder that says the same; where
years decide, too, for all of the same years.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from zi_audit.match.claims import Identification
from zi_audit.match.hints import FolderHints, Years
from zi_audit.match.identify import Identifier
from zi_audit.memo import Memo
from zi_audit.names.facts import NameFacts, PathFacts
from zi_audit.names.read import NameReader, likenesses

# Decisions kept for all folders together; the names of one share repeat each other.
NAMES_KEPT = 100_000


# What a file is evidence for, and what its path says; None where that was not read for it.
Matched = tuple[Identification, PathFacts | None]
# What a name says and its years: bare ones, that of its day and that of its period mark; or those of its folder.
_OfYears = tuple[int, tuple[int, ...], int, int] | tuple[int, Years]
# Which names say the same, whatever their numbers: by their likeness, and with the years that they state.
_Said = int | _OfYears | None


class Matcher:
    """Reads and identifies the files of one folder after another, for one plan and one folder's settings."""

    def __init__(self, reader: NameReader, identifier: Identifier) -> None:
        self._reader = reader
        self._identifier = identifier
        self._heard, self._late = identifier.index.words.heard, identifier.index.late
        # Names that say the same have one number, whatever their likeness.
        self._numbers: Memo[bytes | None, int] = Memo(NAMES_KEPT)
        self._number_of: dict[tuple[object, ...], int] = {}
        # By what folders say, what was decided there for the number of a name, with its years where they decide, too.
        self._decided: dict[tuple[object, ...], dict[_Said, Matched]] = {}
        self._kept = 0

    def matched(self, folder: str, names: Sequence[str]) -> list[Matched]:
        """Return, for each file of a folder (relative, "" for the root), what it is evidence for."""
        if not names:
            return []
        place = self._reader.read_folder(folder)
        lent = self._identifier.index.lent(place)
        start = f"{folder}/" if folder else ""
        if place.is_open or self._identifier.asks_paths:
            return [self._alone(start + name, lent) for name in names]
        if self._kept > NAMES_KEPT:
            self._forget()
        said = place.dari_folder
        says = (lent.words, place.kode, place.kode_source, said.jenis, said.luar_rencana)
        decided = self._decided.setdefault(says, {})
        known, number_of = decided.get, self._numbers.get
        decide = partial(self._decide, start, lent, decided)
        # Most files of most folders are done with this.
        return [
            known(number_of(kind)) or decide(name, kind)
            for name, kind in zip(names, likenesses(names), strict=True)
        ]

    def _alone(self, path: str, lent: FolderHints) -> Matched:
        facts = self._reader.read_path(path)
        return self._identifier.identify(path, facts, lent), facts

    def _decide(
        self,
        start: str,
        lent: FolderHints,
        decided: dict[_Said, Matched],
        name: str,
        kind: bytes | None,
    ) -> Matched:
        """Decide for one file of the folder whose path is `start`; keep what holds there for all that say the same."""
        number = self._numbers.get(kind)
        if number is None or kind is None:
            facts = self._reader.read_path(start + name)
            if kind is None or facts.name.angka:
                return self._identifier.identify(start + name, facts, lent), facts
            number = self._numbers.keep(kind, self._number(facts.name))
        read = self._reader.read_times(name, kind)
        tanggal, periode, tahun = read.tanggal, read.periode, read.tahun
        # The years, as `years_of` tells them, else the folder's: most names end here.
        of_day, of_mark = tanggal.year if tanggal else 0, periode.tahun if periode else 0
        years = (number, tahun, of_day, of_mark) if tahun or of_day or of_mark else (number, lent.years)
        known = decided.get(years)
        # The day decides, too, where the years leave something open.
        if known is None or (known[0].by_year and tanggal is not None and tanggal in self._late):
            return self._of_its_years(start + name, number, years, lent, decided)
        return known

    def _of_its_years(
        self,
        path: str,
        number: int,
        years: _OfYears,
        lent: FolderHints,
        decided: dict[_Said, Matched],
    ) -> Matched:
        """Decide for one file by its years, too, and keep what holds for all of the same years."""
        found = self._identifier.identify(path, self._reader.read_path(path), lent)
        if found.by_day:  # of another day of that year it does not hold
            return found, None
        self._kept += 1
        decided[years] = found, None
        if found.is_of_any_year:
            decided[number] = found, None
        return found, None

    def _number(self, name: NameFacts) -> int:
        """Return the number of all names that say the same as this one, apart from when."""
        said = (self._heard(name.words), name.jenis, name.kamera, name.gabungan, name.ekstensi, name.sisipan)
        return self._number_of.setdefault(said, len(self._number_of))

    def _forget(self) -> None:
        for known in (self._numbers, self._number_of, self._decided):
            known.clear()
        self._kept = 0
