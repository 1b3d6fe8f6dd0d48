"""Files that few offices make on purpose and all have: object streams, old Office, photos of phones, shortcuts.

Made with the standard library, as the real programs make them.
"""

from __future__ import annotations

import io
import struct
import zlib
from datetime import UTC, date, datetime

import files

# --- PDF ------------------------------------------------------------------------------------------


def _stream(dictionary: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (
        dictionary,
        len(packed),
        packed,
    )


def pdf_of_objects(created: date, *, extra: bytes = b"", padding: int = 0, trailer: bytes = b"") -> bytes:
    """Return a PDF 1.5 whose Info lies in an object stream and whose table is a stream with predictor.

    `extra` is a whole object 9 that is not compressed, `padding` the length of a stream in the middle.
    """
    info = b"<< /Producer (X) /CreationDate (D:%s101500+07'00') >>" % created.strftime("%Y%m%d").encode()
    inside = [
        (1, b"<< /Type /Catalog /Pages 2 0 R >>"),
        (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        (3, b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 4 0 R >> >> >>"),
        (4, b"<< /Type /Font /BaseFont /Helvetica >>"),
        (5, info),
    ]
    heads, body = b"", b""
    for number, content in inside:
        heads += b"%d %d " % (number, len(body))
        body += content + b" "
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, int] = {}
    for number, content in (
        (9, extra or b"null"),
        (6, b"<< /Length %d >>\nstream\n%s\nendstream" % (padding, bytes(padding))),
        (7, _stream(b"/Type /ObjStm /N %d /First %d" % (len(inside), len(heads)), heads + body)),
    ):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    places[8] = out.tell()
    rows = []
    for number in range(10):
        if number in places:
            rows.append(struct.pack(">BIB", 1, places[number], 0))
        elif 1 <= number <= 5:
            rows.append(struct.pack(">BIB", 2, 7, number - 1))
        else:
            rows.append(bytes(6))
    above, table = bytes(6), b""
    for row in rows:
        table += b"\2" + bytes((one - up) & 255 for one, up in zip(row, above, strict=True))
        above = row
    dictionary = (
        b"/Type /XRef /W [1 4 1] /Size 10 /Root 1 0 R /Info 5 0 R /DecodeParms"
        b" << /Predictor 12 /Columns 6 >> " + trailer
    )
    out.write(b"8 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (_stream(dictionary, table), places[8]))
    return out.getvalue()


def pdf_with_xmp(created: date) -> bytes:
    """Return a PDF whose only date is that of its XMP packet."""
    packet = (
        b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><xmp:CreateDate>%s</xmp:CreateDate></x:xmpmeta>"
        % f"{created}T09:00:00+07:00".encode()
    )
    content = files.pdf("Notulensi")
    place = content.index(b"xref\n")
    added = b"8 0 obj\n<< /Type /Metadata /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
        len(packet),
        packet,
    )
    content = content.replace(b"/Type /Catalog", b"/Metadata 8 0 R /Type /Catalog")
    return content[:place] + added + content[place:]


def pdf_for_the_web(created: date) -> bytes:
    """Return a PDF that begins as one made for the web: its first part has an end of its own."""
    whole = files.pdf("Notulensi", created=created)
    first = b"%%PDF-1.4\n90 0 obj\n<< /Linearized 1 /L %010d /N 1 >>\nendobj\n"
    first += b"trailer\n<< /Size 1 >>\nstartxref\n0\n%%%%EOF\n"
    length = len(first % 0) + len(whole)
    start = int(whole.rpartition(b"startxref\n")[2].split()[0])
    moved = whole.replace(b"startxref\n%d" % start, b"startxref\n%d" % (start + len(first % 0)))
    return first % length + moved


# --- old Office -------------------------------------------------------------------------------------

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def ole(streams: dict[str, bytes]) -> bytes:
    """Return an OLE file of `streams`; those under 4,096 bytes lie in the small sectors."""
    sectors: list[bytes] = []
    fat: list[int] = []

    def put(content: bytes) -> int:
        first, count = len(sectors), max(1, -(-len(content) // 512))
        sectors.extend(content[n * 512 : n * 512 + 512].ljust(512, b"\0") for n in range(count))
        fat.extend([*range(first + 1, first + count), _END])
        return first

    small, small_fat, placed = b"", [], {}
    for name, content in streams.items():
        if len(content) >= 4096:
            placed[name] = (put(content), len(content))
        else:
            first, count = len(small) // 64, max(1, -(-len(content) // 64))
            small += content.ljust(64 * count, b"\0")
            small_fat += [*range(first + 1, first + count), _END]
            placed[name] = (first, len(content))
    root = put(small) if small else _END
    packed = struct.pack(f"<{len(small_fat)}I", *small_fat)
    small_first = put(packed + b"\xff" * (-len(packed) % 512)) if small_fat else _END

    def entry(name: str, kind: int, start: int, size: int, right: int, child: int) -> bytes:
        text = name.encode("utf-16-le") + b"\0\0"
        return text.ljust(64, b"\0") + struct.pack(
            "<HBBIII16sI8s8sIII", len(text), kind, 1, _FREE, right, child, b"", 0, b"", b"", start, size, 0
        )

    listed = entry("Root Entry", 5, root, len(small), _FREE, 1)
    for number, (name, place) in enumerate(placed.items(), 2):
        listed += entry(name, 2, *place, number if number <= len(placed) else _FREE, _FREE)
    directory = put(listed + bytes(-len(listed) % 512))
    fat_at = len(sectors)
    table = [*fat, _FAT]
    sectors.append(struct.pack("<128I", *table, *[_FREE] * (128 - len(table))))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack(
        "<IIIIIIIII", 0, 1, directory, 0, 4096, small_first, bool(small), _END, 0
    )
    return header + struct.pack("<109I", fat_at, *[_FREE] * 108) + b"".join(sectors)


def summary(created: date) -> bytes:
    """Return the stream of properties in which old Office keeps the day of creation."""
    since = datetime(created.year, created.month, created.day, 2, tzinfo=UTC) - datetime(
        1601, 1, 1, tzinfo=UTC
    )
    section = struct.pack("<IIIIIQ", 28, 1, 12, 16, 64, int(since.total_seconds()) * 10_000_000)
    return struct.pack("<HHI16sI16sI", 0xFFFE, 0, 0, b"", 1, b"", 48) + section


def doc(created: date, *, password: bool = False, padding: int = 6_000) -> bytes:
    """Return an old Word file."""
    begin = struct.pack("<HH6xH", 0xA5EC, 0xC1, 0x100 if password else 0)
    return ole({"WordDocument": begin + bytes(padding), "\5SummaryInformation": summary(created)})


def xls(created: date, *, password: bool = False) -> bytes:
    """Return an old Excel file."""
    begin = struct.pack("<HH16s", 0x0809, 16, b"") + struct.pack("<HH6s", 0x2F if password else 0xE1, 6, b"")
    return ole({"Workbook": begin + bytes(5_000), "\5SummaryInformation": summary(created)})


def locked_docx() -> bytes:
    """Return a DOCX with a password."""
    return ole({"EncryptionInfo": bytes(200), "EncryptedPackage": bytes(9_000)})


# --- pictures of phones and scanners ------------------------------------------------------------------


def tiff_exif(taken: date, order: str = "<") -> bytes:
    """Return the TIFF structure of an EXIF block in either byte order."""
    stamp = f"{taken:%Y:%m:%d} 09:15:00\0".encode()
    ifd0 = struct.pack(f"{order}HHHIII", 1, 0x8769, 4, 1, 26, 0)
    exif = struct.pack(f"{order}HHHIII", 1, 0x9003, 2, len(stamp), 44, 0)
    return (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8) + ifd0 + exif + stamp


def phone_jpeg(taken: date, order: str = "<", *, preview: bool = False) -> bytes:
    """Return a JPEG with EXIF as a phone writes it; with `preview` a whole small picture lies in a segment."""
    plain = files.jpeg("rapat", (64, 48))
    block = b"Exif\0\0" + tiff_exif(taken, order)
    if preview:
        block += files.jpeg("kecil", (16, 16))
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + plain[2:]


def moving_photo(taken: date, video: int = 300_000) -> bytes:
    """Return a photo of a Samsung phone with the video of the moment behind it, and Samsung's trailer."""
    movie = files.mp4().ljust(video, b"\1")
    photo = phone_jpeg(taken)
    entry = struct.pack("<III", 0x0A300000, len(movie), len(movie))
    directory = b"SEFH" + struct.pack("<II", 106, 1) + entry
    return photo + movie + directory + struct.pack("<I", len(directory)) + b"SEFT"


def tiff(order: str = "<") -> bytes:
    """Return a grey TIFF of two strips, its directory at the end, as scanners write it."""
    strips = bytes(range(200)) * 4
    place = 8 + len(strips)
    tags = [(256, 3, 1, 40), (257, 3, 1, 20), (258, 3, 1, 8), (262, 3, 1, 1), (278, 3, 1, 10)]
    lists = place + 2 + 12 * (len(tags) + 2) + 4
    tags += [(273, 4, 2, lists), (279, 4, 2, lists + 8)]
    out = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", place) + strips
    out += struct.pack(f"{order}H", len(tags))
    for tag, kind, count, value in sorted(tags):
        short = kind == 3 and order == ">"
        out += struct.pack(f"{order}HHII", tag, kind, count, value << 16 if short else value)
    return out + bytes(4) + struct.pack(f"{order}4I", 8, 408, 400, 400)


def bmp() -> bytes:
    """Return a BMP of 8 by 8 pixels."""
    pixels = bytes(range(192))
    head = struct.pack("<IiiHHIIiiII", 40, 8, 8, 1, 24, 0, len(pixels), 0, 0, 0, 0)
    return b"BM" + struct.pack("<III", 54 + len(pixels), 0, 54) + head + pixels


def gif() -> bytes:
    """Return a GIF of one pixel."""
    return bytes.fromhex("47494638396101000100800000ffffff0000002c00000000010001000002024401003b")


def webp(taken: date | None = None) -> bytes:
    """Return the container of a WEBP, with EXIF where `taken` is given."""
    chunks = b"VP8L" + struct.pack("<I", 20) + bytes(20)
    if taken:
        block = tiff_exif(taken)
        chunks += b"EXIF" + struct.pack("<I", len(block)) + block + bytes(len(block) % 2)
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def _box(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data) + 8) + kind + data


def heic(taken: date) -> bytes:
    """Return the container of a HEIC whose EXIF is an item of its own."""
    block = struct.pack(">I", 6) + b"Exif\0\0" + tiff_exif(taken, ">")
    brand = _box(b"ftyp", b"heic\0\0\0\0mif1heic")
    infe = _box(b"infe", struct.pack(">IHH4s", 2 << 24, 1, 0, b"hvc1") + b"\0")
    infe += _box(b"infe", struct.pack(">IHH4s", 2 << 24, 2, 0, b"Exif") + b"\0")
    iinf = _box(b"iinf", struct.pack(">IH", 0, 2) + infe)

    def meta(start: int) -> bytes:
        items = b"".join(
            struct.pack(">HHHII", item, 0, 1, place, size)
            for item, place, size in ((1, start, 40), (2, start + 40, len(block)))
        )
        return _box(b"meta", bytes(4) + iinf + _box(b"iloc", struct.pack(">IBBH", 0, 0x44, 0, 2) + items))

    start = len(brand) + len(meta(0)) + 8
    return brand + meta(start) + _box(b"mdat", bytes(40) + block)


def mkv() -> bytes:
    """Return the beginning of a Matroska file with one segment of 200 bytes."""
    return (
        bytes.fromhex("1a45dfa3") + b"\x84" + bytes(4) + bytes.fromhex("18538067") + b"\x40\xc8" + bytes(200)
    )


def wmv() -> bytes:
    """Return the two objects of a WMV."""
    header = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c") + struct.pack("<Q", 60) + bytes(36)
    return header + bytes.fromhex("3626b2758e66cf11a6d900aa0062ce6c") + struct.pack("<Q", 150) + bytes(126)


# --- shortcuts ------------------------------------------------------------------------------------------


def shortcut(path: str = "", share: str = "") -> bytes:
    """Return a Windows shortcut to a `path` of this machine, or to a `path` on a `share`."""
    head = struct.pack("<I", 76) + bytes.fromhex("0114020000000000c000000000000046") + struct.pack("<I", 2)
    head = head.ljust(76, b"\0")
    text = path.encode("cp1252") + b"\0"
    if share:
        name = share.encode("cp1252") + b"\0"
        network = struct.pack("<IIIII", 20 + len(name), 2, 20, 0, 0x20000) + name
        info = struct.pack("<IIIII", 28, 2, 0, 0, 28) + struct.pack("<I", 28 + len(network)) + network + text
    else:
        info = struct.pack("<IIIIII", 28, 1, 28, 28, 0, 27 + len(text)) + text
    return head + struct.pack("<I", len(info) + 4) + info


def webloc_binary(address: str) -> bytes:
    """Return a macOS internet location as a binary property list."""
    return (
        b"bplist00\xd1\x01\x02SURL_\x10"
        + bytes([len(address)])
        + address.encode()
        + bytes([8, 11, 15])
        + bytes(6)
        + bytes([1, 1])
    )
