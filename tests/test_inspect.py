"""What is inside a file: sound or broken, its date, what it points at."""

from __future__ import annotations

import os
import random
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import files
import pytest

from zi_audit.inspect import Inspection, content_hash, inspect_file, is_cloud_placeholder
from zi_audit.inspect.window import BUDGET

DAY = date(2026, 3, 31)

SOUND: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: files.pdf("Notulensi rapat", created=DAY),
    "docx": lambda: files.docx("Notulensi", DAY),
    "xlsx": lambda: files.xlsx([["Nama", "Hadir"], ["A", 1]], DAY),
    "odt": lambda: files.odt("Notulensi", DAY),
    "png": lambda: files.png("layar"),
    "jpg": lambda: files.jpeg("rapat", taken=DAY),
    "mp4": files.mp4,
    "heic": files.heic,
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


@pytest.mark.parametrize("ekstensi", ["pdf", "docx", "xlsx", "odt", "jpg"])
def test_the_date_inside_is_read(tmp_path: Path, ekstensi: str) -> None:
    assert look(tmp_path / f"a.{ekstensi}", SOUND[ekstensi]()).dibuat == DAY


@pytest.mark.parametrize("ekstensi", ["pdf", "docx", "xlsx", "odt", "png", "jpg", "mp4"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_cut_short_is_broken(tmp_path: Path, ekstensi: str, share: float) -> None:
    content = SOUND[ekstensi]()
    found = look(tmp_path / f"a.{ekstensi}", content[: int(len(content) * share)])
    assert not found.sound
    assert found.masalah is not None


def test_a_login_page_saved_as_pdf_is_broken(tmp_path: Path) -> None:
    found = look(tmp_path / "a.pdf", b"<!DOCTYPE html><title>Masuk</title>" * 30)
    assert not found.sound
    assert found.masalah is not None
    assert found.masalah.kunci == "content.not_what_it_says"


@pytest.mark.parametrize(
    ("ekstensi", "content"), [("jpg", "png"), ("pdf", "jpg"), ("png", "pdf"), ("pdf", "docx")]
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


def test_an_encrypted_pdf_is_flagged_not_rejected(tmp_path: Path) -> None:
    content = files.pdf("rahasia").replace(b"/Info 6 0 R", b"/Info 6 0 R /Encrypt 7 0 R")
    found = look(tmp_path / "a.pdf", content)
    assert (found.sound, found.terenkripsi) == (True, True)


def test_a_scan_without_text_and_a_blank_picture_are_told_apart(tmp_path: Path) -> None:
    scan = files.pdf("x").replace(b"/Font", b"/Xxxx").replace(b"/BaseFont", b"/BaseXxxx")
    scan = scan.replace(b"<< /Producer", b"<< /Subtype /Image /Producer")
    assert look(tmp_path / "a.pdf", scan).tanpa_teks
    assert not look(tmp_path / "b.pdf", files.pdf("ada teks")).tanpa_teks
    assert not look(tmp_path / "c.png", files.png("layar")).gambar_polos


@pytest.mark.parametrize(
    ("name", "content", "address"),
    [
        ("a.url", files.url("https://jdih.kpu.go.id/"), "https://jdih.kpu.go.id/"),
        ("a.gsheet", files.gsheet("1AbC"), "https://docs.google.com/spreadsheets/d/1AbC"),
        ("a.gdoc", files.gdoc("9Z"), "https://docs.google.com/document/d/9Z"),
        ("a.lnk", b"L\0\0\0" + bytes(72), ""),
    ],
)
def test_a_pointer_tells_its_address(tmp_path: Path, name: str, content: bytes, address: str) -> None:
    found = look(tmp_path / name, content)
    assert (found.sound, found.tautan) == (True, address)


def test_a_pointer_to_nothing_is_broken(tmp_path: Path) -> None:
    assert not look(tmp_path / "a.url", b"[InternetShortcut]\r\n").sound
    assert not look(tmp_path / "a.gsheet", b'{"doc_id": ').sound
    assert not look(tmp_path / "b.gsheet", b"[" * 100_000).sound


def test_clocks_that_were_never_set_give_no_date(tmp_path: Path) -> None:
    for year, month, day in ((1970, 1, 1), (1980, 1, 1), (2000, 1, 1)):
        assert look(tmp_path / "a.jpg", files.jpeg("x", taken=date(year, month, day))).dibuat is None
    impossible = files.pdf("x", created=DAY).replace(b"D:20260331", b"D:20260231")
    assert look(tmp_path / "a.pdf", impossible).dibuat is None


def test_a_zip_bomb_costs_no_more_than_a_look(tmp_path: Path) -> None:
    path = tmp_path / "bom.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 50_000_000)
        archive.writestr("docProps/core.xml", b"0" * 50_000_000)
    assert inspect_file(path, "docx", path.stat().st_size).sound


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


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root and Windows may read it all the same")
def test_a_denied_file_is_an_error_not_a_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(files.pdf("x"))
    path.chmod(0)
    found = inspect_file(path, "pdf", 10)
    assert found.galat is not None
    assert found.galat.kunci == "reason.unreadable_denied"


def test_mutated_files_never_raise(tmp_path: Path) -> None:
    chance = random.Random(2026)
    path = tmp_path / "x"
    for _ in range(600):
        ekstensi = chance.choice(list(SOUND))
        content = bytearray(SOUND[ekstensi]() if ekstensi != "jpg" else files.jpeg("x", (16, 16), taken=DAY))
        for _ in range(chance.randrange(1, 30)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        del content[chance.randrange(len(content)) : chance.randrange(len(content))]
        path.write_bytes(content)
        assert isinstance(inspect_file(path, ekstensi, len(content)), Inspection)


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
