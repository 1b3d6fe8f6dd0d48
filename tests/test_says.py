"""What a document says of itself, by its own words: kind, number, owner, day, and whether it was filled in."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from reading import reader

from zi_audit.contents.says import NOTHING_SAID, BlankForm, DocumentFacts, Owner, owner_of, read_document
from zi_audit.contents.says.own_day import number_in_words
from zi_audit.contents.text import FileText, TextState
from zi_audit.plan.model import Jenis

UNIT = "KPU Kabupaten Bangka Barat"
LETTERHEAD = """
KOMISI PEMILIHAN UMUM
KABUPATEN BANGKA BARAT
Jl. Contoh No. 1 Mentok 33311 Telp. (0716) 000000
"""
DECISION = """
SALINAN
KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN BANGKA BARAT
NOMOR 11 TAHUN 2026
TENTANG
PENETAPAN TIM PENGELOLA PENGADUAN MASYARAKAT
DI LINGKUNGAN KOMISI PEMILIHAN UMUM KABUPATEN BANGKA BARAT
TAHUN 2026
KETUA KOMISI PEMILIHAN UMUM KABUPATEN BANGKA BARAT,
Menimbang : a. bahwa Keputusan Nomor 3 Tahun 2024 perlu diganti;
MEMUTUSKAN:
KESATU : Menetapkan Tim Pengelola Pengaduan.
Ditetapkan di Mentok
pada tanggal 4 Februari 2026
"""
SIGNED = """
Mentok, 2 April 2026
Notulis,
ttd.
Pegawai K
"""


def said(*pieces: str, pages: int = 1, pictured: bool = False) -> DocumentFacts:
    lines = tuple(line.strip() for piece in pieces for line in piece.splitlines() if line.strip())
    return read_document(FileText(TextState.READ, lines, pages, is_pictured=pictured), reader())


def meeting(
    *labels: str, title: str = "NOTULENSI\nRAPAT EVALUASI ZONA INTEGRITAS TRIWULAN I"
) -> DocumentFacts:
    return said(
        LETTERHEAD, title, *labels, "1. Pembukaan oleh Ketua.\n2. Laporan setiap kelompok kerja.", SIGNED
    )


def test_a_text_that_says_nothing_says_nothing() -> None:
    assert read_document(FileText(TextState.SCAN), reader()) == NOTHING_SAID
    found = said("selamat pagi, mohon dicek dulu ya.")
    assert (found.jenis, found.tanggal, found.kosong, found.pemilik) == (None, None, None, ())


# --- the heading -------------------------------------------------------------------------------------


def test_a_decision_tells_its_number_year_and_subject_not_those_that_it_cites() -> None:
    found = said(LETTERHEAD, DECISION)
    assert (found.jenis, found.nomor, found.tahun, found.tanggal) == (Jenis.SK, "11", 2026, date(2026, 2, 4))
    assert found.judul.startswith("KEPUTUSAN PENETAPAN TIM PENGELOLA PENGADUAN MASYARAKAT DI LINGKUNGAN")
    assert found.years == {2026}
    assert "pada tanggal 4 Februari 2026" in [used.line for used in found.baris if used.what == "tanggal"]


@pytest.mark.parametrize(
    ("head", "nomor", "tahun"),
    [
        ("KEPUTUSAN SEKRETARIS KPU KABUPATEN BANGKA BARAT NOMOR 5 TAHUN 2025 TENTANG", "5", 2025),
        (
            "KEPUTUSAN KOMISI PEMILIHAN UMUM\nKABUPATEN BANGKA BARAT\nNOMOR : 21 TAHUN 2026\nTENTANG",
            "21",
            2026,
        ),
        (
            "KEPUTUSAN KPU KABUPATEN BANGKA BARAT\nNOMOR: 14/HK.03.1-Kpt/1905/2025\nTENTANG",
            "14/HK.03.1-Kpt/1905/2025",
            2025,
        ),
        ("SURAT KEPUTUSAN KETUA KPU KABUPATEN BANGKA BARAT\nNomor 2 Tahun 2026\nTENTANG", "2", 2026),
        ("Keputusan Komisi Pemilihan Umum Kabupaten Bangka Barat\nNomor 9 Tahun 2026\nTentang", "9", 2026),
    ],
)
def test_decisions_are_numbered_in_many_ways(head: str, nomor: str, tahun: int) -> None:
    found = said(head, "AGEN PERUBAHAN", "Menimbang : bahwa perlu;")
    assert (found.jenis, found.nomor, found.tahun, found.judul) == (
        Jenis.SK,
        nomor,
        tahun,
        "KEPUTUSAN AGEN PERUBAHAN",
    )


def test_a_draft_has_a_year_and_no_number() -> None:
    draft = (
        "KEPUTUSAN KPU KABUPATEN BANGKA BARAT NOMOR .... TAHUN 2026\nTENTANG\nTIM ZI\nMEMUTUSKAN:\nKESATU : x"
    )
    found = said(draft)
    assert (found.jenis, found.nomor, found.tahun, found.judul) == (Jenis.SK, "", 2026, "KEPUTUSAN TIM ZI")


def test_columns_headed_by_a_month_are_no_period_of_the_heading() -> None:
    assert (
        said("Rekap Pengaduan Semester I 2026\nBulan\tJumlah\nMei\t2").judul
        == "Rekap Pengaduan Semester I 2026"
    )


def test_what_a_browser_prints_above_a_page_is_not_its_heading() -> None:
    found = said("11/28/26, 5:15 AM\tNotulensi", LETTERHEAD, "NOTULENSI RAPAT SPIP")
    assert (found.judul, owner_of(found, UNIT)) == ("NOTULENSI RAPAT SPIP", Owner.OWN)


@pytest.mark.parametrize(
    ("head", "jenis", "judul"),
    [
        (
            "Nomor : 7/PW.01-Und/1905/2026\tMentok, 3 Maret 2026\nPerihal : Undangan Rapat SPIP",
            Jenis.UNDANGAN,
            "Undangan Rapat SPIP",
        ),
        ("Nomor\t: 7/2026\nHal\t: Undangan\nAcara : Rapat SPIP", Jenis.UNDANGAN, "Undangan Rapat SPIP"),
        (
            "NOTA DINAS\nNomor : 8/ND/2026\nYth. : Ketua\nHal : Permohonan\nnarasumber kegiatan",
            Jenis.SURAT,
            "Permohonan narasumber kegiatan",
        ),
        ("DAFTAR HADIR\nKegiatan : Rapat Rutin\nTempat : Aula", Jenis.DAFTAR_HADIR, "DAFTAR HADIR Rapat Rutin"),
        ("DAFTAR HADIR\nSOSIALISASI WBS\nTahun 2026", Jenis.DAFTAR_HADIR, "DAFTAR HADIR SOSIALISASI WBS"),
        (
            "REKAPITULASI KEHADIRAN\nSEKRETARIAT KPU KABUPATEN BANGKA BARAT\nBULAN : MEI 2026",
            Jenis.REKAP,
            "REKAPITULASI KEHADIRAN SEKRETARIAT bulan MEI 2026",
        ),
        ("BERITA ACARA\nNOMOR : 3/BA/2026\nTENTANG\nREKAP PENGADUAN", None, "BERITA ACARA REKAP PENGADUAN"),
        ("Notulen Rapat Rutin\nHari/Tanggal : Senin, 2 Maret 2026", Jenis.NOTULENSI, "Notulen Rapat Rutin"),
        ("SOP PELAYANAN INFORMASI\nNomor SOP : 4", Jenis.SOP, "SOP PELAYANAN INFORMASI"),
        ("Notulen Rapat\nRapat Bulanan SPIP\nTempat : Aula", Jenis.NOTULENSI, "Notulen Rapat Rapat Bulanan SPIP"),
        ("Laporan Hasil Survei Triwulan II\nPendahuluan", Jenis.LAPORAN, "Laporan Hasil Survei Triwulan II"),
        (
            "PIAGAM PENGHARGAAN\nDiberikan kepada\nPegawai A\nsebagai\nPEGAWAI TELADAN",
            Jenis.SERTIFIKAT,
            "PIAGAM PENGHARGAAN PEGAWAI TELADAN",
        ),
        (
            "SERTIFIKAT\nPegawai A\natas keikutsertaannya sebagai peserta\nPELATIHAN ARSIP",
            Jenis.SERTIFIKAT,
            "SERTIFIKAT PELATIHAN ARSIP",
        ),
        (
            "UNDANGAN\nNomor : 3\nKami mengundang Saudara pada Sosialisasi WBS\nhari Senin tanggal 2 Maret 2026",
            Jenis.UNDANGAN,
            "UNDANGAN Sosialisasi WBS",
        ),
        (
            "UNDANGAN RAPAT PLENO RUTIN\nMengharap kehadiran Saudara pada rapat yang akan diadakan hari ini.",
            Jenis.UNDANGAN,
            "UNDANGAN RAPAT PLENO RUTIN",
        ),
        # The sheet that all procedures begin with.
        ("Nomor SOP\t: 4\nTanggal Pembuatan\t: 2 Maret 2026\nNama SOP\t: Surat Masuk", Jenis.SOP, "SOP Surat Masuk"),
        (
            "STANDAR OPERASIONAL PROSEDUR\nNama SOP : Surat Masuk",
            Jenis.SOP,
            "STANDAR OPERASIONAL PROSEDUR Surat Masuk",
        ),
        (
            "PERJANJIAN KINERJA TAHUN 2026\nSEKRETARIAT KPU KABUPATEN BANGKA BARAT",
            None,
            "PERJANJIAN KINERJA TAHUN 2026 SEKRETARIAT",
        ),
    ],
)  # fmt: skip
def test_a_heading_is_read_like_a_name(head: str, jenis: Jenis | None, judul: str) -> None:
    found = said(LETTERHEAD, head, "Rapat dibuka pukul 09.00 oleh Sekretaris.")
    assert (found.jenis, found.judul) == (jenis, judul)


def test_a_note_tells_the_day_below_its_weekday_and_not_that_of_its_writing() -> None:
    head = "NOTA DINAS\nNomor : 8/ND/2026\nYth. : Ketua\nHal : Undangan Rapat SPIP\nTanggal : 2 Maret 2026"
    call = "hari : Kamis\ntanggal : 5 Maret 2026"
    assert said(LETTERHEAD, head, call).tanggal == date(2026, 3, 5)
    assert said(LETTERHEAD, head).tanggal == date(2026, 3, 2)
    assert said(
        "UNDANGAN", "mengundang Saudara pada Rapat SPIP hari Kamis tanggal 5 Maret 2026"
    ).tanggal == date(2026, 3, 5)


def test_the_period_of_a_heading_is_read_by_the_code_that_reads_names() -> None:
    found = said(LETTERHEAD, "LAPORAN SURVEI KEPUASAN MASYARAKAT\nTRIWULAN II TAHUN 2026")
    assert found.periode is not None
    assert (found.periode.nomor, found.periode.tahun, found.years) == (2, 2026, {2026})


def test_years_in_the_columns_of_a_table_are_not_the_documents_own() -> None:
    rows = "No\tNama\tTMT\tLulus\n1\tPegawai A\t01-04-2019\t2004\n2\tPegawai B\t01-10-2021\t2011\nMentok, 5 Juni 2026"
    assert said("DAFTAR NOMINATIF PEGAWAI\nKPU KABUPATEN BANGKA BARAT TAHUN 2026", rows).years == {2026}


def test_the_year_of_a_regulation_that_is_explained_is_not_the_documents_own() -> None:
    found = meeting(
        "Hari/Tanggal : Senin, 30 Maret 2026", title="NOTULENSI SOSIALISASI PERATURAN NOMOR 3 TAHUN 2024"
    )
    assert found.years == {2026}


# --- its own day -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "Hari/Tanggal : Senin, 30 Maret 2026",
        "Hari/Tanggal\t:\tSenin, 30 Maret 2026",
        "Hari, Tanggal : Senin / 30 Maret 2026",
        "Hari dan Tanggal : Senin,30 Maret 2026",
        "Hari/Tgl : Senin, 30-03-2026",
        "Hari / Tanggal\tSenin, 30 Maret 2026",
        "Hari : Senin\nTanggal : 30 Maret 2026",
        "Hari/Tanggal/Waktu : Senin, 30 Maret 2026 / 09.00 WIB",
        "Hari/Tanggal : SENIN, 30 MARET 2026",
        "Hari/Tanggal : 30 Maret 2026 s.d. selesai",
        "Waktu : Senin, 30 Maret 2026 pukul 09.00 WIB",
        "Pada hari Senin tanggal 30 Maret 2026 bertempat di Aula telah dilaksanakan rapat.",
        "Pada hari ini, Senin tanggal tiga puluh bulan Maret tahun dua ribu dua puluh enam, kami",
        "Pada hari ini Senin tanggal Tiga Puluh bulan Maret tahun Dua Ribu Dua Puluh Enam (30-03-2026)",
    ],
)
def test_the_day_of_a_meeting_is_its_own_and_not_that_of_the_signature(written: str) -> None:
    assert meeting(written).tanggal == date(2026, 3, 30)


def test_the_third_of_march_is_a_day_and_not_the_third_month() -> None:
    assert meeting("Hari/tanggal : Selasa, 3 Maret 2026").tanggal == date(2026, 3, 3)


def test_an_invitation_is_of_the_day_that_it_calls_for() -> None:
    head = "Nomor : 7/Und/2026\tMentok, 24 Maret 2026\nPerihal : Undangan Rapat Evaluasi Zona Integritas"
    call = "Yth. Anggota KPU\ndi Tempat\nkami mengundang Saudara pada:\nHari/Tanggal : Senin, 30 Maret 2026"
    assert said(LETTERHEAD, head, call).tanggal == date(2026, 3, 30)


@pytest.mark.parametrize(
    "written",
    [
        "Mentok, 30 Maret 2026\nKetua,",
        "Muntok , 30 Maret 2026\nKetua,",
        "Mengetahui,\tMentok, 30 Maret 2026",
        "Ditetapkan di Mentok\npada tanggal 30 Maret 2026",
        "Ditetapkan di\t: Mentok\nPada tanggal\t: 30 Maret 2026",
        "DITETAPKAN DI MENTOK\nPADA TANGGAL 30 MARET 2026",
        "Pangkal Pinang, 30-03-2026",
    ],
)
def test_the_day_above_a_signature_is_the_documents_own(written: str) -> None:
    found = said(
        LETTERHEAD, "LAPORAN PELAKSANAAN SPIP", "sesuai Peraturan Nomor 5 tanggal 3 Januari 2020.", written
    )
    assert found.tanggal == date(2026, 3, 30)


def test_a_procedure_is_of_the_day_on_which_it_was_approved() -> None:
    head = "Nomor SOP : 3/2026\nTanggal Pembuatan : 5 Januari 2026\nTanggal Pengesahan : 9 Februari 2026"
    assert said(LETTERHEAD, head, "SOP PELAYANAN PENGADUAN").tanggal == date(2026, 2, 9)


@pytest.mark.parametrize(
    "written", ["Mentok,        Maret 2026", "Mentok, .... Maret 2026", "Hari/Tanggal : ............"]
)
def test_a_day_that_was_left_open_is_none(written: str) -> None:
    assert (
        said(LETTERHEAD, "LAPORAN PELAKSANAAN SPIP", "Seluruh unsur telah dinilai.", written).tanggal is None
    )


def test_days_in_words_are_read_for_every_day_of_a_year() -> None:
    units = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()

    def in_words(number: int) -> str:
        if number < 12:
            return units[number - 1]
        if number < 20:
            return f"{units[number - 11]} belas"
        tens, rest = divmod(number, 10)
        return f"{units[tens - 1]} puluh {units[rest - 1] if rest else ''}".strip()

    for number in range(365):
        day = date(2026, 1, 1) + timedelta(number)
        text = f"Pada hari ini Senin tanggal {in_words(day.day)} bulan {months[day.month - 1]} tahun dua ribu dua"
        assert said("BERITA ACARA", text, "puluh enam, kami yang bertanda tangan").tanggal == day
    assert number_in_words("seribu sembilan ratus sembilan puluh delapan") == 1998


# --- its owner ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "owner"),
    [
        ("KOMISI PEMILIHAN UMUM\nKABUPATEN BANGKA BARAT", Owner.OWN),
        ("SEKRETARIAT\nKOMISI PEMILIHAN UMUM\nKABUPATEN BANGKA BARAT", Owner.OWN),
        ("KPU KAB. BANGKA BARAT", Owner.OWN),
        ("KOMISI PEMILIHAN UMUM\nKABUPATEN BANGKA TENGAH", Owner.OTHER),
        ("KOMISI PEMILIHAN UMUM\nKOTA PANGKALPINANG", Owner.OTHER),
        ("KOMISI PEMILIHAN UMUM\nPROVINSI KEPULAUAN BANGKA BELITUNG", Owner.OTHER),
        ("KOMISI PEMILIHAN UMUM\nREPUBLIK INDONESIA", Owner.OTHER),
        ("BADAN PENGAWAS PEMILIHAN UMUM\nKABUPATEN BANGKA BARAT", Owner.OTHER),
        ("PEMERINTAH KABUPATEN BANGKA BARAT\nDINAS KOMUNIKASI DAN INFORMATIKA", Owner.OTHER),
        ("KOMISI PEMILIHAN UMUM", Owner.UNSAID),
        ("", Owner.UNSAID),
    ],
)
def test_the_letterhead_tells_whose_a_document_is(head: str, owner: Owner) -> None:
    found = said(
        head, "NOTULENSI RAPAT EVALUASI", "Hari/Tanggal : Senin, 30 Maret 2026", "Rapat dihadiri Bawaslu."
    )
    assert owner_of(found, UNIT) is owner


def test_a_decision_of_another_office_is_its_own_even_without_a_letterhead() -> None:
    other = DECISION.replace("BANGKA BARAT", "BELITUNG TIMUR")
    assert owner_of(said(other), UNIT) is Owner.OTHER
    assert owner_of(said(DECISION), UNIT) is Owner.OWN


def test_those_who_are_written_to_or_come_as_guests_own_nothing() -> None:
    letter = "Nomor : 5/SD/2026\nPerihal : Usulan Formasi\nYth. Sekretaris Jenderal KPU Republik Indonesia\nmelalui"
    guests = "KPU PROVINSI KEPULAUAN BANGKA BELITUNG hadir sebagai pengarah."
    assert owner_of(said(LETTERHEAD, letter, guests), UNIT) is Owner.OWN


# --- blank forms -------------------------------------------------------------------------------------

LIST_HEAD = LETTERHEAD + "DAFTAR HADIR\nRAPAT EVALUASI ZONA INTEGRITAS\nHari/Tanggal : Senin, 30 Maret 2026\n"
COLUMNS = "No\tNama\tJabatan\tTanda Tangan\n"


@pytest.mark.parametrize("row", ["{n}", "{n}.", "{n}.\t{n}. ......", "{n}\t....\t....", "{n} | | |"])
def test_an_attendance_list_without_any_name_is_blank(row: str) -> None:
    rows = "\n".join(row.format(n=n) for n in range(1, 11))
    assert said(LIST_HEAD + COLUMNS + rows).kosong is BlankForm.ATTENDANCE


@pytest.mark.parametrize(
    "filled", ["1\tPegawai A\tKetua\tttd\n2\n3\n4\n5", "1. Pegawai A\n2. Pegawai B\n3. Pegawai C\n4.\n5."]
)
def test_a_list_with_some_names_is_filled_in(filled: str) -> None:
    assert said(LIST_HEAD + COLUMNS + filled).kosong is None


def test_a_scanned_list_is_not_called_blank_as_nobody_reads_handwriting() -> None:
    assert said(LIST_HEAD + COLUMNS + "1\n2\n3\n4\n5", pictured=True).kosong is None


@pytest.mark.parametrize(
    "gap", ["....................", "…………", "[diisi]", "", "__________", "<tempat rapat>"]
)
def test_minutes_with_their_placeholders_are_blank(gap: str) -> None:
    labels = [
        f"{label} : {gap}" for label in ("Hari/Tanggal", "Waktu", "Tempat", "Pimpinan Rapat", "Peserta")
    ]
    found = said(
        LETTERHEAD,
        "NOTULENSI RAPAT",
        *labels,
        "Kesimpulan :\n1. ........\n2. ........",
        "Mentok, ........ 2026",
    )
    assert found.kosong is BlankForm.FIELDS


def test_minutes_of_which_a_line_was_left_open_are_filled_in() -> None:
    assert (
        meeting("Hari/Tanggal : Senin, 30 Maret 2026", "Waktu : ........", "Tempat : ........").kosong is None
    )


def test_a_recap_of_nothing_is_a_report_and_no_blank_form() -> None:
    rows = "Bulan\tJumlah\tKeterangan\n1\tJanuari\t0\tnihil\n2\tFebruari\t0\tnihil\n3\tMaret\t0\tnihil"
    assert said(LETTERHEAD, "REKAP PENGADUAN MASYARAKAT\nTAHUN 2026", rows, SIGNED).kosong is None


def test_numbers_of_pages_and_dots_of_a_table_of_contents_are_no_blank_form() -> None:
    page = "Uraian pelaksanaan kegiatan pada triwulan berjalan telah disusun.\nBab berikut menguraikan hasilnya.\n"
    contents = "DAFTAR ISI\nBAB I PENDAHULUAN ................ 1\nBAB II HASIL ................ 2\n"
    assert (
        said(LETTERHEAD, "LAPORAN SPIP", contents, *(f"{page}{number}" for number in (1, 2, 3))).kosong
        is None
    )


def test_a_cover_alone_is_blank_and_a_document_behind_its_cover_is_not() -> None:
    cover = "LAPORAN KINERJA INSTANSI PEMERINTAH\n(LKjIP)\nTAHUN 2025\nKOMISI PEMILIHAN UMUM\nKABUPATEN BANGKA BARAT"
    assert said(cover).kosong is BlankForm.COVER
    assert said(cover, pages=48).kosong is None
    assert (
        said(cover, "Kata Pengantar\nPuji syukur kami panjatkan atas selesainya laporan ini.").kosong is None
    )


# --- whatever else ------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(100))
def test_any_lines_give_some_answer(seed: int) -> None:
    chance = random.Random(seed)
    pool = (LETTERHEAD + DECISION + SIGNED + LIST_HEAD + COLUMNS).split()
    signs = [
        ":",
        "\t",
        ",",
        "...",
        "(",
        "\u202e",
        "é",
        "20261",
        "NOMOR",
        "TENTANG",
        "Hari/Tanggal",
        "1.",
        "|",
    ]
    lines = [
        " ".join(chance.choices(pool + signs, k=chance.randrange(1, 12))) for _ in range(chance.randrange(60))
    ]
    found = read_document(FileText(TextState.READ, tuple(lines), 1), reader())
    assert {used.line for used in found.baris} <= set(lines)
    owner_of(found, UNIT)
