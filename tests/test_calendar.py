"""The calendar, read strictly by RFC 5545: line lengths in octets, required properties, escapes, nesting."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import office_values
import pytest
from office_values import JANUARY, answered, result

from zi_audit.plan.model import Rencana
from zi_audit.report.calendar import escape, fold, render
from zi_audit.result import Status

STAMP = datetime(2026, 7, 5, 2, 0, tzinfo=UTC)
CONTENT_LINE = re.compile(
    r'(?P<name>[A-Z0-9-]+)(?P<params>(?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(?P<value>.*)'
)
# RFC 5545, 3.3.11: a backslash stands only before these, and `;` and `,` never stand alone.
TEXT = re.compile(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*")
TEXT_PROPERTIES = {"SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "UID"}
REQUIRED = {
    "VCALENDAR": {"VERSION", "PRODID"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}


@dataclass
class Component:
    name: str
    properties: dict[str, str] = field(default_factory=dict)
    parts: list[Component] = field(default_factory=list)


def read(stream: str) -> Component:
    """Parse one calendar; fail on anything that RFC 5545 does not allow."""
    octets = stream.encode("utf-8")
    assert octets.endswith(b"\r\n")
    raw = octets.split(b"\r\n")[:-1]
    for line in raw:
        assert len(line) <= 75, line
        assert b"\r" not in line and b"\n" not in line
        line.decode("utf-8")  # a fold never splits a character
    lines = octets.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]
    stack: list[Component] = []
    root: Component | None = None
    for line in lines:
        assert root is None, "something stands after the calendar"
        found = CONTENT_LINE.fullmatch(line)
        assert found, line
        name, value = found["name"], found["value"]
        if name == "BEGIN":
            stack.append(Component(value))
        elif name == "END":
            done = stack.pop()
            assert done.name == value
            assert set(done.properties) >= REQUIRED[value], done
            if stack:
                stack[-1].parts.append(done)
            else:
                root = done
        else:
            assert name not in stack[-1].properties, f"{name} stands twice"
            if name in TEXT_PROPERTIES:
                assert TEXT.fullmatch(value), value
            stack[-1].properties[name] = value
    assert root is not None and root.name == "VCALENDAR" and root.parts
    return root


def calendar(rencana: Rencana | None = None) -> Component:
    return read(render(rencana or office_values.plan(), "id", dtstamp=STAMP))


def unescaped(value: str) -> str:
    signs = {"n": "\n", "N": "\n"}
    return re.sub(r"\\(.)", lambda match: signs.get(match[1], match[1]), value)


def test_every_butir_and_periode_is_one_event_on_its_due_date() -> None:
    rencana = office_values.plan()
    days = [event.properties["DTSTART"] for event in calendar(rencana).parts]
    assert days == [f"{periode.selesai:%Y%m%d}" for butir in rencana.butir for periode in butir.periode]


def test_an_event_is_all_day_ends_the_day_after_and_blocks_nobody() -> None:
    stream = render(office_values.plan(), "id", dtstamp=STAMP)
    assert "DTSTART;VALUE=DATE:20260131\r\nDTEND;VALUE=DATE:20260201\r\n" in stream
    assert all(event.properties["TRANSP"] == "TRANSPARENT" for event in read(stream).parts)


def test_the_head_says_version_and_gregorian_and_the_stamp_is_utc() -> None:
    root = calendar()
    assert root.properties["VERSION"] == "2.0" and root.properties["CALSCALE"] == "GREGORIAN"
    jakarta = datetime.fromisoformat("2026-07-05T09:00:00+07:00")
    event = read(render(office_values.plan(), "id", dtstamp=jakarta)).parts[0]
    assert event.properties["DTSTAMP"] == "20260705T020000Z"


def test_a_reminder_comes_seven_days_and_one_day_before() -> None:
    for event in calendar().parts:
        assert [alarm.properties["TRIGGER"] for alarm in event.parts] == ["-P7D", "-P1D"]


def test_uids_are_unique_and_stay_the_same_between_runs() -> None:
    first = [event.properties["UID"] for event in calendar().parts]
    later = read(render(office_values.plan(), "en", dtstamp=STAMP + timedelta(days=9), result=result()))
    assert len(set(first)) == len(first)
    assert [event.properties["UID"] for event in later.parts] == first


def test_another_unit_has_other_uids() -> None:
    ours = {event.properties["UID"] for event in calendar().parts}
    theirs = {
        event.properties["UID"] for event in calendar(office_values.plan("KPU Kota Pangkalpinang")).parts
    }
    assert not ours & theirs


def test_the_description_lists_the_bukti() -> None:
    event = calendar().parts[1]
    text = unescaped(event.properties["DESCRIPTION"])
    assert "Periode: Maret 2026" in text
    assert "- Undangan Rapat Evaluasi\n- Daftar Hadir Rapat Evaluasi\n- Notulensi Rapat Evaluasi" in text


def test_with_a_result_only_the_wanted_statuses_are_left() -> None:
    there = answered(JANUARY[0], Status.ADA, "SK.pdf")
    audit = result(filled={("1.i.a/sk-tim-zi", date(2026, 1, 1)): there})
    stream = render(
        office_values.plan(), "id", dtstamp=STAMP, result=audit, statuses=(Status.BELUM_ADA, Status.BERJALAN)
    )
    root = read(stream)
    starts = sorted(event.properties["DTSTART"] for event in root.parts)
    assert starts == ["20260331", "20260331", "20260630", "20260630", "20261231"]
    assert "Undangan Rapat Evaluasi: belum ada" in unescaped(root.parts[0].properties["DESCRIPTION"])


def test_due_dates_of_a_result_carry_the_tolerance() -> None:
    late_due = replace(answered(JANUARY[0], Status.BELUM_ADA), jatuh_tempo=date(2026, 2, 5))
    audit = result(filled={("1.i.a/sk-tim-zi", date(2026, 1, 1)): late_due})
    assert (
        read(render(office_values.plan(), "id", dtstamp=STAMP, result=audit)).parts[0].properties["DTSTART"]
        == "20260205"
    )


def test_a_calendar_with_nothing_left_is_still_a_calendar() -> None:
    root = read(render(office_values.plan(), "id", dtstamp=STAMP, result=result(), statuses=(Status.NIHIL,)))
    assert [part.name for part in root.parts] == ["VTIMEZONE"]


@pytest.mark.parametrize(
    "text", ["a,b;c\\d", "baris satu\nbaris dua", "titik: dua", "\\n harfiah", 'kutip "x"', "kosong"]
)
def test_text_survives_escaping(text: str) -> None:
    assert TEXT.fullmatch(escape(text))
    assert unescaped(escape(text)) == text


def test_control_and_direction_marks_are_shown() -> None:
    assert TEXT.fullmatch(escape("a\x00b\x1b\u202ec"))
    assert "\u202e" not in escape("a\u202ec")


@pytest.mark.parametrize("char", ["x", "é", "–", "中", "\U0001f4c4"])
@pytest.mark.parametrize("length", [1, 20, 37, 74, 75, 76, 150, 300])
def test_folding_keeps_every_line_in_75_octets_and_loses_nothing(char: str, length: int) -> None:
    line = "SUMMARY:" + char * length
    folded = fold(line)
    assert all(len(part.encode("utf-8")) <= 75 for part in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line


def test_the_whole_plan_of_the_decree_passes_the_strict_reading(plan: Rencana) -> None:
    root = read(render(plan, "id", dtstamp=STAMP))
    assert len(root.parts) == sum(len(butir.periode) for butir in plan.butir)
