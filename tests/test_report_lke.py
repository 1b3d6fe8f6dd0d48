"""The evidence in the order of the LKE's sheet: notes ready to paste, the answer left to people."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from conftest import Tree, posix_only

from zi_audit.report.lke import render_csv, render_json
from zi_audit.report.note_words import paragraph, support_list
from zi_audit.report.notes import note_of, notes
from zi_audit.result import AuditResult

ROOT = Path(__file__).resolve().parent.parent
# What an evaluator says, and no folder can (SPEC 12).
VERDICTS = re.compile(
    r"(?i)\b(?:lolos|skor|score|nilai(?! LKE)|jawaban\s+[a-e]\b|answer\s+[a-e]\b|gagal|passed)\b"
)


@pytest.fixture(scope="module")
def sample() -> AuditResult:
    return Tree(ROOT / "sample_evidence").audit("2026-07-05")


def rows(shown: str) -> list[dict[str, str]]:
    return list(csv.DictReader(shown.removeprefix("\ufeff").splitlines(keepends=True), delimiter=";"))


def said(result: AuditResult, kode: str, lang: str = "id") -> str:
    hasil = next(one for one in result.butir if one.butir.kode == kode)
    return paragraph(note_of(result, hasil, result.rencana.lke.soal_of(kode)), lang)


def test_a_row_for_each_question_with_its_row_on_the_sheet_and_no_answer(sample: AuditResult) -> None:
    table = rows(render_csv(sample, "id"))
    assert [int(row["Baris"]) for row in table] == [soal.baris for soal in sample.rencana.lke.soal]
    assert {row["Jawaban"] for row in table} == {""}
    first = table[0]
    assert (first["Kode"], first["Bobot (poin)"]) == ("1.i.a", "0,25")
    assert "SK Tim ZI KPU Kab. Bangka Barat 2026.pdf, 7 Januari 2026" in first["Bukti dukung"]


def test_a_note_numbers_its_evidence_and_says_what_is_late_missing_and_to_be_checked(
    sample: AuditResult,
) -> None:
    note = said(sample, "5.ii.d")
    assert note.startswith("5.ii.d Pengendalian intern disampaikan")
    assert (
        "\n1. Undangan (Januari 2026): Undangan Rapat SPIP 23 Januari 2026.pdf, 23 Januari 2026 (dari nama"
        in note
    )
    assert "Terlambat: Notulensi (Mei 2026), 4 hari setelah jatuh tempo 31 Mei 2026" in note
    missing = note[note.index("Belum ada dalam folder ini:") :]
    assert missing.index("Februari 2026,") < missing.index("Maret 2026,") < missing.index("April 2026,")
    assert re.search(r"Perlu dicek: berkas \d", said(sample, "1.iv.a"))
    assert "Perlu dilihat langsung: berapa bagian yang sudah tercakup." in note


def test_a_criterion_that_counts_is_told_with_what_is_there(sample: AuditResult) -> None:
    assert "menghitung keteraturan; 2 dari 2 periode ada buktinya" in said(sample, "1.iii.a")
    assert re.search(r"menghitung bulan; \d dari 6 bulan ada", said(sample, "3.iv.c"))
    assert "dari 4 ada" in said(sample, "6.iv.a")


def test_a_butir_without_evidence_says_so_and_no_more(tree: Tree) -> None:
    note = said(tree.audit("2026-07-05"), "1.i.a")
    assert "Belum didukung bukti dalam folder ini." in note
    assert "Bukti:" not in note


def test_the_target_priorities_are_answered_by_the_plan_itself(sample: AuditResult) -> None:
    note = said(sample, "1.ii.b")
    assert "berkas butir 1.ii.a menjawabnya" in note
    assert "SK No 4 Th 2026 ttg Rencana Kerja Pembangunan ZI.pdf" in note


def test_questions_without_a_butir_are_named_as_not_examined(sample: AuditResult) -> None:
    table = {row["Nomor pertanyaan"]: row for row in rows(render_csv(sample, "id"))}
    for nomor in ("6", "8"):
        assert "Tidak diperiksa" in table[nomor]["Catatan"]
        assert (table[nomor]["Kode"], table[nomor]["Bukti dukung"]) == ("", "")


def test_a_file_of_a_whole_meeting_is_one_line(sample: AuditResult) -> None:
    note = said(sample, "1.iii.a")
    (line,) = [one for one in note.splitlines() if "Undangan, DH, Notulen dan Dokumentasi" in one]
    assert "Undangan, Daftar Hadir, Notulensi, Dokumentasi Pelaksanaan Kegiatan (Juni 2026)" in line


def test_the_supporting_evidence_of_a_sub_names_each_file_once(sample: AuditResult) -> None:
    some = [note for note in notes(sample) if note.soal and note.soal.sub == "5.ii"]
    listed = support_list(some, "id").splitlines()
    names = [re.sub(r"^\d+\. ", "", line).partition(" (")[0] for line in listed]
    (kartu,) = [line for line in listed if "Kartu Kendali SPIP TW I 2026.xlsx" in line]
    assert len(names) == len(listed)
    assert "(5.ii.a, 5.ii.c; Triwulan" in kartu


def test_data_say_the_same_as_the_table(sample: AuditResult) -> None:
    data = json.loads(render_json(sample, "id"))
    table = rows(render_csv(sample, "id"))
    assert [one["catatan"] for one in data["soal"]] == [row["Catatan"] for row in table]
    assert {one["jawaban"] for one in data["soal"]} == {""}
    assert sum(one["poin"] for one in data["soal"]) == pytest.approx(30, abs=0.001)
    assert [one["nomor"] for one in data["soal"] if not one["diperiksa"]] == [6, 8]
    assert len(data["sub"]) == 25


@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_note_gives_a_letter_a_score_or_a_promise(sample: AuditResult, lang: str) -> None:
    for note in notes(sample):
        found = VERDICTS.search(paragraph(note, lang))
        assert found is None, found


@posix_only("Windows refuses such names")
def test_hostile_names_stay_text_in_their_cell(tree: Tree) -> None:
    tree.add("=cmd()|calc SK Tim ZI 5 Januari 2026.pdf", "1.i.a SK\nTim ZI 6 Januari 2026.pdf")
    row = rows(render_csv(tree.audit(), "id"))[0]
    assert "\\u000a" in row["Bukti dukung"]
    assert not any(line.startswith(("=", "+", "-", "@")) for line in row["Bukti dukung"].splitlines())
