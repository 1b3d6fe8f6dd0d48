"""One look inside a file: its format by signature, sound or not, and the date inside."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, tzinfo
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, NamedTuple

from zi_audit.contents.boxes import inspect_boxes
from zi_audit.contents.containers import (
    inspect_anything,
    inspect_asf,
    inspect_matroska,
    inspect_riff,
    inspect_rtf,
)
from zi_audit.contents.found import BrokenError, Found, TooMuchError, local_day
from zi_audit.contents.markup import is_office_markup, is_plain_table
from zi_audit.contents.office_files import inspect_zip
from zi_audit.contents.old_office import SIGNATURE as OLE
from zi_audit.contents.old_office import inspect_ole
from zi_audit.contents.pdf import inspect_pdf
from zi_audit.contents.pictures import (
    PNG_HEADER,
    inspect_bmp,
    inspect_gif,
    inspect_jpeg,
    inspect_png,
    inspect_tiff,
)
from zi_audit.contents.pointers import MAX_POINTER, target
from zi_audit.contents.says.facts import NOTHING_SAID, DocumentFacts
from zi_audit.contents.text.found import FileText, TextState
from zi_audit.contents.text.readers import read_text
from zi_audit.contents.window import Window
from zi_audit.errors import system_says
from zi_audit.formats import ALLOWED, MARKED_UP, OFFICE, POINTERS
from zi_audit.opening import UNKNOWN, Identity, NotRegularError, SwappedError, is_gone, open_regular
from zi_audit.reasons import SWAPPED, VANISHED, Alasan

CHUNK = 1 << 20
# Of a large file so many samples are looked at, of so many bytes each.
SAMPLES, SAMPLE = 16, 32_768
SAMPLED = "~"

# From the text of the first pages to what it says of its document.
Says = Callable[[FileText], DocumentFacts]

# Signature at an offset, and the format it gives away; the first that fits decides.
SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "pdf"),
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, PNG_HEADER, "png"),
    (0, b"GIF8", "gif"),
    (0, b"PK\3\4", "zip"),
    (0, b"PK\5\6", "zip"),
    (0, OLE, "ole"),
    (4, b"ftyphei", "heic"),
    (4, b"ftyphev", "heic"),
    (4, b"ftypmif1", "heic"),
    (4, b"ftypmsf1", "heic"),
    (4, b"ftypavif", "avif"),
    (4, b"ftyp", "mp4"),
    # QuickTime of old cameras begins with any of its boxes.
    (4, b"moov", "mp4"),
    (4, b"mdat", "mp4"),
    (4, b"wide", "mp4"),
    (8, b"WEBP", "webp"),
    (8, b"AVI ", "avi"),
    (0, b"\x1aE\xdf\xa3", "mkv"),
    (0, b"0&\xb2u\x8ef\xcf\x11", "asf"),
    (0, b"FLV\1", "flv"),
    (0, b"II*\0", "tiff"),
    (0, b"MM\0*", "tiff"),
    (0, b"BM", "bmp"),
    (0, b"{\\rtf", "rtf"),
    # Excel up to 95, without the small file system around it: what many web applications still write.
    (0, b"\x09\x08\x08\0", "xls"),
    (0, b"\x09\x04\x06\0", "xls"),
    (0, b"\x09\x02\x06\0", "xls"),
    (0, b"\x09\0\x04\0", "xls"),
    (0, b"Rar!", "rar"),
    (0, b"7z\xbc\xaf", "7z"),
)

READERS: dict[str, Callable[[Window], Found]] = {
    "pdf": inspect_pdf,
    "jpeg": inspect_jpeg,
    "png": inspect_png,
    "gif": inspect_gif,
    "bmp": inspect_bmp,
    "tiff": inspect_tiff,
    "zip": inspect_zip,
    "ole": inspect_ole,
    "heic": inspect_boxes,
    "avif": inspect_boxes,
    "mp4": inspect_boxes,
    "webp": inspect_riff,
    "avi": inspect_riff,
    "mkv": inspect_matroska,
    "asf": inspect_asf,
    "rtf": inspect_rtf,
}

# Windows file attributes of a file whose content is still in the cloud.
_OFFLINE, _RECALL_ON_OPEN, _RECALL_ON_DATA = 0x1000, 0x40000, 0x400000


class Inspection(NamedTuple):
    """What a look inside a file gave.

    `sound` is False for a file that no program would open; `masalah` says why. `format` is what
    the signature says, "" if unknown. `dibuat` is the date inside. `tautan` is a pointer's address.
    `teks` says whether there is text inside and `kata` what that says, where it was asked for.
    `galat` says why the file could not be read at all, `is_gone` that the one listed no longer stands there.
    `sampel` is the digest of samples of the content, where that was asked for in the same opening.
    """

    sound: bool = True
    masalah: Alasan | None = None
    format: str = ""
    ekstensi_salah: bool = False
    terenkripsi: bool = False
    dibuat: date | None = None
    tautan: str = ""
    tanpa_teks: bool = False
    gambar_polos: bool = False
    galat: Alasan | None = None
    is_gone: bool = False
    teks: TextState = TextState.UNREAD
    kata: DocumentFacts = NOTHING_SAID
    sampel: str = ""


SOUND = Inspection()


def inspect_file(
    path: Path | str,
    ekstensi: str,
    size: int,
    zone: tzinfo = UTC,
    says: Says | None = None,
    listed: Identity = UNKNOWN,
    *,
    sampled: bool = False,
) -> Inspection:
    """Look inside the file at `path`, named with `ekstensi` (lower case, no dot), of `size` bytes.

    Moments inside are days in `zone`: what was made at 06.30 in Jakarta was made the day before in Greenwich.
    With `says` the text of the first pages is read in the same opening, and what it says is kept; with `sampled`
    the content is sampled, too, for comparing it with others.
    Reads a bounded part of the file that was `listed`. Never raises for a bad, vanished or swapped file:
    `masalah` or `galat` says it.
    """
    try:
        with open_regular(path, listed) as file:
            return inspect_open(file, ekstensi, size, zone, says, sampled=sampled)
    except PermissionError:
        return Inspection(galat=Alasan.of("reason.unreadable_denied"))
    except (NotRegularError, SwappedError):
        return Inspection(galat=SWAPPED, is_gone=True)
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and is_gone(error):
            return Inspection(galat=VANISHED, is_gone=True)
        pesan = system_says(error)
        return Inspection(galat=Alasan.of("reason.unreadable", pesan=pesan))


def inspect_open(
    file: BinaryIO,
    ekstensi: str,
    size: int,
    zone: tzinfo = UTC,
    says: Says | None = None,
    *,
    sampled: bool = False,
) -> Inspection:
    """Look inside an open file, as `inspect_file` does. Raises OSError where it cannot be read."""
    if ekstensi in POINTERS:
        content = file.read(MAX_POINTER)
        inspection = _pointer(content, ekstensi)
    else:
        with closing(Window(file, size)) as window:
            inspection = _inspect(window, ekstensi, zone)
            if says is not None and inspection.sound and inspection.galat is None:
                inspection = _with_text(inspection, window, ekstensi, says)
            content = window.head
    if not sampled:
        return inspection
    # Of most files all was read already.
    is_whole = len(content) == size <= SAMPLES * SAMPLE
    return inspection._replace(sampel=_digest(content) if is_whole else _sampled(file, size))


def _with_text(inspection: Inspection, window: Window, ekstensi: str, says: Says) -> Inspection:
    if inspection.terenkripsi:
        return inspection._replace(teks=TextState.LOCKED)
    text = read_text(window, inspection.format or ekstensi)
    return inspection._replace(teks=text.state, kata=says(text))


def _pointer(content: bytes, ekstensi: str) -> Inspection:
    address = target(content, ekstensi)
    if address is None:
        return Inspection(sound=False, masalah=Alasan.of("content.pointer_empty"))
    return Inspection(tautan=address)


def _inspect(window: Window, ekstensi: str, zone: tzinfo) -> Inspection:
    kind = signature(window.head)
    allowed = ALLOWED.get(ekstensi)
    if allowed is None:
        return Inspection(format=kind)
    if not kind:
        if ekstensi in MARKED_UP and is_office_markup(window.head):
            return Inspection(format="html", ekstensi_salah=True)
        if ekstensi == "xls" and is_plain_table(window.head):
            return Inspection(format="csv", ekstensi_salah=True)
        return _broken("content.not_what_it_says", "", ekstensi)
    try:
        found = READERS.get(kind, inspect_anything)(window)
    except BrokenError as problem:
        return _broken(problem.key, kind, ekstensi)
    except TooMuchError as problem:
        return Inspection(format=kind, galat=Alasan.of(problem.key, ekstensi=ekstensi))
    if kind == "zip" and not found.kind and ekstensi in OFFICE:
        return _broken("content.office_no_part", kind, ekstensi)
    kind = found.kind or kind
    return Inspection(
        format=kind,
        ekstensi_salah=kind not in allowed,
        terenkripsi=found.terenkripsi,
        dibuat=local_day(found.dibuat, zone),
        tanpa_teks=found.no_text,
        gambar_polos=found.plain,
    )


# Thousands of files can be broken in the same way.
@lru_cache(maxsize=1_024)
def _broken(key: str, kind: str, ekstensi: str) -> Inspection:
    return Inspection(sound=False, masalah=Alasan.of(key, ekstensi=ekstensi), format=kind)


def signature(head: bytes) -> str:
    """Return the format that the first bytes give away, or ""."""
    for offset, mark, kind in SIGNATURES:
        if head.startswith(mark, offset):
            return kind
    if head[:1] == head[188:189] == head[376:377] == b"G":
        return "ts"
    return "pdf" if b"%PDF-" in head[:1024] else ""


def content_hash(path: Path | str, listed: Identity = UNKNOWN) -> str:
    """Return a digest of the whole content of the file that was `listed`, read in pieces. Raises OSError."""
    with open_regular(path, listed) as file:
        return _whole(file)


def _whole(file: BinaryIO) -> str:
    digest = blake2b(digest_size=16)
    while piece := file.read(CHUNK):
        digest.update(piece)
    return digest.hexdigest()


def sample_hash(path: Path | str, listed: Identity = UNKNOWN, *, size: int) -> str:
    """Return a digest of samples of the content of the file that was `listed`, or of the whole where that is no more.

    Raises OSError. Samples are the head, the tail and pieces between them at even distances. A digest of samples begins
    with SAMPLED: it is compared with its like only, and equal ones speak of contents that are very likely the same.
    """
    with open_regular(path, listed) as file:
        return _sampled(file, size)


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _sampled(file: BinaryIO, size: int) -> str:
    if size <= SAMPLES * SAMPLE:
        file.seek(0)
        return _whole(file)
    digest = blake2b(size.to_bytes(16), digest_size=16)
    for number in range(SAMPLES):
        file.seek((size - SAMPLE) * number // (SAMPLES - 1))
        digest.update(file.read(SAMPLE))
    return SAMPLED + digest.hexdigest()


def is_cloud_placeholder(attributes: int) -> bool:
    """Whether Windows file attributes say that opening the file would fetch it from the cloud."""
    return bool(attributes & (_OFFLINE | _RECALL_ON_OPEN | _RECALL_ON_DATA))
