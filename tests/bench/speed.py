"""Speed, side by side in one run: `python tests/bench/speed.py` (SPEC 11).

    python tests/bench/speed.py [--files 10000 100000 300000] [--rounds 5] [--work FOLDER] [--json]

Builds deterministic trees (kept in `--work`, else removed), one in ten folders of them of the plan, then
runs the whole commands in turn, round by round, and prints medians and what they are as ratios:
`find -printf`, a bare `os.scandir` walk with stat, `zi-audit check` as JSON and with a report, less its
start-up; a later check of a tree that did not change; peak memory; what a watcher does after one changed file; start-up beside `python -c pass`;
reading names against walking; pages against audits; cost against the number of rules; reading ahead on a share that answers late.
Figures of one run can be compared with each other, not with those of another machine.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import trees

ROOT = Path(__file__).resolve().parent.parent.parent
DAY = "2026-07-05"
STARTS = 15
DENSE = 10_000
AGAIN = 100_000
ZI_AUDIT = (sys.executable, "-c", "import sys; from zi_audit.__main__ import main; sys.exit(main())")
# The same where only what claims bukti is opened, and no undecided file is asked for its text.
NO_TEXT_ASKED = (
    sys.executable,
    "-c",
    "import sys; from zi_audit.match import identify; identify.with_asks = lambda index, hints, years, found: found; "
    "from zi_audit.__main__ import main; sys.exit(main())",
)
IN_PROCESS = Path(__file__).with_name("in_process.py")


class Run(NamedTuple):
    """One run of a whole process: wall seconds, peak memory in MB, what it wrote."""

    seconds: float
    peak: float
    said: str


def run(command: Sequence[str | Path], *, keep: bool = False) -> Run:
    """Run a command from outside the checkout and measure it as the operating system accounts for it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(one) for one in command],
        stdout=subprocess.PIPE if keep else subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=tempfile.gettempdir(),
        text=keep,
    )
    said = process.stdout.read() if process.stdout is not None else ""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command}: exit {process.returncode}\n{process.stderr and process.stderr.read()}")
    return Run(seconds, usage.ru_maxrss / 1024, str(said))


def check(folder: Path, *options: str | Path) -> tuple[str | Path, ...]:
    """Return the command that audits a folder once."""
    return (*ZI_AUDIT, "check", folder, "--as-of", DAY, "--fail-on", "never", *options)


def in_turn(rounds: int, works: dict[str, Callable[[], Run]]) -> dict[str, list[Run]]:
    """Do all works round by round, so that a machine whose speed drifts is unfair to none."""
    done: dict[str, list[Run]] = {name: [] for name in works}
    for work in works.values():
        work()
    for _ in range(rounds):
        for name, work in works.items():
            done[name].append(work())
    return done


def of_tree(folder: Path, count: int, rounds: int, work: Path) -> dict[str, float]:
    """Return the figures of one tree: medians in seconds, and ratios to `find`."""
    empty = work / "kosong"
    empty.mkdir(exist_ok=True)
    report = work / "laporan" / f"{count}.html"
    done = in_turn(
        rounds,
        {
            "find": lambda: run(("find", folder, "-type", "f", "-printf", "%p %s %T@\n")),
            "start": lambda: run(check(empty, "--format", "json")),
            "check": lambda: run(check(folder, "--format", "json")),
            "unasked": lambda: run((*NO_TEXT_ASKED, *check(folder, "--format", "json")[len(ZI_AUDIT) :])),
            "walk": lambda: run((sys.executable, IN_PROCESS, "walk", folder), keep=True),
            "report": lambda: run(check(folder, "--format", "json", "--report", report, "--ledger", "none")),
            "watch": lambda: run((sys.executable, IN_PROCESS, "watch", folder, work), keep=True),
        },
    )
    seconds = {name: median(one.seconds for one in runs) for name, runs in done.items()}
    for name in ("walk", "watch"):
        seconds[name] = median(float(one.said) for one in done[name])
    find, audit = seconds["find"], seconds["check"] - seconds["start"]
    return {
        "files": count,
        "find_s": find,
        "walk_s": seconds["walk"],
        "check_s": seconds["check"],
        "report_s": seconds["report"],
        "start_s": seconds["start"],
        "watch_s": seconds["watch"],
        "walk / find": seconds["walk"] / find,
        "check / find": audit / find,
        "no text asked / find": (seconds["unasked"] - seconds["start"]) / find,
        "check with report / find": (seconds["report"] - seconds["start"]) / find,
        "watch / check": seconds["watch"] / seconds["check"],
        "watch / check with report": seconds["watch"] / seconds["report"],
        "check us a file": audit / count * 1e6,
        "peak MB": max(one.peak for one in done["check"]),
        "peak MB with report": max(one.peak for one in done["report"]),
    }


def again(folder: Path, rounds: int, work: Path) -> dict[str, float]:
    """Return the figures of a later check with report, of a tree that did not change since the first."""
    empty = work / "kosong"
    report, other = work / "lagi" / "laporan.html", work / "lagi" / "kosong" / "laporan.html"
    other.parent.mkdir(parents=True, exist_ok=True)
    report.with_name("zi-audit.sqlite3").unlink(missing_ok=True)
    first = run(check(folder, "--format", "text", "--report", report))
    done = in_turn(
        rounds,
        {
            "find": lambda: run(("find", folder, "-type", "f", "-printf", "%p %s %T@\n")),
            "start": lambda: run(check(empty, "--format", "text", "--report", other)),
            "again": lambda: run(check(folder, "--format", "text", "--report", report)),
        },
    )
    seconds = {name: median(one.seconds for one in runs) for name, runs in done.items()}
    return {
        "find_s": seconds["find"],
        "first_s": first.seconds,
        "again_s": seconds["again"],
        "again / find": (seconds["again"] - seconds["start"]) / seconds["find"],
        "peak MB first": first.peak,
    }


def starts() -> dict[str, float]:
    """Return how long help and version take, as ratios to the barest Python."""
    done = in_turn(
        STARTS,
        {
            "pass": lambda: run((sys.executable, "-c", "pass")),
            "help": lambda: run((*ZI_AUDIT, "--help")),
            "version": lambda: run((*ZI_AUDIT, "--version")),
        },
    )
    seconds = {name: median(one.seconds for one in runs) for name, runs in done.items()}
    return {
        "pass_s": seconds["pass"],
        "--help / pass": seconds["help"] / seconds["pass"],
        "--version / pass": seconds["version"] / seconds["pass"],
    }


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, nargs="+", default=[10_000, 100_000, 300_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="speed-") as temporary:
        work = (options.work or Path(temporary)).resolve()
        folders = {count: trees.build(work, count) for count in options.files}
        dense = trees.build(work, DENSE, 1.0)
        figures: dict[str, object] = {"start-up": starts()}
        of_trees = [of_tree(folder, count, options.rounds, work) for count, folder in folders.items()]
        figures["trees"] = of_trees
        figures["all folders of the plan"] = of_tree(dense, DENSE, options.rounds, work)
        for title, sound in (("again, nothing in its files", False), ("again, its files sound", True)):
            full = trees.build(work, AGAIN, 1.0, sound=sound)
            figures[title] = again(full, options.rounds, work)
        figures["growth"] = of_trees[-1]["check us a file"] / of_trees[0]["check us a file"]
        smallest = folders[min(folders)]
        largest = folders[max(folders)]
        figures["names"] = json.loads(run((sys.executable, IN_PROCESS, "names", largest), keep=True).said)
        for name in ("page", "rules", "slow"):
            figures[name] = json.loads(run((sys.executable, IN_PROCESS, name, smallest), keep=True).said)
    if options.json:
        print(json.dumps(figures))
        return 0
    for title, found in figures.items():
        for one in found if isinstance(found, list) else [found]:
            print(f"{title}:")
            for name, value in one.items() if isinstance(one, dict) else [(title, one)]:
                print(f"  {name:28} {value:10.4g}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
