"""`python -m zi_audit` and the `zi-audit` command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line with the process's arguments and return its exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        # Answered before anything is imported: schedulers and installers ask it often.
        from zi_audit.version import VERSION

        sys.stdout.write(f"zi-audit {VERSION}\n")
        return 0
    from zi_audit.cli.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
