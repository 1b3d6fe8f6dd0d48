"""A place in the plan, as its kode writes it: the only place that takes that notation apart."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class Kode(NamedTuple):
    """A place in the plan as far as it is known: komponen 1..6, sub 1..6, huruf `a`..`h`."""

    komponen: int
    sub: int = 0
    huruf: str = ""

    def __str__(self) -> str:
        parts = [str(self.komponen)]
        if self.sub:
            parts.append(ROMAN[self.sub])
        if self.huruf:
            parts.append(self.huruf)
        return ".".join(parts)

    # Those of a plan are some hundred, and asked for again and again.
    @classmethod
    @lru_cache(maxsize=1024)
    def parse(cls, text: str) -> Kode:
        """Return the place that `str` of it writes, as the plan does: `1`, `1.i`, `1.i.a`.

        Raises ValueError for anything else.
        """
        komponen, *rest = text.split(".")
        sub, huruf = (*rest, "", "")[:2]
        if not (komponen.isascii() and komponen.isdigit()) or len(rest) > 2 or "" in rest or sub not in ROMAN:
            raise ValueError(text)
        return cls(int(komponen), ROMAN.index(sub), huruf)

    def contains(self, other: Kode) -> bool:
        """Whether `other` is this place or lies in it."""
        return (
            self.komponen == other.komponen and self.sub in (0, other.sub) and self.huruf in ("", other.huruf)
        )

    @property
    def of_sub(self) -> Kode:
        """Its sub, or itself where it is no narrower."""
        return Kode(self.komponen, self.sub)

    @property
    def is_butir(self) -> bool:
        """Whether it names one butir, not only a komponen or sub."""
        return bool(self.sub and self.huruf)
