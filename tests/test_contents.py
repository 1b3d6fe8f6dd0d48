"""What is inside a file: sound or broken, its date, what it points at."""

from __future__ import annotations

import gc
import io
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from time import process_time

import files
import formats
import pytest
import written
from plain_user import as_plain_user

from zi_audit.contents import Inspection, content_hash, inspect_file, is_cloud_placeholder
from zi_audit.contents.says import DocumentFacts
from zi_audit.contents.text import FileText, TextState
from zi_audit.contents.window import BUDGET

DAY = date(2026, 3, 31)

SOUND: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: files.pdf("Notulensi rapat", created=DAY),
    "docx": lambda: files.docx("Notulensi", DAY),
    "xlsx": lambda: files.xlsx([["Nama", "Hadir"], ["A", 1]], DAY),
    "odt": lambda: files.odt("Notulensi", DAY),
    "png": lambda: files.png("layar"),
    "jpg": lambda: files.jpeg("rapat", taken=DAY),
    "mp4": files.mp4,
    "heic": lambda: formats.heic(DAY),
    "doc": lambda: formats.doc(DAY),
    "xls": lambda: formats.xls(DAY),
    "tif": formats.tiff,
    "bmp": formats.bmp,
    "gif": formats.gif,
    "webp": lambda: formats.webp(DAY),
    "mkv": formats.mkv,
    "wmv": formats.wmv,
    "rtf": lambda: (
        b"{\\rtf1 Notulensi rapat evaluasi {\\b tebal}, yang panjang sampai akhir, dan ditutup}\r\n"
    ),
}


def look(path: Path, content: bytes) -> Inspection:
    path.write_bytes(content)
    return inspect_file(path, path.suffix[1:], len(content))


@pytest.mark.parametrize("ekstensi", SOUND)
def test_what_offices_make_is_sound(tmp_path: Path, ekstensi: str) -> None:
    found = look(tmp_path / f"a.{ekstensi}", SOUND[ekstensi]())
    assert found.sound
    assert not found.ekstensi_salah
    assert found.galat is None


@pytest.mark.parametrize("ekstensi", ["pdf", "docx", "xlsx", "odt", "jpg", "heic", "webp", "doc", "xls"])
def test_the_date_inside_is_read(tmp_path: Path, ekstensi: str) -> None:
    assert look(tmp_path / f"a.{ekstensi}", SOUND[ekstensi]()).dibuat == DAY


@pytest.mark.parametrize("ekstensi", SOUND)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_cut_short_is_broken(tmp_path: Path, ekstensi: str, share: float) -> None:
    content = SOUND[ekstensi]()
    found = look(tmp_path / f"a.{ekstensi}", content[: int(len(content) * share)])
    assert (found.sound, found.galat) == (False, None)
    assert found.masalah is not None


def test_a_login_page_saved_as_pdf_is_broken(tmp_path: Path) -> None:
    found = look(tmp_path / "a.pdf", b"<!DOCTYPE html><title>Masuk</title>" * 30)
    assert not found.sound
    assert found.masalah is not None
    assert found.masalah.kunci == "content.not_what_it_says"


@pytest.mark.parametrize(
    ("ekstensi", "content"),
    [
        *(("jpg", "png"), ("pdf", "jpg"), ("png", "pdf"), ("pdf", "docx")),
        *(
            ("xlsx", "docx"),
            ("doc", "docx"),
            ("docx", "doc"),
            ("xls", "doc"),
            ("docx", "odt"),
            ("jpg", "heic"),
        ),
    ],
)
def test_a_sound_file_under_another_extension_is_flagged_only(
    tmp_path: Path, ekstensi: str, content: str
) -> None:
    found = look(tmp_path / f"a.{ekstensi}", SOUND[content]())
    assert found.sound
    assert found.ekstensi_salah


def test_a_zip_that_is_no_docx_is_broken(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("foto.jpg", b"x")
    assert not look(tmp_path / "a.docx", (tmp_path / "a.zip").read_bytes()).sound
    assert look(tmp_path / "b.zip", (tmp_path / "a.zip").read_bytes()).sound


ENCRYPTED: dict[str, Callable[[], bytes]] = {
    "a.pdf": lambda: files.pdf("rahasia").replace(b"/Info 6 0 R", b"/Info 6 0 R /Encrypt 7 0 R"),
    "besar.pdf": lambda: formats.pdf_of_objects(DAY, padding=1_500_000, trailer=b"/Encrypt 9 0 R"),
    "a.docx": formats.locked_docx,
    "a.doc": lambda: formats.doc(DAY, password=True),
    "a.xls": lambda: formats.xls(DAY, password=True),
    "a.odt": lambda: locked_odt(b"encryption-data"),
    "baru.odt": lambda: locked_odt(b"", main="encrypted-package"),
}


def locked_odt(manifest: bytes, main: str = "content.xml") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(main, b"\x8e\x11 not to be read")
        archive.writestr("META-INF/manifest.xml", b"<manifest:manifest>" + manifest)
    return out.getvalue()


@pytest.mark.parametrize("name", ENCRYPTED)
def test_an_encrypted_file_is_flagged_not_rejected(tmp_path: Path, name: str) -> None:
    found = look(tmp_path / name, ENCRYPTED[name]())
    assert (found.sound, found.terenkripsi, found.ekstensi_salah) == (True, True, False)


def test_a_scan_without_text_and_a_blank_picture_are_told_apart(tmp_path: Path) -> None:
    assert look(tmp_path / "a.pdf", written.pdf_of(written.scan())).tanpa_teks
    assert not look(tmp_path / "b.pdf", files.pdf("ada teks")).tanpa_teks
    assert not look(tmp_path / "c.png", files.png("layar")).gambar_polos


def test_a_font_inside_an_object_stream_is_text(tmp_path: Path) -> None:
    picture = b"<< /Subtype /Image >>"
    assert not look(tmp_path / "a.pdf", formats.pdf_of_objects(DAY, extra=picture)).tanpa_teks
    hidden = formats.pdf_of_objects(DAY, extra=picture).replace(b"/FlateDecode", b"/LZWDecodeX")
    assert not look(tmp_path / "b.pdf", hidden).tanpa_teks, "what was not seen is not sworn to"


# --- dates that are not where most files keep them -------------------------------------------------


def with_chunk(png: bytes, chunk: bytes) -> bytes:
    """Return a PNG with a chunk between its header and its data."""
    return (
        png[:33] + struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) + png[33:]
    )


def test_a_picture_of_a_telephone_saved_as_png_keeps_the_day_on_which_it_was_taken(tmp_path: Path) -> None:
    picture = with_chunk(files.png("layar"), b"eXIf" + formats.tiff_exif(DAY, ">"))
    assert look(tmp_path / "a.png", picture).dibuat == DAY


def test_a_scanners_day_is_read_from_a_directory_behind_the_picture(tmp_path: Path) -> None:
    stamp, strip = b"2026:03:31 10:00:00\0", bytes(90_000)
    place = 8 + len(strip)
    tags = (
        (256, 3, 1, 300),
        (257, 3, 1, 300),
        (273, 4, 1, 8),
        (279, 4, 1, len(strip)),
        (306, 2, 20, place + 66),
    )
    fields = b"".join(struct.pack("<HHII", *tag) for tag in tags)
    content = (
        b"II*\0" + struct.pack("<I", place) + strip + struct.pack("<H", len(tags)) + fields + bytes(4) + stamp
    )
    assert look(tmp_path / "a.tif", content).dibuat == DAY


def test_a_recording_is_of_the_day_in_its_header_and_of_none_where_the_clock_was_never_set(
    tmp_path: Path,
) -> None:
    assert look(tmp_path / "a.mp4", files.mp4()).dibuat is None
    at = (content := files.mp4()).index(b"mvhd") + 8
    seconds = int((datetime(2026, 3, 31, 2, tzinfo=UTC) - datetime(1904, 1, 1, tzinfo=UTC)).total_seconds())
    content = content[:at] + struct.pack(">I", seconds) + content[at + 4 :]
    assert look(tmp_path / "b.mp4", content).dibuat == DAY


def test_an_rtf_says_when_it_was_made(tmp_path: Path) -> None:
    content = b"{\\rtf1{\\info{\\creatim\\yr2026\\mo3\\dy31\\hr9\\min5}{\\revtim\\yr2026\\mo5\\dy2}} isi}"
    assert look(tmp_path / "a.rtf", content).dibuat == DAY
    assert look(tmp_path / "b.rtf", content.replace(b"yr2026\\mo3", b"yr1601\\mo1")).dibuat is None


def test_what_is_embedded_in_an_old_word_file_is_not_the_file(tmp_path: Path) -> None:
    content = bytearray(formats.doc(DAY))
    directory = content.index("Root Entry".encode("utf-16-le"))
    # An object's own stream, in a storage of its own: no entry of the document's storage leads to it.
    name = "Workbook".encode("utf-16-le")
    entry = name.ljust(64, b"\0") + struct.pack("<HBB", len(name) + 2, 2, 1) + b"\xff" * 12 + bytes(48)
    content[directory + 384 : directory + 512] = entry
    found = look(tmp_path / "a.doc", bytes(content))
    assert (found.format, found.ekstensi_salah, found.dibuat) == ("doc", False, DAY)


# --- what the text says, in the same opening --------------------------------------------------------


def test_what_a_text_says_comes_with_the_look_inside_where_it_is_asked_for(tmp_path: Path) -> None:
    def says(text: FileText) -> DocumentFacts:
        return DocumentFacts(judul=text.lines[0] if text.lines else "")

    path = tmp_path / "a.docx"
    path.write_bytes(files.docx("NOTULENSI RAPAT\nisi", DAY))
    size = path.stat().st_size
    assert inspect_file(path, "docx", size).kata == DocumentFacts()
    found = inspect_file(path, "docx", size, says=says)
    assert (found.kata.judul, found.teks, found.dibuat) == ("NOTULENSI RAPAT", TextState.READ, DAY)
    path.write_bytes(b"PK bukan zip")
    broken = inspect_file(path, "docx", 12, says=says)
    assert (broken.sound, broken.teks, broken.kata) == (False, TextState.UNREAD, DocumentFacts())


@pytest.mark.parametrize("end", [None, -40, 40], ids=["whole", "cut", "begun"])
def test_a_look_leaves_nothing_behind_that_only_a_collector_would_free(
    tmp_path: Path, end: int | None
) -> None:
    # One audit never collects: what is left of a thousand files of a megabyte would fill the memory.
    found = {tmp_path / f"a.{ekstensi}": make()[:end] for ekstensi, make in SOUND.items()}

    def inspect(path: Path) -> None:
        size = path.stat().st_size
        inspect_file(path, path.suffix[1:], size, says=lambda text: DocumentFacts(), sampled=True)

    for path, content in found.items():
        path.write_bytes(content)
        inspect(path)
    gc.collect()
    gc.disable()
    gc.freeze()
    try:
        left = {}
        for path in found:
            inspect(path)
            left[path.suffix] = gc.collect()
    finally:
        gc.unfreeze()
        gc.enable()
    assert not any(left.values()), left


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (written.pdf_of(written.scan()), TextState.SCAN),
        (written.pdf_of(written.composite(with_map=False)), TextState.NO_MAP),
        (written.enciphered(written.page_objects(b"null"), password=b"x"), TextState.LOCKED),
        (written.enciphered(written.page_objects(b"null"), method=b"/AESV2"), TextState.RESTRICTED),
    ],
)
def test_text_that_cannot_be_read_is_said_to_be_so(tmp_path: Path, content: bytes, state: TextState) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    found = inspect_file(path, "pdf", len(content), says=lambda text: DocumentFacts(judul=str(text.lines)))
    assert (found.sound, found.teks) == (True, state)


# --- PDF: passwords, padding, pages ---------------------------------------------------------------


def test_restrictions_alone_are_no_password_and_hide_no_date(tmp_path: Path) -> None:
    objects = written.page_objects(written.stream(written.shown()))
    free, locked = written.enciphered(objects), written.enciphered(objects, password=b"rahasia")
    assert not look(tmp_path / "a.pdf", free).terenkripsi
    assert not look(tmp_path / "b.pdf", written.enciphered(objects, method=b"/AESV2")).terenkripsi
    assert look(tmp_path / "c.pdf", locked).terenkripsi


def test_padding_behind_the_end_is_no_damage_and_other_bytes_are(tmp_path: Path) -> None:
    assert look(tmp_path / "a.pdf", files.pdf("isi") + bytes(18_000)).sound
    assert not look(tmp_path / "b.pdf", files.pdf("isi") + b"x" * 18_000).sound
    # More than is read of the end of a file at once.
    content = files.pdf("isi", created=DAY)
    assert look(tmp_path / "c.pdf", content + bytes(300_000)).dibuat == DAY
    assert look(tmp_path / "d.pdf", content + b"\r\n" * 40_000).dibuat == DAY
    assert not look(tmp_path / "e.pdf", content[:-40] + bytes(300_000)).sound


def test_a_pdf_with_nothing_between_header_and_end_is_broken(tmp_path: Path) -> None:
    found = look(tmp_path / "a.pdf", b"%PDF-1.4\n%%EOF")
    assert found.masalah is not None
    assert found.masalah.kunci == "content.pdf_no_page"
    # Objects that lead to no page that we know are no reason to call it broken.
    assert look(tmp_path / "b.pdf", written.pdf_of({1: b"<< /Type /Catalog >>"})).sound


def test_a_document_that_says_it_has_no_page_is_broken(tmp_path: Path) -> None:
    content = files.pdf("isi")
    found = look(tmp_path / "a.pdf", content.replace(b"/Kids [3 0 R] /Count 1", b"/Kids []      /Count 0"))
    assert found.masalah is not None
    assert found.masalah.kunci == "content.pdf_no_page"
    # A tree that leads nowhere does not say so.
    assert look(tmp_path / "b.pdf", content.replace(b"/Kids [3 0 R]", b"/Kids [7 0 R]")).sound


@pytest.mark.parametrize("lost", [b"%%EOF\n", b"OF\n", b"\n%%EOF\n"])
def test_a_pdf_that_lost_only_its_very_last_mark_is_whole(tmp_path: Path, lost: bytes) -> None:
    content = files.pdf("isi", created=DAY).removesuffix(lost)
    assert look(tmp_path / "a.pdf", content).dibuat == DAY
    # Where the last lines lead nowhere they are not the end of this file.
    place = content.rindex(b"startxref\n") + 10
    astray = content[:place] + content[place:].replace(content[place : place + 3], b"999", 1)
    assert not look(tmp_path / "b.pdf", astray).sound


# --- tables as text under old names ---------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"No\tNama\r\n1\tPegawai A\r\n",
        b"No;Nama;Hadir\n1;A;20\n",
        b"a,b,c\n1,2,3\n",
        "No\tNama\r\n1\tPegawai A\r\n".encode("utf-16"),
        b"REKAP KEHADIRAN\r\nBulan Maret\r\n\r\nNo;Nama;Hadir\r\n1;A;20\r\n",
        b"<div>\r\n<table><tr><td>Nama</td></tr></table></div>",
        b"<!-- rekap --><style>td{}</style><table><tr><td>Nama</td></tr></table>",
        "<html><table><tr><td>Nama</td></tr></table></html>".encode("utf-16"),
        b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
    ],
)
def test_an_export_of_plain_cells_named_xls_is_flagged_and_not_broken(tmp_path: Path, content: bytes) -> None:
    found = look(tmp_path / "a.xls", content)
    assert (found.sound, found.ekstensi_salah) == (True, True)


@pytest.mark.parametrize(
    "content",
    [
        b"Anda belum masuk.\nSilakan masuk.\n",
        b'{"galat": 403}',
        b"\0\1\t\n\t\n",
        b"Rapat;\n",
        b"<div>Tidak ada</div>",
    ],
)
def test_a_message_named_xls_is_broken(tmp_path: Path, content: bytes) -> None:
    assert not look(tmp_path / "a.xls", content).sound


def test_a_workbook_without_the_file_system_around_it_is_one_of_old_excel(tmp_path: Path) -> None:
    begin = struct.pack("<6H", 0x809, 8, 0, 0x10, 0, 0)
    found = look(
        tmp_path / "a.xls", begin + struct.pack("<5Hs", 0x204, 9, 0, 0, 0, b"x") + struct.pack("<2H", 10, 0)
    )
    assert (found.sound, found.format, found.ekstensi_salah) == (True, "xls", False)


# --- sound files that look odd --------------------------------------------------------------------


def zip64(content: bytes) -> bytes:
    """Return an archive whose end record says, as of a very large one, that another record counts."""
    at = content.rindex(b"PK\5\6")
    count, size, place = struct.unpack_from("<HII", content, at + 10)
    record = b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, size, place)
    locator = b"PK\6\7" + struct.pack("<IQI", 0, at, 1)
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return content[:at] + record + locator + end


def other_name(content: bytes) -> bytes:
    """Return a DOCX whose main part has another name than usual, as its relations say."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name).replace(b"word/document.xml", b"word/naskah.xml")
            new.writestr(name.replace("word/document.xml", "word/naskah.xml"), part)
    return out.getvalue()


ODD: dict[str, Callable[[], bytes]] = {
    "bytes before the header.pdf": lambda: b"\r\n" + b"x" * 900 + files.pdf("x", created=DAY),
    "bytes behind the end.pdf": lambda: files.pdf("x", created=DAY) + b"\0" * 1_000,
    "object streams.pdf": lambda: formats.pdf_of_objects(DAY),
    "object streams behind much else.pdf": lambda: formats.pdf_of_objects(DAY, padding=1_500_000),
    "date in xmp only.pdf": lambda: formats.pdf_with_xmp(DAY),
    "for the web.pdf": lambda: formats.pdf_for_the_web(DAY),
    "date as hex.pdf": lambda: files.pdf("x", created=DAY).replace(
        b"(D:20260331090000+07'00')", b"<" + b"\xfe\xffD:20260331".hex().encode() + b">"
    ),
    "date as utf-16 octal.pdf": lambda: files.pdf("x", created=DAY).replace(
        b"(D:20260331090000+07'00')",
        b"(\\376\\377" + "D:20260331".encode("utf-16-be").replace(b"\0", b"\\000") + b")",
    ),
    "little endian.jpg": lambda: formats.phone_jpeg(DAY),
    "big endian.jpg": lambda: formats.phone_jpeg(DAY, ">"),
    "with a preview.jpg": lambda: formats.phone_jpeg(DAY, preview=True),
    "with stray bytes between segments.jpg": lambda: formats.phone_jpeg(DAY).replace(
        b"\xff\xdb", b"\0\0\xff\xdb", 1
    ),
    "that moves.jpg": lambda: formats.moving_photo(DAY),
    "that moves for long.jpg": lambda: formats.moving_photo(DAY, 6_000_000),
    "zip64.docx": lambda: zip64(files.docx("x", DAY)),
    "main part of another name.docx": lambda: other_name(files.docx("x", DAY)),
    "with macros.docm": lambda: files.docx("x", DAY),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_but_sound_file_is_sound_and_its_date_is_read(tmp_path: Path, name: str) -> None:
    found = look(tmp_path / name, ODD[name]())
    assert (found.sound, found.ekstensi_salah, found.dibuat) == (True, False, DAY)


@pytest.mark.parametrize("order", "<>")
def test_a_tiff_of_either_byte_order_is_sound(tmp_path: Path, order: str) -> None:
    assert look(tmp_path / "a.tiff", formats.tiff(order)).sound


def test_a_table_that_an_application_exported_as_xls_is_flagged_only(tmp_path: Path) -> None:
    table = b"<html><body><table><tr><td>Nama</td></tr></table></body></html>"
    found = look(tmp_path / "a.xls", table)
    assert (found.sound, found.ekstensi_salah) == (True, True)
    login = table.replace(b"Nama", b'<input type="password">')
    assert not look(tmp_path / "b.xls", login).sound
    assert not look(tmp_path / "c.pdf", table).sound


# --- broken files that look whole -----------------------------------------------------------------


def holed(content: bytes, start: float = 0.4, length: int = 60) -> bytes:
    at = int(len(content) * start)
    return content[:at] + content[at + length :]


BROKEN: dict[str, Callable[[], bytes]] = {
    "only the first part of a file for the web.pdf": lambda: formats.pdf_for_the_web(DAY)[:300],
    "cut behind its preview.jpg": lambda: formats.phone_jpeg(DAY, preview=True)[:1_300],
    "cut in the middle of a long picture.jpg": lambda: files.jpeg("x")[:-2] + b"\1" * 5_000_000,
    "bytes missing in the middle.docx": lambda: holed(files.docx("x" * 9_000, DAY)),
    "bits turned in the main part.xlsx": lambda: turned(files.xlsx([["x"]]), b"xl/workbook.xml"),
    "an odt without content.odt": lambda: files.odt("x").replace(b"content.xml", b"content.xmx"),
    "a chain that leads beyond the end.doc": lambda: formats.doc(DAY, padding=9_000)[:-1_024],
    "reserved bytes in use.bmp": lambda: b"BMN 2026 laporan" + bytes(100),
}


def turned(content: bytes, part: bytes) -> bytes:
    at = content.index(part) + len(part) + 8
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_that_looks_whole_is_broken(tmp_path: Path, name: str) -> None:
    found = look(tmp_path / name, BROKEN[name]())
    assert not found.sound
    assert found.masalah is not None


def test_the_date_of_a_comment_is_not_the_document_s(tmp_path: Path) -> None:
    comment = b"<< /Type /Annot /CreationDate (D:20260701080000) >>"
    assert look(tmp_path / "a.pdf", formats.pdf_of_objects(DAY, extra=comment)).dibuat == DAY
    commented = files.pdf("x", created=DAY).replace(b"<< /Type /Catalog", comment + b" << /Type /Catalog")
    assert look(tmp_path / "b.pdf", commented).dibuat == DAY


# --- pointers -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "address"),
    [
        ("a.url", files.url("https://jdih.kpu.go.id/"), "https://jdih.kpu.go.id/"),
        ("a.gsheet", files.gsheet("1AbC"), "https://docs.google.com/spreadsheets/d/1AbC"),
        ("a.gdoc", files.gdoc("9Z"), "https://docs.google.com/document/d/9Z"),
        ("a.lnk", formats.shortcut("C:\\Bukti\\SK.pdf"), "C:\\Bukti\\SK.pdf"),
        ("b.lnk", formats.shortcut("ZI\\SK.pdf", "\\\\server\\bagi"), "\\\\server\\bagi\\ZI\\SK.pdf"),
        ("c.lnk", formats.shortcut("x")[:20] + bytes(56), ""),
        ("b.url", "[InternetShortcut]\r\nURL=https://x.go.id/é\r\n".encode("utf-16"), "https://x.go.id/é"),
        ("a.desktop", b"[Desktop Entry]\nType=Link\nURL[id]=https://x.go.id/\n", "https://x.go.id/"),
        ("a.webloc", b"<plist><dict><key>URL</key>\n<string>https://x.go.id/</string>", "https://x.go.id/"),
        ("b.webloc", formats.webloc_binary("https://x.go.id/"), "https://x.go.id/"),
    ],
)
def test_a_pointer_tells_its_address(tmp_path: Path, name: str, content: bytes, address: str) -> None:
    found = look(tmp_path / name, content)
    assert (found.sound, found.tautan) == (True, address)


def test_a_pointer_to_nothing_is_broken(tmp_path: Path) -> None:
    assert not look(tmp_path / "a.url", b"[InternetShortcut]\r\n").sound
    assert not look(tmp_path / "a.gsheet", b'{"doc_id": ').sound
    assert not look(tmp_path / "b.gsheet", b"[" * 100_000).sound
    assert not look(tmp_path / "a.lnk", b"L\0\0\0" + bytes(200)).sound
    assert not look(tmp_path / "b.webloc", b"bplist00\xd1\x01\x02").sound


@pytest.mark.parametrize(
    "content", [b"\n" * 1_000_000, b"URL=" + b" " * 1_000_000 + b"x", b"URL=x" + b" " * 10**6]
)
def test_a_shortcut_made_to_be_slow_costs_no_more_than_a_look(tmp_path: Path, content: bytes) -> None:
    start = process_time()
    look(tmp_path / "a.url", content)
    assert process_time() - start < 2


def test_clocks_that_were_never_set_give_no_date(tmp_path: Path) -> None:
    for year, month, day in ((1970, 1, 1), (1980, 1, 1), (2000, 1, 1)):
        assert look(tmp_path / "a.jpg", files.jpeg("x", taken=date(year, month, day))).dibuat is None
    # The last second that 32 bits count to.
    assert look(tmp_path / "b.jpg", files.jpeg("x", taken=date(2038, 1, 19))).dibuat is None
    impossible = files.pdf("x", created=DAY).replace(b"D:20260331", b"D:20260231")
    assert look(tmp_path / "a.pdf", impossible).dibuat is None


@pytest.mark.parametrize("made", [date(2015, 6, 5), date(2006, 9, 16), date(2006, 8, 16)])
def test_the_day_on_which_a_template_was_made_is_not_the_document_s(tmp_path: Path, made: date) -> None:
    assert look(tmp_path / "a.xlsx", files.xlsx([["Nama"]], made)).dibuat is None
    after = made + timedelta(days=2)
    assert look(tmp_path / "b.xlsx", files.xlsx([["Nama"]], after)).dibuat == after


def test_a_photo_that_states_only_when_the_file_was_made_is_of_that_day(tmp_path: Path) -> None:
    content = files.jpeg("rapat", taken=DAY)
    pointer = struct.pack("<HHHIII", 1, 0x8769, 4, 1, 26, 0)
    assert pointer in content
    made = content.replace(pointer, struct.pack("<HHHIII", 1, 0x0132, 2, 20, 44, 0))
    assert look(tmp_path / "a.jpg", made).dibuat == DAY
    blank = made.replace(DAY.strftime("%Y:%m:%d").encode(), b"0000:00:00")
    assert look(tmp_path / "b.jpg", blank).dibuat is None


def test_a_picture_whose_only_date_stands_in_its_xmp_is_of_that_day(tmp_path: Path) -> None:
    packet = f'<x:xmpmeta><rdf:Description photoshop:DateCreated="{DAY}T09:00:00"/></x:xmpmeta>'.encode()
    stated = b"http://ns.adobe.com/xap/1.0/\0" + packet
    segment = b"\xff\xe1" + struct.pack(">H", len(stated) + 2) + stated
    plain, taken = files.jpeg("rapat"), files.jpeg("rapat", taken=date(2026, 3, 2))
    assert look(tmp_path / "a.jpg", plain[:2] + segment + plain[2:]).dibuat == DAY
    # The camera's own word comes first, wherever it stands.
    assert look(tmp_path / "b.jpg", taken[:2] + segment + taken[2:]).dibuat == date(2026, 3, 2)
    png = files.png("layar")
    chunk = b"iTXtXML:com.adobe.xmp\0\0\0\0\0" + packet
    text = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    assert look(tmp_path / "c.png", png[:33] + text + png[33:]).dibuat == DAY


def test_a_zip_bomb_costs_no_more_than_a_look(tmp_path: Path) -> None:
    path = tmp_path / "bom.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", b"0" * 50_000_000)
        archive.writestr("docProps/core.xml", b"0" * 50_000_000)
    start = process_time()
    assert inspect_file(path, "docx", path.stat().st_size).sound
    assert process_time() - start < 2


def test_a_zip_of_very_many_parts_is_said_not_to_be_examined(tmp_path: Path) -> None:
    content = bytearray(files.docx("x"))
    at = content.rindex(b"PK\5\6")
    struct.pack_into("<HH", content, at + 8, 60_000, 60_000)
    found = look(tmp_path / "a.docx", bytes(content))
    assert found.sound
    assert found.galat is not None
    assert found.galat.kunci == "content.zip_too_many"


def test_a_huge_file_is_read_within_the_budget(tmp_path: Path) -> None:
    path = tmp_path / "besar.pdf"
    with path.open("wb") as file:
        file.write(files.pdf("x"))
        file.truncate(3_000_000_000)
    found = inspect_file(path, "pdf", 3_000_000_000)
    assert not found.sound
    assert BUDGET < 10_000_000


def test_a_vanished_file_is_an_error_not_a_broken_file(tmp_path: Path) -> None:
    found = inspect_file(tmp_path / "hilang.pdf", "pdf", 10)
    assert found.galat is not None
    assert found.galat.kunci == "reason.unreadable_vanished"


def test_a_denied_file_is_an_error_not_a_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(files.pdf("x"))
    path.chmod(0)
    with as_plain_user(tmp_path) as run:
        done = run(f"print(inspect_file(Path({str(path)!r}), 'pdf', 10).galat.kunci)")
    assert done.stdout == "reason.unreadable_denied\n", done


@pytest.mark.parametrize("count", [400, pytest.param(1_500, marks=pytest.mark.slow)])
def test_damaged_files_of_every_kind_get_a_verdict_within_bounds(count: int) -> None:
    fuzz = Path(__file__).parent / "bench" / "fuzz.py"
    done = subprocess.run(
        [sys.executable, str(fuzz), "--count", str(count)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done


def test_the_same_content_has_the_same_hash(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)
    (tmp_path / "b").write_bytes(b"x" * 3_000_000)
    (tmp_path / "c").write_bytes(b"x" * 3_000_001)
    assert content_hash(tmp_path / "a") == content_hash(tmp_path / "b") != content_hash(tmp_path / "c")


@pytest.mark.parametrize(
    ("attributes", "cloud"), [(0x20, False), (0x1000, True), (0x400000, True), (0x40020, True)]
)
def test_cloud_placeholders_are_known_by_their_attributes(attributes: int, cloud: bool) -> None:
    assert is_cloud_placeholder(attributes) is cloud


def test_a_moment_of_greenwich_is_the_day_in_the_office(tmp_path: Path) -> None:
    """Made at 06.30 on 1 April in Bangka: PDF and Word write 23.30 of the day before, with a Z."""
    jakarta = timezone(timedelta(hours=7))
    made = b"<</CreationDate(D:20260331233000Z)>>"
    page = b"2 0 obj<</Type/Page>>endobj\n"
    late = b"%PDF-1.4\n1 0 obj" + made + b"endobj\n" + page + b"trailer<</Info 1 0 R>>\n%%EOF\n"
    path = tmp_path / "a.pdf"
    for content, day in (
        (late, date(2026, 4, 1)),
        (late.replace(b"Z)", b"+00'00')"), date(2026, 4, 1)),
        (late.replace(b"Z)", b"+07'00')"), date(2026, 3, 31)),
        # Clocks further west and further east: 05.30 of the day after, and 21.30.
        (late.replace(b"Z)", b"+01'00')"), date(2026, 4, 1)),
        (late.replace(b"Z)", b"+09'00')"), date(2026, 3, 31)),
        (late.replace(b"233000Z)", b"003000+09'00')"), date(2026, 3, 30)),
    ):
        path.write_bytes(content)
        assert inspect_file(path, "pdf", len(content), jakarta).dibuat == day, content
