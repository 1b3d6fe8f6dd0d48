"""Reads and identifies the files of one folder after another; files that say the same are decided once.

Most files of a share are photos, scans and letters that are evidence for nothing and differ in their
numbers only. What was decided for one of them holds for all, in every folder that says the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from zi_audit.match.claims import Identification
from zi_audit.match.identify import Identifier
from zi_audit.names.facts import NameFacts, PathFacts
from zi_audit.names.read import NameReader, likeness

# Likenesses of names kept, and decisions for all folders together; names of one share repeat each other.
KEPT = 100_000

# The number of names that are decided on their own.
_ALONE = -1


class Matcher:
    """Identifies files by an identifier of one plan and one folder's settings."""

    def __init__(self, reader: NameReader, identifier: Identifier) -> None:
        self.reader = reader
        self.identifier = identifier
        # Names that say the same have one number: the place of one of them in `_says`.
        self._numbers: dict[bytes | None, int] = {None: _ALONE}
        self._said: dict[tuple[object, ...], int] = {}
        self._says: list[NameFacts] = []
        # For all that folders can say, what was decided by the number of the name.
        self._decided: dict[tuple[object, ...], dict[int, Identification]] = {}
        self._kept = 0

    def matched(self, paths: Sequence[str]) -> list[tuple[Identification, PathFacts | None]]:
        """Return, for each of the `paths` of files of one folder, what it is evidence for.

        What its path says comes with it, or None where it need not be read: the file fills nothing,
        and its numbers change nothing about that.
        """
        matched: list[tuple[Identification, PathFacts | None]] = []
        if not paths:
            return matched
        folder = paths[0].rpartition("/")[0]
        start = len(folder) + 1 if folder else 0
        here = self.reader.within(folder)
        decided = self._decided_in(folder, here) if here is not None else {}
        identifier, read_path, numbers = self.identifier, self.reader.read_path, self._numbers
        singled_out = identifier.singles_out if identifier.has_globs else None
        for path in paths:
            kind = likeness(path[start:])
            number = numbers.get(kind)
            if number is None:
                number = self._number_of(path[start:], kind)
            found = decided.get(number)
            if found is None and number >= 0 and here is not None:
                found = self._decide(folder, here, number, decided)
            if found is None or (singled_out is not None and singled_out(path)):
                facts = read_path(path)
                matched.append((identifier.identify(path, facts), facts))
            elif found.claims:
                facts = read_path(path)
                matched.append((identifier.of_its_year(found, path, facts), facts))
            else:
                matched.append((found, None))
        return matched

    def _number_of(self, name: str, kind: bytes | None) -> int:
        """Return the number of all names that say what `name` says, apart from when."""
        if len(self._numbers) > KEPT:
            self._numbers = {None: _ALONE}
        number = _ALONE
        if self.reader.says_only_when(name):
            says = self.reader.read_name(name)
            heard = self.identifier.heard(says.words)
            said = (heard, says.jenis, says.kamera, says.gabungan, says.ekstensi)
            number = self._said.setdefault(said, len(self._says))
            if number == len(self._says):
                self._says.append(says)
        self._numbers[kind] = number
        return number

    def _decide(
        self, folder: str, here: PathFacts, number: int, decided: dict[int, Identification]
    ) -> Identification | None:
        """Return what holds in `folder` for all names of this number, and keep it; None where years decide."""
        found = self.identifier.decide(folder, here._replace(name=self._says[number]))
        if found.by_year:
            return None
        if self._kept >= KEPT:
            for known in self._decided.values():
                known.clear()
            self._kept = 0
        decided[number] = found
        self._kept += 1
        return found

    def _decided_in(self, folder: str, here: PathFacts) -> dict[int, Identification]:
        """Return what is known in folders that say the same as `folder`."""
        hints = self.identifier.folder_hints(folder, here)
        return self._decided.setdefault((hints, here.kode, here.kode_source, here.dari_folder.jenis), {})
