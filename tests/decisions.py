"""What is decided for a path by its words, or by these and its text, in one line; and the kept lines.

    python tests/decisions.py

writes `data/keputusan.json` and `data/keputusan-isi.json` anew for the same paths. A line that changes is a change
of what the product says: look at each before it is kept.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from reading import read, reader

from zi_audit.contents.says import DocumentFacts, owner_of, read_document
from zi_audit.contents.text import FileText, TextState
from zi_audit.match.by_text import by_text
from zi_audit.match.claims import Claim, Identification
from zi_audit.match.confirmed import confirmed
from zi_audit.match.identify import Identifier
from zi_audit.plan.load import load_plan
from zi_audit.reasons import Alasan
from zi_audit.settings import Settings

_DATA = Path(__file__).parent / "data"
BY_PATH, BY_TEXT = _DATA / "keputusan.json", _DATA / "keputusan-isi.json"
# Between a path and the text of the file, its lines parted by `_LINE`.
_TEXT, _LINE = " <- ", " / "
_SHOWN = 3


plan = cache(load_plan)


@cache
def identifier() -> Identifier:
    return Identifier(plan(), Settings())


def decided(path: str) -> Identification:
    return identifier().identify(path, read(path))


def verdict(path: str) -> str:
    """Return why a file of this path is refused, or the flags that it counts with; "ada" where nothing is said."""
    found = decided(path)
    if not found.claims:
        return found.lain.value
    return " ".join(flag.value for flag in found.cek) or "ada"


@cache
def document(text: str) -> DocumentFacts:
    return read_document(FileText(TextState.READ, tuple(text.split(_LINE)), 1), reader())


def heard(path: str, text: str) -> Identification:
    """Return what is decided for a path after its text is heard."""
    found, says = decided(path), document(text)
    owner = owner_of(says, plan().unit)
    if found.claims:
        return confirmed(identifier().index, read(path), found, says, owner)
    return by_text(identifier(), path, read(path), found, says, owner)


def said(key: str) -> str:
    """Return the claims of a path, each with its reasons, or why it has none; then what came near."""
    path, _, text = key.partition(_TEXT)
    found = heard(path, text) if text else decided(path)
    if found.claims:
        # A meeting of twelve butir has 48 claims of one kind.
        more = [f"{len(found.claims)} in all"] if len(found.claims) > _SHOWN else []
        claims = [*map(_claim, found.claims[:_SHOWN]), *more]
        told = [" + ".join(claims), *found.cek, *(["gabungan"] if found.gabungan else [])]
    else:
        offers = [bukti if lead is None else f"{bukti}={lead}" for bukti, lead in found.offers]
        told = [f"{found.lain}: {_why(found.keterangan)}", *found.candidates, *offers, found.asks.name]
    misses = [f"{bukti} {_why(why)}" for bukti, why in found.misses]
    return " | ".join((*told, *misses))


def _claim(claim: Claim) -> str:
    states = ((claim.bersama, "bersama"), (claim.nihil, "nihil"), (claim.sebelumnya, "sebelumnya"))
    why = (*map(_why, claim.alasan), *(state for is_so, state in states if is_so), *claim.cek)
    return f"{claim.bukti} ({', '.join(why)})"


def _why(why: Alasan) -> str:
    return " ".join((why.kunci.removeprefix("reason."), *(str(value) for _, value in why.isi)))


if __name__ == "__main__":
    for kept in (BY_PATH, BY_TEXT):
        lines = {key: said(key) for key in json.loads(kept.read_text("utf-8"))}
        kept.write_text(
            json.dumps(lines, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8"
        )
