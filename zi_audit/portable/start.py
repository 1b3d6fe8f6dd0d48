"""What stands behind `Periksa folder.cmd` and `Pantau folder.cmd`: a folder is dropped, the report opens.

The window stays until what it says could be read. That evidence is missing is no failure here.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from zi_audit.cli import console, exits, help, main
from zi_audit.errors import ZiAuditError
from zi_audit.paths import is_folder, plain
from zi_audit.portable.dialog import choose_folder
from zi_audit.portable.layout import CHECK, WATCH
from zi_audit.portable.memory import remember, remembered
from zi_audit.scan import check_root
from zi_audit.texts import error, text

REPORT = "zi-audit.html"
# With these a folder was read, if not wholly, and its report is worth opening the next time.
_READ = (exits.OK, exits.OWED)


def run(arguments: list[str]) -> int:
    """Do what an icon does: the first of `arguments` is `check` or `watch`, then what was dropped or typed.

    Words of the command line proper (`plan`, `explain …`, `--help`) are passed on to it as they are.
    """
    what, *given = arguments
    # As messages name the program that was started.
    sys.argv[0] = CHECK if what == "check" else WATCH
    help.prepare()
    if given and (given[0] in help.COMMANDS or given[0].startswith("-")):
        asks = {"--help", "-h"} & {*given} or given == ["--version"]
        return help.answer(given) if asks else main.run(given)
    lang = help.language([])
    try:
        code = _from_icon(what, _dropped(given), lang)
    except KeyboardInterrupt:
        code = exits.OK
    except ZiAuditError as problem:
        console.say(error(problem, lang))
        code = exits.UNREADABLE
    # Who has read and pressed Enter needs no further pause of the batch file.
    return exits.OK if _is_read(lang) else code


def _is_read(lang: str) -> bool:
    """Whether somebody there pressed Enter under what was said."""
    try:
        _ask("portable.close", lang)
    except (KeyboardInterrupt, EOFError, ZiAuditError):
        return False
    return True


def _dropped(given: list[str]) -> str:
    """Return what was dropped on the icon: the first of several; Explorer quotes a path only where it has blanks."""
    first = cleaned(given[0]) if given else ""
    return first if not first or is_folder(first) else cleaned(" ".join(given))


def _from_icon(what: str, dropped: str, lang: str) -> int:
    """Examine the dropped folder, else one that is asked for; ask again while it cannot be read."""
    folder = dropped
    while True:
        folder = folder or _asked(lang)
        if not folder:
            console.say(text("portable.no_folder", lang))
            return exits.UNREADABLE
        try:
            check_root(Path(folder))
        except ZiAuditError as problem:
            console.say(error(problem, lang))
            folder = ""
            continue
        return _examined(what, folder, lang)


def _examined(what: str, folder: str, lang: str) -> int:
    report = os.path.join(folder, REPORT)
    console.write(text("portable.examining", lang, folder=folder) + "\n\n")
    code = main.run(["check", folder, "--report", report, "--open", "--lang", lang])
    if code in (*_READ, exits.UNREADABLE):
        remember(folder)
    if what == "watch" and code in (*_READ, exits.UNREADABLE):
        console.write("\n")
        code = main.run(["watch", folder, "--report", report, "--lang", lang])
    # Missing evidence is what the report is for.
    return exits.OK if code in (*_READ, exits.INTERRUPTED) else code


def _asked(lang: str) -> str:
    """Return the folder that a person names: typed, dropped on the window, remembered or chosen in a dialog."""
    last = remembered()
    key = "portable.ask_again" if last else "portable.ask"
    try:
        typed = cleaned(_ask(key, lang, folder=last))
    except EOFError:
        # Nobody is there to ask.
        return ""
    return typed or last or choose_folder(text("portable.choose", lang))


def _ask(key: str, lang: str, **values: object) -> str:
    """Show a sentence and return the line that is typed after it. Raises EOFError where nobody can."""
    console.write(text(key, lang, **values))
    if sys.stdin is None:
        raise EOFError
    line = sys.stdin.readline()
    if not line:
        console.write("\n")
        raise EOFError
    return line.rstrip("\r\n")


def cleaned(typed: str) -> str:
    """Return the address in what was typed, pasted or dropped: quotes taken off, a drive's root kept whole."""
    path = typed.strip().strip('"').strip()
    # Of `"E:\"` Windows takes the backslash and leaves a quote.
    return path + "\\" if len(path) == 2 and path.endswith(":") else plain(path)


if __name__ == "__main__":
    # As the command itself: one audit, then the process ends; a watcher asks for the collector again.
    gc.disable()
    raise SystemExit(run(sys.argv[1:]))
