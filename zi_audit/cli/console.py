"""The terminal, and the environment: language, colours, width, code page, progress."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

from zi_audit.cli.help import abandon_output
from zi_audit.dates import time_zone
from zi_audit.errors import OutputError, system_says
from zi_audit.harmless import clean_lines
from zi_audit.texts import text


def is_ascii_only() -> bool:
    """Whether standard output cannot show the marks of the reports (cp437, cp1252, C locale)."""
    try:
        "●◐✕○–“”…".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return True
    return False


def has_colour() -> bool:
    """Whether to colour standard output: a terminal, and NO_COLOR is not set."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return _takes_colours()


def _takes_colours() -> bool:
    """Whether the terminal understands ANSI colours: a Windows console only once it was asked to."""
    if sys.platform == "win32":
        import ctypes

        standard_output, virtual_terminal = -11, 4
        kernel = ctypes.windll.kernel32
        handle = kernel.GetStdHandle(standard_output)
        mode = ctypes.c_ulong()
        if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
            return False
        return bool(kernel.SetConsoleMode(handle, mode.value | virtual_terminal))
    return True


def width() -> int:
    """Return the columns of the terminal, 80 where there is none, at most 120."""
    return min(120, shutil.get_terminal_size((80, 24)).columns) if sys.stdout.isatty() else 80


def now(zone: str) -> datetime:
    """Return the time in the plan's time zone."""
    return datetime.now(time_zone(zone))


def write(shown: str, *, coloured: bool = False) -> None:
    """Write a person's text to standard output; but for line ends and our colours it holds nothing that acts."""
    with _standard_output():
        sys.stdout.write(clean_lines(shown, coloured=coloured))
        sys.stdout.flush()


def write_data(pieces: Iterable[str | bytes]) -> None:
    """Write data for a program to standard output, piece by piece: UTF-8 whatever the code page."""
    raw = getattr(sys.stdout, "buffer", None)
    with _standard_output():
        sys.stdout.flush()
        for piece in pieces:
            if raw is None:
                sys.stdout.write(piece if isinstance(piece, str) else piece.decode())
            else:
                raw.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()


@contextmanager
def _standard_output() -> Iterator[None]:
    """Go on where the reader has left, as `head` does: nothing is lost. Raise OutputError where writing fails."""
    try:
        yield
    except OSError as error:
        # What is left in the buffer would fail again when the process ends.
        abandon_output()
        # The second is how Windows says that the reader of a pipe has left.
        if isinstance(error, BrokenPipeError) or error.errno == errno.EINVAL:
            return
        pesan = system_says(error)
        raise OutputError("output.standard", pesan=pesan) from None


def say(line: str) -> None:
    """Write one message to standard error; on a terminal broken between words."""
    line = clean_lines(line)
    if sys.stderr.isatty():
        room = max(20, shutil.get_terminal_size((80, 24)).columns - 1)
        line = "\n".join(wrapped for part in line.splitlines() for wrapped in _broken(part, room))
    # Where errors cannot be told, the exit code still tells.
    with suppress(OSError):
        sys.stderr.write(line + "\n")
        sys.stderr.flush()


def _broken(line: str, width: int) -> list[str]:
    from textwrap import wrap

    # Commands and paths stay whole, so that they can be copied.
    return wrap(line, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def is_watched() -> bool:
    """Whether somebody reads standard error as it is written."""
    return sys.stderr.isatty()


class Progress:
    """A count of files read, then of files opened, on standard error, only where that is a terminal."""

    EVERY, EVERY_OPENED = 2_000, 100

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._shown = 0
        self._columns = 0
        self._on = sys.stderr.isatty()

    def __call__(self, count: int) -> None:
        """Show how many files were read by now."""
        if count - self._shown >= self.EVERY:
            self._show(count, text("command.progress", self._lang, jumlah=count))

    def opened(self, count: int, of: int) -> None:
        """Show how many files were opened by now, of how many."""
        if count - self._shown >= self.EVERY_OPENED:
            self._show(count, text("command.progress_opening", self._lang, jumlah=count, dari=of))

    def _show(self, count: int, line: str) -> None:
        if self._on:
            self._shown = count
            sys.stderr.write(f"\r{line.ljust(self._columns)}")
            sys.stderr.flush()
            self._columns = len(line)

    def done(self) -> None:
        """Clear the line."""
        if self._shown:
            # Blanks, not an escape sequence: a Windows console would show that.
            sys.stderr.write(f"\r{' ' * self._columns}\r")
            sys.stderr.flush()
            self._shown = self._columns = 0
