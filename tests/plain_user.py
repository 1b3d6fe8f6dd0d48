"""What a plain user may not read: run a piece of Python as one, where the tests themselves run as root."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
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

# What is loaded stays so: for each piece of Python that standard input names, it goes on in a child of its own.
# It is no child of the tests, some of which count theirs and end them.
SERVE = """
import json, os, traceback
if os.fork():
    os._exit(0)
import pytest, once
once.share(pytest.MonkeyPatch())
{load}
def child(script, environment, out, err):
    for number, name, flags in ((0, os.devnull, os.O_RDONLY), (1, out, os.O_WRONLY), (2, err, os.O_WRONLY)):
        os.dup2(os.open(name, flags), number)
    os.environ.clear()
    os.environ.update(environment)
    try:
        exec(script, dict(globals()))
        return 0
    except SystemExit as end:
        return end.code or 0
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
for line in iter(sys.stdin.readline, ""):
    number = os.fork()
    if not number:
        code = 1
        try:
            code = child(*json.loads(line))
        finally:
            os._exit(code)
    print(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]), flush=True)
"""


@cache
def server() -> subprocess.Popen[str]:
    """Return the process that has loaded everything; it ends with this one."""
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE.format(load=LOAD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "tests")},
    )
    process.wait()
    # It ends where nothing more will be asked.
    atexit.register(process.communicate)
    return process


def run_loaded(script: str) -> subprocess.CompletedProcess[str]:
    """Run a piece of Python where everything is loaded already, in a process of its own."""
    process = server()
    assert process.stdin is not None and process.stdout is not None
    with tempfile.TemporaryDirectory() as folder:
        said = [Path(folder) / name for name in ("out", "err")]
        for path in said:
            path.touch()
        asked = [script, dict(os.environ), *map(str, said)]
        process.stdin.write(json.dumps(asked) + "\n")
        process.stdin.flush()
        code = int(process.stdout.readline())
        out, err = (path.read_text("utf-8") for path in said)
    return subprocess.CompletedProcess([script], code, out, err)


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
        return run_loaded(f"{DROP if root else ''}\n{script}")

    try:
        for one, mode in modes.items():
            if mode & open_to[one] != open_to[one]:
                one.chmod(mode | open_to[one])
        yield run
    finally:
        for one, mode in modes.items():
            if one.stat().st_mode & 0o7777 != mode:
                one.chmod(mode)
