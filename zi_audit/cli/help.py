"""What is answered without importing anything that audits: help, version, language, the state of the streams."""

from __future__ import annotations

import codecs
import os
import sys

from zi_audit.cli.typed import as_typed
from zi_audit.texts import LANGUAGES, text
from zi_audit.texts.plain import PLAIN

COMMANDS = ("check", "watch", "explain", "init", "plan", "schedule", "rollup", "bundle")


def language(arguments: list[str]) -> str:
    """Return the language that `--lang`, else `ZI_AUDIT_LANG`, asks for; Indonesian otherwise."""
    wanted = os.environ.get("ZI_AUDIT_LANG", "")
    for place, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
        elif argument == "--lang" and place + 1 < len(arguments):
            wanted = arguments[place + 1]
    wanted = wanted.strip().lower()
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def prepare() -> None:
    """Keep output from failing: on a code page that lacks a sign, and where there is no output at all."""
    # `pythonw.exe`, a service, or `>&-`: the program has nobody to talk to, and works all the same.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - stays open
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - stays open
    codecs.register_error("zi-audit", _plain_signs)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="zi-audit")


def _plain_signs(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for the signs that the code page lacks, as `codecs.register_error` asks for it."""
    assert isinstance(error, UnicodeEncodeError)
    missing = error.object[error.start : error.end]
    return "".join(PLAIN.get(sign, "?") for sign in missing), error.end


def abandon_output() -> None:
    """Send what is still to be written to nowhere: the reader has left, or the disk is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def answer(arguments: list[str]) -> int:
    """Print the version, or the help of the command that `arguments` name, or of all; return the exit code."""
    prepare()
    command = next((word for word in arguments if word in COMMANDS), "")
    if "--version" in arguments:
        from zi_audit.version import VERSION

        shown = f"zi-audit {VERSION}\n"
    else:
        shown = as_typed(text(f"command.help_{command}" if command else "command.help", language(arguments)))
    try:
        sys.stdout.write(shown)
        sys.stdout.flush()
    except OSError as error:
        abandon_output()
        return 0 if isinstance(error, BrokenPipeError) else 3
    return 0
