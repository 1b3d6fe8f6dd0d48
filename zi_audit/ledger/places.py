"""What each folder held when it was last read, as rows of the ledger: it narrows what an unreadable one could hide."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from zi_audit.hidden import Place

# `bukti` is a JSON list of ids; `pasang` says that another file system was mounted there.
TABLE = """CREATE TABLE tempat (
    folder INTEGER NOT NULL REFERENCES folder (id),
    path TEXT NOT NULL,
    berkas INTEGER NOT NULL,
    bukti TEXT NOT NULL,
    pasang INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (folder, path)
) WITHOUT ROWID"""


def read_places(connection: sqlite3.Connection, folder: int) -> dict[str, Place]:
    """Return what the folders of one audited folder held, by path; rows that make no sense are not known."""
    places = {}
    # Most folders hold nothing that counts, and many the same: one value for all of them.
    known: dict[str, frozenset[str]] = {}
    rows = connection.execute("SELECT path, berkas, bukti, pasang FROM tempat WHERE folder = ?", (folder,))
    for path, files, listed, is_mount in rows:
        bukti = known.get(listed) if isinstance(listed, str) else None
        if bukti is None:
            bukti = _ids(listed)
        if bukti is not None and isinstance(path, str) and isinstance(files, int):
            known[listed] = bukti
            places[path] = Place(files, bukti, bool(is_mount))
    return places


def write_places(connection: sqlite3.Connection, folder: int, places: Mapping[str, Place]) -> None:
    """Write what the folders hold now, where that differs from what is written, and forget those that are gone."""
    before = read_places(connection, folder)
    connection.executemany(
        "INSERT OR REPLACE INTO tempat (folder, path, berkas, bukti, pasang) VALUES (?, ?, ?, ?, ?)",
        (
            (folder, path, place.berkas, json.dumps(sorted(place.bukti)), int(place.is_mount))
            for path, place in places.items()
            if before.get(path) != place
        ),
    )
    connection.executemany(
        "DELETE FROM tempat WHERE folder = ? AND path = ?",
        ((folder, path) for path in before.keys() - places.keys()),
    )


def _ids(listed: object) -> frozenset[str] | None:
    if not isinstance(listed, str):
        return None
    try:
        found = json.loads(listed)
    except ValueError:
        return None
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        return None
    return frozenset(found)
