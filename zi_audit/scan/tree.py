"""A whole tree, folder by folder: in turn, ahead in threads where the file system is slow, or in a second process."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from zi_audit.errors import FolderError, system_says
from zi_audit.opening import UNKNOWN, Identity, identity_of
from zi_audit.paths import below, for_system
from zi_audit.reasons import SWAPPED, Galat
from zi_audit.scan.files import NO_FILES
from zi_audit.scan.folder import Folder, read_folder, readable
from zi_audit.scan.in_turn import ahead_if_slow, in_turn, walk_from
from zi_audit.scan.mounts import mounts_below

# Files and folders from which on a second process is worth its start.
MANY_ENTRIES = 5_000


def check_root(folder: Path) -> Identity:
    """Return the identity of `folder`. Raises FolderError unless it is a directory that can be listed now."""
    root = for_system(folder)
    try:
        info = os.stat(root)
        if not stat.S_ISDIR(info.st_mode):
            raise FolderError("folder.not_a_folder", where=readable(str(folder)))
        with os.scandir(root) as entries:
            next(entries, None)
        return identity_of(info)
    except FileNotFoundError:
        raise FolderError("folder.missing", where=readable(str(folder))) from None
    except PermissionError:
        raise FolderError("folder.denied", where=readable(str(folder))) from None
    except (OSError, ValueError) as error:
        pesan = system_says(error)
        raise FolderError("folder.unreadable", where=readable(str(folder)), pesan=pesan) from None


def check_same(folder: Path, before: Identity) -> None:
    """Raise FolderError unless `folder` can be read and is the one that it was: a share may go at any moment."""
    if check_root(folder) != before:
        raise FolderError("folder.moved", where=readable(str(folder)))


def walk(folder: Path, path: str = "") -> Iterator[Folder]:
    """Read every folder from `path` (relative, "" for the whole tree) downward, parents first, in order.

    Where the file system answers slowly, as network shares do, folders are read ahead in threads.
    """
    root = for_system(folder)
    return _led_here(root, walk_from(root, [path]))


class Listing:
    """The folders of a whole tree as `walk` gives them, once, for somebody who works long on each.

    They are listed from when this is made, the first ones at once; where there are many, a second process reads on
    until this is closed. `mounts` is what was mounted in the tree when they began to be listed.
    """

    def __init__(self, folder: Path) -> None:
        """Begin to list the tree of `folder`; what cannot be read is told by the folders, never raised."""
        self._root = for_system(folder)
        self.mounts = frozenset(mounts_below(self._root))
        self._held = ExitStack()
        self._first: list[Folder] = []
        self._rest = self._begun([""])

    @property
    def identity(self) -> Identity:
        """The identity that the root had when it was listed."""
        return self._first[0].identity

    def __iter__(self) -> Iterator[Folder]:
        """Give every folder, parents first, in order."""
        return _led_here(self._root, chain(self._first, self._rest))

    def close(self) -> None:
        """End the second process, whatever is left to be listed."""
        self._held.close()

    def _begun(self, pending: list[str]) -> Iterator[Folder]:
        entries = 0
        for read in in_turn(self._root, pending):
            self._first.append(read)
            entries += len(read.files) + len(read.folders)
            if entries >= MANY_ENTRIES and pending:
                # Only large folders need it, and it would cost every start.
                from zi_audit.scan.second_process import in_process

                return self._held.enter_context(in_process(self._root, pending))
        return ahead_if_slow(self._root, pending)


def _led_here(root: str, folders: Iterable[Folder]) -> Iterator[Folder]:
    """Give the folders that are still found in the folder that listed them; of others, that they are not.

    A folder on the way may be a link out of the tree by now, and lead where nobody looked for evidence.
    """
    identities: dict[str, Identity] = {}
    lost: set[str] = set()
    for folder in folders:
        parent = folder.path.rpartition("/")[0]
        if parent in lost and folder.path:
            lost.add(folder.path)
            continue
        is_sure = not folder.path or folder.above in (UNKNOWN, identities.get(parent))
        if not is_sure and not _is_led_by_folders(root, folder):
            lost.add(folder.path)
            yield swapped(folder.path)
            continue
        identities[folder.path] = folder.identity
        yield folder


def _is_led_by_folders(root: str, folder: Folder) -> bool:
    """Whether every step to a folder that was read is a folder, no link; some shares number theirs anew."""
    above = folder.path
    nearest: Identity | None = None
    while above := above.rpartition("/")[0]:
        try:
            info = os.lstat(below(root, above))
        except OSError:
            return False
        if not stat.S_ISDIR(info.st_mode):
            return False
        nearest = nearest or identity_of(info)
    return nearest is None or folder.above in (UNKNOWN, nearest)


def swapped(path: str) -> Folder:
    """Return what is known of a folder that was swapped for another while its tree was read: nothing."""
    galat = Galat(readable(path), SWAPPED, is_folder=True)
    return Folder(path, NO_FILES, (), (), (), (galat,))


def read_again(root: str, path: str) -> Folder:
    """Read one folder as `read_folder` does; nothing of one to which a link on the way leads."""
    folder = read_folder(root, path)
    # What could not be read says so itself.
    return folder if folder.galat or _is_led_by_folders(root, folder) else swapped(path)
