"""The command line as its users meet it: exit codes, and messages that say what to do next."""

from __future__ import annotations

import io
import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Tree, posix_only
from plain_user import as_plain_user

from zi_audit.cli import arguments as arguments_module
from zi_audit.cli import console, typed
from zi_audit.cli.help import COMMANDS
from zi_audit.cli.main import run
from zi_audit.texts import LANGUAGES, text

ROOT = Path(__file__).resolve().parent.parent
SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"


def told(capfd: pytest.CaptureFixture[str], *arguments: str, code: int = 2) -> str:
    """Run, expect the exit code, and return the one message on standard error."""
    assert run(list(arguments)) == code
    shown = capfd.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("zi-audit: "), shown.err
    assert shown.err.replace("\n  ", "").count("\n") == 1, shown.err
    return shown.err


def process(
    *arguments: str, stdin: int = subprocess.DEVNULL, shell: str = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own; `shell` is what stands behind the command in a shell."""
    command = [sys.executable, "-m", "zi_audit", *arguments]
    if shell:
        command = ["sh", "-c", f'"$@" {shell}', "sh", *command]
    return subprocess.run(
        command, capture_output=True, check=False, stdin=stdin, cwd=ROOT, env={**os.environ, **environment}
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_help_has_an_example_and_fits_80_columns(command: str, lang: str) -> None:
    shown = text(f"command.help_{command}" if command else "command.help", lang)
    assert f"\n  zi-audit {command}" in shown.partition("Contoh:" if lang == "id" else "Example")[2]
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize(
    ("argv", "orig", "shown"),
    [
        (["/opt/venv/bin/zi-audit"], ["/opt/venv/bin/python3", "/opt/venv/bin/zi-audit"], "zi-audit"),
        (["/srv/zi_audit/__main__.py"], ["python3", "-m", "zi_audit"], "python3 -m zi_audit"),
        (
            ["/srv/zi_audit/__main__.py"],
            [".venv/bin/python", "-m", "zi_audit"],
            ".venv/bin/python -m zi_audit",
        ),
        (["/srv/zi_audit/__main__.py"], ["my python", "-m", "zi_audit"], '"my python" -m zi_audit'),
        (["Periksa folder.cmd"], ["python.exe"], '"Periksa folder.cmd"'),
    ],
)
@posix_only("there the launcher py stands for any interpreter with a path")
def test_messages_show_the_command_as_it_was_typed(
    argv: list[str],
    orig: list[str],
    shown: str,
    tree: Tree,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "argv", argv)
    monkeypatch.setattr(sys, "orig_argv", orig)
    assert f"Lihat: {shown} check --help" in told(capfd, "check", "x", "--raport", "y")
    tree.settings('[pic]\n"9.z" = "Budi"\n')
    assert f"Daftarnya: {shown} plan" in told(capfd, "check", str(tree.root))
    assert run([]) == 2
    help_text = capfd.readouterr().out
    assert f"\n  {shown} check --help" in help_text and f"Pemakaian: {shown} PERINTAH" in help_text
    assert help_text.startswith("zi-audit – memeriksa"), "the name of the product stays"


def test_every_command_can_be_shown_as_typed() -> None:
    assert set(COMMANDS) <= set(typed._FOLLOWS)


def test_windows_launcher_is_shown_as_py(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typed, "ON_WINDOWS", True)
    monkeypatch.setattr("shutil.which", lambda _: "C:\\Windows\\py.exe")
    assert typed._interpreter("/opt/Python 311/python.exe") == "py"
    assert typed._interpreter("python") == "python"
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert typed._interpreter("/opt/Python 311/python.exe") == '"/opt/Python 311/python.exe"'


@pytest.mark.parametrize("unit", ['KPU "Inti"', 'KPU "Inti" Jaya', '"Inti"'])
def test_a_name_with_quotes_is_no_such_path(
    unit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arguments_module, "ON_WINDOWS", True)
    assert run(["plan", "new", "--unit", unit, "--output", str(tmp_path / "r")]) == 0


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        ('Z:\\ZI 2026" --report laporan.html', '"Z:\\ZI 2026"'),
        ('Z:"', "Z:\\"),
        ('\\\\srv\\ZI" --poll 5', '"\\\\srv\\ZI"'),
    ],
)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_backslash_before_the_closing_quote_is_told_with_what_to_write(
    command: str,
    argument: str,
    written: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(arguments_module, "ON_WINDOWS", True)
    assert told(capfd, command, argument).endswith(f"Tulis: {written}\n")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_of_a_command_stands_in_its_help(
    command: str, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from importlib import import_module

    from zi_audit.cli.arguments import Parser

    options: list[str] = []

    class Seen(Exception):
        pass

    def parse(parser: Parser, arguments: list[str]) -> None:
        options.extend(parser._option_string_actions)
        raise Seen

    monkeypatch.setattr(Parser, "parse", parse)
    with pytest.raises(Seen):
        import_module(f"zi_audit.cli.{command}").run([], lang)
    shown = text(f"command.help_{command}", lang)
    assert "--lang" in options
    assert [option for option in options if f"{option} " not in shown] == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["chek", "x"], "Mungkin maksud Anda: check"),
        (["chek", "plan"], "Mungkin maksud Anda: check"),
        (["check", "x", "--raport", "y"], "Mungkin maksud Anda: --report"),
        (["check", "x", "--formt=csv"], "Mungkin maksud Anda: --format"),
        (["check", "x", "--format", "jsn"], "Mungkin maksud Anda: json"),
        (["check", "x", "--status", "belum"], "Mungkin maksud Anda: belum_ada"),
        (["check", "x", "--fail-on", "mising"], "Mungkin maksud Anda: missing"),
        (["schedule", "x", "--for", "window"], "Mungkin maksud Anda: windows"),
    ],
)
def test_a_mistyped_word_is_answered_with_the_nearest_one(
    arguments: list[str], expected: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert told(capfd, *arguments).endswith(f"{expected}\n")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--lang", "en"], "No command was given"),
        (["check"], "FOLDER"),
        (["explain", "x"], "BERKAS_ATAU_KODE"),
        (["explain", "x", "--lang", "en"], "Required: FILE_OR_CODE"),
        (["check", "x", "--report"], "--report memerlukan nilai"),
        (["check", "Z:/ZI", "2026"], "apit dengan tanda kutip"),
        (["check", ""], "FOLDER kosong"),
        (["check", "x", "--report", ""], "--report kosong"),
        (["check", "x", "--as-of", "2026-13-01"], "tidak ada dalam kalender"),
        (["check", "x", "--as-of", "31/12/26"], "Tulis seperti 2026-07-05, 5/7/2026"),
        (["check", "x", "--as-of", "2026-W27-1"], "tidak dimengerti"),
        (["check", "x", "--until", "kuartal"], "quarter-end"),
        (["check", "x", "--as-of", "2026-07-05", "--until", "2026-07-04"], "ubah --as-of"),
        (["check", "x", "--komponen", "7"], "Pilihan: 1, 2, 3, 4, 5, 6"),
        (["check", "x", "--fail-on", "never,late"], "never saja"),
        (["check", "x", "--format", "markdown", "--status", "ada"], "text, json, csv"),
        (["check", "x", "--report", "a.html", "--output", "a.html"], "nama yang berbeda"),
        (["check", "x", "--plan", "tidak-ada"], "tidak-ada"),
        (["plan", "--status", "ada"], "memerlukan FOLDER"),
        (["plan", "rules"], "zi-audit plan --plan FOLDER"),
        (["watch", "x"], "--report"),
        (["watch", "x", "--report", "y", "--settle", "lama"], "jumlah detik"),
    ],
)
def test_wrong_usage_is_one_line_that_says_what_to_write(
    arguments: list[str], expected: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert expected in told(capfd, *arguments)


@pytest.mark.parametrize(
    "arguments", [["watch", "x"], ["check", "x", "--until"], ["schedule", "x"], ["check", "x", "y"]]
)
def test_nothing_is_suggested_where_nothing_was_mistyped(
    arguments: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert "Mungkin" not in told(capfd, *arguments)


def test_a_folder_below_a_closed_one_is_told_as_denied_by_every_command(tmp_path: Path) -> None:
    closed = tmp_path / "tertutup"
    (closed / "ZI").mkdir(parents=True)
    endings = ([], [], ["--dry-run"], ["1.i.a"], ["--for", "cron"])
    commands = [
        [command, str(closed / "ZI"), *ending]
        for command, ending in zip(("check", "init", "init", "explain", "schedule"), endings, strict=True)
    ]
    with as_plain_user(tmp_path) as run_plainly:
        closed.chmod(0)
        try:
            done = run_plainly(f"print([run(one) for one in {commands!r}])")
        finally:
            closed.chmod(0o700)
    assert done.stdout.strip() == str([3] * len(commands))
    assert done.stderr.replace("\n  ", " ").count("hak akses ditolak") == len(commands)


def test_options_may_stand_before_and_after_the_folder(tree: Tree, capfd: pytest.CaptureFixture[str]) -> None:
    tree.add(SK)
    shown = []
    for arguments in (
        ["check", str(tree.root), "--as-of", "2026-01-31", "--komponen", "1"],
        ["check", "--as-of", "2026-01-31", str(tree.root), "--komponen=1"],
        ["--komponen", "1", "check", "--as-of=2026-01-31", str(tree.root)],
    ):
        assert run(arguments) == 0
        shown.append(capfd.readouterr().out)
    assert shown[0] == shown[1] == shown[2] != ""


@pytest.mark.parametrize(
    ("name", "key"), [("tidak ada", "folder.missing"), ("berkas", "folder.not_a_folder")]
)
@pytest.mark.parametrize("command", [["check"], ["explain", "1.i.a"], ["schedule", "--for", "cron"]])
def test_a_folder_that_is_none_is_exit_3(
    command: list[str], name: str, key: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "berkas").write_text("x")
    first, *rest = command
    assert text(key, "id") in told(capfd, first, str(tmp_path / name), *rest, code=3)


def test_init_on_a_file_says_that_it_is_a_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "berkas").write_text("x")
    assert "bukan folder" in told(capfd, "init", str(tmp_path / "berkas"), code=3)


@pytest.mark.parametrize("option", ["--report", "--output"])
def test_a_folder_in_the_place_of_an_output_is_told_with_an_example(
    option: str, tree: Tree, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    told_so = told(capfd, "check", str(tree.root), "--ledger", "none", option, str(tmp_path), code=3)
    assert "Ini folder, bukan berkas" in told_so and "zi-audit.html" in told_so


@pytest.mark.parametrize("form", ["text", "csv"])
def test_the_environment_variable_sets_the_language_and_the_option_overrules_it(
    form: str, tree: Tree, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ZI_AUDIT_LANG", "EN")
    arguments = ["check", str(tree.root), "--as-of", "2026-07-05", "--format", form]
    assert run(arguments) == 1
    assert "missing" in capfd.readouterr().out
    assert run([*arguments, "--lang", "id"]) == 1
    assert "belum ada" in capfd.readouterr().out


MARK = b"\x1e"
# Commands one after the other, their outputs apart: a process of its own for each would mostly start.
IN_TURN = """
import gc, sys
gc.disable()
from zi_audit.cli import help
from zi_audit.cli.main import run
help.answer(["--help"])
for arguments in {commands!r}:
    sys.stdout.flush()
    sys.stdout.buffer.write({mark!r})
    run(arguments)
"""


@pytest.mark.parametrize("code_page", ["ascii", "cp437", "cp1252", "utf-8"])
def test_a_code_page_without_our_signs_shows_plain_ones_and_no_question_marks(code_page: str) -> None:
    commands = [["plan"], ["explain", "sample_evidence", "1.iii.a"], ["check", "sample_evidence"]]
    done = subprocess.run(
        [sys.executable, "-c", IN_TURN.format(commands=commands, mark=MARK)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": code_page},
    )
    assert done.stderr == b""
    shown = done.stdout.split(MARK)
    assert len(shown) == 1 + len(commands) and all(shown)
    assert [said for said in shown if "?" in said.decode(code_page)] == []


def test_data_for_programs_is_utf8_on_every_code_page() -> None:
    done = process("plan", "--format", "csv", PYTHONIOENCODING="cp437")
    assert done.stdout.startswith(b"\xef\xbb\xbf")
    assert done.stdout.decode("utf-8")


@posix_only("needs a POSIX shell")
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["plan"], ["check", "sample_evidence"]])
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_program_without_streams_works_all_the_same(arguments: list[str], closed: str) -> None:
    done = process(*arguments, shell=closed)
    assert done.returncode == (1 if arguments[0] == "check" else 0)
    assert b"Traceback" not in done.stderr and b"Error" not in done.stderr


@posix_only("needs a POSIX shell")
@pytest.mark.parametrize("arguments", [["--help"], ["plan"], ["plan", "--format", "json"]])
def test_a_reader_that_leaves_early_is_no_fault(arguments: list[str]) -> None:
    done = process(*arguments, shell="| head -1")
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


@posix_only("needs a POSIX full device")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a POSIX full device")
@pytest.mark.parametrize("arguments", [["plan"], ["plan", "--format", "csv"]])
def test_an_output_that_cannot_be_written_is_exit_3_and_one_line(arguments: list[str]) -> None:
    done = process(*arguments, shell="> /dev/full")
    assert done.returncode == 3
    assert done.stderr.count(b"\n") == 1 and b"--output" in done.stderr


@posix_only("Windows sends no such signal")
def test_ctrl_c_is_exit_130_without_a_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "keluaran"
    # Writing waits on this pipe for as long as nobody reads: there the signal meets it.
    os.mkfifo(pipe)
    # A shell that runs the tests in the background has its children ignore the signal.
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    started = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"{heeding}; from zi_audit.cli import main, plan; print(flush=True)\n"
            "from zi_audit.__main__ import main; main()",
            "plan",
            "--output",
            pipe,
        ],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert started.stdout is not None and started.stdout.readline()
    # All is imported: wherever the signal meets it from now on, it is heeded.
    time.sleep(0.7)
    started.send_signal(signal.SIGINT)
    _, stderr = started.communicate(timeout=20)
    assert started.returncode == 130
    assert stderr.decode() == "Dihentikan.\n"


@posix_only("Windows has no such devices")
def test_a_device_is_written_and_never_replaced(tree: Tree) -> None:
    assert run(["check", str(tree.root), "--output", os.devnull, "--fail-on", "never"]) == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_report_written_into_the_folder_is_no_evidence(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK)
    report, message = str(tree.root / "laporan.html"), str(tree.root / "pesan.md")
    arguments = ["check", str(tree.root), "--report", report, "--output", message, "--fail-on", "never"]
    for _ in range(2):
        assert run(arguments) == 0
    assert "Berkas lain" not in (tree.root / "pesan.md").read_text("utf-8")


def test_an_unexpected_fault_is_one_sentence_and_keeps_the_details_in_a_file(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    import tempfile

    from zi_audit.cli import plan

    def fail(arguments: list[str], lang: str) -> int:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(plan, "run", fail)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert "ZeroDivisionError" in told(capfd, "plan", code=3)
    (log,) = tmp_path.glob("zi-audit-*.log")
    assert "a bug" in log.read_text("utf-8")


def explained(capfd: pytest.CaptureFixture[str], tree: Tree, what: str) -> str:
    assert run(["explain", str(tree.root), what, "--as-of", "2026-07-05"]) == 0
    return capfd.readouterr().out


@pytest.mark.parametrize(
    "kode", ["5.ii.d", "5.II.D", " 5.ii.d ", "5iid", "5-ii-d", "5_ii_d", "5.2.d", "A.I.5.ii.d"]
)
def test_explain_takes_a_kode_in_every_usual_spelling(
    kode: str, tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    assert explained(capfd, tree, kode).startswith("5.ii.d  ")


def test_explain_of_a_butir_names_the_ids_that_the_settings_ask_for(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    assert "ID untuk zi-audit.toml: 1.i.a/sk-tim-zi\n" in explained(capfd, tree, "1.i.a")


@pytest.mark.parametrize(
    "spelling",
    [
        "1.i.a/SK Tim Kerja ZI 2026.pdf",
        "1.i.a\\SK Tim Kerja ZI 2026.pdf",
        "1.i.a/sk tim kerja zi 2026.PDF",
        "./1.i.a/../1.i.a/SK Tim Kerja ZI 2026.pdf",
        "{root}/1.i.a/SK Tim Kerja ZI 2026.pdf",
        "{here}/1.i.a/SK Tim Kerja ZI 2026.pdf",
    ],
)
def test_explain_finds_a_file_however_its_path_is_given(
    spelling: str, tree: Tree, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.add(SK)
    monkeypatch.chdir(tree.root.parent)
    given = spelling.format(root=tree.root, here=tree.root.name)
    shown = explained(capfd, tree, given)
    assert shown.startswith(f"{SK}\n") and "Menjadi bukti untuk" in shown


def test_explain_finds_a_name_typed_in_the_other_unicode_form(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add("Foto Cafe\u0301 2026.jpg")
    assert "Foto Cafe\u0301 2026.jpg" in explained(capfd, tree, "Foto Caf\u00e9 2026.jpg")


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("1.i.h", "zi-audit plan"),
        ("1.i.z", "kode seperti 1.iii.a"),
        ("9.i.a", "kode seperti 1.iii.a"),
        ("1.i", "Pilih salah satu: 1.i.a, 1.i.b"),
        ("1.i.a/SK Tim Kerja ZI 206.pdf", f"Mungkin maksud Anda: {SK}"),
        ("SK Tim Kerja ZI 2026.pdf", f"Mungkin maksud Anda: {SK}"),
        ("lain.pdf", "lokasi sebuah berkas di dalam folder.\n"),
        ("Arsip", "Ini folder"),
        (".", "Ini folder"),
        (__file__, "tidak berada di dalam"),
        ("", "kosong"),
    ],
)
def test_explain_says_what_to_name_instead(
    what: str, expected: str, tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK, "Arsip/x.pdf")
    assert expected in told(capfd, "explain", str(tree.root), what)


ON_TIME, LATE, DRAFT = (
    "1.i.a SK Tim ZI 5 Januari 2026.pdf",
    "1.i.a SK Tim ZI 3 Februari 2026.pdf",
    "1.i.a SK Tim ZI 5 Januari 2026 draft.pdf",
)


@pytest.mark.parametrize(
    ("name", "options", "code"),
    [
        # On 31 January everything due then may still come: nothing is missing.
        (ON_TIME, ["--as-of", "2026-01-31"], 0),
        (ON_TIME, ["--as-of", "2026-01-31", "--until", "2026-01-31"], 1),
        (ON_TIME, ["--as-of", "2026-01-31", "--until", "quarter-end"], 1),
        (ON_TIME, ["--as-of", "2026-01-31", "--until", "quarter-end", "--fail-on", "late,flagged"], 0),
        (ON_TIME, ["--as-of", "2026-01-31", "--until", "quarter-end", "--fail-on", "never"], 0),
        (ON_TIME, ["--as-of", "2026-02-05"], 1),
        (ON_TIME, ["--as-of", "2026-02-05", "--fail-on", "late"], 0),
        (LATE, ["--as-of", "2026-02-05", "--fail-on", "late"], 1),
        (LATE, ["--as-of", "2026-02-05", "--fail-on", "flagged"], 0),
        (LATE, ["--as-of", "2026-02-05", "--fail-on", "flagged,late"], 1),
        (DRAFT, ["--as-of", "2026-01-31", "--fail-on", "flagged"], 1),
        (DRAFT, ["--as-of", "2026-01-31"], 0),
        (ON_TIME, ["--as-of", "2026-02-05", "--komponen", "2"], 0),
        (ON_TIME, ["--as-of", "2026-02-05", "--status", "ada"], 1),
    ],
)
def test_the_exit_code_follows_fail_on_and_nothing_else(
    name: str, options: list[str], code: int, tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(name)
    assert run(["check", str(tree.root), "--komponen", "1", *options]) == code


def test_junit_counts_what_must_be_there_by_a_day_as_failed(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    failures = []
    for until in ([], ["--until", "quarter-end"]):
        run(["check", str(tree.root), "--as-of", "2026-01-31", "--format", "junit", *until])
        failures.append(capfd.readouterr().out.count("<failure"))
    assert failures[0] == 0 < failures[1]


def test_a_calendar_with_a_folder_leaves_only_what_is_open(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK)
    assert run(["plan", "--format", "ics"]) == 0
    whole = capfd.readouterr().out
    arguments = ["plan", str(tree.root), "--format", "ics", "--as-of", "2026-07-05"]
    assert run([*arguments, "--status", "belum_ada,berjalan"]) == 0
    still_open = capfd.readouterr().out
    assert "UID:1.i.a-20260101" in whole and "UID:1.i.a-20260101" not in still_open
    assert "UID:1.i.b-20260101" in still_open and "UID:6.iii.c-20261201" not in still_open


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("system", ["cron", "systemd", "windows"])
def test_a_schedule_is_printed_for_the_interpreter_in_use_and_installs_nothing(
    system: str, lang: str, tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["schedule", str(tree.root), "--for", system, "--lang", lang]) == 0
    shown = capfd.readouterr()
    if system == "windows" or os.name != "nt":  # POSIX quoting of a Windows path is another spelling of it
        assert str(Path(sys.executable).parent) in shown.out and str(tree.root) in shown.out
    assert shown.err == "" and list(tree.root.iterdir()) == []


def test_init_says_what_it_did_and_is_safe_to_run_again(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path / "ZI 2026")
    assert run(["init", folder, "--dry-run"]) == 0
    assert not Path(folder).exists() and "Belum ada yang diubah" in capfd.readouterr().out
    assert run(["init", folder]) == 0
    assert "BACA SAYA.txt" in capfd.readouterr().out
    assert run(["init", folder]) == 0
    assert ": 0 folder dan berkas dibuat" in capfd.readouterr().out


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("name", "value", "coloured"),
    [("TERM", "xterm", True), ("TERM", "dumb", False), ("NO_COLOR", "1", False)],
)
def test_colours_only_where_a_terminal_wants_them(
    name: str, value: str, coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr(console, "_takes_colours", lambda: True)
    assert console.has_colour() is coloured
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert not console.has_colour()


def test_progress_is_shown_on_a_terminal_only_and_wiped_without_escape_sequences(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for stream in (io.StringIO(), Terminal()):
        monkeypatch.setattr(sys, "stderr", stream)
        progress = console.Progress("id")
        progress(2_500)
        progress.done()
        progress.opened(99, 400)
        progress.opened(100, 400)
        progress.done()
        shown = stream.getvalue()
        assert bool(shown) is stream.isatty()
    assert "2500" in shown and "100 dari 400" in shown and "99" not in shown and "\x1b" not in shown
    assert shown.endswith("\r") and not shown.split("\r")[-2].strip()


def test_a_message_on_a_terminal_breaks_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(sys, "stderr", stream := Terminal())
    console.say(
        "zi-audit: Folder tidak ditemukan. Periksa penulisannya, atau sambungkan dulu drive bersamanya."
    )
    lines = stream.getvalue().splitlines()
    assert len(lines) > 2 and max(map(len, lines)) < 40
    assert " ".join(" ".join(lines).split()).endswith("sambungkan dulu drive bersamanya.")


@posix_only("pipes of a shell")
@pytest.mark.parametrize("form", ["json", "text", "csv"])
def test_a_reader_that_leaves_changes_no_exit_code(tree: Tree, form: str) -> None:
    tree.add(*(f"lain/{'nama yang panjang ' * 8}{number}.pdf" for number in range(400)))
    command = [sys.executable, "-m", "zi_audit", "check", str(tree.root), "--format", form]
    whole = subprocess.run(command, capture_output=True)
    cut = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert cut.stdout is not None and cut.stderr is not None
    cut.stdout.close()
    assert cut.stderr.read() == b""
    cut.stderr.close()
    assert cut.wait() == whole.returncode == 1


def test_what_komponen_and_status_leave_out_is_named_and_not_told_as_0(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add("1.i.a/SK Tim Kerja ZI 2026.pdf")
    run(["check", str(tree.root), "--format", "json", "--komponen", "5", "--status", "ada,belum_ada"])
    told = json.loads(capfd.readouterr().out)
    assert [one["nomor"] for one in told["komponen"]] == [5]
    assert {one["kode"][0] for one in told["butir"]} == {"5"}
    assert told["saringan"]["komponen"] == [1, 2, 3, 4, 6]
    assert set(told["saringan"]["status"]) == {"terlambat", "berjalan", "akan_datang", "nihil", "tak_terbaca"}
    run(["check", str(tree.root), "--format", "json"])
    whole = json.loads(capfd.readouterr().out)
    assert whole["saringan"] == {"komponen": [], "status": []}
    assert len(whole["komponen"]) == 6
