"""Lines of the form `label : value`, as letters, minutes and lists have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_LABEL = re.compile(r"([A-Za-z][A-Za-z /,.&()-]{1,38}?)[\s.]{0,9}:\s*(.*)", re.DOTALL)
_SPACED_COLON = re.compile(r"(?<!\s)\s*:\s*")
_NO_LETTERS = re.compile(r"[^a-z]+")
_SHORT_DAY = re.compile(r"\btgl\b")
# What stands for a value that is to be written by hand: dots, and words that say what to write.
_TO_FILL = re.compile(
    r"(?:[.…_‥·]\s?){4,}|(?:…\s?){2,}"
    r"|[\[(]\s*(?:isi|diisi|nama|tanggal|tempat|hari|waktu|jabatan|nomor|judul)\b[^\])]{0,40}[\])]"
    r"|\b(?:dd|hh)[-/ ](?:mm|bb)[-/ ](?:yyyy|tttt)\b|\bx{2,}\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\[[^\]]{1,60}\]|<[^<>]{1,60}>|\{[^{}]{1,60}\}")

# Labels of what a day is written behind, the surest first; as words of letters only.
MEETING_DAY = frozenset(
    {
        "hari tanggal", "hari dan tanggal", "hari tanggal waktu", "hari tanggal jam", "hari tanggal pukul",
        "tanggal kegiatan", "tanggal rapat", "tanggal pelaksanaan", "waktu pelaksanaan", "hari tanggal pelaksanaan",
        "pada hari tanggal", "pada hari", "hari tanggal kegiatan", "hari tanggal rapat",
    }
)  # fmt: skip
PLAIN_DAY = frozenset({"tanggal", "hari", "waktu"})
SIGNED_DAY = frozenset(
    {
        "tanggal pengesahan", "tanggal ditetapkan", "ditetapkan tanggal", "pada tanggal", "tanggal penetapan",
        "tanggal efektif", "tanggal berlaku", "tanggal terbit", "tanggal pembuatan", "tanggal surat",
        "tanggal pemeriksaan", "tanggal laporan", "tanggal penyusunan", "disahkan tanggal", "tanggal dibuat",
    }
)  # fmt: skip
SUBJECT = frozenset({"perihal", "hal"})
ACTIVITY = frozenset(
    {
        "acara", "agenda", "kegiatan", "nama kegiatan", "rapat", "nama sop", "judul sop", "judul", "agenda rapat",
        "nama rapat", "topik", "tema", "materi rapat", "jenis rapat", "dalam rangka", "keperluan", "pembahasan",
    }
)  # fmt: skip
ITS_NAME = frozenset({"nama sop", "judul sop", "nama dokumen"})
PERIOD = frozenset({"bulan", "triwulan", "semester", "periode", "tahun", "tahun anggaran", "masa", "keadaan"})
# What the head of a procedure's sheet says in a column of its own.
OF_A_SHEET = (SIGNED_DAY - {"pada tanggal", "tanggal surat"}) | ITS_NAME | {"tanggal revisi", "nomor sop"}
NUMBER = frozenset({"nomor", "no", "nomor surat", "nomor sop", "nomor dokumen"})
# What the forms of a meeting, a letter or a list leave to be filled in.
FIELDS = (
    MEETING_DAY
    | PLAIN_DAY | SUBJECT | ACTIVITY | PERIOD | NUMBER | frozenset(
        {
            "waktu", "pukul", "jam", "tempat", "pimpinan rapat", "pemimpin rapat", "peserta", "peserta rapat",
            "notulis", "notulen", "nama", "nip", "jabatan", "unit kerja", "lampiran", "sifat", "pangkat", "instansi",
            "alamat", "jumlah peserta", "moderator", "narasumber", "pemateri", "kesimpulan", "hasil rapat", "pencatat",
            "undangan",
        }
    )
)  # fmt: skip


class Label(NamedTuple):
    """A label in words of letters only, its value, and the number of its line."""

    key: str
    value: str
    line: int


def key_of(text: str) -> str:
    """Return a label as its words of letters: `Hari / Tanggal` is `hari tanggal`."""
    return _SHORT_DAY.sub("tanggal", _NO_LETTERS.sub(" ", text.lower()).strip())


def labels_of(lines: Sequence[str]) -> tuple[Label, ...]:
    """Return the labels in order; a value that stands in the next cell belongs to the label before it."""
    return tuple(label for number, line in enumerate(lines) for label in _labels_in(line, number))


def _labels_in(line: str, number: int) -> Iterator[Label]:
    cells = _SPACED_COLON.sub(" : ", line).split("\t")
    for at, cell in enumerate(cells):
        found = _LABEL.match(cell.strip())
        if found:
            yield Label(key_of(found[1]), found[2].strip(), number)
        elif at + 1 < len(cells) and ":" not in cells[at + 1] and key_of(cell) in _beside(at, len(cells)):
            yield Label(key_of(cell), cells[at + 1].strip(), number)


def _beside(at: int, columns: int) -> frozenset[str]:
    """Return the labels whose value stands in the next of so many cells, without a colon.

    Not a period: two columns headed `Bulan` and `Jumlah` are a table. In a wide row, and behind what stands
    on its left, only what no table has for a column: the days and the name of a procedure.
    """
    return (FIELDS - PERIOD) | OF_A_SHEET if columns == 2 and at == 0 else OF_A_SHEET


def is_to_fill(value: str) -> bool:
    """Whether a value is left to be filled in: nothing, dots, or what stands in their place."""
    return bool(_IN_BRACKETS.fullmatch(value)) or not any(map(str.isalnum, _TO_FILL.sub("", value)))


def has_to_fill(line: str) -> bool:
    """Whether a line holds dots or the like to be filled in."""
    return _TO_FILL.search(line) is not None
