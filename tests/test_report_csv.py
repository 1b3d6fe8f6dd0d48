"""The CSV tables: Excel with Indonesian settings opens them right, and no name is computed."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from office_values import JANUARY, answered, plan, result

from zi_audit.plan.model import Rencana
from zi_audit.report.csv import inert, plan_csv, render
from zi_audit.result import AuditResult, Status

SK_JANUARY = ("1.i.a/sk-tim-zi", date(2026, 1, 1))


def rows_of(table: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline=""), delimiter=";"))


def audit_with(path: str) -> AuditResult:
    return result(filled={SK_JANUARY: answered(JANUARY[0], Status.ADA, path)})


def test_excel_is_told_the_encoding_and_finds_semicolons_and_crlf() -> None:
    table = render(result(), "id")
    assert table.startswith('\ufeff"Komponen";"Kode";')
    assert table.count("\r\n") == table.count("\n") == len(rows_of(table))


def test_every_slot_is_one_row_in_the_order_of_the_plan() -> None:
    audit = result()
    expected = [
        (bukti.bukti.id, slot.periode.mulai.isoformat())
        for butir in audit.butir
        for bukti in butir.bukti
        for slot in bukti.slot
    ]
    assert [(row[2], row[5]) for row in rows_of(render(audit, "id"))[1:]] == expected


def test_a_row_tells_status_dates_and_files_in_words() -> None:
    row = rows_of(render(audit_with("1/SK Tim ZI.pdf"), "id"))[1]
    assert row == [
        "1 Manajemen Perubahan", "1.i.a", "1.i.a/sk-tim-zi", "SK", "SK Tim ZI", "2026-01-01", "2026-01-31",
        "2026-01-31", "ada", "0", "", "1/SK Tim ZI.pdf", "", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "\ufeff=1"]
)
def test_a_name_that_would_be_computed_gets_an_apostrophe(name: str) -> None:
    cell = rows_of(render(audit_with(name), "id"))[1][11]
    assert cell.startswith("'")
    assert cell == inert(name)


def test_a_name_cannot_break_out_of_its_cell() -> None:
    hostile = 'a";"=1+1"\r\n=2;b\u202efdp'
    table = rows_of(render(audit_with(hostile), "id"))
    assert len({len(row) for row in table}) == 1
    assert table[1][11] == 'a";"=1+1"\\u000d\\u000a=2;b\\u202efdp'


def test_an_ordinary_name_is_left_as_it_is() -> None:
    assert inert("1.i.a SK Tim ZI, (final) - Copy.pdf") == "1.i.a SK Tim ZI, (final) - Copy.pdf"


def test_a_nihil_slot_gives_its_reason() -> None:
    audit = result(filled={SK_JANUARY: answered(JANUARY[0], Status.NIHIL, nihil="tidak ada pengaduan")})
    assert rows_of(render(audit, "id"))[1][-1] == "tidak ada pengaduan"


def test_headings_and_statuses_follow_the_language() -> None:
    table = rows_of(render(result(), "en"))
    assert table[0][:2] == ["Komponen", "Code"]
    assert table[1][8] == "missing"


def test_the_plan_table_has_one_row_per_bukti_and_periode_with_a_name_to_use() -> None:
    rencana: Rencana = plan()
    table = rows_of(plan_csv(rencana, "id"))
    assert len(table) - 1 == sum(len(bukti.periode) for bukti in rencana.bukti)
    assert table[1][-2] == "1.i.a SK Tim ZI Januari 2026.pdf"


def test_only_rows_of_the_wanted_statuses_are_left() -> None:
    table = rows_of(render(result(), "id", statuses=(Status.BERJALAN,)))
    assert {row[8] for row in table[1:]} == {"berjalan"}
