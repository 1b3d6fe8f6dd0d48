"""Pointers: files that only say where a document is. The address is read and shown, never fetched."""

from __future__ import annotations

import json
import re
import struct

PLIST_URL = re.compile(r"<key>URL</key>\s{0,40}<string>([^<]{1,2000})</string>")
# In a binary property list a text is preceded by its kind and length.
BINARY_URL = re.compile(rb"[a-z]{2,10}://[\x21-\x7e]{1,2000}")
GOOGLE = {
    "gdoc": "https://docs.google.com/document/d/{}",
    "gsheet": "https://docs.google.com/spreadsheets/d/{}",
    "gslides": "https://docs.google.com/presentation/d/{}",
    "gform": "https://docs.google.com/forms/d/{}",
    "gdraw": "https://docs.google.com/drawings/d/{}",
    "gmap": "https://www.google.com/maps/d/{}",
    "gsite": "https://sites.google.com/{}",
}
MAX_POINTER = 65_536
MAX_ADDRESS = 2_000
_LNK_HEADER = b"\x4c\0\0\0\x01\x14\x02\0"
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def target(content: bytes, ekstensi: str) -> str | None:
    """Return the address that a pointer holds, "" where it is not readable, None where there is none at all."""
    if ekstensi == "lnk":
        return _shortcut(content)
    if content.startswith(b"bplist"):
        found = BINARY_URL.search(content)
        return found[0].decode("ascii")[:MAX_ADDRESS] if found else None
    text = content.decode(_UTF16.get(content[:2], "utf-8-sig"), "replace").lstrip("\ufeff")
    if ekstensi in GOOGLE:
        return _google(text, ekstensi)
    listed = PLIST_URL.search(text)
    return listed[1] if listed else _url_line(text)


def _url_line(text: str) -> str | None:
    """Return the value of the line `URL=…`, also with a language as in `URL[id]=…`."""
    for line in text.splitlines():
        key, sign, value = line.partition("=")
        if sign and key.partition("[")[0].strip().lower() == "url" and value.strip():
            return value.strip()[:MAX_ADDRESS]
    return None


def _google(text: str, ekstensi: str) -> str | None:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    address = data.get("url")
    if isinstance(address, str) and address:
        return address[:MAX_ADDRESS]
    doc_id = data.get("doc_id")
    return GOOGLE[ekstensi].format(doc_id)[:MAX_ADDRESS] if isinstance(doc_id, str) and doc_id else None


def _shortcut(content: bytes) -> str | None:
    """Return where a Windows shortcut leads ([MS-SHLLINK] 2.3, LinkInfo): a path here, or one on a share."""
    if not content.startswith(_LNK_HEADER) or len(content) < 76:
        return None
    try:
        (flags,) = struct.unpack_from("<I", content, 20)
        at = 76
        if flags & 1:
            at += 2 + int(struct.unpack_from("<H", content, at)[0])
        if not flags & 2:
            return ""
        info = content[at : at + int(struct.unpack_from("<I", content, at)[0])]
        kinds, _, local, network, rest = struct.unpack_from("<5I", info, 8)
        end = _text(info, rest)
        if kinds & 1 and local:
            return (_text(info, local) + end)[:MAX_ADDRESS]
        if kinds & 2 and network:
            share = _text(info, network + int(struct.unpack_from("<I", info, network + 8)[0]))
            return f"{share}\\{end}".rstrip("\\")[:MAX_ADDRESS]
    except struct.error:
        return ""
    return ""


def _text(info: bytes, at: int) -> str:
    """Return the text that begins at `at`, in the code page of Windows in this part of the world."""
    return info[at : at + MAX_ADDRESS].partition(b"\0")[0].decode("cp1252", "replace")
