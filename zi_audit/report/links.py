"""Addresses from the report to the evidence: relative where both stand in one tree, else `file:` URIs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import TypeAlias
from urllib.parse import quote

# From a file's path in the audited folder to its address on the page, "" for none.
Link: TypeAlias = Callable[[str], str]


def folder_link(report: PurePath | None, folder: PurePath | None) -> str:
    """Return the address of `folder` as seen from the page at `report`, ending in `/`; "" if unknown.

    Relative when the folder lies beside or below the page, or at most three levels up on the same
    drive or share; so the pair can be moved or opened from a USB stick together.
    """
    if folder is None:
        return ""
    if report is not None and type(report) is type(folder) and report.anchor == folder.anchor:
        home = report.parent.parts
        there = folder.parts
        common = 0
        for one, other in zip(home, there, strict=False):
            if one != other:
                break
            common += 1
        ups = len(home) - common
        if common > 1 and ups <= 3:
            steps = [".."] * ups + [quote(part) for part in there[common:]]
            return "".join(f"{step}/" for step in steps) or "./"
    if not folder.is_absolute():
        return ""
    return folder.as_uri() + "/"


def file_link(base: str, path: str) -> str:
    """Return the address of a file at `path` (relative, with `/`) below `base`."""
    return base + quote(path, safe="/")


def links_below(base: str) -> Link:
    """Return what leads to the files below `base`; nowhere where that is ""."""
    return (lambda path: file_link(base, path)) if base else (lambda path: "")
