"""Where results lie: files, folders and globs become a list of result files and evidence folders, in order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from zi_audit.errors import FolderError, system_says
from zi_audit.paths import is_file, is_folder, is_there, real

SETTINGS = "zi-audit.toml"
# A shared folder of a province: an office's folder, in it a year's or an area's.
DEEPEST = 3
MOST_FOUND = 20_000
_GLOB_SIGNS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Found:
    """Results and evidence folders, each once; `named` tells those that the user named from those found in a folder."""

    results: tuple[Path, ...]
    folders: tuple[Path, ...]
    named: frozenset[Path]


def gather(given: Iterable[str]) -> Found:
    """Return what lies at the places that `given` names. Raises FolderError for a place that is not there."""
    results: dict[Path, None] = {}
    folders: dict[Path, None] = {}
    named: set[Path] = set()
    for place in given:
        for path in _expanded(place):
            if is_folder(path):
                _look_into(path, results, folders)
            else:
                results[path] = None
                named.add(path)
    return Found(tuple(results), tuple(folders), frozenset(named))


def page_beside(result: Path) -> str:
    """Return the office's own page beside its result: of the same name, else the usual one; "" without one."""
    for name in (f"{result.stem}.html", "zi-audit.html", "laporan.html"):
        page = result.with_name(name)
        if is_file(page):
            return str(real(page))
    return ""


def _expanded(place: str) -> Iterator[Path]:
    path = Path(place)
    if is_there(path):
        yield path
        return
    if not _GLOB_SIGNS & set(place):
        raise FolderError("folder.missing", where=place)
    found = sorted(glob.glob(place, recursive=True))[:MOST_FOUND]
    if not found:
        raise FolderError("folder.missing", where=place)
    yield from map(Path, found)


def _look_into(path: Path, results: dict[Path, None], folders: dict[Path, None], depth: int = 0) -> None:
    if is_file(path / SETTINGS):
        folders[path] = None
        return
    try:
        with os.scandir(path) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as error:
        if depth:
            return
        raise FolderError("folder.unreadable", where=str(path), pesan=system_says(error)) from None
    for entry in entries[:MOST_FOUND]:
        if entry.name.startswith((".", "~", "$")):
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth < DEEPEST:
                _look_into(Path(entry.path), results, folders, depth + 1)
        elif entry.name.lower().endswith(".json") and entry.is_file(follow_symlinks=False):
            results[Path(entry.path)] = None
