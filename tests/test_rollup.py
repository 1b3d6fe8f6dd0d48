"""The province's page: many results become one, and what cannot be read never counts as nothing."""

from __future__ import annotations

import csv
import io
import json
import os
import random
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pydantic
import pytest
import results
from conftest import Tree

from zi_audit.cli.main import run
from zi_audit.errors import ResultError, UsageError
from zi_audit.plan.fingerprint import fingerprint
from zi_audit.plan.load import packed_rules
from zi_audit.plan.model import Rencana
from zi_audit.reasons import Alasan, AlasanLain
from zi_audit.report import json as result_json
from zi_audit.report.json import render as render_result
from zi_audit.result import BerkasLain, Saran
from zi_audit.result_file import checksum, load_result, parse_result
from zi_audit.result_schema import schema_text
from zi_audit.rollup.combine import combine
from zi_audit.rollup.html import render as render_html
from zi_audit.rollup.json import render as render_json
from zi_audit.rollup.messages import render as render_messages
from zi_audit.rollup.model import Gagal, Hasil, Keadaan, Rekap, Terdaftar
from zi_audit.rollup.read import Reader
from zi_audit.rollup.units import parse_units
from zi_audit.schedule import cron_quote

ON = date(2026, 7, 10)
MADE = datetime(2026, 7, 10, 9, tzinfo=UTC)
UNITS = (
    Terdaftar("1901", "KPU Kabupaten Satu", "19"),
    Terdaftar("1902", "KPU Kabupaten Dua", "19"),
    Terdaftar("1903", "KPU Kabupaten Tiga", "19"),
)


def read(*documents: dict[str, Any]) -> list[Hasil | Gagal]:
    reader = Reader()
    return [
        reader.read(json.dumps(document).encode(), f"hasil/{document.get('satker')}.json")
        for document in documents
    ]


def rolled(*documents: dict[str, Any], units: tuple[Terdaftar, ...] = (), **more: Any) -> Rekap:
    found = read(*documents)
    return combine(
        [one for one in found if isinstance(one, Hasil)],
        gagal=[one for one in found if isinstance(one, Gagal)],
        per_tanggal=ON,
        dibuat=MADE,
        units=units,
        **more,
    )


def states(rekap: Rekap) -> dict[str, Keadaan]:
    return {satker.kode: satker.keadaan for satker in rekap.satker}


def test_an_office_that_did_not_report_is_named_and_counts_nowhere() -> None:
    rekap = rolled(results.office("1901"), units=UNITS)
    assert states(rekap) == {
        "1901": Keadaan.TERKINI,
        "1902": Keadaan.BELUM_LAPOR,
        "1903": Keadaan.BELUM_LAPOR,
    }
    assert rekap.ringkasan == rolled(results.office("1901")).ringkasan


@pytest.mark.parametrize(("day", "keadaan"), [("2026-06-26", "terkini"), ("2026-06-25", "lama")])
def test_a_result_is_stale_after_fourteen_days(day: str, keadaan: str) -> None:
    rekap = rolled(results.office("1901", per_tanggal=day))
    assert states(rekap)["1901"] == keadaan


def test_the_later_of_two_results_of_one_office_counts_and_the_other_tells_what_was_lost() -> None:
    before = results.status(results.office("1901", per_tanggal="2026-06-01"), "1.i.a/undangan", 3, "ada")
    after = results.status(results.office("1901"), "1.i.a/undangan", 3, "belum_ada")
    rekap = rolled(after, before)
    assert [satker.kode for satker in rekap.satker] == ["1901"]
    assert rekap.satker[0].hasil is not None
    assert rekap.satker[0].hasil.per_tanggal == date(2026, 7, 5)
    assert "1.i.a/undangan@2026-03-01" in [slot.id for slot in rekap.satker[0].hilang]
    assert [note.kunci for note in rekap.catatan] == ["rollup.twice"]


def test_what_could_not_be_read_this_time_is_not_told_as_lost() -> None:
    before = results.status(results.office("1901", per_tanggal="2026-06-01"), "1.i.a/undangan", 3, "ada")
    after = results.status(results.office("1901"), "1.i.a/undangan", 3, "tak_terbaca")
    lost = rolled(after, before).satker[0].hilang
    assert "1.i.a/undangan@2026-03-01" not in [slot.id for slot in lost]


def test_what_another_version_judged_may_be_there_all_the_same(tmp_path: Path) -> None:
    """A result of before the upgrade tells no office that its evidence is gone."""
    from zi_audit.rollup.before import load_before

    before = results.status(results.office("1901", per_tanggal="2026-06-01"), "1.i.a/undangan", 3, "ada")
    after = results.status(results.office("1901"), "1.i.a/undangan", 3, "belum_ada")
    file = tmp_path / "rekap.json"
    file.write_text(render_json(rolled({**before, "versi": "0.0.9"})), encoding="utf-8")
    by_roll_up = rolled(after, before=load_before(file))
    for rekap in (rolled(after, {**before, "versi": "0.0.9"}), by_roll_up):
        assert rekap.satker[0].hilang and rekap.satker[0].aturan_lain
        assert "belum tentu hilang" in render_html(rekap, "id")
        assert "belum tentu hilang" in render_messages(rekap, "id")
    assert "belum tentu hilang" not in render_html(rolled(after, before), "id")


def test_an_earlier_roll_up_tells_what_was_lost(tmp_path: Path) -> None:
    from zi_audit.rollup.before import load_before

    before = results.status(results.office("1901"), "5.ii.d/notulensi", 3, "terlambat")
    file = tmp_path / "rekap.json"
    file.write_text(render_json(rolled(before)), encoding="utf-8")
    after = results.status(results.office("1901"), "5.ii.d/notulensi", 3, "belum_ada")
    rekap = rolled(after, before=load_before(file))
    assert [slot.id for slot in rekap.satker[0].hilang] == ["5.ii.d/notulensi@2026-03-01"]


def test_a_gap_names_how_many_of_those_that_owe_it() -> None:
    offices = [
        results.status(results.office(kode), "5.ii.d/notulensi", 3, wanted)
        for kode, wanted in (
            ("1901", "belum_ada"),
            ("1902", "belum_ada"),
            ("1903", "ada"),
            ("1904", "berjalan"),
        )
    ]
    gap = next(
        gap
        for gap in rolled(*offices).celah
        if gap.bukti == "5.ii.d/notulensi" and gap.mulai == date(2026, 3, 1)
    )
    assert (gap.satker, gap.dari) == (("1901", "1902"), 3)


def test_offices_of_different_plans_are_compared_by_question_only() -> None:
    rekap = rolled(results.office("1901"), results.office("1902", rencana="another"))
    assert not rekap.satu_rencana
    assert {(gap.jenis, gap.mulai) for gap in rekap.celah} == {("", None)}


def test_an_office_known_only_by_its_name_is_found_in_the_list() -> None:
    rekap = rolled(results.office("", "kpu  kabupaten DUA"), units=UNITS)
    assert states(rekap)["1902"] is Keadaan.TERKINI


def test_a_damaged_result_makes_its_office_unreadable_not_silent() -> None:
    damaged = Gagal("G:/ZI/1902 Dua/hasil.json", read({"skema": 1})[0].pesan)  # type: ignore[union-attr]
    rekap = combine([], gagal=[damaged], per_tanggal=ON, dibuat=MADE, units=UNITS)
    assert states(rekap)["1902"] is Keadaan.TIDAK_TERBACA
    assert states(rekap)["1901"] is Keadaan.BELUM_LAPOR


def test_a_filtered_result_is_not_taken_for_whole() -> None:
    found = read(results.office("1901", saringan={"komponen": [4], "status": []}))
    assert isinstance(found[0], Gagal)
    assert found[0].pesan.kunci == "rollup.filtered"


@pytest.mark.parametrize("seed", range(20))
def test_figures_of_the_roll_up_are_the_sums_of_the_single_results(seed: int) -> None:
    documents = [results.office(f"19{number:02}", seed=seed) for number in range(1 + seed)]
    documents.append({"skema": 1, "satker": "9999"})
    told = json.loads(render_json(rolled(*documents)))
    whole = documents[:-1]
    for status in results.STATUSES:
        assert told["ringkasan"][status] == sum(one["ringkasan"][status] for one in whole)
    due = [area["poin_jatuh_tempo"] for satker in told["satker"] for area in satker["komponen"]]
    assert sum(due) == pytest.approx(sum(a["poin_jatuh_tempo"] for one in whole for a in one["komponen"]))
    for gap in told["celah"]:
        lacking = [
            one["satker"]
            for one in whole
            for butir in one["butir"]
            for bukti in butir["bukti"]
            for slot in bukti["periode"]
            if (bukti["id"], slot["mulai"], slot["status"]) == (gap["bukti"], gap["mulai"], "belum_ada")
        ]
        assert gap["kode_satker"] == lacking
        assert gap["satker"] == len(lacking) <= gap["dari"]


def spoiled(**changes: Any) -> bytes:
    return json.dumps(results.office("1901") | changes).encode()


HOSTILE: dict[str, bytes] = {
    "no JSON": b"\x00\xff{",
    "cut off": spoiled()[:-40],
    "not an object": b"[1, 2]",
    "empty": b"",
    "another schema": spoiled(skema=2),
    "schema as text": spoiled(skema="1"),
    "schema true": spoiled(skema=True),
    "NaN": spoiled().replace(b'"kelengkapan": 0.5', b'"kelengkapan": NaN'),
    "infinity": spoiled().replace(b'"kelengkapan": 0.5', b'"kelengkapan": 1e999'),
    "negative": spoiled().replace(b'"hari_terlambat": 0', b'"hari_terlambat": -1', 1),
    "a number of 5,000 digits": spoiled().replace(
        b'"hari_terlambat": 0', b'"hari_terlambat": ' + b"9" * 5000, 1
    ),
    "huge count": spoiled(ringkasan={"ada": 10**15}),
    "count as text": spoiled(ringkasan={"ada": "5"}),
    "duplicate key": spoiled().replace(b'"tahun": 2026', b'"tahun": 2026, "tahun": 2027'),
    "no such day": spoiled(per_tanggal="2026-02-30"),
    "day as seconds": spoiled(per_tanggal=1_780_000_000),
    "butir as a table": spoiled(butir={}),
    "deep": b'{"skema": 1, "unit": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "checksum of another": spoiled(isi_sha256="0" * 64),
    "a long unit": spoiled(unit="x" * 5_000),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_result_is_one_line_in_unreadable(data: bytes) -> None:
    found = Reader().read(data, "hasil/x.json")
    assert isinstance(found, Gagal)
    rekap = combine([], gagal=[found], per_tanggal=ON, dibuat=MADE)
    assert len(json.loads(render_json(rekap))["galat"]) == 1
    assert rekap.ringkasan.dihitung == 0


def test_a_million_slots_are_refused() -> None:
    slot = {"mulai": "2026-03-01", "selesai": "2026-03-31", "status": "ada"}
    document = results.office("1901")
    document["butir"][0]["bukti"][0]["periode"] = [slot] * 30_000
    with pytest.raises(ResultError) as refused:
        parse_result(json.dumps(document).encode())
    assert refused.value.key == "result.too_large"


def test_what_a_newer_program_adds_is_passed_over_and_its_statuses_are_text() -> None:
    document = results.status(results.office("1901", baru={"x": 1}), "1.i.a/undangan", 3, "diperiksa")
    assert parse_result(json.dumps(document).encode()).butir[0].bukti[0].periode[0].status == "diperiksa"


def test_a_checksum_that_fits_is_accepted_and_one_changed_figure_is_noticed() -> None:
    document = results.office("1901")
    document["isi_sha256"] = checksum(document)
    assert parse_result(json.dumps(document).encode()).satker == "1901"
    document["ringkasan"]["ada"] += 1
    with pytest.raises(ResultError) as refused:
        parse_result(json.dumps(document).encode())
    assert refused.value.key == "result.damaged"


def test_the_checksum_of_a_result_fits_whatever_the_names_of_files_hold(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, result = random.Random(9), tree.audit()
    signs = (
        "a",
        "/",
        '"',
        "\\",
        "\n",
        "\\n",
        "\x1f",
        "\x7f",
        "\u202e",
        "é",
        "\udc80",
        '"path":""',
        "]}",
        ",\n  ",
    )
    for turn in range(60):
        monkeypatch.setattr(result_json, "ROWS", chance.choice((1, 2, 1000)))
        some = signs if turn % 2 else signs[:2]
        names = ["".join(chance.choices(some, k=chance.randrange(6))) for _ in range(9)]
        why = Alasan.of("reason.same_content", path=names[0])
        offers = (Saran("1.i.a/sk", names[1]), Saran("1.i.a/sk", ""))
        listed = tuple(
            BerkasLain(name, AlasanLain.RUSAK, why, offers[: chance.randrange(3)]) for name in sorted(names)
        )
        document = json.loads(result_json.render(replace(result, berkas_lain=listed)))
        assert [file["path"] for file in document["berkas_lain"]] == sorted(names), turn
        assert document["isi_sha256"] == checksum(document), turn


def test_names_in_results_run_nothing_and_stay_text() -> None:
    nasty = '<img src=x onerror=alert(1)>"\u202e\x1b[31m\n=cmd()'
    document = results.office("1901", nasty)
    document["komponen"][0]["judul"] = nasty
    document["butir"][0]["kode"] = nasty[:30]
    document["butir"][0]["bukti"][0]["nama"] = nasty
    rekap = rolled(results.status(document, "1.i.a/undangan", 3, "belum_ada"))
    page = render_html(rekap)
    assert "<img" not in page
    assert "\x1b" not in page
    messages = render_messages(rekap, "id")
    assert not set("\x1b\u202e") & set(messages)


def test_the_list_of_offices_is_read_with_any_separator_and_heading_order() -> None:
    expected = (Terdaftar("1901", "KPU Satu", "19"), Terdaftar("1902", "KPU Dua", ""))
    assert parse_units("1901;KPU Satu;19\n1902;KPU Dua\n") == expected
    assert parse_units("Induk,Nama Satker,Kode\n19,KPU Satu,1901\n,KPU Dua,1902\n") == expected
    assert parse_units("kode\tnama\tinduk\n\n1901\tKPU  Satu\t19\n1902\tKPU Dua\t\n") == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "rollup.units_empty"),
        ("kode;nama\n;KPU Satu\n", "rollup.units_incomplete"),
        ("1901;A\n1901;B\n", "rollup.units_twice"),
    ],
)
def test_a_bad_list_of_offices_is_told_with_its_line(text: str, key: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_units(text, "satker.csv")
    assert refused.value.key == key


# --- the command ------------------------------------------------------------------------------------


def test_a_folder_of_results_becomes_a_page_and_the_exit_code_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = results.write(tmp_path / "hasil", results.office("1901"), results.office("1902"))
    (folder / "package.json").write_text('{"name": "another program"}', encoding="utf-8")
    report = tmp_path / "rekap.html"
    assert run(["rollup", str(folder), "--as-of", "2026-07-10", "--report", str(report)]) == 1
    assert report.read_text("utf-8").count('class="office"') == 2
    assert run(["rollup", str(folder), "--as-of", "2026-07-10", "--fail-on", "never"]) == 0
    (folder / "1903.json").write_text("{", encoding="utf-8")
    assert run(["rollup", str(folder), "--as-of", "2026-07-10", "--fail-on", "never"]) == 3
    assert "1903.json" in capsys.readouterr().out


def test_an_office_that_is_silent_is_owed(tmp_path: Path) -> None:
    whole = results.office("1901")
    for butir in whole["butir"]:
        for bukti in butir["bukti"]:
            for slot in bukti["periode"]:
                slot["status"] = "ada"
    whole["ringkasan"] = {"ada": 24}
    folder = results.write(tmp_path / "hasil", whole)
    units = tmp_path / "satker.csv"
    units.write_text("1901;KPU Satu;19\n", encoding="utf-8")
    command = ["rollup", str(folder), "--as-of", "2026-07-10", "--units", str(units)]
    assert run(command) == 0
    units.write_text("1901;KPU Satu;19\n1902;KPU Dua;19\n", encoding="utf-8")
    assert run(command) == 1


def test_a_table_has_a_row_for_each_office_and_area(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = results.write(tmp_path / "hasil", results.office("1901"), results.office("1902", nama="=cmd()"))
    run(["rollup", str(folder), "--as-of", "2026-07-10", "--format", "csv"])
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out.lstrip("\ufeff")), delimiter=";"))
    assert len(rows) == 1 + 2 * 6
    assert rows[-1][1] == "'=cmd()"


def test_the_map_leads_to_the_office_s_own_page_beside_its_result(tmp_path: Path) -> None:
    folder = results.write(tmp_path / "hasil bersama" / "1901 #1", results.office("1901"))
    (folder / "1901.html").write_text("<p>", encoding="utf-8")
    report = tmp_path / "rekap.html"
    run(["rollup", str(folder.parent), "--as-of", "2026-07-10", "--report", str(report)])
    assert 'href="hasil%20bersama/1901%20%231/1901.html#k1"' in report.read_text("utf-8")


def test_evidence_folders_are_audited_each_by_its_own_settings(tmp_path: Path) -> None:
    for name in ("Satu", "Dua"):
        folder = tmp_path / "provinsi" / name
        folder.mkdir(parents=True)
        (folder / "zi-audit.toml").write_text(f'unit = "KPU {name}"\n', encoding="utf-8")
    output = tmp_path / "rekap.json"
    command = ["rollup", str(tmp_path / "provinsi"), "--as-of", "2026-07-10", "--format", "json"]
    assert run([*command, "--output", str(output), "--fail-on", "never"]) == 0
    told = json.loads(output.read_text("utf-8"))
    assert [satker["nama"] for satker in told["satker"]] == ["KPU Dua", "KPU Satu"]


def test_a_result_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    folder = tmp_path / "bukti"
    folder.mkdir()
    (folder / "1.i.a SK Tim ZI 5 Januari 2026.pdf").write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n")
    output = tmp_path / "hasil.json"
    run(["check", str(folder), "--as-of", "2026-07-05", "--format", "json", "--output", str(output)])
    result = load_result(output)
    assert len(result.butir) == 85
    assert result.ringkasan.ada == json.loads(output.read_text("utf-8"))["ringkasan"]["ada"]


# --- what an office hands on ------------------------------------------------------------------------


def handed_on(tree: Tree, **more: Any) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(render_result(tree.audit(), **more))
    return told


def test_a_result_carries_its_office_its_plan_and_a_checksum_that_fits(tree: Tree) -> None:
    tree.settings('satker = "1905"\n').add(
        "1.i.a SK Tim ZI 5 Januari 2026.pdf",
        "scan001.pdf",
        "a ‘b’ 2019.pdf" if os.name == "nt" else 'a "b" 2019.pdf',
    )
    told = handed_on(tree)
    assert told["satker"] == "1905"
    assert len(told["rencana"]) == 64
    assert told["isi_sha256"] == checksum(told)
    parse_result(render_result(tree.audit()).encode())


@pytest.mark.parametrize("for_province", [False, True])
def test_the_checksum_fits_a_result_without_any_other_file(tree: Tree, for_province: bool) -> None:
    told = handed_on(tree, for_province=for_province)
    assert told["isi_sha256"] == checksum(told)


def test_for_the_province_no_name_of_file_or_person_is_handed_on(tree: Tree) -> None:
    tree.settings(
        '[pic]\n"1" = "Budi Rahasia"\n[[dispensasi]]\nbukti = "6.v.c"\nalasan = "karena Rahasia"\n'
    ).add("Rahasia/1.i.a SK Tim ZI Rahasia 5 Januari 2026.pdf", "Rahasia.pdf", "1.i.a/DP3 Rahasia 2019.pdf")
    (tree.root / "1.i.a rusak Rahasia.pdf").write_bytes(b"")
    whole, told = handed_on(tree), handed_on(tree, for_province=True)
    assert "Rahasia" in json.dumps(whole)
    assert "Rahasia" not in json.dumps(told)
    assert told["ringkasan"] == whole["ringkasan"]
    assert len(told["berkas_lain"]) == len(whole["berkas_lain"])
    assert isinstance(Reader().read(json.dumps(told).encode(), "x"), Hasil)


def test_plans_with_other_periode_have_another_fingerprint(plan: Rencana) -> None:
    butir = plan.butir[0]
    assert fingerprint(plan) == fingerprint(replace(plan, unit="another"))
    komponen = replace(plan.komponen[0], sub=(replace(plan.komponen[0].sub[0], butir=(butir,)),))
    assert fingerprint(plan) != fingerprint(replace(plan, komponen=(komponen,)))


@pytest.mark.skipif(
    pydantic.VERSION.startswith("2.7."), reason="the oldest pydantic says the same schema in other words"
)
def test_the_published_schema_is_what_the_models_say() -> None:
    shipped = (packed_rules() / "skema" / "hasil.schema.json").read_text("utf-8")
    assert shipped == schema_text()


def test_a_job_writes_the_result_for_the_province_beside_its_message(tree: Tree, tmp_path: Path) -> None:
    tree.settings('satker = "1905"\n').add("1.i.a SK Tim ZI 5 Januari 2026.pdf")
    result, message = tmp_path / "1905.json", tmp_path / "pesan.md"
    command = ["check", str(tree.root), "--as-of", "2026-07-05", "--format", "markdown", "--fail-on", "never"]
    assert run([*command, "--output", str(message), "--result", str(result), "--for-province"]) == 0
    assert load_result(result).satker == "1905"
    assert "SK Tim" not in result.read_text("utf-8").replace("SK Tim ZI Kabupaten", "")
    assert run([*command, "--output", str(result), "--result", str(result)]) == 2


def test_a_schedule_keeps_the_result_fresh(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    result = tree.root.parent / "provinsi" / "1905.json"
    assert run(["schedule", str(tree.root), "--for", "cron", "--result", str(result)]) == 0
    assert f"--result {cron_quote(str(result))}" in capsys.readouterr().out


def test_a_result_of_one_komponen_is_not_taken_for_whole(tree: Tree, tmp_path: Path) -> None:
    output = tmp_path / "sebagian.json"
    command = ["check", str(tree.root), "--as-of", "2026-07-05", "--format", "json", "--komponen", "4"]
    run([*command, "--output", str(output)])
    found = Reader().read(output.read_bytes(), "sebagian.json")
    assert isinstance(found, Gagal)
    assert found.pesan.kunci == "rollup.filtered"


def test_a_folder_of_offices_is_told_as_one_and_rollup_is_named(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("KPU Satu", "KPU Dua"):
        (tree.root / name).mkdir()
        (tree.root / name / "zi-audit.toml").write_text(f'unit = "{name}"\n', encoding="utf-8")
    run(["check", str(tree.root), "--as-of", "2026-07-05"])
    said = capsys.readouterr().err
    assert "KPU Dua" in said and "zi-audit rollup" in said
    (tree.root / "KPU Satu" / "zi-audit.toml").unlink()
    (tree.root / "KPU Dua" / "zi-audit.toml").unlink()
    run(["check", str(tree.root), "--as-of", "2026-07-05"])
    assert "rollup" not in capsys.readouterr().err
