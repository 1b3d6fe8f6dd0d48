"""The parts of an Office file as XML trees, within bounds; no entity is ever declared in one."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree import ElementTree

from zi_audit.errors import TableError

MOST_PARTS = 5_000
MOST_XML = 60_000_000


class Package:
    """An Office file. Raises TableError where it is no zip, or a part is broken or too large."""

    def __init__(self, data: bytes, where: str) -> None:
        self.where = where
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            raise TableError("table.no_zip", where=where) from None
        names = self._zip.namelist()
        if len(names) > MOST_PARTS:
            raise TableError("table.too_large", where=where)
        self._names = {name.lower(): name for name in names}

    def tree(self, name: str) -> ElementTree.Element | None:
        """Return a part's root, or None where there is none of that name."""
        known = self._names.get(name.lower().lstrip("/"))
        if known is None:
            return None
        try:
            with self._zip.open(known) as part:
                xml = part.read(MOST_XML + 1)
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error, OSError):
            raise TableError("table.broken", where=self.where) from None
        if len(xml) > MOST_XML:
            raise TableError("table.too_large", where=self.where)
        # Without a document type nothing can be declared that grows when it is read.
        if b"<!DOCTYPE" in xml[:4_000] or b"<!ENTITY" in xml:
            raise TableError("table.broken", where=self.where)
        try:
            return ElementTree.fromstring(xml)
        except (ElementTree.ParseError, ValueError, LookupError):
            raise TableError("table.broken", where=self.where) from None


def plain(tag: str) -> str:
    """Return an element's name without its namespace."""
    return tag.rpartition("}")[2]
