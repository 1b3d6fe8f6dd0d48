"""The pustaka: dokumen of the field, made a plan's own by its unit and year.

A plan's own pustaka adds to the built-in one, or overrides a dokumen of it by id (SPEC 3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zi_audit.nearest import nearest
from zi_audit.plan.kosakata import Penolak
from zi_audit.plan.model import Dokumen, Jenis, JenisInfo, Kosakata
from zi_audit.plan.own_words import OwnWords

if TYPE_CHECKING:
    from zi_audit.plan.rule_files import RuleFiles
    from zi_audit.plan.schema import DokumenEntry, JenisFile

# These say what they are by their own words: a name need not spell the jenis out.
SELF_EVIDENT = frozenset({Jenis.DOKUMEN, Jenis.LAINNYA, Jenis.SOP, Jenis.LAPORAN, Jenis.BANNER})
YEARS = {"rencana": 0, "sebelumnya": -1, "berikutnya": 1}


def kosakata_of(file: JenisFile, penolak: Penolak) -> Kosakata:
    """Return the vocabulary as values; `penolak` are the words that speak against any dokumen."""
    return Kosakata(
        jenis=tuple(
            JenisInfo(
                jenis,
                entry.nama,
                entry.nama_en,
                entry.kata,
                entry.bukan_kata,
                entry.kata_gambar,
                entry.bukan_bukti,
                tuple(ekstensi.lower().lstrip(".") for ekstensi in entry.ekstensi),
            )
            for jenis, entry in file.jenis.items()
        ),
        sinonim=dict(file.sinonim),
        gabungan=file.gabungan,
        konsep=file.konsep,
        nihil=file.nihil,
        abaikan=file.abaikan,
        umum=file.umum,
        bundel=dict(file.bundel),
        penolak=penolak,
    )


class Pustaka:
    """Dokumen by id, in the order in which they were first defined; a bundle's parts by the bundle's id."""

    def __init__(self, kosakata: Kosakata, own: OwnWords) -> None:
        self.kosakata = kosakata
        self.own = own
        self.faulty: set[str] = set()
        self._entries: dict[str, tuple[Dokumen, ...]] = {}
        self._mentions: list[tuple[RuleFiles, str, str]] = []

    @property
    def dokumen(self) -> tuple[Dokumen, ...]:
        """Every dokumen, a bundle's parts one by one."""
        return tuple(dokumen for parts in self._entries.values() for dokumen in parts)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id that a butir can refer to: of bundles, of parts and of single dokumen."""
        return tuple(dict.fromkeys((*self._entries, *(dokumen.id for dokumen in self.dokumen))))

    def check_mentions(self) -> None:
        """Note as problems the dokumen that others name (`memuat`, `bersama`) and that there are none of."""
        for files, where, written in self._mentions:
            if not self.named(written) and written not in self.faulty:
                near = nearest(written, self.ids)
                files.problem("rules.unknown_dokumen", where, dokumen=written, near=near)

    def named(self, written: str) -> tuple[Dokumen, ...]:
        """Return what an id stands for: one dokumen, or all parts of a bundle; () for an unknown one."""
        if written in self._entries:
            return self._entries[written]
        parts = self._entries.get(written.partition(".")[0], ())
        return tuple(dokumen for dokumen in parts if dokumen.id == written)

    def add(self, entry: DokumenEntry, name: str, files: RuleFiles) -> None:
        """Add a dokumen of the file called `name`, in place of one of the same id; its problems are noted."""
        self._mentions += [
            (files, f"{name}: dokumen {entry.id}", written) for written in (*entry.memuat, *entry.bersama)
        ]
        made = self._made(entry, name, files)
        if made is None:
            self.faulty.add(entry.id)
        else:
            self._entries[entry.id] = made

    def _made(self, entry: DokumenEntry, name: str, files: RuleFiles) -> tuple[Dokumen, ...] | None:
        where = f"{name}: dokumen {entry.id}"
        if (entry.jenis is None) == (entry.bundel is None):
            files.problem("rules.jenis_or_bundel", where)
            return None
        known = self.kosakata.bundel
        if entry.bundel is not None and entry.bundel not in known:
            files.problem("rules.unknown_bundel", where, bundel=entry.bundel, pilihan=", ".join(known))
            return None
        if not all(all(groups) and groups for groups in (entry.kata, *entry.kata_lain)):
            files.problem("rules.empty_group", where)
        if any(number > len(entry.kata) for number in entry.pokok):
            files.problem("rules.unknown_group", where, jumlah=len(entry.kata))
        kinds = known[entry.bundel] if entry.bundel else (entry.jenis,)
        try:
            sumber = str(files.folder / name)
            return tuple(self._dokumen(entry, jenis, sumber) for jenis in kinds if jenis is not None)
        except ValueError as error:
            files.problem("rules.unknown_own_word", where, nilai=str(error))
            return None

    def _dokumen(self, entry: DokumenEntry, jenis: Jenis, sumber: str) -> Dokumen:
        info, own = self.kosakata.info(jenis), self.own
        nama = own.fill(entry.nama)
        ekstensi = entry.ekstensi if entry.ekstensi is not None else info.ekstensi
        stated = entry.jenis_tersurat
        return Dokumen(
            id=f"{entry.id}.{jenis.value}" if entry.bundel else entry.id,
            nama=f"{info.nama} {nama}" if entry.bundel else nama,
            jenis=jenis,
            kata=tuple(self._with_synonyms(own.fill_all(group)) for group in entry.kata),
            bukan_kata=(*self._with_synonyms(own.fill_all(entry.bukan_kata)), *info.bukan_bukti),
            pola=own.fill_all(entry.pola),
            ekstensi=tuple(suffix.lower().lstrip(".") for suffix in ekstensi),
            tahun=tuple(sorted(own.tahun + YEARS[year] for year in entry.tahun if year in YEARS)),
            jenis_tersurat=stated if stated is not None else jenis not in SELF_EVIDENT,
            bundel=entry.id if entry.bundel else "",
            contoh=own.fill_all(entry.contoh),
            bukan=own.fill_all(entry.bukan),
            kata_lain=tuple(
                tuple(self._with_synonyms(own.fill_all(group)) for group in groups)
                for groups in entry.kata_lain
            ),
            pokok=tuple(number - 1 for number in entry.pokok) or tuple(range(len(entry.kata))),
            kecuali=self._with_synonyms(own.fill_all(entry.kecuali)),
            jenis_lain=entry.jenis_lain,
            siapa_saja=entry.penerbit == "siapa saja",
            memuat=entry.memuat,
            bersama=entry.bersama,
            sumber=sumber,
        )

    def _with_synonyms(self, group: tuple[str, ...]) -> tuple[str, ...]:
        synonyms = self.kosakata.sinonim
        return tuple(dict.fromkeys(same for phrase in group for same in (phrase, *synonyms.get(phrase, ()))))
