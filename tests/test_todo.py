"""One list of what to do: overdue by points, coming by date, late apart, shared things once (SPEC 12)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import Tree
from office_values import QUARTERS, answered, result

from zi_audit.lke.points import points
from zi_audit.report.todo import SOON, Todo, by_pic, count, is_owed, todo
from zi_audit.result import AuditResult, Status

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def sample() -> AuditResult:
    return Tree(ROOT / "sample_evidence").audit("2026-07-05")


@pytest.fixture(scope="module")
def listed(sample: AuditResult) -> Todo:
    return todo(sample, date(2026, 9, 30))


def test_what_is_overdue_comes_by_points(listed: Todo) -> None:
    weights = [item.poin for item in listed.overdue]
    assert weights == sorted(weights, reverse=True)
    assert listed.overdue[0].kode[0] == "4.i.a"


def test_what_is_coming_comes_by_date(listed: Todo) -> None:
    days = [item.slot.jatuh_tempo for item in listed.coming]
    assert days == sorted(days)
    assert max(days) <= date(2026, 9, 30)


def test_every_slot_that_wants_a_person_stands_once(sample: AuditResult, listed: Todo) -> None:
    total = sample.ringkasan
    assert (count(listed.overdue), count(listed.late)) == (total.belum_ada, total.terlambat)
    owed = sum(is_owed(slot, date(2026, 9, 30)) for slot in sample.slots)
    assert count(listed.coming) == owed > 0
    named = [
        (task.bukti.bukti.id, task.slot.periode.mulai)
        for items in (listed.overdue, listed.coming, listed.unknown, listed.late)
        for item in items
        for task in item.tasks
    ]
    assert len(named) == len(set(named))


def test_a_meeting_of_twelve_butir_is_one_item(listed: Todo) -> None:
    (meeting,) = [item for item in listed.coming if len(item.kode) == 12]
    assert meeting.slot.jatuh_tempo == date(2026, 9, 30)
    assert len(meeting.bukti) == 4
    assert meeting.pic == "Sekretaris" and len(meeting.pics) == 5


def test_the_points_of_the_items_are_those_without_evidence(sample: AuditResult, listed: Todo) -> None:
    assert sum(item.poin for item in listed.overdue) == points(sample).total.tanpa_bukti


def test_without_a_day_everything_open_is_listed(sample: AuditResult) -> None:
    total = sample.ringkasan
    assert count(todo(sample).coming) == total.berjalan + total.akan_datang
    soon = todo(sample, sample.per_tanggal + SOON)
    assert 0 < count(soon.coming) < total.berjalan + total.akan_datang


def test_what_nobody_can_know_is_asked_for_apart() -> None:
    unknown = answered(QUARTERS[0], Status.TAK_TERBACA)
    audit = result(filled={("2.ii.d/rapat-evaluasi-zi-undangan", date(2026, 3, 1)): unknown})
    found = todo(audit)
    assert [count(one.items) for one in found.unknown] == [1]
    assert not set(found.unknown[0].items) & set(found.to_bring), "nobody is asked to bring it"
    assert all(item.slot.status is Status.BELUM_ADA for item in found.overdue)


def test_people_come_in_the_order_of_their_first_item(listed: Todo) -> None:
    people = by_pic(listed.to_bring)
    assert people[0][0] == listed.overdue[0].pic
    assert sum(len(some) for _, some in people) == len(listed.to_bring)
