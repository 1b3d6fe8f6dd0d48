"""How well names are read: precision, recall and confusions against a person's labels.

    python tests/bench/names.py FILE.csv [--json] [--misses]

FILE.csv has the columns path, jenis, tersurat, kode, tanggal, periode. jenis: recall over the rows
whose name states it (`tersurat`), precision over all rows for which the reader states one other
than dokumen and lainnya. kode, tanggal, periode: recall over the rows that have one, precision over
the rows for which the reader gives one. An answer less exact than the label is a miss, not an error.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from zi_audit.match.vocabulary import reader_for  # noqa: E402
from zi_audit.names.facts import PathFacts, Satuan  # noqa: E402
from zi_audit.plan.load import load_plan  # noqa: E402

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


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--misses", action="store_true", help="name the rows that were missed or mistaken")
    options = parser.parse_args()
    with options.file.open(encoding="utf-8-sig", newline="") as file:
        scores = score(list(csv.DictReader(file)))
    figures = {name: counted.as_json() for name, counted in scores.items()}
    print(json.dumps(figures) if options.json else report(scores, misses=options.misses))


if __name__ == "__main__":
    main()
