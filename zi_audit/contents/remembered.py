"""What lies inside the files of one folder: each is opened once, and again only when its size or time changes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import tzinfo

from zi_audit.contents.read import SOUND, Inspection, Says, content_hash, inspect_file, is_cloud_placeholder
from zi_audit.scan import FileEntry


class Contents:
    """Looks into the files below `root` and remembers what it saw; moments inside them are days in `zone`.

    With `says` their text is read in the same opening.
    """

    def __init__(self, root: str, zone: tzinfo, says: Says | None = None) -> None:
        self._root, self._zone, self._says = root, zone, says
        self._inspected: dict[str, tuple[FileEntry, Inspection]] = {}
        self._digests: dict[str, tuple[FileEntry, str]] = {}

    def inspect(self, entry: FileEntry, ekstensi: str) -> Inspection:
        """Return what a look inside gives. A placeholder counts as sound: opening it would fetch it from the cloud."""
        if is_cloud_placeholder(entry.attributes):
            return SOUND
        known, inspection = self._inspected.get(entry.path, (None, SOUND))
        if known != entry:
            inspection = inspect_file(self._address(entry), ekstensi, entry.size, self._zone, self._says)
            # What could not be read may be readable the next time: a share comes back.
            if inspection.galat is None:
                self._inspected[entry.path] = entry, inspection
            else:
                self._inspected.pop(entry.path, None)
        return inspection

    def digest(self, entry: FileEntry) -> str:
        """Return the digest of the whole content, "" for a placeholder. Raises OSError."""
        if is_cloud_placeholder(entry.attributes):
            return ""
        known, digest = self._digests.get(entry.path, (None, ""))
        if known != entry:
            digest = content_hash(self._address(entry))
            self._digests[entry.path] = entry, digest
        return digest

    def digests(self, entries: Iterable[FileEntry]) -> dict[str, str]:
        """Return the digests of `entries`, by path, where they had to be compared."""
        if not self._digests:
            return {}
        found = ((entry, self._digests.get(entry.path)) for entry in entries)
        return {entry.path: known[1] for entry, known in found if known is not None and known[0] == entry}

    def _address(self, entry: FileEntry) -> str:
        # Not `pathlib`, which costs more than opening the file; long Windows paths want backslashes.
        path = entry.raw or entry.path
        return os.path.join(self._root, path if os.sep == "/" else path.replace("/", os.sep))
