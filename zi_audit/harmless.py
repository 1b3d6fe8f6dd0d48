"""Any text as text that a terminal only shows: no escape sequence, no turned direction, no line of its own.

Names of files, keys and values of settings, arguments and what a ledger holds come from other people.
"""

from __future__ import annotations

import re
from unicodedata import category

# Controls (C0, C1), formats (bidirectional marks, zero widths), halves of pairs, line and paragraph separators.
_ACTS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# The colours of our own reports; no other sequence of a terminal is ours.
_COLOUR = re.compile(r"(\x1b\[[0-9;]*m)")
_OUR_BREAKS = frozenset("\n\t")


def clean(name: str | None) -> str:
    """Return a name as a part of one line: what would act on a terminal is shown as `\\uNNNN`, line ends too."""
    if name is None or name.isprintable():
        return name or ""
    return "".join(_shown(char) if category(char) in _ACTS else char for char in name)


def clean_lines(shown: str, *, coloured: bool = False) -> str:
    """Return a whole text of ours without anything that acts but its line ends and, if `coloured`, its colours.

    The last net, where text leaves: what a name does to its own line is the business of `clean`.
    """
    if not coloured:
        return _netted(shown)
    return "".join(part if n % 2 else _netted(part) for n, part in enumerate(_COLOUR.split(shown)))


def _netted(shown: str) -> str:
    if shown.isprintable():
        return shown
    return "".join(
        _shown(char) if category(char) in _ACTS and char not in _OUR_BREAKS else char for char in shown
    )


def _shown(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
