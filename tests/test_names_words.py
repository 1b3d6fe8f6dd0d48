"""How names are split into words, and which typos are mended."""

from __future__ import annotations

import random
import unicodedata

import pytest
from reading import read

from zi_audit.names.spelling import is_one_edit
from zi_audit.names.words import split_words

WORDS = {
    "Notula_rapat-monev.ZI": "notula rapat monev zi",
    "UndanganRapatTW1": "undangan rapat tw 1",
    "SKTimZI": "sk tim zi",
    "SKP2026": "skp 2026",
    "e-PPID": "e ppid",
    "Café Évaluasi": "cafe evaluasi",
    "spasi  ganda   ini": "spasi ganda ini",
    "LAPORAN%20MONEV": "laporan monev",
    "": "",
    "---": "",
}


@pytest.mark.parametrize(("text", "words"), WORDS.items())
def test_a_name_is_split_into_words(text: str, words: str) -> None:
    assert " ".join(split_words(text)) == words


def test_composed_and_decomposed_names_are_the_same_words() -> None:
    composed = "Évaluasi Área é"
    assert (
        split_words(composed)
        == split_words(unicodedata.normalize("NFD", composed))
        == ("evaluasi", "area", "e")
    )
    decomposed = unicodedata.normalize("NFD", "1.i.a SK Tim Évaluasi 31 Maret 2026.pdf")
    assert read(decomposed) == read(unicodedata.normalize("NFC", decomposed))
    assert str(read(decomposed).kode) == "1.i.a"


def test_a_known_compound_stays_whole() -> None:
    assert read("LKjIP 2025.pdf").name.words == ("lkjip",)
    assert read("WhatsApp Image.jpeg").name.words[0] == "whatsapp"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("undagan", "undangan"),
        ("pembentukkan", "pembentukan"),
        ("dokumentsai", "dokumentasi"),
        ("evakuasi", "evakuasi"),
        ("laporkan", "laporkan"),
        ("gambir", "gambir"),
        ("pengadaan", "pengadaan"),
        ("perusahaan", "perusahaan"),
        ("surta", "surta"),
        ("skk", "skk"),
    ],
)
def test_one_edit_is_mended_in_longer_words_only(typed: str, meant: str) -> None:
    assert read(f"{typed} x.pdf").name.words[0] == meant


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("undangan", "undangn", True),
        ("undangan", "undangaan", True),
        ("undangan", "undnagan", True),
        ("undangan", "umdangan", True),
        ("undangan", "undangan", True),
        ("gambar", "gambir", False),
        ("undangan", "undagn", False),
        ("undangan", "undnagn", False),
    ],
)
def test_one_edit(a: str, b: str, near: bool) -> None:
    assert is_one_edit(a, b) is near
    assert is_one_edit(b, a) is near


@pytest.mark.parametrize(
    "name",
    [
        "SK Tim ZI - Copy (2).pdf",
        "Salinan dari SK Tim ZI.pdf",
        "SK Tim ZI final.pdf",
        "scan SK Tim ZI rev 3.pdf",
        "SK Tim ZI_compressed.pdf",
        "1750042455_SK Tim ZI.pdf",
        "1.i.a SK Tim ZI 31 Maret 2026.pdf",
        "12. SK Tim ZI Maret 2026.pdf",
        "SK Tim ZI 2026-FIX.docx.pdf",
    ],
)
def test_noise_kode_dates_and_numbers_are_no_words(name: str) -> None:
    assert read(name).name.words == ("sk", "tim", "zi")


def test_a_number_inside_a_word_is_a_part_of_it() -> None:
    for name in ("Banner SP4N Lapor.jpg", "Banner SP5N Lapor.jpg"):
        assert read(name).name.words == ("banner", "sp", name[9], "n", "lapor")


@pytest.mark.parametrize(
    ("name", "ekstensi"),
    [
        ("SK.PDF", "pdf"),
        ("SK.docx.pdf", "pdf"),
        ("SK", ""),
        ("Notulen 31.03.26", ""),
        ("1.i.a SK Tim", ""),
        ("Dokumen.SOP", ""),
        (".pdf", ""),
        ("peta.gsheet", "gsheet"),
        ("SK .pdf", "pdf"),
    ],
)
def test_the_extension(name: str, ekstensi: str) -> None:
    assert read(name).name.ekstensi == ekstensi


def test_names_that_differ_in_digits_only_are_read_each_by_itself() -> None:
    for first, second in (
        ("8.i.a SK 2026.pdf", "1.i.a SK 2026.pdf"),
        ("Notulen 31.02.2026.pdf", "Notulen 28.02.2026.pdf"),
        ("Notulen TW 7.pdf", "Notulen TW 2.pdf"),
        ("area 9 SK.pdf", "area 5 SK.pdf"),
    ):
        before, after = read(first), read(second)
        assert (before.kode, before.tanggal, before.periode) == (None, None, None)
        assert after.kode or after.tanggal or after.periode


ALPHABET = (
    "aAbBiIvVxX0123456789 ._-()/,'%&\t\n\u00a0\u200b\u202e\u0301\u00e9\u0130\u00df\ufb01\u0663\uff12"
    "\u2160\U0001f600\udc80\u4e2d\u0416"
)
PIECES = (
    "SK",
    "TW",
    "I",
    "31",
    "Maret",
    "2026",
    "1.i.a",
    "AREA",
    "undangan",
    "IMG_",
    ".pdf",
    "dan",
    "%20",
    "s.d.",
)


def test_no_name_makes_the_reader_fail() -> None:
    rng = random.Random(11)
    for _ in range(5000):
        parts = [
            rng.choice(PIECES) if rng.random() < 0.5 else rng.choice(ALPHABET)
            for _ in range(rng.randrange(14))
        ]
        path = "".join(parts)
        facts = read(path)
        segments = unicodedata.normalize("NFC", path).split("/")
        for segment, name in zip(reversed(segments), (facts.name, *reversed(facts.folders)), strict=False):
            for span in name.spans:
                assert 0 <= span.start < span.end <= len(segment), (path, span)
        assert read(path) == facts


def test_long_names_are_read_in_linear_time() -> None:
    for piece in ("1.i.a ", "31 Maret ", "A.I.", "TW I dan ", "a", "1-", "((((", "d a f t a r "):
        read(piece * 3000)
