"""What a file is evidence for that leaves out what its place says already, or what only one dokumen can mean (SPEC 5).

ZI goes without saying in a komponen's folder, the word for an activity where one dokumen has the subject,
and all of it in a sub's folder that asks for one thing of the kind. Only of names that say nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zi_audit.match.claims import Identification
from zi_audit.match.fit import accepts, are_one, is_another, is_pictured, most_told, one_per_dokumen
from zi_audit.match.hints import Hints, Words
from zi_audit.match.index import PlanIndex
from zi_audit.match.serve import claims
from zi_audit.match.vocabulary import Met
from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Bukti
from zi_audit.reasons import Cek

_ON_BEHALF = "an"


def inferred(index: PlanIndex, place: Kode | None, hints: Hints) -> Identification | None:
    """Return the one dokumen that a file in `place` (a komponen or sub; None: anywhere) can mean, or None."""
    below = place is not None
    levels = len(hints.folders.below if below else hints.folders.near)
    around = index.words.met(hints.around(below=below))
    for level in range(levels + 1):
        words = hints.heard(level, below=below)
        met = index.words.met(words)
        named = [
            fit.dokumen for fit in met.values() if not fit.ruled_out and not is_another(fit.dokumen, around)
        ]
        scope = [bukti for dokumen in named for bukti in index.served(dokumen.id, place)]
        about = [bukti for bukti in scope if met[bukti.dokumen.id].is_about]
        implied = [
            bukti
            for bukti in scope
            if place
            and index.implied[bukti.dokumen.id]
            and met[bukti.dokumen.id].lacks == index.implied[bukti.dokumen.id]
        ]
        for fits in (implied, about):
            found = _only(index, words, fits, met, hints, place)
            if found is not None:
                return found
    words = hints.heard(levels, below=below)
    if place is None and hints.folders.title:
        return _of_all_zi(index, words, hints)
    if place is None or not place.sub:
        return None
    return _only(index, words, index.in_sub(place), index.words.met(words), hints, place)


def _of_all_zi(index: PlanIndex, words: Words, hints: Hints) -> Identification | None:
    """Return the dokumen that ZI alone names and whose own name a file in the collection says: SK Tim in ZI 2026."""
    for id, (beside, title) in index.all_zi.items():
        if not beside.isdisjoint(words):
            rest = tuple(word for word in words if word not in beside | title)
            return _only(index, rest, [index.serves[id][0]], {}, hints, None)
    return None


def _is_kind(bukti: Bukti, hints: Hints) -> bool:
    """Whether a file states the jenis of a bukti, or is a picture that may show it."""
    if not accepts(bukti.dokumen, hints.ekstensi):
        return False
    return bukti.jenis in hints.jenis or is_pictured(bukti.dokumen, hints)


def _only(
    index: PlanIndex,
    words: Words,
    fitting: Sequence[Bukti],
    met: Mapping[str, Met],
    hints: Hints,
    place: Kode | None,
) -> Identification | None:
    """Claim those of `fitting` that are of the file's kind if they are one thing, and the words say nothing else."""
    if place is None and not hints.jenis:
        return None  # neither kind nor subject nor place
    kind = [bukti for bukti in fitting if _is_kind(bukti, hints)]
    left = one_per_dokumen(kind if hints.jenis else most_told(kind, met))
    if (
        not left
        or not are_one(left)
        or any(_says_more(index, words, met.get(bukti.dokumen.id)) for bukti in left)
    ):
        return None
    cek = (Cek.POKOK_DISIMPULKAN,) if hints.jenis else (Cek.JENIS_DISIMPULKAN, Cek.POKOK_DISIMPULKAN)
    home = left[0].kode if place is not None and len(left) == 1 else ""
    return claims(index, left, hints, met=met, home=home, cek=cek)


def _says_more(index: PlanIndex, words: Words, met: Met | None) -> bool:
    """Whether a name has words that are neither the dokumen's nor say nothing of a subject."""
    ours = met.positions if met is not None else frozenset()
    if ours and met is not None and met.dokumen.bundel:
        words = _without_person(words)
    return any(n not in ours and not index.says_nothing(word) for n, word in enumerate(words))


def _without_person(words: Words) -> Words:
    """Return words without the unknown ones that end them: whose part of a meeting it is (und monev (rina))."""
    if words[-1]:
        return words
    return words[:-2] if words[-2:-1] == (_ON_BEHALF,) else words[:-1]
