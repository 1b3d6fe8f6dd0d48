"""Kinds of evidence, in the words that offices use for them and the words that only look like them."""

from __future__ import annotations

import pytest
from reading import kinds, read

KINDS = {
    # sk
    "SK Tim ZI.pdf": "sk",
    "16 SK-Agen perubahan 2026.pdf": "sk",
    "SK- SPI - 2026.pdf": "sk",
    "SK2026.pdf": "sk",
    "SKTimZI.pdf": "sk",
    "Surat Keputusan Tim ZI.pdf": "sk",
    "Keputusan KPU Nomor 4 Tahun 2026.pdf": "sk",
    "Kep. Nomor 4.pdf": "sk",
    "KPTS 4 2026.pdf": "sk",
    "SK_SK Tim Humas.jpg": "sk",
    "SK yang telah ditetapkan": "sk",  # without extension: a thing, not a criterion
    # undangan
    "und rapat.pdf": "undangan",
    "undgn rakor.pdf": "undangan",
    "Surat Undangan Rapat.pdf": "undangan",
    "Undangan_Surat Undangan Rapat.pdf": "undangan",
    "nodin rapat monev.pdf": "undangan",
    "Nodin.pdf": "undangan",
    "ND rapat koordinasi.pdf": "undangan",
    "Nota Dinas 15 Undangan Sosialisasi.pdf": "undangan",
    "ralat undangan rapat.pdf": "undangan",
    "Invitation Dinner.pdf": "undangan",
    "45_PP.05.1-Und_1905_2026.pdf": "undangan",
    "Undangan Pembahasan SK Tim.pdf": "undangan",
    "Undangan Rapat Penyusunan Laporan.pdf": "undangan",
    # daftar hadir
    "DH rapat.pdf": "daftar_hadir",
    "Daftar Hadir Rapat Evaluasi SOP.pdf": "daftar_hadir",
    "absen apel.xlsx": "daftar_hadir",
    "Dft Hadir Apel.pdf": "daftar_hadir",
    "Lembar Kehadiran Rapat.pdf": "daftar_hadir",
    "Buku Hadir.pdf": "daftar_hadir",
    "ABSENSI_1575207758.pdf": "daftar_hadir",
    "Presensi Rapat.xlsx": "daftar_hadir",
    "Attendance list.pdf": "daftar_hadir",
    "Foto Daftar Hadir.jpg": "daftar_hadir",
    "D A F T A R   H A D I R.pdf": "daftar_hadir",
    "DaftarHadirRapat.pdf": "daftar_hadir",
    "Daftar Hadir Undangan.pdf": "daftar_hadir",
    # notulensi
    "Notula rapat.docx": "notulensi",
    "notulen.rapat.bukti.dukung.docx": "notulensi",
    "Risalah Rapat.docx": "notulensi",
    "MoM Rapat.docx": "notulensi",
    "Resume Rapat Tim ZI.docx": "notulensi",
    "Notulensi_2. Notulen dan Penjelasan.pdf": "notulensi",
    "Rapat Pembahasan SK - Notulen.docx": "notulensi",
    # dokumentasi
    "Dokumentasi Foto.jpg": "dokumentasi",
    "Dokumentasi_Dokumentasi Rapat.pdf": "dokumentasi",
    "foto kegiatan.png": "dokumentasi",
    "gambar 1.png": "dokumentasi",
    "IMG_0031.jpg": "dokumentasi",
    "DSC00031.JPG": "dokumentasi",
    "WhatsApp Image 2026-03-30 at 10.12.33.jpeg": "dokumentasi",
    "20260330_101500.jpg": "dokumentasi",
    # tangkapan layar
    "Tangkapan Layar website.png": "tangkapan_layar",
    "tangkap layar website.png": "tangkapan_layar",
    "screenshoot simpeg.png": "tangkapan_layar",
    "Screenshot_20260330-101500.png": "tangkapan_layar",
    "Cuplikan layar 2026-03-30 101500.png": "tangkapan_layar",
    "SS SIMPEG.png": "tangkapan_layar",
    # rekap, laporan, surat
    "rekap daftar hadir Maret.xlsx": "rekap",
    "Rekapitulasi Absensi.xlsx": "rekap",
    "Rekap SKPD.pdf": "rekap",
    "Laporan SPIP.pdf": "laporan",
    "LKjIP 2025.pdf": "laporan",
    "LAKIP bab I.pdf": "laporan",
    "RINGKASAN EKSEKUTIF LKIP.pdf": "laporan",
    "Lap. Pengaduan.pdf": "laporan",
    "a. Berita acara dan laporan seleksi.docx": "laporan",
    "LAPORAN%20MONEV%20TW%20I.pdf": "laporan",
    "laporan-pegawai-pdf_4.PDF": "laporan",
    "5811-spt pengawasan.pdf": "surat",
    "Surat Tugas 25-12-2026.pdf": "surat",
    "surat pengantar.pdf": "surat",
    "2256_Permohonan_Audiensi.pdf": "surat",
    "288_D.8.ND_11_2026_Penyusunan_Daftar_Prioritas.pdf": "surat",
    "1947_SES.ND_11_2026_Penyusunan_Laporan_Kinerja.pdf": "surat",
    "235_D.8.ND_10_2026_Undangan_Rapat.pdf": "undangan",
    "Surat Balasan Undangan.pdf": "surat",
    "Nota dinas permintaan narasumber rapat.pdf": "surat",
    "Nodin usulan peserta bimtek.pdf": "surat",
    "Nodin laporan rapat koordinasi.pdf": "surat",
    "Nota Dinas Pengadaan ATK.pdf": "surat",
    "Usul pengisian jabatan.pdf": "surat",
    "77_D.2.ND_10_2026_SK Tim Humas.pdf": "sk",
    "BA Pleno April.pdf": "notulensi",
    "Berita Acara Rapat Koordinasi.pdf": "notulensi",
    "Not rapat April.pdf": "notulensi",
    "Dok 3.jpg": "dokumentasi",
    "Register Tamu.xlsx": "rekap",
    "Laptah 2025.pdf": "laporan",
    "Lapkin 2025.pdf": "laporan",
    "LAKIN 2025.pdf": "laporan",
    "Capture SIMPEG.png": "tangkapan_layar",
    "posting apel di IG.png": "tangkapan_layar",
    "Unggahan jadwal.jpg": "tangkapan_layar",
    "Publikasi alur layanan di website.png": "tangkapan_layar",
    "IMG_0031.jfif": "dokumentasi",
    "IMG_0031.pjpeg": "dokumentasi",
    "IMG_0031.avif": "dokumentasi",
    # words written together
    "daftarhadir rapat.pdf": "daftar_hadir",
    "UNDANGANRAPAT.pdf": "undangan",
    "sktimzi2026.pdf": "sk",
    "SKTimZI2026.pdf": "sk",
    "dhrapat.pdf": "daftar_hadir",
    "tangkapanlayarweb.png": "tangkapan_layar",
    "Foto copy SK Tim.pdf": "sk",
    "fotocopy SK Tim.pdf": "sk",
    # the rest
    "standar pelayanan dan SOP.pdf": "sop",
    "1776762208_sop_keberatan_gambar_sop.JPG": "sop",
    "sertifikat bimtek.pdf": "sertifikat",
    "Piagam pegawai teladan.jpg": "sertifikat",
    "Banner ZI.jpg": "banner",
    "VID_20260330_101500.mp4": "video",
    "Form Surat Pernyataan.pdf": "lainnya",
    # doubled and unusual extensions
    "Notulen.docx.pdf": "notulensi",
    "SOP.JPG": "sop",
    "SK Tim.PDF": "sk",
    # typos: one edit in longer words
    "Notulenis rapat.docx": "notulensi",
    "undagan rapat.pdf": "undangan",
    "Dokumntasi rapat.jpg": "dokumentasi",
    "Rekapitulsi absen.xlsx": "rekap",
    "laporann spip.pdf": "laporan",
}

NO_KIND = (
    "SKP Pegawai 2026.pdf",
    "SKM TW I.pdf",
    "SKD.pdf",
    "SKPD.pdf",
    "4.a SKP koordinator.pdf",
    "skdip.pdf",
    "USS Enterprise.jpg",
    "fund.pdf",
    "DHL resi.pdf",
    "2nd meeting.pdf",
    "tw_ii_4v6vSerEtSKixWIa9ZDHt4i0CyR.pdf",
    "x4SKq7.pdf",
    "Kecamatan Gambir.pdf",
    "Catatan E-PERSURATAN.docx",
    "Undang-undang ASN.pdf",
    "Penyusunan Laporan Kinerja.pdf",
    "Inventaris SOP.pdf",
    "Daftar SOP.xlsx",
    "Evaluasi SOP.pdf",
    "SK_Perjanjian-Kinerja-2026.pdf",
    "Jaringan Dokumentasi dan Informasi Hukum.pdf",
    "Pejabat Pengelola Informasi dan Dokumentasi.pdf",
    "UANG MAKAN PEGAWAI.pdf",
    "uang saku.pdf",
    "C. 1 Laporan Kinerja telah di-upload ke dalam website",
    "scan0024.pdf",
    "IMG_0031.pdf",
    "KEPALA BPMPT.pdf",
    "KPU Prov. Kep. Bangka Belitung.pdf",
    "Rapat video conference.pdf",
    "Panduan SOP.pdf",
    "Agenda surat masuk.xlsx",
    "Tindak Lanjut LHE.pdf",
    "0031.jpg",
    "Berita Acara Serah Terima Barang.pdf",
    "Dok Rencana Kerja.pdf",
    "Publikasi ilmiah.pdf",
    "File not found.pdf",
    "datalakip/PK Kasubbag.pdf",
)

BUNDLES = {
    "Undangan, DH, Notulen dan Dokumentasi TW I.pdf": "undangan daftar_hadir notulensi dokumentasi",
    "Undangan Absensi Notulen Gambar.pdf": "undangan daftar_hadir notulensi dokumentasi",
    "undangan_absensi_notulen_foto TW I.pdf": "undangan daftar_hadir notulensi dokumentasi",
    "UANG Rapat Evaluasi TW I.pdf": "undangan daftar_hadir notulensi dokumentasi",
    "Laporan Rapat Evaluasi ZI TW I.pdf": "laporan undangan daftar_hadir notulensi dokumentasi",
    "a. Undangan rapat dan daftar hadir pembentukan Tim.pdf": "undangan daftar_hadir",
    "Notulen & Foto Rapat.pdf": "notulensi dokumentasi",
    "Und, DH, Not dan Dok TW I.pdf": "undangan daftar_hadir notulensi dokumentasi",
}

DRAFTS = (
    "Draft SK Tim ZI.docx",
    "SK Tim ZI (konsep).docx",
    "SK_Tim_ZI_draft_v2.docx",
    "konsep undangan rapat.docx",
    "Copy of DRAFT KKE(1).xlsx",
    "Template Notulen.docx",
    "Draft/SK Tim.docx",
)


@pytest.mark.parametrize(("path", "said"), KINDS.items())
def test_a_kind_is_read(path: str, said: str) -> None:
    assert kinds(path) == said
    assert not read(path).gabungan


@pytest.mark.parametrize("path", NO_KIND)
def test_this_states_no_kind(path: str) -> None:
    assert kinds(path) == ""


@pytest.mark.parametrize(("path", "said"), BUNDLES.items())
def test_one_file_holds_a_whole_meeting(path: str, said: str) -> None:
    assert kinds(path) == said
    assert read(path).gabungan


@pytest.mark.parametrize("path", DRAFTS)
def test_a_draft_is_flagged(path: str) -> None:
    assert read(path).konsep


@pytest.mark.parametrize("path", ["Pemahaman Konsep dan Peran.pdf", "SK Tim ZI final.pdf", "Konsepsi.pdf"])
def test_this_is_no_draft(path: str) -> None:
    assert not read(path).konsep


def test_the_folder_counts_where_the_name_is_silent() -> None:
    assert kinds("1.i.b/Dokumentasi/scan0031.pdf") == "dokumentasi"
    assert kinds("1.i.b/2. Daftar Hadir/scan0031.pdf") == "daftar_hadir"
    assert read("1.i.b/Dokumentasi/scan0031.pdf").jenis_source == "folder"
    assert kinds("1.i.b/Dokumentasi/Notulen.pdf") == "notulensi"


def test_a_folders_word_counts_more_than_a_cameras_name() -> None:
    assert kinds("1.i.b/Daftar Hadir/IMG_0031.jpg") == "daftar_hadir"
    assert kinds("1.i.b/Rapat/IMG_0031.jpg") == "dokumentasi"


def test_a_folder_above_the_place_says_nothing_of_the_kind() -> None:
    assert kinds("Laporan/AREA I/i/a/scan.pdf") == ""
    assert kinds("Undangan/1.iii.a TW I.pdf") == "undangan"


def test_a_folder_that_only_mentions_a_kind_gives_none() -> None:
    assert kinds("Rapat Pembahasan SK Tim ZI/scan.pdf") == ""
    assert kinds("Undangan dan Daftar Hadir/scan.pdf") == ""
    assert kinds("SK Tim ZI/scan.pdf") == "sk"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("UndRapatPenyusunanIku2026.pdf", "undangan"),
        ("NotPlenoRutinApril.pdf", "notulensi"),
        ("DhApelPagi.pdf", "daftar_hadir"),
        ("S.K. Satgas U.P.G. 2026.pdf", "sk"),
        ("Daf Hadir pleno.pdf", "daftar_hadir"),
        ("Dftr Hadir pleno.pdf", "daftar_hadir"),
        ("DHadir pleno.pdf", "daftar_hadir"),
        ("absn pleno.pdf", "daftar_hadir"),
    ],
)
def test_short_forms_are_read_in_compounds_with_dots_and_cut_short(path: str, kind: str) -> None:
    assert kinds(path) == kind


@pytest.mark.parametrize("path", ["x4UndQ7.pdf", "aUndRapat.pdf", "NotYet.pdf", "A.N. Amir.pdf"])
def test_letters_that_only_look_like_a_short_form_state_no_such_kind(path: str) -> None:
    assert kinds(path) == ""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("Postingan spanduk pengaduan.jpg", "tangkapan_layar"),
        ("IG banner ZI.png", "tangkapan_layar"),
        ("Spanduk pengaduan di web.jpg", "banner"),
        ("Postingan spanduk pengaduan.pdf", "banner"),
    ],
)
def test_a_picture_that_begins_with_a_post_is_of_the_screen_that_shows_the_banner(
    path: str, kind: str
) -> None:
    assert kinds(path) == kind


@pytest.mark.parametrize(
    "path", ["Daftar rekap presensi Mei.pdf", "Laporan rekap pemohon informasi.pdf", "Data aduan TW I.xlsx"]
)
def test_a_recap_is_one_behind_daftar_and_laporan(path: str) -> None:
    assert kinds(path) == "rekap"


def test_a_short_report_of_a_meeting_holds_all_of_it() -> None:
    assert read("Lap. Rapat SPIP Maret.pdf").gabungan
    assert not read("Lap. SPIP Maret.pdf").gabungan
