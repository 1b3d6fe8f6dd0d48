"""One folder as values: one `scandir`, one stat a file.

Temporary and system files are told apart here, links out of the tree and junctions are not
followed, and what cannot be read is listed, not raised.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from operator import attrgetter

from zi_audit.errors import system_says
from zi_audit.opening import UNKNOWN, Identity, NotRegularError, SwappedError, identity_of, is_gone
from zi_audit.paths import below
from zi_audit.reasons import SWAPPED, VANISHED, Alasan, Galat
from zi_audit.scan.files import FileEntry, Files
from zi_audit.scan.program_files import ODD_FIRST, ODD_LAST, is_own, is_temporary
from zi_audit.scan.system_folders import is_system_folder, of_saved_pages

MAX_DEPTH = 64
# How systems refuse to list what is a file, or a link, by now.
NO_FOLDER = (errno.ENOTDIR, errno.ELOOP)
_MOUNT_POINT_TAG = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT
_HAS_ATTRIBUTES = hasattr(os.stat_result, "st_file_attributes")  # on Windows only


@dataclass(frozen=True, slots=True)
class Folder:
    """One folder read: its files, its folders and the links not followed, each sorted; what went wrong.

    `system` are the folders of systems and programs in it, which are passed over whole, `special` pipes,
    sockets and devices. `identity` is the folder's own, `above` that of the folder which it was found in,
    where the system tells.
    """

    path: str
    files: Files
    temporary: tuple[FileEntry, ...]
    folders: tuple[str, ...]
    links: tuple[str, ...]
    galat: tuple[Galat, ...]
    system: tuple[str, ...] = ()
    special: tuple[str, ...] = ()
    identity: Identity = UNKNOWN
    above: Identity = UNKNOWN


def readable(path: str) -> str:
    """Return `path` as valid Unicode: bytes that could not be decoded are shown as `\\xNN`."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(path).decode("utf-8", "backslashreplace")
    return path


def os_error(path: str, error: OSError, *, is_folder: bool = False) -> Galat:
    """Return what could not be read at `path` and why."""
    if isinstance(error, PermissionError):
        return Galat(path, Alasan.of("reason.unreadable_denied"), is_folder)
    if isinstance(error, NotRegularError | SwappedError) or (is_folder and error.errno in NO_FOLDER):
        return Galat(path, SWAPPED, is_folder)
    if is_gone(error):
        return Galat(path, VANISHED, is_folder)
    pesan = system_says(error)
    return Galat(path, Alasan.of("reason.unreadable", pesan=pesan), is_folder)


def _is_junction(info: os.stat_result) -> bool:
    # Folders of OneDrive are reparse points too; only a mount point leads out of the tree.
    return bool(getattr(info, "st_reparse_tag", 0) == _MOUNT_POINT_TAG)


@contextmanager
def _listed(root: str, path: str) -> Iterator[tuple[Iterator[os.DirEntry[str]], Identity, Identity]]:
    """List a folder, and give its identity and that of the folder it lies in.

    Where the system can, by an open folder: its entries are then found without its long path.
    """
    full = below(root, path)
    if os.scandir not in os.supports_fd:
        identity = identity_of(os.stat(full))
        with os.scandir(full) as entries:
            yield entries, identity, UNKNOWN
        return
    # What was a folder a moment ago may be a link out of the tree by now; the root itself may be one.
    flags = os.O_RDONLY | os.O_DIRECTORY | (os.O_NOFOLLOW if path else 0)
    opened = os.open(full, flags)
    try:
        identity = identity_of(os.fstat(opened))
        above = identity_of(os.stat("..", dir_fd=opened)) if path else UNKNOWN
        with os.scandir(opened) as entries:
            yield entries, identity, above
    finally:
        os.close(opened)


@dataclass(frozen=True, slots=True)
class _Listing:
    """What is gathered while the entries of one folder are gone through."""

    files: list[FileEntry] = field(default_factory=list)
    temporary: list[FileEntry] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    system: list[str] = field(default_factory=list)
    special: list[str] = field(default_factory=list)
    galat: list[Galat] = field(default_factory=list)


def read_folder(root: str, path: str) -> Folder:
    """Read one folder of the tree under `root`; `path` is relative, as the system spells it, "" for the root.

    Errors on the folder or on single entries are returned in `galat`, never raised.
    """
    found = _Listing()
    identity = above = UNKNOWN
    prefix = f"{path}/" if path else ""
    try:
        with _listed(root, path) as (entries, identity, above):
            _go_through(entries, prefix, identity.device, found)
    except OSError as error:
        found.galat.append(os_error(readable(path) or ".", error, is_folder=True))
    for folder in of_saved_pages(found.folders, (file.raw or file.path for file in found.files)):
        found.folders.remove(folder)
        found.system.append(readable(folder))
    return Folder(
        path,
        Files.of(readable(prefix), sorted(found.files, key=attrgetter("path"))),
        tuple(sorted(found.temporary, key=attrgetter("path"))),
        tuple(sorted(found.folders)),
        tuple(sorted(found.links)),
        tuple(found.galat),
        tuple(sorted(found.system)),
        tuple(sorted(found.special)),
        identity,
        above,
    )


def _go_through(entries: Iterator[os.DirEntry[str]], prefix: str, here: int, found: _Listing) -> None:
    """Put each entry of a folder where it belongs; `prefix` leads its path, `here` is the folder's device."""
    new, files = tuple.__new__, found.files
    for entry in entries:
        name = entry.name
        raw = prefix + name
        try:
            if not entry.is_file(follow_symlinks=False):
                _put_other(entry, raw, found)
                continue
            is_odd = name[0] in ODD_FIRST or name[-1] in ODD_LAST
            if is_odd and is_own(name):
                continue
            info = entry.stat(follow_symlinks=False)
            shown = raw if raw.isascii() else readable(raw)
            # Made for every file of a share: twice as fast as calling the class.
            file = new(
                FileEntry,
                (
                    shown,
                    info.st_size,
                    info.st_mtime,
                    getattr(info, "st_file_attributes", 0) if _HAS_ATTRIBUTES else 0,
                    "" if shown is raw else raw,
                    info.st_ctime,
                    # One number for all of them, where many are kept.
                    here if info.st_dev == here else info.st_dev,
                    info.st_ino,
                ),
            )
            (found.temporary if is_odd and is_temporary(name) else files).append(file)
            if shown is not raw:
                found.galat.append(Galat(shown, Alasan.of("reason.undecodable")))
        except OSError as error:
            if not _never_counts(name):
                found.galat.append(os_error(readable(raw), error, is_folder=_may_be_folder(entry)))


def _put_other(entry: os.DirEntry[str], raw: str, found: _Listing) -> None:
    """Put an entry that is no file where it belongs. Raises OSError for what cannot be looked at."""
    if entry.is_dir(follow_symlinks=False):
        if _HAS_ATTRIBUTES and _is_junction(entry.stat(follow_symlinks=False)):
            found.links.append(readable(raw))
        elif is_system_folder(entry.name):
            found.system.append(readable(raw))
        elif raw.count("/") >= MAX_DEPTH:
            found.galat.append(Galat(readable(raw), Alasan.of("reason.too_deep"), is_folder=True))
        else:
            found.folders.append(raw)
    elif entry.is_symlink():
        found.links.append(readable(raw))
    elif _is_special(entry):
        found.special.append(readable(raw))


def _is_special(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a pipe, a socket or a device. Raises OSError for what cannot be looked at.

    Where a listing does not say what its entries are, one that is gone looks like none of all kinds.
    """
    mode = entry.stat(follow_symlinks=False).st_mode
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or is_own(entry.name) or is_temporary(entry.name))


def _never_counts(name: str) -> bool:
    """Whether nothing of this name is evidence: that it cannot be looked at hides nothing."""
    return is_temporary(name) or is_own(name) or is_system_folder(name)


def _may_be_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry that cannot be looked at may hold files; where the listing does not say, its name tells."""
    try:
        if entry.is_file(follow_symlinks=False):
            return False
        if entry.is_dir(follow_symlinks=False):
            return True
    except OSError:
        pass
    ending = entry.name.rpartition(".")[2]
    return ending == entry.name or not (1 <= len(ending) <= 5 and ending.isalnum() and not ending.isdigit())
