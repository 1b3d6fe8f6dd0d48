"""The plan's due dates as an iCalendar file (RFC 5545) for Google Calendar and Outlook.

All-day events, not to-dos: neither of the two imports a VTODO. One event per butir and periode.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from zi_audit.dates import Periode
from zi_audit.harmless import clean
from zi_audit.plan.model import Butir, Rencana
from zi_audit.result import AuditResult, Slot, Status
from zi_audit.texts import text, wording

_MAX_OCTETS = 75
_REMINDER_DAYS = (7, 1)
_LONGEST_SUMMARY = 90

# RFC 5545, 3.6: a calendar holds at least one component; where no event is left, this one.
_EMPTY = (
    "BEGIN:VTIMEZONE",
    "TZID:Etc/UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
)


@dataclass(frozen=True, slots=True)
class _Due:
    """A butir due on a day, and what is asked for: (name, status or None), in the plan's order."""

    butir: Butir
    periode: Periode
    day: date
    pic: str
    bukti: tuple[tuple[str, Status | None], ...]


def render(
    rencana: Rencana,
    lang: str,
    *,
    dtstamp: datetime,
    result: AuditResult | None = None,
    statuses: Collection[Status] = (),
) -> str:
    """Return the calendar, with CRLF line ends.

    `dtstamp` is the aware moment of making. With `result`, due dates carry the folder's tolerance
    and each bukti its status; `statuses` then leaves only slots of these statuses (empty: all).
    UIDs depend on unit, decree, kode and periode alone, so that a second import replaces the first.
    """
    due = _from_result(result, statuses) if result is not None else _from_plan(rencana)
    seed = f"{rencana.unit}\n{rencana.keputusan}\n{rencana.tahun}"
    stamp = f"{dtstamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    events = [line for task in due for line in _event(task, seed, stamp, lang)]
    name = text("office.ics.calendar", lang, unit=rencana.unit, tahun=rencana.tahun)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//zi-audit//zi-audit//{lang.upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escape(name)}",
        *(events or _EMPTY),
        "END:VCALENDAR",
    )
    return "".join(f"{fold(line)}\r\n" for line in lines)


def escape(value: str) -> str:
    """Return `value` as an iCalendar TEXT: backslash, semicolon, comma and line ends escaped."""
    lines = [clean(line) for line in value.splitlines()]
    escaped = (line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") for line in lines)
    return "\\n".join(escaped)


def fold(line: str) -> str:
    """Return a content line folded so that no line has more than 75 octets and no character is split."""
    parts: list[str] = []
    part, octets = "", 0
    for char in line:
        width = len(char.encode("utf-8"))
        if octets + width > _MAX_OCTETS:
            parts.append(part)
            part, octets = " ", 1
        part += char
        octets += width
    parts.append(part)
    return "\r\n".join(parts)


def _from_plan(rencana: Rencana) -> Iterator[_Due]:
    for butir in rencana.butir:
        for periode in butir.periode:
            names = tuple((b.nama, None) for b in butir.bukti if periode in b.periode)
            yield _Due(butir, periode, periode.selesai, "", names)


def _from_result(result: AuditResult, statuses: Collection[Status]) -> Iterator[_Due]:
    for hasil in result.butir:
        wanted: dict[Periode, list[tuple[str, Slot]]] = {}
        for bukti in hasil.bukti:
            for slot in bukti.slot:
                if not statuses or slot.status in statuses:
                    wanted.setdefault(slot.periode, []).append((bukti.bukti.nama, slot))
        for periode, slots in sorted(wanted.items()):
            names = tuple((nama, slot.status) for nama, slot in slots)
            yield _Due(hasil.butir, periode, slots[0][1].jatuh_tempo, hasil.pic or "", names)


def _event(due: _Due, seed: str, stamp: str, lang: str) -> Iterator[str]:
    butir = due.butir
    # Where two bukti of a butir have windows that begin together, the day they end tells them apart.
    alike = sum(periode.mulai == due.periode.mulai for periode in butir.periode) > 1
    begins = f"{due.periode.mulai}\n{due.periode.selesai}" if alike else str(due.periode.mulai)
    identity = hashlib.sha256(f"{seed}\n{butir.kode}\n{begins}".encode()).hexdigest()[:16]
    summary = _shortened(text("office.ics.summary", lang, kode=butir.kode, aksi=butir.aksi or butir.uraian))
    yield "BEGIN:VEVENT"
    yield f"UID:{butir.kode}-{due.periode.mulai:%Y%m%d}-{identity}@zi-audit"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{due.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{due.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escape(summary)}"
    yield f"DESCRIPTION:{escape(_description(due, lang))}"
    yield "TRANSP:TRANSPARENT"
    yield "CLASS:PUBLIC"
    for days in _REMINDER_DAYS:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"TRIGGER:-P{days}D"
        yield f"DESCRIPTION:{escape(summary)}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _description(due: _Due, lang: str) -> str:
    butir = due.butir
    lines = [butir.uraian, text("office.ics.target", lang, target=butir.target)]
    if len(butir.periode) > 1:
        lines.append(text("office.ics.periode", lang, periode=wording.periode(due.periode, lang)))
    if due.pic:
        lines.append(text("office.ics.pic", lang, pic=due.pic))
    if due.bukti:
        lines.append(text("office.ics.bukti", lang))
    for nama, status in due.bukti:
        lines.append(f"- {nama}: {text(f'status.{status}', lang)}" if status else f"- {nama}")
    if butir.catatan:
        lines.append(text("office.ics.catatan", lang, catatan=butir.catatan))
    return "\n".join(lines)


def _shortened(summary: str) -> str:
    """Return a title that a month view can show; the description holds the whole."""
    if len(summary) <= _LONGEST_SUMMARY:
        return summary
    return summary[:_LONGEST_SUMMARY].rsplit(" ", 1)[0] + " …"
