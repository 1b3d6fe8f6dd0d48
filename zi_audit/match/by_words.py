"""Which dokumen a file's words name, in a komponen or sub or in the whole plan (SPEC 6.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from zi_audit.match.by_year import OfYear, of_stated_year
from zi_audit.match.claims import MAX_CANDIDATES, UNKNOWN, Identification, Miss, missed
from zi_audit.match.fit import (
    accepts,
    are_one,
    is_another,
    is_pictured,
    most_specific,
    most_told,
    occasion,
    one_per_dokumen,
    soft_fit,
)
from zi_audit.match.hints import Hints, Years
from zi_audit.match.index import PlanIndex
from zi_audit.match.serve import claims
from zi_audit.match.vocabulary import Met
from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Bukti, Jenis
from zi_audit.reasons import Alasan, AlasanLain, Cek

_NEAR_SHOWN = 3


def by_words(index: PlanIndex, place: Kode | None, hints: Hints, years: Years) -> Identification:
    """Decide by the words of the name, then of its folders, too, what a file in `place` (None: anywhere) is."""
    below = place is not None
    around = index.words.met(hints.around(below=below))
    best: Identification | None = None
    misses: list[Miss] = []
    by_year = False
    for met, is_completed in _levels(index, hints, below=below):
        if not met:
            continue
        named = [fit.dokumen for fit in met.values() if fit.groups and not is_another(fit.dokumen, around)]
        scope = [bukti for dokumen in named for bukti in index.served(dokumen.id, place)]
        fitting = _fitting(index, scope, met, hints)
        misses += fitting.misses
        found, asked = _found(index, fitting, scope, met, place, hints, years, is_completed=is_completed)
        by_year |= asked
        if found.claims:
            return found.after(misses, by_year=by_year)
        if best is None or (found.candidates and not best.candidates):
            best = found
    return (best or UNKNOWN).after(misses, by_year=by_year)


def _found(
    index: PlanIndex,
    fitting: _Fitting,
    scope: Sequence[Bukti],
    met: Mapping[str, Met],
    place: Kode | None,
    hints: Hints,
    years: Years,
    *,
    is_completed: bool,
) -> tuple[Identification, bool]:
    """Decide by what is met at one level, and say whether years had to be asked for it."""
    strong, soft, pictured, _ = fitting
    fits = strong or soft
    if not fits and not pictured:
        return _near(index, scope, met, hints), False
    shown = [] if fits else _shown(index, scope, pictured, met, hints)
    cek = (
        *(() if fits or shown else (Cek.JENIS_DISIMPULKAN,)),
        *((Cek.POKOK_DISIMPULKAN,) if is_completed or shown else ()),
    )
    of_year = of_stated_year(
        most_specific(one_per_dokumen(fits or shown or most_told(pictured, met)), met), years
    )
    if not of_year.bukti:
        return _near(index, scope, met, hints), of_year.asked
    found = _unasked(index, of_year.bukti, met) or _of(index, of_year, met, place, hints, cek)
    return found, of_year.asked


def _levels(index: PlanIndex, hints: Hints, *, below: bool) -> Iterator[tuple[Mapping[str, Met], bool]]:
    """Yield what is met by the words of the name, then of its folders, too, the nearest first.

    The title that led to a place, and that of the whole collection, come last: they complete what these say
    of a dokumen, no more; by the latter its subject is only inferred (then True).
    """
    levels = len(hints.folders.below if below else hints.folders.near)
    for level in range(levels + 1):
        yield index.met(hints, level, below=below), False
    words = hints.heard(levels, below=below)
    said = index.words.met(words)
    for led, is_completed in ((hints.folders.used if below else (), False), (hints.folders.title, True)):
        if led:
            whole = index.words.met((*led, *words))
            yield {id: met for id, met in whole.items() if id in said and said[id].groups}, is_completed


class _Fitting(NamedTuple):
    """The bukti whose words are met and whose jenis is stated, those that need not state it, those that a
    picture may show, and the misses."""

    strong: Sequence[Bukti]
    soft: Sequence[Bukti]
    pictured: Sequence[Bukti]
    misses: Sequence[Miss]


def _fitting(index: PlanIndex, scope: Sequence[Bukti], met: Mapping[str, Met], hints: Hints) -> _Fitting:
    strong: list[Bukti] = []
    soft: list[Bukti] = []
    pictured: list[Bukti] = []
    misses: list[Miss] = []
    for bukti in scope:
        dokumen = bukti.dokumen
        if not met[dokumen.id].is_full:
            misses.append(missed(bukti.id, "words"))
        elif not accepts(dokumen, hints.ekstensi):
            misses.append(missed(bukti.id, "extension", ekstensi=hints.ekstensi))
        elif dokumen.jenis in hints.jenis:
            strong.append(bukti)
        elif soft_fit(index, dokumen, hints):
            soft.append(bukti)
        elif is_pictured(dokumen, hints):
            pictured.append(bukti)
        elif kata := occasion(index, dokumen, hints):
            misses.append(missed(bukti.id, "occasion", kata=kata))
        else:
            misses.append(missed(bukti.id, "no_jenis", diminta=dokumen.jenis))
    return _Fitting(strong, soft, pictured, misses)


def _shown(
    index: PlanIndex, scope: Sequence[Bukti], pictured: Sequence[Bukti], met: Mapping[str, Met], hints: Hints
) -> list[Bukti]:
    """Return the dokumen that a picture shows rather than a screen that shows it, by the same words: Maklumat.jpg."""
    screens = [met[bukti.dokumen.id] for bukti in pictured if bukti.jenis is Jenis.TANGKAPAN_LAYAR]
    return [
        bukti
        for bukti in scope
        if bukti.jenis is Jenis.DOKUMEN
        and met[bukti.dokumen.id].is_about
        and any(screen.positions == met[bukti.dokumen.id].positions for screen in screens)
        and accepts(bukti.dokumen, hints.ekstensi)
        and soft_fit(index, bukti.dokumen, hints)
    ]


def _of(
    index: PlanIndex,
    of_year: OfYear,
    met: Mapping[str, Met],
    place: Kode | None,
    hints: Hints,
    cek: tuple[Cek, ...],
) -> Identification:
    """Claim what fits, if it is one thing."""
    fitting = of_year.bukti
    if of_year.is_sure and are_one(fitting):
        home = fitting[0].kode if place is not None and len(fitting) == 1 else ""
        return claims(index, fitting, hints, met=met, home=home, cek=cek)
    return Identification(
        (),
        AlasanLain.PERLU_DINAMAI_ULANG,
        Alasan.of("reason.words_fit_several", jumlah=len(fitting)),
        tuple(bukti.id for bukti in fitting[:MAX_CANDIDATES]),
    )


def _unasked(index: PlanIndex, fitting: Sequence[Bukti], met: Mapping[str, Met]) -> Identification | None:
    """If the words say more, and that more is a dokumen of the pustaka that no butir asks for, say so."""
    for id in met.keys() & index.unasked:
        fit = met[id]
        if fit.is_full and all(
            bukti.jenis is fit.dokumen.jenis
            and bukti.dokumen.id in met
            and met[bukti.dokumen.id].positions < fit.positions
            for bukti in fitting
        ):
            return Identification(
                (), AlasanLain.TAK_DIKENAL, Alasan.of("reason.unasked", nama=fit.dokumen.nama)
            )
    return None


def _near(index: PlanIndex, scope: Sequence[Bukti], met: Mapping[str, Met], hints: Hints) -> Identification:
    """Say what a file might be of which not all is met: its words without its jenis, or half of its words."""
    near = sorted(
        (bukti for bukti in scope if bukti.jenis in hints.jenis or met[bukti.dokumen.id].is_full),
        key=lambda bukti: (-met[bukti.dokumen.id].share, bukti.id),
    )
    full = [bukti for bukti in near if met[bukti.dokumen.id].is_full]
    if full:
        nama, jenis = full[0].dokumen.nama, full[0].jenis
        kata = occasion(index, full[0].dokumen, hints)
        return Identification(
            (),
            AlasanLain.PERLU_DINAMAI_ULANG,
            Alasan.of("reason.occasion", nama=nama, kata=kata)
            if kata
            else Alasan.of("reason.words_but_no_jenis", nama=nama, jenis=jenis),
            tuple(bukti.id for bukti in full[:MAX_CANDIDATES]),
        )
    # One word of several is chance; the thing itself and half of its topic are worth a suggestion.
    half = tuple(bukti.id for bukti in near if met[bukti.dokumen.id].is_near)
    return Identification((), candidates=half[:_NEAR_SHOWN]) if half else UNKNOWN
