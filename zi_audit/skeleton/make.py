"""The one function that makes the recommended folder; whatever exists is never touched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from zi_audit.errors import FolderError, OutputError
from zi_audit.output import unwritable
from zi_audit.paths import for_system, is_file, plain

# A path relative to the folder with `/`, and what its file says; None for a folder.
Entry = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Made:
    """What `make_skeleton` did: paths made and paths left alone because they exist, with `/`."""

    made: tuple[str, ...]
    skipped: tuple[str, ...]


def make_skeleton(folder: Path, entries: Iterable[Entry], *, dry_run: bool = False) -> Made:
    """Make what is missing of `entries` below `folder`; whatever exists is never touched.

    Notes are written with a byte order mark and CRLF, for the Notepad of older Windows. With
    `dry_run` nothing is made and `made` says what would be. Raises FolderError where `folder` is a
    file, OutputError where it cannot be written or a file stands where a folder belongs in it.
    """
    if is_file(folder):
        raise FolderError("folder.not_a_folder", where=str(folder))
    root = Path(for_system(folder))
    made: list[str] = []
    skipped: list[str] = []
    for path, content in entries:
        target = root / path
        try:
            if _exists(target):
                if content is None and not target.is_dir():
                    raise OutputError("output.not_a_folder", where=plain(str(target)))
                skipped.append(path)
                continue
            if not dry_run:
                _make(target, content)
        except FileExistsError:
            skipped.append(path)
            continue
        except OSError as error:
            raise unwritable(target, error) from None
        made.append(path)
    return Made(tuple(made), tuple(skipped))


def _exists(target: Path) -> bool:
    # A link to nowhere exists, too: to write there would make a file somewhere else.
    return target.is_symlink() or target.exists()


def _make(target: Path, content: str | None) -> None:
    if content is None:
        target.mkdir(parents=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    encoding = "utf-8-sig" if target.suffix == ".txt" else "utf-8"
    with target.open("x", encoding=encoding, newline="\r\n") as file:
        file.write(content)
