"""Names of offices: their parts, which are of one office, and one put in place of another."""

from __future__ import annotations

import random

import pytest

from zi_audit.match.proofs import disproofs
from zi_audit.plan.load import load_plan
from zi_audit.plan.model import Rencana
from zi_audit.plan.unit import OfficeName, Renaming, is_short_for, of_unit

PLACES = (
    "Bantul",
    "Bangka Tengah",
    "Kepulauan Seribu",
    "Lima Puluh Kota",
    "Pangkalpinang",
    "Ogan Komering Ilir",
)
LEVELS = ("Kabupaten", "Kota", "Provinsi")


def is_other(one: str, other: str) -> bool:
    return OfficeName.parse(one).is_other_than(OfficeName.parse(other))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("KPU Kabupaten Bantul", ("KPU", "Kabupaten", "Bantul")),
        ("KPU Kab. Bantul", ("KPU", "Kab", "Bantul")),
        ("Sekretariat KPU Kota Ambon", ("Sekretariat KPU", "Kota", "Ambon")),
        ("KPU Kabupaten Lingga, Provinsi Kepulauan Riau", ("KPU", "Kabupaten", "Lingga")),
        ("KPU Provinsi Kepulauan Riau", ("KPU", "Provinsi", "Kepulauan Riau")),
        ("KPU Bantul", ("KPU", "", "Bantul")),
        ("Rutan Kelas II", ("", "", "")),
    ],
)
def test_a_name_has_a_body_a_level_and_a_place(name: str, parts: tuple[str, str, str]) -> None:
    found = OfficeName.parse(name)
    assert (found.body, found.level, found.place) == parts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KPU Kabupaten Bantul", "KPU Kabupaten Sleman"),
        ("KPU Kabupaten Bogor", "KPU Kota Bogor"),
        ("KPU Kabupaten Bangka", "KPU Kabupaten Bangka Tengah"),
        ("KPU Provinsi Riau", "KPU Provinsi Kepulauan Riau"),
        ("KPU Provinsi Bangka Belitung", "KPU Kabupaten Belitung"),
        ("KPU RI", "KPU Kabupaten Bantul"),
        ("KPU Bateng", "KPU Kabupaten Bangka Barat"),
    ],
)
def test_these_are_two_offices(one: str, other: str) -> None:
    assert is_other(one, other) and is_other(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KPU Kab. Bantul", "KPU KABUPATEN BANTUL"),
        ("Tim ZI KPU Bantul 2027", "KPU Kabupaten Bantul"),
        ("KPU Provinsi Kep. Bangka Belitung", "KPU Provinsi Bangka Belitung"),
        ("KPU Bateng", "KPU Kabupaten Bangka Tengah"),
        ("KPU", "KPU Kabupaten Bantul"),
        ("", "KPU Kabupaten Bantul"),
        ("Satker", "KPU Kabupaten Bantul"),
    ],
)
def test_these_are_one_office_or_none_in_particular(one: str, other: str) -> None:
    assert not is_other(one, other) and not is_other(other, one)


def test_every_office_is_itself_and_none_of_the_others() -> None:
    names = [f"KPU {level} {place}" for level in LEVELS for place in PLACES]
    for one in names:
        for other in names:
            assert is_other(one, other) == (one != other), (one, other)


@pytest.mark.parametrize(
    ("short", "words", "expected"),
    [
        ("bateng", ("bangka", "tengah"), True),
        ("oki", ("ogan", "komering", "ilir"), False),
        ("bantul", ("bantul",), False),
        ("babi", ("bangka", "tengah"), False),
        ("ba" * 60, ("bangka", "barat"), False),
    ],
)
def test_a_short_name_is_made_of_beginnings(short: str, words: tuple[str, ...], expected: bool) -> None:
    assert is_short_for(short, words) is expected


def test_there_and_back_again_is_the_same_text() -> None:
    chance = random.Random(14)
    for _ in range(300):
        levels, places = chance.sample(LEVELS, 2), chance.sample(PLACES, 2)
        old, new = (f"KPU {level} {place}" for level, place in zip(levels, places, strict=True))
        body, level, place = old.split(" ", 2)
        form = chance.choice([old, f"{level} {place}", f"{body} {place}", place, old.upper()])
        said = f"{chance.choice(['SK', 'Salinan', ''])} {form}{chance.choice(['.', ', ', ' Tahun 2026', ''])}"
        there = Renaming(old, new).text(said)
        assert place.lower() not in there.lower()
        assert Renaming(new, old).text(there) == said


def test_another_offices_plan_names_it_nowhere_and_proves_itself(plan: Rencana) -> None:
    mine = of_unit(plan, "KPU Kota Pangkalpinang")
    assert mine.keputusan == ""
    assert "Bangka Barat" not in repr(mine)
    assert disproofs(mine) == ()
    assert [bukti.id for bukti in mine.bukti] == [bukti.id for bukti in plan.bukti]


@pytest.mark.parametrize("unit", ["", "KPU", "KPU Kab. Bangka Barat", "KPU Kabupaten Bangka Barat"])
def test_its_own_plan_stays_as_it_is(unit: str) -> None:
    plan = load_plan()
    assert of_unit(plan, unit) is plan
