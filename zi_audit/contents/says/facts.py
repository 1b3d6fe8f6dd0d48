"""What a document's own text says of it, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zi_audit.names.facts import NameFacts, PeriodMark
from zi_audit.plan.model import Jenis

_NO_NAME = NameFacts((), "")


class BlankForm(StrEnum):
    """Of a form that nobody filled in: which one it is."""

    ATTENDANCE = "daftar_hadir"
    FIELDS = "isian"
    COVER = "sampul"


class Owner(StrEnum):
    """Whose a document is, as its letterhead and its heading say: the unit's own, another office's, or not said."""

    OWN = "sendiri"
    OTHER = "lain"
    UNSAID = ""


@dataclass(frozen=True, slots=True)
class UsedLine:
    """A line that told something: `what` is one of kepala, judul, nomor, tanggal, periode, kosong, revisi."""

    what: str
    line: str


def reports_meeting(jenis: Jenis | None, heading: NameFacts) -> bool:
    """Whether a document of this kind is, by its heading, the report of a meeting."""
    return jenis is Jenis.LAPORAN and Jenis.NOTULENSI in heading.jenis


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a document says of itself. Without any of it: `NOTHING_SAID`.

    `judul` is its heading in one line, with what its labels add (the subject of a letter, the activity
    of a list, the month of a recap): read like a file's name, `nama` is what that says (words, jenis,
    period mark, years). `jenis` is the leading kind by heading, None where it states none. `nomor` and
    `tahun` are those of a decision (`NOMOR 7 TAHUN 2025`), 0 where it is none. `tanggal` is its own day:
    of a meeting the meeting's, of a decision its making, else the day above the signature. `pemilik`
    are the offices that the letterhead and the heading name, as written, the first the issuer.
    `kosong` names the form that nobody filled in. `baris` are the lines that told all this.
    """

    judul: str = ""
    nama: NameFacts = _NO_NAME
    jenis: Jenis | None = None
    nomor: str = ""
    tahun: int = 0
    tanggal: date | None = None
    pemilik: tuple[str, ...] = ()
    kosong: BlankForm | None = None
    baris: tuple[UsedLine, ...] = ()

    @property
    def periode(self) -> PeriodMark | None:
        """The period that the heading states."""
        return self.nama.periode

    @property
    def is_meeting_report(self) -> bool:
        """Whether it is the report of a meeting, which holds all that belongs to one."""
        return reports_meeting(self.jenis, self.nama)

    @property
    def is_revised(self) -> bool:
        """Whether the sheet of a procedure tells on which day it was revised."""
        return any(line.what == "revisi" for line in self.baris)

    @property
    def states_years(self) -> bool:
        """Whether the heading or the number of a decision says of which years the document is."""
        mark = self.periode.tahun if self.periode else 0
        return bool(self.tahun or self.nama.tahun or mark or self.nama.tanggal)

    @property
    def years(self) -> frozenset[int]:
        """The years that the document itself is of: the decision's, the heading's and the period's; else its day's."""
        # Not those of regulations that it cites.
        found = set(self.nama.tahun)
        found |= {self.tahun} if self.tahun else set()
        found |= {self.periode.tahun} if self.periode and self.periode.tahun else set()
        found |= {self.nama.tanggal.year} if self.nama.tanggal else set()
        # A certificate is of the year, too, in which it is given, whatever year's work it rewards.
        if self.tanggal and (not found or (self.jenis is Jenis.SERTIFIKAT and not self.nama.tanggal)):
            found.add(self.tanggal.year)
        return frozenset(found)


NOTHING_SAID = DocumentFacts()
