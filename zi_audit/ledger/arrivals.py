"""On which day each file came into the folder, as far as the ledger can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from zi_audit.errors import LedgerError
from zi_audit.ledger.sightings import Seen
from zi_audit.ledger.values import day


class Arrivals(Mapping[str, date]):
    """The day on which each path was first seen, read from the ledger's rows on demand.

    `moved` gives the marks of paths that are not among the rows; it is asked for the first of them.
    Where the clock is not `believed`, a file that nobody knows came on no day that it tells.
    """

    def __init__(
        self, known: Mapping[str, Seen], moved: Callable[[], Mapping[str, str]], *, believed: bool = True
    ) -> None:
        self._known = known
        self._ask = moved
        self._believed = believed
        self._moved: Mapping[str, str] | None = None
        self._days: dict[str, date] = {}

    def __getitem__(self, path: str) -> date:
        row = self._known.get(path)
        first = self._marks.get(path) if row is None else row.first
        if first is None:
            if self._believed:
                raise KeyError(path)
            return date.max
        found = self._days.get(first)
        if found is None:
            found = self._days[first] = day(first[:10])
        return found

    def __iter__(self) -> Iterator[str]:
        yield from self._known
        yield from self._marks

    def __len__(self) -> int:
        return len(self._known) + len(self._marks)

    @property
    def _marks(self) -> Mapping[str, str]:
        if self._moved is None:
            try:
                self._moved = self._ask()
            except LedgerError:
                # It could be read a moment ago; who records the run is told what became of it.
                self._moved = {}
        return self._moved
