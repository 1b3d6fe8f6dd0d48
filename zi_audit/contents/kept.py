"""What was seen inside a file, as it is kept for later runs: plain values that fit JSON, and back."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple, Protocol

from zi_audit.contents.read import Inspection
from zi_audit.contents.says.facts import NOTHING_SAID, BlankForm, DocumentFacts, UsedLine
from zi_audit.contents.text.found import TextState
from zi_audit.plan.model import Jenis
from zi_audit.reasons import Alasan
from zi_audit.scan import FileEntry


class Kept(NamedTuple):
    """What a look inside gave, and the digests of the content where they were needed, else ""."""

    inspection: Inspection
    sample: str = ""
    whole: str = ""


class Memory(Protocol):
    """Remembers what files said in earlier runs."""

    def recall(self, entry: FileEntry) -> Kept | None:
        """Return what the file said that is listed as `entry`; None where it changed, or nobody knows."""


def as_values(inspection: Inspection) -> list[Any]:
    """Return a look inside as values that fit JSON; what a heading says as a name is read again from it."""
    return [
        inspection.sound,
        None if inspection.masalah is None else [inspection.masalah.kunci, dict(inspection.masalah.isi)],
        inspection.format,
        inspection.ekstensi_salah,
        inspection.terenkripsi,
        inspection.dibuat and inspection.dibuat.isoformat(),
        inspection.tautan,
        inspection.tanpa_teks,
        inspection.gambar_polos,
        inspection.teks.value,
        None if inspection.kata == NOTHING_SAID else _document(inspection.kata),
    ]


def from_values(values: list[Any]) -> Inspection:
    """Return the look inside that was kept so, its document still without `nama`.

    Raises ValueError, TypeError or KeyError for what `as_values` never made.
    """
    sound, masalah, kind, wrong, locked, made, address, scan, plain, teks, document = values
    return Inspection(
        sound=bool(sound),
        masalah=None if masalah is None else Alasan.of(masalah[0], **masalah[1]),
        format=str(kind),
        ekstensi_salah=bool(wrong),
        terenkripsi=bool(locked),
        dibuat=_day(made),
        tautan=str(address),
        tanpa_teks=bool(scan),
        gambar_polos=bool(plain),
        teks=TextState(teks),
        kata=NOTHING_SAID if document is None else _read(document),
    )


def _document(document: DocumentFacts) -> list[Any]:
    return [
        document.judul,
        document.jenis and document.jenis.value,
        document.nomor,
        document.tahun,
        document.tanggal and document.tanggal.isoformat(),
        list(document.pemilik),
        document.kosong and document.kosong.value,
        [[used.what, used.line] for used in document.baris],
    ]


def _read(values: list[Any]) -> DocumentFacts:
    judul, jenis, nomor, tahun, tanggal, pemilik, kosong, baris = values
    return DocumentFacts(
        judul=str(judul),
        jenis=None if jenis is None else Jenis(jenis),
        nomor=str(nomor),
        tahun=int(tahun),
        tanggal=_day(tanggal),
        pemilik=tuple(map(str, pemilik)),
        kosong=None if kosong is None else BlankForm(kosong),
        baris=tuple(UsedLine(str(what), str(line)) for what, line in baris),
    )


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)
