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


@pytest.mark.parametrize(
    "path",
    [
        "4.i.a/Undangan Rapat Perencanaan Distribusi Logistik.pdf",
        "4.i.a/Notulen perencanaan kampanye.docx",
        "1.iv.a/05 Mei/Notulen Pleno Pengganti Antar Waktu.pdf",
        "Logbook Kendaraan Mei.xlsx",
        "3.ii.a/Usulan Mutasi Kendaraan.pdf",
    ],
)
def test_what_only_names_an_activity_is_about_what_stands_beside_it(path: str) -> None:
    assert verdict(path) == "pokok_lain"


@pytest.mark.parametrize(
    "path",
    [
        "4.i.a/Undangan Rapat Perencanaan Program dan Anggaran.pdf",
        "4.i.a/Notulen rapat renja bahas logistik.docx",
        "1.iv.a/05 Mei/Notulen Pleno Rutin PAW.pdf",
        "1.iv.a/05 Mei/Notulen Pleno 4 Mei 2026, agenda PAW.pdf",
        "Logbook Rina Mei.xlsx",
        "3.ii.a/Usulan Mutasi an. Rina.pdf",
    ],
)
def test_an_activity_alone_or_with_a_subject_of_its_own_stays_accepted(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize("path", ["1.iv.c/Rekap sepatu pegawai Mei.xlsx", "1.iv.c/Rekap kado pegawai.xlsx"])
def test_half_of_a_pokok_beside_other_words_is_to_be_looked_at(path: str) -> None:
    assert verdict(path) == "pokok_belum_jelas"


@pytest.mark.parametrize(
    "path",
    [
        "1.iv.c/Rekap pegawai Mei.xlsx",
        "1.iv.c/Rekap absen pegawai Rina.xlsx",
        "1.i.b/Absen pembentukan tim Rina.pdf",
    ],
)
def test_half_of_a_pokok_alone_and_a_whole_one_are_taken(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize("path", ["3.v.a/Rekap Kehadiran Rapat.xlsx", "3.v.a/Rekap Absen Sosialisasi.xlsx"])
def test_a_recap_that_is_ruled_out_is_not_the_other_recap_of_its_butir(path: str) -> None:
    found = decided(path)
    assert not found.claims and found.keterangan.kunci == "reason.miss_ruled_out"


@pytest.mark.parametrize("path", ["3.v.a/Rekap Kehadiran Mei.xlsx", "3.v.a/Rekap Potongan Mei.xlsx"])
def test_each_recap_of_a_butir_is_its_own(path: str) -> None:
    assert len({claim.bukti for claim in decided(path).claims}) == 1


@pytest.mark.parametrize(
    "path",
    ["3.iv.d/Piagam KPU Terbaik Keterbukaan Informasi.pdf", "4.i.b/Notulen Perkara PK.pdf"],
)
def test_an_award_to_the_office_and_a_case_in_court_are_other_things(path: str) -> None:
    assert not decided(path).claims


@pytest.mark.parametrize(
    "path", ["3.iv.d/Piagam Pegawai Terbaik KPU Bangka Barat.pdf", "4.i.b/Notulen PK.pdf"]
)
def test_an_award_to_staff_and_a_meeting_on_the_agreement_are_taken(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path", ["1.iii.a/TW I/Undangan Sosialisasi ZI.pdf", "3.i.c/TW II/Notulen Pencanangan ZI.docx"]
)
def test_calling_people_to_zi_does_not_evaluate_it(path: str) -> None:
    assert not decided(path).claims


@pytest.mark.parametrize(
    "path",
    ["1.iii.a/TW I/Undangan Rapat ZI.pdf", "3.i.c/TW II/Notulen Evaluasi dan Sosialisasi Hasil ZI.docx"],
)
def test_a_meeting_on_zi_and_its_evaluation_are_taken(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "4.ii.c/Capaian IKU TW I 2026.xlsx",
        "3.iv.a/Realisasi PK Kasubbag 2026.pdf",
        "4.i.a/Realisasi Renja 2026.pdf",
        "1.ii.a/Monev Renaksi ZI 2026.pdf",
        "6.ii.d/Permohonan maaf lahir dan batin.jpg",
        "SKB Keputusan Bersama ZI.pdf",
    ],
)
def test_what_was_reached_of_a_thing_or_only_sounds_like_it_is_not_the_thing(path: str) -> None:
    assert not decided(path).claims


@pytest.mark.parametrize(
    "path",
    [
        "4.ii.c/IKU 2026.xlsx",
        "3.iv.a/PK Kasubbag 2026.pdf",
        "4.i.a/Renja 2026.pdf",
        "1.ii.a/Renaksi ZI 2026.pdf",
        "6.ii.d/Permohonan maaf kepada pengguna layanan.pdf",
        "SK Bersama Tim ZI.pdf",
    ],
)
def test_the_thing_itself_is_taken(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize("path", ["2.ii.c/Rekap permohonan sepatu.xlsx", "3.i.b/Struktur kurikulum.pdf"])
def test_half_of_any_set_of_words_beside_others_is_to_be_looked_at(path: str) -> None:
    assert verdict(path) == "pokok_belum_jelas"


@pytest.mark.parametrize("path", ["2.ii.c/Rekap permohonan info TW I.xlsx", "3.i.b/Struktur kantor.pdf"])
def test_another_whole_set_is_taken(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW I/Notulen rapat netralitas.pdf",
        "5.ii.d/05 Mei/Daftar Hadir rapat arsip.pdf",
        "5.i.a/SS web tolak politik uang.png",
        "1.ii.c/Banner selamat datang.jpg",
        "5.v.a/Surat pernyataan tidak merokok.pdf",
        "4.i.a/Daftar Hadir penyusunan RAB.pdf",
        "5.ii.a/LHP Inspektorat.pdf",
        "2.ii.c/Rekap permohonan cuti.xlsx",
    ],
)
def test_further_subjects_that_never_are_zis_are_refused(path: str) -> None:
    assert not decided(path).claims


@pytest.mark.parametrize(
    "path",
    [
        "Surat tugas bimtek kearsipan.pdf",
        "2.i.c/SOP Pengelolaan Surat Masuk 2026.pdf",
        "1.iii.a/TW I/Notulen evaluasi ZI sambil ramah tamah.pdf",
        "Laporan SPIP tindak lanjut LHP.pdf",
        "3.ii.a/Surat usulan pengisian jabatan fungsional 2026.pdf",
        "5.ii.d/05 Mei/Notulen SPIP tindak lanjut temuan BPK.pdf",
    ],
)
def test_such_a_subject_beside_the_things_own_is_of_no_weight(path: str) -> None:
    assert verdict(path) == "ada"


def test_what_an_auditor_found_may_be_what_a_meeting_on_control_is_about() -> None:
    assert verdict("5.ii.d/05 Mei/Notulen tindak lanjut temuan inspektorat.pdf") == "pokok_belum_jelas"


def test_who_appoints_the_makers_of_a_thing_does_not_make_it() -> None:
    assert not decided("2.i.c/SK Tim SOP 2026.pdf").claims
    assert decided("2.i.c/SK SOP Kepegawaian 2026.pdf").claims


def test_the_complaints_of_customers_are_no_complaints_to_the_office() -> None:
    assert not decided("Rekap pengaduan konsumen 2026.xlsx").claims
    assert verdict("Rekap pengaduan warga 2026.xlsx") == "ada"


def test_a_doubt_about_whose_it_is_hides_no_other_subject() -> None:
    assert verdict("1.i.b/Foto pelantikan PPK.jpg") == "pokok_lain"
    assert verdict("1.i.b/Foto pleno tim ZI bersama PPK.jpg") != "pokok_lain"


def test_a_meeting_on_a_law_alone_is_to_be_looked_at() -> None:
    assert verdict("5.iv.a/Januari/Undangan sosialisasi Permendagri.pdf") == "pokok_belum_jelas"
    assert verdict("5.iv.a/Januari/Undangan sosialisasi WBS sesuai Permendagri.pdf") == "ada"
