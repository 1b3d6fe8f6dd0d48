"""A name that begins with an occasion (Rapat Pembahasan IKU) tells of it, not of the dokumen it was about (SPEC 5)."""

from __future__ import annotations

import pytest
from decisions import decided, verdict


def dokumen(path: str) -> set[str]:
    return {claim.bukti.partition("/")[2] for claim in decided(path).claims}


@pytest.mark.parametrize(
    "path",
    [
        "Sosialisasi Renja 2026.pdf",
        "Pembahasan DUK.docx",
        "Workshop SKP 2026.pdf",
        "3.iv.a/Bimtek SKP.pdf",
        "4. Penguatan Akuntabilitas/Rapat IKU 2026.pdf",
        "Penyerahan Perjanjian Kinerja.pdf",
    ],
)
def test_the_occasion_is_not_the_dokumen(path: str) -> None:
    assert dokumen(path) == set()


def test_the_occasion_is_told_as_the_reason() -> None:
    why = decided("Rapat DUK 2026.pdf").keterangan
    assert (why.kunci, dict(why.isi)["kata"]) == ("reason.occasion", "rapat")


def test_in_the_folder_of_its_butir_the_occasion_is_told_of_what_it_keeps_out() -> None:
    why = {miss.bukti: miss.alasan for miss in decided("4.ii.c/Sosialisasi IKU.pdf").misses}["4.ii.c/iku"]
    assert (why.kunci, dict(why.isi)["kata"]) == ("reason.miss_occasion", "sosialisasi")


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("DUK hasil pembahasan.docx", "duk"),
        ("SKP 2026 setelah sosialisasi.pdf", "skp"),
        ("Penetapan IKU 2026.pdf", "iku"),
        ("Penandatanganan PK Sekretaris.jpeg", "rapat-pk.dokumentasi"),
        ("Undangan pembahasan PK.pdf", "rapat-pk.undangan"),
    ],
)
def test_what_is_named_first_counts(path: str, id: str) -> None:
    assert dokumen(path) == {id}


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("maklumat (2).png", "maklumat"),
        ("6. Pelayanan Publik/MAKLUMAT.jpg", "maklumat"),
        ("tangkapan layar maklumat.jpg", "ss-standar-pelayanan"),
        ("maklumat di website KPU.jpg", "ss-standar-pelayanan"),
    ],
)
def test_a_picture_shows_the_thing_rather_than_a_screen_that_shows_it(path: str, id: str) -> None:
    assert dokumen(path) == {id}


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW II/Dokumentasi/VID_20260612_090000.mp4",
        "1.iii.a/TW II/Dokumentasi/Video 2.mp4",
        "1.iii.a/Video Rapat Evaluasi ZI TW II.mp4",
        "Rapat Evaluasi ZI TW II/Foto/VID-20260612-WA0003.mp4",
    ],
)
def test_a_video_of_a_meeting_documents_it(path: str) -> None:
    assert "dokumentasi" in decided(path).claims[0].bukti


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW II/Video 2.mp4",  # of what?
        "1.iii.a/TW II/Dokumentasi/Video Bimtek Sirekap.mp4",
        "1.iii.a/TW II/Notulensi/Video Rapat Evaluasi ZI.docx",
    ],
)
def test_a_video_that_says_nothing_of_the_meeting_and_what_is_no_video_document_nothing(path: str) -> None:
    assert not any("dokumentasi" in claim.bukti for claim in decided(path).claims)


def test_a_video_that_is_asked_for_is_one_also_among_documentation() -> None:
    assert verdict("2.i.b/Dokumentasi/Video Pelayanan KPU Bangka Barat.mp4") == "ada"
