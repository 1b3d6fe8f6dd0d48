"""Fail each operation of reading the evidence in turn, once and from then on: nothing may read as missing.

    python tests/bench/scan_faults.py [--sample 40] [--seed 1] [--error EIO] [--ledger]

`strace` makes the system itself fail, without any right, as in `faults.py`. A first run of `zi-audit check`
tells every call that touches the folder of evidence; then one run for each of them, in which that call fails,
and one in which it fails from then on. After each: no slot became *belum ada*, none went from *ada* to
*terlambat*, completeness did not rise, what differs was said with exit 3, and nothing is said that is no
sentence. Exit code 1 otherwise, 2 without strace.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from faults import _LINE, ROOT, Fault, faults, known_calls

PDF = b"%PDF-1.4\n1 0 obj<</CreationDate(D:20260615)>>endobj\ntrailer<</Info 1 0 R>>\nstartxref\n0\n%%EOF\n"
# Folders with a place, with words only and with neither; dates in names, inside and late; a mapping.
FILES = (
    "AREA I/i. Tim Kerja/a. SK/SK Tim Kerja ZI 5 Januari 2026.pdf",
    "Rapat Evaluasi ZI TW I/Undangan 20 Maret 2026.pdf",
    "Rapat Evaluasi ZI TW I/Notulen 25 Maret 2026.pdf",
    "Notulen/Notulen Rapat Evaluasi ZI.pdf",
    "Notulen Rapat Evaluasi ZI 3 Juli 2026.pdf",
    "5.i.b/SK Satgas UPG 2026.pdf",
    "Arsip/scan 7.pdf",
    "Lain-lain/daftar harga.pdf",
)
SETTINGS = '[[pemetaan]]\npola = "Arsip/*.pdf"\nbukti = "2.i.a"\n'


class Sweep:
    """A folder of evidence and what a run without faults says of it."""

    def __init__(self, work: Path, *, with_ledger: bool = False) -> None:
        self.tree, self.log = work / "bukti", work / "log"
        for number, name in enumerate(FILES):
            path = self.tree / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(PDF + b"%" * number)
        (self.tree / "zi-audit.toml").write_text(SETTINGS, encoding="utf-8")
        self.ledger = work / "zi-audit.sqlite3" if with_ledger else None
        # Only calls that touch the evidence fail, as those of a share do.
        inside = (self.tree, *sorted(self.tree.rglob("*")))
        self.only = [word for path in inside for word in ("-P", str(path))]
        self.settings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", "TMPDIR": str(work)}
        done = self.run()
        assert done.returncode == 1, done
        self.good = json.loads(done.stdout)
        self.kept = self.ledger.read_bytes() if self.ledger else b""

    def run(self, *before: str) -> subprocess.CompletedProcess[str]:
        """Run one check, with words before the command."""
        words = ["check", str(self.tree), "--as-of", "2026-07-05", "--format", "json"]
        if self.ledger:
            words += ["--ledger", str(self.ledger)]
        return subprocess.run(
            [*before, sys.executable, "-B", "-m", "zi_audit", *words],
            env=self.settings,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def calls(self) -> list[tuple[str, int]]:
        """Return the calls of a run that touch the folder of evidence, each with its number among its kind."""
        traced = ["strace", "-f", "-qq", *self.only, "-e", f"trace={known_calls()}", "-o", str(self.log)]
        done = self.run(*traced)
        assert done.returncode == 1, done
        counts: Counter[str] = Counter()
        found: list[tuple[str, int]] = []
        main = ""
        for line in self.log.read_text("utf-8", "replace").splitlines():
            said = _LINE.match(line)
            main = main or line.split(" ", 1)[0]
            if said is None or said["pid"] != main:
                continue
            counts[said["call"]] += 1
            found.append((said["call"], counts[said["call"]]))
        return found

    def wrong(self, fault: Fault) -> list[str]:
        """Return what is wrong after a run with a fault."""
        if self.ledger:
            self.ledger.write_bytes(self.kept)
        done = self.run(
            *("strace", "-f", "-qq", "-o", str(self.log), *self.only),
            *("-e", f"trace={fault.call}", "-e", fault.said),
        )
        wrong = [word for word in ("Traceback", "terduga") if word in done.stderr + done.stdout]
        if done.returncode not in (1, 3):
            wrong.append(f"exit {done.returncode}")
        if done.stdout:
            wrong += worse(self.good, json.loads(done.stdout), told=done.returncode == 3)
        elif done.returncode != 3 or len(done.stderr.splitlines()) != 1:
            wrong.append(f"said {done.stderr!r}")
        return wrong


def worse(before: dict[str, Any], after: dict[str, Any], *, told: bool) -> list[str]:
    """Return what a result tells worse than the one before although nothing changed but what could be read."""
    wrong = []
    old, new = slots(before), slots(after)
    for key, status in new.items():
        if status != old[key] and (status in ("belum_ada", "terlambat") or not told):
            wrong.append(f"{key}: {old[key]} became {status}")
    if after["ringkasan"]["kelengkapan"] > before["ringkasan"]["kelengkapan"]:
        wrong.append("completeness rose")
    if told and not after["galat"]:
        wrong.append("exit 3, and nothing is said to be unread")
    return wrong


def slots(result: dict[str, Any]) -> dict[tuple[str, str], str]:
    """Return the status of each slot by the id of its bukti and its first day."""
    return {
        (bukti["id"], slot["mulai"]): slot["status"]
        for butir in result["butir"]
        for bukti in butir["bukti"]
        for slot in bukti["periode"]
    }


def is_possible() -> bool:
    """Whether `strace` is here and may trace."""
    return (
        shutil.which("strace") is not None
        and not subprocess.run(["strace", "-qq", "true"], capture_output=True).returncode
    )


def main() -> int:
    """Make the faults, or a sample of them, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="so many faults instead of all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--error", default="EIO")
    parser.add_argument("--ledger", action="store_true", help="with a ledger of a good run")
    options = parser.parse_args()
    if not is_possible():
        print("strace is not here, or may not trace")
        return 2
    with tempfile.TemporaryDirectory(prefix="faults-") as temporary:
        sweep = Sweep(Path(temporary), with_ledger=options.ledger)
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
    print(f"calls that touch the folder of evidence: {len(calls)} ({dict(kinds.most_common())})")
    print(f"{len(wanted)} faults: {bad} with something missing, late, risen or unsaid")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
