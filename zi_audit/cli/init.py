"""`zi-audit init`: make the recommended folders."""

from __future__ import annotations

from pathlib import Path

from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser, plan_of
from zi_audit.harmless import clean
from zi_audit.skeleton import make_skeleton, skeleton
from zi_audit.texts import text


def run(arguments: list[str], lang: str) -> int:
    """Make what is missing of the skeleton and return the exit code."""
    parser = Parser("init")
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--plan")
    options = parser.parse(arguments)
    made = make_skeleton(Path(options.folder), skeleton(plan_of(options.plan), lang), dry_run=options.dry_run)
    if options.dry_run:
        console.write("".join(f"{path}\n" for path in made.made))
    key = "command.init_would" if options.dry_run else "command.init_made"
    console.write(
        text(key, lang, folder=clean(options.folder), dibuat=len(made.made), ada=len(made.skipped)) + "\n"
    )
    return exits.OK
