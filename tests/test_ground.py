"""The ground under an audit moves: the root is another, a share inside the tree is gone (SPEC 10)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import MADE, Tree, the_plan
from watching import in_namespace

from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.places import (
    Place,
    below,
    gone_mounts,
    half_known_after,
    holding,
    places_after,
    vanished_from,
)
from zi_audit.auditing.read_folder import FolderRead
from zi_audit.cli.main import run
from zi_audit.errors import FolderError
from zi_audit.reasons import Alasan, Galat
from zi_audit.scan import FileEntry, Listing, mounts_below
from zi_audit.scan.mounts import parsed
from zi_audit.watch.filesystem import is_local_kind
from zi_audit.watch.mounted import MountedSource
from zi_audit.watch.source import Mailbox

SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"
ROOT = Path(__file__).parent.parent


def replaced(tree: Tree) -> None:
    """Put another folder with other evidence in the place of the root, as another drive does."""
    tree.root.rename(tree.root.with_name("away"))
    tree.root.mkdir()
    tree.add("lain.pdf")


def test_a_root_that_is_another_after_reading_gives_no_result(tree: Tree) -> None:
    auditor = Auditor(the_plan(), tree.add(SK).root)
    auditor.rescan()
    replaced(tree)
    with pytest.raises(FolderError) as caught:
        auditor.result(date(2026, 7, 5), MADE)
    assert caught.value.key == "folder.moved"
    auditor.rescan()
    assert auditor.result(date(2026, 7, 5), MADE)


def test_a_root_that_is_another_while_it_is_read_is_no_reading(tree: Tree) -> None:
    tree.add(SK, "2.i.a/x.pdf")
    told: list[int] = []

    def progress(count: int) -> None:
        if not told:
            replaced(tree)
        told.append(count)

    auditor = Auditor(the_plan(), tree.root, progress=progress)
    with pytest.raises(FolderError) as caught:
        auditor.rescan()
    assert caught.value.key == "folder.moved"


def test_a_root_that_was_replaced_after_it_was_listed_is_listed_anew(tree: Tree) -> None:
    with closing(Listing(tree.add(SK).root)) as listing:
        auditor = Auditor(the_plan(), tree.root, listing=listing)
        replaced(tree)
        auditor.rescan()
    assert [entry.path for entry in auditor.files()] == ["lain.pdf"]


def test_a_listing_that_was_begun_is_read_by_once(tree: Tree) -> None:
    with closing(Listing(tree.add(SK).root)) as listing:
        auditor = Auditor(the_plan(), tree.root, listing=listing)
        tree.add("baru.pdf")
        auditor.rescan()
        assert [entry.path for entry in auditor.files()] == [SK]
        auditor.rescan()
    assert [entry.path for entry in auditor.files()] == ["baru.pdf", SK]


def test_an_update_of_a_root_that_is_another_reads_it_whole(tree: Tree) -> None:
    auditor = Auditor(the_plan(), tree.add(SK).root)
    auditor.rescan()
    replaced(tree)
    auditor.update(["lain.pdf"])
    assert [entry.path for entry in auditor.files()] == ["lain.pdf"]


def test_nothing_is_written_when_the_ground_moved_while_judging(
    tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "laporan.html"
    tree.add(SK)
    command = ["check", str(tree.root), "--report", str(report), "--fail-on", "never"]
    assert run(command) == 0
    ledger = tmp_path / "zi-audit.sqlite3"
    before = report.read_bytes(), ledger.read_bytes()

    rescan = Auditor.rescan

    def moved(auditor: Auditor) -> None:
        rescan(auditor)
        replaced(tree)

    monkeypatch.setattr(Auditor, "rescan", moved)
    assert run(command) == 3
    assert "berganti selagi diperiksa" in capfd.readouterr().err
    assert (report.read_bytes(), ledger.read_bytes()) == before


# --- shares inside the tree ------------------------------------------------------------------------------


def test_mounts_are_read_as_the_kernel_writes_them() -> None:
    lines = [
        "36 35 98:0 /mnt1 /srv/ZI\\0402026 rw,noatime master:1 - ext4 /dev/root rw",
        "37 36 0:41 / /srv/ZI\\0402026/AREA\\040V rw shared:7 master:2 - cifs //server/bagi rw",
        "broken",
        "",
    ]
    assert [tuple(one) for one in parsed(lines)] == [
        ("/srv/ZI 2026", "ext4"),
        ("/srv/ZI 2026/AREA V", "cifs"),
    ]


def test_a_folder_without_mounts_has_none(tmp_path: Path) -> None:
    assert mounts_below(str(tmp_path)) == {}


KNOWN: Mapping[str, Place] = {
    "": Place(1),
    "V": Place(2, frozenset({("5.i.b/sk-upg", date(2026, 1, 1))}), is_mount=True),
    "V/a": Place(3),
    "VI": Place(4),
}


def test_a_known_mount_is_gone_where_less_lies_than_lay_there() -> None:
    assert gone_mounts(KNOWN, {}, []) == ("V",)
    assert gone_mounts(KNOWN, {}, ["V"]) == ()
    assert gone_mounts({"V": Place(0, is_mount=True)}, {}, []) == ()


def test_the_place_of_a_gone_mount_stays_as_it_was_known() -> None:
    assert places_after(KNOWN, {}, ["V/a", "VI"], []) == {path: KNOWN[path] for path in ("", "V", "V/a")}


def read_as(path: str, files: int = 0, *, broken: bool = False) -> FolderRead:
    """Return the reading of a folder that holds so many files, or whose listing broke off."""
    entries = tuple(FileEntry(f"{path}/{n}.pdf", 1, 0.0) for n in range(files))
    galat = (Galat(path or ".", Alasan.of("reason.mount_gone"), is_folder=True),) if broken else ()
    return FolderRead(path, entries, (), (), galat, ())


def test_a_mount_whose_files_were_moved_in_for_good_is_not_gone() -> None:
    assert gone_mounts(KNOWN, {"V": read_as("V", 2), "V/a": read_as("V/a", 2)}, []) == ("V",)
    assert gone_mounts(KNOWN, {"V": read_as("V", 2), "V/a": read_as("V/a", 3)}, []) == ()


def test_of_a_mount_in_a_mount_that_is_gone_the_upper_one_is_told() -> None:
    known = {"V": Place(1, is_mount=True), "V/a": Place(3, is_mount=True), "VI": Place(1, is_mount=True)}
    assert gone_mounts(known, {}, []) == ("V", "VI")


def test_a_folder_that_was_read_is_known_by_what_it_holds_and_what_it_counted_for() -> None:
    read = {"V": read_as("V", 5), "VI": read_as("VI", 2), "VII": read_as("VII", 1)}
    after = places_after(KNOWN, read, [], ["V"])
    assert after["V"] == Place(5, KNOWN["V"].held, is_mount=True)
    assert (after["VI"], after["VII"]) == (Place(2), Place(1))


def test_a_folder_whose_listing_broke_off_stays_as_it_was_known() -> None:
    assert places_after(KNOWN, {"VI": read_as("VI", 1, broken=True)}, [], ["V"]) == KNOWN
    assert places_after(KNOWN, {"": read_as("", 9, broken=True)}, [], ["V"]) == KNOWN
    assert holding(KNOWN, {"VI": read_as("VI", 1, broken=True)}, {"VI": [("x", None)]}, ()) == KNOWN


def test_what_files_count_for_takes_the_place_of_what_was_known_but_where_a_file_could_not_be_read() -> None:
    read = {"V": read_as("V", 2)}
    now = ("5.i.b/sk-upg", date(2026, 2, 1))
    assert holding(KNOWN, read, {"V": [now]}, ())["V"].held == {now}
    assert holding(KNOWN, read, {"V": [now]}, ("V",))["V"].held == {now, *KNOWN["V"].held}
    assert holding(KNOWN, read, {}, ())["V"].held == frozenset()
    assert "VIII" not in holding(KNOWN, {"VIII": read_as("VIII")}, {"VIII": [now]}, ())


def test_a_folder_is_half_known_until_all_of_it_was_read_or_it_is_gone() -> None:
    denied = Galat("VII", Alasan.of("reason.unreadable_denied"), is_folder=True)
    file = replace(denied, path="VI/a.pdf", is_folder=False)
    known = replace(denied, path="V")
    read = {"": read_as("", 1), "VI": read_as("VI", 1), "VII": read_as("VII", broken=True)}
    half = half_known_after((), read, [denied, file, known], KNOWN)
    assert half == {"VII", "VI"}
    root_lost = replace(denied, path=".")
    lost = {"": read_as("", broken=True)}
    assert half_known_after(half, lost, [root_lost], KNOWN) == half
    assert half_known_after(half, {"": read_as("", 1), "VII": read_as("VII", 1)}, [], KNOWN) == set()


def test_a_folder_below_one_that_could_not_be_read_has_not_vanished() -> None:
    read = {"": read_as(""), "V": read_as("V", broken=True), "VI": read_as("VI")}
    assert vanished_from(["V/a", "VI", "VII", "VI/a"], read) == ("VII", "VI/a")
    assert vanished_from(["V/a", "VII"], {"": read_as("", broken=True)}) == ()


@pytest.mark.parametrize(
    ("top", "found"),
    [("", ["V", "V/a", "V/a/b", "V0", "VI"]), ("V", ["V/a", "V/a/b"]), ("V/a", ["V/a/b"]), ("VI", []), ("Z", [])],
)  # fmt: skip
def test_what_lies_below_a_folder_is_not_what_begins_like_it(top: str, found: list[str]) -> None:
    assert list(below(sorted(["", "V", "V/a", "V/a/b", "V0", "VI"]), top)) == found


@pytest.mark.parametrize(("ignored", "told"), [("", ["AREA V"]), ('[abaikan]\npola = ["AREA V/**"]\n', [])])
def test_a_share_that_was_mounted_and_is_gone_is_told_but_where_it_is_ignored(
    tree: Tree, ignored: str, told: list[str]
) -> None:
    known = {"AREA V": Place(2, frozenset({("5.i.b/sk-upg", date(2026, 1, 1))}), is_mount=True)}
    auditor = Auditor(the_plan(), tree.add(SK).settings(ignored).root, known_places=known)
    auditor.rescan()
    assert [fault.path for fault in auditor.result(date(2026, 7, 5), MADE).galat] == told


MOUNTED = """
import json, sys
from pathlib import Path
import subprocess
from zi_audit.cli.main import run
tree, out = Path(sys.argv[1]), Path(sys.argv[2])
inner = tree / "AREA V"
def checked(name):
    done = subprocess.run([sys.executable, "-m", "zi_audit", "check", str(tree), "--as-of", "2026-07-05",
        "--ledger", str(out / "l.sqlite3"), "--format", "json"], capture_output=True, text=True)
    data = json.loads(done.stdout)
    (out / name).write_text(json.dumps([done.returncode, data["ringkasan"], data["galat"]]))
mount = lambda *words: subprocess.run(words, check=True)
mount("mount", "--bind", str(tree.parent / "area5"), str(inner))
checked("mounted")
mount("umount", str(inner))
checked("gone")
checked("gone again")
mount("mount", "--bind", str(tree.parent / "area5"), str(inner))
checked("back")
mount("umount", str(inner))
for path in (tree.parent / "area5").iterdir():
    path.rename(inner / path.name)
checked("moved in")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts of one's own, on Linux")
def test_a_share_inside_the_tree_that_is_gone_is_unreadable_and_not_empty(tree: Tree, tmp_path: Path) -> None:
    tree.add(SK, "AREA V/5.i.b SK Satgas UPG 2026.pdf", "AREA V/5.i.b nota.pdf")
    (tree.root / "AREA V").rename(tmp_path / "area5")
    (tree.root / "AREA V").mkdir()
    (tmp_path / "area5").rename(tree.root.parent / "area5")
    words = in_namespace("true")
    done = subprocess.run(
        [*words, sys.executable, "-c", MOUNTED, str(tree.root), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    told = {
        name: json.loads((tmp_path / name).read_text())
        for name in ("mounted", "gone", "gone again", "back", "moved in")
    }
    for name in ("gone", "gone again"):
        code, counts, galat = told[name]
        assert code == 3
        assert [one["path"] for one in galat] == ["AREA V"]
        assert "tidak tersambung" in galat[0]["pesan"]
        assert counts["belum_ada"] <= told["mounted"][1]["belum_ada"]
        assert counts["kelengkapan"] <= told["mounted"][1]["kelengkapan"]
    for name in ("back", "moved in"):
        assert told[name] == told["mounted"]


def test_shares_of_the_network_inside_a_local_folder_are_looked_at(tree: Tree) -> None:
    """No event comes from them: a change, and that the share went and came, are hints of their own."""
    tree.add("AREA V/a.pdf", SK)
    mailbox = Mailbox()
    mounted = MountedSource(tree.root, "AREA V", mailbox, lambda _: False, 1.0, lambda: 0.0)
    mounted.start()
    tree.add("AREA V/b.pdf")
    mounted.look(20.0)
    assert mailbox.take(0) == ["AREA V/b.pdf"]
    (tree.root / "AREA V").rename(tree.root / "away")
    mounted.look(40.0)
    mounted.look(60.0)
    assert mailbox.take(0) == ["AREA V"]
    (tree.root / "away").rename(tree.root / "AREA V")
    mounted.look(80.0)
    assert "AREA V" in mailbox.take(0)


@pytest.mark.parametrize(
    ("kind", "is_local"), [("cifs", False), ("nfs4", False), ("fuse.rclone", False), ("ext4", True)]
)
def test_only_local_kinds_tell_of_every_change(kind: str, is_local: bool) -> None:
    assert is_local_kind(kind) is is_local


WATCHED = """
import subprocess, sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from conftest import Tree
from watching import Watching
tree = Tree(Path(sys.argv[1]))
inner, share = str(tree.root / "AREA V"), str(tree.root.parent / "area5")
mount = lambda *words: subprocess.run(words, check=True)
mount("mount", "--bind", share, inner)
with Watching(tree) as watch:
    first = watch.last.ringkasan
    mount("umount", inner)
    watch.until(lambda: watch.last.galat)
    assert [one.path for one in watch.last.galat] == ["AREA V"], watch.last.galat
    assert watch.last.ringkasan.belum_ada <= first.belum_ada
    mount("mount", "--bind", share, inner)
    watch.until(lambda: not watch.last.galat)
    assert watch.last.ringkasan == first
print("seen")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts of one's own, on Linux")
def test_a_watcher_sees_a_share_inside_the_tree_go_and_come(tree: Tree) -> None:
    tree.add(SK, "AREA V/5.i.b SK Satgas UPG 2026.pdf", "AREA V/5.i.b nota.pdf")
    (tree.root / "AREA V").rename(tree.root.parent / "area5")
    (tree.root / "AREA V").mkdir()
    done = subprocess.run(
        [
            *in_namespace("true"),
            *(sys.executable, "-c", WATCHED, str(tree.root), str(ROOT / "tests")),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.stdout.endswith("seen\n"), done
