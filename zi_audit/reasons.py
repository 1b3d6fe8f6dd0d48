"""Why something was decided so, as small values: reasons, flags, what could not be read. Everybody uses them.

A reason is a key with values of their own types; `zi_audit.texts` makes a sentence of it when a report is rendered.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from zi_audit.dates import Periode, Tanggal

# What fills a reason. A Jenis and a Sumber are text of a type of their own, and said by their names.
Nilai = str | int | date | Tanggal | Periode


class Cek(StrEnum):
    """A flag on a file (*perlu cek*, SPEC 6.6): it counts, and a person should look."""

    POKOK_BELUM_JELAS = "pokok_belum_jelas"
    DITENTUKAN_ISI = "ditentukan_isi"
    ISI_TAHUN_LAIN = "isi_tahun_lain"
    ISI_UNIT_LAIN = "isi_unit_lain"
    TAMPAK_KOSONG = "tampak_kosong"
    TAHUN_SEBELUMNYA = "tahun_sebelumnya"
    JENIS_DISIMPULKAN = "jenis_disimpulkan"
    POKOK_DISIMPULKAN = "pokok_disimpulkan"
    GABUNGAN = "gabungan"
    TAUTAN = "tautan"
    KONSEP = "konsep"
    TAHUN_DISIMPULKAN = "tahun_disimpulkan"
    TANGGAL_MTIME = "tanggal_mtime"
    ISI_BERULANG = "isi_berulang"
    EKSTENSI_SALAH = "ekstensi_salah"
    TERENKRIPSI = "terenkripsi"
    AWAN = "awan"
    TANPA_TEKS = "tanpa_teks"
    GAMBAR_POLOS = "gambar_polos"
    TAK_TERBACA = "tak_terbaca"


class AlasanLain(StrEnum):
    """Why a file fills nothing (`berkas_lain`)."""

    TAHUN_LAIN = "tahun_lain"
    UNIT_LAIN = "unit_lain"
    BUKAN_DOKUMEN = "bukan_dokumen"
    POKOK_LAIN = "pokok_lain"
    EKSTENSI_LAIN = "ekstensi_lain"
    TIDAK_DIPERIKSA = "tidak_diperiksa"
    KOSONG = "kosong"
    RUSAK = "rusak"
    SEMENTARA = "sementara"
    TAK_DIKENAL = "tak_dikenal"
    PERLU_DINAMAI_ULANG = "perlu_dinamai_ulang"
    SETELAH_PER_TANGGAL = "setelah_per_tanggal"
    DIABAIKAN = "diabaikan"
    TAUTAN_SIMBOLIK = "tautan_simbolik"


class Sumber(StrEnum):
    """Where a file's date comes from, strongest first (SPEC 5)."""

    NAMA = "nama"
    FOLDER = "folder"
    TEKS = "teks"
    ISI = "isi"
    MTIME = "mtime"


# Made by the thousand: named tuples are made four times as fast as frozen dataclasses.
class Alasan(NamedTuple):
    """A reason: the key of a sentence and the values that fill it, as (name, value) pairs."""

    kunci: str
    isi: tuple[tuple[str, Nilai], ...] = ()

    @classmethod
    def of(cls, kunci: str, **isi: Nilai) -> Alasan:
        """Return the reason `kunci` filled with `isi`."""
        return cls(kunci, tuple(isi.items()))


# What was listed and is no longer there, or something else is, when it is to be read.
VANISHED = Alasan.of("reason.unreadable_vanished")
SWAPPED = Alasan.of("reason.unreadable_swapped")


@dataclass(frozen=True, slots=True)
class Galat:
    """A part of the folder that could not be read, and why; `is_folder` where it may hold files.

    `hides` are the slots whose evidence may lie there (SPEC 7), in the plan's order: the id of the bukti, and
    which of its periode.
    """

    path: str
    pesan: Alasan
    is_folder: bool = False
    hides: tuple[tuple[str, int], ...] = ()

    @property
    def went(self) -> bool:
        """Whether it stood there when it was listed, and no longer when it was to be read."""
        return self.pesan in (VANISHED, SWAPPED)
