"""What a file that fills nothing might be, and what its own name lacks for it (SPEC 6.8).

A proposed name adds to the file's words only a kode and the dokumen's words: never a date, a year or a
kind that was not read. None is made for a file that something speaks against, nor from one general word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from zi_audit.match.claims import Identification, Offer
from zi_audit.match.fit import COMPATIBLE, COMPATIBLE_HERE, accepts, is_pictured, soft_fit
from zi_audit.match.hints import Hints
from zi_audit.match.index import PlanIndex
from zi_audit.match.propose import cased
from zi_audit.match.vocabulary import Met, phrase_words
from zi_audit.plan.model import Bukti
from zi_audit.reasons import AlasanLain

# What a file would be evidence for if it said something else.
Decide = Callable[[Hints], Identification]
_OFFERED = frozenset({AlasanLain.PERLU_DINAMAI_ULANG, AlasanLain.TAK_DIKENAL})


def with_offers(index: PlanIndex, hints: Hints, found: Identification, decide: Decide) -> Identification:
    """Return a decision without claims with what to put before the file's name for each candidate.

    `decide` is asked whether the file would then be taken: no name is proposed that would not do.
    """
    if found.claims or found.lain not in _OFFERED:
        return found
    met = index.words.met(hints.all_words)
    made: list[Offer] = []
    by_year = found.by_year
    for id in found.candidates:
        bukti = index.bukti[id]
        lead = _lead(index, hints, bukti, met)
        if lead is not None:
            taken = decide(_would_say(index, hints, bukti, lead))
            by_year |= taken.by_year
            if id not in {claim.bukti for claim in taken.claims}:
                lead = None
        made.append(Offer(id, None if lead is None else _spelled(index, hints, bukti, lead)))
    # A file that nothing tells of lists what its butir asks for; of others only what a name would mend.
    named = found.lain is AlasanLain.PERLU_DINAMAI_ULANG
    kept = tuple(offer for offer in made if named or offer.lead is not None)
    return found._replace(offers=kept, by_year=by_year)


def _would_say(index: PlanIndex, hints: Hints, bukti: Bukti, lead: Sequence[str]) -> Hints:
    """Return what the path would say with the phrases `lead` and the kode before its name."""
    return hints._replace(
        place=index.kode[bukti.kode],
        source="nama",
        words=(*(word for phrase in lead for word in phrase_words(phrase)), *hints.words),
        folders=hints.folders._replace(below=(), used=()),
    )


def _spelled(index: PlanIndex, hints: Hints, bukti: Bukti, lead: Sequence[str]) -> str:
    has_kode = hints.source == "nama" and hints.place == index.kode[bukti.kode]
    return " ".join(
        (*(() if has_kode else (bukti.kode,)), *(cased(phrase, bukti.dokumen.nama) for phrase in lead))
    )


def _lead(index: PlanIndex, hints: Hints, bukti: Bukti, met: Mapping[str, Met]) -> tuple[str, ...] | None:
    """Return the phrases that a name lacks, or None where it says too little or something else."""
    dokumen = bukti.dokumen
    is_here = hints.place == index.kode[bukti.kode]
    is_kind = dokumen.jenis in hints.jenis or soft_fit(
        index, dokumen, hints, COMPATIBLE_HERE if is_here else COMPATIBLE
    )
    if not accepts(dokumen, hints.ekstensi) or not (is_kind or is_pictured(dokumen, hints)):
        return None
    if hints.source == "nama" and not is_here:
        return None
    folders = (hints.folders.below if hints.place is not None else hints.folders.near)[::-1]
    if not (is_here and hints.jenis) and not index.about.meanings.is_told(dokumen, (hints.words, *folders)):
        return None
    if index.about.objection(dokumen, hints.words, folders, hints.jenis, hints.aside) is not None:
        return None
    groups = met[dokumen.id].groups if dokumen.id in met else frozenset()
    return tuple(group[0] for number, group in enumerate(dokumen.kata) if number not in groups)
