"""The sample province: five small offices, one with an old result, one that never reported, one damaged.

    python tests/make_province.py [REPORT.html]      by default reports/contoh-provinsi.html

Each office's folder is the sample with some of its files taken away, drawn by a seed; the page is
what `zi-audit rollup` makes of the results.
"""

from __future__ import annotations

import contextlib
import random
import shutil
import sys
import tempfile
from pathlib import Path

from make_sample import FOLDER

from zi_audit.cli.main import run

AS_OF = "2026-07-05"
REPORT = Path(__file__).resolve().parent.parent / "reports" / "contoh-provinsi.html"
UNITS = """\
kode;nama;induk
1900;KPU Provinsi Kepulauan Bangka Belitung;
1901;KPU Kabupaten Bangka;1900
1902;KPU Kabupaten Belitung;1900
1903;KPU Kabupaten Bangka Selatan;1900
1904;KPU Kabupaten Bangka Tengah;1900
1905;KPU Kabupaten Bangka Barat;1900
1971;KPU Kota Pangkalpinang;1900
"""
# The office, the day of its result, the share of files taken away, and whether an earlier result is there, too.
OFFICES = (
    ("1901", AS_OF, 0.1, False),
    ("1902", AS_OF, 0.35, True),
    ("1903", "2026-06-10", 0.2, False),
    ("1904", AS_OF, 0.6, False),
    ("1905", AS_OF, 0.0, False),
)
DAMAGED = "1971"


def build(root: Path, *, pages: bool = True) -> Path:
    """Make folders and results of all offices below `root`, and their `pages`; return the folder of results."""
    results = root / "hasil"
    results.mkdir(parents=True)
    (root / "satker.csv").write_text(UNITS, encoding="utf-8")
    for kode, day, taken, has_earlier in OFFICES:
        folder = office(root / "folder" / kode, kode, taken)
        if has_earlier:
            check(office(root / "sebelumnya" / kode, kode, taken / 3), "2026-06-20", results / f"{kode}-juni")
        check(folder, day, results / kode, page=pages)
    (results / f"{DAMAGED}.json").write_text('{"skema": 1, "satker": "1971", "unit": "KPU Kota', "utf-8")
    return results


def office(folder: Path, kode: str, taken: float) -> Path:
    """Make one office's evidence folder: the sample without a share of its files."""
    shutil.copytree(FOLDER, folder)
    chance = random.Random(kode)
    for path in sorted(folder.rglob("*.*")):
        if path.is_file() and path.name != "zi-audit.toml" and chance.random() < taken:
            path.unlink()
    settings = folder / "zi-audit.toml"
    settings.write_text(f'satker = "{kode}"\n{settings.read_text("utf-8")}', encoding="utf-8")
    return folder


def check(folder: Path, day: str, target: Path, *, page: bool = False) -> None:
    """Write an office's result, and its page."""
    outputs = ["--output", f"{target}.json", "--ledger", "none"]
    if page:
        outputs += ["--report", f"{target}.html"]
    run(["check", str(folder), "--as-of", day, "--format", "json", "--fail-on", "never", *outputs])


def roll_up(root: Path, report: Path, *, pages: bool = True) -> int:
    """Write the page of the province and return the exit code; `pages` are the offices' own, which it links."""
    units = ["--units", str(root / "satker.csv"), "--as-of", AS_OF]
    with contextlib.chdir(root):
        return run(["rollup", build(root, pages=pages).name, *units, "--report", str(report)])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        # The page stands alone: pages of its offices would not lie beside it.
        made = Path(sys.argv[1]).absolute() if len(sys.argv) > 1 else REPORT
        roll_up(Path(temporary), made, pages=False)
