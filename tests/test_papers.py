"""Papers around a thing, and things that are void, are no evidence of it (SPEC 6.5); their twins are."""

from __future__ import annotations

import pytest
from decisions import decided, verdict
from reading import read


def claimed(path: str) -> set[str]:
    return {claim.bukti.partition("/")[2] for claim in decided(path).claims}


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW III/Kartu disposisi undangan rapat evaluasi ZI.pdf",
        "Lembar Ekspedisi Undangan SPIP April.pdf",
        "Resi undangan SPIP April.pdf",
        "Lembar paraf SK Satgas SPIP.pdf",
        "SPK spanduk ZI.pdf",
        "BAST Spanduk Zona Integritas.pdf",
        "Kontrak pembuatan video pelayanan.mp4",
        "1.iii.a/TW II/Daftar Hadir Tamu rapat.pdf",
    ],
)
def test_a_paper_around_the_thing_is_not_the_thing(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


@pytest.mark.parametrize(
    "path",
    [
        "Undangan SPIP April dan lembar ekspedisi.pdf",
        "SPIP/04 April/Undangan dan disposisi.pdf",
        "Kontrak Kinerja - PK KPU Bangka Barat 2026.pdf",
        "Berita Acara Rapat SPIP April.pdf",
        "Kartu Kendali SPIP April.xlsx",
    ],
)
def test_a_paper_named_behind_the_thing_takes_nothing_away(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "SK Satgas SPIP 2026 (tdk dipakai).pdf",
        "SK Satgas SPIP 2026 jgn dipakai.pdf",
        "SK Satgas SPIP 2026 yg salah.pdf",
        "1.i.a/SK Tim ZI 2026 keliru.pdf",
        "1.i.a/SK Tim ZI 2026 - sdh tdk berlaku lagi.pdf",
        "Undangan SPIP April cancelled.pdf",
        "Undangan SPIP April (salah cetak).pdf",
    ],
)
def test_what_is_void_is_no_evidence_in_any_spelling(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


@pytest.mark.parametrize(
    "path",
    [
        "SK Satgas SPIP 2026 perbaikan salah ketik.pdf",
        "SK Satgas SPIP 2026 salah satu Kasubbag.pdf",
        "Notulen SPIP April - yg tdk hadir 2 orang.pdf",
    ],
)
def test_words_like_those_of_void_papers_leave_it_in_force(path: str) -> None:
    assert "sk-spip" in claimed(path) or "rapat-spip.notulensi" in claimed(path)


@pytest.mark.parametrize(
    "path",
    [
        "1.i.a/SK Tim ZI 2026 - contoh dr KPU Toboali.docx",
        "Maklumat Pelayanan sampel.pdf",
        "SK Satgas SPIP contoh dari Inspektorat.pdf",
    ],
)
def test_anothers_sample_is_no_evidence(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


def test_the_first_word_of_a_folder_of_forms_is_told() -> None:
    why = decided("1.iii.a/TW I/Format Contoh/Notulen.docx").keterangan
    assert dict(why.isi)["kata"] == "format"


def test_a_document_made_after_a_sample_is_evidence() -> None:
    assert verdict("Maklumat Pelayanan sesuai contoh dari KPU RI.pdf") == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "SK Satgas SPIP 2026 mencabut SK tahun 2024.pdf",
        "SK Satgas SPIP 2026 (Keputusan lama dicabut).pdf",
        "Keputusan KPU Bangka Barat 2026 pencabutan keputusan nomor 4 dan pembentukan satgas SPIP.pdf",
        "1.i.a/Kpt Tim ZI 2026, Kpt sebelumnya tdk berlaku.pdf",
    ],
)
def test_a_decision_that_revokes_an_older_one_is_in_force(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "SK Pencabutan Satgas SPIP 2026.pdf",
        "SK Pencabutan SK Satgas SPIP 2026.pdf",
        "SK Satgas SPIP 2026 dicabut dengan SK 9.pdf",
        "1.i.a/SK pencabutan SK lama.pdf",
    ],
)
def test_a_decision_that_is_revoked_or_only_revokes_is_no_evidence(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


@pytest.mark.parametrize(
    "path",
    [
        "5.ii.a/Kartu Kendali Surat Keluar.pdf",
        "Surat Usulan Pengisian Formasi PNS (isian kosong).docx",
        "1.i.a/SK Tim ZI yang masih kosong.docx",
    ],
)
def test_a_paper_of_a_longer_name_and_an_empty_form_are_refused(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


@pytest.mark.parametrize(
    "path",
    [
        "5.ii.a/Kartu Kendali SPIP Surat Keluar April.pdf",
        "3.ii.a/Surat usul pengisian jabatan yang masih kosong.pdf",
        "3.ii.b/Surat usulan pengisian Kasubbag kosong.pdf",
    ],
)
def test_a_post_that_is_empty_and_a_card_of_spip_are_no_such_papers(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "SK Honor Satgas SPIP 2026.pdf",
        "SK Penetapan Insentif Tim ZI.pdf",
        "SK tentang Biaya Satgas SPIP.pdf",
        "SK Pembubaran Tim ZI.pdf",
    ],
)
def test_a_decision_on_money_or_the_end_of_a_team_does_not_appoint_it(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


@pytest.mark.parametrize(
    "path",
    [
        "SK Satgas SPIP dan honor.pdf",
        "1.i.a/SK Tim Kerja - bahan upload.pdf",
        "SK Penetapan Satgas SPIP 2026.pdf",
    ],
)
def test_a_team_is_appointed_whatever_paper_is_named_behind_it(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "SK Tim ZI lama.pdf",
        "SK Satgas SPIP 2026 (OLD).pdf",
        "Peta Jabatan tahun lalu.pdf",
        "Struktur Organisasi kantor terdahulu.jpg",
        "1.i.a/OLD/SK Tim ZI 2026.pdf",
        "5.ii.d/04 April/berkas lama/Notulen SPIP April.docx",
        "Tahun lalu/SK Satgas SPIP.pdf",
    ],
)
def test_what_is_called_old_is_to_be_looked_at(path: str) -> None:
    found = decided(path)
    assert verdict(path) == "pokok_belum_jelas"
    assert "reason.mungkin_lama" in {why.kunci for why in found.claims[0].alasan}


@pytest.mark.parametrize(
    "path",
    [
        "Notulen SPIP April bahas temuan lama.pdf",
        "SK Satgas SPIP 2026 (mencabut SK lama).pdf",
        "3.iv.d/Piagam Pegawai Teladan tahun lalu.pdf",
        "Rapat temuan lama/Notulen SPIP April.docx",
        "1.i.a/Berkas terbaru/SK Tim ZI 2026.pdf",
    ],
)
def test_a_meeting_on_old_things_a_revoked_one_and_last_years_prize_are_taken(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "name",
    [
        "SK Satgas SPIP 2026 belum ttd.pdf",
        "SK Satgas SPIP (blm ditandatangani) 2026.pdf",
        "Notulen SPIP April - belum final rev 2.docx",
    ],
)
def test_what_is_not_signed_yet_is_a_draft(name: str) -> None:
    assert read(name).konsep and decided(name).claims


@pytest.mark.parametrize(
    "name", ["SK Satgas SPIP 2026 ttd.pdf", "SK Satgas SPIP 2026 sudah ditandatangani final.pdf"]
)
def test_what_is_signed_is_none(name: str) -> None:
    assert not read(name).konsep and decided(name).claims


@pytest.mark.parametrize(
    "path",
    [
        "3.i.a/Rencana penyusunan peta jabatan.pdf",
        "6.iv.a/Rencana survei SKM semester II 2026.pdf",
        "3.i.a/Usulan peta jabatan baru 2026.xlsx",
        "Kajian maklumat pelayanan.pdf",
        "6.i.a/Telaahan staf standar pelayanan.docx",
        "6.i.b/Masukan maklumat pelayanan.docx",
        "1.i.a/Catatan koreksi SK Tim ZI.docx",
        "3.iv.c/Cara mengisi LKH.pdf",
        "Daftar berkas SK Satgas SPIP.pdf",
        "6.iv.a/Daftar responden IKM.xlsx",
    ],
)
def test_what_prepares_or_speaks_of_a_thing_is_not_the_thing(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


@pytest.mark.parametrize(
    ("path", "dokumen"),
    [
        ("Rencana Tindak Lanjut SKM Juli 2026.docx", "tl-ikm"),
        ("5.ii.b/Rencana penanganan risiko 2026.xlsx", "penilaian-risiko"),
        ("Rencana Aksi ZI 2026.pdf", "sk-rencana-kerja-zi"),
        ("1.iii.a/TW I/Notulen rencana evaluasi.docx", "rapat-evaluasi-zi.notulensi"),
        ("2.i.a/Daftar SOP hasil usulan subbag.xlsx", "inventaris-sop"),
    ],
)
def test_a_plan_that_is_the_thing_and_a_proposal_named_behind_it_count(path: str, dokumen: str) -> None:
    assert claimed(path) == {dokumen}


@pytest.mark.parametrize(
    "path",
    [
        "Permenpan standar pelayanan.pdf",
        "5.ii.b/PMK manajemen risiko.pdf",
        "6.i.b/Pengumuman maklumat pelayanan.pdf",
        "6.i.a/UU pelayanan publik.pdf",
    ],
)
def test_a_law_or_an_announcement_is_no_document_of_the_office(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


@pytest.mark.parametrize(
    ("path", "dokumen"),
    [
        ("Berita deklarasi ZI di website.png", "ss-website-zi"),
        ("5.i.a/artikel tolak gratifikasi di laman kantor.jpg", "ss-website-gratifikasi"),
        ("Screenshot pengumuman hasil IKM semester I.png", "ss-ikm"),
    ],
)
def test_news_on_the_screen_is_what_was_published(path: str, dokumen: str) -> None:
    assert claimed(path) == {dokumen}


def test_a_form_added_to_the_thing_takes_nothing_away() -> None:
    assert claimed("6.iv.a/Laporan IKM semester I 2026 beserta kuesioner.pdf") == {"hasil-ikm"}
    assert verdict("6.iv.a/IKM semester I 2026 kuesioner.pdf") == "bukan_dokumen"


def test_a_recap_of_papers_is_none_of_what_its_butir_asks_for() -> None:
    assert verdict("3.iii.a/Rekap SPPD 2026.xlsx") == "bukan_dokumen"
    assert claimed("3.iii.a/Rekap diklat dan biaya 2026.xlsx") == {"rekap-pelatihan"}


@pytest.mark.parametrize(
    "path",
    [
        "Sistematika Laporan SPIP Semester I.docx",
        "Label map SK Satgas SPIP.docx",
        "Sandingan SK Tim ZI 2026.pdf",
        "Naskah sambutan SK Satgas SPIP.docx",
        "5.ii.a/Soal laporan SPIP.docx",
        "Backdrop rapat evaluasi ZI TW I.png",
    ],
)
def test_what_was_made_for_a_thing_or_stuck_to_it_is_not_the_thing(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


@pytest.mark.parametrize(
    "path",
    [
        "Laporan SPIP Semester I sesuai sistematika.docx",
        "Backdrop Zona Integritas lobi.jpg",
        "Kerangka kerja manajemen risiko 2026.pdf",
        "3.ii.a/Nota usulan pengisian jabatan kosong.pdf",
    ],
)
def test_such_a_word_behind_the_thing_or_in_its_own_name_takes_nothing_away(path: str) -> None:
    assert claimed(path)


def test_a_paper_of_words_that_say_nothing_else_is_one_at_the_head_of_a_name_only() -> None:
    assert verdict("5.ii.a/Lembar pengesahan kartu kendali SPIP.pdf") == "bukan_dokumen"
    assert verdict("5.ii.a/Kartu kendali SPIP dengan lembar pengesahan.pdf") == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "SK Satgas SPIP 2026 (gagal).pdf",
        "5.ii.d/05 Mei/Undangan rapat SPIP ditunda.pdf",
        "SK Tim ZI 2026 - mohon diisi.docx",
        "SK Satgas SPIP 2026 dari internet.pdf",
        "SK Satgas SPIP 2026 bukan punya kita.pdf",
    ],
)
def test_what_a_name_says_last_against_the_thing_is_heard(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


@pytest.mark.parametrize(
    "path",
    [
        "5.ii.d/05 Mei/Notulen rapat SPIP Mei rapat yang ditunda dari April.pdf",
        "1.iii.a/TW I/Notulen evaluasi ZI acuan kerja TW II.pdf",
    ],
)
def test_the_same_words_inside_a_name_say_nothing_against_it(path: str) -> None:
    assert claimed(path)


@pytest.mark.parametrize(
    "path", ["SK Satgas SPIP 2026 tanpa nomor.pdf", "SK Satgas SPIP 2026 perlu direvisi.docx"]
)
def test_what_is_not_ready_yet_is_a_draft(path: str) -> None:
    assert read(path).konsep


def test_what_says_that_it_is_whole_and_numbered_is_none() -> None:
    assert not read("SK Satgas SPIP 2026 lengkap nomor 7.pdf").konsep


def test_an_unknown_word_right_before_a_kind_is_to_be_looked_at() -> None:
    assert verdict("Prasasti SK Satgas SPIP 2026.pdf") == "pokok_belum_jelas"
    assert verdict("Bingkai foto evaluasi ZI TW I.jpg") == "pokok_belum_jelas"


@pytest.mark.parametrize(
    "path",
    ["03 SK Satgas SPIP 2026.pdf", "KPU Babar SK Satgas SPIP 2026.pdf", "3.iv.c/Rina LKH Maret 2026.pdf"],
)
def test_a_number_the_office_and_a_person_before_a_kind_raise_no_flag(path: str) -> None:
    assert verdict(path) == "ada"
