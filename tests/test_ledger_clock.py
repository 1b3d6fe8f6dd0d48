"""A clock that is wrong, by years or once, is told, and nothing that it says becomes a fact of the ledger."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import files
import pytest
from conftest import Tree, slots, the_plan

from zi_audit.auditing.auditor import Auditor
from zi_audit.errors import ClockError
from zi_audit.ledger import Ledger, open_ledger, schema
from zi_audit.ledger.clock import doubt
from zi_audit.result import AuditResult, Berkas
from zi_audit.texts import LANGUAGES, error
from zi_audit.watch.recorded import Recorded

UNDATED = "1.i.a/SK Tim Kerja ZI.pdf"
IN_JULY = "2026-07-03"


def at(moment: str) -> datetime:
    return datetime.fromisoformat(f"{moment}T09:00:00+07:00" if len(moment) == 10 else f"{moment}+07:00")


class Desk:
    """A computer with a clock, a folder and a ledger; what its clock was doubted for is in `told`."""

    def __init__(self, tree: Tree, path: Path) -> None:
        self.tree, self.path = tree, path
        self.told: list[str] = []

    def run(self, moment: str, as_of: str = "") -> AuditResult:
        with Ledger(self.path, str(self.tree.root)) as ledger:
            recorded = Recorded(Auditor(the_plan(), self.tree.root), ledger)
            recorded.rescan()
            now = at(moment)
            result = recorded.result(date.fromisoformat(as_of) if as_of else now.date(), now)
            try:
                recorded.record(result)
            except ClockError as problem:
                self.told.append(problem.key)
                assert all(str(now.date()) in error(problem, lang) for lang in LANGUAGES)
            return result

    def arrived(self) -> dict[str, str]:
        with open_ledger(self.path, folder=str(self.tree.root)) as ledger:
            return {path: str(day) for path, day in ledger.arrivals().items()}


@pytest.fixture
def desk(tree: Tree, tmp_path: Path) -> Iterator[Desk]:
    yield Desk(tree, tmp_path / "zi-audit.sqlite3")


def sk(result: AuditResult) -> tuple[str, list[Berkas]]:
    slot = slots(result, "1.i.a", "sk")[0]
    return slot.status.value, list(slot.berkas)


def since(result: AuditResult) -> str | None:
    return str(result.riwayat.terakhir.date()) if result.riwayat else None


@pytest.mark.parametrize("wrong", ["1970-01-01", "2020-01-01", "2024-11-30", "2062-01-01", "2099-12-31"])
def test_a_first_run_in_another_age_makes_no_file_older_or_younger(desk: Desk, wrong: str) -> None:
    desk.tree.add(UNDATED, mtime=IN_JULY)
    desk.run(wrong)
    assert desk.told == ["ledger.clock_outside"]
    status, berkas = sk(desk.run("2026-07-05"))
    assert (status, str(berkas[0].tanggal)) == ("terlambat", IN_JULY)
    assert desk.arrived() == {UNDATED: "2026-07-05"}
    assert len(desk.told) == 1


def test_a_first_run_before_most_files_were_written_is_doubted(desk: Desk) -> None:
    desk.tree.add(UNDATED, "a.pdf", mtime=IN_JULY)
    desk.run("2026-01-01")
    assert desk.told == ["ledger.clock_files"]
    assert sk(desk.run("2026-07-05"))[0] == "terlambat"


def test_one_file_that_a_sync_client_dated_ahead_makes_no_clock_wrong(desk: Desk) -> None:
    desk.tree.add("a.pdf", "b.pdf", "c.pdf", mtime="2026-01-05").add("d.pdf", mtime="2027-03-01")
    desk.run("2026-02-01")
    assert desk.told == []


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("2026-07-04", "ledger.clock_back"),
        ("2026-07-05T08:30:00", "ledger.clock_back"),
        ("2025-12-31", "ledger.clock_back"),
        ("2020-01-01", "ledger.clock_outside"),
        ("2028-01-01", "ledger.clock_ahead"),
        ("2062-01-01", "ledger.clock_outside"),
    ],
)
def test_one_wrong_run_between_right_ones_leaves_no_trace(desk: Desk, wrong: str, why: str) -> None:
    desk.tree.add("lain.pdf", mtime="2026-02-01")
    desk.run("2026-07-05")
    desk.tree.add(UNDATED, mtime=IN_JULY)
    desk.run(wrong)
    assert desk.told == [why]
    right = desk.run("2026-07-06")
    assert since(right) == "2026-07-05"
    assert str(sk(right)[1][0].tanggal) == IN_JULY
    assert [str(point.per_tanggal) for point in right.riwayat.garis] == ["2026-07-05"]  # type: ignore[union-attr]
    assert desk.arrived()[UNDATED] == "2026-07-06"
    assert len(desk.told) == 1


def test_in_the_wrong_run_itself_a_new_file_did_not_come_on_the_wrong_day(desk: Desk) -> None:
    desk.tree.add("lain.pdf", mtime="2026-02-01")
    desk.run("2026-07-05")
    desk.tree.add(UNDATED, mtime=IN_JULY)
    status, berkas = sk(desk.run("2026-03-01", as_of="2026-07-06"))
    assert (status, str(berkas[0].tanggal)) == ("terlambat", IN_JULY)


def test_two_computers_that_are_minutes_apart_share_a_ledger(desk: Desk) -> None:
    desk.tree.add(UNDATED, mtime="2026-01-20")
    desk.run("2026-07-05T09:05:00")
    desk.tree.add("baru.pdf", mtime="2026-07-05")
    assert since(desk.run("2026-07-05T09:01:00")) == "2026-07-05"
    assert desk.told == []
    assert desk.arrived()["baru.pdf"] == "2026-07-05"


def test_the_last_run_is_the_one_that_was_inserted_last(desk: Desk) -> None:
    desk.run("2026-07-05T09:05:00")
    desk.run("2026-07-05T09:01:00", as_of="2026-12-31")
    with closing(sqlite3.connect(desk.path)) as connection:
        order = connection.execute("SELECT andai FROM jalan ORDER BY urutan").fetchall()
    assert order == [("",), ("2026-12-31",)]


def test_a_right_clock_after_a_run_ahead_is_believed_again_after_two_days(desk: Desk) -> None:
    desk.tree.add(UNDATED, mtime="2026-01-20")
    desk.run("2026-07-04")
    desk.run("2027-03-01")  # less than a year ahead: nothing speaks against it
    desk.tree.add("baru.pdf", mtime="2026-07-05")
    for day in ("2026-07-05", "2026-07-06"):
        desk.run(day)
    assert desk.told == ["ledger.clock_back"] * 2
    desk.run("2026-07-07T10:00:00")
    assert len(desk.told) == 2
    assert since(desk.run("2026-07-08")) == "2026-07-07"
    assert desk.arrived() == {UNDATED: "2026-07-04", "baru.pdf": "2026-07-07"}


def test_a_clock_that_stays_behind_files_that_come_is_never_believed(desk: Desk) -> None:
    desk.tree.add("lain.pdf", mtime="2026-02-01")
    desk.run("2026-07-05")
    desk.tree.add("baru.pdf", mtime="2026-07-06")
    for day in ("2026-03-01", "2026-03-02", "2026-03-05", "2026-04-09"):
        desk.run(day)
    assert desk.told == ["ledger.clock_back"] * 4


def test_an_office_that_rested_for_a_year_is_believed_after_two_days(desk: Desk) -> None:
    desk.run("2026-07-05")
    for day in ("2027-09-01", "2027-09-04"):
        desk.run(day)
    assert desk.told == ["ledger.clock_ahead"]


def test_an_older_ledger_keeps_its_runs_in_the_order_of_their_time(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.path)) as connection:
        for statement in schema.MIGRATIONS[0]:
            connection.execute(statement)
        connection.execute("INSERT INTO folder VALUES (1, ?)", (os.path.normcase(desk.tree.root),))
        for day in ("2026-07-05", "2026-07-04"):
            connection.execute(
                "INSERT INTO jalan VALUES (1, '', ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0)",
                (day, f"{day}T09:00:00+07:00"),
            )
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    assert since(desk.run("2026-07-06")) == "2026-07-05"
    assert since(desk.run("2026-07-07")) == "2026-07-06"


def test_moments_are_compared_as_moments_and_not_as_text() -> None:
    last = datetime.fromisoformat("2026-07-05T09:00:00+07:00")
    same = datetime.fromisoformat("2026-07-05T02:30:00+00:00")
    assert doubt(same, tahun=2026, last=last, doubted_since=None, mtimes=()) is None
    assert doubt(same - timedelta(hours=2), tahun=2026, last=last, doubted_since=None, mtimes=()) is not None


def test_the_date_inside_a_file_is_not_lost_to_the_day_on_which_it_came(desk: Desk) -> None:
    content = files.pdf("SK", created=date(2026, 1, 9))
    desk.tree.add(contents={UNDATED: content}, mtime="2026-06-20")
    for day in ("2026-06-21", "2026-06-22"):
        status, berkas = sk(desk.run(day))
        assert (status, str(berkas[0].tanggal), berkas[0].sumber_tanggal.value) == (
            "ada",
            "2026-01-09",
            "isi",
        )
