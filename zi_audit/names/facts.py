"""What a name says, as values. Made by `zi_audit.names.read`, consumed by `zi_audit.match`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zi_audit.plan.model import Jenis

ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True, order=True)
class Kode:
    """A place in the plan as far as it is known: komponen 1..6, sub 1..6, huruf `a`..`h`."""

    komponen: int
    sub: int = 0
    huruf: str = ""

    def __str__(self) -> str:
        parts = [str(self.komponen)]
        if self.sub:
            parts.append(ROMAN[self.sub])
        if self.huruf:
            parts.append(self.huruf)
        return ".".join(parts)

    @property
    def is_butir(self) -> bool:
        """Whether it names one butir, not only a komponen or sub."""
        return bool(self.sub and self.huruf)


class Satuan(StrEnum):
    """What a period mark counts in."""

    BULAN = "bulan"
    TRIWULAN = "triwulan"
    SEMESTER = "semester"


@dataclass(frozen=True, slots=True)
class PeriodMark:
    """A period stated in words: `TW I`, `Semester 2`, `Maret 2026`. `tahun` is 0 where none is stated."""

    satuan: Satuan
    nomor: int
    tahun: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """A finding and the stretch of the original text it was read from: `text[start:end]`."""

    what: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameFacts:
    """All that one path segment says (a file's stem and extension, or a folder's name).

    `words` are the normalised words: NFC, lower case, split at punctuation, case and digit borders,
    in order, noise left out, spelling mended against the vocabulary. `jenis` are the kinds stated,
    the leading one first. `tahun` are bare years and the years of spans, ascending; the years of
    `tanggal` and `periode` are not repeated here. `ekstensi` is lower case without dot, "" for folders.
    """

    text: str
    words: tuple[str, ...]
    ekstensi: str
    kode: Kode | None = None
    jenis: tuple[Jenis, ...] = ()
    gabungan: bool = False
    tanggal: date | None = None
    periode: PeriodMark | None = None
    tahun: tuple[int, ...] = ()
    konsep: bool = False
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PathFacts:
    """What a whole relative path says: the file's own name, its folders (outermost first) and its place.

    `kode` is the place in the plan resolved from name and folders; `kode_source` says from which:
    `nama`, `folder`, `judul` (titles without numbers) or "". `kode_depth` is how many leading
    folders were needed for it, so that `folders[kode_depth:]` lie below the place (it is the number
    of all folders when the kode stands in the file name, and 0 without any place).
    """

    name: NameFacts
    folders: tuple[NameFacts, ...]
    kode: Kode | None
    kode_source: str
    kode_depth: int
