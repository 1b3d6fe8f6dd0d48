"""Papers around a thing, and things that are void, are no evidence of it (SPEC 6.5); their twins are."""

from __future__ import annotations

import pytest
from decisions import decided, verdict


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
