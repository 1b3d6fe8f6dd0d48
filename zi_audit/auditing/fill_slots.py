"""Which slots the examined files fill (SPEC 6.3, 6.4), and whose content stands for more than one thing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from zi_audit.auditing.examine import Examined
from zi_audit.auditing.read_folder import Claimant
from zi_audit.contents import SAMPLED
from zi_audit.match.allocate import Placed, allocate, late_for, spoken_of
from zi_audit.match.claims import Claim, SlotKey
from zi_audit.plan.model import Bukti
from zi_audit.reasons import Alasan, AlasanLain, Cek, Sumber
from zi_audit.result import Berkas, BerkasLain, Saran
from zi_audit.scan import FileEntry

# Said of a file whose content was compared with another's by samples only.
BY_SAMPLES = Alasan.of("reason.same_by_samples")


class Comparing(Protocol):
    """Gives digests of a file's content, "" where it cannot be read: of samples, and of as much as may be read."""

    def sample(self, entry: FileEntry) -> str: ...
    def whole(self, entry: FileEntry) -> str: ...


@dataclass(frozen=True, slots=True)
class Undecided:
    """A file for whose bukti (ids) nothing decides the periode, and why."""

    claimant: Claimant
    alasan: Alasan
    bukti: tuple[str, ...]
    lain: AlasanLain = AlasanLain.PERLU_DINAMAI_ULANG

    @property
    def listed(self) -> BerkasLain:
        """The file as one that fills nothing."""
        saran = tuple(Saran(bukti, "") for bukti in self.bukti)
        return BerkasLain(self.claimant.entry.path, self.lain, self.alasan, saran)


# The files that claim a bukti, each with the number of its claim.
Wanting = list[tuple[Examined, int]]
# By the id of a bukti: those files, the periode whose files may lie hidden, and the places of the files.
Decided = dict[str, tuple[Wanting, frozenset[int], tuple[Placed, ...]]]

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Filling:
    """The files of each slot, earliest first, and those that fill nothing after all.

    `decided` is for the next time.
    """

    slots: Mapping[SlotKey, Sequence[Berkas]]
    undecided: tuple[Undecided, ...]
    decided: Decided


def fill(
    bukti: Sequence[Bukti],
    examined: Sequence[Examined],
    compare: Comparing,
    before: Decided,
    hidden: Collection[SlotKey] = (),
) -> Filling:
    """Return which slots the files fill.

    `compare` gives digests of contents; it is asked for files of one size.
    `hidden` are the slots whose evidence may lie where nothing could be read.
    `before` is what was decided the last time: bukti with the same files as then are not decided anew.
    """
    placing = _placed(bukti, examined, before, hidden)
    places = placing.places
    twins, sampled = _twins(examined, places, compare)
    asked = {wanted.id: wanted for wanted in bukti}
    filled: dict[SlotKey, list[Berkas]] = {}
    for file in examined:
        claimed = {claim.bukti: claim for claim in file.claimant.found.claims}
        for key, why in places.get(file.path, {}).items():
            # Large contents are compared by samples, and said to be.
            said = (*why, BY_SAMPLES) if file.path in sampled else why
            wanted, twin = asked[key[0]], twins.get(file.path, ())
            filled.setdefault(key, []).append(_berkas(file, claimed[wanted.id], wanted, said, twin))
    for slot in filled.values():
        slot.sort(key=lambda berkas: (berkas.tanggal.mulai, berkas.path))
    return Filling(filled, tuple(_lost(examined, placing)), placing.decided)


@dataclass(frozen=True, slots=True)
class _Placing:
    """By the paths of files: their slots and why; why nothing decides, and for which bukti; what outdoes them."""

    places: dict[str, dict[SlotKey, tuple[Alasan, ...]]]
    undecided: dict[str, tuple[Alasan, list[str]]]
    outdone: dict[str, Alasan]
    decided: Decided


def _placed(
    bukti: Sequence[Bukti], examined: Sequence[Examined], before: Decided, hidden: Collection[SlotKey]
) -> _Placing:
    """Return where the files go that claim bukti; the arguments are those of `fill`."""
    claims: dict[str, Wanting] = {}
    for file in examined:
        for number, claim in enumerate(file.claimant.found.claims):
            claims.setdefault(claim.bukti, []).append((file, number))
    placing = _Placing({}, {}, {}, {})
    for wanted in bukti:
        wanting, older = _of_this_year(claims.get(wanted.id, []))
        placing.outdone.update(older)
        lost = (
            frozenset(n for n in range(len(wanted.periode)) if (wanted.id, n) in hidden) if hidden else _NONE
        )
        known, blind, placed = before.get(wanted.id, ([], _NONE, ()))
        if (wanting, lost) != (known, blind):
            placed = allocate([file.dated for file, _ in wanting], wanted.periode, lost)
        placing.decided[wanted.id] = wanting, lost, placed
        for (file, number), place in zip(wanting, placed, strict=True):
            if place.index is None:
                placing.undecided.setdefault(file.path, (place.alasan, []))[1].append(wanted.id)
            else:
                why = (*file.claimant.found.claims[number].alasan, place.alasan)
                placing.places.setdefault(file.path, {})[wanted.id, place.index] = why
    return placing


def _of_this_year(wanting: Wanting) -> tuple[Wanting, dict[str, Alasan]]:
    """Leave out the standing dokumen of earlier years where there is one of this year; say why by their paths."""
    older = [pair for pair in wanting if pair[0].claimant.found.claims[pair[1]].sebelumnya]
    if not older or len(older) == len(wanting):
        return wanting, {}
    told = {
        file.path: why
        for file, number in older
        for why in file.claimant.found.claims[number].alasan
        if why.kunci == "reason.tahun_sebelumnya"
    }
    return (
        [pair for pair in wanting if pair not in older],
        {path: Alasan("reason.newer_stands", why.isi) for path, why in told.items()},
    )


def _berkas(
    file: Examined, claim: Claim, wanted: Bukti, why: tuple[Alasan, ...], twins: tuple[str, ...]
) -> Berkas:
    flags = file.flags
    if claim.sebelumnya:
        flags = (*flags, Cek.TAHUN_SEBELUMNYA)
    elif _is_made_in_another_year(file, wanted):
        year, allowed = file.dated.tanggal.mulai.year, ", ".join(map(str, wanted.tahun))
        flags = (*flags, Cek.ISI_TAHUN_LAIN)
        why = (*why, Alasan.of("reason.made_in_other_year", tahun=year, diminta=allowed))
    flags = tuple(dict.fromkeys((*flags, *claim.cek)))
    if twins:
        flags, why = (*flags, Cek.ISI_BERULANG), (*why, Alasan.of("reason.same_content", path=twins[0]))
    return Berkas(
        path=file.path,
        tanggal=file.dated.tanggal,
        sumber_tanggal=file.dated.sumber,
        bersama=claim.bersama,
        perlu_cek=flags,
        alasan=why,
        ukuran=file.claimant.entry.size,
        tautan=file.tautan,
        nihil=claim.nihil,
        kembar=twins,
        masa=spoken_of(file.dated, file.claimant.facts.tahun),
    )


def _is_made_in_another_year(file: Examined, wanted: Bukti) -> bool:
    """Whether nothing but the moment inside a file dates it, and that is of no year that the bukti allows."""
    dated = file.dated
    return (
        dated.sumber is Sumber.ISI
        and not file.claimant.facts.tahun
        and not wanted.berlaku
        and dated.tanggal.mulai.year not in wanted.tahun
        and late_for(dated.tanggal, wanted.periode) is None
    )


def _lost(examined: Sequence[Examined], placing: _Placing) -> Iterator[Undecided]:
    """Yield the files that fill nothing after all, each with the reason."""
    for file in examined:
        if file.path in placing.places:
            continue
        if file.path in placing.undecided:
            why, ids = placing.undecided[file.path]
            yield Undecided(file.claimant, why, tuple(ids))
        elif file.path in placing.outdone:
            yield Undecided(file.claimant, placing.outdone[file.path], (), AlasanLain.TAHUN_LAIN)


def _twins(
    examined: Sequence[Examined],
    places: Mapping[str, Mapping[SlotKey, tuple[Alasan, ...]]],
    compare: Comparing,
) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Return the paths whose content also stands for another dokumen or periode, and those other paths.

    Beside them those of which only samples were compared. Contents of one size are told apart by samples
    first: most differ there, and a share is spared the rest.
    """
    by_size: dict[int, list[FileEntry]] = {}
    for file in examined:
        by_size.setdefault(file.claimant.entry.size, []).append(file.claimant.entry)
    twins: dict[str, tuple[str, ...]] = {}
    sampled: set[str] = set()
    for alike in by_size.values():
        for same_sample in _grouped(alike, compare.sample):
            by_whole = _by_digest(same_sample, compare.whole)
            # Where one of them is beyond what may be read whole, their samples decide for all.
            is_sampled = any(digest.startswith(SAMPLED) for digest in by_whole)
            for same in [same_sample] if is_sampled else by_whole.values():
                proves = {entry.path: frozenset(places.get(entry.path, {})) for entry in same}
                if len(set(proves.values())) > 1:
                    for path in proves:
                        twins[path] = tuple(other for other in proves if proves[other] != proves[path])
                    sampled.update(proves if is_sampled else ())
    return twins, frozenset(sampled)


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
