"""What each folder held when it was last read, as rows of the ledger: it narrows what an unreadable one could hide."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import date

from zi_audit.auditing.places import Held, Place

# `isi` is a JSON list of [bukti, first day of the periode or null]; `pasang` says that another file system was
# mounted there.
TABLE = """CREATE TABLE tempat (
    folder INTEGER NOT NULL REFERENCES folder (id),
    path TEXT NOT NULL,
    berkas INTEGER NOT NULL,
    isi TEXT NOT NULL,
    pasang INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (folder, path)
) WITHOUT ROWID"""


def read_places(connection: sqlite3.Connection, folder: int) -> dict[str, Place]:
    """Return what the folders of one audited folder held, by path; rows that make no sense are not known."""
    places = {}
    # Most folders hold nothing that counts, and many the same: one value for all of them.
    known: dict[object, frozenset[Held] | None] = {}
    rows = connection.execute("SELECT path, berkas, isi, pasang FROM tempat WHERE folder = ?", (folder,))
    for path, files, listed, is_mount in rows:
        if listed not in known:
            known[listed] = _held(listed)
        held = known[listed]
        if held is not None and isinstance(path, str) and isinstance(files, int):
            places[path] = Place(files, held, bool(is_mount))
    return places


def write_places(connection: sqlite3.Connection, folder: int, places: Mapping[str, Place]) -> None:
    """Write what the folders hold now, where that differs from what is written, and forget those that are gone."""
    before = read_places(connection, folder)
    connection.executemany(
        "INSERT OR REPLACE INTO tempat (folder, path, berkas, isi, pasang) VALUES (?, ?, ?, ?, ?)",
        (
            (folder, path, place.berkas, _listed(place.held), int(place.is_mount))
            for path, place in places.items()
            if before.get(path) != place
        ),
    )
    connection.executemany(
        "DELETE FROM tempat WHERE folder = ? AND path = ?",
        ((folder, path) for path in before.keys() - places.keys()),
    )


def _listed(held: frozenset[Held]) -> str:
    rows = [[bukti, mulai.isoformat() if mulai else None] for bukti, mulai in held]
    return json.dumps(sorted(rows, key=str), ensure_ascii=False)


def _held(listed: object) -> frozenset[Held] | None:
    try:
        rows: list[list[str]] = json.loads(str(listed))
        return frozenset((str(bukti), date.fromisoformat(mulai) if mulai else None) for bukti, mulai in rows)
    except (ValueError, TypeError, RecursionError):
        return None
