"""How well names are read: precision, recall and confusions against a person's labels.

    python tests/bench/names.py FILE.csv [--json] [--misses]
    python tests/bench/names.py --speed [COUNT]

FILE.csv has the columns path, jenis, tersurat, kode, tanggal, periode. jenis: recall over the rows
whose name states it (`tersurat`), precision over all rows for which the reader states one other
than dokumen and lainnya. kode, tanggal, periode: recall over the rows that have one, precision over
the rows for which the reader gives one. An answer less exact than the label is a miss, not an error.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from zi_audit.match.vocabulary import reader_for  # noqa: E402
from zi_audit.names.facts import PathFacts, Satuan  # noqa: E402
from zi_audit.names.read import NameReader  # noqa: E402
from zi_audit.plan.load import load_plan  # noqa: E402
from zi_audit.scan import walk  # noqa: E402

FIELDS = ("jenis", "kode", "tanggal", "periode")
INEXACT = ("dokumen", "lainnya")


@dataclass
class Score:
    """Counts of one field: labels to be found, found, answers given, right ones, and what was confused."""

    labels: int = 0
    found: int = 0
    answers: int = 0
    right: int = 0
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    rows: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, float | int]:
        precision = self.right / self.answers if self.answers else 1.0
        recall = self.found / self.labels if self.labels else 1.0
        return {"precision": round(precision, 4), "recall": round(recall, 4), "n": self.labels}


def answers(facts: PathFacts) -> dict[str, str]:
    """Return what the reader says of each field, "" where it says nothing."""
    jenis = facts.jenis[0].value if facts.jenis else ""
    return {
        "jenis": "" if jenis in INEXACT else jenis,
        "kode": str(facts.kode) if facts.kode is not None and facts.kode.is_butir else "",
        "tanggal": facts.tanggal.isoformat() if facts.tanggal else "",
        "periode": stated_period(facts),
    }


def stated_period(facts: PathFacts) -> str:
    """Return the most exact period stated, in the notation of the labels."""
    mark = facts.periode
    if mark is not None:
        year = mark.tahun or (facts.tahun[0] if len(facts.tahun) == 1 else 0)
        if not year:
            return ""
        number = {
            Satuan.BULAN: f"{mark.nomor:02}",
            Satuan.TRIWULAN: f"TW{mark.nomor}",
            Satuan.SEMESTER: f"S{mark.nomor}",
        }
        return f"{year}-{number[mark.satuan]}"
    if facts.tanggal is not None:
        return f"{facts.tanggal:%Y-%m}"
    if facts.masa is not None:
        first, last = facts.masa
        return str(first) if first == last else f"{first}-{last}"
    return ""


def score(rows: list[dict[str, str]]) -> dict[str, Score]:
    """Score the reader on labelled rows."""
    reader = reader_for(load_plan())
    scores = {name: Score() for name in FIELDS}
    for row in rows:
        said = answers(reader.read_path(row["path"].strip("/")))
        for name in FIELDS:
            _count(scores[name], name, row, said[name])
    return scores


def _count(counted: Score, name: str, row: dict[str, str], said: str) -> None:
    label = row[name]
    wanted = label if name != "jenis" or row["tersurat"] == "ya" else ""
    accepted = {label}
    if name == "periode" and row["tanggal"]:
        accepted.add(row["tanggal"][:7])
    if wanted:
        counted.labels += 1
        counted.found += said == wanted
    less_exact = (
        any(one.startswith(f"{said}-") or one.startswith(f"{said}.") for one in accepted) and name != "jenis"
    )
    if said and not less_exact:
        counted.answers += 1
        counted.right += said in accepted
    if (wanted and said != wanted) or (said and not less_exact and said not in accepted):
        counted.confused[label or "-", said or "-"] += 1
        counted.rows.append(f"{label or '-'} > {said or '-'}: {row['path']}")


def report(scores: dict[str, Score], *, misses: bool) -> str:
    """Return the scores as lines of text."""
    lines = []
    for name, counted in scores.items():
        figures = counted.as_json()
        lines.append(
            f"{name:8} precision {figures['precision']:.4f} ({counted.right}/{counted.answers})"
            f"  recall {figures['recall']:.4f} ({counted.found}/{counted.labels})"
        )
        lines.extend(
            f"    {label} > {said}: {number}" for (label, said), number in counted.confused.most_common()
        )
        if misses:
            lines.extend(f"      {row}" for row in counted.rows)
    return "\n".join(lines)


# --- speed -------------------------------------------------------------------------------------------

_PLACES = ("i. Tim Kerja", "ii. Rencana Pembangunan", "iii. Pemantauan", "iv. Pola Pikir")
_MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus")
_TITLES = (
    "Undangan Rapat Evaluasi Pembangunan ZI", "Notulen rapat monev", "Daftar Hadir Sosialisasi Gratifikasi",
    "SK Tim Kerja", "Laporan SPIP", "Rekap pengaduan masyarakat", "Tangkapan Layar website JDIH", "Surat Tugas bimtek",
)  # fmt: skip
_UNITS = (
    "Subbag Hukum", "Sekretariat", "PPID", "Divisi Teknis", "Satgas UPG", "Pokja 3", "Kecamatan Muntok", "Kelapa",
    "Simpang Teritip", "Jebus", "Parittiga", "Tempilang",
)  # fmt: skip


def paths_like_a_share(count: int, seed: int = 3) -> list[str]:
    """Return `count` distinct paths such as an office's share holds: six in ten are photos and scans."""
    rng = random.Random(seed)
    made: dict[str, None] = {}
    while len(made) < count:
        day = date(2022, 1, 1) + timedelta(days=rng.randrange(1600))
        folder = rng.choice(
            (
                f"AREA {rng.choice(('I', 'II', 'III', 'IV', 'V', 'VI'))}/{rng.choice(_PLACES)}/{rng.choice('abcd')}/TW {rng.randint(1, 4)}",
                f"{day.year}/{day.month:02} {_MONTHS[day.month % 8]}/Dokumentasi {rng.randrange(40)}",
                f"Arsip/{rng.choice(_UNITS)}/{day.year}",
            )
        )
        made[f"{folder}/{_name(rng, day)}"] = None
    return list(made)


def _name(rng: random.Random, day: date) -> str:
    words = f"{day.day} {_MONTHS[day.month % 8]} {day.year}"
    clock = f"{rng.randrange(24):02}{rng.randrange(60):02}{rng.randrange(60):02}"
    kinds = (
        lambda: f"IMG_{day:%Y%m%d}_{clock}.jpg",
        lambda: f"IMG-{day:%Y%m%d}-WA{rng.randrange(10000):04}.jpg",
        lambda: f"WhatsApp Image {day} at {clock[:2]}.{clock[2:4]}.{clock[4:]} ({rng.randrange(60)}).jpeg",
        lambda: f"DSC{rng.randrange(100000):05}.JPG",
        lambda: f"scan{rng.randrange(100000):05}.pdf",
        lambda: f"Screenshot_{day:%Y%m%d}-{clock}.png",
        lambda: f"{rng.choice(_TITLES)} {rng.choice(_UNITS)} {words}.pdf",
        lambda: (
            f"{rng.randint(1, 6)}.{rng.choice(('i', 'ii', 'iii'))}.{rng.choice('abc')} {rng.choice(_TITLES)} TW {rng.randint(1, 4)} ({rng.randrange(500)}).pdf"
        ),
        lambda: (
            f"{rng.randrange(1000):03}_{rng.choice(_TITLES).replace(' ', '_')}_{rng.choice(_UNITS)}_{day:%d%m%Y}.docx"
        ),
        lambda: (
            f"{rng.choice(_TITLES)} {rng.choice(_UNITS)} dan {rng.choice(_UNITS)} tahun {day.year}_{rng.randrange(1000)}.pdf"
        ),
    )
    return rng.choice(kinds)()


def speed(count: int) -> dict[str, float]:
    """Return microseconds per file, medians of five rounds: reading `count` distinct names, the audit's
    own walk over the tree that holds them, and the barest walk (`os.scandir` with stat)."""
    paths = sorted(paths_like_a_share(count))  # as the walk meets them
    plan = load_plan()
    taken: dict[str, list[float]] = {"read_us": [], "scan_us": [], "bare_walk_us": []}
    with tempfile.TemporaryDirectory() as root:
        for folder in sorted({path.rpartition("/")[0] for path in paths}):
            os.makedirs(os.path.join(root, folder), exist_ok=True)
        for path in paths:
            with open(os.path.join(root, path), "wb"):
                pass
        for _ in range(5):
            reader = reader_for(plan)
            _time(taken["read_us"], lambda reader=reader: _read_all(reader, paths))
            _time(taken["scan_us"], lambda: sum(len(folder.files) for folder in walk(Path(root))))
            _time(taken["bare_walk_us"], lambda: _walk(root))
    return {name: round(sorted(seconds)[2] / count * 1e6, 2) for name, seconds in taken.items()}


def _time(taken: list[float], work: Callable[[], object]) -> None:
    started = time.perf_counter()
    work()
    taken.append(time.perf_counter() - started)


def _read_all(reader: NameReader, paths: list[str]) -> None:
    for path in paths:
        reader.read_path(path)


def _walk(root: str) -> int:
    """Walk a tree with the size and time of every file, as any audit must."""
    count = 0
    folders = [root]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    entry.stat(follow_symlinks=False)
                    count += 1
    return count


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--misses", action="store_true", help="name the rows that were missed or mistaken")
    parser.add_argument(
        "--speed", nargs="?", type=int, const=100_000, metavar="COUNT", help="measure reading against walking"
    )
    options = parser.parse_args()
    if options.speed:
        print(json.dumps(speed(options.speed)))
    if options.file is not None:
        with options.file.open(encoding="utf-8-sig", newline="") as file:
            scores = score(list(csv.DictReader(file)))
        figures = {name: counted.as_json() for name, counted in scores.items()}
        print(json.dumps(figures) if options.json else report(scores, misses=options.misses))
    elif not options.speed:
        parser.error("FILE.csv or --speed")


if __name__ == "__main__":
    main()
