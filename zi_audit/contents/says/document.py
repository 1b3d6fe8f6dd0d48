"""What a document says of itself, from the text of its first pages: a pure function of the text and the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from zi_audit.contents.says.blank_form import blank_form
from zi_audit.contents.says.facts import NOTHING_SAID, DocumentFacts, UsedLine, reports_meeting
from zi_audit.contents.says.heading import Heading, additions, heading_of
from zi_audit.contents.says.labels import Label, labels_of
from zi_audit.contents.says.own_day import (
    REVISED,
    ReadDay,
    labelled_day,
    meeting_day,
    settled_day,
    signed_day,
)
from zi_audit.contents.says.recognised import put_right
from zi_audit.contents.says.sentences import attended, calls, errand, invited
from zi_audit.contents.text import FileText
from zi_audit.names.facts import NameFacts
from zi_audit.names.read import NameReader
from zi_audit.names.words import split_words
from zi_audit.plan.model import Jenis

# The version of this reader: one more whenever it, or how text is read, may tell something else of the same file.
SAYS = 3
# Kinds whose day is that of what they tell of, not that of their writing.
_OF_A_DAY = frozenset({Jenis.UNDANGAN, Jenis.DAFTAR_HADIR, Jenis.NOTULENSI, Jenis.DOKUMENTASI})
# A heading with fewer words of its own names a kind and no subject.
_FEWEST_WORDS = 2
# Beside a kind these name no subject either: DAFTAR HADIR PESERTA RAPAT.
_NO_SUBJECT = frozenset(
    {
        "peserta",
        "rapat",
        "kegiatan",
        "acara",
        "koordinasi",
        "internal",
        "dan",
        "pelaksanaan",
        "tamu",
        "pegawai",
    }
)
_LONGEST_TITLE = 400
_ERRANDS = (("surat", "tugas"), ("surat", "perintah"))
_FORM = re.compile(r"^(?:FORMULIR|FORM|BLANGKO|BLANKO)\s+", re.IGNORECASE)
_RECORD = ("berita", "acara")


class DocumentReader:
    """Reads what documents say of themselves, as one reader of names reads their headings and days."""

    def __init__(self, names: NameReader) -> None:
        self._names = names

    def __call__(self, text: FileText) -> DocumentFacts:
        """Return what the document says whose first pages these are."""
        return read_document(text, self._names)

    def named(self, document: DocumentFacts) -> DocumentFacts:
        """Return a document as it was kept, without `nama`, with that read again from its heading."""
        return replace(document, nama=_read(document.judul, self._names))


def read_document(text: FileText, reader: NameReader) -> DocumentFacts:
    """Return what the document says; `reader` reads its heading and its days as it reads names (SPEC 5)."""
    if not text.lines:
        return NOTHING_SAID
    lines = tuple(map(put_right, text.lines))
    labels = labels_of(lines)
    heading = _heading(lines, labels)
    judul, nama, used = _headed(lines, labels, heading, reader)
    jenis = _jenis(heading, nama)

    def read_day(written: str) -> date | None:
        # As a file's name: a folder called `03 Maret 2026` is the third month's.
        return reader.read_name(f"{written[:80]}.pdf").tanggal

    day = _own_day(lines, labels, jenis, read_day, heading, nama)
    if day and (form := _FORM.match(judul)):
        # What is filled in is no form any more.
        judul = judul[form.end() :]
        nama = _read(judul, reader)
        jenis = _jenis(heading, nama)
    unnumbered = heading.lines[0] if heading.year and not heading.number else None
    blank = blank_form(text, labels, jenis, has_day=day is not None, unnumbered=unnumbered)
    used += [("tanggal", day[1])] if day else []
    used += [("kosong", blank[1])] if blank else []
    revised = labelled_day(REVISED, labels, read_day) if jenis is Jenis.SOP else None
    used += [("revisi", revised[1])] if revised else []
    # As they were printed, not as they were put right.
    baris = tuple(UsedLine(what, text.lines[at]) for what, at in dict.fromkeys(used) if at < len(lines))
    return DocumentFacts(
        judul,
        nama,
        jenis,
        heading.number,
        heading.year,
        day[0] if day else None,
        heading.offices,
        blank[0] if blank else None,
        baris,
    )


def _heading(lines: Sequence[str], labels: Sequence[Label]) -> Heading:
    """Return the heading; of a letter that calls to a meeting as an invitation's, whether or not it says so."""
    heading = heading_of(lines, labels)
    if heading.is_letter and calls(heading.text, lines, labels):
        return replace(heading, text=f"Undangan {heading.text}")
    return heading


def _headed(
    lines: Sequence[str], labels: Sequence[Label], heading: Heading, reader: NameReader
) -> tuple[str, NameFacts, list[tuple[str, int]]]:
    """Return the whole title, what it says, and the lines that it was taken from."""
    nama = _read(heading.text, reader)
    added = additions(heading, labels, is_bare=_is_bare(heading.text, nama))
    judul = _title(heading, added)
    used = [("judul", number) for number in heading.lines] + [("judul", label.line) for label in added]
    what = _in_a_sentence(judul, nama, lines, labels)
    if what:
        judul = tidy_title(f"{judul} {what[0]}")
        used.append(("judul", what[1]))
    return judul, nama if judul == heading.text else _read(judul, reader), used


def _read(title: str, reader: NameReader) -> NameFacts:
    # As a file's name: a heading states its kind wherever it stands in it.
    return reader.read_name(f"{title}.pdf") if title else NameFacts((), "")


def _title(heading: Heading, added: list[Label]) -> str:
    parts = [heading.text]
    for label in added:
        value = label.value.replace("\t", " ")
        if label.key in ("nama sop", "judul sop") and not _names_procedure(heading.text):
            # The sheet of a procedure need not say what it is but there.
            value = f"SOP {value}"
        parts.append(
            f"{label.key} {value}" if label.key in ("bulan", "triwulan", "semester", "tahun") else value
        )
    return tidy_title(" ".join(parts))


def _in_a_sentence(
    judul: str, nama: NameFacts, lines: Sequence[str], labels: Sequence[Label]
) -> tuple[str, int] | None:
    """Return what a certificate, or an invitation or errand that only says so, tells of in a sentence, and its line."""
    if nama.jenis[:1] == (Jenis.SERTIFIKAT,):
        return attended(lines)
    if nama.jenis[:1] == (Jenis.UNDANGAN,) and _is_bare(judul, nama):
        return invited(lines)
    return errand(labels) if nama.words[:2] in _ERRANDS else None


def _names_procedure(title: str) -> bool:
    words = split_words(title)
    return "sop" in words or "prosedur" in words


def tidy_title(text: str) -> str:
    """Return a title on one line, as a name could hold it."""
    return " ".join(text.replace("/", " ").split())[:_LONGEST_TITLE]


def _is_bare(title: str, nama: NameFacts) -> bool:
    """Whether a title names a kind and no subject."""
    of_kind = {
        word
        for span in nama.spans
        if span.what in ("jenis", "gabungan")
        for word in split_words(title[span.start : span.end])
    }
    return sum(word not in of_kind and word not in _NO_SUBJECT for word in nama.words) < _FEWEST_WORDS


def _jenis(heading: Heading, nama: NameFacts) -> Jenis | None:
    """Return the leading kind; a decision and a letter show theirs by their form."""
    if heading.is_decision:
        return Jenis.SK
    if heading.is_letter:
        return Jenis.UNDANGAN if nama.jenis[:1] == (Jenis.UNDANGAN,) else Jenis.SURAT
    first = nama.jenis[0] if nama.jenis else None
    # A record of a recap is a record, for which the vocabulary has no kind; that of a meeting is its minutes.
    return first if nama.words[:2] != _RECORD or first is Jenis.NOTULENSI else None


def _own_day(
    lines: tuple[str, ...],
    labels: tuple[Label, ...],
    jenis: Jenis | None,
    read: ReadDay,
    heading: Heading,
    nama: NameFacts,
) -> tuple[date, int] | None:
    is_letter = heading.is_letter
    # The report of a meeting is of its day, too.
    if jenis in _OF_A_DAY or reports_meeting(jenis, nama):
        return meeting_day(lines, labels, read) or signed_day(lines, labels, read, is_letter=is_letter)
    if jenis is Jenis.SOP:
        return settled_day(labels, read) or signed_day(lines, labels, read)
    return signed_day(lines, labels, read, is_letter=is_letter) or meeting_day(lines, labels, read)
