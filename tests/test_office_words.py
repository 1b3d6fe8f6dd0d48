"""Short and long forms by which offices call the same thing, and what looks like them (SPEC 5)."""

from __future__ import annotations

import pytest
from decisions import decided, verdict

TAKEN = {
    "3.v.a/Rekap Finger Print April.xlsx": "rekap-kehadiran",
    "Rekap fingerprint pegawai April 2026.pdf": "rekap-hadir-sekretariat",
    "Lap. Kegiatan Harian Dedi April 2026.pdf": "lkh",
    "Lap Kinerja Harian Siti.pdf": "lkh",
    "Lap. Kinerja KPU Babar 2025.pdf": "lkjip-terakhir",
    "Usul Mutasi a.n. Siti.pdf": "surat-usulan-pengisian",
    "Surat usulan jabatan kosong 2026.pdf": "surat-usulan-pengisian",
    "Standar Operasional Prosedur Persuratan 2026.pdf": "sop-berjalan",
    "Standar Operasional Prosedur Layanan PPID 2026.pdf": "sop-pelayanan",
    "Rekapan SOP 2026.xlsx": "inventaris-sop",
    "5.ii.b/Matrik Resiko 2026.xlsx": "penilaian-risiko",
    "SS layanan satu pintu kantor.png": "ss-layanan-terpadu",
    "notulenspipmei.docx": "rapat-spip.notulensi",
    "4.i.a/Notulen penyusunan rencana kerja dan anggaran.docx": "rapat-perencanaan.notulensi",
    "RKAKL 2026 revisi 1.pdf": "dokumen-perencanaan",
    "Notula raplen rutin April.docx": "rapat-pleno-rutin.notulensi",
    "Manrisk Sekretariat 2026.xlsx": "penilaian-risiko",
    "Pemetaan benturan 2026.xlsx": "identifikasi-benturan",
    "Foto layanan bagi difabel.jpg": "dokumentasi-layanan-prioritas",
    "SK satgas gratifikasi 2026.pdf": "sk-upg",
    "Sertifikat pelatihan AKIP.pdf": "sertifikat-sakip",
    "Kinerja harian Siti Mei 2026.xlsx": "lkh",
    "Rekap DH sekretariat Mei.xlsx": "rekap-hadir-sekretariat",
    "Data pengunjung layanan 2026.xlsx": "rekap-pengguna-layanan",
    "Daftar pegawai yang mengikuti bimtek.xlsx": "rekap-pelatihan",
    "Daftar pegawai 2026.xlsx": "nominatif-pegawai",
    "Undangan penerapan WBS Juli 2026.pdf": "rapat-sosialisasi-wbs.undangan",
    "6.i.a/Standar pelayanan permohonan data.pdf": "sop-pelayanan",
    "SOP sebelumnya.pdf": "sop-sebelumnya",
    "2.i.c/SOP subbag hukum tahun berjalan.pdf": "sop-berjalan",
    "6.ii.a/Sertifikat pelatihan.pdf": "sertifikat-pelayanan",
    "1. Manajemen Perubahan/Und rakor ZI TW III.pdf": "rapat-evaluasi-zi.undangan",
    "1.i.a/SK Tim Kerja ZI, Tim Penilai Internal 2026.pdf": "sk-tim-zi",
}


@pytest.mark.parametrize(("path", "dokumen"), TAKEN.items())
def test_what_offices_call_a_thing_is_understood(path: str, dokumen: str) -> None:
    assert dokumen in {claim.bukti.partition("/")[2] for claim in decided(path).claims}


@pytest.mark.parametrize(
    "path",
    [
        "3.v.a/Pengadaan mesin fingerprint.pdf",
        "Rekap fingerprint saksi.xlsx",
        "Lap. Kinerja TW II 2026.pdf",
        "SK Mutasi a.n. Siti.pdf",
        "Surat kenaikan jabatan.pdf",
        "Standar Operasional Prosedur Bawaslu 2026.pdf",
        "Rekapan suara.xlsx",
        "Matriks logistik.xlsx",
        "SS satu data.png",
        "3.iii.c/Nominatif perjadin.xlsx",
        "SK Tim Penilai ZI 2026.pdf",
        "Survei kepuasan pegawai 2026.pdf",
        "5.iii.b/Rekap aduan kerusakan laptop.xlsx",
        "Surat permohonan data.pdf",
        "Klasifikasi aduan.pdf",
        "SS gform survei kepuasan.png",
    ],
)
def test_what_only_looks_like_it_is_not_taken(path: str) -> None:
    assert not decided(path).claims


def test_of_a_screenshot_of_two_pages_the_extension_is_not_to_blame() -> None:
    assert verdict("SS layanan di web.png") != "ekstensi_lain"
    assert verdict("SS info layanan dan PPID.png") == "perlu_dinamai_ulang"
    assert verdict("Video layanan kantor.pdf") == "ekstensi_lain"


@pytest.mark.parametrize(
    "path",
    ["1.iii.a/TW II/Screenshot zoom evaluasi ZI.png", "SS zoom SPIP April.jpg"],
)
def test_the_screen_of_an_online_meeting_is_its_photo(path: str) -> None:
    assert any(claim.bukti.endswith(".dokumentasi") for claim in decided(path).claims)


@pytest.mark.parametrize(
    "path",
    ["1.iii.a/TW II/Screenshot evaluasi ZI.png", "1.iii.a/TW II/SS zoom arisan.png", "SS zoom.png"],
)
def test_a_screen_of_something_else_is_none(path: str) -> None:
    assert not decided(path).claims


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW II/Und rapat via zoom.pdf",
        "1.iii.a/TW III/dok gmeet.jpg",
        "5.ii.d/Juni/Notula rapat google meet.docx",
        "5.iv.a/Juli/DH zoom meeting.pdf",
        "1.iii.a/TW I/Undangan rapat di gedung pertemuan.pdf",
    ],
)
def test_where_a_meeting_was_held_is_no_other_subject(path: str) -> None:
    assert decided(path).claims


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW II/Und rapat Srikandi.pdf",
        "1.iii.a/TW I/Undangan rapat renovasi gedung.pdf",
        "2.ii.b/Screenshot zoom.png",
        "Tagihan zoom.pdf",
    ],
)
def test_another_app_and_the_app_alone_are_no_evidence(path: str) -> None:
    assert not decided(path).claims
