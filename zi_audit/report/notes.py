"""What is written beside a question: its evidence, and what is late, missing or to be checked (SPEC 12).

Values, said by `note_words`, for the page's *Salin catatan* and the formats `lke-csv` and `lke-json`: facts,
no answer's letter, no score, no promise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from zi_audit.dates import Periode, Tanggal
from zi_audit.lke.model import Soal
from zi_audit.lke.support import Dukungan, supported
from zi_audit.plan.model import Bukti
from zi_audit.reasons import Cek, Sumber
from zi_audit.result import OPEN, AuditResult, Berkas, ButirHasil, Slot, Status


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file of a butir, and the bukti with their periode that it proves."""

    path: str
    tanggal: Tanggal
    sumber: Sumber
    tautan: str
    perlu_cek: tuple[Cek, ...]
    serves: tuple[tuple[Bukti, Periode], ...]

    @property
    def name(self) -> str:
        """Its file name."""
        return self.path.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """The folder it lies in, "" for the root."""
        return self.path.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class Gap:
    """A slot that wants a word: late, missing, unknown, nil or waived."""

    bukti: Bukti
    slot: Slot


@dataclass(frozen=True, slots=True)
class Note:
    """What the folder shows for one question, as values; `hasil` is None where no butir answers it."""

    soal: Soal | None
    hasil: ButirHasil | None
    evidence: tuple[Evidence, ...] = ()
    gaps: tuple[Gap, ...] = ()
    dukungan: tuple[Dukungan, ...] = ()
    per_tanggal: date = date.min


def note_of(result: AuditResult, hasil: ButirHasil, soal: Soal | None) -> Note:
    """Return the note of a butir; where it asks for no bukti of its own, with the files of `soal.bukti_dari`."""
    source = hasil
    if soal is not None and not hasil.bukti and soal.bukti_dari:
        source = next((butir for butir in result.butir if butir.butir.kode == soal.bukti_dari), hasil)
    gaps = [
        Gap(bukti.bukti, slot)
        for bukti in source.bukti
        for slot in bukti.slot
        if slot.status not in (Status.ADA, *OPEN)
    ]
    gaps.sort(key=lambda gap: gap.slot.periode.selesai)
    found = supported(hasil, soal, result.per_tanggal) if soal is not None else ()
    return Note(soal, hasil, evidence(source), tuple(gaps), found, result.per_tanggal)


def notes(result: AuditResult) -> Iterator[Note]:
    """Yield a note for each question of the sheet, in its order; questions of komponen left out are left out."""
    by_kode = {hasil.butir.kode: hasil for hasil in result.butir}
    komponen = {hasil.butir.komponen for hasil in result.butir}
    for soal in result.rencana.lke.soal:
        if soal.komponen not in komponen:
            continue
        hasil = by_kode.get(soal.butir)
        yield Note(soal, None) if hasil is None else note_of(result, hasil, soal)


def evidence(hasil: ButirHasil) -> tuple[Evidence, ...]:
    """Return the files of a butir in the order of periode and bukti, each once."""
    order: list[tuple[Berkas, Bukti, Periode]] = []
    for window in hasil.butir.periode:
        for bukti in hasil.bukti:
            for slot in bukti.slot:
                if slot.periode == window:
                    order += [(berkas, bukti.bukti, window) for berkas in slot.berkas]
    grouped: dict[str, list[tuple[Berkas, Bukti, Periode]]] = {}
    for row in order:
        grouped.setdefault(row[0].path, []).append(row)
    return tuple(_gathered(rows) for rows in grouped.values())


def _gathered(rows: Sequence[tuple[Berkas, Bukti, Periode]]) -> Evidence:
    berkas = rows[0][0]
    flags = dict.fromkeys(flag for row in rows for flag in row[0].perlu_cek)
    serves = tuple((bukti, window) for _, bukti, window in rows)
    return Evidence(berkas.path, berkas.tanggal, berkas.sumber_tanggal, berkas.tautan, tuple(flags), serves)
