"""What goes between listing and opening is looked for again: gone is gone, and no error (SPEC 10)."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection
from datetime import UTC, date
from pathlib import Path
from time import sleep

import pytest
from conftest import MADE, Tree, content_for, posix_only, statuses, the_plan
from plain_user import as_plain_user
from test_unread import owned_by_nobody
from watching import Watching, fresh, in_namespace

from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.second_look import LOOKS_AGAIN, judged
from zi_audit.cli.main import run
from zi_audit.contents import Comparison, Contents
from zi_audit.result import AuditResult
from zi_audit.scan import read_folder

ROOT = Path(__file__).parent.parent
DAY = date(2026, 7, 5)
FOLDER = "AREA I/i/1.i.a"
NAME = "SK Tim Kerja ZI 2026.pdf"
SK = f"{FOLDER}/{NAME}"
TIM = "1.i.a"

Change = Callable[[Path], object]


def file_deleted(root: Path) -> None:
    (root / SK).unlink()


def file_renamed(root: Path) -> None:
    (root / SK).rename(root / FOLDER / "SK Tim Kerja Zona Integritas 2026.pdf")


def file_saved(root: Path) -> None:
    """Put another file in its place, as editors save."""
    aside = root / "~$simpan.tmp"
    aside.write_bytes(content_for("baru.pdf"))
    aside.replace(root / SK)


def folder_in_place_of_the_file(root: Path) -> None:
    (root / SK).unlink()
    (root / SK).mkdir()


def folder_deleted(root: Path) -> None:
    shutil.rmtree(root / FOLDER)


def folder_moved(root: Path) -> None:
    (root / FOLDER).rename(root / "1.i.a")


def parent_moved(root: Path) -> None:
    (root / "AREA I").rename(root / "AREA 1")


def moved_to_where_it_was_looked_already(root: Path) -> None:
    (root / FOLDER).rename(root / "1. Lain/1.i.a")


def file_in_place_of_the_folder(root: Path) -> None:
    shutil.rmtree(root / FOLDER)
    (root / FOLDER).write_bytes(content_for("maret"))


def file_in_place_of_a_parent(root: Path) -> None:
    shutil.rmtree(root / "AREA I")
    (root / "AREA I").write_bytes(content_for("maret"))


# A listing of Windows does not say which file it is.
SAVED = pytest.param(
    file_saved, marks=posix_only("there a file that was saved meanwhile is read as it is now")
)
OF_FILES = [file_deleted, file_renamed, SAVED, folder_in_place_of_the_file]
OF_FOLDERS: list[Change] = [
    folder_deleted,
    folder_moved,
    parent_moved,
    moved_to_where_it_was_looked_already,
    file_in_place_of_the_folder,
    file_in_place_of_a_parent,
]


class Disturbed(Auditor):
    """An auditor under whom the folder changes: after each reading by the next of `after`, for real.

    `during` is what changes it while its folders are listed, once so many were.
    """

    def __init__(self, tree: Tree) -> None:
        super().__init__(the_plan(), tree.root, progress=self._listed)
        self.after: list[Change] = []
        self.during: dict[int, Change] = {}
        self.readings = 0
        self._folders = 0

    def _listed(self, _: int) -> None:
        self._folders += 1
        self.during.pop(self._folders, lambda _: None)(self.folder)

    def rescan(self) -> None:
        self._folders = 0
        super().rescan()
        self._read()

    def update(self, paths: Collection[str]) -> None:
        super().update(paths)
        self._read()

    def _read(self) -> None:
        self.readings += 1
        if self.after:
            self.after.pop(0)(self.folder)


def look(auditor: Auditor) -> AuditResult:
    """Return what one audit says, as `zi_audit.audit` makes it."""
    auditor.rescan()
    return judged(auditor, DAY, MADE)


def evidence(tree: Tree) -> Tree:
    return tree.add("1. Lain/catatan.txt", SK, "lain.pdf")


# --- one audit ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", [*OF_FILES, *OF_FOLDERS])
def test_what_goes_between_listing_and_opening_is_as_if_it_had_gone_before(
    tree: Tree, change: Change
) -> None:
    auditor = Disturbed(evidence(tree))
    auditor.after.append(change)
    result = look(auditor)
    assert not result.galat
    assert result == tree.audit()


@pytest.mark.parametrize("change", OF_FOLDERS)
@pytest.mark.parametrize("listed", [3, 4], ids=["AREA I", "AREA I/i"])
def test_a_folder_that_goes_between_two_listings_is_as_if_it_had_gone_before(
    tree: Tree, listed: int, change: Change
) -> None:
    auditor = Disturbed(evidence(tree))
    auditor.during[listed] = change
    result = look(auditor)
    assert not auditor.during and not result.galat
    assert result == tree.audit()


def test_evidence_that_was_moved_meanwhile_is_found_where_it_was_looked_already(tree: Tree) -> None:
    auditor = Disturbed(evidence(tree))
    auditor.during[3] = moved_to_where_it_was_looked_already
    assert statuses(look(auditor), TIM, "sk") == ["ada"]


def test_a_folder_at_rest_is_read_once(tree: Tree) -> None:
    auditor = Disturbed(evidence(tree))
    look(auditor)
    assert auditor.readings == 1


def test_what_goes_at_every_look_is_unread_and_never_missing(tree: Tree) -> None:
    """It is there whenever the folder is listed, and away whenever it is to be opened."""
    auditor = Disturbed(evidence(tree))
    away = tree.root.parent / "away"

    def listing() -> None:
        if away.exists():
            away.rename(tree.root / SK)

    class Restless(Disturbed):
        def update(self, paths: Collection[str]) -> None:
            listing()
            super().update(paths)

    auditor = Restless(tree)
    auditor.after = [lambda root: (root / SK).rename(away)] * 99
    result = look(auditor)
    assert [fault.path for fault in result.galat] == [SK]
    assert statuses(result, TIM, "sk") == ["tak_terbaca"]
    assert auditor.readings == 2, "listed as before: no reason to look elsewhere"


def test_a_folder_that_never_rests_is_not_read_for_ever(tree: Tree) -> None:
    """Another file goes at every look."""
    names = [f"{FOLDER}/SK Tim Kerja ZI {number}.pdf" for number in range(20)]
    auditor = Disturbed(tree.add(*names[:2]))

    def next_one(root: Path) -> None:
        going, coming = names[len(names) - len(auditor.after) - 2 :][:2]
        (root / going).unlink()
        tree.add(coming)

    auditor.after = [next_one] * (len(names) - 2)
    assert look(auditor).galat
    assert auditor.readings <= 1 + 2 * LOOKS_AGAIN


@pytest.mark.parametrize("change", [file_deleted, SAVED, folder_in_place_of_the_file, parent_moved])
def test_what_goes_before_it_is_compared_with_others_is_known_to_have_gone(
    tree: Tree, change: Change
) -> None:
    (entry,) = read_folder(str(evidence(tree).root), FOLDER).files
    change(tree.root)
    comparison = Comparison(Contents(str(tree.root), UTC))
    assert comparison.sample(entry) == ""
    assert [fault.went for fault in comparison.galat] == [True]


DENIED = """
import os
from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.second_look import judged
tree = Path({tree!r})
readings = []
class Counting(Auditor):
    def rescan(self):
        readings.append(1)
        super().rescan()
    def update(self, paths):
        readings.append(1)
        super().update(paths)
os.chmod(tree / {closed!r}, 0)
auditor = Counting(load_plan(), tree)
auditor.rescan()
result = judged(auditor, date(2026, 7, 5), datetime(2026, 7, 5))
print([fault.path for fault in result.galat], len(readings))
"""


@pytest.mark.parametrize("closed", [SK, FOLDER])
def test_what_may_not_be_read_is_told_at_once(tree: Tree, closed: str) -> None:
    evidence(tree)
    with as_plain_user(tree.root.parent) as plain, owned_by_nobody(tree.root):
        done = plain(DENIED.format(tree=str(tree.root), closed=closed))
        (tree.root / closed).chmod(0o755)
    assert done.stdout.strip() == f"[{closed!r}] 1", done.stderr


MOUNT_GOES = """
import subprocess, sys
from datetime import date, datetime
from pathlib import Path
from zi_audit import load_plan
from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.second_look import judged
tree = Path(sys.argv[1])
mount = lambda *words: subprocess.run(words, check=True)
mount("mount", "--bind", str(tree.parent / "area"), str(tree / "AREA I"))
auditor = Auditor(load_plan(), tree)
auditor.rescan()
mount("umount", str(tree / "AREA I"))
result = judged(auditor, date(2026, 7, 5), datetime(2026, 7, 5))
print([(fault.path, fault.pesan.kunci) for fault in result.galat])
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts of one's own, on Linux")
def test_a_share_inside_the_tree_that_goes_between_listing_and_opening_is_told_as_such(tree: Tree) -> None:
    evidence(tree)
    (tree.root / "AREA I").rename(tree.root.parent / "area")
    (tree.root / "AREA I").mkdir()
    words = [*in_namespace("true"), sys.executable, "-c", MOUNT_GOES, str(tree.root)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "[('AREA I', 'reason.mount_gone')]", done.stderr


@pytest.fixture
def disturbing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, Change], None]:
    """Have the folder change after the next whole reading, whoever reads it."""

    def by(root: Path, change: Change) -> None:
        rescan, left = Auditor.rescan, [change]

        def disturbed(self: Auditor) -> None:
            rescan(self)
            if left:
                left.pop()(root)

        monkeypatch.setattr(Auditor, "rescan", disturbed)

    return by


@pytest.mark.parametrize("ledger", [False, True], ids=["without ledger", "with ledger"])
def test_a_check_under_which_a_file_is_deleted_has_read_everything(
    tree: Tree,
    tmp_path: Path,
    disturbing: Callable[[Path, Change], None],
    capfd: pytest.CaptureFixture[str],
    ledger: bool,
) -> None:
    words = ["check", str(evidence(tree).root), "--format", "json", "--fail-on", "never"]
    words += ["--ledger", str(tmp_path / "l.sqlite3")] if ledger else []
    disturbing(tree.root, file_deleted)
    assert run(words) == 0
    told = json.loads(capfd.readouterr().out)
    assert not told["galat"]
    assert not told["ringkasan"]["tak_terbaca"]


def test_a_file_that_is_moved_under_a_check_keeps_the_day_on_which_it_came(
    tree: Tree, tmp_path: Path, disturbing: Callable[[Path, Change], None], capfd: pytest.CaptureFixture[str]
) -> None:
    words = ["check", str(evidence(tree).root), "--format", "json", "--ledger", str(tmp_path / "l.sqlite3")]
    run(words)
    before = json.loads(capfd.readouterr().out)
    disturbing(tree.root, folder_moved)
    run(words)
    after = json.loads(capfd.readouterr().out)
    assert after["ringkasan"] == before["ringkasan"]


# --- a watcher ----------------------------------------------------------------------------------------------


@pytest.fixture(params=["native", pytest.param("polling", marks=pytest.mark.slow)])
def how(request: pytest.FixtureRequest) -> dict[str, float]:
    """Options for hearing by events, and for looking again and again."""
    return {} if request.param == "native" else {"poll": 0.2}


def is_without_errors(watching: Watching) -> bool:
    return not any(result.galat for result in watching.published)


@pytest.mark.parametrize("change", [file_deleted, parent_moved])
def test_the_first_report_of_a_watcher_tells_no_error_that_is_none(
    tree: Tree, how: dict[str, float], change: Change
) -> None:
    auditor = Disturbed(evidence(tree))
    auditor.after.append(change)
    with Watching(tree, auditor=auditor, **how) as watching:
        watching.until(lambda: watching.last == fresh(watching))
        assert is_without_errors(watching)


@pytest.mark.parametrize("change", [file_deleted, SAVED, folder_deleted, folder_moved])
def test_what_goes_while_a_share_comes_back_is_no_error(
    tree: Tree, how: dict[str, float], change: Change
) -> None:
    auditor = Disturbed(tree.add("lain.pdf"))
    away = tree.root.with_name("away")
    with Watching(tree, auditor=auditor, **how) as watching:
        tree.root.rename(away)
        watching.until(lambda: "watch.away" in watching.said)
        evidence(Tree(away))
        auditor.after.append(change)
        away.rename(tree.root)
        watching.until(lambda: not auditor.after and watching.last == fresh(watching))
        assert is_without_errors(watching)


@pytest.mark.parametrize("change", [file_deleted, folder_moved])
def test_what_goes_while_a_change_is_read_is_no_error(
    tree: Tree, how: dict[str, float], change: Change
) -> None:
    auditor = Disturbed(tree.add("lain.pdf"))
    with Watching(tree, auditor=auditor, **how) as watching:
        auditor.after.append(change)
        evidence(tree)
        watching.until(lambda: not auditor.after and watching.last == fresh(watching))
        assert is_without_errors(watching)


def test_what_comes_while_a_share_comes_back_is_in_the_first_report_of_it(tree: Tree) -> None:
    auditor = Disturbed(tree.add("lain.pdf"))
    away = tree.root.with_name("away")
    with Watching(tree, auditor=auditor) as watching:
        tree.root.rename(away)
        watching.until(lambda: "watch.away" in watching.said)
        Tree(away).add("lagi.pdf")
        auditor.after.append(lambda _: heard(lambda: evidence(tree)))
        away.rename(tree.root)
        watching.until(lambda: not auditor.after and watching.last == fresh(watching))
        assert [statuses(result, TIM, "sk") for result in watching.published[1:]] == [["ada"]]


def test_what_was_not_sure_before_the_share_went_is_not_counted_when_it_is_back(tree: Tree) -> None:
    auditor = Disturbed(tree.add("lain.pdf"))
    away = tree.root.with_name("away")
    with Watching(tree, auditor=auditor, timing={"patience": 0.8}) as watching:
        auditor.after = [lambda _: heard(lambda: tree.add("lagi.pdf")), lambda root: root.rename(away)]
        tree.add("satu.pdf")
        watching.until(lambda: "watch.away" in watching.said)
        watching.rest(1.0)
        away.rename(tree.root)
        watching.until(lambda: "watch.back" in watching.said and watching.last == fresh(watching))
        before = len(watching.published)
        auditor.after.append(lambda _: heard(lambda: evidence(tree)))
        tree.add("dua.pdf")
        watching.until(lambda: not auditor.after and watching.last == fresh(watching))
        assert len(watching.published) == before + 1, "nothing half"


def heard(change: Callable[[], object]) -> None:
    """Change something, and leave the system the time to tell of it."""
    change()
    sleep(0.3)
