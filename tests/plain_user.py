"""What a plain user may not read: run a piece of Python as one, where the tests themselves run as root."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOBODY = 65_534


@contextmanager
def as_plain_user(folder: Path) -> Iterator[Callable[[str], str]]:
    """Yield a function that runs Python as a user without rights and returns what it printed.

    A user's own tests are one already. Root drops its rights in a child; to get to `folder`, the
    folders above it are opened for passing through meanwhile.
    """
    if os.name == "nt":
        pytest.skip("Windows has no such permissions")
    root = os.geteuid() == 0
    above = [one for one in folder.resolve().parents if root and one.stat().st_mode & 0o001 == 0]
    modes = [one.stat().st_mode & 0o7777 for one in above]

    def run(script: str) -> str:
        # Rights go before the interpreter's first line of ours, after its modules were found.
        drop = f"import os; os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY});" if root else ""
        load = "import zi_audit.cli.main, zi_audit.cli.check, zi_audit.inspect, zi_audit.scan, zi_audit.report.json;"
        done = subprocess.run(
            [sys.executable, "-c", f"{load}{drop}{script}"],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
        assert not done.stderr, done.stderr
        return done.stdout

    try:
        for one, mode in zip(above, modes, strict=True):
            one.chmod(mode | 0o001)
        yield run
    finally:
        for one, mode in zip(above, modes, strict=True):
            one.chmod(mode)
