"""Fail each operation of writing report, ledger and lock in turn, once and from then on: nothing may be lost.

    python tests/bench/faults.py [--sample 40] [--seed 1] [--error EIO]

`strace` makes the system itself fail, without any right. A first run of `zi-audit check` under it tells
every call that touches the folder of the report; then one run for each of them, in which that call fails
(SQLite's included), and one in which it fails from then on. After each: the report is the old or the new
one, whole; the ledger is sound and knows at least the run before; nothing is said that is no sentence; the next
run, without faults, succeeds and leaves report and ledger alone there. Exit code 1 otherwise, 2 without strace.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# What the writing of files consists of; calls that cannot fail so, such as `close`, are left out.
CALLS = (
    *("open", "openat", "read", "pread64", "write", "pwrite64", "writev", "lseek", "fsync", "fdatasync"),
    *("ftruncate", "fcntl", "flock", "stat", "lstat", "fstat", "newfstatat", "statx", "access", "faccessat"),
    *("faccessat2", "mkdir", "mkdirat", "rename", "renameat", "renameat2", "link", "linkat", "unlink"),
    *("unlinkat", "chmod", "fchmod", "fchmodat", "fchmodat2", "utimensat", "getdents64", "readlink"),
)
FULL = ("write", "pwrite64", "ftruncate")  # of which a full disk has its say
_LINE = re.compile(r"^(?P<pid>\d+) +(?:\d+\.\d+ +)?(?P<call>[a-z0-9]+)\(")


@dataclass(frozen=True, slots=True)
class Fault:
    """The `number`-th call of a kind by the main thread fails, and with `on` all after it."""

    call: str
    number: int
    error: str
    on: bool

    @property
    def said(self) -> str:
        """The fault as `strace` takes it."""
        return f"inject={self.call}:error={self.error}:when={self.number}{'+' if self.on else ''}"


class Sweep:
    """A folder of evidence, and a report and a ledger of one good run, put back before each fault."""

    def __init__(self, work: Path) -> None:
        self.tree, self.out, self.good, self.log = (work / name for name in ("bukti", "hasil", "baik", "log"))
        sk = self.tree / "1.i.a" / "SK Tim Kerja ZI 5 Januari 2026.txt"
        sk.parent.mkdir(parents=True)
        sk.write_text("SK")
        self.out.mkdir()
        self.settings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", "TMPDIR": str(work)}
        done = self.run()
        assert done.returncode == 0, done
        self.out.rename(self.good)
        (self.tree / "1.i.a" / "catatan.txt").write_text("new since the good run")

    def restore(self) -> None:
        """Put report and ledger of the good run back."""
        shutil.rmtree(self.out, ignore_errors=True)
        shutil.copytree(self.good, self.out)

    def run(self, *before: str) -> subprocess.CompletedProcess[str]:
        """Run one check, with words before the command."""
        words = ["check", str(self.tree), "--report", str(self.out / "laporan.html"), "--fail-on", "never"]
        return subprocess.run(
            [*before, sys.executable, "-B", "-m", "zi_audit", *words],
            env=self.settings,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def calls(self) -> list[tuple[str, int]]:
        """Return the calls of a run that touch the folder of the report, each with its number among its kind."""
        self.restore()
        traced = ["strace", "-f", "-qq", "-y", "-e", f"trace={known_calls()}", "-o", str(self.log)]
        done = self.run(*traced)
        assert done.returncode == 0, done
        counts: Counter[str] = Counter()
        found: list[tuple[str, int]] = []
        main = ""
        for line in self.log.read_text("utf-8", "replace").splitlines():
            said = _LINE.match(line)
            main = main or line.split(" ", 1)[0]
            if said is None or said["pid"] != main:
                continue
            counts[said["call"]] += 1
            if str(self.out) in line:
                found.append((said["call"], counts[said["call"]]))
        return found

    def wrong(self, fault: Fault) -> list[str]:
        """Return what is wrong after a run with a fault."""
        self.restore()
        old = (self.good / "laporan.html").read_bytes()
        done = self.run(
            "strace", "-f", "-qq", "-o", str(self.log), "-e", f"trace={fault.call}", "-e", fault.said
        )
        wrong: list[str] = []
        if done.returncode not in (0, 3):
            wrong.append(f"exit {done.returncode}")
        wrong += [word for word in ("Traceback", "terduga") if word in done.stderr + done.stdout]
        report = (self.out / "laporan.html").read_bytes()
        if report != old and not report.rstrip().endswith(b"</html>"):
            wrong.append("half a report")
        wrong += self.ledger_wrong()
        again = self.run()
        if again.returncode:
            wrong.append(f"the next run ends with {again.returncode}: {again.stderr.strip()[-200:]}")
        left = sorted(path.name for path in self.out.iterdir())
        if left != ["laporan.html", "zi-audit.sqlite3"]:
            wrong.append(f"left: {left}")
        return wrong

    def ledger_wrong(self) -> list[str]:
        """Return what is wrong with the ledger."""
        with closing(sqlite3.connect(self.out / "zi-audit.sqlite3")) as connection:
            try:
                checked = connection.execute("PRAGMA integrity_check").fetchone()[0]
                runs = connection.execute("SELECT count(*) FROM jalan").fetchone()[0]
            except sqlite3.Error as error:
                return [f"lost ledger: {error}"]
        return ([] if checked == "ok" else [f"ledger: {checked}"]) + ([] if runs else ["lost ledger"])


def known_calls() -> str:
    """Return those of CALLS that this machine's `strace` knows, as it takes them."""
    return ",".join(f"?{call}" for call in CALLS)


def faults(calls: list[tuple[str, int]], error: str) -> list[Fault]:
    """Return every fault of these calls: once and from then on, and a full disk where something is written."""
    return [
        Fault(call, number, said, on)
        for call, number in calls
        for said in ((error, "ENOSPC") if call in FULL else (error,))
        for on in (False, True)
    ]


def main() -> int:
    """Make the faults, or a sample of them, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="so many faults instead of all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--error", default="EIO")
    options = parser.parse_args()
    if (
        shutil.which("strace") is None
        or subprocess.run(["strace", "-qq", "true"], capture_output=True).returncode
    ):
        print("strace is not here, or may not trace")
        return 2
    with tempfile.TemporaryDirectory(prefix="faults-") as temporary:
        sweep = Sweep(Path(temporary))
        calls = sweep.calls()
        wanted = faults(calls, options.error)
        if options.sample:
            wanted = random.Random(options.seed).sample(wanted, min(options.sample, len(wanted)))
        bad = 0
        for fault in wanted:
            found = sweep.wrong(fault)
            if found:
                bad += 1
                print(f"{fault.said}:", "; ".join(found), flush=True)
        kinds = Counter(call for call, _ in calls)
    print(f"calls that touch the folder of the report: {len(calls)} ({dict(kinds.most_common())})")
    print(f"{len(wanted)} faults: {bad} with something half, lost, left or unsaid")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
