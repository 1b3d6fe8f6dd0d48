"""A document's own text dates it, confirms or contradicts its name, and decides where the name does not."""

from __future__ import annotations

from datetime import date

import files
import pytest
from conftest import MADE, Tree, other, paths, slots, statuses, the_plan
from decisions import heard

from zi_audit.auditing.auditor import Auditor
from zi_audit.reasons import Cek, Sumber
from zi_audit.report.explain import explain_file
from zi_audit.result import AuditResult, Berkas

HEAD = "KOMISI PEMILIHAN UMUM\nKABUPATEN BANGKA BARAT\n"
MINUTES = (
    f"{HEAD}NOTULENSI\nRAPAT EVALUASI PEMBANGUNAN ZONA INTEGRITAS TRIWULAN I\n"
    "Hari/Tanggal : Selasa, 17 Maret 2026\nTempat : Aula\nPimpinan Rapat : Ketua\nJalannya Rapat\nKetua membuka rapat."
)


def decision(title: str, number: int = 3, year: int = 2026, office: str = "KABUPATEN BANGKA BARAT") -> bytes:
    return files.pdf(
        f"KOMISI PEMILIHAN UMUM\n{office}\nKEPUTUSAN KOMISI PEMILIHAN UMUM {office}\n"
        f"NOMOR {number} TAHUN {year}\nTENTANG\n{title}\n\n"
        f"KETUA KOMISI PEMILIHAN UMUM {office},\nMenimbang : a. perlu;\n"
        f"Ditetapkan di Mentok\npada tanggal 20 Januari {year}"
    )


TEAM = "PEMBENTUKAN TIM PEMBANGUNAN ZONA INTEGRITAS"


def found(result: AuditResult, path: str) -> list[tuple[str, Berkas]]:
    return [
        (bukti.bukti.id, berkas)
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
        for berkas in slot.berkas
        if berkas.path == path
    ]


def flags(result: AuditResult, path: str) -> set[Cek]:
    return {flag for _, berkas in found(result, path) for flag in berkas.perlu_cek}


@pytest.mark.parametrize(("day", "is_flagged"), [("5 Januari 2027", False), ("5 Maret 2027", True)])
def test_a_day_shortly_after_the_last_periode_is_late_and_none_of_another_year(
    day: str, is_flagged: bool
) -> None:
    text = MINUTES.replace("17 Maret 2026", day).replace("TRIWULAN I", "").replace("\n", " / ")
    for claim in heard("1.iii.a/Notulensi TW IV.pdf", text).claims:
        assert (Cek.ISI_TAHUN_LAIN in claim.cek) is is_flagged


@pytest.mark.parametrize(
    ("name", "stands", "flags"), [("SK PPID", True, ()), ("SK PPID 2026", False, (Cek.ISI_TAHUN_LAIN,))]
)
def test_a_standing_decision_is_of_an_earlier_year_by_its_text_only_where_its_name_states_none(
    name: str, stands: bool, flags: tuple[Cek, ...]
) -> None:
    text = (
        f"{HEAD}KEPUTUSAN\nNOMOR 3 TAHUN 2024\nTENTANG\nPENETAPAN PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI"
    )
    (claim,) = heard(f"2.iii.a/{name}.pdf", text.replace("\n", " / ")).claims
    assert (claim.sebelumnya, claim.cek) == (stands, flags)


# --- the date ------------------------------------------------------------------------------------


def test_a_day_in_the_text_comes_before_the_day_of_making_the_file(tree: Tree) -> None:
    content = files.pdf(MINUTES, created=date(2026, 7, 3))
    result = tree.add(contents={"1.iii.a/Notulensi.pdf": content}).audit()
    (berkas,) = slots(result, "1.iii.a", "notulensi")[0].berkas
    assert (str(berkas.tanggal), berkas.sumber_tanggal) == ("2026-03-17", Sumber.TEKS)


def test_a_day_in_the_name_comes_before_that_in_the_text(tree: Tree) -> None:
    result = tree.add(contents={"1.iii.a/Notulensi 18 Maret 2026.pdf": files.pdf(MINUTES)}).audit()
    (berkas,) = slots(result, "1.iii.a", "notulensi")[0].berkas
    assert (str(berkas.tanggal), berkas.sumber_tanggal) == ("2026-03-18", Sumber.NAMA)


def test_a_quarter_in_the_heading_says_for_which_one_minutes_are_late(tree: Tree) -> None:
    late = MINUTES.replace("17 Maret", "9 April")
    result = tree.add(contents={"1.iii.a/Notulensi.pdf": files.pdf(late)}).audit()
    assert statuses(result, "1.iii.a", "notulensi")[0] == "terlambat"


# --- what contradicts ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "flag"),
    [
        (decision(TEAM, year=2025), Cek.ISI_TAHUN_LAIN),
        (decision(TEAM, office="KABUPATEN BELITUNG TIMUR"), Cek.ISI_UNIT_LAIN),
        (decision(TEAM), None),
    ],
)
def test_a_renamed_decision_of_another_year_or_office_is_flagged(
    tree: Tree, content: bytes, flag: Cek | None
) -> None:
    result = tree.add(contents={"1.i.a/SK Tim ZI 2026.pdf": content}).audit()
    of_content = {Cek.ISI_TAHUN_LAIN, Cek.ISI_UNIT_LAIN, Cek.TAMPAK_KOSONG, Cek.POKOK_BELUM_JELAS}
    assert paths(slots(result, "1.i.a"))
    assert flags(result, "1.i.a/SK Tim ZI 2026.pdf") & of_content == ({flag} if flag else set())


def test_a_clear_name_over_the_text_of_another_matter_counts_and_is_flagged(tree: Tree) -> None:
    content = files.pdf(f"{HEAD}NOTULENSI\nRAPAT PERSIAPAN PILKADA SERENTAK\nTempat : Aula")
    result = tree.add(contents={"1.iii.a/Notulensi TW I 2026.pdf": content}).audit()
    assert Cek.POKOK_BELUM_JELAS in flags(result, "1.iii.a/Notulensi TW I 2026.pdf")


def test_a_subject_that_the_text_names_is_clear(tree: Tree) -> None:
    name = "1.iii.a/Notulensi kumpul bareng 17 Maret 2026.pdf"
    assert Cek.POKOK_BELUM_JELAS in flags(tree.add(name).audit(), name)
    assert Cek.POKOK_BELUM_JELAS not in flags(tree.add(contents={name: files.pdf(MINUTES)}).audit(), name)


def test_an_attendance_list_without_a_name_is_flagged(tree: Tree) -> None:
    rows = "\n".join(f"{number}." for number in range(1, 9))
    head = f"{HEAD}DAFTAR HADIR\nRAPAT EVALUASI PEMBANGUNAN ZONA INTEGRITAS\nHari/Tanggal : ..........\n"
    blank = files.pdf(f"{head}No  Nama  Jabatan  Tanda Tangan\n{rows}")
    result = tree.add(contents={"1.iii.a/Daftar Hadir TW I 2026.pdf": blank}).audit()
    assert Cek.TAMPAK_KOSONG in flags(result, "1.iii.a/Daftar Hadir TW I 2026.pdf")


def test_a_standing_decision_of_an_earlier_year_by_its_text_stands(tree: Tree) -> None:
    content = decision("PEMBENTUKAN SATUAN TUGAS UNIT PENGENDALIAN GRATIFIKASI", year=2023)
    result = tree.add(contents={"5.i.b/SK UPG.pdf": content}).audit()
    said = flags(result, "5.i.b/SK UPG.pdf")
    assert Cek.TAHUN_SEBELUMNYA in said
    assert Cek.ISI_TAHUN_LAIN not in said


# --- what decides --------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["scan0044.pdf", "1.iii.a/Dokumen baru (2).pdf", "AREA I/Untitled.pdf"])
def test_a_file_without_a_name_is_decided_by_its_text(tree: Tree, path: str) -> None:
    result = tree.add(contents={path: files.pdf(MINUTES)}).audit()
    assert path in paths(slots(result, "1.iii.a", "notulensi"))
    assert Cek.DITENTUKAN_ISI in flags(result, path)
    assert path not in other(result)
    (reason,) = {str(berkas.alasan[0].isi) for _, berkas in found(result, path)}
    assert "ZONA INTEGRITAS" in reason


def test_what_the_heading_leaves_out_its_place_says(tree: Tree) -> None:
    bare = files.pdf(f"{HEAD}DAFTAR HADIR\nHari/Tanggal : Selasa, 17 Maret 2026\nNo Nama\n1 Pegawai A")
    result = tree.add(contents={"1.iii.a/scan1.pdf": bare, "scan1.pdf": bare}).audit()
    assert paths(slots(result, "1.iii.a", "daftar_hadir")) == {"1.iii.a/scan1.pdf"}


def test_a_meeting_that_prepares_a_later_year_counts_by_its_day(tree: Tree) -> None:
    def minutes(day: str, year: int) -> bytes:
        return files.pdf(
            f"{HEAD}NOTULENSI\nRAPAT PENYUSUNAN RENCANA KERJA DAN ANGGARAN TAHUN {year}\nHari/Tanggal : {day}"
        )

    result = tree.add(
        contents={
            "scan1.pdf": minutes("Senin, 9 Februari 2026", 2027),
            "scan2.pdf": minutes("Selasa, 10 Februari 2026", 2025),  # what is of an earlier year looks back
        }
    ).audit()
    assert paths(slots(result, "4.i.a", "notulensi")) == {"scan1.pdf"}
    assert other(result) == {"scan2.pdf": "tahun_lain"}


def test_the_secretariats_own_agreement_is_no_agreement_of_the_office(tree: Tree) -> None:
    text = f"{HEAD}PERJANJIAN KINERJA TAHUN 2026\n{{}}\nMentok, 15 Januari 2026"
    result = tree.add(
        contents={
            "scan1.pdf": files.pdf(text.format("SEKRETARIAT KPU KABUPATEN BANGKA BARAT")),
            "scan2.pdf": files.pdf(text.format("KOMISI PEMILIHAN UMUM KABUPATEN BANGKA BARAT")),
        }
    ).audit()
    found = {bukti.bukti.id: paths(bukti.slot) for butir in result.butir for bukti in butir.bukti}
    assert found["3.iv.a/pk-sekretariat"] == {"scan1.pdf"}
    assert found["3.iv.a/pk"] == {"scan2.pdf"}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (decision(TEAM, year=2025), "tahun_lain"),
        (decision(TEAM, office="KABUPATEN BELITUNG TIMUR"), "unit_lain"),
        (
            files.pdf(f"{HEAD}NOTULENSI\nRAPAT PERSIAPAN PILKADA SERENTAK\nTempat : Aula"),
            "perlu_dinamai_ulang",
        ),
    ],
)
def test_an_undecided_file_is_no_evidence_where_its_text_speaks_against_it(
    tree: Tree, content: bytes, why: str
) -> None:
    result = tree.add(contents={"1.i.a/scan7.pdf": content}).audit()
    assert other(result) == {"1.i.a/scan7.pdf": why}


def test_a_form_that_nobody_filled_in_decides_nothing(tree: Tree) -> None:
    rows = "\n".join(f"{number}." for number in range(1, 9))
    blank = files.pdf(
        f"{HEAD}DAFTAR HADIR\nRAPAT EVALUASI PEMBANGUNAN ZONA INTEGRITAS TRIWULAN I 2026\n"
        f"Hari/Tanggal : ..........\nNo  Nama  Jabatan  Tanda Tangan\n{rows}"
    )
    assert other(tree.add(contents={"1.iii.a/scan7.pdf": blank}).audit()) == {
        "1.iii.a/scan7.pdf": "bukan_dokumen"
    }


def test_a_subject_that_nobody_knows_is_only_suggested(tree: Tree) -> None:
    content = files.pdf(f"{HEAD}NOTULENSI\nRAPAT KELUARGA BESAR MENYAMBUT TAMU\nTempat : Aula")
    result = tree.add(contents={"1.iii.a/scan7.pdf": content}).audit()
    (listed,) = result.berkas_lain
    assert listed.alasan.value == "perlu_dinamai_ulang"
    assert [saran.bukti for saran in listed.saran] == ["1.iii.a/rapat-evaluasi-zi.notulensi"]


def test_a_text_never_overrules_the_kind_that_a_name_states(tree: Tree) -> None:
    result = tree.add(
        contents={"1.iii.a/Laporan.pdf": files.pdf(MINUTES), "Undangan.pdf": files.pdf(MINUTES)}
    ).audit()
    assert not paths(result.slots)


def test_files_of_other_matters_are_not_opened(tree: Tree) -> None:
    """What a name says clearly, photos, and scans in folders of another matter are left alone."""
    tree.add("Foto/IMG_0001.jpg", contents={
        "Logistik/scan1.pdf": b"none", "Surat Pak Budi.pdf": b"none", "scan1.dwg": b"none", "scan1.pdf": files.pdf("a"),
    })  # fmt: skip
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    auditor.result(date(2026, 7, 5), MADE)
    assert [entry.path for entry, _ in auditor.said()] == ["scan1.pdf"]


def test_the_lines_that_were_used_are_shown(tree: Tree) -> None:
    auditor = Auditor(the_plan(), tree.add(contents={"scan1.pdf": files.pdf(MINUTES)}).root)
    auditor.rescan()
    result = auditor.result(date(2026, 7, 5), MADE)
    shown = explain_file(auditor.explain("scan1.pdf"), result, width=200)
    assert "isi dokumen, judul: “NOTULENSI”" in shown
    assert "isi dokumen, tanggal: “Hari/Tanggal : Selasa, 17 Maret 2026”" in shown
