"""The whole audit, stage after stage: scan, read names, identify, look inside, allocate, assess.

`audit` does it once. `Auditor` keeps what it read, so that a watcher can read again only what changed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path

from zi_audit.assess import assess
from zi_audit.dates import time_zone
from zi_audit.errors import FolderError
from zi_audit.inspect import SOUND, Inspection, content_hash, inspect_file, is_cloud_placeholder
from zi_audit.match.allocate import Dated, allocate, date_of, flags_of
from zi_audit.match.hints import POINTERS
from zi_audit.match.identify import Identification, Identifier
from zi_audit.match.propose import proposed_name
from zi_audit.match.vocabulary import reader_for
from zi_audit.names.facts import PathFacts
from zi_audit.plan.model import Rencana
from zi_audit.result import (
    Alasan,
    AlasanLain,
    AuditResult,
    Berkas,
    BerkasLain,
    Cek,
    Galat,
    Riwayat,
    Saran,
)
from zi_audit.scan import FileEntry, Folder, check_root, long_path, os_error, read_folder, readable, walk
from zi_audit.settings import FILE_NAME, Settings, load_settings


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that is evidence for something, as far as its path tells."""

    entry: FileEntry
    facts: PathFacts
    found: Identification


@dataclass(frozen=True, slots=True)
class _FolderRead:
    """What one folder gave: candidates, files that fill nothing, errors, and all entries."""

    entries: tuple[FileEntry, ...]
    candidates: tuple[Candidate, ...]
    lain: tuple[BerkasLain, ...]
    galat: tuple[Galat, ...]
    folders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Checked:
    """A candidate whose contents and date are known."""

    candidate: Candidate
    dated: Dated
    flags: tuple[Cek, ...]
    tautan: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one path, for explaining it."""

    path: str
    facts: PathFacts
    found: Identification


def _is_bare(root: _FolderRead) -> bool:
    """Whether the root holds nothing at all, as the place of a share does that is not mounted.

    Folders without files are a skeleton whose evidence was removed: that is missing, and said so.
    """
    return not (root.entries or root.folders or root.lain)


class Auditor:
    """Audits one folder against one plan, again and again.

    Reading (`rescan`, `update`) and judging (`result`) are apart: the first touches the disk, the
    second only values and the contents of files that are new to it.
    """

    def __init__(
        self,
        rencana: Rencana,
        folder: Path,
        *,
        known_files: int = 0,
        own: Collection[Path] = (),
        progress: Callable[[int], None] | None = None,
    ) -> None:
        """Prepare an audit of `folder`.

        `known_files` is how many files the ledger knows there: an empty folder is then taken for a
        share that is not mounted. `own` are files that this program writes (report, output): no
        part of the audit, wherever they stand. `progress` is told the number of files read so far.
        """
        self.rencana = rencana
        self.folder = folder
        self.known_files = known_files
        self._progress = progress
        self._zone: tzinfo = time_zone(rencana.zona_waktu)
        self._root = long_path(folder)
        self._reader = reader_for(rencana)
        self.settings = Settings()
        self._identifier = Identifier(rencana, self.settings)
        self._bukti = {bukti.id: bukti for bukti in rencana.bukti}
        self._suggested: dict[tuple[tuple[str, ...], str, str, str], tuple[Saran, ...]] = {}
        self._proposed: dict[tuple[str, date, date | None, str], str] = {}
        self._own = frozenset(relative_paths(own, folder))
        self._folders: dict[str, _FolderRead] = {}
        self._inspected: dict[tuple[str, int, float], Inspection] = {}
        self._hashes: dict[tuple[str, int, float], str] = {}

    # --- reading -------------------------------------------------------------------------------

    def rescan(self) -> None:
        """Read the whole folder anew.

        Raises FolderError when the folder is missing, unreadable, or empty although files are
        known there, and SettingsError for a bad `zi-audit.toml`; what was read before then stays.
        """
        check_root(self.folder)
        settings = load_settings(Path(self._root), self.rencana)
        if settings != self.settings:
            self.settings = settings
            self._identifier = Identifier(self.rencana, settings)
        folders: dict[str, _FolderRead] = {}
        count = 0
        for folder in walk(self.folder):
            folders[folder.path] = self._read(folder)
            count += len(folder.files)
            if self._progress is not None:
                self._progress(count)
        root = folders[""]
        if root.galat and not root.entries and not root.folders:
            check_root(self.folder)
        if self.known_files and _is_bare(root):
            raise FolderError("folder.empty_but_known", where=str(self.folder), jumlah=self.known_files)
        self._folders = folders
        self.known_files = max(count, self.known_files and 1)

    def update(self, paths: Collection[str]) -> None:
        """Read again only `paths` (relative, with `/`): files or folders that appeared, changed or vanished.

        Raises FolderError when the folder itself is gone. A change of `zi-audit.toml` rescans all.
        """
        if any(path in ("", FILE_NAME) for path in paths):
            self.rescan()
            return
        check_root(self.folder)
        for path in sorted({self._known_parent(path) for path in paths}):
            self._read_again(path)
        for path in paths:
            if path in self._folders:
                self._read_subtree(path)
        if self.known_files and _is_bare(self._folders[""]):
            raise FolderError("folder.empty_but_known", where=str(self.folder), jumlah=self.known_files)

    def _known_parent(self, path: str) -> str:
        parent = path.rpartition("/")[0]
        while parent and parent not in self._folders:
            parent = parent.rpartition("/")[0]
        return parent

    def _read_again(self, path: str) -> None:
        """Read one folder's own listing again; folders new to it are read whole, vanished ones forgotten."""
        known = self._folders[path].folders if path in self._folders else ()
        folder = read_folder(self._root, path)
        self._folders[path] = self._read(folder)
        for gone in set(known) - set(folder.folders):
            self._forget(gone)
        for new in folder.folders:
            if new not in self._folders:
                self._read_subtree(new)

    def _read_subtree(self, path: str) -> None:
        self._forget(path)
        for folder in walk(self.folder, path):
            self._folders[folder.path] = self._read(folder)

    def _forget(self, path: str) -> None:
        prefix = f"{path}/" if path else ""
        for known in [one for one in self._folders if one == path or one.startswith(prefix)]:
            del self._folders[known]

    def files(self) -> Iterator[FileEntry]:
        """Return every file read, in order."""
        for path in sorted(self._folders):
            yield from self._folders[path].entries

    def hashes(self) -> dict[str, str]:
        """Return the content hashes of files, by path, where they had to be compared."""
        known = self._hashes
        found = ((one.path, known.get((one.path, one.size, one.mtime))) for one in self.files())
        return {path: digest for path, digest in found if digest} if known else {}

    def explain(self, path: str) -> Reading:
        """Return what the path (relative, with `/`) says, whether or not there is such a file."""
        facts = self._reader.read_path(path)
        return Reading(path, facts, self._identifier.explain(path, facts))

    def _read(self, folder: Folder) -> _FolderRead:
        candidates: list[Candidate] = []
        lain: list[BerkasLain] = []
        ignored = self.settings.abaikan
        for entry in folder.files:
            path = entry.path
            if path in self._own:
                continue
            if ignored and any(glob.matches(path) for glob in ignored):
                lain.append(BerkasLain(path, AlasanLain.DIABAIKAN, Alasan.of("reason.ignored")))
                continue
            if not entry.size:
                lain.append(BerkasLain(path, AlasanLain.KOSONG, Alasan.of("reason.empty")))
                continue
            facts = self._reader.read_path(path)
            found = self._identifier.identify(path, facts)
            if found.claims:
                candidates.append(Candidate(entry, facts, found))
            else:
                lain.append(self._rejected(entry, facts, found))
        temporary, link = Alasan.of("reason.temporary"), Alasan.of("reason.link")
        lain += [BerkasLain(entry.path, AlasanLain.SEMENTARA, temporary) for entry in folder.temporary]
        lain += [BerkasLain(path, AlasanLain.TAUTAN_SIMBOLIK, link) for path in folder.links]
        lain.sort(key=lambda one: one.path)
        return _FolderRead(folder.files, tuple(candidates), tuple(lain), folder.galat, folder.folders)

    def _rejected(self, entry: FileEntry, facts: PathFacts, found: Identification) -> BerkasLain:
        lain = found.lain or AlasanLain.TAK_DIKENAL
        keterangan = found.keterangan or Alasan.of("reason.unknown")
        saran = self._suggestions(found.candidates, entry, facts)
        return BerkasLain(entry.path, lain, keterangan, saran)

    def _suggestions(self, bukti: tuple[str, ...], entry: FileEntry, facts: PathFacts) -> tuple[Saran, ...]:
        """Return the bukti (ids) that a file might be, each with a name that would be understood as it."""
        if not bukti:
            return ()
        dated = date_of(facts, self.rencana.tahun, isi=None, mtime=self._modified(entry))
        # A proposed name carries a month at most: files of one month share their suggestions.
        key = (bukti, str(dated.tanggal)[:7], str(dated.mark), facts.name.ekstensi)
        saran = self._suggested.get(key)
        if saran is None:
            saran = tuple(self._suggestion(one, dated, facts.name.ekstensi) for one in bukti)
            self._suggested[key] = saran
        return saran

    def _suggestion(self, bukti_id: str, dated: Dated, ekstensi: str) -> Saran:
        bukti = self._bukti[bukti_id]
        periode = bukti.periode[allocate([dated], bukti.periode)[0].index or 0]
        wanted = ekstensi if ekstensi in bukti.dokumen.ekstensi else ""
        day = dated.tanggal.mulai
        month = day.replace(day=1) if day in periode else None
        key = (bukti_id, periode.mulai, month, wanted)
        name = self._proposed.get(key)
        if name is None:
            name = proposed_name(bukti, periode, kode=True, ekstensi=wanted, on=month and day)
            self._proposed[key] = name
        return Saran(bukti_id, name)

    def _modified(self, entry: FileEntry) -> date:
        """Return the day of the file's modification time in the plan's zone; a broken clock's is bounded."""
        return datetime.fromtimestamp(max(0.0, min(entry.mtime, 4e9)), self._zone).date()

    # --- judging ---------------------------------------------------------------------------------

    def result(
        self,
        per_tanggal: date,
        dibuat: datetime,
        *,
        arrivals: Mapping[str, date] | None = None,
        riwayat: Riwayat | None = None,
    ) -> AuditResult:
        """Return the audit of what was last read, as it stands on `per_tanggal`.

        `arrivals` are the days on which the ledger first saw files: no file is dated later by its
        modification time. `riwayat` is what the ledger adds to the result.
        """
        lain: list[BerkasLain] = []
        galat: list[Galat] = []
        checked: list[_Checked] = []
        for path in sorted(self._folders):
            read = self._folders[path]
            lain.extend(read.lain)
            galat.extend(read.galat)
            for candidate in read.candidates:
                outcome = self._check(candidate, per_tanggal, arrivals or {}, galat)
                if isinstance(outcome, BerkasLain):
                    lain.append(outcome)
                else:
                    checked.append(outcome)
        filled, undecided = self._allocate(checked, galat)
        lain.extend(undecided)
        unreadable = [self._place_of(one.path) for one in galat]
        return AuditResult(
            rencana=self.rencana,
            unit=self.settings.unit or self.rencana.unit,
            folder=readable(str(self.folder)),
            per_tanggal=per_tanggal,
            dibuat=dibuat,
            butir=assess(self.rencana, self.settings, filled, per_tanggal, [k for k in unreadable if k]),
            berkas_lain=tuple(sorted(lain, key=lambda one: one.path)),
            galat=tuple(sorted(set(galat), key=lambda one: (one.path, one.pesan.kunci))),
            riwayat=riwayat,
        )

    def _place_of(self, path: str) -> str:
        """Return the kode of the place that an unreadable path stands for, or ""."""
        kode = self._reader.read_path(f"{path}/x").kode
        return str(kode) if kode is not None else ""

    def _check(
        self,
        candidate: Candidate,
        per_tanggal: date,
        arrivals: Mapping[str, date],
        galat: list[Galat],
    ) -> _Checked | BerkasLain:
        """Look inside a candidate and date it; a file that cannot count is returned as BerkasLain."""
        entry, facts = candidate.entry, candidate.facts
        flags = [Cek.KONSEP] if facts.konsep else []
        if candidate.found.gabungan:
            flags.append(Cek.GABUNGAN)
        inspection = self._inspect(entry, facts.name.ekstensi)
        if inspection.galat is not None:
            galat.append(Galat(entry.path, inspection.galat))
            flags.append(Cek.TAK_TERBACA)
        elif not inspection.sound and inspection.masalah is not None:
            return BerkasLain(entry.path, AlasanLain.RUSAK, inspection.masalah)
        if facts.name.ekstensi in POINTERS:
            flags.append(Cek.TAUTAN)
        flags.extend(
            flag
            for says, flag in (
                (inspection.ekstensi_salah, Cek.EKSTENSI_SALAH),
                (inspection.terenkripsi, Cek.TERENKRIPSI),
                (inspection.tanpa_teks, Cek.TANPA_TEKS),
                (inspection.gambar_polos, Cek.GAMBAR_POLOS),
                (is_cloud_placeholder(entry.attributes), Cek.AWAN),
            )
            if says
        )
        modified = self._modified(entry)
        first_seen = arrivals.get(entry.path, modified)
        dated = date_of(facts, self.rencana.tahun, isi=inspection.dibuat, mtime=min(modified, first_seen))
        flags.extend(flags_of(dated))
        if dated.tanggal.mulai > per_tanggal:
            why = Alasan.of("reason.after_audit", tanggal=dated.tanggal, sumber=dated.sumber)
            return BerkasLain(
                entry.path, AlasanLain.SETELAH_PER_TANGGAL, why, perlu_cek=tuple(dict.fromkeys(flags))
            )
        return _Checked(candidate, dated, tuple(dict.fromkeys(flags)), inspection.tautan)

    def _inspect(self, entry: FileEntry, ekstensi: str) -> Inspection:
        key = (entry.path, entry.size, entry.mtime)
        known = self._inspected.get(key)
        if known is None:
            if is_cloud_placeholder(entry.attributes):
                # Opening it would fetch it from the cloud.
                known = SOUND
            else:
                known = inspect_file(self._open_path(entry), ekstensi, entry.size)
            # What could not be read may be readable the next time: a share comes back.
            if known.galat is None:
                self._inspected[key] = known
        return known

    def _open_path(self, entry: FileEntry) -> Path:
        return Path(self._root, *(entry.raw or entry.path).split("/"))

    def _allocate(
        self, checked: list[_Checked], galat: list[Galat]
    ) -> tuple[dict[tuple[str, int], list[Berkas]], list[BerkasLain]]:
        by_bukti: dict[str, list[tuple[_Checked, int]]] = {}
        for one in checked:
            for number, claim in enumerate(one.candidate.found.claims):
                by_bukti.setdefault(claim.bukti, []).append((one, number))
        places: dict[str, dict[tuple[str, int], tuple[Alasan, ...]]] = {}
        undecided: dict[str, tuple[Alasan, list[str]]] = {}
        for bukti in self.rencana.bukti:
            claims = by_bukti.get(bukti.id, [])
            placed = allocate([one.dated for one, _ in claims], bukti.periode)
            for (one, number), place in zip(claims, placed, strict=True):
                path = one.candidate.entry.path
                if place.index is None:
                    undecided.setdefault(path, (place.alasan, []))[1].append(bukti.id)
                else:
                    why = (*one.candidate.found.claims[number].alasan, place.alasan)
                    places.setdefault(path, {})[bukti.id, place.index] = why
        repeated = self._repeated(checked, places, galat)
        filled: dict[tuple[str, int], list[Berkas]] = {}
        for one in checked:
            path = one.candidate.entry.path
            flags = (*one.flags, Cek.ISI_BERULANG) if path in repeated else one.flags
            shared = {claim.bukti: claim.bersama for claim in one.candidate.found.claims}
            for (bukti_id, index), why in places.get(path, {}).items():
                berkas = Berkas(
                    path=path,
                    tanggal=one.dated.tanggal,
                    sumber_tanggal=one.dated.sumber,
                    bersama=shared[bukti_id],
                    perlu_cek=flags,
                    alasan=why,
                    ukuran=one.candidate.entry.size,
                    tautan=one.tautan,
                )
                filled.setdefault((bukti_id, index), []).append(berkas)
        for slot in filled.values():
            slot.sort(key=lambda berkas: (berkas.tanggal.mulai, berkas.path))
        by_path = {one.candidate.entry.path: one.candidate for one in checked}
        lost = [
            BerkasLain(
                path,
                AlasanLain.PERLU_DINAMAI_ULANG,
                alasan,
                self._suggestions(tuple(ids), by_path[path].entry, by_path[path].facts),
            )
            for path, (alasan, ids) in undecided.items()
            if path not in places
        ]
        return filled, lost

    def _repeated(
        self,
        checked: list[_Checked],
        places: Mapping[str, Mapping[tuple[str, int], tuple[Alasan, ...]]],
        galat: list[Galat],
    ) -> frozenset[str]:
        """Return the paths whose content also stands for another dokumen or periode under another name."""
        by_size: dict[int, list[_Checked]] = {}
        for one in checked:
            by_size.setdefault(one.candidate.entry.size, []).append(one)
        by_content: dict[str, list[str]] = {}
        for same_size in by_size.values():
            if len(same_size) > 1:
                for one in same_size:
                    digest = self._digest(one.candidate.entry, galat)
                    if digest:
                        by_content.setdefault(digest, []).append(one.candidate.entry.path)
        return frozenset(
            path
            for paths in by_content.values()
            if len({frozenset(places.get(path, {})) for path in paths}) > 1
            for path in paths
        )

    def _digest(self, entry: FileEntry, galat: list[Galat]) -> str:
        if is_cloud_placeholder(entry.attributes):
            return ""
        key = (entry.path, entry.size, entry.mtime)
        if key not in self._hashes:
            try:
                self._hashes[key] = content_hash(self._open_path(entry))
            except OSError as error:
                galat.append(os_error(entry.path, error))
                return ""
        return self._hashes[key]


def relative_paths(paths: Collection[Path], folder: Path) -> Iterator[str]:
    """Return those of `paths` that lie in `folder`, relative to it, with `/`."""
    root = Path(os.path.abspath(folder))
    for path in paths:
        absolute = Path(os.path.abspath(path))
        if absolute.is_relative_to(root):
            yield absolute.relative_to(root).as_posix()


def audit(rencana: Rencana, folder: Path, *, per_tanggal: date, dibuat: datetime) -> AuditResult:
    """Audit `folder` against `rencana` as it stands on `per_tanggal` (inclusive).

    `dibuat` is the time that the result carries as its own. Raises FolderError when the folder
    cannot be read at all and SettingsError for a bad `zi-audit.toml`; parts that cannot be read
    are listed in the result's `galat`.
    """
    auditor = Auditor(rencana, folder)
    auditor.rescan()
    return auditor.result(per_tanggal, dibuat)
