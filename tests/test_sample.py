"""The sample folder, audited as of 5 July 2026: what a person reads in its names is what the audit says."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import make_sample
import pytest
from sample_tree import PER_TANGGAL, Sample, samples

from zi_audit.auditing.once import audit
from zi_audit.plan.load import load_plan
from zi_audit.report.json import render as render_json

SAMPLE = make_sample.FOLDER
FLAGS = {
    "gabungan",
    "tautan",
    "konsep",
    "tahun_disimpulkan",
    "tanggal_mtime",
    "isi_berulang",
    "ekstensi_salah",
}
REASONS = {
    "tahun_lain",
    "kosong",
    "rusak",
    "sementara",
    "tak_dikenal",
    "perlu_dinamai_ulang",
    "setelah_per_tanggal",
    "diabaikan",
}
STATUSES = {"ada", "terlambat", "belum_ada", "berjalan", "akan_datang", "nihil"}
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}

Slot = tuple[str, str, str, str]


@cache
def audited(as_of: str = PER_TANGGAL) -> dict[str, Any]:
    """The audit of the sample as of a day, as JSON (SPEC 9)."""
    made = datetime(2026, 7, 5, 9, 0, tzinfo=UTC)
    result = audit(load_plan(), SAMPLE, per_tanggal=date.fromisoformat(as_of), dibuat=made)
    return json.loads(render_json(result))


@cache
def filled() -> dict[str, dict[Slot, dict[str, Any]]]:
    """For each path the slots it fills, as (kode, jenis, nama, month of the end)."""
    found: dict[str, dict[Slot, dict[str, Any]]] = {}
    for butir in audited()["butir"]:
        for bukti in butir["bukti"]:
            for periode in bukti["periode"]:
                for berkas in periode["berkas"]:
                    slot = (butir["kode"], bukti["jenis"], bukti["nama"], periode["selesai"][:7])
                    found.setdefault(berkas["path"], {})[slot] = berkas
    return found


def slot(kode: str, bukti: str, month: str, as_of: str = PER_TANGGAL) -> dict[str, Any]:
    """The one slot of `kode` whose bukti's id or name holds `bukti` and whose periode ends in `month`."""
    (found,) = (
        periode
        for butir in audited(as_of)["butir"]
        if butir["kode"] == kode
        for one in butir["bukti"]
        if bukti in (one["jenis"], one["id"], one["nama"])
        for periode in one["periode"]
        if periode["selesai"].startswith(month)
    )
    return found


def meets(actual: Slot, expected: str) -> bool:
    """Whether a slot is the one that the table calls `2.ii.b tangkapan_layar:SIMPEG @2026-12`."""
    wanted, _, month = expected.partition(" @")
    kode, _, jenis = wanted.partition(" ")
    jenis, _, word = jenis.partition(":")
    return (kode, jenis, month) == (actual[0], actual[1], actual[3]) and word.casefold() in actual[
        2
    ].casefold()


def test_the_folder_is_what_the_script_writes(tmp_path: Path) -> None:
    make_sample.write(tmp_path / "again")
    written = {
        path.relative_to(tmp_path / "again").as_posix(): path.read_bytes()
        for path in (tmp_path / "again").rglob("*")
        if path.is_file()
    }
    committed = {
        path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in SAMPLE.rglob("*") if path.is_file()
    }
    assert sorted(written) == sorted(committed)
    assert [path for path in written if written[path] != committed[path]] == []


def test_the_folder_is_small_and_can_be_checked_out_on_windows() -> None:
    paths = [one.path for one in samples()]
    assert sum(path.stat().st_size for path in SAMPLE.rglob("*") if path.is_file()) < 1_500_000
    assert len({path.casefold() for path in paths}) == len(paths)
    assert max(map(len, paths)) < 150
    for segment in {segment for path in paths for segment in path.split("/")}:
        assert not set(segment) & set('<>:"\\|?*'), segment
        assert segment == segment.strip().rstrip("."), segment
        assert segment.partition(".")[0].casefold() not in RESERVED, segment


@pytest.mark.parametrize("sample", [one for one in samples() if one.slots], ids=lambda one: one.path)
def test_a_file_fills_the_slots_that_a_person_sees(sample: Sample) -> None:
    actual = filled().get(sample.path, {})
    missing = [one for one in sample.slots if not any(meets(slot, one) for slot in actual)]
    beyond = [slot for slot in actual if not any(meets(slot, one) for one in sample.slots)]
    assert (missing, beyond) == ([], []), other().get(sample.path)
    for berkas in actual.values():
        assert set(berkas["perlu_cek"]) == set(sample.cek)
        assert berkas["alasan"]


@cache
def other() -> dict[str, dict[str, Any]]:
    return {one["path"]: one for one in audited()["berkas_lain"]}


@pytest.mark.parametrize("sample", [one for one in samples() if one.lain], ids=lambda one: one.path)
def test_a_file_that_fills_nothing_says_why(sample: Sample) -> None:
    assert sample.path not in filled()
    assert other()[sample.path]["alasan"] == sample.lain
    assert set(sample.cek) <= set(other()[sample.path]["perlu_cek"])
    assert other()[sample.path]["keterangan"]


def test_no_file_is_lost_between_the_two_lists() -> None:
    assert {one.path for one in samples()} == filled().keys() | other().keys()
    assert not filled().keys() & other().keys()
    assert audited()["galat"] == []


def test_every_status_flag_and_reason_is_shown() -> None:
    ringkasan = audited()["ringkasan"]
    assert {status for status in STATUSES if ringkasan[status]} == STATUSES
    flags = {flag for slots in filled().values() for one in slots.values() for flag in one["perlu_cek"]}
    flags |= {flag for one in other().values() for flag in one["perlu_cek"]}
    assert flags >= FLAGS
    assert {one["alasan"] for one in other().values()} == REASONS


def test_the_only_file_dated_by_its_modification_time_is_after_the_day_of_the_audit() -> None:
    by_mtime = [
        path for path, slots in filled().items() for one in slots.values() if one["sumber_tanggal"] == "mtime"
    ]
    by_mtime += [path for path, one in other().items() if "tanggal_mtime" in one["perlu_cek"]]
    assert by_mtime == ["2. Penataan Tatalaksana/2.ii/2.ii.b/SIASN/Screenshot SIASN.png"]


def test_the_office_is_a_common_one_about_three_quarters_answered_and_some_of_it_late() -> None:
    due = [
        periode["status"]
        for butir in audited()["butir"]
        for bukti in butir["bukti"]
        for periode in bukti["periode"]
        if periode["selesai"] <= PER_TANGGAL
    ]
    answered = sum(status != "belum_ada" for status in due)
    assert 0.65 <= answered / len(due) <= 0.75
    assert 6 <= due.count("terlambat") <= 10


def test_minutes_of_30_june_are_on_time_and_those_of_3_july_three_days_late() -> None:
    assert slot("1.iii.a", "notulensi", "2026-06")["status"] == "ada"
    spip = slot("5.ii.d", "notulensi", "2026-06")
    assert (spip["status"], spip["hari_terlambat"]) == ("terlambat", 3)
    assert slot("5.ii.d", "daftar_hadir", "2026-06")["status"] == "ada"


def test_half_a_meeting_shows_as_half_a_meeting() -> None:
    assert slot("5.iv.a", "undangan", "2026-01")["status"] == "ada"
    assert slot("5.iv.a", "daftar_hadir", "2026-01")["status"] == "belum_ada"
    assert slot("5.v.b", "notulensi", "2026-02")["status"] == "belum_ada"
    assert slot("5.iv.a", "undangan", "2026-07")["status"] == "berjalan"


def test_empty_and_missing_months_of_spip_are_missing() -> None:
    statuses = [slot("5.ii.d", "notulensi", f"2026-{month:02}")["status"] for month in range(1, 9)]
    missing = ["belum_ada"] * 3
    assert statuses == ["ada", *missing, "terlambat", "terlambat", "berjalan", "akan_datang"]


def test_the_settings_name_people_and_excuse_what_was_agreed() -> None:
    pic = {butir["kode"]: butir["pic"] for butir in audited()["butir"]}
    assert pic["5.i.a"] == "Kasubbag Keuangan, Umum dan Logistik"
    assert pic["5.ii.d"] == "Ketua Satgas SPIP"
    waived = slot("5.iv.c", "lainnya", "2026-03")
    assert (waived["status"], waived["alasan_nihil"][:12]) == ("nihil", "Evaluasi WBS")
    assert slot("5.iv.c", "lainnya", "2026-06")["status"] == "belum_ada"
    assert slot("6.ii.d", "dokumentasi", "2026-12")["status"] == "nihil"
    assert [one["path"] for one in slot("2.i.a", "dokumen", "2026-03")["berkas"]] == [
        "Arsip TU/scan 0457.pdf"
    ]


def test_two_meetings_with_one_photo_are_told_apart_from_two_photos() -> None:
    for month in ("2026-02", "2026-03"):
        (photo,) = slot("1.iv.a", "dokumentasi", month)["berkas"]
        assert "isi_berulang" in photo["perlu_cek"]
    first = slot("1.i.b", "dokumentasi", "2026-01")["berkas"]
    assert [one["perlu_cek"] for one in first] == [[], []]


def first_day(tanggal: str) -> date:
    """The first day of `2026-03-31`, `2026-03`, `2026-TW1` or `2026-S1`."""
    year, _, rest = tanggal.partition("-")
    if rest.startswith(("TW", "S")):
        months = 3 if rest.startswith("TW") else 6
        return date(int(year), (int(rest[-1]) - 1) * months + 1, 1)
    return date.fromisoformat(tanggal if "-" in rest else f"{tanggal}-01")


@pytest.mark.parametrize(
    "as_of", ["2026-01-15", "2026-03-31", "2026-04-01", PER_TANGGAL, "2026-12-31", "2027-02-01"]
)
def test_every_status_follows_from_the_dates_on_any_day(as_of: str) -> None:
    today = date.fromisoformat(as_of)
    for butir in audited(as_of)["butir"]:
        for bukti in butir["bukti"]:
            for periode in bukti["periode"]:
                begins, due = date.fromisoformat(periode["mulai"]), date.fromisoformat(periode["selesai"])
                made = [first_day(one["tanggal"]) for one in periode["berkas"]]
                assert all(day <= today for day in made)
                if made:
                    expected = "ada" if min(made) <= due else "terlambat"
                elif periode["alasan_nihil"]:
                    expected = "nihil"
                elif due < today:
                    expected = "belum_ada"
                else:
                    expected = "berjalan" if begins <= today else "akan_datang"
                assert periode["status"] == expected, (bukti["id"], periode["selesai"])


def test_the_last_day_of_march_is_still_running_and_the_first_of_april_is_too_late() -> None:
    for as_of, status in (("2026-03-31", "berjalan"), ("2026-04-01", "belum_ada")):
        assert slot("6.ii.e", "tangkapan_layar", "2026-03", as_of)["status"] == status
    for as_of, status in (
        ("2026-06-30", "berjalan"),
        ("2026-07-01", "belum_ada"),
        ("2026-07-03", "terlambat"),
    ):
        assert slot("5.v.e", "lainnya", "2026-06", as_of)["status"] == status


def test_half_way_through_january_only_what_is_dated_by_then_counts() -> None:
    assert slot("1.i.a", "sk", "2026-01", "2026-01-15")["status"] == "ada"
    assert slot("5.iv.a", "undangan", "2026-01", "2026-01-15")["status"] == "berjalan"
    assert slot("1.iv.a", "undangan", "2026-02", "2026-01-15")["status"] == "akan_datang"


def test_when_the_year_is_over_nothing_is_running_but_what_is_due_in_2027() -> None:
    running = {
        butir["kode"]
        for butir in audited("2027-02-01")["butir"]
        for bukti in butir["bukti"]
        for periode in bukti["periode"]
        if periode["status"] in ("berjalan", "akan_datang")
    }
    assert running == {"3.iii.e"}
