"""The whole audit, stage after stage: scan, read names, look inside, fill slots, assess.

`audit` does it once. `Auditor` keeps what it read, so that a watcher can read again only what changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from operator import attrgetter
from pathlib import Path

from zi_audit.assess import assess
from zi_audit.candidates import Candidate, FolderRead, FolderReader
from zi_audit.contents import Comparison, Contents, is_cloud_placeholder
from zi_audit.dates import time_zone
from zi_audit.fill import Examined, Recalled, Undecided, fill
from zi_audit.hidden import Held, Places
from zi_audit.match.allocate import date_of, flags_of
from zi_audit.match.claims import Identification, SlotKey
from zi_audit.match.hints import POINTERS
from zi_audit.names.facts import PathFacts
from zi_audit.own_files import belonging
from zi_audit.paths import for_system, inside
from zi_audit.plan.model import Rencana
from zi_audit.plan.unit import of_unit
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
    Sumber,
)
from zi_audit.scan import FileEntry, check_root, readable
from zi_audit.settings import FILE_NAME, Settings, load_settings
from zi_audit.tree import Tree

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
    """The candidates of one folder, examined on a day; `is_lasting` until the folder is read again.

    `later` are the bukti (ids) of those that are dated after that day.
    """

    read: FolderRead
    per_tanggal: date
    examined: tuple[Examined, ...]
    lain: tuple[BerkasLain, ...]
    galat: tuple[Galat, ...]
    is_lasting: bool
    later: frozenset[str] = frozenset()


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
        known_places: Places | None = None,
        own: Collection[Path] = (),
        progress: Callable[[int], None] | None = None,
    ) -> None:
        """Prepare an audit of `folder`.

        `known_files` is how many files the ledger knows there, or UNSURE: an empty folder is then taken
        for a share that is not mounted. `known_places` is what the ledger knows of its folders: it narrows
        what an unreadable one could hide, and tells which are shares of their own. `own` are files that this
        program writes (report, output): no part of the audit, wherever they stand. `progress` is told the
        number of files read so far.
        """
        self.rencana = self._stated_plan = rencana
        self.folder = folder
        zone = time_zone(rencana.zona_waktu)
        ours = [path for output in own for path in belonging(output)]
        self._own = frozenset(relative_paths(ours, folder))
        self._reader = FolderReader(rencana, self._own, zone)
        self._tree = Tree(folder, self._reader, known_files, known_places or {}, progress)
        self._contents = Contents(for_system(folder), zone)
        self._examinations: dict[str, _Examination] = {}
        self._filled: Recalled = {}

    @property
    def settings(self) -> Settings:
        """What `zi-audit.toml` in the folder says."""
        return self._reader.settings

    @property
    def known_files(self) -> int:
        """How many files are known in the folder, as far as it was ever read."""
        return self._tree.known_files

    # --- reading -------------------------------------------------------------------------------

    def rescan(self) -> None:
        """Read the whole folder anew.

        Raises FolderError when the folder is missing, unreadable, replaced meanwhile, or empty although
        files are known there, and SettingsError for a bad `zi-audit.toml`; what was read before then stays.
        """
        check_root(self.folder)
        settings = load_settings(Path(for_system(self.folder)), self.rencana)
        before = self.rencana, self._reader, self.settings
        # Its own texts under another office's name would be another office's decree.
        mine = of_unit(self._stated_plan, settings.unit)
        if mine.unit != self.rencana.unit:
            self.rencana = mine
            self._reader = FolderReader(mine, self._own, time_zone(mine.zona_waktu))
        self._reader.use(settings)
        try:
            self._tree.read_whole(self._reader)
        except BaseException:
            # What was read before goes with the settings that it was read by.
            self.rencana, self._reader, stated = before
            self._reader.use(stated)
            raise

    def update(self, paths: Collection[str]) -> None:
        """Read again only `paths` (relative, with `/`): files or folders that appeared, changed or vanished.

        Raises FolderError when the folder itself is gone. A change of `zi-audit.toml`, of the folder itself
        or of what is mounted in it rescans all.
        """
        if any(path in ("", FILE_NAME) for path in paths) or not self._tree.stands_as_read():
            self.rescan()
        else:
            self._tree.read_paths(paths)

    def files(self) -> Iterator[FileEntry]:
        """Return every file read, in order."""
        for path in sorted(self._tree.folders):
            yield from self._tree.folders[path].entries

    def hashes(self) -> dict[str, str]:
        """Return the content hashes of files, by path, where they had to be compared."""
        return self._contents.digests(self.files())

    def places(self) -> Places:
        """Return what each folder held when it was last read, for the ledger."""
        return self._tree.places

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
        adds to the result. Raises FolderError when the folder went away meanwhile: nothing that was
        judged then is so.
        """
        came = None if arrivals is None else partial(_came, arrivals, dibuat.date())
        lain: list[BerkasLain] = []
        galat: list[Galat] = []
        examined: list[Examined] = []
        examinations: dict[str, _Examination] = {}
        for path in sorted(self._tree.folders):
            read = self._tree.folders[path]
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
        galat.extend(self._tree.unread(self.rencana))
        hidden = {slot for one in galat for slot in one.hides}
        filled, undecided = fill(
            self.rencana.bukti, examined, Comparison(self._contents, galat), self._filled, hidden
        )
        self._contents.keep(self.files())
        lain.extend(self._undecided(one) for one in undecided)
        self._tree.remember(self._held(filled), [one.path for one in galat])
        self._tree.check_still_there()
        return AuditResult(
            rencana=self.rencana,
            unit=self.settings.unit or self.rencana.unit,
            folder=readable(str(self.folder)),
            per_tanggal=per_tanggal,
            dibuat=dibuat,
            butir=assess(self.rencana, self.settings, filled, per_tanggal, hidden),
            berkas_lain=tuple(sorted(lain, key=attrgetter("path"))),
            galat=tuple(sorted(set(galat), key=lambda one: (one.path, one.pesan.kunci))),
            riwayat=riwayat,
            satker=self.settings.satker,
        )

    def _held(self, filled: Mapping[SlotKey, Sequence[Berkas]]) -> dict[str, set[Held]]:
        """Return what the files of each folder count for, now or, dated later than today, once."""
        held: dict[str, set[Held]] = {}
        periode = {bukti.id: bukti.periode for bukti in self.rencana.bukti}
        for (bukti, index), files in filled.items():
            for berkas in files:
                mulai = periode[bukti][index].mulai
                held.setdefault(berkas.path.rpartition("/")[0], set()).add((bukti, mulai))
        for examination in self._examinations.values():
            if examination.later:
                later = ((bukti, None) for bukti in examination.later)
                held.setdefault(examination.read.path, set()).update(later)
        return held

    def _examine(self, read: FolderRead, per_tanggal: date, came: _Came | None) -> _Examination:
        """Look inside the candidates of a folder and date them; those that cannot count go to the others."""
        if not read.candidates:
            return _Examination(read, per_tanggal, (), read.lain, (), True)
        examined: list[Examined] = []
        lain: list[BerkasLain] = list(read.lain)
        galat: list[Galat] = []
        is_lasting = True
        for candidate in read.candidates:
            outcome, is_sure = self._look_at(candidate, per_tanggal, came, galat)
            is_lasting &= is_sure
            if isinstance(outcome, BerkasLain):
                lain.append(outcome)
            elif outcome is not None:
                examined.append(outcome)
        later = {one.path for one in lain if one.alasan is AlasanLain.SETELAH_PER_TANGGAL}
        return _Examination(
            read,
            per_tanggal,
            tuple(examined),
            tuple(lain),
            tuple(galat),
            is_lasting and not galat,
            frozenset(
                claim.bukti
                for candidate in read.candidates
                if candidate.entry.path in later
                for claim in candidate.found.claims
            ),
        )

    def _look_at(
        self, candidate: Candidate, per_tanggal: date, came: _Came | None, galat: list[Galat]
    ) -> tuple[Examined | BerkasLain | None, bool]:
        """Examine a candidate; None for one that no longer stands where it was listed.

        False beside it says that the ledger may know better the next time when it came.
        """
        entry, facts = candidate.entry, candidate.facts
        flags = [*candidate.found.cek, *([Cek.KONSEP] if facts.konsep else [])]
        if candidate.found.gabungan:
            flags.append(Cek.GABUNGAN)
        inspection = self._contents.inspect(entry, facts.name.ekstensi)
        if inspection.is_gone and inspection.galat is not None:
            galat.append(Galat(entry.path, inspection.galat, hides=self._claimed(candidate)))
            return None, False
        if inspection.galat is not None:
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
            mtime = min(modified, came(entry.path))
            dated = date_of(facts, self.rencana.tahun, isi=inspection.dibuat, mtime=mtime)
        if inspection.galat is not None:
            # Without a date of its own it may be of any periode: what it would say inside is unknown.
            hides = self._claimed(candidate) if dated.sumber is Sumber.MTIME else ()
            galat.append(Galat(entry.path, inspection.galat, hides=hides))
        flags.extend(flags_of(dated))
        cek = tuple(dict.fromkeys(flags))
        is_sure = dated.sumber is not Sumber.MTIME
        if dated.tanggal.mulai > per_tanggal:
            why = Alasan.of("reason.after_audit", tanggal=dated.tanggal, sumber=dated.sumber)
            return BerkasLain(entry.path, AlasanLain.SETELAH_PER_TANGGAL, why, perlu_cek=cek), is_sure
        return Examined(candidate, dated, cek, inspection.tautan), is_sure

    def _claimed(self, candidate: Candidate) -> tuple[SlotKey, ...]:
        """Return all slots of the bukti that a file claims."""
        claimed = {claim.bukti for claim in candidate.found.claims}
        wanted = (bukti for bukti in self.rencana.bukti if bukti.id in claimed)
        return tuple((bukti.id, index) for bukti in wanted for index in range(len(bukti.periode)))

    def _undecided(self, one: Undecided) -> BerkasLain:
        entry = one.candidate.entry
        saran = tuple(Saran(bukti, "") for bukti in one.bukti)
        return BerkasLain(entry.path, one.lain, one.alasan, saran)


def _came(arrivals: Mapping[str, date], today: date, path: str) -> date:
    return arrivals.get(path, today)


def relative_paths(paths: Collection[Path], folder: Path) -> Iterator[str]:
    """Return those of `paths` that lie in `folder`, relative to it, with `/`; links to the folder lead into it, too."""
    for path in paths:
        relative = inside(path, folder)
        if relative is not None:
            yield relative


def audit(rencana: Rencana, folder: Path, *, per_tanggal: date, dibuat: datetime) -> AuditResult:
    """Audit `folder` against `rencana` as it stands on `per_tanggal` (inclusive).

    `dibuat` is the time that the result carries as its own. Raises FolderError when the folder
    cannot be read at all and SettingsError for a bad `zi-audit.toml`; parts that cannot be read
    are listed in the result's `galat`.
    """
    auditor = Auditor(rencana, folder)
    auditor.rescan()
    return auditor.result(per_tanggal, dibuat)
