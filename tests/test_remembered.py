"""What was decided on names is recalled from the ledger, and only while nothing changed that it depends on."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import decisions
import pytest
from conftest import MADE, Tree, the_plan

from zi_audit.auditing.auditor import Auditor
from zi_audit.ledger import Ledger
from zi_audit.match import kept
from zi_audit.match.claims import Identification
from zi_audit.match.kept import as_values, from_values
from zi_audit.match.matcher import Matched, Matcher
from zi_audit.plan.model import Komponen, Rencana
from zi_audit.result import AuditResult
from zi_audit.watch.recorded import Recorded

DAY = MADE.date()
FILES = (
    "1.i.a/SK Tim ZI 2026.pdf",
    "1.i.a/SK Tim ZI 2025.pdf",
    "1.iii.a/TW I/Undangan.pdf",
    "1.iii.a/TW I/scan1.pdf",
    "Foto/IMG_0001.jpg",
    "Notulen SPIP Mei 2026.pdf",
)


@pytest.fixture
def decided_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders whose names are decided on, as they come."""
    folders: list[str] = []
    matched = Matcher.matched

    def noted(self: Matcher, folder: str, names: Sequence[str]) -> list[Matched]:
        folders.append(folder)
        return matched(self, folder, names)

    monkeypatch.setattr(Matcher, "matched", noted)
    return folders


@pytest.fixture
def office(tree: Tree) -> Tree:
    return tree.add(*FILES)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "zi-audit.sqlite3"


def run(tree: Tree, ledger: Path, plan: Rencana | None = None) -> AuditResult:
    """Audit with a ledger, and write the run into it."""
    with Ledger(ledger, str(tree.root)) as opened:
        recorded = Recorded(Auditor(plan or the_plan(), tree.root), opened)
        recorded.rescan()
        result = recorded.result(DAY, MADE)
        recorded.record(result)
    return result


def judged(result: AuditResult) -> tuple[object, ...]:
    return result.butir, result.berkas_lain, result.galat


# The folders that hold files, as a first run decides on them.
FOLDERS = sorted({path.rpartition("/")[0] for path in FILES})


def test_names_that_did_not_change_are_not_decided_on_again(
    office: Tree, ledger: Path, decided_on: list[str]
) -> None:
    first = run(office, ledger)
    assert sorted(decided_on) == FOLDERS
    decided_on.clear()
    assert judged(run(office, ledger)) == judged(first)
    assert decided_on == []


def test_a_name_that_is_new_has_its_folder_decided_on_and_no_other(
    office: Tree, ledger: Path, decided_on: list[str]
) -> None:
    run(office, ledger)
    decided_on.clear()
    office.add("1.iii.a/TW I/Notulensi.pdf")
    (office.root / "Foto/IMG_0001.jpg").rename(office.root / "Foto/IMG_0002.jpg")
    result = run(office, ledger)
    assert sorted(decided_on) == ["1.iii.a/TW I", "Foto"]
    assert judged(result) == judged(office.audit())


def test_other_settings_decide_anew(office: Tree, ledger: Path, decided_on: list[str]) -> None:
    run(office, ledger)
    office.settings('[[pemetaan]]\npola = "Foto/*"\nbukti = "1.i.a/sk-tim-zi"')
    decided_on.clear()
    result = run(office, ledger)
    assert sorted(decided_on) == FOLDERS
    assert "Foto/IMG_0001.jpg" in {berkas.path for slot in result.slots for berkas in slot.berkas}
    assert judged(result) == judged(office.audit())


def test_another_unit_decides_anew(office: Tree, ledger: Path) -> None:
    theirs = "SK Tim ZI KPU Kabupaten Belitung 2026.pdf"
    office.add(theirs)
    before = run(office, ledger)
    office.settings('unit = "KPU Kabupaten Belitung"')
    after = run(office, ledger)
    found = [{berkas.path for slot in result.slots for berkas in slot.berkas} for result in (before, after)]
    assert theirs not in found[0] and theirs in found[1]
    assert judged(after) == judged(office.audit())


def test_any_change_of_the_plan_decides_anew(office: Tree, ledger: Path, decided_on: list[str]) -> None:
    run(office, ledger)
    plan = the_plan()
    for changed in (replace(plan, tahun=2027), _all_bersyarat(plan)):
        decided_on.clear()
        run(office, ledger, changed)
        assert sorted(decided_on) == FOLDERS


def test_the_same_plan_in_another_place_decides_nothing_anew(
    office: Tree, ledger: Path, decided_on: list[str]
) -> None:
    run(office, ledger)
    decided_on.clear()
    plan = the_plan()
    moved = tuple(replace(known, sumber="E:/elsewhere.toml") for known in plan.dokumen)
    run(office, ledger, replace(plan, dokumen=moved, sumber="E:/"))
    assert decided_on == []


def _all_bersyarat(plan: Rencana) -> Rencana:
    def of(komponen: Komponen) -> Komponen:
        subs = [
            replace(sub, butir=tuple(replace(butir, bersyarat=True) for butir in sub.butir))
            for sub in komponen.sub
        ]
        return replace(komponen, sub=tuple(subs))

    return replace(plan, komponen=tuple(map(of, plan.komponen)))


def test_another_edition_of_the_program_decides_anew(
    office: Tree, ledger: Path, decided_on: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(office, ledger)
    decided_on.clear()
    monkeypatch.setattr("zi_audit.auditing.editions.edition", lambda: "another")
    run(office, ledger)
    assert sorted(decided_on) == FOLDERS


def test_an_edition_is_told_by_the_text_of_what_decides() -> None:
    decided_by = {path.name for path in Path(kept.__file__).parent.glob("*.py")}
    assert {"kept.py", "identify.py"} <= decided_by
    assert len(kept.edition()) == 16


@pytest.mark.parametrize(
    "damage",
    [
        "isi = replace(isi, 'sk-tim-zi', 'sk-tim-wbk')",
        "isi = substr(isi, 2)",
        "isi = '0 0 0'",
        "nama = CAST(nama AS TEXT)",
        "penilai = 7, sidik = sidik",
        "sidik = sidik + 1",
    ],
)
def test_a_row_that_was_never_written_so_is_not_believed(office: Tree, ledger: Path, damage: str) -> None:
    before = run(office, ledger)
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute(f"UPDATE putusan SET {damage}")
    assert judged(run(office, ledger)) == judged(before)
    assert judged(run(office, ledger)) == judged(before)


def test_what_was_decided_in_a_folder_that_is_gone_is_forgotten(office: Tree, ledger: Path) -> None:
    run(office, ledger)
    (office.root / "Foto/IMG_0001.jpg").unlink()
    (office.root / "Foto").rmdir()
    run(office, ledger)
    with closing(sqlite3.connect(ledger)) as connection:
        paths = [path for (path,) in connection.execute("SELECT path FROM putusan ORDER BY path")]
    assert paths == ["", "1.i.a", "1.iii.a/TW I"]


def test_a_watcher_decides_on_changed_folders_only_and_writes_them_down(
    office: Tree, ledger: Path, decided_on: list[str]
) -> None:
    run(office, ledger)
    with Ledger(ledger, str(office.root)) as opened:
        recorded = Recorded(Auditor(the_plan(), office.root), opened)
        recorded.rescan()
        recorded.record(recorded.result(DAY, MADE))
        decided_on.clear()
        office.add("1.iii.a/TW I/Notulensi.pdf")
        recorded.update(["1.iii.a/TW I/Notulensi.pdf"])
        recorded.record(recorded.result(DAY, MADE))
    assert decided_on == ["1.iii.a/TW I"]
    decided_on.clear()
    run(office, ledger)
    assert decided_on == []


def test_every_kept_decision_is_read_back_as_it_was() -> None:
    found = [decisions.decided(path) for path in json.loads(decisions.BY_PATH.read_text("utf-8"))]
    assert any(one.claims for one in found) and any(one.offers for one in found)
    for decision in found:
        written = json.loads(json.dumps(as_values(decision), ensure_ascii=False))
        back = from_values(written)
        assert back == decision._replace(misses=())
        assert kinds(back) == kinds(decision)


def kinds(found: Identification) -> list[type]:
    """The types of what fills the reasons: a Jenis is said by its name."""
    reasons = [found.keterangan, *(why for claim in found.claims for why in claim.alasan)]
    return [type(value) for why in reasons for _, value in why.isi]


@pytest.mark.parametrize(
    "seed", [0, 1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 5))]
)
def test_whatever_changes_a_run_with_a_ledger_finds_what_one_without_finds(
    tree: Tree, ledger: Path, seed: int
) -> None:
    chance = random.Random(seed)
    names = ("SK Tim ZI 2026.pdf", "Undangan Rapat TW I 2026.pdf", "scan1.pdf", "Notulen SPIP.pdf", "a.xyz")
    folders = ("1.i.a", "1.iii.a/TW I 2026", "Foto", "5. Pengawasan/5.ii/d", "2025", "")
    mapping = '[[pemetaan]]\npola = "Foto/*"\nbukti = "1.i.a/sk-tim-zi"'
    for _ in range(8):
        for _ in range(chance.randrange(1, 4)):
            folder, name = chance.choice(folders), chance.choice(names)
            path = f"{folder}/{name}" if folder else name
            if (tree.root / path).exists() and chance.random() < 0.5:
                (tree.root / path).unlink()
            else:
                tree.add(path)
        if chance.random() < 0.3:
            tree.settings(chance.choice((mapping, "", '[abaikan]\npola = ["**/scan*"]')))
        assert judged(run(tree, ledger)) == judged(tree.audit())
