"""The ledger's tables as values: each function reads or writes the rows of one folder.

Rows are fetched at once: a reading that a damaged value breaks off would hold the file's lock for as long as
anybody keeps the error.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from zi_audit.ledger.sightings import Seen, Sighting
from zi_audit.ledger.slots import Jejak, SlotStart, SlotState
from zi_audit.ledger.values import day, moment, named_files, sound_files, status, whole, written
from zi_audit.result import AuditResult, Perubahan, Ringkasan, Titik

# Bounds, so that a ledger kept for years stays a few times the size of the folder's listing.
MAX_LOST_FILES = 20_000
MAX_CHANGES = 5_000
MAX_SUPPOSED = 6
MAX_LINE = 400

COUNTS = (
    "ada",
    "terlambat",
    "belum_ada",
    "berjalan",
    "akan_datang",
    "nihil",
    "tak_terbaca",
    "belum_diketahui",
)
_TRAIL = "mulai, selesai, jatuh_tempo, status_jatuh_tempo, terisi_sejak, hari_terlambat"


# --- files -------------------------------------------------------------------------------------------


def count_files(connection: sqlite3.Connection, folder: int) -> int:
    """Return how many files the last run saw."""
    sql = "SELECT count(*) FROM berkas WHERE folder = ? AND terakhir_dilihat IS NULL"
    return int(connection.execute(sql, (folder,)).fetchone()[0])


def read_files(connection: sqlite3.Connection, folder: int, *, lost: bool = False) -> dict[str, Seen]:
    """Return the files that the last run saw, or those that were `lost` before it."""
    rows = connection.execute(
        "SELECT path, ukuran, mtime, hash, pertama_dilihat FROM berkas"
        f" WHERE folder = ? AND terakhir_dilihat IS {'NOT ' if lost else ''}NULL",
        (folder,),
    ).fetchall()
    sound_files(rows)
    # Most files of a run share their mark: one string for all of them.
    marks: dict[str, str] = {}
    return {
        path: Seen(size, mtime, digest, marks.setdefault(first, first))
        for path, size, mtime, digest, first in rows
    }


def write_files(connection: sqlite3.Connection, folder: int, sighting: Sighting, now: str) -> None:
    """Write the files that are new or changed, and mark those that are gone."""
    connection.executemany(
        "INSERT OR REPLACE INTO berkas (folder, path, ukuran, mtime, hash, pertama_dilihat)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        ((folder, path, *row) for path, row in sighting.written.items()),
    )
    if not sighting.gone:
        return
    last = last_run(connection, folder)
    connection.executemany(
        "UPDATE berkas SET terakhir_dilihat = ? WHERE folder = ? AND path = ?",
        ((last.isoformat() if last else now, folder, path) for path in sighting.gone),
    )
    connection.execute(
        "DELETE FROM berkas WHERE folder = :folder AND path IN (SELECT path FROM berkas"
        " WHERE folder = :folder AND terakhir_dilihat IS NOT NULL"
        " ORDER BY terakhir_dilihat DESC, path LIMIT -1 OFFSET :most)",
        {"folder": folder, "most": MAX_LOST_FILES},
    )


# --- slots -------------------------------------------------------------------------------------------


def read_slots(connection: sqlite3.Connection, folder: int, suppose: str) -> dict[SlotStart, SlotState]:
    """Return the slots as the last run left them that supposed the same day ("" for runs on their own day)."""
    rows = connection.execute(
        "SELECT bukti, mulai, status, sejak, berkas FROM slot WHERE folder = ? AND andai = ?",
        (folder, suppose),
    ).fetchall()
    return {
        (written(bukti), day(mulai)): SlotState(status(standing), written(since), named_files(files))
        for bukti, mulai, standing, since, files in rows
    }


def write_slots(
    connection: sqlite3.Connection,
    folder: int,
    suppose: str,
    states: Mapping[SlotStart, SlotState],
    gone: Iterable[SlotStart],
) -> None:
    """Write the `states` that changed and remove the slots that the plan no longer has."""
    connection.executemany(
        "INSERT OR REPLACE INTO slot (folder, andai, bukti, mulai, status, sejak, berkas)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (folder, suppose, bukti, mulai.isoformat(), state.status.value, state.since, _json(state.files))
            for (bukti, mulai), state in states.items()
        ),
    )
    connection.executemany(
        "DELETE FROM slot WHERE folder = ? AND andai = ? AND bukti = ? AND mulai = ?",
        ((folder, suppose, bukti, mulai.isoformat()) for bukti, mulai in gone),
    )


def read_trails(connection: sqlite3.Connection, folder: int) -> dict[SlotStart, Jejak]:
    """Return what happened around the due date of every slot."""
    rows = connection.execute(f"SELECT bukti, {_TRAIL} FROM jejak WHERE folder = ?", (folder,)).fetchall()
    trails = ((written(row[0]), _trail(row[1:])) for row in rows)
    return {(bukti, trail.mulai): trail for bukti, trail in trails}


def read_trails_of(connection: sqlite3.Connection, folder: int, bukti: str) -> tuple[Jejak, ...]:
    """Return what happened around the due dates of one bukti, in order."""
    sql = f"SELECT {_TRAIL} FROM jejak WHERE folder = ? AND bukti = ? ORDER BY mulai"
    return tuple(_trail(row) for row in connection.execute(sql, (folder, bukti)).fetchall())


def write_trails(connection: sqlite3.Connection, folder: int, trails: Mapping[SlotStart, Jejak]) -> None:
    """Write the `trails` that changed."""
    connection.executemany(
        f"INSERT OR REPLACE INTO jejak (folder, bukti, {_TRAIL}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                folder,
                bukti,
                trail.mulai.isoformat(),
                trail.selesai.isoformat(),
                trail.jatuh_tempo.isoformat(),
                trail.status_jatuh_tempo.value if trail.status_jatuh_tempo else "",
                trail.terisi_sejak.isoformat() if trail.terisi_sejak else "",
                trail.hari_terlambat,
            )
            for (bukti, _), trail in trails.items()
        ),
    )


def _trail(row: tuple[Any, ...]) -> Jejak:
    mulai, selesai, jatuh_tempo, standing, filled, late = row
    return Jejak(
        day(mulai),
        day(selesai),
        day(jatuh_tempo),
        None if standing == "" else status(standing),
        None if filled == "" else day(filled),
        whole(late),
    )


# --- runs --------------------------------------------------------------------------------------------


def last_run(connection: sqlite3.Connection, folder: int, suppose: str | None = None) -> datetime | None:
    """Return when the last run was made, of all or of those that supposed the same day; None before the first."""
    row = connection.execute(
        "SELECT dibuat FROM jalan WHERE folder = ? AND (? IS NULL OR andai = ?) ORDER BY urutan DESC LIMIT 1",
        (folder, suppose, suppose),
    ).fetchone()
    return moment(row[0]) if row is not None else None


def rules_of_last_run(connection: sqlite3.Connection, folder: int, suppose: str) -> str:
    """Return by which rules the last run that supposed the same day judged, "" where it did not say."""
    row = connection.execute(
        "SELECT aturan FROM jalan WHERE folder = ? AND andai = ? ORDER BY urutan DESC LIMIT 1",
        (folder, suppose),
    ).fetchone()
    return written(row[0]) if row is not None else ""


def read_line(connection: sqlite3.Connection, folder: int, before: date) -> tuple[Titik, ...]:
    """Return completeness on the days before `before`, one point a day, oldest first.

    A supposed day counts where no run was made on the day itself; a supposed future never does.
    """
    rows = connection.execute(
        f"SELECT per_tanggal, {', '.join(COUNTS)} FROM jalan"
        " WHERE folder = ? AND per_tanggal < ? AND (andai = '' OR per_tanggal <= substr(dibuat, 1, 10))"
        " ORDER BY per_tanggal, andai DESC",
        (folder, before.isoformat()),
    ).fetchall()
    by_day = {stated: Titik(day(stated), Ringkasan(*map(whole, counts))) for stated, *counts in rows}
    return tuple(by_day.values())[-MAX_LINE:]


def write_run(
    connection: sqlite3.Connection,
    folder: int,
    suppose: str,
    result: AuditResult,
    now: str,
    files: int,
    rules: str,
) -> None:
    """Write the counts of a run; it replaces an earlier one of the same day, and is the last of all."""
    counts = result.ringkasan
    columns = ("folder", "andai", "per_tanggal", "dibuat", *COUNTS, "berkas", "galat", "urutan", "aturan")
    values = [getattr(counts, name) for name in COUNTS]
    last = connection.execute("SELECT max(urutan) FROM jalan WHERE folder = ?", (folder,)).fetchone()[0]
    number = whole(last or 0) + 1
    connection.execute(
        f"INSERT OR REPLACE INTO jalan ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        (
            folder,
            suppose,
            result.per_tanggal.isoformat(),
            now,
            *values,
            files,
            len(result.galat),
            number,
            rules,
        ),
    )
    if not suppose:
        return
    old = connection.execute(
        "SELECT andai FROM jalan WHERE folder = ? AND andai <> ''"
        " GROUP BY andai ORDER BY max(urutan) DESC LIMIT -1 OFFSET ?",
        (folder, MAX_SUPPOSED),
    ).fetchall()
    for table in ("jalan", "slot"):
        connection.executemany(
            f"DELETE FROM {table} WHERE folder = ? AND andai = ?", [(folder, andai) for (andai,) in old]
        )


# --- clocks ------------------------------------------------------------------------------------------


def doubted_since(connection: sqlite3.Connection, folder: int) -> datetime | None:
    """Return the first of the doubted runs since the last recorded one, None without any."""
    row = connection.execute("SELECT sejak FROM jam_diragukan WHERE folder = ?", (folder,)).fetchone()
    return moment(row[0]) if row is not None else None


def write_doubted(connection: sqlite3.Connection, folder: int, since: datetime | None) -> None:
    """Write since when runs are doubted; None where the last one was believed."""
    connection.execute("DELETE FROM jam_diragukan WHERE folder = ?", (folder,))
    if since is not None:
        connection.execute("INSERT INTO jam_diragukan VALUES (?, ?)", (folder, since.isoformat()))


def forget_after(connection: sqlite3.Connection, folder: int, now: str) -> None:
    """Forget runs that say they were made after `now`, and see files first now that were first seen after it."""
    connection.execute("DELETE FROM jalan WHERE folder = ? AND dibuat > ?", (folder, now))
    connection.execute(
        "UPDATE berkas SET pertama_dilihat = ? WHERE folder = ? AND pertama_dilihat > ?", (now, folder, now)
    )


def write_changes(
    connection: sqlite3.Connection, folder: int, found: Iterable[Perubahan], now: str, today: date
) -> None:
    """Append changes of slots to the history, and forget the oldest beyond its bound."""
    connection.executemany(
        "INSERT INTO perubahan (folder, dibuat, per_tanggal, bukti, mulai, sebelum, sesudah, hilang)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                folder,
                now,
                today.isoformat(),
                change.bukti,
                change.mulai.isoformat(),
                change.sebelum.value,
                change.sesudah.value,
                _json(change.hilang),
            )
            for change in found
        ),
    )
    connection.execute(
        "DELETE FROM perubahan WHERE folder = :folder AND id <= (SELECT id FROM perubahan"
        " WHERE folder = :folder ORDER BY id DESC LIMIT 1 OFFSET :most)",
        {"folder": folder, "most": MAX_CHANGES},
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
