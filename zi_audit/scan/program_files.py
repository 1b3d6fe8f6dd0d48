"""Files that programs make beside the evidence, temporary ones and our own: told by their names, never evidence."""

from __future__ import annotations

import re

# Written by offices' programs beside the evidence; never evidence (SPEC 6.5).
TEMPORARY_NAMES = frozenset(
    {
        "desktop.ini",
        "thumbs.db",
        "ehthumbs.db",
        ".ds_store",
        "icon\r",
        ".directory",
        ".picasa.ini",
        ".nomedia",
        "ehthumbs_vista.db",
        ".localized",
        ".apdisk",
        ".dropbox",
        ".dropbox.attr",
        ".stignore",
        ".owncloudsync.log",
        ".nextcloudsync.log",
    }
)
# .~ is a lock of WPS Office or LibreOffice; the next two are written by programs that sync, and so are the last three;
# before them what a server or a telephone keeps of a file that was deleted, or is not there yet.
TEMPORARY_PREFIXES = (
    "~$",
    "._",
    ".~",
    ".syncthing.",
    "~syncthing~",
    ".goutputstream-",
    ".nfs0",
    ".fuse_hidden",
    ".smbdelete",
    ".trashed-",
    ".pending-",
    ".getxfer.",
    ".sync_",
    ".sync.ffs_",
)
TEMPORARY_SUFFIXES = (
    ".tmp",
    ".temp",
    ".part",
    ".partial",
    ".crdownload",
    ".download",
    ".driveupload",
    ".drivedownload",
    ".opdownload",
    ".filepart",
    ".fdmdownload",
    ".aria2",
    ".!ut",
    ".!qb",
    ".!sync",
    ".dtapart",
    ".bc!",
    ".jc!",
    ".ucdownload",
    ".dltemp",
    ".xltd",
    ".swp",
    ".ffs_tmp",
    ".ffs_db",
    ".ffs_lock",
    # Copies that office programs and editors make for themselves, and the mark of a download beside it.
    ".asd",
    ".wbk",
    ".xlk",
    "~",
    ".zone.identifier",
    ":zone.identifier",
    ":encryptable",
)
# rsync copies into .SK Tim ZI.pdf.aB3dE9 first.
_COPIED = re.compile(r"\..+\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|mp4|zip)\.(?!icloud)[a-z0-9]{6}")
# What this program writes by itself is part of no audit and of no list: by exact name, so that a person's
# "Baca Saya dulu.pdf" is listed. Reports bear names that people give, and are known by their path.
OWN_NAMES = frozenset(
    {
        *("zi-audit.toml", "baca saya.txt", "zi-audit.html", "zi-audit.baru.html"),
        *(f"zi-audit.sqlite3{ending}" for ending in ("", "-journal", "-wal", "-shm")),
    }
)
_OWN_ASIDE = re.compile(r"\.zi-audit-(?:.+\.lock|.+\.lock\.tmp|[0-9a-f]+\.tmp)", re.DOTALL)

# Only names that begin or end with one of these letters can be one of those above.
ODD_FIRST = {
    letter
    for name in (*TEMPORARY_NAMES, *TEMPORARY_PREFIXES, *OWN_NAMES)
    for letter in name[0] + name[0].upper()
}
ODD_LAST = {letter for suffix in TEMPORARY_SUFFIXES for letter in suffix[-1] + suffix[-1].upper()}


def is_temporary(name: str) -> bool:
    """Whether a file's name says that a program made it for a moment or for itself."""
    folded = name.lower()
    return (
        folded.endswith(TEMPORARY_SUFFIXES)
        or folded.startswith(TEMPORARY_PREFIXES)
        or folded in TEMPORARY_NAMES
        or _COPIED.fullmatch(folded) is not None
    )


def is_own(name: str) -> bool:
    """Whether the name is that of a file which the audit itself writes into the folder."""
    folded = name.lower()
    return folded in OWN_NAMES or _OWN_ASIDE.fullmatch(folded) is not None
