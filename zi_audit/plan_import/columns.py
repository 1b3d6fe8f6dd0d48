"""Which column holds what, by its heading, in any order; the rows below it without repeated headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zi_audit.errors import TableError
from zi_audit.tables.model import Table, column_name

# What a heading may be called. The longest name that a heading holds decides, so that "rencana aksi"
# is no plan and "target waktu" no target of another kind.
HEADINGS: dict[str, tuple[str, ...]] = {
    "kode": ("kode", "no", "nomor", "no urut", "kode butir", "nomor butir", "no butir", "huruf"),
    "komponen": ("komponen", "area", "area perubahan", "komponen pengungkit", "pengungkit", "pilar", "pokja"),
    "sub": ("sub", "sub komponen", "subkomponen", "sub area"),
    "uraian": ("uraian", "kriteria", "uraian kriteria", "penilaian", "pertanyaan", "butir", "unsur"),
    "aksi": (
        "aksi", "rencana aksi", "kegiatan", "rencana kegiatan", "program", "uraian kegiatan", "rencana kerja",
        "tindakan", "langkah", "aktivitas", "upaya",
    ),
    "bukti": (
        "bukti", "bukti dukung", "data dukung", "eviden", "evidence", "output", "dokumen", "keluaran", "hasil",
        "bukti fisik", "dokumen pendukung", "data pendukung", "bukti pendukung", "luaran", "dokumen bukti",
    ),
    "target": (
        "target", "target waktu", "waktu", "jadwal", "waktu pelaksanaan", "jadwal pelaksanaan", "tenggat",
        "batas waktu", "bulan", "periode", "timeline", "target penyelesaian", "waktu penyelesaian", "jatuh tempo",
    ),
    "pic": (
        "pic", "penanggung jawab", "penanggungjawab", "pelaksana", "pj", "koordinator", "bagian", "subbagian",
        "unit pelaksana",
    ),
    "indikator": ("indikator", "indikator kinerja", "indikator keberhasilan", "ukuran"),
}  # fmt: skip
_OF_NAME = {name: field for field, names in HEADINGS.items() for name in names}
# A number of the row as often as a kode: it is one only where no other column says kode.
_NUMBERS = frozenset({"no", "nomor", "no urut", "huruf"})
_WORDS = re.compile(r"[^\W_]+")
_HEAD_WITHIN = 40


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: its cells by field, all cells left of the first of them, and where it stands."""

    cells: dict[str, str]
    outline: tuple[str, ...]
    place: str

    def at(self, field: str) -> str:
        """Return the cell of a field, "" where the table has no such column."""
        return self.cells.get(field, "")


def rows_of(table: Table, where: str) -> tuple[Row, ...]:
    """Return the rows below the headings. Raises TableError where there are none for bukti and target."""
    head, columns = _head(table, where)
    left = min(columns[field] for field in ("aksi", "bukti", "target") if field in columns)
    return tuple(
        Row(
            {field: cells[column] for field, column in columns.items()},
            tuple(cells[:left]),
            f"{where}: {table.name}, baris {table.numbers[index]}",
        )
        for index, cells in enumerate(table.rows)
        if index > head and not _is_head(cells, columns)
    )


def _head(table: Table, where: str) -> tuple[int, dict[str, int]]:
    for index, cells in enumerate(table.rows[:_HEAD_WITHIN]):
        columns = _columns(cells)
        if "bukti" in columns and "target" in columns:
            return index, columns
    found = sorted({column_name(n) for cells in table.rows[:1] for n, cell in enumerate(cells) if cell})
    raise TableError("table.no_columns", where=f"{where}: {table.name}", kolom=", ".join(found) or "-")


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Return where each field stands; the first column of two with the same meaning, mere numbers last."""
    found: dict[str, int] = {}
    names = [_name(cell) for cell in cells]
    for column in sorted(range(len(cells)), key=lambda column: names[column] in _NUMBERS):
        if names[column]:
            found.setdefault(_OF_NAME[names[column]], column)
    return found


def heading(cell: str) -> str:
    """Return the field that a heading names, "" for none; a sentence is no heading."""
    return _OF_NAME.get(_name(cell), "")


def _name(cell: str) -> str:
    """Return the name of `HEADINGS` that a heading holds, the longest of them, "" for none."""
    words = _WORDS.findall(cell.casefold())
    if not 1 <= len(words) <= 5:
        return ""
    if " ".join(words) in _OF_NAME:
        return " ".join(words)
    inside = sorted(_phrases(words), key=len, reverse=True)
    return next((phrase for phrase in inside if phrase in _OF_NAME), "")


def _phrases(words: Sequence[str]) -> Iterator[str]:
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            yield " ".join(words[start:end])


def _is_head(cells: Sequence[str], columns: dict[str, int]) -> bool:
    """Whether a row repeats the headings, as tables do on every page, or numbers its columns."""
    if all(heading(cells[columns[field]]) == field for field in ("bukti", "target")):
        return True
    filled = [cell for cell in cells if cell]
    return len(filled) > 2 and [cell.strip("().") for cell in filled] == [
        str(n) for n in range(1, len(filled) + 1)
    ]
