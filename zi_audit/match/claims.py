"""What identification says of a file, as values: its claims, or why it has none and what came near."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from zi_audit.reasons import Alasan, AlasanLain, Cek, Nilai

INFERRED = frozenset({Cek.JENIS_DISIMPULKAN, Cek.POKOK_DISIMPULKAN})

# A slot: the id of its bukti, and which of its periode.
SlotKey = tuple[str, int]


class Claim(NamedTuple):
    """A file is evidence for `bukti`; `alasan` says why, `bersama` that it lies elsewhere.

    `nihil` says that it states instead that there was nothing to prove; `sebelumnya` that it is of an
    earlier year and counts only where there is none of this one. `cek` are flags on this claim alone.
    """

    bukti: str
    bersama: bool
    alasan: tuple[Alasan, ...]
    nihil: bool = False
    sebelumnya: bool = False
    cek: tuple[Cek, ...] = ()


class Miss(NamedTuple):
    """A bukti that came near, and what kept the file out."""

    bukti: str
    alasan: Alasan


# A file misses the same few bukti for the same few reasons as thousands of others.
@lru_cache(maxsize=4_096)
def missed(bukti: str, kunci: str, **isi: Nilai) -> Miss:
    """Return the miss of `bukti` for the reason `reason.miss_` with `kunci`, filled with `isi`."""
    return Miss(bukti, Alasan.of(f"reason.miss_{kunci}", **isi))


NOT_KNOWN = Alasan.of("reason.unknown")


class Offer(NamedTuple):
    """A bukti that a file might be; `lead` is what to put before its name, None where that would not do."""

    bukti: str
    lead: str | None


class Asks(IntEnum):
    """Whether the text of a file is asked for: not at all, as one near some bukti, or as one adrift in the share."""

    NOT = 0
    NEAR = 1
    ADRIFT = 2


class Identification(NamedTuple):
    """What a file is evidence for; or, without claims, why not (`lain`, `keterangan`) and what it might have been.

    `misses` are the bukti that came near, each with what kept the file out. `by_year` says that the
    years it states were asked to decide between dokumen, `by_day` that its day was. `cek` are the flags on
    what was inferred; `offers` are the `candidates` with what its name lacks for each. `asks` says whether
    its text is asked for.
    """

    claims: tuple[Claim, ...]
    lain: AlasanLain = AlasanLain.TAK_DIKENAL
    keterangan: Alasan = NOT_KNOWN
    candidates: tuple[str, ...] = ()
    misses: tuple[Miss, ...] = ()
    gabungan: bool = False
    by_year: bool = False
    cek: tuple[Cek, ...] = ()
    offers: tuple[Offer, ...] = ()
    asks: Asks = Asks.NOT
    by_day: bool = False

    @property
    def is_of_any_year(self) -> bool:
        """Whether the same is decided for every file that says the same, at whatever time."""
        return not self.claims and not self.by_year

    def stated(self) -> Identification:
        """Return the same decision, what was inferred left as a candidate only."""
        if INFERRED.isdisjoint(self.cek):
            return self
        ids = tuple(claim.bukti for claim in self.claims)[:MAX_CANDIDATES]
        return UNKNOWN._replace(candidates=ids, misses=self.misses, by_year=self.by_year)

    def after(self, misses: Iterable[Miss], *, by_year: bool = False) -> Identification:
        """Return the same decision, taken after these `misses` and, with `by_year`, after years were asked.

        Of several misses of one bukti the last one tells.
        """
        last = {miss.bukti: miss for miss in (*misses, *self.misses)}
        if not last and self.by_year >= by_year:
            return self
        return self._replace(misses=tuple(last.values()), by_year=self.by_year or by_year)


UNKNOWN = Identification(())
# What lies in the LKE's Reform or Hasil, whatever its words (SPEC 4).
NOT_EXAMINED = Identification((), AlasanLain.TIDAK_DIPERIKSA, Alasan.of("reason.not_examined"))
# No more bukti than these are offered for a file that fills nothing.
MAX_CANDIDATES = 8

# A file refused for one of these is refused wherever it lies.
REFUSED = frozenset({AlasanLain.UNIT_LAIN, AlasanLain.BUKAN_DOKUMEN, AlasanLain.POKOK_LAIN})
