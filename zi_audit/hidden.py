"""Whose evidence may lie where nothing could be read (SPEC 7), and what folders held when last read. Values only."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from zi_audit.candidates import FolderRead
from zi_audit.match.reach import Reach
from zi_audit.plan.model import Rencana
from zi_audit.result import Galat

# How a listing names the audited folder itself.
ROOT = "."


class Place(NamedTuple):
    """What a folder held when it was last read: how many files of its own, and the bukti (ids) that they claim.

    `is_mount` says that another file system was mounted there.
    """

    berkas: int
    bukti: frozenset[str] = frozenset()
    is_mount: bool = False


# By the path of the folder, "" for the audited folder itself.
Places = Mapping[str, Place]
# The folders of a reading, by path.
Reading = Mapping[str, FolderRead]


def by_path(folders: Mapping[str, FolderRead]) -> Reading:
    """Return the folders of a reading by their path in valid Unicode."""
    return {folder.path: folder for folder in folders.values()}


class Hidden:
    """Tells what may lie at the places that one reading could not read."""

    def __init__(self, rencana: Rencana, known: Places, read: Reading) -> None:
        """Prepare for a reading; `known` is what lay in each folder when last read."""
        self._bukti = tuple(bukti.id for bukti in rencana.bukti)
        self._known = known
        self._read = read
        self._paths = sorted(known)

    def at(self, galat: Galat, reach: Reach) -> tuple[str, ...]:
        """Return the bukti (ids, in the plan's order) whose evidence may lie at a place that could not be read.

        `reach` is what its path says. A file hides what its path makes it a candidate for. A folder hides
        what its place names; one without a place what lay there when last read, else what its words name,
        else everything.
        """
        held = reach.bukti
        if not galat.is_folder:
            held = held or frozenset()
        else:
            lay = self._lay(galat.path)
            if reach.has_place:
                # What is known to have lain there is not missing, wherever it belongs.
                held = (held or frozenset()) | (lay or frozenset())
            elif lay is not None:
                held = lay
        return self._bukti if held is None else tuple(one for one in self._bukti if one in held)

    def _lay(self, path: str) -> frozenset[str] | None:
        """Return what lay in a folder and below when last read, less what is read now; None where nobody knows."""
        top = "" if path == ROOT else path
        if top not in self._known:
            return None
        lay = set(self._known[top].bukti)
        for folder in below(self._paths, top):
            found = self._read.get(folder)
            if found is None or is_unread(found):
                lay |= self._known[folder].bukti
        return frozenset(lay)


def is_unread(read: FolderRead) -> bool:
    """Whether a folder's own listing failed or broke off."""
    own = read.path or ROOT
    return any(galat.path == own and galat.is_folder for galat in read.galat)


def places_after(known: Places, read: Reading, vanished: Collection[str], mounts: Collection[str]) -> Places:
    """Return what folders hold after those in `read` were read and those in `vanished` were no longer there.

    What could not be read stays as it was known, and so does the place of a mount that is gone: only the
    empty folder below it is there now.
    """
    gone = gone_mounts(known, read, mounts)
    after = dict(known)
    for path in _at_or_below(known, vanished):
        if not is_at_or_below(path, gone):
            del after[path]
    for path, folder in read.items():
        if not is_unread(folder) and not is_at_or_below(path, gone):
            after[path] = _place(folder, known.get(path), path in mounts)
    return after


def vanished_from(paths: Iterable[str], read: Reading) -> tuple[str, ...]:
    """Return those folders of `paths` that a reading did not find, and that do not lie hidden from it."""
    galat = (galat for folder in read.values() for galat in folder.galat)
    unread = {"" if one.path == ROOT else one.path for one in galat}
    return tuple(path for path in paths if path not in read and not is_at_or_below(path, unread))


def gone_mounts(known: Places, read: Reading, mounts: Collection[str]) -> tuple[str, ...]:
    """Return the places where another file system was mounted and none of `mounts` is now, in order.

    Where as many files lie as lay there then, somebody put them there for good.
    """
    gone: list[str] = []
    for path in sorted(path for path, place in known.items() if place.is_mount and path not in mounts):
        held = sum(known[folder].berkas for folder in _at_or_below(known, [path]))
        there = sum(len(read[folder].entries) for folder in _at_or_below(read, [path]))
        if held > there and not is_at_or_below(path, gone):
            gone.append(path)
    return tuple(gone)


def _place(read: FolderRead, before: Place | None, is_mount: bool) -> Place:
    claimed = frozenset(claim.bukti for candidate in read.candidates for claim in candidate.found.claims)
    if before is not None and read.galat:
        # What could not be looked at may be what lay here before.
        claimed |= before.bukti
    return Place(len(read.entries), claimed, is_mount)


def _at_or_below(paths: Mapping[str, object], tops: Collection[str]) -> list[str]:
    return [path for path in paths if is_at_or_below(path, tops)] if tops else []


def is_at_or_below(path: str, tops: Collection[str]) -> bool:
    """Whether a path (relative, with `/`) is one of `tops` or lies below one of them."""
    if not tops:
        return False
    while path not in tops:
        if not path:
            return False
        path = path.rpartition("/")[0]
    return True


def below(ordered: list[str], top: str) -> Iterator[str]:
    """Give the paths of a sorted list that lie below `top`, "" for all of them."""
    if not top:
        yield from (path for path in ordered if path)
        return
    start = bisect_left(ordered, f"{top}/")
    for path in ordered[start:]:
        if not path.startswith(f"{top}/"):
            return
        yield path
