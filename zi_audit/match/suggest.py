"""What a file that fills nothing might be, each with a name that would be understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from zi_audit.dates import Ketepatan, Periode, Tanggal
from zi_audit.match.allocate import Dated, date_of, index_of
from zi_audit.match.propose import proposed_name
from zi_audit.names.facts import PathFacts
from zi_audit.plan.model import Rencana
from zi_audit.result import Saran, Sumber

_SUGGESTIONS_KEPT = 100_000
# A proposed name carries no more than a month, and periode are whole months; 31 days after the end of one
# reach at most to the third of a month. So from the fourth on, all days of a month say the same.
_SAME_FROM = 4


class Suggester:
    """Suggests bukti of one plan. Files that may be the same bukti and date alike share their suggestions."""

    def __init__(self, rencana: Rencana) -> None:
        self._tahun = rencana.tahun
        # Most bukti share their row of periode with others, and so the answer which of them a date falls into.
        rows: dict[tuple[Periode, ...], int] = {}
        self._bukti = {
            bukti.id: (bukti, rows.setdefault(bukti.periode, len(rows))) for bukti in rencana.bukti
        }
        # Dates by what is said of them, as numbers: the places in `_dated` of dates that lead to the same.
        self._said: dict[tuple[object, ...], int] = {}
        self._numbers: dict[Dated, int] = {}
        self._dated: list[Dated] = []
        self._suggested: dict[tuple[tuple[str, ...], str, date | int], tuple[Saran, ...]] = {}
        self._proposed: dict[tuple[str, str, int, date | None], Saran] = {}

    def suggest(
        self, bukti: tuple[str, ...], facts: PathFacts, modified: Callable[[], date]
    ) -> tuple[Saran, ...]:
        """Return a suggestion for each of `bukti` (ids), the file being read as `facts`.

        `modified` gives the day of its modification time; it is asked where the path says no date.
        """
        name, folder = facts.name, facts.dari_folder
        when: date | int
        if name.periode is None and folder.periode is None:
            when = name.tanggal or folder.tanggal or modified()
            if when.day > _SAME_FROM:
                when = when.replace(day=_SAME_FROM)
        else:
            when = self._by_mark(facts)
        key = (bukti, name.ekstensi, when)
        found = self._suggested.get(key)
        if found is None:
            if len(self._suggested) > _SUGGESTIONS_KEPT:
                self._suggested.clear()
                self._said.clear()
            dated = self._dated[when] if isinstance(when, int) else _on(when, Sumber.NAMA, None)
            found = self._suggested[key] = tuple(self._suggestions(bukti, name.ekstensi, dated))
        return found

    def _by_mark(self, facts: PathFacts) -> int:
        name, folder = facts.name, facts.dari_folder
        day, years = name.tanggal, name.tahun or folder.tahun
        if day is not None and day.day > _SAME_FROM and len(years) == 1:
            # Without a year beside it, a mark is of the year that is nearest to the very day.
            day = day.replace(day=_SAME_FROM)
        said = (day, folder.tanggal, name.periode, folder.periode, name.bulan_surat, years)
        number = self._said.get(said)
        if number is None:
            dated = date_of(facts, self._tahun, isi=None, mtime=date.min)
            day = dated.tanggal.mulai
            if dated.tanggal.ketepatan is Ketepatan.HARI and day.day > _SAME_FROM:
                dated = _on(day.replace(day=_SAME_FROM), dated.sumber, dated.mark)
            number = self._said[said] = self._numbers.setdefault(dated, len(self._dated))
            if number == len(self._dated):
                self._dated.append(dated)
        return number

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
                saran = self._proposed[bukti_id, ekstensi, index, on] = Saran(bukti_id, name)
            yield saran


def _on(day: date, sumber: Sumber, mark: Tanggal | None) -> Dated:
    return Dated(Tanggal.hari(day), sumber, mark, False)
