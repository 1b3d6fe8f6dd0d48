"""The shape of a result as `--format json` writes it (SPEC 9), published as `rules/skema/hasil.schema.json`.

Fields are only ever added while `skema` stays 1: unknown keys are passed over, and statuses, flags and
reasons are text, so that an older reader takes what a newer program wrote.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

# Of a nation's largest plan a hundredth; what is beyond was not written by this program.
MOST_SLOTS = 20_000
MOST_FILES = 2_000_000

Line = Annotated[str, Field(max_length=4_000)]
Word = Annotated[str, Field(max_length=200)]
Count = Annotated[int, Field(ge=0, le=10_000_000)]
Points = Annotated[float, Field(ge=0, le=1_000, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]

_T = TypeVar("_T")
# A list of JSON as a tuple, so that what was read is a value; the parts are as strict as ever.
Many = Annotated[tuple[_T, ...], Field(strict=False)]


def _day(value: object) -> object:
    """Return the day that ISO text names; pydantic would also take a number for seconds since 1970."""
    return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else value


def _moment(value: object) -> object:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[datetime, BeforeValidator(_moment)]


class Entry(BaseModel):
    """Part of a result: wrong types are refused, keys of a newer program passed over."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)


class RingkasanEntry(Entry):
    """How many slots have each status; `kelengkapan` from 0 to 1. Points where the program gave them (SPEC 12).

    `belum_diketahui` are those of `tak_terbaca` that are past due and so count in `kelengkapan`.
    """

    ada: Count = 0
    terlambat: Count = 0
    belum_ada: Count = 0
    berjalan: Count = 0
    akan_datang: Count = 0
    nihil: Count = 0
    tak_terbaca: Count = 0
    belum_diketahui: Count | None = None
    kelengkapan: Share = 0.0
    poin: Points | None = None
    poin_jatuh_tempo: Points | None = None
    poin_berbukti: Points | None = None


class KomponenEntry(Entry):
    """An area of the plan with its counts and points."""

    nomor: Annotated[int, Field(ge=1, le=99)]
    judul: Line
    ringkasan: RingkasanEntry
    poin: Points | None = None
    poin_jatuh_tempo: Points | None = None
    poin_berbukti: Points | None = None


class BerkasEntry(Entry):
    """A file that fills a slot: path below the folder with `/`, own date and where that was read, what to check."""

    path: Line = ""
    tanggal: Word = ""
    sumber_tanggal: Word = ""
    bersama: bool = False
    perlu_cek: Many[Word] = ()
    alasan: Line = ""


class CakupanEntry(Entry):
    """Of so many months (`bulan`) or quarters (`triwulan`) past (`dari`) the files of a slot speak."""

    bulan: Count | None = None
    triwulan: Count | None = None
    dari: Count


class PeriodeEntry(Entry):
    """One slot: first and last day of the periode, both inclusive, due date, status, days after the due date."""

    mulai: Day
    selesai: Day
    jatuh_tempo: Day | None = None
    status: Word
    hari_terlambat: Count = 0
    cakupan: CakupanEntry | None = None
    berkas: Many[BerkasEntry] = ()


class BuktiEntry(Entry):
    """A dokumen that the butir requires, and its slots."""

    id: Word
    jenis: Word
    nama: Line
    periode: Many[PeriodeEntry]


class ButirEntry(Entry):
    """A butir with its points and bukti."""

    kode: Word
    poin: Points | None = None
    poin_jatuh_tempo: Points | None = None
    poin_berbukti: Points | None = None
    uraian: Line = ""
    aksi: Line = ""
    target: Line = ""
    catatan: Line = ""
    pic: Line | None = None
    bukti: Many[BuktiEntry]


class BerkasLainEntry(Entry):
    """A file that fills nothing, and why."""

    path: Line = ""
    alasan: Word
    saran: Many[Line] = ()


class GalatEntry(Entry):
    """A part of the folder that could not be read; `belum_diketahui` is how many slots may have evidence there."""

    path: Line = ""
    pesan: Line = ""
    belum_diketahui: Count = 0


class SaringanEntry(Entry):
    """What `--komponen` or `--status` left out of this result; both empty where it is whole."""

    komponen: Many[int] = ()
    status: Many[Word] = ()


class ResultFile(Entry):
    """One office's result. `isi_sha256` is of the document without it, UTF-8, keys sorted, no spaces."""

    skema: Annotated[int, Field(ge=1)]
    versi: Word = ""
    unit: Line
    satker: Word | None = None
    tahun: Annotated[int, Field(ge=2000, le=2100)]
    rencana: Word | None = None
    folder: Line = ""
    per_tanggal: Day
    dibuat: Moment
    saringan: SaringanEntry | None = None
    ringkasan: RingkasanEntry
    komponen: Annotated[Many[KomponenEntry], Field(max_length=99)]
    butir: Annotated[Many[ButirEntry], Field(max_length=5_000)]
    berkas_lain: Annotated[Many[BerkasLainEntry], Field(max_length=MOST_FILES)] = ()
    galat: Annotated[Many[GalatEntry], Field(max_length=MOST_FILES)] = ()
    isi_sha256: Word | None = None


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a result, for `rules/skema/hasil.schema.json`."""
    made = ResultFile.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | made


def schema_text() -> str:
    """Return the same as the text of the published file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
