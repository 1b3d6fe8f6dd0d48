"""Parsing of arguments, with messages in the user's language, and the values they stand for."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from zi_audit.dates import last_day
from zi_audit.errors import UsageError
from zi_audit.nearest import nearest
from zi_audit.plan.model import Rencana
from zi_audit.result import Status
from zi_audit.texts import LANGUAGES

# What argparse says in English, and the sentence of ours that takes its place.
ARGPARSE_SAYS = (
    (re.compile(r"unrecognized arguments: (?P<nilai>-\S*).*", re.DOTALL), "command.unrecognised"),
    (re.compile(r"unrecognized arguments: (?P<nilai>.*)", re.DOTALL), "command.too_many"),
    (re.compile(r"the following arguments are required: (?P<nilai>.*)"), "command.required"),
    (re.compile(r"argument (?P<nilai>\S+?):? expected (?:one|at least one) argument"), "command.needs_value"),
    (
        re.compile(
            r"argument (?P<nilai>\S+?): invalid choice: '(?P<isi>.*)' \(choose from (?P<pilihan>.*)\)"
        ),
        "command.choice",
    ),
    (re.compile(r"argument (?P<nilai>\S+?): .*"), "command.bad_value"),
)
ON_WINDOWS = os.name == "nt"
# The end of a path, its quote, and nothing or the rest of the command; `KPU "Inti" Jaya` is a name with quotes.
_STRAY_QUOTE = re.compile(r'([^"]*[^"\s])"(?:\s|$)')
# 2026-07-05 alone: `date.fromisoformat` takes 20260705 and 2026-W27-1 as well, which nobody means.
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# As offices write it, day first; two digits of a year would be a guess.
_WRITTEN_DATE = re.compile(
    r"(?P<day>\d{1,2})(?: ?[/.-] ?| )(?P<month>\d{1,2}|[A-Za-z]{3,10})(?: ?[/.-] ?| )(?P<year>\d{4})"
)
# What people paste from a browser's address line instead of a folder's path.
_WEB_ADDRESS = re.compile(
    r"https?://|www\.|(?:drive|docs)\.google\.com|[\w-]+\.sharepoint\.com|1drv\.ms", re.IGNORECASE
)
# Forms that a page cannot have; a name without an ending, or `/dev/stdout`, is fine.
_OTHER_FORMS = frozenset("pdf doc docx xls xlsx ppt pptx odt ods txt csv json zip png jpg jpeg".split())


class Parser(argparse.ArgumentParser):
    """An argument parser that raises UsageError instead of printing and leaving."""

    def __init__(self, command: str) -> None:
        super().__init__(prog=f"zi-audit {command}", add_help=False, allow_abbrev=False)
        self._command = command
        self.add_argument("--lang", choices=LANGUAGES, default=None)

    def error(self, message: str) -> NoReturn:
        """Raise `message` as a UsageError in words of our catalog."""
        for pattern, key in ARGPARSE_SAYS:
            found = pattern.fullmatch(message)
            if found:
                values = found.groupdict()
                if "pilihan" in values:
                    values["pilihan"] = values["pilihan"].replace("'", "")
                    near = nearest(values["isi"], values["pilihan"].split(", "))
                elif key == "command.unrecognised":
                    near = nearest(values["nilai"].partition("=")[0], self._option_string_actions)
                else:
                    near = ""
                raise UsageError(key, **values, near=near, perintah=self._command)
        raise UsageError("command.bad_value", nilai=message, perintah=self._command)

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Return the parsed arguments; options may stand anywhere. Raises UsageError."""
        if ON_WINDOWS:
            _refuse_stray_quotes(arguments)
        options = self.parse_intermixed_args(arguments)
        for action in self._actions:
            # `check "$FOLDER"` with an empty variable must not audit whatever folder it was started in.
            if getattr(options, action.dest) == "":
                name = action.option_strings[0] if action.option_strings else str(action.metavar)
                raise UsageError("command.empty_value", nilai=name, perintah=self._command)
        _refuse_other_kinds(options)
        return options


def _refuse_stray_quotes(arguments: Sequence[str]) -> None:
    """Raise UsageError where a backslash took the meaning of a closing quote.

    Windows reads the `\\"` of `"Z:\\ZI 2026\\" --report x` as a quote within one long word.
    """
    for argument in arguments:
        found = _STRAY_QUOTE.match(argument)
        if found:
            # A drive's root needs its backslash, and no quotes.
            drive = found[1].endswith(":") and len(found[1]) == 2
            raise UsageError("command.stray_quote", nilai=f"{found[1]}\\" if drive else f'"{found[1]}"')


def _refuse_other_kinds(options: argparse.Namespace) -> None:
    """Raise UsageError for a folder that is a web address, and for a report that could not be a page."""
    folder, report = getattr(options, "folder", None), getattr(options, "report", None) or ""
    # A folder is a place on this machine or a share; the command reads nothing from the web.
    if folder and _WEB_ADDRESS.match(folder):
        raise UsageError("usage.web_address", nilai=folder)
    suffix = Path(report).suffix.lower().removeprefix(".")
    if suffix in _OTHER_FORMS:
        key = "usage.report_pdf" if suffix == "pdf" else "usage.report_not_html"
        raise UsageError(key, nilai=report, contoh=f"{Path(report).stem}.html")


def parse_date(value: str, key: str = "usage.bad_date") -> date:
    """Return the day that `value` names: `2026-07-05`, `5/7/2026` with the day first, or `5 Juli 2026`.

    Raises UsageError with `key` for anything else.
    """
    from zi_audit.names.calendar_words import MONTHS

    iso = ISO_DATE.fullmatch(value)
    written = None if iso else _WRITTEN_DATE.fullmatch(" ".join(value.split()))
    month = written["month"].lower() if written else ""
    number = int(month) if month.isdecimal() else MONTHS.get(month, 0)
    if not iso and (written is None or not number):
        raise UsageError(key, nilai=value)
    try:
        if written is None:
            return date.fromisoformat(value)
        return date(int(written["year"]), number, int(written["day"]))
    except ValueError:
        raise UsageError("usage.no_such_date", nilai=value) from None


def quarter_end(day: date) -> date:
    """Return the last day of the quarter that `day` lies in."""
    return last_day(day.year, (day.month + 2) // 3 * 3)


def parse_until(value: str, per_tanggal: date) -> date:
    """Return the day that `--until` names: an ISO date or `quarter-end`. Raises UsageError."""
    if value == "quarter-end":
        return quarter_end(per_tanggal)
    until = parse_date(value, "usage.bad_until")
    if until < per_tanggal:
        raise UsageError("usage.until_before", sampai=until, per_tanggal=per_tanggal)
    return until


def parse_statuses(value: str) -> tuple[Status, ...]:
    """Return the statuses in a comma-separated list. Raises UsageError for an unknown one."""
    known = {status.value: status for status in Status}
    found = []
    for word in value.split(","):
        name = word.strip().lower().replace(" ", "_").replace("-", "_")
        if name not in known:
            raise UsageError(
                "usage.unknown_status",
                nilai=word.strip(),
                pilihan=", ".join(known),
                near=nearest(name, known),
            )
        found.append(known[name])
    return tuple(found)


def parse_komponen(value: str, rencana: Rencana) -> int:
    """Return the number of a komponen of the plan. Raises UsageError for an unknown one."""
    numbers = [str(komponen.nomor) for komponen in rencana.komponen]
    if value.strip() not in numbers:
        raise UsageError("usage.unknown_komponen", nilai=value, pilihan=", ".join(numbers))
    return int(value)


def parse_seconds(value: str, option: str, *, least: float = 0.1, most: float = 86_400) -> float:
    """Return a number of seconds between `least` and `most`. Raises UsageError."""
    try:
        seconds = float(value.replace(",", "."))
    except ValueError:
        seconds = -1.0
    if not least <= seconds <= most:
        raise UsageError("usage.bad_number", nilai=value, pilihan=option)
    return seconds
