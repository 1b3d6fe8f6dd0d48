"""Deterministic evidence trees of any size, in the layouts and names of real offices."""

from __future__ import annotations

import os
import random
import sys
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import files

# Folders of the work plan, and all the others of an office.
OF_THE_PLAN = (
    "AREA {k} PENGUATAN/{s}/{h}/TW {n}",
    "{m}. Komponen {m}/{m}.{s}/{m}.{s}.{h}",
)
OTHERS = (
    "Kegiatan {y}/{b:02} {bulan}/Dokumentasi {d}",
    "Arsip Surat/{y}/{b:02} {bulan}",
    "Foto/{y}/{bulan} {d}",
    "Subbag Hukum/{y}/Bahan {d}",
    "Data Pemilu/{y}/Kecamatan {d}/TPS {n}",
)
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
# When all files were modified: 1 June 2026, as after a copy.
COPIED = 1_780_300_000
ROMAN = ("i", "ii", "iii", "iv", "v", "vi")
KINDS = ("Undangan", "Daftar Hadir", "Notulen", "Foto", "Laporan", "SK", "Surat Tugas", "Rekap", "SS")
TOPICS = (
    "Rapat Evaluasi ZI", "Rapat Pleno Rutin", "Sosialisasi WBS", "SPIP", "Tim ZI", "Pelatihan", "Coklit",
    "Kampanye", "Bimtek KPPS", "Logistik", "Rapat Koordinasi", "PPID", "Verifikasi Partai", "Apel Pagi",
)  # fmt: skip


def names(count: int, share: float, seed: int = 7) -> list[str]:
    """Return `count` distinct relative paths; about six in ten are photos and scans, as on real shares.

    `share` (0 to 1) of the folders belong to the plan.
    """
    chance = random.Random(seed)
    found: dict[str, None] = {}
    folders: list[str] = []
    while len(found) < count:
        if len(folders) * 25 < len(found) + 25:
            month = chance.randrange(12)
            folders.append(
                chance.choice(OF_THE_PLAN if chance.random() < share else OTHERS).format(
                    k=chance.choice(("I", "II", "III", "IV", "V", "VI")),
                    m=chance.randrange(1, 7),
                    s=chance.choice(ROMAN[:3]),
                    h=chance.choice("abc"),
                    n=chance.randrange(1, 5),
                    y=chance.choice((2023, 2024, 2025, 2026)),
                    b=month + 1,
                    bulan=MONTHS[month],
                    d=len(folders),
                )
            )
        found[f"{chance.choice(folders[-40:])}/{_name(chance)}"] = None
    return list(found)


def _name(chance: random.Random) -> str:
    year, month, day = chance.choice((2024, 2025, 2026)), chance.randrange(1, 13), chance.randrange(1, 29)
    number, clock = chance.randrange(100_000), chance.randrange(60_000, 180_000)
    match chance.randrange(10):
        case 0:
            return f"IMG_{year}{month:02}{day:02}_{clock:06}.jpg"
        case 1:
            return f"IMG-{year}{month:02}{day:02}-WA{number % 10_000:04}.jpg"
        case 2:
            return f"WhatsApp Image {year}-{month:02}-{day:02} at 10.12.{number % 60:02} ({number % 90}).jpeg"
        case 3:
            return f"DSC_{number:05}.JPG"
        case 4 | 5:
            return f"scan{number:05}.pdf"
        case 6:
            return f"{number}-Surat Masuk {chance.choice(TOPICS)} {day} {MONTHS[month - 1]} {year}.pdf"
        case 7:
            return f"{chance.choice(KINDS)} {chance.choice(TOPICS)} TW {chance.randrange(1, 5)} {year} ({number % 500}).pdf"
        case 8:
            return (
                f"{chance.choice(KINDS)}_{chance.choice(TOPICS)}_{day:02}{month:02}{year}_{number % 900}.docx"
            )
        case _:
            return f"{chance.choice(TOPICS)} {day} {MONTHS[month - 1]} {year}_{number % 900}.xlsx"


@cache
def _picture() -> bytes:
    return files.jpeg("isi", (16, 16))


def content(path: str, number: int) -> bytes:
    """Return the content of a sound file like no other: few of real ones are of one size."""
    text = f"LAPORAN KEGIATAN\nNomor : {number}\n{'x' * (number % 1_999)}"
    if path.endswith("pdf"):
        return files.pdf(text)
    if path.endswith("docx"):
        return files.docx(text)
    if path.endswith("xlsx"):
        return files.xlsx([[line] for line in text.splitlines()])
    comment = text.encode()
    return _picture()[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2) + comment + _picture()[2:]


def build(root: Path, count: int, share: float = 0.1, *, sound: bool = False) -> Path:
    """Make a tree of `count` small files below `root` unless it is there already; return its folder.

    `share` (0 to 1) of its folders belong to the plan. Its files hold next to nothing, so that names and
    listings are measured; where they are `sound`, each can be read and its text heard.
    """
    name = f"bukti-{count}-{share:.0%}{'-utuh' if sound else ''}"
    folder, done = root / name, root / f"{name}.done"
    if done.exists():
        return folder
    made: set[str] = set()
    for number, path in enumerate(names(count, share)):
        full = f"{folder}/{path}"
        parent = os.path.dirname(full)
        if parent not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        with open(full, "wb") as file:
            file.write(
                content(path, number) if sound else b"%PDF-1.4\n%%EOF\n" if path.endswith("pdf") else b"x"
            )
        # Before every day that a benchmark supposes: files of the future would put its clock in doubt.
        os.utime(full, (COPIED, COPIED))
    done.touch()
    return folder
