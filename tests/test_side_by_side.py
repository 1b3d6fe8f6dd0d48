"""Which failed tests are run again alone: all of them or none, so that nothing is made good that was not run."""

from __future__ import annotations

from side_by_side import to_run_again

TOLD = "FAILED tests/a.py::b[x y - z] - E\nERROR tests/a.py::c\n1 failed, 3 passed, 1 error in 1.2s\n"
WELL = "3 passed in 1.00s\n"


def test_what_failed_in_any_part_is_run_again_by_its_whole_name() -> None:
    assert to_run_again([1, 0], [TOLD, WELL]) == ["tests/a.py::b[x y - z]", "tests/a.py::c"]


def test_a_part_that_hung_or_broke_off_is_not_made_good_by_another_ones_tests() -> None:
    assert to_run_again([1, 1], [TOLD, "...\nTOO LONG"]) == []
    assert to_run_again([1, 2], [TOLD, ""]) == []


def test_a_part_that_counts_more_than_it_names_is_not_run_again() -> None:
    assert to_run_again([1], [TOLD.replace("1 failed", "2 failed")]) == []


def test_where_nothing_failed_nothing_is_run_again() -> None:
    assert to_run_again([0, 0], [WELL, WELL]) == []
