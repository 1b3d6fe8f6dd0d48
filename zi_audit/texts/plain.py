"""Signs that a code page may lack (cp437, cp1252, ASCII), and what stands for them there."""

from __future__ import annotations

PLAIN: dict[str, str] = {
    "–": "-",
    "—": "-",
    "…": "...",
    "“": '"',
    "”": '"',
    "›": ">",
    "·": ".",
    "•": "-",
    "→": "->",
    "×": "x",
}
