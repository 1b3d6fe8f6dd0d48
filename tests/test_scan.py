"""The folder as values, with its faults provoked for real."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest
from conftest import Tree
from plain_user import as_plain_user

from zi_audit import scan
from zi_audit.errors import FolderError
from zi_audit.scan import check_root, walk

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions and links")


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def files(root: Path) -> list[str]:
    return [entry.path for folder in walk(root) for entry in folder.files]


def test_files_are_relative_with_slashes_and_sorted(tmp_path: Path) -> None:
    make(tmp_path, "b/2.pdf", "b/1.pdf", "a.pdf", "b/c/3.pdf")
    assert files(tmp_path) == ["a.pdf", "b/1.pdf", "b/2.pdf", "b/c/3.pdf"]


@pytest.mark.parametrize(
    "name",
    [
        "~$Notulen.docx",
        "a.tmp",
        "b.part",
        "c.pdf.crdownload",
        "Thumbs.db",
        "desktop.ini",
        ".DS_Store",
        "._scan.pdf",
        ".tmp.drivedownload/123.pdf",
    ],
)
def test_temporary_files_are_told_apart(tmp_path: Path, name: str) -> None:
    make(tmp_path, name)
    found = list(walk(tmp_path))
    assert [entry.path for folder in found for entry in folder.temporary] == [name]
    assert files(tmp_path) == []


def test_our_own_files_are_in_no_list(tmp_path: Path) -> None:
    make(tmp_path, "zi-audit.toml", "zi-audit.sqlite3", "zi-audit.sqlite3-journal", "1.i.a/BACA SAYA.txt")
    assert all(not folder.files and not folder.temporary for folder in walk(tmp_path))


@posix
def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    make(outside, "rahasia.pdf")
    root = tmp_path / "dalam"
    make(root, "a.pdf")
    (root / "keluar").symlink_to(outside)
    (root / "lingkar").symlink_to(root)
    (root / "putus.pdf").symlink_to(tmp_path / "tidak ada")
    assert files(root) == ["a.pdf"]
    assert [folder.links for folder in walk(root)] == [("keluar", "lingkar", "putus.pdf")]


def test_a_denied_folder_is_an_error_of_its_own(tmp_path: Path) -> None:
    make(tmp_path, "a.pdf", "tertutup/b.pdf")
    (tmp_path / "tertutup").chmod(0)
    with as_plain_user(tmp_path) as run:
        done = run(
            f"found = list(walk(Path({str(tmp_path)!r})))\n"
            "print([error.path for folder in found for error in folder.galat],"
            " [entry.path for folder in found for entry in folder.files])"
        )
    (tmp_path / "tertutup").chmod(0o755)
    assert done.stdout == "['tertutup'] ['a.pdf']\n", done


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux stores names that are no text")
def test_a_name_that_cannot_be_decoded_is_shown_escaped(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/SK \xff tim.pdf", "wb") as file:
        file.write(b"x")
    (folder,) = walk(tmp_path)
    assert [entry.path for entry in folder.files] == ["SK \\xff tim.pdf"]
    assert [error.path for error in folder.galat] == ["SK \\xff tim.pdf"]
    assert (tmp_path / folder.files[0].raw).read_bytes() == b"x"


@pytest.mark.parametrize(
    ("name", "key"), [("tidak ada", "folder.missing"), ("berkas", "folder.not_a_folder")]
)
def test_a_root_that_is_no_folder_is_one_clear_error(tmp_path: Path, name: str, key: str) -> None:
    make(tmp_path, "berkas")
    with pytest.raises(FolderError) as caught:
        check_root(tmp_path / name)
    assert caught.value.key == key


def test_folders_nested_without_end_are_cut_and_said(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 80)
    deep.mkdir(parents=True)
    found = list(walk(tmp_path))
    assert [error.pesan.kunci for folder in found for error in folder.galat] == ["reason.too_deep"]
    assert len(found) < 70


def test_a_slow_share_is_read_ahead_and_in_the_same_order(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(40):
        tree.add(f"{n % 7}/{n % 3}/{n}/berkas.pdf")
    quick = list(walk(tree.root))
    monkeypatch.setattr(scan, "SLOW_FOLDER", -1.0)
    names = set()
    for number, (one, other) in enumerate(zip(quick, walk(tree.root), strict=True)):
        assert one == other, number
        names |= {thread.name.rpartition("_")[0] for thread in threading.enumerate()}
    assert "zi-audit-scan" in names


def test_a_walk_ahead_that_is_given_up_leaves_no_thread(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    tree.add(*(f"{n}/berkas.pdf" for n in range(40)))
    monkeypatch.setattr(scan, "SLOW_FOLDER", -1.0)
    reading = walk(tree.root)
    for _ in range(scan.FIRST_FOLDERS + 3):
        next(reading)
    reading.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("zi-audit-scan")]
