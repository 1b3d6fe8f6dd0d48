"""`zi-audit check`: audit a folder once."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from contextlib import AbstractContextManager, ExitStack, closing, nullcontext
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.second_look import Audits, judged
from zi_audit.cli import console, exits
from zi_audit.cli.arguments import (
    Parser,
    parse_date,
    parse_komponen,
    parse_statuses,
    parse_until,
)
from zi_audit.cli.fail_on import parse_fail_on
from zi_audit.cli.help import abandon_output
from zi_audit.cli.notices import say_notices
from zi_audit.cli.plans import plan_for, say_mostly_other_year
from zi_audit.cli.typed import as_typed
from zi_audit.errors import ClockError, LedgerError, UsageError
from zi_audit.harmless import clean
from zi_audit.paths import real, same
from zi_audit.plan.model import Rencana
from zi_audit.result import AuditResult, Status
from zi_audit.scan import Listing
from zi_audit.texts import error, text

if TYPE_CHECKING:
    from zi_audit.watch.recorded import Recorded

# A job that runs while another writes the same report waits a little before it gives up.
WAIT_FOR_LOCK = 10.0
FORMATS = ("text", "json", "csv", "junit", "markdown", "lke-csv", "lke-json")
# These list slots one by one; the message and the CI report tell the whole.
LISTS_SLOTS = ("text", "json", "csv")


def parser() -> Parser:
    """Return the parser of `check`."""
    parser = Parser("check")
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--as-of")
    parser.add_argument("--until")
    parser.add_argument("--plan")
    parser.add_argument("--report")
    parser.add_argument("--open", action="store_true")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--output")
    parser.add_argument("--result")
    parser.add_argument("--for-province", action="store_true")
    parser.add_argument("--komponen")
    parser.add_argument("--status")
    parser.add_argument("--fail-on", default="missing,late")
    parser.add_argument("--ledger")
    return parser


def run(arguments: list[str], lang: str) -> int:
    """Audit a folder as `arguments` say and return the exit code."""
    options = parser().parse(arguments)
    with _listing(options) as listing:
        return _check(options, listing, lang)


def _listing(options: Namespace) -> AbstractContextManager[Listing | None]:
    """Begin to list the folder, which goes on while the plan is read; not yet where another run may be waited for."""
    if options.report or ledger_of(options) is not None:
        return nullcontext()
    return closing(Listing(Path(options.folder)))


def _check(options: Namespace, listing: Listing | None, lang: str) -> int:
    rencana = plan_for(options, lang)
    dibuat = console.now(rencana.zona_waktu)
    per_tanggal = parse_date(options.as_of) if options.as_of else dibuat.date()
    until = parse_until(options.until, per_tanggal) if options.until else None
    fail_on = parse_fail_on(options.fail_on)
    statuses = parse_statuses(options.status) if options.status else ()
    _check_together(options)
    komponen = parse_komponen(options.komponen, rencana) if options.komponen else None

    with ExitStack() as held:
        if options.report:
            from zi_audit.cli.holding import hold

            held.enter_context(hold(Path(options.report), lang, since=dibuat, wait=WAIT_FOR_LOCK))
        result, is_kept = audit_once(rencana, options, per_tanggal, dibuat, lang, until, listing)
    if options.result:
        write_result(result, Path(options.result), lang, for_province=options.for_province)
    if komponen is not None:
        result = replace(
            result, butir=tuple(butir for butir in result.butir if butir.butir.komponen == komponen)
        )
    try:
        show(result, options, lang, until, statuses)
        if options.report and options.format == "text" and not options.output:
            console.write("\n" + text("command.report_written", lang, berkas=clean(options.report)) + "\n")
    except BrokenPipeError:
        # A reader that leaves (`| head`) has seen enough; what is owed is owed all the same.
        abandon_output()
    say_mostly_other_year(result, lang)
    if options.open:
        show_report(real(options.report), lang)
    if result.galat or not is_kept:
        return exits.UNREADABLE
    return exits.OWED if any(fails(result, until) for fails in fail_on) else exits.OK


def _check_together(options: Namespace) -> None:
    """Raise UsageError for options that do not go together, and where two outputs would be one file."""
    if options.status and options.format not in LISTS_SLOTS:
        raise UsageError("usage.status_not_here", bentuk=options.format, pilihan=", ".join(LISTS_SLOTS))
    if options.open and not options.report:
        raise UsageError("usage.open_needs_report")
    if options.for_province and options.format != "json" and not options.result:
        raise UsageError("usage.province_is_json", bentuk=options.format)
    outputs = [path for path in (options.report, options.output, options.result) if path]
    for place, path in enumerate(outputs):
        if any(same(path, other) for other in outputs[:place]):
            raise UsageError("usage.same_file", berkas=path)


def write_result(result: AuditResult, path: Path, lang: str, *, for_province: bool) -> None:
    """Write the whole result as JSON, for the province to fetch. Raises OutputError."""
    from zi_audit.output import write_atomic
    from zi_audit.report import json

    write_atomic(path, json.pieces(result, lang, for_province=for_province))


def show_report(report: Path, lang: str) -> None:
    """Open the report in the browser, or say that a person has to."""
    from zi_audit.cli.browser import open_report

    if not open_report(report):
        console.say(text("command.not_opened", lang, berkas=report))


def audit_once(
    rencana: Rencana,
    options: Namespace,
    per_tanggal: date,
    dibuat: datetime,
    lang: str,
    until: date | None = None,
    listing: Listing | None = None,
) -> tuple[AuditResult, bool]:
    """Audit the folder, with the ledger where one is asked for, else by `listing`, and write the report.

    False beside the result says that the run could not be written into the ledger, which may go better the next
    time. A ledger that is none, or damaged, is told, and the audit goes on without it.
    """
    folder, ledger_path = Path(options.folder), ledger_of(options)
    progress = console.Progress(lang)
    own = [Path(path) for path in (options.report, options.output, options.result) if path]
    if ledger_path is None:
        auditor = Auditor(
            rencana, folder, own=own, progress=progress, opening=progress.opened, listing=listing
        )
        _read(auditor, auditor, progress, lang)
        result = judged(auditor, per_tanggal, dibuat)
        progress.done()
        write_report(options, result, lang, until)
        return result, True
    from zi_audit.ledger import Ledger
    from zi_audit.watch.recorded import Recorded

    with Ledger(ledger_path, str(real(folder))) as ledger:
        recorded = Recorded.of(rencana, folder, ledger, own=own, progress=progress, opening=progress.opened)
        _read(recorded, recorded.auditor, progress, lang)
        result = judged(recorded, per_tanggal, dibuat)
        progress.done()
        if recorded.problem is not None and not recorded.problem.is_lasting:
            # Another process writes it, or its share is away: what it knows would be known the next time.
            raise recorded.problem
        # The report first: a run that is in the ledger has been shown to somebody.
        write_report(options, result, lang, until)
        return result, _is_recorded(recorded, result, lang)


def _read(audits: Audits, auditor: Auditor, progress: console.Progress, lang: str) -> None:
    """Read the folder, and say what a person should know of its settings."""
    audits.rescan()
    progress.done()
    say_notices(auditor, lang)


def _is_recorded(recorded: Recorded, result: AuditResult, lang: str) -> bool:
    """Write the run into the ledger, or say why not; False where a second try may do better."""
    try:
        recorded.record(result)
    except LedgerError as problem:
        console.say(text("command.error", lang, pesan=error(problem, lang)))
        return problem.is_lasting or isinstance(problem, ClockError)
    return True


def write_report(options: Namespace, result: AuditResult, lang: str, until: date | None) -> None:
    """Write the HTML report, where one is asked for, whole or not at all. Raises OutputError."""
    if options.report:
        from zi_audit.output import write_atomic
        from zi_audit.report import html

        report, folder = Path(options.report), Path(options.folder)
        page = html.render(result, lang, report_path=real(report), folder_path=real(folder), until=until)
        write_atomic(report, page)


def ledger_of(options: Namespace) -> Path | None:
    """Return where the ledger is: `--ledger`, else beside the report, else nowhere."""
    if options.ledger == "none":
        return None
    if options.ledger:
        return Path(options.ledger)
    return Path(options.report).parent / "zi-audit.sqlite3" if options.report else None


def show(
    result: AuditResult, options: Namespace, lang: str, until: date | None, statuses: tuple[Status, ...]
) -> None:
    """Write the result in the format asked for, to `--output` or to standard output."""
    if options.for_province:
        from zi_audit.report import json

        shown: Iterable[str | bytes] = json.pieces(result, lang, statuses=statuses, for_province=True)
    else:
        shown = rendered(result, options.format, lang, until, statuses, to_file=bool(options.output))
    if options.output:
        from zi_audit.output import write_atomic

        write_atomic(Path(options.output), shown)
    elif options.format == "text":
        lines = "".join(piece if isinstance(piece, str) else piece.decode() for piece in shown)
        console.write(as_typed(lines), coloured=console.has_colour())
    else:
        console.write_data(shown)


def rendered(
    result: AuditResult,
    form: str,
    lang: str,
    until: date | None,
    statuses: tuple[Status, ...],
    *,
    to_file: bool,
) -> Iterable[str | bytes]:
    """Return the result in one of FORMATS, in pieces."""
    if form == "json":
        from zi_audit.report import json

        return json.pieces(result, lang, statuses=statuses)
    if form == "csv":
        from zi_audit.report import csv

        return (csv.render(result, lang, statuses=statuses),)
    if form == "junit":
        from zi_audit.report import junit

        return (junit.render(result, lang, until=until),)
    if form == "markdown":
        from zi_audit.report import markdown

        return (markdown.render(result, lang, until=until),)
    if form in ("lke-csv", "lke-json"):
        from zi_audit.report import lke

        return ((lke.render_csv if form == "lke-csv" else lke.render_json)(result, lang),)
    return (_in_plain_lines(result, lang, until, statuses, to_file=to_file),)


def _in_plain_lines(
    result: AuditResult, lang: str, until: date | None, statuses: tuple[Status, ...], *, to_file: bool
) -> str:
    """Return the result as text for a terminal, or of 80 columns and without colour for a file."""
    from zi_audit.report import text as plain

    return plain.render(
        result,
        lang,
        width=80 if to_file else console.width(),
        colour=not to_file and console.has_colour(),
        ascii_only=not to_file and console.is_ascii_only(),
        until=until,
        statuses=statuses,
    )
