"""The plan as values: rencana, komponen, sub, butir, bukti, dokumen and the vocabulary of jenis.

Nothing here reads a file or knows a clock. `zi_audit.plan.load` makes these from TOML.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from zi_audit.dates import Periode
from zi_audit.lke.model import Lke
from zi_audit.plan.kode import Kode
from zi_audit.plan.kosakata import NOTHING_SPEAKS, Penolak


class Jenis(StrEnum):
    """Kind of evidence (SPEC 2); the value is the word used in TOML and JSON."""

    SK = "sk"
    UNDANGAN = "undangan"
    DAFTAR_HADIR = "daftar_hadir"
    NOTULENSI = "notulensi"
    DOKUMENTASI = "dokumentasi"
    TANGKAPAN_LAYAR = "tangkapan_layar"
    REKAP = "rekap"
    LAPORAN = "laporan"
    SURAT = "surat"
    DOKUMEN = "dokumen"
    SOP = "sop"
    VIDEO = "video"
    SERTIFIKAT = "sertifikat"
    BANNER = "banner"
    LAINNYA = "lainnya"


@dataclass(frozen=True, slots=True)
class JenisInfo:
    """What `jenis.toml` says of one jenis.

    `kata` are phrases of lower-case words that state the jenis; `bukan_kata` are phrases that
    contain one of them and mean something else; `kata_gambar` state it only for image files
    (camera and WhatsApp names); `bukan_bukti` rule out every dokumen of this jenis; `ekstensi` are the
    accepted extensions, lower case, no dot.
    """

    jenis: Jenis
    nama: str
    nama_en: str
    kata: tuple[str, ...]
    bukan_kata: tuple[str, ...]
    kata_gambar: tuple[str, ...]
    bukan_bukti: tuple[str, ...]
    ekstensi: tuple[str, ...]


@dataclass(frozen=True)
class Kosakata:
    """The vocabulary of `jenis.toml`: everything that reading a name needs besides dates and kode.

    `sinonim` maps a phrase to phrases of the same meaning; `gabungan` are phrases that name one file
    holding a whole meeting; `konsep` mark drafts; `nihil` say that nothing occurred; `abaikan` are
    noise words; `umum` are words that say nothing of a subject; `bundel` maps a bundle's name to the jenis it
    stands for; `penolak` are the words that speak against any dokumen.
    """

    jenis: tuple[JenisInfo, ...]
    sinonim: dict[str, tuple[str, ...]] = field(hash=False)
    gabungan: tuple[str, ...]
    konsep: tuple[str, ...]
    nihil: tuple[str, ...]
    abaikan: tuple[str, ...]
    umum: tuple[str, ...]
    bundel: dict[str, tuple[Jenis, ...]] = field(hash=False)
    penolak: Penolak = NOTHING_SPEAKS

    def info(self, jenis: Jenis) -> JenisInfo:
        """Return what the vocabulary says of `jenis`."""
        return self._by_jenis[jenis]

    @cached_property
    def _by_jenis(self) -> dict[Jenis, JenisInfo]:
        return {info.jenis: info for info in self.jenis}


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A thing that exists once and can prove several butir.

    `kata` are groups of synonyms: every group must be met by one of its phrases, in any order; each of
    `kata_lain` is another set of groups that is enough as well. `pokok` are the groups of `kata` (0 the
    first) that say what it is about; of a meeting without such, all. `bukan_kata` rule a name out, unless it
    has one of `kecuali`. `jenis_lain` are further jenis that a file with these words may state.
    `siapa_saja` says that another office may have issued it (SPEC 3). `memuat` are ids of dokumen that lie
    in this one, `bersama` ids of bundles that one file may prove together with it. `pola` are globs over the
    file name that are enough by themselves. `ekstensi` are accepted extensions (lower case, no dot). `tahun`
    are the years it may be of, or empty for the default: the plan's year and the years of the butir's periode.
    `jenis_tersurat` says whether the name has to state the jenis, or whether `kata` suffice. `bundel` is the id
    of the bundle that it is a part of, or "". `contoh` are names it must take, `bukan` names it must refuse;
    `sumber` is the file that defines it.
    """

    id: str
    nama: str
    jenis: Jenis
    kata: tuple[tuple[str, ...], ...]
    bukan_kata: tuple[str, ...] = ()
    pola: tuple[str, ...] = ()
    ekstensi: tuple[str, ...] = ()
    tahun: tuple[int, ...] = ()
    jenis_tersurat: bool = True
    bundel: str = ""
    contoh: tuple[str, ...] = ()
    bukan: tuple[str, ...] = ()
    sumber: str = field(default="", compare=False)
    kata_lain: tuple[tuple[tuple[str, ...], ...], ...] = ()
    pokok: tuple[int, ...] = ()
    kecuali: tuple[str, ...] = ()
    jenis_lain: tuple[Jenis, ...] = ()
    siapa_saja: bool = False
    memuat: tuple[str, ...] = ()
    bersama: tuple[str, ...] = ()

    @property
    def susunan(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """Every set of groups of which one is enough: `kata`, then `kata_lain`."""
        return (self.kata, *self.kata_lain)


@dataclass(frozen=True, slots=True)
class Bukti:
    """One dokumen required by one butir.

    `id` is kode, slash, dokumen: `1.i.a/sk-tim-zi`. `nama` is the name as the decree prints it.
    `alternatif` are ids of the bukti of the same butir that stand for this one, too.
    `tahun` are the years that a file's name may state. `target` is its own, where it is not the butir's.
    `berlaku` says that one of an earlier year stands where there is none of these years; `cakupan` that its
    nature is `bulanan` or `triwulanan`, or "".
    """

    id: str
    kode: str
    nama: str
    dokumen: Dokumen
    periode: tuple[Periode, ...]
    tahun: tuple[int, ...]
    alternatif: tuple[str, ...] = ()
    target: str = ""
    berlaku: bool = False
    cakupan: str = ""

    @property
    def jenis(self) -> Jenis:
        """The jenis of the dokumen."""
        return self.dokumen.jenis


@dataclass(frozen=True, slots=True)
class Butir:
    """One lettered row of the decree's table. `bobot` is the LKE weight of its question, in points.

    `periode` are the windows of its bukti, in order. `indikator`, `jumlah` (a count with its thing) and
    `persen` (0 to 100) are shown, not judged; `pic` is who the plan puts in charge, or "".
    """

    kode: str
    uraian: str
    aksi: str
    bukti_teks: str
    target: str
    ritme: str
    catatan: str
    bersyarat: bool
    bobot: float
    periode: tuple[Periode, ...]
    bukti: tuple[Bukti, ...]
    pic: str = ""
    indikator: str = ""
    jumlah: str = ""
    persen: float | None = None

    @property
    def komponen(self) -> int:
        """The number of its komponen, 1 to 6."""
        return Kode.parse(self.kode).komponen

    @property
    def sub(self) -> str:
        """The kode of its sub, such as `1.i`."""
        return str(Kode.parse(self.kode).of_sub)


@dataclass(frozen=True, slots=True)
class Sub:
    """A sub-component; `bobot` is its LKE weight in Pemenuhan, in points (Permenpan RB 90/2021, Lampiran)."""

    kode: str
    judul: str
    bobot: float
    butir: tuple[Butir, ...]


@dataclass(frozen=True, slots=True)
class Komponen:
    """An area of change. `bobot` is its whole LKE weight, of which half is Pemenuhan.

    `kata` are further titles under which people know it, lower case.
    """

    nomor: int
    judul: str
    bobot: float
    kata: tuple[str, ...]
    sub: tuple[Sub, ...]


@dataclass(frozen=True)
class Rencana:
    """The work plan: head, komponen in printed order, every dokumen, the vocabulary, and the LKE's questions.

    `ambang_wbk` and `ambang_wbbm` are the shares (0 to 1) that each area needs.
    """

    unit: str
    judul: str
    keputusan: str
    tahun: int
    zona_waktu: str
    ambang_wbk: float
    ambang_wbbm: float
    komponen: tuple[Komponen, ...]
    dokumen: tuple[Dokumen, ...]
    kosakata: Kosakata
    sumber: str = field(default="", compare=False)
    lke: Lke = field(default=Lke(), compare=False)

    @cached_property
    def butir(self) -> tuple[Butir, ...]:
        """All butir in printed order."""
        return tuple(butir for komponen in self.komponen for sub in komponen.sub for butir in sub.butir)

    @cached_property
    def bukti(self) -> tuple[Bukti, ...]:
        """All bukti in printed order."""
        return tuple(bukti for butir in self.butir for bukti in butir.bukti)
