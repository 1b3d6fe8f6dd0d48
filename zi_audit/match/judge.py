"""The claims of a file, less those that its name or folders speak against; with the flags of what is not sure."""

from __future__ import annotations

from collections.abc import Mapping

from zi_audit.formats import STAND_INS
from zi_audit.match.about import Objection
from zi_audit.match.claims import MAX_CANDIDATES, Identification
from zi_audit.match.fit import soft_fit
from zi_audit.match.hints import Hints
from zi_audit.match.index import PlanIndex
from zi_audit.plan.model import Dokumen
from zi_audit.reasons import Alasan, AlasanLain, Cek

# So many of the extensions that would do are named.
_EXTENSIONS_TOLD = 4


def judged(index: PlanIndex, hints: Hints, found: Identification) -> Identification:
    """Return a decision after what speaks against each of its dokumen is heard (SPEC 6.5).

    A subject that was only inferred and is unclear, too, is none, unless the folder of a sub settles it.
    """
    folders = (hints.folders.below if hints.place is not None else hints.folders.near)[::-1]
    objections: dict[str, Objection | None] = {}
    kept = []
    for claim in found.claims:
        dokumen = index.bukti[claim.bukti].dokumen
        if dokumen.id not in objections:
            objections[dokumen.id] = index.about.objection(
                dokumen, hints.words, folders, hints.jenis, hints.aside
            )
        against = objections[dokumen.id]
        if against is None:
            kept.append(claim)
        elif against.lain is None and (Cek.POKOK_DISIMPULKAN not in found.cek or _is_settled(dokumen, hints)):
            kept.append(claim._replace(alasan=(*claim.alasan, against.alasan)))
    if not kept:
        return _refused(found, objections)
    cek = dict.fromkeys(found.cek)
    doubts: list[Cek | None] = [
        objection.cek for objection in objections.values() if objection is not None and objection.lain is None
    ]
    cek |= {flag: None for flag in doubts if flag is not None}
    return found._replace(claims=tuple(kept), cek=tuple(cek))


def _is_settled(dokumen: Dokumen, hints: Hints) -> bool:
    """Whether a file of unclear subject lies in the sub that asks for it, or only says who wrote a meeting's part."""
    in_sub = hints.place is not None and bool(hints.place.sub)
    return in_sub or (bool(dokumen.bundel) and not all(hints.words[-1:]))


def _refused(found: Identification, objections: Mapping[str, Objection | None]) -> Identification:
    """Return why nothing of a decision is left: what speaks against it or, of a subject inferred only, is unclear."""
    against = [objection for objection in objections.values() if objection is not None]
    first = next((objection for objection in against if objection.lain is not None), None)
    if first is not None and first.lain is not None:
        return Identification((), first.lain, first.alasan, misses=found.misses, by_year=found.by_year)
    ids = tuple(claim.bukti for claim in found.claims)[:MAX_CANDIDATES]
    return Identification(
        (), AlasanLain.PERLU_DINAMAI_ULANG, against[0].alasan, ids, found.misses, by_year=found.by_year
    )


def of_extension(index: PlanIndex, hints: Hints, found: Identification) -> Identification:
    """Return a decision without claims, with the file's extension as its reason where nothing else is amiss."""
    if found.claims or found.lain not in (AlasanLain.TAK_DIKENAL, AlasanLain.PERLU_DINAMAI_ULANG):
        return found
    unaccepted = [miss for miss in found.misses if miss.alasan.kunci == "reason.miss_extension"]
    met = index.words.met(hints.all_words) if unaccepted else {}
    # Of all that the words name, what the name says it is comes first.
    for miss in sorted(unaccepted, key=lambda miss: index.bukti[miss.bukti].jenis not in hints.jenis):
        dokumen = index.bukti[miss.bukti].dokumen
        is_meant = dokumen.id in met and met[dokumen.id].is_full and soft_fit(index, dokumen, hints)
        if not (dokumen.jenis in hints.jenis or is_meant):
            continue
        if (
            index.about.objection(dokumen, hints.words, hints.folders.near[::-1], hints.jenis, hints.aside)
            is None
        ):
            asked = ", ".join(dokumen.ekstensi[:_EXTENSIONS_TOLD])
            key = "reason.extension_cloud" if hints.ekstensi in STAND_INS else "reason.extension"
            why = Alasan.of(key, ekstensi=hints.ekstensi, nama=dokumen.nama, diminta=asked)
            return found._replace(lain=AlasanLain.EKSTENSI_LAIN, keterangan=why, candidates=())
    return found
