"""What a file is evidence for: by a glob, in the butir that it lies in, or by its words; then by its years.

Nothing here knows dates, statuses or the disk; a file's periode is chosen in `allocate`.
"""

from __future__ import annotations

from zi_audit.match.asks import with_asks
from zi_audit.match.by_words import by_words
from zi_audit.match.by_year import of_its_year
from zi_audit.match.claims import NOT_EXAMINED, Claim, Identification
from zi_audit.match.hints import NO_YEARS, FolderHints, Hints, Years, hints_of, years_of
from zi_audit.match.in_butir import in_butir
from zi_audit.match.index import PlanIndex
from zi_audit.match.inferred import inferred
from zi_audit.match.judge import judged, of_extension
from zi_audit.match.offers import with_offers
from zi_audit.match.serve import claims
from zi_audit.memo import Memo
from zi_audit.names.facts import PathFacts
from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Rencana
from zi_audit.reasons import Alasan, AlasanLain, Cek
from zi_audit.settings import Settings

DECISIONS_KEPT = 100_000


class Identifier:
    """Decides for one plan and one folder's settings which bukti a path is evidence for.

    What was decided for one file is recalled for all that say the same. `index` is the plan as it is
    asked; `asks_paths` says that globs of the plan or the settings are tried, by which any path may
    count whatever it says.
    """

    def __init__(self, rencana: Rencana, settings: Settings, index: PlanIndex | None = None) -> None:
        """Prepare for the files of one audited folder; `index` is the plan's, where it was made already."""
        self.index = index or PlanIndex.of(rencana)
        self._pemetaan = settings.pemetaan
        self.asks_paths = bool(self.index.pola or self._pemetaan)
        self._decided: Memo[Hints | tuple[Hints, Years], Identification] = Memo(DECISIONS_KEPT)
        self._offered: Memo[Hints, Identification] = Memo(DECISIONS_KEPT)
        self._found: Memo[Hints | tuple[Hints, Years], Identification] = Memo(DECISIONS_KEPT)

    def identify(self, path: str, facts: PathFacts, lent: FolderHints | None = None) -> Identification:
        """Return what the file at `path` (relative, with `/`), read as `facts`, is evidence for, and what it missed.

        `lent` is what its folder lends, where that is known already.
        """
        if facts.luar_rencana:
            return NOT_EXAMINED
        lent = lent or self.index.lent(facts.place)
        heard = self.index.words.heard
        aside = tuple([said for words in facts.name.sisipan if any(said := heard(words))])
        hints = hints_of(facts, heard(facts.name.words), lent.words, aside)
        years = years_of(facts.name)
        if years is NO_YEARS:
            years = lent.years
        day = facts.name.tanggal
        if self.asks_paths:
            mapped = self._mapped(path)
            if mapped is not None:
                return mapped
            found = self._by_pola(path, hints)
            if found is not None:
                return of_its_year(self.index, found, years, day)
        found = self._found.get(hints) or self._found.get((hints, years))
        if found is None:
            found = self._whole(hints, years)
            self._found.keep(hints if found.is_of_any_year else (hints, years), found)
        if found.by_year and day is not None and day in self.index.late:
            late = of_its_year(self.index, self._recall(hints, years), years, day)
            found = late._replace(by_day=True) if late.claims else found
        return found

    def _whole(self, hints: Hints, years: Years) -> Identification:
        """Decide, and for a file that fills nothing say what it might be, and whether its text is asked for."""
        found = of_its_year(self.index, self._recall(hints, years), years)
        if found.lain is AlasanLain.TAHUN_LAIN and hints.place is not None:
            found = self._of_that_year(hints, hints.place, years) or found
        if found.candidates:
            found = self._offering(hints, years, found)
        return found if found.claims else with_asks(self.index, hints, years, found)

    def _of_that_year(self, hints: Hints, place: Kode, years: Years) -> Identification | None:
        """Return what another komponen asks of the year that a file of no butir states: LKjIP of last year."""
        if place in self.index.butir:
            return None
        found = of_its_year(self.index, self._recall(hints.anywhere(), years).stated(), years)
        return found._replace(by_year=True) if found.claims else None

    def _offering(self, hints: Hints, years: Years, found: Identification) -> Identification:
        """Say what a file that fills nothing might be, or recall it: the same in every year where none was asked."""
        known = self._offered.get(hints)
        if known is None:
            known = with_offers(self.index, hints, found, lambda other: self._recall(other, years))
            if known.is_of_any_year:
                self._offered.keep(hints, known)
        return known

    def _recall(self, hints: Hints, years: Years) -> Identification:
        """Decide, or recall what was decided for the same hints; years are part of few decisions."""
        found = self._decided.get(hints) or self._decided.get((hints, years))
        if found is None:
            found = self._decide(hints, years)
            found = (
                judged(self.index, hints, found) if found.claims else of_extension(self.index, hints, found)
            )
            self._decided.keep((hints, years) if found.by_year else hints, found)
        return found

    def _decide(self, hints: Hints, years: Years) -> Identification:
        index, place = self.index, hints.place
        butir = index.butir.get(place) if place is not None else None
        if butir is not None:
            return in_butir(
                index, butir, hints, years, lambda: self._recall(hints.anywhere(), years).stated()
            )
        found = by_words(index, place and place.of_sub, hints, years)
        if place is None:
            left_out = None if found.claims else inferred(index, None, hints)
            return found if left_out is None else left_out.after(found.misses, by_year=found.by_year)
        if found.claims:
            return found
        anywhere = self._recall(hints.anywhere(), years)
        if anywhere.claims and Cek.POKOK_DISIMPULKAN not in anywhere.cek:
            return anywhere.after(found.misses, by_year=found.by_year)
        left_out = inferred(index, place.of_sub, hints)
        if left_out is not None:
            by_year = found.by_year or anywhere.by_year
            return left_out.after((*found.misses, *anywhere.misses), by_year=by_year)
        if anywhere.claims or not found.candidates:
            return anywhere.after(found.misses, by_year=found.by_year)
        return found.after(anywhere.misses, by_year=anywhere.by_year)

    def _by_pola(self, path: str, hints: Hints) -> Identification | None:
        for dokumen, pola in self.index.pola:
            if pola.matches(path):
                why = Alasan.of("reason.pola", pola=pola.pattern, nama=dokumen.nama)
                chosen = self.index.served(dokumen.id, None)
                return claims(self.index, chosen, hints, met={}, place=why)
        return None

    def _mapped(self, path: str) -> Identification | None:
        for pemetaan in self._pemetaan:
            if pemetaan.pola.matches(path):
                why = (Alasan.of("reason.mapped", pola=pemetaan.pola.pattern),)
                return Identification(tuple(Claim(bukti, False, why) for bukti in pemetaan.bukti))
        return None
