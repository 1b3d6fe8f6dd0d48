"""How this program was started: messages show a command as its user can type it again."""

from __future__ import annotations

import os
import sys

ON_WINDOWS = os.name == "nt"
# What may follow the program's name in a sentence; the name alone is that of the product.
_FOLLOWS = (
    "check",
    "watch",
    "explain",
    "init",
    "plan",
    "schedule",
    "rollup",
    "bundle",
    "--help",
    "--version",
    "PERINTAH",
    "COMMAND",
)


def program() -> str:
    """Return the words that start this program here: `zi-audit`, `py -m zi_audit`, a batch file's name."""
    folder, started = os.path.split(sys.argv[0])
    if started.lower().endswith(".cmd"):
        return _quoted(started)
    if (os.path.basename(folder), started) != ("zi_audit", "__main__.py"):
        return "zi-audit"
    return f"{_interpreter(sys.orig_argv[0])} -m zi_audit"


def _interpreter(typed: str) -> str:
    """Return the interpreter as it was typed; Windows' launcher `py` passes the full path of what it starts."""
    if ON_WINDOWS and os.path.dirname(typed):
        from shutil import which

        return "py" if which("py") else _quoted(typed)
    return _quoted(typed)


def _quoted(word: str) -> str:
    return f'"{word}"' if " " in word else word


def as_typed(shown: str) -> str:
    """Return a text with the commands in it as they are typed here."""
    name = program()
    if name != "zi-audit" and "zi-audit " in shown:
        for word in _FOLLOWS:
            shown = shown.replace(f"zi-audit {word}", f"{name} {word}")
    return shown
