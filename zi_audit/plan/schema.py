"""The shape of the rule files, checked by pydantic; `rules/skema/` holds its JSON Schema for editors."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from zi_audit.plan.model import Jenis

Phrase = Annotated[str, Field(min_length=1, max_length=120)]
DokumenId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
ButirKode = Annotated[str, Field(pattern=r"^[1-9]\.[ivx]+\.[a-z]$")]
SubKode = Annotated[str, Field(pattern=r"^[1-9]\.[ivx]+$")]
Tahun = Literal["rencana", "sebelumnya", "berikutnya", "periode"]
# "12 laporan", or 12 alone.
Jumlah = Annotated[
    str,
    Field(max_length=120),
    BeforeValidator(lambda value: str(value) if type(value) is int else value),
    WithJsonSchema({"type": ["string", "integer"]}),
]


class Strict(BaseModel):
    """No unknown keys, no silent conversions."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class RencanaFile(Strict):
    """`rencana/rencana.toml`: the head of the plan."""

    unit: str
    judul: str
    keputusan: str
    tahun: int = Field(ge=2000, le=2100)
    zona_waktu: str = "Asia/Jakarta"
    ambang_wbk: float = Field(ge=0, le=1)
    ambang_wbbm: float = Field(ge=0, le=1)


class JenisEntry(Strict):
    """One kind of evidence in `kosakata/jenis.toml`."""

    nama: str
    nama_en: str
    kata: tuple[Phrase, ...] = ()
    bukan_kata: tuple[Phrase, ...] = ()
    kata_gambar: tuple[Phrase, ...] = ()
    bukan_bukti: tuple[Phrase, ...] = ()
    ekstensi: tuple[str, ...] = ()


class JenisFile(Strict):
    """`kosakata/jenis.toml`: the words of each kind of evidence, and words that all rules share."""

    jenis: dict[Jenis, JenisEntry]
    sinonim: dict[str, tuple[Phrase, ...]] = {}
    gabungan: tuple[Phrase, ...] = ()
    konsep: tuple[Phrase, ...] = ()
    nihil: tuple[Phrase, ...] = ()
    abaikan: tuple[Phrase, ...] = ()
    umum: tuple[Phrase, ...] = ()
    bundel: dict[str, tuple[Jenis, ...]] = {}


class InstansiFile(Strict):
    """`kosakata/instansi.toml`: whose a dokumen is, by its name."""

    instansi: tuple[Phrase, ...]
    tempat: tuple[Phrase, ...]
    pusat: tuple[Phrase, ...]
    adhoc: tuple[Phrase, ...]
    pejabat: tuple[Phrase, ...]
    media: tuple[Phrase, ...]
    orang_lain: tuple[Phrase, ...]
    tentang_pegawai: tuple[Phrase, ...]
    tamu: tuple[Phrase, ...]
    bukan_tamu: tuple[Phrase, ...]
    tuan_rumah: tuple[Phrase, ...]
    dari: tuple[Phrase, ...]
    dibicarakan: tuple[Phrase, ...]
    atas_nama: tuple[Phrase, ...]
    lapangan: tuple[Phrase, ...]
    upacara: tuple[Phrase, ...]
    upacara_di: tuple[Phrase, ...]
    pelatihan: tuple[Phrase, ...]
    hadir: tuple[Phrase, ...]
    aplikasi: tuple[Phrase, ...]
    kabupaten: tuple[Phrase, ...]
    provinsi: tuple[Phrase, ...]
    daerah_provinsi: tuple[Phrase, ...]
    daerah: tuple[Phrase, ...]
    kecamatan: tuple[Phrase, ...]


class BukanDokumenFile(Strict):
    """`kosakata/bukan-dokumen.toml`: papers that are not the evidence itself."""

    belum_diisi: tuple[Phrase, ...]
    boleh_kosong: tuple[Phrase, ...]
    bentuk_depan: tuple[Phrase, ...]
    bentuk: tuple[Phrase, ...]
    batal: tuple[Phrase, ...]
    batal_akhir: tuple[Phrase, ...]
    mencabut: tuple[Phrase, ...]
    mungkin_lama: tuple[Phrase, ...]
    kertas: tuple[Phrase, ...]
    penjelasan: tuple[Phrase, ...]
    tayangan: tuple[Phrase, ...]
    bukan: tuple[Phrase, ...]


class PerihalFile(Strict):
    """`kosakata/perihal.toml`: what a dokumen is about, if not what is asked for; and words about nothing."""

    lain: tuple[Phrase, ...]
    aplikasi: tuple[Phrase, ...]
    membentuk: tuple[Phrase, ...]
    kegiatan: tuple[Phrase, ...]
    umum: tuple[Phrase, ...]
    singkat: dict[Phrase, tuple[Phrase, ...]]


class DokumenEntry(Strict):
    """`[[dokumen]]`: a thing that exists once. Either `jenis`, or `bundel` for a set such as a meeting."""

    id: DokumenId
    nama: str
    jenis: Jenis | None = None
    bundel: str | None = None
    jenis_lain: tuple[Jenis, ...] = ()
    kata: tuple[tuple[Phrase, ...], ...] = Field(min_length=1)
    kata_lain: tuple[tuple[tuple[Phrase, ...], ...], ...] = ()
    pokok: tuple[Annotated[int, Field(ge=1)], ...] = ()
    bukan_kata: tuple[Phrase, ...] = ()
    kecuali: tuple[Phrase, ...] = ()
    penerbit: Literal["unit", "siapa saja"] = "unit"
    memuat: tuple[DokumenId, ...] = ()
    bersama: tuple[DokumenId, ...] = ()
    pola: tuple[Phrase, ...] = ()
    ekstensi: tuple[str, ...] | None = None
    tahun: tuple[Tahun, ...] = ()
    jenis_tersurat: bool | None = None
    contoh: tuple[str, ...] = ()
    bukan: tuple[str, ...] = ()


class PustakaFile(Strict):
    """`pustaka/*.toml`: dokumen that any office's plan can ask for; `{unit}` and `{tahun}` are the plan's own."""

    dokumen: tuple[DokumenEntry, ...] = Field(min_length=1)


class SubEntry(Strict):
    """`[[sub]]`: a sub-component and its LKE weight in Pemenuhan."""

    kode: SubKode
    judul: str
    bobot: float = Field(gt=0)
    pertanyaan: int | None = Field(default=None, ge=1)


class BuktiEntry(Strict):
    """One bukti of a butir: which dokumen (`id`, or `id.jenis` for a part of a bundle) and its printed name.

    `target` where it is due at another time than its butir; `berlaku` where one of an earlier year still
    stands, `cakupan` where its nature is to be made every month or quarter (SPEC 3).
    """

    dokumen: str
    nama: str | None = None
    target: str = ""
    alternatif_dari: str | None = None
    berlaku: Literal["", "sampai dicabut"] = ""
    cakupan: Literal["", "bulanan", "triwulanan"] = ""


class ButirEntry(Strict):
    """`[[butir]]`: a lettered row of the decree's table. `jumlah` and `persen` are shown, not judged."""

    kode: ButirKode
    uraian: str
    aksi: str
    bukti_teks: str = ""
    target: str = ""
    ritme: Literal["", "bulanan", "triwulanan", "semesteran"] = ""
    bersyarat: bool = False
    pic: str = ""
    indikator: str = ""
    jumlah: Jumlah = ""
    persen: float | None = Field(default=None, gt=0, le=100)
    catatan: str = ""
    bukti: tuple[BuktiEntry, ...] = ()


class KomponenFile(Strict):
    """`rencana/komponen-N.toml`: one area of change, its sub and butir in printed order."""

    nomor: int = Field(ge=1, le=9)
    judul: str
    bobot: float = Field(gt=0)
    kata: tuple[Phrase, ...] = ()
    sub: tuple[SubEntry, ...] = Field(min_length=1)
    butir: tuple[ButirEntry, ...] = Field(min_length=1)


FILES: dict[str, type[Strict]] = {
    "pustaka": PustakaFile,
    "rencana": RencanaFile,
    "komponen": KomponenFile,
    "jenis": JenisFile,
    "instansi": InstansiFile,
    "bukan-dokumen": BukanDokumenFile,
    "perihal": PerihalFile,
}


def keys() -> tuple[str, ...]:
    """Return every key that a rule file may have, to find what a mistyped one meant."""
    return tuple({name: None for model in Strict.__subclasses__() for name in model.model_fields})


def json_schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of each kind of rule file, by the stem of its name."""
    return {
        name: {"$schema": "https://json-schema.org/draft/2020-12/schema"} | model.model_json_schema()
        for name, model in FILES.items()
    }
