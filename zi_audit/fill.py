"""Which slots the examined files fill (SPEC 6.3, 6.4), and whose content stands for more than one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zi_audit.candidates import Candidate
from zi_audit.match.allocate import Dated, Placed, allocate, spoken_of
from zi_audit.match.claims import Claim
from zi_audit.plan.model import Bukti
from zi_audit.result import Alasan, AlasanLain, Berkas, Cek
from zi_audit.scan import FileEntry

# A slot: the id of its bukti, and which of its periode.
SlotKey = tuple[str, int]


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
    lain: AlasanLain = AlasanLain.PERLU_DINAMAI_ULANG


# By the id of a bukti: the files that claim it, each with the number of its claim, and their places.
Recalled = dict[str, tuple[list[tuple[Examined, int]], tuple[Placed, ...]]]


def fill(
    bukti: Sequence[Bukti],
    examined: Sequence[Examined],
    digest: Callable[[FileEntry], str],
    recalled: Recalled,
) -> tuple[dict[SlotKey, list[Berkas]], list[Undecided]]:
    """Return the files of each slot, earliest first, and the files that fill nothing after all.

    `digest` gives the digest of a file's content, "" where it cannot be read; it is asked for files of one size.
    `recalled` holds what was decided the last time, and is kept up: bukti with the same files as then are
    not decided anew.
    """
    claims: dict[str, list[tuple[Examined, int]]] = {}
    for one in examined:
        for number, claim in enumerate(one.candidate.found.claims):
            claims.setdefault(claim.bukti, []).append((one, number))
    places: dict[str, dict[SlotKey, tuple[Alasan, ...]]] = {}
    undecided: dict[str, tuple[Alasan, list[str]]] = {}
    outdone: dict[str, Alasan] = {}
    for wanted in bukti:
        wanting, older = _of_this_year(claims.get(wanted.id, []))
        outdone |= older
        before, placed = recalled.get(wanted.id, ([], ()))
        if wanting != before:
            placed = allocate([one.dated for one, _ in wanting], wanted.periode)
            recalled[wanted.id] = wanting, placed
        for (one, number), place in zip(wanting, placed, strict=True):
            if place.index is None:
                undecided.setdefault(one.path, (place.alasan, []))[1].append(wanted.id)
            else:
                why = (*one.candidate.found.claims[number].alasan, place.alasan)
                places.setdefault(one.path, {})[wanted.id, place.index] = why
    twins = _twins(examined, places, digest)
    filled: dict[SlotKey, list[Berkas]] = {}
    for one in examined:
        claimed = {claim.bukti: claim for claim in one.candidate.found.claims}
        for key, why in places.get(one.path, {}).items():
            filled.setdefault(key, []).append(_berkas(one, claimed[key[0]], why, twins.get(one.path, ())))
    for slot in filled.values():
        slot.sort(key=lambda berkas: (berkas.tanggal.mulai, berkas.path))
    return filled, list(_lost(examined, places, undecided, outdone))


def _of_this_year(
    wanting: list[tuple[Examined, int]],
) -> tuple[list[tuple[Examined, int]], dict[str, Alasan]]:
    """Leave out the standing dokumen of earlier years where there is one of this year; say why by their paths."""
    older = [pair for pair in wanting if pair[0].candidate.found.claims[pair[1]].sebelumnya]
    if not older or len(older) == len(wanting):
        return wanting, {}
    told = {one.path: one.candidate.found.claims[number].alasan[-1] for one, number in older}
    return (
        [pair for pair in wanting if pair not in older],
        {path: Alasan("reason.newer_stands", why.isi) for path, why in told.items()},
    )


def _berkas(one: Examined, claim: Claim, why: tuple[Alasan, ...], twins: tuple[str, ...]) -> Berkas:
    flags = one.flags
    if claim.sebelumnya:
        flags = (*flags, Cek.TAHUN_SEBELUMNYA)
    if twins:
        flags, why = (*flags, Cek.ISI_BERULANG), (*why, Alasan.of("reason.same_content", path=twins[0]))
    return Berkas(
        path=one.path,
        tanggal=one.dated.tanggal,
        sumber_tanggal=one.dated.sumber,
        bersama=claim.bersama,
        perlu_cek=flags,
        alasan=why,
        ukuran=one.candidate.entry.size,
        tautan=one.tautan,
        nihil=claim.nihil,
        kembar=twins,
        masa=spoken_of(one.dated, one.candidate.facts.tahun),
    )


def _lost(
    examined: Sequence[Examined],
    places: Mapping[str, object],
    undecided: Mapping[str, tuple[Alasan, list[str]]],
    outdone: Mapping[str, Alasan],
) -> Iterator[Undecided]:
    """Yield the files that fill nothing after all, each with the reason."""
    for one in examined:
        if one.path in places:
            continue
        if one.path in undecided:
            why, ids = undecided[one.path]
            yield Undecided(one.candidate, why, tuple(ids))
        elif one.path in outdone:
            yield Undecided(one.candidate, outdone[one.path], (), AlasanLain.TAHUN_LAIN)


def _twins(
    examined: Sequence[Examined],
    places: Mapping[str, Mapping[SlotKey, tuple[Alasan, ...]]],
    digest: Callable[[FileEntry], str],
) -> dict[str, tuple[str, ...]]:
    """Return the paths whose content also stands for another dokumen or periode, and those other paths."""
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
    twins: dict[str, tuple[str, ...]] = {}
    for paths in by_content.values():
        proves = {path: frozenset(places.get(path, {})) for path in paths}
        if len(set(proves.values())) > 1:
            for path in paths:
                twins[path] = tuple(other for other in paths if proves[other] != proves[path])
    return twins
