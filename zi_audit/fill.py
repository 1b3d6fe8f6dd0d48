"""Which slots the examined files fill (SPEC 6.3, 6.4), and whose content stands for more than one thing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from zi_audit.candidates import Candidate
from zi_audit.match.allocate import Dated, Placed, allocate
from zi_audit.match.claims import SlotKey
from zi_audit.plan.model import Bukti
from zi_audit.result import Alasan, Berkas, Cek
from zi_audit.scan import FileEntry


@dataclass(frozen=True, slots=True)
class Examined:
    """A candidate whose contents and date are known."""

    candidate: Candidate
    dated: Dated
    flags: tuple[Cek, ...]
    tautan: str

    @property
    def path(self) -> str:
        """Its path, relative to the audited folder."""
        return self.candidate.entry.path


@dataclass(frozen=True, slots=True)
class Undecided:
    """A candidate for whose bukti (ids) nothing decides the periode, and why."""

    candidate: Candidate
    alasan: Alasan
    bukti: tuple[str, ...]


# By the id of a bukti: the files that claim it, each with the number of its claim, the periode whose files
# may lie hidden, and their places.
Recalled = dict[str, tuple[list[tuple[Examined, int]], frozenset[int], tuple[Placed, ...]]]

_NONE: frozenset[int] = frozenset()


def fill(
    bukti: Sequence[Bukti],
    examined: Sequence[Examined],
    digest: Callable[[FileEntry], str],
    recalled: Recalled,
    hidden: Collection[SlotKey] = (),
) -> tuple[dict[SlotKey, list[Berkas]], list[Undecided]]:
    """Return the files of each slot, earliest first, and the files that fill nothing after all.

    `digest` gives the digest of a file's content, "" where it cannot be read; it is asked for files of one size.
    `hidden` are the slots whose evidence may lie where nothing could be read.
    `recalled` holds what was decided the last time, and is kept up: bukti with the same files as then are
    not decided anew.
    """
    claims: dict[str, list[tuple[Examined, int]]] = {}
    for one in examined:
        for number, claim in enumerate(one.candidate.found.claims):
            claims.setdefault(claim.bukti, []).append((one, number))
    places: dict[str, dict[SlotKey, tuple[Alasan, ...]]] = {}
    undecided: dict[str, tuple[Alasan, list[str]]] = {}
    for wanted in bukti:
        wanting = claims.get(wanted.id, [])
        lost = (
            frozenset(n for n in range(len(wanted.periode)) if (wanted.id, n) in hidden) if hidden else _NONE
        )
        known, blind, placed = recalled.get(wanted.id, ([], _NONE, ()))
        if (wanting, lost) != (known, blind):
            placed = allocate([one.dated for one, _ in wanting], wanted.periode, lost)
            recalled[wanted.id] = wanting, lost, placed
        for (one, number), place in zip(wanting, placed, strict=True):
            if place.index is None:
                undecided.setdefault(one.path, (place.alasan, []))[1].append(wanted.id)
            else:
                why = (*one.candidate.found.claims[number].alasan, place.alasan)
                places.setdefault(one.path, {})[wanted.id, place.index] = why
    repeated = _repeated(examined, places, digest)
    filled: dict[SlotKey, list[Berkas]] = {}
    for one in examined:
        flags = (*one.flags, Cek.ISI_BERULANG) if one.path in repeated else one.flags
        claimed = {claim.bukti: claim for claim in one.candidate.found.claims}
        for key, why in places.get(one.path, {}).items():
            berkas = Berkas(
                path=one.path,
                tanggal=one.dated.tanggal,
                sumber_tanggal=one.dated.sumber,
                bersama=claimed[key[0]].bersama,
                perlu_cek=flags,
                alasan=why,
                ukuran=one.candidate.entry.size,
                tautan=one.tautan,
                nihil=claimed[key[0]].nihil,
            )
            filled.setdefault(key, []).append(berkas)
    for slot in filled.values():
        slot.sort(key=lambda berkas: (berkas.tanggal.mulai, berkas.path))
    undone = [
        Undecided(one.candidate, undecided[one.path][0], tuple(undecided[one.path][1]))
        for one in examined
        if one.path in undecided and one.path not in places
    ]
    return filled, undone


def _repeated(
    examined: Sequence[Examined],
    places: Mapping[str, Mapping[SlotKey, tuple[Alasan, ...]]],
    digest: Callable[[FileEntry], str],
) -> frozenset[str]:
    """Return the paths whose content also stands for another dokumen or periode under another name."""
    by_size: dict[int, list[FileEntry]] = {}
    for one in examined:
        by_size.setdefault(one.candidate.entry.size, []).append(one.candidate.entry)
    by_content: dict[str, list[str]] = {}
    for same_size in by_size.values():
        if len(same_size) > 1:
            for entry in same_size:
                content = digest(entry)
                if content:
                    by_content.setdefault(content, []).append(entry.path)
    return frozenset(
        path
        for paths in by_content.values()
        if len({frozenset(places.get(path, {})) for path in paths}) > 1
        for path in paths
    )
