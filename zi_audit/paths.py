"""Addresses of files as the system takes them: spelled, joined, asked about and compared in this one place.

Windows opens a path of more than 260 characters only behind `\\\\?\\`, and there understands backslashes
alone. Shares drop, and drives that programs make (WinFsp, rclone, Cryptomator) know no real paths: to ask is
not to be told. Windows and macOS take letters of either case for the same.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Collection, Iterator
from pathlib import Path, PurePath, PureWindowsPath
from unicodedata import normalize

IGNORES_CASE = os.name == "nt" or sys.platform == "darwin"

# Longer paths, with what comes to lie beside a file, may pass the 260 characters of Windows.
_LONG = 200
_EXTENDED = "\\\\?\\"
_EXTENDED_SHARE = "\\\\?\\UNC\\"
# Windows' own numbers for a server or a share that cannot be found, which Python tells as "no such file".
_UNREACHABLE = (53, 67)
# A name or path that no file can have: signs such as `"` or a tab, a drive in the middle.
_IMPOSSIBLE = (123, 161)


def for_system(path: str | os.PathLike[str]) -> str:
    """Return `path` absolute and as the system opens it, on Windows beyond 260 characters too."""
    if os.name != "nt":
        return os.path.abspath(path)
    given = plain(os.fspath(path))
    if given.replace("/", "\\").startswith(_EXTENDED):
        return given
    return extended(os.path.abspath(given))


def extended(absolute: str) -> str:
    """Return an absolute Windows path as Windows opens it at any length."""
    if absolute.startswith("\\\\.\\"):
        return absolute
    return _EXTENDED_SHARE + absolute[2:] if absolute.startswith("\\\\") else _EXTENDED + absolute


def openable(path: Path) -> Path:
    """Return an absolute path of one file as the system opens it, and files beside it; people see it as it is."""
    if os.name != "nt" or len(str(path)) < _LONG:
        return path
    return Path(for_system(path))


def plain(path: str) -> str:
    """Return a path without the `\\\\?\\` or `\\\\?\\UNC\\` that stands before a drive or a share; others unchanged."""
    given = path[:8].replace("/", "\\") + path[8:]
    if given[:8].upper() == _EXTENDED_SHARE:
        return "\\\\" + path[8:]
    if given.startswith(_EXTENDED) and path[5:6] == ":":
        return path[4:]
    return path


def below(root: str, path: str) -> str:
    """Return the address of `path` (relative, with `/`, "" for the root itself) below `root`, for the system."""
    if not path:
        return root
    return os.path.join(root, path if os.sep == "/" else path.replace("/", os.sep))


def real(path: str | os.PathLike[str]) -> Path:
    """Return `path` absolute, its links resolved as far as the system tells. Never raises.

    Where it does not tell, as of a share that dropped, the address is the one that was given.
    """
    given = plain(os.fspath(path)) if os.name == "nt" else os.fspath(path)
    try:
        return Path(plain(os.path.realpath(given)) if os.name == "nt" else os.path.realpath(given))
    except (OSError, ValueError):
        return Path(os.path.abspath(given))


def is_there(path: str | os.PathLike[str]) -> bool | None:
    """Whether something stands at `path`; None where nobody can tell now."""
    mode = _mode(path)
    return mode if mode is None else bool(mode)


def is_folder(path: str | os.PathLike[str]) -> bool | None:
    """Whether a folder stands at `path`; None where nobody can tell now."""
    mode = _mode(path)
    return mode if mode is None else stat.S_ISDIR(mode)


def is_file(path: str | os.PathLike[str]) -> bool | None:
    """Whether a file stands at `path`; None where nobody can tell now."""
    mode = _mode(path)
    return mode if mode is None else stat.S_ISREG(mode)


def _mode(path: str | os.PathLike[str]) -> int | None:
    """Return the mode of what stands at `path`, 0 for nothing, None where nobody can tell now."""
    try:
        return os.stat(openable(Path(path)) if os.name == "nt" else path).st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        return None if getattr(error, "winerror", None) in _UNREACHABLE else 0
    except ValueError:  # no file is named like this
        return 0
    except OSError as error:
        return 0 if getattr(error, "winerror", None) in _IMPOSSIBLE else None


def same(path: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Whether two addresses are of one file, there or not: by way of `..`, of links, or in letters of another case."""
    if folded(str(real(path))) == folded(str(real(other))):
        return True
    try:
        return os.path.samefile(path, other)
    except (OSError, ValueError):
        return False


def folded(path: str) -> str:
    """Return what is equal for all spellings of a path that the system takes for the same."""
    if not IGNORES_CASE:
        return path
    return path.lower() if os.name == "nt" else normalize("NFC", path).casefold()


def inside(path: str | os.PathLike[str], folder: str | os.PathLike[str]) -> str | None:
    """Return `path` relative to `folder`, with `/`; None outside. Links that lead into it count as well."""
    absolute = Path(plain(os.path.abspath(path))), Path(plain(os.path.abspath(folder)))
    return relative(*absolute) or relative(real(path), real(folder))


def relative(path: PurePath, folder: PurePath) -> str | None:
    """Return `path` relative to `folder`, with `/`, both spelled alike but for letters; None outside."""
    parts, above = path.parts, folder.parts
    fold = str.lower if isinstance(path, PureWindowsPath) else folded
    if [fold(part) for part in parts[: len(above)]] != [fold(part) for part in above]:
        return None
    return "/".join(parts[len(above) :]) or "."


def relative_paths(paths: Collection[Path], folder: Path) -> Iterator[str]:
    """Return those of `paths` that lie in `folder`, relative to it, with `/`; links to the folder lead into it, too."""
    for path in paths:
        relative = inside(path, folder)
        if relative is not None:
            yield relative
