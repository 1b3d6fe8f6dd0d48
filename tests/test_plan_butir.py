"""What a butir of any office's plan may carry: its own rhythm, counts, people, and targets of single bukti."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from conftest import Tree, slots

from zi_audit.errors import RulesError
from zi_audit.plan.load import load_plan
from zi_audit.plan.model import Butir, Rencana
from zi_audit.report import calendar
from zi_audit.report.explain import explain_butir
from zi_audit.report.html import render as render_html
from zi_audit.report.json import render as render_json
from zi_audit.skeleton import Layout

HEAD = """
unit = "KPU Kabupaten Contoh"
judul = "Rencana Kerja"
keputusan = "Keputusan Nomor 1"
tahun = 2027
ambang_wbk = 0.6
ambang_wbbm = 0.75
"""
KOMPONEN = """
nomor = 1
judul = "MANAJEMEN PERUBAHAN"
bobot = 8

[[sub]]
kode = "1.i"
judul = "Penyusunan Tim Kerja"
bobot = 0.5

[[butir]]
kode = "1.i.a"
uraian = "Tim"
aksi = "Membentuk tim"
"""
BUKTI = 'bukti = [{ dokumen = "sk-tim-zi" }]'
OWN_TARGET = """
target = "Setiap bulan"
bukti = [
  { dokumen = "rapat-pleno-rutin.notulensi" },
  { dokumen = "sk-tim-zi", target = "Januari-Maret" },
]
"""


class Office:
    """A plan of one butir."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def plan(self, butir: str) -> Rencana:
        self.folder.mkdir(exist_ok=True)
        (self.folder / "rencana.toml").write_text(HEAD, "utf-8")
        (self.folder / "komponen-1.toml").write_text(KOMPONEN + butir, "utf-8")
        return load_plan(self.folder)

    def butir(self, butir: str) -> Butir:
        return self.plan(butir).butir[0]

    def problem(self, butir: str) -> str:
        with pytest.raises(RulesError) as caught:
            self.plan(butir)
        (problem,) = caught.value.problems
        return f"{problem.where}: {problem.key}"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "rencana-contoh")


def starts(butir: Butir) -> list[str]:
    return [f"{periode.mulai:%Y-%m}" for periode in butir.periode]


@pytest.mark.parametrize(
    ("ritme", "expected"),
    [
        ("bulanan", ["2027-05", "2027-06", "2027-07"]),
        ("triwulanan", ["2027-05", "2027-07"]),
        ("semesteran", ["2027-05", "2027-07"]),
        ("", ["2027-05"]),
    ],
)
def test_a_butir_may_have_any_ritme(office: Office, ritme: str, expected: list[str]) -> None:
    butir = office.butir(f'target = "Mei-Juli"\nritme = "{ritme}"\n{BUKTI}')
    assert (starts(butir), butir.ritme) == (expected, ritme)


def test_a_ritme_may_stand_in_the_target(office: Office) -> None:
    butir = office.butir(f'target = "Setiap triwulan"\n{BUKTI}')
    assert (starts(butir), butir.ritme) == (["2027-01", "2027-04", "2027-07", "2027-10"], "triwulanan")


def test_two_different_rhythms_are_one_mistake(office: Office) -> None:
    assert office.problem(f'target = "Setiap triwulan"\nritme = "bulanan"\n{BUKTI}') == (
        "komponen-1.toml: butir 1.i.a › target: rules.two_ritme"
    )


def test_an_occasional_target_makes_the_butir_bersyarat(office: Office) -> None:
    assert office.butir(f'target = "Insidentil"\n{BUKTI}').bersyarat
    assert not office.butir(f'target = "Sepanjang tahun"\n{BUKTI}').bersyarat


def test_counts_shares_and_people_are_kept_and_shown_but_not_judged(office: Office, tree: Tree) -> None:
    counted = 'pic = "Kasubbag Hukum"\nindikator = "Terbentuknya tim"\njumlah = 12\npersen = 97.5'
    plan = office.plan(f'target = "Januari"\n{counted}\n{BUKTI}')
    butir = plan.butir[0]
    assert (butir.pic, butir.indikator, butir.jumlah, butir.persen) == (
        "Kasubbag Hukum",
        "Terbentuknya tim",
        "12",
        97.5,
    )
    result = tree.add("SK Tim ZI 5 Januari 2027.pdf").audit("2027-03-01", plan)
    assert [slot.status.value for slot in slots(result, "1.i.a")] == ["ada"]
    told = json.loads(render_json(result))["butir"][0]
    assert (told["pic"], told["indikator"], told["jumlah"], told["persen"]) == (
        "Kasubbag Hukum",
        "Terbentuknya tim",
        "12",
        97.5,
    )
    assert "Terbentuknya tim, 12, 97,5%" in render_html(result)
    assert "Terbentuknya tim, 12, 97,5%" in explain_butir(result.butir[0], {})


def test_the_folders_own_pic_comes_before_the_plans(office: Office, tree: Tree) -> None:
    plan = office.plan(f'target = "Januari"\npic = "Kasubbag Hukum"\n{BUKTI}')
    assert tree.audit("2027-03-01", plan).butir[0].pic == "Kasubbag Hukum"
    tree.settings('[pic]\n"1" = "Sekretaris"\n')
    assert tree.audit("2027-03-01", plan).butir[0].pic == "Sekretaris"


@pytest.mark.parametrize("jumlah", ["12", '"12 laporan"'])
def test_a_count_may_name_its_thing(office: Office, jumlah: str) -> None:
    assert office.butir(f'target = "Mei"\njumlah = {jumlah}\n{BUKTI}').jumlah == jumlah.strip('"')


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("jumlah = true", "toml.want_text"),
        ("jumlah = [1]", "toml.want_text"),
        ("persen = 0", "toml.too_small"),
        ("persen = 101", "toml.too_large_number"),
        ('persen = "100%"', "toml.want_number"),
        ('ritme = "mingguan"', "toml.choice"),
        ("pic = 3", "toml.want_text"),
    ],
)
def test_a_wrong_count_or_ritme_is_one_mistake(office: Office, line: str, key: str) -> None:
    where = line.partition(" ")[0]
    assert office.problem(f'target = "Mei"\n{line}\n{BUKTI}') == (
        f"komponen-1.toml: butir 1.i.a › {where}: {key}"
    )


def test_a_bukti_may_have_a_target_of_its_own(office: Office, tree: Tree) -> None:
    plan = office.plan(OWN_TARGET)
    monthly, once = plan.bukti
    assert (len(monthly.periode), [str(once.periode[0].selesai)]) == (12, ["2027-03-31"])
    assert len(plan.butir[0].periode) == 13
    tree.add("1.i.a/SK Tim ZI 3 Maret 2027.pdf", "1.i.a/Notulensi Pleno Rutin Februari 2027.pdf")
    result = tree.audit("2027-04-05", plan)
    assert [slot.status.value for slot in slots(result, "1.i.a", "sk-tim-zi")] == ["ada"]
    assert [slot.status.value for slot in slots(result, "1.i.a", "pleno")][:5] == [
        "belum_ada",
        "ada",
        "belum_ada",
        "berjalan",
        "akan_datang",
    ]


def test_every_slot_of_a_butir_with_several_targets_is_on_the_page(office: Office, tree: Tree) -> None:
    result = tree.audit("2027-04-05", office.plan(OWN_TARGET))
    page = render_html(result)
    for slot in slots(result, "1.i.a"):
        assert f"@{slot.periode.mulai}" in page
    for bukti in result.rencana.bukti:
        assert page.count(f'id="{bukti.id}@') == len(bukti.periode)


def test_the_skeleton_of_several_targets_fills_every_slot(office: Office, tree: Tree) -> None:
    plan = office.plan(OWN_TARGET)
    tree.add(*(expected.path for expected in Layout.fitting(plan).expected))
    assert {slot.status.value for slot in slots(tree.audit("2028-01-15", plan), "1.i.a")} == {"ada"}


def test_windows_that_begin_together_are_two_events(office: Office) -> None:
    shown = calendar.render(
        office.plan(OWN_TARGET), "id", dtstamp=datetime.fromisoformat("2027-01-01T00:00+07:00")
    )
    uids = [line for line in shown.splitlines() if line.startswith("UID:")]
    assert len(set(uids)) == len(uids) == 13


def test_a_bukti_cannot_make_its_butir_bersyarat(office: Office) -> None:
    own = 'target = "Mei"\nbukti = [{ dokumen = "sk-tim-zi", target = "Insidentil" }]'
    assert office.problem(own) == "komponen-1.toml: butir 1.i.a › bukti 1 › target: rules.conditional_bukti"


def test_a_bad_target_of_a_bukti_is_named_with_its_place(office: Office) -> None:
    own = 'bukti = [{ dokumen = "sk-tim-zi", target = "12 laporan" }]'
    assert office.problem(own) == "komponen-1.toml: butir 1.i.a › bukti 1 › target: rules.target_count"


def test_a_butir_whose_bukti_all_have_targets_needs_none(office: Office) -> None:
    assert starts(office.butir('bukti = [{ dokumen = "sk-tim-zi", target = "Mei" }]')) == ["2027-05"]
    assert office.problem(BUKTI) == "komponen-1.toml: butir 1.i.a: rules.no_target"
