#!/usr/bin/env python3
"""The tests in as many processes as there are processors, each with its part; four at most.

    python tests/side_by_side.py [--again] [words for pytest]

Each process says `--part K/N` to pytest and has temporary folders of its own. What each printed is shown
once it has ended; the exit code is the first one that is not 0. With `--again` tests that failed are run
once more with nothing beside them, and named: those of a watcher or a browser wait for a crowded machine.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 4
# A line of pytest's summary: the test, then why.
FAILED = re.compile(r"^(?:FAILED|ERROR) (tests/[^ :]+::[^ \[]+(?:\[.*?\])?)(?= - |$)", re.MULTILINE)
# How many its last line counts.
COUNTED = re.compile(r"\b(\d+) (?:failed|errors?)\b(?=[^\n]* in [\d.]+s)")
# Pytest's own code for tests that failed; of the others only 0 is well.
TESTS_FAILED = 1


def main(words: list[str]) -> int:
    """Run pytest with these words in parts and return its exit code."""
    again = "--again" in words
    words = [word for word in words if word != "--again"]
    parts = min(os.cpu_count() or 1, MOST)
    with ExitStack() as stack:
        # Nothing is shared: some tests open the folders above their own to a plain user for a while.
        own = [
            stack.enter_context(tempfile.TemporaryDirectory(prefix="zi-audit-tests-")) for _ in range(parts)
        ]
        running = [start(words, f"{part}/{parts}", Path(folder)) for part, folder in enumerate(own, 1)]
        codes, told = [], []
        for process, said in running:
            codes.append(process.wait())
            told.append(said.read_text("utf-8", "replace"))
            print(told[-1], flush=True)
        failed = to_run_again(codes, told) if again else []
        if failed:
            print("run again with nothing beside them:", *failed, sep="\n  ", flush=True)
            process, said = start(["-m", "", *failed], "1/1", Path(own[0]))
            codes = [process.wait()]
            print(said.read_text("utf-8", "replace"), flush=True)
    return next((code for code in codes if code), 0)


def to_run_again(codes: Sequence[int], told: Sequence[str]) -> list[str]:
    """Return the tests that failed in any part, by its exit code and what it told.

    None where a part ended by anything but its tests, or names fewer than it counts: that is not made good by
    running some of them again.
    """
    failed: list[str] = []
    for code, text in zip(codes, told, strict=True):
        if not code:
            continue
        named = FAILED.findall(text)
        if code != TESTS_FAILED or not named or len(named) != sum(map(int, COUNTED.findall(text))):
            return []
        failed += named
    return failed


def start(words: list[str], part: str, temporary: Path) -> tuple[subprocess.Popen[bytes], Path]:
    """Start one part; return its process and the file in which it writes."""
    said = temporary / "said.txt"
    own = ["-q", "--part", part, f"--basetemp={temporary / 'tests'}", "-p", "no:cacheprovider"]
    # What a test wrote goes with it: thousands of files that came to the disk in between take long to delete.
    own += ["-o", "tmp_path_retention_policy=failed"]
    with said.open("wb") as output:
        command = [sys.executable, "-m", "pytest", *own, *words]
        # Without its bytecode each command that a test starts would compile the whole program anew.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    return process, said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
