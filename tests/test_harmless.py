"""Nothing that other people wrote acts where it is shown: not on a terminal, in a chat, in CI or in a browser."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import Tree, posix_only, the_plan

from zi_audit.cli.main import run
from zi_audit.errors import UsageError
from zi_audit.harmless import clean, clean_lines
from zi_audit.report import html, junit, markdown
from zi_audit.report import json as json_report
from zi_audit.report import text as text_report
from zi_audit.report.markdown import literal
from zi_audit.texts import error

SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"
# Colours, a window's title, the cursor, C1's own CSI, turned directions, other line ends, forged lines.
ACTING = (
    "\x1b[31mmerah", "\x1b]0;judul\x07", "\x1b[2J", "\x9b31m", "\x85baris", "\u2028baris", "\u2029baris",
    "\u202egnp.exe", "\u2066isi\u2069", "\u200fkanan", "\ufeffawal", "\x00", "\x08\x08", "\r", "\x0b", "\x0c", "\x7f",
    "\nzi-audit: semua bukti lengkap", "\r\nzi-audit: selesai", "\U000e0041tag",
)  # fmt: skip
ALL = "".join(ACTING).replace("\x00", "")  # what no argument and no name can hold


def acts(shown: str) -> list[str]:
    """Return what in a text would act on a terminal, our own line ends left out."""
    return [
        char
        for char in shown
        if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") and char != "\n"
    ]


def test_any_text_becomes_a_part_of_one_line() -> None:
    chance = random.Random(3)
    signs = [chr(n) for n in (*range(0x250), *range(0x2000, 0x2070), 0xFEFF, 0xD800, 0xE0001, 0x1F600)]
    for _ in range(2_000):
        name = "".join(chance.choices(signs, k=chance.randrange(12)))
        shown = clean(name)
        assert not acts(shown) and "\n" not in shown
        assert clean(shown) == shown
        shown.encode()


@pytest.mark.parametrize(
    "name", ["SK Tim.pdf", "Évaluasi – “TW I” …", "مرحبا.pdf", "日本.pdf", "a b.pdf", "👍🏽.jpg"]
)
def test_ordinary_names_in_any_script_stay_as_they_are(name: str) -> None:
    assert clean(name) == clean_lines(name) == name


def test_the_last_net_leaves_our_line_ends_and_colours_only() -> None:
    assert clean_lines("a\nb\x1b[31m\u202e") == "a\nb\\u001b[31m\\u202e"
    assert clean_lines("\x1b[1ma\x1b[0m\x1b]0;x\x07", coloured=True) == "\x1b[1ma\x1b[0m\\u001b]0;x\\u0007"


@pytest.mark.parametrize("acting", ACTING)
def test_an_error_is_one_line_whatever_its_values_hold(acting: str) -> None:
    problem = UsageError("usage.unknown_status", where=f"a{acting}", nilai=acting, pilihan=acting)
    shown = error(problem, "id")
    assert not acts(shown) and "\n" not in shown


SETTINGS = (
    "{key} = 1",
    '[pic]\n{key} = "x"',
    '[pic]\n"9.z" = {text}',
    "unit = [{text}]",
    '[[pemetaan]]\npola = "*"\nbukti = {text}',
    '[[nihil]]\nbukti = "5.iii.d"\nperiode = {text}\nalasan = "x"',
    '[[dispensasi]]\nbukti = "1.i.a"\nalasan = "x"\n{key} = 1',
)


@pytest.mark.parametrize("toml", SETTINGS)
def test_keys_and_values_of_settings_are_shown_and_do_nothing(
    tree: Tree, toml: str, capfd: pytest.CaptureFixture[str]
) -> None:
    written = '"' + "".join(f"\\U{ord(char):08x}" for char in ALL) + '"'
    tree.settings(toml.format(key=written, text=written))
    assert run(["check", str(tree.root)]) == 2
    told = capfd.readouterr()
    assert told.err and not acts(told.err) and not told.out
    assert all(line.startswith(("zi-audit: zi-audit.toml: ", "  ")) for line in told.err.splitlines())


def test_a_long_key_cannot_fill_a_line_and_begin_another(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.settings(f'"a{" " * 300}zi-audit: semua bukti lengkap" = 1')
    assert run(["check", str(tree.root)]) == 2
    assert max(map(len, capfd.readouterr().err.splitlines())) < 200


@pytest.mark.parametrize(
    "words",
    [
        ["check", "{}"],
        ["check", ".", "--status", "{}"],
        ["check", ".", "--fail-on", "{}"],
        ["check", ".", "--as-of", "{}"],
        ["check", ".", "--format", "{}"],
        ["check", ".", "--komponen", "{}"],
        ["check", ".", "--{}"],
        ["check", ".", "--plan", "{}"],
        ["explain", ".", "{}"],
        ["watch", "{}", "--report", "/dev/null/x"],
        ["watch", ".", "--report", "x", "--poll", "{}"],
        ["schedule", "{}", "--for", "cron"],
        ["{}"],
    ],
)
def test_arguments_are_shown_and_do_nothing(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert run([word.format(f"a{ALL}") for word in words]) in (2, 3)
    told = capfd.readouterr()
    assert not acts(told.err)
    assert all(line.startswith(("zi-audit: ", "  ")) for line in told.err.splitlines())
    assert "zi-audit: s" not in [line[:11] for line in told.err.splitlines()]


@posix_only("such names cannot be made there")
def test_names_of_files_and_folders_do_nothing_in_any_form(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    for number, acting in enumerate(ACTING):
        if acting != "\x00":
            tree.add(
                f"1.i.a/SK Tim Kerja ZI {number} {acting} 5 Januari 2026.pdf", f"x{number}{acting}/scan.pdf"
            )
    tree.settings(
        f'unit = {json.dumps("KPU " + ACTING[0] + ACTING[7] + ACTING[-2])}\n[pic]\n"1" = "Ani\\u202e\\u0007"'
    )
    for form in ("text", "json", "csv", "junit", "markdown"):
        assert run(["check", str(tree.root), "--format", form, "--as-of", "2026-07-05"]) in (0, 1, 3)
        told = capfd.readouterr()
        allowed = {"\ufeff", "\r"} if form == "csv" else set()
        assert not set(acts(told.out)) - allowed, form
        assert "\nzi-audit: se" not in told.out
        assert not acts(told.err)
    name = next(path.name for path in (tree.root / "1.i.a").iterdir())
    assert run(["explain", str(tree.root), f"1.i.a/{name}"]) == 0
    assert not acts(capfd.readouterr().out)


def test_the_json_that_does_nothing_is_read_back_the_same(tree: Tree) -> None:
    name = "1.i.a/SK Tim Kerja ZI \u202e\x9b\u2028 5 Januari 2026.pdf"
    try:
        tree.add(name, SK)
    except OSError:
        pytest.skip("such names cannot be made here")
    shown = json_report.render(tree.audit())
    assert not acts(shown)
    assert any(
        berkas["path"] == name
        for butir in json.loads(shown)["butir"]
        for bukti in butir["bukti"]
        for slot in bukti["periode"]
        for berkas in slot["berkas"]
    )


@pytest.mark.parametrize(
    ("written", "gone"),
    [
        ("SK @semua.pdf", "@"),
        ("@6281234567", "@"),
        ("lihat #123", "#1"),
        ("[klik](https://jahat.example/x)", "]("),
        ("![x](y)", "!["),
        ("<https://a.b>", "<"),
        ("<img src=x onerror=y>", "<"),
        ("https://jahat.example/x", "://"),
        ("http://1.2.3.4/a", "://"),
        ("www.jahat.com", "www."),
        ("bit.ly/abc.pdf", "t.ly/"),
        ("hadiah.xyz", ".xyz"),
        ("mailto:a@b.c", "mailto:"),
        ("&#64;semua", "&#"),
        ("*tebal*", "*"),
    ],
)
def test_a_name_mentions_nobody_and_links_nowhere_in_a_message(written: str, gone: str) -> None:
    assert gone in written
    assert gone not in literal(written)


@pytest.mark.parametrize(
    "name",
    [
        "SK Tim Kerja ZI 5 Januari 2026.pdf",
        "1.i.a/daftar_hadir.pdf",
        "Rapat: hasil.docx",
        "No. 3#.pdf",
        "A & B.pdf",
    ],
)
def test_an_ordinary_name_stays_as_it_is_in_a_message(name: str) -> None:
    assert literal(name) == name


def test_who_is_in_charge_is_chosen_by_the_name_that_stands_at_the_butir(tree: Tree) -> None:
    tree.add(SK).settings('[pic]\n"1" = "Ani \\u202e\\u0007<b>"')
    page = html.render(tree.audit())
    assert "<option>Ani \\u202e\\u0007&lt;b&gt;</option>" in page
    assert 'data-pic="Ani \\u202e\\u0007&lt;b&gt;"' in page
    assert "\u202e" not in page


def test_junit_holds_nothing_that_acts(tree: Tree) -> None:
    tree.add(SK).settings(
        'unit = "KPU\\u001b[31m\\u202e\\nbaru"\n[[dispensasi]]\nbukti = "2.i.a"\nalasan = "x\\u009b\\u2028\\ny"'
    )
    shown = junit.render(tree.audit(), "id")
    values = [value for node in ElementTree.fromstring(shown).iter() for value in node.attrib.values()]
    assert not [value for value in values if acts(value) or "\n" in value]


def test_message_and_text_show_no_title_or_unit_that_acts(tree: Tree) -> None:
    tree.add(SK).settings('unit = "KPU\\u001b[31m @semua\\nzi-audit: selesai"')
    result = tree.audit()
    assert not acts(text_report.render(result)) and not acts(markdown.render(result, "id"))
    assert "@" not in markdown.render(result, "id")
    assert "\nzi-audit: selesai" not in text_report.render(result) + markdown.render(result, "id")
    assert the_plan().unit


def test_an_error_log_that_cannot_be_kept_is_one_sentence_and_exit_3(tree: Tree) -> None:
    """No temporary folder takes it; the bug is provoked, the folder is really not there."""
    script = (
        "import sys, tempfile; from zi_audit.cli import check; from zi_audit.__main__ import main\n"
        "tempfile.tempdir = sys.argv.pop(1)\n"
        "def bug(*_): raise ZeroDivisionError\n"
        "check.audit_once = bug; main()"
    )
    for place, words in ((tree.root / "tidak ada", "tidak dapat disimpan"), (tree.root, "kirimkan kepada")):
        done = subprocess.run(
            [sys.executable, "-c", script, str(place), "check", str(tree.root)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=Path(__file__).parent.parent,
        )
        assert done.returncode == 3, done
        assert words in done.stderr and "ZeroDivisionError" in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_a_reader_that_leaves_changes_no_exit_code(tree: Tree) -> None:
    for extra, code in (([], 1), (["--fail-on", "never"], 0)):
        command = [sys.executable, "-m", "zi_audit", "check", str(tree.root), "--format", "json", *extra]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=Path(__file__).parent.parent
        ) as process:
            assert process.stdout is not None and process.stderr is not None
            process.stdout.close()
            said = process.stderr.read()
        assert (process.returncode, said) == (code, b"")
