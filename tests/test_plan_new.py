"""`zi-audit plan new`: the plan of another year or another office, made from an existing one (SPEC 14)."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import make_sample
import pytest
from conftest import linked
from sample_texts import Content, Picture, Table, Text, Video
from sample_tree import samples

from zi_audit.auditing.once import audit
from zi_audit.cli.main import run
from zi_audit.match.proofs import disproofs
from zi_audit.plan.load import load_plan, packed_rules
from zi_audit.plan.model import Rencana
from zi_audit.plan.new import Change, renewed
from zi_audit.report.json import render as render_json

BELITUNG = "KPU Kabupaten Belitung"
HERE = "KPU Kabupaten Bangka Barat"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The decree of 2026 as Belitung's plan of 2027."""
    made = tmp_path_factory.mktemp("rencana") / "belitung-2027"
    assert run(["plan", "new", "--output", str(made), "--tahun", "2027", "--unit", BELITUNG]) == 0
    return made


@pytest.fixture(scope="module")
def new(folder: Path) -> Rencana:
    return load_plan(folder)


def rules(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.toml")):
        yield path.relative_to(folder).as_posix(), path.read_text("utf-8")


# --- the whole decree --------------------------------------------------------------------------------


def test_it_is_of_the_year_and_office_asked_for(new: Rencana) -> None:
    assert (new.unit, new.tahun) == (BELITUNG, 2027)
    assert new.judul == "Rencana Kerja Pembangunan Zona Integritas KPU Kabupaten Belitung Tahun 2027"
    assert len(new.butir) == 85


def test_every_periode_is_one_year_on(new: Rencana, plan: Rencana) -> None:
    for old, made in zip(plan.bukti, new.bukti, strict=True):
        assert old.id == made.id
        assert [(one.mulai.year + 1, one.mulai.month, one.mulai.day) for one in old.periode] == [
            (one.mulai.year, one.mulai.month, one.mulai.day) for one in made.periode
        ]
        assert [year + 1 for year in old.tahun] == list(made.tahun)


def test_nothing_of_the_old_year_and_office_is_left_in_the_rules(folder: Path) -> None:
    for name, text in rules(folder):
        for word in ("2026", "Bangka Barat", "Bangk Barat", "Babar"):
            assert word not in text, f"{name}: {word}"


def test_its_proofs_hold(new: Rencana) -> None:
    assert disproofs(new) == ()


def test_what_only_a_person_knows_is_left_and_listed(folder: Path, new: Rencana, plan: Rencana) -> None:
    listed = (folder / "PERIKSA.txt").read_text("utf-8")
    assert new.keputusan == "Keputusan KPU Kabupaten Belitung Nomor ... Tahun 2027"
    assert "rencana.toml:9: Isi nomor dan tanggal keputusan" in listed
    dated = {butir.kode for butir in plan.butir if re.search(r"20\d\d", butir.catatan)}
    assert dated == {butir.kode for butir in plan.butir if butir.catatan} - {
        butir.kode for butir in new.butir if butir.catatan
    }
    assert all(f"butir {kode} " in listed for kode in dated)
    assert "Dokumen sigap" in listed


def test_each_line_of_the_list_is_where_it_says(folder: Path) -> None:
    for line in (folder / "PERIKSA.txt").read_text("utf-8").splitlines():
        name, number, said = line.split(":", 2)
        there = (folder / name).read_text("utf-8").splitlines()[int(number) - 1]
        assert there.endswith("# PERIKSA") or "Dokumen sigap" in said, line


def test_notes_without_a_date_stay(new: Rencana, plan: Rencana) -> None:
    old, made = ({butir.kode: butir.catatan for butir in one.butir} for one in (plan, new))
    assert made["2.i.c"] == old["2.i.c"] != ""


def test_comments_and_layout_of_the_files_stay(folder: Path) -> None:
    for name, text in rules(folder):
        source = (packed_rules() / "rencana" / name).read_text("utf-8")
        assert text.count("\n") == source.count("\n")
        kept = [line for line in source.splitlines() if line.startswith("# ")]
        assert [line for line in text.splitlines() if line.startswith("# ")] == kept


def test_editors_find_the_schemas_beside_it(folder: Path) -> None:
    for name, text in rules(folder):
        pointed = (folder / name).parent / text.partition("\n")[0].removeprefix("#:schema ")
        assert pointed.is_file(), name


# --- a tree named for the new year and office ------------------------------------------------------------

_YEAR = re.compile(r"20(2[3-7])(?!\d{1,3}(?:\D|$)|\d{5})")


def moved(text: str) -> str:
    """Return a text of the sample as Belitung would have written it a year later."""
    text = _YEAR.sub(lambda year: f"20{int(year[1]) + 1}", text)
    text = text.replace("Mar 26", "Mar 27").replace("120226", "120227")
    text = text.replace("BANGKA BARAT", "BELITUNG").replace("Bangka Barat", "Belitung")
    return re.sub(
        "babar", lambda word: "BELITUNG" if word[0].isupper() else "Belitung", text, flags=re.IGNORECASE
    )


def later(day: date | None) -> date | None:
    return day and day.replace(year=day.year + 1)


def moved_content(what: Content) -> Content:
    match what:
        case Text(lines, made):
            return Text(tuple(map(moved, lines)), later(made))
        case Table(rows, made):
            cells = tuple(
                tuple(moved(cell) if isinstance(cell, str) else cell for cell in row) for row in rows
            )
            return Table(cells, later(made))
        case Picture() | Video():
            return replace(what, caption=moved(what.caption))
    return what


def written(root: Path, *, is_moved: bool) -> Path:
    stamp = datetime.fromisoformat(f"{2027 if is_moved else 2026}-06-15T12:00+07:00").timestamp()
    files = [
        (moved(one.path), moved_content(one.content)) if is_moved else (one.path, one.content)
        for one in samples()
    ]
    for path, what in files:
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(make_sample.content(full.name, what))
        os.utime(full, (stamp, stamp))
    settings = moved(make_sample.SETTINGS) if is_moved else make_sample.SETTINGS
    (root / "zi-audit.toml").write_text(settings, "utf-8")
    return root


def told(plan: Rencana, root: Path, year: int) -> dict[str, Any]:
    made = datetime.fromisoformat(f"{year}-07-05T09:00+07:00")
    told: dict[str, Any] = json.loads(render_json(audit(plan, root, per_tanggal=made.date(), dibuat=made)))
    return told


def in_short(result: dict[str, Any], name: Any = str) -> dict[str, Any]:
    """Return what each slot holds and why each other file fills nothing, paths as `name` gives them."""
    short: dict[str, Any] = {name(one["path"]): one["alasan"] for one in result["berkas_lain"]}
    for butir in result["butir"]:
        for bukti in butir["bukti"]:
            for number, slot in enumerate(bukti["periode"]):
                short[f"{bukti['id']} {number}"] = (
                    slot["status"],
                    slot["hari_terlambat"],
                    sorted(
                        (name(one["path"]), one["sumber_tanggal"], one["perlu_cek"]) for one in slot["berkas"]
                    ),
                )
    return short


def test_a_tree_named_for_it_audits_as_the_old_one_does(tmp_path: Path, new: Rencana, plan: Rencana) -> None:
    before = told(plan, written(tmp_path / "lama", is_moved=False), 2026)
    after = told(new, written(tmp_path / "baru", is_moved=True), 2027)
    assert in_short(after) == in_short(before, moved)
    assert after["ringkasan"] == before["ringkasan"]
    assert after["ringkasan"]["ada"] > 100


def test_the_sample_of_the_old_year_is_refused_as_of_another_year(tmp_path: Path, new: Rencana) -> None:
    root = written(tmp_path / "lama", is_moved=False)
    (root / "zi-audit.toml").unlink()  # its periode are the old year's
    result = told(new, root, 2027)
    years = {bukti.id: bukti.tahun for bukti in new.bukti}
    other = [one["path"] for one in result["berkas_lain"] if one["alasan"] == "tahun_lain"]
    assert len(other) > 60
    for butir in result["butir"]:
        for bukti in butir["bukti"]:
            for slot in bukti["periode"]:
                for berkas in slot["berkas"]:
                    assert (
                        "2026" not in Path(berkas["path"]).name
                        or 2026 in years[bukti["id"]]
                        or "tahun_sebelumnya" in berkas["perlu_cek"]
                    ), berkas["path"]


def test_the_old_years_folder_is_told_so(
    tmp_path: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    root = written(tmp_path / "lama", is_moved=False)
    (root / "zi-audit.toml").unlink()
    capfd.readouterr()
    run(["check", str(root), "--plan", str(folder), "--as-of", "2027-07-05"])
    assert "menyebut tahun lain, sedangkan rencana kerja ini tahun 2027" in capfd.readouterr().err


# --- what is asked for -----------------------------------------------------------------------------------


def test_without_a_year_it_is_the_next_one(tmp_path: Path) -> None:
    assert run(["plan", "new", "--output", str(tmp_path / "r")]) == 0
    made = load_plan(tmp_path / "r")
    assert (made.unit, made.tahun) == (HERE, 2027)


def test_another_office_has_the_same_year_and_no_dated_notes(tmp_path: Path) -> None:
    assert run(["plan", "new", "--unit", BELITUNG, f"--output={tmp_path / 'r'}"]) == 0
    made = load_plan(tmp_path / "r")
    assert (made.unit, made.tahun) == (BELITUNG, 2026)
    assert not any("Februari 2026)" in butir.catatan for butir in made.butir)


def test_a_plan_is_made_from_another_folders_too(tmp_path: Path, folder: Path) -> None:
    arguments = ["plan", "new", "--from", str(folder), "--output", str(tmp_path / "r"), "--lang", "en"]
    assert run(arguments) == 0
    made = load_plan(tmp_path / "r")
    assert (made.unit, made.tahun, made.butir[0].target) == (BELITUNG, 2028, "Januari 2028")


def test_a_folder_called_new_is_given_with_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "new").mkdir()
    monkeypatch.chdir(tmp_path)
    assert run(["plan", "./new"]) == 0
    assert run(["plan", "new"]) == 2
    assert "--output" in capfd.readouterr().err


@pytest.mark.parametrize("there", ["folder", "berkas", "tautan"])
def test_what_exists_is_never_overwritten(
    tmp_path: Path, there: str, capfd: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "r"
    kept = output / "rencana.toml" if there == "folder" else output
    if there == "tautan":
        linked(output, tmp_path / "kosong")
    else:
        kept.parent.mkdir(exist_ok=True)
        kept.write_text("milik saya", "utf-8")
    assert run(["plan", "new", "--output", str(output)]) == 3
    assert "tidak akan ditimpa" in capfd.readouterr().err
    assert there == "tautan" or kept.read_text("utf-8") == "milik saya"
    assert [path.name for path in tmp_path.iterdir()] == ["r"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    assert run(["plan", "new", "--output", str(tmp_path)]) == 0
    assert load_plan(tmp_path).tahun == 2027


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--tahun", "27"], "--tahun 2027"),
        (["--tahun", "2027,5"], "--tahun 2027"),
        (["--tahun", "٢٠٢٧"], "--tahun 2027"),
        (["--tahun", "3027"], "--tahun 2027"),
        (["--unit", "KPU\x1b[31m"], "--unit"),
        (["--unit", "K" * 121], "--unit"),
        (["--from", "tidak-ada"], "tidak-ada"),
    ],
)
def test_wrong_usage_is_one_line_and_nothing_is_made(
    tmp_path: Path, arguments: list[str], expected: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["plan", "new", "--output", str(tmp_path / "r"), *arguments]) == 2
    captured = capfd.readouterr()
    assert captured.out == "" and captured.err.count("\n") == 1
    assert expected in captured.err and "\x1b" not in captured.err
    assert list(tmp_path.iterdir()) == []


def test_a_plan_with_mistakes_is_no_start(
    tmp_path: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "rusak"
    broken.mkdir()
    (broken / "rencana.toml").write_text("unit = 1", "utf-8")
    assert run(["plan", "new", "--from", str(broken), "--output", str(tmp_path / "r")]) == 2
    assert not (tmp_path / "r").exists()


def test_a_year_on_and_a_year_back_is_the_same_plan(tmp_path: Path, plan: Rencana) -> None:
    there, back = tmp_path / "2027", tmp_path / "2026"
    assert run(["plan", "new", "--output", str(there)]) == 0
    assert run(["plan", "new", "--from", str(there), "--tahun", "2026", "--output", str(back)]) == 0
    again = load_plan(back)
    assert again.dokumen == plan.dokumen
    assert [(one.uraian, one.aksi, one.target, one.bukti) for one in again.butir] == [
        (one.uraian, one.aksi, one.target, one.bukti) for one in plan.butir
    ]


# --- texts -----------------------------------------------------------------------------------------------


def rewritten(line: str, tahun: int = 2027, unit: str = HERE) -> tuple[str, list[str]]:
    made = renewed({"komponen-1.toml": f"{line}\n"}, Change(2026, tahun, HERE, unit))
    return made.files["komponen-1.toml"].rstrip("\n"), [left.key for left in made.left]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('target = "Januari 2027"', 'target = "Januari 2028"'),
        ('target = "Desember 2025 - Januari 2026"', 'target = "Desember 2026 - Januari 2027"'),
        ('target = "Setiap bulan"', 'target = "Setiap bulan"'),
        ('target = "03/2026"', 'target = "03/2027"'),
        ('aksi = "SOP Tahun 2025 dan 2026"', 'aksi = "SOP Tahun 2026 dan 2027"'),
        ('aksi = "Permenpan RB 90/2021"', 'aksi = "Permenpan RB 90/2021"'),
        ('aksi = "Rapat ke-2026 kalinya"', 'aksi = "Rapat ke-2027 kalinya"'),
        ("aksi = 'SK \"ZI\" 2026'", 'aksi = "SK \\"ZI\\" 2027"'),
        ('aksi = """\nSatu\n2026"""', 'aksi = "Satu\\n2027"'),
        ("# untuk 2026", "# untuk 2027"),
        ('jumlah = 2026', 'jumlah = 2026'),
        ("tahun = 2026", "tahun = 2027"),
        ('kode = "1.i.a" # 2026', 'kode = "1.i.a" # 2027'),
        ('id = "sop-2026"', 'id = "sop-2026"'),
        ('tahun = ["sebelumnya"]', 'tahun = ["sebelumnya"]'),
        ('contoh = ["SK {unit} {tahun}.pdf", "SK 2026.pdf"]', 'contoh = ["SK {unit} {tahun}.pdf", "SK 2027.pdf"]'),
        ('[{ dokumen = "sop-2026", nama = "SOP 2026" }]', '[{ dokumen = "sop-2026", nama = "SOP 2027" }]'),
    ],
)  # fmt: skip
def test_years_are_moved_by_their_meaning(line: str, expected: str) -> None:
    assert rewritten(line) == (expected, [])


@pytest.mark.parametrize(
    "line",
    [
        'aksi = "Renstra 2025-2029"',
        'aksi = "Peraturan KPU Nomor 5 Tahun 2025"',
        'aksi = "Keputusan No. 12/HK.03/2026 Tahun 2026"',
    ],
)
def test_years_that_are_not_the_plans_are_left_and_named(line: str) -> None:
    made, left = rewritten(line)
    assert made == line
    assert set(left) == {"command.new_year_left"}


def test_a_leap_day_becomes_the_day_before_and_is_named() -> None:
    line = 'target = "29 Februari 2028"'
    made = renewed({"a.toml": line}, Change(2028, 2029, HERE, HERE))
    assert made.files["a.toml"] == 'target = "28 Februari 2029"'
    assert [left.key for left in made.left] == ["command.new_target"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("SK KPU Kabupaten Bangka Barat.", "SK KPU Kota Pangkalpinang."),
        ("SK KPU KABUPATEN BANGKA BARAT", "SK KPU KOTA PANGKALPINANG"),
        ("SK KPU Kab. Bangka Barat", "SK KPU Kota Pangkalpinang"),
        ("(KPU Bangka Barat)", "(KPU Pangkalpinang)"),
        ("Tim Kabupaten Bangka Barat, Bangka Barat", "Tim Kota Pangkalpinang, Pangkalpinang"),
        ("KPU Kabupaten Bangka", "KPU Kabupaten Bangka"),
        ("Provinsi Bangka Belitung", "Provinsi Bangka Belitung"),
    ],
)
def test_the_offices_name_is_replaced_in_its_longer_and_shorter_forms(said: str, expected: str) -> None:
    made, left = rewritten(f'aksi = "{said}"', 2026, "KPU Kota Pangkalpinang")
    assert (made, left) == (f'aksi = "{expected}"', [])


def test_a_short_name_of_the_old_office_is_named() -> None:
    line = 'aksi = "SK KPU Babar"'
    assert rewritten(line, 2026, BELITUNG) == (line, ["command.new_unit_left"])


def test_people_of_the_old_office_are_left_out_of_the_new_ones_plan() -> None:
    assert rewritten('pic = "Budi"', 2026, BELITUNG) == ('pic = "" # PERIKSA', ["command.new_pic"])
    assert rewritten('pic = "Budi"', 2027, HERE) == ('pic = "Budi"', [])


def test_a_name_with_quotes_stays_one_string(tmp_path: Path) -> None:
    unit = 'KPU Kabupaten "Inti" \\ Jaya'
    assert run(["plan", "new", "--unit", unit, "--output", str(tmp_path / "r")]) == 0
    assert load_plan(tmp_path / "r").unit == unit
