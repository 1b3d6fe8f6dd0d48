"""Which undecided files are asked for their text (SPEC 5): the only ones that are opened without claiming anything.

A file is asked where its text could make it evidence: it lies in a butir, its words came near one, or its
name says nothing at all, or no more than some of the words of a dokumen, and its folders nothing of another
matter. Of the last sort a share may hold very many (scans of bills and mail), so only the first MOST_ADRIFT
of them, as a walk comes to them, are opened. Photos, drawings and archives never are: they hold no text.
"""

from __future__ import annotations

from collections.abc import Collection

from zi_audit.formats import WITH_TEXT
from zi_audit.match.claims import Asks, Identification
from zi_audit.match.hints import Hints, Words, Years
from zi_audit.match.index import PlanIndex
from zi_audit.match.vocabulary import Met
from zi_audit.names.nameless import NAMELESS
from zi_audit.plan.model import Bukti
from zi_audit.reasons import AlasanLain

MOST_ADRIFT = 2_000

_UNDECIDED = frozenset({AlasanLain.TAK_DIKENAL, AlasanLain.PERLU_DINAMAI_ULANG})


def with_asks(index: PlanIndex, hints: Hints, years: Years, found: Identification) -> Identification:
    """Return a decision without claims with whether a file that says `hints` and `years` is asked for its text.

    Where its years were asked for that, it is `by_year`: the same words in another year may be answered otherwise.
    """
    asks, wanted = _by_words(index, hints, found)
    if asks is Asks.NOT:
        return found
    stated = years.bare | years.dated
    if stated and not any(stated & set(bukti.tahun) or _stands(bukti, asks) for bukti in wanted):
        asks = Asks.NOT
    return found._replace(asks=asks, by_year=True)


def _by_words(index: PlanIndex, hints: Hints, found: Identification) -> tuple[Asks, Collection[Bukti]]:
    """Return whether a file is asked for its text, whatever its years, and which bukti it may be for."""
    if found.claims or found.lain not in _UNDECIDED or hints.ekstensi not in WITH_TEXT:
        return Asks.NOT, ()
    wanted: Collection[Bukti] = [index.bukti[bukti] for bukti in found.candidates] or index.bukti.values()
    if found.lain is AlasanLain.PERLU_DINAMAI_ULANG:
        # A kind that none of them has is a clear answer.
        is_of_kind = not hints.jenis or any(bukti.jenis in hints.jenis for bukti in wanted)
        return Asks.NEAR if is_of_kind else Asks.NOT, wanted
    if not all(says_no_subject(index, word) for word in hints.words) and not _says_half(index, hints):
        return Asks.NOT, ()
    if hints.place is not None:
        return Asks.NEAR, wanted
    words = (*hints.folders.title, *hints.around(below=False))
    near = [met for met in index.words.met(words).values() if met.is_near and _tells(index, words, met)]
    if near:
        return Asks.NEAR, [bukti for met in near for bukti in index.served(met.dokumen.id, None)]
    is_nameless = all(says_no_subject(index, word) for word in words)
    return Asks.ADRIFT if is_nameless else Asks.NOT, index.bukti.values()


def _says_half(index: PlanIndex, hints: Hints) -> bool:
    """Whether a name without a kind says only words of dokumen, and of none enough: `peta.docx` may be of posts."""
    return (
        not hints.jenis
        and all(word in index.told or says_no_subject(index, word) for word in hints.words)
        and not any(met.is_full for met in index.words.met(hints.words).values())
    )


def _stands(bukti: Bukti, asks: Asks) -> bool:
    """Whether a file may be of an earlier year for a bukti; of one that says nothing else that is not asked."""
    return bukti.berlaku and asks is Asks.NEAR


def _tells(index: PlanIndex, words: Words, met: Met) -> bool:
    """Whether `words` that a dokumen is met by are more than kinds of things: a folder Dokumentasi is near none."""
    return not all(index.says_nothing(words[position]) for position in met.positions)


def says_no_subject(index: PlanIndex, word: str) -> bool:
    """Whether a word of a name tells nothing of what the file is about; "" stands for words that nobody knows."""
    if any(map(str.isdigit, word)):
        return True
    return bool(word) and (
        word in NAMELESS or index.says_nothing(word) or index.about.meanings.is_general(word)
    )
