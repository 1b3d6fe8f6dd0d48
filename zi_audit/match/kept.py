"""Decisions on names, as they are kept for later runs: plain values that fit JSON, and back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol

from zi_audit.match.claims import Asks, Claim, Identification, Offer
from zi_audit.plan.model import Jenis
from zi_audit.reasons import Alasan, AlasanLain, Cek, Nilai

# What decides on names: another edition of any of it may decide otherwise.
_DECIDING = ("match", "names", "plan", ".")


class Memory(Protocol):
    """Remembers what was decided in earlier runs."""

    def recall(self, folder: str, names: bytes) -> Sequence[Identification] | None:
        """Return what was decided for each file of `folder`, in order; None where nobody knows.

        `names` is the digest of their names.
        """


@cache
def edition() -> str:
    """Return a digest of the program text that decides on names, "" where there is none beside this module."""
    package = Path(__file__).parent.parent
    found = blake2b(digest_size=8)
    sources = [path for room in _DECIDING for path in sorted((package / room).glob("*.py"))]
    for path in sources:
        found.update(path.read_bytes())
    return found.hexdigest() if sources else ""


def digest_of(names: Sequence[str]) -> bytes:
    """Return a digest of the names of one folder's files, in their order."""
    return blake2b("\0".join(names).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def as_values(found: Identification) -> list[Any]:
    """Return a decision as values that fit JSON, without its misses. Raises TypeError for a reason that is not kept."""
    return [
        [
            [
                claim.bukti,
                claim.bersama,
                [_reason(why) for why in claim.alasan],
                claim.nihil,
                claim.sebelumnya,
                list(claim.cek),
            ]
            for claim in found.claims
        ],
        found.lain,
        _reason(found.keterangan),
        list(found.candidates),
        found.gabungan,
        found.by_year,
        list(found.cek),
        [list(offer) for offer in found.offers],
        int(found.asks),
    ]


def from_values(values: list[Any]) -> Identification:
    """Return the decision that was kept so.

    Raises ValueError, TypeError or KeyError for what `as_values` never made.
    """
    claims, lain, keterangan, candidates, gabungan, by_year, cek, offers, asks = values
    return Identification(
        claims=tuple(
            Claim(
                str(bukti),
                bool(bersama),
                tuple(map(_read_reason, alasan)),
                bool(nihil),
                bool(sebelumnya),
                tuple(map(Cek, own)),
            )
            for bukti, bersama, alasan, nihil, sebelumnya, own in claims
        ),
        lain=AlasanLain(lain),
        keterangan=_read_reason(keterangan),
        candidates=tuple(map(str, candidates)),
        gabungan=bool(gabungan),
        by_year=bool(by_year),
        cek=tuple(map(Cek, cek)),
        offers=tuple(Offer(str(bukti), None if lead is None else str(lead)) for bukti, lead in offers),
        asks=Asks(asks),
    )


def _reason(why: Alasan) -> list[Any]:
    return [why.kunci, [[name, _value(value)] for name, value in why.isi]]


def _value(value: Nilai) -> Any:
    if isinstance(value, Jenis):
        return [value.value]  # said by its name, where plain text is said as it is
    if type(value) in (str, int):
        return value
    raise TypeError(type(value))


def _read_reason(values: list[Any]) -> Alasan:
    kunci, isi = values
    return Alasan(
        str(kunci),
        tuple((str(name), Jenis(value[0]) if isinstance(value, list) else value) for name, value in isi),
    )
