"""Whole paths as offices write them: place, kind, date and period together."""

from __future__ import annotations

import random
import re

import pytest
from reading import day, kinds, mark, place, read, reader

from zi_audit.match.vocabulary import reader_for
from zi_audit.plan.model import Rencana

PATHS = {
    # path: (place, kinds, date, period)
    "1.i.b RAPAT PEMBENTUKKAN TIM ZI, 8 NOVEMBER 2025.pdf": ("1.i.b nama", "", "2025-11-08", ""),
    "Notula_rapat monev ZI TW III.docx": ("", "notulensi", "", "TW3"),
    "AREA V/iv/b/foto/WhatsApp Image 2026-03-30 at 10.12.33 (2).jpeg": (
        "5.iv.b folder", "dokumentasi", "2026-03-30", "",
    ),
    "AREA I/iii/a/TW I/Undangan.pdf": ("1.iii.a folder", "undangan", "", "TW1"),
    "AREA III/i/c/TW III/045-KPU-III-2026 Undangan.pdf": ("3.i.c folder", "undangan", "", "TW3"),
    "AREA III/i/c/045-KPU-III-2026 Undangan.pdf": ("3.i.c folder", "undangan", "", "2026-B3"),
    "AREA III/i/c/TW III/Undangan.pdf": ("3.i.c folder", "undangan", "", "TW3"),
    "Rapat Evaluasi ZI TW I/Notulen.pdf": ("", "notulensi", "", "TW1"),
    "Pokja 4/2_d/PK Sekretariat 2026.pdf": ("4.ii.d folder", "", "", ""),
    "6/3.a Laporan Survei 2026.pdf": ("6.iii.a nama", "laporan", "", ""),
    "ZI 2026/5. Penguatan Pengawasan/ii. SPIP/d. Rapat/03 Maret/DH 12-03-2026.pdf": (
        "5.ii.d folder", "daftar_hadir", "2026-03-12", "B3",
    ),
    "1/4.b 16 SK-Agen perubahan 2026.pdf": ("1.iv.b nama", "sk", "", ""),
    # the year of a folder's mark is that of a month without one
    "AREA V/ii/d/TW I 2025/Notulen Februari.pdf": ("5.ii.d folder", "notulensi", "", "2025-B2"),
    "AREA V/ii/d/TW I 2025/Februari/Notulen.pdf": ("5.ii.d folder", "notulensi", "", "2025-B2"),
    "AREA V/ii/d/TW I 2025/Notulen Februari 2026.pdf": ("5.ii.d folder", "notulensi", "", "2026-B2"),
    "AREA V/ii/d/TW I/Notulen Februari.pdf": ("5.ii.d folder", "notulensi", "", "B2"),
    "PENATAAN TATALAKSANA/SOP/SOP Pelayanan rev 2.pdf": ("2.i judul", "sop", "", ""),
}  # fmt: skip


SHAPES = (
    "11.i.a SK 12.02.2026.pdf",
    "5.2.d Notulen 5.2.26.pdf",
    "area 5 dan 6 TW 1 2026.pdf",
    "TW 1-2 2026 Pokja 3.pdf",
    "IMG_20260330_101500.jpg",
    "Notulen 310326 Tahun 2026-2029.pdf",
    "SK NIP 19850315 201001 1 005 TH 2026.pdf",
    "Permenpan 90 Tahun 2021 2026.pdf",
    "1/1.a SK 2026-03.pdf",
    "AREA 1/1_a/03 Maret 2026/1. DH 12-3-26.pdf",
    "045_KPU_III_2026 und 30-1 Maret 2026.pdf",
    "4.(2).(c) IKU 3 (i).pdf",
    "AREA 2/4.(ii) TW 2 Juli 2026/2 (2) (a) Lampiran 3 Mei 2026.pdf",
    "W7-U3_12_OT.01.3_1_2026 Bulan 03 Maret 2026.pdf",
)


@pytest.mark.parametrize(("path", "said"), PATHS.items())
def test_a_path_says(path: str, said: tuple[str, str, str, str]) -> None:
    assert (place(path), kinds(path), day(path), mark(path)) == said


def test_upper_and_lower_case_say_the_same() -> None:
    for path in PATHS:
        for changed in (path.upper(), path.lower()):
            facts, other = read(path), read(changed)
            assert (other.kode, other.tanggal, other.periode) == (facts.kode, facts.tanggal, facts.periode), (
                changed
            )


def test_underscores_and_dots_for_blanks_say_the_same() -> None:
    for sign in ("_", ".", "  ", "-"):
        path = f"SK{sign}Tim{sign}Kerja{sign}TW{sign}I{sign}2026.pdf"
        assert (kinds(path), mark(path)) == ("sk", "2026-TW1"), path


@pytest.mark.parametrize("count", [60, pytest.param(250, marks=pytest.mark.slow)])
def test_what_was_read_before_changes_nothing(plan: Rencana, count: int) -> None:
    """A reader keeps what it read of names that differ in digits only; a fresh one must say the same."""
    rng = random.Random(23)
    names = [*PATHS, *SHAPES]
    for _ in range(count):
        path = re.sub("[0-9]", lambda digit: rng.choice("0123456" + digit[0] * 4), rng.choice(names))
        read(path)
        assert read(path) == reader_for(plan).read_path(path), path


def test_read_name_reads_one_segment() -> None:
    folder = reader().read_name("03 Maret 2026", is_file=False)
    file = reader().read_name("05 Maret 2026.pdf")
    assert (folder.tanggal, folder.ekstensi) == (None, "")
    assert folder.periode is not None
    assert file.tanggal is not None


def test_a_folder_named_like_a_month_of_the_targets_is_that_month() -> None:
    assert mark("1.iii.a/B06/Undangan.pdf") == "B6"
    assert mark("5.ii.d SPIP/b 11/DH.pdf") == "B11"


def test_such_a_folder_outside_a_place_or_of_another_number_is_no_month() -> None:
    assert mark("Blok/B06/Undangan.pdf") == ""
    assert mark("1.iii.a/B13/Undangan.pdf") == ""
