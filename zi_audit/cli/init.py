"""`zi-audit init`: make the recommended folders."""

from __future__ import annotations

import os
from pathlib import Path

from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser
from zi_audit.cli.plans import plan_for
from zi_audit.harmless import clean
from zi_audit.settings import is_network
from zi_audit.skeleton import make_skeleton, skeleton
from zi_audit.texts import text


def run(arguments: list[str], lang: str) -> int:
    """Make what is missing of the skeleton and return the exit code."""
    parser = Parser("init")
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--plan")
    options = parser.parse(arguments)
    entries = skeleton(plan_for(options, lang), lang, plan=plan_as_stated(options.plan, options.folder))
    made = make_skeleton(Path(options.folder), entries, dry_run=options.dry_run)
    if options.dry_run:
        console.write("".join(f"{path}\n" for path in made.made))
    key = "command.init_would" if options.dry_run else "command.init_made"
    console.write(
        text(key, lang, folder=clean(options.folder), dibuat=len(made.made), ada=len(made.skipped)) + "\n"
    )
    return exits.OK


def plan_as_stated(plan: str | None, folder: str) -> str:
    """Return how `zi-audit.toml` in `folder` may name the plan, "" where it may not: none, or at a network address."""
    if not plan or is_network(plan):
        return ""
    try:
        return Path(os.path.relpath(plan, folder)).as_posix()
    except ValueError:  # on another drive
        return Path(plan).absolute().as_posix()
