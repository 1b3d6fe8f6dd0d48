"""What the years that a path states decide: between dokumen of several years, and against other years (SPEC 6.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from zi_audit.dates import Tanggal
from zi_audit.match.allocate import late_for
from zi_audit.match.claims import MAX_CANDIDATES, Claim, Identification
from zi_audit.match.hints import NO_YEARS, Years
from zi_audit.match.index import PlanIndex
from zi_audit.plan.model import Bukti
from zi_audit.reasons import Alasan, AlasanLain


class OfYear(NamedTuple):
    """Bukti left by the years; whether they are decided between, and whether years had to be asked for it."""

    bukti: list[Bukti]
    is_sure: bool = True
    asked: bool = False


def of_stated_year(bukti: Sequence[Bukti], years: Years) -> OfYear:
    """Where the same words stand for dokumen of several years, keep those whose year is stated."""
    dokumen = {wanted.dokumen.id: wanted.dokumen for wanted in bukti}
    if len(dokumen) < 2 or len({kind.susunan for kind in dokumen.values()}) == len(dokumen):
        return OfYear(list(bukti))
    if all(kind.bundel for kind in dokumen.values()):
        return OfYear(list(bukti))
    stated = years.bare or years.dated
    kept = [wanted for wanted in bukti if stated & set(wanted.tahun)]
    return OfYear(kept or list(bukti), bool(stated), True)


def of_its_year(
    index: PlanIndex, found: Identification, years: Years, day: date | None = None
) -> Identification:
    """Drop the claims on bukti that allow none of the years that the path states.

    A standing dokumen of an earlier year stays, marked so. What is left of them is `by_year`. Of what
    recurs, a `day` shortly after a periode is late for it, in the next year, too (SPEC 6.3).
    """
    if years == NO_YEARS or not found.claims:
        return found
    bare, dated = years
    kept: list[Claim] = []
    for claim in found.claims:
        bukti = index.bukti[claim.bukti]
        # A dokumen with years of its own (an LKjIP) is of the year in its title, not of its signing.
        stated = bare or dated if bukti.dokumen.tahun else bare | dated
        if stated & set(bukti.tahun) or (day is not None and not bare and _is_late(day, bukti)):
            kept.append(claim)
        elif bukti.berlaku and stated and max(stated) < min(bukti.tahun):
            why = Alasan.of("reason.tahun_sebelumnya", tahun=_listed(stated))
            kept.append(claim._replace(alasan=(*claim.alasan, why), sebelumnya=True))
    if kept:
        return found if kept == [*found.claims] else found._replace(claims=tuple(kept), by_year=True)
    allowed = ", ".join(map(str, index.bukti[found.claims[0].bukti].tahun))
    why = Alasan.of("reason.other_year", tahun=_listed(bare | dated), diminta=allowed)
    ids = tuple(claim.bukti for claim in found.claims)[:MAX_CANDIDATES]
    return Identification((), AlasanLain.TAHUN_LAIN, why, ids, found.misses, by_year=True)


def _listed(years: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(years)))


def _is_late(day: date, bukti: Bukti) -> bool:
    return len(bukti.periode) > 1 and late_for(Tanggal.hari(day), bukti.periode) is not None
