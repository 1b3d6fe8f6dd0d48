"""What an extension says of a file: the one table of extensions and formats (lower case, no dot)."""

from __future__ import annotations

from typing import NamedTuple


class _Row(NamedTuple):
    """Extensions that hold the same, the formats that they may hold without being called wrong, and what they are."""

    ekstensi: str
    formats: str
    family: str = ""
    is_packed: bool = False


_IMAGE, _VIDEO, _POINTER = "image", "video", "pointer"
_TABLE = (
    _Row("pdf", "pdf", is_packed=True),
    _Row("jpg jpeg jfif jpe pjpeg", "jpeg", _IMAGE, is_packed=True),
    _Row("png", "png", _IMAGE, is_packed=True),
    _Row("gif", "gif", _IMAGE, is_packed=True),
    _Row("webp", "webp", _IMAGE, is_packed=True),
    _Row("heic heif", "heic avif", _IMAGE, is_packed=True),
    _Row("avif", "avif", _IMAGE, is_packed=True),
    _Row("bmp", "bmp", _IMAGE),
    _Row("tif tiff", "tiff", _IMAGE),
    # Office files under a password are of the older format, whatever their extension.
    _Row("docx", "docx locked", is_packed=True),
    _Row("docm dotx", "docx locked"),
    _Row("xlsx", "xlsx locked", is_packed=True),
    _Row("xlsm xltx xlsb", "xlsx locked"),
    _Row("pptx", "pptx locked", is_packed=True),
    _Row("pptm ppsx", "pptx locked"),
    _Row("odt", "odt odf", is_packed=True),
    _Row("ods", "ods odf", is_packed=True),
    _Row("odp", "odp odf", is_packed=True),
    _Row("doc", "doc rtf"),
    _Row("xls", "xls"),
    _Row("ppt", "ppt"),
    _Row("rtf", "rtf"),
    _Row("mp4 m4v mov", "mp4", _VIDEO, is_packed=True),
    _Row("3gp", "mp4", _VIDEO),
    _Row("avi", "avi", _VIDEO),
    _Row("mkv webm", "mkv", _VIDEO),
    _Row("wmv", "asf", _VIDEO),
    _Row("zip", "zip", is_packed=True),
    # No reader tells whether these are sound.
    _Row("mpg mpeg", "", _VIDEO),
    _Row("mp3 rar 7z", "", is_packed=True),
    _Row("url webloc desktop lnk", "", _POINTER),
    _Row("gdoc gsheet gslides gform gdraw gmap gsite", "", _POINTER),
)


def _family(name: str) -> frozenset[str]:
    return frozenset(ekstensi for row in _TABLE if row.family == name for ekstensi in row.ekstensi.split())


IMAGES = _family(_IMAGE)
VIDEOS = _family(_VIDEO)
# Files that only say where a document is.
POINTERS = _family(_POINTER)
# What iCloud, Nextcloud and ownCloud leave on a computer of a file whose content is only with them.
STAND_INS = frozenset({"icloud", "nextcloud", "owncloud"})
# Packed already: to pack them again costs time and gains nothing.
PACKED = frozenset(ekstensi for row in _TABLE if row.is_packed for ekstensi in row.ekstensi.split())
# What an extension may hold without being called wrong.
ALLOWED = {
    ekstensi: frozenset(row.formats.split())
    for row in _TABLE
    if row.formats
    for ekstensi in row.ekstensi.split()
}
# Formats of documents whose text is read, and extensions of texts, which no signature gives away.
_READ = frozenset({"pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "odf", "rtf"})
WITH_TEXT = frozenset(ekstensi for ekstensi, kinds in ALLOWED.items() if kinds & _READ) | {
    "txt",
    "csv",
    "html",
    "htm",
}
# Office extensions: a zip without an office program's parts is none of their files.
OFFICE = frozenset(ekstensi for ekstensi, kinds in ALLOWED.items() if kinds & {"docx", "xlsx", "pptx", "odf"})
# What office programs open although it is a page of text.
MARKED_UP = frozenset({"doc", "xls"})
