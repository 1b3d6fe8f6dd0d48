"""Which periode a file fills (SPEC 6.3)."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from reading import read

from zi_audit.dates import Periode, Tanggal
from zi_audit.match.allocate import (
    Dated,
    allocate,
    by_date,
    by_mark,
    date_of,
    flags_of,
    indexes_of,
    late_for,
    next_to_end,
    spoken_of,
)
from zi_audit.names.facts import PeriodMark, Satuan
from zi_audit.reasons import Cek, Sumber

QUARTERS = tuple(Periode.months((2026, month), (2026, month)) for month in (3, 6, 9, 12))
MONTHS = tuple(Periode.months((2026, month), (2026, month)) for month in range(1, 13))
HALVES = (Periode.months((2026, 6), (2026, 6)), Periode.months((2026, 12), (2026, 12)))
YEAR = (Periode.months((2026, 1), (2026, 12)),)
MARCH, JUNE, SEPTEMBER, DECEMBER = range(4)


def on(day: str) -> Dated:
    return Dated(Tanggal.hari(date.fromisoformat(day)), Sumber.NAMA, None, False)


def marked(mark: Tanggal, day: str = "") -> Dated:
    tanggal = Tanggal.hari(date.fromisoformat(day)) if day else mark
    return Dated(tanggal, Sumber.NAMA, mark, False)


def places(*dated: Dated, periode: tuple[Periode, ...] = QUARTERS) -> list[int | None]:
    return [one.index for one in allocate(dated, periode)]


def test_minutes_of_3_july_fill_june_late_when_june_is_empty() -> None:
    assert places(on("2026-07-03")) == [JUNE]


def test_minutes_of_3_july_fill_september_when_june_is_filled() -> None:
    assert places(on("2026-06-30"), on("2026-07-03")) == [JUNE, SEPTEMBER]


def test_two_files_of_3_july_stay_together() -> None:
    assert places(on("2026-07-03"), on("2026-07-03")) == [JUNE, JUNE]


def test_minutes_of_20_may_are_junes() -> None:
    assert places(on("2026-05-20")) == [JUNE]


def test_a_period_mark_wins_over_the_date() -> None:
    assert places(marked(Tanggal.triwulan(2026, 1), "2026-04-20")) == [MARCH]


@pytest.mark.parametrize(
    ("day", "index"),
    [("2026-04-30", MARCH), ("2026-05-01", MARCH), ("2026-05-02", JUNE), ("2026-01-05", MARCH)],
)
def test_the_late_window_is_31_days(day: str, index: int) -> None:
    assert places(on(day)) == [index]


def test_a_file_after_every_periode_belongs_to_the_last() -> None:
    assert places(on("2027-03-15")) == [DECEMBER]


def test_one_periode_takes_any_date() -> None:
    assert places(on("2025-11-03"), on("2027-02-01"), periode=YEAR) == [0, 0]


def test_a_quarter_names_no_single_month() -> None:
    assert places(marked(Tanggal.triwulan(2026, 1)), periode=MONTHS) == [None]


def test_a_day_inside_a_quarter_tells_which_of_its_months_is_meant() -> None:
    first = Tanggal.triwulan(2026, 1)
    assert places(marked(first, "2026-02-12"), periode=MONTHS) == [1]
    assert places(marked(first, "2026-04-05"), periode=MONTHS) == [None]
    by_disk = Dated(on("2026-02-12").tanggal, Sumber.MTIME, first, False)
    assert places(by_disk, periode=MONTHS) == [None]
    astray = Dated(on("2026-02-12").tanggal, Sumber.NAMA, first, False, astray=True)
    assert places(astray, periode=MONTHS) == [None]


def test_a_semester_names_the_half_year_but_no_single_quarter() -> None:
    assert places(marked(Tanggal.semester(2026, 1)), periode=HALVES) == [0]
    assert places(marked(Tanggal.semester(2026, 1))) == [None]


def test_a_month_mark_between_quarters_is_a_date_of_that_month() -> None:
    assert places(marked(Tanggal.bulan(2026, 5))) == [JUNE]
    assert places(marked(Tanggal.bulan(2026, 4))) == [MARCH]
    assert places(marked(Tanggal.triwulan(2026, 1)), marked(Tanggal.bulan(2026, 4))) == [MARCH, JUNE]


def test_random_dates_get_the_periode_that_a_plain_reading_of_the_rule_gives() -> None:
    chance = random.Random(63)
    for _ in range(3_000):
        day = date(2025, 12, 1) + timedelta(days=chance.randrange(460))
        periode = chance.choice([QUARTERS, MONTHS, HALVES])
        (index,) = places(on(day.isoformat()), periode=periode)
        inside = [n for n, one in enumerate(periode) if one.mulai <= day <= one.selesai]
        late = [n for n, one in enumerate(periode) if 0 < (day - one.selesai).days <= 31]
        later = [n for n, one in enumerate(periode) if one.selesai >= day]
        assert index == (inside or late[-1:] or later or [len(periode) - 1])[0]


def test_the_pieces_agree_with_their_names() -> None:
    assert by_mark(Tanggal.bulan(2026, 6), QUARTERS) == JUNE
    assert by_date(Tanggal.hari(date(2026, 6, 30)), QUARTERS) == JUNE
    assert late_for(Tanggal.hari(date(2026, 7, 31)), QUARTERS) == JUNE
    assert late_for(Tanggal.hari(date(2026, 8, 1)), QUARTERS) is None
    assert late_for(Tanggal.hari(date(2026, 6, 30)), QUARTERS) is None
    assert next_to_end(Tanggal.hari(date(2026, 8, 1)), QUARTERS) == SEPTEMBER
    assert next_to_end(Tanggal.hari(date(2026, 6, 30)), QUARTERS) == JUNE


def test_a_quarter_inside_one_of_two_half_years_is_of_that_half_year() -> None:
    halves = (Periode.months((2026, 1), (2026, 6)), Periode.months((2026, 7), (2026, 12)))
    assert by_mark(Tanggal.triwulan(2026, 1), halves) == 0
    assert by_mark(Tanggal.triwulan(2026, 3), halves) == 1


def of_name(name: str) -> Dated:
    return date_of(read(name), 2026, isi=None, mtime=date(2026, 7, 1))


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("Notulen TW IV 5 Januari 2027.pdf", Tanggal.triwulan(2026, 4)),
        ("Undangan TW I 29 Desember 2025.pdf", Tanggal.triwulan(2026, 1)),
        ("Notulen TW III 2 Oktober 2026.pdf", Tanggal.triwulan(2026, 3)),
        ("Laporan Semester I 5 Juli 2026.pdf", Tanggal.semester(2026, 1)),
        ("Absen Maret 2 April 2026.pdf", Tanggal.bulan(2026, 3)),
    ],
)
def test_a_mark_without_a_year_is_the_one_nearest_to_the_date(name: str, mark: Tanggal) -> None:
    assert of_name(name).mark == mark


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("LKH 17 Maret 2026.pdf", (2026, 3), (2026, 3)),
        ("LKH TW II 2026.pdf", (2026, 4), (2026, 6)),
        ("LKH TW II 3 Juli 2026.pdf", (2026, 4), (2026, 6)),
        ("LKH 2026.pdf", (2026, 1), (2026, 12)),
        ("LKH.pdf", (2026, 7), (2026, 7)),
    ],
)
def test_a_file_speaks_of_its_mark_else_of_its_year_else_of_the_month_of_its_date(
    name: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    assert spoken_of(of_name(name), read(name).tahun) == Periode.months(first, last)


@pytest.mark.parametrize(
    ("file", "indexes"),
    [
        (marked(Tanggal.triwulan(2026, 2), "2026-07-03"), {JUNE}),
        (marked(Tanggal.semester(2026, 1)), {MARCH, JUNE, SEPTEMBER, DECEMBER}),
        (on("2026-06-30"), {JUNE}),
        (on("2026-07-03"), {JUNE, SEPTEMBER}),
        (on("2026-05-20"), {JUNE}),
    ],
)
def test_a_file_might_fill_the_late_periode_or_the_next_and_by_its_mark_one_only(
    file: Dated, indexes: set[int]
) -> None:
    assert indexes_of(file, QUARTERS) == indexes


def test_only_a_year_that_was_supposed_and_a_time_of_the_disk_are_flagged() -> None:
    assert flags_of(of_name("Notulen TW I.pdf")) == (Cek.TAHUN_DISIMPULKAN,)
    assert flags_of(of_name("Notulen.pdf")) == (Cek.TANGGAL_MTIME,)
    assert flags_of(of_name("Notulen TW I 2026.pdf")) == flags_of(of_name("Notulen 3 Juli 2026.pdf")) == ()


READ_ON = {"isi": date(2026, 5, 5), "mtime": date(2026, 7, 1)}
TW2 = PeriodMark(Satuan.TRIWULAN, 2, 0)


@pytest.mark.parametrize(
    ("path", "said", "source", "mark"),
    [
        ("TW I 2026/Notulen 3 April 2026.pdf", "2026-04-03", Sumber.NAMA, "2026-TW1"),
        ("Notulen TW I 2026.pdf", "2026-TW1", Sumber.NAMA, "2026-TW1"),
        ("3 April 2026/Notulen TW I 2026.pdf", "2026-TW1", Sumber.NAMA, "2026-TW1"),
        # the month in a letter's number says when, not for what
        ("045_KPU-BaBar_III_2026 Undangan.pdf", "2026-03", Sumber.NAMA, "None"),
        ("TW I 2026/3 April 2026/Notulen.pdf", "2026-04-03", Sumber.FOLDER, "2026-TW1"),
        ("TW I 2026/Notulen.pdf", "2026-TW1", Sumber.FOLDER, "2026-TW1"),
        ("Notulen.pdf", "2026-05-05", Sumber.ISI, "None"),
    ],
)
def test_a_name_dates_a_file_before_its_folder_and_this_before_what_is_inside(
    path: str, said: str, source: Sumber, mark: str
) -> None:
    found = date_of(read(path), 2026, **READ_ON)
    assert (str(found.tanggal), found.sumber, str(found.mark)) == (said, source, mark)


@pytest.mark.parametrize(
    ("day", "stated", "said", "mark", "inferred"),
    [
        (date(2026, 7, 3), None, "2026-07-03", "None", False),
        (date(2026, 7, 3), TW2, "2026-07-03", "2026-TW2", False),
        (date(2027, 1, 5), TW2._replace(nomor=4), "2027-01-05", "2026-TW4", False),
        (None, TW2, "2026-TW2", "2026-TW2", True),
        (None, TW2._replace(tahun=2025), "2025-TW2", "2025-TW2", False),
    ],
)
def test_a_text_dates_a_file_by_its_day_and_the_period_in_its_heading(
    day: date | None, stated: PeriodMark | None, said: str, mark: str, inferred: bool
) -> None:
    found = date_of(read("Notulen.pdf"), 2026, teks=day, teks_periode=stated, **READ_ON)
    assert (str(found.tanggal), found.sumber, str(found.mark)) == (said, Sumber.TEKS, mark)
    assert found.inferred is inferred


@pytest.mark.parametrize(
    ("name", "day", "inferred"),
    [
        ("Notulen TW I.pdf", None, True),
        ("Notulen TW I.pdf", date(2026, 3, 17), False),
        ("Notulen TW I.pdf", date(2025, 3, 17), True),
        ("Notulen TW I 2026.pdf", date(2025, 3, 17), False),
        ("Notulen TW I 17 Maret 2026.pdf", None, False),
    ],
)
def test_a_year_that_only_the_text_confirms_is_not_supposed(
    name: str, day: date | None, inferred: bool
) -> None:
    assert date_of(read(name), 2026, teks=day, **READ_ON).inferred is inferred


def test_a_file_goes_where_its_mark_or_its_only_periode_says_and_the_reason_tells_so() -> None:
    assert [place.alasan.kunci for place in allocate([on("2026-01-05")], YEAR)] == ["reason.only_periode"]
    reasons = [
        place.alasan.kunci.removeprefix("reason.")
        for file in (
            marked(Tanggal.triwulan(2026, 1)),
            marked(Tanggal.semester(2026, 1)),
            on("2026-06-30"),
            on("2026-07-03"),
            on("2026-05-20"),
            on("2027-03-15"),
            Dated(Tanggal.hari(date(2026, 6, 3)), Sumber.TEKS, Tanggal.semester(2026, 1), False),
        )
        for place in allocate([file], QUARTERS)
    ]
    assert reasons == [
        *("period_mark", "mark_covers_several", "date_inside", "date_after", "date_before", "date_after_all"),
        "date_inside",
    ]


def test_late_files_stay_where_they_would_be_when_the_periode_before_may_lie_hidden() -> None:
    assert [place.index for place in allocate([on("2026-07-03")], QUARTERS, [JUNE])] == [SEPTEMBER]
    assert [place.index for place in allocate([on("2026-07-03")], QUARTERS, [MARCH])] == [JUNE]


def test_a_month_that_begins_on_the_last_day_of_a_periode_is_not_after_it() -> None:
    windows = (Periode(date(2026, 1, 1), date(2026, 4, 1)), Periode(date(2026, 7, 1), date(2026, 12, 31)))
    april = Dated(Tanggal.bulan(2026, 4), Sumber.NAMA, None, False)
    (placed,) = allocate([april], windows)
    assert (placed.index, placed.alasan.kunci) == (0, "reason.date_before")


def test_of_two_periode_that_just_ended_a_file_is_late_for_the_later() -> None:
    weeks = tuple(Periode(date(2026, 1, first), date(2026, 1, last)) for first, last in ((1, 15), (16, 31)))
    assert late_for(Tanggal.hari(date(2026, 2, 5)), weeks) == 1
