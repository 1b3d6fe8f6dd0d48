"""Pointers: files that only say where a document is. The address is read and shown, never fetched."""

from __future__ import annotations

import json
import re

URL_LINE = re.compile(r"^\s*URL\s*=\s*(\S.*?)\s*$", re.IGNORECASE | re.MULTILINE)
PLIST_URL = re.compile(r"<key>URL</key>\s*<string>([^<]{1,2000})</string>")
GOOGLE = {
    "gdoc": "https://docs.google.com/document/d/{}",
    "gsheet": "https://docs.google.com/spreadsheets/d/{}",
    "gslides": "https://docs.google.com/presentation/d/{}",
    "gform": "https://docs.google.com/forms/d/{}",
    "gdraw": "https://docs.google.com/drawings/d/{}",
    "gmap": "https://www.google.com/maps/d/{}",
    "gsite": "https://sites.google.com/{}",
}
SIMPLE = frozenset({"url", "webloc", "desktop"})
EXTENSIONS = frozenset({*GOOGLE, *SIMPLE, "lnk"})
MAX_ADDRESS = 2_000


def target(content: bytes, ekstensi: str) -> str | None:
    """Return the address that a pointer holds, "" where it is not readable, None where there is none at all."""
    if ekstensi == "lnk":
        return "" if content[:4] == b"L\0\0\0" else None
    text = content.decode("utf-8-sig", "replace")
    if ekstensi in GOOGLE:
        return _google(text, ekstensi)
    found = URL_LINE.search(text) or PLIST_URL.search(text)
    return found[1][:MAX_ADDRESS] if found else None


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
