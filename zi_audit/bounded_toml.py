"""TOML in bounded time: `tomllib` takes a minute for a key of 50,000 dots, and its tables overflow the stack."""

from __future__ import annotations

import re
import tomllib
from typing import Any

# No rule and no setting nests tables deeper than four.
MAX_DOTS = 100
_QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'|#.*')


def loads(content: bytes) -> dict[str, Any]:
    """Return what UTF-8 TOML says. Raises UnicodeDecodeError, TOMLDecodeError, RecursionError."""
    text = content.decode("utf-8-sig")
    for number, line in enumerate(text.splitlines(), 1):
        if line.count(".") > MAX_DOTS and _QUOTED.sub("", line).count(".") > MAX_DOTS:
            raise tomllib.TOMLDecodeError(f"Key of too many parts (at line {number})")
    return tomllib.loads(text)
