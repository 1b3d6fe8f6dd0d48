"""What a roll-up holds, as values: offices, their state, shared gaps, what is due, what was lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from zi_audit.reasons import Alasan
from zi_audit.result import Ringkasan

# Older than this, in days, a result no longer shows how an office stands (SPEC 13).
STALE_AFTER = 14
# What is due within so many days is told beforehand (SPEC 13).
AHEAD = 30


class Keadaan(StrEnum):
    """How an office stands with its report."""

    TERKINI = "terkini"
    LAMA = "lama"
    BELUM_LAPOR = "belum_lapor"
    TIDAK_TERBACA = "tidak_terbaca"


class SharedSlot(NamedTuple):
    """A slot that offices of one plan have in common. Dates are inclusive."""

    kode: str
    bukti: str
    jenis: str
    nama: str
    mulai: date
    jatuh_tempo: date

    @property
    def id(self) -> str:
        """The slot as text: bukti and the first day of its periode."""
        return f"{self.bukti}@{self.mulai.isoformat()}"


class KomponenPoin(NamedTuple):
    """Points of one area that are due or filled, and those with evidence; None where the result has none."""

    nomor: int
    judul: str
    jatuh_tempo: float | None
    berbukti: float | None

    @property
    def tanpa_bukti(self) -> float | None:
        """Points due for which no evidence lies in the folder."""
        if self.jatuh_tempo is None or self.berbukti is None:
            return None
        return max(0.0, self.jatuh_tempo - self.berbukti)


@dataclass(frozen=True, slots=True)
class Hasil:
    """One office's result, as far as a roll-up needs it.

    `asal` is where it was read; `laporan` the office's own page beside it, "" where there is none;
    `satker` its code, "" where the result carries none; `rencana` tells plans apart, `versi` the programs
    that judged.
    """

    asal: str
    laporan: str
    satker: str
    unit: str
    rencana: str
    tahun: int
    per_tanggal: date
    dibuat: datetime
    ringkasan: Ringkasan
    komponen: tuple[KomponenPoin, ...]
    slots: tuple[tuple[SharedSlot, str], ...]
    perlu_cek: int = 0
    galat: int = 0
    versi: str = ""


class Sebelum(NamedTuple):
    """What an office had before: the ids of its filled slots, and the version of the program that judged."""

    terisi: frozenset[str]
    versi: str


@dataclass(frozen=True, slots=True)
class Gagal:
    """Something given to a roll-up that is no whole result: never counted, always named."""

    asal: str
    pesan: Alasan
    satker: str = ""


@dataclass(frozen=True, slots=True)
class Terdaftar:
    """An office that should report: its code, name and the code of its parent, "" without one."""

    kode: str
    nama: str
    induk: str = ""


@dataclass(frozen=True, slots=True)
class Satker:
    """An office in the roll-up; `hasil` only where it could be read.

    `hilang` are slots filled in its earlier result and not in this one; `aturan_lain` says that another
    version of the program judged that one, so that the evidence itself may still be there. `umur_hari`
    are the days since its `per_tanggal`.
    """

    kode: str
    nama: str
    induk: str
    keadaan: Keadaan
    hasil: Hasil | None = None
    umur_hari: int | None = None
    hilang: tuple[SharedSlot, ...] = ()
    aturan_lain: bool = False
    pesan: Alasan | None = None


class Celah(NamedTuple):
    """A gap that offices share: `satker` of `dari` readable ones that have the slot due lack it.

    Between offices of different plans only questions compare: `jenis` is then "", `mulai` None.
    """

    kode: str
    bukti: str
    jenis: str
    nama: str
    mulai: date | None
    jatuh_tempo: date | None
    satker: tuple[str, ...]
    dari: int


@dataclass(frozen=True, slots=True)
class Rekap:
    """The whole roll-up on `per_tanggal`; `catatan` says what was decided on the way: one office reported twice."""

    per_tanggal: date
    dibuat: datetime
    satker: tuple[Satker, ...]
    celah: tuple[Celah, ...]
    jatuh_tempo: tuple[Celah, ...]
    gagal: tuple[Gagal, ...] = ()
    catatan: tuple[Alasan, ...] = ()
    satu_rencana: bool = True

    @property
    def ringkasan(self) -> Ringkasan:
        """Counts over every office that could be read."""
        return sum((satker.hasil.ringkasan for satker in self.satker if satker.hasil), Ringkasan())
