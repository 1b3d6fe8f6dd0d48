"""`python -m zi_audit.portable`: build the portable ZIP for Windows."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from zi_audit.cli import console, exits, help
from zi_audit.cli.arguments import Parser
from zi_audit.errors import UsageError, ZiAuditError
from zi_audit.output import write_atomic
from zi_audit.portable.build import build, version_of
from zi_audit.texts import error, text

# The oldest that pyproject.toml allows, which run on every Windows that Python 3.11 runs on.
NEEDED = ("pydantic==2.7.0", "watchdog==4.0.0", "jinja2==3.1.0")


def main(arguments: list[str]) -> int:
    """Build as `arguments` say and return the exit code."""
    help.prepare()
    lang = help.language(arguments)
    if "--help" in arguments or "-h" in arguments:
        console.write(text("portable.help", lang))
        return exits.OK
    try:
        return _build(arguments, lang)
    except ZiAuditError as problem:
        said = error(problem, lang).replace("zi-audit portable", "python -m zi_audit.portable")
        console.say(text("command.error", lang, pesan=said))
        return exits.USAGE if isinstance(problem, UsageError) else exits.UNREADABLE


def _build(arguments: list[str], lang: str) -> int:
    parser = Parser("portable")
    parser.add_argument("--embed", required=True)
    parser.add_argument("--wheels")
    parser.add_argument("--output", required=True)
    options = parser.parse(arguments)
    embed, output = Path(options.embed), Path(options.output)
    with tempfile.TemporaryDirectory(prefix="zi-audit-") as temporary:
        folder = Path(options.wheels or temporary)
        if not options.wheels:
            _download(folder, version_of(embed))
        wheels = sorted(folder.glob("*.whl"), key=lambda wheel: wheel.name.lower())
        if not wheels:
            raise UsageError("portable.no_wheels", where=str(folder))
        made = build(embed, wheels, lang)
    write_atomic(output, made)
    size = f"{len(made) / 1_000_000:.1f}"
    console.write(
        text("portable.made", lang, berkas=str(output), ukuran=size, sidik=sha256(made).hexdigest()) + "\n"
    )
    return exits.OK


def _download(folder: Path, version: str) -> None:
    """Have pip fetch what this program needs on a 64-bit Windows with this Python. Raises UsageError."""
    pip = "-m pip download --quiet --only-binary :all: --platform win_amd64 --implementation cp".split()
    done = subprocess.run(
        [sys.executable, *pip, "--python-version", version, "--dest", str(folder), *NEEDED],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    if done.returncode:
        pesan = (done.stderr.strip().splitlines() or ["pip"])[-1]
        raise UsageError("portable.no_download", pesan=pesan, versi=version)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
