"""The audited folder as values: the only walk over it. What cannot be read is listed, not raised."""

from zi_audit.scan.files import NO_FILES, FileEntry, Files
from zi_audit.scan.folder import (
    Folder,
    os_error,
    read_folder,
    readable,
)
from zi_audit.scan.mounts import mounts_below
from zi_audit.scan.program_files import is_own
from zi_audit.scan.system_folders import is_system_folder
from zi_audit.scan.tree import Listing, check_root, check_same, read_again, walk

__all__ = [
    "NO_FILES",
    "FileEntry",
    "Files",
    "Folder",
    "Listing",
    "check_root",
    "check_same",
    "is_own",
    "is_system_folder",
    "mounts_below",
    "os_error",
    "read_again",
    "read_folder",
    "readable",
    "walk",
]
