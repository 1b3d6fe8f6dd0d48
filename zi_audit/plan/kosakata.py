"""The words by which a name speaks against a dokumen: of other offices, of papers around it, of other subjects."""

from __future__ import annotations

from dataclasses import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instansi:
    """`instansi.toml`: names of offices, and the words beside them that tell an owner from a guest."""

    instansi: Phrases = ()
    tempat: Phrases = ()
    pusat: Phrases = ()
    adhoc: Phrases = ()
    tamu: Phrases = ()
    bukan_tamu: Phrases = ()
    tuan_rumah: Phrases = ()
    dari: Phrases = ()
    hadir: Phrases = ()
    aplikasi: Phrases = ()
    kabupaten: Phrases = ()
    provinsi: Phrases = ()
    daerah_provinsi: Phrases = ()
    daerah: Phrases = ()
    kecamatan: Phrases = ()


@dataclass(frozen=True, slots=True)
class BukanDokumen:
    """`bukan-dokumen.toml`: words of what is blank, called off, or only a paper around the thing."""

    belum_diisi: Phrases = ()
    boleh_kosong: Phrases = ()
    bentuk_depan: Phrases = ()
    bentuk: Phrases = ()
    batal: Phrases = ()
    kertas: Phrases = ()
    penjelasan: Phrases = ()
    bukan: Phrases = ()


@dataclass(frozen=True, slots=True)
class Perihal:
    """`perihal.toml`: subjects that are never ZI's (`lain`), and words that name no subject (`umum`)."""

    lain: Phrases = ()
    umum: Phrases = ()


@dataclass(frozen=True, slots=True)
class Penolak:
    """All of them, as one part of the vocabulary."""

    instansi: Instansi
    bukan_dokumen: BukanDokumen
    perihal: Perihal


NOTHING_SPEAKS = Penolak(Instansi(), BukanDokumen(), Perihal())
