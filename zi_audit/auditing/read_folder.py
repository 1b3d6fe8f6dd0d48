"""What the files of one folder are evidence for, as far as their paths tell; nothing is opened here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from zi_audit.match.claims import Asks, Identification, Offer
from zi_audit.match.identify import Identifier
from zi_audit.match.kept import Memory
from zi_audit.match.matcher import Matched, Matcher
from zi_audit.match.reach import Reach, Reaches
from zi_audit.match.remembered import FolderDecided, Remembered
from zi_audit.match.vocabulary import reader_for
from zi_audit.names.facts import PathFacts
from zi_audit.names.read import NameReader
from zi_audit.paths import folded
from zi_audit.plan.model import Rencana
from zi_audit.reasons import Alasan, AlasanLain, Galat
from zi_audit.result import BerkasLain, Saran
from zi_audit.scan import FileEntry, Files, Folder, readable
from zi_audit.settings import Settings

IGNORED, EMPTY, TEMPORARY, LINK, SYSTEM, SPECIAL = (
    Alasan.of(f"reason.{key}")
    for key in ("ignored", "empty", "temporary", "link", "system_folder", "special")
)
# A name that no pattern but a wild one fits.
_ANY_NAME = "\ue000"


@dataclass(frozen=True, slots=True)
class Claimant:
    """A file that claims bukti: evidence for something, as far as its path tells, or as its text may tell.

    `said` is what its path says where that was needed for it; else `names` reads it when it is asked for.
    """

    entry: FileEntry
    found: Identification
    names: NameReader = field(compare=False, repr=False)
    said: PathFacts | None = field(default=None, compare=False)

    @property
    def facts(self) -> PathFacts:
        """What its path says."""
        return self.said or self.names.read_path(self.entry.path)

    @property
    def ekstensi(self) -> str:
        """Its extension, lower case without dot."""
        return self.said.name.ekstensi if self.said else self.names.extension_of(self.entry.path)


@dataclass(frozen=True, slots=True)
class FolderRead:
    """What one folder gave: files that claim bukti, files that fill nothing, errors, all entries, and its folders.

    `path` is valid Unicode, whatever bytes the names hold. `unclear` are those among the files that fill nothing
    whose text is asked for, `adrift` how many of these have neither place nor words.
    """

    path: str
    entries: Files
    claimants: tuple[Claimant, ...]
    lain: tuple[BerkasLain, ...]
    galat: tuple[Galat, ...]
    folders: tuple[str, ...]
    unclear: tuple[Claimant, ...] = ()
    adrift: int = 0


class FolderReader:
    """Tells files that claim bukti from others, for one plan and the settings of the audited folder.

    `own` are paths, relative to the audited folder, that are no part of the audit. `names` reads names,
    `identifier` decides by them.
    """

    def __init__(self, rencana: Rencana, own: Collection[str]) -> None:
        self._rencana = rencana
        self._own = frozenset(map(folded, own))
        self.names = reader_for(rencana)
        self.settings = Settings()
        self.identifier = Identifier(rencana, self.settings)
        self._matcher: Matcher | Remembered = Matcher(self.names, self.identifier)
        # By what is decided on names, where that is remembered.
        self.judging = ""
        self._reaches: Reaches | None = None

    def use(self, settings: Settings) -> None:
        """Read by these settings from now on."""
        if settings != self.settings:
            self.settings = settings
            self.identifier = Identifier(self._rencana, settings, self.identifier.index)
            self._matcher, self.judging = Matcher(self.names, self.identifier), ""
            self._reaches = None

    def remember(self, judging: str, recall: Callable[[str], Memory]) -> None:
        """Do not decide again on names that an earlier run decided on, by the same `judging`; `recall` knows them."""
        if judging != self.judging:
            self._matcher = Remembered(Matcher(self.names, self.identifier), recall(judging))
            self.judging = judging

    @property
    def decided(self) -> Mapping[str, FolderDecided]:
        """What was decided since the last `all_kept`, by the path of the folder; nothing if nobody remembers it."""
        return self._matcher.fresh if isinstance(self._matcher, Remembered) else {}

    def all_kept(self) -> None:
        """Take note that what was decided is written down."""
        if isinstance(self._matcher, Remembered):
            self._matcher.all_kept()

    def read(self, folder: Folder) -> FolderRead:
        """Return what the files of a folder are evidence for."""
        files, lain = self._possible(folder)
        # As its files are listed: bytes that are no Unicode are shown by several letters.
        path = readable(folder.path)
        matched = self._matcher.matched(path, files.names)
        told = [
            (files[number], found, facts)
            for number, (found, facts) in enumerate(matched)
            if found.claims or found.asks
        ]
        claimants = [
            Claimant(entry, found, self.names, facts or self.facts(entry.path))
            for entry, found, facts in told
            if found.claims
        ]
        unclear = [Claimant(entry, found, self.names, facts) for entry, found, facts in told if found.asks]
        lain += _without_claims(files, matched)
        lain += self._never_evidence(folder)
        galat = tuple([fault for fault in folder.galat if not self.is_ignored(fault)])
        return FolderRead(
            path,
            folder.files,
            tuple(claimants),
            tuple(lain),
            galat,
            folder.folders,
            tuple(unclear),
            sum([file.found.asks is Asks.ADRIFT for file in unclear]),
        )

    def _never_evidence(self, folder: Folder) -> list[BerkasLain]:
        """Return what a folder holds besides files of people: temporary ones, links, what the system keeps."""
        if not (folder.temporary or folder.links or folder.system or folder.special or folder.galat):
            return []
        ignored = [fault for fault in folder.galat if self.is_ignored(fault)]
        return [
            *(BerkasLain(fault.path, AlasanLain.DIABAIKAN, IGNORED) for fault in ignored),
            *(BerkasLain(entry.path, AlasanLain.SEMENTARA, TEMPORARY) for entry in folder.temporary),
            *(BerkasLain(path, AlasanLain.TAUTAN_SIMBOLIK, LINK) for path in folder.links),
            *(BerkasLain(f"{path}/", AlasanLain.SEMENTARA, SYSTEM) for path in folder.system),
            *(BerkasLain(path, AlasanLain.TAK_DIKENAL, SPECIAL) for path in folder.special),
        ]

    def is_ignored(self, galat: Galat) -> bool:
        """Whether the settings ignore all that may lie at a place that could not be read: it hides nothing."""
        if not galat.is_folder:
            return any(glob.matches(galat.path) for glob in self.settings.abaikan)
        names = (_ANY_NAME, f"{_ANY_NAME}/{_ANY_NAME}", f"{_ANY_NAME}/{_ANY_NAME}/{_ANY_NAME}")
        return galat.path != "." and all(
            any(glob.matches(f"{galat.path}/{name}") for glob in self.settings.abaikan) for name in names
        )

    def reach(self, galat: Galat) -> Reach:
        """Return what its path says of what may lie at a place that could not be read."""
        if self._reaches is None:
            self._reaches = Reaches(self._rencana, self.names, self.identifier, self.settings)
        return self._reaches.of("" if galat.path == "." else galat.path, is_folder=galat.is_folder)

    def explain(self, path: str) -> tuple[PathFacts, Identification]:
        """Return what a path says, and what it is evidence for with every bukti that came near."""
        facts = self.facts(path)
        return facts, self.identifier.identify(path, facts)

    def facts(self, path: str) -> PathFacts:
        """Return what a path says."""
        return self.names.read_path(path)

    def _possible(self, folder: Folder) -> tuple[Files, list[BerkasLain]]:
        """Return the files that may be evidence at all, and those that may not; our own are passed over."""
        lain: list[BerkasLain] = []
        own, ignored, files = self._own, self.settings.abaikan, folder.files
        # Ours are few, and most folders hold none.
        if any(path.rpartition("/")[0] == folded(folder.path) for path in own):
            files = files.only(n for n, entry in enumerate(files) if folded(entry.path) not in own)
        if ignored:
            passed = {entry.path for entry in files if any(glob.matches(entry.path) for glob in ignored)}
            lain += [BerkasLain(path, AlasanLain.DIABAIKAN, IGNORED) for path in sorted(passed)]
            if passed:
                files = files.only(n for n, entry in enumerate(files) if entry.path not in passed)
        if 0 in files.sizes:
            lain += [BerkasLain(entry.path, AlasanLain.KOSONG, EMPTY) for entry in files if not entry.size]
            files = files.only(n for n, size in enumerate(files.sizes) if size)
        return files, lain


def _without_claims(files: Files, matched: Sequence[Matched]) -> list[BerkasLain]:
    """Return those of the files of a folder that claim nothing."""
    # Made for every file of a share: twice as fast as calling the class.
    new, start = tuple.__new__, files.start
    return [
        new(
            BerkasLain,
            (
                start + name,
                found.lain,
                found.keterangan,
                proposals(found, name) if found.offers else (),
                (),
            ),
        )
        for name, (found, _) in zip(files.names, matched, strict=True)
        if not found.claims
    ]


def proposals(found: Identification, name: str) -> tuple[Saran, ...]:
    """Return what a file called `name` might be, each with the name that it would have to have."""
    return _without_names(found.offers) or tuple(
        [Saran(bukti, "" if lead is None else f"{lead} {name}") for bukti, lead in found.offers]
    )


# Thousands of files are offered the same, and no name.
@lru_cache(maxsize=4_096)
def _without_names(offers: tuple[Offer, ...]) -> tuple[Saran, ...]:
    """Return what is offered whatever a file is called; nothing where a name is proposed."""
    return () if any(lead is not None for _, lead in offers) else tuple(Saran(id, "") for id, _ in offers)
