"""The files that this program writes where it is told to, and what comes to lie beside them."""

from __future__ import annotations

from pathlib import Path

# What SQLite puts beside a ledger while it writes.
_SQLITE_ENDINGS = ("-journal", "-wal", "-shm")


def kept_beside(target: Path) -> Path:
    """Return where the new version of a file is kept that cannot be replaced: `laporan.baru.html`."""
    return target.with_name(f"{target.stem}.baru{target.suffix}")


def belonging(output: Path) -> tuple[Path, ...]:
    """Return a file that this program writes, with all that may come to lie beside it for its sake."""
    beside = (output.with_name(output.name + ending) for ending in _SQLITE_ENDINGS)
    return output, kept_beside(output), *beside
