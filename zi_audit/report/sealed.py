"""JSON in rows, closed by a checksum of its canonical form, made while it is written (SPEC 9).

The checksum is of the document without it: UTF-8, keys sorted, no spaces. Rows are therefore written
in that form, and the one list that may be long is the first of all keys: it is hashed as it leaves.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from zi_audit.report.json_text import harmless

CHECKSUM = "isi_sha256"
_NEXT_ROW = ",\n  "

canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
canonical_text = json.encoder.encode_basestring


class Rows(NamedTuple):
    """Canonical rows of a list; `acts` says that some of them hold a sign that acts on a terminal."""

    lines: list[str]
    acts: bool


def sealed(head: Mapping[str, Any], streamed: str, rows: Iterable[Rows]) -> Iterator[str]:
    """Yield `head` key by key, then the list `streamed`, then the checksum.

    Values of `head` that are iterators become lists with a row for each entry. `rows` come some at once.
    `streamed` must sort before every key of `head`. What acts on a terminal is written escaped; the
    checksum is of what is read back.
    """
    assert streamed < min(head)
    kept: dict[str, str] = {}
    before = "{\n "
    for key, value in head.items():
        yield f"{before}{canonical(key)}: "
        before = ",\n "
        if isinstance(value, Iterator):
            listed = [canonical(entry) for entry in value]
            kept[key] = f"[{','.join(listed)}]"
            yield harmless(f"[\n  {_NEXT_ROW.join(listed)}\n ]") if listed else "[]"
        else:
            kept[key] = canonical(value)
            yield harmless(kept[key])
    digest = hashlib.sha256(usedforsecurity=False)
    digest.update(f"{{{canonical(streamed)}:[".encode())
    yield f"{before}{canonical(streamed)}: ["
    is_first = True
    for some in rows:
        shown = _NEXT_ROW.join(some.lines)
        yield ("\n  " if is_first else _NEXT_ROW) + (harmless(shown) if some.acts else shown)
        digest.update(("" if is_first else ",").encode() + _bytes(",".join(some.lines)))
        is_first = False
    digest.update(b"]")
    for key in sorted(kept):
        digest.update(_bytes(f",{canonical(key)}:{kept[key]}"))
    digest.update(b"}")
    yield f'{"]" if is_first else chr(10) + " ]"},\n "{CHECKSUM}": "{digest.hexdigest()}"\n}}\n'


def _bytes(text: str) -> bytes:
    # As every output of this program is encoded.
    return text.encode("utf-8", "backslashreplace")
