"""The package on the disk: streamed into one ZIP, whole or not at all; the originals are only read."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import SpooledTemporaryFile
from urllib.parse import quote

from zi_audit.bundle.plan import Ditinggal, Kept, Left, Package
from zi_audit.dates import time_zone
from zi_audit.formats import PACKED
from zi_audit.opening import SwappedError, open_regular
from zi_audit.output import replacing
from zi_audit.paths import below, for_system
from zi_audit.report.csv import inert, written
from zi_audit.report.html import Page
from zi_audit.result import AuditResult
from zi_audit.scan import FileEntry
from zi_audit.texts import text
from zi_audit.texts.wording import day

PAGE_NAME = "laporan.html"
SUMS_NAME = "SHA256SUMS.txt"
# Larger than any letter or scan; a video of this size is handed over by itself.
LARGEST = 1 << 30
_PIECE = 1 << 20
# What a file needs before it is surely readable is kept in memory up to this, then beside the package.
_SPOOLED = 8 << 20
_OLDEST = (1980, 1, 1, 0, 0, 0)
_NEWEST = (2107, 12, 31, 23, 59, 58)


@dataclass(frozen=True, slots=True)
class Written:
    """What a package holds after all: its copies with their SHA-256, what was left out, and its size in bytes."""

    kept: tuple[tuple[Kept, str], ...]
    left: tuple[Left, ...]
    size: int


def write_package(
    path: Path,
    result: AuditResult,
    package: Package,
    files: Mapping[str, FileEntry],
    root: str,
    lang: str,
) -> Written:
    """Write the package to `path`. `files` are the listed files of the folder `root`, by path.

    A file that cannot be read whole, or that changed since it was listed, is left out and said. Raises
    OutputError; what stood at `path` before is then unchanged.
    """
    kept: list[tuple[Kept, str]] = []
    left = list(package.left)
    zone = time_zone(result.rencana.zona_waktu)
    with replacing(path) as out:
        with zipfile.ZipFile(out, "w", allowZip64=True) as archive:
            for copied in package.kept:
                with SpooledTemporaryFile(_SPOOLED, "w+b", dir=os.path.dirname(for_system(path))) as spooled:
                    outcome = _read(copied, files.get(copied.path), root, spooled)
                    if isinstance(outcome, Ditinggal):
                        left.append(Left(copied.path, copied.kode, outcome))
                    else:
                        _copy(
                            spooled,
                            archive,
                            copied.name,
                            datetime.fromtimestamp(files[copied.path].mtime, zone),
                        )
                        kept.append((copied, outcome))
            _write_own(archive, result, kept, left, lang)
        size = out.tell()
    return Written(tuple(kept), tuple(left), size)


def _read(
    copied: Kept, entry: FileEntry | None, root: str, spooled: SpooledTemporaryFile[bytes]
) -> str | Ditinggal:
    """Copy a file into `spooled` and return its SHA-256, or why it is left out."""
    if entry is None:
        return Ditinggal.TIDAK_TERBACA
    if entry.size > LARGEST:
        return Ditinggal.TERLALU_BESAR
    total, hashed = 0, hashlib.sha256()
    try:
        file = open_regular(below(root, entry.raw or entry.path), entry.identity)
    except SwappedError:
        return Ditinggal.BERUBAH
    except OSError:
        return Ditinggal.TIDAK_TERBACA
    with file:
        while True:
            try:
                piece = file.read(_PIECE)
            except OSError:
                return Ditinggal.TIDAK_TERBACA
            if not piece:
                break
            total += len(piece)
            # A file that grows while it is read has no end to wait for.
            if total > entry.size:
                break
            hashed.update(piece)
            spooled.write(piece)
    return hashed.hexdigest() if total == entry.size else Ditinggal.BERUBAH


def _copy(
    spooled: SpooledTemporaryFile[bytes], archive: zipfile.ZipFile, name: str, changed: datetime
) -> None:
    spooled.seek(0)
    with archive.open(_info(name, changed), "w", force_zip64=True) as inside:
        while piece := spooled.read(_PIECE):
            inside.write(piece)


def _info(name: str, changed: datetime) -> zipfile.ZipInfo:
    stamp = (changed.year, changed.month, changed.day, changed.hour, changed.minute, changed.second)
    info = zipfile.ZipInfo(name, min(max(stamp, _OLDEST), _NEWEST))
    info.external_attr = 0o100644 << 16
    packed = name.rpartition(".")[2].lower() in PACKED
    info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    return info


def _write_own(
    archive: zipfile.ZipFile,
    result: AuditResult,
    kept: Sequence[tuple[Kept, str]],
    left: Sequence[Left],
    lang: str,
) -> None:
    """Write the page, the lists and the checksums of everything before them."""
    names = {copied.path: copied.name for copied, _ in kept}
    page = Page(lang, link=lambda path: quote(names[path], safe="/") if path in names else "")
    own = {
        PAGE_NAME: page.render(result),
        text("bundle.readme_name", lang): _readme(result, kept, left, lang),
        text("bundle.list_name", lang): _list(kept, lang),
    }
    if left:
        own[text("bundle.left_name", lang)] = _left(left, lang)
    sums = [f"{digest}  {copied.name}" for copied, digest in kept]
    for name, content in own.items():
        data = content.encode("utf-8", "backslashreplace")
        sums.append(f"{hashlib.sha256(data).hexdigest()}  {name}")
        archive.writestr(_info(name, result.dibuat), data)
    archive.writestr(_info(SUMS_NAME, result.dibuat), "".join(f"{line}\n" for line in sums))


def _readme(result: AuditResult, kept: Sequence[tuple[Kept, str]], left: Sequence[Left], lang: str) -> str:
    said = text(
        "bundle.readme",
        lang,
        unit=result.unit,
        tanggal=day(result.per_tanggal, lang),
        jumlah=len(kept),
        halaman=PAGE_NAME,
        daftar=text("bundle.list_name", lang),
        sidik=SUMS_NAME,
    )
    if left:
        said += text("bundle.readme_left", lang, jumlah=len(left), daftar=text("bundle.left_name", lang))
    # For the Notepad of older Windows.
    return "\ufeff" + said.replace("\n", "\r\n")


def _list(kept: Sequence[tuple[Kept, str]], lang: str) -> str:
    rows = [(copied.name, copied.path, ", ".join(copied.kode), digest) for copied, digest in kept]
    return _table(("name", "path", "kode", "digest"), rows, lang)


def _left(left: Sequence[Left], lang: str) -> str:
    rows = [
        (left_out.path, ", ".join(left_out.kode), text(f"bundle.why_{left_out.why.value}", lang))
        for left_out in left
    ]
    return _table(("path", "kode", "why"), rows, lang)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]], lang: str) -> str:
    headings = [text(f"bundle.column_{column}", lang) for column in columns]
    return written(headings, (map(inert, row) for row in rows))
