"""Our own notation of dates and places is read back as it is written, and nothing else is."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from zi_audit.dates import Periode, Tanggal, time_zone
from zi_audit.plan.kode import Kode


@pytest.mark.parametrize(
    "tanggal",
    [
        Tanggal.hari(date(2026, 3, 31)),
        Tanggal.bulan(2026, 12),
        *(Tanggal.triwulan(2026, number) for number in (1, 2, 3, 4)),
        *(Tanggal.semester(2026, number) for number in (1, 2)),
    ],
    ids=str,
)
def test_a_date_is_read_as_it_is_written(tanggal: Tanggal) -> None:
    assert Tanggal.parse(str(tanggal)) == tanggal


@pytest.mark.parametrize(
    "text",
    [
        *("", "2026", "2026-", "2026-13", "2026-00", "2026-TW0", "2026-TW5", "2026-S3", "2026-tw1", "26-03"),
        *(
            "2026-02-30",
            "2026-3-1",
            "2026-W01-1",
            "20260331",
            "2026-03-31 ",
            "0000-03",
            "２０２６-03",
            "2026-٠٣",
        ),
    ],
)
def test_what_is_no_date_of_ours_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Tanggal.parse(text)


@pytest.mark.parametrize("kode", [Kode(1), Kode(6, 5), Kode(5, 4, "d")], ids=str)
def test_a_kode_is_read_as_it_is_written(kode: Kode) -> None:
    assert Kode.parse(str(kode)) == kode


@pytest.mark.parametrize("text", ["", "i", "1.", "1.x1", "1..a", "1.i.", "1.i.a.b", "١.i"])
def test_what_is_no_kode_of_ours_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Kode.parse(text)


def test_a_place_contains_itself_and_what_lies_in_it() -> None:
    place = Kode(1, 2)
    assert [place.contains(Kode.parse(text)) for text in ("1.ii", "1.ii.a", "1.i.a", "1", "2.ii.a")] == [
        *(True, True, False, False, False)
    ]
    assert not Kode(1, 2, "a").contains(Kode(1, 2, "b"))


def test_windows_overlap_on_a_single_common_day_and_not_by_touching() -> None:
    first = Periode(date(2026, 1, 1), date(2026, 1, 31))
    assert first.overlaps(Periode(date(2026, 1, 31), date(2026, 2, 1)))
    assert first.overlaps(Tanggal.triwulan(2026, 1))
    assert not first.overlaps(Periode(date(2026, 2, 1), date(2026, 2, 28)))
    assert not Periode(date(2026, 2, 1), date(2026, 2, 28)).overlaps(first)


def test_both_ends_of_a_window_belong_to_it_and_its_years_are_all_that_it_touches() -> None:
    window = Periode.months((2025, 12), (2027, 1))
    assert date(2025, 12, 1) in window and date(2027, 1, 31) in window
    assert date(2025, 11, 30) not in window and date(2027, 2, 1) not in window
    assert window.tahun == (2025, 2026, 2027)


@pytest.mark.parametrize(
    ("name", "hour"), [("Jakarta", 7), ("Pontianak", 7), ("Makassar", 8), ("Jayapura", 9)]
)
def test_the_zones_of_indonesia_are_known_on_any_system(name: str, hour: int) -> None:
    zone = time_zone(f"Asia/{name}")
    assert datetime(2026, 7, 1, tzinfo=UTC).astimezone(zone).hour == hour


@pytest.mark.parametrize("name", ["Asia/Mentok", "", "../etc"])
def test_a_zone_that_nobody_knows_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="^" + name.replace(".", "[.]")):
        time_zone(name)
