"""What the notes in the folders say to the people who file."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from zi_audit.dates import Periode
from zi_audit.match.propose import MONTHS
from zi_audit.plan.model import Bukti, Butir
from zi_audit.settings import FILE_NAME
from zi_audit.skeleton.layout import Expected, Layout
from zi_audit.skeleton.titles import short_title
from zi_audit.texts import text, wording

_WIDTH = 78


def butir_note(layout: Layout, butir: Butir, lang: str) -> str:
    """Return the note of a butir's folder: what is asked, what lies here under which name, and what elsewhere."""
    here = layout.folder(butir)
    files = _filed_in(here, layout)
    elsewhere = [bukti for bukti in butir.bukti if layout.home(bukti.dokumen) != here]
    lines = [
        *_heading(f"{butir.kode}  {short_title(layout.subject(butir), _WIDTH - 10)}"),
        *_wrapped(text("office.note.uraian", lang, uraian=butir.uraian)),
        *_wrapped(text("office.note.aksi", lang, aksi=butir.aksi)),
        *_wrapped(text("office.note.target", lang, target=butir.target or "-")),
    ]
    if butir.catatan:
        lines += _wrapped(text("office.note.catatan", lang, catatan=butir.catatan))
    if not butir.bukti:
        lines += ["", *_wrapped(text("office.note.nothing", lang))]
    if files:
        lines += ["", text("office.note.here", lang), *_file_lines(files, here, lang)]
    if elsewhere:
        lines += ["", text("office.note.elsewhere", lang)]
        for folder in dict.fromkeys(layout.home(bukti.dokumen) for bukti in elsewhere):
            names = [bukti.nama for bukti in elsewhere if layout.home(bukti.dokumen) == folder]
            lines += [*_wrapped("- " + ", ".join(dict.fromkeys(names))), f"  {folder}"]
    if butir.bersyarat:
        end = butir.periode[0].selesai
        values = {"berkas": FILE_NAME, "kode": butir.kode, "bulan": f"{MONTHS[end.month - 1]} {end.year}"}
        lines += ["", *_wrapped(text("office.note.conditional", lang, **values))]
    if files:
        lines += ["", *_wrapped(text("office.note.names", lang, tahun=layout.rencana.tahun))]
    return "\n".join(lines) + "\n"


def shared_note(layout: Layout, title: str, lang: str) -> str:
    """Return the note of the folder of a meeting that several subs share."""
    here = layout.shared_folders[title]
    files = _filed_in(here, layout)
    kode = dict.fromkeys(bukti.split("/", 1)[0] for file in files for bukti, _ in file.serves)
    return "\n".join(
        (
            *_heading(title),
            *_wrapped(text("office.note.shared", lang, kode=", ".join(kode))),
            "",
            text("office.note.here", lang),
            *_file_lines(files, here, lang),
            "",
            *_wrapped(text("office.note.names", lang, tahun=layout.rencana.tahun)),
            "",
        )
    )


def _filed_in(here: str, layout: Layout) -> list[Expected]:
    return [file for file in layout.expected if file.folder == here or file.folder.startswith(f"{here}/")]


def _file_lines(files: Iterable[Expected], here: str, lang: str) -> list[str]:
    """Return the names to use, under one line for each due date."""
    by_due: dict[tuple[str, Periode], list[Expected]] = {}
    for file in files:
        by_due.setdefault((file.folder, file.periode), []).append(file)
    lines: list[str] = []
    named: set[str] = set()
    for (folder, periode), group in sorted(by_due.items(), key=lambda item: item[0][1].selesai):
        below = folder[len(here) + 1 :]
        key = "office.note.due_in" if below else "office.note.due"
        lines.append(text(key, lang, folder=below, tanggal=wording.day(periode.selesai, lang)))
        for wanted in group:
            lines.append(f"    {wanted.name}")
            if not wanted.bukti.dokumen.bundel and wanted.bukti.id not in named:
                named.add(wanted.bukti.id)
                lines += _what_it_is(wanted, [other.bukti for other in group], lang)
    return lines


def _what_it_is(expected: Expected, others: Iterable[Bukti], lang: str) -> list[str]:
    """Return what the plan calls the file, and what may lie there instead of it."""
    instead = [other.nama for other in others if other.id in expected.bukti.alternatif]
    if instead:
        shown = text("office.note.either", lang, nama=expected.bukti.nama, lain=", ".join(instead))
    elif expected.bukti.nama.casefold() in expected.name.casefold():
        return []
    else:
        shown = text("office.note.what", lang, nama=expected.bukti.nama)
    indent = " " * 6
    return textwrap.wrap(shown, _WIDTH, initial_indent=indent, subsequent_indent=indent)


def root_note(layout: Layout, lang: str) -> str:
    """Return the note of the whole folder."""
    paragraphs = text(
        "office.note.root", lang, unit=layout.rencana.unit, tahun=layout.rencana.tahun, berkas=FILE_NAME
    )
    lines = _heading(text("office.note.root_title", lang))
    for paragraph in paragraphs.split("\n"):
        lines += _wrapped(paragraph) if paragraph else [""]
    return "\n".join(lines) + "\n"


def _heading(title: str) -> list[str]:
    return [title, "=" * len(title), ""]


def _wrapped(paragraph: str) -> list[str]:
    # A label, a number or a dash leads a paragraph whose further lines stand in.
    led = re.match(r"- |\d+\. |[A-Z][\w ]*: ", paragraph)
    return textwrap.wrap(
        paragraph,
        _WIDTH,
        subsequent_indent="  " if led else "",
        break_long_words=False,
        break_on_hyphens=False,
    )
