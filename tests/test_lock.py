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

import pytest

from zi_audit import lock
from zi_audit.errors import BusyError, OutputError
from zi_audit.lock import acquire, lock_path
from zi_audit.scan import is_own

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


def test_a_lock_that_nobody_can_read_names_nobody(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_WRITING", 0.1)
    path.write_text("{")
    with pytest.raises(BusyError) as found:
        acquire(path, since=SINCE)
    assert found.value.key == "lock.held_by_unknown"


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
