"""The text of a PDF's first pages: read as it is seen, said where not, bounded whatever is claimed."""

from __future__ import annotations

import io
import random
import zlib
from collections.abc import Callable

import pytest
from contents_text import text_of
from written import (
    HELVETICA,
    MINUTES,
    composite,
    enciphered,
    flate,
    in_base85,
    lzw,
    page_objects,
    pdf_in_streams,
    pdf_of,
    run_lengths,
    scan,
    shown,
    stream,
)

from zi_audit.contents.text import TextState, read_text
from zi_audit.contents.text.found import MAX_CHARACTERS, MAX_PAGES
from zi_audit.contents.window import Window


def lines_of(content: bytes) -> tuple[str, ...]:
    return text_of(content, "pdf").lines


def drawn(
    operators: bytes, font: bytes = HELVETICA, resources: bytes = b"", **more: bytes
) -> tuple[str, ...]:
    objects = page_objects(stream(operators), font, resources)
    objects.update({int(name[1:]): body for name, body in more.items()})
    return lines_of(pdf_of(objects))


@pytest.mark.parametrize("pack", [stream, flate, in_base85, run_lengths, lzw])
def test_a_page_is_read_however_its_contents_are_packed(pack: Callable[[bytes], bytes]) -> None:
    assert lines_of(pdf_of(page_objects(pack(shown())))) == MINUTES


def test_objects_may_lie_in_a_stream_of_objects() -> None:
    assert lines_of(pdf_in_streams(page_objects(flate(shown())))) == MINUTES


@pytest.mark.parametrize(
    "write", [lambda it: pdf_of(it, with_table=False), lambda it: pdf_in_streams(it)[:-60] + b"%%EOF"]
)
def test_a_file_without_a_table_is_searched_for_its_objects(
    write: Callable[[dict[int, bytes]], bytes],
) -> None:
    assert lines_of(write(page_objects(flate(shown())))) == MINUTES


def test_bytes_before_the_header_are_not_counted_by_the_table() -> None:
    assert lines_of(b"junk\n" * 20 + pdf_of(page_objects(flate(shown())))) == MINUTES


@pytest.mark.parametrize("by_letter", [False, True])
def test_numbered_glyphs_are_read_through_the_map_of_their_font(by_letter: bool) -> None:
    assert lines_of(pdf_of(composite(by_letter=by_letter))) == MINUTES


def test_glyphs_without_a_map_are_said_to_be_unreadable_and_never_guessed() -> None:
    found = text_of(pdf_of(composite(with_map=False)), "pdf")
    assert (found.state, found.lines) == (TextState.NO_MAP, ())


def test_a_page_that_is_a_picture_has_no_text_layer() -> None:
    assert text_of(pdf_of(scan()), "pdf").state is TextState.SCAN
    recognised = text_of(pdf_of(scan(b"3 Tr " + shown())), "pdf")
    assert (recognised.lines, recognised.is_pictured) == (MINUTES, True)


def test_names_of_glyphs_tell_the_letters_of_a_simple_font() -> None:
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Ganjil /Encoding"
        b" << /Differences [65 /R /a /p /t /space /fi /eacute /uni0041] >> >>"
    )
    assert drawn(b"BT /F1 10 Tf 50 700 Td (ABCBDEFGH) Tj ET", font) == ("Rapat fiéA",)


def test_a_heading_written_letter_by_letter_apart_is_one_word_and_two_columns_are_parted_by_a_tab() -> None:
    operators = (
        b"BT /F1 12 Tf 4 Tc 1 0 0 1 50 700 Tm (NOTULENSI) Tj 0 Tc 1 0 0 1 50 680 Tm (Mengetahui,) Tj"
        b" 1 0 0 1 300 680 Tm (Mentok, 31 Maret 2026) Tj ET"
    )
    assert drawn(operators) == ("NOTULENSI", "Mengetahui,\tMentok, 31 Maret 2026")


def test_lines_come_from_the_top_down_in_whatever_order_they_were_drawn() -> None:
    operators = (
        b"BT /F1 10 Tf 1 0 0 1 50 600 Tm (dua) Tj 1 0 0 1 96 700 Tm (31 Maret) Tj"
        b" 1 0 0 1 50 700 Tm (Tanggal :) Tj ET"
    )
    assert drawn(operators) == ("Tanggal : 31 Maret", "dua")


def test_what_was_drawn_twice_to_look_bold_is_read_once() -> None:
    assert drawn(b"BT /F1 10 Tf 50 700 Td (UNDANGAN) Tj 0.3 0 Td (UNDANGAN) Tj ET") == ("UNDANGAN",)


def test_a_page_lying_on_its_side_is_read_along_its_lines() -> None:
    operators = b"0 1 -1 0 800 0 cm " + shown()
    assert drawn(operators) == MINUTES


def test_a_form_within_the_page_and_a_signature_laid_over_it_are_read() -> None:
    objects = page_objects(stream(b"/X1 Do"), resources=b"/XObject << /X1 7 0 R >>")
    objects[7] = stream(shown(MINUTES[:3]), b"/Subtype /Form /BBox [0 0 595 842]")
    objects[3] = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [8 0 R 10 0 R] >>"
    objects[8] = b"<< /Subtype /Widget /FT /Sig /Rect [60 100 260 120] /AP << /N 9 0 R >> >>"
    signed = b"BT /F1 8 Tf 2 4 Td (Ditandatangani secara elektronik) Tj ET"
    objects[9] = stream(signed, b"/Subtype /Form /BBox [0 0 200 20] /Resources 6 0 R")
    objects[10] = b"<< /Subtype /Widget /F 2 /Rect [60 50 260 70] /AP << /N 9 0 R >> >>"
    assert lines_of(pdf_of(objects)) == (*MINUTES[:3], "Ditandatangani secara elektronik")


def test_what_stands_beyond_the_edge_of_the_page_is_not_read() -> None:
    assert drawn(b"BT /F1 10 Tf 1 0 0 1 50 900 Tm (catatan) Tj 1 0 0 1 50 700 Tm (isi) Tj ET") == ("isi",)


def test_letters_that_stand_for_others_are_read_as_the_file_says() -> None:
    operators = (
        b"BT /F1 10 Tf 50 700 Td /Span << /ActualText <FEFF0052006100700061007400> >> BDC"
        b" (xyz) Tj (q) Tj EMC ET"
    )
    assert drawn(operators) == ("Rapat",)


def test_an_owners_password_hides_nothing_from_a_reader() -> None:
    objects = page_objects(flate(shown()))
    assert lines_of(enciphered(objects)) == MINUTES
    assert text_of(enciphered(objects, password=b"rahasia"), "pdf").state is TextState.LOCKED
    assert text_of(enciphered(objects, method=b"/AESV2"), "pdf").state is TextState.RESTRICTED


# What qpdf wrote under /U: for restrictions alone, and for a password that is needed.
FREE = "c4c270d827a69869ce80b892c3bc2bc6054b29dad5b98ce4eeb1181558e2500aa18fc766a25b429f0c2d265407b659be"
NEEDED = "d4700af86af2c19ded1888035563ca1671ce9d924cdde58d31e7f1cac43d70525cee1541763052aaff800223eb6346b4"
FREE_5 = "096c2c142369482c1b8c7620554cb127f49ccfcac205228d83d93ae694d707c843668ca5223ab01daa0f840d52f62f7c"


@pytest.mark.parametrize(
    ("stated", "revision", "state"),
    [
        (FREE, 6, TextState.RESTRICTED),
        (NEEDED, 6, TextState.LOCKED),
        (FREE_5, 5, TextState.RESTRICTED),
        (FREE, 5, TextState.LOCKED),
        (FREE, 7, TextState.LOCKED),
    ],
)
def test_restrictions_by_aes_are_told_from_a_password(stated: str, revision: int, state: TextState) -> None:
    lock = b"<< /Filter /Standard /V 5 /R %d /U <%s> >>" % (revision, stated.encode())
    content = pdf_of({**page_objects(flate(shown())), 7: lock}, trailer=b"/Encrypt 7 0 R")
    assert text_of(content, "pdf").state is state


# --- bounds --------------------------------------------------------------------------------------


def test_a_tree_of_pages_that_leads_back_to_itself_ends() -> None:
    objects = page_objects(flate(shown()))
    objects[2] = b"<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R 3 0 R] /Count 4 /Resources 6 0 R >>"
    assert lines_of(pdf_of(objects)) == MINUTES


@pytest.mark.parametrize(
    "body", [b"4 0 R", b"[4 0 R 4 0 R]", b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream", b"[" * 5000]
)
def test_objects_that_lead_back_to_themselves_end(body: bytes) -> None:
    assert text_of(pdf_of(page_objects(body)), "pdf").state is TextState.SCAN


def test_a_table_whose_length_is_told_by_another_object_is_read() -> None:
    content = pdf_in_streams(page_objects(flate(shown())))
    at = content.rindex(b"/Length ", 0, content.rindex(b"stream\n"))
    assert lines_of(content[:at] + b"/Length 3 0 R " + content[content.index(b">>", at) :]) == MINUTES


def test_a_form_that_draws_itself_ends() -> None:
    objects = page_objects(stream(b"/X1 Do"), resources=b"/XObject << /X1 7 0 R >>")
    objects[7] = stream(shown(("sekali",)) + b" /X1 Do /X1 Do", b"/Subtype /Form /BBox [0 0 595 842]")
    assert set(lines_of(pdf_of(objects))) == {"sekali"}


def test_a_stream_that_would_unpack_to_gigabytes_is_read_up_to_a_bound() -> None:
    bomb = zlib.compress(zlib.compress(bytes(40_000_000)))
    found = text_of(pdf_of(page_objects(stream(bomb, b"/Filter [/FlateDecode /FlateDecode]"))), "pdf")
    assert not found.lines


def test_of_a_long_document_only_the_first_pages_are_read() -> None:
    objects = page_objects(flate(shown()))
    kids = list(range(10, 60))
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count 50 /Resources 6 0 R >>" % b" ".join(
        b"%d 0 R" % kid for kid in kids
    )
    objects |= dict.fromkeys(kids, b"<< /Type /Page /Contents 4 0 R >>")
    found = text_of(pdf_of(objects), "pdf")
    assert (len(found.lines), found.pages, found.is_cut) == (MAX_PAGES * len(MINUTES), 50, True)


def test_a_page_of_endless_words_is_cut() -> None:
    small = shown(("kata " * 100,) * 400, b"/F1 1 Tf").replace(b"15 TL", b"1.9 TL")
    found = text_of(pdf_of(page_objects(flate(small))), "pdf")
    assert found.is_cut
    assert sum(map(len, found.lines)) <= MAX_CHARACTERS


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_gives_some_text_or_none_and_no_error(seed: int) -> None:
    chance = random.Random(seed)
    sound = (
        pdf_of(composite()),
        pdf_in_streams(page_objects(flate(shown()))),
        enciphered(page_objects(lzw(shown()))),
    )
    for content in sound:
        damaged = bytearray(content)
        for _ in range(chance.randrange(1, 30)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        file = io.BytesIO(damaged)
        assert read_text(Window(file, len(damaged)), "pdf").state in set(TextState)
