"""Answers that are kept by their question: one small bounded memory for all who ask the same again."""

from __future__ import annotations

from typing import TypeVar

_K = TypeVar("_K")
_V = TypeVar("_V")


class Memo(dict[_K, _V]):
    """Answers by question, at most `maxsize` of them: the one that would be too many makes all others forgotten.

    Looking up is that of a plain dict, and as fast. What is forgotten is only worked out anew.
    """

    __slots__ = ("_maxsize",)

    def __init__(self, maxsize: int) -> None:
        """Keep at most `maxsize` answers."""
        super().__init__()
        self._maxsize = maxsize

    def keep(self, question: _K, answer: _V) -> _V:
        """Keep and return the answer to a question."""
        if len(self) >= self._maxsize:
            self.clear()
        self[question] = answer
        return answer
