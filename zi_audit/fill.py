"""Which slots the examined files fill (SPEC 6.3, 6.4), and whose content stands for more than one thing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from zi_audit.candidates import Candidate
from zi_audit.contents import SAMPLED
from zi_audit.match.allocate import Dated, Placed, allocate
from zi_audit.match.claims import SlotKey
from zi_audit.plan.model import Bukti
from zi_audit.result import Alasan, Berkas, Cek
from zi_audit.scan import FileEntry

# Said of a file whose content was compared with another's by samples only.
BY_SAMPLES = Alasan.of("reason.same_by_samples")


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


class Comparing(Protocol):
    """Gives digests of a file's content, "" where it cannot be read: of samples, and of as much as may be read."""

    def sample(self, entry: FileEntry) -> str: ...
    def whole(self, entry: FileEntry) -> str: ...


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
    compare: Comparing,
    recalled: Recalled,
    hidden: Collection[SlotKey] = (),
) -> tuple[dict[SlotKey, list[Berkas]], list[Undecided]]:
    """Return the files of each slot, earliest first, and the files that fill nothing after all.

    `compare` gives digests of contents; it is asked for files of one size.
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
    repeated = _repeated(examined, places, compare)
    filled: dict[SlotKey, list[Berkas]] = {}
    for one in examined:
        flags = (*one.flags, Cek.ISI_BERULANG) if one.path in repeated else one.flags
        # Large contents are compared by samples, and said to be.
        sampled = (BY_SAMPLES,) if repeated.get(one.path) else ()
        claimed = {claim.bukti: claim for claim in one.candidate.found.claims}
        for key, why in places.get(one.path, {}).items():
            berkas = Berkas(
                path=one.path,
                tanggal=one.dated.tanggal,
                sumber_tanggal=one.dated.sumber,
                bersama=claimed[key[0]].bersama,
                perlu_cek=flags,
                alasan=(*why, *sampled),
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
    compare: Comparing,
) -> dict[str, bool]:
    """Return the paths whose content also stands for another dokumen or periode under another name.

    True beside a path says that only samples of it were compared. Those of one size are told apart by
    samples first: most differ there, and a share is spared the rest.
    """
    by_size: dict[int, list[FileEntry]] = {}
    for one in examined:
        by_size.setdefault(one.candidate.entry.size, []).append(one.candidate.entry)
    repeated: dict[str, bool] = {}
    for alike in by_size.values():
        for same_sample in _grouped(alike, compare.sample):
            by_whole = _by_digest(same_sample, compare.whole)
            # Where one of them is beyond what may be read whole, their samples decide for all.
            is_sampled = any(digest.startswith(SAMPLED) for digest in by_whole)
            for same in [same_sample] if is_sampled else by_whole.values():
                if len({frozenset(places.get(entry.path, {})) for entry in same}) > 1:
                    repeated.update({entry.path: is_sampled for entry in same})
    return repeated


def _grouped(entries: Sequence[FileEntry], digest: Callable[[FileEntry], str]) -> list[list[FileEntry]]:
    """Return those of `entries` that share a digest with others, together."""
    if len(entries) < 2:
        return []
    return [same for same in _by_digest(entries, digest).values() if len(same) > 1]


def _by_digest(
    entries: Sequence[FileEntry], digest: Callable[[FileEntry], str]
) -> dict[str, list[FileEntry]]:
    found: dict[str, list[FileEntry]] = {}
    for entry in entries:
        found.setdefault(digest(entry), []).append(entry)
    found.pop("", None)
    return found
