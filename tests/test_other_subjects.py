"""Other things of the same subject, posts on any topic, and subjects that never are ZI's (SPEC 6.5)."""

from __future__ import annotations

import pytest
from decisions import decided, verdict


@pytest.mark.parametrize(
    "path",
    [
        "SK Duta WBK.pdf",
        "SK Juri Lomba ZI.pdf",
        "SK Narasumber ZI 2026.pdf",
        "SK Tim Penilai ZI.pdf",
        "SK Roadmap ZI.pdf",
    ],
)
def test_a_decision_on_another_thing_of_zi_appoints_no_team(path: str) -> None:
    assert not decided(path).claims


@pytest.mark.parametrize(
    "path", ["SK Mars ZI.pdf", "SK Pojok ZI 2026.pdf", "SK Galeri SPIP.pdf", "SK Duta JDIH.pdf"]
)
def test_a_decision_with_an_unknown_thing_before_its_subject_is_to_be_looked_at(path: str) -> None:
    assert verdict(path) == "pokok_belum_jelas"


@pytest.mark.parametrize(
    "path",
    [
        "SK ZI 2026.pdf",
        "SK Tim ZI Rina final.pdf",
        "SK Pembangunan ZI Bapak Andi.pdf",
        "SK Susunan Personel Zona Integritas 2026 ttd.pdf",
        "SK Satgas SPIP lembar kedua.pdf",
        "SK Pengelola JDIH Kasubbag Hukum.pdf",
    ],
)
def test_a_decision_that_appoints_is_taken_whatever_else_its_name_says(path: str) -> None:
    assert verdict(path) == "ada"


def test_a_renker_is_a_work_plan() -> None:
    assert {claim.bukti.partition("/")[2] for claim in decided("SK Renker ZI 2026.pdf").claims} == {
        "sk-rencana-kerja-zi"
    }


@pytest.mark.parametrize(
    "path",
    [
        "2.iii.a/SS Instagram ucapan natal.png",
        "2.iii.a/Screenshot FB KPU Babar sosialisasi pilkada.png",
        "6.ii.b/SS web layanan pindah memilih.png",
    ],
)
def test_what_the_office_posts_on_its_channel_may_be_about_anything(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize("path", ["2.iii.a/SS shopee IG.png", "6.ii.b/SS debat publik.png"])
def test_another_app_and_a_screenshot_without_a_channel_stay_refused(path: str) -> None:
    assert verdict(path) == "pokok_lain"


def test_what_a_meeting_talked_about_is_not_what_it_was_called_for() -> None:
    assert verdict("Pleno Rutin/Notulen 4 Mei 2026 - bahas PAW, KPU RI.pdf") == "ada"
    assert verdict("SPIP/04 April/Notulen bahas logistik.pdf") == "ada"
    assert verdict("1.iii.a/TW II/Notulen bahas logistik.pdf") == "pokok_lain"


def test_what_a_report_talks_about_is_what_it_reports() -> None:
    assert verdict("Laporan SPIP/Laporan TW I.pdf") == "ada"
    assert verdict("Laporan SPIP/Laporan TW I bahas logistik.pdf") == "pokok_lain"


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW I/Notulen Rakor Coktas.pdf",
        "1.iii.a/TW I/Undangan Rakor Sentra Gakkumdu.pdf",
        "1.i.a/SK Penetapan DCS.pdf",
        "1.i.a/SK Satpam 2026.pdf",
        "1.i.a/SK Tim Media Sosial.pdf",
        "1.ii.c/Banner Hari Pahlawan.jpg",
        "4.i.a/Undangan Musyawarah RKPD.pdf",
        "4.i.b/Undangan Penandatanganan MoU.pdf",
        "5.v.a/Surat Keterangan Sehat Jasmani.pdf",
        "6.ii.a/Sertifikat IELTS.pdf",
        "6.ii.a/Sertifikat PBJ.pdf",
    ],
)
def test_subjects_that_never_are_zis_are_refused_in_any_folder(path: str) -> None:
    assert verdict(path) == "pokok_lain"


@pytest.mark.parametrize(
    "path",
    [
        "Foto Kampanye ZI.jpg",
        "Surat Tugas Diklat PBJ.pdf",
        "Rekap Kehadiran PPNPN Mei 2026.xlsx",
        "1.iii.a/TW I/Undangan Rapat Evaluasi ZI Forkopimda.pdf",
        "1.iv.a/11 November/Foto Upacara Hari Pahlawan.jpg",
    ],
)
def test_beside_their_own_subject_such_words_refuse_nothing(path: str) -> None:
    assert verdict(path) == "ada"


def test_a_parade_of_troops_is_no_routine_meeting() -> None:
    assert not decided("Foto Apel Gelar Pasukan Operasi Lilin.jpg").claims
