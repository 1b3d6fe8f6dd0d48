"""Status of a slot at each boundary of SPEC 7."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from zi_audit.assess import assess_slot
from zi_audit.dates import Periode, Tanggal
from zi_audit.reasons import Sumber
from zi_audit.result import Berkas, Ringkasan, Slot, Status

JUNE = Periode.months((2026, 6), (2026, 6))
NONE = timedelta(0)


def made(tanggal: Tanggal) -> Berkas:
    return Berkas("x.pdf", tanggal, Sumber.NAMA, False, (), ())


def day(text: str) -> Berkas:
    return made(Tanggal.hari(date.fromisoformat(text)))


def slot(
    *berkas: Berkas, on: str = "2026-07-05", tolerance: int = 0, nihil: str = "", lost: bool = False
) -> Slot:
    return assess_slot(
        JUNE,
        berkas,
        date.fromisoformat(on),
        timedelta(days=tolerance),
        alasan_nihil=nihil,
        unreadable=lost,
    )


@pytest.mark.parametrize(
    ("on", "status"),
    [
        ("2026-05-31", Status.AKAN_DATANG),
        ("2026-06-01", Status.BERJALAN),
        ("2026-06-30", Status.BERJALAN),
        ("2026-07-01", Status.BELUM_ADA),
    ],
)
def test_an_empty_slot_follows_the_calendar(on: str, status: Status) -> None:
    assert slot(on=on).status is status


def test_the_last_day_is_on_time_and_the_next_is_one_day_late() -> None:
    assert slot(day("2026-06-30")).status is Status.ADA
    late = slot(day("2026-07-01"))
    assert (late.status, late.hari_terlambat) == (Status.TERLAMBAT, 1)


def test_one_file_on_time_is_enough() -> None:
    assert slot(day("2026-07-04"), day("2026-06-12")).status is Status.ADA


def test_days_late_are_those_of_the_earliest_file() -> None:
    assert slot(day("2026-07-05"), day("2026-07-03")).hari_terlambat == 3


@pytest.mark.parametrize(("on", "past"), [("2026-06-30", False), ("2026-07-01", True)])
def test_on_the_due_date_itself_nothing_is_past(on: str, past: bool) -> None:
    assert slot(on=on).lewat is past
    assert slot(on=on, lost=True).lewat is past
    assert (slot(on=on).status is Status.BELUM_ADA) is past


def test_the_due_date_moved_by_tolerance_is_not_past_either() -> None:
    assert (slot(on="2026-07-03", tolerance=3).lewat, slot(on="2026-07-04", tolerance=3).lewat) == (
        False,
        True,
    )


@pytest.mark.parametrize("turn", [1, -1])
def test_days_late_are_the_same_in_any_order(turn: int) -> None:
    late = [day("2026-07-02"), day("2026-07-20"), day("2026-07-09")][::turn]
    assert slot(*late, on="2026-08-01").hari_terlambat == 2


def test_tolerance_moves_the_due_date() -> None:
    assert slot(day("2026-07-03"), tolerance=3).status is Status.ADA
    assert slot(on="2026-07-03", tolerance=3).status is Status.BERJALAN
    assert slot(day("2026-07-04"), tolerance=3).hari_terlambat == 1


def test_a_month_counts_as_that_month() -> None:
    assert slot(made(Tanggal.bulan(2026, 6))).status is Status.ADA
    assert slot(made(Tanggal.bulan(2026, 7))).status is Status.TERLAMBAT


def test_a_quarter_mark_counts_as_that_quarter() -> None:
    assert slot(made(Tanggal.triwulan(2026, 2))).status is Status.ADA


def test_nihil_needs_a_reason_and_an_empty_slot() -> None:
    assert slot(nihil="Tidak ada pengaduan").status is Status.NIHIL
    assert slot(day("2026-06-02"), nihil="Tidak ada pengaduan").status is Status.ADA


def test_unreadable_never_reads_as_missing() -> None:
    assert slot(lost=True).status is Status.TAK_TERBACA
    assert slot(day("2026-06-02"), lost=True).status is Status.ADA
    assert slot(on="2026-06-15", lost=True).status is Status.TAK_TERBACA
    assert slot(on="2026-05-31", lost=True).status is Status.AKAN_DATANG


def test_completeness_counts_what_is_due_or_filled() -> None:
    counted = Ringkasan(ada=3, terlambat=1, belum_ada=4, berjalan=9, akan_datang=9, nihil=2, tak_terbaca=5)
    assert counted.dihitung == 10
    assert counted.kelengkapan == pytest.approx(0.6)
    assert Ringkasan().kelengkapan == 0.0
    assert sum([counted, counted], Ringkasan()).ada == 6
