"""What a mistyped word may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str:
    """Return which of `known` is nearest to a mistyped `word`, or "" where none is near.

    `likeness` is the share of letters in common that is near enough, 0 to 1.
    """
    # Only mistakes need it, and it is slow to import.
    from difflib import get_close_matches

    found = get_close_matches(word.lower(), tuple(known), 1, likeness)
    return found[0] if found else ""
