"""Which bukti of the plan a file serves once its dokumen is known: its own, shared ones, alternatives (SPEC 6.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zi_audit.match.claims import Claim, Identification
from zi_audit.match.fit import is_full
from zi_audit.match.hints import Hints
from zi_audit.match.index import PlanIndex
from zi_audit.match.vocabulary import Met
from zi_audit.plan.model import Bukti
from zi_audit.reasons import Alasan, Cek


def claims(
    index: PlanIndex,
    chosen: Sequence[Bukti],
    hints: Hints,
    *,
    met: Mapping[str, Met],
    place: Alasan | None = None,
    home: str = "",
    cek: tuple[Cek, ...] = (),
) -> Identification:
    """Claim the `chosen` bukti and all others that their dokumen answers.

    `place` says where they were looked for; None where their words alone, in `met`, led to them.
    `home` is the kode of the butir that the file lies in, or "". `cek` says what of it was inferred.
    """
    claimed: dict[str, Claim] = {}
    for bukti in _with_companions(index, chosen, met):
        why = (*_why(bukti, hints, met, place), *(Alasan.of(f"reason.{flag.value}") for flag in cek))
        served = (*index.serves[bukti.dokumen.id], *index.contained(bukti.dokumen))
        for wanted in served:
            shared = len(served) > 1 and wanted.kode != home
            reasons = (*why, Alasan.of("reason.bersama", kode=home)) if shared and home else why
            nihil = index.is_nihil(wanted, hints)
            if nihil:
                reasons = (*reasons, Alasan.of("reason.nihil", kode=wanted.kode))
            claimed.setdefault(wanted.id, Claim(wanted.id, shared, reasons, nihil))
            for other in index.stands_for.get(wanted.id, ()):
                stands = Alasan.of("reason.alternatif", nama=wanted.nama)
                claimed.setdefault(other, Claim(other, shared, (*reasons, stands)))
    return Identification(tuple(claimed.values()), gabungan=hints.gabungan, cek=cek)


def _with_companions(index: PlanIndex, chosen: Sequence[Bukti], met: Mapping[str, Met]) -> tuple[Bukti, ...]:
    """Return `chosen` and the same part of each meeting that the file's words name as well (SPIP in a pleno)."""
    ids = [f"{bundel}.{bukti.jenis}" for bukti in chosen for bundel in bukti.dokumen.bersama]
    return (
        *chosen,
        *(index.serves[id][0] for id in ids if id in index.serves and id in met and met[id].is_full),
    )


def _why(bukti: Bukti, hints: Hints, met: Mapping[str, Met], place: Alasan | None) -> tuple[Alasan, ...]:
    # Each part of a bundle by its own name.
    why = [place or Alasan.of("reason.place_words", nama=bukti.dokumen.nama)]
    if bukti.jenis in hints.jenis:
        why.append(Alasan.of(f"reason.jenis_{hints.jenis_source}", jenis=bukti.jenis))
    if place and is_full(met, bukti.dokumen):
        why.append(Alasan.of("reason.words", nama=bukti.dokumen.nama))
    if hints.gabungan:
        why.append(Alasan.of("reason.gabungan"))
    return tuple(why)
