"""What Windows and its shares refuse, told by Windows' own numbers; each is injected, since no test can drop a share.

The numbers run on every system: what the program does about them is not left to Windows.
"""

from __future__ import annotations

import io
import os
import re
import sqlite3
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import MADE, Tree, content_for, other, windows_only
from test_fault_table import named_in
from watching import Watching

from zi_audit import held, lock, paths
from zi_audit.auditing.auditor import Auditor
from zi_audit.cli.main import run
from zi_audit.errors import BusyError, FolderError, LedgerError, OutputError
from zi_audit.ledger import folders, open_ledger
from zi_audit.output import write_atomic
from zi_audit.paths import openable
from zi_audit.plan.model import Rencana
from zi_audit.result import AuditResult
from zi_audit.watch import settle
from zi_audit.watch.filesystem import from_windows
from zi_audit.watch.source import own_files

SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"
LONG = "\\\\?\\"
BARE = r"skipif\(\s*(os\.name|sys\.platform)"
# A share that dropped (bad netpath, resource gone, unexpected network error, name deleted, semaphore time-out,
# unreachable network and host, logon failure), and a drive that knows no real paths (unrecognised volume).
DROPPED = (53, 55, 59, 64, 121, 1231, 1232, 1326)
NO_REAL_PATHS = 1005

# What was found on the Windows Python, and (file, function) of the tests that fail where it is as it was.
FOUND: dict[str, tuple[tuple[str, str], ...]] = {
    "1 paths for the system are joined in one place, with its separator": (
        ("test_windows", "test_folders_below_the_first_level_are_read"),
        ("test_windows", "test_a_path_of_more_than_260_characters_is_read_and_explained"),
        ("test_windows_faults", "test_nothing_beyond_260_characters_is_asked_for_without_its_mark"),
    ),
    "2 links are relative on any drive and share, in its root, too": (
        ("test_windows", "test_a_drive_s_root_is_audited_and_its_links_are_relative"),
        ("test_windows", "test_report_in_the_root_of_the_drive_beside_the_folder"),
        ("test_windows", "test_a_share_and_its_root"),
        ("test_windows", "test_a_folder_on_another_drive_is_linked_by_its_full_address"),
    ),
    "3 a share that dropped, a drive that knows no real paths: unknown is an answer": (
        ("test_windows_faults", "test_a_place_that_does_not_say_where_it_really_is_keeps_its_address"),
        ("test_windows_faults", "test_check_and_schedule_work_where_real_paths_are_refused"),
        ("test_windows_faults", "test_a_folder_on_a_share_that_dropped_is_one_sentence"),
        ("test_windows_faults", "test_a_watcher_outlives_the_share_of_its_report"),
        ("test_windows_faults", "test_a_watcher_outlives_the_share_that_it_watches"),
    ),
    "4 what another program holds for a moment is tried again": (
        ("test_windows_faults", "test_what_is_held_for_a_moment_is_tried_again"),
        ("test_windows_faults", "test_settings_that_are_just_being_saved_are_read_a_moment_later"),
        ("test_windows_faults", "test_a_ledger_that_is_held_for_a_moment_is_opened_a_moment_later"),
        ("test_windows_faults", "test_a_lock_that_is_held_for_a_moment_is_read_a_moment_later"),
        ("test_windows_faults", "test_access_that_is_denied_may_be_another_program_s"),
    ),
    "5 a version kept beside the report is ours, and goes": (
        ("test_windows_faults", "test_a_version_kept_beside_is_ours_and_goes_when_the_report_is_written"),
        ("test_windows_faults", "test_a_file_of_that_name_that_is_not_ours_stays"),
    ),
    "6 a read-only report": (
        ("test_windows_faults", "test_a_read_only_report_is_told_and_nothing_is_left_beside_it"),
    ),
    "7 own files in letters of any case, one file by way of `..`": (
        ("test_windows_faults", "test_own_files_are_known_in_letters_of_any_case"),
        ("test_windows_faults", "test_report_and_result_in_one_file_are_refused_however_it_is_spelled"),
        ("test_windows", "test_a_folder_may_be_spelled_in_any_way"),
    ),
    "8 a closing backslash swallows the quote": (
        ("test_windows", "test_a_closing_backslash_before_the_quote_is_told_to_the_point"),
    ),
    "9 a share is a share however it is spelled": (
        ("test_windows_faults", "test_a_share_is_no_local_disk_however_it_is_spelled"),
        ("test_windows", "test_a_share_is_polled_however_it_is_spelled"),
    ),
    "10 the command as it was typed; a task for each folder, without a console": (
        ("test_windows", "test_messages_show_the_command_as_it_was_typed"),
        ("test_windows", "test_a_schedule_names_this_folder_and_no_console"),
    ),
    "11 placeholders, locks on synced drives, long paths of ledger and init, old addresses": (
        ("test_windows_faults", "test_a_placeholder_is_not_opened_to_see_whether_it_settled"),
        ("test_lock", "test_in_a_synchronised_folder_the_lock_lies_in_the_user_s_own"),
        ("test_windows_faults", "test_nothing_beyond_260_characters_is_asked_for_without_its_mark"),
        ("test_windows_faults", "test_an_old_address_is_not_asked_for_where_the_files_are_others"),
    ),
    "12 the project's own tests run there": (
        ("test_windows_faults", "test_what_a_test_needs_of_its_system_is_said_in_one_way"),
    ),
}


def refusal(number: int) -> OSError:
    """Return the error that Python raises on Windows for a number of Windows."""
    kind = {2: FileNotFoundError, 5: PermissionError, 32: PermissionError, 53: FileNotFoundError}.get(
        number, OSError
    )
    error = kind(22, f"winerror {number}")
    error.winerror = number  # type: ignore[attr-defined]
    return error


@contextmanager
def refusing(monkeypatch: pytest.MonkeyPatch, folder: Path, number: int, *calls: str) -> Iterator[None]:
    """Have these calls of `os` and `os.path` refuse everything in `folder`, as a share does that dropped."""
    inside = str(folder).lower()

    def instead(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any, *rest: Any, **options: Any) -> Any:
            named = isinstance(path, (str, os.PathLike)) and paths.plain(os.fspath(path)).lower().startswith(
                inside
            )
            if named:
                raise refusal(number)
            return real(path, *rest, **options)

        return call

    with monkeypatch.context() as patched:
        for name in calls:
            module = os.path if name in ("realpath", "exists", "isdir") else os
            patched.setattr(module, name, instead(getattr(module, name)))
        yield


@pytest.mark.parametrize("found", FOUND)
def test_each_of_what_was_found_has_its_tests(found: str) -> None:
    assert FOUND[found]
    assert [name for file, name in FOUND[found] if name not in named_in(file)] == []


def test_what_a_test_needs_of_its_system_is_said_in_one_way() -> None:
    """By `posix_only` and `windows_only`, which show their reason where the test is left out."""
    here = Path(__file__).parent
    bare = [path.name for path in here.glob("test_*.py") if re.search(BARE, path.read_text("utf-8"))]
    assert bare == []


# --- asking ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [*DROPPED, NO_REAL_PATHS])
def test_a_place_that_does_not_say_where_it_really_is_keeps_its_address(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with refusing(monkeypatch, tmp_path, number, "realpath", "stat"):
        assert paths.real(tmp_path / "x" / ".." / "ZI") == tmp_path / "ZI"
        assert paths.is_there(tmp_path) is None, "away is not gone"
        assert paths.is_folder(tmp_path) is None
        assert paths.same(tmp_path / "a.html", tmp_path / "x" / ".." / "a.html")
        assert not paths.same(tmp_path / "a.html", tmp_path / "b.html")


def test_what_is_not_there_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.is_there(tmp_path / "tidak ada") is False
    assert paths.is_there(tmp_path / "a\0b") is False
    assert paths.is_folder(tmp_path) is True
    (tmp_path / "berkas").write_text("")
    assert (paths.is_there(tmp_path / "berkas"), paths.is_folder(tmp_path / "berkas")) == (True, False)
    assert paths.is_there(tmp_path / "berkas" / "di bawahnya") is False
    with refusing(monkeypatch, tmp_path, 123, "stat"):
        assert paths.is_folder(tmp_path / 'nama "aneh"') is False


@pytest.mark.parametrize("number", [*DROPPED, NO_REAL_PATHS])
def test_check_and_schedule_work_where_real_paths_are_refused(
    number: int, tree: Tree, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK)
    report = tree.root / "laporan.html"
    with refusing(monkeypatch, tree.root, number, "realpath"):
        assert run(["check", str(tree.root), "--report", str(report), "--fail-on", "never"]) == 0
        assert run(["schedule", str(tree.root), "--for", "windows"]) == 0
    assert capfd.readouterr().err == ""
    assert 'href="./1.i.a/' in report.read_text("utf-8")


@pytest.mark.parametrize("number", DROPPED)
def test_a_folder_on_a_share_that_dropped_is_one_sentence(
    number: int, tree: Tree, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for command in (["check"], ["schedule", "--for", "cron"]):
        with refusing(monkeypatch, tree.root, number, "stat", "realpath", "scandir"):
            assert run([command[0], str(tree.root), *command[1:]]) == 3
        said = capfd.readouterr().err
        assert said.count("\n") == 1 and "terduga" not in said and "hak akses" not in said, said


# --- watching ----------------------------------------------------------------------------------------------------


def test_a_watcher_outlives_the_share_of_its_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A watcher for each number, all at once: what they do is mostly waiting."""

    def publishing(report: Path) -> Callable[[AuditResult], None]:
        return lambda result: write_atomic(report, str(len(result.berkas_lain)))

    calls = ("stat", "realpath", "mkdir", "open", "replace", "chmod", "unlink")
    with ExitStack() as ended:
        reports: dict[Path, Watching] = {}
        for tree, number in offices(tmp_path, [*DROPPED, NO_REAL_PATHS]):
            report = tmp_path / f"bagi lain {number:04}" / "laporan.html"
            watching = Watching(tree, record=publishing(report), outputs=(report,), poll=0.2)
            reports[report] = ended.enter_context(watching)
        with ExitStack() as refused:
            for (report, watching), number in zip(reports.items(), [*DROPPED, NO_REAL_PATHS], strict=True):
                refused.enter_context(refusing(monkeypatch, report.parent, number, *calls))
                watching.tree.add("catatan.pdf")
            for watching in reports.values():
                says(watching, "watch.problem")
            watching.rest()
            for report, watching in reports.items():
                assert watching.said.count("watch.problem") == 1, (report, watching.lines)
                assert "watch.rewritten" not in watching.said, "away is not deleted"
        for report, watching in reports.items():
            watching.until(partial(written, report, "1"), 30)
            assert watching.error is None


def test_a_watcher_outlives_the_share_that_it_watches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A watcher for each number, all at once: what they do is mostly waiting."""
    calls = ("stat", "lstat", "realpath", "scandir", "open")
    with ExitStack() as ended:
        numbers: dict[int, Watching] = {}
        for tree, number in offices(tmp_path, DROPPED):
            numbers[number] = ended.enter_context(Watching(tree.add(SK), poll=0.2))
        with ExitStack() as refused:
            for number, watching in numbers.items():
                refused.enter_context(refusing(monkeypatch, watching.tree.root, number, *calls))
            for watching in numbers.values():
                says(watching, "watch.away")
            watching.rest()
            for number, watching in numbers.items():
                assert watching.said.count("watch.away") == 1, (number, watching.lines)
                assert watching.status("1.i.a", "sk") == ["ada"], "nothing is told missing meanwhile"
        for watching in numbers.values():
            says(watching, "watch.back")
            assert watching.error is None


def says(watching: Watching, key: str) -> None:
    """Wait until it says so; among many it may take its time."""
    watching.until(lambda: key in watching.said, 30)


def written(report: Path, text: str) -> bool:
    return report.read_text() == text


def offices(folder: Path, numbers: Iterable[int]) -> Iterator[tuple[Tree, int]]:
    """Yield an empty tree in a folder of its own for each number."""
    for number in numbers:
        root = folder / f"Bukti ZI {number:04}"
        root.mkdir()
        yield Tree(root), number


@pytest.mark.parametrize(
    ("folder", "is_local"),
    [
        ("\\\\?\\UNC\\server\\bagi\\ZI", False),
        ("\\\\server\\bagi\\ZI", False),
        ("\\\\?\\C:\\ZI", True),
        ("C:\\ZI", True),
    ],
)
def test_a_share_is_no_local_disk_however_it_is_spelled(folder: str, is_local: bool) -> None:
    assert from_windows(PureWindowsPath(folder), 3, "", "NTFS").is_local is is_local


@windows_only("only Windows keeps a file for its writer alone")
def test_a_placeholder_is_not_opened_to_see_whether_it_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "awan.pdf").write_bytes(b"x")
    info = os.stat(tmp_path / "awan.pdf")
    asked: list[str] = []
    monkeypatch.setattr(settle, "_is_being_written", lambda full: asked.append(full) or False)
    for attributes in (0x1000, 0x40000, 0x400000, 0x20):
        found = SimpleNamespace(
            st_mode=info.st_mode,
            st_size=1,
            st_mtime_ns=2,
            st_file_attributes=attributes,
            st_dev=1,
            st_ino=1,
            st_ctime_ns=2,
        )
        with monkeypatch.context() as patched:
            patched.setattr(settle.os, "stat", lambda *_, found=found, **__: found)
            settle.signer(paths.for_system(tmp_path))("awan.pdf")
    assert len(asked) == 1, "only the last of them is here"


# --- what another program holds ----------------------------------------------------------------------------------


def failing(
    times: int, number: int, real: Callable[..., Any], of: str = "", but: int = 0
) -> Callable[..., Any]:
    """Return a call that is refused so many times before it is done, where its first word ends in `of`.

    With a flag of `but` in its second word it is done at once.
    """
    left = [times]

    def call(*words: Any, **options: Any) -> Any:
        if left[0] > 0 and (not of or str(words[0]).endswith(of)) and not (but and words[1] & but):
            left[0] -= 1
            raise refusal(number)
        return real(*words, **options)

    return call


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held, "PAUSES", (0.0, 0.0, 0.0))


@pytest.mark.parametrize("number", [5, 32, 33])
def test_what_is_held_for_a_moment_is_tried_again(number: int, soon: None) -> None:
    assert held.retried(failing(3, number, lambda: "done")) == "done"
    with pytest.raises(OSError, match=str(number)):
        held.retried(failing(4, number, lambda: "done"))


def test_what_is_refused_for_good_is_not_tried_again(soon: None) -> None:
    calls = failing(1, 2, lambda: "done")
    with pytest.raises(FileNotFoundError):
        held.retried(calls)


def test_settings_that_are_just_being_saved_are_read_a_moment_later(
    tree: Tree, plan: Rencana, soon: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.add(SK).settings('unit = "KPU Sendiri"\n')
    for times, says in ((2, "KPU Sendiri"), (9, None)):
        auditor = Auditor(plan, tree.root)
        with monkeypatch.context() as patched:
            for module in (io, os):
                patched.setattr(module, "open", failing(times, 32, module.open, of="zi-audit.toml"))
            if says is None:
                with pytest.raises(FolderError) as found:
                    auditor.rescan()
                assert found.value.key == "toml.held"
            else:
                auditor.rescan()
                assert auditor.settings.unit == says


def test_a_ledger_that_is_held_for_a_moment_is_opened_a_moment_later(
    tmp_path: Path, soon: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = tmp_path / "zi-audit.sqlite3"
    with open_ledger(ledger, folder=str(tmp_path)):
        pass
    from zi_audit.ledger import schema

    for times, works in ((2, True), (9, False)):
        with monkeypatch.context() as patched:
            patched.setattr(schema, "_refuse_other_files", failing(times, 32, schema._refuse_other_files))
            if works:
                with open_ledger(ledger, folder=str(tmp_path)):
                    pass
            else:
                with pytest.raises(LedgerError) as found:
                    open_ledger(ledger, folder=str(tmp_path))
                assert found.value.key == "ledger.held"


def test_a_lock_that_is_held_for_a_moment_is_read_a_moment_later(
    tmp_path: Path, soon: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scanner looks at what a killed run left, which the next run has to read before it takes its place."""
    monkeypatch.setattr(lock, "_WRITING", 0.3)
    path = lock.lock_path(tmp_path / "laporan.html")
    for times, works in ((2, True), (10_000, False)):
        path.write_bytes(b"{}")
        os.utime(path, (0, 0))
        with monkeypatch.context() as patched:
            patched.setattr(os, "open", failing(times, 32, os.open, of=path.name, but=os.O_EXCL))
            if works:
                lock.acquire(path, since=MADE).release()
            else:
                with pytest.raises(BusyError) as found:
                    lock.acquire(path, since=MADE)
                assert found.value.key == "lock.held_by_unknown"


def test_an_old_address_is_not_asked_for_where_the_files_are_others(
    tmp_path: Path, tree: Tree, plan: Rencana, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To ask a server that is away can take as long as the network waits."""
    ledger = tmp_path / "zi-audit.sqlite3"
    tree.add(SK)
    auditor = Auditor(plan, tree.root)
    auditor.rescan()
    result = auditor.result(MADE.date(), MADE)
    with open_ledger(ledger, folder="\\\\lama\\bagi\\ZI") as book:
        book.record(result, auditor.files(), MADE)
    elsewhere = tmp_path / "folder lain"
    elsewhere.mkdir()
    monkeypatch.setattr(folders, "is_folder", lambda address: pytest.fail(f"asked for {address}"))
    with open_ledger(ledger, folder=str(elsewhere)) as book:
        assert book.known_files() == 0


# --- our own files -----------------------------------------------------------------------------------------------


def hold_report(monkeypatch: pytest.MonkeyPatch, target: Path, number: int = 32) -> None:
    """Keep `target` open in another program, which Windows lets nobody replace."""
    replace = Path.replace

    def refused(source: Path, to: Path) -> Path:
        if paths.plain(str(to)) == str(target):
            raise refusal(number)
        return replace(source, to)

    monkeypatch.setattr(Path, "replace", refused)


def test_a_version_kept_beside_is_ours_and_goes_when_the_report_is_written(
    tree: Tree, soon: None, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK)
    report, kept = tree.root / "laporan.html", tree.root / "laporan.baru.html"
    check = ["check", str(tree.root), "--report", str(report), "--fail-on", "never", "--ledger", "none"]
    assert run(check) == 0
    with monkeypatch.context() as patched:
        hold_report(patched, report)
        assert run(check) == 3
    assert kept.name in capfd.readouterr().err and kept.is_file()
    auditor = Auditor(tree.audit().rencana, tree.root, own=[report])
    auditor.rescan()
    assert other(auditor.result(MADE.date(), MADE)) == {}
    assert own_files(tree.root, (report,))("laporan.baru.html")
    assert run(check) == 0
    assert not kept.exists()


def test_a_file_of_that_name_that_is_not_ours_stays(tree: Tree) -> None:
    theirs = tree.root / "laporan.baru.html"
    theirs.write_text("milik orang lain")
    write_atomic(tree.root / "laporan.html", "<!DOCTYPE html>\n<html>")
    assert theirs.read_text() == "milik orang lain"
    tree.add("1.i.a/SK Tim Kerja ZI 2026.baru.pdf")
    assert other(tree.audit()).keys() == {"laporan.baru.html", "laporan.html"}, (
        "evidence of such a name is evidence"
    )


def test_access_that_is_denied_may_be_another_program_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> int:
        raise refusal(5)

    monkeypatch.setattr("zi_audit.output.os.open", refused)
    with pytest.raises(OutputError) as found:
        write_atomic(tmp_path / "laporan.html", "x")
    assert found.value.key == "output.held_or_denied"


@windows_only("a read-only file is replaced elsewhere, and stays so")
def test_a_read_only_report_is_told_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    report = tmp_path / "laporan.html"
    report.write_text("lama")
    report.chmod(stat.S_IREAD)
    for _ in range(2):
        with pytest.raises(OutputError) as found:
            write_atomic(report, "baru")
        assert found.value.key == "output.read_only"
    assert os.listdir(tmp_path) == ["laporan.html"] and report.read_text() == "lama"
    report.chmod(stat.S_IWRITE)
    write_atomic(report, "baru")
    assert report.read_text() == "baru"


def test_report_and_result_in_one_file_are_refused_however_it_is_spelled(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    (tree.root / "x").mkdir()
    report, again = tree.root / "laporan.html", tree.root / "x" / ".." / "laporan.html"
    assert run(["check", str(tree.root), "--report", str(report), "--output", str(again)]) == 2
    assert "laporan.html" in capfd.readouterr().err
    assert not report.exists()


@pytest.mark.skipif(not paths.IGNORES_CASE, reason="letters of other case are other names here")
def test_own_files_are_known_in_letters_of_any_case(tree: Tree) -> None:
    write_atomic(tree.root / "Laporan.HTML", "x")
    auditor = Auditor(tree.audit().rencana, tree.root, own=[tree.root / "laporan.html"])
    auditor.rescan()
    assert other(auditor.result(MADE.date(), MADE)) == {}
    assert own_files(tree.root, (tree.root / "laporan.html",))("LAPORAN.html")
    assert paths.same(tree.root / "a.html", tree.root / "A.HTML")


# --- long paths --------------------------------------------------------------------------------------------------

# What takes a path from the program to the system; behind it Windows refuses more than 260 characters, Wine does not.
DOORS = {
    os: "stat lstat open scandir listdir mkdir rmdir unlink remove rename replace utime chmod link".split(),
    io: ["open"],
    sqlite3: ["connect"],
}


@pytest.fixture
def refused_beyond_260(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Have Windows refuse as it does where nobody switched long paths on; return what was refused."""
    refused: list[str] = []

    def instead(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*words: Any, **options: Any) -> Any:
            for word in words[:2]:
                if isinstance(word, (str, os.PathLike)) and not os.fspath(word).startswith(LONG):
                    if len(os.path.abspath(word)) >= 260:
                        refused.append(f"{real.__name__} {os.fspath(word)}")
                        raise refusal(206)
                elif isinstance(word, (str, os.PathLike)) and "/" in os.fspath(word):
                    refused.append(f"{real.__name__} {os.fspath(word)}")
                    raise refusal(123)
            return real(*words, **options)

        return call

    for module, names in DOORS.items():
        for name in names:
            monkeypatch.setattr(module, name, instead(getattr(module, name)))
    monkeypatch.setattr("builtins.open", instead(open))
    return refused


@windows_only("elsewhere long paths need no mark")
def test_nothing_beyond_260_characters_is_asked_for_without_its_mark(
    tmp_path: Path, refused_beyond_260: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / ("Bukti Zona Integritas " + "x" * 120) / ("KPU Kabupaten Bangka Barat " + "y" * 120)
    assert run(["init", str(folder)]) == 0
    deep = paths.for_system(folder / "1.i.a" / "SK Tim Kerja ZI 5 Januari 2026.pdf")
    os.makedirs(os.path.dirname(deep))
    Path(deep).write_bytes(content_for("SK.pdf"))
    report = folder / "laporan.html"
    check = ["check", str(folder), "--report", str(report), "--as-of", "2026-07-05", "--fail-on", "never"]
    for _ in range(2):
        assert run(check) == 0, capfd.readouterr().err
    assert b"SK Tim Kerja ZI" in openable(report).read_bytes()
    assert openable(folder / "zi-audit.sqlite3").is_file()
    assert run(["explain", str(folder), "1.i.a/SK Tim Kerja ZI 5 Januari 2026.pdf"]) == 0
    assert "Traceback" not in capfd.readouterr().err
    assert refused_beyond_260 == []


# --- spelling ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "plain"),
    [
        ("\\\\?\\Z:\\ZI", "Z:\\ZI"),
        ("//?/Z:/ZI", "Z:/ZI"),
        ("\\\\?\\UNC\\server\\bagi", "\\\\server\\bagi"),
        ("\\\\?\\unc\\server\\bagi", "\\\\server\\bagi"),
        ("\\\\server\\bagi", "\\\\server\\bagi"),
        ("\\\\?\\Volume{1}\\ZI", "\\\\?\\Volume{1}\\ZI"),
        ("Z:\\ZI", "Z:\\ZI"),
        ("/srv/ZI", "/srv/ZI"),
        ("ZI", "ZI"),
    ],
)
def test_the_mark_of_long_paths_is_taken_off(path: str, plain: str) -> None:
    assert paths.plain(path) == plain


@pytest.mark.parametrize(
    ("absolute", "extended"),
    [("Z:\\ZI", "\\\\?\\Z:\\ZI"), ("\\\\s\\b\\ZI", "\\\\?\\UNC\\s\\b\\ZI"), ("\\\\.\\NUL", "\\\\.\\NUL")],
)
def test_the_mark_of_long_paths_is_put_before_drive_and_share(absolute: str, extended: str) -> None:
    assert paths.extended(absolute) == extended
    assert absolute.startswith("\\\\.") or paths.plain(extended) == absolute
