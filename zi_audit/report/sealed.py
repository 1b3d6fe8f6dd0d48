"""JSON in rows, closed by a checksum of its canonical form, made while it is written (SPEC 9).

The checksum is of the document without it: UTF-8, keys sorted, no spaces. Rows are therefore written
in that form, and the one list that may be long is the first of all keys: it is hashed as it leaves.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from zi_audit.report.json_text import harmless

CHECKSUM = "isi_sha256"
_NEXT_ROW = ",\n  "
# What a text of JSON holds only escaped.
_ESCAPED = bytes(range(0x20)) + b'"\\'

canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
canonical_text = json.encoder.encode_basestring


class Rows(NamedTuple):
    """Canonical rows of a list in UTF-8, each with what parts it from the one before: as hashed, and as shown.

    `acts` says that some of them hold a sign that acts on a terminal.
    """

    hashed: bytes
    shown: bytes
    acts: bool

    @classmethod
    def around(
        cls, starts: Sequence[bytes], names: Sequence[bytes], ends: Sequence[bytes], *, acts: bool
    ) -> Rows:
        """Return rows, each of a start, a name and an end."""
        parts = [b""] * (4 * len(starts))
        parts[1::4], parts[2::4], parts[3::4] = starts, names, ends
        parts[::4] = [b","] * len(starts)
        hashed = b"".join(parts)
        parts[::4] = [_NEXT_ROW.encode()] * len(starts)
        return cls(hashed, b"".join(parts), acts)


def sealed(head: Mapping[str, Any], streamed: str, rows: Iterable[Rows]) -> Iterator[bytes]:
    """Yield in UTF-8 `head` key by key, then the list `streamed`, then the checksum.

    Values of `head` that are iterators become lists with a row for each entry. `rows` come some at once.
    `streamed` must sort before every key of `head`. What acts on a terminal is written escaped; the
    checksum is of what is read back.
    """
    assert streamed < min(head)
    kept: dict[str, str] = {}
    before = "{\n "
    for key, value in head.items():
        yield in_bytes(f"{before}{canonical(key)}: ")
        before = ",\n "
        if isinstance(value, Iterator):
            listed = [canonical(entry) for entry in value]
            kept[key] = f"[{','.join(listed)}]"
            yield in_bytes(harmless(f"[\n  {_NEXT_ROW.join(listed)}\n ]") if listed else "[]")
        else:
            kept[key] = canonical(value)
            yield in_bytes(harmless(kept[key]))
    digest = hashlib.sha256(usedforsecurity=False)
    digest.update(f"{{{canonical(streamed)}:[".encode())
    yield in_bytes(f"{before}{canonical(streamed)}: [")
    is_first = True
    for some in rows:
        # Before the first stands no comma.
        shown = some.shown[is_first:]
        yield in_bytes(harmless(shown.decode())) if some.acts else shown
        digest.update(some.hashed[is_first:])
        is_first = False
    digest.update(b"]")
    for key in sorted(kept):
        digest.update(in_bytes(f",{canonical(key)}:{kept[key]}"))
    digest.update(b"}")
    end = "]" if is_first else "\n ]"
    yield in_bytes(f'{end},\n "{CHECKSUM}": "{digest.hexdigest()}"\n}}\n')


def texts_within(names: Sequence[str]) -> list[bytes]:
    """Return names as texts of JSON have them, without their quotes."""
    # All at once where none holds what is escaped: hardly any name does, and each for itself costs five times more.
    joined = in_bytes("\n".join(names))
    if len(joined.translate(None, _ESCAPED)) == len(joined) - len(names) + 1:
        return joined.split(b"\n")
    return [in_bytes(canonical_text(name)[1:-1]) for name in names]


def in_bytes(text: str) -> bytes:
    """Return a text as every output of this program is encoded."""
    return text.encode("utf-8", "backslashreplace")
