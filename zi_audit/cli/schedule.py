"""`zi-audit schedule`: print a ready schedule; nothing is installed."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from zi_audit import schedule
from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser
from zi_audit.cli.plans import plan_for
from zi_audit.errors import UsageError
from zi_audit.harmless import clean
from zi_audit.paths import for_system, is_folder, is_there, plain
from zi_audit.scan import check_root
from zi_audit.schedule import Job
from zi_audit.texts import text


def run(arguments: list[str], lang: str) -> int:
    """Print the schedule that `arguments` ask for and return the exit code."""
    parser = Parser("schedule")
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--for", dest="system", choices=("cron", "systemd", "windows"), required=True)
    parser.add_argument("--report")
    parser.add_argument("--output")
    parser.add_argument("--plan")
    parser.add_argument("--result")
    options = parser.parse(arguments)
    folder = existing_folder(options.folder)
    # A plan that is wrong is told now, not by a job that fails at night.
    rencana = plan_for(options, lang)
    job = job_of(options, folder, lang)
    if options.system == "windows":
        shown = schedule.windows_task(job, console.now(rencana.zona_waktu).date())
    else:
        shown = schedule.cron(job) if options.system == "cron" else schedule.systemd(job)
    if options.output:
        from zi_audit.output import write_atomic

        write_atomic(Path(options.output), shown)
        if options.system == "windows":
            console.say(
                text(
                    "command.schedule_next", lang, perintah=clean(schedule.schtasks_line(job, options.output))
                )
            )
    else:
        console.write(shown)
    return exits.OK


def job_of(options: Namespace, folder: Path, lang: str) -> Job:
    """Return the job that options ask for. Raises UsageError for a report that its message would overwrite."""
    job = Job.beside(without_console(Path(sys.executable)), folder, lang)
    if options.plan:
        job = replace(job, plan=os.path.abspath(plain(options.plan)))
    if options.result:
        job = replace(job, result=os.path.abspath(plain(options.result)))
    if options.report:
        report = Path(os.path.abspath(plain(options.report)))
        message = report.with_suffix(".md")
        if message == report:
            raise UsageError("usage.report_is_message", where=options.report, contoh=report.stem + ".html")
        job = replace(job, output=str(message), report=str(report))
    return job


def existing_folder(given: str) -> Path:
    """Return the full path of a folder that a schedule can name. Raises FolderError."""
    folder = Path(os.path.abspath(plain(given)))
    if not is_folder(for_system(folder)):
        check_root(folder)  # says why
    return folder


def without_console(python: Path) -> Path:
    """Return the interpreter beside `python` that shows no console window, where there is one, as on Windows."""
    quiet = python.with_name("pythonw.exe")
    return quiet if python.name.lower() == "python.exe" and is_there(quiet) else python
