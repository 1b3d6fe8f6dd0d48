"""The audit and the plan in a terminal: they fit its width and tell who must bring what."""

from __future__ import annotations

import re
from datetime import date

import pytest
from conftest import Tree
from office_values import QUARTERS, answered, result

from zi_audit.plan.model import Rencana
from zi_audit.report.plan_text import render as render_plan
from zi_audit.report.text import columns, render
from zi_audit.result import AuditResult, Status
from zi_audit.texts import LANGUAGES
from zi_audit.texts.plain import PLAIN

SEPTEMBER = date(2026, 9, 30)


def audit() -> AuditResult:
    late = answered(QUARTERS[0], Status.TERLAMBAT, "Undangan.pdf", late=4)
    return result(
        filled={("1.iii.a/rapat-evaluasi-zi-undangan", date(2026, 3, 1)): late},
        pic=lambda kode: "Ibu Sari" if kode.startswith("1") else None,
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_every_line_fits_the_terminal(width: int, lang: str, plan: Rencana) -> None:
    shown = render(audit(), lang, width=width, until=SEPTEMBER) + render_plan(plan, lang, width=width)
    assert [line for line in shown.splitlines() if columns(line) > width] == []


def test_without_until_each_line_names_its_pic() -> None:
    shown = " ".join(render(audit(), "id").split())
    assert "1.i.a: SK Tim ZI (Januari 2026) – jatuh tempo 31 Januari 2026, lewat 155 hari · Ibu Sari" in shown


def test_what_must_be_there_by_a_day_stands_under_the_name_of_its_pic() -> None:
    owed = render(audit(), "id", until=SEPTEMBER).partition("Harus ada paling lambat 30 September 2026")[2]
    owed = owed.partition("Terlambat")[0]
    sari, _, nobody = owed.partition("  Penanggung jawab belum ditetapkan:\n")
    assert sari.splitlines()[1] == "  Ibu Sari:"
    assert "1.iii.a, 2.ii.d: Rapat Evaluasi ZI" in sari, "a shared meeting is asked for once"
    assert "2.iii.a" not in sari and "2.ii.d" not in nobody
    assert "· Ibu Sari" not in owed


def test_what_came_late_stands_apart() -> None:
    shown = render(audit(), "id")
    assert shown.index("Belum ada (") < shown.index("Terlambat: sudah ada, siapkan penjelasannya (1)")
    assert "terlambat 4 hari" in shown.partition("siapkan penjelasannya")[2]


def test_no_date_is_broken_in_two() -> None:
    for width in range(60, 100):
        for line in render(audit(), "id", width=width).splitlines():
            assert not re.search(r"\d (Januari|Februari|Maret|Juni)$", line), line
            assert not re.match(r"\s*(Januari|Februari|Maret|Juni|2026)\b", line), line


def test_a_folder_before_the_first_due_date_is_not_praised(tree: Tree) -> None:
    assert "Semua bukti" not in render(tree.audit("2025-12-01"), "id")
    there = tree.add("1.i.a SK Tim ZI 5 Januari 2026.pdf").audit("2026-01-20")
    assert "Semua bukti yang jatuh tempo sudah ada" in render(there, "id")


def test_plain_signs_are_ascii() -> None:
    assert render(audit(), "id", ascii_only=True, until=SEPTEMBER).isascii()
    assert all(plain.isascii() for plain in PLAIN.values())


def test_no_colour_unless_asked_for() -> None:
    assert "\x1b" not in render(audit(), "id")
    assert "\x1b[31m" in render(audit(), "id", colour=True)
