"""The evidence in the order of the LKE's sheet: one row or object per question (SPEC 12).

The sheet's answer stays empty: a folder shows evidence, a person answers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from zi_audit.harmless import clean
from zi_audit.lke.points import Poin, Points, points
from zi_audit.report.csv import table
from zi_audit.report.json import points_data
from zi_audit.report.note_words import files, paragraph, support_list
from zi_audit.report.notes import Evidence, Note, notes
from zi_audit.report.plan_json import SCHEMA
from zi_audit.result import AuditResult, Status
from zi_audit.texts import text, wording
from zi_audit.version import VERSION

# A cell of a spreadsheet holds 32,767 characters.
_MOST_FILES = 60
_COLUMNS = (
    "baris", "soal", "kode_lke", "kode", "tanya", "poin", "jawaban", "catatan", "bukti_dukung",
)  # fmt: skip


def render_csv(result: AuditResult, lang: str) -> str:
    """Return one row per question in the sheet's order, its answer empty; separators as Excel here wants them."""
    return table(_COLUMNS, (_row(note, lang) for note in notes(result)), lang, lines=True)


def _row(note: Note, lang: str) -> Sequence[str]:
    soal = note.soal
    assert soal is not None
    return (
        str(soal.baris),
        str(soal.nomor),
        soal.kode,
        soal.butir if note.hasil else "",
        soal.tanya,
        wording.weight(soal.poin, lang),
        "",
        paragraph(note, lang),
        "\n".join(files(note.evidence, lang, _MOST_FILES)),
    )


def render_json(result: AuditResult, lang: str) -> str:
    """Return the same as data: one object per question, and the bukti dukung of each sub as a list to paste."""
    found, weighed = list(notes(result)), points(result)
    data = {
        "skema": SCHEMA,
        "versi": VERSION,
        "unit": result.unit,
        "tahun": result.rencana.tahun,
        "per_tanggal": result.per_tanggal.isoformat(),
        "dibuat": result.dibuat.isoformat(timespec="seconds"),
        "soal": [_question(note, weighed, lang) for note in found],
        "sub": [{"kode": sub, "bukti_dukung": support_list(some, lang)} for sub, some in _by_sub(found)],
    }
    shown = json.dumps(data, ensure_ascii=False, indent=1)
    return shown.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def _by_sub(found: Sequence[Note]) -> Iterator[tuple[str, list[Note]]]:
    groups: dict[str, list[Note]] = {}
    for note in found:
        if note.soal is not None:
            groups.setdefault(note.soal.sub, []).append(note)
    yield from groups.items()


def _question(note: Note, weighed: Points, lang: str) -> dict[str, Any]:
    soal = note.soal
    assert soal is not None
    poin = weighed.butir[soal.butir] if note.hasil else Poin(soal.poin)
    return {
        "nomor": soal.nomor,
        "baris": soal.baris,
        "kode": soal.kode,
        "butir": soal.butir if note.hasil else None,
        "diperiksa": note.hasil is not None,
        "tanya": soal.tanya,
        **points_data(poin),
        "jawaban": "",
        "catatan": paragraph(note, lang),
        "bukti_dukung": [_evidence(piece, lang) for piece in note.evidence],
        **{
            status.value: [
                {
                    "bukti": gap.bukti.id,
                    "mulai": gap.slot.periode.mulai.isoformat(),
                    "jatuh_tempo": gap.slot.jatuh_tempo.isoformat(),
                    "hari_terlambat": gap.slot.hari_terlambat,
                }
                for gap in note.gaps
                if gap.slot.status is status
            ]
            for status in (Status.TERLAMBAT, Status.BELUM_ADA, Status.TAK_TERBACA)
        },
        "dihitung": [
            {"apa": support.dihitung.value, "ada": support.ada, "dari": support.dari}
            for support in note.dukungan
        ],
        "orang": [kind.value for kind in soal.orang],
    }


def _evidence(piece: Evidence, lang: str) -> dict[str, Any]:
    return {
        "nama": clean(piece.name),
        "tanggal": str(piece.tanggal),
        "sumber_tanggal": piece.sumber.value,
        "path": piece.path,
        "tautan": piece.tautan,
        "perlu_cek": [flag.value for flag in piece.perlu_cek],
        "perlu_cek_kata": [text(f"cek.{flag.value}", lang) for flag in piece.perlu_cek],
        "untuk": [
            {
                "bukti": bukti.id,
                "nama": bukti.nama,
                "mulai": window.mulai.isoformat(),
                "selesai": window.selesai.isoformat(),
            }
            for bukti, window in piece.serves
        ],
    }
