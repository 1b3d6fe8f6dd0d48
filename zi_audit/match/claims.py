"""What identification says of a file, as values: its claims, or why it has none and what came near."""

from __future__ import annotations

from dataclasses import dataclass

from zi_audit.result import Alasan, AlasanLain

# A slot: the id of its bukti, and which of its periode.
SlotKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Claim:
    """A file is evidence for `bukti`; `alasan` says why, `bersama` that it lies elsewhere.

    `nihil` says that it states instead that there was nothing to prove.
    """

    bukti: str
    bersama: bool
    alasan: tuple[Alasan, ...]
    nihil: bool = False


@dataclass(frozen=True, slots=True)
class Miss:
    """A bukti that came near, and what kept the file out."""

    bukti: str
    alasan: Alasan


NOT_KNOWN = Alasan.of("reason.unknown")


@dataclass(frozen=True, slots=True)
class Identification:
    """What a file is evidence for; or, without claims, why not (`lain`, `keterangan`) and what it might have been.

    `by_year` says that the years it states were asked to decide between dokumen.
    """

    claims: tuple[Claim, ...]
    lain: AlasanLain = AlasanLain.TAK_DIKENAL
    keterangan: Alasan = NOT_KNOWN
    candidates: tuple[str, ...] = ()
    misses: tuple[Miss, ...] = ()
    gabungan: bool = False
    by_year: bool = False


UNKNOWN = Identification(())
