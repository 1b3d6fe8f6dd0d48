"""What an audit found, as values: statuses, files that fill slots, files that fill nothing, errors.

Made by `zi_audit.assess`, shown by `zi_audit.report`; what they say of why is in `zi_audit.reasons`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from zi_audit.dates import Periode, Tanggal
from zi_audit.plan.model import Bukti, Butir, Komponen, Rencana, Sub
from zi_audit.reasons import Alasan, AlasanLain, Cek, Galat, Sumber


class Status(StrEnum):
    """Status of a slot on a date (SPEC 7)."""

    ADA = "ada"
    TERLAMBAT = "terlambat"
    BELUM_ADA = "belum_ada"
    BERJALAN = "berjalan"
    AKAN_DATANG = "akan_datang"
    NIHIL = "nihil"
    # Not one of the plan's six: part of the folder could not be read, so nobody knows (SPEC 8, exit 3).
    TAK_TERBACA = "tak_terbaca"


# What a slot may be: filled by a file, answered by a file or a reason, or not wanted yet.
FILLED = (Status.ADA, Status.TERLAMBAT)
ANSWERED = (*FILLED, Status.NIHIL)
OPEN = (Status.BERJALAN, Status.AKAN_DATANG)


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file that fills a slot. `path` is relative to the folder, with `/`.

    `bersama` says that the file lies under another butir that asks for the same dokumen.
    `kembar` are other files of the same content that stand for something else (`isi_berulang`).
    `masa` are the days that it speaks of: its period mark, the year in its name, else the month of its date.
    `tautan` is the address that a pointer file holds, or "". `nihil` says that it states that there
    was nothing to prove: it answers the slot without filling it.
    """

    path: str
    tanggal: Tanggal
    sumber_tanggal: Sumber
    bersama: bool
    perlu_cek: tuple[Cek, ...]
    alasan: tuple[Alasan, ...]
    ukuran: int = 0
    tautan: str = ""
    nihil: bool = False
    kembar: tuple[str, ...] = ()
    masa: Periode | None = None


@dataclass(frozen=True, slots=True)
class Cakupan:
    """How many of the months (`satuan` "bulan") or quarters ("triwulan") past the files of a slot speak of."""

    satuan: str
    tercakup: int
    dari: int


@dataclass(frozen=True, slots=True)
class Slot:
    """One bukti in one periode, with its status on the audit's date.

    `jatuh_tempo` is the due date, inclusive: the periode's last day plus tolerance.
    `hari_terlambat` are days after the due date, 0 unless `terlambat`. `lewat` says that the due date is past.
    `alasan_nihil` is the reason given for `nihil`, or ""; `dispensasi` says that it is that of a waiver.
    `cakupan` is told of a bukti made every month or quarter whose files do not speak of all that are past.
    """

    periode: Periode
    jatuh_tempo: date
    status: Status
    hari_terlambat: int
    berkas: tuple[Berkas, ...]
    alasan_nihil: str = ""
    dispensasi: bool = False
    lewat: bool = False
    cakupan: Cakupan | None = None


@dataclass(frozen=True, slots=True)
class BuktiHasil:
    """A bukti and its slots, one for each periode, in order. `pic` is who is in charge, or None."""

    bukti: Bukti
    pic: str | None
    slot: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class ButirHasil:
    """A butir and its bukti. `pic` is who is in charge, or None."""

    butir: Butir
    pic: str | None
    bukti: tuple[BuktiHasil, ...]

    @property
    def ringkasan(self) -> Ringkasan:
        """Counts of its slots."""
        return Ringkasan.of(slot for bukti in self.bukti for slot in bukti.slot)


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """How many slots have each status; addable, so that totals are a plain `sum`.

    `belum_diketahui` are those of `tak_terbaca` whose due date is past: nobody knows whether they are there.
    """

    ada: int = 0
    terlambat: int = 0
    belum_ada: int = 0
    berjalan: int = 0
    akan_datang: int = 0
    nihil: int = 0
    tak_terbaca: int = 0
    belum_diketahui: int = 0

    @classmethod
    def of(cls, slots: Iterable[Slot]) -> Ringkasan:
        """Count the statuses of an iterable of slots."""
        counts: dict[str, int] = {}
        for slot in slots:
            counts[slot.status.value] = counts.get(slot.status.value, 0) + 1
            if slot.status is Status.TAK_TERBACA and slot.lewat:
                counts["belum_diketahui"] = counts.get("belum_diketahui", 0) + 1
        return cls(**counts)

    def __add__(self, other: Ringkasan) -> Ringkasan:
        return Ringkasan(
            self.ada + other.ada,
            self.terlambat + other.terlambat,
            self.belum_ada + other.belum_ada,
            self.berjalan + other.berjalan,
            self.akan_datang + other.akan_datang,
            self.nihil + other.nihil,
            self.tak_terbaca + other.tak_terbaca,
            self.belum_diketahui + other.belum_diketahui,
        )

    def __radd__(self, other: int) -> Ringkasan:
        return self

    @property
    def terpenuhi(self) -> int:
        """Slots answered: ada, terlambat or nihil."""
        return self.ada + self.terlambat + self.nihil

    @property
    def dihitung(self) -> int:
        """Slots due or filled, the denominator of completeness; what is due and unknown stays in it."""
        return self.terpenuhi + self.belum_ada + self.belum_diketahui

    @property
    def kelengkapan(self) -> float:
        """Completeness, 0 to 1; 0 where nothing is due or filled yet (SPEC 7)."""
        return self.terpenuhi / self.dihitung if self.dihitung else 0.0


# Both are made for most files of a share: named tuples are made four times as fast as frozen dataclasses.
class Saran(NamedTuple):
    """A suggestion for a file that fills nothing: the nearest bukti and a name that would be understood."""

    bukti: str
    nama: str


class BerkasLain(NamedTuple):
    """A file that fills nothing, why, and what to do about it."""

    path: str
    alasan: AlasanLain
    keterangan: Alasan
    saran: tuple[Saran, ...] = ()
    perlu_cek: tuple[Cek, ...] = ()


@dataclass(frozen=True, slots=True)
class Titik:
    """Completeness as it stood at an earlier run."""

    per_tanggal: date
    ringkasan: Ringkasan


@dataclass(frozen=True, slots=True)
class Perubahan:
    """A slot whose status changed since the last run; `hilang` names evidence that vanished.

    `oleh_aturan` is true where its files were all there and are: other rules or another reader judge them
    otherwise (SPEC 10).
    """

    bukti: str
    mulai: date
    sebelum: Status
    sesudah: Status
    hilang: tuple[str, ...] = ()
    oleh_aturan: bool = False


@dataclass(frozen=True, slots=True)
class Riwayat:
    """What the ledger adds: when the last run was, what changed since, completeness over time."""

    terakhir: datetime
    perubahan: tuple[Perubahan, ...] = ()
    garis: tuple[Titik, ...] = ()


@dataclass(frozen=True)
class AuditResult:
    """The whole audit of one folder on one date. `satker` is the unit's code, "" where the settings give none."""

    rencana: Rencana
    unit: str
    folder: str
    per_tanggal: date
    dibuat: datetime
    butir: tuple[ButirHasil, ...]
    berkas_lain: tuple[BerkasLain, ...]
    galat: tuple[Galat, ...]
    riwayat: Riwayat | None = field(default=None)
    satker: str = ""

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """All slots in printed order."""
        return tuple(slot for butir in self.butir for bukti in butir.bukti for slot in bukti.slot)

    @cached_property
    def ringkasan(self) -> Ringkasan:
        """Counts over all slots."""
        return sum((counts for _, counts in self._counts), Ringkasan())

    def ringkasan_komponen(self, komponen: Komponen) -> Ringkasan:
        """Counts over the slots of one komponen."""
        return sum((counts for b, counts in self._counts if b.komponen == komponen.nomor), Ringkasan())

    def ringkasan_sub(self, sub: Sub) -> Ringkasan:
        """Counts over the slots of one sub."""
        return sum((counts for b, counts in self._counts if b.sub == sub.kode), Ringkasan())

    @cached_property
    def _counts(self) -> tuple[tuple[Butir, Ringkasan], ...]:
        return tuple((hasil.butir, hasil.ringkasan) for hasil in self.butir)
