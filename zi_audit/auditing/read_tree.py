"""The audited folder as last read, folder by folder, and what is remembered of it between readings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from zi_audit.auditing.places import (
    Held,
    Places,
    Reading,
    by_path,
    gone_mounts,
    half_known_after,
    holding,
    is_at_or_below,
    places_after,
    vanished_from,
)
from zi_audit.auditing.read_folder import FolderRead, FolderReader
from zi_audit.auditing.unreadable import Hidden
from zi_audit.errors import FolderError
from zi_audit.opening import UNKNOWN, Identity
from zi_audit.paths import for_system
from zi_audit.plan.model import Rencana
from zi_audit.reasons import Alasan, Galat
from zi_audit.scan import (
    Listing,
    check_root,
    check_same,
    mounts_below,
    read_again,
    readable,
    walk,
)

# A ledger that could not be asked may know files in the folder.
UNSURE = -1
MOUNT_GONE = Alasan.of("reason.mount_gone")
_is_mount = attrgetter("is_mount")


class Tree:
    """The folders of one audited folder, as a reader reads them: all of them, or again those that changed."""

    def __init__(
        self,
        folder: Path,
        reader: FolderReader,
        known_files: int = 0,
        places: Places | None = None,
        progress: Callable[[int], None] | None = None,
        listing: Listing | None = None,
    ) -> None:
        """Prepare to read `folder`; `known_files`, or UNSURE, and `places` are what an earlier run knows of it.

        `progress` is told the number of files read so far. By `listing`, where it was begun already, all is read
        the first time.
        """
        self.known_files = known_files
        # What each folder held when it was last read.
        self.places: Places = places or {}
        self.folders: dict[str, FolderRead] = {}
        self._folder = folder
        self._root = for_system(folder)
        self._reader = reader
        self._progress = progress
        self._listing = listing
        self._half_known: frozenset[str] = frozenset()
        self._identity: Identity = UNKNOWN
        self._mounts: frozenset[str] = frozenset()

    # --- reading -------------------------------------------------------------------------------------

    def read_whole(
        self, reader: FolderReader, identity: Identity, look_into: Callable[[FolderRead], None]
    ) -> None:
        """Read every folder anew, by `reader` from now on; `identity` is the root's, whose settings it reads by.

        `look_into` is given each folder read, in order, while others are still listed.
        Raises FolderError when the folder is missing, unreadable, replaced while it was read, or empty
        although files are known there; what was read before then stays.
        """
        folders: dict[str, FolderRead] = {}
        count = 0
        with closing(self._listed(identity)) as listing:
            for folder in listing:
                read = folders[folder.path] = reader.read(folder)
                look_into(read)
                count += len(folder.files)
                if self._progress is not None:
                    self._progress(count)
        # A share that goes away while it is read looks like many small errors, or like nothing at all.
        check_same(self._folder, identity)
        mounts = frozenset(mounts_below(self._root))
        if not listing.mounts <= mounts:
            raise FolderError("folder.moved", where=readable(str(self._folder)))
        self._check_not_bare(folders[""])
        self.folders, self._identity, self._mounts, self._reader = folders, identity, mounts, reader
        found = by_path(folders)
        self.places = places_after(self.places, found, vanished_from(self.places, found), mounts)
        self.known_files = max(count, self.known_files and 1)

    def _listed(self, identity: Identity) -> Listing:
        """Return the listing that was begun already, once, if it is of the root of that identity; else a new one."""
        begun, self._listing = self._listing, None
        return begun if begun is not None and begun.identity == identity else Listing(self._folder)

    def read_paths(self, paths: Collection[str]) -> None:
        """Read again only `paths` (relative, with `/`): files or folders that appeared, changed or vanished.

        Raises FolderError when the folder itself is gone.
        """
        before = set(self.folders)
        again: dict[str, FolderRead] = {}
        for path in sorted({self._known_parent(path) for path in paths}):
            # What vanished was forgotten with its parent.
            if path in self.folders or not path:
                again |= self._read_again(path)
        for path in paths:
            if path in self.folders:
                again |= self._read_subtree(path)
        check_same(self._folder, self._identity)
        self._check_not_bare(self.folders[""])
        read = by_path(again)
        vanished = vanished_from(map(readable, before - self.folders.keys()), read)
        self.places = places_after(self.places, read, vanished, self._mounts)

    def stands_as_read(self) -> bool:
        """Whether the folder and the shares mounted in it are those that were read. Raises FolderError."""
        return (
            check_root(self._folder) == self._identity and frozenset(mounts_below(self._root)) == self._mounts
        )

    def check_still_there(self) -> None:
        """Raise FolderError when the folder is not there any more, or another one stands at its address."""
        if self._identity != UNKNOWN:
            check_same(self._folder, self._identity)

    def _check_not_bare(self, root: FolderRead) -> None:
        """Raise FolderError for a root that holds nothing, as the place of a share does that is not mounted.

        Folders without files are a skeleton whose evidence was removed: that is missing, and said so.
        """
        if self.known_files and not (root.entries or root.folders or root.lain or root.galat):
            key = "folder.empty_perhaps_known" if self.known_files == UNSURE else "folder.empty_but_known"
            raise FolderError(key, where=str(self._folder), jumlah=self.known_files)

    def _known_parent(self, path: str) -> str:
        parent = path.rpartition("/")[0]
        while parent and parent not in self.folders:
            parent = parent.rpartition("/")[0]
        return parent

    def _read_again(self, path: str) -> dict[str, FolderRead]:
        """Read one folder's own listing again; folders new to it are read whole, vanished ones forgotten.

        A folder that was itself deleted or moved is no error: its parent's listing tells.
        """
        folder = read_again(self._root, path)
        again: dict[str, FolderRead] = {}
        if any(galat.path == readable(path) for galat in folder.galat):
            again = self._read_again(self._known_parent(path))
            if path not in self.folders:
                return again
        known = self.folders[path].folders if path in self.folders else ()
        again[path] = self.folders[path] = self._reader.read(folder)
        for gone in set(known) - set(folder.folders):
            self._forget(gone)
        for new in folder.folders:
            if new not in self.folders:
                again |= self._read_subtree(new)
        return again

    def _read_subtree(self, path: str) -> dict[str, FolderRead]:
        self._forget(path)
        again = {folder.path: self._reader.read(folder) for folder in walk(self._folder, path)}
        self.folders |= again
        return again

    def _forget(self, path: str) -> None:
        for known in [folder for folder in self.folders if folder == path or folder.startswith(f"{path}/")]:
            del self.folders[known]

    # --- what could not be read ------------------------------------------------------------------------

    def unread(self, rencana: Rencana) -> list[Galat]:
        """Return the places that could not be read, with the slots of the plan whose evidence may lie there."""
        galat = [fault for folder in self.folders.values() for fault in folder.galat]
        away = (Galat(path, MOUNT_GONE, is_folder=True) for path in self._gone())
        galat += [fault for fault in away if not self._reader.is_ignored(fault)]
        if not galat:
            return []
        hidden = Hidden(rencana, self.places, self._seen(), self._half_known)
        return [replace(fault, hides=hidden.at(fault, self._reader.reach(fault))) for fault in galat]

    def remember(self, held: Mapping[str, Iterable[Held]], unread: Collection[Galat]) -> None:
        """Keep what the files of each folder, by its path, were found to count for; `unread` was left out."""
        unsure = {fault.path.rpartition("/")[0] for fault in unread}
        read = self._seen()
        self.places = holding(self.places, read, held, unsure)
        self._half_known = half_known_after(self._half_known, read, unread, self.places)

    def _gone(self) -> tuple[str, ...]:
        if not any(map(_is_mount, self.places.values())):
            return ()
        return gone_mounts(self.places, by_path(self.folders), self._mounts)

    def _seen(self) -> Reading:
        """Return the folders read, less those that only stand where a share is usually mounted."""
        gone, read = self._gone(), by_path(self.folders)
        if not gone:
            return read
        return {path: folder for path, folder in read.items() if not is_at_or_below(path, gone)}
