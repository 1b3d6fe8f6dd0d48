"""What lies inside the files of one folder: each is opened once, and again only when its size or time changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import tzinfo
from typing import Any, Protocol

from zi_audit.contents.kept import Kept, Memory
from zi_audit.contents.look import Look, Looks, Seen
from zi_audit.contents.meanwhile import Meanwhile
from zi_audit.contents.read import (
    SAMPLED,
    SOUND,
    Inspection,
    Says,
    content_hash,
    is_cloud_placeholder,
    sample_hash,
)
from zi_audit.contents.says.facts import NOTHING_SAID, DocumentFacts
from zi_audit.opening import Identity
from zi_audit.paths import below
from zi_audit.reasons import Galat
from zi_audit.scan import FileEntry, os_error

# What is read whole to compare contents whose samples are the same: of one file, and of all (bytes).
WHOLE_FILE, WHOLE_ALL = 50_000_000, 500_000_000
# What files said is kept for so many more than there are, before those that are gone are forgotten.
FORGET_BEYOND = 2_000


class Listed(Protocol):
    """A file as it was listed, and the extension of its name, lower case without dot."""

    @property
    def entry(self) -> FileEntry:
        """The file as it was listed."""

    @property
    def ekstensi(self) -> str:
        """The extension of its name; asked only of files that are looked into."""


class Contents:
    """Looks into the files below `root` and remembers what it saw; moments inside them are days in `zone`.

    With `says` their text is read in the same opening. What they said in earlier runs is in `memory`.
    """

    def __init__(
        self,
        root: str,
        zone: tzinfo,
        says: Says | None = None,
        opening: Callable[[int, int], None] | None = None,
    ) -> None:
        """Prepare; `opening` is told how many of the files to be opened were opened by now, and of how many."""
        self._root, self._says, self._opening = root, says, opening
        self._looks = Looks(root, zone, says is not None)
        self.memory: Memory | None = None
        self._failed: dict[str, tuple[FileEntry, Inspection]] = {}
        # In the order in which they were opened, each once.
        self._fresh: dict[str, None] = {}
        self._inspected: dict[str, tuple[FileEntry, Inspection]] = {}
        self._samples: dict[str, tuple[FileEntry, str]] = {}
        self._wholes: dict[str, tuple[FileEntry, str]] = {}
        self._left = WHOLE_ALL
        # Beyond so many, those that are gone are looked for; the first time there are none.
        self._kept = 0

    def inspect(self, file: Listed) -> Inspection:
        """Return what a look inside gives. A placeholder counts as sound: opening it would fetch it from the cloud."""
        entry = file.entry
        if is_cloud_placeholder(entry.attributes):
            return SOUND
        known, inspection = self._failed.pop(entry.path, (None, SOUND))
        if known == entry:
            return inspection
        if not self._is_known(entry):
            return self._take(entry, self._looks.into(_look_of(file)))
        return self._inspected[entry.path][1]

    def look_into(self, files: Iterable[Listed]) -> None:
        """Look into those of `files` that are not known, as `meanwhile` does."""
        with self._looking(few=True) as take:
            take(files)

    def meanwhile(self) -> AbstractContextManager[Callable[[Iterable[Listed]], None]]:
        """Give what takes files and looks into those that are not known, all in the end.

        Until then others may be listed: further processes look into them. Where the files are too few for these,
        none is looked into. What could not be read is told once by `inspect`.
        """
        return self._looking(few=False)

    @contextmanager
    def _looking(self, *, few: bool) -> Iterator[Callable[[Iterable[Listed]], None]]:
        sampled: list[tuple[FileEntry, str]] = []
        if not few:
            # A reading that was given up left what it could not open: all is tried anew.
            self._failed.clear()

        def seen(entry: FileEntry, found: Seen) -> None:
            if found.sampel:
                sampled.append((entry, found.sampel))
            inspection = self._take(entry, found)
            if inspection.galat is not None:
                self._failed[entry.path] = entry, inspection

        def take(files: Iterable[Listed]) -> None:
            new = [(file.entry, _look_of(file)) for file in files if self._is_new(file.entry)]
            if new:
                looking.add(new)

        with closing(Meanwhile(self._looks, seen)) as looking:
            yield take
            if few or looking.is_shared:
                looking.finish(self._opening)
        # Contents of one size were sampled in the same opening.
        for entry, sampel in sampled:
            if looking.is_alike(entry.size):
                self._samples[entry.path] = entry, sampel

    def said(self, path: str) -> DocumentFacts:
        """Return what the document at `path` was found to say of itself, where it was looked into."""
        known = self._inspected.get(path)
        return NOTHING_SAID if known is None else known[1].kata

    def fresh(self) -> list[tuple[FileEntry, Kept]]:
        """Return what files said that were opened since the last `all_kept` and could be read."""
        return [
            (
                entry,
                Kept(inspection, *(self._digest(known, entry) for known in (self._samples, self._wholes))),
            )
            for entry, inspection in (
                self._inspected[path] for path in self._fresh if path in self._inspected
            )
        ]

    def all_kept(self) -> None:
        """Take note that what is fresh was written down."""
        self._fresh.clear()

    def _digest(self, known: dict[str, tuple[FileEntry, str]], entry: FileEntry) -> str:
        seen, digest = known.get(entry.path, (None, ""))
        return digest if seen == entry else ""

    def _take(self, entry: FileEntry, seen: Seen) -> Inspection:
        inspection = seen.inspection
        if seen.text is not None and seen.text.lines and self._says is not None:
            inspection = inspection._replace(kata=self._says(seen.text))
        # What could not be read may be readable the next time: a share comes back.
        if inspection.galat is not None:
            self._inspected.pop(entry.path, None)
            return inspection
        self._inspected[entry.path] = entry, inspection
        self._fresh[entry.path] = None
        return inspection

    def _is_new(self, entry: FileEntry) -> bool:
        """Whether a file is to be looked into: not one of the cloud's, nor known, nor just found unreadable."""
        if is_cloud_placeholder(entry.attributes):
            return False
        if self._failed and self._failed.get(entry.path, (None,))[0] == entry:
            return False
        return not self._is_known(entry)

    def _is_known(self, entry: FileEntry) -> bool:
        """Whether it is known what a file says, from this run or from the memory of earlier ones."""
        inspected = self._inspected.get(entry.path)
        if inspected is not None and inspected[0] == entry:
            return True
        kept = None if self.memory is None else self.memory.recall(entry)
        if kept is None:
            return False
        self._inspected[entry.path] = entry, kept.inspection
        if kept.sample:
            self._samples[entry.path] = entry, kept.sample
        if kept.whole:
            self._wholes[entry.path] = entry, kept.whole
        return True

    def sample(self, entry: FileEntry) -> str:
        """Return a digest of samples of the content (`sample_hash`), "" for a placeholder. Raises OSError."""
        if is_cloud_placeholder(entry.attributes):
            return ""
        return self._recalled(self._samples, entry, lambda *file: sample_hash(*file, size=entry.size))

    def whole(self, entry: FileEntry) -> str:
        """Return the digest of the whole content, or its sample again beyond what may be read. Raises OSError.

        WHOLE_FILE bytes of one file and WHOLE_ALL of all are read for it, each file once.
        """
        sampled = self.sample(entry)
        known, digest = self._wholes.get(entry.path, (None, ""))
        if known == entry:
            return digest
        if not sampled.startswith(SAMPLED) or entry.size > min(WHOLE_FILE, self._left):
            return sampled
        self._left -= entry.size
        return self._recalled(self._wholes, entry, content_hash)

    def _recalled(
        self,
        known: dict[str, tuple[FileEntry, str]],
        entry: FileEntry,
        digest: Callable[[str, Identity], str],
    ) -> str:
        seen, found = known.get(entry.path, (None, ""))
        if seen != entry:
            found = digest(self._address(entry), entry.identity)
            known[entry.path] = entry, found
            self._fresh[entry.path] = None
        return found

    def keep(self, entries: Iterable[FileEntry]) -> None:
        """Forget what files said that are not among `entries`, once there are many: a watcher runs for months.

        What could not be read is tried again the next time.
        """
        self._failed.clear()
        if self._count() <= self._kept:
            return
        if self._kept:
            there = {entry.path for entry in entries}
            recalled: tuple[dict[str, Any], ...] = (self._inspected, self._samples, self._wholes)
            for known in recalled:
                for path in known.keys() - there:
                    del known[path]
        self._kept = 2 * self._count() + FORGET_BEYOND

    def _count(self) -> int:
        return len(self._inspected) + len(self._samples) + len(self._wholes)

    def digests(self, entries: Iterable[FileEntry]) -> dict[str, str]:
        """Return the digests of samples of `entries`, by path, where they had to be compared."""
        if not self._samples:
            return {}
        found = ((entry, self._samples.get(entry.path)) for entry in entries)
        return {entry.path: known[1] for entry, known in found if known is not None and known[0] == entry}

    def _address(self, entry: FileEntry) -> str:
        return below(self._root, entry.raw or entry.path)


def _look_of(file: Listed) -> Look:
    path, size, mtime, _, raw, _, device, inode = file.entry
    return Look(raw or path, file.ekstensi, size, device, inode, mtime)


class Comparison:
    """Digests of contents; what cannot be read is compared with nothing and listed in its `galat`."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self.galat: list[Galat] = []

    def sample(self, entry: FileEntry) -> str:
        """Return the digest of samples of a file, "" where it cannot be read."""
        return self._tried(self._contents.sample, entry)

    def whole(self, entry: FileEntry) -> str:
        """Return the digest of as much of a file as may be read, "" where it cannot be."""
        return self._tried(self._contents.whole, entry)

    def _tried(self, digest: Callable[[FileEntry], str], entry: FileEntry) -> str:
        try:
            return digest(entry)
        except OSError as error:
            self.galat.append(os_error(entry.path, error))
            return ""
