"""`python -m zi_audit` and the `zi-audit` command."""

from __future__ import annotations

import gc
import os
import sys

# Importing `typing` would double the time of `zi-audit --help`; checkers know this name.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the command line with the process's arguments, and end the process with the exit code."""
    arguments = sys.argv[1:]
    # Answered before anything else is imported: both are asked often.
    if arguments == ["--version"] or "--help" in arguments or "-h" in arguments:
        from zi_audit.cli.help import answer

        code = answer(arguments)
    else:
        from zi_audit.cli.main import run

        # One audit, then the process ends: collecting cycles among its values would cost a third of the
        # time. What lives for hours asks for it again.
        gc.disable()
        try:
            code = run(arguments)
        except BaseException:  # noqa: BLE001 - the last net: what failed was telling what failed
            code = 3
    # Whatever was written is flushed and closed by now. Python would go on to take the values of the
    # audit apart one by one, which of a large folder takes a tenth of the whole time.
    os._exit(code)


if __name__ == "__main__":
    main()
