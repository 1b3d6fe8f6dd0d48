"""Rows become drafts of butir: one for each kode, with the lines of its cells, also over page breaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from zi_audit.errors import TableError
from zi_audit.plan_import.columns import Row
from zi_audit.plan_import.outline import Outline


@dataclass(slots=True)
class Draft:
    """A butir as the table has it. `place` is where it begins; `targets` stand beside `bukti`, line by line.

    `jumlah` and `persen` are what the table counts beside the time, "" without one.
    """

    kode: str
    place: str
    uraian: str = ""
    aksi: str = ""
    pic: str = ""
    indikator: str = ""
    jumlah: str = ""
    persen: float | None = None
    bukti: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)

    def take(self, row: Row) -> None:
        """Add what a row says: the first of the butir, or one that goes on with it."""
        self.aksi = _joined(self.aksi, row.at("aksi"))
        self.pic = self.pic or row.at("pic")
        self.indikator = _joined(self.indikator, row.at("indikator"))
        # A bar stands for a line break where a table was made by a program.
        if row.at("bukti"):
            self.bukti.append(row.at("bukti").replace(" | ", "\n"))
        if row.at("target"):
            self.targets.append(row.at("target").replace(" | ", "\n"))


def drafts_of(rows: Iterable[Row], outline: Outline) -> tuple[Draft, ...]:
    """Return the butir of a table, in its order.

    Raises TableError for a row that belongs to none, or a kode that stands twice.
    """
    found: dict[str, Draft] = {}
    last: Draft | None = None
    for row in rows:
        kode, text = outline.read(row.at("kode"), _texts(row), has_bukti=bool(row.at("bukti")))
        if kode and last is not None and kode == last.kode:
            last.take(row)
            continue
        if kode in found:
            raise TableError("table.twice", where=row.place, kode=kode, lain=found[kode].place)
        if kode:
            last = found[kode] = Draft(kode, row.place, " ".join(text.split()))
            last.take(row)
        elif row.at("bukti") or row.at("target"):
            if last is None:
                raise TableError("table.no_kode", where=row.place)
            last.uraian = _joined(last.uraian, row.at("uraian"))
            last.take(row)
        elif last is not None and row.at("aksi") and not row.at("kode"):
            last.aksi = _joined(last.aksi, row.at("aksi"))
    return tuple(found.values())


def _texts(row: Row) -> Sequence[str]:
    """Return the cells in which marks and the text of a row stand, from left to right."""
    texts = [cell for cell in row.outline if cell and cell != row.at("kode")]
    uraian = row.at("uraian")
    return texts if not uraian or uraian in texts else [*texts, uraian]


def _joined(text: str, more: str) -> str:
    return " ".join(f"{text} {more}".split())
