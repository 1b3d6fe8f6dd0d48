"""What was decided for the names of each folder: recalled from an earlier run while they are the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from zi_audit.match.claims import Identification
from zi_audit.match.kept import Memory, digest_of
from zi_audit.match.matcher import Matched, Matcher


class FolderDecided(NamedTuple):
    """What was decided for each file of a folder, in order; `names` is the digest of their names."""

    names: bytes
    found: Sequence[Identification]


class Remembered:
    """Decides as `matcher` does; where `memory` knows a folder's files by the same names, as was decided then.

    A decision depends on the folder's path, on the names, and on what `memory` holds for: plan, settings and
    program. What was newly decided is kept until it is written down.
    """

    def __init__(self, matcher: Matcher, memory: Memory) -> None:
        self._matcher = matcher
        self._memory = memory
        self._fresh: dict[str, FolderDecided] = {}

    @property
    def fresh(self) -> Mapping[str, FolderDecided]:
        """What was newly decided since the last `all_kept`, by the path of the folder."""
        return self._fresh

    def all_kept(self) -> None:
        """Take note that what is fresh was written down."""
        self._fresh = {}

    def matched(self, folder: str, names: Sequence[str]) -> list[Matched]:
        """Return, for each file of a folder (relative, "" for the root), what it is evidence for."""
        if not names:
            return []
        digest = digest_of(names)
        decided = self._fresh.get(folder)
        known = decided.found if decided is not None and decided.names == digest else None
        known = known or self._memory.recall(folder, digest)
        if known is not None and len(known) == len(names):
            return [(found, None) for found in known]
        matched = self._matcher.matched(folder, names)
        self._fresh[folder] = FolderDecided(digest, tuple([found for found, _ in matched]))
        return matched
