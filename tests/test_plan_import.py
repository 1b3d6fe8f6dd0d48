"""From an office's own table to a plan that loads: columns, kode, bukti and targets as offices write them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
import tables as made
from conftest import Tree, paths

from zi_audit.cli.main import run
from zi_audit.errors import TableError
from zi_audit.match.propose import proposed_name
from zi_audit.match.vocabulary import reader_for
from zi_audit.plan.load import load_plan
from zi_audit.plan.model import Rencana
from zi_audit.plan_import.compose import Head
from zi_audit.plan_import.convert import convert
from zi_audit.plan_import.items import items_of
from zi_audit.skeleton import Layout
from zi_audit.tables import read_tables
from zi_audit.tables.csv_text import separator

DECREE = json.loads((Path(__file__).parent / "data" / "rencana-kerja-2026.json").read_text("utf-8"))
HEAD = ["Kode", "Uraian", "Aksi", "Bukti", "Target Waktu"]
FLAT = [
    HEAD,
    *([row["kode"], row["uraian"], row["aksi"], row["bukti_teks"], row["target_teks"]] for row in DECREE),
]

# Another office's plan: other columns, other words, each target in another form.
OTHERS = [
    ["Waktu", "Penanggung Jawab", "Data Dukung", "No", "Kegiatan", "Kriteria"],
    ["TW I", "Kasubbag Hukum", "SK Tim ZI", "1.i.a", "Menetapkan tim", "Unit kerja membentuk tim ZI"],
    ["Februari 2027", "", "SK Agen Perubahan", "1.iv.b", "Menetapkan agen", "Agen perubahan ditetapkan"],
    [
        "Triwulan I-IV",
        "Kasubbag Hukum",
        "Undangan, Daftar Hadir, Notulen dan Dokumentasi",
        "1.iii.a",
        "Rapat evaluasi Zona Integritas",
        "Ada monitoring dan evaluasi pembangunan ZI",
    ],
    ["Jan - Des", "", "Tangkapan layar SIMPEG dan SIASN", "2.ii.b", "Memakai aplikasi", "SDM memakai TI"],
    ["31 Maret 2027", "", "Peta Jabatan", "3.i.a", "Menyusun peta jabatan", "Kebutuhan pegawai sesuai peta"],
    ["Semester I dan II", "", "DUK Pegawai", "3.vi.a", "Memutakhirkan data", "Data kepegawaian mutakhir"],
    ["B12", "", "LKjIP", "4.ii.e", "Menyusun laporan", "Laporan kinerja tepat waktu"],
    ["Setiap bulan", "Kasubbag Hukum", "Kartu Kendali SPIP", "5.ii.a", "Mengendalikan", "SPIP berjalan"],
    ["paling lambat 30 Juni", "", "Maklumat Pelayanan Publik", "6.i.b", "Menetapkan", "Maklumat ada"],
    ["Sepanjang tahun", "", "Piagam Lomba Kebersihan Kantor", "6.ii.c", "Menilai", "Penghargaan petugas"],
]

FORTY = Path(__file__).parent / "data" / "rencana-kantor-lain.csv"


def forty() -> list[dict[str, str]]:
    """Another office's whole plan, as its table has it."""
    return list(csv.DictReader(io.StringIO(FORTY.read_text("utf-8")), delimiter=";"))


def of_csv(folder: Path, rows: Sequence[Sequence[str]], delimiter: str = ";") -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path = folder / "rencana.csv"
    path.write_text(text.getvalue(), encoding="utf-8-sig")
    return path


def printed() -> list[list[str]]:
    """The decree as it is printed: a mark and a title for komponen and sub, a letter for each butir."""
    rows, komponen, sub = [["", "", "", "Aksi", "Bukti", "Target Waktu"]], "", ""
    for row in DECREE:
        k, s, h = row["kode"].split(".")
        if k != komponen:
            rows.append([k, row["komponen"], "", "", "", ""])
            komponen, sub = k, ""
        if s != sub:
            rows.append(["", f"{s}.", row["sub"], "", "", ""])
            sub = s
        target = row["target_teks"].replace(" | ", "\n")
        rows.append(["", f"{h}.", row["uraian"], row["aksi"], row["bukti_teks"], target])
    return rows


def imported(
    path: Path, folder: Path, unit: str = "KPU Kabupaten Bangka Barat", tahun: int = 2026
) -> Rencana:
    command = ["plan", "import", str(path), "--unit", unit, "--tahun", str(tahun), "--output", str(folder)]
    assert run(command) == 0
    return load_plan(folder)


def is_the_decree(made_plan: Rencana, plan: Rencana) -> None:
    known = {butir.kode: butir for butir in plan.butir}
    assert [butir.kode for butir in made_plan.butir] == [row["kode"] for row in DECREE]
    for butir in made_plan.butir:
        assert butir.periode == known[butir.kode].periode, butir.kode
        assert butir.bobot == pytest.approx(known[butir.kode].bobot), butir.kode
        assert [b.jenis for b in butir.bukti] == [b.jenis for b in known[butir.kode].bukti], butir.kode
        assert [b.dokumen.id for b in butir.bukti] == [b.dokumen.id for b in known[butir.kode].bukti]


def test_the_decree_as_a_table_becomes_the_same_plan(tmp_path: Path, plan: Rencana) -> None:
    is_the_decree(imported(of_csv(tmp_path, FLAT), tmp_path / "rencana"), plan)


def test_the_decree_as_it_is_printed_becomes_the_same_plan(tmp_path: Path, plan: Rencana) -> None:
    document = tmp_path / "lampiran.docx"
    rows = printed()
    # A page break parts the table, with and without its headings repeated.
    document.write_bytes(made.docx(rows[:40], [rows[0], *rows[40:70]], rows[70:]))
    is_the_decree(imported(document, tmp_path / "rencana"), plan)
    workbook = tmp_path / "lampiran.xlsx"
    workbook.write_bytes(made.xlsx(("Sampul", [["Rencana kerja"]]), ("RK", [["RENCANA KERJA"], [], *rows])))
    is_the_decree(imported(workbook, tmp_path / "rencana lain"), plan)


def test_another_office_s_table_becomes_a_plan_whose_proposed_names_are_all_recognised(
    tmp_path: Path, tree: Tree
) -> None:
    other = imported(of_csv(tmp_path, OTHERS, ","), tmp_path / "rencana", "KPU Kabupaten Belitung", 2027)
    assert [butir.pic for butir in other.butir if butir.kode == "5.ii.a"] == ["Kasubbag Hukum"]
    assert len(next(b for b in other.butir if b.kode == "5.ii.a").periode) == 12
    for bukti in other.bukti:
        for periode in bukti.periode:
            name = proposed_name(bukti, periode, kode=True)
            tree.add(f"{bukti.kode}/{name}", mtime=periode.selesai.isoformat())
    result = tree.audit("2028-01-31", other)
    late = {slot.status for slot in result.slots}
    assert late <= {"ada"}, [(b.bukti.id, s.status) for k in result.butir for b in k.bukti for s in b.slot]


def test_forty_rows_of_another_office_need_no_edit_and_what_they_propose_is_wholly_there(
    tmp_path: Path, tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    """Other headings in another order, a column of running numbers, targets in many forms (SPEC 14)."""
    other = imported(FORTY, tmp_path / "rencana", "KPU Kabupaten Belitung", 2027)
    assert [butir.kode for butir in other.butir] == [row["Kode"] for row in forty()]
    assert next(butir for butir in other.butir if butir.kode == "6.v.a").jumlah == "1 dokumen"
    assert run(["plan", "--plan", str(tmp_path / "rencana")]) == 0
    assert capsys.readouterr().err == ""
    tree.add(*(expected.path for expected in Layout.fitting(other).expected))
    result = tree.audit("2028-03-01", other)
    assert {slot.status.value for slot in result.slots} == {"ada"}
    assert not result.berkas_lain


def test_items_are_matched_to_the_dokumen_that_a_reader_would_name(tmp_path: Path) -> None:
    other = imported(FORTY, tmp_path / "rencana", "KPU Kabupaten Belitung", 2027)
    asked = {
        butir.kode: {bukti.dokumen.bundel or bukti.dokumen.id for bukti in butir.bukti}
        for butir in other.butir
    }
    assert asked["2.ii.a"] == {"lkjip-terakhir"}
    assert asked["3.vi.a"] == {"duk", "ss-simpeg"}
    assert asked["5.i.b"] == {"sk-upg"}
    assert asked["4.ii.e"] == {"lkjip"}


def test_a_name_that_says_more_is_the_dokumen_that_no_butir_asks_for(tmp_path: Path, tree: Tree) -> None:
    other = imported(FORTY, tmp_path / "rencana", "KPU Kabupaten Belitung", 2027)
    tree.add("Perjanjian Kinerja Sekretariat 2027.pdf", "Perjanjian Kinerja 2027.pdf")
    result = tree.audit("2027-02-01", other)
    assert paths(result.slots) == {"Perjanjian Kinerja 2027.pdf"}
    assert dict(result.berkas_lain[0].keterangan.isi)["nama"] == "PK Sekretariat"


def test_what_was_guessed_is_marked_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "rencana"
    imported(of_csv(tmp_path, OTHERS), folder, "KPU Kabupaten Belitung", 2027)
    marks = sum(file.read_text("utf-8").count("# PERIKSA") for file in folder.rglob("*.toml"))
    said = capsys.readouterr().out
    assert f"{marks} tempat" in said
    assert "10 butir" in said
    assert 'unit = "KPU Kabupaten Belitung"' in (folder / "rencana.toml").read_text("utf-8")
    assert "piagam-lomba-kebersihan-kantor" in (folder / "pustaka" / "dokumen-setempat.toml").read_text(
        "utf-8"
    )


def test_a_plan_is_never_written_over_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rencana").mkdir()
    command = ["plan", "import", str(of_csv(tmp_path, FLAT)), "--unit", "KPU", "--tahun", "2026"]
    assert run([*command, "--output", str(tmp_path / "rencana")]) != 0
    assert list((tmp_path / "rencana").iterdir()) == []
    assert str(tmp_path / "rencana") in capsys.readouterr().err


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        (
            "Undangan, Daftar Hadir, Notulensi dan Dokumentasi",
            ["Undangan", "Daftar Hadir", "Notulensi", "Dokumentasi"],
        ),
        ("1) SK Tim ZI\n2) Undangan rapat", ["SK Tim ZI", "Undangan rapat"]),
        ("Daftar Hadir Rapat Tim Dokumentasi Rapat Tim", ["Daftar Hadir Rapat Tim", "Dokumentasi Rapat Tim"]),
        (
            "Tangkapan layar website dan media sosial",
            ["Tangkapan layar website", "Tangkapan layar media sosial"],
        ),
        ("Rekap Daftar Hadir Ketua dan Anggota", ["Rekap Daftar Hadir Ketua dan Anggota"]),
        ("SK/Piagam pegawai teladan", ["SK pegawai teladan", "Piagam pegawai teladan"]),
        ("SOP tahun berjalan dan tahun sebelumnya", ["SOP tahun berjalan", "SOP tahun sebelumnya"]),
        ("Dokumen perubahan SOP jika dilakukan perbaikan", ["Dokumen perubahan SOP"]),
        ("LKH dan SKP", ["LKH", "SKP"]),
        ("Notulen (hasil rapat, dan tindak lanjut)", ["Notulen"]),
    ],
)
def test_a_cell_of_bukti_is_split_where_a_reader_would(plan: Rencana, cell: str, names: list[str]) -> None:
    known = {"lkh", "skp"}
    items = items_of([cell], reader_for(plan), lambda text: text.lower() in known)
    assert [item.nama for item in items] == names


BAD: dict[str, tuple[list[list[str]], str]] = {
    "no columns for bukti": ([["Kode", "Uraian"], ["1.i.a", "x"]], "table.no_columns"),
    "a kode twice": (
        [
            HEAD,
            ["1.i.a", "x", "", "SK", "Mei"],
            ["2.i.a", "", "", "SOP", "Mei"],
            ["1.i.a", "", "", "SK", "Mei"],
        ],
        "table.twice",
    ),
    "bukti without a kode": ([HEAD, ["", "lain sekali", "", "SK Lomba", "Mei"]], "table.no_kode"),
    "a target of no form": ([HEAD, ["1.i.a", "x", "", "SK", "segera"]], "table.bad_target"),
    "headings only": ([HEAD], "table.no_butir"),
    "too long": ([HEAD, *([f"1.i.{n}", "", "", "", ""] for n in range(10_000))], "table.too_long"),
}


@pytest.mark.parametrize(("rows", "key"), BAD.values(), ids=BAD.keys())
def test_a_bad_table_is_one_sentence_with_its_row_and_nothing_is_written(
    tmp_path: Path, plan: Rencana, rows: list[list[str]], key: str
) -> None:
    path = of_csv(tmp_path, rows)
    with pytest.raises(TableError) as refused:
        convert(read_tables(path), Head("KPU", 2026), plan, str(path))
    assert refused.value.key == key
    command = [
        "plan",
        "import",
        str(path),
        "--unit",
        "KPU",
        "--tahun",
        "2026",
        "--output",
        str(tmp_path / "r"),
    ]
    assert run(command) == 2
    assert not (tmp_path / "r").exists()
    assert [left.name for left in tmp_path.iterdir()] == ["rencana.csv"]


FILES: dict[str, tuple[str, bytes, str]] = {
    "an XLSX that is no zip": ("a.xlsx", b"kode;uraian\n", "table.no_zip"),
    "a zip that is no workbook": ("a.xlsx", made.docx([HEAD]), "table.no_workbook"),
    "a document without a table": ("a.docx", made.docx(), "table.no_table"),
    "a formula without a value": (
        "a.xlsx",
        made.xlsx(("RK", [HEAD]), cells='<c r="A2"><f>B2&amp;"a"</f></c>'),
        "table.formula",
    ),
    "an old workbook": ("a.xls", b"\xd0\xcf\x11\xe0", "table.save_as"),
    "a PDF": ("a.pdf", b"%PDF-1.4", "table.save_as"),
    "an unknown kind": ("a.png", b"\x89PNG", "table.unknown"),
    "nothing": ("a.docx", b"", "table.no_zip"),
}


@pytest.mark.parametrize(("name", "data", "key"), FILES.values(), ids=FILES.keys())
def test_a_file_that_holds_no_table_is_told_so(tmp_path: Path, name: str, data: bytes, key: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(TableError) as refused:
        read_tables(path)
    assert refused.value.key == key


def test_a_part_that_declares_entities_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(made.zipped({"word/document.xml": "<!DOCTYPE d [<!ENTITY a 'aaaa'>]><d>&a;</d>"}))
    with pytest.raises(TableError) as refused:
        read_tables(path)
    assert refused.value.key == "table.broken"


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_separator_is_the_one_outside_of_quotes(sign: str) -> None:
    assert separator(f'Kode{sign}"a, b; c"{sign}Target\n1.i.a{sign}"x;y"{sign}Mei\n') == sign


def test_dates_and_numbers_of_a_workbook_are_read_as_people_see_them(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(made.xlsx(("RK", [HEAD]), cells='<c r="A2"><v>12</v></c><c r="B2"><v>0.5</v></c>'))
    assert read_tables(path)[0].rows[1][:2] == ("12", "0.5")
