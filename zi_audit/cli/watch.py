"""`zi-audit watch`: watch a folder and renew the report at every change."""

from __future__ import annotations

import gc
import signal
from pathlib import Path

from zi_audit.auditor import Auditor
from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser, parse_seconds
from zi_audit.cli.check import ledger_of
from zi_audit.cli.notices import say_notices
from zi_audit.cli.plans import plan_for
from zi_audit.ledger import Ledger, open_ledger
from zi_audit.lock import acquire, lock_path
from zi_audit.output import write_atomic
from zi_audit.plan.model import Rencana
from zi_audit.report import html
from zi_audit.result import AuditResult
from zi_audit.texts import text
from zi_audit.watch import Recorded, Timing, Watcher

# The last watcher may still be putting down its work when the next is started in its place.
WAIT_FOR_LOCK = 3.0


def parser() -> Parser:
    """Return the parser of `watch`."""
    parser = Parser("watch")
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--report", required=True)
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
    page = html.Page(lang, report_path=report.resolve(), folder_path=folder.resolve())

    told = False

    def publish(result: AuditResult) -> None:
        nonlocal told
        if not told:
            say_notices(auditor, lang)
            told = True
        write_atomic(report, page.render(result))
        if recorded is not None:
            recorded.record(result)

    def say(key: str, **values: object) -> None:
        console.write(text(key, lang, **values) + "\n")

    with acquire(lock_path(report), since=since, wait=WAIT_FOR_LOCK) as lock:
        ledger = open_ledger(ledger_path, folder=str(folder.resolve())) if ledger_path else None
        auditor = auditor_of(rencana, folder, report, ledger)
        recorded = Recorded(auditor, ledger) if ledger is not None else None
        watcher = Watcher(
            folder,
            recorded or auditor,
            publish=publish,
            say=say,
            clock=lambda: console.now(rencana.zona_waktu),
            lang=lang,
            poll=poll,
            outputs=(report, ledger_path) if ledger_path else (report,),
            holds_lock=lock.is_ours,
            timing=timing,
        )
        try:
            watcher.run()
        finally:
            if ledger is not None:
                ledger.close()
    return exits.INTERRUPTED if watcher.stopped_by == signal.SIGINT else exits.OK


def auditor_of(rencana: Rencana, folder: Path, report: Path, ledger: Ledger | None) -> Auditor:
    """Return an auditor of the folder that knows of its own report and of the files seen before."""
    known = ledger.known_files() if ledger is not None else 0
    return Auditor(rencana, folder, known_files=known, own=[report])
