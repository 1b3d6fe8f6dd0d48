"""Addresses from the report to the evidence: relative where both stand in one tree, else `file:` URIs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath, PureWindowsPath
from typing import TypeAlias
from urllib.parse import quote

from zi_audit.paths import plain

# From a file's path in the audited folder to its address on the page, "" for none.
Link: TypeAlias = Callable[[str], str]
# On one tree of folders, with `/` as its only root, so far up still belongs together.
MOST_UPS = 3


def folder_link(report: PurePath | None, folder: PurePath | None) -> str:
    """Return the address of `folder` as seen from the page at `report`, ending in `/`; "" if unknown.

    Relative when both lie on one drive or share of Windows, which other computers know by another letter;
    elsewhere when the folder lies beside or below the page, or at most three levels up below a common
    folder. So the pair can be moved or opened from a USB stick together.
    """
    if folder is None:
        return ""
    folder = _plain(folder)
    link = _relative(_plain(report), folder) if report is not None else ""
    if link or not folder.is_absolute():
        return link
    return folder.as_uri().rstrip("/") + "/"


def _plain(path: PurePath) -> PurePath:
    return PureWindowsPath(plain(str(path))) if isinstance(path, PureWindowsPath) else path


def _relative(report: PurePath, folder: PurePath) -> str:
    """Return the way from a page to a folder, "" where they are too far apart."""
    if isinstance(report, PureWindowsPath) is not isinstance(folder, PureWindowsPath):
        return ""
    home, there = report.parent.parts, folder.parts
    common = 0
    # As paths: Windows takes letters of either case for the same.
    while common < min(len(home), len(there)) and _is_same_part(folder, home[common], there[common]):
        common += 1
    ups = len(home) - common
    if not common or (not folder.drive and (common == 1 or ups > MOST_UPS)):
        return ""
    steps = [".."] * ups + [quote(part) for part in there[common:]]
    return "".join(f"{step}/" for step in steps) or "./"


def _is_same_part(of: PurePath, text: str, other: str) -> bool:
    return text.lower() == other.lower() if isinstance(of, PureWindowsPath) else text == other


def file_link(base: str, path: str) -> str:
    """Return the address of a file at `path` (relative, with `/`) below `base`."""
    return base + quote(path, safe="/")


def links_below(base: str) -> Link:
    """Return what leads to the files below `base`; nowhere where that is ""."""
    return (lambda path: file_link(base, path)) if base else (lambda path: "")
