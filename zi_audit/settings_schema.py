"""The shape of `zi-audit.toml`, checked by pydantic; kept apart so that only folders with the file load it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class PemetaanFile(_Strict):
    """`[[pemetaan]]`: a glob over paths below the folder, and the bukti it is evidence for."""

    pola: str = Field(min_length=1, max_length=300)
    bukti: str


class NihilFile(_Strict):
    """`[[nihil]]` and `[[dispensasi]]`: which bukti, which periode (empty: all), and why."""

    bukti: str
    periode: str = ""
    alasan: str = Field(min_length=3)


class AbaikanFile(_Strict):
    """`[abaikan]`: globs of files that the audit leaves out."""

    pola: tuple[str, ...] = Field(default=(), strict=False)


class SettingsFile(_Strict):
    """The whole of `zi-audit.toml`."""

    unit: str = ""
    satker: str = Field(default="", max_length=40)
    plan: str = ""
    toleransi: int = Field(default=0, ge=0, le=366)
    pic: dict[str, str] = {}
    pemetaan: tuple[PemetaanFile, ...] = Field(default=(), strict=False)
    nihil: tuple[NihilFile, ...] = Field(default=(), strict=False)
    dispensasi: tuple[NihilFile, ...] = Field(default=(), strict=False)
    abaikan: AbaikanFile = AbaikanFile()


def keys() -> tuple[str, ...]:
    """Return every key that the file may have, to find what a mistyped one meant."""
    return tuple({name: None for model in _Strict.__subclasses__() for name in model.model_fields})
