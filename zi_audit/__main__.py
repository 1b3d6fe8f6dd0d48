"""`python -m zi_audit` and the `zi-audit` command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line with the process's arguments and return its exit code."""
    arguments = sys.argv[1:]
    # Answered before anything else is imported: both are asked often.
    if arguments == ["--version"] or "--help" in arguments or "-h" in arguments:
        from zi_audit.cli.help import answer

        return answer(arguments)
    from zi_audit.cli.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
