"""The README is true: every command in it runs, every place it names exists."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import results
import tables

from zi_audit.cli import browser, watch
from zi_audit.cli.help import COMMANDS
from zi_audit.cli.main import run

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
# In blocks a line each, in running text between backticks.
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
INLINE = re.findall(
    r"`((?:py -m zi_audit|zi-audit) [^`]+)`", re.sub(r"```.*?```", "", README, flags=re.DOTALL)
)
FOLDERS = ("Z:\\ZI 2026", "/srv/bagi/ZI 2026")


def commands() -> list[str]:
    """Return every call of the program in the README, without the program's name."""
    lines = [part for block in BLOCKS for line in block.splitlines() for part in line.split("&&")]
    called = re.compile(r"(?:py -m zi_audit|(?:\S*/)?zi-audit) (?P<rest>[^#]+)")
    found = [match for one in (*lines, *INLINE) if (match := called.match(one.strip()))]
    return list(dict.fromkeys(match["rest"].strip() for match in found))


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place to work in: an evidence folder with a file that nobody recognises, the sample, the rules."""
    evidence = tmp_path / "ZI 2026"
    (evidence / "1.i.a").mkdir(parents=True)
    (evidence / "1.i.a" / "scan001.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    for name in ("sample_evidence", "rules"):
        shutil.copytree(ROOT / name, tmp_path / name)
    results.write(tmp_path / "provinsi", results.office("1905"))
    (tmp_path / "satker.csv").write_text("1905;KPU Kabupaten Contoh;19\n", encoding="utf-8")
    rows = [["Kode", "Uraian", "Bukti", "Target Waktu"], ["1.i.a", "Tim ZI", "SK Tim ZI", "Mei"]]
    (tmp_path / "rencana.xlsx").write_bytes(tables.xlsx(("Rencana", rows)))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(browser, "open_report", lambda report: report.is_file())
    return evidence


@pytest.mark.parametrize("command", commands())
def test_every_command_in_it_runs(
    command: str, office: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in FOLDERS:
        command = command.replace(folder, office.as_posix())
    command = command.replace("/srv/provinsi", (office.parent / "provinsi").as_posix())
    arguments = shlex.split(command.replace("\\", "/"))
    if arguments[0] == "watch":
        # It would run until Ctrl+C: here only that it takes these arguments.
        assert watch.parser().parse(arguments[1:]).folder == office.as_posix()
        return
    assert run(arguments) in (0, 1), capfd.readouterr().err
    assert capfd.readouterr().err == ""


def test_every_command_of_the_program_is_shown() -> None:
    shown = {command.split()[0] for command in commands()}
    assert shown == set(COMMANDS)


def test_the_commands_to_begin_with_are_two_blocks_of_one_line() -> None:
    for name in ("contoh", "uji"):
        block = README.partition(f"<!-- perintah: {name} -->\n```sh\n")[2].partition("```")[0]
        assert block.count("\n") == 1 and block.startswith("python3 -m venv .venv && ")


def test_the_library_example_runs(office: Path) -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", example],
        cwd=office.parent,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert 0 < float(done.stdout) < 1
    assert (office.parent / "laporan.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_every_place_in_its_table_exists() -> None:
    rows = re.findall(
        r"^\| .+ \| (`.+`) \|$", README.partition("## How the code is laid out")[2], re.MULTILINE
    )
    places = [place for row in rows for place in re.findall(r"`([^`]+)`", row)]
    assert places
    assert [
        place for place in places if not any((root / place).exists() for root in (ROOT, ROOT / "zi_audit"))
    ] == []


def test_the_picture_exists_and_the_changelog_is_last() -> None:
    for target in re.findall(r"!\[.*?\]\((.*?)\)", README):
        assert (ROOT / target).is_file()
    assert re.findall(r"^## (.+)$", README, re.MULTILINE)[-1] == "Changelog"


def test_the_guide_of_tim_zi_has_ten_steps() -> None:
    guide = README.partition("## Panduan Tim ZI")[2].partition("\n## ")[0]
    assert re.findall(r"^(\d+)\. ", guide, re.MULTILINE) == [str(number) for number in range(1, 11)]
