"""The examinations of all folders, kept from one audit to the next where they still hold: what a watcher spares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from zi_audit.auditing.by_path import ByPath
from zi_audit.auditing.examine import Came, Examination, Examined, Examiner, asked
from zi_audit.auditing.read_folder import Claimant, FolderRead
from zi_audit.contents import Contents
from zi_audit.match.asks import MOST_ADRIFT
from zi_audit.reasons import Galat
from zi_audit.result import BerkasLain


class Examinations:
    """What was last examined, folder by folder."""

    def __init__(self) -> None:
        """Begin with nothing examined."""
        self._by_path: dict[str, Examination] = {}
        # What fills nothing in folders of which nothing is opened.
        self._passed: dict[str | None, tuple[BerkasLain, ...]] = {}
        self._lain = ByPath()

    def renew(
        self,
        folders: Mapping[str, FolderRead],
        examiner: Examiner,
        contents: Contents,
        per_tanggal: date,
        came: Came | None,
    ) -> None:
        """Examine those of `folders`, as read, whose examination does not hold on that day; drop all others."""
        wanted = _asked(folders)
        self._passed = {path: read.lain for path, read in folders.items() if path not in wanted}
        new = {
            path: of
            for path, of in wanted.items()
            if (known := self._by_path.get(path)) is None or not known.holds(of[0], per_tanggal, of[1])
        }
        # Several at a time, where opening is slow.
        contents.look_into(file for of in new.values() for file in asked(*of))
        self._by_path = {
            path: examiner.examine(read, per_tanggal, came, adrift) if path in new else self._by_path[path]
            for path, (read, adrift) in wanted.items()
        }

    def __iter__(self) -> Iterator[Examination]:
        """Give the examinations in the order of their folders."""
        return iter(self._by_path.values())

    @property
    def examined(self) -> list[Examined]:
        """The files that claim bukti."""
        return [file for examination in self for file in examination.examined]

    def lain(self, more: Iterable[BerkasLain]) -> tuple[BerkasLain, ...]:
        """Return the files that fill nothing by path, with `more` that do not after all."""
        parts = dict(self._passed)
        parts.update((path, examination.lain) for path, examination in self._by_path.items())
        parts[None] = tuple(more)
        return self._lain.of(parts)

    @property
    def galat(self) -> list[Galat]:
        """What could not be read of the files."""
        return [fault for examination in self for fault in examination.galat]


class Adrift:
    """How many files that are adrift are asked for their text in one folder after another, in all MOST_ADRIFT."""

    def __init__(self) -> None:
        """Begin with none asked."""
        self._left = MOST_ADRIFT

    def of(self, read: FolderRead) -> int:
        """Return how many are asked of those in a folder that comes next."""
        adrift = min(self._left, read.adrift)
        self._left -= adrift
        return adrift

    def opened(self, read: FolderRead) -> Iterator[Claimant]:
        """Give the files that are opened of a folder that comes next."""
        return asked(read, self.of(read))


def _asked(folders: Mapping[str, FolderRead]) -> dict[str, tuple[FolderRead, int]]:
    """Return the folders of which files are opened, in order, each with how many that are adrift are asked."""
    adrift = Adrift()
    told = [path for path, read in folders.items() if read.claimants or read.unclear]
    # As a walk comes to them, by which they are looked into meanwhile.
    left = {path: adrift.of(folders[path]) for path in sorted(told, key=lambda path: path.split("/"))}
    return {path: (folders[path], left[path]) for path in sorted(told)}
