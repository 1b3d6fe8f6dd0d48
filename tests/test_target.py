"""The grammar of target waktu."""

from __future__ import annotations

import random

import pytest

from zi_audit.plan.target import MONTHS, monthly, parse_target

NAMES = [name.capitalize() for name in MONTHS]


def spans(text: str) -> list[tuple[str, str]]:
    return [(f"{one.mulai:%Y-%m-%d}", f"{one.selesai:%Y-%m-%d}") for one in parse_target(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Januari 2026", [("2026-01-01", "2026-01-31")]),
        ("Januari-Februari 2026", [("2026-01-01", "2026-02-28")]),
        ("Januari - Desember 2026", [("2026-01-01", "2026-12-31")]),
        ("Februari- Desember 2026", [("2026-02-01", "2026-12-31")]),
        (
            "Maret, Juni, September, dan Desember 2026",
            [
                ("2026-03-01", "2026-03-31"),
                ("2026-06-01", "2026-06-30"),
                ("2026-09-01", "2026-09-30"),
                ("2026-12-01", "2026-12-31"),
            ],
        ),
        ("Januari dan Juli 2026", [("2026-01-01", "2026-01-31"), ("2026-07-01", "2026-07-31")]),
        (
            "Juni-Juli 2026 dan Desember 2026-Januari 2027",
            [("2026-06-01", "2026-07-31"), ("2026-12-01", "2027-01-31")],
        ),
        ("Februari 2028", [("2028-02-01", "2028-02-29")]),
    ],
)
def test_printed_targets_are_understood(text: str, expected: list[tuple[str, str]]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Januari",
        "2026",
        "TW I 2026",
        "Januari 26",
        "Maret-Januari 2026",
        "Juni, Maret 2026",
        "Maret, Maret 2026",
        "Januari 2026 | Januari 2026",
        "Setiap bulan 2026",
        "January 2026",
        "Januari - Maret - Mei 2026",
        "Januari 1026",
        "Januari 2026," * 40,
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_target(text)


def test_random_lists_of_months_are_read_back() -> None:
    chance = random.Random(90)
    for _ in range(500):
        year = chance.randrange(2020, 2040)
        chosen = sorted(chance.sample(range(1, 13), chance.randrange(1, 7)))
        names = [NAMES[number - 1] for number in chosen]
        text = (
            names[0]
            if len(names) == 1
            else ", ".join(names[:-1]) + chance.choice([", dan ", " dan "]) + names[-1]
        )
        found = parse_target(f"{text} {year}")
        assert [(one.mulai.month, one.selesai.month) for one in found] == [(n, n) for n in chosen]
        assert {one.mulai.year for one in found} == {year}


def test_a_monthly_ritme_splits_a_range_over_the_turn_of_the_year() -> None:
    (window,) = parse_target("November 2026-Februari 2027")
    assert [f"{one.mulai:%Y-%m}" for one in monthly((window,))] == [
        "2026-11",
        "2026-12",
        "2027-01",
        "2027-02",
    ]
