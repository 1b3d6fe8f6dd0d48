"""The folder as values, with its faults provoked for real."""

from __future__ import annotations

import io
import os
import random
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from conftest import Tree, children, linked, other, posix_only, statuses
from plain_user import as_plain_user

from zi_audit import companion
from zi_audit.errors import FolderError
from zi_audit.scan import FileEntry, Files, Folder, Listing, check_root, in_turn, walk
from zi_audit.scan import tree as tree_walk

posix = posix_only("needs POSIX permissions and links")


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
        "c.pdf.opdownload",
        "c.pdf.filepart",
        ".~Notulen.docx",
        "~syncthing~c.pdf.tmp",
        ".trashed-1785000000-IMG_20260411_080910.jpg",
        ".pending-1785000000-IMG_20260411_080910.jpg",
        "c.pdf.bc!",
        "c.docx~",
        "c.pdf:Zone.Identifier" if os.name != "nt" else "c.pdf.Zone.Identifier",
        ".c.pdf.Qx7bLm",
    ],
)
def test_temporary_files_are_told_apart(tmp_path: Path, name: str) -> None:
    make(tmp_path, name)
    found = list(walk(tmp_path))
    assert [entry.path for folder in found for entry in folder.temporary] == [name]
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    "name", ["~c.pdf", ".c.pdf", ".trashed.pdf", "c part.pdf", "c.tmp.pdf", "c bak.docx", ".c.pdf.icloud"]
)
def test_files_that_only_look_temporary_are_told_of_as_others_are(tmp_path: Path, name: str) -> None:
    make(tmp_path, name)
    assert files(tmp_path) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "$RECYCLE.BIN",
        "System Volume Information",
        ".git",
        "#recycle",
        "@Recycle",
        ".recycle",
        "@eaDir",
        ".@__thumb",
        ".Trash-1000",
        ".Trashes",
        ".stversions",
        ".sync",
        ".snapshot",
        "~snapshot",
        ".dropbox.cache",
        ".tmp.drivedownload",
        ".Recycle.Bin",
        ".trashed",
        ".deleted",
        "@sharesnap",
        ".rsync-partial",
        ".dthumb",
        "Network Recycle Bin 2",
    ],
)
def test_folders_of_systems_are_passed_over_whole_and_listed_once(tree: Tree, name: str) -> None:
    tree.add(f"{name}/1.i.a/1.i.a SK Tim ZI 5 Januari 2026.pdf", f"{name}/b.pdf")
    assert files(tree.root) == []
    result = tree.audit()
    assert other(result) == {f"{name}/": "sementara"}
    assert statuses(result, "1.i.a") == ["belum_ada"]


@pytest.mark.parametrize(
    "name",
    [
        "#1 Manajemen Perubahan",
        "#Tempat",
        "@Temp Pelayanan",
        ".Arsip",
        "Snapshot",
        "Recycle",
        "sync",
        "found",
    ],
)
def test_folders_that_only_look_like_a_systems_are_read(tmp_path: Path, name: str) -> None:
    make(tmp_path, f"{name}/a.pdf")
    assert files(tmp_path) == [f"{name}/a.pdf"]


def test_the_parts_of_a_saved_page_are_passed_over_and_a_folder_of_such_a_name_alone_is_read(
    tree: Tree,
) -> None:
    tree.add("1.i.a/SK Tim ZI 2026.html", "1.i.a/SK Tim ZI 2026_files/gambar.png", "1.i.b/Pleno_files/a.pdf")
    assert files(tree.root) == ["1.i.a/SK Tim ZI 2026.html", "1.i.b/Pleno_files/a.pdf"]
    result = tree.audit()
    assert other(result)["1.i.a/SK Tim ZI 2026_files/"] == "sementara"
    assert statuses(result, "1.i.a") == ["belum_ada"]


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
    monkeypatch.setattr(in_turn, "SLOW_FOLDER", -1.0)
    names = set()
    for number, (one, ahead) in enumerate(zip(quick, walk(tree.root), strict=True)):
        assert one == ahead, number
        names |= {thread.name.rpartition("_")[0] for thread in threading.enumerate()}
    assert "zi-audit-scan" in names


def test_a_walk_ahead_that_is_given_up_leaves_no_thread(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    tree.add(*(f"{n}/berkas.pdf" for n in range(40)))
    monkeypatch.setattr(in_turn, "SLOW_FOLDER", -1.0)
    reading = walk(tree.root)
    for _ in range(in_turn.FIRST_FOLDERS + 3):
        next(reading)
    reading.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("zi-audit-scan")]


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree that counts as full, and needs more than a pipe holds at once."""
    monkeypatch.setattr(tree_walk, "MANY_ENTRIES", 20)
    make(
        tmp_path,
        *(f"Foto {n % 60:02}/{n % 3}/WhatsApp Image {n:05} {'panjang ' * 8}.jpeg" for n in range(2_000)),
    )
    return tmp_path


def walk_ahead(root: Path) -> Iterator[Folder]:
    with closing(Listing(root)) as listing:
        yield from listing


@posix
def test_a_full_folder_is_read_in_a_second_process_and_says_the_same(many: Path) -> None:
    make(many, "Foto 59/~$kunci.docx", "Foto 58/.tmp.driveupload/7.pdf")
    linked(many / "Foto 57" / "tautan", Path("/"), is_folder=True)
    (many / os.fsdecode(b"Foto 59/rusak \xff.pdf")).write_text("x")
    begun = set()
    for number, (one, ahead) in enumerate(zip(walk(many), walk_ahead(many), strict=True)):
        assert one == ahead, number
        assert all(type(entry) is FileEntry for entry in (*ahead.files, *ahead.temporary))
        begun |= {*children()}
    assert len(begun) == (1 if companion.processors() > 1 else 0)
    assert not children()


@posix
@pytest.mark.skipif(companion.processors() < 2, reason="a second process needs a second processor")
def test_what_a_killed_second_process_has_not_delivered_is_read_here(many: Path) -> None:
    reading = walk_ahead(many)
    read = [next(reading) for _ in range(20)]
    (second,) = children()
    os.kill(second, signal.SIGKILL)
    read.extend(reading)
    assert read == list(walk(many))


@posix
def test_a_full_folder_that_is_given_up_leaves_no_process(many: Path) -> None:
    reading = walk_ahead(many)
    for _ in range(100):
        next(reading)
    reading.close()
    assert not children()


@posix
def test_a_tree_is_listed_from_when_it_is_asked_for_not_from_when_it_is_gone_through(many: Path) -> None:
    with closing(Listing(many)) as listing:
        assert bool(children()) is (companion.processors() > 1)
        later = list(walk(many))
        assert list(listing) == later
    assert not children()


@pytest.mark.parametrize("python", ["", "tidak/ada/python", os.devnull])
def test_where_no_second_process_can_begin_all_is_read_here(
    many: Path, monkeypatch: pytest.MonkeyPatch, python: str
) -> None:
    monkeypatch.setattr(sys, "executable", python)
    assert list(walk_ahead(many)) == list(walk(many))


@posix
def test_a_second_process_takes_no_module_from_the_audited_folder(
    many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(many, "marshal.py", "zi_audit/__init__.py", "dataclasses.py", "enum.py")
    for path in many.rglob("*.py"):
        path.write_text(f"open({str(many / 'terbaca')!r}, 'w')")
    monkeypatch.chdir(many)
    assert sum(1 for _ in walk_ahead(many)) > 100
    assert not (many / "terbaca").exists()


def test_files_in_columns_are_those_that_were_listed_also_after_they_were_sent() -> None:
    chance = random.Random(4)
    for _ in range(300):
        start = chance.choice(("", "a/", "Foto é/2/"))
        listed = [
            FileEntry(
                f"{start}{number}.pdf",
                chance.choice((0, 1, 2**40)),
                chance.choice((0.0, -5.5, 1e9)),
                chance.choice((0, 0x20, 0x400000)),
                chance.choice(("", "", "rusak \udcff")),
                chance.random() * 1e9,
                chance.choice((1, 1, 1, 2)),
                chance.choice((0, 5, 2**63 + 1, 2**100)),
            )
            for number in range(chance.randrange(6))
        ]
        files = Files.of(start, listed)
        assert [*files] == listed and [files[number] for number in range(len(files))] == listed
        with pytest.raises(IndexError):
            files[len(files)]
        assert not listed or files[-1] == listed[-1]
        assert [*files[1:]] == listed[1:] and [*files.only(range(len(files) - 1))] == listed[:-1]
        stream = io.BytesIO()
        companion.send(stream, files.packed())
        stream.seek(0)
        (sent,) = map(companion.opened, companion.received(stream))
        assert Files.unpacked(sent) == files and hash(Files.unpacked(sent)) == hash(files)
