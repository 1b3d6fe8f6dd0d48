"""Two watchers or jobs at once: the second says who was first and does no harm."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

import pytest
from conftest import posix_only

from zi_audit import lock
from zi_audit.cli import holding
from zi_audit.errors import BusyError, OutputError
from zi_audit.lock import acquire, lock_path
from zi_audit.processes import process_exists, process_space
from zi_audit.scan import is_own
from zi_audit.watch.filesystem import FileSystem, is_exclusive, synced_by

SINCE = datetime(2026, 7, 5, 9, 0, tzinfo=UTC)
ROOT = Path(__file__).parent.parent
HOLD = (
    "import sys, time; from datetime import datetime, timezone; from pathlib import Path;"
    "from zi_audit.lock import acquire;"
    "held = acquire(Path(sys.argv[1]), since=datetime(2026, 7, 5, 9, tzinfo=timezone.utc));"
    "print('held', flush=True); time.sleep(60)"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return lock_path(tmp_path / "laporan.html")


def holder(path: Path) -> subprocess.Popen[str]:
    """Start a process that holds the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def aged(path: Path, seconds: float) -> None:
    now = path.stat().st_mtime
    os.utime(path, (now - seconds, now - seconds))


def written_elsewhere(path: Path, **other: object) -> None:
    """Write a lock as another machine would."""
    data = {"host": "PC-LAIN", "pid": 1, "sejak": "2026-07-05T08:00:00+07:00", "ruang": "win32", "tanda": "x"}
    path.write_text(json.dumps(data | other))


def test_the_second_process_is_told_who_holds_the_report(path: Path) -> None:
    first = holder(path)
    try:
        with pytest.raises(BusyError) as found:
            acquire(path, since=SINCE)
        assert found.value.key == "lock.held"
        assert found.value.values == {
            "host": socket.gethostname(),
            "pid": first.pid,
            "sejak": "2026-07-05T09:00:00+00:00",
        }
    finally:
        end(first)


def test_the_lock_of_a_killed_process_is_taken_over_at_once(path: Path) -> None:
    first = holder(path)
    first.kill()
    first.communicate()
    assert path.exists()
    with acquire(path, since=SINCE) as mine:
        assert mine.is_ours()
    assert not path.exists()


def test_leaving_gives_the_lock_back_and_leaves_no_file(path: Path) -> None:
    with acquire(path, since=SINCE):
        assert path.exists()
    assert list(path.parent.iterdir()) == []
    acquire(path, since=SINCE).release()


def test_the_second_may_wait_for_the_first(path: Path) -> None:
    first = acquire(path, since=SINCE)
    threading.Timer(0.3, first.release).start()
    acquire(path, since=SINCE, wait=5).release()


def test_the_lock_of_another_machine_holds_while_its_heart_beats(path: Path) -> None:
    written_elsewhere(path)
    with pytest.raises(BusyError) as found:
        acquire(path, since=SINCE)
    assert found.value.values["host"] == "PC-LAIN"


def test_the_lock_of_another_machine_is_stale_when_its_heart_stopped(path: Path) -> None:
    written_elsewhere(path)
    aged(path, lock.STALE_AFTER + 5)
    acquire(path, since=SINCE).release()


def test_a_process_id_of_another_container_on_this_host_says_nothing(path: Path) -> None:
    written_elsewhere(path, host=socket.gethostname(), pid=2**22 - 3, ruang="linux pid:[1]")
    with pytest.raises(BusyError):
        acquire(path, since=SINCE)


def test_the_heart_beats(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "HEARTBEAT", 0.05)
    with acquire(path, since=SINCE):
        aged(path, 1000)
        for _ in range(100):
            if lock._age(path) < 100:
                break
            threading.Event().wait(0.02)
        assert lock._age(path) < 100


def test_a_holder_that_slept_too_long_sees_that_the_lock_is_lost(path: Path) -> None:
    mine = acquire(path, since=SINCE)
    written_elsewhere(path)
    assert not mine.is_ours()
    mine.release()
    assert path.exists(), "the other's lock is not ours to remove"


def test_a_share_that_is_away_does_not_cost_the_lock(tmp_path: Path) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    mine = acquire(lock_path(folder / "laporan.html"), since=SINCE)
    folder.rename(tmp_path / "away")
    assert mine.is_ours()
    (tmp_path / "away").rename(folder)
    assert mine.is_ours()
    mine.release()


def test_of_many_that_find_a_stale_lock_one_gets_it(path: Path) -> None:
    """Twenty threads take over the same stale lock at the same moment."""
    written_elsewhere(path)
    aged(path, lock.STALE_AFTER + 5)
    start = threading.Barrier(20)
    got: list[lock.Lock] = []
    refused: list[BusyError] = []

    def take() -> None:
        start.wait()
        try:
            got.append(acquire(path, since=SINCE))
        except BusyError as error:
            refused.append(error)

    threads = [threading.Thread(target=take) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ours = [one for one in got if one.is_ours()]
    for one in got:
        one.release()
    assert len(ours) == 1
    assert len(got) == 1
    assert len(refused) == 19


@pytest.mark.parametrize("found", ["nothing", "stale", "unsigned", "stale, with a guard left"])
def test_in_any_race_nobody_holds_beside_another(
    path: Path, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six at the same moment, each holding for an instant and giving back, until all had it."""
    monkeypatch.setattr(lock, "_WRITING", 0.2)
    for _ in range(2):
        if found.startswith("stale"):
            written_elsewhere(path)
            aged(path, lock.STALE_AFTER + 5)
        if found == "unsigned":
            path.write_bytes(b"")
            aged(path, 5)
        if found.endswith("left"):
            path.with_name(f"{path.name}.tmp").write_bytes(b"")
        start, holders, most = threading.Barrier(6), [], []

        def take() -> None:
            start.wait()  # noqa: B023 - the threads end before the next round
            with acquire(path, since=SINCE, wait=30) as mine:
                holders.append(mine)  # noqa: B023
                most.append(len(holders))  # noqa: B023
                assert mine.is_ours()
                threading.Event().wait(0.01)
                holders.remove(mine)  # noqa: B023

        threads = [threading.Thread(target=take) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert most == [1] * 6
        assert list(path.parent.iterdir()) == []


def me() -> lock.Holder:
    return lock.Holder("PC-INI", 1, "2026-07-05T09:00:00+07:00", "linux", "y")


def test_a_lock_that_is_another_s_by_now_is_not_cleared_as_stale(path: Path) -> None:
    written_elsewhere(path)
    fresh = path.read_bytes()
    assert lock._clear(path, b"what was judged stale", me()) is False
    assert (path.read_bytes(), len(list(path.parent.iterdir()))) == (fresh, 1)


def test_a_holder_that_comes_back_while_its_lock_is_cleared_keeps_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written_elsewhere(path)
    judged = path.read_bytes()
    beside = lock._beside

    def back(place: Path) -> Path:
        written_elsewhere(place, tanda="kembali")
        return beside(place)

    monkeypatch.setattr(lock, "_beside", back)
    lock._clear(path, judged, me())
    assert json.loads(path.read_bytes())["tanda"] == "kembali"
    assert list(path.parent.iterdir()) == [path]


def test_what_another_process_is_clearing_is_left_to_it(path: Path) -> None:
    written_elsewhere(path)
    guard = path.with_name(f"{path.name}.tmp")
    written_elsewhere(guard)
    assert lock._clear(path, path.read_bytes(), me()) is False
    assert path.exists() and guard.exists()


def test_a_guard_whose_process_hangs_is_taken_away_and_the_next_try_clears(path: Path) -> None:
    written_elsewhere(path)
    guard = path.with_name(f"{path.name}.tmp")
    written_elsewhere(guard)
    aged(guard, lock._CLEARING + 5)
    assert lock._clear(path, path.read_bytes(), me()) is False
    assert (path.exists(), guard.exists()) == (True, False)
    assert lock._clear(path, path.read_bytes(), me()) is True
    assert list(path.parent.iterdir()) == []


def test_a_stale_lock_is_cleared_and_leaves_nothing(path: Path) -> None:
    written_elsewhere(path)
    assert lock._clear(path, path.read_bytes(), me()) is True
    assert list(path.parent.iterdir()) == []


@posix_only("an open file cannot be removed there")
def test_who_was_taken_for_dead_while_writing_its_name_does_not_hold(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dump = json.dump

    def slow(data: object, file: TextIO) -> None:
        dump(data, file)
        path.unlink()
        written_elsewhere(path)

    monkeypatch.setattr(lock.json, "dump", slow)
    assert lock._create(path, me()) is False
    assert json.loads(path.read_bytes())["host"] == "PC-LAIN"


def test_giving_back_twice_takes_nothing_from_who_came_after(path: Path) -> None:
    held = acquire(path, since=SINCE)
    held.release()
    path.write_bytes(b"")  # the next one, before it wrote its name
    held.release()
    assert path.exists()


def test_a_deleted_lock_that_another_was_faster_to_make_is_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with acquire(path, since=SINCE) as held:
        path.unlink()

        def outrun(place: Path, _: lock.Holder) -> bool:
            written_elsewhere(place)
            return False

        monkeypatch.setattr(lock, "_create", outrun)
        assert not held.is_ours()


def test_a_lock_that_others_are_always_faster_to_take_is_refused_in_the_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Path] = []

    def cleared(place: Path, _: lock.Holder) -> tuple[lock.Holder, bool]:
        looks.append(place)
        assert len(looks) < 100, "never given up"
        return lock.Holder("PC-LAIN", 1, "", "", "x"), True

    monkeypatch.setattr(lock, "_create", lambda *_: False)
    monkeypatch.setattr(lock, "_looked_at", cleared)
    with pytest.raises(BusyError):
        acquire(path, since=SINCE)
    assert len(looks) > 1, "a lock that was cleared away is tried for again at once"


def test_a_folder_in_the_place_of_the_lock_is_not_ours(path: Path) -> None:
    with acquire(path, since=SINCE) as held:
        path.unlink()
        path.mkdir()
        assert not held.is_ours()
        path.rmdir()


@posix_only("an open file cannot be removed there")
def test_a_lock_that_is_taken_away_while_it_is_signed_does_not_hold(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock.json, "dump", lambda *_: path.unlink())
    assert lock._create(path, me()) is False


def test_a_lock_that_its_holder_gave_back_was_not_cleared_by_us(path: Path) -> None:
    assert lock._clear(path, b"what was judged stale", me()) is False
    assert list(path.parent.iterdir()) == []


def test_a_lock_that_windows_is_just_deleting_is_another_s_still(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "denied")

    path.write_bytes(b"")
    monkeypatch.setattr(lock.os, "open", denied)
    assert lock._create(path, me()) is False
    path.unlink()
    with pytest.raises(PermissionError):
        lock._create(path, me())


def test_a_share_that_fails_is_no_lock_of_another(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failed(*_: object) -> int:
        raise OSError(5, "input/output error")

    path.write_bytes(b"{")
    monkeypatch.setattr(lock.os, "open", failed)
    monkeypatch.setattr(lock, "_TRIES", (0.0,))
    with pytest.raises(OSError, match="input/output"):
        lock._create(path, me())


@posix_only("Windows has no such permissions")
def test_all_who_work_in_the_folder_may_clear_the_lock_of_another(path: Path) -> None:
    before = os.umask(0)
    try:
        with acquire(path, since=SINCE):
            assert path.stat().st_mode & 0o777 == 0o666
    finally:
        os.umask(before)


def test_a_folder_that_went_is_not_taken_for_a_lock_that_was_given_back(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        lock._looked_at(tmp_path / "hilang" / "x.lock", me())
    assert lock._looked_at(tmp_path / "x.lock", me()) == (None, False)


def test_a_lock_that_somebody_deleted_is_made_again(path: Path) -> None:
    mine = acquire(path, since=SINCE)
    path.unlink()
    assert mine.is_ours()
    with pytest.raises(BusyError):
        acquire(path, since=SINCE)
    mine.release()
    assert not path.exists()


def test_a_lock_that_was_deleted_and_taken_by_another_is_lost(path: Path) -> None:
    mine = acquire(path, since=SINCE)
    path.unlink()
    other = acquire(path, since=SINCE)
    assert not mine.is_ours()
    assert other.is_ours()
    mine.release()
    assert other.is_ours()
    other.release()


def test_a_lock_that_is_being_signed_just_now_names_nobody(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_WRITING", 0.3)
    path.write_text("{")
    stop = threading.Event()

    def sign_on() -> None:
        while not stop.wait(0.02):
            os.utime(path)

    writer = threading.Thread(target=sign_on)
    writer.start()
    try:
        with pytest.raises(BusyError) as found:
            acquire(path, since=SINCE)
    finally:
        stop.set()
        writer.join()
    assert found.value.key == "lock.held_by_unknown"


@pytest.mark.parametrize("left", [b"", b"{", b"\xff" * 100_000, b"[" * 60_000, b'{"host": 1}'])
def test_a_lock_that_nobody_ever_signed_is_taken_over_in_seconds(
    path: Path, left: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A share failed between making and writing it, or its writer was killed there."""
    monkeypatch.setattr(lock, "_WRITING", 0.2)
    path.write_bytes(left)
    with acquire(path, since=SINCE) as mine:
        assert mine.is_ours()
    assert list(path.parent.iterdir()) == []


def test_a_clearing_that_was_killed_holds_up_nobody(path: Path) -> None:
    written_elsewhere(path)
    aged(path, lock.STALE_AFTER + 5)
    guard = path.with_name(f"{path.name}.tmp")
    written_elsewhere(guard, host=socket.gethostname(), pid=2**22 - 3, ruang=process_space())
    acquire(path, since=SINCE, wait=5).release()
    assert list(path.parent.iterdir()) == []


@posix_only("links need a right there, and pipes lie elsewhere")
@pytest.mark.parametrize("put", ["folder", "pipe", "link", "loop"])
def test_what_is_no_file_in_its_place_is_said_and_not_waited_for(path: Path, put: str) -> None:
    if put == "folder":
        path.mkdir()
    elif put == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(path if put == "loop" else path.with_name("none"))
    with pytest.raises(OutputError) as found:
        acquire(path, since=SINCE, wait=30)
    assert found.value.key == "lock.no_file"
    assert os.path.lexists(path) and not path.with_name("none").exists()


@pytest.mark.parametrize("held", ["by another", "stale, and its clearing held", "unsigned"])
def test_the_deadline_holds_whatever_stands_in_the_way(
    path: Path, held: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_WRITING", 0.3)
    written_elsewhere(path)
    if held == "unsigned":
        path.write_bytes(b"")
        monkeypatch.setattr(lock, "_age", lambda _: 0.0)
    if held.startswith("stale"):
        aged(path, lock.STALE_AFTER + 5)
        written_elsewhere(path.with_name(f"{path.name}.tmp"))
    answers: list[BusyError] = []

    def ask() -> None:
        with pytest.raises(BusyError) as found:
            acquire(path, since=SINCE, wait=0.3)
        answers.append(found.value)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(20)
    assert len(answers) == 1


@pytest.mark.parametrize("process", [0, -1, 2**31, 2**80])
def test_a_process_id_that_no_process_has_is_gone(process: int) -> None:
    assert not process_exists(process)


# --- folders that are synchronised -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("folder", "name", "is_local", "synced"),
    [
        ("/home/ani/OneDrive - KPU/ZI", "ext4", True, "OneDrive - KPU"),
        ("/home/ani/Dropbox/ZI 2026", "ext4", True, "Dropbox"),
        ("/Users/ani/Library/CloudStorage/GoogleDrive-ani/My Drive", "CloudStorage", False, "CloudStorage"),
        ("/mnt/z", "fuse.rclone", False, "fuse.rclone"),
        ("/mnt/Google Drive", "cifs", False, ""),
        ("/home/ani/ZI 2026", "ext4", True, ""),
        ("/home/ani/Drive bersama/ZI", "ext4", True, ""),
    ],
)
def test_a_synchronised_folder_is_known_by_its_drive_or_its_name(
    folder: str, name: str, is_local: bool, synced: str
) -> None:
    assert synced_by(Path(folder) / "laporan.html", FileSystem(name, is_local)) == synced


@pytest.mark.parametrize(
    ("drive", "exclusive"),
    [
        (FileSystem("ext4", True), True),
        (FileSystem("cifs", False), True),
        (FileSystem("nfs4", False), True),
        (FileSystem("Z:", False), True),
        (FileSystem("\\\\server\\bagi", False), True),
        (FileSystem("fuse.smbnetfs", False), False),
        (FileSystem("davfs", False), False),
        (FileSystem("Google Drive", False), False),
    ],
)
def test_only_a_drive_that_one_program_makes_up_promises_nothing(drive: FileSystem, exclusive: bool) -> None:
    assert is_exclusive(drive) is exclusive


def test_in_a_synchronised_folder_the_lock_lies_in_the_user_s_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA", "HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "milik sendiri"))
    shared = tmp_path / "OneDrive - KPU" / "ZI"
    shared.mkdir(parents=True)
    with holding.hold(shared / "laporan.html", "id", since=SINCE, wait=0):
        assert list(shared.iterdir()) == []
        assert "OneDrive - KPU" in capfd.readouterr().err
        with pytest.raises(BusyError):
            holding.hold(shared / "laporan.html", "id", since=SINCE, wait=0)
        holding.hold(shared / "lain.html", "id", since=SINCE, wait=0).release()
    assert not [path for path in (tmp_path / "milik sendiri").rglob("*") if path.is_file()]


def test_on_a_disk_of_one_s_own_the_lock_lies_beside_the_report_and_nothing_is_said(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with holding.hold(path.with_name("laporan.html"), "id", since=SINCE, wait=0):
        assert path.exists()
    assert capfd.readouterr().err == ""


def test_a_place_that_cannot_be_written_is_an_error_of_output(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(OutputError):
        acquire(lock_path(tmp_path / "file" / "laporan.html"), since=SINCE)


def test_no_audit_lists_the_lock(path: Path) -> None:
    assert is_own(path.name)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="this system has no place that takes no files")
def test_a_place_that_takes_no_files_is_an_error_and_no_endless_loop() -> None:
    with pytest.raises(OutputError):
        acquire(Path("/proc/.zi-audit-laporan.html.lock"), since=datetime(2026, 7, 5, tzinfo=UTC))
