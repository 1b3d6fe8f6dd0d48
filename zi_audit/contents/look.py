"""One look into one file, as plain values that go to another process and back: no more than bytes are read there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo
from functools import lru_cache
from typing import Any, NamedTuple

from zi_audit.contents.read import Inspection, inspect_file
from zi_audit.contents.says.facts import NOTHING_SAID, DocumentFacts
from zi_audit.contents.text.found import FileText, TextState
from zi_audit.opening import Identity
from zi_audit.paths import below
from zi_audit.reasons import Alasan, Nilai

_STATES = {state.value: state for state in TextState}


class Look(NamedTuple):
    """A file to be looked into, at `path` below the audited folder; the rest as `inspect_file` takes it."""

    path: str
    ekstensi: str
    size: int
    device: int
    inode: int
    modified: float
    sampled: bool = True


class Seen(NamedTuple):
    """What a look gave: `inspection` without what the document says, and the text that tells it, where it was read.

    `sampel` is the digest of samples of the content, "" where that was not sampled.
    """

    inspection: Inspection
    text: FileText | None
    sampel: str


class Looks(NamedTuple):
    """How files are looked into: below `root`, moments as days in `zone` (called as `time_zone` knows it), and
    their text, too, or not."""

    root: str
    zone: tzinfo
    with_text: bool

    def into(self, file: Look) -> Seen:
        """Look into a file. Never raises for a bad, vanished or swapped one."""
        heard: list[FileText] = []

        def hear(text: FileText) -> DocumentFacts:
            heard.append(text)
            return NOTHING_SAID

        inspection = inspect_file(
            below(self.root, file.path),
            file.ekstensi,
            file.size,
            self.zone,
            hear if self.with_text else None,
            Identity(file.device, file.inode, file.modified),
            sampled=file.sampled,
        )
        sampel = inspection.sampel
        return Seen(
            inspection._replace(sampel="") if sampel else inspection, heard[0] if heard else None, sampel
        )


def packed(seen: Seen) -> tuple[Any, ...]:
    """Return what was seen as bare values, that can be sent."""
    found, text, sampel = seen
    inside = (
        found.sound,
        _bare(found.masalah),
        found.format,
        found.ekstensi_salah,
        found.terenkripsi,
        found.dibuat and found.dibuat.toordinal(),
        found.tautan,
        found.tanpa_teks,
        found.gambar_polos,
        _bare(found.galat),
        found.is_gone,
        found.teks.value,
    )
    return (
        inside,
        text and (text.state.value, text.lines, text.pages, text.is_cut, text.is_pictured),
        sampel,
    )


def unpacked(values: Sequence[Any]) -> Seen:
    """Return what was packed so."""
    inside, text, sampel = values
    return Seen(_inspection(*inside), text and FileText(_STATES[text[0]], *text[1:]), sampel)


def _bare(why: Alasan | None) -> tuple[str, tuple[tuple[str, Nilai], ...]] | None:
    return None if why is None else (why.kunci, why.isi)


# Thousands of files are alike in this, and share one value.
@lru_cache(maxsize=1_024)
def _inspection(
    sound: bool,
    masalah: tuple[Any, ...] | None,
    kind: str,
    ekstensi_salah: bool,
    terenkripsi: bool,
    dibuat: int | None,
    tautan: str,
    tanpa_teks: bool,
    gambar_polos: bool,
    galat: tuple[Any, ...] | None,
    is_gone: bool,
    teks: str,
) -> Inspection:
    return Inspection(
        sound,
        Alasan(*masalah) if masalah else None,
        kind,
        ekstensi_salah,
        terenkripsi,
        date.fromordinal(dibuat) if dibuat else None,
        tautan,
        tanpa_teks,
        gambar_polos,
        Alasan(*galat) if galat else None,
        is_gone,
        _STATES[teks],
    )
