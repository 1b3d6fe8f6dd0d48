"""Faults of SPEC 10 that meet `zi-audit check`: each provoked for real, the last good report stays."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import Tree
from watching import in_namespace

from zi_audit.cli import check
from zi_audit.cli.main import run
from zi_audit.lock import acquire, lock_path

SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"
ROOT = Path(__file__).parent.parent


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return tmp_path / "laporan.html"


def checked(tree: Tree, report: Path, *options: str) -> int:
    return run(["check", str(tree.root), "--report", str(report), "--fail-on", "never", *options])


def test_a_missing_folder_leaves_the_last_report(
    tree: Tree, report: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK)
    assert checked(tree, report) == 0
    before = report.read_bytes()
    tree.root.rename(tree.root.with_name("away"))
    assert checked(tree, report) == 3
    assert report.read_bytes() == before
    assert len(capfd.readouterr().err.splitlines()) == 1


def test_an_empty_folder_that_the_ledger_knows_full_is_a_share_not_mounted(
    tree: Tree, report: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK, "lain.pdf")
    assert checked(tree, report) == 0
    before = report.read_bytes()
    shutil.rmtree(tree.root)
    tree.root.mkdir()
    assert checked(tree, report) == 3
    assert report.read_bytes() == before
    assert "sebelumnya berisi 2 berkas" in capfd.readouterr().err
    tree.add(SK)
    assert checked(tree, report) == 0


def test_a_skeleton_whose_evidence_was_all_removed_is_missing_and_not_unmounted(
    tree: Tree, report: Path
) -> None:
    tree.add(SK)
    assert checked(tree, report) == 0
    (tree.root / SK).unlink()
    assert checked(tree, report) == 0


def test_a_job_beside_another_waits_says_who_and_leaves_the_report(
    tree: Tree, report: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "WAIT_FOR_LOCK", 0.1)
    assert checked(tree.add(SK), report) == 0
    before = report.read_bytes()
    with acquire(lock_path(report), since=datetime(2026, 7, 5, 9, tzinfo=UTC)):
        assert checked(tree, report) == 3
        assert checked(tree, report.with_name("other.html")) == 0
    assert "sejak 2026-07-05T09:00:00+00:00" in capfd.readouterr().err
    assert report.read_bytes() == before
    assert checked(tree, report) == 0


def test_a_file_that_is_no_ledger_is_not_overwritten(tree: Tree, report: Path) -> None:
    notes = report.with_name("catatan.txt")
    notes.write_text("my notes, longer than sixteen bytes")
    assert checked(tree.add(SK), report, "--ledger", str(notes)) == 3
    assert notes.read_text().startswith("my notes")
    assert not report.exists()


@pytest.mark.slow
def test_a_full_disk_leaves_report_and_ledger_whole(tree: Tree, tmp_path: Path) -> None:
    """A real disk of 2 MB, filled to the brim between two runs."""
    tree.add(SK)
    command = (
        f"'{sys.executable}' -m zi_audit check '{tree.root}' --report '{tmp_path}/disk/laporan.html'"
        " --fail-on never > /dev/null"
    )
    script = (
        f"mkdir '{tmp_path}/disk' && mount -t tmpfs -o size=2M none '{tmp_path}/disk' && cd '{ROOT}' && {command}"
        f" && cp '{tmp_path}/disk/laporan.html' '{tmp_path}/before.html'"
        f" && touch '{tree.root}/baru.pdf'"
        f" ; head -c 4000000 /dev/zero > '{tmp_path}/disk/zero' 2> /dev/null"
        f" ; {command} ; echo code $? ; rm '{tmp_path}/disk/zero'"
        f" ; ls -A '{tmp_path}/disk' ; cp '{tmp_path}/disk/'* '{tmp_path}'"
    )
    done = subprocess.run([*in_namespace(script), "true"], capture_output=True, text=True, check=True)
    assert "code 3" in done.stdout, done
    assert "Tidak dapat ditulis" in done.stderr
    assert done.stdout.split()[2:] == ["laporan.html", "zi-audit.sqlite3"]
    assert (tmp_path / "laporan.html").read_bytes() == (tmp_path / "before.html").read_bytes()
    with closing(sqlite3.connect(tmp_path / "zi-audit.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM jalan").fetchone() == (1,)
