"""The one way to open a file that somebody else may have put there (SPEC 10).

Only a regular file is opened, and only the one that was listed: never a link, a pipe, a socket or a
device, and nothing is waited for. A name can be given to something else at any moment, so what was
opened is looked at once more before anything is read from it.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO, NamedTuple

from zi_audit.paths import openable


class Identity(NamedTuple):
    """What tells one file or folder from every other while it exists; (0, 0) where a listing does not say.

    `modified` is when a file that was listed was last written to, in seconds since 1970, 0 where that is not
    asked: the number of a file that is gone is given to the next that is made.
    """

    device: int
    inode: int
    modified: float = 0.0


UNKNOWN = Identity(0, 0)

# Not followed, not waited for, not inherited; Windows knows no such flags but the last.
_FLAGS = os.O_RDONLY
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY", "O_NOINHERIT"):
    _FLAGS |= getattr(os, _name, 0)
# Stated, so that the system is not asked for what it would advise.
_BUFFER = 8_192
# How systems refuse to open a link with O_NOFOLLOW, and a socket or a device without a driver.
_REFUSED = (errno.ELOOP, errno.EMLINK, errno.ENXIO, errno.ENODEV, getattr(errno, "EFTYPE", errno.ELOOP))


class NotRegularError(OSError):
    """What stands at the path is no regular file: a link, a folder, a pipe, a socket or a device."""


class SwappedError(OSError):
    """What stands at the path is another file than the one that was listed."""


def is_gone(error: OSError) -> bool:
    """Whether an error says that nothing stands at a path any more, or, above it, no folder."""
    return isinstance(error, FileNotFoundError | NotADirectoryError) or error.errno == errno.ESTALE


def identity_of(info: os.stat_result) -> Identity:
    """Return the identity that a stat gives."""
    return Identity(info.st_dev, info.st_ino)


def is_regular(info: os.stat_result) -> bool:
    """Whether a stat that did not follow links tells of a regular file; on Windows, of no link or mount either.

    Placeholders of cloud drives are reparse points too, but regular files.
    """
    return stat.S_ISREG(info.st_mode) and getattr(info, "st_reparse_tag", 0) not in (
        0xA000000C,  # IO_REPARSE_TAG_SYMLINK
        0xA0000003,  # IO_REPARSE_TAG_MOUNT_POINT
    )


def open_regular(path: str | os.PathLike[str], listed: Identity = UNKNOWN) -> BinaryIO:
    """Open the regular file at `path` for reading; `listed` is the one that it must be, where that is known.

    Raises NotRegularError, SwappedError, and OSError as opening does.
    """
    if os.name == "nt":
        path = openable(Path(path))
    # Looked at first: opening a pipe or a device would be noticed at its other end.
    before = os.lstat(path)
    _check(before, before, listed)
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        if error.errno in _REFUSED:
            raise NotRegularError(*error.args) from None
        raise
    try:
        _check(os.fstat(descriptor), before, listed)
        if os.name == "nt":
            # Windows follows what was put there in between; it would stand there still.
            _check(os.lstat(path), before, listed)
        return os.fdopen(descriptor, "rb", _BUFFER)
    except BaseException:
        os.close(descriptor)
        raise


def _check(info: os.stat_result, before: os.stat_result, listed: Identity) -> None:
    if not is_regular(info):
        raise NotRegularError(errno.EINVAL, os.strerror(errno.EINVAL))
    # A handle and a path tell the device in two ways on Windows; the file's own number is the same.
    same = info.st_ino == before.st_ino if os.name == "nt" else os.path.samestat(info, before)
    if not same or not _is(info, listed):
        raise SwappedError(errno.ESTALE, os.strerror(errno.ESTALE))


def _is(info: os.stat_result, listed: Identity) -> bool:
    """Whether a stat tells of the file that was listed, as far as the listing said which it was."""
    if not any((listed.device, listed.inode)):
        return True
    return identity_of(info)[:2] == listed[:2] and listed.modified in (0.0, info.st_mtime)
