"""After an upgrade: what the new rules changed is told apart from what changed in the folder (SPEC 10)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from conftest import Tree, the_plan

from zi_audit.auditing.auditor import Auditor
from zi_audit.dates import Periode
from zi_audit.ledger import open_ledger
from zi_audit.plan.model import Bukti, Rencana
from zi_audit.report import html
from zi_audit.result import AuditResult
from zi_audit.watch.announce import since_last_run
from zi_audit.watch.recorded import Recorded

SK = "SK Tim ZI 12 Januari 2026.pdf"
# The name that only the new rules know for the team's decree.
NEW_WORD = "SK Tim Sembilan Bintang 12 Januari 2026.pdf"

Run = Callable[..., AuditResult]


@pytest.fixture
def run(tree: Tree, tmp_path: Path) -> Run:
    """Audit and record on a day, by the plan as it is or by another one."""

    def audited(day: str, plan: Rencana | None = None) -> AuditResult:
        ledger = open_ledger(tmp_path / "zi-audit.sqlite3", folder=str(tree.root))
        with ledger:
            recorded = Recorded.of(plan or the_plan(), tree.root, ledger)
            recorded.rescan()
            made = datetime.fromisoformat(f"{day}T09:00:00+07:00")
            result = recorded.result(made.date(), made)
            recorded.record(result)
        return result

    return audited


def other_rules(*, without: bool = False) -> Rencana:
    """Return the plan whose SK Tim ZI is known by one word more, or by a word that no file has."""
    words = (("tim mustahil",),) if without else (("tim zi", "tim sembilan bintang"),)
    dokumen = {
        known.id: replace(known, kata=words) if known.id == "sk-tim-zi" else known
        for known in the_plan().dokumen
    }

    plan = asking(lambda bukti: replace(bukti, dokumen=dokumen[bukti.dokumen.id]))
    return replace(plan, dokumen=tuple(dokumen.values()))


def asking(change: Callable[[Bukti], Bukti]) -> Rencana:
    """Return the plan with each bukti changed."""
    komponen = tuple(
        replace(
            area,
            sub=tuple(
                replace(
                    sub,
                    butir=tuple(replace(butir, bukti=tuple(map(change, butir.bukti))) for butir in sub.butir),
                )
                for sub in area.sub
            ),
        )
        for area in the_plan().komponen
    )
    return replace(the_plan(), komponen=komponen)


def told(result: AuditResult) -> dict[str, tuple[str, bool, tuple[str, ...]]]:
    assert result.riwayat is not None
    return {
        change.bukti: (change.sesudah.value, change.oleh_aturan, change.hilang)
        for change in result.riwayat.perubahan
    }


def test_what_only_the_new_rules_refuse_is_no_lost_evidence(tree: Tree, run: Run) -> None:
    tree.add(SK)
    run("2026-02-10")
    after = run("2026-02-11", other_rules(without=True))
    assert told(after)["1.i.a/sk-tim-zi"] == ("belum_ada", True, ())
    page = html.render(after, "id")
    assert "berubah karena aturan baru; berkasnya tidak berubah" in page
    assert "di antaranya karena aturan baru" in page


def test_what_only_the_new_rules_accept_came_by_them_and_not_by_a_file(tree: Tree, run: Run) -> None:
    tree.add(NEW_WORD)
    run("2026-02-10")
    assert told(run("2026-02-11", other_rules()))["1.i.a/sk-tim-zi"] == ("ada", True, ())


def test_what_changed_in_the_folder_stays_a_change_of_the_folder(tree: Tree, run: Run) -> None:
    tree.add(SK, NEW_WORD, "catatan.txt")
    run("2026-02-10")
    (tree.root / SK).unlink()
    (tree.root / NEW_WORD).unlink()
    assert told(run("2026-02-11", other_rules()))["1.i.a/sk-tim-zi"] == ("belum_ada", False, (SK,))
    tree.add("SK Tim Sembilan Bintang 20 Januari 2026 terbaru.pdf")
    assert told(run("2026-02-12", other_rules(without=False)))["1.i.a/sk-tim-zi"] == ("ada", False, ())


def test_a_file_that_came_with_the_new_rules_came_by_itself(tree: Tree, run: Run) -> None:
    run("2026-02-10")
    tree.add(SK)
    assert told(run("2026-02-11", other_rules()))["1.i.a/sk-tim-zi"] == ("ada", False, ())


def test_the_same_rules_never_change_anything(tree: Tree, run: Run) -> None:
    tree.add(SK)
    run("2026-02-10")
    (tree.root / SK).rename(tree.root / "catatan 1.pdf")
    assert told(run("2026-02-11"))["1.i.a/sk-tim-zi"][1] is False


def test_a_due_date_that_passed_is_no_work_of_the_rules(tree: Tree, run: Run) -> None:
    run("2026-01-20")
    assert told(run("2026-02-11", other_rules()))["1.i.a/sk-tim-zi"] == ("belum_ada", False, ())


def test_a_ledger_of_an_older_version_did_not_say_its_rules(tree: Tree, run: Run, tmp_path: Path) -> None:
    tree.add(NEW_WORD)
    run("2026-02-10")
    with sqlite3.connect(tmp_path / "zi-audit.sqlite3") as ledger:
        ledger.execute("ALTER TABLE jalan DROP COLUMN aturan")
        ledger.execute("DROP TABLE putusan")
        ledger.execute("PRAGMA user_version = 4")
    assert told(run("2026-02-11", other_rules()))["1.i.a/sk-tim-zi"] == ("ada", True, ())


def test_the_rules_are_told_by_what_they_say_wherever_they_lie(tree: Tree, tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path / "zi-audit.sqlite3", folder=str(tree.root))
    elsewhere = replace(
        asking(lambda bukti: replace(bukti, dokumen=replace(bukti.dokumen, sumber="/elsewhere"))),
        sumber="/elsewhere",
        dokumen=tuple(replace(known, sumber="/elsewhere") for known in the_plan().dokumen),
    )
    with ledger:
        here, there, other = (
            Recorded.of(plan, tree.root, ledger).auditor.rules
            for plan in (the_plan(), elsewhere, other_rules())
        )
    assert here == there != other


def test_rules_that_ask_for_another_time_are_other_rules(tree: Tree) -> None:
    june = (Periode.months((2026, 6), (2026, 6)),)
    asked, otherwise = (
        Auditor(plan, tree.root).rules
        for plan in (the_plan(), asking(lambda bukti: replace(bukti, periode=june)))
    )
    assert asked != otherwise


def test_what_reads_the_files_is_the_same_wherever_its_rules_lie_and_whatever_they_ask_for(
    tree: Tree,
) -> None:
    def elsewhere(bukti: Bukti) -> Bukti:
        return replace(bukti, dokumen=replace(bukti.dokumen, sumber="/elsewhere"), periode=())

    assert Auditor(asking(elsewhere), tree.root).reader == Auditor(the_plan(), tree.root).reader


def test_the_first_look_of_a_watcher_says_what_changed_since_the_last_run(tree: Tree, run: Run) -> None:
    assert list(since_last_run(run("2026-02-10"), "id")) == []
    assert [one.key for one in since_last_run(run("2026-02-10"), "id")] == ["watch.nothing_since"]
    tree.add(SK)
    head, *lines = since_last_run(run("2026-02-11"), "id")
    assert head.values == {"tanggal": "10 Februari 2026"}
    assert {line.values["kode"] for line in lines} == {"1.i.a", "1.iv.d"}
    changed = since_last_run(run("2026-02-12", other_rules(without=True)), "id")
    assert any("karena aturan baru" in line.values.get("sebab", "") for line in changed)
