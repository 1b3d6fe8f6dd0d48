"""The grammar of target waktu: what offices write, the days it means, and what is said of the rest."""

from __future__ import annotations

import random

import pytest

from zi_audit.dates import Periode, last_day
from zi_audit.plan.counts import split_counts
from zi_audit.plan.target import Target, parse_target, split
from zi_audit.plan.target_words import TargetError
from zi_audit.texts import LANGUAGES, text

PRINTED = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
ALL_MONTHS = " ".join(f"{month}" for month in range(1, 13))
QUARTERS = "1-3 4-6 7-9 10-12"


def parse(target: str, tahun: int = 2026) -> Target:
    return parse_target(target, tahun)


def shown(target: Target) -> str:
    """Return windows in short: `3`, `1-3`, `12-2027/1` for whole months, days in ISO form."""
    return " ".join(span(window) for window in split(target.periode, target.ritme))


def span(window: Periode) -> str:
    first, last = window.mulai, window.selesai
    if (first.day, last) != (1, last_day(last.year, last.month)):
        return f"{first}..{last}"
    return "-".join(dict.fromkeys(month(one.year, one.month) for one in (first, last)))


def month(year: int, number: int) -> str:
    return str(number) if year == 2026 else f"{year}/{number}"


UNDERSTOOD = {
    # months, as the decree prints them
    "Januari 2026": "1",
    "Januari-Februari 2026": "1-2",
    "Januari - Desember 2026": "1-12",
    "Februari- Desember 2026": "2-12",
    "Maret, Juni, September, dan Desember 2026": "3 6 9 12",
    "Januari dan Juli 2026": "1 7",
    "Juni-Juli 2026 dan Desember 2026-Januari 2027": "6-7 12-2027/1",
    # without a year: the plan's
    "Januari": "1",
    "Maret, Juni, September dan Desember": "3 6 9 12",
    # other words for "until"
    "Januari s.d. Juni 2026": "1-6",
    "Januari s.d Juni": "1-6",
    "Januari s/d Juni 2026": "1-6",
    "Januari sd Juni 2026": "1-6",
    "Januari sampai dengan Juni 2026": "1-6",
    "Januari hingga Juni": "1-6",
    "April 2026 — Mei 2026": "4-5",
    "April–Mei 2026": "4-5",
    # other words for "and"
    "Maret & September 2026": "3 9",
    "Maret/Juni/September 2026": "3 6 9",
    "Maret; September 2026": "3 9",
    "Maret,Juni 2026": "3 6",
    "Maret serta Juni 2026": "3 6",
    "Juni, 2026": "6",
    "Juli tahun 2026": "7",
    "Bulan Maret dan Bulan Mei": "3 5",
    "Januari - Maret dan Juli - September 2026": "1-3 7-9",
    "Januari 2026, Juli 2026": "1 7",
    # short, old and numbered months
    "Jan 2026": "1",
    "Jan. - Des. 2026": "1-12",
    "Pebruari 2026": "2",
    "NOPEMBER 2026": "11",
    "Agt 2026": "8",
    "Febuari 2026": "2",
    "03/2026": "3",
    "B03, B06, B09, B12": "3 6 9 12",
    "B3-B5": "3-5",
    # the turn of the year
    "Desember 2025 - Januari 2026": "2025/12-1",
    "Desember 2026, Januari 2027": "12 2027/1",
    # quarters and half-years: each is due by itself
    "Triwulan I 2026": "1-3",
    "Triwulan I-IV 2026": QUARTERS,
    "Triwulan 2 s.d. 3": "4-6 7-9",
    "TW I, TW II, TW III, TW IV 2026": QUARTERS,
    "TW I, II, III dan IV": QUARTERS,
    "TW1 & TW-3 2026": "1-3 7-9",
    "Triwulan Pertama dan Ketiga": "1-3 7-9",
    "Triwulan ke-2": "4-6",
    "Triwulan IV 2026 dan Triwulan I 2027": "10-12 2027/1-2027/3",
    "Q1 2026": "1-3",
    "Semester I dan II 2026": "1-6 7-12",
    "Smt 2": "7-12",
    # days and weeks
    "31 Maret 2026": "2026-03-31..2026-03-31",
    "31/03/2026": "2026-03-31..2026-03-31",
    "15 dan 30 Juni": "2026-06-15..2026-06-15 2026-06-30..2026-06-30",
    "1-15 Juni 2026": "2026-06-01..2026-06-15",
    "28 Februari - 3 Maret 2026": "2026-02-28..2026-03-03",
    "paling lambat 20 Maret": "2026-01-01..2026-03-20",
    "Selambat-lambatnya 20 Maret 2026": "2026-01-01..2026-03-20",
    "s.d. 20 Maret 2026": "2026-01-01..2026-03-20",
    "paling lambat 20 Maret dan paling lambat 20 Juli": "2026-01-01..2026-03-20 2026-03-21..2026-07-20",
    "paling lambat Maret 2026": "1-3",
    "Minggu ke-2 Maret": "2026-03-08..2026-03-14",
    "Minggu I Maret 2026": "2026-03-01..2026-03-07",
    "Minggu V Maret 2026": "2026-03-29..2026-03-31",
    "Minggu I dan III Maret 2026": "2026-03-01..2026-03-07 2026-03-15..2026-03-21",
    "Minggu II-III Maret 2026": "2026-03-08..2026-03-21",
    "Minggu pertama Maret - Minggu kedua April 2026": "2026-03-01..2026-04-14",
    # the whole year
    "Sepanjang tahun": "1-12",
    "Sepanjang Tahun 2026": "1-12",
    "Tahun 2026": "1-12",
    "Tahun Anggaran 2026": "1-12",
    "2026": "1-12",
    # with a ritme
    "Setiap bulan": ALL_MONTHS,
    "Tiap bulan 2026": ALL_MONTHS,
    "perbulan": ALL_MONTHS,
    "Bulanan": ALL_MONTHS,
    "Setiap Bulan (Januari-Desember 2026)": ALL_MONTHS,
    "Februari - April 2026 setiap bulan": "2 3 4",
    "Setiap triwulan 2026": QUARTERS,
    "Per Triwulan": QUARTERS,
    "pertriwulan": QUARTERS,
    "setiap akhir triwulan": QUARTERS,
    "3 bulan sekali": QUARTERS,
    "Februari-Desember, tiap triwulan": "2-3 4-6 7-9 10-12",
    "Tiap semester": "1-6 7-12",
    "Persemester": "1-6 7-12",
    "enam bulan sekali": "1-6 7-12",
    "Setiap tahun": "1-12",
}  # fmt: skip


@pytest.mark.parametrize("target", UNDERSTOOD)
def test_what_offices_write_is_understood(target: str) -> None:
    assert shown(parse(target)) == UNDERSTOOD[target]


@pytest.mark.parametrize(
    ("target", "ritme"),
    [("Setiap bulan", "bulanan"), ("Per triwulan", "triwulanan"), ("Semesteran", "semesteran"), ("Mei", "")],
)
def test_a_rhythm_sets_the_ritme(target: str, ritme: str) -> None:
    assert parse(target).ritme == ritme


@pytest.mark.parametrize(
    ("target", "windows"),
    [
        ("Insidentil", "1-12"),
        ("insidental", "1-12"),
        ("Setiap ada perubahan", "1-12"),
        ("Jika ada pengaduan masyarakat", "1-12"),
        ("Apabila terdapat permintaan", "1-12"),
        ("sewaktu-waktu", "1-12"),
        ("Januari - Juni 2026 (jika ada)", "1-6"),
        ("Insidentil, Maret 2026", "3"),
        ("Setiap triwulan, bila ada pengaduan", QUARTERS),
    ],
)
def test_what_may_not_happen_is_bersyarat(target: str, windows: str) -> None:
    found = parse(target)
    assert found.bersyarat
    assert shown(found) == windows


@pytest.mark.parametrize("target", ["Januari-Desember 2026", "Setiap bulan", "Sepanjang tahun"])
def test_what_is_due_in_any_case_is_not_bersyarat(target: str) -> None:
    assert not parse(target).bersyarat


def test_the_plans_year_is_the_default() -> None:
    assert [f"{one.mulai:%Y-%m}" for one in parse("Maret dan Juni", 2031).periode] == ["2031-03", "2031-06"]
    assert parse("Setiap bulan", 2031).periode[0].mulai.year == 2031


REFUSED = {
    "": "bad_target",
    "   ": "bad_target",
    "segera": "bad_target",
    "Januari 2026 | Februari 2026": "bad_target",
    "Januari 2026," * 40: "bad_target",
    "Januari - Maret - Mei 2026": "bad_target",
    "Januari -": "bad_target",
    "Januari 2026 2027": "bad_target",
    "Januari Maret 2026": "bad_target",
    "7": "bad_target",
    "15 laporan": "target_count",
    "3 dokumen, Februari 2026": "target_count",
    "95%": "target_share",
    "97,5 persen": "target_share",
    "2 kali setahun": "target_times",
    "minimal tiga kali": "target_times",
    "4x setahun": "target_times",
    "setiap hari Jumat": "target_daily",
    "Harian": "target_daily",
    "setiap minggu": "target_daily",
    "rutin": "target_vague",
    "secara berkala": "target_vague",
    "Awal Tahun": "target_year_end",
    "akhir tahun 2026": "target_year_end",
    "akhir 2026": "target_year_end",
    "akhir Maret 2026": "target_month_part",
    "Januari 26": "target_short_year",
    "Mei - Januari 2026": "target_backwards",
    "30-15 Juni 2026": "target_backwards",
    "Juni, Maret 2026": "target_order",
    "Maret, Maret 2026": "target_order",
    "Triwulan I dan Maret 2026": "target_order",
    "Triwulan V 2026": "target_unit",
    "Triwulan 2026": "target_unit",
    "Semester III": "target_unit",
    "Minggu ke-2": "target_unit",
    "Minggu ke-7 Maret": "target_unit",
    "Januari 1026": "target_far",
    "31 Februari 2026": "target_no_day",
    "13/2026": "target_no_day",
    "Minggu V Februari 2026": "target_no_day",
    "00/00/2026": "target_no_day",
}  # fmt: skip


@pytest.mark.parametrize("target", REFUSED)
def test_anything_else_is_refused_with_what_to_write(target: str) -> None:
    with pytest.raises(TargetError) as caught:
        parse(target)
    assert caught.value.key == f"rules.{REFUSED[target]}"
    for lang in LANGUAGES:
        assert text(caught.value.key, lang, target=target, **caught.value.values)


@pytest.mark.parametrize(
    ("target", "line"),
    [
        ("15 laporan", 'jumlah = "15 laporan" dan target = "Desember 2026"'),
        ("3 Dokumen, Mei 2026", 'jumlah = "3 Dokumen" dan target = "Mei 2026"'),
        ("Setiap bulan (2 kegiatan)", 'jumlah = "2 kegiatan" dan target = "Setiap bulan"'),
        ("97,5% Juni", 'persen = 97.5 dan target = "Juni"'),
    ],
)
def test_a_count_is_answered_with_the_lines_to_write(target: str, line: str) -> None:
    with pytest.raises(TargetError) as caught:
        parse(target)
    assert line in text(caught.value.key, "id", target=target, **caught.value.values)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("12 laporan", ("12 laporan", None, "")),
        ("100 %", ("", 100.0, "")),
        ("4 dokumen (100%), Triwulan I-IV", ("4 dokumen", 100.0, "Triwulan I-IV")),
        ("31 Maret 2026", ("", None, "31 Maret 2026")),
        ("Minggu 2 Maret", ("", None, "Minggu 2 Maret")),
        ("2 kali setahun", ("", None, "2 kali setahun")),
    ],
)
def test_counts_are_taken_apart_from_the_time(said: str, expected: tuple[str, float | None, str]) -> None:
    counts = split_counts(said)
    assert (counts.jumlah, counts.persen, counts.waktu) == expected


@pytest.mark.parametrize("target", ["Februri 2026", "Setember-Desember 2026", "Oktobr"])
def test_a_misspelt_month_is_answered_with_the_one_that_was_meant(target: str) -> None:
    with pytest.raises(TargetError) as caught:
        parse(target)
    assert caught.value.values["near"] in PRINTED


@pytest.mark.parametrize("target", ["November, Desember, dan Januari 2026", "Desember 2026, Januari"])
def test_years_that_are_left_out_are_not_guessed_backwards(target: str) -> None:
    with pytest.raises(TargetError) as caught:
        parse(target)
    assert caught.value.key == "rules.target_order"


def test_random_lists_of_months_are_read_back() -> None:
    chance = random.Random(90)
    for _ in range(500):
        year = chance.randrange(2020, 2040)
        chosen = sorted(chance.sample(range(1, 13), chance.randrange(1, 7)))
        names = [PRINTED[number - 1] for number in chosen]
        last = chance.choice([", dan ", " dan ", ", ", " & ", "/"])
        target = names[0] if len(names) == 1 else ", ".join(names[:-1]) + last + names[-1]
        found = parse(f"{target} {year}").periode
        assert [(one.mulai.month, one.selesai.month) for one in found] == [(n, n) for n in chosen], target
        assert {one.mulai.year for one in found} == {year}


WORDS = (
    *PRINTED, "2026", "2027", "15", "31", "TW", "Triwulan", "I", "IV", "II", "Semester", "Minggu", "ke", "-", "–", ",",
    "dan", "/", "&", "s.d.", "paling lambat", "setiap bulan", "per triwulan", "insidentil", "jika ada", "(", ")",
    "B03", "12 laporan", "100%", "tahun", "sepanjang tahun", "awal", "rutin", "Q1", "03/2026", "31.12.2026", "«", "'",
)  # fmt: skip


def test_any_row_of_words_is_windows_in_order_or_one_reason() -> None:
    chance = random.Random(2026)
    understood = 0
    for _ in range(5_000):
        target = chance.choice([" ", ""]).join(chance.choices(WORDS, k=chance.randrange(1, 7)))
        try:
            found = parse(target)
        except TargetError as refused:
            assert text(refused.key, "id", target=target, **refused.values)
            continue
        understood += 1
        windows = split(found.periode, found.ritme)
        assert windows, target
        assert all(one.mulai <= one.selesai for one in windows), target
        assert list(windows) == sorted(set(windows)), target
    assert understood > 300


@pytest.mark.parametrize(
    "piece", ["1", "-", "(", "Januari", "jika ada ", "setiap ", "paling lambat ", "minggu "]
)
def test_a_long_row_of_anything_is_refused(piece: str) -> None:
    with pytest.raises(TargetError):
        parse("x" + piece * 100_000)


@pytest.mark.parametrize(
    ("ritme", "expected"),
    [
        ("bulanan", ["2026-11", "2026-12", "2027-01", "2027-02"]),
        ("triwulanan", ["2026-11", "2027-01"]),
        ("semesteran", ["2026-11", "2027-01"]),
        ("", ["2026-11"]),
    ],
)
def test_a_ritme_splits_a_range_over_the_turn_of_the_year(ritme: str, expected: list[str]) -> None:
    parts = split(parse("November 2026-Februari 2027").periode, ritme)
    assert [f"{one.mulai:%Y-%m}" for one in parts] == expected
    assert f"{parts[-1].selesai}" == "2027-02-28"
