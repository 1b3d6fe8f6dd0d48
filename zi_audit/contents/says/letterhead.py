"""The letterhead of a document: whose it is, and the kind that a form has beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zi_audit.contents.says.labels import FIELDS, OF_A_SHEET, key_of

LONGEST_LINE = 160
_MOST_LINES = 5
_FEWEST_SIGNS = 2
_MOSTLY = 0.8
# Words with which an office's name begins.
_OFFICE = re.compile(
    r"(?:SEKRETARIAT(?:\s+JENDERAL)?|KOMISI\s+PEMILIHAN\s+UMUM|KPU|BADAN|BAWASLU|DINAS|PEMERINTAH|KEMENTERIAN"
    r"|KEMENTRIAN|LEMBAGA|INSPEKTORAT|KEJAKSAAN|KEPOLISIAN|POLRES|POLDA|KANTOR|KECAMATAN|PANITIA|DEWAN|MAHKAMAH"
    r"|PENGADILAN|UNIVERSITAS|ARSIP\s+NASIONAL|OMBUDSMAN|DIREKTORAT|BIRO|PUSAT|BALAI|KOMANDO|KODIM|PPK|PPS|KPPS)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"(?:REPUBLIK\s+INDONESIA|PROVINSI|PROPINSI|KABUPATEN|KAB\.?|KOTA|KECAMATAN|DESA|KELURAHAN)\b",
    re.IGNORECASE,
)
# The rest of a ministry's or an agency's name, where its line was too narrow.
_NAME_GOES_ON = re.compile(r"(?:DAN|SERTA)\s+\w", re.IGNORECASE)
# The second word of a place, where its line was too narrow.
_PLACE_GOES_ON = re.compile(
    r"(?:BARAT|TIMUR|SELATAN|UTARA|TENGAH|TENGGARA|BARAT\s+DAYA|TIMUR\s+LAUT|HULU|HILIR|LAUT|RAYA|BARU|KEPULAUAN)\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:jalan|jln|jl|alamat|telp|telepon|tlp|fax|faks|faksimile|e-?mail|surel|laman|website|situs|kode\s+pos|https?|www)\b",
    re.IGNORECASE,
)
# What stands above a letterhead: stamps, numbers of pages, what a browser prints over a page.
_STAMP = re.compile(
    r"\W*(?:SALINAN|ASLI|RAHASIA|LAMPIRAN\b.{0,80}|\d{1,3}|HALAMAN\s+\d.{0,20}|\d{1,2}/\d{1,2}/\d{2,4}\W.{0,200})\W*",
    re.IGNORECASE,
)
# Those who decide: what follows belongs to their name until the number.
DECISION = re.compile(r"(?:SALINAN\s+)?(?:SURAT\s+)?(KEPUTUSAN|PERATURAN|INSTRUKSI)\b(?!\s*:)", re.IGNORECASE)
# What is a label only: minutes and invitations are kinds, too.
_LABELS = (FIELDS | OF_A_SHEET) - {"notulen", "undangan"}


def is_loud(line: str) -> bool:
    """Whether a line is written in capitals, as headings are."""
    letters = [sign for sign in line if sign.isalpha()]
    return len(letters) > 1 and sum(map(str.isupper, letters)) >= _MOSTLY * len(letters)


def names_office(line: str) -> bool:
    """Whether a line is the name of an office or a part of one."""
    return bool(_OFFICE.match(line) or _LEVEL.match(line)) and ":" not in line and len(line) < LONGEST_LINE


def letterhead(lines: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """Return the number of the first line behind the letterhead, and the office that it names, if any."""
    named: list[str] = []
    for number, line in enumerate(lines):
        if sum(map(str.isalnum, line)) < _FEWEST_SIGNS:
            # A rule, or what is left of a coat of arms.
            continue
        first = line.partition("\t")[0]
        is_office = names_office(first) and (is_loud(first) or not named) and not DECISION.match(first)
        goes_on = _PLACE_GOES_ON.fullmatch(first) or (is_loud(first) and _NAME_GOES_ON.match(first))
        if (is_office and len(named) < _MOST_LINES) or (named and goes_on):
            named.append(first)
        elif _ADDRESS.match(line):
            continue
        elif named or not _STAMP.fullmatch(line):
            return number, (" ".join(named),) if named else ()
    return len(lines), (" ".join(named),) if named else ()


def beside(head: Sequence[str]) -> str:
    """Return the kind that stands in a cell of its own beside the letterhead: a form's `NOTULEN`."""
    cells = [cell for line in head for cell in line.split("\t")[1:]]
    return " ".join(
        cell for cell in cells if is_loud(cell) and ":" not in cell and key_of(cell) not in _LABELS
    )
