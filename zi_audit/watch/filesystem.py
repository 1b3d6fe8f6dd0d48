"""Whether a folder's file system tells of every change: native events on local disks, polling elsewhere.

Events of inotify, ReadDirectoryChangesW and FSEvents come from the machine that writes. On a share
other machines write, on a virtual drive (Google Drive, a virtual machine's shared folder) a driver
does, and nobody is told. Such folders are looked at again and again instead.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from zi_audit import paths

# Names in /proc/mounts; `fuse.` and `nfs` as prefixes.
NETWORK_TYPES = frozenset(
    {
        *("cifs", "smb3", "smbfs", "smb2", "ncpfs", "afs", "coda", "ceph", "lustre", "glusterfs", "gfs2"),
        *("ocfs2", "beegfs", "davfs", "autofs", "fuse"),
        *("9p", "drvfs", "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "ecryptfs"),
    }
)
NETWORK_PREFIXES = ("fuse.", "nfs")
VIRTUAL_LABELS = ("google drive", "googledrive")
VIRTUAL_SYSTEMS = ("drivefs", "dokan", "winfsp", "cbfs", "fuse", "webdav", "vboxsharedfolderfs", "hgfs")
# Servers make a file for one client only, and tell the others at once.
EXCLUSIVE_TYPES = frozenset(
    {
        *(
            "cifs",
            "smb3",
            "smbfs",
            "smb2",
            "nfs",
            "nfs4",
            "ceph",
            "lustre",
            "glusterfs",
            "gfs2",
            "ocfs2",
            "beegfs",
        ),
        *("9p", "drvfs", "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "ecryptfs", "/Volumes"),
    }
)
# Words in a folder's name, or in that of its drive, by which programs that synchronise are known.
_SYNCED = re.compile(
    r"onedrive|google ?drive|drivefs|dropbox|icloud|cloudstorage|com~apple~clouddocs|nextcloud|owncloud"
    r"|syncthing|pcloud|megasync|synology ?drive|seafile|rclone|gdrive",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\\\\|[A-Za-z]:$")
_DRIVE_REMOTE = 4  # GetDriveTypeW
_OCTAL = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class FileSystem:
    """What a folder lies on: the file system's name, and whether its events can be relied on."""

    name: str
    is_local: bool


def file_system_of(folder: Path) -> FileSystem:
    """Return what `folder` lies on. Where the system does not say, it is taken for a local disk."""
    real = str(paths.real(folder))
    if sys.platform == "win32":
        # Whoever goes by a server's address hears what the server tells, wherever the files really lie.
        given = paths.plain(os.path.abspath(paths.plain(str(folder))))
        return _ask_windows(given if given.startswith("\\\\") else real)
    if sys.platform == "darwin":
        return from_mac_path(PurePosixPath(real))
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", "surrogateescape")
    except OSError:
        return FileSystem("", True)
    return from_mounts(mounts, real)


def from_mounts(mounts: str, folder: str) -> FileSystem:
    """Return the file system of an absolute `folder` by the lines of /proc/mounts."""
    best, name = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = _OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[1])
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        # The later of two mounts on one point hides the earlier.
        if inside and len(point) >= len(best):
            best, name = point, fields[2]
    return FileSystem(name, is_local_kind(name))


def is_local_kind(name: str) -> bool:
    """Whether a file system of this kind tells of every change, by its name in /proc/mounts."""
    return name not in NETWORK_TYPES and not name.startswith(NETWORK_PREFIXES)


def is_exclusive(drive: FileSystem) -> bool:
    """Whether a file can be made on `drive` by one computer only, and is at once seen by the others.

    Local disks belong to one computer; of drives that programs make up nobody knows. Windows names a
    server's share by its letter or address.
    """
    return drive.is_local or drive.name in EXCLUSIVE_TYPES or bool(_SHARE.match(drive.name))


def synced_by(path: Path, drive: FileSystem) -> str:
    """Return the name that gives away that `path` on `drive` is synchronised between computers, "" otherwise.

    A folder on a server keeps its lock, whatever it is called: that is seen by all.
    """
    if _SYNCED.search(drive.name):
        return drive.name
    if not drive.is_local:
        return ""
    return next(
        (part for part in reversed(Path(os.path.abspath(path)).parent.parts) if _SYNCED.search(part)), ""
    )


def from_mac_path(folder: PurePosixPath) -> FileSystem:
    """Return the file system of a folder on macOS, by where shares and cloud drives are mounted."""
    parts = folder.parts
    if parts[:2] == ("/", "Volumes"):
        return FileSystem("/Volumes", False)
    if "CloudStorage" in parts and "Library" in parts:
        return FileSystem("CloudStorage", False)
    return FileSystem("", True)


def from_windows(folder: PureWindowsPath, drive_type: int, label: str, system: str) -> FileSystem:
    """Return the file system of a folder on Windows, by what the system says of its drive."""
    folder = PureWindowsPath(paths.plain(str(folder)))
    if folder.drive.startswith("\\\\"):
        return FileSystem(folder.drive, False)
    if drive_type == _DRIVE_REMOTE:
        return FileSystem(folder.drive, False)
    told = f"{label} {system}".lower()
    if any(name in told for name in (*VIRTUAL_LABELS, *VIRTUAL_SYSTEMS)):
        return FileSystem(label or system, False)
    return FileSystem(system, True)


if sys.platform == "win32":

    def _ask_windows(real: str) -> FileSystem:
        import ctypes

        path = PureWindowsPath(real)
        root = path.drive + "\\"
        label, system = ctypes.create_unicode_buffer(261), ctypes.create_unicode_buffer(261)
        kernel = ctypes.windll.kernel32
        kernel.GetVolumeInformationW(root, label, 261, None, None, None, system, 261)
        return from_windows(path, kernel.GetDriveTypeW(root), label.value, system.value)
