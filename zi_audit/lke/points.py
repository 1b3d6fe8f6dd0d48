"""Points of Pemenuhan with evidence (SPEC 12): a butir's weight, split over its bukti, then over their periode.

Exact fractions, so that parts add up to the whole. Slots are not points: twelve monthly slots of one
question weigh what one question weighs. No letter and no score of a unit is known here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import NamedTuple

from zi_audit.plan.kode import Kode
from zi_audit.result import ANSWERED, AuditResult, BuktiHasil, Slot, Status


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


@dataclass(frozen=True)
class Points:
    """The points of one result, per kode of its butir; `share` maps the id of a bukti to what each slot weighs."""

    butir: Mapping[str, Poin]
    share: Mapping[str, Fraction]

    @cached_property
    def total(self) -> Poin:
        """The points of all butir of the result."""
        return sum(self._komponen.values(), Poin())

    def komponen(self, nomor: int) -> Poin:
        """The points of one komponen."""
        return self._komponen.get(nomor, Poin())

    @cached_property
    def _komponen(self) -> Mapping[int, Poin]:
        found: dict[int, Poin] = {}
        for kode, poin in self.butir.items():
            nomor = Kode.parse(kode).komponen
            found[nomor] = found[nomor] + poin if nomor in found else poin
        return found


class _Counted(NamedTuple):
    """One bukti of a butir as it counts: of so many slots those that are waived, answered, missing and unknown."""

    bukti: str
    alternatif: tuple[str, ...]
    slots: int
    waived: int
    answered: int
    missing: int
    unknown: int


def points(result: AuditResult) -> Points:
    """Return the points of a result, by the LKE of its plan."""
    lke = result.rencana.lke
    by_butir: dict[str, Poin] = {}
    shares: dict[str, Fraction] = {}
    for hasil in result.butir:
        counted = tuple([_counted(bukti, result.per_tanggal) for bukti in hasil.bukti])
        by_butir[hasil.butir.kode], share = _weighed(lke.poin(hasil.butir.kode), counted)
        shares.update(share)
    return Points(by_butir, shares)


def is_due(slot: Slot, per_tanggal: date) -> bool:
    """Whether the slot's due date (inclusive) is past."""
    return slot.jatuh_tempo < per_tanggal


def _counted(hasil: BuktiHasil, per_tanggal: date) -> _Counted:
    waived = answered = missing = unknown = 0
    for slot in hasil.slot:
        if slot.dispensasi:
            waived += 1
        elif slot.status in ANSWERED:
            answered += 1
        elif slot.status is Status.BELUM_ADA:
            missing += 1
        elif slot.status is Status.TAK_TERBACA and is_due(slot, per_tanggal):
            unknown += 1
    bukti = hasil.bukti
    return _Counted(bukti.id, bukti.alternatif, len(hasil.slot), waived, answered, missing, unknown)


# Of a watcher's result, most butir stand as they stood.
@lru_cache(maxsize=1024)
def _weighed(weight: Fraction, asked: tuple[_Counted, ...]) -> tuple[Poin, tuple[tuple[str, Fraction], ...]]:
    """Return the points of a butir of this weight, and what one slot of each bukti weighs, by the id of the bukti."""
    shares = _slot_shares(weight, asked)
    due = filled = unknown = waived = Fraction(0)
    for (_, part), bukti in zip(shares, asked, strict=True):
        due += part * (bukti.answered + bukti.missing + bukti.unknown)
        filled += part * bukti.answered
        unknown += part * bukti.unknown
        waived += part * bukti.waived
    return Poin(weight, due, filled, unknown, waived), shares


def _slot_shares(weight: Fraction, asked: Sequence[_Counted]) -> tuple[tuple[str, Fraction], ...]:
    """Return what one slot of each bukti weighs, by the id of the bukti; alternatives are one bukti."""
    groups: list[set[str]] = []
    for bukti in asked:
        same = {bukti.bukti, *bukti.alternatif}
        known = next((group for group in groups if group & same), None)
        if known is None:
            groups.append(same)
        else:
            known |= same
    shares = []
    for bukti in asked:
        group = next(group for group in groups if bukti.bukti in group)
        here = sum(other.bukti in group for other in asked)
        shares.append((bukti.bukti, weight / len(groups) / here / max(1, bukti.slots)))
    return tuple(shares)
