"""What each folder held when it was last read, for telling later what may lie where nothing can be read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from zi_audit.auditing.read_folder import FolderRead
from zi_audit.reasons import Galat

# How a listing names the audited folder itself.
ROOT = "."

# What a file counts for: the id of its bukti and the first day of the periode, None where that is not known.
Held = tuple[str, date | None]


class Place(NamedTuple):
    """What a folder held when it was last read: how many files of its own, and what they count for.

    `is_mount` says that another file system was mounted there.
    """

    berkas: int
    held: frozenset[Held] = frozenset()
    is_mount: bool = False


# By the path of the folder, "" for the audited folder itself.
Places = Mapping[str, Place]
# The folders of a reading, by path.
Reading = Mapping[str, FolderRead]


def by_path(folders: Mapping[str, FolderRead]) -> Reading:
    """Return the folders of a reading by their path in valid Unicode."""
    return {folder.path: folder for folder in folders.values()}


def is_unread(read: FolderRead) -> bool:
    """Whether a folder's own listing failed or broke off."""
    if not read.galat:
        return False
    own = read.path or ROOT
    return any(galat.path == own and galat.is_folder for galat in read.galat)


def places_after(known: Places, read: Reading, vanished: Collection[str], mounts: Collection[str]) -> Places:
    """Return what folders hold after those in `read` were read and those in `vanished` were no longer there.

    What counts of their files is decided later (`holding`). What could not be read stays as it was known,
    and so does the place of a mount that is gone: only the empty folder below it is there now.
    """
    gone = gone_mounts(known, read, mounts)
    after = dict(known)
    for path in _at_or_below(known, vanished):
        if not is_at_or_below(path, gone):
            del after[path]
    for path, folder in read.items():
        if not is_unread(folder) and not is_at_or_below(path, gone):
            held = known[path].held if path in known else frozenset()
            after[path] = Place(len(folder.entries), held, path in mounts)
    return after


def holding(
    places: Places, read: Reading, held: Mapping[str, Iterable[Held]], unsure: Collection[str]
) -> Places:
    """Return the places with what their files were found to count for: `held`, by the path of their folder.

    Of folders in `unsure`, where some file could not be read, what was known before counts as well; of
    those that are not in `read`, or were not read whole, only that.
    """
    after = dict(places)
    for path, folder in read.items():
        place, now = places.get(path), held.get(path, ())
        # Most folders hold nothing that counts.
        if place is None or not (now or place.held) or is_unread(folder):
            continue
        found = frozenset(now)
        if path in unsure:
            found |= place.held
        if found != place.held:
            after[path] = place._replace(held=found)
    return after


def half_known_after(
    before: Collection[str], read: Reading, unread: Iterable[Galat], places: Places
) -> frozenset[str]:
    """Return the folders of which something was never read: they themselves, or, at the last look, a file of theirs.

    They stay so until they are read whole, or are no longer there.
    """
    found = set()
    for fault in unread:
        path = "" if fault.path == ROOT else fault.path
        if not fault.is_folder:
            found.add(path.rpartition("/")[0])
        elif path not in places:
            found.add(path)
    still = {path for path in before if path not in read or is_unread(read[path])}
    return frozenset(found | still.difference(vanished_from(still, read)) if still else found)


def vanished_from(paths: Iterable[str], read: Reading) -> tuple[str, ...]:
    """Return those folders of `paths` that a reading did not find, and that do not lie hidden from it."""
    galat = (galat for folder in read.values() for galat in folder.galat)
    unread = {"" if fault.path == ROOT else fault.path for fault in galat}
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


def _at_or_below(paths: Mapping[str, object], tops: Collection[str]) -> list[str]:
    return [path for path in paths if is_at_or_below(path, tops)] if tops else []


def is_at_or_below(path: str, tops: Collection[str]) -> bool:
    """Whether a path (relative, with `/`) is one of `tops` or lies below one of them, "" being above all."""
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
    for path in ordered[bisect_left(ordered, f"{top}/") :]:
        if not path.startswith(f"{top}/"):
            return
        yield path
