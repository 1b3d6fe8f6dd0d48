"""All files that fill nothing, by path, kept in order from one look to the next: a watcher's differ by a few."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping
from itertools import chain
from operator import attrgetter

from zi_audit.result import BerkasLain

# From so many changes on, to sort all anew is no slower.
MANY = 500
_path = attrgetter("path")

# By the path of their folder; last, under None, those that fill nothing after all.
Parts = Mapping[str | None, tuple[BerkasLain, ...]]


class ByPath:
    """The files of all folders in one order."""

    def __init__(self) -> None:
        """Begin with none."""
        self._parts: Parts = {}
        self._files: list[BerkasLain] = []

    def of(self, parts: Parts) -> tuple[BerkasLain, ...]:
        """Return the files of all parts by path, those of one path in the order of the parts."""
        before, self._parts = self._parts, parts
        changes = _changes(before, parts) if before else None
        if changes is None or not self._exchange(*changes):
            self._files = sorted(chain.from_iterable(parts.values()), key=_path)
        return tuple(self._files)

    def _exchange(self, gone: Collection[BerkasLain], came: Collection[BerkasLain]) -> bool:
        """Take files out and put others in; False where more than one has a path, whose order only sorting tells."""
        files = self._files
        for file in gone:
            place = bisect_left(files, file.path, key=_path)
            if _path_at(files, place) != file.path or _path_at(files, place + 1) == file.path:
                return False
            del files[place]
        for file in came:
            place = bisect_left(files, file.path, key=_path)
            if _path_at(files, place) == file.path:
                return False
            files.insert(place, file)
        return True


def _changes(before: Parts, after: Parts) -> tuple[list[BerkasLain], list[BerkasLain]] | None:
    """Return the files that went and those that came, None where there are many or one stands twice."""
    changed = [key for key, part in after.items() if (known := before.get(key)) is not part and known != part]
    changed += before.keys() - after.keys()
    gone: list[BerkasLain] = []
    came: list[BerkasLain] = []
    for key in changed:
        old, new = before.get(key, ()), after.get(key, ())
        differs = set(old), set(new)
        if (len(differs[0]), len(differs[1])) != (len(old), len(new)):
            return None
        gone += differs[0] - differs[1]
        came += differs[1] - differs[0]
        if len(gone) + len(came) > MANY:
            return None
    return gone, came


def _path_at(files: list[BerkasLain], place: int) -> str | None:
    return files[place].path if place < len(files) else None
