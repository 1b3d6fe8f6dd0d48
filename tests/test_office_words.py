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
