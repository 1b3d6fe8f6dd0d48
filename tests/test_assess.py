"""Status of a slot at each boundary of SPEC 7."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from zi_audit.assess import assess_slot, cakupan_of
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
    assert (slot(on=on).status, slot(on=on).hari_terlambat) == (status, 0)


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


def speaking(*months: int, year: int = 2026) -> list[Berkas]:
    return [
        Berkas(
            "x.pdf",
            Tanggal.bulan(2026, 1),
            Sumber.NAMA,
            False,
            (),
            (),
            masa=Periode.months((year, m), (year, m)),
        )
        for m in months
    ]


def covered(
    berkas: list[Berkas], on: str, first: tuple[int, int] = (2026, 1), last: tuple[int, int] = (2026, 12),
    rhythm: str = "bulanan",
) -> tuple[str, int, int] | None:  # fmt: skip
    found = cakupan_of(Periode.months(first, last), berkas, date.fromisoformat(on), rhythm)
    return None if found is None else (found.satuan, found.tercakup, found.dari)


def test_months_are_counted_from_their_last_day_on() -> None:
    assert covered(speaking(1), "2026-02-27") is None
    assert covered(speaking(1), "2026-02-28") == ("bulan", 1, 2)
    assert covered(speaking(1, 2), "2026-02-28") is None
    assert covered(speaking(1, 2), "2026-12-31") == ("bulan", 2, 12)


def test_nothing_is_told_before_the_first_month_is_past() -> None:
    assert covered([], "2026-01-30") is None
    assert covered([], "2026-01-31") == ("bulan", 0, 1)


def test_quarters_are_counted_where_it_is_made_every_quarter() -> None:
    assert covered(speaking(2), "2026-06-30", rhythm="triwulanan") == ("triwulan", 1, 2)
    assert covered(speaking(2), "2026-06-29", rhythm="triwulanan") is None
    assert covered(speaking(3, 4, 9, 10), "2026-12-31", rhythm="triwulanan") is None


def test_months_of_a_window_over_the_new_year_are_those_of_their_years() -> None:
    window = {"first": (2025, 11), "last": (2026, 2)}
    assert covered(speaking(11, 12, year=2025), "2026-01-31", **window) == ("bulan", 2, 3)
    assert covered(speaking(11, 12, year=2025), "2025-12-31", **window) is None
    assert covered(speaking(11, 12), "2026-03-31", **window) == ("bulan", 0, 4)


def test_quarters_of_a_window_begin_with_the_quarter_of_its_first_month() -> None:
    assert covered(speaking(2), "2026-03-31", (2026, 2), (2026, 6), "triwulanan") is None
    assert covered([], "2026-03-31", (2026, 2), (2026, 6), "triwulanan") == ("triwulan", 0, 1)


def test_a_file_that_speaks_of_nothing_covers_no_month() -> None:
    assert covered([day("2026-01-05")], "2026-01-31") == ("bulan", 0, 1)


def test_what_is_made_once_has_nothing_to_cover_and_what_is_not_filled_tells_nothing() -> None:
    on = date(2026, 7, 5)
    assert assess_slot(JUNE, [day("2026-06-12")], on, NONE).cakupan is None
    assert assess_slot(JUNE, [], on, NONE, cakupan="bulanan").cakupan is None
    told = assess_slot(JUNE, [day("2026-06-12")], on, NONE, cakupan="bulanan").cakupan
    assert told is not None and (told.tercakup, told.dari) == (0, 1)


def nihil_file() -> Berkas:
    return Berkas("nihil.pdf", Tanggal.hari(date(2026, 6, 20)), Sumber.NAMA, False, (), (), nihil=True)


def test_a_reason_for_nihil_is_told_where_it_is_what_answers() -> None:
    assert slot(nihil="tidak ada").alasan_nihil == "tidak ada"
    assert slot(day("2026-06-12"), nihil="tidak ada").alasan_nihil == ""
    assert slot(nihil_file()).status is Status.NIHIL


@pytest.mark.parametrize(
    ("berkas", "reason", "asked", "waived"),
    [((), "libur", True, True), ((), "libur", False, False), ((), "", True, False),
     ((nihil_file(),), "libur", True, False)],
)  # fmt: skip
def test_a_waiver_is_one_where_it_alone_answers(
    berkas: tuple[Berkas, ...], reason: str, asked: bool, waived: bool
) -> None:
    found = assess_slot(JUNE, berkas, date(2026, 7, 5), NONE, alasan_nihil=reason, dispensasi=asked)
    assert found.dispensasi is waived


def test_what_may_lie_hidden_is_unknown_from_the_first_day_of_the_periode() -> None:
    assert slot(on="2026-06-01", lost=True).status is Status.TAK_TERBACA
    assert slot(on="2026-05-31", lost=True).status is Status.AKAN_DATANG


def test_a_late_file_beside_what_is_hidden_is_not_yet_late() -> None:
    found = slot(day("2026-07-03"), lost=True)
    assert (found.status, found.hari_terlambat) == (Status.TAK_TERBACA, 0)
    assert slot(day("2026-06-30"), lost=True).status is Status.ADA
    assert slot(day("2026-06-30")).hari_terlambat == 0
