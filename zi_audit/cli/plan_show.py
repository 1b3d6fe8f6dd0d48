"""`zi-audit plan show`: show the work plan, run its proofs, make a calendar."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.second_look import judged
from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser, parse_date, parse_statuses
from zi_audit.cli.plans import plan_for
from zi_audit.cli.schedule import existing_folder
from zi_audit.errors import UsageError
from zi_audit.match.proofs import disproofs
from zi_audit.paths import is_file
from zi_audit.plan.load import BUILT_IN, HEAD
from zi_audit.plan.model import Rencana
from zi_audit.plan.places import line_of
from zi_audit.texts import reason, text

FORMATS = ("text", "json", "csv", "ics")


def run(arguments: list[str], lang: str) -> int:
    """Show the plan as `arguments` say and return the exit code."""
    parser = Parser("plan")
    parser.add_argument("folder", nargs="?", metavar="FOLDER")
    parser.add_argument("--plan")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--output")
    parser.add_argument("--status")
    parser.add_argument("--as-of")
    options = parser.parse(arguments)
    if (options.status or options.as_of) and not options.folder:
        raise UsageError("usage.status_needs_folder")
    if options.folder:
        check_folder(Path(options.folder))
    rencana = plan_for(options, lang)
    shown = rendered(rencana, options, lang)
    if options.output:
        from zi_audit.output import write_atomic

        write_atomic(Path(options.output), shown)
    elif options.format == "text":
        console.write(shown)
    else:
        console.write_data([shown])
    return exits.OK if options.format != "text" or proven(rencana, lang) else exits.USAGE


def check_folder(folder: Path) -> None:
    """Raise UsageError for a folder of a plan, FolderError for none: FOLDER is one of evidence."""
    if any(is_file(folder / below / HEAD) for below in ("", BUILT_IN)):
        raise UsageError("usage.plan_folder", folder=str(folder))
    existing_folder(str(folder))


def proven(rencana: Rencana, lang: str) -> bool:
    """Run the proofs of the plan's dokumen, say which fail, and return whether none does."""
    failing = disproofs(rencana)
    for proof in failing:
        said = "command.not_taken" if proof.kunci == "contoh" else "command.not_refused"
        instead = ", ".join(proof.terbaca) or (reason(proof.alasan, lang) if proof.alasan else "")
        place = f"{proof.dokumen.sumber}:{line_of(proof.dokumen, proof.kunci, proof.nama)}"
        pesan = text(
            said, lang, dokumen=proof.dokumen.bundel or proof.dokumen.id, nama=proof.nama, terbaca=instead
        )
        console.say(text("command.error", lang, pesan=f"{place}: {pesan}"))
    return not failing


def rendered(rencana: Rencana, options: Namespace, lang: str) -> str:
    """Return the plan in the format asked for."""
    if options.format == "json":
        from zi_audit.report.plan_json import render_plan

        return render_plan(rencana, lang)
    if options.format == "csv":
        from zi_audit.report.csv import plan_csv

        return plan_csv(rencana, lang)
    if options.format == "ics":
        return calendar(rencana, options, lang)
    from zi_audit.report.plan_text import render

    return render(rencana, lang, width=80 if options.output else console.width())


def calendar(rencana: Rencana, options: Namespace, lang: str) -> str:
    """Return the due dates as a calendar; with a folder, only those of the statuses asked for."""
    from zi_audit.report import calendar

    made = console.now(rencana.zona_waktu)
    if not options.folder:
        return calendar.render(rencana, lang, dtstamp=made)
    auditor = Auditor(rencana, Path(options.folder))
    auditor.rescan()
    result = judged(auditor, parse_date(options.as_of) if options.as_of else made.date(), made)
    statuses = parse_statuses(options.status) if options.status else ()
    return calendar.render(rencana, lang, dtstamp=made, result=result, statuses=statuses)
