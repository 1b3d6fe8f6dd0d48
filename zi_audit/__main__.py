"""`python -m zi_audit` and the `zi-audit` command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line with the process's arguments and return its exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        # Answered before anything else is imported, as the help is: both are asked often.
        from zi_audit.version import VERSION

        sys.stdout.write(f"zi-audit {VERSION}\n")
        return 0
    if "--help" in arguments or "-h" in arguments:
        from zi_audit.cli.help import show

        return show(arguments)
    from zi_audit.cli.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
