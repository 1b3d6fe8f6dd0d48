"""The shape of `lke.toml`, checked by pydantic; `rules/skema/lke.schema.json` is made of it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from zi_audit.lke.model import Dihitung, Orang

Kode = Annotated[str, Field(pattern=r"^[1-9]\.[ivx]+\.[a-z]$")]
SubKode = Annotated[str, Field(pattern=r"^[1-9]\.[ivx]+$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SubLke(_Strict):
    """`[[sub]]`: the points of Pemenuhan that the questions of a sub share equally."""

    kode: SubKode
    bobot: float = Field(gt=0, le=30)


class SoalEntry(_Strict):
    """`[[soal]]`: one question, told in our own words."""

    nomor: int = Field(ge=1, le=127)
    baris: int = Field(ge=1)
    sub: SubKode
    huruf: str = Field(pattern=r"^[a-z]$")
    butir: Kode | None = None
    bukti_dari: Kode | None = None
    skala: Literal["ya/tidak", "a-c", "a-d", "a-e"]
    tanya: str = Field(min_length=5, max_length=120)
    dihitung: tuple[Dihitung, ...] = ()
    jumlah: int = Field(default=0, ge=0)
    orang: tuple[Orang, ...] = ()
    catatan: str = ""


class LkeFile(_Strict):
    """`lke.toml`: the weights of the subs and the questions in the sheet's order."""

    sub: tuple[SubLke, ...] = Field(min_length=1)
    soal: tuple[SoalEntry, ...] = Field(min_length=1)


def keys() -> tuple[str, ...]:
    """Return every key that the file may have, to find what a mistyped one meant."""
    return tuple({name: None for model in _Strict.__subclasses__() for name in model.model_fields})


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of `lke.toml`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | LkeFile.model_json_schema()
