"""The audit, or the plan alone, as a table for Excel with Indonesian settings.

Semicolons, because Excel takes the list separator from the system and Indonesian has the comma for
decimals. A byte order mark, because without it Excel reads the code page. No `sep=` line: with it
Excel ignores the mark, and every other program shows it as a row. CRLF and every cell quoted, so
that no name can break out of its cell. Dates are ISO, which Excel reads as dates in any language.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from zi_audit.harmless import clean
from zi_audit.match.propose import proposed_name
from zi_audit.plan.model import Komponen, Rencana
from zi_audit.result import AuditResult, Berkas, BuktiHasil, ButirHasil, Slot, Status
from zi_audit.texts import text, wording

_BOM = "\ufeff"
# A cell that begins so is computed, not shown, by Excel, LibreOffice or Google Sheets; the wide
# forms are what East Asian editions take for the same signs.
_FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")

_AUDIT_COLUMNS = (
    "komponen", "kode", "bukti", "jenis", "nama", "mulai", "selesai", "jatuh_tempo", "status",
    "hari_terlambat", "pic", "berkas", "perlu_cek", "catatan",
)  # fmt: skip
_PLAN_COLUMNS = (
    "komponen", "kode", "aksi", "bukti", "jenis", "nama", "target", "mulai", "selesai", "contoh_nama", "catatan",
)  # fmt: skip


def render(result: AuditResult, lang: str, statuses: Collection[Status] = ()) -> str:
    """Return one row per slot, in the plan's order; only slots of `statuses` where any are given."""
    titles = _titles(result.rencana)
    rows = (
        _audit_row(_Place(titles[butir.butir.komponen], butir, bukti), slot, lang)
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
        if not statuses or slot.status in statuses
    )
    return table(_AUDIT_COLUMNS, rows, lang)


def plan_csv(rencana: Rencana, lang: str) -> str:
    """Return one row per bukti and periode of the plan, with a name that would be recognised."""
    titles = _titles(rencana)
    rows = (
        (
            titles[butir.komponen],
            butir.kode,
            butir.aksi,
            bukti.id,
            text(f"jenis.{bukti.jenis}", lang),
            bukti.nama,
            bukti.target or butir.target,
            periode.mulai.isoformat(),
            periode.selesai.isoformat(),
            proposed_name(bukti, periode, kode=True),
            butir.catatan,
        )
        for butir in rencana.butir
        for bukti in butir.bukti
        for periode in bukti.periode
    )
    return table(_PLAN_COLUMNS, rows, lang)


def inert(cell: str) -> str:
    """Return `cell` as text that no spreadsheet computes; a leading apostrophe where it would."""
    shown = clean(cell)
    begins = cell.lstrip(" \xa0\ufeff\x00")
    return f"'{shown}" if begins.startswith(_FORMULA_SIGNS) else shown


@dataclass(frozen=True, slots=True)
class _Place:
    komponen: str
    butir: ButirHasil
    bukti: BuktiHasil


def _audit_row(place: _Place, slot: Slot, lang: str) -> tuple[str, ...]:
    bukti = place.bukti.bukti
    return (
        place.komponen,
        bukti.kode,
        bukti.id,
        text(f"jenis.{bukti.jenis}", lang),
        bukti.nama,
        slot.periode.mulai.isoformat(),
        slot.periode.selesai.isoformat(),
        slot.jatuh_tempo.isoformat(),
        text(f"status.{slot.status}", lang),
        str(slot.hari_terlambat),
        place.bukti.pic or place.butir.pic or "",
        " | ".join(berkas.path for berkas in slot.berkas),
        _flags(slot.berkas, lang),
        slot.alasan_nihil or place.butir.butir.catatan,
    )


def _flags(berkas: Iterable[Berkas], lang: str) -> str:
    flags = dict.fromkeys(chain.from_iterable(file.perlu_cek for file in berkas))
    return ", ".join(text(f"cek.{flag}", lang) for flag in flags)


def _titles(rencana: Rencana) -> dict[int, str]:
    return {komponen.nomor: _title(komponen) for komponen in rencana.komponen}


def _title(komponen: Komponen) -> str:
    return f"{komponen.nomor} {wording.title(komponen.judul)}"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], lang: str, *, lines: bool = False) -> str:
    """Return a table whose headings are the `office.csv.` texts of `columns`; every cell is inert.

    With `lines` a cell may hold several lines; names in it are then clean already.
    """
    cell = _cell if lines else inert
    return written(
        [text(f"office.csv.{column}", lang) for column in columns], (map(cell, row) for row in rows)
    )


def written(headings: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table of cells that are inert already, as Excel with Indonesian settings opens it."""
    out = io.StringIO()
    out.write(_BOM)
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return out.getvalue()


def _cell(cell: str) -> str:
    """Return a cell of several lines, the first of which decides whether a spreadsheet computes it."""
    return "\n".join(map(inert, cell.split("\n")))
