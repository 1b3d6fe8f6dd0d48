"""File and folder names that Windows, OneDrive and Google Drive all take."""

from __future__ import annotations

import re

# Forbidden by Windows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)", re.IGNORECASE)


def safe_name(text: str, longest: int = 60) -> str:
    """Return `text` as one path segment of at most `longest` characters, cut between words.

    Forbidden characters become spaces, trailing dots and spaces go, reserved names get an underscore.
    """
    name = " ".join(_FORBIDDEN.sub(" ", text).split())
    if len(name) > longest:
        head = name[: longest + 1].rsplit(" ", 1)[0]
        name = head if len(head) <= longest else name[:longest]
    name = name.rstrip(" .,;-–")
    return f"_{name}" if not name or is_reserved(name) else name


def is_reserved(name: str) -> bool:
    """Whether Windows keeps `name`, with any extension, for a device: `CON`, `nul.txt`, `com1`."""
    return _RESERVED.match(name.rstrip(" ")) is not None
