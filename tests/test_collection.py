"""A folder that only names the whole collection (ZI 2026) is its title: it completes what is said, no more."""

from __future__ import annotations

import pytest
from decisions import decided

from zi_audit.reasons import AlasanLain, Cek


def dokumen(path: str) -> set[str]:
    """Return the dokumen that a path fills."""
    return {claim.bukti.partition("/")[2] for claim in decided(path).claims}


TITLES = ["ZI 2026", "Data Dukung ZI", "WBBM KPU Kab. Bangka Barat", "Pembangunan Zona Integritas menuju WBK"]

NEARER = {
    "Daftar Hadir Pleno Rutin 6 April 2026.pdf": "rapat-pleno-rutin.daftar_hadir",
    "BULAN APRIL/Foto Upacara Hari Kartini.jpg": "rapat-pleno-rutin.dokumentasi",
    "Apel Senin/DH 6 April 2026.pdf": "rapat-pleno-rutin.daftar_hadir",
    "Penyusunan Renja/Notula.docx": "rapat-perencanaan.notulensi",
    "SPIP April/Undangan.pdf": "rapat-spip.undangan",
}


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(("name", "id"), NEARER.items())
def test_the_title_of_all_never_beats_a_subject_named_nearer(title: str, name: str, id: str) -> None:
    assert dokumen(f"{title}/{name}") == dokumen(name) == {id}


@pytest.mark.parametrize(
    "name", ["Notula rapat 7 April 2026.pdf", "DH.pdf", "Foto kegiatan.jpg", "Undangan Rapat Koordinasi.pdf"]
)
def test_the_title_of_all_is_no_subject_of_a_file_that_names_none(name: str) -> None:
    assert dokumen(f"ZI 2026/{name}") == set()


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("ZI/April/DH evaluasi.pdf", "rapat-evaluasi-zi.daftar_hadir"),
        ("ZI 2026/Monev TW III/Notula.pdf", "rapat-evaluasi-zi.notulensi"),
        ("Bukti Dukung ZI/Rencana Aksi 2026.pdf", "sk-rencana-kerja-zi"),
        ("WBK/SK Tim Kerja.pdf", "sk-tim-zi"),
    ],
)
def test_the_title_of_all_completes_what_is_said_flagged(path: str, id: str) -> None:
    assert dokumen(path) == {id}
    assert decided(path).cek == (Cek.POKOK_DISIMPULKAN,)


@pytest.mark.parametrize(
    "path", ["Sosialisasi ZI/Foto.jpg", "ZI/Foto sosialisasi ZI.jpg", "Rapat Tim ZI/DH pleno.pdf"]
)
def test_a_folder_that_says_more_is_a_subject(path: str) -> None:
    found = decided(path)
    assert found.claims and not found.cek


def test_a_title_in_the_folder_of_a_butir_refuses_nothing() -> None:
    assert dokumen("5.ii.d/ZI 2026/Notula April.pdf") == {"rapat-spip.notulensi"}


@pytest.mark.parametrize("name", ["SK.pdf", "SK Tim Kehumasan.pdf", "SK Tim Penilai Arsip.pdf"])
def test_no_decree_is_that_of_the_team_for_lying_in_the_collection(name: str) -> None:
    assert dokumen(f"ZI 2026/{name}") == set()


@pytest.mark.parametrize(
    "name",
    [
        "Screenshot/website hasil seleksi.png",
        "Notulen evaluasi kinerja TW II.pdf",
        "Spanduk penerimaan tamu.jpg",
    ],
)
def test_a_subject_that_only_the_title_lends_and_the_name_leaves_unclear_is_none(name: str) -> None:
    assert decided(f"ZI 2026/{name}").lain is AlasanLain.PERLU_DINAMAI_ULANG


def test_whose_part_of_a_meeting_it_is_leaves_its_subject_clear() -> None:
    assert dokumen("ZI 2026/Notulen evaluasi TW II (Yanto).pdf") == {"rapat-evaluasi-zi.notulensi"}
