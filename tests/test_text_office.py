"""The text of Office files, RTF, web pages and plain text: as it is shown, bounded whatever is claimed."""

from __future__ import annotations

import random

import files
import pytest
from contents_text import text_of
from written import MINUTES, odf, odf_table, paragraph, sheet, slides, word

from zi_audit.contents.text import TextState
from zi_audit.contents.text.found import MAX_CHARACTERS


def lines_of(content: bytes, kind: str) -> tuple[str, ...]:
    return text_of(content, kind).lines


# --- DOCX ------------------------------------------------------------------------------------------


def test_a_letterhead_in_the_header_comes_before_the_letter() -> None:
    content = word(paragraph("UNDANGAN"), paragraph("KOMISI PEMILIHAN UMUM"))
    assert lines_of(content, "docx") == ("KOMISI PEMILIHAN UMUM", "UNDANGAN")


def test_words_in_pieces_tabs_and_line_ends_are_one_paragraph_as_written() -> None:
    runs = "<w:r><w:t>Ta</w:t></w:r><w:r><w:t>nggal</w:t><w:tab/><w:t>: 31 Maret</w:t><w:br/><w:t>2026</w:t></w:r>"
    assert lines_of(word(f"<w:p>{runs}</w:p>"), "docx") == ("Tanggal\t: 31 Maret", "2026")


def test_a_row_of_a_table_is_a_line_and_cells_side_by_side_stay_beside_each_other() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    table = "<w:tbl>" + row(paragraph("No"), paragraph("Nama")) + row(paragraph("1"), paragraph("Pegawai A"))
    table += row(
        paragraph("Mengetahui,") + paragraph("Ketua"),
        paragraph("Mentok, 31 Maret 2026") + paragraph("Notulis"),
    )
    assert lines_of(word(table + "</w:tbl>" + paragraph("akhir")), "docx") == (
        *("No\tNama", "1\tPegawai A", "Mengetahui,\tMentok, 31 Maret 2026", "Ketua\tNotulis", "akhir"),
    )


def test_a_text_box_is_read_once_and_removed_words_never() -> None:
    box = f"<w:txbxContent>{paragraph('SALINAN')}</w:txbxContent>"
    body = (
        f"<w:p><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
        "<w:r><w:t>Nomor 7</w:t></w:r><w:del><w:r><w:delText>8</w:delText></w:r></w:del></w:p>"
    )
    assert lines_of(word(body), "docx") == ("SALINAN", "Nomor 7")


# --- XLSX ------------------------------------------------------------------------------------------


def test_cells_show_shared_and_own_words_and_days_as_days() -> None:
    rows = (
        '<row><c t="s"><v>1</v></c><c t="inlineStr"><is><t>Hadir</t></is></c></row>'
        '<row><c t="s"><v>0</v></c><c s="1"><v>46112</v></c><c s="2"><v>46112.5</v></c><c><v>12.5</v></c></row>'
    )
    strings = "<si><t>Tanggal</t></si><si><r><t>DAFTAR </t></r><r><t>HADIR</t></r><rPh><t>x</t></rPh></si>"
    styles = (
        '<numFmts><numFmt numFmtId="170" formatCode="[$-421]dd\\ mmmm\\ yyyy"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>'
    )
    assert lines_of(sheet(rows, strings=strings, styles=styles), "xlsx") == (
        *("DAFTAR HADIR\tHadir", "Tanggal\t2026-03-31\t2026-03-31\t12.5"),
    )


def test_a_hidden_sheet_is_not_read() -> None:
    book = '<sheet name="a" state="hidden" r:id="rId9"/><sheet name="b" r:id="rId1"/>'
    assert lines_of(sheet("<row><c><v>1</v></c></row>", book=book), "xlsx") == ("1",)


def test_an_amount_is_no_day() -> None:
    shown = '<numFmts><numFmt numFmtId="171" formatCode="&quot;Rp&quot;#,##0;[Red]-0"/></numFmts>'
    styles = shown + '<cellXfs><xf numFmtId="171"/></cellXfs>'
    assert lines_of(sheet('<row><c s="0"><v>46112</v></c></row>', styles=styles), "xlsx") == ("46112",)


# --- the others --------------------------------------------------------------------------------------


def test_slides_are_read_in_the_order_in_which_they_are_shown() -> None:
    assert lines_of(slides(MINUTES), "pptx") == MINUTES


def test_an_odf_text_begins_with_the_header_of_its_pages_and_a_table_is_read_row_by_row() -> None:
    body = '<office:text><text:p>Hari<text:tab/>:<text:s text:c="2"/>Senin</text:p>' + odf_table(
        [["No", "Nama"]]
    )
    found = lines_of(odf("text", body + "</office:text>", "<text:p>KPU BANGKA BARAT</text:p>"), "odt")
    assert found == ("KPU BANGKA BARAT", "Hari\t: Senin", "No\tNama")
    assert lines_of(odf("spreadsheet", odf_table([["1", "2"]])), "ods") == ("1\t2",)


def test_rtf_is_read_without_its_tables_of_fonts_and_with_its_letters() -> None:
    content = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator x}{\b NOTULENSI}\par Caf\'e9 \u8211?\~2026\line "
        rb"\trowd Nama\cell Hadir\cell\row{\pict 00ff}akhir}"
    )
    assert lines_of(content, "rtf") == ("NOTULENSI", "Café – 2026", "Nama\tHadir", "akhir")


def test_a_web_page_is_read_as_it_is_shown() -> None:
    content = (
        b"<!DOCTYPE html><title>x</title><style>p{color:red}</style><script>if (a<b) tulis('<p>tidak</p>')</script>"
        b"<p>Daftar\n  Hadir &amp; Notulen</p>"
        b"<table><tr><td>No<td>Nama</td></tr><tr><td>1</td><td>A<br>B</td></tr></table>"
    )
    assert lines_of(content, "html") == ("Daftar Hadir & Notulen", "No\tNama", "1\tA", "B")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_plain_text_is_read_in_the_encodings_of_windows(codec: str) -> None:
    assert lines_of("Rapat di Kafé\r\n\r\n31 Maret".encode(codec), "txt") == ("Rapat di Kafé", "31 Maret")


def test_bytes_that_are_no_text_are_not_read_as_text() -> None:
    assert text_of(bytes(range(256)) * 20, "txt").state is TextState.UNREAD


# --- bounds ------------------------------------------------------------------------------------------


def test_entities_that_would_grow_without_end_are_left_as_they_are() -> None:
    bomb = "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>" + paragraph(
        "&b;" * 20
    )
    assert sum(map(len, lines_of(word(bomb), "docx"))) < 1_000


def test_tables_within_tables_without_end_are_read_up_to_a_bound() -> None:
    content = word("<w:tbl><w:tr><w:tc>" * 5_000 + paragraph("dalam"))
    assert lines_of(content, "docx") == ("dalam",)


def test_a_sheet_of_thousands_of_rows_is_cut() -> None:
    found = text_of(files.xlsx([[number, "baris"] for number in range(3_000)]), "xlsx")
    assert found.is_cut
    assert sum(map(len, found.lines)) <= MAX_CHARACTERS


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_part_gives_some_text_or_none_and_no_error(seed: int) -> None:
    chance = random.Random(seed)
    plain = (
        (b"{\\rtf1 " + b"{\\b Notulensi} \\u8211? rapat\\par " * 40 + b"}", "rtf"),
        (b"<table><tr><td>Nama &amp; NIP</td></tr></table>" * 40, "html"),
        (word("<w:tbl><w:tr><w:tc>" + paragraph("Hadir", "semua") + "</w:tc></w:tr></w:tbl>"), "docx"),
        (sheet('<row><c t="s"><v>0</v></c></row>' * 40, strings="<si><t>Nama</t></si>"), "xlsx"),
    )
    for content, kind in plain:
        damaged = bytearray(content)
        for _ in range(chance.randrange(1, 30)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        assert text_of(bytes(damaged), kind).state in set(TextState)
