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
DROP = f"import os; os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY})"
# Everything is imported, and one report made, before the rights go: Python itself may lie where a plain
# user may not look.
LOAD = """
import sys, tempfile
from datetime import date, datetime
from pathlib import Path
import zi_audit.cli.check, zi_audit.cli.explain, zi_audit.cli.init, zi_audit.cli.schedule, zi_audit.cli.watch
import zi_audit.cli.plan, zi_audit.cli.plan_new, zi_audit.cli.plan_show
import zi_audit.ledger, zi_audit.lock, zi_audit.output
import zi_audit.report.json, zi_audit.report.text
import zi_audit.scan.second_process, zi_audit.scan.threads
from zi_audit import audit, load_plan, render_html
from zi_audit.cli.main import run
from zi_audit.contents import inspect_file
from zi_audit.scan import walk
with tempfile.TemporaryDirectory() as empty:
    render_html(audit(load_plan(), Path(empty), per_tanggal=date(2026, 7, 5), dibuat=datetime(2026, 7, 5)))
"""


def is_root() -> bool:
    """Whether the tests run as root, who may read everything."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


@contextmanager
def as_plain_user(folder: Path) -> Iterator[Callable[[str], subprocess.CompletedProcess[str]]]:
    """Yield a function that runs a piece of Python as a user without rights.

    Who tests as a plain user is one already. Root drops its rights in a child; it may write in
    `folder` and pass through those above meanwhile.
    """
    if os.name == "nt":
        pytest.skip("Windows has no such permissions")
    root = is_root()
    if root and not all(one.stat().st_mode & 0o005 == 0o005 for one in (ROOT, *ROOT.parents)):
        pytest.skip("a plain user may not read the program itself here")
    folder = folder.resolve()
    open_to = dict.fromkeys(folder.parents, 1) | {folder: 0o007} if root else {}
    modes = {one: one.stat().st_mode & 0o7777 for one in open_to}

    def run(script: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", f"{LOAD}\n{DROP if root else ''}\n{script}"],
            capture_output=True,
            text=True,
            cwd=ROOT,
        )

    try:
        for one, mode in modes.items():
            if mode & open_to[one] != open_to[one]:
                one.chmod(mode | open_to[one])
        yield run
    finally:
        for one, mode in modes.items():
            if one.stat().st_mode & 0o7777 != mode:
                one.chmod(mode)
