"""`zi-audit watch`: watch a folder and renew the report at every change."""

from __future__ import annotations

import gc
import signal
from argparse import Namespace
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path

from zi_audit.auditing.auditor import Auditor
from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser, parse_seconds
from zi_audit.cli.check import ledger_of, write_result
from zi_audit.cli.holding import hold
from zi_audit.cli.notices import say_notices
from zi_audit.cli.plans import plan_for
from zi_audit.cli.typed import as_typed
from zi_audit.errors import OutputError
from zi_audit.ledger import Ledger
from zi_audit.output import write_atomic
from zi_audit.paths import real
from zi_audit.report import html
from zi_audit.result import AuditResult
from zi_audit.texts import text
from zi_audit.watch import Timing, Watcher
from zi_audit.watch.recorded import Recorded

# The last watcher may still be putting down its work when the next is started in its place.
WAIT_FOR_LOCK = 3.0


def parser() -> Parser:
    """Return the parser of `watch`."""
    parser = Parser("watch")
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--report", required=True)
    parser.add_argument("--result")
    parser.add_argument("--for-province", action="store_true")
    parser.add_argument("--poll", default="auto")
    parser.add_argument("--settle", default="2")
    parser.add_argument("--plan")
    parser.add_argument("--ledger")
    return parser


def run(arguments: list[str], lang: str) -> int:
    """Watch as `arguments` say until asked to stop, and return the exit code."""
    options = parser().parse(arguments)
    poll = None if options.poll == "auto" else parse_seconds(options.poll, "--poll", least=1)
    timing = Timing(settle=parse_seconds(options.settle, "--settle", most=600))
    rencana = plan_for(options, lang)
    folder, report, ledger_path = Path(options.folder), Path(options.report), ledger_of(options)
    since = console.now(rencana.zona_waktu)

    gc.enable()
    # What was read lives as long as the watcher: looking through it for cycles would cost more than an update.
    gc.set_threshold(100_000, 20, 100)
    with hold(report, lang, since=since, wait=WAIT_FOR_LOCK) as lock, ExitStack() as held:
        outputs = [report, *([Path(options.result)] if options.result else [])]
        recorded = None
        if ledger_path:
            ledger = held.enter_context(Ledger(ledger_path, str(real(folder))))
            recorded = Recorded.of(rencana, folder, ledger, own=outputs)
        auditor = recorded.auditor if recorded else Auditor(rencana, folder, own=outputs)
        watcher = Watcher(
            folder,
            recorded or auditor,
            publish=_Publishing(options, auditor, lang).publish,
            record=recorded.record if recorded else lambda _: None,
            say=partial(_say, lang),
            clock=lambda: console.now(rencana.zona_waktu),
            lang=lang,
            poll=poll,
            outputs=(*outputs, ledger_path) if ledger_path else tuple(outputs),
            holds_lock=lock.is_ours,
            timing=timing,
        )
        watcher.run()
    return exits.INTERRUPTED if watcher.stopped_by == signal.SIGINT else exits.OK


class _Publishing:
    """Writes the page, and the result where one is asked for; the first time it says what is to be noticed."""

    def __init__(self, options: Namespace, auditor: Auditor, lang: str) -> None:
        self._options, self._auditor, self._lang = options, auditor, lang
        self._report = Path(options.report)
        folder = real(Path(options.folder))
        self._page = html.Page(lang, report_path=real(self._report), folder_path=folder)
        self._is_first = True

    def publish(self, result: AuditResult) -> None:
        """Write what the options ask for. Raises OutputError."""
        if self._is_first:
            say_notices(self._auditor, self._lang)
            self._is_first = False
        write_atomic(self._report, self._page.render(result))
        if self._options.result:
            to, for_province = Path(self._options.result), self._options.for_province
            write_result(result, to, self._lang, for_province=for_province)


def _say(lang: str, key: str, **values: object) -> None:
    # A full disk under the log, or a reader that left, ends no watching: the report is what counts.
    with suppress(OutputError, BrokenPipeError):
        console.write(as_typed(text(key, lang, **values)) + "\n")
