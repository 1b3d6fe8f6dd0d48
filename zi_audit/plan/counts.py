"""Counts and shares that offices write beside a target's time: `12 laporan`, `100%` (SPEC 3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zi_audit.names.calendar_words import MONTHS

_SHARE = re.compile(r"(?<![\d,.])(\d{1,3}(?:[.,]\d+)?)\s?(?:%|persen\b)", re.IGNORECASE)
_COUNT = re.compile(
    rf"\b\d+\s+(?!(?:minggu|bulan|hari|tahun|kali|{'|'.join(sorted(MONTHS, reverse=True))})\b)[a-z]{{3,}}\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Counts:
    """A target taken apart: `jumlah` (`12 laporan`) or "", `persen` or None, and the rest, which should be a time."""

    jumlah: str
    persen: float | None
    waktu: str


def split_counts(text: str) -> Counts:
    """Return the first count and the first share of a target, and what is left of it without them."""
    share = _SHARE.search(text)
    rest = text if share is None else f"{text[: share.start()]} {text[share.end() :]}"
    count = _COUNT.search(rest)
    if count is not None:
        rest = f"{rest[: count.start()]} {rest[count.end() :]}"
    return Counts(
        " ".join(count[0].split()) if count else "",
        float(share[1].replace(",", ".")) if share else None,
        " ".join(rest.split()).strip(" ,;()-"),
    )
