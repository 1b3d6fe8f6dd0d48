"""The decree's table: komponen, sub and butir, each bukti tied to a dokumen of the pustaka."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zi_audit.nearest import nearest
from zi_audit.plan.model import Bukti, Butir, Dokumen, Jenis, Komponen, Sub
from zi_audit.plan.target import Target, parse_target, split
from zi_audit.plan.target_words import TargetError

if TYPE_CHECKING:
    from zi_audit.dates import Periode
    from zi_audit.plan.pustaka import Pustaka
    from zi_audit.plan.rule_files import RuleFiles
    from zi_audit.plan.schema import ButirEntry, KomponenFile, SubEntry

# How the decree prints the parts of a meeting.
PRINTED = {
    Jenis.UNDANGAN: "Undangan",
    Jenis.DAFTAR_HADIR: "Daftar Hadir",
    Jenis.NOTULENSI: "Notulensi",
    Jenis.DOKUMENTASI: "Dokumentasi Pelaksanaan Kegiatan",
}


class Table:
    """Makes the komponen of one plan; a kode stands in one file only."""

    def __init__(self, pustaka: Pustaka, tahun: int, files: RuleFiles) -> None:
        self.pustaka = pustaka
        self.tahun = tahun
        self.files = files
        self._seen: dict[str, str] = {}

    def komponen(self, name: str, file: KomponenFile) -> Komponen:
        """Return the komponen of the file called `name`; its problems are noted."""
        by_kode = {sub.kode: sub for sub in file.sub}
        butir: dict[str, list[Butir]] = {kode: [] for kode in by_kode}
        homes = [entry.kode.rpartition(".")[0] for entry in file.butir]
        for sub in file.sub:
            if sub.kode.split(".")[0] != str(file.nomor):
                self.files.problem("rules.sub_elsewhere", f"{name}: sub {sub.kode}", nomor=file.nomor)
        for home, entry in zip(homes, file.butir, strict=True):
            where = f"{name}: butir {entry.kode}"
            if entry.kode in self._seen:
                lain = self._seen[entry.kode]
                self.files.problem("rules.duplicate_kode", where, kode=entry.kode, lain=lain)
                continue
            self._seen[entry.kode] = where
            if home not in by_kode:
                self.files.problem("rules.no_sub", where, sub=home)
                continue
            butir[home].append(self._butir(entry, where, by_kode[home], homes.count(home)))
        subs = tuple(Sub(sub.kode, sub.judul, sub.bobot, tuple(butir[sub.kode])) for sub in file.sub)
        return Komponen(file.nomor, file.judul, file.bobot, file.kata, subs)

    def _butir(self, entry: ButirEntry, where: str, sub: SubEntry, count: int) -> Butir:
        target = self._target(entry.target, entry.ritme, f"{where} › target")
        if entry.bukti and not entry.target and not all(wanted.target for wanted in entry.bukti):
            self.files.problem("rules.no_target", where)
        bukti = self._bukti(entry, where, target.periode)
        asked = {periode for wanted in bukti for periode in wanted.periode}
        return Butir(
            kode=entry.kode,
            uraian=entry.uraian,
            aksi=entry.aksi,
            bukti_teks=entry.bukti_teks,
            target=entry.target,
            ritme=target.ritme,
            catatan=entry.catatan,
            bersyarat=entry.bersyarat or target.bersyarat,
            # Permenpan RB 90/2021, Lampiran: a question's share of its sub's weight in Pemenuhan.
            bobot=sub.bobot / (sub.pertanyaan or count),
            periode=tuple(sorted(asked)) or target.periode,
            bukti=bukti,
            pic=entry.pic,
            indikator=entry.indikator,
            jumlah=entry.jumlah,
            persen=entry.persen,
        )

    def _target(self, text: str, ritme: str, place: str) -> Target:
        """Return what a target says, split by its ritme or the one given beside it; () where it is none."""
        if not text:
            return Target((), ritme)
        try:
            found = parse_target(text, self.tahun)
        except TargetError as error:
            self.files.problem(error.key, place, target=text, **error.values)
            return Target((), ritme)
        if ritme and found.ritme and ritme != found.ritme:
            self.files.problem("rules.two_ritme", place, target=text, ritme=ritme)
        rhythm = ritme or found.ritme
        return Target(split(found.periode, rhythm), rhythm, found.bersyarat)

    def _bukti(self, entry: ButirEntry, where: str, periode: tuple[Periode, ...]) -> tuple[Bukti, ...]:
        made: dict[str, Bukti] = {}
        for number, wanted in enumerate(entry.bukti, 1):
            place = f"{where} › bukti {number} › dokumen"
            parts = self.pustaka.named(wanted.dokumen)
            if not parts and wanted.dokumen not in self.pustaka.faulty:
                near = nearest(wanted.dokumen, self.pustaka.ids)
                self.files.problem("rules.unknown_dokumen", place, dokumen=wanted.dokumen, near=near)
            own = self._own_target(wanted.target, f"{where} › bukti {number} › target")
            windows = own if wanted.target else periode
            default = tuple(sorted({self.tahun, *(year for window in windows for year in window.tahun)}))
            for dokumen in parts:
                bukti_id = f"{entry.kode}/{dokumen.id}"
                if bukti_id in made:
                    self.files.problem("rules.duplicate_bukti", place, dokumen=dokumen.id)
                    continue
                nama = wanted.nama if wanted.nama and len(parts) == 1 else printed_name(dokumen)
                years = dokumen.tahun or default
                made[bukti_id] = Bukti(
                    bukti_id,
                    entry.kode,
                    nama,
                    dokumen,
                    windows,
                    years,
                    target=wanted.target,
                    berlaku=bool(wanted.berlaku),
                    cakupan=wanted.cakupan,
                )
        self._pair_alternatives(entry, where, made)
        return tuple(made.values())

    def _own_target(self, text: str, place: str) -> tuple[Periode, ...]:
        target = self._target(text, "", place)
        if target.bersyarat:
            self.files.problem("rules.conditional_bukti", place, target=text)
        return target.periode

    def _pair_alternatives(self, entry: ButirEntry, where: str, made: dict[str, Bukti]) -> None:
        groups: dict[str, list[str]] = {}
        for wanted in entry.bukti:
            if wanted.alternatif_dari is not None:
                groups.setdefault(wanted.alternatif_dari, [wanted.alternatif_dari]).append(wanted.dokumen)
        for first, members in groups.items():
            if first not in {wanted.dokumen for wanted in entry.bukti}:
                self.files.problem("rules.unknown_dokumen", f"{where} › alternatif_dari", dokumen=first)
                continue
            bukti_ids = [f"{entry.kode}/{member}" for member in members]
            for bukti_id in bukti_ids:
                others = tuple(other for other in bukti_ids if other != bukti_id)
                if bukti_id in made:
                    made[bukti_id] = replace(made[bukti_id], alternatif=others)


def printed_name(dokumen: Dokumen) -> str:
    """Return the name of a bukti that the decree prints no name for."""
    return PRINTED.get(dokumen.jenis, dokumen.nama) if dokumen.bundel else dokumen.nama
