#!/usr/bin/env python3
"""The tests in as many processes as there are processors, each with its part; four at most.

    python tests/side_by_side.py [words for pytest]

Each process says `--part K/N` to pytest and has temporary folders of its own. What each printed is shown
once it has ended; the exit code is the first one that is not 0.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 4


def main(words: list[str]) -> int:
    """Run pytest with these words in parts and return its exit code."""
    parts = min(os.cpu_count() or 1, MOST)
    with ExitStack() as stack:
        # Nothing is shared: some tests open the folders above their own to a plain user for a while.
        own = [
            stack.enter_context(tempfile.TemporaryDirectory(prefix="zi-audit-tests-")) for _ in range(parts)
        ]
        running = [start(words, f"{part}/{parts}", Path(folder)) for part, folder in enumerate(own, 1)]
        codes = []
        for process, said in running:
            codes.append(process.wait())
            print(said.read_text("utf-8", "replace"), flush=True)
    return next((code for code in codes if code), 0)


def start(words: list[str], part: str, temporary: Path) -> tuple[subprocess.Popen[bytes], Path]:
    """Start one part; return its process and the file in which it writes."""
    said = temporary / "said.txt"
    own = ["-q", "--part", part, f"--basetemp={temporary / 'tests'}", "-p", "no:cacheprovider"]
    with said.open("wb") as output:
        command = [sys.executable, "-m", "pytest", *own, *words]
        process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
    return process, said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
