"""The files that fill nothing, gathered by reason and folder; what did not change since the last result is kept.

Of a hundred thousand files a watcher's next result changes a few. They come in the order of their paths, so
the list is cut at the same paths again: a piece that is as it was keeps what was gathered of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from operator import attrgetter

from zi_audit.formats import IMAGES
from zi_audit.reasons import AlasanLain
from zi_audit.result import BerkasLain

# Files of one piece; it may grow to twice as many before it is cut again.
RUN = 1_000
_path = attrgetter("path")
_alasan = attrgetter("alasan")


class Part:
    """Files of one reason, by path."""

    __slots__ = ("_are_pictures", "files")

    def __init__(self) -> None:
        """Begin with none."""
        self.files: list[BerkasLain] = []
        self._are_pictures: bool | None = None

    @property
    def are_pictures(self) -> bool:
        """Whether all are pictures by their extension; looked for once, when all are there."""
        if self._are_pictures is None:
            self._are_pictures = all(file.path.rpartition(".")[2].lower() in IMAGES for file in self.files)
        return self._are_pictures


class Run:
    """Files that follow each other by path, and what was gathered of them."""

    def __init__(self, files: tuple[BerkasLain, ...]) -> None:
        """Count the files by reason."""
        self.files = files
        self.counts = Counter(map(_alasan, files))
        self._whole: dict[AlasanLain, Part] = {}
        self._by_folder: dict[AlasanLain, dict[str, Part]] = {}

    def whole(self, alasan: AlasanLain) -> Part:
        """Return its files of one reason."""
        known = self._whole.get(alasan)
        if known is None:
            known = self._whole[alasan] = Part()
            known.files += [file for file in self.files if file.alasan is alasan]
        return known

    def by_folder(self, alasan: AlasanLain) -> Mapping[str, Part]:
        """Return its files of one reason by the folder they lie in, in the order of the first of each."""
        known = self._by_folder.get(alasan)
        if known is None:
            known = self._by_folder[alasan] = {}
            for file in self.files:
                if file.alasan is alasan:
                    folder = file.path.rpartition("/")[0]
                    part = known.get(folder)
                    if part is None:
                        part = known[folder] = Part()
                    part.files.append(file)
        return known


class Some:
    """Some files of one reason: how many, whether all are pictures, and the first of them by path."""

    def __init__(self) -> None:
        """Begin with none."""
        # By the number of their run.
        self._parts: dict[int, list[Part]] = {}
        self.count = 0

    def add(self, run: int, part: Part) -> None:
        """Take in a part of the run of this number; runs come in order."""
        self._parts.setdefault(run, []).append(part)
        self.count += len(part.files)

    def first(self, most: int) -> Sequence[BerkasLain]:
        """Return the first files by path, at most so many."""
        return tuple(islice(self._files(), most))

    def _files(self) -> Iterator[BerkasLain]:
        for parts in self._parts.values():
            if len(parts) == 1:
                yield from parts[0].files
            else:
                yield from sorted(chain.from_iterable(part.files for part in parts), key=_path)

    @property
    def are_pictures(self) -> bool:
        """Whether all are pictures by their extension."""
        return all(part.are_pictures for parts in self._parts.values() for part in parts)


class Gathered:
    """The files of one result that fill nothing, in runs; `counts` is how many there are of each reason."""

    def __init__(self, runs: Iterable[Run] = ()) -> None:
        """Count what the runs hold."""
        self._runs = tuple(runs)
        self.counts: Counter[AlasanLain] = Counter()
        for run in self._runs:
            self.counts.update(run.counts)

    def first(self, reasons: Collection[AlasanLain], most: int) -> Sequence[BerkasLain]:
        """Return the first files of any of these reasons, at most so many."""
        return tuple(
            islice((file for run in self._runs for file in run.files if file.alasan in reasons), most)
        )

    def of(self, alasan: AlasanLain) -> Some:
        """Return all files of one reason."""
        found = Some()
        for number, run in enumerate(self._runs):
            if alasan in run.counts:
                found.add(number, run.whole(alasan))
        return found

    def by_folder(self, alasan: AlasanLain, most: int) -> Mapping[str, Some]:
        """Return the files of one reason by folder, by so few levels of it that there are at most `most`.

        Where even one level gives more, all are in one, called "".
        """
        parts = [
            (number, folder, part)
            for number, run in enumerate(self._runs)
            if alasan in run.counts
            for folder, part in run.by_folder(alasan).items()
        ]
        above = _above([folder for _, folder, _ in parts], most)
        groups: dict[str, Some] = {}
        for number, folder, part in parts:
            group = groups.get(above[folder])
            if group is None:
                group = groups[above[folder]] = Some()
            group.add(number, part)
        return groups if len(groups) <= most else {"": self.of(alasan)}


class Others:
    """Gathers the files of one result after another of the same folder."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        # By the path at which each run begins.
        self._runs: dict[str, Run] = {}

    def gathered(self, files: tuple[BerkasLain, ...]) -> Gathered:
        """Return what `files` hold, sorted by path."""
        starts = [*self._runs] or [file.path for file in files[::RUN]]
        # The first run begins with whatever comes first.
        starts[:1] = [""]
        runs = self._cut(files, starts)
        long = [run for run in runs.values() if len(run.files) > 2 * RUN]
        if long:
            more = {run.files[place].path for run in long for place in range(RUN, len(run.files), RUN)}
            runs = self._cut(files, sorted({*starts, *more}))
        self._runs = runs
        return Gathered(runs.values())

    def _cut(self, files: tuple[BerkasLain, ...], starts: Sequence[str]) -> dict[str, Run]:
        """Return the files cut where these paths stand or would stand, those that are as before with what is known."""
        runs: dict[str, Run] = {}
        begin = 0
        for place, start in enumerate(starts, 1):
            end = bisect_left(files, starts[place], begin, key=_path) if place < len(starts) else len(files)
            piece = files[begin:end]
            if piece:
                known = self._runs.get(start)
                runs[start] = known if known is not None and known.files == piece else Run(piece)
            begin = end
        return runs


def _above(folders: Iterable[str], most: int) -> Mapping[str, str]:
    """Return the folder above each of these by as many levels as give at most `most` of them, at least by one."""
    parts = {folder: folder.split("/") for folder in dict.fromkeys(folders)}
    deepest = max(map(len, parts.values()), default=1)
    depth = 1
    while depth < deepest and not _are_more(most, (tuple(names[: depth + 1]) for names in parts.values())):
        depth += 1
    return {folder: "/".join(names[:depth]) for folder, names in parts.items()}


def _are_more(most: int, names: Iterable[tuple[str, ...]]) -> bool:
    """Whether more than so many of the names differ."""
    found = set()
    for name in names:
        found.add(name)
        if len(found) > most:
            return True
    return False
