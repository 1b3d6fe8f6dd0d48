"""The rule library says what the decree says (SPEC 3), held against its reconciled transcription."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zi_audit.dates import Periode
from zi_audit.plan.model import Butir, Jenis, Rencana
from zi_audit.report.plan_json import render_plan

DECREE = json.loads((Path(__file__).parent / "data" / "rencana-kerja-2026.json").read_text("utf-8"))
BY_KODE = {row["kode"]: row for row in DECREE}
MONTHLY = {"1.iv.a", "5.ii.d"}
CONDITIONAL = {"5.iii.b", "5.iii.d", "5.v.c", "6.i.c", "6.ii.d"}
QUARTERLY_MEETING = """
    1.iii.a 2.ii.d 2.iii.b 3.i.c 3.ii.c 3.iii.f 4.i.c 5.iii.c 5.iv.b 5.v.d 6.iii.c 6.v.b
    """.split()


def butir(plan: Rencana, kode: str) -> Butir:
    return next(one for one in plan.butir if one.kode == kode)


def months(periode: Periode) -> dict[str, str]:
    return {"mulai": f"{periode.mulai:%Y-%m}", "selesai": f"{periode.selesai:%Y-%m}"}


def test_85_butir_in_printed_order(plan: Rencana) -> None:
    assert [one.kode for one in plan.butir] == [row["kode"] for row in DECREE]
    assert [one.kode for one in plan.butir][-3:] == ["6.v.a", "6.v.c", "6.v.b"]
    assert (len(plan.komponen), sum(len(one.sub) for one in plan.komponen)) == (6, 25)


@pytest.mark.parametrize("kode", BY_KODE)
def test_a_butir_reads_as_printed(plan: Rencana, kode: str) -> None:
    row, one = BY_KODE[kode], butir(plan, kode)
    komponen = next(k for k in plan.komponen if k.nomor == one.komponen)
    sub = next(s for s in komponen.sub if s.kode == one.sub)
    assert (komponen.judul, sub.judul) == (row["komponen"], row["sub"])
    assert (one.uraian, one.aksi, one.bukti_teks) == (row["uraian"], row["aksi"], row["bukti_teks"])
    # 1.ii.c prints the same target twice, once for each of its two cells of bukti.
    assert {one.target} == set(row["target_teks"].split(" | "))
    assert one.bersyarat == row["bersyarat"] == (kode in CONDITIONAL)


@pytest.mark.parametrize("kode", BY_KODE)
def test_every_bukti_has_the_printed_name_and_jenis(plan: Rencana, kode: str) -> None:
    row, one = BY_KODE[kode], butir(plan, kode)
    assert [bukti.jenis.value for bukti in one.bukti] == [bukti["jenis"] for bukti in row["bukti"]]
    if kode in QUARTERLY_MEETING:
        return
    assert [bukti.nama for bukti in one.bukti] == [bukti["nama"] for bukti in row["bukti"]]


@pytest.mark.parametrize("kode", BY_KODE)
def test_every_periode_is_as_printed(plan: Rencana, kode: str) -> None:
    row, one = BY_KODE[kode], butir(plan, kode)
    if kode in MONTHLY:
        assert [months(periode)["mulai"] for periode in one.periode] == [f"2026-{n:02}" for n in range(1, 13)]
        assert all(months(periode)["mulai"] == months(periode)["selesai"] for periode in one.periode)
    else:
        assert [months(periode) for periode in one.periode] == row["periode"]
    assert all(bukti.periode == one.periode for bukti in one.bukti)


def test_only_the_two_monthly_butir_have_a_ritme(plan: Rencana) -> None:
    assert {one.kode for one in plan.butir if one.ritme} == MONTHLY


def test_alternatives_stand_for_each_other(plan: Rencana) -> None:
    pairs = {bukti.id: bukti.alternatif for bukti in plan.bukti if bukti.alternatif}
    assert pairs == {
        "1.ii.c/banner-zi": ("1.ii.c/banner-wbk",),
        "1.ii.c/banner-wbk": ("1.ii.c/banner-zi",),
        "3.iv.d/sk-pegawai-berprestasi": ("3.iv.d/piagam-pegawai-berprestasi",),
        "3.iv.d/piagam-pegawai-berprestasi": ("3.iv.d/sk-pegawai-berprestasi",),
    }


def test_one_quarterly_meeting_serves_twelve_butir(plan: Rencana) -> None:
    served = {bukti.kode for bukti in plan.bukti if bukti.dokumen.bundel == "rapat-evaluasi-zi"}
    assert served == set(QUARTERLY_MEETING)
    for kode in QUARTERLY_MEETING:
        kinds = [bukti.jenis for bukti in butir(plan, kode).bukti]
        assert kinds == [Jenis.UNDANGAN, Jenis.DAFTAR_HADIR, Jenis.NOTULENSI, Jenis.DOKUMENTASI]


def test_a_dokumen_is_defined_once_and_shared(plan: Rencana) -> None:
    def proves(dokumen: str) -> list[str]:
        return [bukti.kode for bukti in plan.bukti if bukti.dokumen.id == dokumen]

    assert proves("sk-upg") == ["5.i.b", "6.iii.b"]
    assert proves("sk-tim-zi") == ["1.i.a", "1.iv.d"]
    assert proves("kartu-kendali-spip") == ["5.ii.a", "5.ii.c"]
    used = {bukti.dokumen.id for bukti in plan.bukti}
    parts_unused = {one.id for one in plan.dokumen} - used
    assert all(one.rpartition(".")[0] for one in parts_unused), "only parts of a bundle may be unused"


def test_lke_weights_are_those_of_permenpan_rb_90_2021(plan: Rencana) -> None:
    assert [komponen.bobot for komponen in plan.komponen] == [8, 7, 10, 10, 15, 10]
    for komponen in plan.komponen:
        assert sum(sub.bobot for sub in komponen.sub) == pytest.approx(komponen.bobot / 2)
    assert butir(plan, "1.i.a").bobot == pytest.approx(0.25)
    assert butir(plan, "1.iii.a").bobot == pytest.approx(1 / 3)
    assert (plan.ambang_wbk, plan.ambang_wbbm) == (0.60, 0.75)


@pytest.mark.parametrize("kode", ["1.ii.b", "2.ii.a", "3.iii.e", "4.ii.e", "4.ii.f", "1.i.a", "6.v.c"])
def test_what_is_odd_in_the_decree_carries_a_catatan(plan: Rencana, kode: str) -> None:
    assert butir(plan, kode).catatan


def test_years_are_exceptions_of_single_dokumen(plan: Rencana) -> None:
    years = {bukti.id: bukti.tahun for bukti in plan.bukti}
    assert years["1.i.a/sk-tim-zi"] == (2026,)
    assert years["6.iv.a/hasil-ikm"] == (2026, 2027)
    assert years["2.i.c/sop-berjalan"] == (2026,)
    assert years["2.i.c/sop-sebelumnya"] == (2025,)
    assert years["2.ii.a/lkjip-terakhir"] == (2025, 2026)
    assert years["4.ii.e/lkjip"] == (2026,)


def test_plan_json_has_the_butir_of_the_decree(plan: Rencana) -> None:
    shown = json.loads(render_plan(plan))["butir"]
    assert [one["kode"] for one in shown] == [row["kode"] for row in DECREE]
    assert sum(len(bukti["periode"]) for one in shown for bukti in one["bukti"]) == 370 + 2 * 4 * 11
