"""A report is written whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import linked, posix_only

from zi_audit import held
from zi_audit.errors import OutputError
from zi_audit.output import write_atomic


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_text_becomes_utf8_bytes_without_changed_line_ends(tmp_path: Path) -> None:
    target = tmp_path / "laporan.html"
    write_atomic(target, "é\r\nü\n")
    assert target.read_bytes() == "é\r\nü\n".encode()
    assert names(tmp_path) == ["laporan.html"]


def test_a_name_that_is_no_unicode_does_not_stop_the_report(tmp_path: Path) -> None:
    target = tmp_path / "laporan.html"
    write_atomic(target, "a\udcffb")
    assert target.read_text("utf-8") == "a\\udcffb"


def test_a_full_disk_leaves_the_old_report_and_nothing_beside_it(tmp_path: Path) -> None:
    """A real limit of the system on the size of files, in a process of its own."""
    target = tmp_path / "laporan.html"
    target.write_text("old")
    script = (
        "import resource, signal, sys; from pathlib import Path;"
        "from zi_audit.output import write_atomic; from zi_audit.errors import OutputError;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))\n"
        "try: write_atomic(Path(sys.argv[1]), 'x' * 1_000_000)\n"
        "except OutputError as error: print(error.key, error.values['pesan'])"
    )
    pytest.importorskip("resource", reason="this system has no limit on the size of files")
    done = subprocess.run(
        [sys.executable, "-c", script, str(target)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent.parent,
        check=True,
    )
    assert done.stdout.startswith("output.unwritable")
    assert target.read_text() == "old"
    assert names(tmp_path) == ["laporan.html"]


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    write_atomic(tmp_path / "2026" / "TW II" / "laporan.html", "x")
    assert (tmp_path / "2026" / "TW II" / "laporan.html").read_text() == "x"


def test_a_file_where_the_folder_belongs_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "2026").write_text("a file")
    with pytest.raises(OutputError) as found:
        write_atomic(tmp_path / "2026" / "laporan.html", "x")
    assert found.value.key == "output.unwritable"


def test_a_folder_in_the_report_s_place_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_atomic(tmp_path, "x")
    assert names(tmp_path) == []


@posix_only("Windows has no such permissions")
def test_the_report_keeps_the_permissions_that_it_had(tmp_path: Path) -> None:
    target = tmp_path / "laporan.html"
    target.write_text("old")
    target.chmod(0o640)
    write_atomic(target, "new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@posix_only("Windows has no such permissions")
def test_a_new_report_can_be_read_by_colleagues_as_the_umask_allows(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomic(tmp_path / "laporan.html", "x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "laporan.html").stat().st_mode) == 0o640


def test_a_link_to_the_report_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "laporan.html"
    linked(link, tmp_path / "real" / "laporan.html")
    write_atomic(link, "x")
    assert link.is_symlink()
    assert (tmp_path / "real" / "laporan.html").read_text() == "x"


def test_a_report_open_in_another_program_on_windows_is_written_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "laporan.html"
    target.write_text("open in a browser")
    replace = Path.replace

    def refused(source: Path, to: Path) -> None:
        if to == target:
            error = PermissionError(13, "Access is denied")
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        replace(source, to)

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(held, "PAUSES", (0.0,))
    with pytest.raises(OutputError) as found:
        write_atomic(target, "new")
    assert found.value.key == "output.held"
    assert found.value.values == {"berkas": str(tmp_path / "laporan.baru.html")}
    assert (tmp_path / "laporan.baru.html").read_text() == "new"
    assert target.read_text() == "open in a browser"
    assert names(tmp_path) == ["laporan.baru.html", "laporan.html"]


def test_what_a_killed_process_of_this_machine_left_is_cleared_at_once(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from zi_audit.output import write_atomic\n"
        "def half():\n yield 'x'; os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_atomic(Path(sys.argv[1]), half())"
    )
    if os.name == "nt":
        pytest.skip("nobody is killed so there")
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "l.html")], cwd=Path(__file__).parent.parent)
    left = names(tmp_path)
    assert len(left) == 1 and left[0].startswith(".zi-audit-")
    other = tmp_path / ".zi-audit-0000ffff-1-aabbccddeeff.tmp"
    other.write_text("another machine is writing")
    write_atomic(tmp_path / "laporan.html", "x")
    assert names(tmp_path) == [other.name, "laporan.html"]


def test_what_a_killed_process_left_hours_ago_is_cleared(tmp_path: Path) -> None:
    old, young = tmp_path / ".zi-audit-aa.tmp", tmp_path / ".zi-audit-bb.tmp"
    for path in (old, young):
        path.write_text("half")
    os.utime(old, (1, 1))
    write_atomic(tmp_path / "laporan.html", "x")
    assert names(tmp_path) == [".zi-audit-bb.tmp", "laporan.html"]
