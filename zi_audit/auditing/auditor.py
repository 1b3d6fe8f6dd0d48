"""The whole audit, stage after stage: scan, read names, look inside, fill slots, assess.

`Auditor` keeps what it read, so that a watcher can read again only what changed; `once.audit` does it once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from zi_audit.assess import assess
from zi_audit.auditing.editions import Editions
from zi_audit.auditing.examinations import Adrift, Examinations
from zi_audit.auditing.examine import Examiner
from zi_audit.auditing.fill_slots import Decided, Filling, fill
from zi_audit.auditing.places import Held, Places
from zi_audit.auditing.read_folder import FolderReader
from zi_audit.auditing.read_tree import Tree
from zi_audit.contents import Comparison, Contents
from zi_audit.contents.kept import Kept, Memory
from zi_audit.contents.says import NOTHING_SAID, DocumentFacts, DocumentReader
from zi_audit.dates import time_zone
from zi_audit.errors import UsageError
from zi_audit.match.claims import Identification, SlotKey
from zi_audit.match.kept import Memory as DecisionMemory
from zi_audit.match.remembered import FolderDecided
from zi_audit.names.facts import PathFacts
from zi_audit.own_files import belonging
from zi_audit.paths import for_system, relative_paths
from zi_audit.plan.model import Rencana
from zi_audit.plan.unit import of_unit
from zi_audit.reasons import Galat
from zi_audit.result import AuditResult, Berkas, Riwayat
from zi_audit.scan import FileEntry, Listing, check_root, readable
from zi_audit.settings import FILE_NAME, Settings, load_settings


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one path and, where the file was looked into, in its text, for explaining it."""

    path: str
    facts: PathFacts
    found: Identification
    document: DocumentFacts = NOTHING_SAID


class Auditor:
    """Audits one folder against one plan, again and again.

    Reading (`rescan`, `update`) and judging (`result`) are apart: the first touches the disk, the
    second only values and the contents of files that are new to it.
    """

    def __init__(
        self,
        rencana: Rencana,
        folder: Path | str,
        *,
        known_files: int = 0,
        known_places: Places | None = None,
        own: Collection[Path] = (),
        progress: Callable[[int], None] | None = None,
        opening: Callable[[int, int], None] | None = None,
        listing: Listing | None = None,
    ) -> None:
        """Prepare an audit of `folder`, read the first time by `listing`, where that was begun already.

        `known_files` is how many files the ledger knows there, or UNSURE: an empty folder is then taken
        for a share that is not mounted. `known_places` is what the ledger knows of its folders: it narrows
        what an unreadable one could hide, and tells which are shares of their own. `own` are files that this
        program writes (report, output): no part of the audit, wherever they stand. `progress` is told the
        number of files read so far, `opening` then how many were opened, of how many.
        """
        self._stated_plan = rencana
        self.folder = folder = Path(folder)
        ours = [path for output in own for path in belonging(output)]
        self._own = frozenset(relative_paths(ours, folder))
        self._opening = opening
        self._read_by(rencana)
        self._tree = Tree(folder, self._reader, known_files, known_places or {}, progress, listing)
        self._examinations = Examinations()
        self._decided: Decided = {}
        self._recall: Callable[[str], DecisionMemory] | None = None
        self._recall_said: Callable[[DocumentReader], Memory | None] | None = None

    def _read_by(self, rencana: Rencana) -> None:
        """Read names and contents by this plan from now on."""
        zone = time_zone(rencana.zona_waktu)
        self.rencana = rencana
        self._editions = Editions(rencana)
        self._reader = FolderReader(rencana, self._own)
        says = DocumentReader(self._reader.names)
        self._contents = Contents(for_system(self.folder), zone, says, self._opening)
        self._examiner = Examiner(rencana, self._reader, self._contents, zone)

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
        """Read the whole folder anew; where there is much, with further processes (see `zi_audit.audit`).

        Raises FolderError when the folder is missing, unreadable, replaced meanwhile, or empty although
        files are known there, and SettingsError for a bad `zi-audit.toml`; what was read before then stays.
        """
        identity = check_root(self.folder)
        settings = load_settings(Path(for_system(self.folder)), self.rencana)
        before = self.rencana, self._editions, self._reader, self._contents, self._examiner, self.settings
        # Its own texts under another office's name would be another office's decree.
        mine = of_unit(self._stated_plan, settings.unit)
        if mine.unit != self.rencana.unit:
            self._read_by(mine)
        self._reader.use(settings)
        if self._recall is not None:
            self._reader.remember(self._editions.judging(settings), self._recall)
        self._ask_said()
        adrift = Adrift()
        try:
            with self._contents.meanwhile() as look_into:
                self._tree.read_whole(self._reader, identity, lambda read: look_into(adrift.opened(read)))
        except BaseException:
            # What was read before goes with the settings that it was read by.
            self.rencana, self._editions, self._reader, self._contents, self._examiner, stated = before
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

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders directly below the audited one, by name."""
        return tuple(self._tree.folders[""].folders)

    @property
    def is_read_whole(self) -> bool:
        """Whether every folder could be read."""
        return not any(fault.is_folder for read in self._tree.folders.values() for fault in read.galat)

    def files(self) -> Iterator[FileEntry]:
        """Return every file read, in order."""
        for path in sorted(self._tree.folders):
            yield from self._tree.folders[path].entries

    def hashes(self) -> dict[str, str]:
        """Return the content hashes of files, by path, where they had to be compared."""
        return self._contents.digests(self.files())

    @property
    def reader(self) -> str:
        """Which reader reads the files."""
        return self._editions.reader

    @property
    def rules(self) -> str:
        """By what files are judged."""
        return self._editions.rules

    @property
    def judging(self) -> str:
        """By what is decided on names, since the last `rescan`; "" where nobody remembers it."""
        return self._reader.judging

    def remember_decisions(self, recall: Callable[[str], DecisionMemory]) -> None:
        """Do not decide again on names that did not change, from the next `rescan` on.

        `recall` is asked for what earlier runs decided by the same `judging`.
        """
        self._recall = recall

    def decided(self) -> Mapping[str, FolderDecided]:
        """Return what was decided on names since the last `all_kept`, by the path of the folder, for the ledger."""
        return self._reader.decided

    def remember(self, recall: Callable[[DocumentReader], Memory | None]) -> None:
        """Do not open files again of which an earlier run tells, by what `recall` makes of it, until they change.

        Where it makes None of it, it is asked again at the next reading or judging.
        """
        self._recall_said = recall

    def _ask_said(self) -> None:
        if self._contents.memory is None and self._recall_said is not None:
            self._contents.memory = self._recall_said(DocumentReader(self._reader.names))

    def said(self) -> list[tuple[FileEntry, Kept]]:
        """Return what files said that were opened since the last `all_kept`, for the ledger."""
        return self._contents.fresh()

    def all_kept(self) -> None:
        """Take note that the ledger has what files said, and what was decided on names."""
        self._contents.all_kept()
        self._reader.all_kept()

    def places(self) -> Places:
        """Return what each folder held when it was last read, for the ledger."""
        return self._tree.places

    def explain(self, path: str) -> Reading:
        """Return what the path (relative, with `/`) says, whether or not there is such a file."""
        return Reading(path, *self._reader.explain(path), self._contents.said(path))

    # --- judging ---------------------------------------------------------------------------------

    def result(
        self,
        per_tanggal: date,
        dibuat: datetime,
        *,
        arrivals: Mapping[str, date] | None = None,
        riwayat: Riwayat | None = None,
    ) -> AuditResult:
        """Return the audit of what was last read, as it stands on `per_tanggal` (inclusive).

        `dibuat` without a zone is taken in the plan's. `arrivals` are the days on which the ledger first saw
        files; what it does not know came on the day of `dibuat`. No file is dated later by its modification
        time. `riwayat` is what the ledger adds to the result. Raises FolderError when the folder went away
        meanwhile: nothing that was judged then is so; and UsageError for a `per_tanggal` that is no day.
        """
        _check_is_day(per_tanggal)
        zone = time_zone(self.rencana.zona_waktu)
        dibuat = dibuat if dibuat.tzinfo else dibuat.replace(tzinfo=zone)
        came = None if arrivals is None else partial(_came, arrivals, dibuat.astimezone(zone).date())
        self._ask_said()
        self._examinations.renew(self._tree.folders, self._examiner, self._contents, per_tanggal, came)
        galat = [*self._examinations.galat, *self._tree.unread(self.rencana)]
        hidden = {slot for fault in galat for slot in fault.hides}
        filling, uncompared = self._filling(hidden)
        galat.extend(uncompared)
        lain = self._examinations.lain(file.listed for file in filling.undecided)
        self._tree.remember(self._held(filling.slots), galat)
        self._tree.check_still_there()
        return AuditResult(
            rencana=self.rencana,
            unit=self.settings.unit or self.rencana.unit,
            folder=readable(str(self.folder)),
            per_tanggal=per_tanggal,
            dibuat=dibuat,
            butir=assess(self.rencana, self.settings, filling.slots, per_tanggal, hidden),
            berkas_lain=lain,
            galat=tuple(sorted(set(galat), key=lambda fault: (fault.path, fault.pesan.kunci))),
            riwayat=riwayat,
            satker=self.settings.satker,
        )

    def _filling(self, hidden: Collection[SlotKey]) -> tuple[Filling, Sequence[Galat]]:
        """Return which slots the examined files fill, and whose content could not be compared with others'."""
        compare = Comparison(self._contents)
        examined = self._examinations.examined
        filling = fill(self.rencana.bukti, examined, compare, self._decided, hidden)
        self._decided = filling.decided
        self._contents.keep(self.files())
        return filling, compare.galat

    def _held(self, filled: Mapping[SlotKey, Sequence[Berkas]]) -> dict[str, set[Held]]:
        """Return what the files of each folder count for, now or, dated later than today, once."""
        held: dict[str, set[Held]] = {}
        periode = {bukti.id: bukti.periode for bukti in self.rencana.bukti}
        for (bukti, index), files in filled.items():
            for berkas in files:
                mulai = periode[bukti][index].mulai
                held.setdefault(berkas.path.rpartition("/")[0], set()).add((bukti, mulai))
        for examination in self._examinations:
            if examination.later:
                later = ((bukti, None) for bukti in examination.later)
                held.setdefault(examination.read.path, set()).update(later)
        return held


def _check_is_day(per_tanggal: date) -> None:
    """Raise UsageError for what is no day: a moment is a date, too, in Python, and compares with none."""
    if isinstance(per_tanggal, datetime) or not isinstance(per_tanggal, date):
        raise UsageError("usage.no_day", nilai=repr(per_tanggal))


def _came(arrivals: Mapping[str, date], today: date, path: str) -> date:
    return arrivals.get(path, today)
