"""Dates, period marks and years, in the ways that offices write them and the ways that only look like it."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from reading import day, mark, read

DATES = {
    # separated and compact
    "Notulen 2026-03-31.docx": "2026-03-31",
    "notulen_2026_03_31.docx": "2026-03-31",
    "2026.03.31 notulen.docx": "2026-03-31",
    "2026 03 31 notulen.docx": "2026-03-31",
    "Notulen-2026-3-5.docx": "2026-03-05",
    "Notulen 31-03-2026.docx": "2026-03-31",
    "Notulen 3.4.2026.docx": "2026-04-03",
    "RAPAT.05.3.2026.pdf": "2026-03-05",
    "Notulen 31 03 2026.docx": "2026-03-31",
    "Notulen_5-7-2026.docx": "2026-07-05",
    "20260331 Notulen.docx": "2026-03-31",
    "Notulen 31032026.docx": "2026-03-31",
    "Notulen 31,03,2026.docx": "2026-03-31",
    "Notulen_31032026_091502_signed (1).pdf": "2026-03-31",
    "Und 31.03.26.pdf": "2026-03-31",
    "Und 04-03-26.pdf": "2026-03-04",
    "Und 310326.pdf": "2026-03-31",
    "Und 260331.pdf": "2026-03-31",  # the plan's year decides: 26 March 2031 is far off
    # in words
    "Notulen 31 Maret 2026.docx": "2026-03-31",
    "1.i.b RAPAT PEMBENTUKAN TIM, 8 NOVEMBER 2025.pdf": "2025-11-08",
    "foto 4 Mar 26.jpg": "2026-03-04",
    "rapat 16 mei 2026(1).pdf": "2026-05-16",
    "Rapat_07_Agustus_2026.pdf": "2026-08-07",
    "31-Mar-2026 undangan.pdf": "2026-03-31",
    "Undangan 5 Juli Tahun 2026.pdf": "2026-07-05",
    "Undangan 9 Pebruari 2026.pdf": "2026-02-09",
    "Undangan 9 Peb 2026.pdf": "2026-02-09",
    "Notulen 3 Agt 2026.pdf": "2026-08-03",
    "Notulen 3 Ags 2026.pdf": "2026-08-03",
    "Notulen 3 Agust 2026.pdf": "2026-08-03",
    "Notulen 3 Nop 2026.pdf": "2026-11-03",
    "Notulen 3 Nopember 2026.pdf": "2026-11-03",
    "Notulen 3 Des 2026.pdf": "2026-12-03",
    "Notulen 3 Sept 2026.pdf": "2026-09-03",
    "Minutes March 31, 2026.pdf": "2026-03-31",
    "Notulen 2026 Maret 31.pdf": "2026-03-31",
    "2026-Apr-03 Notulen.pdf": "2026-04-03",
    "Notulen 31.III.2026.pdf": "2026-03-31",
    "Notulen 31. 03. 2026.pdf": "2026-03-31",
    "Notulen 31\ua78903\ua7892026.pdf": "2026-03-31",
    "Notulen 2026\uff1a03\uff1a31.pdf": "2026-03-31",
    "Scan_31032026091502.pdf": "2026-03-31",
    "Notulen 31\u202203\u20222026.pdf": "2026-03-31",
    "Notulen 31\uff3c03\uff3c2026.pdf": "2026-03-31",
    "Notulen 31\u2e3a03\u2e3a2026.pdf": "2026-03-31",
    "Notulen\u280031\u2800Maret\u28002026.pdf": "2026-03-31",
    "IMG_\u0662\u0660\u0662\u0666\u0660\u0663\u0663\u0661.jpg": "2026-03-31",
    "Minutes 3 October 2026.pdf": "2026-10-03",
    "NOTULEN 12 JANUAI 2026.docx": "2026-01-12",
    "Notulen 12 Desmber 2026.docx": "2026-12-12",
    # a range is its first day
    "Bimtek 23-27 Oktober 2026.pdf": "2026-10-23",
    "Bimtek 3 s.d. 5 Maret 2026.pdf": "2026-03-03",
    "Bimtek 27 & 28 Mei 2026.pdf": "2026-05-27",
    "Bimtek 30 Juni - 2 Juli 2026.pdf": "2026-06-30",
    # cameras, messengers, scanners
    "WhatsApp Image 2026-03-30 at 10.12.33.jpeg": "2026-03-30",
    "WhatsApp Image 2026-03-30 at 10.12.33 (2).jpeg": "2026-03-30",
    "IMG-20260330-WA0012.jpg": "2026-03-30",
    "IMG_20260330_101500.jpg": "2026-03-30",
    "IMG20260330101500.jpg": "2026-03-30",
    "7-IMG20260330101500.jpg": "2026-03-30",
    "20260330_101500.jpg": "2026-03-30",
    "VID_20260330_101500.mp4": "2026-03-30",
    "Screenshot_20260330-101500.png": "2026-03-30",
    "Cuplikan layar 2026-03-30 101500.png": "2026-03-30",
    "Tangkapan Layar 2026-03-30 pukul 10.15.00.png": "2026-03-30",
    "photo_2026-03-30_10-15-00.jpg": "2026-03-30",
    "Adobe Scan 30 Mar 2026.pdf": "2026-03-30",
    "Notulen 3 - 7 - 2026.pdf": "2026-07-03",
    "Notulen 2026 - 07 - 03.pdf": "2026-07-03",
    # signs that look like those of a date
    "Notulen 31\u201003\u20102026.pdf": "2026-03-31",
    "Notulen 31\u201103\u20112026.pdf": "2026-03-31",
    "Notulen 31\u221203\u22122026.pdf": "2026-03-31",
    "Notulen 31\u204403\u20442026.pdf": "2026-03-31",
    "Notulen 31\u221503\u22152026.pdf": "2026-03-31",
    "Notulen 31\uf02203\uf0222026.pdf": "2026-03-31",
    "Notulen 31\u00b703\u00b72026.pdf": "2026-03-31",
    "Notulen \uff13\uff11\u00a0Ma\u200bret 2026.pdf": "2026-03-31",
    "Scan 03-30-2026 10.15.pdf": "2026-03-30",  # an American scanner: day first is impossible
    "2026-03-30-101500xYzQ2.jpg": "2026-03-30",
    # what a person would date it by, of several
    "2026-03-30-00282_HAMBURG_260330_Laporan 23-27_Oktober_2025.pdf": "2026-03-30",
    "LAKIP 2025 Update 22 Juni 2026.pdf": "2026-06-22",
    "20260402_Notulen 31 Maret 2026.pdf": "2026-03-31",
    # a word before the day that counts nothing
    "Notulen Rapat Tim 3 Maret 2026.pdf": "2026-03-03",
    "Undangan, 3 Maret 2026.pdf": "2026-03-03",
    "Lampiran, 3 Maret 2026.pdf": "2026-03-03",
    "DH3 Maret 2026.pdf": "2026-03-03",
    "Rapat Triwulan 7 April 2026.pdf": "2026-04-07",
    "Rapat Triwulan 3 April 2026.pdf": "2026-04-03",
    "Notulen TW 1 3 Maret 2026.pdf": "2026-03-03",
    "Lampiran 1-3 Maret 2026.pdf": "2026-03-01",
    "Rapat3 Maret 2026.pdf": "2026-03-03",
    "12 - Mei - 2026 Undangan.pdf": "2026-05-12",
    "1.12-03-2026 Undangan.pdf": "2026-03-12",
    "Undangan-KPU-12-03-2026.pdf": "2026-03-12",
    "Notulen 2062-03-31.docx": "2062-03-31",  # a typo that the audit has to show
}

NO_DATES = (
    "Notulen 31.02.2026.docx",
    "Notulen 31-04-2026.docx",
    "Notulen 20260231.docx",
    "Notulen 45.13.26.docx",
    "5.2.d Notulen.docx",
    "Nomor 2 Notulen.docx",
    "Notulen 10.30.docx",
    "SK NIP 198503152010011005.pdf",
    "SK NIP 19850315 201001 1 005.pdf",
    "SK 20010315 202301 1 005.pdf",
    "KTP 1905031503850001.pdf",
    "1750042455_SK Tim.pdf",
    "1750042455123.jpg",
    "20260701083000_SK Tim.pdf",
    "202607010830_SK Tim.pdf",
    "Laporan TAHUN_20253.pdf",
    "485 - 405 SK Bupati.pdf",
    "45-ORT.02-ST-1905-3-2026.pdf",
    "Surat PP.05.3.2026.pdf",
    "Surat ORT.05.3.2026.pdf",
    "Surat No 12.3.2026.pdf",
    "Surat No 12.III.2026.pdf",
    "Surat 045.12.III.2026.pdf",
    "Notulen 2026 Maret 31 April.pdf",
    "21-22 GENAP laporan.pdf",
    "135-22-23 laporan.pdf",
    "bab_3_rev_31517.docx",
    "permohonan 17 per 36.pdf",
    "Sosialisasi Permen no 17 tahun 2026.pdf",
    "Foto 17 Agustus.jpg",
    "minggu ke-2 Maret 2026.pdf",
    # a number that counts or names something, before a month
    "Rekap Bulan 03 Maret 2026.xlsx",
    "bln_09_September_2026.pdf",
    "SK Nomor 12 Januari 2026.pdf",
    "Nota Dinas No. 4 Mei 2026.pdf",
    "LIPA 8 Mei 2026.pdf",
    "LI-PA2 Mei 2026.pdf",
    "Laporan TW 2 Juli 2026.pdf",
    "Profil SMPN 2 Mei 2026.pdf",
    "Rekap TPS 12 Mei 2026.pdf",
    "Bimtek Angkatan 3 Agustus 2026.pdf",
    "Pencairan Tahap 2 Mei 26.pdf",
    "6 - Juni 2026 Laporan.pdf",
    # a letter's filing code
    "W7-U3_12_OT.01.3_1_2026 SK.pdf",
    "112-PM.00.02-K.BB-03-08-2026.pdf",
    "112_PM.00.02_K.BB-03_08_2026.pdf",
    "Notulen 3\u00b2 - 7 - 26 m.pdf",
)

# What programs write into names.
STAMPS = (
    "Rapat-20260702T012345Z-1-001/Undangan.pdf",
    "drive-download-20260702T012345Z-3-001/Undangan.pdf",
    "OneDrive_2026-07-02/Undangan.pdf",
    "OneDrive_1_7-2-2026/Undangan.pdf",
    "Undangan (PC-01's conflicted copy 2026-07-02).pdf",
    "Undangan (conflicted copy 2026-07-02 101010).pdf",
    "Undangan conflicted copy 2026-07-02.pdf",
    "Undangan (Salinan Sekretaris yang bertentangan 2026-07-02).pdf",
    "Undangan.sync-conflict-20260702-101010-ABCDEFG.pdf",
    "Undangan_conflict-20260702-101010.pdf",
    "Undangan (SFConflict staf@kpu.go.id 2026-07-02-10-10-10).pdf",
    "Undangan_NAS_Jul-02-101010-2026_Conflict.pdf",
    "Undangan~20260702-101010.pdf",
    "Undangan (2026_07_02 01_23_45 UTC).pdf",
    "wetransfer_undangan_2026-07-02_0123/Undangan.pdf",
    "Undangan (LAPTOP-7 conflict 2026-07-02).pdf",
    "Undangan [conflicted 2026-07-02].pdf",
    "Undangan_conflict-staf-20260702-101010.pdf",
    "Undangan (Konflik salinan LAPTOP-7 2026-07-02).pdf",
    "Undangan_backup_20260702.pdf",
    "Unduhan 2026-07-02/Undangan.pdf",
    "iCloud Photos 2026-07-02/Undangan.pdf",
    "Undangan SKM_C36826070210120.pdf",
    "SKMBT_28326070210120_0001/Undangan.pdf",
)
# What people wrote stays beside them.
BESIDE_STAMPS = {
    "Undangan 20 Maret 2026 (conflicted copy 2026-07-02).pdf": "2026-03-20",
    "Rapat 2026-03-20-20260702T012345Z-001/Undangan.pdf": "2026-03-20",
    "Undangan Konflik kepentingan 2026-03-20.pdf": "2026-03-20",
    "Undangan (Conflict of Interest 2026-03-20).pdf": "2026-03-20",
    "Undangan [Conflict of Interest 2026-03-20].pdf": "2026-03-20",
    "Undangan Backup Data 2026-03-20.pdf": "2026-03-20",
    "Hasil SKM_20260320.pdf": "2026-03-20",
    "Undangan jam 09.30_20260320.pdf": "2026-03-20",
    "Rapat 20260320/Undangan.pdf": "2026-03-20",
}

MARKS = {
    "Notulen TW1.docx": "TW1",
    "Notulen TW I.docx": "TW1",
    "Notulen TW-I 2026.docx": "2026-TW1",
    "Notulen TWII.docx": "TW2",
    "Notulen Triwulan 3 Tahun 2026.docx": "2026-TW3",
    "Notulen Triwulan Pertama.docx": "TW1",
    "Notulen Triwulan ke-2.docx": "TW2",
    "Notulen Tri Wulan IV.docx": "TW4",
    "notula_rapat_monev_tw_iii.docx": "TW3",
    "Q1 2026 notulen.docx": "2026-TW1",
    "Laporan Semester 1.pdf": "S1",
    "Laporan smt II 2026.pdf": "2026-S2",
    "lra per semester 1 2026.pdf": "2026-S1",
    "Notulen Maret.docx": "B3",
    "Risalah Pleno Feb.pdf": "B2",
    "ABSEN_OKT_PLENO.pdf": "B10",
    "Rekap potongan agt.xlsx": "B8",
    "Absen Pleno Mar.pdf": "B3",
    "LKH Wati_DES.pdf": "B12",
    "Kartu kendali kegiatan sep (2).xlsx": "B9",
    "Notulen Maret 2026.docx": "2026-B3",
    "Notulen Maret '26.docx": "2026-B3",
    "Absen Apel Mar 2026.xlsx": "2026-B3",
    "Absen Mei26.xlsx": "2026-B5",
    "Rapat minggu ke-2 Maret 2026.pdf": "2026-B3",
    "DAFTAR HADIR BULAN MEI 2026.pdf": "2026-B5",
    "Absen bulan 3.xlsx": "B3",
    "Absen Bulan 03 Maret 2026.xlsx": "2026-B3",
    "Bulan 7 Juli rekap.pdf": "B7",
    "LIPA 8 Mei 2026.pdf": "2026-B5",
    "Bimtek Angkatan 3 Agustus 2026.pdf": "2026-B8",
    "2026-03/Absen.xlsx": "2026-B3",
    "03 Maret/Absen.xlsx": "B3",
    "03. Maret 2026/Absen.xlsx": "2026-B3",
    "04 April 2026/Absen.xlsx": "2026-B4",  # the fourth folder, not the fourth of April
    "Mar/Absen.xlsx": "B3",
    "2026/03/Absen.xlsx": "2026-B3",
    "Notulen 31 Maret.docx": "B3",
    "Rekap Januari - Maret 2026.xlsx": "2026-TW1",
    "Rekap Jan sd Mar 2026.xlsx": "2026-TW1",
    "Rekap April, Mei, dan Juni 2026.xlsx": "2026-TW2",
    "Rekap Januari-Juni 2026.xlsx": "2026-S1",
    "Rekap Januari-Februari 2026.xlsx": "2026-B2",
    "Rapat TW I dan II 2026.pdf": "2026-S1",
    "Rapat TW 1 dan 2 2026.pdf": "2026-S1",
    "Rapat TW I - 2 2026.pdf": "2026-S1",
    "Undangan Evaluasi Maret 2026 Triwulan I 2026.pdf": "2026-TW1",
    "Notulen TW IV 2026 5 Januari 2027.docx": "2026-TW4",
    "Laporan TW II Pelayanan Publik Tahun 2026.pdf": "2026-TW2",
    "Undangan Monitoring Renstra 2025-2029 (Desember 2026).pdf": "2026-B12",
    # the month in the number of a letter, where nothing better is said
    "51430-CS.03.02-VII-2026_Sosialisasi.pdf": "2026-B7",
    "045_KPU-BaBar_III_2026 Undangan.pdf": "2026-B3",
    "045-III-2026 Undangan.pdf": "2026-B3",
    "045_KPU-BaBar_III_2026 Undangan TW IV.pdf": "2026-TW4",
    "LKH 032026.pdf": "2026-B3",
    "Risalah 04-2026.pdf": "2026-B4",
    "Rekap_04-2026.xlsx": "2026-B4",
    "Laporan bulanan perkara 04-2026.pdf": "2026-B4",
    "LKH_202603.pdf": "2026-B3",
    "LKH_202612.pdf": "2026-B12",
    "LKH 122026.pdf": "2026-B12",
    "Laporan Smt.II 26.pdf": "2026-S2",
    "Laporan TW I 45.pdf": "TW1",
    # the number of a mark is no day where the month is in it or the next
    "Laporan TW 2 Juli 2026.pdf": "2026-TW2",
    "Laporan TW 2 Mei 2026.pdf": "2026-TW2",
    "Laporan TW 4 Januari 2027.pdf": "2026-TW4",
    "Laporan smt 1 Juli 2026.pdf": "2026-S1",
    "Laporan TW I April 2026.pdf": "2026-TW1",
    "Jadwal TW II Februari 2026.pdf": "2026-TW2",
    "Laporan TW IV Januari 2027.pdf": "2026-TW4",
}

NO_MARKS = (
    "Rapat Triwulan .png",
    "AREA III laporan.pdf",
    "AREA_III_2026.pdf",
    "PK ESELON_II_2026.pdf",
    "PK Eselon IV 2026.pdf",
    "LKIP 2026 BAB III.pdf",
    "RENJA-2026-BAB-II-BAB-III.pdf",
    "Prodi D III Keperawatan.pdf",
    "Prodi_D-III-2026.pdf",
    "Laporan KMB II.pdf",
    "Wil I 2026.pdf",
    "Markas Besar.jpg",
    "Desain Banner.png",
    "Sepeda.jpg",
    "Juniarti.pdf",
    "Kegiatan Mar.pdf",
    "Mayor Des.pdf",
    "LKH an Jun.pdf",
    "Foto kunjungan Pak Mar dan rombongan.jpg",
    "Universitas Sebelas Maret.pdf",
    "S1 Hukum.pdf",
    "PK_Kadis 2026_2.pdf",
    "SK 12-2026.pdf",
    "Undangan 04-2026.pdf",
    "Laporan reviu 04-2026.pdf",
    "Foto no 04-2026.jpg",
    "Semester Genap.pdf",
    "Laporan Januari - Desember 2026.pdf",
    "TW V.pdf",
    "semester 3.pdf",
    "Laporan Semester I dan II 2026.pdf",
    "Rapat TW I-IV 2026.pdf",
    "Rapat TW I dan V 2026.pdf",
    "Rapat TW II dan I 2026.pdf",
    "045-BAB-III-2026.pdf",
    "045-Rapat-ke-III-2026.pdf",
    "Undangan nomor 032026.pdf",
    "Undangan 132026.pdf",
)

YEARS = {
    "SK Tim ZI 2026.pdf": (2026,),
    "iku2026.pdf": (2026,),
    "Laporan TAHUN_20253.pdf": (2025,),
    "SK TIM TH 2026.pdf": (2026,),
    "DPA TA 26.pdf": (2026,),
    "Renstra 2025-2029.pdf": (2025, 2026, 2027, 2028, 2029),
    "renstra_2025_2027.pdf": (2025, 2026, 2027),
    "Renstra 2025 s.d. 2027.pdf": (2025, 2026, 2027),
    "20260701083000_SK TIM 2025.pdf": (2025,),
    "IMG_2026.jpg": (),
    "DSC_2026.jpg": (),
    "SK Nomor 2026.pdf": (),
    "2177-surat tugas.pdf": (),
    "Sosialisasi Permenpan RB Nomor 90 Tahun 2021.pdf": (),
    "Sosialisasi PKPU 8 Tahun 2024 tahun 2026.pdf": (2026,),
    "Notulen TW I 2026.pdf": (),  # the mark's own
    "2026/SK Tim.pdf": (2026,),
    # two digits that end a name
    "SK Tim ZI 25.pdf": (2025,),
    "Renja_26.pdf": (2026,),
    "Foto apel 25.jpg": (),
    "Undangan 25.pdf": (),
    "SK Nomor 25.pdf": (),
    "Lampiran 25.pdf": (),
    "Renja 25 final.pdf": (),
    "Pegawai 43.pdf": (),
    "Book25.xlsx": (),  # the program's own count
    "New Document 24.docx": (),
    "LKjIP25.pdf": (2025,),
    "DPA TA 99.pdf": (),
    # an apostrophe in place of the century
    "Kartu kendali '25.pdf": (2025,),
    "Foto apel \u201925.jpg": (2025,),
    "Undangan '26 (2).pdf": (2026,),
    "Rapat Jum'at 25.pdf": (),
    "DUK '99.pdf": (),
    # a folder of two digits
    "24/DUK.pdf": (2024,),
    "'25/DUK.pdf": (2025,),
    "'26/DUK.pdf": (),
    "27/DUK.pdf": (),  # a number in a row
    "April/25/Foto.jpg": (),  # its 25th day
    "2026/25/Foto.jpg": (2026,),
}


# The first and the last year that each form can mean, and the next, which is none.
FIRST_AND_LAST_YEARS = {
    "Notulen 2000-03-31.pdf": "2000-03-31",
    "Notulen 1999-03-31.pdf": "",
    "Notulen 2099-03-31.pdf": "2099-03-31",
    "Notulen 2100-03-31.pdf": "",
    "Notulen 20000331.pdf": "2000-03-31",
    "Notulen 20391231.pdf": "2039-12-31",
    "Notulen 20400101.pdf": "",
    "Notulen 31.12.10.pdf": "2010-12-31",
    "Notulen 09.12.09.pdf": "",
    "Notulen 31.12.39.pdf": "2039-12-31",
    "Notulen 31.12.40.pdf": "",
    "Notulen TW I 20.pdf": "2020-TW1",
    "Notulen TW I 19.pdf": "TW1",
    "Notulen TW I 39.pdf": "2039-TW1",
    "Notulen TW I 40.pdf": "TW1",
    "SK Tim ZI 1990.pdf": (1990,),
    "SK Tim ZI 1989.pdf": (),
    "SK Tim ZI 2099.pdf": (2099,),
    "SK Tim ZI 2100.pdf": (),
    "SK Tim ZI 22.pdf": (2022,),
    "SK Tim ZI 21.pdf": (),
    "SK Tim ZI 30.pdf": (2030,),
    "SK Tim ZI 31.pdf": (),
    "Renstra 2011-2026.pdf": tuple(range(2011, 2027)),
    "Renstra 2010-2026.pdf": (2010, 2026),
    "Renstra 2026-2026.pdf": (2026,),
    "Renstra 2026-2012.pdf": (2012, 2026),
}


@pytest.mark.parametrize(("path", "said"), FIRST_AND_LAST_YEARS.items())
def test_each_form_of_a_date_has_years_that_it_can_mean(path: str, said: str | tuple[int, ...]) -> None:
    assert said == (read(path).tahun if isinstance(said, tuple) else day(path) or mark(path))


@pytest.mark.parametrize(
    ("digits", "iso"),
    [
        ("260331", "2026-03-31"),  # 26 March 2031 is too far from the plan's year
        ("270226", "2026-02-27"),  # both of a year near it: day first
        ("250326", "2026-03-25"),
        ("280326", "2026-03-28"),
        ("131027", "2027-10-13"),
        ("311326", ""),
    ],
)
def test_six_digits_are_day_first_but_where_only_the_year_first_is_near_the_plans(
    digits: str, iso: str
) -> None:
    assert day(f"Und {digits}.pdf") == iso


@pytest.mark.parametrize(("path", "iso"), DATES.items())
def test_a_date_is_read(path: str, iso: str) -> None:
    assert day(path) == iso


@pytest.mark.parametrize("path", NO_DATES)
def test_this_is_no_date(path: str) -> None:
    assert day(path) == ""


@pytest.mark.parametrize("path", STAMPS)
def test_what_a_program_stamped_on_a_name_is_no_date(path: str) -> None:
    facts = read(path)
    assert (facts.tanggal, facts.periode, facts.tahun) == (None, None, ())
    assert facts.name.words == ("undangan",)


@pytest.mark.parametrize(("path", "iso"), BESIDE_STAMPS.items())
def test_a_date_beside_a_stamp_is_read(path: str, iso: str) -> None:
    assert day(path) == iso


@pytest.mark.parametrize(("path", "said"), MARKS.items())
def test_a_period_is_read(path: str, said: str) -> None:
    assert mark(path) == said


@pytest.mark.parametrize("path", NO_MARKS)
def test_this_is_no_period(path: str) -> None:
    assert mark(path) == ""


@pytest.mark.parametrize(("path", "years"), YEARS.items())
def test_years_are_read(path: str, years: tuple[int, ...]) -> None:
    assert read(path).tahun == years


def test_a_cited_regulation_names_the_year_only_where_nothing_else_does() -> None:
    assert read("Undangan sosialisasi permentan no 17 tahun 2025.pdf").masa == (2025, 2025)
    assert read("Permenpan No 90 Tahun 2021 untuk 2026.pdf").masa == (2026, 2026)


@pytest.mark.parametrize(
    "name",
    [
        "LAPORAN MONEV GENAP 2025-2026 OK.pdf",
        "LAPORAN MONEV 2025-2026 GENAP.pdf",
        "MONEV GENAP TAHUN 2025-2026.pdf",
        "GENAP 2025-2026.pdf",
        "2025-2026 GENAP.pdf",
    ],
)
def test_an_academic_year_is_no_period_of_the_office(name: str) -> None:
    facts = read(name)
    assert facts.tahun == (2025, 2026)
    assert facts.masa is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Bimtek 30 Juni - 2 Juli 2026 pegawai.pdf", "bimtek pegawai"),
        ("Rapat IMG20260330101500 pegawai.jpg", "rapat img pegawai"),
        ("Sosialisasi Permenpan RB Nomor 90 Tahun 2021.pdf", "sosialisasi permenpan rb nomor tahun"),
    ],
)
def test_a_date_takes_its_own_words_only_and_a_cited_regulation_none(name: str, words: str) -> None:
    assert " ".join(read(name).name.words) == words


def test_a_number_with_a_dot_that_begins_a_name_is_its_number_in_a_list() -> None:
    assert (day("1. Maret 2026.pdf"), mark("1. Maret 2026.pdf")) == ("", "2026-B3")
    assert day("Notulen 1. Maret 2026.pdf") == "2026-03-01"


def test_a_date_in_a_chain_of_numbers_is_none_and_behind_a_number_of_its_own_it_is() -> None:
    assert day("Notulen 12.31.03.2026.pdf") == ""
    assert day("Notulen 2 31.03.2026.pdf") == "2026-03-31"
    assert day("Notulen 31.03.26.5.pdf") == ""
    assert day("Notulen 31.03.26 5.pdf") == "2026-03-31"


def test_two_digits_at_the_end_of_a_name_are_the_year_that_it_speaks_of() -> None:
    assert read("SK Tim ZI 25.pdf").masa == (2025, 2025)


def test_a_year_far_from_the_word_genap_is_a_year() -> None:
    assert read("Laporan genap monev kantor 2026.pdf").masa == (2026, 2026)


def test_a_whole_date_or_a_quarter_after_the_word_ke_stands() -> None:
    assert day("Undangan ke 2026-03-31.pdf") == "2026-03-31"
    assert mark("Surat ke Triwulan II 2026.pdf") == "2026-TW2"


def test_a_date_in_the_name_counts_before_one_in_the_folder() -> None:
    assert day("Rapat 3 Maret 2026/Notulen 31-03-2026.pdf") == "2026-03-31"
    assert day("Rapat 3 Maret 2026/Notulen.pdf") == "2026-03-03"
    said = read("Rapat 3 Maret 2026/Notulen.pdf")
    assert (said.name.tanggal, said.tanggal) == (None, date(2026, 3, 3))


def test_a_mark_is_taken_from_the_nearest_folder() -> None:
    assert mark("TW I/Bulan 2/Notulen.pdf") == "B2"
    assert read("TW I/Notulen.pdf").periode_source == "folder"


def test_the_months_of_a_range_are_no_words_of_the_name() -> None:
    assert read("Bimtek 30 Juni - 2 Juli 2026.pdf").name.words == ("bimtek",)


def test_findings_say_where_they_stand() -> None:
    name = "1.i.a SK Tim ZI 31 Maret 2026 (draft).pdf"
    found = {span.what: name[span.start : span.end].strip() for span in read(name).name.spans}
    assert found == {"kode": "1.i.a", "jenis": "SK", "tanggal": "31 Maret 2026", "konsep": "draft"}


MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
SHORT = "Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des".split()
NOTATIONS = (
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d:%Y%m%d}",
    lambda d: f"{d:%d-%m-%Y}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d:%d_%m_%Y}",
    lambda d: f"{d:%d%m%Y}" if not date_is_also_year_first(f"{d:%d%m%Y}") else f"{d:%Y%m%d}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1].upper()} {d.year}",
    lambda d: f"{d.day:02}_{SHORT[d.month - 1]}_{d.year}",
    lambda d: f"{d.day}{MONTHS[d.month - 1]}{d.year}",
    lambda d: f"{d.day} {SHORT[d.month - 1]} {d:%y}",
    lambda d: f"IMG-{d:%Y%m%d}-WA0001",
    lambda d: f"WhatsApp Image {d:%Y-%m-%d} at 10.12.33",
    lambda d: f"Screenshot_{d:%Y%m%d}-101500",
)


def date_is_also_year_first(digits: str) -> bool:
    return digits[:2] == "20" and 1 <= int(digits[4:6]) <= 12


@pytest.mark.parametrize("notation", range(len(NOTATIONS)))
def test_every_day_is_read_back_in_every_notation(notation: int) -> None:
    rng = random.Random(notation)
    for _ in range(300):
        wanted = date(2015, 1, 1) + timedelta(days=rng.randrange(365 * 20))
        for frame in ("Notulen {}.pdf", "{}.jpg", "und_{}_final (2).pdf", "AREA V {}.docx"):
            name = frame.format(NOTATIONS[notation](wanted))
            assert day(name) == wanted.isoformat(), name


def test_numbers_of_people_and_clocks_are_never_dates() -> None:
    rng = random.Random(7)
    for _ in range(2000):
        born = date(1960, 1, 1) + timedelta(days=rng.randrange(365 * 45))
        began = date(2000, 1, 1) + timedelta(days=rng.randrange(365 * 26))
        number = f"{born:%Y%m%d}{began:%Y%m}{rng.randint(1, 2)}{rng.randrange(1000):03}"
        spaced = f"{number[:8]} {number[8:14]} {number[14]} {number[15:]}"
        identity = f"{rng.randrange(110000, 999999)}{born:%d%m%y}{rng.randrange(10000):04}"
        unix = str(rng.randrange(1_400_000_000, 1_900_000_000))
        stamp = f"{began:%Y%m%d}{rng.randrange(24):02}{rng.randrange(60):02}{rng.randrange(60):02}"
        for name in (
            f"SKP {number}.pdf",
            f"SKP NIP {spaced}.pdf",
            f"SKP NIP. {spaced.replace(' ', '.')}.pdf",
            f"KTP_{identity}.jpg",
            f"{unix}_laporan.pdf",
            f"{unix}{rng.randrange(1000):03}.jpg",
            f"{stamp}_SK Tim.pdf",
        ):
            facts = read(name)
            assert (facts.tanggal, facts.periode, facts.tahun) == (None, None, ()), name
