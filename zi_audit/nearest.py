"""What a mistyped word may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Return which of `known` is nearest to a mistyped `word`, or "" where none is near."""
    # Only mistakes need it, and it is slow to import.
    from difflib import get_close_matches

    found = get_close_matches(word.lower(), tuple(known), 1)
    return found[0] if found else ""
