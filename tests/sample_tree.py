"""The sample folder as a table: every file, what is in it, and what a person says that it proves.

`slots` are bukti as the decree prints them, `kode jenis @month in which the periode ends`; a word
after the jenis tells bukti of one jenis apart (`2.ii.b tangkapan_layar:SIMPEG @2026-12`). `lain` is
the reason why a file fills nothing. Both are written from the decree and the names, not from what
the tool said. A file with neither is there for company, and nothing is held against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

import files
from sample_texts import (
    Content,
    Picture,
    Raw,
    Text,
    Video,
    foto,
    hadir,
    layar,
    naskah,
    notulen,
    sk,
    tabel,
    undangan,
)

PER_TANGGAL = "2026-07-05"

# The twelve butir that the quarterly evaluation meeting serves (SPEC 3).
EVALUASI = [
    "1.iii.a",
    "2.ii.d",
    "2.iii.b",
    "3.i.c",
    "3.ii.c",
    "3.iii.f",
    "4.i.c",
    "5.iii.c",
    "5.iv.b",
    "5.v.d",
    "6.iii.c",
    "6.v.b",
]
SEKRETARIS = "Sekretaris KPU"
MEETING = ("undangan", "daftar_hadir", "notulensi", "dokumentasi")


@dataclass(frozen=True, slots=True)
class Sample:
    """One file of the sample: path, content, and what it should be taken for (see above)."""

    path: str
    content: Content
    slots: tuple[str, ...] = ()
    cek: tuple[str, ...] = ()
    lain: str = ""


def rapat_evaluasi(bulan: str, *jenis: str) -> tuple[str, ...]:
    """The slots that the evaluation meeting of the quarter ending in `bulan` fills."""
    return tuple(f"{kode} {one} @{bulan}" for one in jenis for kode in EVALUASI)


def rapat(kode: str, bulan: str, *jenis: str) -> tuple[str, ...]:
    """The slots of one meeting that serves one butir."""
    return tuple(f"{kode} {one} @{bulan}" for one in jenis or MEETING)


def year(*bukti: str) -> tuple[str, ...]:
    """Slots of bukti that have the whole of 2026 for their periode."""
    return tuple(f"{one} @2026-12" for one in bukti)


def within(folder: str, *samples: Sample) -> Iterator[Sample]:
    """The samples with their paths below `folder`."""
    for one in samples:
        yield Sample(f"{folder}/{one.path}", one.content, one.slots, one.cek, one.lain)


def root() -> Iterator[Sample]:
    """Files that nobody put into an area."""
    yield Sample(
        "SK Tim ZI KPU Kab. Bangka Barat 2026.pdf",
        sk(1, "Tim Pembangunan Zona Integritas KPU Kabupaten Bangka Barat Tahun 2026", "2026-01-07"),
        ("1.i.a sk @2026-01", "1.iv.d sk @2026-12"),
    )
    yield Sample(
        "SK SATGAS UPG 2026.pdf",
        sk(2, "Satuan Tugas Unit Pengendalian Gratifikasi Tahun 2026", "2026-01-14"),
        ("6.iii.b sk @2026-01", "5.i.b sk @2026-12"),
    )
    yield Sample(
        "Undangan, DH, Notulen dan Dokumentasi Rapat Evaluasi ZI TW II 2026.pdf",
        notulen(
            "RAPAT EVALUASI PEMBANGUNAN ZONA INTEGRITAS TRIWULAN II",
            "2026-06-29",
            "Capaian enam area perubahan dibacakan per koordinator area.",
            "Bukti SPIP Februari dan April belum diunggah.",
            "Survei kepuasan masyarakat ditutup akhir Juni.",
            "Terlampir undangan, daftar hadir dan dokumentasi.",
        ),
        rapat_evaluasi("2026-06", *MEETING),
        ("gabungan",),
    )
    yield Sample("desktop.ini", Raw(b"[.ShellClassInfo]\r\nIconIndex=0\r\n"), lain="sementara")
    yield Sample(
        "Checklist eviden per area.gsheet",
        Raw(files.gsheet("1sampleChecklistEviden")),
        lain="tak_dikenal",
    )


def evaluation_meetings() -> Iterator[Sample]:
    """The activities folder: one meeting of four files, and minutes that came in late."""
    acara = "Rapat Evaluasi Pembangunan Zona Integritas Triwulan I"
    yield from within(
        "Rapat Evaluasi ZI TW I",
        Sample(
            "Undangan.pdf",
            undangan(acara, "2026-03-31", 41, made="2026-03-26"),
            rapat_evaluasi("2026-03", "undangan"),
        ),
        Sample(
            "Daftar Hadir.pdf",
            hadir(acara, "2026-03-31", 12),
            rapat_evaluasi("2026-03", "daftar_hadir"),
        ),
        Sample(
            "Notulen Rapat Evaluasi 31 Maret 2026.docx",
            notulen(
                acara.upper(),
                "2026-03-31",
                "SK dan rencana kerja telah ditetapkan.",
                "Banner dan publikasi media sosial sudah tayang.",
                "Tindak lanjut WBS belum disusun, diminta selesai bulan April.",
            ),
            rapat_evaluasi("2026-03", "notulensi"),
        ),
        Sample(
            "Dokumentasi.jpg",
            foto("Rapat Evaluasi ZI TW I, Aula KPU"),
            rapat_evaluasi("2026-03", "dokumentasi"),
            ("tahun_disimpulkan",),
        ),
    )
    yield Sample(
        "Rapat Evaluasi ZI TW II/Notulen Rapat Evaluasi ZI 30 Juni 2026.docx",
        notulen(
            "RAPAT EVALUASI PEMBANGUNAN ZONA INTEGRITAS (LANJUTAN)",
            "2026-06-30",
            "Melengkapi pembahasan tanggal 29 Juni untuk area V dan VI.",
            made="2026-07-03",
        ),
        rapat_evaluasi("2026-06", "notulensi"),
    )


def area_1() -> Iterator[Sample]:
    """Manajemen perubahan: komponen, sub and letter in the folders."""
    yield from within(
        "AREA I MANAJEMEN PERUBAHAN/i. Penyusunan Tim Kerja",
        Sample(
            "a. SK Tim/Salinan SK Tim ZI Tahun 2025.pdf",
            sk(7, "Tim Pembangunan Zona Integritas Tahun 2025", "2025-01-20"),
            lain="tahun_lain",
        ),
        Sample(
            "b. Rapat Pleno/1.i.b DAFTAR HADIR RAPAT PEMBENTUKKAN TIM ZI, 6 JANUARI 2026.pdf",
            hadir("Rapat Pleno Pembentukan Tim ZI", "2026-01-06", 9),
            ("1.i.b daftar_hadir @2026-01",),
        ),
        Sample(
            "b. Rapat Pleno/WhatsApp Image 2026-01-06 at 10.14.22.jpeg",
            foto("Rapat pleno pembentukan Tim ZI"),
            ("1.i.b dokumentasi @2026-01",),
        ),
        Sample(
            "b. Rapat Pleno/WhatsApp Image 2026-01-06 at 10.14.22 (1).jpeg",
            foto("Rapat pleno pembentukan Tim ZI, sisi kiri"),
            ("1.i.b dokumentasi @2026-01",),
        ),
    )
    yield from within(
        "AREA I MANAJEMEN PERUBAHAN/ii. Rencana Pembangunan ZI",
        Sample(
            "a. SK Rencana Kerja/SK No 4 Th 2026 ttg Rencana Kerja Pembangunan ZI.pdf",
            sk(4, "Rencana Kerja Pembangunan Zona Integritas Tahun 2026", "2026-02-09"),
            ("1.ii.a sk @2026-02",),
        ),
        Sample(
            "a. SK Rencana Kerja/draft SK Rencana Kerja ZI 2 Februari 2026.docx",
            sk("....", "Rencana Kerja Pembangunan Zona Integritas Tahun 2026", "2026-02-02"),
            ("1.ii.a sk @2026-02",),
            ("konsep",),
        ),
        Sample(
            "c. Sosialisasi/Banner ZI menuju WBK depan kantor 16 Feb 2026.jpg",
            foto("KAWASAN ZONA INTEGRITAS MENUJU WBK"),
            year("1.ii.c banner:Zona Integritas", "1.ii.c banner:WBK/WBBM"),
        ),
        Sample(
            "c. Sosialisasi/Dokumentasi/IMG_20260216_081530.jpg",
            foto("Pemasangan banner ZI"),
            year("1.ii.c dokumentasi"),
        ),
        Sample(
            "c. Sosialisasi/Website/Cuplikan layar 2026-02-17 091244.png",
            layar("Website KPU Babar: pencanangan ZI"),
            year("1.ii.c tangkapan_layar:Website"),
        ),
        Sample(
            "c. Sosialisasi/Screenshot_20260217-101500_Instagram.jpg",
            layar("Instagram KPU Babar: zona integritas"),
            year("1.ii.c tangkapan_layar:Sosial Media"),
        ),
    )
    yield Sample(
        "AREA I MANAJEMEN PERUBAHAN/iii. Pemantauan dan Evaluasi/lihat folder rapat di luar.txt",
        Raw(b"Bukti rapat triwulan disatukan di folder Rapat Evaluasi ZI.\r\n"),
        lain="tak_dikenal",
    )
    yield from pleno()
    yield from within(
        "AREA I MANAJEMEN PERUBAHAN/iv. Pola Pikir dan Budaya Kerja",
        Sample(
            "b. Agen Perubahan/SK_AGEN_PERUBAHAN_2026_fix.pdf",
            sk(5, "Agen Perubahan KPU Kabupaten Bangka Barat Tahun 2026", "2026-02-23"),
            ("1.iv.b sk @2026-02",),
        ),
        Sample(
            "c. Rekap Absen/Rekap Daftar Hadir Sekretariat sd Mei 2026.xlsx",
            tabel(
                "Rekap Daftar Hadir Sekretariat KPU Kabupaten Bangka Barat s.d. Mei 2026",
                "2026-06-02",
                ("Bulan", "Hari kerja", "Hadir (%)"),
                ("Januari", 20, 97),
                ("Februari", 18, 98),
                ("Maret", 18, 96),
                ("April", 21, 98),
                ("Mei", 17, 97),
            ),
            (*year("1.iv.c rekap:Sekretariat"), *year("3.v.a rekap:Kehadiran")),
        ),
        Sample(
            "c. Rekap Absen/REKAP DAFTAR HADIR KETUA DAN ANGGOTA TW I 2026.xlsx",
            tabel(
                "Rekap Daftar Hadir Ketua dan Anggota Triwulan I 2026",
                "2026-04-01",
                ("Bulan", "Hadir (%)"),
                ("Januari", 95),
                ("Februari", 96),
                ("Maret", 95),
            ),
            year("1.iv.c rekap:Ketua"),
        ),
        Sample(
            "d. Keterlibatan Anggota/Dokumentasi Pencanangan ZI 18 Februari 2026.jpg",
            foto("Pencanangan Zona Integritas"),
            year("1.iv.d dokumentasi"),
        ),
        Sample(
            "d. Keterlibatan Anggota/Dokumentasi Pencanangan ZI 18 Februari 2026 (2).jpg",
            foto("Penandatanganan pakta integritas"),
            year("1.iv.d dokumentasi"),
        ),
    )


def pleno() -> Iterator[Sample]:
    """The monthly pleno: month folders, each filled as it happened; June is missing."""
    acara = "Rapat Pleno Rutin"
    kode = "1.iv.a"
    same_photo = foto("Rapat pleno rutin, ruang sidang")
    yield from within(
        "AREA I MANAJEMEN PERUBAHAN/iv. Pola Pikir dan Budaya Kerja/a. Rapat Pleno Rutin dan Apel",
        Sample(
            "01 Januari/Undangan Pleno Rutin.pdf",
            undangan(acara, "2026-01-12", 3, made="2026-01-09"),
            rapat(kode, "2026-01", "undangan"),
        ),
        Sample(
            "01 Januari/Daftar Hadir Pleno 12 Januari 2026.pdf",
            hadir(acara, "2026-01-12", 6),
            rapat(kode, "2026-01", "daftar_hadir"),
        ),
        Sample(
            "01 Januari/NOTULEN RAPAT PLENO RUTIN 12 JANUARI 2026.docx",
            notulen(
                acara.upper(), "2026-01-12", "Pembahasan SPIP bulan Januari.", "Pembagian tugas area ZI."
            ),
            rapat(kode, "2026-01", "notulensi"),
        ),
        Sample(
            "01 Januari/WhatsApp Image 2026-01-12 at 13.40.02.jpeg",
            foto("Pleno rutin Januari"),
            rapat(kode, "2026-01", "dokumentasi"),
        ),
        Sample(
            "02 Pebruari/und pleno rutin 09022026.pdf",
            undangan(acara, "2026-02-10", 17, made="2026-02-09"),
            rapat(kode, "2026-02", "undangan"),
        ),
        Sample(
            "02 Pebruari/DH.pdf",
            hadir(acara, "2026-02-10", 6),
            rapat(kode, "2026-02", "daftar_hadir"),
        ),
        Sample(
            "02 Pebruari/IMG-20260210-WA0007.jpg",
            same_photo,
            rapat(kode, "2026-02", "dokumentasi"),
            ("isi_berulang",),
        ),
        Sample(
            "03 Maret/DaftarHadirRapatPlenoMaret2026.pdf",
            hadir(acara, "2026-03-10", 7),
            rapat(kode, "2026-03", "daftar_hadir"),
        ),
        Sample(
            "03 Maret/foto pleno.jpg",
            same_photo,
            rapat(kode, "2026-03", "dokumentasi"),
            ("tahun_disimpulkan", "isi_berulang"),
        ),
        Sample(
            "04 April/UANG Pleno Rutin April 2026.pdf",
            notulen(
                acara.upper(), "2026-04-13", "Realisasi anggaran triwulan I.", "Evaluasi SPIP bulan Maret."
            ),
            rapat(kode, "2026-04"),
            ("gabungan",),
        ),
        Sample(
            "04 April/foto apel/20260420_073015.jpg",
            foto("Apel Senin, pembina Sekretaris"),
            rapat(kode, "2026-04", "dokumentasi"),
        ),
        Sample(
            "05 Mei/Undangan Pleno 11 Mei 2026 - Copy.pdf",
            undangan(acara, "2026-05-11", 63, made="2026-05-08"),
            rapat(kode, "2026-05", "undangan"),
        ),
        Sample(
            "05 Mei/~$tulen pleno mei.docx",
            Raw(b"\x0bOperator" + bytes(45)),
            lain="sementara",
        ),
        Sample(
            "07 Juli/Undangan Rapat Pleno Rutin 13 Juli 2026.pdf",
            undangan(acara, "2026-07-13", 88, made="2026-07-03"),
            lain="setelah_per_tanggal",
        ),
    )


def area_2() -> Iterator[Sample]:
    """Tatalaksana: numbered folders down to the letter, screens named by phones and by Windows."""
    eppid = year(
        "2.ii.c tangkapan_layar:E-PPID", "2.iii.a tangkapan_layar:E-PPID", "6.v.a tangkapan_layar:E-PPID"
    )
    jdih = year("2.ii.c tangkapan_layar:JDIH", "2.iii.a tangkapan_layar:JDIH", "6.v.a tangkapan_layar:JDIH")
    yield from within(
        "2. Penataan Tatalaksana/2.i",
        Sample(
            "2.i.b/Video Pelayanan KPU Babar 09032026.mp4",
            Video("Pelayanan KPU Kabupaten Bangka Barat"),
            ("2.i.b video @2026-02",),
        ),
        Sample(
            "2.i.c/SOP Pelayanan Informasi Publik 2025.pdf",
            naskah(
                "SOP Pelayanan Informasi Publik",
                "2025-08-11",
                "1. Pemohon mengisi formulir.",
                "2. Petugas mencatat.",
            ),
            ("2.i.c sop:sebelumnya @2026-12",),
        ),
        Sample(
            "2.i.c/SOP Pelayanan Informasi Publik 2026 rev.docx",
            naskah(
                "SOP Pelayanan Informasi Publik",
                "2026-05-18",
                "1. Pemohon mengisi formulir pada e-PPID.",
                "2. Petugas menjawab paling lambat 10 hari kerja.",
            ),
            ("2.i.c sop:berjalan @2026-12",),
        ),
    )
    yield from within(
        "2. Penataan Tatalaksana/2.ii",
        Sample(
            "2.ii.a/LKJIP KPU KAB. BANGKA BARAT TAHUN 2024.pdf",
            naskah(
                "Laporan Kinerja Instansi Pemerintah Tahun 2024", "2025-01-30", "Ikhtisar capaian kinerja."
            ),
            lain="tahun_lain",
        ),
        Sample(
            "2.ii.b/SIMPEG/Screenshot 2026-03-04 101212.png",
            layar("SIMPEG KPU RI"),
            year("2.ii.b tangkapan_layar:SIMPEG"),
        ),
        Sample(
            "2.ii.b/MySAPK/tangkapan layar mysapk 5 Mar 26.png",
            layar("MySAPK BKN"),
            year("2.ii.b tangkapan_layar:MySAPK"),
        ),
        Sample(
            "2.ii.b/TANGKAPAN LAYAR MYASN 20 APRIL 2026.png",
            Picture("MyASN", png=False),
            year("2.ii.b tangkapan_layar:MyASN"),
            ("ekstensi_salah",),
        ),
        Sample(
            "2.ii.b/SIASN/Screenshot SIASN.png",
            layar("SIASN"),
            cek=("tanggal_mtime",),
            lain="setelah_per_tanggal",
        ),
        Sample("2.ii.b/Thumbs.db", Raw(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(56)), lain="sementara"),
        Sample("2.ii.c/SS e-PPID 3 Juni 2026.png", layar("e-PPID KPU Babar"), eppid),
        Sample("2.ii.c/SS_JDIH_03062026.png", layar("JDIH KPU Babar"), jdih),
        Sample(
            "2.ii.c/Rekap Permintaan Informasi e-PPID Mei 2026.gsheet",
            Raw(files.gsheet("1sampleRekapEPPID")),
            year("2.ii.c rekap", "2.iii.a rekap"),
            ("tautan",),
        ),
    )
    yield from within(
        "2. Penataan Tatalaksana/2.iii/2.iii.a",
        Sample(
            "SK PPID 2026.pdf",
            sk(2, "Pejabat Pengelola Informasi dan Dokumentasi Tahun 2026", "2026-01-20", SEKRETARIS),
            year("2.iii.a sk:PPID"),
        ),
        Sample(
            "SK Pengelola JDIH Tahun 2026.pdf",
            sk(3, "Pengelola Jaringan Dokumentasi dan Informasi Hukum Tahun 2026", "2026-01-21", SEKRETARIS),
            year("2.iii.a sk:JDIH"),
        ),
        Sample(
            "scan0012.pdf",
            # Its text names no kind and no subject: nobody can tell what it is evidence for.
            Text(("Halaman 2", "", "1. Terlampir.", "2. Sesuai arahan pimpinan."), date(2026, 4, 7)),
            lain="perlu_dinamai_ulang",
        ),
        Sample(
            "scan0013.pdf",
            naskah("Register Permohonan Informasi", "2026-04-07", "1. Permohonan data daftar pemilih."),
            year("2.ii.c rekap:permintaan", "2.iii.a rekap:pengajuan"),
            ("ditentukan_isi",),
        ),
        Sample("Screenshot_20260310-140533.jpg", layar("Beranda"), lain="perlu_dinamai_ulang"),
        Sample(
            "YouTube KPU Babar/Cuplikan layar 2026-04-07 143010.png",
            layar("Kanal YouTube KPU Babar"),
            year("2.iii.a tangkapan_layar:youtube"),
        ),
    )
    yield from within(
        "Arsip TU",
        Sample(
            "scan 0457.pdf",
            naskah(
                "Inventaris SOP",
                "2026-02-20",
                "1. SOP Pelayanan Informasi",
                "2. SOP Persuratan",
                "3. SOP Arsip",
            ),
            ("2.i.a dokumen @2026-03",),
        ),
        Sample(
            "Agenda surat masuk 2026.xlsx",
            tabel(
                "Agenda Surat Masuk 2026", "2026-06-26", ("No", "Asal", "Hal"), (1, "KPU Provinsi", "Rakor")
            ),
            lain="tak_dikenal",
        ),
    )


def area_3() -> Iterator[Sample]:
    """SDM: a folder of the working group, kode in some names, titles of the sub in others."""
    evaluasi_jabatan = ("Jabatan", "Kelas", "Bezetting")
    yield from within(
        "Pokja 3 - SDM",
        Sample(
            "3.i.a Peta Jabatan KPU Babar 2024.pdf",
            naskah("Peta Jabatan Tahun 2024", "2024-03-18", "Sekretaris", "Kasubbag (4)", "Pelaksana (15)"),
            lain="tahun_lain",
        ),
        Sample(
            "3.i.b STRUKTUR ORGANISASI per 2 April 2026.pdf",
            naskah("Struktur Organisasi", "2026-04-02", "Ketua dan Anggota", "Sekretariat: empat subbagian"),
            ("3.i.b dokumen @2026-03", "3.iii.c dokumen:Struktur Organisasi @2026-12"),
        ),
        Sample(
            "ii. Pola Mutasi/Surat usulan pengisian kekosongan jabatan 14 April 2026.pdf",
            naskah(
                "Usulan Pengisian Kekosongan Jabatan", "2026-04-14", "Jabatan Kasubbag Hukum dan SDM kosong."
            ),
            year("3.ii.a surat", "3.ii.b surat"),
        ),
        Sample(
            "iii. Pengembangan Pegawai/Analisis Kebutuhan Pelatihan (TNA) 2026.xlsx",
            tabel("Analisis Kebutuhan Pelatihan 2026", "2026-03-02", evaluasi_jabatan, ("Pelaksana", 7, 17)),
            year("3.iii.a dokumen", "3.iii.b dokumen"),
        ),
        Sample(
            "iii. Pengembangan Pegawai/Surat Dinas Pelatihan PBJ 20260511.pdf",
            naskah(
                "Surat Dinas Mengikuti Pelatihan",
                "2026-05-11",
                "Menugaskan dua pelaksana mengikuti pelatihan PBJ.",
            ),
            year("3.iii.a surat", "3.iii.b surat"),
        ),
        Sample(
            "iii. Pengembangan Pegawai/Pemetaan Kebutuhan Pelatihan ASN 2026.xlsx",
            tabel(
                "Pemetaan Kebutuhan Pelatihan ASN", "2026-03-05", ("Subbag", "Pelatihan"), ("KUL", "Arsip")
            ),
            ("3.iii.d dokumen @2026-12", "3.iii.e dokumen @2027-12"),
        ),
        Sample(
            "iii. Pengembangan Pegawai/Nominatif Pegawai Mei 2026.xlsx",
            tabel(
                "Daftar Nominatif Pegawai",
                "2026-05-29",
                ("No", "Jabatan"),
                (1, "Sekretaris"),
                (2, "Kasubbag"),
            ),
            year("3.iii.c dokumen:Nominatif"),
        ),
        Sample(
            "iii. Pengembangan Pegawai/Standar Kompetensi Jabatan 2026.pdf",
            naskah(
                "Standar Kompetensi Jabatan", "2026-03-20", "Kompetensi manajerial, teknis, sosial kultural."
            ),
            year("3.iii.c dokumen:Standar Kompetensi"),
        ),
        Sample(
            "iii. Pengembangan Pegawai/sertifikat/Sertifikat PBJ Level 1 - pelaksana (1).pdf",
            naskah("Sertifikat", "2026-05-22", "Telah mengikuti pelatihan pengadaan barang/jasa."),
        ),
        Sample(
            "iii. Pengembangan Pegawai/sertifikat/Sertifikat PBJ Level 1 - pelaksana (2).pdf",
            naskah("Sertifikat", "2026-05-23", "Telah mengikuti pelatihan pengadaan barang/jasa."),
        ),
    )
    yield from within(
        "Pokja 3 - SDM/iv. Penetapan Kinerja Individu",
        Sample(
            "PK KPU Kab Bangka Barat 2026.pdf",
            naskah(
                "Perjanjian Kinerja Tahun 2026",
                "2026-01-30",
                "Sasaran: terselenggaranya tahapan tepat waktu.",
            ),
            ("3.iv.a dokumen:PK @2026-12", "3.iv.b dokumen:PK @2026-12", "4.ii.d dokumen:PK KPU @2026-02"),
        ),
        Sample(
            "PK Sekretariat 2026.pdf",
            naskah(
                "Perjanjian Kinerja Sekretariat Tahun 2026", "2026-01-30", "Sasaran: layanan dukungan prima."
            ),
            (
                "3.iv.a dokumen:PK Sekretariat @2026-12",
                "3.iv.b dokumen:PK Sekretariat @2026-12",
                "4.ii.d dokumen:PK Sekretariat @2026-02",
            ),
        ),
        *(
            Sample(
                f"PK SUBBAG {subbag} 2026.pdf",
                naskah(
                    f"Perjanjian Kinerja Subbagian {subbag}", f"2026-02-{3 + n:02}", "Indikator dan target."
                ),
                (
                    "3.iv.a dokumen:PK Subbag @2026-12",
                    "3.iv.b dokumen:PK Subbag @2026-12",
                    "4.ii.d dokumen:PK Sub Bagian @2026-02",
                ),
            )
            for n, subbag in enumerate(("KUL", "RENDATIN", "HUKUM SDM", "TEKMAS"))
        ),
        Sample(
            "SKP Pegawai TW I 2026.pdf",
            naskah("Sasaran Kinerja Pegawai Triwulan I", "2026-04-08", "Rekap penilaian SKP pegawai."),
            year("3.iv.a dokumen:SKP", "3.iv.b dokumen:SKP", "3.iv.c dokumen:SKP"),
        ),
        *(
            Sample(
                f"LKH/LKH {bulan} 2026.xlsx",
                tabel(
                    f"Laporan Kinerja Harian {bulan} 2026",
                    f"2026-{n + 1:02}-02",
                    ("Tanggal", "Kegiatan"),
                    (2, "Arsip"),
                ),
                year("3.iv.c laporan"),
            )
            for n, bulan in enumerate(("Januari", "Pebruari", "Maret", "April", "Mei"), 1)
        ),
    )
    yield from within(
        "Pokja 3 - SDM",
        *(
            Sample(
                f"v. Disiplin/{rekap} {bulan} 2026.xlsx",
                tabel(f"{rekap} {bulan} 2026", f"2026-{n + 1:02}-04", ("Bulan", "Jumlah"), (bulan, 24 + n)),
                year(f"3.v.a rekap:{kata}"),
            )
            for rekap, kata in (("Rekap Kehadiran", "Kehadiran"), ("Rekap Potongan Tunkin", "Tunjangan"))
            for n, bulan in ((3, "Maret"), (4, "April"), (5, "Mei"))
        ),
        Sample(
            "vi. Sistem Informasi Kepegawaian/DUK Pegawai per 2 Juli 2026.xlsx",
            tabel(
                "Daftar Urut Kepangkatan",
                "2026-07-02",
                ("No", "Jabatan", "Golongan"),
                (1, "Sekretaris", "IV/a"),
            ),
            ("3.vi.a dokumen @2026-06",),
        ),
        Sample(
            "vi. Sistem Informasi Kepegawaian/SS admin SIMPEG 24 Juni 2026.png",
            layar("Admin SIMPEG satuan kerja"),
            ("3.vi.a tangkapan_layar @2026-06",),
        ),
    )


def area_4() -> Iterator[Sample]:
    """Akuntabilitas: Roman folders and bare letters."""
    acara = "Rapat Penyusunan Rencana Kinerja Tahunan"
    yield from within(
        "4. Penguatan Akuntabilitas/i",
        Sample(
            "a/Absensi rapat perencanaan 22012026.pdf",
            hadir(acara, "2026-01-22", 8),
            ("4.i.a daftar_hadir @2026-02",),
        ),
        Sample(
            "b/Notulensi Penandatanganan PK 3 Maret 2026.docx",
            notulen(
                "PENANDATANGANAN PERJANJIAN KINERJA", "2026-03-03", "Dokumen PK ditandatangani berjenjang."
            ),
            ("4.i.b notulensi @2026-02",),
        ),
        *(
            Sample(
                f"b/Foto Penandatanganan PK 30-01-2026/DSC_{number:04}.JPG",
                foto(f"Penandatanganan PK ({number})"),
                ("4.i.b dokumentasi @2026-02",),
            )
            for number in (141, 142, 147)
        ),
    )
    yield from within(
        "4. Penguatan Akuntabilitas/ii",
        Sample(
            "a/RKT KPU Babar 2025.pdf",
            naskah(
                "Rencana Kinerja Tahunan 2025", "2025-01-24", "Tujuan, sasaran, indikator dan target kinerja."
            ),
            lain="tahun_lain",
        ),
        Sample(
            "c/SK Penetapan IKU 2026.pdf",
            sk(3, "Indikator Kinerja Utama Tahun 2026", "2026-01-27"),
            # The decision holds what it lays down.
            ("4.ii.c sk @2026-02", "4.ii.c dokumen @2026-02", "4.ii.d dokumen:IKU @2026-02"),
        ),
        Sample(
            "g/SIGAP KPU Babel Juni 2026.url",
            Raw(files.url("https://sigap.example.go.id/babar")),
            year("4.ii.g lainnya:SIGAP"),
            ("tautan",),
        ),
        Sample(
            "g/Tangkapan layar e-SAKIP 15 Juni 2026.png",
            layar("e-SAKIP"),
            year("4.ii.g lainnya:SAKIP"),
        ),
        Sample(
            "h/Sertifikat Assesment SAKIP Mei 2026.pdf",
            naskah(
                "Sertifikat Assessment SAKIP",
                "2026-05-20",
                "Diberikan kepada pengelola akuntabilitas kinerja.",
            ),
            year("4.ii.h sertifikat"),
        ),
    )


def area_5() -> Iterator[Sample]:
    """Pengawasan: Roman area, letters as folders; the monthly SPIP meeting has gaps."""
    yield from within(
        "AREA V PENGAWASAN/i. Pengendalian Gratifikasi",
        Sample(
            "a/foto banner tolak gratifikasi 120226.jpg",
            foto("TOLAK GRATIFIKASI"),
            year("5.i.a dokumentasi"),
        ),
        Sample(
            "a/Screenshot_20260212-094411_Instagram.jpg",
            layar("Instagram: tolak gratifikasi"),
            year("5.i.a tangkapan_layar:Sosial Media"),
        ),
        Sample(
            "b/Dokumentasi Sosialisasi Antikorupsi 5 Maret 2026.jpg",
            foto("Sosialisasi antikorupsi"),
            year("5.i.b dokumentasi"),
        ),
        Sample(
            "b/Dokumentasi Sosialisasi Antikorupsi 5 Maret 2026 (1).jpg",
            foto("Sosialisasi antikorupsi, tanya jawab"),
            year("5.i.b dokumentasi"),
        ),
    )
    yield from spip()
    yield from within(
        "AREA V PENGAWASAN/iii. Pengaduan Masyarakat",
        Sample(
            "a/Dokumentasi Banner SP4N LAPOR 25 Februari 2026.jpg",
            foto("SP4N-LAPOR!"),
            year("5.iii.a dokumentasi"),
        ),
        Sample(
            "a/tangkapan layar website pengaduan 25-02-2026.png",
            layar("Website: kanal pengaduan"),
            year("5.iii.a tangkapan_layar:website"),
        ),
        Sample(
            "b/Rekap Pengaduan Masyarakat Semester I 2026.xlsx",
            tabel(
                "Rekap Pengaduan Masyarakat Semester I 2026",
                "2026-07-01",
                ("Bulan", "Pengaduan"),
                ("Januari-Juni", 0),
            ),
            year("5.iii.b rekap"),
        ),
    )
    sosialisasi = "Sosialisasi Whistle Blowing System"
    yield from within(
        "AREA V PENGAWASAN/iv. Whistle Blowing System",
        Sample(
            "a/Undangan Sosialisasi WBS 23 Januari 2026.pdf",
            undangan(sosialisasi, "2026-01-27", 10, made="2026-01-23"),
            ("5.iv.a undangan @2026-01",),
        ),
        Sample(
            "a/foto/WhatsApp Image 2026-01-27 at 09.05.11.jpeg",
            foto("Sosialisasi WBS"),
            ("5.iv.a dokumentasi @2026-01",),
        ),
        Sample(
            "a/foto/WhatsApp Image 2026-01-27 at 09.05.12 (2).jpeg",
            foto("Sosialisasi WBS, peserta"),
            ("5.iv.a dokumentasi @2026-01",),
        ),
        Sample(
            "a/Undangan Sosialisasi WBS 21 Juli 2026.pdf",
            undangan(sosialisasi, "2026-07-21", 90, made="2026-07-03"),
            lain="setelah_per_tanggal",
        ),
    )
    yield from within(
        "AREA V PENGAWASAN/v. Benturan Kepentingan",
        Sample(
            "a/Identifikasi Benturan Kepentingan 10 Maret 2026.docx",
            naskah(
                "Identifikasi Benturan Kepentingan",
                "2026-03-10",
                "Pengadaan logistik",
                "Rekrutmen badan adhoc",
            ),
            year("5.v.a dokumen"),
        ),
        Sample(
            "a/Surat Pernyataan Benturan Kepentingan Maret 2026.pdf",
            naskah("Surat Pernyataan", "2026-03-12", "Menyatakan tidak memiliki benturan kepentingan."),
            year("5.v.a surat"),
        ),
        Sample(
            "b/Daftar Hadir Sosialisasi BK 25 Peb 2026.pdf",
            hadir("Sosialisasi Penanganan Benturan Kepentingan", "2026-02-25", 11),
            ("5.v.b daftar_hadir @2026-02",),
        ),
        *(
            Sample(
                f"b/foto/IMG_20260225_1003{seconds}.jpg",
                foto(f"Sosialisasi benturan kepentingan ({seconds})"),
                ("5.v.b dokumentasi @2026-02",),
            )
            for seconds in (12, 40)
        ),
        Sample(
            "e/Tindak Lanjut Hasil Evaluasi Benturan Kepentingan 3 Juli 2026.pdf",
            naskah(
                "Tindak Lanjut Evaluasi", "2026-07-03", "Pernyataan diperbarui pada pengadaan semester II."
            ),
            ("5.v.e lainnya @2026-06",),
        ),
    )


def spip() -> Iterator[Sample]:
    """SPIP: a draft, a broken report, an empty file, months missing, minutes that came after their month."""
    acara = "Rapat SPIP Bulanan"
    kode = "5.ii.d"
    yield from within(
        "AREA V PENGAWASAN/ii. SPIP",
        Sample(
            "a/SK Satgas SPIP 2026.pdf",
            sk(1, "Satuan Tugas SPIP Tahun 2026", "2026-01-19", SEKRETARIS),
            year("5.ii.a sk"),
        ),
        Sample(
            "a/Kartu Kendali SPIP TW I 2026.xlsx",
            tabel("Kartu Kendali SPIP Triwulan I", "2026-04-06", ("Kegiatan", "Risiko"), ("Arsip", "Rendah")),
            year("5.ii.a dokumen", "5.ii.c dokumen"),
        ),
        Sample(
            "a/Draft Laporan SPIP TW I 2026.docx",
            naskah("Laporan SPIP Triwulan I", "2026-04-08", "Pengendalian kegiatan berjalan sesuai rencana."),
            year("5.ii.a laporan", "5.ii.c laporan"),
            ("konsep",),
        ),
        Sample(
            "a/Laporan SPIP TW II 2026.pdf",
            Raw(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pa"),
            lain="rusak",
        ),
        Sample(
            "b/Penilaian Manajemen Risiko 12 Maret 2026.xlsx",
            tabel("Penilaian Manajemen Risiko 2026", "2026-03-12", ("Risiko", "Skor"), ("Keterlambatan", 12)),
            ("5.ii.b dokumen @2026-02",),
        ),
    )
    yield from within(
        "AREA V PENGAWASAN/ii. SPIP/d. Rapat Bulanan",
        Sample(
            "Januari/Undangan Rapat SPIP 23 Januari 2026.pdf",
            undangan(acara, "2026-01-26", 9, made="2026-01-23"),
            rapat(kode, "2026-01", "undangan"),
        ),
        Sample(
            "Januari/Daftar hadir SPIP 26 Jan 2026.pdf",
            hadir(acara, "2026-01-26", 8),
            rapat(kode, "2026-01", "daftar_hadir"),
        ),
        Sample(
            "Januari/Notulen SPIP.docx",
            notulen(acara.upper(), "2026-01-26", "Pembagian kartu kendali per subbagian."),
            rapat(kode, "2026-01", "notulensi"),
        ),
        Sample(
            "Januari/IMG-20260126-WA0003.jpg",
            foto("Rapat SPIP Januari"),
            rapat(kode, "2026-01", "dokumentasi"),
        ),
        Sample("Februari/Notulensi Rapat SPIP Februari 2026.docx", Raw(b""), lain="kosong"),
        Sample(
            "Mei/Notulensi Rapat SPIP Mei 2026, tgl 4 Juni 2026.pdf",
            notulen(acara.upper(), "2026-06-04", "Rapat Mei mundur karena cuti bersama."),
            rapat(kode, "2026-05", "notulensi"),
        ),
        Sample(
            "Juni/Daftar Hadir Rapat SPIP 30 Juni 2026.pdf",
            hadir(acara, "2026-06-30", 8),
            rapat(kode, "2026-06", "daftar_hadir"),
        ),
        Sample(
            "Juni/Notulen SPIP Juni 2026 - 3 Juli 2026.docx",
            notulen(acara.upper(), "2026-07-03", "Kartu kendali triwulan II diperiksa."),
            rapat(kode, "2026-06", "notulensi"),
        ),
    )


def area_6() -> Iterator[Sample]:
    """Pelayanan publik: only a digit for the area, sub and letter in Arabic."""
    acara = "Knowledge Sharing Pelayanan Prima"
    yield from within(
        "6",
        Sample(
            "1.a SOP KPU Bangka Barat 2026.pdf",
            naskah("SOP Pelayanan", "2026-02-06", "Pelayanan informasi, pengaduan, dan tamu."),
            ("6.i.a sop @2026-02",),
        ),
        Sample(
            "1.d Tangkapan Layar Publikasi Maklumat 5 Maret 2026.png",
            layar("Website: maklumat pelayanan"),
            ("6.i.d tangkapan_layar @2026-02",),
        ),
    )
    yield from within(
        "6/2.a Knowledge Sharing Pelayanan Prima 17 April 2026",
        Sample("Undangan.pdf", undangan(acara, "2026-04-17", 52, made="2026-04-15"), year("6.ii.a undangan")),
        Sample("Absen peserta.pdf", hadir(acara, "2026-04-17", 12), year("6.ii.a daftar_hadir")),
        Sample(
            "Risalah.docx",
            notulen(
                acara.upper(), "2026-04-17", "Sikap melayani di meja informasi.", "Simulasi menerima keluhan."
            ),
            year("6.ii.a notulensi"),
        ),
        # Copied from a Mac: the letter and its accent are two characters (NFD).
        Sample(
            normalize("NFD", "Foto bersama di Kafé Pesisir.jpg"),
            foto("Knowledge sharing pelayanan prima"),
            year("6.ii.a dokumentasi"),
            ("pokok_belum_jelas",),
        ),
    )
    yield from within(
        "6",
        Sample(
            "2.b Informasi Pelayanan/Screenshot_20260408-110203_Chrome.png",
            layar("Informasi pelayanan"),
            year("6.ii.b tangkapan_layar"),
        ),
        Sample(
            "2.f Inovasi linktree/Screenshot 2026-03-18 at 14.02.11.png",
            layar("linktree KPU Babar"),
            ("6.ii.f tangkapan_layar @2026-03",),
        ),
        Sample(
            "4.a Laporan Indeks Kepuasan Masyarakat Juni 2026.pdf",
            naskah("Indeks Kepuasan Masyarakat", "2026-06-30", "Nilai IKM 88,41 dari 64 responden."),
            ("6.iv.a laporan @2026-07",),
        ),
        Sample(
            "5.a Rekap Pengguna Layanan Juni 2026.xlsx",
            tabel("Rekap Pengguna Layanan", "2026-06-30", ("Bulan", "Pengguna"), ("Mei", 14), ("Juni", 11)),
            year("6.v.a rekap"),
        ),
    )


def others() -> Iterator[Sample]:
    """What a shared folder gathers besides evidence."""
    yield from within(
        "Kegiatan Lain",
        Sample("Halal Bihalal/IMG_20260402_090011.jpg", foto("Halal bihalal"), lain="tak_dikenal"),
        Sample(
            "Halal Bihalal/IMG_20260402_090544.jpg", foto("Halal bihalal, makan bersama"), lain="tak_dikenal"
        ),
        Sample(
            "Jalan Sehat/WhatsApp Image 2026-05-22 at 06.31.50.jpeg", foto("Jalan sehat"), lain="tak_dikenal"
        ),
        Sample(
            "Jalan Sehat/Susunan Acara.docx",
            naskah("Susunan Acara", "2026-05-21", "06.00 kumpul"),
            lain="tak_dikenal",
        ),
        Sample(
            "Jadwal piket kebersihan Juni 2026.xlsx",
            tabel("Jadwal Piket", "2026-06-01", ("Hari",), ("Senin",)),
            lain="tak_dikenal",
        ),
        Sample("logo kpu.png", layar("KPU"), lain="tak_dikenal"),
    )
    yield from within(
        "Arsip Pribadi",
        Sample(
            "daftar belanja.docx", naskah("Daftar Belanja", "2026-06-12", "Kopi", "Gula"), lain="diabaikan"
        ),
        Sample(
            "SK Tim ZI koreksi saya.docx", naskah("Koreksi", "2026-01-05", "Ejaan nama."), lain="diabaikan"
        ),
        Sample("foto/IMG_20260101_000102.jpg", foto("Tahun baru"), lain="diabaikan"),
    )
    yield Sample("Rekap anggaran.xlsx.bak", Raw(b"salinan lama"), lain="diabaikan")


def samples() -> tuple[Sample, ...]:
    """Every file of the sample, in no order that matters."""
    return (
        *root(),
        *evaluation_meetings(),
        *area_1(),
        *area_2(),
        *area_3(),
        *area_4(),
        *area_5(),
        *area_6(),
        *others(),
    )
