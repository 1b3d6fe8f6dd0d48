"""What names leave out: the kind of a picture, ZI in a komponen's folder, the word for an activity; each flagged."""

from __future__ import annotations

from datetime import date

import files
import pytest
from conftest import Tree, other, slots, the_plan
from reading import reader

from zi_audit.match.identify import Identifier
from zi_audit.reasons import Cek
from zi_audit.result import AuditResult
from zi_audit.settings import Settings

JENIS, POKOK = Cek.JENIS_DISIMPULKAN, Cek.POKOK_DISIMPULKAN


def filled(result: AuditResult) -> dict[str, set[Cek]]:
    """Return the bukti that are filled, with the flags on what was inferred."""
    return {
        bukti.bukti.id: {flag for berkas in slot.berkas for flag in berkas.perlu_cek} & {JENIS, POKOK}
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
        if slot.berkas
    }


PICTURES = {
    # an app, a thing
    "2.ii.b/simpel.png": "2.ii.b/ss-simpel",
    "SIASN Maret 2026.jpeg": "2.ii.b/ss-siasn",
    "linktree kantor.png": "6.ii.f/ss-linktree",
    "3.vi.a/operator simpeg Juni 2026.png": "3.vi.a/ss-simpeg-admin",
    # an event
    "Pemantauan ZI TW II 2026 (2).jpg": "1.iii.a/rapat-evaluasi-zi.dokumentasi",
    "SPIP feb 2026.jpeg": "5.ii.d/rapat-spip.dokumentasi",
    "QR pengaduan di pintu.jpg": "6.iii.a/dokumentasi-flyer-pengaduan",
}


@pytest.mark.parametrize(("path", "bukti"), PICTURES.items())
def test_a_picture_named_by_what_it_shows_counts_flagged(tree: Tree, path: str, bukti: str) -> None:
    assert filled(tree.add(path).audit("2027-02-01")).get(bukti) == {JENIS}


@pytest.mark.parametrize(
    "path",
    [
        "simpeg.pdf",  # a PDF may hold anything
        "JDIH dan PPID.png",  # either of two
        "Layanan.jpg",  # neither kind nor subject
        "6.ii.f/peta.png",
        "2.ii.b/WhatsApp grup.png",
        "Ruang PPID.jpg",
    ],
)
def test_a_picture_that_leaves_a_choice_fills_nothing(tree: Tree, path: str) -> None:
    assert filled(tree.add(path).audit("2027-02-01")) == {}


LEFT_OUT = {
    # ZI, in the folder of a komponen
    "POKJA 1/Monev/TW2/Notula.pdf": "1.iii.a/rapat-evaluasi-zi.notulensi",
    "POKJA 1/Monev/TW3/foto rapat.jpg": "1.iii.a/rapat-evaluasi-zi.dokumentasi",
    "AREA I/Penentuan tim/DH.pdf": "1.i.b/rapat-pleno-tim-zi.daftar_hadir",
    "1. MANAJEMEN PERUBAHAN/Undangan evaluasi TW IV 2026.pdf": "1.iii.a/rapat-evaluasi-zi.undangan",
    # the activity, where one dokumen has the subject
    "Absen WBS Juli 2026.pdf": "5.iv.a/rapat-sosialisasi-wbs.daftar_hadir",
    "Nodin Rapat ZI TW III 2026.pdf": "1.iii.a/rapat-evaluasi-zi.undangan",
    # the subject, in a sub that asks for one thing of the kind
    "POKJA 5/SPIP/Rapat bulanan/02 feb/undangan.pdf": "5.ii.d/rapat-spip.undangan",
}


@pytest.mark.parametrize(("path", "bukti"), LEFT_OUT.items())
def test_what_goes_without_saying_is_inferred_and_flagged(tree: Tree, path: str, bukti: str) -> None:
    assert filled(tree.add(path).audit("2027-02-01")).get(bukti) == {POKOK}


@pytest.mark.parametrize(
    "path",
    [
        "POKJA 1/Monev/TW2/Notula rapat anggaran.pdf",  # says something else
        "POKJA 1/Monev logistik/TW2/Notula.pdf",
        "1. MANAJEMEN PERUBAHAN/Undangan evaluasi kompetensi.pdf",
        "Undangan evaluasi TW I 2026.pdf",  # no place, no subject
        "Undangan Sosialisasi ZI.pdf",  # another activity
        "DH rapat tim ZI.pdf",  # two meetings have this subject
        "POKJA 5/iv/Undangan.pdf",  # the sub asks for two invitations
    ],
)
def test_a_name_that_says_more_or_leaves_a_choice_is_not_inferred(tree: Tree, path: str) -> None:
    assert filled(tree.add(path).audit("2027-02-01")) == {}


def test_what_is_written_in_full_carries_no_flag(tree: Tree) -> None:
    result = tree.add(
        "POKJA 1/Monev/Undangan Rapat Evaluasi ZI TW I 2026.pdf",
        "Tangkapan Layar SIMPEL.png",
        "2.ii.b/Screenshot SIASN.png",
    ).audit("2027-02-01")
    assert set(map(frozenset, filled(result).values())) == {frozenset()}


def test_nothing_is_inferred_for_another_butir_than_the_file_lies_in(tree: Tree) -> None:
    result = tree.add("5.iv.c/WBS/foto 1.jpg", "6.ii.e/simpel.png").audit("2027-02-01")
    assert slots(result, "5.iv.a", "dokumentasi")[0].berkas == ()
    assert set(other(result)) == {"5.iv.c/WBS/foto 1.jpg", "6.ii.e/simpel.png"}


# --- one file, several dokumen -------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ["", "1.iv.a/", "5.ii.d/"])
def test_minutes_that_name_pleno_and_spip_are_both_and_one_alone_its_own(tree: Tree, folder: str) -> None:
    both = filled(tree.add(f"{folder}Notulensi Rapat Pleno SPIP Maret 2026.pdf").audit("2027-02-01"))
    assert both.keys() == {"1.iv.a/rapat-pleno-rutin.notulensi", "5.ii.d/rapat-spip.notulensi"}


@pytest.mark.parametrize(
    ("name", "bukti"),
    [
        ("Notulensi Rapat Pleno Maret 2026.pdf", "1.iv.a/rapat-pleno-rutin.notulensi"),
        ("Notulensi Rapat SPIP Maret 2026.pdf", "5.ii.d/rapat-spip.notulensi"),
    ],
)
def test_a_meeting_that_names_one_of_two_is_its_own_only(tree: Tree, name: str, bukti: str) -> None:
    assert filled(tree.add(name).audit("2027-02-01")).keys() == {bukti}


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("SK Penetapan IKU 2026.pdf", "4.ii.c/iku"),
        ("SK Daftar Tugas Pelaksana 2026.pdf", "3.iv.a/daftar-tugas-staf"),
        ("Rekap Daftar Hadir Sekretariat 2026.xlsx", "3.v.a/rekap-kehadiran"),
    ],
)
def test_a_dokumen_serves_what_lies_in_it(tree: Tree, name: str, held: str) -> None:
    assert held in filled(tree.add(name).audit("2027-02-01"))


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("IKU 2026.pdf", "4.ii.c/sk-iku"),
        ("Daftar Tugas Staf 2026.pdf", "4.ii.d/sk-daftar-tugas"),
        ("Rekap Kehadiran 2026.xlsx", "1.iv.c/rekap-hadir-sekretariat"),
    ],
)
def test_what_lies_in_a_dokumen_is_not_the_dokumen(tree: Tree, name: str, whole: str) -> None:
    assert whole not in filled(tree.add(name).audit("2027-02-01"))


def test_the_folder_of_a_meeting_says_which_it_is(tree: Tree) -> None:
    result = tree.add("Pleno penetapan tim ZI/Daftar Hadir Pleno 6 Januari 2026.pdf").audit("2027-02-01")
    assert filled(result).keys() == {"1.i.b/rapat-pleno-tim-zi.daftar_hadir"}


def test_a_standard_of_service_needs_no_sop_and_an_sop_needs_the_service(tree: Tree) -> None:
    result = tree.add("Standar Pelayanan 2026.pdf").audit("2027-02-01")
    assert "6.i.a/sop-pelayanan" in filled(result)


VAGUE = (
    "scan001.pdf",
    "Dokumen.pdf",
    "IMG_0001.jpg",
    "1.pdf",
    "1.jpg",
    "foto.jpg",
    "WhatsApp Image 2026-03-30 at 10.12.33.jpeg",
    "Undangan.pdf",
    "Notulen rapat.docx",
    "Screenshot_20260330-101500.png",
    "Lampiran.docx",
)
STYLES = (
    "{kode}",
    "{kode} {uraian}",
    "AREA {komponen}/{sub}/{huruf}. {uraian}",
    "{komponen}. {judul}/{sub}. {judul_sub}/{huruf}. {uraian}",
)


def test_vague_names_fill_nothing_that_their_butir_does_not_ask_for() -> None:
    plan, names = the_plan(), reader()
    identifier = Identifier(plan, Settings())
    dokumen = {bukti.id: bukti.dokumen.id for bukti in plan.bukti}
    wrong = []
    for komponen in plan.komponen:
        for sub in komponen.sub:
            for butir in sub.butir:
                asked = {bukti.dokumen.id for bukti in butir.bukti}
                said = dict(
                    zip(("komponen", "sub", "huruf"), butir.kode.split("."), strict=True), kode=butir.kode
                )
                said |= {"judul": komponen.judul, "judul_sub": sub.judul, "uraian": butir.uraian[:70]}
                safe = {key: value.replace("/", "-") for key, value in said.items()}
                for path in (f"{style.format(**safe)}/{name}" for style in STYLES for name in VAGUE):
                    found = identifier.identify(path, names.read_path(path))
                    if not {dokumen[claim.bukti] for claim in found.claims} <= asked:
                        wrong.append((path, found.claims[0].bukti))
    assert not wrong


@pytest.mark.parametrize(
    "path",
    [
        "1. Manajemen Perubahan/Evaluasi TW II/DH evaluasi (Sulastri).pdf",
        "1. Manajemen Perubahan/Evaluasi TW II/DH Sulastri.pdf",
        "DH Rapat ZI 5 Juni 2026 an Sulastri.pdf",
    ],
)
def test_the_name_of_a_person_at_the_end_costs_a_flag_at_most(tree: Tree, path: str) -> None:
    assert filled(tree.add(path).audit("2027-02-01"))["1.iii.a/rapat-evaluasi-zi.daftar_hadir"] == {POKOK}


@pytest.mark.parametrize(
    "path", ["1.iii/Undangan Sulastri.pdf", "DH Sulastri.pdf", "DH Sulastri ZI rapat.pdf"]
)
def test_a_word_that_nobody_knows_is_no_subject(tree: Tree, path: str) -> None:
    assert filled(tree.add(path).audit("2027-02-01")) == {}


def test_a_file_that_only_its_own_moment_dates_in_another_year_is_to_be_checked(tree: Tree) -> None:
    old, new = date(2025, 6, 20), date(2026, 6, 20)
    names = ("1.iii.a/Notulensi Rapat Evaluasi ZI.pdf", "1.iii.a/Daftar Hadir Rapat Evaluasi ZI.pdf")
    named = "1.iii.a/Undangan Rapat Evaluasi ZI 2026.pdf"
    tree.add(
        contents={
            names[0]: files.pdf("a", created=old),
            names[1]: files.pdf("b", created=new),
            named: files.pdf("c", created=old),
        }
    )
    flagged = {
        berkas.path: Cek.ISI_TAHUN_LAIN in berkas.perlu_cek
        for slot in slots(tree.audit(), "1.iii.a")
        for berkas in slot.berkas
    }
    assert flagged == {names[0]: True, names[1]: False, named: False}
