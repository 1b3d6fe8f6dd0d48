"""A second plan, another office's of another year, from `init` to the report, as the first one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import Tree
from other_plan import UNIT, write_plan

from zi_audit.cli.main import run
from zi_audit.match.identify import Identifier
from zi_audit.match.vocabulary import reader_for
from zi_audit.plan.load import load_plan
from zi_audit.plan.model import Rencana
from zi_audit.settings import Settings
from zi_audit.skeleton import Layout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_plan(tmp_path / "rencana-2027")


@pytest.fixture
def other(folder: Path) -> Rencana:
    return load_plan(folder)


@pytest.fixture
def made(tmp_path: Path, folder: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    """The skeleton that `init` makes, which names its plan."""
    root = tmp_path / "ZI 2027"
    assert run(["init", str(root), "--plan", str(folder)]) == 0
    capfd.readouterr()
    return root


def test_it_loads_and_its_proofs_hold(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", "--plan", str(folder)]) == 0
    captured = capfd.readouterr()
    assert captured.err == ""
    assert UNIT in captured.out and "1 dokumen" in captured.out and "100%" in captured.out


def test_init_makes_a_folder_for_every_butir(made: Path, other: Rencana) -> None:
    layout = Layout.fitting(other)
    for butir in other.butir:
        assert (made / layout.folder(butir) / "BACA SAYA.txt").is_file()
    for expected in layout.expected:
        assert (made / expected.folder).is_dir()


def test_its_skeleton_filled_as_proposed_audits_wholly_as_ada(made: Path, other: Rencana) -> None:
    tree = Tree(made).add(*(expected.path for expected in Layout.fitting(other).expected))
    result = tree.audit("2028-02-01", other)
    assert {slot.status.value for slot in result.slots} == {"ada"}
    assert not any(one for one in result.berkas_lain if one.path.endswith((".pdf", ".jpg", ".xlsx")))


def test_names_that_explain_gives_are_taken(
    made: Path, other: Rencana, capfd: pytest.CaptureFixture[str]
) -> None:
    names = []
    for butir in other.butir:
        assert run(["explain", str(made), butir.kode]) == 0
        # A long name goes on in the next line.
        lines = re.sub(r"\n {4}(?! )", " ", capfd.readouterr().out).splitlines()
        names += [line.split(": ", 1)[1] for line in lines if "contoh nama berkas: " in line]
    assert len(names) >= len(other.bukti)
    result = Tree(made).add(*names).audit("2028-02-01", other)
    filled = {berkas.path for slot in result.slots for berkas in slot.berkas}
    assert filled == set(names)


def test_every_command_shows_this_office_and_this_year_only(
    made: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (made / "SK Tim ZI 12 Januari 2027.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    report = tmp_path / "laporan.html"
    for command in (
        ["check", str(made), "--as-of", "2027-02-01", "--report", str(report), "--fail-on", "never"],
        ["check", str(made), "--as-of", "2027-02-01", "--format", "json", "--fail-on", "never"],
        ["check", str(made), "--as-of", "2027-02-01", "--format", "markdown", "--fail-on", "never"],
        ["plan", str(made), "--format", "json"],
        ["plan", str(made), "--format", "csv"],
        ["plan", str(made), "--format", "ics", "--as-of", "2027-02-01"],
    ):
        assert run(command) == 0
        shown = capfd.readouterr().out
        assert "Bangka Barat" not in shown and "Tahun 2026" not in shown, command
    page = report.read_text("utf-8")
    assert UNIT in page and "Nomor 12 Tahun 2027" in page and "Bangka Barat" not in page
    notes = "".join(path.read_text("utf-8-sig") for path in made.rglob("BACA SAYA.txt"))
    assert UNIT in notes and "Bangka Barat" not in notes and "2026" not in notes


def test_what_lies_in_the_folder_counts_as_in_any_plan(made: Path, other: Rencana) -> None:
    tree = Tree(made).add("SK Tim ZI 12 Januari 2027.pdf", "5/5.ii.a Undangan SPIP Maret 2027.pdf")
    result = tree.audit("2027-04-01", other)
    held = {
        f"{slot.periode.mulai:%m} {bukti.bukti.id}"
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
        if slot.berkas
    }
    assert held == {"01 1.i.a/sk-tim-zi", "03 5.ii.a/rapat-spip.undangan"}


@pytest.mark.parametrize(
    "name", ["SK Tim ZI KPU Kota Contoh.pdf", "KPU Contoh SK Tim ZI.pdf", "SK ZI Contoh 2027.pdf"]
)
def test_its_own_name_is_not_read_as_the_word_for_a_sample(other: Rencana, name: str) -> None:
    facts = reader_for(other).read_path(name)
    assert Identifier(other, Settings()).identify(name, facts).claims and not facts.konsep


@pytest.mark.parametrize("name", ["Contoh SK Tim ZI.pdf", "SK Tim ZI contoh dari KPU RI.pdf"])
def test_a_sample_is_one_in_the_folder_of_that_office_too(other: Rencana, name: str) -> None:
    assert not Identifier(other, Settings()).identify(name, reader_for(other).read_path(name)).claims


def test_its_json_has_what_its_butir_carry(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", "--plan", str(folder), "--format", "json"]) == 0
    butir = {one["kode"]: one for one in json.loads(capfd.readouterr().out)["butir"]}
    assert butir["1.i.a"]["jumlah"] == "1 dokumen"
    assert butir["1.ii.a"]["persen"] == 100
    assert butir["5.i.b"]["bersyarat"] is True
    assert butir["5.ii.a"]["indikator"] == "Kegiatan terlaksana"
    assert [bukti["target"] for bukti in butir["5.ii.a"]["bukti"]][-1] == "TW II & TW IV"
