"""Which bukti a file is evidence for, from its place, its jenis and its words (SPEC 6.1, 6.2, 6.4).

Nothing here knows dates, statuses or the disk; a file's periode is chosen in `allocate`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from zi_audit.dates import Tanggal
from zi_audit.globs import Glob
from zi_audit.match.allocate import LATE_WINDOW, late_for
from zi_audit.match.claims import UNKNOWN, Claim, Identification, Miss
from zi_audit.match.fit import (
    CAN_BE_EMPTY,
    COMPATIBLE_HERE,
    STATEMENTS,
    accepts,
    are_one,
    inside,
    is_full,
    most_specific,
    one_per_dokumen,
    soft_fit,
)
from zi_audit.match.hints import (
    NO_YEARS,
    FolderHints,
    Hints,
    Words,
    Years,
    folder_hints,
    hints_of,
    years_of,
)
from zi_audit.match.vocabulary import Met, WordIndex, parse_kode, phrase_words
from zi_audit.names.facts import Kode, PathFacts
from zi_audit.names.words import phrase_at
from zi_audit.plan.model import Bukti, Butir, Dokumen, Rencana
from zi_audit.result import Alasan, AlasanLain
from zi_audit.settings import Settings

MAX_CANDIDATES = 8
DECISIONS_KEPT = 200_000


class Identifier:
    """Decides for one plan and one folder's settings which bukti a path is evidence for."""

    def __init__(self, rencana: Rencana, settings: Settings) -> None:
        self.rencana = rencana
        self._settings = settings
        self._index = WordIndex(rencana.dokumen, rencana.kosakata.nihil)
        self._nihil = tuple(phrase_words(phrase) for phrase in rencana.kosakata.nihil)
        self._butir: dict[Kode, Butir] = {parse_kode(butir.kode): butir for butir in rencana.butir}
        self._kode = {butir.kode: kode for kode, butir in self._butir.items()}
        self._bukti = {bukti.id: bukti for bukti in rencana.bukti}
        # Days up to the first of these, and after the second, are late for nothing.
        ends = [one.selesai for bukti in rencana.bukti for one in bukti.periode]
        self._first_end = min(ends, default=date.max)
        self._late_until = max(ends, default=date.min) + LATE_WINDOW
        self._of_dokumen: dict[str, list[Bukti]] = {}
        for bukti in rencana.bukti:
            self._of_dokumen.setdefault(bukti.dokumen.id, []).append(bukti)
        self._stands_for: dict[str, list[str]] = {}
        for bukti in rencana.bukti:
            for other in bukti.alternatif:
                self._stands_for.setdefault(other, []).append(bukti.id)
        self._pola = [(dokumen, Glob(pola)) for dokumen in rencana.dokumen for pola in dokumen.pola]
        self._folders: dict[tuple[str, int], FolderHints] = {}
        self._decided: dict[Hints | tuple[Hints, Years], Identification] = {}
        self._elsewhere: dict[tuple[object, ...], Identification] = {}
        self._of_years: dict[tuple[int, Years], tuple[Identification, Identification]] = {}
        self._asked_years = False
        self._noted: list[Miss] | None = None

    def identify(self, path: str, facts: PathFacts) -> Identification:
        """Return what the file at `path` (relative, with `/`), read as `facts`, is evidence for."""
        hints, years = self._hints(path.rpartition("/")[0], facts)
        for dokumen, pola in self._pola:
            if pola.matches(path):
                return self._of_this_year(self._by_pola(dokumen, pola, hints), years, facts.name.tanggal)
        found = self._recall(hints, years)
        if not found.claims and self._settings.pemetaan:
            found = self._mapped(path) or found
        return self._of_this_year(found, years, facts.name.tanggal) if found.claims else found

    def decide(self, folder: str, facts: PathFacts) -> Identification:
        """Return what a file in `folder`, read as `facts`, is evidence for, whatever years it states; globs left out.

        Only where it is `by_year`, its years were asked.
        """
        return self._recall(*self._hints(folder, facts))

    def of_its_year(self, found: Identification, path: str, facts: PathFacts) -> Identification:
        """Return `found`, as `decide` gave it, less what the years that the file states rule out."""
        years = self._years(path.rpartition("/")[0], facts)
        day = facts.name.tanggal
        if day is not None and not years.bare and self._first_end < day <= self._late_until:
            return self._of_this_year(found, years, day)
        # Kept with the decision itself, so that its id stays its own.
        known, left = self._of_years.get((id(found), years), (None, None))
        if left is None or known is not found:
            left = self._of_this_year(found, years)
            if len(self._of_years) > DECISIONS_KEPT:
                self._of_years.clear()
            self._of_years[id(found), years] = found, left
        return left

    def _recall(self, hints: Hints, years: Years) -> Identification:
        """Decide, or recall what was decided for the same hints; years are part of few decisions."""
        found = self._decided.get(hints) or self._decided.get((hints, years))
        if found is None:
            self._asked_years = False
            found = self._decide(hints, years)
            if len(self._decided) > DECISIONS_KEPT:
                self._decided.clear()
                self._elsewhere.clear()
            if self._asked_years:
                found = replace(found, by_year=True)
            self._decided[(hints, years) if self._asked_years else hints] = found
        return found

    def heard(self, words: Words) -> Words:
        """Return what of `words` counts for identification: those that some rule has, and where others stand."""
        return self._index.heard(words)

    @property
    def has_globs(self) -> bool:
        """Whether some paths are evidence by a glob pattern, whatever they say."""
        return bool(self._pola or self._settings.pemetaan)

    def singles_out(self, path: str) -> bool:
        """Whether a glob pattern of the plan or of the settings takes this very path."""
        return any(pola.matches(path) for _, pola in self._pola) or any(
            one.pola.matches(path) for one in self._settings.pemetaan
        )

    def explain(self, path: str, facts: PathFacts) -> Identification:
        """Return the same as `identify`, with every bukti that came near and what kept the file out."""
        self._noted = []
        self._decide(*self._hints(path.rpartition("/")[0], facts))
        misses = tuple({miss.bukti: miss for miss in self._noted}.values())
        self._noted = None
        return replace(self.identify(path, facts), misses=misses)

    def folder_hints(self, folder: str, facts: PathFacts) -> FolderHints:
        """Return what the path of a folder lends to the files in it; `facts` are those of any of them."""
        above = (folder, facts.kode_depth)
        hints = self._folders.get(above)
        if hints is None:
            if len(self._folders) > DECISIONS_KEPT:
                self._folders.clear()
            hints = self._folders[above] = folder_hints(facts, self._index.heard)
        return hints

    def _hints(self, folder: str, facts: PathFacts) -> tuple[Hints, Years]:
        words = self._index.heard(facts.name.words)
        hints = hints_of(facts, words, self.folder_hints(folder, facts).words)
        return hints, self._years(folder, facts)

    def _years(self, folder: str, facts: PathFacts) -> Years:
        years = years_of(facts.name)
        return self.folder_hints(folder, facts).years if years is NO_YEARS else years

    def _miss(self, bukti: Bukti, key: str, **values: object) -> None:
        if self._noted is not None:
            self._noted.append(Miss(bukti.id, Alasan.of(f"reason.miss_{key}", **values)))

    def _decide(self, hints: Hints, years: Years) -> Identification:
        place = hints.place
        if place is not None and place.is_butir and place not in self._butir:
            place = Kode(place.komponen, place.sub)
        if place is not None and place in self._butir:
            return self._in_butir(self._butir[place], hints, years)
        return self._by_words(place, hints, years)

    # --- a file that lies in (or names) a butir -------------------------------------------------

    def _in_butir(self, butir: Butir, hints: Hints, years: Years) -> Identification:
        met = self._index.met(hints.heard(len(hints.folders.below), below=True))
        if butir.bersyarat and self._says_nihil(hints):
            place = Alasan.of(f"reason.place_{hints.source}", kode=butir.kode)
            return self._claims(butir.bukti, met, hints, place, butir.kode)
        strong: list[Bukti] = []
        soft: list[Bukti] = []
        for bukti in butir.bukti:
            dokumen = bukti.dokumen
            named = dokumen.id in met and met[dokumen.id].is_named
            if dokumen.id in met and met[dokumen.id].ruled_out:
                self._miss(bukti, "ruled_out")
            elif not accepts(dokumen, hints.ekstensi):
                self._miss(bukti, "extension", ekstensi=hints.ekstensi)
            elif dokumen.jenis in hints.jenis:
                strong.append(bukti)
            elif named and soft_fit(dokumen, hints, COMPATIBLE_HERE):
                soft.append(bukti)
            elif hints.jenis:
                self._miss(bukti, "jenis", jenis=hints.jenis[0], diminta=dokumen.jenis)
            else:
                self._miss(bukti, "no_jenis", diminta=dokumen.jenis)
        chosen, undecided = self._choose(strong, met, years)
        if not chosen and not undecided:
            chosen = most_specific(soft, met)
        meant = self._meant_elsewhere(butir, chosen, met, hints, years)
        if meant is not None:
            return meant
        if chosen:
            place = Alasan.of(f"reason.place_{hints.source}", kode=butir.kode)
            return self._claims(chosen, met, hints, place, butir.kode)
        if undecided:
            return Identification(
                (),
                AlasanLain.PERLU_DINAMAI_ULANG,
                Alasan.of("reason.several", kode=butir.kode, jenis=undecided[0].jenis, jumlah=len(undecided)),
                tuple(bukti.id for bukti in undecided),
            )
        elsewhere = self._anywhere(hints, years)
        if elsewhere.claims and hints.source != "nama":
            return elsewhere
        if hints.jenis and not hints.gabungan:
            keterangan = Alasan.of("reason.not_asked", kode=butir.kode, jenis=hints.jenis[0])
            lain = AlasanLain.PERLU_DINAMAI_ULANG if elsewhere.claims else AlasanLain.TAK_DIKENAL
        elif not butir.bukti:
            keterangan, lain = Alasan.of("reason.no_bukti", kode=butir.kode), AlasanLain.TAK_DIKENAL
        else:
            keterangan = Alasan.of("reason.says_nothing", kode=butir.kode)
            lain = AlasanLain.PERLU_DINAMAI_ULANG
        near = [claim.bukti for claim in elsewhere.claims] or [bukti.id for bukti in butir.bukti]
        return Identification((), lain, keterangan, tuple(near[:MAX_CANDIDATES]))

    def _choose(
        self, strong: Sequence[Bukti], met: dict[str, Met], years: Years
    ) -> tuple[list[Bukti], list[Bukti]]:
        """Among bukti whose jenis the file states, return (those it fills, those it cannot decide between)."""
        chosen: list[Bukti] = []
        undecided: list[Bukti] = []
        for jenis in dict.fromkeys(bukti.jenis for bukti in strong):
            of_jenis = [bukti for bukti in strong if bukti.jenis == jenis]
            if len(of_jenis) == 1:
                chosen.extend(of_jenis)
                continue
            # Inside the butir its topic is known: the words that name the thing itself decide.
            named = [one for one in of_jenis if one.dokumen.id in met and met[one.dokumen.id].is_named]
            named, sure = self._by_year(most_specific(named, met), years)
            if named and sure:
                chosen.extend(named)
            else:
                undecided.extend(named or of_jenis)
        return chosen, undecided

    def _meant_elsewhere(
        self, butir: Butir, chosen: Sequence[Bukti], met: dict[str, Met], hints: Hints, years: Years
    ) -> Identification | None:
        """If the file's name itself spells out another dokumen and none of the butir's, say so."""
        if any(is_full(met, bukti.dokumen) for bukti in chosen) or not chosen:
            return None
        wanted = {bukti.dokumen.id for bukti in butir.bukti}
        jenis = {bukti.jenis for bukti in chosen}
        by_name = self._index.met(hints.words)
        # "SOP KPU.pdf" names no other SOP: words that the butir's own dokumen has too decide nothing.
        ours = {
            n for bukti in chosen if bukti.dokumen.id in by_name for n in by_name[bukti.dokumen.id].positions
        }
        others = [
            self._of_dokumen[one.dokumen.id][0]
            for one in by_name.values()
            if one.is_full
            and one.dokumen.jenis in jenis
            and one.dokumen.id not in wanted
            and one.dokumen.id in self._of_dokumen
            and not one.positions <= ours
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
        return self._anywhere(hints, years)

    # --- a file whose place is not a butir --------------------------------------------------------

    def _anywhere(self, hints: Hints, years: Years) -> Identification:
        """Identify by words in the whole plan; the same for all places, so recalled for all of them."""
        key = (
            hints.words, hints.folders.near, hints.jenis, hints.jenis_source, hints.gabungan, hints.ekstensi,
        )  # fmt: skip
        found = self._elsewhere.get(key) if self._noted is None else None
        if found is None:
            asked, self._asked_years = self._asked_years, False
            found = self._by_words(None, hints, years)
            if not self._asked_years:
                self._elsewhere[key] = found
            self._asked_years |= asked
        return found

    def _by_words(self, place: Kode | None, hints: Hints, years: Years) -> Identification:
        """Identify by words: inside komponen or sub `place`, else in the whole plan."""
        best: Identification | None = None
        below = place is not None
        for level in range(len(hints.folders.below if below else hints.folders.near) + 1):
            met = self._index.met(hints.heard(level, below=below))
            if not met:
                continue
            found = self._fitting(met, place, hints, years)
            if found.claims:
                return found
            if best is None or (found.candidates and not best.candidates):
                best = found
        if place is not None:
            anywhere = self._anywhere(hints, years)
            if anywhere.claims or not (best and best.candidates):
                return anywhere
        return best or UNKNOWN

    def _fitting(self, met: dict[str, Met], place: Kode | None, hints: Hints, years: Years) -> Identification:
        if self._noted is None and not any(one.is_full or one.is_near for one in met.values()):
            return UNKNOWN
        scope = [
            bukti for one in met.values() if one.groups for bukti in self._in_place(one.dokumen.id, place)
        ]
        strong: list[Bukti] = []
        soft: list[Bukti] = []
        for bukti in scope:
            dokumen = bukti.dokumen
            if not met[dokumen.id].is_full:
                self._miss(bukti, "words")
            elif not accepts(dokumen, hints.ekstensi):
                self._miss(bukti, "extension", ekstensi=hints.ekstensi)
            elif dokumen.jenis in hints.jenis:
                strong.append(bukti)
            elif soft_fit(dokumen, hints):
                soft.append(bukti)
            else:
                self._miss(bukti, "no_jenis", diminta=dokumen.jenis)
        candidates, sure = self._by_year(most_specific(one_per_dokumen(strong or soft), met), years)
        if candidates and sure and are_one(candidates):
            home = candidates[0].kode if place is not None and len(candidates) == 1 else ""
            why = Alasan.of("reason.place_words", nama=candidates[0].dokumen.nama)
            return self._claims(candidates, met, hints, why, home)
        if candidates:
            return Identification(
                (),
                AlasanLain.PERLU_DINAMAI_ULANG,
                Alasan.of("reason.words_fit_several", jumlah=len(candidates)),
                tuple(bukti.id for bukti in candidates[:MAX_CANDIDATES]),
            )
        near = sorted(
            (bukti for bukti in scope if bukti.jenis in hints.jenis or met[bukti.dokumen.id].is_full),
            key=lambda bukti: (-len(met[bukti.dokumen.id].groups) / len(bukti.dokumen.kata), bukti.id),
        )
        if any(met[bukti.dokumen.id].is_full for bukti in near):
            near = [bukti for bukti in near if met[bukti.dokumen.id].is_full]
            return Identification(
                (),
                AlasanLain.PERLU_DINAMAI_ULANG,
                Alasan.of("reason.words_but_no_jenis", nama=near[0].dokumen.nama, jenis=near[0].jenis),
                tuple(bukti.id for bukti in near[:MAX_CANDIDATES]),
            )
        # One word of several is chance; the thing itself and half of its topic are worth a suggestion.
        near = [one for one in near if met[one.dokumen.id].is_near]
        if not near:
            return UNKNOWN
        ids = tuple(bukti.id for bukti in near[:3])
        return Identification((), AlasanLain.TAK_DIKENAL, UNKNOWN.keterangan, ids)

    def _in_place(self, dokumen: str, place: Kode | None) -> Sequence[Bukti]:
        """Return the bukti that ask for `dokumen` inside komponen or sub `place`; anywhere, the first will do."""
        bukti = self._of_dokumen.get(dokumen, ())
        if place is None:
            return bukti[:1]
        return [one for one in bukti if inside(self._kode[one.kode], place)]

    # --- shared pieces -----------------------------------------------------------------------------

    def _claims(
        self,
        chosen: Sequence[Bukti],
        met: dict[str, Met],
        hints: Hints,
        place: Alasan,
        home: str,
    ) -> Identification:
        claims: dict[str, Claim] = {}
        for bukti in chosen:
            # Each part of a bundle by its own name.
            by_words = place.kunci == "reason.place_words"
            why = [Alasan.of(place.kunci, nama=bukti.dokumen.nama) if by_words else place]
            if bukti.jenis in hints.jenis:
                why.append(Alasan.of(f"reason.jenis_{hints.jenis_source}", jenis=bukti.jenis))
            if is_full(met, bukti.dokumen) and not by_words:
                why.append(Alasan.of("reason.words", nama=bukti.dokumen.nama))
            if hints.gabungan:
                why.append(Alasan.of("reason.gabungan"))
            served = self._of_dokumen[bukti.dokumen.id]
            for one in served:
                shared = len(served) > 1 and one.kode != home
                reasons = (*why, Alasan.of("reason.bersama", kode=home)) if shared and home else tuple(why)
                nihil = self._is_nihil(one, hints)
                if nihil:
                    reasons = (*reasons, Alasan.of("reason.nihil", kode=one.kode))
                claims.setdefault(one.id, Claim(one.id, shared, reasons, nihil))
                for other in self._stands_for.get(one.id, ()):
                    stands = Alasan.of("reason.alternatif", nama=one.nama)
                    claims.setdefault(other, Claim(other, shared, (*reasons, stands)))
        return Identification(tuple(claims.values()), gabungan=hints.gabungan)

    def _says_nihil(self, hints: Hints) -> bool:
        """Whether the name itself states that nothing occurred; an invitation to speak of nothing is no statement."""
        if not STATEMENTS.issuperset(hints.jenis):
            return False
        words = hints.words
        return any(phrase_at(words, n, phrase) for phrase in self._nihil for n in range(len(words)))

    def _is_nihil(self, bukti: Bukti, hints: Hints) -> bool:
        """Whether the file answers a bukti of a conditional butir by a statement that there is nothing (SPEC 3).

        A recap or report without entries is still what was asked for.
        """
        itself = bukti.jenis in CAN_BE_EMPTY and bukti.jenis in hints.jenis
        return not itself and self._butir[self._kode[bukti.kode]].bersyarat and self._says_nihil(hints)

    def _by_pola(self, dokumen: Dokumen, pola: Glob, hints: Hints) -> Identification:
        why = Alasan.of("reason.pola", pola=pola.pattern, nama=dokumen.nama)
        return self._claims(self._of_dokumen.get(dokumen.id, ())[:1], {}, hints, why, "")

    def _mapped(self, path: str) -> Identification | None:
        for pemetaan in self._settings.pemetaan:
            if pemetaan.pola.matches(path):
                why = (Alasan.of("reason.mapped", pola=pemetaan.pola.pattern),)
                return Identification(tuple(Claim(bukti, False, why) for bukti in pemetaan.bukti))
        return None

    def _of_this_year(self, found: Identification, years: Years, day: date | None = None) -> Identification:
        """Drop the claims on bukti that allow none of the years that the path states (SPEC 6.2).

        Of what recurs, a `day` shortly after a periode is late for it, in the next year, too (SPEC 6.3).
        """
        if years == NO_YEARS:
            return found
        bare, dated = years
        kept: list[Claim] = []
        for claim in found.claims:
            bukti = self._bukti[claim.bukti]
            # A dokumen with years of its own (an LKjIP) is of the year in its title, not of its signing.
            stated = bare or dated if bukti.dokumen.tahun else bare | dated
            if stated & set(bukti.tahun) or (day is not None and not bare and _is_late(day, bukti)):
                kept.append(claim)
        if kept:
            return found if len(kept) == len(found.claims) else replace(found, claims=tuple(kept))
        claim = found.claims[0]
        allowed = ", ".join(map(str, self._bukti[claim.bukti].tahun))
        told = ", ".join(map(str, sorted(bare | dated)))
        why = Alasan.of("reason.other_year", tahun=told, diminta=allowed)
        ids = tuple(one.bukti for one in found.claims)[:MAX_CANDIDATES]
        return Identification((), AlasanLain.TAHUN_LAIN, why, ids)

    def _by_year(self, bukti: list[Bukti], years: Years) -> tuple[list[Bukti], bool]:
        """Where the same words stand for dokumen of several years, keep those whose year is stated.

        Returns the bukti kept and whether that is decided: without a stated year it is not.
        """
        dokumen = {one.dokumen.id: one.dokumen for one in bukti}
        if len(dokumen) < 2 or len({one.kata for one in dokumen.values()}) == len(dokumen):
            return bukti, True
        if all(one.bundel for one in dokumen.values()):
            return bukti, True
        self._asked_years = True
        stated = years.bare or years.dated
        kept = [one for one in bukti if stated & set(one.tahun)]
        return kept or bukti, bool(stated)


def _is_late(day: date, bukti: Bukti) -> bool:
    return len(bukti.periode) > 1 and late_for(Tanggal.hari(day), bukti.periode) is not None
