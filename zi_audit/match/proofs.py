"""The proofs of a plan: names that each dokumen must take (`contoh`) and must refuse (`bukan`), all run (SPEC 3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zi_audit.match.claims import Identification
from zi_audit.match.identify import Identifier
from zi_audit.match.vocabulary import reader_for
from zi_audit.names.read import NameReader
from zi_audit.plan.model import Dokumen, Jenis, Rencana
from zi_audit.reasons import Alasan
from zi_audit.settings import Settings

# What stands before a name that leaves open which part of a meeting it is.
_PART_WORDS = {
    Jenis.UNDANGAN: "Undangan",
    Jenis.DAFTAR_HADIR: "Daftar Hadir",
    Jenis.NOTULENSI: "Notulensi",
    Jenis.DOKUMENTASI: "Dokumentasi",
}


@dataclass(frozen=True, slots=True)
class Disproof:
    """A proof that fails: `nama` stands in `kunci` ("contoh" or "bukan") of `dokumen`.

    `terbaca` are the names of the dokumen that it was read as; `alasan` is why it was read as none.
    """

    dokumen: Dokumen
    kunci: str
    nama: str
    terbaca: tuple[str, ...]
    alasan: Alasan | None


def disproofs(rencana: Rencana, *, only: str = "", names: NameReader | None = None) -> tuple[Disproof, ...]:
    """Run the proofs of every dokumen that the plan asks for, without any folder; return those that fail.

    `only` is the id of one dokumen or bundle; `names` a reader of this plan's words, where there is one.
    """
    return tuple(_Proofs(rencana, names or reader_for(rencana)).failing(only))


class _Proofs:
    def __init__(self, rencana: Rencana, names: NameReader) -> None:
        self._names = names
        self._identifier = Identifier(rencana, Settings())
        self._wanted = {bukti.id: bukti for bukti in rencana.bukti}
        # A bundle proves itself as a whole, by its first part that the plan asks for.
        used = {bukti.dokumen.id for bukti in rencana.bukti}
        firsts: dict[str, Dokumen] = {}
        self._parts: dict[str, list[Dokumen]] = {}
        for dokumen in rencana.dokumen:
            if dokumen.id in used:
                firsts.setdefault(_whole(dokumen), dokumen)
                self._parts.setdefault(_whole(dokumen), []).append(dokumen)
        self._dokumen = tuple(firsts.values())

    def failing(self, only: str) -> Iterator[Disproof]:
        for dokumen in self._dokumen:
            if only not in ("", _whole(dokumen)):
                continue
            alike = self._alike(dokumen)
            for name in dokumen.bukan:
                taken, found = self._taken(name)
                if _whole(dokumen) in taken:
                    yield self._disproof(dokumen, "bukan", name, taken, found)
            for name in dokumen.contoh:
                for spelled in self._spelled(dokumen, name):
                    taken, found = self._taken(spelled)
                    if _whole(dokumen) not in taken or not taken.keys() <= alike:
                        yield self._disproof(dokumen, "contoh", name, taken, found)
                        break

    def _disproof(
        self, dokumen: Dokumen, kunci: str, name: str, taken: dict[str, str], found: Identification
    ) -> Disproof:
        return Disproof(dokumen, kunci, name, tuple(taken.values()), None if taken else found.keterangan)

    def _taken(self, name: str) -> tuple[dict[str, str], Identification]:
        """Return the dokumen, a bundle as a whole, that a name is evidence for: id and name."""
        found = self._identifier.identify(name, self._names.read_path(name))
        dokumen = [self._wanted[claim.bukti].dokumen for claim in found.claims]
        return {_whole(document): document.nama for document in dokumen}, found

    def _spelled(self, dokumen: Dokumen, name: str) -> list[str]:
        """Return a name as it is, or with the word of each part of a meeting in front where it states none."""
        if not dokumen.bundel or self._names.read_path(name).jenis:
            return [name]
        stem, _, ekstensi = name.rpartition(".")
        parts = [
            part
            for part in self._parts[dokumen.bundel]
            if (part.jenis is Jenis.DOKUMENTASI) != (ekstensi == "pdf")
        ]
        return [f"{_PART_WORDS.get(part.jenis, part.jenis.value)} {stem}.{ekstensi}" for part in parts]

    def _alike(self, dokumen: Dokumen) -> frozenset[str]:
        """Return the ids that may be taken with a dokumen: itself, its like, alternatives, what lies in it."""
        pairs = {
            other.rpartition("/")[2]
            for bukti in self._wanted.values()
            if bukti.dokumen.id == dokumen.id
            for other in bukti.alternatif
        }
        same = {
            _whole(other)
            for other in self._dokumen
            if (other.kata, other.jenis) == (dokumen.kata, dokumen.jenis)
        }
        return frozenset({_whole(dokumen), *same, *pairs, *dokumen.memuat, *dokumen.bersama})


def _whole(dokumen: Dokumen) -> str:
    return dokumen.bundel or dokumen.id
