"""Values as the text of JSON: valid UTF-8 whatever names hold, and harmless on a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

# What acts on a terminal that shows the JSON: C1 controls, bidirectional and other marks, line separators.
_ACTING = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_NEXT_ROW = ",\n  "
_encode_all = json.JSONEncoder(ensure_ascii=False).encode


def encode(value: object) -> str:
    """Return a value as JSON; what acts is escaped, as JSON may, so that it is read back the same."""
    return harmless(_encode_all(value))


def acts(text: str) -> bool:
    """Whether a text holds a sign that acts on a terminal."""
    return not (text.isascii() and "\x7f" not in text) and _ACTING.search(text) is not None


def acts_any(texts: Sequence[str]) -> bool:
    """Whether any of some texts holds a sign that acts on a terminal."""
    # Most are plain: together they are looked through at once.
    joined = "".join(texts)
    return not (joined.isascii() and "\x7f" not in joined) and any(map(acts, texts))


def harmless(encoded: str) -> str:
    """Return JSON in which what acts is escaped."""
    return _ACTING.sub(lambda found: json.dumps(found[0])[1:-1], encoded)


def dump(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield JSON with one line for each row of a list that is an iterator."""
    before = "{\n "
    for key, value in data.items():
        yield f"{before}{encode(key)}: "
        before = ",\n "
        if not isinstance(value, Iterator):
            yield encode(value)
            continue
        row = "[\n  "
        for part in value:
            yield row
            yield encode(part)
            row = _NEXT_ROW
        yield "[]" if row != _NEXT_ROW else "\n ]"
    yield "\n}\n"
