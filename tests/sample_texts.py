"""Short office texts for the sample folder: letters, decisions, attendance lists, minutes, tables, pictures.

No real person is named; places and numbers are made up in the usual form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

OFFICE = ("KOMISI PEMILIHAN UMUM", "KABUPATEN BANGKA BARAT", "")
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
ATTENDANTS = (
    "Ketua",
    "Anggota Divisi Perencanaan, Data dan Informasi",
    "Anggota Divisi Teknis Penyelenggaraan",
    "Anggota Divisi Hukum dan Pengawasan",
    "Anggota Divisi Sosialisasi, Pendidikan Pemilih dan SDM",
    "Sekretaris",
    "Kasubbag Keuangan, Umum dan Logistik",
    "Kasubbag Perencanaan, Data dan Informasi",
    "Kasubbag Hukum dan SDM",
    "Kasubbag Teknis Penyelenggaraan Pemilu dan Parmas",
    "Pelaksana",
    "Pelaksana",
)

Cell = str | int


@dataclass(frozen=True, slots=True)
class Text:
    """A text of some lines; `made` is the creation date that the file carries inside, None for none."""

    lines: tuple[str, ...]
    made: date | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of rows, the title first; `made` as in Text."""

    rows: tuple[tuple[Cell, ...], ...]
    made: date | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn picture that shows `caption`; equal captions give equal bytes. `png` forces that format."""

    caption: str
    png: bool | None = None


@dataclass(frozen=True, slots=True)
class Video:
    """A video that opens."""

    caption: str


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes as they are: pointers, broken and empty files."""

    content: bytes


Content = Text | Table | Picture | Video | Raw


def day(text: str) -> date:
    """Return the date of `2026-03-31`."""
    return date.fromisoformat(text)


def in_words(when: date) -> str:
    """Return a date as people write it: `31 Maret 2026`."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def undangan(acara: str, tanggal: str, nomor: int, made: str = "") -> Text:
    """A letter that invites to `acara` on `tanggal` (ISO)."""
    when = day(tanggal)
    return Text(
        (
            *OFFICE,
            f"Nomor    : {nomor}/HM.02-Und/1903/{when.year}",
            "Sifat    : Biasa",
            f"Perihal  : Undangan {acara}",
            "",
            "Yth. Daftar undangan terlampir",
            "",
            f"Mengharap kehadiran Bapak/Ibu pada {acara} yang akan dilaksanakan pada:",
            f"Hari/tanggal : {DAYS[when.weekday()]}, {in_words(when)}",
            "Pukul        : 09.00 WIB s.d. selesai",
            "Tempat       : Aula KPU Kabupaten Bangka Barat, Muntok",
            "",
            "Demikian disampaikan, atas perhatian Bapak/Ibu diucapkan terima kasih.",
            "",
            "Sekretaris,",
            "ttd.",
        ),
        day(made) if made else when,
    )


def hadir(acara: str, tanggal: str, jumlah: int = 10) -> Text:
    """An attendance list of `acara` with `jumlah` signatures, at most twelve."""
    when = day(tanggal)
    rows = tuple(f"{n}. {who} (ttd)" for n, who in enumerate(ATTENDANTS[:jumlah], 1))
    return Text(
        (*OFFICE, "DAFTAR HADIR", acara, f"{DAYS[when.weekday()]}, {in_words(when)}", "", *rows), when
    )


def notulen(acara: str, tanggal: str, *pokok: str, made: str = "") -> Text:
    """Minutes of `acara` with the points `pokok`."""
    when = day(tanggal)
    return Text(
        (
            *OFFICE,
            f"NOTULEN {acara}",
            f"Hari/tanggal : {DAYS[when.weekday()]}, {in_words(when)}",
            "Pimpinan     : Ketua KPU Kabupaten Bangka Barat",
            "Notulis      : Pelaksana Subbagian Hukum dan SDM",
            "",
            "Pokok pembahasan:",
            *(f"{n}. {pokok_satu}" for n, pokok_satu in enumerate(pokok, 1)),
            "",
            "Rapat ditutup pukul 11.30 WIB.",
        ),
        day(made) if made else when,
    )


def sk(nomor: int | str, tentang: str, tanggal: str, oleh: str = "KPU") -> Text:
    """A decision with its number and title; `oleh` numbers its decisions apart from others."""
    when = day(tanggal)
    return Text(
        (
            "SALINAN",
            *OFFICE,
            f"KEPUTUSAN {oleh.upper()} KABUPATEN BANGKA BARAT NOMOR {nomor} TAHUN {when.year}",
            "TENTANG",
            tentang.upper(),
            "",
            "MEMUTUSKAN:",
            f"KESATU : Menetapkan {tentang} sebagaimana tercantum dalam lampiran.",
            "KEDUA  : Keputusan ini berlaku sejak tanggal ditetapkan.",
            "",
            f"Ditetapkan di Muntok pada tanggal {in_words(when)}",
            f"{'KETUA' if oleh == 'KPU' else 'SEKRETARIS'} KPU KABUPATEN BANGKA BARAT,",
            "ttd.",
        ),
        when,
    )


def naskah(judul: str, tanggal: str, *isi: str) -> Text:
    """Any other document: a title, its paragraphs, and the day it was made."""
    when = day(tanggal)
    return Text((*OFFICE, judul.upper(), "", *isi, "", f"Muntok, {in_words(when)}"), when)


def tabel(judul: str, tanggal: str, kepala: tuple[str, ...], *rows: tuple[Cell, ...]) -> Table:
    """A sheet with a title, a heading and its rows."""
    return Table(((judul,), (), kepala, *rows), day(tanggal))


def foto(caption: str) -> Picture:
    """A photo."""
    return Picture(caption)


def layar(caption: str) -> Picture:
    """A screen."""
    return Picture(caption)
