"""Which slot a file fills and why: the stories of SPEC 4 and 6 on small trees."""

from __future__ import annotations

import files
import pytest
from conftest import Tree, other, paths, slots, statuses
from decisions import decided

from zi_audit.auditing.auditor import Auditor
from zi_audit.match.propose import proposed_name
from zi_audit.plan.load import load_plan
from zi_audit.plan.model import Bukti
from zi_audit.reasons import AlasanLain

PLAN = load_plan()
TWELVE = "1.iii.a 2.ii.d 2.iii.b 3.i.c 3.ii.c 3.iii.f 4.i.c 5.iii.c 5.iv.b 5.v.d 6.iii.c 6.v.b".split()
FOUR = ("Undangan.pdf", "Daftar Hadir.pdf", "Notulen.docx", "Foto.jpg")


def test_one_meeting_folder_fills_the_quartet_of_twelve_butir_as_bersama(tree: Tree) -> None:
    result = tree.add(*(f"Rapat Evaluasi ZI TW I/{name}" for name in FOUR)).audit("2026-04-01")
    for kode in TWELVE:
        first = [slot for slot in slots(result, kode) if slot.periode.mulai.month == 3]
        assert [slot.status.value for slot in first] == ["ada"] * 4, kode
        assert all(len(slot.berkas) == 1 and slot.berkas[0].bersama for slot in first)
        assert not any(berkas.perlu_cek for slot in first for berkas in slot.berkas if "2026" in berkas.path)


def test_a_single_bundled_pdf_fills_the_quartet_flagged_gabungan(tree: Tree) -> None:
    name = "Undangan, DH, Notulen dan Dokumentasi Rapat Evaluasi ZI TW I 2026.pdf"
    result = tree.add(name).audit("2026-04-01")
    for kode in TWELVE:
        first = [slot for slot in slots(result, kode) if slot.periode.mulai.month == 3]
        assert [slot.status.value for slot in first] == ["ada"] * 4, kode
        assert {flag.value for slot in first for berkas in slot.berkas for flag in berkas.perlu_cek} == {
            "gabungan"
        }


def test_two_of_a_meetings_four_in_one_name_are_a_bundle_and_two_other_kinds_are_not(tree: Tree) -> None:
    bundle, other_kinds = "Undangan dan Daftar Hadir Rapat SPIP Mei 2026.pdf", "SK dan Laporan SPIP 2026.pdf"
    counted = {
        berkas.path: "gabungan" in berkas.perlu_cek
        for slot in tree.add(bundle, other_kinds).audit().slots
        for berkas in slot.berkas
    }
    assert counted == {bundle: True, other_kinds: False}


def test_a_file_under_one_butir_serves_every_butir_that_asks_for_it(tree: Tree) -> None:
    result = tree.add("5.i.b/SK Satgas UPG 12 Januari 2026.pdf").audit()
    (own,) = slots(result, "5.i.b", "sk-upg")
    (shared,) = slots(result, "6.iii.b")
    assert [own.berkas[0].bersama, shared.berkas[0].bersama] == [False, True]
    assert any(alasan.kunci == "reason.bersama" for alasan in shared.berkas[0].alasan)


@pytest.mark.parametrize(
    "path",
    [
        "1.i.a SK 5 Januari 2026.pdf",
        "1.I.a_SK_5 Jan 2026.pdf",
        "1-i-a SK 05-01-2026.pdf",
        "AREA I/i. Penyusunan Tim Kerja/a. SK/SK 05.01.2026.pdf",
        "1. Manajemen Perubahan/1.i/1.i.a/SK 20260105.pdf",
        "Pokja 1/1.a SK 5 Januari 2026.pdf",
        "A. Pengungkit/I. Pemenuhan/1. Manajemen Perubahan/i/a/Keputusan 5 Januari 2026.pdf",
        "Manajemen Perubahan/Penyusunan Tim Kerja/SK Tim ZI 5 Januari 2026.pdf",
        "Surat Keputusan Tim Zona Integritas 5 Januari 2026.pdf",
    ],
)
def test_a_place_is_understood_from_many_layouts(tree: Tree, path: str) -> None:
    assert statuses(tree.add(path).audit(), "1.i.a") == ["ada"]


def test_several_bukti_of_one_jenis_are_told_apart_by_words_or_not_at_all(tree: Tree) -> None:
    result = tree.add(
        "2.ii.b/Screenshot SIMPEG 3 Maret 2026.png", "2.ii.b/Screenshot_20260303-101500.png"
    ).audit()
    assert paths(slots(result, "2.ii.b")) == {"2.ii.b/Screenshot SIMPEG 3 Maret 2026.png"}
    assert other(result) == {"2.ii.b/Screenshot_20260303-101500.png": "perlu_dinamai_ulang"}
    (vague,) = result.berkas_lain
    assert len(vague.saran) == 5


def test_a_folder_speaks_where_the_name_is_silent(tree: Tree) -> None:
    result = tree.add(
        "2.ii.b/SIASN/Screenshot_20260303-101500.png", "1.i.b/Dokumentasi 6 Januari 2026/IMG_0031.jpg"
    ).audit()
    assert statuses(result, "2.ii.b", "siasn") == ["ada"]
    assert statuses(result, "1.i.b", "dokumentasi") == ["ada"]


def test_a_name_that_spells_out_another_dokumen_is_not_taken_for_its_folders(tree: Tree) -> None:
    result = tree.add("1.i.a/SK Agen Perubahan 3 Februari 2026.pdf").audit()
    assert statuses(result, "1.i.a") == ["belum_ada"]
    assert statuses(result, "1.iv.b") == ["ada"]


def test_kode_and_words_that_disagree_in_one_name_fill_nothing(tree: Tree) -> None:
    result = tree.add("1.i.a SK Agen Perubahan 3 Februari 2026.pdf").audit()
    assert other(result) == {"1.i.a SK Agen Perubahan 3 Februari 2026.pdf": "perlu_dinamai_ulang"}
    assert result.ringkasan.terpenuhi == 0


def test_other_years_fill_nothing(tree: Tree) -> None:
    result = tree.add(
        "1.i.a/SK Tim ZI 2025.pdf", "ZI 2024/SK Agen Perubahan.pdf", "SK Tim ZI 2024-2029.pdf"
    ).audit("2026-12-31")
    assert other(result)["1.i.a/SK Tim ZI 2025.pdf"] == "tahun_lain"
    assert other(result)["ZI 2024/SK Agen Perubahan.pdf"] == "tahun_lain"
    assert "SK Tim ZI 2024-2029.pdf" in paths(slots(result, "1.i.a"))


@pytest.mark.parametrize(
    "path",
    [
        "2025/Risalah SPIP Agustus.pdf",
        "Arsip 2024/LKH April.pdf",
        "September 2025/Notula SPIP 4 Juni.pdf",
        "5.ii.d/TA 2025/Foto Juli.jpg",
        "25/Notulen SPIP Oktober.pdf",
    ],
)
def test_a_month_in_the_name_makes_a_folder_of_last_year_no_folder_of_this_one(path: str) -> None:
    found = decided(path)
    assert (found.claims, found.lain) == ((), AlasanLain.TAHUN_LAIN)


@pytest.mark.parametrize(
    "path",
    [
        "2026/Risalah SPIP Agustus.pdf",
        "2025/Risalah SPIP Agustus 2026.pdf",  # the name says more than its folder
        "2024/SK Satgas UPG Maret.pdf",  # stands until it is withdrawn
        "5.ii.d/Agustus/25/Risalah.pdf",  # the 25th
    ],
)
def test_a_month_in_the_name_counts_in_the_year_of_its_folder(path: str) -> None:
    assert decided(path).claims


def test_years_that_a_rule_allows_are_no_other_years(tree: Tree) -> None:
    result = tree.add("SOP Arsip 2025.pdf", "SOP Arsip 2026.pdf", "LKjIP 2025.pdf", "LKjIP 2026.pdf").audit(
        "2027-02-01"
    )
    assert paths(slots(result, "2.i.c", "berjalan")) == {"SOP Arsip 2026.pdf"}
    assert paths(slots(result, "2.i.c", "sebelumnya")) == {"SOP Arsip 2025.pdf"}
    assert paths(slots(result, "4.ii.e")) == {"LKjIP 2026.pdf"}
    assert "LKjIP 2025.pdf" in paths(slots(result, "2.ii.a"))


def test_either_of_two_alternatives_fills_both(tree: Tree) -> None:
    result = tree.add("3.iv.d/Piagam Pegawai Berprestasi Januari 2027.pdf").audit("2027-02-01")
    assert statuses(result, "3.iv.d") == ["ada", "ada"]


def test_skp_is_no_sk(tree: Tree) -> None:
    result = tree.add("1.i.a/SKP Ketua Tim ZI 2026.pdf", "1.i.a/SKM 2026.pdf").audit()
    assert statuses(result, "1.i.a") == ["belum_ada"]


def test_a_rekap_of_attendance_is_no_attendance_list(tree: Tree) -> None:
    result = tree.add("1.iii.a/Rekap Daftar Hadir TW I 2026.xlsx").audit()
    assert not paths(slots(result, "1.iii.a"))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("1.i.a/SK Tim ZI 2026.pdf", b"", "kosong"),
        ("1.i.a/SK Tim ZI 2026.pdf", b"%PDF-1.4 terpotong", "rusak"),
        ("1.i.a/SK Tim ZI 2026.docx", b"bukan zip", "rusak"),
        ("1.i.b/Foto pleno 2026.jpg", b"bukan gambar", "rusak"),
        ("1.i.a/~$SK Tim ZI 2026.docx", b"x", "sementara"),
        ("1.i.a/SK Tim ZI 2026.pdf.crdownload", b"x", "sementara"),
        ("resep.txt", b"gula", "tak_dikenal"),
        ("SK Tim ZI 1 Januari 2062.pdf", b"", "kosong"),
    ],
)
def test_what_never_fills_is_listed_with_its_reason(
    tree: Tree, name: str, content: bytes, reason: str
) -> None:
    result = tree.add(contents={name: content}).audit()
    assert other(result) == {name: reason}
    assert result.ringkasan.terpenuhi == 0


def test_a_date_after_the_audit_does_not_count_and_is_flagged(tree: Tree) -> None:
    result = tree.add("1.i.a SK Tim ZI 7 Juli 2026.pdf").audit("2026-07-05")
    assert other(result) == {"1.i.a SK Tim ZI 7 Juli 2026.pdf": "setelah_per_tanggal"}
    assert statuses(tree.audit("2026-07-07"), "1.i.a") == ["terlambat"]


def test_the_same_content_for_two_periods_is_flagged(tree: Tree) -> None:

    same = files.pdf("sama")
    result = tree.add(contents={f"1.iii.a/Notulen TW {n} 2026.pdf": same for n in ("I", "II")}).audit()
    flags = [flag.value for slot in slots(result, "1.iii.a") for b in slot.berkas for flag in b.perlu_cek]
    assert flags == ["isi_berulang", "isi_berulang"]


def test_a_pointer_and_a_draft_fill_but_are_flagged(tree: Tree) -> None:
    result = tree.add(
        "3.i.a/Peta Jabatan 2 Maret 2026.gsheet", "1.i.a/Draft SK Tim ZI 3 Januari 2026.docx"
    ).audit()
    flags = {b.path: [flag.value for flag in b.perlu_cek] for s in result.slots for b in s.berkas}
    assert flags["3.i.a/Peta Jabatan 2 Maret 2026.gsheet"] == ["tautan"]
    assert flags["1.i.a/Draft SK Tim ZI 3 Januari 2026.docx"] == ["konsep"]


def test_dates_come_from_name_then_folder_then_inside_then_mtime(tree: Tree) -> None:
    from datetime import date

    import files

    inside = files.pdf("x", created=date(2026, 1, 9))
    result = (
        tree.add(
            contents={
                "1.i.a/SK Tim ZI 2026.pdf": inside,
                "1.iv.b/3 Februari 2026/SK Agen Perubahan.pdf": inside + b"\n",
                "1.ii.a/SK Rencana Kerja ZI 5 Januari 2026.pdf": inside + b"\n\n",
            },
        )
        .add("2.iii.a/SK PPID 2026.pdf", mtime="2026-05-04")
        .audit()
    )
    found = {b.path: (str(b.tanggal), b.sumber_tanggal.value) for s in result.slots for b in s.berkas}
    assert found == {
        "1.i.a/SK Tim ZI 2026.pdf": ("2026-01-09", "isi"),
        "1.iv.b/3 Februari 2026/SK Agen Perubahan.pdf": ("2026-02-03", "folder"),
        "1.ii.a/SK Rencana Kerja ZI 5 Januari 2026.pdf": ("2026-01-05", "nama"),
        "2.iii.a/SK PPID 2026.pdf": ("2026-05-04", "mtime"),
    }


def test_settings_map_waive_and_ignore(tree: Tree) -> None:
    result = (
        tree.add("TU/scan 0457.pdf", "pribadi/rahasia.pdf")
        .settings(
            """
unit = "KPU Uji"
toleransi = 3
[pic]
"1" = "Ketua"
"1.i.b" = "Sekretaris"
[[pemetaan]]
pola = "TU/scan *.pdf"
bukti = "2.i.a/inventaris-sop"
[[nihil]]
bukti = "5.iii.b"
alasan = "Tidak ada pengaduan"
[[dispensasi]]
bukti = "1.i.b"
periode = "2026-01"
alasan = "Rapat digabung"
[abaikan]
pola = ["pribadi/**"]
"""
        )
        .audit()
    )
    assert result.unit == "KPU Uji"
    assert paths(slots(result, "2.i.a")) == {"TU/scan 0457.pdf"}
    assert statuses(result, "5.iii.b") == ["nihil", "nihil"]
    assert statuses(result, "1.i.b") == ["nihil", "nihil"]
    assert other(result) == {"pribadi/rahasia.pdf": "diabaikan"}
    assert {one.butir.kode: one.pic for one in result.butir}["1.i.b"] == "Sekretaris"
    assert {one.butir.kode: one.pic for one in result.butir}["1.i.a"] == "Ketua"


def test_nfd_upper_case_and_underscores_are_the_same_words(tree: Tree) -> None:
    import unicodedata

    names = ("NOTULEN_RAPAT_EVALUASI_ZI_TW_II_2026.PDF", unicodedata.normalize("NFD", "Résumé.txt"))
    result = tree.add(*names).audit()
    assert paths(slots(result, "1.iii.a")) == {names[0]}


@pytest.fixture(scope="module")
def auditor(tmp_path_factory: pytest.TempPathFactory) -> Auditor:
    return Auditor(PLAN, tmp_path_factory.mktemp("kosong"))


@pytest.mark.parametrize("bukti", PLAN.bukti, ids=lambda bukti: bukti.id)
def test_names_that_explain_offers_are_taken_as_that_dokumen_and_no_other(
    auditor: Auditor, bukti: Bukti
) -> None:
    by_id = {one.id: one for one in PLAN.bukti}
    alike = {one.dokumen.id for one in PLAN.bukti if one.dokumen.kata == bukti.dokumen.kata}
    alike |= {by_id[other].dokumen.id for other in bukti.alternatif} | set(bukti.dokumen.memuat)
    for periode in bukti.periode:
        name = proposed_name(bukti, periode)
        claims = {by_id[claim.bukti].dokumen.id for claim in auditor.explain(name).found.claims}
        assert bukti.dokumen.id in claims, name
        same_kind = {one for one in claims if one not in alike}
        assert not same_kind, (name, same_kind)


def test_a_nil_statement_answers_a_conditional_butir_and_proves_nothing(tree: Tree) -> None:
    result = tree.add(
        "AREA V/iii/d. Tindak lanjut evaluasi/Surat Pernyataan Nihil Desember 2026.pdf",
        "6.i.c Pernyataan NIHIL perubahan SOP 2026-12-01.docx",
    ).audit("2027-02-01")
    assert statuses(result, "5.iii.d") == ["belum_ada", "belum_ada", "belum_ada", "nihil"]
    assert statuses(result, "6.i.c") == ["nihil"]
    assert "reason.nihil" in {
        why.kunci for slot in slots(result, "6.i.c") for one in slot.berkas for why in one.alasan
    }


def test_a_recap_of_nothing_is_a_recap_and_the_rest_is_nil(tree: Tree) -> None:
    result = tree.add("5.iii.b/Rekap Pengaduan Masyarakat 2026 nihil.pdf").audit("2027-02-01")
    assert statuses(result, "5.iii.b") == ["ada", "nihil"]


def test_what_really_occurred_weighs_more_than_a_nil_statement(tree: Tree) -> None:
    result = tree.add(
        "5.iii.d Pernyataan Nihil TW I 2026.pdf",
        "5.iii.d Bukti tindak lanjut evaluasi pengaduan 2026-03-30.pdf",
    ).audit("2026-04-05")
    assert statuses(result, "5.iii.d")[0] == "ada"


def test_the_word_nihil_changes_nothing_where_a_butir_has_no_condition(tree: Tree) -> None:
    result = tree.add("2.ii.c/Rekap Permintaan Informasi e-PPID nihil Mei 2026.xlsx").audit("2027-02-01")
    assert "nihil" not in statuses(result, "2.ii.c")


def test_minutes_of_january_are_late_for_december_of_the_year_before(tree: Tree) -> None:
    result = tree.add(
        "Notulensi Rapat Evaluasi ZI 15 Januari 2027.pdf", "1.i.a SK Tim ZI 5 Januari 2027.pdf"
    ).audit("2027-12-31")
    assert statuses(result, "1.iii.a", "notulensi") == ["belum_ada", "belum_ada", "belum_ada", "terlambat"]
    assert other(result) == {"1.i.a SK Tim ZI 5 Januari 2027.pdf": "tahun_lain"}


@pytest.mark.parametrize("order", [1, -1])
def test_minutes_of_a_later_month_are_not_late_beside_those_of_january(tree: Tree, order: int) -> None:
    days = ["15 Januari 2027", "15 Juni 2027", "16 Januari 2027"][::order]
    for number, day in enumerate(days):
        tree.add(f"AREA I/iii/a/{number}/Notulensi Rapat Evaluasi ZI {day}.pdf")
    result = tree.audit("2027-12-31")
    june = days.index("15 Juni 2027")
    assert other(result) == {
        f"AREA I/iii/a/{june}/Notulensi Rapat Evaluasi ZI 15 Juni 2027.pdf": "tahun_lain"
    }


def test_an_invitation_to_speak_of_nothing_is_no_nil_statement(tree: Tree) -> None:
    result = tree.add(
        "5.iii.d Undangan Rapat Pembahasan Nihil Pengaduan TW I.pdf", "6.i.c/Tidak ada perubahan SOP 2026.pdf"
    ).audit("2027-02-01")
    assert statuses(result, "5.iii.d")[0] == "belum_ada"
    assert statuses(result, "6.i.c") == ["nihil"]


@pytest.mark.parametrize(
    "name", ["SK KPPS 2026.pdf", "SK Pembatalan Tim ZI 2026.pdf", "SK TIM ZI 2062.pdf", "SK Tim ZI 1998.pdf"]
)
def test_a_decree_of_others_or_of_another_year_is_none_of_ours(tree: Tree, name: str) -> None:
    assert statuses(tree.add(f"1.i.a/{name}").audit(), "1.i.a") == ["belum_ada"]
