"""Reads and identifies the files of one folder after another; files that say the same are decided once.

Most files of a share are photos, scans and letters that are evidence for nothing and differ in their
numbers only. What was decided for one of them holds for all, in every folder that says the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from zi_audit.match.claims import Identification
from zi_audit.match.identify import Identifier
from zi_audit.names.facts import NameFacts, PathFacts
from zi_audit.names.read import NameReader, likenesses

# Likenesses of names kept, and decisions for all folders together; names of one share repeat each other.
KEPT = 100_000
# Folders that say something of their own; a watcher sees new names for months.
FOLDERS_KEPT = 20_000

# The number of names that are decided on their own.
_ALONE = -1
_UNDECIDED = Identification(())


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

    def matched(self, paths: Sequence[str]) -> tuple[list[Identification], dict[str, PathFacts]]:
        """Return, for each of the `paths` of files of one folder, what it is evidence for; and what paths say.

        The latter by path, where it had to be read: for files that fill nothing, and whose numbers
        change nothing about that, it had not.
        """
        if not paths:
            return [], {}
        folder = paths[0].rpartition("/")[0]
        start = len(folder) + 1 if folder else 0
        here = self.reader.within(folder)
        decided = self._decided_in(folder, here) if here is not None else {}
        identifier = self.identifier
        singled_out = identifier.singles_out if identifier.has_globs else None
        kinds = likenesses([path[start:] for path in paths])
        # Most files of most folders are done with this.
        known, number_of = decided.get, self._numbers.get
        matched = [known(number_of(kind, _ALONE), _UNDECIDED) for kind in kinds]
        facts: dict[str, PathFacts] = {}
        for n, found in enumerate(matched):
            if found is not _UNDECIDED and not found.claims and singled_out is None:
                continue
            path = paths[n]
            if found is _UNDECIDED and here is not None:
                found = self._found(folder, here, path[start:], kinds[n], decided)
            if found is _UNDECIDED or (singled_out is not None and singled_out(path)):
                said = facts[path] = self.reader.read_path(path)
                matched[n] = identifier.identify(path, said)
            elif found.claims:
                said = facts[path] = self.reader.read_path(path)
                matched[n] = identifier.of_its_year(found, path, said)
            else:
                matched[n] = found
        return matched, facts

    def _found(
        self,
        folder: str,
        here: PathFacts,
        name: str,
        kind: bytes | None,
        decided: dict[int, Identification],
    ) -> Identification:
        """Return what holds in `folder` for all names alike to `name`; undecided where each is decided alone."""
        number = self._numbers.get(kind)
        if number is None:
            number = self._number_of(name, kind)
        if number == _ALONE:
            return _UNDECIDED
        return decided.get(number) or self._decide(folder, here, number, decided)

    def _number_of(self, name: str, kind: bytes | None) -> int:
        """Return the number of all names that say what `name` says, apart from when."""
        if len(self._numbers) > KEPT:
            self._numbers = {None: _ALONE}
        if len(self._says) > KEPT:
            # Numbers begin anew, and with them everything that was decided by one.
            self._numbers, self._said, self._says, self._kept = {None: _ALONE}, {}, [], 0
            for known in self._decided.values():
                known.clear()
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
    ) -> Identification:
        """Return what holds in `folder` for all names of this number, and keep it; undecided where years decide."""
        found = self.identifier.decide(folder, PathFacts(self._says[number], *here[1:]))
        if found.by_year:
            return _UNDECIDED
        if self._kept >= KEPT:
            for known in self._decided.values():
                known.clear()
            self._kept = 0
        decided[number] = found
        self._kept += 1
        return found

    def _decided_in(self, folder: str, here: PathFacts) -> dict[int, Identification]:
        """Return what is known in folders that say the same as `folder`; where years decide, nothing is."""
        if len(self._decided) > FOLDERS_KEPT:
            self._decided.clear()
            self._kept = 0
        words = self.identifier.folder_hints(folder, here).words
        return self._decided.setdefault((words, here.kode, here.kode_source, here.dari_folder.jenis), {})
