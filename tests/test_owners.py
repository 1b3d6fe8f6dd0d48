"""Whose a thing is by the offices and people that its name mentions (SPEC 6.5), and who only takes part."""

from __future__ import annotations

import pytest
from decisions import decided, verdict


@pytest.mark.parametrize(
    "path",
    [
        "PK Kapolda 2026.pdf",
        "3.iv.a/PK Kajati.pdf",
        "Maklumat Pelayanan Kalapas.pdf",
        "Struktur Organisasi Kadis Pendidikan 2026.pdf",
        "SKP Camat Muntok.pdf",
        "IKU Kepala Badan Pertanahan.pdf",
    ],
)
def test_an_official_owns_what_an_office_owns(path: str) -> None:
    assert verdict(path) == "unit_lain"


@pytest.mark.parametrize(
    "path",
    [
        "PK Ketua 2026.pdf",
        "PK Sekretaris 2026.pdf",
        "1.iii.a/TW II/Undangan Rapat Evaluasi ZI Kapolsek.pdf",
        "1.iii.a/TW II/Foto Rapat Evaluasi ZI Dandim.jpg",
        "1.iii.a/TW II/Undangan Rapat Evaluasi ZI - Kepala Dinas Kominfo.pdf",
    ],
)
def test_an_official_is_a_guest_of_a_meeting_that_is_named(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize("path", ["1.iii.a/TW II/Undangan Kajati.pdf", "1.iii.a/TW II/Undangan (Polsek).pdf"])
def test_an_invitation_that_names_only_another_is_to_be_looked_at(path: str) -> None:
    assert verdict(path) == "pokok_belum_jelas"


@pytest.mark.parametrize(
    "path",
    [
        "SK Tim ZI KPU Prop Jambi 2026.pdf",
        "SK Satgas SPIP KPU Pgk.pdf",
        "Rekap SPIP KPU se-Lampung.xlsx",
        "Struktur Organisasi KNPI.jpg",
        "Peta Jabatan Dinas Perkim.pdf",
        "SK PPID KPU RI 2026.pdf",
        "SS youtube Metro TV.png",
    ],
)
def test_short_names_of_offices_and_other_bodies_own(path: str) -> None:
    assert verdict(path) == "unit_lain"


@pytest.mark.parametrize(
    "path",
    [
        "SS youtube KPU Babar.png",
        "SS JDIH KPU RI.png",
        "SPIP/04 April/Foto rapat SPIP diliput RRI.jpg",
        "3.i.b/Struktur Organisasi KPU Prov. Kep. Babel dan KPU Babar.pdf",
    ],
)
def test_the_units_own_channel_and_the_press_at_a_meeting_stay_accepted(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "Rekap Kehadiran Petugas Linmas.xlsx",
        "3.v.a/Rekap Absen Anak Magang.xlsx",
        "DUK Dosen.pdf",
        "SKP Guru SD 2026.pdf",
        "LKH Guru Mei.pdf",
        "Rekap Bimtek Saksi.xlsx",
    ],
)
def test_what_is_kept_on_other_people_is_not_on_the_staff(path: str) -> None:
    assert verdict(path) == "pokok_lain"


@pytest.mark.parametrize(
    "path",
    [
        "Rekap Kehadiran Pegawai dan siswa magang.xlsx",
        "5.iv.a/Januari/Daftar Hadir Sosialisasi WBS siswa.pdf",
        "Rekap Pengaduan Masyarakat 2026.xlsx",
        "SKP Kasubbag Hukum 2026.pdf",
    ],
)
def test_staff_attendance_of_an_activity_and_complaints_of_people_stay_accepted(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW I/Undangan Rapat Evaluasi ZI utk Kodim, Polsek & Panwaslu.pdf",
        "1.iii.a/TW II/Foto evaluasi ZI sama Bawaslu.jpg",
        "SPIP/04 April/Foto rapat SPIP bareng Kejari.jpg",
        "SPIP/04 April/Notulen SPIP (masukan dari BPKP).pdf",
        "Notulen SPIP April - pembahasan temuan BPK dan BPKP.pdf",
        "DH SPIP April (dihadiri oleh Polres).pdf",
        "Undangan SPIP April 2026 (Kejari Babar).pdf",
        "2.i.c/SOP Kerja sama dg Pemkab 2026.pdf",
        "5.iii.b/TL Pengaduan tntg PPS Tempilang.pdf",
        "3.ii.b/Usul mutasi pegawai an. Rina dari Pemkab Belitung.pdf",
    ],
)
def test_guests_addressees_and_topics_in_short_words_do_not_own(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "SK Satgas SPIP (Polres).pdf",
        "Struktur Organisasi (Panwaslu).jpg",
        "Undangan SPIP April 2026 (di Kejari Babar).pdf",
        "Undangan SPIP April 2026 (dari Kejari Babar).pdf",
        "SK Tim ZI a.n. Kapolres.pdf",
        "Rekap Pengaduan Bawaslu.xlsx",
        "SOP Polres 2026.pdf",
    ],
)
def test_an_office_in_brackets_owns_what_an_office_owns_and_hosts_where_it_is_held(path: str) -> None:
    assert verdict(path) == "unit_lain"


@pytest.mark.parametrize(
    "path",
    [
        "1.iv.a/06 Juni/Foto Upacara Hari Lahir Pancasila di lapangan Kodim.jpg",
        "1.iv.a/06 Juni/Foto upacara alun-alun Pemkab.jpg",
        "1.iv.a/06 Juni/Foto upacara di Pemda.jpg",
    ],
)
def test_a_ceremony_of_the_town_is_held_on_anothers_ground(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "Foto Upacara Kodim.jpg",
        "Foto upacara hari jadi di Polres.jpg",
        "SPIP/04 April/Foto rapat SPIP di lapangan Kodim.jpg",
        "1.iii.a/TW II/Foto evaluasi ZI di Pemda.jpg",
    ],
)
def test_anothers_own_ceremony_and_what_is_no_ceremony_on_anothers_ground_are_not_ours(path: str) -> None:
    assert verdict(path) == "unit_lain"


@pytest.mark.parametrize(
    "path",
    [
        "6.ii.a/Sertifikat Pelayanan Prima Pemkab Bangka Barat 2026.pdf",
        "6.ii.a/Sertifikat Pelayanan Prima Polres 2026.pdf",
        "Surat Tugas Diklat Pelayanan Prima Pemkab.pdf",
    ],
)
def test_any_office_may_issue_a_certificate_or_the_letter_that_sends_to_a_training(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("2.i.c/SOP Pembentukan PPS 2026.pdf", "ada"),
        ("2.i.c/SOP Rekrutmen PPK 2026.pdf", "ada"),
        ("3.i.b/Struktur Organisasi PPS 2026.pdf", "unit_lain"),
    ],
)
def test_our_procedures_for_the_bodies_of_an_election_are_ours_and_their_own_papers_are_not(
    path: str, said: str
) -> None:
    assert verdict(path) == said


def test_training_that_others_give_is_training_of_ours() -> None:
    assert verdict("Rekap Bimtek BPKP, LAN dan Kemenkeu 2026.xlsx") == "ada"


@pytest.mark.parametrize(
    "path", ["Rekap Bimtek KPU Bangka Selatan.xlsx", "Rekap Pelatihan Pegawai Polres.xlsx"]
)
def test_training_of_others_is_not_ours(path: str) -> None:
    assert verdict(path) == "unit_lain"


@pytest.mark.parametrize(
    "path",
    [
        "SK Tim ZI KPU Sukaraja 2026.pdf",
        "Notulen SPIP April KPU Mekarjaya.pdf",
        "2.i.c/SOP KPU Sukaraja 2026.pdf",
        "SK Tim ZI Bangka.pdf",
        "Undangan SPIP April tingkat Provinsi.pdf",
        "SK PPID Prov Babel 2026.pdf",
    ],
)
def test_an_office_of_a_place_that_nobody_knows_a_neighbour_or_the_province_is_to_be_looked_at(
    path: str,
) -> None:
    assert verdict(path) == "pokok_belum_jelas"


@pytest.mark.parametrize(
    "path",
    [
        "SK Tim ZI KPU 2026 final.pdf",
        "SK Tim ZI KPU Bangka Barat Rina.pdf",
        "SK Tim ZI KPU Kab. Bangka Barat Prov. Kep. Bangka Belitung.pdf",
        "2.i.c/SOP KPU 2026.pdf",
        "Laporan SPIP TW I kirim ke provinsi.pdf",
        "1.iv.a/06 Juni/Foto upacara hari jadi provinsi.jpg",
    ],
)
def test_the_own_office_and_a_province_that_is_written_to_stay_accepted(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "SK Tim ZI punya Basel.pdf",
        "SOP milik Beltim 2026.pdf",
        "Maklumat Pelayanan satker lain.jpg",
        "1.iii.a/TW II/Undangan Zoom SPIP Itjen.pdf",
        "4.ii.h/Sertifikat SAKIP KPU Belitung.pdf",
        "4.ii.h/Sertifikat SAKIP Pemda 2026.pdf",
        "3.iii.a/Rekap Bimtek PPK dan PPS.xlsx",
        "3.iii.a/Surat Tugas Diklat Kearsipan KPU Belitung.pdf",
        "2.ii.a/LKjIP Setjen 2025.pdf",
        "6.v.a/Rekap pengunjung JDIH Pemda.xlsx",
    ],
)
def test_what_another_office_holds_of_itself_is_not_ours(path: str) -> None:
    assert not decided(path).claims


@pytest.mark.parametrize(
    "path",
    [
        "4.ii.h/Sertifikat asesmen SAKIP KPU RI.pdf",
        "4.ii.h/Sertifikat Bimtek SAKIP Bappeda.pdf",
        "3.iii.a/Surat Tugas Bimtek BKPSDM di Belitung.pdf",
        "3.iii.a/Surat Tugas Diklat Kearsipan Pemda Belitung.pdf",
        "SOP untuk satker lain 2026.pdf",
        "2.ii.a/LKjIP 2025 ke Setjen.pdf",
        "6.v.a/Rekap pengunjung JDIH dari Pemda.xlsx",
    ],
)
def test_what_others_issue_to_us_or_hear_of_ours_stays_accepted(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "SK Satgas UPG Kemenhub 2026.pdf",
        "SK Tim ZI Poltekkes 2026.pdf",
        "SK Tim ZI PT Maju Jaya 2026.pdf",
        "Rapat/Notulen rapat SPIP Mei Inspektorat Babar.pdf",
        "SK Tim ZI Kec Simpang Teritip.pdf",
    ],
)
def test_ministries_campuses_and_companies_by_their_short_names_are_other_offices(path: str) -> None:
    assert verdict(path) == "unit_lain"


@pytest.mark.parametrize(
    "path",
    [
        "Rapat/Undangan Rapat Evaluasi ZI TW I kepada Poltekkes.pdf",
        "Foto sosialisasi WBS Januari di pesantren.jpg",
    ],
)
def test_as_guests_and_as_the_place_they_own_nothing(path: str) -> None:
    assert verdict(path) == "ada"


def test_who_visits_a_place_is_counted_by_that_place() -> None:
    assert verdict("6.v.a/Rekap pengunjung Puskesmas.xlsx") == "unit_lain"
    assert verdict("6.v.a/Rekap pengunjung PPID dari sekolah.xlsx") == "ada"
