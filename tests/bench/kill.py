"""Kill -9 at random moments of writing: report and ledger must be whole each time.

    python tests/bench/kill.py --times 200 --seed 1

A process takes the lock and writes report and ledger, over and over, and is killed after a random
time. Then the report must hold its own checksum, the ledger must open, pass SQLite's integrity check
and know the run of that report or the last one that reached it. The next run must get the lock at once, and
leave nothing but report and ledger. Now and then it is `zi-audit check` or `watch` itself that is killed,
and the next `check` that must leave nothing, here or in the temporary folder. Prints how often the kill hit a
writing: a file left aside, a journal or a lock left behind. Exit code 1 if anything was not whole, or stayed.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from zi_audit.auditing.auditor import Auditor  # noqa: E402
from zi_audit.errors import ZiAuditError  # noqa: E402
from zi_audit.ledger import Ledger, open_ledger  # noqa: E402
from zi_audit.lock import acquire, lock_path  # noqa: E402
from zi_audit.output import ASIDE_PREFIX, ASIDE_SUFFIX, write_atomic  # noqa: E402
from zi_audit.plan.load import load_plan  # noqa: E402
from zi_audit.scan import FileEntry  # noqa: E402

FILES = 2_000
BYTES = 1_500_000
COMMAND_EVERY = 10
START = datetime(2026, 7, 5, 9, 0, tzinfo=timezone(timedelta(hours=7)))


def report_of(number: int) -> bytes:
    """Return a report that can be told whole: its number, filling, and the checksum of both."""
    body = f"{number}\n".encode() + str(number).encode() * (BYTES // len(str(number)))
    return body + b"\n" + hashlib.sha256(body).hexdigest().encode()


def number_of(report: bytes) -> int | None:
    """Return the number of a report, None when it is not whole."""
    body, _, checksum = report.rpartition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != checksum:
        return None
    return int(body.split(b"\n", 1)[0])


def files_of(number: int) -> list[FileEntry]:
    """Return a listing of which a part changes, moves and vanishes with every run."""
    return [
        FileEntry(
            f"{(n + number) // 100 % 7}/berkas {n}.pdf", 1_000 + n, 1.7e9 + (number if n % 3 == 0 else 0)
        )
        for n in range(FILES)
        if (n + number) % 11
    ]


def write_for_ever(folder: Path, first: int, ready: object) -> None:
    """Write report and ledger until killed. Runs as a process of its own."""
    plan = load_plan()
    empty = folder / "kosong"
    empty.mkdir(exist_ok=True)
    auditor = Auditor(plan, empty)
    auditor.rescan()
    number = first
    ledger = open_ledger(folder / "zi-audit.sqlite3", folder="kosong")
    getattr(ready, "set")()  # noqa: B009 - multiprocessing's events have no public class
    while True:
        write_once(folder, number, auditor, ledger)
        number += 1


def write_once(folder: Path, number: int, auditor: Auditor, ledger: Ledger) -> None:
    """Write report and ledger of a run, holding the lock."""
    now = START + timedelta(seconds=number)
    result = auditor.result(now.date(), now)
    report = folder / "laporan.html"
    with acquire(lock_path(report), since=now):
        write_atomic(report, report_of(number))
        ledger.record(result, files_of(number), now)


def whole(folder: Path, before: int) -> tuple[int, int, list[str]]:
    """Return the runs that report and ledger hold, and what is wrong; `before` is the run the ledger held."""
    number = number_of((folder / "laporan.html").read_bytes())
    if number is None:
        return 0, before, ["the report is not whole"]
    path = folder / "zi-audit.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        checked = connection.execute("PRAGMA integrity_check").fetchone()[0]
        last = connection.execute("SELECT dibuat, berkas FROM jalan ORDER BY dibuat DESC").fetchone()
        there = connection.execute("SELECT count(*) FROM berkas WHERE terakhir_dilihat IS NULL").fetchone()[0]
    wrong = [] if checked == "ok" else [f"integrity_check: {checked}"]
    recorded = int((datetime.fromisoformat(last[0]) - START).total_seconds())
    # The report comes first; a process that is killed at its first run never reached the ledger.
    if recorded not in (number, number - 1, before):
        wrong.append(f"the ledger knows run {recorded}, the report is run {number}")
    if not last[1] == there == len(files_of(recorded)):
        wrong.append(f"run {recorded} saw {len(files_of(recorded))} files, the ledger holds {there}")
    with open_ledger(path, folder="kosong") as ledger:
        if ledger.known_files() != there:
            wrong.append("the ledger opens to something else")
    return number, recorded, wrong


def next_run(folder: Path, number: int) -> list[str]:
    """Make one more run, whole, and return what is left of the one before it."""
    auditor = Auditor(load_plan(), folder / "kosong")
    auditor.rescan()
    try:
        with open_ledger(folder / "zi-audit.sqlite3", folder="kosong") as ledger:
            write_once(folder, number, auditor, ledger)
    except ZiAuditError as error:
        return [f"the next run was refused: {error}"]
    return [f"left: {name}" for name in strangers(folder)]


def strangers(folder: Path) -> list[str]:
    """Return what lies in the folder of the report and does not belong there."""
    known = {"laporan.html", "zi-audit.sqlite3", "kosong", "bukti", "hasil", "sementara"}
    return sorted(path.name for path in folder.iterdir() if path.name not in known)


def kill_command(folder: Path, wait: float, command: str) -> list[str]:
    """Kill `zi-audit check` or `watch` after a time, run a whole check, and return what is wrong or left."""
    work, temporary, tree = folder / "hasil", folder / "sementara", folder / "bukti"
    for place in (work, temporary, tree / "1.i.a"):
        place.mkdir(parents=True, exist_ok=True)
    (tree / "1.i.a" / "SK Tim Kerja ZI 5 Januari 2026.txt").write_text("SK")
    words = [str(tree), "--report", str(work / "laporan.html")]
    settings = {**os.environ, "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT)}
    program = [sys.executable, "-m", "zi_audit"]
    quiet = {"env": settings, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([*program, command, *words], **quiet) as process:  # type: ignore[call-overload]
        time.sleep(wait)
        process.kill()
    if command == "watch":
        # The folder that a killed watcher listened to is cleared by the next watcher.
        with subprocess.Popen([*program, "watch", *words], **quiet) as process:  # type: ignore[call-overload]
            time.sleep(3)
            process.terminate()
    code = subprocess.run([*program, "check", *words, "--fail-on", "never"], **quiet).returncode  # type: ignore[call-overload]
    wrong = [f"the next check ended with {code}"] if code else []
    names = sorted(path.name for place in (work, temporary) for path in place.iterdir())
    return wrong + [f"left: {name}" for name in names if name not in ("laporan.html", "zi-audit.sqlite3")]


def main() -> int:
    """Kill so many times and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    bad = aside = journals = locks = first = recorded = 0
    with tempfile.TemporaryDirectory(prefix="kill-") as temporary:
        folder = Path(temporary)
        for turn in range(options.times):
            ready = multiprocessing.Event()
            process = multiprocessing.Process(target=write_for_ever, args=(folder, first, ready), daemon=True)
            process.start()
            ready.wait(60)
            # The first one must get a report through; later ones may die before they write anything.
            time.sleep(1.5 if turn == 0 else chance.random() * 0.3)
            process.kill()
            process.join()
            aside += any(folder.glob(f"{ASIDE_PREFIX}*{ASIDE_SUFFIX}"))
            locks += any(folder.glob("*.lock"))
            journals += (folder / "zi-audit.sqlite3-journal").exists()
            number, recorded, wrong = whole(folder, recorded)
            first = number + 1
            wrong += next_run(folder, first)
            recorded, first = first, first + 1
            if turn % COMMAND_EVERY == 1:
                command = "watch" if turn % (2 * COMMAND_EVERY) == 1 else "check"
                wrong += kill_command(folder, 0.2 + chance.random() * 1.5, command)
            if wrong:
                bad += 1
                print(f"kill {turn + 1}:", "; ".join(wrong), flush=True)
    print(
        f"killed {options.times} times during {first} runs: {aside} left a report half written aside,"
        f" {journals} left a journal, {locks} a lock;"
        f" {bad} left a report or ledger that is not whole, or anything after the next run"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
