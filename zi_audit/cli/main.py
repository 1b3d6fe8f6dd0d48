"""The command line: finds the command, gives it its arguments, and is the one place that catches errors."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from zi_audit.cli import console, exits, help
from zi_audit.errors import GatheredError, UsageError, ZiAuditError
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
    except BrokenPipeError:
        # The reader of a pipe has left (`zi-audit check … | head`): nothing to say, nothing to save.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exits.OK
    except ZiAuditError as problem:
        _explain(problem, lang)
        return exits.USAGE if isinstance(problem, (UsageError, GatheredError)) else exits.UNREADABLE
    except Exception as bug:  # noqa: BLE001 - no traceback reaches a user
        return _unexpected(bug, lang)


def _dispatch(arguments: list[str], lang: str) -> int:
    words = [argument for argument in arguments if not argument.startswith("-")]
    command = next((word for word in words if word in help.COMMANDS), None)
    if command is None and not arguments:
        help.show(arguments)
        return exits.USAGE
    if command is None and "--version" in arguments:
        from zi_audit.version import VERSION

        console.write(f"zi-audit {VERSION}\n")
        return exits.OK
    if command is None:
        asked = words[0] if words else arguments[0]
        raise UsageError("command.unknown", nilai=asked, pilihan=", ".join(help.COMMANDS))
    rest = list(arguments)
    rest.remove(command)
    # Each command is a module of this package with `run(arguments, lang) -> int`.
    code: int = import_module(f"zi_audit.cli.{command}").run(rest, lang)
    return code


def _explain(problem: ZiAuditError, lang: str) -> None:
    problems = problem.problems if isinstance(problem, GatheredError) else ()
    for one in problems or (problem,):
        console.say(text("command.error", lang, pesan=error(one, lang)))


def _unexpected(bug: Exception, lang: str) -> int:
    """Say in one sentence that the program itself failed, and keep the details in a file."""
    import tempfile
    import traceback

    from zi_audit.version import VERSION

    details = "".join(traceback.format_exception(bug))
    with tempfile.NamedTemporaryFile(
        "w", prefix="zi-audit-", suffix=".log", delete=False, encoding="utf-8", errors="backslashreplace"
    ) as log:
        log.write(f"zi-audit {VERSION}\nPython {sys.version}\n{sys.platform}\n\n{details}")
    console.say(text("command.unexpected", lang, jenis=type(bug).__name__, berkas=log.name))
    return exits.UNREADABLE
