"""The folder that was examined last, remembered in the user's own settings folder."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_LONGEST = 32_768


def remembered() -> str:
    """Return the folder that was remembered, "" where there is none."""
    with suppress(OSError, ValueError), _place().open("rb") as file:
        return file.read(_LONGEST).decode("utf-8-sig").strip()
    return ""


def remember(folder: str) -> None:
    """Keep the address of a folder for the next time; where it cannot be kept, the next time asks again."""
    place = _place()
    with suppress(OSError, ValueError):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(folder.encode("utf-8"))


def _place() -> Path:
    home = os.environ.get("APPDATA") or Path.home() / ".config"
    return Path(home, "zi-audit", "folder.txt")
