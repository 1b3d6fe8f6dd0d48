"""Folders that systems, NAS, sync and backup programs keep in a share: never evidence (SPEC 4)."""

from __future__ import annotations

# Compared in lower case, whole.
_NAMES = frozenset(
    {
        # Windows, macOS, Linux
        "$recycle.bin",
        "recycler",
        "recycled",
        "system volume information",
        ".trash",
        ".trashes",
        ".spotlight-v100",
        ".fseventsd",
        ".documentrevisions-v100",
        ".temporaryitems",
        "temporary items",
        "network trash folder",
        ".appledouble",
        ".appledesktop",
        "__macosx",
        "lost+found",
        # versions of source
        ".git",
        ".svn",
        ".hg",
        # recycle bins, thumbnails and snapshots of a NAS
        "#recycle",
        "@recycle",
        ".recycle",
        ".recycled",
        "@eadir",
        ".@__thumb",
        ".@upload_cache",
        "@tmp",
        "#snapshot",
        "@recently-snapshot",
        ".snapshot",
        ".snapshots",
        "~snapshot",
        ".zfs",
        "trashbox",
        # sync and backup programs
        ".stversions",
        ".stfolder",
        ".sync",
        ".synologyworkingdirectory",
        ".dropbox.cache",
        ".tmp.drivedownload",
        ".tmp.driveupload",
        ".seafile-data",
        ".bzvol",
    }
)
# .Trash-1000, @GMT-2026.07.02-01.23.45, found.000
_BEGINNINGS = (".trash-", "@gmt-", "found.0")
_FIRST = frozenset(name[0] for name in (*_NAMES, *_BEGINNINGS))


def is_system_folder(name: str) -> bool:
    """Whether a folder of this name is passed over whole, with all that it holds."""
    folded = name.lower()
    return folded[:1] in _FIRST and (folded in _NAMES or folded.startswith(_BEGINNINGS))
