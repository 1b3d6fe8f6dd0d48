"""The LKE's questions and the points that have evidence (SPEC 12), held against the ministry's own sheet."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import Tree

from zi_audit.errors import RulesError
from zi_audit.lke.load import load_lke
from zi_audit.lke.model import Dihitung, Orang, Soal
from zi_audit.lke.points import points
from zi_audit.lke.schema import json_schema
from zi_audit.plan.load import load_plan, packed_rules
from zi_audit.plan.model import Rencana
from zi_audit.report.json import as_data

SHEET = Path(__file__).parent / "data" / "soal-lke-2026.csv"
ROWS = {
    int(row["soal_id"]): row for row in csv.DictReader(SHEET.read_text("utf-8").splitlines(), delimiter=";")
}
SCALES = {"YA_TIDAK": "ya/tidak", "ABC": "a-c", "ABCD": "a-d", "ABCDE": "a-e"}


def soal(plan: Rencana, nomor: int) -> Soal:
    return next(one for one in plan.lke.soal if one.nomor == nomor)


def best(nomor: int) -> str:
    """Return what the best answer of a question asks for, as the sheet says it."""
    return ROWS[nomor]["kriteria"].partition("|")[0].lower()


def test_all_87_questions_are_there_in_the_order_of_the_sheet(plan: Rencana) -> None:
    assert [one.nomor for one in plan.lke.soal] == sorted(ROWS) == list(range(1, 88))
    assert [one.baris for one in plan.lke.soal] == sorted(int(row["baris"]) for row in ROWS.values())


@pytest.mark.parametrize("nomor", ROWS)
def test_a_question_has_the_row_scale_weight_and_butir_of_the_sheet(plan: Rencana, nomor: int) -> None:
    row, one = ROWS[nomor], soal(plan, nomor)
    assert (one.baris, one.butir, one.skala) == (int(row["baris"]), row["kode"], SCALES[row["jenis"]])
    assert round(float(one.poin), 4) == float(row["bobot"])


@pytest.mark.parametrize("nomor", ROWS)
def test_what_its_criteria_count_is_what_the_best_of_them_asks_for(plan: Rencana, nomor: int) -> None:
    one, asked = soal(plan, nomor), best(nomor)
    assert (Orang.INOVASI in one.orang) is ("inovasi" in asked)
    assert (Dihitung.CAKUPAN_BULAN in one.dihitung) is ("bulanan" in asked)
    assert (Dihitung.JUMLAH in one.dihitung) is ("kali dalam setahun" in asked)
    if "secara berkala" in asked:
        assert Dihitung.BERKALA in one.dihitung
    if "tindaklanjut" in asked.replace(" ", ""):
        assert Dihitung.TINDAK_LANJUT in one.dihitung


def test_questions_and_criteria_are_told_in_our_own_words(plan: Rencana) -> None:
    """No five words in a row of the law's text stand in the file."""

    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.lower())
        return {tuple(words[n : n + 5]) for n in range(len(words) - 4)}

    law = set().union(*(runs(f"{row['pertanyaan']} | {row['kriteria']}") for row in ROWS.values()))
    for one in plan.lke.soal:
        assert not runs(f"{one.tanya}") & law, one.tanya
        assert not runs(one.catatan) & law, one.catatan


def test_the_letters_of_the_lke_are_not_always_those_of_the_decree(plan: Rencana) -> None:
    crossed = {one.kode: one.butir for one in plan.lke.soal if one.butir and one.kode != one.butir}
    assert crossed == {"1.iii.b": "1.iii.a", "6.v.b": "6.v.c", "6.v.c": "6.v.b"}
    kode = frozenset(butir.kode for butir in plan.butir)
    assert [one.nomor for one in plan.lke.without_butir(kode)] == [6, 8]


def test_the_points_of_all_butir_and_two_questions_without_one_are_thirty(plan: Rencana, tree: Tree) -> None:
    rest = sum(soal(plan, nomor).poin for nomor in (6, 8))
    assert points(tree.audit()).total.poin + rest == 30
    shown = [butir["poin"] for butir in as_data(tree.audit())["butir"]]
    assert sum(shown) + 2 * 0.3333 == pytest.approx(30, abs=0.001)


def test_the_weights_are_those_of_the_plan(plan: Rencana) -> None:
    for butir in plan.butir:
        assert float(plan.lke.poin(butir.kode)) == pytest.approx(butir.bobot)


def test_the_slots_of_a_butir_weigh_what_its_question_weighs(plan: Rencana, tree: Tree) -> None:
    result = tree.audit()
    weighed = points(result)
    for hasil in result.butir:
        parts = [weighed.share[bukti.bukti.id] for bukti in hasil.bukti for _ in bukti.slot]
        assert sum(parts, Fraction(0)) == (plan.lke.poin(hasil.butir.kode) if parts else 0)


def test_alternatives_weigh_what_one_bukti_weighs(tree: Tree) -> None:
    weighed = points(tree.audit())
    pair = ("3.iv.d/sk-pegawai-berprestasi", "3.iv.d/piagam-pegawai-berprestasi")
    others = [
        share for bukti, share in weighed.share.items() if bukti.startswith("3.iv.d/") and bukti not in pair
    ]
    assert all(share == sum(weighed.share[bukti] for bukti in pair) for share in others)


def test_four_quarterly_meetings_are_a_fifth_of_the_points_of_komponen_2(tree: Tree) -> None:
    for month, last in (("Maret", 31), ("Juni", 30), ("September", 30), ("Desember", 31)):
        for jenis in ("Undangan", "Daftar Hadir", "Notulensi"):
            tree.add(f"{jenis} Rapat Evaluasi Pembangunan Zona Integritas {last} {month} 2026.pdf")
        tree.add(f"Dokumentasi Rapat Evaluasi Pembangunan Zona Integritas {last} {month} 2026.jpg")
    result = tree.audit("2027-02-01")
    area = points(result).komponen(2)
    assert 0.19 < area.berbukti / area.jatuh_tempo < 0.22
    slots = result.ringkasan_komponen(result.rencana.komponen[1])
    assert slots.kelengkapan > 0.4, "twelve slots of two questions"


def test_points_that_are_not_due_are_in_neither_figure(tree: Tree) -> None:
    early = points(tree.audit("2025-12-01")).total
    assert (early.jatuh_tempo, early.berbukti) == (0, 0)
    late = points(tree.audit("2028-02-01"))
    assert late.total.berbukti == 0
    assert late.total.jatuh_tempo == late.total.poin - late.butir["1.ii.b"].poin


def test_what_is_not_asked_for_has_a_weight_and_nothing_due(tree: Tree) -> None:
    row = next(butir for butir in as_data(tree.audit("2028-02-01"))["butir"] if butir["kode"] == "1.ii.b")
    assert (row["poin"], row["poin_jatuh_tempo"], row["poin_berbukti"]) == (0.3333, 0, 0)


def test_a_waiver_leaves_both_figures_and_a_nil_statement_counts(tree: Tree) -> None:
    before = points(tree.audit("2027-02-01")).butir
    tree.settings(
        '[[dispensasi]]\nbukti = "6.v.c"\nalasan = "Dikelola provinsi"\n'
        '[[nihil]]\nbukti = "5.iii.b"\nalasan = "Tidak ada pengaduan"\n'
    )
    after = points(tree.audit("2027-02-01")).butir
    assert before["6.v.c"].jatuh_tempo > 0 == after["6.v.c"].jatuh_tempo
    assert after["6.v.c"].dibebaskan == before["6.v.c"].jatuh_tempo
    assert after["5.iii.b"].berbukti == after["5.iii.b"].jatuh_tempo == before["5.iii.b"].jatuh_tempo > 0


def test_a_late_file_is_evidence(tree: Tree) -> None:
    result = tree.add("1.i.a SK Tim ZI 5 Maret 2026.pdf").audit()
    assert result.butir[0].ringkasan.terlambat == 1
    assert points(result).butir["1.i.a"].berbukti == Fraction(1, 4)


def test_the_schema_beside_the_rules_is_that_of_the_model() -> None:
    shipped = json.loads((packed_rules() / "skema" / "lke.schema.json").read_text("utf-8"))
    assert shipped == json.loads(json.dumps(json_schema()))


MISTAKES: list[tuple[str, Callable[[str], str], str]] = [
    ("an unknown key", lambda text: text.replace("baris = 6\n", "barris = 6\n"), "soal 1"),
    ("a number twice", lambda text: text.replace("nomor = 2\n", "nomor = 1\n"), "nomor 1"),
    ("a butir twice", lambda text: text.replace('butir = "1.i.b"', 'butir = "1.i.a"'), "butir 1.i.a"),
    ("a sub without weight", lambda text: text.replace('kode = "3.v"\n', 'kode = "3.vii"\n'), "soal 38"),
    ("no weight", lambda text: text.replace("bobot = 0.75", "bobot = 0"), "sub 3.v"),
]


@pytest.mark.parametrize(("name", "change", "place"), MISTAKES, ids=[one[0] for one in MISTAKES])
def test_a_mistake_is_named_with_its_place(
    name: str, change: Callable[[str], str], place: str, tmp_path: Path
) -> None:
    path = tmp_path / "lke.toml"
    path.write_text(change((packed_rules() / "lke.toml").read_text("utf-8")), encoding="utf-8")
    with pytest.raises(RulesError) as caught:
        load_lke(path)
    assert any(place in problem.where for problem in caught.value.problems), caught.value.problems


def test_a_plan_without_questions_of_its_own_takes_those_of_the_package(plan: Rencana) -> None:
    assert load_plan(packed_rules() / "rencana").lke == plan.lke
    assert replace(plan, lke=load_plan().lke) == plan
