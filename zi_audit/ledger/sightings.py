"""Which files are new, changed, moved or gone since the ledger last looked. Values only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Entry(Protocol):
    """A file as the scan gives it: relative path, size in bytes, mtime in seconds since 1970."""

    @property
    def path(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def mtime(self) -> float: ...


class Seen(NamedTuple):
    """What the ledger knows of a path: size, mtime, hash ("" if unknown), and when it was first seen (ISO)."""

    size: int
    mtime: float
    hash: str
    first: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """What to write: rows that are new or changed, and paths that are gone. `count` is how many files there are."""

    written: dict[str, Seen]
    gone: tuple[str, ...]
    count: int


def look(
    known: Mapping[str, Seen],
    lost: Callable[[], Mapping[str, Seen]],
    files: Iterable[Entry],
    hashes: Mapping[str, str],
    is_hidden: Callable[[str], bool],
    now: str,
) -> Sighting:
    """Compare the `files` that are there with those `known`.

    `lost` gives the files that vanished earlier, asked only if something new is there. Paths that
    `is_hidden` says lie where nothing could be read are neither there nor gone. `now` is the
    first-seen mark of new files.
    """
    written: dict[str, Seen] = {}
    new: list[Entry] = []
    there: set[str] = set()
    for file in files:
        path = file.path
        there.add(path)
        row = known.get(path)
        if row is None:
            new.append(file)
        elif row.size != file.size or row.mtime != file.mtime:
            # Rewritten in place: it arrived when it arrived, whatever a sync client did to its times.
            written[path] = Seen(file.size, file.mtime, hashes.get(path, ""), row.first)
        elif path in hashes and hashes[path] != row.hash:
            written[path] = row._replace(hash=hashes[path])
    gone = tuple(path for path in known if path not in there and not is_hidden(path))
    if new:
        vanished = {**lost(), **{path: known[path] for path in gone}}
        first = _first_seen(new, vanished, hashes)
        for file in new:
            written[file.path] = Seen(
                file.size, file.mtime, hashes.get(file.path, ""), first.get(file.path, now)
            )
    return Sighting(written, gone, len(there))


def inherited(
    known: Mapping[str, Seen], lost: Callable[[], Mapping[str, Seen]], files: Iterable[Entry]
) -> dict[str, str]:
    """Return the first-seen marks of `files` that are not `known` by their path, but moved or came back."""
    there = {file.path: file for file in files}
    new = [file for path, file in there.items() if path not in known]
    if not new:
        return {}
    gone = {path: known[path] for path in known.keys() - there.keys()}
    return _first_seen(new, {**lost(), **gone}, {})


def _first_seen(
    new: Iterable[Entry], vanished: Mapping[str, Seen], hashes: Mapping[str, str]
) -> dict[str, str]:
    """Return the first-seen marks that new paths inherit: from their own past, or from a file moved here.

    A move is believed only when the old path is gone and size and mtime are exactly the same (for
    what has a hash on both sides: the hash as well), and either the file's name stayed, or only one
    vanished and one new file are left that look like that. Each vanished file moves once. Everything else
    arrived now: a copy of old evidence is not old.
    """
    first: dict[str, str] = {}
    free = dict(vanished)
    strangers: list[Entry] = []
    for file in new:
        past = free.get(file.path)
        # Back at its own path: a sync client may have changed its mtime, not its size.
        if past is not None and past.size == file.size and _same_hash(past, hashes.get(file.path, "")):
            first[file.path] = past.first
            del free[file.path]
        else:
            strangers.append(file)
    return first | _moved(strangers, free, hashes)


def _moved(
    strangers: Iterable[Entry], vanished: Mapping[str, Seen], hashes: Mapping[str, str]
) -> dict[str, str]:
    """Return the first-seen marks of those new files that were moved here from a path that vanished."""
    first: dict[str, str] = {}
    by_look: dict[tuple[int, float], list[str]] = {}
    for path, seen in vanished.items():
        by_look.setdefault((seen.size, seen.mtime), []).append(path)
    alike: dict[tuple[int, float], list[Entry]] = {}
    for file in strangers:
        if (file.size, file.mtime) in by_look and file.size:
            alike.setdefault((file.size, file.mtime), []).append(file)
    for key, files in alike.items():
        old = sorted(by_look[key])
        rest: list[Entry] = []
        for file in sorted(files, key=lambda file: file.path):
            same_name = next((path for path in old if _name(path) == _name(file.path)), None)
            if same_name is None:
                rest.append(file)
            elif _same_hash(vanished[same_name], hashes.get(file.path, "")):
                first[file.path] = vanished[same_name].first
                old.remove(same_name)
        if len(old) == len(rest) == 1 and _same_hash(vanished[old[0]], hashes.get(rest[0].path, "")):
            first[rest[0].path] = vanished[old[0]].first
    return first


def _same_hash(seen: Seen, digest: str) -> bool:
    """Whether nothing known speaks against the same content; digests of unlike kinds say nothing of each other."""
    return not seen.hash or not digest or seen.hash == digest or len(seen.hash) != len(digest)


def _name(path: str) -> str:
    return path.rpartition("/")[2]
