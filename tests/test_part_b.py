"""The LKE's part B, Hasil, holds no butir of the plan, however it is written (SPEC 4.3)."""

from __future__ import annotations

import pytest
from decisions import decided

from zi_audit.reasons import AlasanLain


@pytest.mark.parametrize(
    "path",
    [
        "B.2.a Hasil IKM.pdf",
        "B.1/B.1.b/Nilai IKM Juni 2026.pdf",
        "B/2/b/Nilai IKM.pdf",
        "B/II/Laporan IKM.pdf",
        "LKE/B./1./Nilai IKM.pdf",
    ],
)
def test_part_b_is_not_examined_in_its_short_forms(path: str) -> None:
    assert decided(path).lain is AlasanLain.TIDAK_DIPERIKSA


@pytest.mark.parametrize(
    "path", ["b.1.a Nilai IKM.pdf", "B/Nilai IKM.pdf", "B/3/Nilai IKM.pdf", "B/6.iv.a/Nilai IKM.pdf"]
)
def test_a_b_that_lists_things_is_no_part_b(path: str) -> None:
    assert decided(path).claims
