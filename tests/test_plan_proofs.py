"""`zi-audit plan` runs the proofs of a plan: names that must be taken, names that must be refused (SPEC 3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from zi_audit.cli.main import run
from zi_audit.match.proofs import disproofs
from zi_audit.plan.load import load_plan
from zi_audit.plan.places import line_of

HEAD = """
unit = "KPU Kabupaten Contoh"
judul = "Rencana Kerja"
keputusan = "Keputusan Nomor 1"
tahun = 2027
ambang_wbk = 0.6
ambang_wbbm = 0.75
"""
KOMPONEN = """
nomor = 1
judul = "MANAJEMEN PERUBAHAN"
bobot = 8

[[sub]]
kode = "1.i"
judul = "Penyusunan Tim Kerja"
bobot = 0.5

[[butir]]
kode = "1.i.a"
uraian = "Tim"
aksi = "Membentuk tim"
target = "Januari 2027"
bukti = [{ dokumen = "piagam-tim" }, { dokumen = "sk-tim-zi" }, { dokumen = "rapat-tim" }]
"""
OWN = """
[[dokumen]]
id = "piagam-tim"
nama = "Piagam Tim"
jenis = "sertifikat"
kata = [["piagam tim", "tim kerja"]]
contoh = [
  "Piagam Tim {tahun}.pdf", # satu
  "Sertifikat Tim Kerja {unit}.pdf",
]
bukan = ["Sertifikat Lomba.pdf"]

[[dokumen]]
id = "rapat-tim"
nama = "Rapat Tim"
bundel = "rapat"
kata = [["rapat tim"]]
contoh = ["Rapat Tim {tahun}.pdf", "Rapat Tim {tahun}.jpg"]
bukan = ["Undangan Rapat Pleno.pdf"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "rencana-contoh"
    (made / "pustaka").mkdir(parents=True)
    (made / "rencana.toml").write_text(HEAD, "utf-8")
    (made / "komponen-1.toml").write_text(KOMPONEN, "utf-8")
    (made / "pustaka" / "sendiri.toml").write_text(OWN, "utf-8")
    return made


def change(folder: Path, old: str, new: str) -> int:
    """Change the own pustaka and return the line that was changed."""
    path = folder / "pustaka" / "sendiri.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_built_in_plan_proves_itself() -> None:
    assert disproofs(load_plan()) == ()


def test_a_plan_whose_proofs_all_hold_is_exit_0(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", "--plan", str(folder)]) == 0
    assert capfd.readouterr().err == ""


def test_a_name_that_is_not_taken_is_named_with_file_line_and_what_was_read(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    line = change(folder, '"Sertifikat Tim Kerja {unit}.pdf"', '"SK Tim Kerja ZI {tahun}.pdf"')
    assert run(["plan", "--plan", str(folder)]) == 2
    told = capfd.readouterr().err
    assert f"sendiri.toml:{line}: " in told
    assert "SK Tim Kerja ZI 2027.pdf" in told and "piagam-tim" in told and "SK Tim ZI" in told
    assert told.count("\n") == 1


def test_a_name_that_is_not_refused_is_named_with_file_and_line(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    line = change(folder, "Sertifikat Lomba.pdf", "Piagam Tim Juara.pdf")
    assert run(["plan", "show", "--plan", str(folder), "--lang", "en"]) == 2
    told = capfd.readouterr().err
    assert f"sendiri.toml:{line}: " in told and "is not refused" in told


def test_a_name_that_is_read_as_nothing_says_why(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    change(folder, "Piagam Tim {tahun}.pdf", "Sertifikat Lomba Masak.pdf")
    assert run(["plan", "--plan", str(folder)]) == 2
    assert "Terbaca sebagai: " in capfd.readouterr().err


def test_the_name_of_a_meeting_is_tried_with_the_word_of_each_part(folder: Path) -> None:
    change(folder, 'contoh = ["Rapat Tim {tahun}.pdf"', 'contoh = ["Rapat Besar {tahun}.pdf"')
    (failing,) = disproofs(load_plan(folder))
    assert (failing.dokumen.bundel, failing.kunci, failing.nama) == (
        "rapat-tim",
        "contoh",
        "Rapat Besar 2027.pdf",
    )


def test_a_dokumen_that_the_plan_does_not_ask_for_is_not_tried(folder: Path) -> None:
    change(folder, "Piagam Tim {tahun}.pdf", "Sertifikat Lomba Masak.pdf")
    komponen = folder / "komponen-1.toml"
    komponen.write_text(komponen.read_text("utf-8").replace('{ dokumen = "piagam-tim" }, ', ""), "utf-8")
    assert disproofs(load_plan(folder)) == ()


def test_every_proof_of_the_pustaka_is_found_on_its_line() -> None:
    for dokumen in load_plan().dokumen:
        lines = Path(dokumen.sumber).read_text("utf-8").splitlines()
        for kunci in ("contoh", "bukan"):
            for nama in getattr(dokumen, kunci):
                line = lines[line_of(dokumen, kunci, nama) - 1]
                assert nama.split("2026")[0].split("KPU Kabupaten")[0].split("2025")[0] in line
