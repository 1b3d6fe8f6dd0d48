"""Folders that systems, NAS, sync and backup programs keep in a share: never evidence (SPEC 4)."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
        "$extend",
        "msocache",
        "temporary items",
        "network trash folder",
        ".appledouble",
        ".appledesktop",
        ".appledb",
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
        "@sharesnap",
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
        ".syncarchive",
        ".debris",
        "_gsdata_",
        ".picasaoriginals",
    }
)
# .Trash-1000, @GMT-2026.07.02-01.23.45, found.000, .@__qini, @SynoResource, Network Recycle Bin 1
_BEGINNINGS = (".trash-", "@gmt-", "found.0", ".@__", "@syno", "network recycle bin", ".megatmp")
# What a program hides so bears a sign that people do not begin a name with, and no blank: .Recycle.Bin, $RECYLE.BIN,
# .filen.trash.local, .deleted, .rsync-partial, .~tmp~, .thumbnails; not #Tempat Pelayanan, nor .Arsip.
_HIDDEN = re.compile(
    r"""[.@#$~]\S*(?:
        recyc?l | trash | thumb | snapshot
        | (?<![^\W_])(?:deleted|wastebasket|cache|te?mp|partial|versions)(?![^\W_])
    )\S*""",
    re.VERBOSE,
)
_FIRST = frozenset(name[0] for name in (*_NAMES, *_BEGINNINGS))


# What browsers and office programs put beside a page that they save: its pictures and scripts.
_PAGE_ENDINGS, _PAGES = ("_files", "_berkas", ".fld"), (".html", ".htm")


def of_saved_pages(folders: Iterable[str], files: Iterable[str]) -> list[str]:
    """Return those of the folders in one place that hold the parts of a page which lies beside them."""
    maybe = [folder for folder in folders if folder.lower().endswith(_PAGE_ENDINGS)]
    if not maybe:
        return []
    pages = {name.lower().rpartition(".")[0] for name in files if name.lower().endswith(_PAGES)}
    return [
        folder
        for folder in maybe
        if any(folder.lower().removesuffix(ending) in pages for ending in _PAGE_ENDINGS)
    ]


def is_system_folder(name: str) -> bool:
    """Whether a folder of this name is passed over whole, with all that it holds."""
    folded = name.lower()
    return folded[:1] in _FIRST and (
        folded in _NAMES or folded.startswith(_BEGINNINGS) or _HIDDEN.fullmatch(folded) is not None
    )
