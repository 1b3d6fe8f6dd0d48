"""A nation's results rolled up: time and memory of `zi-audit rollup` over many full results.

    python tests/bench/rollup.py [--offices 552]

Every result is that of the sample with some slots turned; half a megabyte, as an office's is.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PER_PROVINCE = 15


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--offices", type=int, default=552)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "hasil")
        folder.mkdir()
        size = build(folder, options.offices)
        page = Path(temporary, "rekap.html")
        command = [sys.executable, "-m", "zi_audit", "rollup", str(folder)]
        command += ["--units", f"{folder}.csv", "--as-of", "2026-07-15", "--report", str(page)]
        began = time.perf_counter()
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
        took = time.perf_counter() - began
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{options.offices} results, {size / 1e6:.0f} MB: {took:.1f} s, peak {peak:.0f} MB, ", end="")
        print(f"page {page.stat().st_size / 1e6:.2f} MB")
    return 0


def build(folder: Path, count: int) -> int:
    """Write the results and the list of offices; return the bytes written."""
    sample = sampled()
    chance = random.Random(3)
    lines, size = ["kode;nama;induk"], 0
    provinces = max(1, count // PER_PROVINCE)
    lines += [f"{number:02};KPU Provinsi {number};" for number in range(1, provinces + 1)]
    for number in range(count):
        kode = f"{1 + number % provinces:02}{number:03}"
        text = json.dumps(office(sample, kode, chance), ensure_ascii=False)
        (folder / f"{kode}.json").write_text(text, encoding="utf-8")
        size += len(text)
        lines.append(f"{kode};KPU Kabupaten {number};{kode[:2]}")
    folder.with_suffix(".csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return size


def sampled() -> str:
    command = [sys.executable, "-m", "zi_audit", "check", str(ROOT / "sample_evidence")]
    command += ["--as-of", "2026-07-05", "--format", "json", "--fail-on", "never"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def office(sample: str, kode: str, chance: random.Random) -> dict[str, Any]:
    """Return the sample's result as that of another office, a tenth of its evidence gone."""
    result: dict[str, Any] = json.loads(sample)
    result.pop("isi_sha256", None)
    result |= {"satker": kode, "unit": f"KPU Kabupaten {kode}"}
    slots = [slot for butir in result["butir"] for bukti in butir["bukti"] for slot in bukti["periode"]]
    for slot in slots:
        if slot["status"] == "ada" and chance.random() < 0.1:
            slot |= {"status": "belum_ada", "berkas": []}
    result["ringkasan"] |= Counter(slot["status"] for slot in slots)
    return result


if __name__ == "__main__":
    sys.exit(main())
