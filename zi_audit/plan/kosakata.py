"""The words by which a name speaks against a dokumen: of other offices, of papers around it, of other subjects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import product
from typing import Any, TypeVar

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instansi:
    """`instansi.toml`: names of offices, and the words beside them that tell an owner from a guest."""

    instansi: Phrases = ()
    tempat: Phrases = ()
    pusat: Phrases = ()
    adhoc: Phrases = ()
    pejabat: Phrases = ()
    media: Phrases = ()
    orang_lain: Phrases = ()
    tentang_pegawai: Phrases = ()
    tamu: Phrases = ()
    bukan_tamu: Phrases = ()
    tuan_rumah: Phrases = ()
    dari: Phrases = ()
    dibicarakan: Phrases = ()
    atas_nama: Phrases = ()
    lapangan: Phrases = ()
    upacara: Phrases = ()
    upacara_di: Phrases = ()
    pelatihan: Phrases = ()
    hadir: Phrases = ()
    aplikasi: Phrases = ()
    kabupaten: Phrases = ()
    provinsi: Phrases = ()
    daerah_provinsi: Phrases = ()
    daerah: Phrases = ()
    kecamatan: Phrases = ()


@dataclass(frozen=True, slots=True)
class BukanDokumen:
    """`bukan-dokumen.toml`: words of what is blank, void, perhaps an old one, or only a paper around the thing."""

    belum_diisi: Phrases = ()
    boleh_kosong: Phrases = ()
    bentuk_depan: Phrases = ()
    bentuk: Phrases = ()
    batal: Phrases = ()
    batal_akhir: Phrases = ()
    mencabut: Phrases = ()
    mungkin_lama: Phrases = ()
    kertas: Phrases = ()
    penjelasan: Phrases = ()
    tayangan: Phrases = ()
    bukan: Phrases = ()


@dataclass(frozen=True, slots=True)
class Perihal:
    """`perihal.toml`: subjects and apps that are never ZI's (`lain`, `aplikasi`), words that name no subject.

    `membentuk` are words of a decision that appoints people, `kegiatan` those of a pokok that name an activity only.

    `singkat` are the short spellings of a word that all lists spell out.
    """

    lain: Phrases = ()
    aplikasi: Phrases = ()
    membentuk: Phrases = ()
    kegiatan: Phrases = ()
    umum: Phrases = ()
    singkat: Mapping[str, Phrases] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Penolak:
    """All of them, as one part of the vocabulary."""

    instansi: Instansi
    bukan_dokumen: BukanDokumen
    perihal: Perihal


_List = TypeVar("_List", Instansi, BukanDokumen, Perihal)


def with_short_spellings(words: _List, singkat: Mapping[str, Phrases]) -> _List:
    """Return lists of phrases with each phrase in all spellings that `singkat` has: tidak berlaku, tdk berlaku."""
    spelled: dict[str, Any] = {
        part.name: tuple(dict.fromkeys(same for phrase in phrases for same in _spellings(phrase, singkat)))
        for part in fields(words)
        if isinstance(phrases := getattr(words, part.name), tuple)
    }
    return replace(words, **spelled)


def _spellings(phrase: str, singkat: Mapping[str, Phrases]) -> Iterator[str]:
    for words in product(*((word, *singkat.get(word, ())) for word in phrase.split())):
        yield " ".join(words)


NOTHING_SPEAKS = Penolak(Instansi(), BukanDokumen(), Perihal())
