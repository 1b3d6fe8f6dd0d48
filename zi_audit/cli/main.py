"""The command line: finds the command, gives it its arguments, and is the one place that catches errors."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from zi_audit.cli import console, exits, help
from zi_audit.cli.typed import as_typed
from zi_audit.errors import GatheredError, UsageError, ZiAuditError
from zi_audit.harmless import clean
from zi_audit.nearest import nearest
from zi_audit.texts import error, text


def run(arguments: list[str]) -> int:
    """Run `arguments` (without the program's name) and return the exit code. Never raises."""
    help.prepare()
    lang = help.language(arguments)
    try:
        return _dispatch(arguments, lang)
    except KeyboardInterrupt:
        console.say(text("command.interrupted", lang))
        return exits.INTERRUPTED
    except ZiAuditError as problem:
        _explain(problem, lang)
        return exits.USAGE if isinstance(problem, (UsageError, GatheredError)) else exits.UNREADABLE
    except Exception as bug:  # noqa: BLE001 - no traceback reaches a user
        return _unexpected(bug, lang)


def _dispatch(arguments: list[str], lang: str) -> int:
    if not arguments:
        help.answer(arguments)
        return exits.USAGE
    command = _command(arguments)
    if command is None:
        return help.answer(arguments)
    rest = list(arguments)
    rest.remove(command)
    # Each command is a module of this package with `run(arguments, lang) -> int`.
    code: int = import_module(f"zi_audit.cli.{command}").run(rest, lang)
    return code


def _command(arguments: list[str]) -> str | None:
    """Return the command: the first word, or the first that is one where options stand before it.

    None where only `--version` is asked for. Raises UsageError.
    """
    words = [argument for argument in arguments if not argument.startswith("-")]
    if arguments[0] in help.COMMANDS:
        return arguments[0]
    if arguments[0].startswith("-"):
        command = next((word for word in words if word in help.COMMANDS), None)
        if command is not None:
            return command
        if "--version" in arguments:
            return None
    if arguments[0].startswith("-") and len(words) < 2:  # at most the value of an option
        raise UsageError("command.missing", pilihan=", ".join(help.COMMANDS))
    asked = words[0]
    raise UsageError(
        "command.unknown", nilai=asked, pilihan=", ".join(help.COMMANDS), near=nearest(asked, help.COMMANDS)
    )


def _explain(problem: ZiAuditError, lang: str) -> None:
    problems = problem.problems if isinstance(problem, GatheredError) else ()
    for mistake in problems or (problem,):
        console.say(text("command.error", lang, pesan=as_typed(error(mistake, lang))))


def _unexpected(bug: Exception, lang: str) -> int:
    """Say in one sentence that the program itself failed, and keep the details in a file."""
    import tempfile
    import traceback

    from zi_audit.version import VERSION

    details = "".join(traceback.format_exception(bug))
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="zi-audit-", suffix=".log", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as log:
            log.write(f"zi-audit {VERSION}\nPython {sys.version}\n{sys.platform}\n\n{details}")
        pesan = text("command.unexpected", lang, jenis=type(bug).__name__, berkas=clean(log.name))
    except OSError:
        # No folder takes it, or the disk is full: the last lines say where it failed.
        where = traceback.extract_tb(bug.__traceback__)[-1:]
        place = ", ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in where)
        pesan = text("command.unexpected_unlogged", lang, jenis=type(bug).__name__, tempat=place)
    console.say(text("command.error", lang, pesan=pesan))
    return exits.UNREADABLE
