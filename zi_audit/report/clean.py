"""Names of files as text that no terminal, page or table takes for more."""

from __future__ import annotations

from unicodedata import category


def clean(name: str | None) -> str:
    """Return a name that cannot move the cursor or turn the writing direction of a terminal."""
    if name is None or name.isprintable():
        return name or ""
    return "".join(
        char if category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp") else f"\\u{ord(char):04x}"
        for char in name
    )
