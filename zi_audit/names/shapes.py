"""What names have in common that differ in digits only: worked out once, filled with the digits of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zi_audit.memo import Memo
from zi_audit.names.date_forms import Outline
from zi_audit.names.dates import Times
from zi_audit.names.facts import NameFacts
from zi_audit.names.jenis_said import JenisSaid
from zi_audit.names.kode import Stated


@dataclass(slots=True)
class Shape:
    """What all names that differ in digits only have in common.

    `first` and `last` bound the forms of dates in the text. Of most names nothing but the digits there
    changes what they say: `facts` holds that by these digits. It is None for the others, whose kode or
    words have digits (`kept` are the words that remain and where each begins, `has_numbers` that there
    are digits among them, as in SP4N); of these, `times` and `kode` hold what was read by its digits.
    Where the only form is that of a date, `days` are the dates that any shape had in this form.
    `all_words` are those of dates and marks, too; `asides` those of each pair of brackets.
    """

    facts: Memo[str, NameFacts] | None
    first: int
    last: int
    days: Memo[str, date | None]
    words: tuple[str, ...]
    kept: tuple[tuple[int, str], ...]
    has_numbers: bool
    all_words: tuple[tuple[int, str], ...]
    ekstensi: str
    said: JenisSaid
    forms: Outline
    times: Memo[str, Times]
    kode_first: int
    kode_last: int
    kode: Memo[str, Stated | None]
    asides: tuple[tuple[str, ...], ...]

    def words_of(self, text: str, start: int = 0, end: int = 0) -> tuple[str, ...]:
        """Return the words that remain of `text`, a name of this shape, without those written in `start:end`."""
        return _as_written(text, [word for word in self.kept if not start <= word[0] < end])

    def all_words_of(self, text: str) -> tuple[str, ...]:
        """Return all words of `text`, a name of this shape, its numbers among them."""
        return _as_written(text, self.all_words)


def _as_written(text: str, words: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    """Return words of a shape, each with the place where it begins, with the numbers that `text` has there."""
    return tuple([text[place : place + len(word)] if word.isdigit() else word for place, word in words])
