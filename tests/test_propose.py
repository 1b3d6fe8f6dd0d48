"""The name that is proposed for a bukti says what the rule asks for, in the words of the office (SPEC 6.8)."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import the_plan

from zi_audit.match.propose import bundle_title, cased, proposed_month, proposed_name
from zi_audit.plan.model import Bukti

BUKTI = {bukti.id: bukti for bukti in the_plan().bukti}


def bukti(id: str) -> Bukti:
    return BUKTI[id]


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("1.i.a/sk-tim-zi", "SK ZI Januari 2026.pdf"),
        ("1.i.b/rapat-pleno-tim-zi.dokumentasi", "Dokumentasi Pembentukan Tim ZI Januari 2026.jpg"),
        # a picture of a screen, a film, a table; what takes any kind
        ("2.ii.b/ss-mysapk", "Tangkapan Layar MySAPK Desember 2026.png"),
        ("2.i.b/video-pelayanan", "Video Pelayanan Februari 2026.mp4"),
        ("1.iv.c/rekap-hadir-pimpinan", "Rekap Daftar Hadir Ketua Desember 2026.pdf"),
        ("5.iv.c/tl-wbs", "Tindak lanjut WBS Maret 2026.pdf"),
        # the words in the order of the dokumen's own name, the kind not said twice
        ("2.ii.c/rekap-permintaan-informasi", "Rekap Permintaan Informasi Desember 2026.pdf"),
        ("5.iii.a/ss-website-pengaduan", "Tangkapan Layar Pengaduan Website Desember 2026.png"),
        ("2.i.c/sop-berjalan", "SOP Desember 2026.pdf"),
        ("6.i.c/perubahan-sop", "Perubahan SOP Desember 2026.pdf"),
        # of another year by its rule
        ("2.i.c/sop-sebelumnya", "SOP Desember 2025.pdf"),
    ],
)
def test_a_proposed_name_says_kind_subject_and_the_last_month(id: str, name: str) -> None:
    assert proposed_name(bukti(id), bukti(id).periode[0]) == name


def test_each_quarter_is_proposed_with_its_own_month() -> None:
    notes = bukti("1.iii.a/rapat-evaluasi-zi.notulensi")
    months = [proposed_name(notes, periode).split()[-2] for periode in notes.periode]
    assert months == ["Maret", "Juni", "September", "Desember"]


def test_the_kode_leads_and_a_file_keeps_its_extension_and_the_month_of_its_day() -> None:
    team = bukti("1.i.a/sk-tim-zi")
    january = team.periode[0]
    assert proposed_name(team, january, kode=True, ekstensi="docx") == "1.i.a SK ZI Januari 2026.docx"
    year = bukti("2.ii.b/ss-mysapk")
    named = proposed_name(year, year.periode[0], on=date(2026, 3, 9))
    assert named == "Tangkapan Layar MySAPK Maret 2026.png"
    assert proposed_name(team, january, on=date(2026, 3, 9)) == "SK ZI Januari 2026.pdf"


def test_a_proposed_month_is_the_last_of_the_periode_or_december_of_the_year_that_is_asked_for() -> None:
    of_this, of_last = bukti("2.i.c/sop-berjalan"), bukti("2.i.c/sop-sebelumnya")
    assert proposed_month(of_this, of_this.periode[0]) == date(2026, 12, 1)
    assert proposed_month(of_last, of_last.periode[0]) == date(2025, 12, 1)


@pytest.mark.parametrize(
    ("phrase", "said"),
    [("zona integritas", "Zona Integritas"), ("mysapk", "MySAPK"), ("spbe", "Spbe"), ("upg", "UPG"),
     ("peta jabatan", "Peta Jabatan"), ("tim", "Tim"), ("api", "API")],
)  # fmt: skip
def test_a_phrase_is_spelled_as_the_dokumen_prints_it_else_as_a_title_with_short_forms_in_capitals(
    phrase: str, said: str
) -> None:
    assert cased(phrase, "Rapat zona Integritas dan MySAPK, kapita") == said


def test_a_meeting_is_titled_by_its_bundle() -> None:
    assert bundle_title(bukti("1.iii.a/rapat-evaluasi-zi.undangan").dokumen) == "Rapat Evaluasi ZI"
