"""What a file said is not asked again: files are looked into ahead, in order, and remembered by the ledger."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import current_thread

import files
import pytest
from conftest import MADE, Tree, the_plan

from zi_audit.auditing.auditor import Auditor
from zi_audit.contents import ahead
from zi_audit.errors import LedgerError
from zi_audit.ledger import Ledger
from zi_audit.result import AuditResult
from zi_audit.watch.recorded import Recorded

TEXT = (
    "KOMISI PEMILIHAN UMUM\nKABUPATEN BANGKA BARAT\nNOTULENSI\n"
    "RAPAT EVALUASI PEMBANGUNAN ZONA INTEGRITAS TRIWULAN I\nHari/Tanggal : Selasa, 17 Maret 2026"
)
SCAN = "1.iii.a/scan1.pdf"


def run(tree: Tree, ledger: Path, *, reader: str = "") -> tuple[AuditResult, list[str]]:
    """Audit with a ledger; return the result and which files were opened for it."""
    with Ledger(ledger, str(tree.root)) as opened:
        auditor = Auditor(the_plan(), tree.root)
        recorded = Recorded(auditor, opened)
        recorded.rescan()
        result = recorded.result(date(2026, 7, 5), MADE)
        assert recorded.problem is None
        looked = [entry.path for entry, _ in auditor.said()]
        recorded.record(result)
    return result, looked


@pytest.fixture
def office(tree: Tree) -> Tree:
    same = files.pdf("sama")
    return tree.add(
        "1.iii.a/Foto TW I 2026.jpg",
        contents={
            SCAN: files.pdf(TEXT),
            "1.iii.a/Undangan TW I 2026.pdf": same,
            "1.iii.a/Undangan TW II 2026.pdf": same,
            "1.i.a/SK Tim ZI 2026.pdf": b"no pdf",
        },
    )


def test_a_second_run_opens_nothing_and_finds_the_same(office: Tree, tmp_path: Path) -> None:
    first, opened = run(office, tmp_path / "ledger.sqlite3")
    assert len(opened) == 5
    second, opened = run(office, tmp_path / "ledger.sqlite3")
    assert opened == []
    assert (second.butir, second.berkas_lain) == (first.butir, first.berkas_lain)


def test_a_file_that_changed_is_opened_again(office: Tree, tmp_path: Path) -> None:
    run(office, tmp_path / "ledger.sqlite3")
    office.add(contents={SCAN: files.pdf(TEXT.replace("17 Maret", "18 Maret"))}, mtime="2026-03-18")
    result, opened = run(office, tmp_path / "ledger.sqlite3")
    assert opened == [SCAN]
    assert "2026-03-18" in {str(berkas.tanggal) for slot in result.slots for berkas in slot.berkas}


def test_another_reader_reads_again(office: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(office, tmp_path / "ledger.sqlite3")
    monkeypatch.setattr("zi_audit.auditing.editions.SAYS", 1_000)
    assert len(run(office, tmp_path / "ledger.sqlite3")[1]) == 5
    assert run(office, tmp_path / "ledger.sqlite3")[1] == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_what_could_not_be_read_is_not_remembered(office: Tree, tmp_path: Path) -> None:
    (office.root / SCAN).chmod(0)
    run(office, tmp_path / "ledger.sqlite3")
    (office.root / SCAN).chmod(0o600)
    assert run(office, tmp_path / "ledger.sqlite3")[1] == [SCAN]


def test_a_file_that_is_gone_is_forgotten(office: Tree, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.sqlite3"
    run(office, ledger)
    (office.root / SCAN).unlink()
    run(office, ledger)
    with closing(sqlite3.connect(ledger)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM isi_berkas").fetchone()
    assert count == 4


@pytest.mark.parametrize(
    "change", ["isi = replace(isi, '2026-03-17', '2026-03-18')", "ukuran = 'x'", "sidik = NULL"]
)
def test_a_row_that_was_never_written_so_is_damage(office: Tree, tmp_path: Path, change: str) -> None:
    ledger = tmp_path / "ledger.sqlite3"
    run(office, ledger)
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        try:
            connection.execute(f"UPDATE isi_berkas SET {change} WHERE path = ?", (SCAN,))
        except sqlite3.IntegrityError:
            return
    with Ledger(ledger, str(office.root)) as opened, pytest.raises(LedgerError) as problem:
        opened.said("any", the_plan())  # type: ignore[arg-type]
    assert problem.value.key == "ledger.corrupt"


# --- ahead ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slow", "threads"), [(-1.0, {"MainThread", "zi-audit-look"}), (1e9, {"MainThread"})]
)
def test_files_come_in_order_each_looked_into_once_by_threads_where_it_is_slow(
    slow: float, threads: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "SLOW_FILE", slow)
    looked: list[int] = []

    def look(file: int) -> tuple[int, str]:
        looked.append(file)
        return 2 * file, current_thread().name.partition("_")[0]

    wanted = list(range(3 * ahead.UNDER_WAY + 1))
    seen = list(ahead.looked_into(wanted, look))
    assert [number for number, _ in seen] == [2 * file for file in wanted]
    assert {name for _, name in seen} == threads
    assert sorted(looked) == wanted
