"""An earlier roll-up, read back to tell which evidence offices lost since."""

from __future__ import annotations

import json
from pathlib import Path

from zi_audit.errors import ResultError, system_says
from zi_audit.rollup.model import Sebelum

MOST_BYTES = 200_000_000


def load_before(path: Path) -> dict[str, Sebelum]:
    """Return what each office had in a roll-up that `--format json` wrote, by code, else by name.

    Raises ResultError for a file that is none.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        pesan = system_says(error)
        raise ResultError("result.unreadable", where=str(path), pesan=pesan) from None
    try:
        document = json.loads(data[:MOST_BYTES])
        return {
            str(satker["kunci"]): Sebelum(
                frozenset(map(str, satker["terisi"])), str(satker.get("versi") or "")
            )
            for satker in document["satker"]
            if satker.get("terisi") is not None
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise ResultError("rollup.no_rollup", where=str(path)) from None
