"""Office files of today: OOXML and ODF are zip archives with parts that must be there."""

from __future__ import annotations

import re
from datetime import date

from zi_audit.contents.archive import Archive
from zi_audit.contents.found import BrokenError, Found, iso_day
from zi_audit.contents.window import Window

MAX_MAIN = 1_000_000
MAX_PROPERTIES = 65_536

# The part without which the office program opens nothing, and the kind of file that it makes.
MAIN_PARTS = (
    (b"word/document.xml", "docx"),
    (b"word/document2.xml", "docx"),
    (b"xl/workbook.xml", "xlsx"),
    (b"xl/workbook.bin", "xlsx"),
    (b"ppt/presentation.xml", "pptx"),
)
# What the part `mimetype` of an ODF file begins with.
ODF_TYPES = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"application/vnd.oasis.opendocument.presentation", "odp"),
    (b"application/vnd.oasis.opendocument.", "odf"),
)
RELATION = re.compile(rb"<(?:\w{1,20}:)?Relationship\b[^<>]{0,2000}>")
TARGET = re.compile(rb"\bTarget=[\"']/?([^\"']{1,300})[\"']")
FAMILIES = ((b"word/", "docx"), (b"xl/", "xlsx"), (b"ppt/", "pptx"))
CREATED = re.compile(
    rb"<(?:\w{1,20}:)?created\b[^<>]{0,400}>([^<]{10,40})<|<meta:creation-date>([^<]{10,40})<"
)


def inspect_zip(window: Window) -> Found:
    """Return what a zip file says of itself: `kind` is the office format whose parts it holds, "" for none."""
    archive = Archive(window)
    if b"encrypted-package" in archive:
        # LibreOffice since 24.8 packs the whole document into one encrypted part.
        return Found(terenkripsi=True, kind=_odf_kind(archive))
    if b"mimetype" in archive or (b"content.xml" in archive and b"meta-inf/manifest.xml" in archive):
        return _inspect_odf(archive)
    if b"[content_types].xml" in archive:
        return _inspect_ooxml(archive)
    return Found(terenkripsi=archive.terenkripsi)


def _inspect_ooxml(archive: Archive) -> Found:
    main, kind = main_part(archive)
    if not main:
        return Found(terenkripsi=archive.terenkripsi)
    part = archive.part(main)
    if part is None or part.terenkripsi:
        return Found(terenkripsi=True, kind=kind)
    _must_open(archive, main)
    relations = archive.read(b"_rels/.rels", MAX_PROPERTIES)
    properties = _related(relations, b"/core-properties") or b"docprops/core.xml"
    return Found(_created(archive, properties), kind=kind)


def main_part(archive: Archive) -> tuple[bytes, str]:
    """Return the part of an Office Open XML file that holds the document, and its kind; both empty where none is."""
    for name, kind in MAIN_PARTS:
        if name in archive:
            return name, kind
    # The standard names are a habit; what counts is the relation.
    main = _related(archive.read(b"_rels/.rels", MAX_PROPERTIES), b"/officeDocument")
    kind = next((kind for folder, kind in FAMILIES if main.startswith(folder)), "")
    return (main, kind) if kind and main in archive else (b"", "")


def _inspect_odf(archive: Archive) -> Found:
    kind = _odf_kind(archive)
    if not kind:
        return Found(terenkripsi=archive.terenkripsi)
    if b"content.xml" not in archive:
        raise BrokenError("content.office_no_part")
    if archive.terenkripsi or b"encryption-data" in archive.read(b"meta-inf/manifest.xml", MAX_PROPERTIES):
        return Found(terenkripsi=True, kind=kind)
    _must_open(archive, b"content.xml")
    return Found(_created(archive, b"meta.xml"), kind=kind)


def _odf_kind(archive: Archive) -> str:
    told = archive.read(b"mimetype", 100)
    if not told and b"content.xml" in archive:
        return "odf"
    return next((kind for start, kind in ODF_TYPES if told.startswith(start)), "")


def _must_open(archive: Archive, main: bytes) -> None:
    part = archive.part(main)
    if part is None or not part.size:
        raise BrokenError("content.zip_broken")
    archive.read(main, MAX_MAIN)


def _related(relations: bytes, kind: bytes) -> bytes:
    """Return the part that a relation of this kind (how its Type ends) leads to, b"" for none."""
    for relation in RELATION.findall(relations):
        if kind + b'"' in relation or kind + b"'" in relation:
            target = TARGET.search(relation)
            if target:
                return bytes(target[1].lower())
    return b""


def _created(archive: Archive, name: bytes) -> date | None:
    found = CREATED.search(archive.read(name, MAX_PROPERTIES))
    return iso_day(found[1] or found[2]) if found else None
