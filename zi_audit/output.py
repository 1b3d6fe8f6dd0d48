"""Files written whole or not at all: aside, synced, then put in place of the old one."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from zi_audit.errors import OutputError, system_says
from zi_audit.held import is_held, retried
from zi_audit.own_files import kept_beside
from zi_audit.paths import openable, plain, real
from zi_audit.processes import is_left, process_mark

# `scan.is_own` knows the prefix, `scan.is_temporary` the suffix: no audit lists what a crash leaves.
ASIDE_PREFIX = ".zi-audit-"
ASIDE_SUFFIX = ".tmp"
# A whole report is written in seconds; what is older was left by a process that died, on another machine.
LEFT_OVER_AFTER = 3600.0
# As much of a file shows that it is of the same making.
_SAME_HEAD = 15
_NO_SYNC_HERE = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)


def write_atomic(path: Path, content: str | bytes | Iterable[str | bytes]) -> None:
    """Write `content` (bytes or text, whole or in pieces) to `path`, replacing it only when all is on the disk.

    Raises OutputError; the old file is then unchanged, and nothing is left beside it. Only where
    another program holds the old file open (Windows), the new one is kept beside it as
    `laporan.baru.html`, and the error names it.
    """
    data = _encoded(content)
    if _is_no_file(path):
        _write_through(path, data)
        return
    with replacing(path) as file:
        file.writelines(data)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file aside, which takes the place of `path` only when the block ends well and all is on the disk.

    Raises OutputError, also for any OSError of the block; the old file is then unchanged, and nothing is left
    beside it but what `write_atomic` says.
    """
    _is_no_file(path)
    # A link keeps pointing: the file that it names is replaced.
    target = openable(real(path))
    if _is_read_only(target):
        raise OutputError("output.read_only", where=str(path))
    aside = target.with_name(aside_name())
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _aside(aside, like=target) as file:
            yield file
    except OSError as error:
        _discard(aside)
        raise unwritable(path, error) from None
    except BaseException:
        _discard(aside)
        raise
    _put_in_place(aside, target, path)
    _discard_older(kept_beside(target), target)
    _sync_folder(target.parent)


def write_folder(path: Path, files: Mapping[str, str], *, check: Callable[[Path], object]) -> None:
    """Make the folder `path` with `files` (text by path below it, with `/`), whole or not at all.

    `check` is given the finished folder before it is put in place, and raises where it is wrong. Raises
    OutputError where `path` is there already and not empty, or cannot be made: nothing is overwritten.
    """
    target = Path(os.path.abspath(path))
    if os.path.lexists(target) and not _is_empty_folder(target):
        raise OutputError("output.exists", where=str(path))
    aside = target.with_name(f"{ASIDE_PREFIX}{secrets.token_hex(6)}{ASIDE_SUFFIX}")
    try:
        for name, content in files.items():
            file = aside / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, "utf-8", newline="\n")
        check(aside)
        with contextlib.suppress(FileNotFoundError):
            target.rmdir()
        retried(lambda: aside.rename(target))
    except OSError as error:
        raise unwritable(path, error) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    _sync_folder(target.parent)


def _is_empty_folder(path: Path) -> bool:
    with contextlib.suppress(OSError):
        return not path.is_symlink() and not any(path.iterdir())
    return False


def _encoded(content: str | bytes | Iterable[str | bytes]) -> Iterable[bytes]:
    pieces = (content,) if isinstance(content, str | bytes) else content
    return (
        piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace") for piece in pieces
    )


def unwritable(path: Path, error: OSError) -> OutputError:
    """Return the error for a file or folder that could not be made."""
    if isinstance(error, PermissionError):
        key = "output.held_or_denied" if is_held(error) else "output.denied"
        return OutputError(key, where=plain(str(path)))
    return OutputError("output.unwritable", where=plain(str(path)), pesan=system_says(error))


def aside_name() -> str:
    """Return a new name for a file that lies beside another for a moment; it tells which process made it."""
    return f"{ASIDE_PREFIX}{process_mark()}-{secrets.token_hex(6)}{ASIDE_SUFFIX}"


def _is_no_file(path: Path) -> bool:
    """Whether something stands at `path` that must not be replaced. Raises OutputError for a folder."""
    try:
        mode = openable(path).stat().st_mode
    except OSError:
        return False
    if stat.S_ISDIR(mode):
        raise OutputError("output.is_a_folder", where=str(path), contoh=str(path / "zi-audit.html"))
    return not stat.S_ISREG(mode)


def _write_through(path: Path, data: Iterable[bytes]) -> None:
    # `/dev/null`, `/dev/stdout`, a named pipe: to put a file in its place would break it for everybody.
    try:
        with path.open("wb") as file:
            file.writelines(data)
    except BrokenPipeError:
        # Who has left, as `head` does, wants no more of it.
        return
    except OSError as error:
        raise unwritable(path, error) from None


@contextlib.contextmanager
def _aside(aside: Path, *, like: Path) -> Iterator[BinaryIO]:
    # Not `mkstemp`: its mode 0600 would shut colleagues out of a report on a share.
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(aside, flags, 0o666), "w+b") as file:
        yield file
        file.flush()
        _sync(file.fileno())
    # Windows keeps no rights there, only "read-only", with which the file could not even be removed.
    if os.name != "nt":
        with contextlib.suppress(FileNotFoundError):
            aside.chmod(like.stat().st_mode & 0o777)
    _clear_left_overs(aside)


def _put_in_place(aside: Path, target: Path, path: Path) -> None:
    """Replace `target`; while another program holds it, keep the new version beside. Raises OutputError."""
    try:
        retried(lambda: aside.replace(target))
    except OSError as error:
        kept = _keep_beside(aside, target) if is_held(error) else None
        _discard(aside)
        if kept is not None:
            raise OutputError("output.held", where=str(path), berkas=plain(str(kept))) from None
        raise unwritable(path, error) from None
    except BaseException:
        _discard(aside)
        raise


def _is_read_only(target: Path) -> bool:
    """Whether somebody marked the file read-only, as Windows' Properties do: it is not to be replaced."""
    try:
        return bool(getattr(target.stat(), "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_READONLY)
    except OSError:
        return False


def _keep_beside(aside: Path, target: Path) -> Path | None:
    kept = kept_beside(target)
    with contextlib.suppress(OSError):
        aside.replace(kept)
        return kept
    return None


def _discard_older(kept: Path, target: Path) -> None:
    """Remove the version that was kept beside `target` while that could not be replaced; nothing but that."""
    with contextlib.suppress(OSError), kept.open("rb") as older, target.open("rb") as newer:
        is_ours = older.read(_SAME_HEAD) == newer.read(_SAME_HEAD)
        older.close()
        if is_ours:
            kept.unlink()


def _clear_left_overs(fresh: Path) -> None:
    """Remove what killed processes left; `fresh` tells the file system's own idea of now."""
    now = fresh.stat().st_mtime
    for left in fresh.parent.glob(f"{ASIDE_PREFIX}*{ASIDE_SUFFIX}"):
        mark = left.name.removeprefix(ASIDE_PREFIX).rpartition("-")[0]
        # Another process may clear up as well, or the file may not be ours to remove.
        with contextlib.suppress(OSError):
            if is_left(mark) or now - left.stat().st_mtime > LEFT_OVER_AFTER:
                left.unlink()


def _discard(aside: Path) -> None:
    with contextlib.suppress(OSError):
        aside.unlink()


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC_HERE:
            raise


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    # The file is in place; some network file systems cannot sync a folder.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            _sync(descriptor)
        finally:
            os.close(descriptor)
