"""The plan as JSON (SPEC 9), and what a result tells of it."""

from __future__ import annotations

from typing import Any

from zi_audit.plan.model import Bukti, Butir, Rencana
from zi_audit.report.json_text import dump
from zi_audit.version import VERSION

SCHEMA = 1


def render_plan(rencana: Rencana, lang: str = "id") -> str:
    """Return the plan as JSON: the same `butir`, without status and berkas."""
    return "".join(
        dump(
            {
                "skema": SCHEMA,
                "versi": VERSION,
                "unit": rencana.unit,
                "judul": rencana.judul,
                "keputusan": rencana.keputusan,
                "tahun": rencana.tahun,
                "komponen": [
                    {
                        "nomor": komponen.nomor,
                        "judul": komponen.judul,
                        "bobot": komponen.bobot,
                        "sub": [
                            {"kode": sub.kode, "judul": sub.judul, "bobot": sub.bobot} for sub in komponen.sub
                        ],
                    }
                    for komponen in rencana.komponen
                ],
                "butir": (
                    butir_data(butir) | {"bukti": [_asked(bukti) for bukti in butir.bukti]}
                    for butir in rencana.butir
                ),
            }
        )
    )


def _asked(bukti: Bukti) -> dict[str, Any]:
    windows = [
        {"mulai": window.mulai.isoformat(), "selesai": window.selesai.isoformat()} for window in bukti.periode
    ]
    return bukti_data(bukti) | {"periode": windows}


def butir_data(butir: Butir) -> dict[str, Any]:
    """Return what the plan says of a butir, in the shape of SPEC 9."""
    return {
        "kode": butir.kode,
        "uraian": butir.uraian,
        "aksi": butir.aksi,
        "bukti_teks": butir.bukti_teks,
        "target": butir.target,
        "indikator": butir.indikator,
        "jumlah": butir.jumlah,
        "persen": butir.persen,
        "ritme": butir.ritme,
        "bersyarat": butir.bersyarat,
        "bobot": round(butir.bobot, 4),
        "catatan": butir.catatan,
    }


def bukti_data(bukti: Bukti) -> dict[str, Any]:
    """Return what the plan says of a bukti, in the shape of SPEC 9."""
    return {
        "id": bukti.id,
        "jenis": bukti.jenis.value,
        "nama": bukti.nama,
        "dokumen": bukti.dokumen.id,
        "target": bukti.target,
        "alternatif": list(bukti.alternatif),
    }
