"""`zi-audit plan`: its first word says what is done with a plan; without one it is shown."""

from __future__ import annotations

from importlib import import_module

# Words of the command, each a module of this package with `run(arguments, lang) -> int`. A folder that is
# called by one of them is given as `./new`.
WORDS = {"show": "plan_show", "new": "plan_new", "import": "plan_import"}


def run(arguments: list[str], lang: str) -> int:
    """Do what the first word among `arguments` says and return the exit code."""
    place = _first_word(arguments)
    word = arguments[place] if place < len(arguments) else ""
    if word not in WORDS:
        word = "show"
    else:
        arguments = [*arguments[:place], *arguments[place + 1 :]]
    code: int = import_module(f"zi_audit.cli.{WORDS[word]}").run(arguments, lang)
    return code


def _first_word(arguments: list[str]) -> int:
    """Return the place of the first argument that is neither an option nor the value of one; all take a value."""
    place = 0
    while place < len(arguments) and arguments[place].startswith("-"):
        place += 1 if "=" in arguments[place] else 2
    return place
