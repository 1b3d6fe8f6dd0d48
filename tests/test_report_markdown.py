"""The message: it reads well in a chat, asks for the most urgent first, and names stay names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from office_values import JANUARY, PIAGAM, QUARTERS, SK, answered, result

from zi_audit.report.markdown import literal, render
from zi_audit.result import Alasan, AlasanLain, AuditResult, BerkasLain, Galat, Status


def everything_there() -> AuditResult:
    audit = result()
    filled = {
        (bukti.bukti.id, slot.periode.mulai): answered(slot.periode, Status.ADA, "x.pdf")
        for butir in audit.butir
        for bukti in butir.bukti
        for slot in bukti.slot
    }
    return result(filled=filled)


def test_it_begins_with_one_sentence_that_says_how_it_stands() -> None:
    lines = render(result(), "id").splitlines()
    assert lines[0] == "*Bukti Zona Integritas KPU Kabupaten Bangka Barat*"
    assert lines[1] == (
        "Keadaan per 5 Juli 2026. Dari 13 bukti per periode yang jatuh tempo atau sudah ada: "
        "0 tepat waktu, 0 terlambat, 13 belum ada, 0 nihil."
    )


def test_each_komponen_has_a_line() -> None:
    assert "1. Manajemen Perubahan: 0% (0 dari 7); 0,00 dari " in render(result(), "id")


def test_a_shared_meeting_is_asked_for_once_with_all_its_butir() -> None:
    message = render(result(), "id")
    assert message.count("undangan, daftar hadir, notulensi") == 2
    assert (
        "- 1.iii.a, 2.ii.d: Rapat Evaluasi ZI (undangan, daftar hadir, notulensi), "
        "jatuh tempo 31 Maret 2026, lewat 96 hari" in message
    )


def test_the_most_urgent_stands_first() -> None:
    message = render(result(), "id")
    assert message.index("31 Januari 2026") < message.index("31 Maret 2026") < message.index("30 Juni 2026")


def test_until_asks_for_what_is_due_by_that_day_and_no_more() -> None:
    message = render(result(), "id", until=date(2026, 9, 30))
    assert "*Yang masih harus dilengkapi sampai dengan 30 September 2026*" in message
    assert "paling lambat 30 September 2026\n" in message.partition("kelengkapan")[0]
    assert "31 Desember 2026" not in message
    assert "bukti lain jatuh tempo setelah 30 September 2026" in message


def test_things_are_grouped_by_pic_where_one_is_known() -> None:
    message = render(result(pic=lambda kode: "Ibu Sari" if kode.startswith("1.i.") else None), "id")
    sari = message.partition("*Ibu Sari*")[2].partition("*Penanggung jawab belum ditetapkan*")
    assert "1.i.a:" in sari[0] and "1.iii.a" not in sari[0]
    assert "1.iii.a, 2.ii.d:" in sari[2]


def test_a_meeting_of_two_people_is_asked_of_the_first_and_names_the_other() -> None:
    people = {"1": "Ibu Sari", "2": "Pak Budi"}
    message = render(result(pic=lambda kode: people[kode[0]]), "id")
    (line,) = [one for one in message.splitlines() if "31 Maret 2026" in one]
    assert line.startswith("- 1.iii.a, 2.ii.d: ") and line.endswith("(juga untuk Pak Budi)")


def test_nothing_to_bring_is_said_with_thanks() -> None:
    assert "Semua bukti yang jatuh tempo sampai" in render(everything_there(), "id")


def test_an_unreadable_part_is_said_before_any_list() -> None:
    message = render(result(galat=(Galat("AREA III", Alasan.of("reason.unreadable_denied")),)), "id")
    assert "PERHATIAN: 1 bagian folder tidak terbaca" in message
    assert message.index("PERHATIAN") < message.index("*Kelengkapan")


def test_no_line_is_a_table_and_no_heading_uses_hashes() -> None:
    message = render(result(), "id", until=date(2026, 12, 31))
    assert not any(line.startswith(("#", "|")) for line in message.splitlines())


def test_bold_marks_come_in_pairs_whatever_the_names() -> None:
    lain = tuple(
        BerkasLain(name, AlasanLain.PERLU_DINAMAI_ULANG, Alasan.of("reason.any"))
        for name in ("*a*.pdf", "_b_.pdf", "~c~.pdf", "`d`.pdf", "satu\ndua*.pdf", "x.pdf", "y.pdf")
    )
    message = render(result(lain=lain, pic=lambda kode: "Bu *Sari*"), "id")
    for line in message.splitlines():
        assert line.count("*") in (0, 2), line
        assert not any(mark in line for mark in ("_", "~", "`")), line
    assert "- dan 2 berkas lain" in message


@pytest.mark.parametrize("name", ["Notula_rapat TW I.pdf", "daftar_hadir_2026-03.pdf", "SK Tim ZI (2).pdf"])
def test_an_ordinary_name_stays_as_it_is_so_that_it_can_be_copied(name: str) -> None:
    assert literal(name) == name


def test_alternatives_are_joined_by_or() -> None:
    audit = result()
    hasil = audit.butir[1]
    first, second, *rest = hasil.bukti
    sk = replace(first.bukti, nama="SK", dokumen=SK, alternatif=(second.bukti.id,))
    piagam = replace(second.bukti, nama="Piagam", dokumen=PIAGAM, alternatif=(first.bukti.id,))
    either = (replace(first, bukti=sk), replace(second, bukti=piagam))
    changed = replace(audit, butir=(replace(hasil, bukti=(*either, *rest)),))
    assert "SK atau Piagam" in render(changed, "id")


def test_one_part_of_a_meeting_is_asked_for_by_the_name_of_the_meeting() -> None:
    filled = {
        (f"{kode}/rapat-evaluasi-zi-{part}", date(2026, 3, 1)): answered(QUARTERS[0], Status.ADA, "x.pdf")
        for part in ("undangan", "daftar_hadir")
        for kode in ("1.iii.a", "2.ii.d")
    }
    assert "1.iii.a, 2.ii.d: Rapat Evaluasi ZI (notulensi), jatuh tempo 31 Maret 2026" in render(
        result(filled=filled), "id"
    )


def test_english_is_whole() -> None:
    message = render(result(), "en", until=date(2026, 9, 30))
    assert "Still needed by 30 September 2026" in message
    assert "belum" not in message and "paling lambat" not in message


def test_late_and_nihil_are_not_asked_for_again() -> None:
    late = answered(QUARTERS[0], Status.TERLAMBAT, "x.pdf", late=3)
    nihil = answered(JANUARY[0], Status.NIHIL, nihil="tidak perlu")
    filled = {("1.i.a/sk-tim-zi", date(2026, 1, 1)): nihil}
    for part in ("undangan", "daftar_hadir", "notulensi"):
        for kode in ("1.iii.a", "2.ii.d"):
            filled[(f"{kode}/rapat-evaluasi-zi-{part}", date(2026, 3, 1))] = late
    message = render(result(filled=filled), "id")
    assert "31 Januari 2026" not in message
    asked, _, late = message.partition("*Terlambat: sudah ada, siapkan penjelasannya (6)*")
    assert "31 Maret 2026" not in asked and "31 Maret 2026, terlambat 3 hari" in late


def test_what_could_not_be_read_is_not_called_missing() -> None:
    unknown = answered(JANUARY[0], Status.TAK_TERBACA)
    message = render(result(filled={("1.i.a/sk-tim-zi", date(2026, 1, 1)): unknown}), "id")
    assert (
        "- 1.i.a: SK Tim ZI, jatuh tempo 31 Januari 2026: belum diketahui, foldernya tidak terbaca" in message
    )
