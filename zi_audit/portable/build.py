"""The portable folder as one ZIP: the same inputs give the same bytes, on any system."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from zi_audit.errors import UsageError
from zi_audit.paths import real
from zi_audit.plan.load import packed_rules
from zi_audit.portable.layout import BATCH, CHECK, FOLDER, NOTE, SEARCHED, WATCH
from zi_audit.texts import text

# The first moment that a ZIP can tell: times of building would make each build another.
_ALWAYS = (1980, 1, 1, 0, 0, 0)
_AMD64 = 0x8664
# Of a package for Python: what its own tests and caches need is not wanted here.
_LEFT_OUT = ("__pycache__", ".pyc", ".pyi", "/tests/")


def build(embed: Path, wheels: Iterable[Path], lang: str) -> bytes:
    """Return the portable ZIP, made of Python's embeddable ZIP for Windows (64-bit), of wheels and this package.

    The wheels are for that Python and Windows, or for any. Raises UsageError for a ZIP that is not what it
    should be.
    """
    entries: dict[str, bytes] = {
        CHECK: BATCH.format(what="check").encode("ascii"),
        WATCH: BATCH.format(what="watch").encode("ascii"),
        NOTE: text("portable.note", lang).replace("\n", "\r\n").encode("utf-8-sig"),
    }
    entries.update((f"python/{name}", content) for name, content in _interpreter(embed))
    for wheel in wheels:
        entries.update((f"lib/{name}", content) for name, content in _unpacked(wheel))
    entries.update((f"lib/{name}", content) for name, content in _ours())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(entries.items()):
            info = zipfile.ZipInfo(f"{FOLDER}/{name}", _ALWAYS)
            # As if made on Windows, whichever system makes it.
            info.create_system, info.compress_type = 0, zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return packed.getvalue()


def version_of(embed: Path) -> str:
    """Return the version of the Python in an embeddable ZIP, as `3.11`. Raises UsageError."""
    major, minor = _library(dict(_unpacked(embed)), embed)
    return f"{major}.{minor}"


def _interpreter(embed: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the embeddable Python, told to look for packages in `lib`."""
    files = dict(_unpacked(embed))
    major, minor = _library(files, embed)
    path_file = f"python{major}{minor}._pth"
    for name, content in files.items():
        if name != path_file:
            yield name, content
    yield path_file, SEARCHED.format(library=f"python{major}{minor}.zip").encode("ascii")


def _library(files: dict[str, bytes], embed: Path) -> tuple[int, int]:
    """Return major and minor version by the name of the packed library, `python311.zip`."""
    for name in sorted(files):
        digits = name.removeprefix("python").removesuffix(".zip")
        if name == f"python{digits}.zip" and digits.isdecimal() and _is_64_bit(files.get("python.exe", b"")):
            return int(digits[0]), int(digits[1:])
    raise UsageError("portable.no_embed", where=str(embed))


def _is_64_bit(program: bytes) -> bool:
    """Whether a Windows program is for the usual 64-bit processors (PE header, at the offset told at 0x3C)."""
    try:
        (header,) = struct.unpack_from("<I", program, 0x3C)
        signature, machine = struct.unpack_from("<4sH", program, header)
    except struct.error:
        return False
    return bool(signature == b"PE\0\0" and machine == _AMD64)


def _unpacked(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a ZIP or wheel that are wanted. Raises UsageError where it is none."""
    try:
        with zipfile.ZipFile(archive) as packed:
            for info in packed.infolist():
                name = info.filename
                if ".." in name.split("/") or name.startswith("/") or ":" in name:
                    raise UsageError("portable.bad_zip", where=str(archive))
                if not info.is_dir() and not any(part in name for part in _LEFT_OUT):
                    yield name, packed.read(info)
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        raise UsageError("portable.bad_zip", where=str(archive)) from None


def _ours() -> Iterator[tuple[str, bytes]]:
    """Yield the files of this package, with its rules inside as a wheel has them."""
    package = real(__file__).parent.parent
    for root, below in ((package, "zi_audit"), (packed_rules(), "zi_audit/rules")):
        for path in sorted(root.rglob("*")):
            name = f"{below}/{path.relative_to(root).as_posix()}"
            if path.is_file() and not any(part in name for part in _LEFT_OUT):
                yield name, path.read_bytes()
