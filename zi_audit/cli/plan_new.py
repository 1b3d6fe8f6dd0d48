"""`zi-audit plan new`: make the next year's plan, or another office's, from an existing one."""

from __future__ import annotations

from pathlib import Path

from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser
from zi_audit.errors import UsageError
from zi_audit.output import write_folder
from zi_audit.plan.load import BUILT_IN, load_plan, packed_rules
from zi_audit.plan.new import Change, Left, renewed
from zi_audit.plan.plan_files import plan_files, with_schemas
from zi_audit.texts import text

# The list of what a person must fill in, kept beside the plan.
LIST = "PERIKSA.txt"
_LONGEST_UNIT = 120


def run(arguments: list[str], lang: str) -> int:
    """Make the plan that `arguments` ask for and return the exit code."""
    parser = Parser("plan new")
    parser.add_argument("--output", required=True)
    parser.add_argument("--from", dest="source")
    parser.add_argument("--tahun")
    parser.add_argument("--unit")
    options = parser.parse(arguments)
    source = Path(options.source) if options.source else packed_rules() / BUILT_IN
    old = load_plan(source)
    unit = parse_unit(options.unit) if options.unit else old.unit
    # Another office's plan is of the same year where nothing else is asked for.
    tahun = parse_year(options.tahun) if options.tahun else old.tahun + (unit == old.unit)
    made = renewed(plan_files(source), Change(old.tahun, tahun, old.unit, unit))
    listed = "".join(f"{said}\n" for said in (to_do(left, lang) for left in made.left))
    files = with_schemas(made.files) | ({LIST: listed} if listed else {})
    write_folder(Path(options.output), files, check=load_plan)
    new = load_plan(options.output)
    counts = {"butir": len(new.butir), "unit": new.unit, "tahun": new.tahun}
    console.write(text("command.new_made", lang, folder=options.output, **counts) + "\n")
    if listed:
        console.write("\n" + text("command.new_to_do", lang, berkas=LIST) + "\n\n" + listed)
    return exits.OK


def to_do(left: Left, lang: str) -> str:
    """Return one thing that is left to a person, led by its file and line."""
    return f"{left.file}:{left.line}: {text(left.key, lang, **left.values)}"


def parse_year(value: str) -> int:
    """Return a year from 2000 to 2100. Raises UsageError."""
    if not (value.isascii() and value.isdigit() and 2000 <= int(value) <= 2100):
        raise UsageError("usage.bad_year", nilai=value)
    return int(value)


def parse_unit(value: str) -> str:
    """Return the name of an office. Raises UsageError for one that is too long or holds control characters."""
    name = " ".join(value.split())
    if not name.isprintable() or not 0 < len(name) <= _LONGEST_UNIT:
        raise UsageError("usage.bad_unit", nilai=repr(value)[:_LONGEST_UNIT])
    return name
