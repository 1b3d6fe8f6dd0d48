"""The claims of a file, less those that its name or folders speak against; with the flags of what is not sure."""

from __future__ import annotations

from zi_audit.match.about import Objection
from zi_audit.match.claims import Identification
from zi_audit.match.hints import Hints
from zi_audit.match.index import PlanIndex
from zi_audit.result import Cek


def judged(index: PlanIndex, hints: Hints, found: Identification) -> Identification:
    """Return a decision after what speaks against each of its dokumen is heard (SPEC 6.5)."""
    folders = (hints.folders.below if hints.place is not None else hints.folders.near)[::-1]
    objections: dict[str, Objection | None] = {}
    kept = []
    for claim in found.claims:
        dokumen = index.bukti[claim.bukti].dokumen
        if dokumen.id not in objections:
            objections[dokumen.id] = index.about.objection(dokumen, hints.words, folders, hints.jenis)
        against = objections[dokumen.id]
        if against is None:
            kept.append(claim)
        elif against.lain is None:
            kept.append(claim._replace(alasan=(*claim.alasan, against.alasan)))
    if not kept:
        first = next(one for one in objections.values() if one is not None and one.lain is not None)
        return Identification(
            (), first.lain or found.lain, first.alasan, misses=found.misses, by_year=found.by_year
        )
    cek = dict.fromkeys(found.cek)
    doubts: list[Cek | None] = [
        one.cek for one in objections.values() if one is not None and one.lain is None
    ]
    cek |= {flag: None for flag in doubts if flag is not None}
    return found._replace(claims=tuple(kept), cek=tuple(cek))
