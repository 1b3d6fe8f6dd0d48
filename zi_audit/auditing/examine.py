"""What files that claim bukti hold: sound or not, what their text says of it, and when they were made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from zi_audit.auditing.read_folder import Claimant, FolderRead, FolderReader, proposals
from zi_audit.contents import Contents, Inspection, is_cloud_placeholder
from zi_audit.contents.says import NOTHING_SAID, owner_of
from zi_audit.formats import POINTERS
from zi_audit.match.allocate import Dated, date_of, flags_of
from zi_audit.match.by_text import by_text
from zi_audit.match.claims import Asks, SlotKey
from zi_audit.match.confirmed import confirmed
from zi_audit.plan.model import Rencana
from zi_audit.reasons import Alasan, AlasanLain, Cek, Galat, Sumber
from zi_audit.result import BerkasLain
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

    `adrift` is how many files without place or words were asked for their text. `later` are the bukti (ids)
    of those that are dated after that day.
    """

    read: FolderRead
    per_tanggal: date
    adrift: int
    examined: tuple[Examined, ...]
    lain: tuple[BerkasLain, ...]
    galat: tuple[Galat, ...]
    is_lasting: bool
    later: frozenset[str] = frozenset()

    def holds(self, read: FolderRead, per_tanggal: date, adrift: int) -> bool:
        """Whether it is still that of a folder as read, on a day, with so many files asked that are adrift."""
        return (
            self.is_lasting
            and self.read is read
            and self.per_tanggal == per_tanggal
            and self.adrift == adrift
        )


@dataclass(slots=True)
class _Outcome:
    """What is gathered while the files of one folder are examined; `lain` by path."""

    lain: dict[str, BerkasLain]
    examined: list[Examined]
    galat: list[Galat]
    later: set[str]
    is_lasting: bool = True


def asked(read: FolderRead, adrift: int) -> Iterator[Claimant]:
    """Give the files of a folder that are opened: those that claim bukti, then those asked for their text.

    Of the latter at most `adrift` that have neither place nor words.
    """
    yield from read.claimants
    for file in read.unclear:
        if file.found.asks is Asks.ADRIFT:
            adrift -= 1
            if adrift < 0:
                continue
        yield file


class Examiner:
    """Looks inside the files that claim bukti of one plan, as `reader` reads names; times are days in `zone`."""

    def __init__(self, rencana: Rencana, reader: FolderReader, contents: Contents, zone: tzinfo) -> None:
        self._rencana, self._reader, self._contents, self._zone = rencana, reader, contents, zone

    def examine(self, read: FolderRead, per_tanggal: date, came: Came | None, adrift: int) -> Examination:
        """Look inside the files of a folder that are `asked` and date them; what cannot count goes to the others."""
        if not read.claimants and not read.unclear:
            return Examination(read, per_tanggal, adrift, (), read.lain, (), True)
        # Two files may bear one path where names are not valid: what was listed stays, each once.
        out = _Outcome({}, [], [], set())
        for file in asked(read, adrift):
            self._examine(file, per_tanggal, came, out)
        decided = {file.path for file in out.examined}
        lain = [
            out.lain.pop(file.path, file)
            for file in read.lain
            if file.path not in decided or file.path in out.lain
        ]
        return Examination(
            read,
            per_tanggal,
            adrift,
            tuple(out.examined),
            (*lain, *out.lain.values()),
            tuple(out.galat),
            out.is_lasting and not out.galat,
            frozenset(out.later),
        )

    def _examine(self, file: Claimant, per_tanggal: date, came: Came | None, out: _Outcome) -> None:
        entry = file.entry
        inspection = self._contents.inspect(file)
        if inspection.is_gone and inspection.galat is not None:
            out.galat.append(Galat(entry.path, inspection.galat, hides=self._claimed(file)))
            return
        if inspection.galat is None and not inspection.sound and inspection.masalah is not None:
            out.lain[entry.path] = BerkasLain(entry.path, AlasanLain.RUSAK, inspection.masalah)
            return
        heard = self._after_text(file, inspection)
        if not heard.found.claims:
            if inspection.galat is not None:
                out.galat.append(Galat(entry.path, inspection.galat, hides=self._claimed(file)))
            elif heard is not file:
                found, name = heard.found, entry.path.rpartition("/")[2]
                out.lain[entry.path] = BerkasLain(
                    entry.path, found.lain, found.keterangan, proposals(found, name)
                )
            return
        outcome, is_sure = self._date(heard, inspection, per_tanggal, came, out.galat)
        out.is_lasting &= is_sure
        if isinstance(outcome, Examined):
            out.examined.append(outcome)
        else:
            out.lain[entry.path] = outcome
            out.later.update(claim.bukti for claim in heard.found.claims)

    def _after_text(self, file: Claimant, inspection: Inspection) -> Claimant:
        """Return a file after its own text is heard: its claims confirmed or contradicted, or decided by it."""
        document, identifier = inspection.kata, self._reader.identifier
        if document == NOTHING_SAID:
            return file
        owner = owner_of(document, self._rencana.unit)
        facts = file.facts
        if file.found.claims:
            found = confirmed(identifier.index, facts, file.found, document, owner)
        else:
            found = by_text(identifier, file.entry.path, facts, file.found, document, owner)
        return file if found == file.found else replace(file, found=found, said=facts)

    def _date(
        self,
        file: Claimant,
        inspection: Inspection,
        per_tanggal: date,
        came: Came | None,
        galat: list[Galat],
    ) -> tuple[Examined | BerkasLain, bool]:
        """Date one file and flag it; False beside it says that the ledger may know better later when it came."""
        entry, facts = file.entry, file.facts
        dated = self._dated(file, inspection, came)
        if inspection.galat is not None:
            # Without a date of its own it may be of any periode: what it would say inside is unknown.
            hides = self._claimed(file) if dated.sumber is Sumber.MTIME else ()
            galat.append(Galat(entry.path, inspection.galat, hides=hides))
        states = (
            (facts.konsep, Cek.KONSEP),
            (file.found.gabungan, Cek.GABUNGAN),
            (inspection.galat is not None, Cek.TAK_TERBACA),
            (facts.name.ekstensi in POINTERS, Cek.TAUTAN),
            (inspection.ekstensi_salah, Cek.EKSTENSI_SALAH),
            (inspection.terenkripsi, Cek.TERENKRIPSI),
            (inspection.tanpa_teks, Cek.TANPA_TEKS),
            (inspection.gambar_polos, Cek.GAMBAR_POLOS),
            (is_cloud_placeholder(entry.attributes), Cek.AWAN),
        )
        said = [flag for is_so, flag in states if is_so]
        cek = tuple(dict.fromkeys((*file.found.cek, *said, *flags_of(dated))))
        is_sure = dated.sumber is not Sumber.MTIME
        if dated.tanggal.mulai > per_tanggal:
            why = Alasan.of("reason.after_audit", tanggal=dated.tanggal, sumber=dated.sumber)
            return BerkasLain(entry.path, AlasanLain.SETELAH_PER_TANGGAL, why, perlu_cek=cek), is_sure
        return Examined(file, dated, cek, inspection.tautan), is_sure

    def _dated(self, file: Claimant, inspection: Inspection, came: Came | None) -> Dated:
        document, modified = inspection.kata, self._modified(file.entry)
        heading = document.nama

        def by(mtime: date) -> Dated:
            return date_of(
                file.facts,
                self._rencana.tahun,
                teks=document.tanggal,
                teks_periode=None if heading.bulan_surat else heading.periode,
                isi=inspection.dibuat,
                mtime=mtime,
            )

        dated = by(modified)
        if dated.sumber is Sumber.MTIME and came is not None:
            dated = by(min(modified, came(file.entry.path)))
        place = file.facts.kode
        home = f"{place}/" if place is not None and place.huruf else ""
        is_astray = dated.mark is not None and not any(
            claim.bukti.startswith(home) for claim in file.found.claims
        )
        return replace(dated, astray=True) if is_astray else dated

    def _claimed(self, file: Claimant) -> tuple[SlotKey, ...]:
        """Return all slots of the bukti that a file claims, or, undecided, may be for (SPEC 7)."""
        found = file.found
        claimed = {claim.bukti for claim in found.claims}
        if not claimed and found.lain is AlasanLain.PERLU_DINAMAI_ULANG:
            claimed = set(found.candidates)
        wanted = (bukti for bukti in self._rencana.bukti if bukti.id in claimed)
        return tuple((bukti.id, index) for bukti in wanted for index in range(len(bukti.periode)))

    def _modified(self, entry: FileEntry) -> date:
        """Return the day of the file's modification time in the plan's zone; a broken clock's is bounded."""
        return datetime.fromtimestamp(max(0.0, min(entry.mtime, 4e9)), self._zone).date()
