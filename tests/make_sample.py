"""Write the sample folder: `python tests/make_sample.py [FOLDER]`, by default `sample_evidence/`.

Every byte follows from `sample_tree.py`: two runs write the same folder. Modification times are
left as they fall, because a checkout does not keep them; dates come from names, folders and contents.
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from pathlib import Path

import files
from sample_texts import Content, Picture, Raw, Table, Text, Video
from sample_tree import samples

FOLDER = Path(__file__).resolve().parent.parent / "sample_evidence"

# Pixels: enough to show something, small enough for a repository.
PHOTO = (160, 120)
SCREEN = (320, 200)
LINE = 80  # characters that fit on a page

SETTINGS = """\
# Pengaturan pemeriksaan bukti untuk folder ini. Baris yang diawali # hanya keterangan.

unit = "KPU Kabupaten Bangka Barat"
toleransi = 0 # hari

# Penanggung jawab per komponen; boleh juga per sub ("5.ii") atau per butir ("1.iv.a").
[pic]
"1" = "Sekretaris"
"2" = "Kasubbag Perencanaan, Data dan Informasi"
"3" = "Kasubbag Hukum dan SDM"
"4" = "Kasubbag Perencanaan, Data dan Informasi"
"5" = "Kasubbag Keuangan, Umum dan Logistik"
"5.ii" = "Ketua Satgas SPIP"
"6" = "Kasubbag Teknis Penyelenggaraan Pemilu dan Parmas"

# Berkas yang namanya tidak menjelaskan isinya.
[[pemetaan]]
pola = "Arsip TU/scan 0457.pdf"
bukti = "2.i.a"

# Butir bersyarat yang memang tidak terjadi.
[[nihil]]
bukti = "6.ii.d"
alasan = "Tidak ada keluhan yang memerlukan kompensasi layanan sampai 30 Juni 2026"

# Dispensasi: bukti yang disepakati tidak diminta pada satu periode.
[[dispensasi]]
bukti = "5.iv.c"
periode = "2026-TW1"
alasan = "Evaluasi WBS triwulan I belum menghasilkan temuan; disepakati dengan TPI pada 31 Maret 2026"

[abaikan]
pola = ["Arsip Pribadi/**", "*.bak"]
"""


def content(name: str, what: Content) -> bytes:
    """Return the bytes of a file called `name`: the format follows its extension."""
    match what:
        case Raw(raw):
            return raw
        case Video(caption):
            return files.mp4(caption)
        case Picture(caption, png):
            is_png = name.lower().endswith(".png") if png is None else png
            return files.png(caption, SCREEN) if is_png else files.jpeg(caption, PHOTO)
        case Table(rows, made):
            return files.xlsx([list(row) for row in rows], created=made)
        case Text(lines, made):
            make = files.docx if name.endswith(".docx") else files.pdf
            shown = [part for line in lines for part in textwrap.wrap(line, LINE) or [""]]
            return make("\n".join(shown), created=made)


def write(folder: Path) -> None:
    """Write the whole sample into `folder`; what was there before is removed."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / "zi-audit.toml").write_bytes(SETTINGS.encode())
    for sample in samples():
        path = folder / sample.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content(path.name, sample.content))


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
