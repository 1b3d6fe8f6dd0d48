"""What files that claim bukti hold: sound or not, and when they were made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from zi_audit.auditing.read_folder import Claimant, FolderRead
from zi_audit.contents import Contents, is_cloud_placeholder
from zi_audit.match.allocate import Dated, date_of, flags_of
from zi_audit.match.claims import SlotKey
from zi_audit.match.hints import POINTERS
from zi_audit.plan.model import Rencana
from zi_audit.result import Alasan, AlasanLain, BerkasLain, Cek, Galat, Sumber
from zi_audit.scan import FileEntry

# From the path of a file to the day on which it came into the folder, as far as the ledger can tell.
Came = Callable[[str], date]


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that claims bukti, its contents and date known."""

    claimant: Claimant
    dated: Dated
    flags: tuple[Cek, ...]
    tautan: str

    @property
    def path(self) -> str:
        """Its path, relative to the audited folder."""
        return self.claimant.entry.path


@dataclass(frozen=True, slots=True)
class Examination:
    """The files of one folder that claim bukti, examined on a day; `is_lasting` until the folder is read again.

    `later` are the bukti (ids) of those that are dated after that day.
    """

    read: FolderRead
    per_tanggal: date
    examined: tuple[Examined, ...]
    lain: tuple[BerkasLain, ...]
    galat: tuple[Galat, ...]
    is_lasting: bool
    later: frozenset[str] = frozenset()

    def holds(self, read: FolderRead, per_tanggal: date) -> bool:
        """Whether it is still that of a folder as read, on a day."""
        return self.is_lasting and self.read is read and self.per_tanggal == per_tanggal


class Examiner:
    """Looks inside the files that claim bukti of one plan; times of files are days in `zone`."""

    def __init__(self, rencana: Rencana, contents: Contents, zone: tzinfo) -> None:
        self._rencana, self._contents, self._zone = rencana, contents, zone

    def examine(self, read: FolderRead, per_tanggal: date, came: Came | None) -> Examination:
        """Look inside the files of a folder that claim bukti and date them; what cannot count goes to the others."""
        if not read.claimants:
            return Examination(read, per_tanggal, (), read.lain, (), True)
        examined: list[Examined] = []
        lain: list[BerkasLain] = list(read.lain)
        galat: list[Galat] = []
        is_lasting = True
        for file in read.claimants:
            outcome, is_sure = self._look_at(file, per_tanggal, came, galat)
            is_lasting &= is_sure
            if isinstance(outcome, BerkasLain):
                lain.append(outcome)
            elif outcome is not None:
                examined.append(outcome)
        later = {one.path for one in lain if one.alasan is AlasanLain.SETELAH_PER_TANGGAL}
        return Examination(
            read,
            per_tanggal,
            tuple(examined),
            tuple(lain),
            tuple(galat),
            is_lasting and not galat,
            frozenset(
                claim.bukti
                for file in read.claimants
                if file.entry.path in later
                for claim in file.found.claims
            ),
        )

    def _look_at(
        self, file: Claimant, per_tanggal: date, came: Came | None, galat: list[Galat]
    ) -> tuple[Examined | BerkasLain | None, bool]:
        """Examine one file; None for one that no longer stands where it was listed.

        False beside it says that the ledger may know better the next time when it came.
        """
        entry, facts = file.entry, file.facts
        flags = [*file.found.cek, *([Cek.KONSEP] if facts.konsep else [])]
        if file.found.gabungan:
            flags.append(Cek.GABUNGAN)
        inspection = self._contents.inspect(entry, facts.name.ekstensi)
        if inspection.is_gone and inspection.galat is not None:
            galat.append(Galat(entry.path, inspection.galat, hides=self._claimed(file)))
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
        modified = self._modified(entry)
        dated = date_of(facts, self._rencana.tahun, isi=inspection.dibuat, mtime=modified)
        if dated.sumber is Sumber.MTIME and came is not None:
            mtime = min(modified, came(entry.path))
            dated = date_of(facts, self._rencana.tahun, isi=inspection.dibuat, mtime=mtime)
        if inspection.galat is not None:
            # Without a date of its own it may be of any periode: what it would say inside is unknown.
            hides = self._claimed(file) if dated.sumber is Sumber.MTIME else ()
            galat.append(Galat(entry.path, inspection.galat, hides=hides))
        flags.extend(flags_of(dated))
        cek = tuple(dict.fromkeys(flags))
        is_sure = dated.sumber is not Sumber.MTIME
        if dated.tanggal.mulai > per_tanggal:
            why = Alasan.of("reason.after_audit", tanggal=dated.tanggal, sumber=dated.sumber)
            return BerkasLain(entry.path, AlasanLain.SETELAH_PER_TANGGAL, why, perlu_cek=cek), is_sure
        return Examined(file, dated, cek, inspection.tautan), is_sure

    def _claimed(self, file: Claimant) -> tuple[SlotKey, ...]:
        """Return all slots of the bukti that a file claims."""
        claimed = {claim.bukti for claim in file.found.claims}
        wanted = (bukti for bukti in self._rencana.bukti if bukti.id in claimed)
        return tuple((bukti.id, index) for bukti in wanted for index in range(len(bukti.periode)))

    def _modified(self, entry: FileEntry) -> date:
        """Return the day of the file's modification time in the plan's zone; a broken clock's is bounded."""
        return datetime.fromtimestamp(max(0.0, min(entry.mtime, 4e9)), self._zone).date()
