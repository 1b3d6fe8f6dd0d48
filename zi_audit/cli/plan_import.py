"""`zi-audit plan import`: make a plan from an office's own table."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser
from zi_audit.cli.plan_show import proven
from zi_audit.errors import OutputError, UsageError
from zi_audit.output import unwritable
from zi_audit.paths import is_there
from zi_audit.plan.load import load_plan
from zi_audit.plan_import.compose import Head, Made
from zi_audit.plan_import.convert import convert
from zi_audit.tables import read_tables
from zi_audit.texts import text


def run(arguments: list[str], lang: str) -> int:
    """Make the plan that `arguments` ask for, say what was guessed, and return the exit code."""
    parser = Parser("plan")
    parser.add_argument("tabel", metavar="TABEL")
    parser.add_argument("--unit", required=True)
    parser.add_argument("--tahun", required=True)
    parser.add_argument("--output", required=True)
    options = parser.parse(arguments)
    if not (options.tahun.isdigit() and 2000 <= int(options.tahun) <= 2100):
        raise UsageError("usage.bad_year", nilai=options.tahun)
    target = Path(options.output)
    if is_there(target) is not False:
        raise OutputError("output.exists", where=options.output)
    table = Path(options.tabel)
    made = convert(
        read_tables(table), Head(options.unit.strip(), int(options.tahun)), load_plan(), options.tabel
    )
    is_proven = write_plan(made, target, lang)
    console.write(_summary(made, options.output, lang))
    if table.suffix.lower() in (".xlsm", ".docm"):
        console.say(text("command.import_macros", lang))
    return exits.OK if is_proven else exits.USAGE


def write_plan(made: Made, target: Path, lang: str) -> bool:
    """Write the plan's folder whole or not at all, once it loads; return whether all its proofs hold.

    Raises OutputError, and RulesError for a plan that does not load: nothing is left then.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".zi-audit-", suffix=".tmp", dir=target.parent))
    except OSError as error:
        raise unwritable(target, error) from None
    try:
        for name, content in made.files.items():
            file = aside / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(content, encoding="utf-8")
        rencana = load_plan(aside)
        aside.chmod(0o755)
        aside.replace(target)
    except OSError as error:
        raise unwritable(target, error) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return proven(rencana, lang)


def _summary(made: Made, folder: str, lang: str) -> str:
    return text(
        "command.imported",
        lang,
        folder=folder,
        butir=made.butir,
        bukti=made.bukti,
        dikenal=made.known,
        dugaan=made.guessed,
        baru=made.new,
        periksa=made.checks,
    )
