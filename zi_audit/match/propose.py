"""A file name that would be recognised, built from the rule: jenis, the dokumen's first words, a month.

`init` writes these names into its notes, `explain` and the report suggest them. They carry a month in
time, so that a file named so is neither late nor dated by its modification time.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from zi_audit.dates import Periode, Tanggal
from zi_audit.plan.model import Bukti, Dokumen, Jenis
from zi_audit.safe_names import safe_name

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip

# The word that states a jenis; "" where the dokumen's own words say enough.
JENIS_WORD: dict[Jenis, str] = {
    Jenis.SK: "SK",
    Jenis.UNDANGAN: "Undangan",
    Jenis.DAFTAR_HADIR: "Daftar Hadir",
    Jenis.NOTULENSI: "Notulensi",
    Jenis.DOKUMENTASI: "Dokumentasi",
    Jenis.TANGKAPAN_LAYAR: "Tangkapan Layar",
    Jenis.REKAP: "Rekap",
    Jenis.LAPORAN: "Laporan",
    Jenis.SURAT: "Surat",
    Jenis.DOKUMEN: "",
    Jenis.SOP: "SOP",
    Jenis.VIDEO: "Video",
    Jenis.SERTIFIKAT: "Sertifikat",
    Jenis.BANNER: "Banner",
    Jenis.LAINNYA: "",
}

# The first of these that the dokumen accepts is proposed.
_EXTENSIONS = ("pdf", "xlsx", "docx", "mp4", "jpg", "png")
_IMAGES_FIRST: dict[Jenis, tuple[str, ...]] = {
    Jenis.DOKUMENTASI: ("jpg", "png"),
    Jenis.TANGKAPAN_LAYAR: ("png", "jpg"),
    Jenis.BANNER: ("jpg", "png"),
    Jenis.VIDEO: ("mp4",),
}
_ORDINARY_SHORT_WORDS = frozenset(
    {"dan", "di", "ke", "tim", "per", "uji", "web", "hak", "cuti", "kerja", "peta"}
)
# What is longer than this would be cut by nobody's share, and read by nobody.
_LONGEST_WORDS = 60


def proposed_name(
    bukti: Bukti, periode: Periode, *, kode: bool = False, ekstensi: str = "", on: date | None = None
) -> str:
    """Return a Windows-safe file name that the matcher takes as `bukti` in `periode`, on time.

    With `kode`, the butir's kode leads it, so that it is understood in any folder. `ekstensi`
    (no dot) replaces the usual extension of the dokumen. It carries the month, and the day where the month
    alone would be of two periode. `on` is a day that the file is known by:
    its month is proposed where it lies in the periode.
    """
    dokumen = bukti.dokumen
    month = on if on is not None and on in periode else proposed_month(bukti, periode)
    words = _words(dokumen.jenis, dokumen.nama, dokumen.kata)
    lead = f"{bukti.kode} " if kode else ""
    # A month that two periode touch does not tell them apart.
    whole = Tanggal.bulan(month.year, month.month)
    alike = sum(window.overlaps(whole) for window in bukti.periode) > 1
    day = f"{periode.selesai.day} " if alike and periode.selesai <= whole.selesai else ""
    stem = f"{lead}{words} {day}{MONTHS[month.month - 1]} {month.year}"
    return f"{stem}.{ekstensi or _extension(dokumen)}"


def proposed_month(bukti: Bukti, periode: Periode) -> date:
    """Return the first day of the month that a proposed name carries: the last of the periode.

    Where the bukti is of other years only (an SOP of last year), December of the latest of them.
    """
    end = periode.selesai
    if not bukti.tahun or end.year in bukti.tahun:
        return end.replace(day=1)
    earlier = [year for year in bukti.tahun if year < end.year]
    return date(max(earlier), 12, 1) if earlier else end.replace(day=1)


def bundle_title(dokumen: Dokumen) -> str:
    """Return the short name of the meeting that `dokumen` is a part of, from its bundle's id: `Rapat Evaluasi ZI`."""
    return " ".join(cased(word, dokumen.nama) for word in re.split("[-_ ]+", dokumen.bundel))


# Many files of a share might be the same dokumen, each in a month and with an extension of its own.
@lru_cache(maxsize=1_024)
def _words(jenis: Jenis, nama: str, kata: tuple[tuple[str, ...], ...]) -> str:
    own = [cased(group[0], nama) for group in kata if group]
    # In the order in which the dokumen's own name has them; what it has not comes last.
    printed = nama.casefold()
    own.sort(key=lambda words: printed.find(words.casefold()) % (len(printed) + 1))
    stated = JENIS_WORD[jenis]
    said = f" {' '.join(own).casefold()} "
    if stated and f" {stated.casefold()} " not in said:
        own.insert(0, stated)
    return safe_name(" ".join(own) or nama, _LONGEST_WORDS)


def cased(phrase: str, nama: str) -> str:
    """Return `phrase` with capitals as `nama` prints them, else as a title with short forms in capitals."""
    printed = re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", nama, re.IGNORECASE)
    if printed:
        return printed[0][:1].upper() + printed[0][1:]
    return _title_case(phrase)


def _title_case(phrase: str) -> str:
    return " ".join(
        word.upper() if len(word) <= 3 and word not in _ORDINARY_SHORT_WORDS else word.capitalize()
        for word in phrase.split()
    )


def _extension(dokumen: Dokumen) -> str:
    for ekstensi in (*_IMAGES_FIRST.get(dokumen.jenis, ()), *_EXTENSIONS):
        if ekstensi in dokumen.ekstensi:
            return ekstensi
    return dokumen.ekstensi[0] if dokumen.ekstensi else "pdf"
