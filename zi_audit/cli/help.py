"""The help of each command, answered without importing anything that audits."""

from __future__ import annotations

import os
import sys

from zi_audit.texts import LANGUAGES, text

COMMANDS = ("check", "watch", "explain", "init", "plan", "schedule")


def language(arguments: list[str]) -> str:
    """Return the language that `--lang`, else `ZI_AUDIT_LANG`, asks for; Indonesian otherwise."""
    wanted = os.environ.get("ZI_AUDIT_LANG", "")
    for place, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
        elif argument == "--lang" and place + 1 < len(arguments):
            wanted = arguments[place + 1]
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def prepare() -> None:
    """Keep output from failing on a code page that lacks a character."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def show(arguments: list[str]) -> int:
    """Print the help of the command that `arguments` name, or of all, and return the exit code."""
    command = next((word for word in arguments if word in COMMANDS), "")
    prepare()
    sys.stdout.write(text(f"command.help_{command}" if command else "command.help", language(arguments)))
    return 0
