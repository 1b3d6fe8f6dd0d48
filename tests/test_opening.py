"""Opened is what was listed: no link, pipe, socket, device or other file in its place (SPEC 10)."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from datetime import date
from pathlib import Path

import files
import pytest
from conftest import MADE, Tree, posix_only, the_plan

from zi_audit.auditing.auditor import Auditor
from zi_audit.cli.main import run
from zi_audit.opening import NotRegularError, SwappedError, identity_of, open_regular
from zi_audit.result import AuditResult, Status
from zi_audit.scan import read_folder, walk

posix = posix_only("needs links and pipes")
FOLDER, NAME = "Berkas SK", "1.i.a SK Tim Kerja ZI.pdf"


def link_to(outside: Path) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(outside)


def pipe_at(path: Path) -> None:
    os.mkfifo(path)


def socket_at(path: Path) -> None:
    here = os.getcwd()
    os.chdir(path.parent)
    try:
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(path.name)
        listening.close()
    finally:
        os.chdir(here)


@posix
@pytest.mark.parametrize("make", [pipe_at, socket_at, Path.mkdir, link_to(Path("/etc/passwd"))])
def test_what_is_no_file_is_neither_opened_nor_waited_for(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "x")
    with pytest.raises(NotRegularError):
        open_regular(tmp_path / "x")


@posix
def test_another_file_of_the_same_name_is_not_the_one_listed(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("listed")
    listed = identity_of(path.stat())
    with open_regular(path, listed) as file:
        assert file.read() == b"listed"
    (tmp_path / "y").write_text("other!")
    (tmp_path / "y").replace(path)
    with pytest.raises(SwappedError):
        open_regular(path, listed)


@posix
def test_a_file_that_was_given_the_number_of_the_one_that_was_listed_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("listed")
    (entry,) = read_folder(str(tmp_path), "").files
    with open_regular(tmp_path / "x", entry.identity) as file:
        assert file.read() == b"listed"
    for _ in range(50):
        (tmp_path / "x").unlink()
        (tmp_path / "x").write_text("other!")
        if (tmp_path / "x").stat().st_ino == entry.inode:
            break
    else:
        pytest.skip("this file system gives no number twice")
    with pytest.raises(SwappedError):
        open_regular(tmp_path / "x", entry.identity)


# --- between listing and opening ----------------------------------------------------------------------------


def swapped(tree: Tree, outside: Path, swap: Callable[[Path], None]) -> AuditResult:
    """Return what an audit says when `swap` happens between reading the folder and looking inside.

    Outside the tree lies a file of the same name, size and time, made inside the periode.
    """
    path = tree.root / FOLDER / NAME
    contents = [files.pdf("x", created=date(2026, month, 7)) for month in (1, 2)]
    assert len(contents[0]) == len(contents[1])
    tree.add(contents={f"{FOLDER}/{NAME}": contents[0]})
    outside.mkdir()
    secret = outside / NAME
    secret.write_bytes(contents[1])
    shutil.copystat(path, secret)
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    swap(path)
    return auditor.result(date(2026, 7, 5), MADE)


def to_link(outside: Path) -> Callable[[Path], None]:
    def swap(path: Path) -> None:
        path.unlink()
        path.symlink_to(outside / NAME)

    return swap


def to_folder_link(outside: Path) -> Callable[[Path], None]:
    def swap(path: Path) -> None:
        shutil.rmtree(path.parent)
        path.parent.symlink_to(outside, target_is_directory=True)

    return swap


def to_pipe(_: Path) -> Callable[[Path], None]:
    def swap(path: Path) -> None:
        path.unlink()
        os.mkfifo(path)

    return swap


def to_socket(_: Path) -> Callable[[Path], None]:
    def swap(path: Path) -> None:
        path.unlink()
        socket_at(path)

    return swap


def to_other_file(outside: Path) -> Callable[[Path], None]:
    return lambda path: (outside / NAME).rename(path) and None


@posix
@pytest.mark.parametrize("kind", [to_link, to_folder_link, to_pipe, to_socket, to_other_file])
def test_what_was_swapped_after_it_was_listed_is_unread_and_proves_nothing(
    tree: Tree, tmp_path: Path, kind: Callable[[Path], Callable[[Path], None]]
) -> None:
    outside = tmp_path / "luar"
    result = swapped(tree, outside, kind(outside))
    assert [one.path for one in result.galat] == [f"{FOLDER}/{NAME}"]
    assert not any(slot.berkas for slot in result.slots)
    first = next(slot for one in result.butir if one.butir.kode == "1.i.a" for slot in one.bukti[0].slot)
    assert first.status is Status.TAK_TERBACA


@posix
def test_a_file_that_stays_is_read(tree: Tree, tmp_path: Path) -> None:
    result = swapped(tree, tmp_path / "luar", lambda _: None)
    assert not result.galat
    assert {berkas.tanggal.mulai for slot in result.slots for berkas in slot.berkas} == {date(2026, 1, 7)}


@posix
def test_a_folder_on_the_way_that_became_a_link_leads_nowhere(tree: Tree, tmp_path: Path) -> None:
    tree.add("a/b/1.i.a SK Tim Kerja ZI 2026.pdf", "a/c.pdf")
    outside = tmp_path / "luar"
    shutil.copytree(tree.root / "a", outside)
    folders = walk(tree.root)
    seen = [next(folders), next(folders)]
    (tree.root / "a").rename(tree.root / "z")
    (tree.root / "a").symlink_to(outside, target_is_directory=True)
    seen += folders
    assert [folder.path for folder in seen] == ["", "a", "a/b"]
    assert not seen[2].files
    assert [(one.path, one.pesan.kunci, one.is_folder) for one in seen[2].galat] == [
        ("a/b", "reason.unreadable_swapped", True)
    ]


# --- settings, plan ---------------------------------------------------------------------------------------------


@posix
@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "link inside"])
def test_settings_that_are_no_file_are_not_opened_and_nothing_is_written(
    tree: Tree, tmp_path: Path, kind: str, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add("1.i.a/SK Tim Kerja ZI 2026.pdf", "lain.toml")
    report, place = tmp_path / "laporan.html", tree.root / "zi-audit.toml"
    assert run(["check", str(tree.root), "--report", str(report), "--fail-on", "never"]) == 0
    before = report.read_bytes()
    (tmp_path / "rahasia.toml").write_text('rahasia = "sandi"')
    match kind:
        case "link":
            place.symlink_to(tmp_path / "rahasia.toml")
        case "link inside":
            place.symlink_to("lain.toml")
        case "pipe":
            os.mkfifo(place)
        case "folder":
            place.mkdir()
    assert run(["check", str(tree.root), "--report", str(report), "--fail-on", "never"]) == 3
    said = capfd.readouterr().err
    assert "zi-audit.toml" in said and "rahasia =" not in said
    assert len(said.splitlines()) == 1
    assert report.read_bytes() == before


@posix
@pytest.mark.parametrize("make", [pipe_at, link_to(Path("/etc/passwd"))], ids=["pipe", "link"])
def test_plan_files_that_are_no_files_are_not_opened(
    tmp_path: Path, make: Callable[[Path], None], capfd: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "rencana"
    plan.mkdir()
    make(plan / "rencana.toml")
    assert run(["plan", "--plan", str(plan)]) == 2
    assert "Bukan berkas biasa" in capfd.readouterr().err
