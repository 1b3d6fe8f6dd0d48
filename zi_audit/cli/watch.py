"""`zi-audit watch`: watch a folder and renew the report at every change."""

from __future__ import annotations

import gc
import signal
from collections.abc import Sequence
from contextlib import suppress
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
from zi_audit.plan.model import Rencana
from zi_audit.report import html
from zi_audit.result import AuditResult
from zi_audit.texts import text
from zi_audit.watch import Timing, Watcher
from zi_audit.watch.recorded import Recorded, known_files, known_places

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

    # What was read lives as long as the watcher: looking through it for cycles would cost more than an update.
    gc.set_threshold(100_000, 20, 100)
    page = html.Page(lang, report_path=real(report), folder_path=real(folder))

    told = False

    def publish(result: AuditResult) -> None:
        nonlocal told
        if not told:
            say_notices(auditor, lang)
            told = True
        write_atomic(report, page.render(result))
        if options.result:
            write_result(result, Path(options.result), lang, for_province=options.for_province)

    def record(result: AuditResult) -> None:
        if recorded is not None:
            recorded.record(result)

    def say(key: str, **values: object) -> None:
        # A full disk under the log, or a reader that left, ends no watching: the report is what counts.
        with suppress(OutputError, BrokenPipeError):
            console.write(as_typed(text(key, lang, **values)) + "\n")

    with hold(report, lang, since=since, wait=WAIT_FOR_LOCK) as lock:
        ledger = Ledger(ledger_path, str(real(folder))) if ledger_path else None
        outputs = [report, *([Path(options.result)] if options.result else [])]
        auditor = auditor_of(rencana, folder, outputs, ledger)
        recorded = Recorded(auditor, ledger) if ledger is not None else None
        watcher = Watcher(
            folder,
            recorded or auditor,
            publish=publish,
            record=record,
            say=say,
            clock=lambda: console.now(rencana.zona_waktu),
            lang=lang,
            poll=poll,
            outputs=(*outputs, ledger_path) if ledger_path else tuple(outputs),
            holds_lock=lock.is_ours,
            timing=timing,
        )
        try:
            watcher.run()
        finally:
            if ledger is not None:
                ledger.close()
    return exits.INTERRUPTED if watcher.stopped_by == signal.SIGINT else exits.OK


def auditor_of(rencana: Rencana, folder: Path, outputs: Sequence[Path], ledger: Ledger | None) -> Auditor:
    """Return an auditor of the folder that knows of its own outputs and of the files seen before."""
    if ledger is None:
        return Auditor(rencana, folder, own=outputs)
    return Auditor(
        rencana,
        folder,
        known_files=known_files(ledger),
        known_places=known_places(ledger),
        own=outputs,
    )
