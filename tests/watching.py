"""A watcher at work on a real folder, in a thread, with short waits and a clock of our own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from conftest import Tree, statuses, the_plan

from zi_audit.auditing.auditor import Auditor
from zi_audit.result import AuditResult
from zi_audit.texts import text
from zi_audit.watch import Timing, Watcher

QUICK = Timing(
    settle=0.2,
    patience=2.0,
    poll=0.3,
    check=0.2,
    verify=1000.0,
    resync=1000.0,
    retry=0.1,
    retry_most=0.4,
    again=0.3,
    tick=0.05,
)


class Watching:
    """Runs a watcher until `stop`; keeps what it published and said."""

    def __init__(self, tree: Tree, now: str = "2026-07-05T09:00:00+07:00", **options: Any) -> None:
        self.tree = tree
        self.now = datetime.fromisoformat(now)
        self.published: list[AuditResult] = []
        self.said: list[str] = []
        self.lines: list[str] = []
        self.error: BaseException | None = None
        self.fail_with: Exception | None = None
        self._close: Callable[[], None] = options.pop("close", lambda: None)
        self._record: Callable[[AuditResult], None] = options.pop("record", lambda _: None)
        timing = replace(QUICK, **options.pop("timing", {}))
        auditor = options.pop("auditor", None) or Auditor(
            the_plan(), tree.root, own=options.get("outputs", ())
        )
        self.watcher = Watcher(
            tree.root,
            auditor,
            publish=self._publish,
            record=options.pop("recording", lambda _: None),
            say=self._say,
            clock=lambda: self.now,
            timing=timing,
            **options,
        )
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        try:
            self.watcher.run()
        except BaseException as error:  # noqa: BLE001 - raised again in the test's own thread
            self.error = error
        finally:
            self._close()

    def _publish(self, result: AuditResult) -> None:
        if self.fail_with is not None:
            raise self.fail_with
        self._record(result)
        self.published.append(result)

    def _say(self, key: str, **values: object) -> None:
        self.said.append(key)
        self.lines.append(text(key, "id", **values))

    @property
    def last(self) -> AuditResult:
        return self.published[-1]

    def status(self, kode: str, dokumen: str = "") -> list[str]:
        """Return the statuses of a butir's slots in the last report."""
        return statuses(self.last, kode, dokumen)

    def until(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        """Wait until `condition` holds; fail with what was said when it never does."""
        end = monotonic() + seconds
        while not condition():
            if self.error is not None:
                raise self.error
            assert monotonic() < end, self.lines
            sleep(0.02)

    def rest(self, seconds: float = 0.6) -> None:
        """Give the watcher time to do what it should not do."""
        sleep(seconds)

    def __enter__(self) -> Watching:
        self._thread.start()
        self.until(lambda: bool(self.published))
        self.rest(0.1)
        return self

    def __exit__(self, *_: object) -> None:
        self.watcher.stop()
        self._thread.join(10)
        assert not self._thread.is_alive()


def fresh(watching: Watching) -> AuditResult:
    """Return a new one-shot audit of the same folder at the same time."""
    auditor = Auditor(the_plan(), watching.tree.root)
    auditor.rescan()
    return auditor.result(watching.now.date(), watching.last.dibuat)


# The command with shorter waits than people need.
IMPATIENT = """
import sys
from functools import partial
from zi_audit.__main__ import main
from zi_audit.cli import watch
watch.Timing = partial(watch.Timing, poll=0.5, check=0.3, retry=0.2, retry_most=0.5, again=0.5)
"""


class Command:
    """`zi-audit watch` as a process of its own; what it says is in `said`."""

    def __init__(
        self, folder: Path, report: Path, *options: str, prefix: Sequence[str] = (), before: str = ""
    ) -> None:
        """Start it; `prefix` are words before the command, `before` is Python that runs first in its process."""
        self.said: list[str] = []
        words = ["watch", str(folder), "--report", str(report), "--settle", "0.3", *options]
        self.process = subprocess.Popen(
            [*prefix, sys.executable, "-c", f"{IMPATIENT}{before}\nsys.exit(main())", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        self.said.extend(self.process.stdout)

    def until_said(self, words: str, seconds: float = 60) -> None:
        """Wait until a line holds `words`; fail with what was said when none does."""
        end = monotonic() + seconds
        while not any(words in line for line in self.said):
            assert monotonic() < end, f"{words!r} was not said: {self.said}"
            assert self.process.poll() is None or self._reader.is_alive(), f"it ended: {self.said}"
            sleep(0.02)

    def end(self, number: int = signal.SIGTERM) -> int:
        """Send a signal and return the exit code."""
        self.process.send_signal(number)
        return self.process.wait(30)

    def __enter__(self) -> Command:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._reader.join(30)
        assert not self._reader.is_alive(), "a process of its own still holds its output"
        assert self.process.stdout is not None
        self.process.stdout.close()


def in_namespace(script: str) -> list[str]:
    """Return words that run a command as root of a namespace of its own after `script`; skip without it."""
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], capture_output=True).returncode:
        pytest.skip("this system allows no namespaces of one's own")
    return [*alone, "sh", "-c", f'{script} && exec "$@"', "sh"]
