"""Small but real files, made with the standard library: what an office would open, byte for byte the same each time."""

from __future__ import annotations

import io
import itertools
import json
import math
import random
import struct
import zipfile
import zlib
from datetime import date
from functools import lru_cache
from xml.sax.saxutils import escape

ZIP_TIME = (2026, 1, 1, 0, 0, 0)

# --- documents ----------------------------------------------------------------------------------


def _pdf_text(text: str) -> bytes:
    shown = text.encode("cp1252", "replace")
    return shown.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def pdf(text: str, *, title: str = "", created: date | None = None) -> bytes:
    """Return a PDF of one page that shows `text` (several lines), dated `created` inside."""
    lines = text.splitlines() or [""]
    drawn = b"BT /F1 11 Tf 60 780 Td 15 TL " + b" ".join(b"(%s) Tj T*" % _pdf_text(line) for line in lines)
    drawn += b" ET"
    info = b"<< /Producer (Pemindai)"
    if title:
        info += b" /Title (%s)" % _pdf_text(title)
    if created:
        info += b" /CreationDate (D:%s090000+07'00')" % created.strftime("%Y%m%d").encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        info + b" >>",
    ]
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\n" % (len(objects) + 1))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def _zip(parts: dict[str, str], *, stored: tuple[str, ...] = ()) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.create_system = 3  # the same bytes on every system
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _office(
    main: str, kind: str, parts: dict[str, str], created: date | None, extra_types: str = ""
) -> bytes:
    stamp = f"{created or date(2026, 1, 1):%Y-%m-%d}T02:00:00Z"
    made = (
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>'
        if created
        else ""
    )
    return _zip(
        {
            "[Content_Types].xml": f'{_XML}<Types xmlns="{_TYPES}">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{main}" ContentType="{kind}"/>{extra_types}'
            '<Override PartName="/docProps/core.xml"'
            ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
            "_rels/.rels": f'{_XML}<Relationships xmlns="{_RELS}">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="{main}"/>'
            '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
            'core-properties" Target="docProps/core.xml"/></Relationships>',
            "docProps/core.xml": f"{_XML}<cp:coreProperties"
            ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
            ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:creator>Sekretariat</dc:creator>{made}</cp:coreProperties>",
            **parts,
        }
    )


def docx(text: str, created: date | None = None) -> bytes:
    """Return a DOCX with one paragraph for each line of `text`."""
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in text.splitlines()
    )
    document = (
        f'{_XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}<w:sectPr/></w:body></w:document>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return _office("word/document.xml", kind, {"word/document.xml": document}, created)


def xlsx(rows: list[list[object]], created: date | None = None) -> bytes:
    """Return an XLSX of one sheet with `rows`."""

    def cell(value: object) -> str:
        if isinstance(value, (int, float)):
            return f"<c><v>{value}</v></c>"
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = "".join(f"<row>{''.join(cell(value) for value in row)}</row>" for row in rows)
    prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return _office(
        "xl/workbook.xml",
        f"{prefix}.sheet.main+xml",
        {
            "xl/workbook.xml": f'{_XML}<workbook xmlns="{main}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="Lembar1" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_RELS}"><Relationship Id="rId1"'
            f' Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'{_XML}<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>',
        },
        created,
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{prefix}.worksheet+xml"/>',
    )


def odt(text: str, created: date | None = None) -> bytes:
    """Return an ODT with one paragraph for each line of `text`."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    body = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.splitlines())
    made = f"<meta:creation-date>{created:%Y-%m-%d}T09:00:00</meta:creation-date>" if created else ""
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'{_XML}<office:document-content xmlns:office="{office}"'
            ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "meta.xml": f'{_XML}<office:document-meta xmlns:office="{office}"'
            ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.2">'
            f"<office:meta>{made}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": f"{_XML}<manifest:manifest"
            ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/"'
            ' manifest:media-type="application/vnd.oasis.opendocument.text"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        },
        stored=("mimetype",),
    )


# --- pictures -----------------------------------------------------------------------------------

Pixel = tuple[int, int, int]


def _scene(seed: str, width: int, height: int) -> list[list[Pixel]]:
    """Draw a page or a window: a bar, a block of lines, a box, in colours that follow `seed`."""
    chance = random.Random(seed)
    hue = chance.random()
    tint = tuple(int(110 + 90 * math.sin(2 * math.pi * (hue + third / 3))) for third in range(3))
    image = [[(247, 247, 244)] * width for _ in range(height)]

    def box(left: float, top: float, right: float, bottom: float, colour: Pixel) -> None:
        for y in range(int(top * height), int(bottom * height)):
            for x in range(int(left * width), int(right * width)):
                image[y][x] = colour

    box(0, 0, 1, 0.14, (tint[0], tint[1], tint[2]))
    box(0.05, 0.045, 0.35, 0.095, (255, 255, 255))
    for line in range(7):
        top = 0.24 + line * 0.085
        box(0.08, top, 0.08 + chance.uniform(0.25, 0.5), top + 0.03, (96, 100, 108))
    box(0.64, 0.24, 0.92, 0.62, tuple(min(255, part + 60) for part in tint))  # type: ignore[arg-type]
    box(0.68, 0.36, 0.88, 0.62, (tint[2], tint[0], tint[1]))
    return image


@lru_cache(maxsize=512)
def png(seed: str, size: tuple[int, int] = (160, 100)) -> bytes:
    """Return a PNG that shows a drawn page, different for each `seed`."""
    width, height = size
    rows = b"".join(
        b"\0" + bytes(part for pixel in row for part in pixel) for row in _scene(seed, width, height)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    note = b"Title\0" + seed.encode("latin-1", "replace")
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"tEXt", note)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


# ITU-T T.81: zigzag order, and the Huffman tables of Annex K for luminance.
_ZIGZAG = sorted(range(64), key=lambda n: (n // 8 + n % 8, (n // 8 if (n // 8 + n % 8) % 2 else n % 8)))
_DC_BITS = bytes([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
_DC_VALUES = bytes(range(12))
_AC_BITS = bytes([0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7D])
_AC_VALUES = bytes.fromhex(
    "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728"
    "292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788"
    "898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1"
    "e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa"
)
_QUANT = 24
_COS = [[math.cos((2 * x + 1) * u * math.pi / 16) for x in range(8)] for u in range(8)]


def _codes(bits: bytes, values: bytes) -> dict[int, tuple[int, int]]:
    codes, code, place = {}, 0, 0
    for length, count in enumerate(bits, 1):
        for _ in range(count):
            codes[values[place]] = (code, length)
            code, place = code + 1, place + 1
        code <<= 1
    return codes


class _Bits:
    def __init__(self) -> None:
        self.out, self.held, self.count = bytearray(), 0, 0

    def put(self, value: int, length: int) -> None:
        self.held = (self.held << length) | value
        self.count += length
        while self.count >= 8:
            byte = (self.held >> (self.count - 8)) & 0xFF
            self.out.append(byte)
            if byte == 0xFF:
                self.out.append(0)
            self.count -= 8
        self.held &= (1 << self.count) - 1

    def flush(self) -> bytes:
        if self.count:
            pad = 8 - self.count
            self.put((1 << pad) - 1, pad)
        return bytes(self.out)


@lru_cache(maxsize=4_096)
def _dct_row(row: tuple[float, ...]) -> list[float]:
    return [sum(row[x] * _COS[u][x] for x in range(8)) for u in range(8)]


# A scene is mostly plain: its blocks repeat each other.
@lru_cache(maxsize=4_096)
def _dct(block: tuple[tuple[float, ...], ...]) -> list[int]:
    rows = [_dct_row(row) for row in block]
    scale = [1 / math.sqrt(2)] + [1.0] * 7
    return [
        round(scale[u] * scale[v] / 4 * sum(rows[y][u] * _COS[v][y] for y in range(8)) / _QUANT)
        for v in range(8)
        for u in range(8)
    ]


def _exif(taken: date) -> bytes:
    stamp = f"{taken:%Y:%m:%d} 09:15:00\0".encode()
    # TIFF header, IFD0 with a pointer to the Exif IFD, which holds DateTimeOriginal.
    ifd0 = struct.pack("<HHHIII", 1, 0x8769, 4, 1, 26, 0)
    exif = struct.pack("<HHHIII", 1, 0x9003, 2, len(stamp), 44, 0)
    return b"Exif\0\0" + b"II*\0" + struct.pack("<I", 8) + ifd0 + exif + stamp


@lru_cache(maxsize=512)
def jpeg(seed: str, size: tuple[int, int] = (96, 72), *, taken: date | None = None) -> bytes:
    """Return a grey baseline JPEG that shows a drawn scene; with `taken`, EXIF DateTimeOriginal."""
    width, height = size
    scene = _scene(seed, width, height)
    greys = {(r, g, b): 0.299 * r + 0.587 * g + 0.114 * b - 128 for r, g, b in set(itertools.chain(*scene))}
    # The last pixel of a row and the last row are repeated until all blocks are full.
    grey = [tuple([greys[pixel] for pixel in (*row, *row[-1:] * (-width % 8))]) for row in scene]
    grey += grey[-1:] * (-height % 8)
    dc, ac = _codes(_DC_BITS, _DC_VALUES), _codes(_AC_BITS, _AC_VALUES)
    bits, before = _Bits(), 0
    for top in range(0, height, 8):
        for left in range(0, width, 8):
            found = _dct(tuple([row[left : left + 8] for row in grey[top : top + 8]]))
            found = [found[n] for n in _ZIGZAG]
            change, before = found[0] - before, found[0]
            length = abs(change).bit_length()
            bits.put(*dc[length])
            if length:
                bits.put(change if change > 0 else change + (1 << length) - 1, length)
            zeros = 0
            for value in found[1:]:
                if not value:
                    zeros += 1
                    continue
                while zeros > 15:
                    bits.put(*ac[0xF0])
                    zeros -= 16
                length = abs(value).bit_length()
                bits.put(*ac[zeros << 4 | length])
                bits.put(value if value > 0 else value + (1 << length) - 1, length)
                zeros = 0
            if zeros:
                bits.put(*ac[0])

    def segment(marker: int, data: bytes) -> bytes:
        return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data

    return (
        b"\xff\xd8"
        + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
        + (segment(0xE1, _exif(taken)) if taken else b"")
        + segment(0xFE, seed.encode("utf-8", "replace")[:200])
        + segment(0xDB, b"\0" + bytes([_QUANT] * 64))
        + segment(0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0")
        + segment(0xC4, b"\0" + _DC_BITS + _DC_VALUES)
        + segment(0xC4, b"\x10" + _AC_BITS + _AC_VALUES)
        + segment(0xDA, b"\1\1\0\0\x3f\0")
        + bits.flush()
        + b"\xff\xd9"
    )


# --- video, pointers ------------------------------------------------------------------------------


def _box(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data) + 8) + kind + data


def mp4(note: str = "") -> bytes:
    """Return a minimal MP4: file type, movie header, a little media data."""
    header = struct.pack(">IIIII", 0, 0, 0, 1000, 5000) + struct.pack(">IHHQ", 0x10000, 0x100, 0, 0)
    header += struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000) + bytes(24)
    movie = _box(b"moov", _box(b"mvhd", header + struct.pack(">I", 2)))
    return _box(b"ftyp", b"isom\0\0\2\0isomiso2mp41") + movie + _box(b"mdat", note.encode() or b"\0" * 64)


def heic() -> bytes:
    """Return a minimal HEIC: file type and an empty meta box."""
    return _box(b"ftyp", b"heic\0\0\0\0mif1heic") + _box(b"meta", bytes(4)) + _box(b"mdat", bytes(32))


def url(address: str) -> bytes:
    """Return a Windows internet shortcut."""
    return f"[InternetShortcut]\r\nURL={address}\r\n".encode()


def gsheet(doc_id: str) -> bytes:
    """Return a Google Drive pointer to a spreadsheet."""
    return json.dumps({"": "WARNING! DO NOT EDIT THIS FILE!", "doc_id": doc_id, "resource_key": ""}).encode()


def gdoc(doc_id: str) -> bytes:
    """Return a Google Drive pointer to a document."""
    return gsheet(doc_id)
