"""The portable folder for Windows: how it is built, and what its two icons do."""

from __future__ import annotations

import io
import os
import struct
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import Tree, posix_only

from zi_audit.cli import browser
from zi_audit.portable import __main__ as builder
from zi_audit.portable import dialog, start
from zi_audit.portable.memory import remember, remembered
from zi_audit.texts import LANGUAGES

SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"
PROGRAM = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40) + struct.pack("<4sH", b"PE\0\0", 0x8664)
EMBED = {
    "python.exe": PROGRAM,
    "python312.zip": b"library",
    "python312._pth": b"python312.zip\n.\n",
    "a.dll": b"x",
}
WHEEL = {"jinja2/__init__.py": b"", "jinja2/__pycache__/x.pyc": b"no", "jinja2-3.1.dist-info/LICENSE": b"BSD"}


def packed(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def inputs(tmp_path: Path) -> list[str]:
    """What the builder is told, but for the output: an interpreter and one wheel, both small."""
    embed = packed(tmp_path / "python-3.12-embed-amd64.zip", EMBED)
    (tmp_path / "wheels").mkdir()
    packed(tmp_path / "wheels" / "jinja2-3.1-py3-none-any.whl", WHEEL)
    return ["--embed", str(embed), "--wheels", str(tmp_path / "wheels")]


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """A settings folder of its own, and a browser that only notes what it is to show."""
    shown: list[Path] = []
    monkeypatch.setenv("APPDATA", str(tmp_path / "Roaming é"))
    monkeypatch.setattr(browser, "open_report", lambda report: shown.append(report) or True)
    monkeypatch.setattr(sys, "argv", ["start.py"])
    return shown


def types(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Have a person type these lines, and nothing after them."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


# --- the ZIP ---------------------------------------------------------------------------------------------------


def test_the_same_inputs_give_the_same_bytes(inputs: list[str], tmp_path: Path) -> None:
    first, second = tmp_path / "a.zip", tmp_path / "b.zip"
    assert builder.main([*inputs, "--output", str(first)]) == 0
    for path in tmp_path.glob("wheels/*"):
        os.utime(path, (0, 1_000_000_000))
    assert builder.main([*inputs, "--output", str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()


def test_it_holds_python_the_packages_the_rules_and_two_icons(inputs: list[str], tmp_path: Path) -> None:
    assert builder.main([*inputs, "--output", str(tmp_path / "a.zip")]) == 0
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        files = {name.removeprefix("zi-audit/"): archive.read(name) for name in archive.namelist()}
    assert {
        "python/python.exe",
        "python/a.dll",
        "lib/jinja2/__init__.py",
        "lib/jinja2-3.1.dist-info/LICENSE",
    } < set(files)
    assert {"lib/zi_audit/__main__.py", "lib/zi_audit/rules/rencana/rencana.toml", "BACA SAYA.txt"} < set(
        files
    )
    assert files["python/python312._pth"] == b"python312.zip\r\n.\r\n..\\lib\r\n"
    assert not [name for name in files if "__pycache__" in name or name.endswith(".pyc")]
    for name, what in (("Periksa folder.cmd", b"check"), ("Pantau folder.cmd", b"watch")):
        batch = files[name]
        assert batch.count(b"\n") == 1 and batch.endswith(b"\r\n") and batch.isascii()
        assert b'"%~dp0python\\python.exe" -m zi_audit.portable.start ' + what + b" %*" in batch
    assert files["BACA SAYA.txt"].startswith(b"\xef\xbb\xbf") and b"\r\n" in files["BACA SAYA.txt"]


@pytest.mark.parametrize(
    ("embed", "says"),
    [
        (
            {**EMBED, "python.exe": PROGRAM.replace(struct.pack("<H", 0x8664), struct.pack("<H", 0x14C))},
            "64-bit",
        ),
        ({name: content for name, content in EMBED.items() if name != "python.exe"}, "64-bit"),
        ({**EMBED, "python.exe": b""}, "64-bit"),
        ({"baca saya.txt": b""}, "64-bit"),
        ({**EMBED, "../luar.txt": b"x"}, "tidak wajar"),
        ({**EMBED, "C:/luar.txt": b"x"}, "tidak wajar"),
        (None, "tidak dapat dibaca"),
    ],
)
def test_a_zip_that_is_no_windows_python_is_refused_in_one_sentence(
    embed: dict[str, bytes] | None,
    says: str,
    inputs: list[str],
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    bad = tmp_path / "bad.zip"
    packed(bad, embed) if embed is not None else bad.write_bytes(b"no zip")
    inputs[1] = str(bad)
    assert builder.main([*inputs, "--output", str(tmp_path / "a.zip")]) == 2
    said = capfd.readouterr().err
    assert says in said and said.count("\n") == 1
    assert not (tmp_path / "a.zip").exists()


def test_a_folder_without_wheels_and_a_missing_option_are_told(
    inputs: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert builder.main([*inputs[:3], str(tmp_path / "empty"), "--output", str(tmp_path / "a.zip")]) == 2
    assert "--wheels" in capfd.readouterr().err
    assert builder.main(inputs) == 2
    assert "python -m zi_audit.portable --help" in capfd.readouterr().err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_builder_s_help_fits_80_columns(lang: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert builder.main(["--help", "--lang", lang]) == 0
    assert max(map(len, capfd.readouterr().out.splitlines())) <= 80


# --- the icons ---------------------------------------------------------------------------------------------------


def test_a_dropped_folder_is_examined_remembered_and_its_report_opened(
    tree: Tree, at_home: list[Path], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK)
    types(monkeypatch, "")
    assert start.run(["check", str(tree.root)]) == 0, "missing evidence is no failure"
    assert at_home == [tree.root / "zi-audit.html"] and at_home[0].is_file()
    assert remembered() == str(tree.root)
    assert capfd.readouterr().out.endswith("Tekan Enter untuk menutup jendela ini. ")


def test_enter_alone_examines_the_last_folder_again(
    tree: Tree, at_home: list[Path], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    remember(str(tree.add(SK).root))
    types(monkeypatch, "", "")
    assert start.run(["check"]) == 0
    assert f"Folder terakhir: {tree.root}" in capfd.readouterr().out
    assert at_home == [tree.root / "zi-audit.html"]


def test_a_folder_that_is_gone_is_told_and_another_asked_for(
    tree: Tree,
    tmp_path: Path,
    at_home: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    types(monkeypatch, str(tmp_path / "tidak ada"), f'"{tree.add(SK).root}"', "")
    assert start.run(["check", "\\\\server\\hilang\\ZI"]) == 0
    said = capfd.readouterr().err
    assert said.count("Folder tidak ditemukan") == 2 and "Traceback" not in said
    assert remembered() == str(tree.root)


def test_where_nobody_answers_it_ends_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    types(monkeypatch)
    assert start.run(["check", str(tmp_path / "tidak ada")]) == 3
    assert "Periksa folder.cmd" in capfd.readouterr().err


def test_without_a_remembered_folder_enter_alone_opens_the_dialog(
    tree: Tree, at_home: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "choose_folder", lambda title: str(tree.add(SK).root))
    types(monkeypatch, "", "")
    assert start.run(["check"]) == 0
    assert at_home == [tree.root / "zi-audit.html"]


@posix_only("would open a window")
def test_other_systems_have_no_dialog() -> None:
    assert dialog.choose_folder("") == ""


@pytest.mark.parametrize(
    ("typed", "folder"),
    [
        ("Z:\\ZI 2026", "Z:\\ZI 2026"),
        (' "Z:\\ZI 2026" ', "Z:\\ZI 2026"),
        ('E:"', "E:\\"),
        ("E:", "E:\\"),
        ("E:\\", "E:\\"),
        ("\\\\?\\UNC\\server\\bagi\\ZI", "\\\\server\\bagi\\ZI"),
        ("", ""),
    ],
)
def test_what_is_pasted_or_dropped_becomes_an_address(typed: str, folder: str) -> None:
    assert start.cleaned(typed) == folder


def test_words_of_the_command_line_are_passed_on(capfd: pytest.CaptureFixture[str]) -> None:
    assert start.run(["check", "--help"]) == 0
    assert 'Pemakaian: "Periksa folder.cmd" PERINTAH' in capfd.readouterr().out
    assert start.run(["check", "plan", "--raport", "x"]) == 2
    assert '"Periksa folder.cmd" plan --help' in capfd.readouterr().err


def test_memory_that_cannot_be_written_or_read_is_no_failure(
    tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "berkas").write_text("")
    monkeypatch.setenv("APPDATA", str(tmp_path / "berkas"))
    assert remembered() == ""
    types(monkeypatch, "")
    assert start.run(["check", str(tree.add(SK).root)]) == 0


# --- opening the report ------------------------------------------------------------------------------------------


@posix_only("Windows opens files by itself")
@pytest.mark.parametrize(("code", "opened"), [(0, True), (4, False)])
def test_other_systems_open_the_report_by_their_own_command(
    code: int, opened: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    for name in ("xdg-open", "open"):
        opener = tmp_path / name
        opener.write_text(f'#!/bin/sh\nprintf %s "$1" > "{tmp_path}/shown"\nexit {code}\n')
        opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert browser.open_report(tmp_path / "laporan akhir.html") is opened
    assert (tmp_path / "shown").read_text() == str(tmp_path / "laporan akhir.html")


@posix_only("Windows opens files by itself")
def test_a_system_without_such_a_command_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    from zi_audit.cli.main import run

    monkeypatch.undo()
    monkeypatch.setenv("PATH", str(tmp_path))
    report = tmp_path / "laporan.html"
    tree.add(SK)
    assert run(["check", str(tree.root), "--report", str(report), "--open", "--fail-on", "never"]) == 0
    assert f"Buka sendiri: {report}" in capfd.readouterr().err
    assert run(["check", str(tree.root), "--open"]) == 2
    assert "--report" in capfd.readouterr().err
