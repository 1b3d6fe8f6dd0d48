"""By what an audit reads and judges, as one short text each: a ledger tells by it what still holds."""

from __future__ import annotations

from dataclasses import fields, replace
from hashlib import blake2b

from zi_audit.contents.says import SAYS
from zi_audit.match.kept import edition
from zi_audit.plan.model import Rencana
from zi_audit.settings import Settings
from zi_audit.version import VERSION


def reader_of(rencana: Rencana) -> str:
    """Return which reader reads the files: another one, or another vocabulary, may hear other things in them."""
    titles = [
        (komponen.judul, komponen.kata, [(sub.kode, sub.judul) for sub in komponen.sub])
        for komponen in rencana.komponen
    ]
    susunan = [dokumen.susunan for dokumen in rencana.dokumen]
    words = (rencana.kosakata, titles, susunan, rencana.tahun, rencana.zona_waktu)
    return f"{VERSION}-{SAYS}-{_digest(words)}"


def rules_of(rencana: Rencana) -> str:
    """Return by what files are judged: the reader, whose they are, and all that the plan asks for and knows."""
    dokumen = [replace(known, sumber="") for known in rencana.dokumen]
    asked = [
        [getattr(bukti, field.name) for field in fields(bukti) if field.name != "dokumen"]
        for bukti in rencana.bukti
    ]
    return _digest((reader_of(rencana), rencana.unit, dokumen, asked))


def judging_of(rencana: Rencana, settings: Settings) -> str:
    """Return by what is decided on names: the rules, the butir, what the settings map, and the program's text."""
    butir = [
        [getattr(row, field.name) for field in fields(row) if field.name != "bukti"] for row in rencana.butir
    ]
    return f"{_digest((rules_of(rencana), butir, settings.pemetaan))}-{edition()}"


def _digest(value: object) -> str:
    return blake2b(repr(value).encode(), digest_size=8).hexdigest()
