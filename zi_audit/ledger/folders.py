"""Which folder a run belongs to, when one ledger serves several and shares change their address."""

from __future__ import annotations

import os
import sqlite3

from zi_audit.ledger.values import sound_files, whole, written
from zi_audit.paths import below, for_system, is_folder

SAMPLE = 200
ENOUGH = 0.9
_ANY_DAY = "2026-01-01"
_FAT_SECONDS = 2.0  # FAT and some shares keep times to two seconds


def identify(connection: sqlite3.Connection, folder: str) -> int:
    """Return the number of `folder` in the ledger, giving it one if it is new.

    A folder that is known under an address which no longer exists is taken for this one when nine in
    ten of a sample of its files are here, with the same size and time: a share that is mounted under
    another letter keeps its history, a different unit's folder never gets it.
    """
    row = connection.execute("SELECT id FROM folder WHERE alamat = ?", (folder,)).fetchone()
    if row is not None:
        return whole(row[0])
    for number, address in connection.execute("SELECT id, alamat FROM folder ORDER BY id").fetchall():
        # The files first: an address that is away can keep who asks for it waiting.
        if _is_the_same(connection, number, folder) and not is_folder(written(address)):
            connection.execute("UPDATE folder SET alamat = ? WHERE id = ?", (folder, number))
            return int(number)
    cursor = connection.execute("INSERT INTO folder (alamat) VALUES (?)", (folder,))
    return int(cursor.lastrowid or 0)


def _is_the_same(connection: sqlite3.Connection, number: int, folder: str) -> bool:
    sample = connection.execute(
        "SELECT path, ukuran, mtime FROM berkas WHERE folder = ? AND terakhir_dilihat IS NULL"
        " ORDER BY mtime DESC, path LIMIT ?",
        (number, SAMPLE),
    ).fetchall()
    sound_files([(path, size, mtime, "", _ANY_DAY) for path, size, mtime in sample])
    same = sum(_is_here(below(for_system(folder), path), size, mtime) for path, size, mtime in sample)
    return bool(sample) and same >= ENOUGH * len(sample)


def _is_here(path: str, size: int, mtime: float) -> bool:
    try:
        info = os.stat(path, follow_symlinks=False)
    except (OSError, ValueError):
        return False
    return info.st_size == size and abs(info.st_mtime - mtime) <= _FAT_SECONDS
