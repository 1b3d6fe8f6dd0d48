"""What is decided for a path by its words alone, in one line; and the kept lines (`data/keputusan.json`).

    python tests/decisions.py

writes the file anew for the same paths. A line that changes is a change of what the product says: look at each
before it is kept.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from reading import read

from zi_audit.match.claims import Claim, Identification
from zi_audit.match.identify import Identifier
from zi_audit.plan.load import load_plan
from zi_audit.reasons import Alasan
from zi_audit.settings import Settings

KEPT = Path(__file__).parent / "data" / "keputusan.json"


@cache
def identifier() -> Identifier:
    return Identifier(load_plan(), Settings())


def decided(path: str) -> Identification:
    return identifier().identify(path, read(path))


def said(path: str) -> str:
    """Return the claims of a path, each with its reasons, or why it has none; then what came near."""
    found = decided(path)
    if found.claims:
        told = [" + ".join(map(_claim, found.claims)), *found.cek, *(["gabungan"] if found.gabungan else [])]
    else:
        offers = [bukti if lead is None else f"{bukti}={lead}" for bukti, lead in found.offers]
        told = [f"{found.lain}: {_why(found.keterangan)}", *found.candidates, *offers, found.asks.name]
    misses = [f"{bukti} {_why(why)}" for bukti, why in found.misses]
    return " | ".join((*told, *misses))


def _claim(claim: Claim) -> str:
    states = ((claim.bersama, "bersama"), (claim.nihil, "nihil"), (claim.sebelumnya, "sebelumnya"))
    why = (*map(_why, claim.alasan), *(state for is_so, state in states if is_so))
    return f"{claim.bukti} ({', '.join(why)})"


def _why(why: Alasan) -> str:
    return " ".join((why.kunci.removeprefix("reason."), *(str(value) for _, value in why.isi)))


if __name__ == "__main__":
    lines = {path: said(path) for path in json.loads(KEPT.read_text("utf-8"))}
    KEPT.write_text(json.dumps(lines, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
