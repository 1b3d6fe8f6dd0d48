"""The words in which people write months, quarters, half-years and years, as data."""

from __future__ import annotations

from zi_audit.names.spelling import word_set
from zi_audit.names.words import ROMAN_VALUES

# In each row: the names that count alone, then those that count beside a number, or as the last word
# of a name that says a kind which recurs (DH SPIP Mar); elsewhere they are people and other words.
_MONTH_ROWS = (
    ("januari january", "jan"),
    ("februari pebruari febuari february feb peb", ""),
    ("maret march", "mar mrt"),
    ("april apr", ""),
    ("mei", "may"),
    ("juni june", "jun"),
    ("juli july jul", ""),
    ("agustus august agu ags agt agst agust aug", ""),
    ("september sept", "sep"),
    ("oktober october okt oct", ""),
    ("november nopember nop", "nov"),
    ("desember december", "des dec"),
)
MONTHS: dict[str, int] = {
    name: number for number, row in enumerate(_MONTH_ROWS, 1) for names in row for name in names.split()
}

NUMERALS: dict[str, int] = ROMAN_VALUES | {
    "satu": 1, "pertama": 1, "kesatu": 1, "dua": 2, "kedua": 2, "tiga": 3, "ketiga": 3, "empat": 4, "keempat": 4,
    "twi": 1, "twii": 2, "twiii": 3, "twiv": 4,
}  # fmt: skip

# The class letters of `zi_audit.names.dates`.
_CLASS_ROWS = {
    "M": " ".join(alone for alone, _ in _MONTH_ROWS),
    "m": " ".join(beside for _, beside in _MONTH_ROWS),
    "t": "tw triwulan triwulanan wulan trw twl triw kuartal kwartal quarter",
    "T": "twi twii twiii twiv",
    "q": "q",
    "s": "semester smt smtr smstr sem",
    "b": "bulan bln",
    "k": "ke",
    "o": "satu pertama kesatu dua kedua tiga ketiga empat keempat",
    "y": "tahun thn th ta",
    "d": "dan sd sampai hingga",
    "n": "no nomor nmr nomer nip nik nrp npwp",
    "a": "at pukul jam",
    "c": (
        "img image photo foto gambar vid video pxl mvimg dsc dscn dscf dcim burst screenshot scan scn pic gopr dji "
        "wa picture"
    ),
    "g": "genap ganjil gasal akademik ajaran pelajaran",
    "P": (
        "permen permenpan permenpanrb permentan permendagri permenkumham permenkes permenkeu perki pkpu perpres pp "
        "uu perbup perda perwali pergub perwal perka perban perkap perma keppres inpres peraturan pmk perbawaslu"
    ),
}
CLASSES: dict[str, str] = {word: letter for letter, row in _CLASS_ROWS.items() for word in row.split()}

# A roman numeral after one of these is no month, whatever follows.
NO_ROMAN_MONTH = word_set(
    """
    area pokja pilar komponen sub bab eselon ess golongan gol kelas klas tahap angkatan d dipl
    wil wilayah tingkat tk gelombang gel jilid periode batch lampiran
    """
)

# A number after one of these counts its things, whatever month follows: TPS 12 Mei 2026, LIPA 8 Mei 2026.
COUNTED = word_set(
    """
    lampiran lamp tahap termin gelombang gel angkatan batch kloter kelompok edisi volume vol seri jilid tps dapil pekan
    kelas sesi shift lipa form formulir tabel bagian bab halaman hal eselon rt rw sdn smpn sman smkn mtsn
    """
)

# Two digits after one of these count or number something: they are no year.
NO_SHORT_YEAR = word_set(
    """
    undangan und surat nodin nota nd notulen notulensi notula not hadir dh absen absensi presensi dokumentasi dok foto
    file berkas dokumen scan lampiran lamp bagian bab hal halaman part slide versi rev revisi v hari tanggal tgl pasal
    butir poin kelas gol sk kep keputusan
    """
)

# Kinds that bear no number of their own: 03-2026 after one of these is a month.
UNNUMBERED = word_set(
    """
    notulen notulensi notula risalah dh hadir absen absensi presensi dokumentasi foto lkh rekap rekapitulasi
    """
)

# Things of each month: 03-2026 at the end of a name that holds one of these is a month.
MONTHLY = word_set("bulanan lapbul gaji tukin tunkin lembur")

# A short month that ends a name is one beside these, and not behind these: DH SPIP Mar, LKH an Jun.
RECURRING = UNNUMBERED | word_set(
    "undangan und notul pleno spip apel kartu lap laporan capaian potongan tukin"
)
PERSON_FOLLOWS = word_set("an atas nama sdr ibu bapak")

# The words whose spelling is mended besides those of the vocabulary.
MENDED = frozenset(MONTHS) | frozenset(CLASSES)
