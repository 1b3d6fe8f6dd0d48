"""What `{unit}` and `{tahun}` in the pustaka stand for: the plan's own unit and year (SPEC 3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OWN = re.compile(r"\{([^{}]*)\}")
_YEAR = re.compile(r"tahun(?:([+-]\d))?")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A plan's unit and year, to be written into what the pustaka says of any plan."""

    unit: str
    tahun: int

    def fill(self, text: str) -> str:
        """Return `text` with `{unit}`, `{tahun}`, `{tahun-1}` … replaced. Raises ValueError with an unknown name."""
        return _OWN.sub(self._own, text)

    def fill_all(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """Return all of `texts` filled. Raises ValueError with an unknown name."""
        return tuple(self.fill(text) for text in texts)

    def _own(self, found: re.Match[str]) -> str:
        if found[1] == "unit":
            return self.unit
        year = _YEAR.fullmatch(found[1])
        if year is None:
            raise ValueError(found[0])
        return str(self.tahun + int(year[1] or 0))
