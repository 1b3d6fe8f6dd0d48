"""Files written whole or not at all: aside, synced, then put in place of the old one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from zi_audit.errors import OutputError


def write_atomic(path: Path, content: str | bytes) -> None:
    """Write `content` (text as UTF-8) to `path`, replacing it only when all is on the disk.

    Raises OutputError; the old file is then unchanged. Where the old file is held open by another
    program (Windows), the new one stays beside it and the error names it.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")
    aside: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".zi-audit-", suffix=".tmp")
        aside = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes private files; a report is for everybody who may read the folder.
        aside.chmod(_usual_mode())
        aside.replace(path)
    except PermissionError as error:
        raise _held(path, aside, error) from None
    except OSError as error:
        _discard(aside)
        raise OutputError("output.unwritable", where=str(path), pesan=_words(error)) from None


def _usual_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _held(path: Path, aside: Path | None, error: OSError) -> OutputError:
    if aside is not None and path.exists() and os.name == "nt":
        kept = path.with_name(f"{path.stem}.baru{path.suffix}")
        with contextlib.suppress(OSError):
            aside.replace(kept)
            return OutputError("output.held", where=str(path), berkas=str(kept))
    _discard(aside)
    return OutputError("output.unwritable", where=str(path), pesan=_words(error))


def _discard(aside: Path | None) -> None:
    if aside is not None:
        with contextlib.suppress(OSError):
            aside.unlink()


def _words(error: OSError) -> str:
    return error.strerror or type(error).__name__
