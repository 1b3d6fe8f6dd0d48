"""By what an audit reads and judges, as one short text each: a ledger tells by it what still holds."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cached_property
from hashlib import blake2b

from zi_audit.contents.says import SAYS
from zi_audit.match.kept import edition
from zi_audit.plan.model import Bukti, Butir, Rencana
from zi_audit.settings import Settings
from zi_audit.version import VERSION


class Editions:
    """The editions of all that reads and judges by one plan; each is worked out once, when it is first asked for."""

    def __init__(self, rencana: Rencana) -> None:
        self._rencana = rencana

    @cached_property
    def reader(self) -> str:
        """Which reader reads the files: another one, or another vocabulary, may hear other things in them."""
        rencana = self._rencana
        titles = [
            (komponen.judul, komponen.kata, [(sub.kode, sub.judul) for sub in komponen.sub])
            for komponen in rencana.komponen
        ]
        susunan = [dokumen.susunan for dokumen in rencana.dokumen]
        words = (rencana.kosakata, titles, susunan, rencana.tahun, rencana.zona_waktu)
        return f"{VERSION}-{SAYS}-{_digest(words)}"

    @cached_property
    def rules(self) -> str:
        """By what files are judged: the reader, whose they are, and all that the plan asks for and knows."""
        dokumen = [replace(known, sumber="") for known in self._rencana.dokumen]
        asked = [_but(bukti, "dokumen") for bukti in self._rencana.bukti]
        return _digest((self.reader, self._rencana.unit, dokumen, asked))

    def judging(self, settings: Settings) -> str:
        """By what is decided on names: the rules, the butir, what the settings map, and the program's text."""
        butir = [_but(row, "bukti") for row in self._rencana.butir]
        return f"{_digest((self.rules, butir, settings.pemetaan))}-{edition()}"


def _but(row: Bukti | Butir, name: str) -> list[object]:
    """Return the values of all fields but one."""
    return [getattr(row, field.name) for field in fields(row) if field.name != name]


def _digest(value: object) -> str:
    return blake2b(repr(value).encode(), digest_size=8).hexdigest()
