"""What a name says, as values. Made by `zi_audit.names.read`, consumed by `zi_audit.match`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Jenis


class Satuan(StrEnum):
    """What a period mark counts in."""

    BULAN = "bulan"
    TRIWULAN = "triwulan"
    SEMESTER = "semester"


# What follows is made for every file: named tuples are made four times as fast as frozen dataclasses.
class PeriodMark(NamedTuple):
    """A period stated in words: `TW I`, `Semester 2`, `Maret 2026`. `tahun` is 0 where none is stated."""

    satuan: Satuan
    nomor: int
    tahun: int = 0


def within(mark: PeriodMark, around: PeriodMark | None, years: tuple[int, ...]) -> PeriodMark:
    """Return `mark`, where neither it nor bare `years` state one in the year of the folder's mark `around` it."""
    return mark if around is None or mark.tahun or years else mark._replace(tahun=around.tahun)


class Span(NamedTuple):
    """A finding and the stretch of the original text it was read from: `text[start:end]`."""

    what: str
    start: int
    end: int


class NameFacts(NamedTuple):
    """All that one path segment says (a file's stem and extension, or a folder's name).

    Segments that say the same share it. `words` are the normalised words: lower case, without accents,
    split at punctuation, case and digit borders, in order; numbers (but not the 4 of SP4N), noise and
    what was read as kode, date, period or year left out, spelling mended against the vocabulary. `jenis` are the kinds
    stated, the leading one first; of a folder only if it opens with them. `kamera` says that only a
    camera's or messenger's name for an image states it. `tahun` are bare years and the years of
    spans, ascending; the years of `tanggal` and `periode` and of regulations that the name cites are
    not among them. `masa` is the leading year or span (first, last) as a person would file it, a
    cited regulation's where there is no other. `bulan_surat` says that `periode` is but the month in
    the number of a letter (045/KPU/III/2026): when it was written, not what it is about. `angka` says
    that its digits tell more than dates, periods and counters: a kode, or a word such as SP4N.
    `luar_rencana` says that its kode is of the LKE's Reform or Hasil, where the plan has no butir.
    `sisipan` are the words of each pair of brackets.
    `ekstensi` is lower case without dot, "" for folders. `spans` count in the segment in NFC.
    """

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
    kamera: bool = False
    masa: tuple[int, int] | None = None
    bulan_surat: bool = False
    angka: bool = False
    luar_rencana: bool = False
    sisipan: tuple[tuple[str, ...], ...] = ()


class FolderFacts(NamedTuple):
    """What a file's folders say for it, each from the nearest that says anything.

    `jenis` comes only from folders below the place in the plan, and only where one kind is stated.
    `konsep` says that a folder is called nothing but draft, `luar_rencana` that they lead to the
    LKE's Reform or Hasil (SPEC 4.3).
    """

    jenis: tuple[Jenis, ...] = ()
    tanggal: date | None = None
    periode: PeriodMark | None = None
    tahun: tuple[int, ...] = ()
    masa: tuple[int, int] | None = None
    konsep: bool = False
    luar_rencana: bool = False


class PlaceFacts(NamedTuple):
    """What the path of a folder says for every file in it, the fields as in `PathFacts`.

    `is_open` says that the beginning of a file's name may lead further into the plan.
    """

    folders: tuple[NameFacts, ...]
    kode: Kode | None
    kode_source: str
    kode_depth: int
    dari_folder: FolderFacts
    is_open: bool


class PathFacts(NamedTuple):
    """What a whole relative path says: the file's own name, its folders (outermost first) and its place.

    `kode` is the place in the plan resolved from name and folders; `kode_source` says from which:
    `nama`, `folder`, `judul` (titles without numbers) or "". `kode_depth` is how many leading folders
    were needed for the place that the folders give, so that `folders[kode_depth:]` lie below it; 0 where
    they give none.
    """

    name: NameFacts
    folders: tuple[NameFacts, ...]
    kode: Kode | None
    kode_source: str
    kode_depth: int
    dari_folder: FolderFacts = FolderFacts()

    @property
    def place(self) -> PlaceFacts:
        """What its folders say, its own kode included."""
        return PlaceFacts(self.folders, self.kode, self.kode_source, self.kode_depth, self.dari_folder, False)

    @property
    def jenis(self) -> tuple[Jenis, ...]:
        """The kinds that the name states, else the nearest folder below the place; see `jenis_source`."""
        return self.name.jenis if self.jenis_source == "nama" else self.dari_folder.jenis

    @property
    def jenis_source(self) -> str:
        """`nama`, `folder` or "". A folder's word counts more than a camera's name for an image.

        In a folder of documentation a video documents.
        """
        of_folder = self.dari_folder.jenis
        documents = self.name.jenis == (Jenis.VIDEO,) and Jenis.DOKUMENTASI in of_folder
        if self.name.jenis and not (of_folder and (self.name.kamera or documents)):
            return "nama"
        return "folder" if self.dari_folder.jenis else ""

    @property
    def gabungan(self) -> bool:
        """Whether the name says that one file holds several of a meeting's four."""
        return self.name.gabungan

    @property
    def konsep(self) -> bool:
        """Whether name or folder call it a draft."""
        return self.name.konsep or self.dari_folder.konsep

    @property
    def luar_rencana(self) -> bool:
        """Whether name or folders place it in the LKE's Reform or Hasil: no butir, whatever the words (SPEC 4.3)."""
        return self.name.luar_rencana or self.dari_folder.luar_rencana

    @property
    def tanggal(self) -> date | None:
        """The full date in the name, else in the nearest folder."""
        return self.name.tanggal or self.dari_folder.tanggal

    @property
    def periode(self) -> PeriodMark | None:
        """The period mark in the name, else in the nearest folder; see `periode_source`.

        Where no year is stated but that of a folder's mark, it is of that year: TW I 2026/Notulen Februari.
        """
        mark, of_folder = self.name.periode, self.dari_folder.periode
        return within(mark, of_folder, self.tahun) if mark and self.periode_source == "nama" else of_folder

    @property
    def periode_source(self) -> str:
        """`nama`, `folder` or "". A folder's mark counts more than the month in the number of a letter."""
        if self.name.periode and not (self.name.bulan_surat and self.dari_folder.periode):
            return "nama"
        return "folder" if self.dari_folder.periode else ""

    @property
    def tahun(self) -> tuple[int, ...]:
        """The bare years in the name, else in the nearest folder."""
        return self.name.tahun or self.dari_folder.tahun

    @property
    def masa(self) -> tuple[int, int] | None:
        """The leading year or span of years in the name, else in the nearest folder."""
        return self.name.masa or self.dari_folder.masa
