"""Kinds of documents that say what they are in their own way: each read, beside a twin that must stay as it is."""

from __future__ import annotations

import random
from datetime import date

import pytest
from decisions import document, heard

from zi_audit.contents.says import BlankForm, Owner, owner_of
from zi_audit.contents.says.recognised import put_right
from zi_audit.match.asks import Asks
from zi_audit.match.claims import Identification
from zi_audit.plan.model import Jenis
from zi_audit.reasons import AlasanLain, Cek

UNIT = "KPU Kabupaten Bangka Barat"
HEAD = "KOMISI PEMILIHAN UMUM / KABUPATEN BANGKA BARAT"
DECISION = "KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN BANGKA BARAT"


def first(found: Identification) -> str:
    """Return the dokumen that the first claim is for, or "" where there is none."""
    return found.claims[0].bukti.partition("/")[2] if found.claims else ""


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("DAFTAR HADlR RAPAT SPlP", "DAFTAR HADIR RAPAT SPIP"),
        ("K0MISI PEMILIHAN UMUM", "KOMISI PEMILIHAN UMUM"),
        ("T E N T A N G", "TENTANG"),
        ("Mentok, l4 JuIi 2O26", "Mentok, 14 Juli 2026"),
        ("Perihal ; Undangan", "Perihal : Undangan"),
    ],
)
def test_what_recognition_took_for_another_sign_is_put_right(read: str, printed: str) -> None:
    assert put_right(read) == printed


@pytest.mark.parametrize(
    "line",
    [
        "TW I Maret 2026",
        "RAPAT ZI TW1",
        "SPIP2026",
        "Al Ilmi, Pegawai",
        "Formulir B03",
        "a. perlu; b. penting;",
    ],
)
def test_what_was_read_well_stays(line: str) -> None:
    assert put_right(line) == line


def test_no_line_grows_or_fails_by_being_put_right() -> None:
    rng = random.Random(5)
    for _ in range(2_000):
        line = "".join(rng.choice("AIlO015 |;:./amMei2r") for _ in range(rng.randint(0, 80)))
        assert len(put_right(line)) <= len(line) + 3


def test_a_recognised_decision_tells_its_number_and_day() -> None:
    found = document(
        f"{DECISION} / NOMOR : 9 / TAHUN 2026 / T E N T A N G / AGEN PERUBAHAN / "
        "Ditetapkan di : Mentok / Pada tanggal : l0 Februari 2O26"
    )
    assert (found.nomor, found.tahun, found.tanggal) == ("9", 2026, date(2026, 2, 10))


@pytest.mark.parametrize(
    "below",
    [
        "Pembangunan Zona Integritas\tdi - / Triwulan II\tTempat",
        "Pembangunan Zona Integritas Triwulan II / Yth. Tim ZI",
    ],
)
def test_the_subject_of_a_letter_goes_on_below_it_up_to_the_addressee(below: str) -> None:
    beside = "\tYth. Tim ZI" if "\t" in below else ""
    found = document(
        f"{HEAD} / Nomor : 8/Und/2026 / Hal : Undangan Rapat Evaluasi{beside} / {below} / Dengan hormat,"
    )
    assert found.judul == "Undangan Rapat Evaluasi Pembangunan Zona Integritas Triwulan II"


def test_what_stands_below_a_subject_without_an_addressee_is_not_its_rest() -> None:
    found = document(
        f"{HEAD} / Nomor : 8/Und/2026 / Hal : Undangan Rapat / Kotak Suara Rusak / Dengan hormat,"
    )
    assert found.judul == "Undangan Rapat"


@pytest.mark.parametrize(
    ("text", "judul"),
    [
        ("MAKLUMAT PELAYANAN / DENGAN INI KAMI MENYATAKAN SANGGUP", "MAKLUMAT PELAYANAN"),
        ("LAPORAN SPIP / TAHUN 2026 / BAB I / PENDAHULUAN", "LAPORAN SPIP TAHUN 2026"),
        ("PETA JABATAN / NO NAMA JABATAN / 1 A B", "PETA JABATAN"),
        ("BERITA ACARA / NOMOR 7/BA/2026 / PERUBAHAN SOP LAYANAN", "BERITA ACARA PERUBAHAN SOP LAYANAN"),
        (
            f"{HEAD}\tNOTULEN\tNo. Dok : 1 / Kegiatan\tSosialisasi Pelayanan Prima",
            "NOTULEN Sosialisasi Pelayanan Prima",
        ),
        (
            f"{HEAD} / SURAT TUGAS / Nomor : 1/ST / Untuk : mengikuti diklat arsip",
            "SURAT TUGAS mengikuti diklat arsip",
        ),
        ("PIAGAM / Diberikan kepada / Pegawai K / sebagai PETUGAS TERBAIK", "PIAGAM PETUGAS TERBAIK"),
        ("SERTIFIKAT / Pegawai K / sebagai / PESERTA / Pelatihan Arsip", "SERTIFIKAT Pelatihan Arsip"),
        (
            "DAFTAR HADIR PESERTA RAPAT / Kegiatan : Rapat SPIP Mei",
            "DAFTAR HADIR PESERTA RAPAT Rapat SPIP Mei",
        ),
    ],
)
def test_a_heading_ends_where_the_text_begins_and_is_completed_where_it_only_names_a_kind(
    text: str, judul: str
) -> None:
    assert document(text).judul == judul


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("NOTULEN RAPAT SPIP / selasa, 9 juni 2026 / 1. kartu kendali", date(2026, 6, 9)),
        ("X Y\tNomor SOP\t3 / Tanggal Efektif\t19 Januari 2026 / Nama SOP\tLayanan", date(2026, 1, 19)),
        ("KPU\tTGL PENGESAHAN\t: 5 Mei 2026 / \tNAMA SOP\t: LAYANAN TAMU", date(2026, 5, 5)),
        (f"{HEAD} / Nomor : 5/SD\t7 April 2026 / Hal : Usulan", date(2026, 4, 7)),
        (f"{HEAD} / NOTULEN / Topik rapat / Mei\tJuni", None),
    ],
)
def test_a_day_is_found_where_sheets_letters_and_notes_have_it(text: str, day: date | None) -> None:
    assert document(text).tanggal == day


@pytest.mark.parametrize(
    ("office", "owner"),
    [
        ("KABUPATEN BANGKA", Owner.OTHER),
        ("KABUPATEN BANGKA / BARAT", Owner.OWN),
        ("KABUPATEN BANGKA BARAT", Owner.OWN),
        ("KABUPATEN BANGKA SELATAN", Owner.OTHER),
    ],
)
def test_a_neighbour_whose_name_is_the_beginning_of_ours_is_another(office: str, owner: Owner) -> None:
    assert owner_of(document(f"KOMISI PEMILIHAN UMUM / {office} / NOTULEN RAPAT EVALUASI ZI"), UNIT) is owner


def test_the_general_secretariat_is_the_republics_and_a_secretariat_may_be_ours() -> None:
    assert (
        owner_of(document("SEKRETARIAT JENDERAL / KOMISI PEMILIHAN UMUM / INVENTARIS SOP"), UNIT)
        is Owner.OTHER
    )
    assert owner_of(document("SEKRETARIAT / KOMISI PEMILIHAN UMUM / INVENTARIS SOP"), UNIT) is Owner.UNSAID


@pytest.mark.parametrize(
    ("head", "foot", "blank"),
    [
        ("NOMOR       TAHUN 2026", "pada tanggal      Januari 2026", BlankForm.FIELDS),
        ("NOMOR ..... TAHUN 2026", "pada tanggal ..... Januari 2026", BlankForm.FIELDS),
        ("NOMOR ..... TAHUN 2026", "pada tanggal 9 Januari 2026", None),
        ("NOMOR 3 TAHUN 2026", "pada tanggal ..... Januari 2026", None),
    ],
)
def test_a_decision_without_number_and_day_is_none_yet(head: str, foot: str, blank: BlankForm | None) -> None:
    text = f"{DECISION} / {head} / TENTANG / TIM ZONA INTEGRITAS / Ditetapkan di Mentok / {foot}"
    assert document(" ".join(text.split(" "))).kosong is blank


@pytest.mark.parametrize(("stamp", "is_draft"), [("RANCANGAN", True), ("DRAFT 2", True), ("SALINAN", False)])
@pytest.mark.parametrize("path", ["scan1.pdf", "1.i.a/SK Tim ZI 2026.pdf"])
def test_a_draft_is_flagged_as_one_whatever_its_file_is_called(path: str, stamp: str, is_draft: bool) -> None:
    found = heard(
        path,
        f"{stamp} / {DECISION} / NOMOR 3 TAHUN 2026 / TENTANG / PEMBENTUKAN TIM PEMBANGUNAN ZONA INTEGRITAS / "
        "Ditetapkan di Mentok / pada tanggal 9 Januari 2026",
    )
    assert first(found) == "sk-tim-zi"
    assert (Cek.KONSEP in found.cek) is is_draft


def test_a_card_whose_month_was_not_filled_in_is_blank_and_a_filled_form_is_none() -> None:
    rows = "No\tKegiatan\tBukti / 1\tKas\t / 2\tArsip\t"
    assert document(f"FORMULIR KARTU KENDALI SPIP / BULAN : ........ / {rows}").kosong is BlankForm.FIELDS
    text = f"FORMULIR KARTU KENDALI SPIP / BULAN : MEI 2026 / {rows} / Mentok, 2 Juni 2026"
    assert first(heard("scan1.pdf", text)) == "kartu-kendali-spip"
    assert not heard("scan1.pdf", "FORMULIR KARTU KENDALI SPIP / No\tKegiatan / 1\tKas").claims


@pytest.mark.parametrize(("year", "lain"), [(2025, AlasanLain.TAHUN_LAIN), (2026, None)])
def test_a_range_in_the_heading_says_of_which_year_a_thing_is(year: int, lain: AlasanLain | None) -> None:
    text = f"SASARAN KINERJA PEGAWAI / PERIODE PENILAIAN 1 JANUARI SD 31 DESEMBER {year} / Nama : Pegawai M"
    found = heard("3.iv.c/scan1.pdf", text)
    assert found.lain is lain if lain else first(found) == "skp"


@pytest.mark.parametrize(("name", "is_heard"), [("Surat.pdf", True), ("Notulen.pdf", False)])
def test_an_invitation_may_be_called_a_letter_but_not_minutes(name: str, is_heard: bool) -> None:
    text = f"{HEAD} / Nomor : 1/Und / Hal : Undangan Rapat SPIP Mei 2026 / Hari/Tanggal : Selasa, 12 Mei 2026"
    assert (first(heard(name, text)) == "rapat-spip.undangan") is is_heard


@pytest.mark.parametrize(
    ("name", "asks"),
    [
        ("peta.docx", Asks.ADRIFT),
        ("struktur.docx", Asks.ADRIFT),
        ("logistik.docx", Asks.NOT),
        ("Kepegawaian/peta.docx", Asks.NOT),
        ("3.iv.d/SOP indeks kepuasan.xlsx", Asks.NOT),
    ],
)
def test_a_name_that_says_half_of_a_dokumen_is_asked_for_its_text(name: str, asks: Asks) -> None:
    assert heard(name, "").asks is asks


def test_a_record_of_a_meeting_is_its_minutes_and_one_of_a_recap_is_none() -> None:
    assert document("BERITA ACARA RAPAT PLENO RUTIN / 1. Pembukaan").jenis is Jenis.NOTULENSI
    assert document("BERITA ACARA REKAPITULASI DATA / 1. Pembukaan").jenis is None


@pytest.mark.parametrize(
    ("path", "text", "is_flagged"),
    [
        (
            "1.iv.b/SK Agen Perubahan 2026.pdf",
            f"{HEAD} / Nomor : 3/SD / Hal : Penyampaian SK Agen Perubahan",
            True,
        ),
        (
            "1.iv.b/SK Agen Perubahan 2026.pdf",
            f"{DECISION} / NOMOR 3 TAHUN 2026 / TENTANG / AGEN PERUBAHAN",
            False,
        ),
        ("1.iii.a/Notulensi TW I.pdf", "DAFTAR HADIR / RAPAT EVALUASI ZONA INTEGRITAS / 1 Pegawai A", True),
        (
            "1.iii.a/Notulensi dan DH TW I.pdf",
            "DAFTAR HADIR / RAPAT EVALUASI ZONA INTEGRITAS / 1 Pegawai A",
            False,
        ),
        (
            "2.iii.a/SK JDIH.pdf",
            f"{DECISION} / NOMOR 3 TAHUN 2026 / TENTANG / PENCABUTAN PENGELOLA JDIH",
            True,
        ),
        ("2.iii.a/SK JDIH.pdf", f"{DECISION} / NOMOR 3 TAHUN 2026 / TENTANG / PENGELOLA JDIH", False),
    ],
)
def test_a_clear_name_whose_text_is_of_another_kind_or_revokes_it_is_flagged(
    path: str, text: str, is_flagged: bool
) -> None:
    found = heard(path, text)
    assert found.claims
    flags = {flag for claim in found.claims for flag in claim.cek}
    assert (Cek.POKOK_BELUM_JELAS in flags) is is_flagged


LETTER = (
    f"{HEAD} / Nomor : 12/PW.02/1905/2026 / Lampiran : - / Perihal : {{}} / Yth. Para Kepala Subbagian / di Tempat"
    " / {} / Hari/Tanggal : {} / Tempat : Aula / Sekretaris,"
)


@pytest.mark.parametrize(
    ("subject", "sentence", "day", "jenis"),
    [
        ("Rapat Satgas SPIP", "Saudara diundang pada:", "Rabu, 4 Maret 2026", Jenis.UNDANGAN),
        ("Sosialisasi WBS", "Mengharap kehadiran Saudara pada:", "Rabu, 4 Maret 2026", Jenis.UNDANGAN),
        ("Pembahasan Renstra", "Saudara dimohon hadir pada:", "Rabu, 4 Maret 2026", Jenis.UNDANGAN),
        # Each a letter about a meeting that calls nobody to it.
        (
            "Rapat Satgas SPIP",
            "Notulensi rapat terlampir, yang dilaksanakan:",
            "Rabu, 4 Maret 2026",
            Jenis.SURAT,
        ),
        ("Rapat Satgas SPIP", "Rapat yang Saudara diundang ditunda dari:", "Rabu, 4 Maret 2026", Jenis.SURAT),
        ("Permohonan Narasumber", "Kami mohon kehadiran Saudara pada:", "Rabu, 4 Maret 2026", Jenis.SURAT),
        ("Pemanggilan Peserta Pelatihan", "Saudara diundang pada:", "Rabu, 4 Maret 2026", Jenis.SURAT),
        ("Rapat Satgas SPIP", "Saudara diundang pada:", "..........", Jenis.SURAT),
    ],
)
def test_a_letter_about_a_meeting_that_calls_to_it_is_an_invitation(
    subject: str, sentence: str, day: str, jenis: Jenis
) -> None:
    assert document(LETTER.format(subject, sentence, day)).jenis is jenis


CHARTER = (
    "PIAGAM PENGHARGAAN / diberikan kepada / Pegawai D / sebagai / PEGAWAI TELADAN TAHUN {} / Mentok, {}"
)


@pytest.mark.parametrize(
    ("year", "day", "lain"),
    [
        (2025, "21 Januari 2026", None),
        (2024, "21 Januari 2025", AlasanLain.TAHUN_LAIN),
        (2025, "..... 2026", AlasanLain.TAHUN_LAIN),
    ],
)
def test_a_charter_for_last_years_work_is_of_the_year_in_which_it_is_given(
    year: int, day: str, lain: AlasanLain | None
) -> None:
    found = heard("3.iv.d/scan1.pdf", CHARTER.format(year, day))
    assert first(found) == ("" if lain else "piagam-pegawai-berprestasi")
    assert found.claims or found.lain is lain


@pytest.mark.parametrize(
    ("sentence", "dokumen"),
    [
        ("atas partisipasinya dalam / Asesmen SAKIP bagi Operator", "sertifikat-sakip"),
        ("atas keikutsertaannya pada Bimtek SAKIP", "sertifikat-sakip"),
        ("atas partisipasinya", ""),
    ],
)
def test_a_certificate_tells_what_somebody_took_part_in(sentence: str, dokumen: str) -> None:
    head = "KEMENTERIAN PENDAYAGUNAAN APARATUR NEGARA / DAN REFORMASI BIROKRASI / SERTIFIKAT"
    text = f"{head} / diberikan kepada / Pegawai D / {sentence} / Jakarta, 4 Juni 2026"
    says = document(text)
    assert says.pemilik == (head.replace(" / SERTIFIKAT", "").replace(" / ", " "),)
    assert first(heard("scan1.pdf", text)) == dokumen


@pytest.mark.parametrize(
    ("place", "thing", "dokumen"), [("4.ii.g", "SIGAP", "sigap"), ("3.i.a", "PETA JABATAN", "")]
)
def test_what_an_application_of_the_province_prints_is_evidence_as_the_plan_asks_for_it(
    place: str, thing: str, dokumen: str
) -> None:
    text = (
        f"{thing} / KPU PROVINSI KEPULAUAN BANGKA BELITUNG / TAHUN 2026 / Satker : KPU Kabupaten Bangka Barat"
    )
    assert first(heard(f"{place}/scan1.pdf", text)) == dokumen


SHEET = (
    "Nomor SOP : 04/SOP/2026 / Tanggal Revisi : {} / Tanggal Pengesahan : 8 Juni 2026"
    " / STANDAR OPERASIONAL PROSEDUR / NAMA SOP : PELAYANAN KONSULTASI"
)


@pytest.mark.parametrize(
    ("place", "revised", "dokumen"),
    [
        ("6.i.c", "2 Juni 2026", "perubahan-sop"),
        ("6.i.c", "-", "sop-pelayanan"),
        ("6.i.a", "2 Juni 2026", "sop-pelayanan"),
        ("2.i.c", "2 Juni 2026", "sop-berjalan"),
    ],
)
def test_a_procedure_with_a_day_of_revision_is_a_change_where_its_place_asks_for_one(
    place: str, revised: str, dokumen: str
) -> None:
    assert first(heard(f"{place}/scan1.pdf", SHEET.format(revised))) == dokumen


@pytest.mark.parametrize(
    ("place", "name", "cek"),
    [
        ("6.i.a/", "PENANGANAN PENGADUAN", (Cek.DITENTUKAN_ISI, Cek.POKOK_BELUM_JELAS)),
        ("6.i.a/", "PELAYANAN KONSULTASI", (Cek.DITENTUKAN_ISI,)),
        ("6.i.a/", "PENGADAAN KENDARAAN LISTRIK", ()),
    ],
)
def test_a_procedure_for_another_work_counts_where_one_is_asked_for_and_is_flagged(
    place: str, name: str, cek: tuple[Cek, ...]
) -> None:
    found = heard(f"{place}scan1.pdf", SHEET.format("-").replace("PELAYANAN KONSULTASI", name))
    assert found.cek == cek
    assert bool(found.claims) is bool(cek)


@pytest.mark.parametrize(
    ("head", "jenis"),
    [
        ("LAPORAN RAPAT SATGAS SPIP", {"undangan", "daftar_hadir", "notulensi", "dokumentasi"}),
        ("NOTULENSI RAPAT SATGAS SPIP", {"notulensi"}),
    ],
)
def test_the_report_of_a_meeting_holds_all_of_it_and_is_of_its_day(head: str, jenis: set[str]) -> None:
    text = f"{HEAD} / {head} / Hari/Tanggal : Rabu, 15 Juli 2026 / 1. Pembukaan / Mentok, 20 Juli 2026 / Notulis,"
    found = heard("5.ii.d/scan1.pdf", text)
    assert {claim.bukti for claim in found.claims} == {f"5.ii.d/rapat-spip.{kind}" for kind in jenis}
    assert found.gabungan is (len(jenis) > 1)
    assert document(text).tanggal == date(2026, 7, 15)


def test_a_report_that_is_of_no_meeting_stays_one_report() -> None:
    text = f"{HEAD} / LAPORAN SATGAS SPIP BULAN JULI 2026 / 1. Kartu kendali / Mentok, 20 Juli 2026 / Ketua Satgas,"
    assert first(heard("5.ii.c/scan1.pdf", text)) == "laporan-spip"
