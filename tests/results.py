"""Results of offices, made up: what `check --format json` would write, as values that a test can spoil."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

STATUSES = ("ada", "terlambat", "belum_ada", "berjalan", "akan_datang", "nihil", "tak_terbaca")
KODE = ("1.i.a", "1.iii.a", "2.ii.d", "4.i.b", "5.ii.d", "6.v.c")


def office(
    kode: str = "1905",
    nama: str = "KPU Kabupaten Contoh",
    per_tanggal: str = "2026-07-05",
    seed: int = 1,
    **more: Any,
) -> dict[str, Any]:
    """Return the result of one office whose slots have the statuses that `seed` draws."""
    chance = random.Random(f"{kode}{seed}")
    butir = [
        {
            "kode": butir,
            "bukti": [
                {
                    "id": f"{butir}/{jenis}",
                    "jenis": jenis,
                    "nama": jenis.title(),
                    "periode": [
                        {
                            "mulai": f"2026-{month:02}-01",
                            "selesai": f"2026-{month:02}-28",
                            "jatuh_tempo": f"2026-{month:02}-28",
                            "status": chance.choice(STATUSES),
                            "hari_terlambat": 0,
                            "berkas": [],
                        }
                        for month in (3, 7)
                    ],
                }
                for jenis in ("undangan", "notulensi")
            ],
        }
        for butir in KODE
    ]
    counts = Counter(slot["status"] for one in butir for bukti in one["bukti"] for slot in bukti["periode"])
    komponen = [
        {
            "nomor": nomor,
            "judul": f"Area {nomor}",
            "ringkasan": {"ada": 0},
            "poin_jatuh_tempo": 2.5,
            "poin_berbukti": round(chance.random() * 2.5, 4),
        }
        for nomor in range(1, 7)
    ]
    return {
        "skema": 1,
        "versi": "0.1.0",
        "unit": nama,
        "satker": kode or None,
        "rencana": "plan",
        "tahun": 2026,
        "folder": "ZI",
        "per_tanggal": per_tanggal,
        "dibuat": f"{per_tanggal}T09:00:00+07:00",
        "ringkasan": {status: counts[status] for status in STATUSES} | {"kelengkapan": 0.5},
        "komponen": komponen,
        "butir": butir,
        "berkas_lain": [],
        "galat": [],
    } | more


def write(folder: Path, *results: dict[str, Any], suffix: str = "") -> Path:
    """Write each result as a file named for its office; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for result in results:
        name = f"{result['satker'] or result['unit']}{suffix}.json"
        (folder / name).write_text(json.dumps(result, ensure_ascii=False), encoding="utf-8")
    return folder


def status(result: dict[str, Any], bukti: str, month: int, wanted: str) -> dict[str, Any]:
    """Return the result with one slot's status set."""
    for butir in result["butir"]:
        for entry in butir["bukti"]:
            for slot in entry["periode"]:
                if entry["id"] == bukti and slot["mulai"] == f"2026-{month:02}-01":
                    slot["status"] = wanted
    return result
