"""The folder of one periode, where a butir recurs."""

from __future__ import annotations

from collections.abc import Sequence

from zi_audit.dates import Periode
from zi_audit.match.propose import MONTHS
from zi_audit.plan.kode import ROMAN


def period_folder(periode: Periode, all_periode: Sequence[Periode], tahun: int) -> str:
    """Return the name of the folder for `periode` of a butir that recurs, or "" for one that does not.

    `TW I` to `TW IV`, `Semester 1`, `01 Januari`; else the month in which the periode ends:
    `2026-07`.
    """
    if len(all_periode) < 2:
        return ""
    ends = [window.selesai for window in all_periode]
    whole_year = all(window.mulai.year == window.selesai.year == tahun for window in all_periode)
    end = periode.selesai
    if whole_year and len(ends) == 12:
        return f"{end.month:02} {MONTHS[end.month - 1]}"
    if whole_year and _one_each(all_periode, 3, 4):
        return f"TW {ROMAN[(end.month + 2) // 3].upper()}"
    if whole_year and _one_each(all_periode, 6, 2):
        return f"Semester {(end.month + 5) // 6}"
    return f"{end:%Y-%m}"


def _one_each(all_periode: Sequence[Periode], months: int, count: int) -> bool:
    """Whether there are `count` periode, each inside a part of the year of so many months of its own."""
    parts = {(window.mulai.month - 1) // months for window in all_periode}
    inside = all(
        (window.mulai.month - 1) // months == (window.selesai.month - 1) // months for window in all_periode
    )
    return inside and len(all_periode) == count == len(parts)
