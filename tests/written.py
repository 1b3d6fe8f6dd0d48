"""Pages of text as different programs write them, made with the standard library, part by part."""

from __future__ import annotations

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from hashlib import md5

from zi_audit.contents.text.pdf_crypt import rc4

MINUTES = (
    "KOMISI PEMILIHAN UMUM",
    "KABUPATEN BANGKA BARAT",
    "NOTULENSI RAPAT EVALUASI",
    "Hari/Tanggal : Selasa, 31 Maret 2026",
    "Rapat dibuka oleh Ketua Tim pukul 09.00 WIB (tepat waktu).",
)


def flate(content: bytes, extra: bytes = b"") -> bytes:
    """Return a stream packed as most programs pack it."""
    return stream(zlib.compress(content), b"/Filter /FlateDecode " + extra)


def stream(content: bytes, dictionary: bytes = b"") -> bytes:
    """Return a stream that holds `content` as it is."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (dictionary, len(content), content)


def shown(lines: tuple[str, ...] = MINUTES, font: bytes = b"/F1 11 Tf") -> bytes:
    """Return the contents of a page that shows these lines in a simple font."""
    drawn = b" ".join(b"(%s) Tj T*" % escaped(line) for line in lines)
    return b"BT %s 60 780 Td 15 TL %s ET" % (font, drawn)


def escaped(line: str) -> bytes:
    plain = line.encode("cp1252", "replace")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def page_objects(contents: bytes, font: bytes = HELVETICA, resources: bytes = b"") -> dict[int, bytes]:
    """Return the objects of a document of one page; `contents` is a whole stream, further objects begin at 7."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] /Resources 6 0 R >>",
        3: b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
        4: contents,
        5: font,
        6: b"<< /Font << /F1 5 0 R >> %s >>" % resources,
    }


def pdf_of(objects: Mapping[int, bytes], *, trailer: bytes = b"", with_table: bool = True) -> bytes:
    """Return a PDF of these objects, the first its catalog; without its table one that has to be searched."""
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    if not with_table:
        out.write(b"startxref\n7\n%%EOF\n")
        return out.getvalue()
    start = out.tell()
    size = max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        place = places.get(number)
        out.write(b"%010d 00000 n \n" % place if place else b"0000000000 00001 f \n")
    out.write(b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start))
    return out.getvalue()


def pdf_in_streams(objects: Mapping[int, bytes]) -> bytes:
    """Return a PDF whose objects without streams lie in one packed stream, as Word and qpdf write them."""
    packed = {number: body for number, body in objects.items() if not body.endswith(b"endstream")}
    holder, table = max(objects) + 1, max(objects) + 2
    heads = body = b""
    for number, content in packed.items():
        heads += b"%d %d " % (number, len(body))
        body += content + b" "
    plain = {number: body for number, body in objects.items() if number not in packed}
    plain[holder] = flate(heads + body, b"/Type /ObjStm /N %d /First %d" % (len(packed), len(heads)))
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n")
    rows = {0: bytes(6), **{number: struct.pack(">BIB", 2, holder, at) for at, number in enumerate(packed)}}
    for number, content in plain.items():
        rows[number] = struct.pack(">BIB", 1, out.tell(), 0)
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    rows[table] = struct.pack(">BIB", 1, start, 0)
    above, filtered = bytes(6), b""
    for number in range(table + 1):
        row = rows.get(number, bytes(6))
        filtered += b"\2" + bytes((byte - up) & 255 for byte, up in zip(row, above, strict=True))
        above = row
    extra = b"/Type /XRef /W [1 4 1] /Size %d /Root 1 0 R /DecodeParms << /Predictor 12 /Columns 6 >>" % (
        table + 1
    )
    out.write(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, flate(filtered, extra), start))
    return out.getvalue()


def composite(
    lines: tuple[str, ...] = MINUTES, *, with_map: bool = True, by_letter: bool = False
) -> dict[int, bytes]:
    """Return the objects of a page in a font of numbered glyphs, as Word, Google Docs and Canva write it."""
    letters = sorted(set("".join(lines)))
    codes = {letter: number for number, letter in enumerate(letters, 3)}
    pairs = b"\n".join(b"<%04X> <%04X>" % (codes[letter], ord(letter)) for letter in letters)
    code_map = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange"
        b" %d beginbfchar\n%s\nendbfchar endcmap" % (len(letters), pairs)
    )
    drawn = []
    for number, line in enumerate(lines):
        drawn.append(b"1 0 0 1 60 %d Tm" % (780 - 16 * number))
        pieces = [(b"%04X" % codes[letter]) for letter in line]
        if by_letter:
            # Each letter is put where it belongs, blanks are only left free.
            drawn += [
                b"1 0 0 1 %.2f %d Tm <%s> Tj" % (60 + 6 * at, 780 - 16 * number, piece)
                for at, piece in enumerate(pieces)
                if line[at] != " "
            ]
        else:
            drawn.append(b"[<%s>] TJ" % b"> 4 <".join(pieces))
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Arial /Encoding /Identity-H /DescendantFonts [7 0 R] %s>>"
    return {
        **page_objects(
            flate(b"BT /F1 11 Tf %s ET" % b" ".join(drawn)),
            font % (b"/ToUnicode 8 0 R " if with_map else b""),
        ),
        7: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Arial /DW 545 /W [3 [278 545]] >>",
        8: flate(code_map),
    }


def scan(words: bytes = b"") -> dict[int, bytes]:
    """Return the objects of a page that is one picture, with what a program recognised on it laid over unseen."""
    picture = b"q 595 0 0 842 0 0 cm /Im Do Q "
    objects = page_objects(stream(picture + words), resources=b"/XObject << /Im 7 0 R >>")
    if not words:
        objects[6] = b"<< /XObject << /Im 7 0 R >> >>"
    return {**objects, 7: stream(b"\xff\xd8\xff" * 40, b"/Subtype /Image /Filter /DCTDecode")}


def in_base85(content: bytes) -> bytes:
    """Return a stream in digits that mail can carry."""
    return stream(base64.a85encode(zlib.compress(content)) + b"~>", b"/Filter [/ASCII85Decode /FlateDecode]")


def run_lengths(content: bytes) -> bytes:
    """Return a stream packed by run lengths, in hexadecimal digits."""
    packed = b"".join(
        bytes([len(piece) - 1]) + piece
        for piece in (content[at : at + 100] for at in range(0, len(content), 100))
    )
    return stream((packed + b"\x80").hex().encode() + b">", b"/Filter [/AHx /RL]")


def lzw(content: bytes) -> bytes:
    """Return a stream packed as programs of the nineties did."""
    table = {bytes([code]): code for code in range(256)}
    bits, width, before = [format(256, "09b")], 9, b""
    for byte in content:
        word = before + bytes([byte])
        if word in table:
            before = word
            continue
        bits.append(format(table[before], f"0{width}b"))
        table[word] = len(table) + 2
        width = max(9, (len(table) + 2).bit_length())
        before = bytes([byte])
    bits += [format(table[before], f"0{width}b"), format(257, f"0{width}b")]
    row = "".join(bits)
    row += "0" * (-len(row) % 8)
    return stream(int(row, 2).to_bytes(len(row) // 8, "big"), b"/Filter /LZWDecode")


PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def enciphered(objects: Mapping[int, bytes], *, password: bytes = b"", method: bytes = b"") -> bytes:
    """Return a PDF enciphered by RC4 with 128 bits; it opens with `password`. `method` /AESV2 is only claimed."""
    identity, owner, permissions = b"0123456789abcdef", bytes(range(32)), 0xFFFFF0C0
    padded = (password + PADDING)[:32]
    key = md5(padded + owner + struct.pack("<I", permissions) + identity).digest()
    for _ in range(50):
        key = md5(key).digest()
    user = md5(PADDING + identity).digest()
    for number in range(20):
        user = rc4(bytes(byte ^ number for byte in key), user)
    sealed = {}
    for number, body in objects.items():
        head, mark, rest = body.partition(b"stream\n")
        if mark:
            content = rest.removesuffix(b"\nendstream")
            salted = md5(key + struct.pack("<I", number)[:3] + b"\0\0").digest()
            body = head + mark + rc4(salted, content) + b"\nendstream"
        sealed[number] = body
    version = b"/V 4 /R 4 /CF << /StdCF << /CFM %s >> >> /StmF /StdCF" % method if method else b"/V 2 /R 3"
    sealed[max(objects) + 1] = b"<< /Filter /Standard %s /Length 128 /P %d /O <%s> /U <%s> >>" % (
        version,
        permissions - (1 << 32),
        owner.hex().encode(),
        (user + bytes(16)).hex().encode(),
    )
    trailer = b"/Encrypt %d 0 R /ID [<%s> <%s>]" % (max(sealed), *[identity.hex().encode()] * 2)
    return pdf_of(sealed, trailer=trailer)


# --- Office --------------------------------------------------------------------------------------

_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)


def zipped(parts: Mapping[str, str]) -> bytes:
    """Return a zip file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def relations(**targets: str) -> str:
    """Return a part that says which parts belong to another, by id."""
    return _RELATIONS.format(
        "".join(
            f'<Relationship Id="{name}" Type="x/{name}" Target="{target}"/>'
            for name, target in targets.items()
        )
    )


def word(body: str, header: str = "") -> bytes:
    """Return a DOCX with this body, in markup, and a header for its pages."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>',
    }
    if header:
        parts["word/_rels/document.xml.rels"] = relations(rId1="header1.xml")
        parts["word/header1.xml"] = f"<w:hdr>{header}</w:hdr>"
    return zipped(parts)


def paragraph(*runs: str) -> str:
    """Return a paragraph of DOCX made of these runs of text."""
    return "<w:p>" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def sheet(rows: str, *, strings: str = "", styles: str = "", book: str = "") -> bytes:
    """Return an XLSX with these rows, in markup."""
    shown = book or '<sheet name="Hadir" sheetId="1" r:id="rId1"/>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f"<workbook><sheets>{shown}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": relations(
                rId1="worksheets/sheet1.xml", rId2="sharedStrings.xml", rId3="styles.xml"
            ),
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
            "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
            "xl/styles.xml": f"<styleSheet>{styles}</styleSheet>",
        }
    )


def drawing(lines: tuple[str, ...]) -> dict[int, bytes]:
    """Return the objects of a page of many strokes, its words in a form, a picture within its contents."""
    strokes = b" ".join(
        b"%d %d m %d %d l S" % (at % 500, at % 700, at % 300, at % 800) for at in range(4_000)
    )
    contents = strokes + b" BI /W 4 /H 4 /BPC 8 ID \0\1\2 EI " + b" /X1 Do"
    return {
        **page_objects(flate(contents), resources=b"/XObject << /X1 7 0 R >>"),
        7: flate(shown(lines), b"/Subtype /Form /BBox [0 0 595 842]"),
    }


def slides(lines: tuple[str, ...]) -> bytes:
    """Return a PPTX of one slide with these lines."""
    text = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "ppt/presentation.xml": '<p:presentation><p:sldId id="256" r:id="rId2"/></p:presentation>',
            "ppt/_rels/presentation.xml.rels": relations(rId1="slides/slide2.xml", rId2="slides/slide1.xml"),
            "ppt/slides/slide1.xml": f"<p:sld>{text}</p:sld>",
            "ppt/slides/slide2.xml": "<p:sld><a:p><a:r><a:t>tidak ditampilkan</a:t></a:r></a:p></p:sld>",
        }
    )


def odf(kind: str, body: str, header: str = "") -> bytes:
    """Return an ODF document (`text`, `spreadsheet`, `presentation`) with this body and page header, in markup."""
    page = f"<style:master-page><style:header>{header}</style:header></style:master-page>"
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": f"<office:document-content><office:body>{body}</office:body></office:document-content>",
            "styles.xml": f"<s><office:master-styles>{page}</office:master-styles></s>",
            "META-INF/manifest.xml": "<manifest:manifest/>",
        }
    )


def odf_table(rows: list[list[str]]) -> str:
    """Return a table of ODF in markup."""
    return (
        "<table:table>"
        + "".join(
            "<table:table-row>"
            + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
            + "</table:table-row>"
            for row in rows
        )
        + "</table:table>"
    )
