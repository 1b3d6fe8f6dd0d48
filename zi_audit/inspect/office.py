"""Office files: OOXML and ODF are zip archives with parts that must be there; the old ones are OLE files."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from datetime import date
from typing import BinaryIO

from zi_audit.inspect.found import Found, iso_day
from zi_audit.inspect.window import Window

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_PARTS = 20_000
MAX_DIRECTORY = 4_000_000
MAX_PROPERTIES = 65_536

# The part without which the office program opens nothing, by kind of file.
MAIN_PARTS = {
    "docx": ("word/document.xml", "word/document2.xml"),
    "xlsx": ("xl/workbook.xml", "xl/workbook.bin"),
    "pptx": ("ppt/presentation.xml",),
    "odt": ("content.xml",),
    "ods": ("content.xml",),
    "odp": ("content.xml",),
}
PROPERTIES = {"docx": "docProps/core.xml", "xlsx": "docProps/core.xml", "pptx": "docProps/core.xml"}
CREATED = re.compile(rb"<dcterms:created[^>]{0,120}>([^<]{10,40})<|<meta:creation-date>([^<]{10,40})<")


def inspect_zip(file: BinaryIO, window: Window, kind: str) -> Found:
    """Return what a zip-based office file of `kind` (docx, ods, …; "zip" for any) says of itself."""
    end = window.tail.rfind(b"PK\5\6")
    if end < 0 or len(window.tail) - end < 22:
        return Found("content.zip_no_directory")
    parts, directory = struct.unpack("<H", window.tail[end + 10 : end + 12])[0], 0
    directory = struct.unpack("<I", window.tail[end + 12 : end + 16])[0]
    if parts > MAX_PARTS or directory > min(MAX_DIRECTORY, window.size):
        return Found("content.zip_too_many")
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.NameToInfo
            mains = MAIN_PARTS.get(kind, ())
            main = next((name for name in mains if name in names), None)
            if mains and main is None:
                return Found("content.office_no_part")
            if main is not None and not _begins(archive, main):
                return Found("content.zip_broken")
            return Found("", _created(archive, PROPERTIES.get(kind, "meta.xml")))
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, struct.error, EOFError):
        return Found("content.zip_broken")
    except RuntimeError:
        # zipfile's way of saying that a part is encrypted.
        return Found("", None, encrypted=True)


def _begins(archive: zipfile.ZipFile, name: str) -> bool:
    with archive.open(name) as part:
        return bool(part.read(64))


def _created(archive: zipfile.ZipFile, name: str) -> date | None:
    if name not in archive.NameToInfo:
        return None
    with archive.open(name) as part:
        found = CREATED.search(part.read(MAX_PROPERTIES))
    return iso_day(found[1] or found[2]) if found else None


def inspect_ole(window: Window) -> Found:
    """Return what an old .doc, .xls or .ppt says: sound by its sector sizes; a password by its parts."""
    if len(window.head) < 512 or window.head[28:30] != b"\xfe\xff":
        return Found("content.ole_broken")
    # Names in the directory are UTF-16: a password-protected docx is an OLE file around an encrypted part.
    encrypted = "EncryptedPackage".encode("utf-16-le") in window.whole(1_000_000)
    return Found("", None, encrypted)
