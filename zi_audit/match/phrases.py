"""Phrases of a vocabulary found in a row of words, each with what it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

_T = TypeVar("_T")


class Found(NamedTuple, Generic[_T]):
    """A phrase that stands at `words[start:end]`, and what it stands for."""

    start: int
    end: int
    means: _T

    def is_inside(self, other: Found[_T]) -> bool:
        """Whether it is a part of a longer phrase."""
        return (
            other.start <= self.start
            and self.end <= other.end
            and other.end - other.start > self.end - self.start
        )

    def is_at(self, other: Found[_T]) -> bool:
        """Whether both share a word."""
        return self.start < other.end and other.start < self.end


class Phrases(Generic[_T]):
    """Finds phrases by one look at each word. The same phrase may stand for several things."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], _T]]) -> None:
        """Prepare for phrases, each given as its words, with what it means."""
        self._by_first: dict[str, dict[tuple[str, ...], list[_T]]] = {}
        for words, means in phrases:
            if words:
                self._by_first.setdefault(words[0], {}).setdefault(words, []).append(means)

    def phrases(self) -> Iterator[tuple[str, ...]]:
        """Yield every phrase, as its words."""
        return (words for known in self._by_first.values() for words in known)

    def at(self, words: tuple[str, ...], start: int) -> list[Found[_T]]:
        """Return the phrases that begin at `start`, the longest first."""
        found = [
            Found(start, start + len(phrase), means)
            for phrase, meanings in self._by_first.get(words[start], {}).items()
            if words[start : start + len(phrase)] == phrase
            for means in meanings
        ]
        return sorted(found, key=lambda phrase: -phrase.end)

    def find(self, words: tuple[str, ...]) -> list[Found[_T]]:
        """Return all phrases in `words`, in the order in which they begin."""
        return [found for start in range(len(words)) for found in self.at(words, start)]
