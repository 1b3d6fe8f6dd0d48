"""A damaged ledger is told in one sentence with its place, and stops neither an audit nor a watcher."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from conftest import Tree, posix_only, the_plan
from watching import Watching

from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.read_tree import UNSURE
from zi_audit.cli.main import run
from zi_audit.errors import LedgerError
from zi_audit.ledger import Ledger, open_ledger
from zi_audit.result import AuditResult
from zi_audit.scan import FileEntry
from zi_audit.texts import LANGUAGES, error
from zi_audit.watch.recorded import Recorded, known_files

SK = "1.i.a/SK Tim Kerja ZI.pdf"
JAKARTA = timezone(timedelta(hours=7))

# What stands in a column after a bit turned, or after somebody's viewer saved it.
VALUES = (
    "NULL", "''", "'x'", "0", "-1", "9e999", "-9e999", "99999999999999999999", "x'00ff'", "x''", "'99999-01-01'",
    "'-001-01-01'", "'2026-02-30'", "'2026-1'", "'2026-07-05T09:00:00'", "'2026-07-05T99:00:00+07:00'", "'{'",
    "'[[1]]'", "'[[\"a\",\"b\"]]'", "'[[[[[[[[[['", "replace(hex(zeroblob(3000)),'00','[')", "'ad'||char(0)",
    "cast(x'ff' as text)", "'Infinity'", "1.5", "'5'",
)  # fmt: skip


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T09:00:00+07:00")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "zi-audit.sqlite3"


def used(tree: Tree, path: Path) -> AuditResult:
    """Make a ledger of three runs, the last with a file gone and one late, and return the last result."""
    tree.add(SK, "lain/foto.jpg", "1.iii.a/Undangan Rapat Evaluasi ZI TW I 2026.pdf")
    with open_ledger(path, folder=str(tree.root)) as ledger:
        for day in ("2026-03-01", "2026-04-02", "2026-07-05"):
            auditor = Auditor(the_plan(), tree.root)
            recorded = Recorded(auditor, ledger)
            recorded.rescan()
            result = recorded.result(date.fromisoformat(day), at(day))
            recorded.record(result)
            with suppress(FileNotFoundError):
                (tree.root / "lain/foto.jpg").unlink()
    return result


def asked(path: Path, folder: Path, result: AuditResult, files: list[FileEntry]) -> LedgerError | None:
    """Ask a ledger everything, record a run, and return its error; anything else that is raised fails the test."""
    try:
        with Ledger(path, str(folder)) as ledger:
            ledger.known_files()
            ledger.doubts(result.dibuat, result.rencana.tahun, files)
            arrivals = ledger.arrivals(files)
            assert all(isinstance(day, date) for day in (arrivals[file] for file in arrivals))
            ledger.last(result)
            ledger.history(result, ledger.last(result))
            ledger.was_late("1.i.a/sk-tim-zi", date(2026, 1, 1))
            ledger.record(result, files, result.dibuat)
            ledger.history(result, ledger.last(result))
    except LedgerError as problem:
        return problem
    return None


def files_of(folder: Path) -> list[FileEntry]:
    auditor = Auditor(the_plan(), folder)
    auditor.rescan()
    return [*auditor.files()]


def columns(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return [
            (table, row[1]) for table in tables for row in connection.execute(f"PRAGMA table_info({table})")
        ]


def damaged(good: bytes, chance: random.Random, path: Path, cells: list[tuple[str, str]]) -> str:
    """Write the good ledger with one damage to `path`, and return which."""
    content = bytearray(good)
    kind = chance.choice(("bits", "bytes", "cut", "zeroes", "header", "value", "value", "value"))
    place = chance.randrange(len(content))
    if kind == "bits":
        for _ in range(chance.choice((1, 1, 5, 50))):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    elif kind == "bytes":
        content[place : place + 400] = chance.randbytes(400)
    elif kind == "cut":
        del content[place:]
    elif kind == "zeroes":
        content[place : place + 4096] = bytes(4096)
    elif kind == "header":
        content[chance.randrange(100)] = chance.randrange(256)
    path.write_bytes(content)
    if kind != "value":
        return f"{kind} at {place}"
    table, column = chance.choice(cells)
    value = chance.choice(VALUES)
    with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.Error):
        connection.execute("PRAGMA ignore_check_constraints = ON")
        try:
            connection.execute(f"UPDATE OR IGNORE {table} SET {column} = {value}")
        finally:
            connection.commit()
    return f"{table}.{column} = {value}"


@pytest.mark.parametrize("damages", [60, pytest.param(500, marks=pytest.mark.slow)])
def test_whatever_is_damaged_is_one_sentence_with_place_and_way_out(
    tree: Tree, path: Path, damages: int
) -> None:
    result = used(tree, path)
    later = replace(result, dibuat=at("2026-07-06"), per_tanggal=date(2026, 7, 6))
    good, cells = path.read_bytes(), columns(path)
    files = files_of(tree.root)
    chance = random.Random(damages)
    told = 0
    for _ in range(damages):
        what = damaged(good, chance, path, cells)
        try:
            problem = asked(path, tree.root, later, files)
        except Exception as bug:
            raise AssertionError(what) from bug
        if problem is not None:
            told += 1
            for lang in LANGUAGES:
                sentence = error(problem, lang)
                assert str(path) in sentence and "\n" not in sentence, what
        Path(f"{path}-journal").unlink(missing_ok=True)
    assert told > damages / 3


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE slot SET berkas = '{'",
        "UPDATE slot SET status = 'ad' || char(0)",
        "UPDATE berkas SET pertama_dilihat = '99999-01-01'",
        "UPDATE berkas SET ukuran = -1",
        "UPDATE berkas SET mtime = 9e999",
        "UPDATE berkas SET hash = x'00'",
        "UPDATE jalan SET dibuat = 'x'",
        "UPDATE jalan SET ada = 'banyak', per_tanggal = '2026-01-02'",
        "UPDATE jejak SET hari_terlambat = 'tiga'",
        "UPDATE folder SET alamat = x'ff'",
        "DROP TABLE slot",
        "PRAGMA user_version = -3",
        "PRAGMA user_version = 99",
        "PRAGMA application_id = 7",
    ],
)
def test_check_goes_on_without_it_and_leaves_it_alone(
    tree: Tree, path: Path, damage: str, capfd: pytest.CaptureFixture[str]
) -> None:
    report = path.with_name("laporan.html")
    words = ["check", str(tree.root), "--report", str(report), "--fail-on", "never"]
    tree.add(SK)
    assert run(words) == 0
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(damage)
        connection.commit()
    before = path.read_bytes()
    report.unlink()
    capfd.readouterr()
    assert run(words) == 0
    assert report.read_text("utf-8").rstrip().endswith("</html>")
    said = capfd.readouterr().err.splitlines()
    assert len(said) == 1 and str(path) in said[0]
    assert path.read_bytes() == before or damage.startswith("UPDATE folder")


def put_folder(path: Path) -> None:
    path.mkdir()


def put_pipe(path: Path) -> None:
    os.mkfifo(path)


def put_link(path: Path) -> None:
    path.symlink_to(path.with_name("di luar.sqlite3"))


@posix_only("Windows has no pipes in folders, and links need a right")
@pytest.mark.parametrize("put", [put_folder, put_pipe, put_link], ids=["folder", "pipe", "link"])
@pytest.mark.parametrize("ending", ["", "-journal"])
def test_what_is_no_file_is_neither_opened_nor_waited_for(
    tree: Tree, path: Path, put: object, ending: str, capfd: pytest.CaptureFixture[str]
) -> None:
    if ending:
        used(tree, path)
    put(path.with_name(path.name + ending))  # type: ignore[operator]
    report = path.with_name("laporan.html")
    assert run(["check", str(tree.add(SK).root), "--report", str(report), "--fail-on", "never"]) == 0
    said = capfd.readouterr().err.splitlines()
    assert len(said) == 1 and path.name + ending in said[0]
    assert report.exists()
    assert not path.with_name("di luar.sqlite3").exists()


def test_odd_values_that_a_run_may_write_are_no_damage(tree: Tree, path: Path) -> None:
    """Before 1970, unreadable bytes in a name, size 0, a mark of years ago."""
    result = used(tree, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "UPDATE berkas SET mtime = -5.5, ukuran = 0, pertama_dilihat = '2019-02-01T00:00:00+07:00'"
        )
        connection.execute("UPDATE berkas SET path = 'a\\xff' || path")
        connection.commit()
    later = replace(result, dibuat=at("2026-07-06"), per_tanggal=date(2026, 7, 6))
    files = files_of(tree.root)
    assert asked(path, tree.root, later, files) is None


def test_an_empty_folder_beside_a_damaged_ledger_may_be_a_share_not_mounted(
    tree: Tree, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    report = path.with_name("laporan.html")
    words = ["check", str(tree.root), "--report", str(report), "--fail-on", "never"]
    assert run(words) == 0, "an empty folder that nobody knows is a beginning"
    tree.add(SK)
    assert run(words) == 0
    before = report.read_bytes()
    path.write_bytes(b"damaged" * 1000)
    (tree.root / SK).unlink()
    (tree.root / SK).parent.rmdir()
    assert known_files(Ledger(path, str(tree.root))) == UNSURE
    assert run(words) == 3
    assert "--ledger none" in capfd.readouterr().err
    assert report.read_bytes() == before
    assert run([*words, "--ledger", "none"]) == 0


def test_a_watcher_goes_on_with_what_it_knew_and_begins_anew_once_the_file_is_renamed(
    tree: Tree, path: Path
) -> None:
    tree.add(SK, "tetap.pdf", mtime="2026-01-20")
    recorded = Recorded(Auditor(the_plan(), tree.root), Ledger(path, str(tree.root)))
    with Watching(
        tree,
        now="2026-01-25T09:00:00+07:00",
        auditor=recorded,
        recording=recorded.record,
        close=recorded.ledger.close,
    ) as watching:
        watching.until(path.exists)
        path.write_bytes(os.urandom(20_000))
        # A sync client touches the file: it came in January, whatever its time says now.
        watching.now = watching.now.replace(month=6)
        tree.add(SK, mtime="2026-06-20")
        watching.until(lambda: watching.last.per_tanggal == date(2026, 6, 25))
        assert watching.status("1.i.a", "sk") == ["ada"]
        watching.until(lambda: "watch.problem" in watching.said)
        watching.rest(1.0)
        assert watching.said.count("watch.problem") == 1
        path.rename(path.with_name("rusak.sqlite3"))
        watching.until(path.exists)
        watching.rest(0.5)
    with open_ledger(path, folder=str(tree.root)) as again:
        assert set(again.arrivals()) == {SK, "tetap.pdf"}
