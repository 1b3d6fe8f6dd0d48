"""Everything that `init` makes, as values."""

from __future__ import annotations

import json

from zi_audit.plan.model import Rencana
from zi_audit.settings import FILE_NAME
from zi_audit.skeleton.layout import NOTE_NAME, Layout
from zi_audit.skeleton.make import Entry
from zi_audit.skeleton.notes import butir_note, root_note, shared_note
from zi_audit.texts import text


def skeleton(rencana: Rencana, lang: str, *, plan: str = "") -> tuple[Entry, ...]:
    """Return (relative path with `/`, text) of everything to make; text None means a folder, parents first.

    `plan` is the plan's folder as `zi-audit.toml` shall name it, "" for the built-in one.
    """
    layout = Layout.fitting(rencana)
    entries: dict[str, str | None] = {
        FILE_NAME: _settings(rencana, lang, plan),
        NOTE_NAME: root_note(layout, lang),
    }
    for title, folder in layout.shared_folders.items():
        _add_folder(entries, folder)
        entries[f"{folder}/{NOTE_NAME}"] = shared_note(layout, title, lang)
    for butir in rencana.butir:
        folder = layout.folder(butir)
        _add_folder(entries, folder)
        entries[f"{folder}/{NOTE_NAME}"] = butir_note(layout, butir, lang)
    for expected in layout.expected:
        _add_folder(entries, expected.folder)
    return tuple(entries.items())


def _settings(rencana: Rencana, lang: str, plan: str) -> str:
    """Return a commented `zi-audit.toml` whose examples are of butir that the plan has."""
    kode = [butir.kode for butir in rencana.butir if butir.bukti] or ["1.i.a"]
    recurring = (butir.kode for butir in rencana.butir if butir.bukti and len(butir.periode) > 1)
    conditional = (butir.kode for butir in rencana.butir if butir.bersyarat)
    year = rencana.tahun + 1
    return text(
        "office.toml",
        lang,
        unit=json.dumps(rencana.unit, ensure_ascii=False),
        plan=f"plan = {json.dumps(plan, ensure_ascii=False)}" if plan else f'# plan = "../rencana-{year}"',
        tahun=rencana.tahun,
        komponen=kode[0].split(".")[0],
        butir=kode[0],
        rapat=next(recurring, kode[0]),
        bersyarat=next(conditional, kode[0]),
        lain=kode[-1],
    )


def _add_folder(entries: dict[str, str | None], folder: str) -> None:
    parts = folder.split("/")
    for depth in range(1, len(parts) + 1):
        entries.setdefault("/".join(parts[:depth]), None)
