"""Errors of a careful person are understood, or told to the point with the way out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import Tree

from zi_audit.cli.arguments import parse_date, parse_until
from zi_audit.cli.main import run
from zi_audit.errors import UsageError, ZiAuditError
from zi_audit.scan.folder import MAX_DEPTH
from zi_audit.toml_file import read_toml


def check(folder: object, *more: str) -> int:
    return run(["check", str(folder), "--as-of", "2026-07-05", "--fail-on", "never", *more])


@pytest.mark.parametrize(
    "written",
    [
        "2026-07-05", "5/7/2026", "05/07/2026", "5-7-2026", "5.7.2026", "5 Juli 2026", "5 juli 2026", "05 Jul 2026",
        "5 July 2026", " 5  Juli  2026 ",
    ],
)  # fmt: skip
def test_a_date_is_taken_as_offices_write_it(written: str) -> None:
    assert parse_date(written) == date(2026, 7, 5)


@pytest.mark.parametrize(
    "written", ["2026-7-5", "20260705", "7/2026", "5 Juli", "5/7/26", "lima Juli 2026", "5 Julli 2026"]
)
def test_a_date_that_would_be_a_guess_is_asked_for_again(written: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_date(written)
    assert caught.value.key == "usage.bad_date"


@pytest.mark.parametrize("written", ["31/2/2026", "31 Februari 2026", "2026-02-31", "1/13/2026"])
def test_a_day_that_is_in_no_calendar_is_told(written: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_date(written)
    assert caught.value.key == "usage.no_such_date"


def test_until_takes_the_same_dates() -> None:
    assert parse_until("30 September 2026", date(2026, 7, 5)) == date(2026, 9, 30)
    assert parse_until("quarter-end", date(2026, 7, 5)) == date(2026, 9, 30)
    with pytest.raises(UsageError) as caught:
        parse_until("akhir tahun", date(2026, 7, 5))
    assert caught.value.key == "usage.bad_until"


@pytest.mark.parametrize("name", ["lap.pdf", "LAP.PDF", "lap.docx", "lap.xlsx", "lap.json"])
def test_a_report_that_is_no_page_is_refused_with_the_way_out(
    name: str, tree: Tree, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tree.root, "--report", str(tmp_path / name)) == 2
    said = capsys.readouterr().err
    assert f"{name[:3]}.html" in said
    assert ("Simpan sebagai PDF" in said) is name.lower().endswith("pdf")
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["lap.html", "lap.htm", "laporan", "lap.2026"])
def test_any_other_name_of_a_report_is_fine(name: str, tree: Tree, tmp_path: Path) -> None:
    assert check(tree.root, "--report", str(tmp_path / name), "--ledger", "none") == 0
    assert (tmp_path / name).read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    "address",
    [
        "https://drive.google.com/drive/folders/1AbC?usp=sharing", "drive.google.com/drive/u/0/folders/1AbC",
        "HTTP://contoh.go.id/zi", "https://kpu-my.sharepoint.com/personal/zi", "https://1drv.ms/f/s!AbC",
    ],
)  # fmt: skip
def test_an_address_of_a_drive_is_no_folder(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(address) == 2
    assert "Google Drive for Desktop" in capsys.readouterr().err


def test_a_settings_file_with_a_hidden_ending_is_told(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    tree.add(contents={"zi-audit.toml.txt": b'unit = "KPU"\n'})
    assert check(tree.root) == 0
    assert "zi-audit.toml.txt tidak dibaca" in capsys.readouterr().err


def test_a_settings_file_of_the_right_name_raises_no_word(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.add("Arsip/scan001.pdf").settings('[[pemetaan]]\npola = "Arsip/scan001.pdf"\nbukti = "1.i.a"\n')
    assert check(tree.root) == 0
    assert capsys.readouterr().err == ""


def test_a_mapping_that_matches_nothing_is_told_at_each_run(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.add("Arsip/scan001.pdf").settings(
        '[[pemetaan]]\npola = "Arsip/scan001.pdf"\nbukti = "1.i.a"\n'
        '[[pemetaan]]\npola = "Arsip Lama/scan002.pdf"\nbukti = "1.i.a"\n'
        '[abaikan]\npola = ["*.iso", "Arsip/**"]\n'
    )
    for _ in range(2):
        assert check(tree.root) == 0
        said = capsys.readouterr().err
        assert "pola Arsip Lama/scan002.pdf pada pemetaan 2 tidak cocok" in said
        assert "pola *.iso pada abaikan tidak cocok" in said
        assert "scan001" not in said and "Arsip/**" not in said


def test_a_mapping_may_match_what_lies_in_a_folder_that_could_not_be_read(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.add("Arsip/scan001.pdf").settings('[[pemetaan]]\npola = "Lama/scan002.pdf"\nbukti = "1.i.a"\n')
    tree.root.joinpath("Lama", *("d" * MAX_DEPTH)).mkdir(parents=True)  # too deep
    check(tree.root)
    assert "tidak cocok" not in capsys.readouterr().err


TOML: list[tuple[str, str]] = [
    ("unit = “KPU”\n", "toml.curly"),
    ("[pic]\n‘1’ = “Sari”\n", "toml.curly"),
    ('[abaikan]\npola = ["a" "b"]\n', "toml.comma"),
    ('[abaikan]\npola = ["a", "b"\n', "toml.comma"),
    ('unit "KPU"\n', "toml.equals"),
    ("unit = KPU\n", "toml.no_quotes"),
    ('plan = "Z:\\ZI 2026"\n', "toml.backslash"),
    ('plan = "Z:\\bukti"\n', "toml.backslash"),
    ('plan = "Z:\\rencana"\n', "toml.backslash"),
    ('[abaikan]\npola = ["C:\\temp\\*.pdf"]\n', "toml.backslash"),
    ('unit = "KPU\n', "toml.broken_at"),
]


@pytest.mark.parametrize(("content", "key"), TOML)
def test_a_slip_in_the_settings_is_told_by_what_it_is(content: str, key: str, tmp_path: Path) -> None:
    path = tmp_path / "zi-audit.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ZiAuditError) as caught:
        read_toml(path, 10_000)
    assert caught.value.key == key
    assert caught.value.values["baris"] in range(1, 4)


@pytest.mark.parametrize(
    "content",
    [
        "plan = 'Z:\\bukti'\n",
        'plan = "Z:\\\\bukti"\n',
        'plan = "Z:/bukti"\n',
        'unit = "KPU “Babar”"\n',
        '# plan = "Z:\\bukti"\nunit = "KPU"\n',
        'alasan = "satu\\ndua"\n',
    ],
)
def test_what_is_well_written_is_read(content: str, tmp_path: Path) -> None:
    path = tmp_path / "zi-audit.toml"
    path.write_text(content, encoding="utf-8")
    assert read_toml(path, 10_000)
