"""What lies inside the files of one folder: each is opened once, and again only when its size or time changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import tzinfo
from threading import Lock
from typing import Any

from zi_audit.contents.ahead import looked_into
from zi_audit.contents.kept import Kept, Memory
from zi_audit.contents.read import (
    SAMPLED,
    SOUND,
    Inspection,
    Says,
    content_hash,
    inspect_file,
    is_cloud_placeholder,
    sample_hash,
)
from zi_audit.contents.says.facts import NOTHING_SAID, DocumentFacts
from zi_audit.contents.text.found import FileText
from zi_audit.opening import Identity
from zi_audit.paths import below
from zi_audit.reasons import Galat
from zi_audit.scan import FileEntry, os_error

# What is read whole to compare contents whose samples are the same: of one file, and of all (bytes).
WHOLE_FILE, WHOLE_ALL = 50_000_000, 500_000_000
# What files said is kept for so many more than there are, before those that are gone are forgotten.
FORGET_BEYOND = 2_000


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
        self._root, self._zone, self._says, self._opening = root, zone, says, opening
        self.memory: Memory | None = None
        # Files are looked into in threads; the reader of names, which they share, works for one at a time.
        self._one_by_one = Lock()
        self._failed: dict[str, tuple[FileEntry, Inspection]] = {}
        # In the order in which they were opened, each once.
        self._fresh: dict[str, None] = {}
        self._inspected: dict[str, tuple[FileEntry, Inspection]] = {}
        self._samples: dict[str, tuple[FileEntry, str]] = {}
        self._wholes: dict[str, tuple[FileEntry, str]] = {}
        self._left = WHOLE_ALL
        # Beyond so many, those that are gone are looked for; the first time there are none.
        self._kept = 0

    def inspect(self, entry: FileEntry, ekstensi: str) -> Inspection:
        """Return what a look inside gives. A placeholder counts as sound: opening it would fetch it from the cloud."""
        if is_cloud_placeholder(entry.attributes):
            return SOUND
        known, inspection = self._failed.pop(entry.path, (None, SOUND))
        if known == entry:
            return inspection
        if not self._is_known(entry):
            return self._take(entry, self._look(entry, ekstensi))
        return self._inspected[entry.path][1]

    def look_ahead(self, files: Sequence[tuple[FileEntry, str]]) -> None:
        """Look into those of `files`, each with its extension, that are not known: several at a time where it is slow.

        Contents of one size are sampled in the same opening. What could not be read is told once by `inspect`.
        """
        self._failed.clear()
        alike = Counter(entry.size for entry, _ in files)
        new = [
            (entry, ekstensi)
            for entry, ekstensi in files
            if not is_cloud_placeholder(entry.attributes) and not self._is_known(entry)
        ]

        def look(file: tuple[FileEntry, str]) -> Inspection:
            return self._look(*file, sampled=alike[file[0].size] > 1)

        for count, ((entry, _), inspection) in enumerate(zip(new, looked_into(new, look), strict=True), 1):
            self._take(entry, inspection)
            if self._opening is not None:
                self._opening(count, len(new))
            if inspection.galat is not None:
                self._failed[entry.path] = entry, inspection

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

    def _look(self, entry: FileEntry, ekstensi: str, *, sampled: bool = False) -> Inspection:
        says = None if self._says is None else self._said
        return inspect_file(
            self._address(entry), ekstensi, entry.size, self._zone, says, entry.identity, sampled=sampled
        )

    def _said(self, text: FileText) -> DocumentFacts:
        assert self._says is not None
        with self._one_by_one:
            return self._says(text)

    def _take(self, entry: FileEntry, inspection: Inspection) -> Inspection:
        # What could not be read may be readable the next time: a share comes back.
        if inspection.galat is not None:
            self._inspected.pop(entry.path, None)
            return inspection
        if inspection.sampel:
            self._samples[entry.path] = entry, inspection.sampel
            inspection = inspection._replace(sampel="")
        self._inspected[entry.path] = entry, inspection
        self._fresh[entry.path] = None
        return inspection

    def _is_known(self, entry: FileEntry) -> bool:
        """Whether it is known what a file says, from this run or from the memory of earlier ones."""
        if entry == self._inspected.get(entry.path, (None,))[0]:
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
        """Forget what files said that are not among `entries`, once there are many: a watcher runs for months."""
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
