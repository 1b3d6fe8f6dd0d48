"""What a file that fills nothing might be, each with a name that would be understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from zi_audit.dates import Ketepatan, Periode, Tanggal
from zi_audit.match.allocate import LATE_WINDOW, Dated, date_of, index_of
from zi_audit.match.propose import proposed_name
from zi_audit.memo import Memo
from zi_audit.names.facts import PathFacts, PeriodMark
from zi_audit.plan.model import Rencana
from zi_audit.result import Saran, Sumber
from zi_audit.scan import FileEntry

_SUGGESTIONS_KEPT = 100_000
# A proposed name carries no more than a month, and periode are whole months; 31 days after the end of one
# reach at most to the third of a month. So from the fourth on, all days of a month say the same.
_SAME_FROM = 4


class Suggester:
    """Suggests bukti of one plan. Files that may be the same bukti and date alike share their suggestions.

    `modified` gives the day of a file's modification time; it is asked where the path says no date.
    """

    def __init__(self, rencana: Rencana, modified: Callable[[FileEntry], date]) -> None:
        self._tahun = rencana.tahun
        self._modified = modified
        # Most bukti share their row of periode with others, and so the answer which of them a date falls into.
        rows: dict[tuple[Periode, ...], int] = {}
        self._bukti = {
            bukti.id: (bukti, rows.setdefault(bukti.periode, len(rows))) for bukti in rencana.bukti
        }
        # All days before every periode say the same, and all that are too late for any.
        self._first = min((one.mulai for row in rows for one in row), default=date.max)
        last = max((one.selesai for row in rows for one in row), default=date.min)
        self._before = self._first - timedelta(days=1)
        self._after = last + LATE_WINDOW + timedelta(days=1)
        # Dates by what is said of them, as numbers: the places in `_dated` of dates that lead to the same.
        self._said: Memo[tuple[object, ...], int] = Memo(_SUGGESTIONS_KEPT)
        self._numbers: dict[Dated, int] = {}
        self._dated: list[Dated] = []
        self._suggested: Memo[tuple[tuple[str, ...], str, date | int], tuple[Saran, ...]]
        self._suggested = Memo(_SUGGESTIONS_KEPT)
        self._proposed: Memo[tuple[str, str, int, date | None], Saran] = Memo(_SUGGESTIONS_KEPT)

    def suggest(self, bukti: tuple[str, ...], facts: PathFacts, entry: FileEntry) -> tuple[Saran, ...]:
        """Return a suggestion for each of `bukti` (ids), the file being read as `facts`."""
        name, folder = facts.name, facts.dari_folder
        when: date | int
        if name.periode is None and folder.periode is None:
            when = self._as_good_as(name.tanggal or folder.tanggal or self._modified(entry))
        else:
            when = self._by_mark(facts)
        key = (bukti, name.ekstensi, when)
        found = self._suggested.get(key)
        if found is None:
            dated = (
                self._dated[when]
                if isinstance(when, int)
                else Dated(Tanggal.hari(when), Sumber.NAMA, None, False)
            )
            found = self._suggested.keep(key, tuple(self._suggestions(bukti, name.ekstensi, dated)))
        return found

    def _as_good_as(self, day: date) -> date:
        """Return one day for all that fall into the same periode, or into none, whichever row is asked."""
        if day < self._first:
            return self._before
        if day > self._after:
            return self._after
        return day.replace(day=_SAME_FROM) if day.day > _SAME_FROM else day

    def _by_mark(self, facts: PathFacts) -> int:
        name, folder = facts.name, facts.dari_folder
        day, years = name.tanggal, name.tahun or folder.tahun
        if day is not None and (len(years) == 1 or (_has_year(name.periode) and _has_year(folder.periode))):
            # Without a year beside it, a mark is of the year that is nearest to the very day.
            day = self._as_good_as(day)
        said = (day, folder.tanggal, name.periode, folder.periode, name.bulan_surat, years)
        number = self._said.get(said)
        if number is None:
            dated = self._alike(date_of(facts, self._tahun, isi=None, mtime=date.min))
            number = self._said.keep(said, self._numbers.setdefault(dated, len(self._dated)))
            if number == len(self._dated):
                self._dated.append(dated)
        return number

    def _alike(self, dated: Dated) -> Dated:
        """Return one date for all that lead to the same suggestions."""
        tanggal, mark = dated.tanggal, dated.mark
        if tanggal.ketepatan is Ketepatan.HARI or not self._may_count(tanggal):
            tanggal = Tanggal.hari(self._as_good_as(tanggal.mulai))
        if mark is not None and not self._may_count(mark):
            # It names no periode; what matters is whether it is a month.
            mark = Tanggal(self._before, self._before, mark.ketepatan)
        return Dated(tanggal, Sumber.NAMA, mark, False)

    def _may_count(self, span: Tanggal) -> bool:
        return span.mulai <= self._after and self._first <= span.selesai

    def _suggestions(self, ids: Iterable[str], ekstensi: str, dated: Dated) -> Iterator[Saran]:
        day = dated.tanggal.mulai
        month = day.replace(day=1)
        rows: dict[int, int] = {}
        for bukti_id in ids:
            bukti, row = self._bukti[bukti_id]
            index = rows.get(row)
            if index is None:
                index = rows[row] = index_of(dated, bukti.periode) or 0
            on = month if day in bukti.periode[index] else None
            saran = self._proposed.get((bukti_id, ekstensi, index, on))
            if saran is None:
                wanted = ekstensi if ekstensi in bukti.dokumen.ekstensi else ""
                name = proposed_name(bukti, bukti.periode[index], kode=True, ekstensi=wanted, on=on)
                saran = self._proposed.keep((bukti_id, ekstensi, index, on), Saran(bukti_id, name))
            yield saran


def _has_year(mark: PeriodMark | None) -> bool:
    return mark is None or bool(mark.tahun)
