"""Rule files into a plan: reads TOML, checks it, and names every mistake with its file and place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from zi_audit.dates import Periode, time_zone
from zi_audit.errors import RulesError, ZiAuditError
from zi_audit.nearest import nearest
from zi_audit.paths import is_folder, real
from zi_audit.plan.model import (
    Bukti,
    Butir,
    Dokumen,
    Jenis,
    JenisInfo,
    Komponen,
    Kosakata,
    Rencana,
    Sub,
)
from zi_audit.plan.target import monthly, parse_target
from zi_audit.toml_file import mistakes, read_toml

if TYPE_CHECKING:
    from zi_audit.plan.schema import (
        ButirEntry,
        DokumenEntry,
        JenisFile,
        KomponenFile,
        RencanaFile,
        Strict,
        SubEntry,
    )

    File = TypeVar("File", bound=Strict)

MAX_BYTES = 2_000_000

# These say what they are by their own words: a name need not spell the jenis out.
SELF_EVIDENT = frozenset({Jenis.DOKUMEN, Jenis.LAINNYA, Jenis.SOP, Jenis.LAPORAN, Jenis.BANNER})
YEARS = {"rencana": 0, "sebelumnya": -1, "berikutnya": 1}


def packed_rules() -> Path:
    """Return the rule library that comes with the package: inside a wheel, or beside it in a checkout."""
    package = real(__file__).parent.parent
    inside = package / "rules"
    return inside if is_folder(inside) else package.parent / "rules"


def load_plan(folder: Path | None = None) -> Rencana:
    """Load and check the rule library in `folder`, or the one that comes with the package.

    Raises RulesError whose `problems` name every mistake with its file and place.
    """
    source = folder or packed_rules()
    if not is_folder(source):
        raise RulesError("rules.no_folder", where=str(source))
    loader = _Loader(source)
    rencana = loader.load()
    if loader.problems:
        raise RulesError("rules.problems", where=str(source)).gathering(loader.problems)
    assert rencana is not None
    return rencana


class _Loader:
    """Reads one folder of rules and gathers every problem."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[RulesError] = []
        self.dokumen: dict[str, Dokumen] = {}
        self.bundles: dict[str, tuple[str, ...]] = {}
        self.seen: dict[str, str] = {}
        self.faulty: set[str] = set()

    def problem(self, key: str, where: str, **values: object) -> None:
        self.problems.append(RulesError(key, where=where, **values))

    def load(self) -> Rencana | None:
        from zi_audit.plan.schema import JenisFile, KomponenFile, RencanaFile

        head = self.file("rencana.toml", RencanaFile)
        vocabulary = self.file("jenis.toml", JenisFile)
        paths = sorted(self.folder.glob("komponen-*.toml"))
        if not paths:
            self.problem("rules.no_komponen", self.folder.name)
        parts = [(path.name, self.file(path.name, KomponenFile)) for path in paths]
        files = [(name, part) for name, part in parts if part is not None]
        # A file that cannot be read would make every mention of its dokumen look like a mistake.
        if head is None or vocabulary is None or not files or len(files) < len(parts):
            return None
        kosakata = self.kosakata(vocabulary)
        try:
            time_zone(head.zona_waktu)
        except ValueError:
            self.problem("rules.unknown_zone", "rencana.toml: zona_waktu", nilai=head.zona_waktu)
        for name, part in files:
            for entry in part.dokumen:
                self.add_dokumen(entry, f"{name}: dokumen {entry.id}", head, kosakata)
        komponen = tuple(self.komponen(name, part, head) for name, part in files)
        return Rencana(
            unit=head.unit,
            judul=head.judul,
            keputusan=head.keputusan,
            tahun=head.tahun,
            zona_waktu=head.zona_waktu,
            ambang_wbk=head.ambang_wbk,
            ambang_wbbm=head.ambang_wbbm,
            komponen=komponen,
            dokumen=tuple(self.dokumen.values()),
            kosakata=kosakata,
            sumber=str(self.folder),
        )

    def file(self, name: str, model: type[File]) -> File | None:
        try:
            data = read_toml(self.folder / name, MAX_BYTES)
        except FileNotFoundError:
            self.problem("rules.missing_file", name)
            return None
        except ZiAuditError as wrong:
            self.problem(wrong.key, name, **wrong.values)
            return None
        from pydantic import ValidationError

        from zi_audit.plan.schema import keys

        try:
            return model.model_validate(data)
        except ValidationError as error:
            for one in mistakes(data, error.errors(), keys()):
                self.problem(one.key, f"{name}: {one.place}", **one.values)
            return None

    def kosakata(self, file: JenisFile) -> Kosakata:
        for jenis in Jenis:
            if jenis not in file.jenis:
                self.problem("rules.missing_jenis", "jenis.toml", jenis=jenis.value)
        return Kosakata(
            jenis=tuple(
                JenisInfo(
                    jenis,
                    one.nama,
                    one.nama_en,
                    one.kata,
                    one.bukan_kata,
                    one.kata_gambar,
                    one.bukan_bukti,
                    tuple(ekstensi.lower().lstrip(".") for ekstensi in one.ekstensi),
                )
                for jenis, one in file.jenis.items()
            ),
            sinonim=dict(file.sinonim),
            gabungan=file.gabungan,
            konsep=file.konsep,
            nihil=file.nihil,
            abaikan=file.abaikan,
            bundel=dict(file.bundel),
        )

    def add_dokumen(self, entry: DokumenEntry, where: str, head: RencanaFile, kosakata: Kosakata) -> None:
        if (entry.jenis is None) == (entry.bundel is None):
            self.problem("rules.jenis_or_bundel", where)
            self.faulty.add(entry.id)
            return
        if entry.bundel is not None and entry.bundel not in kosakata.bundel:
            self.problem(
                "rules.unknown_bundel", where, bundel=entry.bundel, pilihan=", ".join(kosakata.bundel)
            )
            self.faulty.add(entry.id)
            return
        if entry.id in self.seen:
            self.problem("rules.duplicate_dokumen", where, id=entry.id, lain=self.seen[entry.id])
            return
        self.seen[entry.id] = where
        groups = tuple(
            tuple(dict.fromkeys(p for phrase in group for p in (phrase, *kosakata.sinonim.get(phrase, ()))))
            for group in entry.kata
        )
        if any(not group for group in groups):
            self.problem("rules.empty_group", where)
        kinds = kosakata.bundel[entry.bundel] if entry.bundel else (entry.jenis,)
        infos = {info.jenis: info for info in kosakata.jenis}
        made: list[str] = []
        for jenis in kinds:
            if jenis is None or jenis not in infos:
                continue
            ekstensi = entry.ekstensi if entry.ekstensi is not None else infos[jenis].ekstensi
            dokumen = Dokumen(
                id=f"{entry.id}.{jenis.value}" if entry.bundel else entry.id,
                nama=f"{infos[jenis].nama} {entry.nama}" if entry.bundel else entry.nama,
                jenis=jenis,
                kata=groups,
                bukan_kata=(*entry.bukan_kata, *infos[jenis].bukan_bukti),
                pola=entry.pola,
                ekstensi=tuple(one.lower().lstrip(".") for one in ekstensi),
                tahun=tuple(sorted(head.tahun + YEARS[one] for one in entry.tahun if one in YEARS)),
                jenis_tersurat=(
                    entry.jenis_tersurat if entry.jenis_tersurat is not None else jenis not in SELF_EVIDENT
                ),
                bundel=entry.id if entry.bundel else "",
                contoh=entry.contoh,
                bukan=entry.bukan,
            )
            self.dokumen[dokumen.id] = dokumen
            made.append(dokumen.id)
        self.bundles[entry.id] = tuple(made)

    def komponen(self, name: str, file: KomponenFile, head: RencanaFile) -> Komponen:
        subs = {sub.kode for sub in file.sub}
        butir: dict[str, list[Butir]] = {sub.kode: [] for sub in file.sub}
        counts = {kode: sum(one.kode.rsplit(".", 1)[0] == kode for one in file.butir) for kode in subs}
        by_kode = {sub.kode: sub for sub in file.sub}
        for sub in file.sub:
            if sub.kode.split(".")[0] != str(file.nomor):
                self.problem("rules.sub_elsewhere", f"{name}: sub {sub.kode}", nomor=file.nomor)
        for entry in file.butir:
            where = f"{name}: butir {entry.kode}"
            home = entry.kode.rsplit(".", 1)[0]
            if entry.kode in self.seen:
                self.problem("rules.duplicate_kode", where, kode=entry.kode, lain=self.seen[entry.kode])
                continue
            self.seen[entry.kode] = where
            if home not in subs:
                self.problem("rules.no_sub", where, sub=home)
                continue
            butir[home].append(self.butir(entry, where, head, by_kode[home], counts[home]))
        return Komponen(
            file.nomor,
            file.judul,
            file.bobot,
            file.kata,
            tuple(Sub(sub.kode, sub.judul, sub.bobot, tuple(butir[sub.kode])) for sub in file.sub),
        )

    def butir(self, entry: ButirEntry, where: str, head: RencanaFile, sub: SubEntry, count: int) -> Butir:
        periode: tuple[Periode, ...] = ()
        if entry.target:
            try:
                periode = parse_target(entry.target)
            except ValueError as error:
                self.problem("rules.bad_target", f"{where} › target", target=entry.target, bagian=str(error))
        elif entry.bukti:
            self.problem("rules.no_target", where)
        if entry.ritme == "bulanan":
            periode = monthly(periode)
        return Butir(
            kode=entry.kode,
            uraian=entry.uraian,
            aksi=entry.aksi,
            bukti_teks=entry.bukti_teks,
            target=entry.target,
            ritme=entry.ritme,
            catatan=entry.catatan,
            bersyarat=entry.bersyarat,
            # Permenpan RB 90/2021, Lampiran: a question's share of its sub's weight in Pemenuhan.
            bobot=sub.bobot / (sub.pertanyaan or count),
            periode=periode,
            bukti=self.bukti(entry, where, periode, head),
        )

    def bukti(
        self, entry: ButirEntry, where: str, periode: tuple[Periode, ...], head: RencanaFile
    ) -> tuple[Bukti, ...]:
        default = tuple(sorted({head.tahun, *(year for one in periode for year in one.tahun)}))
        made: dict[str, Bukti] = {}
        groups: dict[str, list[str]] = {}
        for number, one in enumerate(entry.bukti, 1):
            place = f"{where} › bukti {number} › dokumen"
            ids = self.bundles.get(one.dokumen) or ((one.dokumen,) if one.dokumen in self.dokumen else ())
            if not ids and one.dokumen not in self.faulty:
                near = nearest(one.dokumen, (*self.bundles, *self.dokumen))
                self.problem("rules.unknown_dokumen", place, dokumen=one.dokumen, near=near)
            for dokumen_id in ids:
                dokumen = self.dokumen[dokumen_id]
                bukti_id = f"{entry.kode}/{dokumen_id}"
                if bukti_id in made:
                    self.problem("rules.duplicate_bukti", place, dokumen=dokumen_id)
                    continue
                nama = one.nama if one.nama and len(ids) == 1 else self.nama(dokumen)
                made[bukti_id] = Bukti(bukti_id, entry.kode, nama, dokumen, periode, dokumen.tahun or default)
            if one.alternatif_dari is not None:
                groups.setdefault(one.alternatif_dari, [one.alternatif_dari]).append(one.dokumen)
        for first, members in groups.items():
            bukti_ids = [f"{entry.kode}/{member}" for member in members]
            if first not in {one.dokumen for one in entry.bukti}:
                self.problem("rules.unknown_dokumen", f"{where} › alternatif_dari", dokumen=first)
                continue
            for bukti_id in bukti_ids:
                others = tuple(other for other in bukti_ids if other != bukti_id)
                if bukti_id in made:
                    made[bukti_id] = replace(made[bukti_id], alternatif=others)
        return tuple(made.values())

    @staticmethod
    def nama(dokumen: Dokumen) -> str:
        printed = {
            Jenis.UNDANGAN: "Undangan",
            Jenis.DAFTAR_HADIR: "Daftar Hadir",
            Jenis.NOTULENSI: "Notulensi",
            Jenis.DOKUMENTASI: "Dokumentasi Pelaksanaan Kegiatan",
        }
        return printed.get(dokumen.jenis, dokumen.nama) if dokumen.bundel else dokumen.nama
