"""Which bukti of a butir a file proves that lies in its folder or names its kode (SPEC 6.1)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from zi_audit.match.by_year import of_stated_year
from zi_audit.match.claims import MAX_CANDIDATES, REFUSED, Identification, Miss, missed
from zi_audit.match.fit import (
    COMPATIBLE_HERE,
    accepts,
    is_full,
    is_named,
    is_pictured,
    most_specific,
    most_told,
    occasion,
    soft_fit,
)
from zi_audit.match.hints import Hints, Years
from zi_audit.match.index import PlanIndex
from zi_audit.match.serve import claims
from zi_audit.match.vocabulary import Met
from zi_audit.plan.model import Bukti, Butir, Jenis
from zi_audit.reasons import Alasan, AlasanLain, Cek

# What the same file would be if it lay in no butir's folder.
Elsewhere = Callable[[], Identification]


def in_butir(
    index: PlanIndex, butir: Butir, hints: Hints, years: Years, elsewhere: Elsewhere
) -> Identification:
    """Decide what a file of `butir` is evidence for; `elsewhere` is asked where its words lead away."""
    met = index.words.met((*hints.folders.title, *hints.heard(len(hints.folders.below), below=True)))
    if butir.bersyarat and index.says_nihil(hints):
        return claims(index, butir.bukti, hints, met=met, place=_place(butir, hints), home=butir.kode)
    fitting = _fitting(index, butir, met, hints)
    chosen, undecided, by_year = _choose(fitting, met, years)
    cek: tuple[Cek, ...] = ()
    if not chosen and not undecided:
        chosen = most_specific(fitting.soft, met)
    if not chosen and not undecided and fitting.pictured:
        shown = most_told(fitting.pictured, met)
        chosen, undecided = ([], shown) if len(shown) > 1 else (shown, [])
        cek = (Cek.JENIS_DISIMPULKAN,)
    found = _meant_elsewhere(index, butir, chosen, met, hints, elsewhere)
    if found is None and chosen:
        found = claims(index, chosen, hints, met=met, place=_place(butir, hints), home=butir.kode, cek=cek)
    if found is None and undecided:
        found = Identification(
            (),
            AlasanLain.PERLU_DINAMAI_ULANG,
            Alasan.of("reason.several", kode=butir.kode, jenis=undecided[0].jenis, jumlah=len(undecided)),
            tuple(bukti.id for bukti in undecided),
        )
    if found is None:
        found = _none_of(butir, hints, elsewhere(), fitting.others)
    return found.after(fitting.misses, by_year=by_year)


def _place(butir: Butir, hints: Hints) -> Alasan:
    return Alasan.of(f"reason.place_{hints.source}", kode=butir.kode)


class _Fitting(NamedTuple):
    """The bukti whose jenis a file states, those whose words say enough without it, those that a picture
    may show, and those it misses; of the kinds `others` its words name a bukti and rule it out."""

    strong: Sequence[Bukti]
    soft: Sequence[Bukti]
    pictured: Sequence[Bukti]
    misses: Sequence[Miss]
    others: frozenset[Jenis]


def _fitting(index: PlanIndex, butir: Butir, met: Mapping[str, Met], hints: Hints) -> _Fitting:
    strong: list[Bukti] = []
    soft: list[Bukti] = []
    pictured: list[Bukti] = []
    misses: list[Miss] = []
    others: set[Jenis] = set()
    for bukti in butir.bukti:
        dokumen = bukti.dokumen
        if dokumen.id in met and met[dokumen.id].ruled_out:
            if met[dokumen.id].groups:
                others.add(dokumen.jenis)
            misses.append(missed(bukti.id, "ruled_out"))
        elif not accepts(dokumen, hints.ekstensi):
            misses.append(missed(bukti.id, "extension", ekstensi=hints.ekstensi))
        elif dokumen.jenis in hints.jenis:
            strong.append(bukti)
        elif is_named(met, dokumen) and soft_fit(index, dokumen, hints, COMPATIBLE_HERE):
            soft.append(bukti)
        elif is_named(met, dokumen) and is_pictured(dokumen, hints):
            pictured.append(bukti)
        elif is_named(met, dokumen) and (kata := occasion(index, dokumen, hints)):
            misses.append(missed(bukti.id, "occasion", kata=kata))
        elif hints.jenis:
            misses.append(missed(bukti.id, "jenis", jenis=hints.jenis[0], diminta=dokumen.jenis))
        else:
            misses.append(missed(bukti.id, "no_jenis", diminta=dokumen.jenis))
    return _Fitting(strong, soft, pictured, misses, frozenset(others))


class _Chosen(NamedTuple):
    """The bukti that a file fills, those it cannot decide between, and whether its years were asked."""

    bukti: list[Bukti]
    undecided: list[Bukti]
    by_year: bool


def _choose(fitting: _Fitting, met: Mapping[str, Met], years: Years) -> _Chosen:
    """Choose among bukti whose jenis the file states, kind by kind.

    Where its words name another of the kind, which they rule out, the only one left has to be named, too.
    """
    chosen: list[Bukti] = []
    undecided: list[Bukti] = []
    by_year = False
    for jenis in dict.fromkeys(bukti.jenis for bukti in fitting.strong):
        of_jenis = [bukti for bukti in fitting.strong if bukti.jenis == jenis]
        if len(of_jenis) == 1 and jenis in fitting.others and not is_named(met, of_jenis[0].dokumen):
            continue
        if len(of_jenis) == 1:
            chosen.extend(of_jenis)
            continue
        # Inside the butir its topic is known: the words that name the thing itself decide.
        named = most_specific([bukti for bukti in of_jenis if is_named(met, bukti.dokumen)], met)
        of_year = of_stated_year(named, years)
        by_year |= of_year.asked
        if of_year.bukti and of_year.is_sure:
            chosen.extend(of_year.bukti)
        else:
            undecided.extend(of_year.bukti or of_jenis)
    return _Chosen(chosen, undecided, by_year)


def _meant_elsewhere(
    index: PlanIndex,
    butir: Butir,
    chosen: Sequence[Bukti],
    met: Mapping[str, Met],
    hints: Hints,
    elsewhere: Elsewhere,
) -> Identification | None:
    """If the file's name itself spells out another dokumen and none of the butir's, say so."""
    if any(is_full(met, bukti.dokumen) for bukti in chosen) or not chosen:
        return None
    wanted = {bukti.dokumen.id for bukti in butir.bukti}
    jenis = {bukti.jenis for bukti in chosen}
    by_name = index.words.met(hints.words)
    # "SOP KPU.pdf" names no other SOP: words that the butir's own dokumen has too decide nothing.
    ours = {n for bukti in chosen if bukti.dokumen.id in by_name for n in by_name[bukti.dokumen.id].positions}
    others = [
        index.serves[fit.dokumen.id][0]
        for fit in by_name.values()
        if fit.is_full
        and fit.dokumen.jenis in jenis
        and fit.dokumen.id not in wanted
        and fit.dokumen.id in index.serves
        and not fit.positions <= ours
    ]
    if not others:
        return None
    if hints.source == "nama":
        return Identification(
            (),
            AlasanLain.PERLU_DINAMAI_ULANG,
            Alasan.of("reason.kode_and_words_differ", kode=butir.kode, nama=others[0].dokumen.nama),
            tuple(bukti.id for bukti in (*chosen, *others))[:MAX_CANDIDATES],
        )
    return elsewhere()


def _none_of(
    butir: Butir, hints: Hints, elsewhere: Identification, others: Collection[Jenis]
) -> Identification:
    """Say why a file that fits nothing in its butir fills nothing, or what its words claim elsewhere.

    Of the kinds `others` the butir asks for something that the file's words rule out.
    """
    if (elsewhere.claims and hints.source != "nama") or elsewhere.lain in REFUSED:
        return elsewhere
    if hints.jenis and not hints.gabungan and not elsewhere.claims and hints.jenis[0] in others:
        found = Identification((), AlasanLain.TAK_DIKENAL, Alasan.of("reason.miss_ruled_out"))
        return found.after(elsewhere.misses, by_year=elsewhere.by_year)
    if hints.jenis and not hints.gabungan:
        why = Alasan.of("reason.not_asked", kode=butir.kode, jenis=hints.jenis[0])
        lain = AlasanLain.PERLU_DINAMAI_ULANG if elsewhere.claims else AlasanLain.TAK_DIKENAL
    elif not butir.bukti:
        why, lain = Alasan.of("reason.no_bukti", kode=butir.kode), AlasanLain.TAK_DIKENAL
    else:
        why, lain = Alasan.of("reason.says_nothing", kode=butir.kode), AlasanLain.PERLU_DINAMAI_ULANG
    near = [claim.bukti for claim in elsewhere.claims] or [bukti.id for bukti in butir.bukti]
    found = Identification((), lain, why, tuple(near[:MAX_CANDIDATES]))
    return found.after(elsewhere.misses, by_year=elsewhere.by_year)
