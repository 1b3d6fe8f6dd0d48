"""A plan of another folder: its own decree, read with the built-in pustaka (SPEC 3)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from plain_user import as_plain_user

from zi_audit.errors import RulesError
from zi_audit.plan.load import load_plan, packed_rules
from zi_audit.plan.model import Dokumen, Rencana
from zi_audit.plan.own_words import OwnWords

HEAD = """
unit = "KPU Kabupaten Contoh"
judul = "Rencana Kerja ZI"
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
bukti = [{ dokumen = "sk-tim-zi" }, { dokumen = "piagam-tim" }]
"""
OWN = """
[[dokumen]]
id = "piagam-tim"
nama = "Piagam Tim ZI {unit}"
jenis = "sertifikat"
kata = [["piagam tim"], ["{unit}"]]
tahun = ["sebelumnya"]
contoh = ["Piagam Tim ZI {tahun-1}.pdf"]

[[dokumen]]
id = "sk-tim-zi"
nama = "SK Tim Kerja ZI"
jenis = "sk"
kata = [["zi"], ["tim kerja"]]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan of one butir, and a pustaka that adds a dokumen and overrides another."""
    made = tmp_path / "rencana-2027"
    (made / "pustaka").mkdir(parents=True)
    (made / "rencana.toml").write_text(HEAD, "utf-8")
    (made / "komponen-1.toml").write_text(KOMPONEN, "utf-8")
    (made / "pustaka" / "sendiri.toml").write_text(OWN, "utf-8")
    return made


def dokumen(plan: Rencana, wanted: str) -> Dokumen:
    (found,) = (one for one in plan.dokumen if one.id == wanted)
    return found


def test_a_plan_folder_is_read_with_the_built_in_pustaka(folder: Path) -> None:
    shutil.rmtree(folder / "pustaka")
    komponen = folder / "komponen-1.toml"
    komponen.write_text(KOMPONEN.replace("piagam-tim", "rapat-evaluasi-zi"), "utf-8")
    plan = load_plan(folder)
    assert [bukti.id for bukti in plan.bukti] == [
        "1.i.a/sk-tim-zi",
        "1.i.a/rapat-evaluasi-zi.undangan",
        "1.i.a/rapat-evaluasi-zi.daftar_hadir",
        "1.i.a/rapat-evaluasi-zi.notulensi",
        "1.i.a/rapat-evaluasi-zi.dokumentasi",
    ]
    assert dokumen(plan, "sk-tim-zi").kata == dokumen(load_plan(), "sk-tim-zi").kata


def test_its_own_pustaka_adds_a_dokumen(folder: Path) -> None:
    assert dokumen(load_plan(folder), "piagam-tim").jenis == "sertifikat"


def test_its_own_pustaka_overrides_a_dokumen_by_id(folder: Path) -> None:
    plan = load_plan(folder)
    assert dokumen(plan, "sk-tim-zi").nama == "SK Tim Kerja ZI"
    assert {bukti.dokumen.nama for bukti in plan.bukti if bukti.dokumen.id == "sk-tim-zi"} == {
        "SK Tim Kerja ZI"
    }


def test_unit_and_year_in_the_pustaka_are_the_plans_own(folder: Path) -> None:
    own = dokumen(load_plan(folder), "piagam-tim")
    assert own.nama == "Piagam Tim ZI KPU Kabupaten Contoh"
    assert own.kata[1] == ("KPU Kabupaten Contoh",)
    assert (own.contoh, own.tahun) == (("Piagam Tim ZI 2026.pdf",), (2026,))
    built_in = dokumen(load_plan(folder), "inventaris-sop")
    assert "Inventarisasi SOP KPU Kabupaten Contoh.pdf" in built_in.contoh


def test_nothing_of_this_office_or_year_stands_in_the_pustaka() -> None:
    for path in sorted((packed_rules() / "pustaka").glob("*.toml")):
        text = path.read_text("utf-8").lower()
        for word in ("bangka", "babar", "babel", "2025", "2026", "2027"):
            assert word not in text, f"{path.name}: {word}"


def test_a_mistake_in_its_own_pustaka_is_named_with_its_place(folder: Path) -> None:
    own = folder / "pustaka" / "sendiri.toml"
    own.write_text(OWN.replace('jenis = "sertifikat"', 'jenis = "piagam"'), "utf-8")
    with pytest.raises(RulesError) as caught:
        load_plan(folder)
    assert [f"{one.where}: {one.key}" for one in caught.value.problems] == [
        "pustaka/sendiri.toml: dokumen piagam-tim › jenis: toml.choice"
    ]


def test_a_folder_without_a_rencana_is_one_error(tmp_path: Path) -> None:
    with pytest.raises(RulesError) as caught:
        load_plan(str(tmp_path))
    assert [f"{one.where}: {one.key}" for one in caught.value.problems] == [
        "rencana.toml: rules.missing_file"
    ]


@pytest.mark.parametrize("closed", ["pustaka", "komponen-1.toml", "."])
def test_what_is_closed_in_a_plans_folder_is_told_and_never_taken_for_missing(
    folder: Path, closed: str
) -> None:
    commands = [["plan", "--plan", str(folder)], ["plan", "new", "--from", str(folder), "--output", "x"]]
    with as_plain_user(folder.parent) as run_plainly:
        path = folder / closed
        mode = path.stat().st_mode
        path.chmod(0)
        try:
            done = run_plainly(f"print([run(one) for one in {commands!r}])")
        finally:
            path.chmod(mode)
    assert done.stdout.strip() == "[2, 2]", done.stderr
    assert done.stderr.count("Tidak dapat dibaca") >= 2 and "Traceback" not in done.stderr
    assert "tidak ada" not in done.stderr.lower()


def test_a_plan_below_a_closed_folder_is_told(folder: Path) -> None:
    command = ["plan", "--plan", str(folder)]
    with as_plain_user(folder.parent) as run_plainly:
        folder.chmod(0)
        try:
            done = run_plainly(f"print(run({command!r}))")
        finally:
            folder.chmod(0o755)
    assert done.stdout.strip() == "2" and "Tidak dapat dibaca" in done.stderr


def test_a_plans_folder_with_far_too_many_files_is_one_error(folder: Path) -> None:
    for number in range(200):
        (folder / "pustaka" / f"lain-{number}.toml").write_text(OWN, "utf-8")
    with pytest.raises(RulesError) as caught:
        load_plan(folder)
    assert [one.key for one in caught.value.problems] == ["rules.too_many_files"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SK {tahun}", "SK 2027"),
        ("{tahun-1}-{tahun+3}", "2026-2030"),
        ("SOP {unit}", "SOP KPU Contoh"),
        ("tanpa apa pun", "tanpa apa pun"),
    ],
)
def test_own_words_are_filled_in(text: str, expected: str) -> None:
    assert OwnWords("KPU Contoh", 2027).fill(text) == expected


@pytest.mark.parametrize("text", ["{}", "{satker}", "{Tahun}", "{tahun-12}", "{tahun - 1}"])
def test_any_other_word_in_braces_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        OwnWords("KPU Contoh", 2027).fill(text)
