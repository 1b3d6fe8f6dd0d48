"""`zi-audit watch` as people run it: a process, signals, locks, and limits of the system."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from time import sleep

import pytest
from conftest import Tree
from plain_user import DROP, LOAD, as_plain_user, is_root
from watching import Command, in_namespace

from zi_audit.cli import watch as watch_command
from zi_audit.cli.main import run
from zi_audit.ledger import open_ledger
from zi_audit.lock import lock_path

SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"
pytestmark = pytest.mark.slow
needs_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="inotify and mounts are Linux's"
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return tmp_path / "laporan.html"


def test_it_starts_says_how_it_hears_and_stops_cleanly_when_asked(tree: Tree, report: Path) -> None:
    with Command(tree.root, report) as watch:
        watch.until_said("Laporan siap")
        assert watch.said[0].startswith("Memantau lewat pemberitahuan") or "diperiksa tiap" in watch.said[0]
        tree.add(SK)
        watch.until_said("+ 1.i.a")
        assert watch.end(signal.SIGTERM) == 0
    assert watch.said[-1].startswith("Pemantauan selesai")
    assert report.read_text("utf-8").rstrip().endswith("</html>")
    assert not lock_path(report).exists()
    with open_ledger(report.with_name("zi-audit.sqlite3"), folder=str(tree.root.resolve())) as ledger:
        assert set(ledger.arrivals()) == {SK}


def test_a_second_one_says_who_is_at_it_and_a_killed_one_is_taken_over(
    tree: Tree, report: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch_command, "WAIT_FOR_LOCK", 0.1)
    with Command(tree.root, report) as watch:
        watch.until_said("Laporan siap")
        before = report.read_bytes()
        assert run(["watch", str(tree.root), "--report", str(report)]) == 3
        assert f"proses {watch.process.pid}" in capfd.readouterr().err
        assert report.read_bytes() == before
        watch.end(signal.SIGKILL)
    assert lock_path(report).exists()
    with Command(tree.root, report) as watch:
        watch.until_said("Laporan siap")
        assert watch.end(signal.SIGINT) == 130


@needs_linux
def test_events_that_the_system_dropped_are_made_good(tree: Tree, report: Path) -> None:
    """The process is stopped while more happens than the system's queue holds."""
    tree.add("lain.pdf")
    queue = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    if queue > 50_000:
        pytest.skip("the queue of this system is too long to fill")
    with Command(tree.root, report) as watch:
        watch.until_said("Laporan siap")
        watch.process.send_signal(signal.SIGSTOP)
        for n in range(queue // 2 + 1_000):
            (tree.root / f"IMG_{n:05}.jpg").write_bytes(b"x")
        tree.add(SK)
        watch.process.send_signal(signal.SIGCONT)
        watch.until_said("+ 1.i.a")
        watch.process.send_signal(signal.SIGSTOP)
        for n in range(queue // 2 + 1_000):
            (tree.root / f"IMG_{n:05}.jpg").unlink()
        tree.root.joinpath("x").mkdir()
        (tree.root / SK).unlink()
        watch.process.send_signal(signal.SIGCONT)
        watch.until_said("- 1.i.a")


@needs_linux
def test_where_the_system_has_no_room_for_watches_it_polls(tree: Tree, report: Path) -> None:
    tree.add(*(f"{n}/catatan.txt" for n in range(30)))
    few = in_namespace("echo 10 > /proc/sys/user/max_inotify_watches")
    with Command(tree.root, report, prefix=few) as watch:
        watch.until_said("tidak dapat memantau folder sebanyak ini")
        watch.until_said("Laporan siap")
        tree.add(SK)
        watch.until_said("+ 1.i.a")


@needs_linux
def test_a_share_that_is_unmounted_and_mounted_again(tree: Tree, report: Path) -> None:
    """A real mount: when it goes, an empty folder is left."""
    tree.add(SK)
    point = tree.root.with_name("titik")
    point.mkdir()
    go, gone, back = (report.with_name(name) for name in ("go", "gone", "back"))
    steps = (
        f"mount --bind '{tree.root}' '{point}' && "
        f"(until [ -e '{go}' ]; do sleep 0.1; done; umount -l '{point}'; touch '{gone}';"
        f" until [ -e '{back}' ]; do sleep 0.1; done; mount --bind '{tree.root}' '{point}') & "
        f"until mountpoint -q '{point}'; do sleep 0.05; done"
    )
    with Command(point, report, prefix=in_namespace(steps)) as watch:
        watch.until_said("Laporan siap")
        before = report.read_bytes()
        go.touch()
        watch.until_said("Folder kosong, padahal")
        assert gone.exists()
        assert report.read_bytes() == before
        back.touch()
        watch.until_said("Folder terbaca lagi")
        tree.add("2.i.a/lain.pdf")
        (tree.root / SK).unlink()
        watch.until_said("- 1.i.a")


@needs_linux
def test_the_system_s_clock_passing_a_quarter_s_last_midnight_and_set_back(tree: Tree, report: Path) -> None:
    """The process's own system calls tell another time, by libfaketime; in Jakarta it is seven hours later."""
    library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    if library is None:
        pytest.skip("needs libfaketime; the same is tested with a clock of our own in test_watch_faults")
    clock = report.with_name("jam")
    clock.write_text("@2026-06-30 16:58:00")
    words = f"LD_PRELOAD={library} FAKETIME_TIMESTAMP_FILE={clock} FAKETIME_NO_CACHE=1 TZ=UTC"
    words += " FAKETIME_DONT_FAKE_MONOTONIC=1 NO_FAKE_STAT=1"
    with Command(tree.root, report, prefix=["env", *words.split()]) as watch:
        watch.until_said("Laporan siap")
        clock.write_text("@2026-06-30 17:00:05")
        watch.until_said("belum ada (jatuh tempo lewat)")
        assert "1 Juli 2026" in report.read_text("utf-8")
        clock.write_text("@2026-06-29 17:00:05")
        watch.until_said("Juni 2026: berjalan")
        assert watch.end() == 0


@needs_linux
def test_a_disk_that_fills_up_while_watching_keeps_the_last_report(tree: Tree, tmp_path: Path) -> None:
    """A real disk of 3 MB under the report; what lies on it is copied out while it is full."""
    disk = tmp_path / "disk"
    disk.mkdir()
    go, full, free = (tmp_path / name for name in ("go", "full.html", "free"))
    steps = (
        f"mount -t tmpfs -o size=3M none '{disk}' && "
        f"(until [ -e '{go}' ]; do sleep 0.05; done; head -c 9000000 /dev/zero > '{disk}/zero' 2> /dev/null;"
        f" touch '{go}.done'; until [ -e '{free}' ]; do sleep 0.05; done;"
        f" cp '{disk}/laporan.html' '{full}'; rm '{disk}/zero') &"
    )
    prefix = in_namespace(f"{{ {steps} }}")
    with Command(tree.root, disk / "laporan.html", prefix=prefix) as watch:
        watch.until_said("Laporan siap")
        go.touch()
        while not (tmp_path / "go.done").exists():
            sleep(0.02)
        tree.add(SK)
        watch.until_said("Tidak dapat ditulis")
        free.touch()
        watch.until_said("+ 1.i.a")
        assert watch.end() == 0
    assert full.read_text("utf-8").rstrip().endswith("</html>")
    assert "SK Tim Kerja ZI 2026.pdf" not in full.read_text("utf-8")


def test_a_denied_subfolder_is_said_and_never_reported_missing(tree: Tree, tmp_path: Path) -> None:
    tree.add(SK)
    out = tmp_path / "out"
    out.mkdir(mode=0o777)
    out.chmod(0o777)
    with (
        as_plain_user(tmp_path),
        Command(tree.root, out / "laporan.html", before=f"{LOAD}\n{DROP}" if is_root() else "") as watch,
    ):
        watch.until_said("Laporan siap")
        (tree.root / "1.i.a").chmod(0)
        tree.add("baru.pdf")
        watch.until_said("tidak terbaca")
        (tree.root / "1.i.a").chmod(0o755)
        tree.add("baru 2.pdf")
        watch.until_said("Semua bagian folder terbaca lagi")
        assert watch.end() == 0
    assert not any("berkas hilang" in line for line in watch.said)


def test_what_somebody_deletes_while_it_runs_is_written_again(tree: Tree, report: Path) -> None:
    """Report, ledger and lock, one after the other; nothing is taken for lost events."""
    tree.add(SK)
    with Command(tree.root, report) as watch:
        watch.until_said("Laporan siap")
        for one in (report, report.with_name("zi-audit.sqlite3"), lock_path(report)):
            one.unlink()
        watch.until_said("ditulis ulang")
        tree.add("2.i.a/SK Tim SOP 2026.pdf", "lain.pdf")
        (tree.root / SK).unlink()
        watch.until_said("- 1.i.a")
        assert watch.end() == 0
    assert report.read_text("utf-8").rstrip().endswith("</html>")
    with open_ledger(report.with_name("zi-audit.sqlite3"), folder=str(tree.root.resolve())) as ledger:
        assert set(ledger.arrivals()) == {"2.i.a/SK Tim SOP 2026.pdf", "lain.pdf"}
    assert not any("Catatan" in line or "tidak diberitahukan" in line for line in watch.said)


def test_a_report_inside_the_watched_folder_wakes_nobody(tree: Tree) -> None:
    report = tree.add(SK).root / "laporan.html"
    with Command(tree.root, report) as watch:
        watch.until_said("Laporan siap")
        before = report.stat().st_mtime_ns
        sleep(0.7)
        assert report.stat().st_mtime_ns == before
        (tree.root / SK).unlink()
        watch.until_said("- 1.i.a")
        after = report.stat().st_mtime_ns
        sleep(0.7)
        assert report.stat().st_mtime_ns == after
        assert watch.end() == 0
    assert "laporan.html" not in report.read_text("utf-8")


def test_asked_to_stop_in_the_middle_of_an_audit_it_ends_clean(tree: Tree, report: Path) -> None:
    tree.add(*(f"{n // 100}/IMG_{n:05}.txt" for n in range(1_500)))
    with Command(tree.root, report) as watch:
        watch.until_said("Memantau")
        assert watch.end(signal.SIGTERM) == 0
    assert watch.said[-1].startswith("Pemantauan selesai")
    assert [one.name for one in report.parent.iterdir() if one.name.startswith(".")] == []
    assert report.read_text("utf-8").rstrip().endswith("</html>")


def test_the_parent_s_renaming_is_a_folder_that_is_away_until_it_is_back(tree: Tree, report: Path) -> None:
    parent = tree.root.parent / "induk"
    root = parent / "ZI"
    parent.mkdir()
    tree.add(SK).root.rename(root)
    with Command(root, report) as watch:
        watch.until_said("Laporan siap")
        before = report.read_bytes()
        other = parent.rename(parent.with_name("lain"))
        watch.until_said("Folder tidak ditemukan")
        (other / "ZI/catatan.txt").write_text("added while it was away")
        assert report.read_bytes() == before
        other.rename(parent)
        watch.until_said("Folder terbaca lagi")
        (root / SK).unlink()
        watch.until_said("- 1.i.a")
        assert watch.end() == 0
    assert "catatan.txt" in report.read_text("utf-8")


def test_bad_options_are_refused_in_words(tree: Tree, capfd: pytest.CaptureFixture[str]) -> None:
    for options in (["--poll", "x"], ["--settle", "-1"], ["--poll"], []):
        assert run(["watch", str(tree.root), *options]) == 2
    assert run(["watch", str(tree.root / "none"), "--report", str(tree.root.with_name("l.html"))]) == 3
    assert "Traceback" not in capfd.readouterr().err


def test_stopping_signals_are_given_back_afterwards(tree: Tree, report: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    assert run(["watch", str(tree.root / "none"), "--report", str(report)]) == 3
    assert signal.getsignal(signal.SIGINT) is before
