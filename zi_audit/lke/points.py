"""Points of Pemenuhan with evidence (SPEC 12): a butir's weight, split over its bukti, then over their periode.

Exact fractions, so that parts add up to the whole. Slots are not points: twelve monthly slots of one
question weigh what one question weighs. No letter and no score of a unit is known here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zi_audit.lke.model import Lke
from zi_audit.plan.kode import Kode
from zi_audit.result import ANSWERED, AuditResult, ButirHasil, Slot, Status


@dataclass(frozen=True, slots=True)
class Poin:
    """Points, addable: `poin` in all, `jatuh_tempo` due or filled, `berbukti` with evidence.

    `belum_diketahui` is the part of `jatuh_tempo` whose folder could not be read; `dibebaskan` is what
    waivers took out of both.
    """

    poin: Fraction = Fraction(0)
    jatuh_tempo: Fraction = Fraction(0)
    berbukti: Fraction = Fraction(0)
    belum_diketahui: Fraction = Fraction(0)
    dibebaskan: Fraction = Fraction(0)

    def __add__(self, other: Poin) -> Poin:
        return Poin(
            self.poin + other.poin,
            self.jatuh_tempo + other.jatuh_tempo,
            self.berbukti + other.berbukti,
            self.belum_diketahui + other.belum_diketahui,
            self.dibebaskan + other.dibebaskan,
        )

    def __radd__(self, other: int) -> Poin:
        return self

    @property
    def tanpa_bukti(self) -> Fraction:
        """What is due, was looked for, and has no evidence."""
        return self.jatuh_tempo - self.berbukti - self.belum_diketahui


@dataclass(frozen=True, slots=True)
class Points:
    """The points of one result, per kode of its butir; `share` maps the id of a bukti to what each slot weighs."""

    butir: Mapping[str, Poin]
    share: Mapping[str, Fraction]

    @property
    def total(self) -> Poin:
        """The points of all butir of the result."""
        return sum(self.butir.values(), Poin())

    def komponen(self, nomor: int) -> Poin:
        """The points of one komponen."""
        own = Kode(nomor)
        return sum((poin for kode, poin in self.butir.items() if own.contains(Kode.parse(kode))), Poin())


def points(result: AuditResult) -> Points:
    """Return the points of a result, by the LKE of its plan."""
    lke, shares = result.rencana.lke, {}
    by_butir = {}
    for hasil in result.butir:
        share = slot_shares(hasil, lke)
        shares.update(share)
        by_butir[hasil.butir.kode] = _poin(hasil, lke, share, result.per_tanggal)
    return Points(by_butir, shares)


def slot_shares(hasil: ButirHasil, lke: Lke) -> dict[str, Fraction]:
    """Return what one slot of each bukti weighs, by the id of the bukti; alternatives are one bukti."""
    groups: list[set[str]] = []
    for bukti in hasil.bukti:
        same = {bukti.bukti.id, *bukti.bukti.alternatif}
        known = next((group for group in groups if group & same), None)
        if known is None:
            groups.append(same)
        else:
            known |= same
    weight = lke.poin(hasil.butir.kode)
    shares = {}
    for bukti in hasil.bukti:
        group = next(group for group in groups if bukti.bukti.id in group)
        here = sum(other.bukti.id in group for other in hasil.bukti)
        shares[bukti.bukti.id] = weight / len(groups) / here / max(1, len(bukti.slot))
    return shares


def is_due(slot: Slot, per_tanggal: date) -> bool:
    """Whether the slot's due date (inclusive) is past."""
    return slot.jatuh_tempo < per_tanggal


def _poin(hasil: ButirHasil, lke: Lke, share: Mapping[str, Fraction], per_tanggal: date) -> Poin:
    due = filled = unknown = waived = Fraction(0)
    for bukti in hasil.bukti:
        part = share[bukti.bukti.id]
        for slot in bukti.slot:
            if slot.dispensasi:
                waived += part
            elif slot.status in ANSWERED:
                due += part
                filled += part
            elif slot.status is Status.BELUM_ADA:
                due += part
            elif slot.status is Status.TAK_TERBACA and is_due(slot, per_tanggal):
                due += part
                unknown += part
    return Poin(lke.poin(hasil.butir.kode), due, filled, unknown, waived)
