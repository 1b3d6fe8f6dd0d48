"""Kill -9 at random moments of writing: report and ledger must be whole each time.

    python tests/bench/kill.py --times 200 --seed 1

A process writes report and ledger over and over, as a watcher does, and is killed after a random
time. Then the report must hold its own checksum, the ledger must open, pass SQLite's integrity check
and know the run of that report or the last one that reached it. Prints how often the kill hit a writing: a file
left aside, a journal left behind. Exit code 1 if anything was not whole.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from zi_audit.auditor import Auditor  # noqa: E402
from zi_audit.ledger import open_ledger  # noqa: E402
from zi_audit.output import ASIDE_PREFIX, write_atomic  # noqa: E402
from zi_audit.plan.load import load_plan  # noqa: E402
from zi_audit.scan import FileEntry  # noqa: E402

FILES = 2_000
BYTES = 1_500_000
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
        now = START + timedelta(seconds=number)
        result = auditor.result(now.date(), now)
        write_atomic(folder / "laporan.html", report_of(number))
        ledger.record(result, files_of(number), now)
        number += 1


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


def main() -> int:
    """Kill so many times and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    bad = aside = journals = first = recorded = 0
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
            aside += any(folder.glob(f"{ASIDE_PREFIX}*"))
            for left in folder.glob(f"{ASIDE_PREFIX}*"):
                left.unlink()
            journals += (folder / "zi-audit.sqlite3-journal").exists()
            number, recorded, wrong = whole(folder, recorded)
            first = number + 1
            if wrong:
                bad += 1
                print(f"kill {turn + 1}:", "; ".join(wrong), flush=True)
    print(
        f"killed {options.times} times during {first} runs: {aside} left a report half written aside,"
        f" {journals} left a journal, {bad} left a report or ledger that is not whole"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
