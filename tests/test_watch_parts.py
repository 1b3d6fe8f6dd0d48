"""The parts of the watcher by themselves: settling, file systems, own files, and what is announced."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from conftest import Tree, posix_only

from zi_audit.watch.announce import news
from zi_audit.watch.filesystem import file_system_of, from_mac_path, from_mounts, from_windows
from zi_audit.watch.polling import PollingSource, differences
from zi_audit.watch.settle import MANY, Batch, Settler, signer
from zi_audit.watch.source import Mailbox, own_files, relative_to

SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"


class Sizes(dict[str, int]):
    """File sizes that a test sets, in place of the disk."""

    def sign(self, path: str) -> tuple[object, ...]:
        return (self.get(path),)


@pytest.fixture
def sizes() -> Sizes:
    return Sizes()


@pytest.fixture
def settler(sizes: Sizes) -> Settler:
    return Settler(quiet=2.0, patience=60.0, sign=sizes.sign)


# --- settling ----------------------------------------------------------------------------------------------


def test_nothing_heard_is_nothing_to_do(settler: Settler) -> None:
    assert settler.settled(1000.0) is None
    assert settler.due() is None


def test_a_burst_is_one_batch_after_the_last_event(settler: Settler) -> None:
    for second in range(5):
        settler.touch(f"{second}.pdf", 100.0 + second)
        assert settler.settled(100.5 + second) is None
    assert settler.due() == 106.0
    assert settler.settled(106.0) == Batch(tuple(f"{n}.pdf" for n in range(5)))
    assert not settler.is_waiting


def test_a_file_that_grows_without_events_is_waited_for(settler: Settler, sizes: Sizes) -> None:
    sizes["a.mp4"] = 1
    settler.touch("a.mp4", 0.0)
    for second in range(2, 20, 2):
        sizes["a.mp4"] += 1
        assert settler.settled(float(second)) is None
    assert settler.settled(20.0) == Batch(("a.mp4",))


def test_a_long_copy_holds_up_only_its_own_folder(settler: Settler, sizes: Sizes) -> None:
    for second in range(70):
        settler.touch("salin/video.mp4", float(second))
        if second == 3:
            settler.touch("1/sk.pdf", 3.0)
            settler.touch("salin/foto.jpg", 3.0)
        found = settler.settled(float(second))
        if found is not None:
            assert second >= 60
            assert found == Batch(("1/sk.pdf",))
            break
    else:
        pytest.fail("the other folder waited for ever")
    assert settler.is_waiting
    assert settler.settled(100.0) == Batch(("salin/foto.jpg", "salin/video.mp4"))


def test_a_folder_that_holds_a_growing_file_is_not_read_with_the_others(
    settler: Settler, sizes: Sizes
) -> None:
    settler.touch("baru", 0.0)
    settler.touch("x/a.pdf", 0.0)
    for second in range(0, 62, 1):
        settler.touch("baru/dalam/video.mp4", float(second))
    assert settler.settled(62.0) == Batch(("x/a.pdf",))


def test_very_many_hints_become_one_reading_of_everything(settler: Settler) -> None:
    for number in range(MANY + 10):
        settler.touch(f"{number}.jpg", 0.0)
    assert settler.settled(1.0) is None
    assert settler.settled(3.0) == Batch(whole=True)


def test_a_whole_reading_waits_until_a_look_found_nothing_moving(settler: Settler) -> None:
    settler.touch_everywhere(0.0)
    assert settler.settled(5.0, rested=False) is None
    assert settler.settled(6.0, rested=True) == Batch(whole=True)


def test_single_places_wait_until_a_look_found_nothing_moving_but_not_for_ever(settler: Settler) -> None:
    settler.touch("a.pdf", 0.0)
    assert settler.settled(5.0, rested=False) is None
    assert settler.settled(6.0, rested=True) == Batch(("a.pdf",))
    settler.touch("b.pdf", 7.0)
    assert settler.settled(66.0, rested=False) is None
    assert settler.settled(67.0, rested=False) == Batch(("b.pdf",))
    assert not settler.is_waiting


def test_even_an_endless_bustle_is_read_at_last(settler: Settler) -> None:
    for second in range(0, 700):
        settler.touch_everywhere(float(second))
        if settler.settled(float(second)) == Batch(whole=True):
            assert second == 600
            return
    pytest.fail("never read")


def test_a_file_is_signed_by_size_and_time_and_a_folder_by_being_there(tmp_path: Path) -> None:
    sign = signer(str(tmp_path))
    (tmp_path / "x").mkdir()
    empty = sign("x")
    (tmp_path / "x/a").write_text("1")
    assert sign("x") == empty
    first = sign("x/a")
    (tmp_path / "x/a").write_text("12")
    assert sign("x/a") != first
    assert sign("none") == ()
    assert sign("no\0name") == ()


# --- file systems --------------------------------------------------------------------------------------------

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//server/bagi /mnt/Bukti\\040ZI cifs rw 0 0
server:/ekspor /mnt/nfs nfs4 rw 0 0
drive /home/budi/Drive fuse.rclone rw 0 0
/dev/sdb1 /media/usb fuseblk rw 0 0
C:\\134 /mnt/c 9p rw 0 0
tmpfs /mnt/nfs/lokal tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "name", "is_local"),
    [
        ("/home/budi/zi", "ext4", True),
        ("/mnt/Bukti ZI/2026", "cifs", False),
        ("/mnt/Bukti ZI", "cifs", False),
        ("/mnt/Bukti ZI lama", "ext4", True),
        ("/mnt/nfs/x", "nfs4", False),
        ("/mnt/nfs/lokal/x", "tmpfs", True),
        ("/home/budi/Drive/zi", "fuse.rclone", False),
        ("/media/usb/zi", "fuseblk", True),
        ("/mnt/c/Users", "9p", False),
    ],
)
def test_linux_is_asked_by_its_mounts(folder: str, name: str, is_local: bool) -> None:
    found = from_mounts(MOUNTS, folder)
    assert (found.name, found.is_local) == (name, is_local)


@pytest.mark.parametrize(
    ("folder", "drive_type", "label", "system", "is_local"),
    [
        ("C:\\ZI 2026", 3, "Windows", "NTFS", True),
        ("E:\\ZI", 2, "USB", "FAT32", True),
        ("Z:\\ZI 2026", 4, "", "NTFS", False),
        ("\\\\server\\bagi\\ZI", 1, "", "", False),
        ("G:\\My Drive\\ZI", 3, "Google Drive", "FAT32", False),
        ("X:\\ZI", 3, "cloud", "FUSE-rclone", False),
    ],
)
def test_windows_is_asked_by_drive_type_and_label(
    folder: str, drive_type: int, label: str, system: str, is_local: bool
) -> None:
    assert from_windows(PureWindowsPath(folder), drive_type, label, system).is_local is is_local


@pytest.mark.parametrize(
    ("folder", "is_local"),
    [
        ("/Users/budi/ZI", True),
        ("/Volumes/bagi/ZI", False),
        ("/Users/budi/Library/CloudStorage/GoogleDrive-x/ZI", False),
    ],
)
def test_macos_is_told_by_the_place(folder: str, is_local: bool) -> None:
    assert from_mac_path(PurePosixPath(folder)).is_local is is_local


def test_this_machine_says_something(tmp_path: Path) -> None:
    assert isinstance(file_system_of(tmp_path).name, str)


# --- hints -----------------------------------------------------------------------------------------------------


def test_a_path_is_made_relative_to_the_root_and_nothing_else(tmp_path: Path) -> None:
    root = str(tmp_path)
    assert relative_to(root, str(tmp_path / "a" / "b.pdf")) == "a/b.pdf"
    assert relative_to(root, root) == ""
    assert relative_to(root, f"{root}lain/b.pdf") == ""


def test_our_own_files_are_known_and_the_settings_are_not_ours(tmp_path: Path) -> None:
    is_ours = own_files(
        tmp_path, (tmp_path / "sub/laporan.html", Path("elsewhere.html"), tmp_path / "catat.db")
    )
    ours = ["sub/laporan.html", "catat.db", "catat.db-journal", "zi-audit.sqlite3", "a/.zi-audit-12.tmp"]
    assert [path for path in ours if not is_ours(path)] == []
    others = [
        "zi-audit.toml",
        "laporan.html",
        "sub/laporan.html.pdf",
        "catat.db/x.pdf",
        "a/SK.pdf",
        "~$SK.docx",
    ]
    assert [path for path in others if is_ours(path)] == []
    assert is_ours(".git/index")


def test_looking_again_finds_new_changed_moved_and_gone(tree: Tree) -> None:
    tree.add("a.pdf", "x/b.pdf", "x/c.txt", "y/d.txt")
    mailbox = Mailbox()
    now = [0.0]
    source = PollingSource(tree.root, mailbox, lambda _: False, 5.0, lambda: now[0])
    source.start()
    source.look(1.0)
    assert mailbox.take(0) == [], "not due yet"
    (tree.root / "a.pdf").unlink()
    (tree.root / "x/b.pdf").rename(tree.root / "b.pdf")
    (tree.root / "x/c.txt").write_text("longer than before")
    (tree.root / "y").rename(tree.root / "z")
    source.look(6.0)
    assert mailbox.take(0) == ["a.pdf", "b.pdf", "x/b.pdf", "x/c.txt", "y", "z", "z/d.txt"]
    assert not source.has_rested()
    source.look(12.0)
    assert mailbox.take(0) == []
    assert source.has_rested()


def test_two_equal_looks_do_not_differ() -> None:
    assert differences({}, {}) == set()


# --- announcing --------------------------------------------------------------------------------------------------


def lines(tree: Tree, before: str, after: str, lang: str = "id") -> list[tuple[str, dict[str, str]]]:
    first = tree.audit(before)
    tree.add(SK)
    return [(one.key, one.values) for one in news(first, tree.audit(after), lang)]


def test_a_filled_slot_is_told_in_plain_words(tree: Tree) -> None:
    found = dict(lines(tree, "2026-02-10", "2026-02-10"))
    values = found.get("watch.change") or found["watch.change_because"]
    assert values["tanda"] == "+"
    assert values["status"] == "ada"
    assert "Januari" in values["periode"]


def test_english_is_whole(tree: Tree) -> None:
    found = lines(tree, "2026-02-10", "2026-02-10", "en")
    assert {values["status"] for _, values in found} == {"present"}


def test_a_shared_dokumen_is_told_once(tree: Tree) -> None:
    before = tree.audit("2026-07-05")
    tree.add("Notulensi Rapat Evaluasi Pembangunan Zona Integritas TW II 2026.pdf")
    found = list(news(before, tree.audit("2026-07-05"), "id"))
    assert len(found) == 1
    assert found[0].values["sebab"] == "juga untuk 11 butir lain"


def test_the_start_of_a_quarter_is_one_line(tree: Tree) -> None:
    found = list(news(tree.audit("2026-03-31"), tree.audit("2026-04-01"), "id"))
    assert [one.key for one in found].count("watch.begun") == 1
    assert any("jatuh tempo lewat" in one.values.get("sebab", "") for one in found)


@posix_only("Windows refuses such names")
def test_names_that_would_move_the_cursor_are_told_harmlessly(tree: Tree) -> None:
    tree.add("1.i.a/SK Tim Kerja ZI 2026 \x1b[2J.pdf", "lain.pdf")
    before = tree.audit("2026-02-10")
    (tree.root / "1.i.a/SK Tim Kerja ZI 2026 \x1b[2J.pdf").unlink()
    told = " ".join(str(one.values) for one in news(before, tree.audit("2026-02-10"), "id"))
    assert "berkas hilang" in told
    assert "\x1b" not in told


def test_nothing_changed_is_nothing_to_say(tree: Tree) -> None:
    result = tree.add(SK).audit("2026-02-10")
    assert list(news(result, replace(result, per_tanggal=date(2026, 2, 11)), "id")) == []
