"""The whole audit, stage after stage: scan, read names, look inside, fill slots, assess.

`audit` does it once. `Auditor` keeps what it read, so that a watcher can read again only what changed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from operator import attrgetter
from pathlib import Path

from zi_audit.assess import assess
from zi_audit.candidates import Candidate, FolderRead, FolderReader
from zi_audit.contents import Contents, is_cloud_placeholder
from zi_audit.dates import time_zone
from zi_audit.errors import FolderError
from zi_audit.fill import Examined, Recalled, Undecided, fill
from zi_audit.match.allocate import date_of, flags_of
from zi_audit.match.claims import Identification
from zi_audit.match.hints import POINTERS
from zi_audit.names.facts import PathFacts
from zi_audit.plan.model import Rencana
from zi_audit.plan.unit import of_unit
from zi_audit.result import Alasan, AlasanLain, AuditResult, BerkasLain, Cek, Galat, Riwayat, Saran, Sumber
from zi_audit.scan import FileEntry, check_root, long_path, os_error, read_folder, readable, walk, walk_ahead
from zi_audit.settings import FILE_NAME, Settings, load_settings

# From the path of a file to the day on which it came into the folder, as far as the ledger can tell.
_Came = Callable[[str], date]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one path, for explaining it."""

    path: str
    facts: PathFacts
    found: Identification


@dataclass(frozen=True, slots=True)
class _Examination:
    """The candidates of one folder, examined on a day; `is_lasting` until the folder is read again."""

    read: FolderRead
    per_tanggal: date
    examined: tuple[Examined, ...]
    lain: tuple[BerkasLain, ...]
    galat: tuple[Galat, ...]
    is_lasting: bool


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
        self.rencana = self._stated_plan = rencana
        self.folder = folder
        self.known_files = known_files
        self._progress = progress
        self._root = long_path(folder)
        zone = time_zone(rencana.zona_waktu)
        self._own = frozenset(relative_paths(own, folder))
        self._reader = FolderReader(rencana, self._own, zone)
        self._contents = Contents(self._root, zone)
        self._folders: dict[str, FolderRead] = {}
        self._examinations: dict[str, _Examination] = {}
        self._filled: Recalled = {}

    @property
    def settings(self) -> Settings:
        """What `zi-audit.toml` in the folder says."""
        return self._reader.settings

    # --- reading -------------------------------------------------------------------------------

    def rescan(self) -> None:
        """Read the whole folder anew.

        Raises FolderError when the folder is missing, unreadable, or empty although files are
        known there, and SettingsError for a bad `zi-audit.toml`; what was read before then stays.
        """
        check_root(self.folder)
        settings = load_settings(Path(self._root), self.rencana)
        # Its own texts under another office's name would be another office's decree.
        mine = of_unit(self._stated_plan, settings.unit)
        if mine.unit != self.rencana.unit:
            self.rencana = mine
            self._reader = FolderReader(mine, self._own, time_zone(mine.zona_waktu))
        self._reader.use(settings)
        folders: dict[str, FolderRead] = {}
        count = 0
        for folder in walk_ahead(self.folder):
            folders[folder.path] = self._reader.read(folder)
            count += len(folder.files)
            if self._progress is not None:
                self._progress(count)
        root = folders[""]
        if root.galat and not root.entries and not root.folders:
            check_root(self.folder)
        self._check_not_bare(root)
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
        self._check_not_bare(self._folders[""])

    def _check_not_bare(self, root: FolderRead) -> None:
        """Raise FolderError for a root that holds nothing, as the place of a share does that is not mounted.

        Folders without files are a skeleton whose evidence was removed: that is missing, and said so.
        """
        if self.known_files and not (root.entries or root.folders or root.lain):
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
        self._folders[path] = self._reader.read(folder)
        for gone in set(known) - set(folder.folders):
            self._forget(gone)
        for new in folder.folders:
            if new not in self._folders:
                self._read_subtree(new)

    def _read_subtree(self, path: str) -> None:
        self._forget(path)
        for folder in walk(self.folder, path):
            self._folders[folder.path] = self._reader.read(folder)

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
        return self._contents.digests(self.files())

    def explain(self, path: str) -> Reading:
        """Return what the path (relative, with `/`) says, whether or not there is such a file."""
        return Reading(path, *self._reader.explain(path))

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

        `arrivals` are the days on which the ledger first saw files; what it does not know came on the
        day of `dibuat`. No file is dated later by its modification time. `riwayat` is what the ledger
        adds to the result.
        """
        came = None if arrivals is None else partial(_came, arrivals, dibuat.date())
        lain: list[BerkasLain] = []
        galat: list[Galat] = []
        examined: list[Examined] = []
        examinations: dict[str, _Examination] = {}
        for path in sorted(self._folders):
            read = self._folders[path]
            known = self._examinations.get(path)
            if (
                known is None
                or known.read is not read
                or known.per_tanggal != per_tanggal
                or not known.is_lasting
            ):
                known = self._examine(read, per_tanggal, came)
            examinations[path] = known
            lain.extend(known.lain)
            galat.extend(known.galat)
            examined.extend(known.examined)
        self._examinations = examinations
        filled, undecided = fill(
            self.rencana.bukti, examined, lambda entry: self._digest(entry, galat), self._filled
        )
        lain.extend(self._undecided(one) for one in undecided)
        unreadable = [str(self._reader.facts(f"{one.path}/x").kode or "") for one in galat]
        return AuditResult(
            rencana=self.rencana,
            unit=self.settings.unit or self.rencana.unit,
            folder=readable(str(self.folder)),
            per_tanggal=per_tanggal,
            dibuat=dibuat,
            butir=assess(self.rencana, self.settings, filled, per_tanggal, [k for k in unreadable if k]),
            berkas_lain=tuple(sorted(lain, key=attrgetter("path"))),
            galat=tuple(sorted(set(galat), key=lambda one: (one.path, one.pesan.kunci))),
            riwayat=riwayat,
            satker=self.settings.satker,
        )

    def _examine(self, read: FolderRead, per_tanggal: date, came: _Came | None) -> _Examination:
        """Look inside the candidates of a folder and date them; those that cannot count go to the others."""
        if not read.candidates:
            return _Examination(read, per_tanggal, (), read.lain, read.galat, True)
        examined: list[Examined] = []
        lain: list[BerkasLain] = list(read.lain)
        galat: list[Galat] = list(read.galat)
        is_lasting = True
        for candidate in read.candidates:
            outcome, is_sure = self._look_at(candidate, per_tanggal, came, galat)
            is_lasting &= is_sure
            if isinstance(outcome, BerkasLain):
                lain.append(outcome)
            else:
                examined.append(outcome)
        return _Examination(
            read,
            per_tanggal,
            tuple(examined),
            tuple(lain),
            tuple(galat),
            is_lasting and galat == [*read.galat],
        )

    def _look_at(
        self, candidate: Candidate, per_tanggal: date, came: _Came | None, galat: list[Galat]
    ) -> tuple[Examined | BerkasLain, bool]:
        """Examine a candidate; False beside it says that the ledger may know better the next time when it came."""
        entry, facts = candidate.entry, candidate.facts
        flags = [*candidate.found.cek, *([Cek.KONSEP] if facts.konsep else [])]
        if candidate.found.gabungan:
            flags.append(Cek.GABUNGAN)
        inspection = self._contents.inspect(entry, facts.name.ekstensi)
        if inspection.galat is not None:
            galat.append(Galat(entry.path, inspection.galat))
            flags.append(Cek.TAK_TERBACA)
        elif not inspection.sound and inspection.masalah is not None:
            return BerkasLain(entry.path, AlasanLain.RUSAK, inspection.masalah), True
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
        modified = self._reader.modified(entry)
        dated = date_of(facts, self.rencana.tahun, isi=inspection.dibuat, mtime=modified)
        if dated.sumber is Sumber.MTIME and came is not None:
            dated = date_of(facts, self.rencana.tahun, isi=None, mtime=min(modified, came(entry.path)))
        flags.extend(flags_of(dated))
        cek = tuple(dict.fromkeys(flags))
        is_sure = dated.sumber is not Sumber.MTIME
        if dated.tanggal.mulai > per_tanggal:
            why = Alasan.of("reason.after_audit", tanggal=dated.tanggal, sumber=dated.sumber)
            return BerkasLain(entry.path, AlasanLain.SETELAH_PER_TANGGAL, why, perlu_cek=cek), is_sure
        return Examined(candidate, dated, cek, inspection.tautan), is_sure

    def _undecided(self, one: Undecided) -> BerkasLain:
        entry = one.candidate.entry
        saran = tuple(Saran(bukti, "") for bukti in one.bukti)
        return BerkasLain(entry.path, one.lain, one.alasan, saran)

    def _digest(self, entry: FileEntry, galat: list[Galat]) -> str:
        try:
            return self._contents.digest(entry)
        except OSError as error:
            galat.append(os_error(entry.path, error))
            return ""


def _came(arrivals: Mapping[str, date], today: date, path: str) -> date:
    return arrivals.get(path, today)


def relative_paths(paths: Collection[Path], folder: Path) -> Iterator[str]:
    """Return those of `paths` that lie in `folder`, relative to it, with `/`; links to the folder lead into it, too."""
    for path in paths:
        for spelled in (os.path.abspath, os.path.realpath):
            absolute, root = Path(spelled(path)), Path(spelled(folder))
            if absolute.is_relative_to(root):
                yield absolute.relative_to(root).as_posix()
                break


def audit(rencana: Rencana, folder: Path, *, per_tanggal: date, dibuat: datetime) -> AuditResult:
    """Audit `folder` against `rencana` as it stands on `per_tanggal` (inclusive).

    `dibuat` is the time that the result carries as its own. Raises FolderError when the folder
    cannot be read at all and SettingsError for a bad `zi-audit.toml`; parts that cannot be read
    are listed in the result's `galat`.
    """
    auditor = Auditor(rencana, folder)
    auditor.rescan()
    return auditor.result(per_tanggal, dibuat)
