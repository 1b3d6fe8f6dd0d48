"""One name reader with the plan's words, for every test that reads names."""

from __future__ import annotations

from functools import cache

from zi_audit.match.vocabulary import reader_for
from zi_audit.names.facts import PathFacts, Satuan
from zi_audit.names.read import NameReader
from zi_audit.plan.load import load_plan

_LETTER = {Satuan.BULAN: "B", Satuan.TRIWULAN: "TW", Satuan.SEMESTER: "S"}


@cache
def reader() -> NameReader:
    return reader_for(load_plan())


def read(path: str) -> PathFacts:
    """Read a relative path."""
    return reader().read_path(path)


def mark(path: str) -> str:
    """Return the period mark of a path: `2026-TW1`, `S2` without a year, "" where there is none."""
    found = read(path).periode
    if found is None:
        return ""
    year = f"{found.tahun}-" if found.tahun else ""
    return f"{year}{_LETTER[found.satuan]}{found.nomor}"


def day(path: str) -> str:
    """Return the date of a path in ISO form, or ""."""
    found = read(path).tanggal
    return found.isoformat() if found else ""


def kinds(path: str) -> str:
    """Return the kinds that a path states, separated by blanks."""
    return " ".join(read(path).jenis)


def place(path: str) -> str:
    """Return the place of a path and where it is from: `1.i.a nama`, or ""."""
    facts = read(path)
    return f"{facts.kode} {facts.kode_source}" if facts.kode else ""
