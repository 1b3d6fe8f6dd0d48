"""When a file fits a dokumen that it does not name outright, and which of several dokumen is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zi_audit.formats import IMAGES, POINTERS, VIDEOS
from zi_audit.match.hints import QUARTET, Hints
from zi_audit.match.index import PlanIndex
from zi_audit.match.occasions import OCCASIONS, ONLINE
from zi_audit.match.vocabulary import Met
from zi_audit.plan.model import Bukti, Dokumen, Jenis

# A bukti of this jenis is also met by a file whose name states one of these, if its words are all there:
# the decision on a map of posts holds the map, a photo of a banner shows the banner.
COMPATIBLE: dict[Jenis, frozenset[Jenis]] = {
    Jenis.DOKUMEN: frozenset({Jenis.SK, Jenis.LAPORAN, Jenis.REKAP, Jenis.SOP, Jenis.LAINNYA}),
    Jenis.LAINNYA: frozenset(
        {
            Jenis.DOKUMEN,
            Jenis.SURAT,
            Jenis.LAPORAN,
            Jenis.REKAP,
            Jenis.TANGKAPAN_LAYAR,
            Jenis.BANNER,
            Jenis.LAINNYA,
        }
    ),
    Jenis.LAPORAN: frozenset({Jenis.DOKUMEN, Jenis.REKAP}),
    Jenis.REKAP: frozenset({Jenis.DOKUMEN}),
    Jenis.SOP: frozenset({Jenis.DOKUMEN, Jenis.SK}),
    Jenis.DOKUMENTASI: frozenset({Jenis.BANNER, Jenis.VIDEO}),
    Jenis.BANNER: frozenset({Jenis.DOKUMENTASI, Jenis.DOKUMEN}),
    Jenis.VIDEO: frozenset({Jenis.DOKUMENTASI}),
}

# Documentation shows; what is written is none.
_SHOWING = IMAGES | VIDEOS

# What a picture that does not say its kind can be: of a screen, of an event, of a banner.
PICTURED = frozenset({Jenis.TANGKAPAN_LAYAR, Jenis.DOKUMENTASI, Jenis.BANNER})

# Inside the butir's own folder anything may prove a bukti "lainnya" that its name speaks of.
COMPATIBLE_HERE = COMPATIBLE | {
    Jenis.LAINNYA: frozenset(Jenis),
    Jenis.DOKUMEN: COMPATIBLE[Jenis.DOKUMEN] | {Jenis.SURAT},
}

# Kinds that show or tell of an occasion (`match.occasions`).
_OF_OCCASIONS = frozenset({*QUARTET, Jenis.TANGKAPAN_LAYAR, Jenis.VIDEO, Jenis.BANNER, Jenis.SERTIFIKAT})


def is_full(met: Mapping[str, Met], dokumen: Dokumen) -> bool:
    """Whether all words of a dokumen are met."""
    return dokumen.id in met and met[dokumen.id].is_full


def is_named(met: Mapping[str, Met], dokumen: Dokumen) -> bool:
    """Whether the words for the thing itself are met, its topic being known from elsewhere."""
    return dokumen.id in met and met[dokumen.id].is_named


def accepts(dokumen: Dokumen, ekstensi: str) -> bool:
    """Whether a dokumen may have this extension; a pointer may lead to any file."""
    return not dokumen.ekstensi or ekstensi in dokumen.ekstensi or ekstensi in POINTERS


def occasion(index: PlanIndex, dokumen: Dokumen, hints: Hints) -> str:
    """Return the occasion about such a dokumen with which a name of no jenis begins (Rapat Pembahasan IKU), or ""."""
    if hints.jenis or dokumen.jenis_tersurat or dokumen.jenis in _OF_OCCASIONS:
        return ""
    lead = next((word for word in hints.words if word in OCCASIONS or not index.says_nothing(word)), "")
    return lead if lead in OCCASIONS and lead not in index.about.own_words[dokumen.id] else ""


def soft_fit(
    index: PlanIndex,
    dokumen: Dokumen,
    hints: Hints,
    compatible: Mapping[Jenis, frozenset[Jenis]] = COMPATIBLE,
) -> bool:
    """Whether a file that does not state the dokumen's jenis can still be it, its words being there."""
    if hints.jenis:
        if dokumen.jenis is Jenis.DOKUMENTASI and hints.ekstensi not in _SHOWING:
            return False
        allowed = compatible.get(dokumen.jenis, frozenset()).union(dokumen.jenis_lain)
        if dokumen.jenis is Jenis.DOKUMENTASI and dokumen.bundel and not ONLINE.isdisjoint(hints.words):
            allowed |= {Jenis.TANGKAPAN_LAYAR}
        return all(jenis in allowed for jenis in hints.jenis)
    return not dokumen.jenis_tersurat and not occasion(index, dokumen, hints)


def is_pictured(dokumen: Dokumen, hints: Hints) -> bool:
    """Whether a picture that states no jenis may show the dokumen, its words being there (SPEC 5)."""
    return not hints.jenis and hints.ekstensi in IMAGES and dokumen.jenis in PICTURED


def most_told(pictured: Sequence[Bukti], met: Mapping[str, Met]) -> list[Bukti]:
    """Of what a picture may show keep what most of its words speak of: a flyer on complaints in the PPID's room."""
    told = {
        bukti.id: len(met[bukti.dokumen.id].positions) if bukti.dokumen.id in met else 0 for bukti in pictured
    }
    return [bukti for bukti in pictured if told[bukti.id] == max(told.values())]


def is_another(dokumen: Dokumen, around: Mapping[str, Met]) -> bool:
    """Whether the folders around a part of a meeting say that it is another meeting."""
    return bool(dokumen.bundel) and dokumen.id in around and around[dokumen.id].ruled_out


def are_one(bukti: Sequence[Bukti]) -> bool:
    """Whether these are one thing: parts of one bundle, one thing of several years, alternatives, or meetings
    that one file may prove together."""
    first = bukti[0]
    kinds = {wanted.dokumen.bundel or wanted.dokumen.susunan for wanted in bukti}
    if len(kinds) == 1 or all(wanted.id in first.alternatif for wanted in bukti[1:]):
        return True
    return all(kinds <= {wanted.dokumen.bundel, *wanted.dokumen.bersama} for wanted in bukti)


def one_per_dokumen(bukti: Sequence[Bukti]) -> list[Bukti]:
    """Return the first bukti of each dokumen."""
    return list({wanted.dokumen.id: wanted for wanted in reversed(bukti)}.values())[::-1]


def most_specific(bukti: Sequence[Bukti], met: Mapping[str, Met]) -> list[Bukti]:
    """Drop those whose words are only a part of the words that another one is known by."""
    positions = {
        wanted.dokumen.id: met[wanted.dokumen.id].positions if wanted.dokumen.id in met else frozenset()
        for wanted in bukti
    }
    return [
        wanted
        for wanted in bukti
        if not any(
            other.jenis == wanted.jenis and positions[wanted.dokumen.id] < positions[other.dokumen.id]
            for other in bukti
        )
    ]
