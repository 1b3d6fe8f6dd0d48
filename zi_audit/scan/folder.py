"""One folder as values: one `scandir`, one stat a file.

Temporary and system files are told apart here, links out of the tree and junctions are not
followed, and what cannot be read is listed, not raised.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from zi_audit.result import Alasan, Galat

# Written by offices' programs beside the evidence; never evidence (SPEC 6.5).
TEMPORARY_NAMES = frozenset({"desktop.ini", "thumbs.db", ".ds_store", "icon\r"})
TEMPORARY_PREFIXES = ("~$", "._", ".~lock.")
TEMPORARY_SUFFIXES = (
    ".tmp",
    ".temp",
    ".part",
    ".partial",
    ".crdownload",
    ".download",
    ".driveupload",
    ".drivedownload",
)
TEMPORARY_FOLDERS = frozenset({".tmp.drivedownload", ".tmp.driveupload"})
# Folders of the system and of other programs: nobody's evidence, and not worth a line each.
SYSTEM_FOLDERS = frozenset({"$recycle.bin", "system volume information", ".git", "__macosx", ".trash"})
# Our own files are part of no audit and of no list.
OWN_PREFIXES = ("zi-audit.", ".zi-audit", "baca saya")

# Only names that begin or end with one of these letters can be one of those above.
_ODD_FIRST = {
    letter
    for one in (*TEMPORARY_NAMES, *TEMPORARY_PREFIXES, *OWN_PREFIXES)
    for letter in one[0] + one[0].upper()
}
_ODD_LAST = {letter for one in TEMPORARY_SUFFIXES for letter in one[-1] + one[-1].upper()}

MAX_DEPTH = 64
_MOUNT_POINT_TAG = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT
_HAS_ATTRIBUTES = hasattr(os.stat_result, "st_file_attributes")  # on Windows only


class FileEntry(NamedTuple):
    """One file: `path` relative to the folder with `/` (undecodable bytes shown as `\\xNN`), `size` in bytes.

    `mtime` is seconds since 1970. `attributes` are Windows file attributes, 0 elsewhere.
    `raw` is the path to open when it differs from `path`, else "". `ctime` is when the file was changed in
    any way, in seconds since 1970 (on Windows: made): another content with the size and time of the old
    one shows there. No inode: network file systems make those up, anew each time.
    """

    path: str
    size: int
    mtime: float
    attributes: int = 0
    raw: str = ""
    ctime: float = 0.0


@dataclass(frozen=True, slots=True)
class Folder:
    """One folder read: its files, its folders and the links not followed, each sorted; what went wrong."""

    path: str
    files: tuple[FileEntry, ...]
    temporary: tuple[FileEntry, ...]
    folders: tuple[str, ...]
    links: tuple[str, ...]
    galat: tuple[Galat, ...]


def is_temporary(name: str) -> bool:
    """Whether a file's name says that a program made it for a moment or for itself."""
    folded = name.lower()
    return (
        folded.endswith(TEMPORARY_SUFFIXES)
        or folded.startswith(TEMPORARY_PREFIXES)
        or folded in TEMPORARY_NAMES
    )


def is_own(name: str) -> bool:
    """Whether a file's name is one that zi-audit itself writes into the folder."""
    return name.lower().startswith(OWN_PREFIXES)


def readable(path: str) -> str:
    """Return `path` as valid Unicode: bytes that could not be decoded are shown as `\\xNN`."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(path).decode("utf-8", "backslashreplace")
    return path


def os_error(path: str, error: OSError) -> Galat:
    """Return what could not be read at `path` and why."""
    if isinstance(error, PermissionError):
        return Galat(path, Alasan.of("reason.unreadable_denied"))
    if isinstance(error, FileNotFoundError):
        return Galat(path, Alasan.of("reason.unreadable_vanished"))
    return Galat(path, Alasan.of("reason.unreadable", pesan=error.strerror or type(error).__name__))


def _is_junction(info: os.stat_result) -> bool:
    # Folders of OneDrive are reparse points too; only a mount point leads out of the tree.
    return bool(getattr(info, "st_reparse_tag", 0) == _MOUNT_POINT_TAG)


@contextmanager
def _listed(root: str, path: str) -> Iterator[Iterator[os.DirEntry[str]]]:
    """List a folder. Where the system can, by an open folder: its entries are then found without its long path."""
    full = os.path.join(root, path) if path else root
    if os.scandir not in os.supports_fd:
        with os.scandir(full) as entries:
            yield entries
        return
    # What was a folder a moment ago may be a link out of the tree by now; the root itself may be one.
    flags = os.O_RDONLY | os.O_DIRECTORY | (os.O_NOFOLLOW if path else 0)
    opened = os.open(full, flags)
    try:
        with os.scandir(opened) as entries:
            yield entries
    finally:
        os.close(opened)


def read_folder(root: str, path: str) -> Folder:
    """Read one folder of the tree under `root`; `path` is relative, as the system spells it, "" for the root.

    Errors on the folder or on single entries are returned in `galat`, never raised.
    """
    files: list[FileEntry] = []
    temporary: list[FileEntry] = []
    folders: list[str] = []
    links: list[str] = []
    galat: list[Galat] = []
    prefix = f"{path}/" if path else ""
    in_temporary = path.rpartition("/")[2].lower() in TEMPORARY_FOLDERS
    new = tuple.__new__
    try:
        with _listed(root, path) as entries:
            for entry in entries:
                name = entry.name
                raw = prefix + name
                try:
                    if entry.is_file(follow_symlinks=False):
                        is_odd = name[0] in _ODD_FIRST or name[-1] in _ODD_LAST
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
                            ),
                        )
                        (temporary if in_temporary or (is_odd and is_temporary(name)) else files).append(file)
                        if shown is not raw:
                            galat.append(Galat(shown, Alasan.of("reason.undecodable")))
                    elif entry.is_dir(follow_symlinks=False):
                        if _HAS_ATTRIBUTES and _is_junction(entry.stat(follow_symlinks=False)):
                            links.append(readable(raw))
                        elif name.lower() in SYSTEM_FOLDERS:
                            continue
                        elif raw.count("/") >= MAX_DEPTH:
                            galat.append(Galat(readable(raw), Alasan.of("reason.too_deep")))
                        else:
                            folders.append(raw)
                    elif entry.is_symlink():
                        links.append(readable(raw))
                except OSError as error:
                    galat.append(os_error(readable(raw), error))
    except OSError as error:
        galat.append(os_error(readable(path) or ".", error))
    files.sort(key=attrgetter("path"))
    temporary.sort(key=attrgetter("path"))
    return Folder(
        path, tuple(files), tuple(temporary), tuple(sorted(folders)), tuple(sorted(links)), tuple(galat)
    )
