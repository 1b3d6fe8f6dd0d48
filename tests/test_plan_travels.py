"""The plan that a folder names in its own zi-audit.toml, and the office that it says it is of."""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from conftest import Tree

from zi_audit import audit, load_plan
from zi_audit.cli.main import run
from zi_audit.plan.load import packed_rules
from zi_audit.report.html import render as render_html
from zi_audit.settings import stated_in

OTHER = "KPU Kabupaten Belitung"


@pytest.fixture
def other_plan(tmp_path: Path) -> Path:
    """The decree as a plan of another folder and another title."""
    folder = Path(shutil.copytree(packed_rules() / "rencana", tmp_path / "rencana lain"))
    head = folder / "rencana.toml"
    head.write_text(head.read_text("utf-8").replace("Nomor 4", "Nomor 44"), "utf-8")
    return folder


def said(capfd: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert run(list(arguments)) == code
    captured = capfd.readouterr()
    return captured.out + captured.err


@pytest.mark.parametrize("written", ["../rencana lain", "{absolute}"])
def test_every_command_heeds_the_plan_that_the_folder_names(
    tree: Tree, other_plan: Path, written: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.settings(f"plan = {json.dumps(written.format(absolute=other_plan.as_posix()))}\n")
    root, report = str(tree.root), tmp_path / "laporan.html"
    said(capfd, "check", root, "--report", str(report), "--fail-on", "never", "--ledger", "none")
    assert "Nomor 44" in report.read_text("utf-8")
    assert "Nomor 44" in said(capfd, "plan", root)
    assert "Nomor 44" in said(capfd, "plan", "show", root, "--format", "json")
    (other_plan / "rencana.toml").write_text("unit = 1", "utf-8")
    for command in (
        ["check", root],
        ["explain", root, "1.i.a"],
        ["init", root],
        ["plan", root],
        ["schedule", root, "--for", "cron"],
        ["watch", root, "--report", str(report)],
    ):
        assert "rencana.toml: unit" in said(capfd, *command, code=2), command


def test_the_command_line_comes_before_the_folder(
    tree: Tree, other_plan: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.settings('plan = "../rencana lain"\n')
    shown = said(capfd, "plan", str(tree.root), "--plan", str(packed_rules() / "rencana"))
    assert "Nomor 4 " in shown


def test_a_folder_that_names_no_plan_has_the_built_in_one(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    assert stated_in(tree.root).plan is None
    assert "Nomor 4 " in said(capfd, "plan", str(tree.root))


@pytest.mark.parametrize(
    "written", ["//server/bagi/rencana", r"\\server\bagi", "smb://server/rencana", "https://contoh.go.id/r"]
)
def test_a_network_address_is_taken_from_the_command_line_only(
    tree: Tree, written: str, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.settings(f"plan = {json.dumps(written)}\n")
    assert "--plan" in said(capfd, "check", str(tree.root), code=2)


@pytest.mark.parametrize("written", ["../tidak ada", "zi-audit.toml", "\x1b[31m"])
def test_a_plan_that_is_not_there_is_one_line(
    tree: Tree, written: str, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.settings(f"plan = {json.dumps(written)}\n")
    told = said(capfd, "check", str(tree.root), code=2)
    assert told.startswith("zi-audit: zi-audit.toml: plan: ") and told.count("\n") == 1
    assert "\x1b" not in told


def test_a_schedule_carries_the_plan_of_its_command_line(
    tree: Tree, other_plan: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for system in ("cron", "systemd", "windows"):
        shown = said(capfd, "schedule", str(tree.root), "--for", system, "--plan", str(other_plan))
        assert "--plan" in shown and "rencana lain" in shown
        assert "--plan" not in said(capfd, "schedule", str(tree.root), "--for", system)


def test_init_writes_the_plan_where_later_commands_find_it(
    tmp_path: Path, other_plan: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "bukti" / "ZI"
    said(capfd, "init", str(folder), "--plan", str(other_plan))
    found = stated_in(folder).plan
    assert found is not None and found.resolve() == other_plan
    assert "Nomor 44" in said(capfd, "plan", str(folder))


def test_init_of_the_built_in_plan_names_none(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    said(capfd, "init", str(tmp_path / "ZI"))
    assert stated_in(tmp_path / "ZI").plan is None


def page(tree: Tree) -> str:
    made = datetime.fromisoformat("2026-07-05T09:00+07:00")
    return render_html(audit(load_plan(), tree.root, per_tanggal=date(2026, 7, 5), dibuat=made))


def test_another_offices_name_never_stands_over_this_offices_decree(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.settings(f'unit = "{OTHER}"\n').add("SK Tim ZI 2026.pdf")
    shown = page(tree)
    assert OTHER in shown
    assert "Bangka Barat" not in shown and "Bangk Barat" not in shown and "Nomor 4 " not in shown
    told = said(capfd, "check", str(tree.root), "--fail-on", "never")
    assert "milik KPU Kabupaten Bangka Barat" in told and "plan new" in told


@pytest.mark.parametrize(
    "unit",
    [
        "KPU Kab. Bangka Barat",
        "Sekretariat KPU Kabupaten Bangka Barat",
        "Tim ZI KPU Bangka Barat",
        "KPU Babar",
        "Tim ZI",
        "KPU KABUPATEN BANGKA BARAT, PROVINSI KEPULAUAN BANGKA BELITUNG",
    ],
)
def test_the_same_office_in_other_words_keeps_its_decree(
    tree: Tree, unit: str, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.settings(f'unit = "{unit}"\n')
    assert "Nomor 4 " in page(tree)
    assert "milik" not in said(capfd, "check", str(tree.root), "--fail-on", "never")


@pytest.mark.parametrize(
    "unit",
    ["KPU Kabupaten Bangka", "KPU Kota Bangka Barat", "KPU Provinsi Kepulauan Bangka Belitung", "KPU RI"],
)
def test_a_near_name_is_another_office(tree: Tree, unit: str) -> None:
    tree.settings(f'unit = "{unit}"\n')
    assert "Nomor 4 " not in page(tree)


def test_a_folder_of_mostly_another_year_is_told_so(tree: Tree, capfd: pytest.CaptureFixture[str]) -> None:
    tree.add(*(f"1.iii.a/Notulensi Rapat Evaluasi ZI TW I {n} 2025.pdf" for n in range(100, 107)))
    tree.add("1.i.a/SK Tim ZI 2026.pdf")
    told = said(capfd, "check", str(tree.root), "--fail-on", "never")
    assert "(7 dari 8)" in told and "tahun 2026" in told


def test_a_folder_of_the_plans_year_with_some_older_files_is_not(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(*(f"1.iii.a/Notulensi Rapat Evaluasi ZI TW I {n} 2025.pdf" for n in range(100, 107)))
    tree.add(*(f"1.iii.a/Notulensi Rapat Evaluasi ZI TW I {n} 2026.pdf" for n in range(100, 107)))
    assert "menyebut tahun lain, sedangkan" not in said(capfd, "check", str(tree.root), "--fail-on", "never")


def test_a_plan_whose_year_moved_but_not_its_targets_is_told_so(
    tree: Tree, other_plan: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    head = other_plan / "rencana.toml"
    head.write_text(head.read_text("utf-8").replace("tahun = 2026", "tahun = 2029"), "utf-8")
    told = said(capfd, "check", str(tree.root), "--plan", str(other_plan), "--fail-on", "never")
    assert "tidak meminta bukti apa pun dalam tahun 2029" in told


def test_targets_outside_the_plans_year_are_named(capfd: pytest.CaptureFixture[str]) -> None:
    assert "Target di luar tahun 2026 dan Januari sesudahnya: 3.iii.e\n" in said(capfd, "plan")
