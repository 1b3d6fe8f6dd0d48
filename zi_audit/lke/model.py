"""The questions of the LKE as values: what `lke.toml` says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property


class Dihitung(StrEnum):
    """What a question's criteria count and a folder can show (SPEC 12)."""

    CAKUPAN_BULAN = "cakupan_bulan"
    BERKALA = "berkala"
    JUMLAH = "jumlah"
    TINDAK_LANJUT = "tindak_lanjut"


class Orang(StrEnum):
    """What only a person can judge of a question (SPEC 12)."""

    PROPORSI = "proporsi"
    INOVASI = "inovasi"
    ISI = "isi"
    PELIBATAN = "pelibatan"


@dataclass(frozen=True, slots=True)
class Soal:
    """One question of the part Pemenuhan.

    `nomor` and `baris` are its number and its row on the sheet "Jawaban"; `kode` is its code on the LKE,
    whose letter is not always the decree's. `butir` is the kode of the butir that answers it, or "".
    `bukti_dari` is the butir whose files answer it where its own asks for none, or "".
    `poin` is its weight, exactly. `jumlah` is how many its best criterion asks for, or 0.
    """

    nomor: int
    baris: int
    kode: str
    sub: str
    butir: str
    skala: str
    tanya: str
    poin: Fraction
    dihitung: tuple[Dihitung, ...] = ()
    jumlah: int = 0
    orang: tuple[Orang, ...] = ()
    catatan: str = ""
    bukti_dari: str = ""

    @property
    def komponen(self) -> int:
        """The number of its area, 1 to 6."""
        return int(self.kode.partition(".")[0])


@dataclass(frozen=True)
class Lke:
    """The questions in the sheet's order; `bobot` maps each sub to what one of its questions weighs."""

    soal: tuple[Soal, ...] = ()
    bobot: tuple[tuple[str, Fraction], ...] = ()

    def poin(self, butir: str) -> Fraction:
        """Return what the butir of this kode weighs: its sub's weight by the LKE's number of questions there."""
        return self._by_sub.get(butir.rpartition(".")[0], Fraction(0))

    def soal_of(self, butir: str) -> Soal | None:
        """Return the question that the butir of this kode answers, or None."""
        return self._by_butir.get(butir)

    def without_butir(self, kode: frozenset[str]) -> tuple[Soal, ...]:
        """Return the questions that none of the butir of these `kode` answers."""
        return tuple(soal for soal in self.soal if soal.butir not in kode)

    @cached_property
    def _by_sub(self) -> dict[str, Fraction]:
        return dict(self.bobot)

    @cached_property
    def _by_butir(self) -> dict[str, Soal]:
        return {soal.butir: soal for soal in self.soal if soal.butir}
