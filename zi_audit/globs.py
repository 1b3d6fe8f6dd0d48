"""Glob patterns over paths below a folder, matched in linear time.

`*` and `?` stay inside one path segment, `**` crosses segments; letter case does not count. A
pattern without `/` is tried on the file name alone. No regular expression is made, so a pattern
meant to be slow (`*a*a*a*…`) is not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from unicodedata import normalize


def _fold(text: str) -> str:
    return normalize("NFC", text).casefold()


def _match_segment(pattern: str, text: str) -> bool:
    """Whether `pattern` with `*` and `?` matches all of `text`; two pointers, at most len × len steps."""
    p = t = 0
    star, mark = -1, 0
    while t < len(text):
        if p < len(pattern) and pattern[p] == "*":
            star, mark = p, t
            p += 1
        elif p < len(pattern) and pattern[p] in ("?", text[t]):
            p += 1
            t += 1
        elif star >= 0:
            mark += 1
            p, t = star + 1, mark
        else:
            return False
    return all(char == "*" for char in pattern[p:])


def _match_segments(patterns: tuple[str, ...], texts: tuple[str, ...]) -> bool:
    """The same over path segments, where `**` stands for any number of them."""
    p = t = 0
    star, mark = -1, 0
    while t < len(texts):
        if p < len(patterns) and patterns[p] == "**":
            star, mark = p, t
            p += 1
        elif p < len(patterns) and _match_segment(patterns[p], texts[t]):
            p += 1
            t += 1
        elif star >= 0:
            mark += 1
            p, t = star + 1, mark
        else:
            return False
    return all(pattern == "**" for pattern in patterns[p:])


@dataclass(frozen=True, slots=True)
class Glob:
    """A compiled pattern; `pattern` is as written, with `/` or `\\`."""

    pattern: str
    _segments: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(
            self, "_segments", tuple(_fold(self.pattern.replace("\\", "/").strip("/")).split("/"))
        )

    def matches(self, path: str) -> bool:
        """Whether `path` (relative, with `/`) fits the pattern."""
        texts = tuple(_fold(path).split("/"))
        if len(self._segments) == 1:
            return _match_segment(self._segments[0], texts[-1])
        return _match_segments(self._segments, texts)

    def leads_into(self, folder: str) -> bool:
        """Whether the pattern names a way into `folder` (relative, with `/`): what it fits may lie there.

        A pattern that may fit in any folder names none.
        """
        steps = _fold(folder).split("/")
        for step, segment in zip(steps, self._segments, strict=False):
            if segment == "**":
                return step is not steps[0]
            if not _match_segment(segment, step):
                return False
        return len(self._segments) > len(steps)
