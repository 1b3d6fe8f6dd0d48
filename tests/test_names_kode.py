"""The place of a file in the plan: a kode in its name, or the chain of its folders."""

from __future__ import annotations

import random

import pytest
from conftest import the_plan
from reading import place, read, reader

from zi_audit.match.vocabulary import reader_for
from zi_audit.plan.kode import ROMAN, Kode

IN_NAME = {
    "1.i.a SK TIM.pdf": "1.i.a",
    "1.I.a SK.pdf": "1.i.a",
    "1.I.A SK.pdf": "1.i.a",
    "1-i-a SK.pdf": "1.i.a",
    "1_i_a_SK.pdf": "1.i.a",
    "1ia sk tim.pdf": "1.i.a",
    "1 i a sk tim.pdf": "1.i.a",
    "1. i. a. SK TIM.pdf": "1.i.a",
    "01.i.a SK.pdf": "1.i.a",
    "(1.i.a) SK.pdf": "1.i.a",
    "[5.v.d] Notulen.pdf": "5.v.d",
    "4.ii.h Sertifikat.pdf": "4.ii.h",
    "5.2.d Notulen.pdf": "5.ii.d",
    "5-2-d Notulen.pdf": "5.ii.d",
    "5.2d Notulen.pdf": "5.ii.d",
    "A.I.1.i.a SK.pdf": "1.i.a",
    "A.I.5.2.d Notulen.pdf": "5.ii.d",
    # the LKE's letter and level, or one of them
    "A.1.i.a SK.pdf": "1.i.a",
    "A.1.1.i.a SK.pdf": "1.i.a",
    "A1-i-a SK.pdf": "1.i.a",
    "A1ia SK.pdf": "1.i.a",
    "A.5.2.d Notulen.pdf": "5.ii.d",
    "A.1.5.2.d Notulen.pdf": "5.ii.d",
    "I.5.ii.d Notulen.pdf": "5.ii.d",
    "1.5.ii.d Notulen.pdf": "5.ii.d",
    "Notulen SPIP (A.5.ii.d).pdf": "5.ii.d",
    "Notulen SPIP A.I.5.ii.d.pdf": "5.ii.d",
    "V.ii.d Notulen.pdf": "5.ii.d",
    "A.V.ii.d Notulen.pdf": "5.ii.d",
    "A.1.ii Rencana.pdf": "1.ii",
    "Bukti 1.i.a SK.pdf": "1.i.a",
    "SK Tim ZI 1.i.a.pdf": "1.i.a",
    "Notulen butir 5.2.d.pdf": "5.ii.d",
    "Notulen SPIP (5.2.d).pdf": "5.ii.d",
    "Notulen SPIP 5.2.d.pdf": "5.ii.d",
    "1.i.a, 1.i.b SK.pdf": "1.i.a",
    "6.v.b_2 Undangan.pdf": "6.v.b",
    "1.ii Rencana.pdf": "1.ii",
    # in brackets
    "2.(i).(b) SOP.pdf": "2.i.b",
    "2(i)(b) SOP.pdf": "2.i.b",
    "2 (i) (b) SOP.pdf": "2.i.b",
    "(2).(i).b SOP.pdf": "2.i.b",
    "A.I.6.(iv).(a) Survei.pdf": "6.iv.a",
    "4.(2).(c) IKU.pdf": "4.ii.c",
    "4.(ii) IKU.pdf": "4.ii",
    "4ii.c IKU.pdf": "4.ii.c",
    "Data Dukung 4.2.c IKU Kantor.pdf": "4.ii.c",
    "Eviden LKE 4.2.c IKU Kantor.pdf": "4.ii.c",
    "1.i.k SK.pdf": "1.i",
    "Notulen Pokja 5.pdf": "5",
    "AREA III laporan.pdf": "3",
}

NO_KODE = (
    "2. SOP.pdf",
    "2.c Undangan.pdf",
    "4 (2) (c).pdf",  # copies of a file
    "4 (2).pdf",
    "4 (v).jpg",
    "12.(i).(b) SOP.pdf",
    "Lampiran 2.(i).(b) SOP.pdf",
    "3d Poster.jpg",
    "3 d. aset.pdf",
    "05a. bab II.pdf",
    "14. lampiran 3b Rencana.pdf",
    "09.no-1-BA.docx",
    "79-1.UNTUK PIMPINAN.docx",
    "Lampiran 1.2.a.pdf",
    "Pasal 5.2.d.pdf",
    "235_Dt.8.1.ND_10_2026_Permohonan.pdf",
    "437.71_2026.pdf",
    "5.2.26 Notulen.pdf",
    "7.i.a SK.pdf",
    "1.vii.a SK.pdf",
    "1.v.a SK.pdf",  # komponen 1 has four sub
    "11.i.a SK.pdf",
    "3 Via Zoom.jpg",
    "3 V B.pdf",
    "12-1-V-B-2026 Surat.pdf",
    "Area Parkir.jpg",
    "Area 1-6 rekap.pdf",
    "Pokja I dan II notulen.pdf",
    "Sub Komponen 2.pdf",
    "10.i.a.jpg.pdf",
    "3.1.i.a SK.pdf",  # there is no level III
    "I.V.B Surat.pdf",
    "b.i.a undangan.pdf",
)

# Of the LKE's Reform and Hasil, where the plan has no butir.
BEYOND_THE_PLAN = (
    "A.2.1.i.a SK Agen Perubahan.pdf",
    "A.II.1.i.a SK Agen Perubahan.pdf",
    "II.4.ii.a Capaian.pdf",
    "2.1.i.a SK.pdf",
    "Capaian (A.II.4.ii.a).pdf",
    "B.I.a Nilai survei.pdf",
    "AREA I/i/a/A.II.1.i.a SK.pdf",
    "A. PENGUNGKIT/II. REFORM/1. Manajemen Perubahan/i/a. SK Tim ZI.pdf",
    "A. Pengungkit/II/1/i/a/SK.pdf",
    "A/II/1/i/a/SK.pdf",
    "A.II.5/ii/d Notulen.pdf",
    "A.2.1 Manajemen Perubahan/i/a/SK.pdf",
    "II. REFORM (30)/5. Penguatan Pengawasan/1.i.a SK Tim ZI.pdf",
    "PENGUNGKIT - REFORM/1. Manajemen Perubahan/SK.pdf",
    "B. HASIL/I. Birokrasi yang bersih/a. Survei.pdf",
)
# What only looks like them.
WITHIN_THE_PLAN = (
    "A.I.1.i.a SK.pdf",
    "A.2.i.a Inventaris SOP.pdf",
    "A. Pengungkit/I. Pemenuhan/2. Penataan Tatalaksana/ii/SK.pdf",
    "A.2 Penataan Tatalaksana/i/a/SK.pdf",
    "Rapat Evaluasi ZI TW I/b. Hasil/Notulensi.pdf",
    "Reformasi Birokrasi/SK.pdf",
    "1.i.b/B. Notulensi.pdf",
    "B03 Rekap.pdf",
)

IN_FOLDERS = {
    "AREA I/i. Penyusunan Tim Kerja/a. Tim/SK.pdf": "1.i.a folder",
    "AREA_1/ii/b/SK.pdf": "1.ii.b folder",
    "Area Perubahan 5/ii. SPIP/d/Notulen.pdf": "5.ii.d folder",
    "1. Manajemen Perubahan/1.i/1.i.a/SK.pdf": "1.i.a folder",
    "I. MANAJEMEN PERUBAHAN/i/a/SK.pdf": "1.i.a folder",
    "A. Pengungkit/I. Pemenuhan/4. Penguatan Akuntabilitas/ii Pengelolaan/d. PK/PK.pdf": "4.ii.d folder",
    "A. Pengungkit/I. Pemenuhan/4/ii/d/PK.pdf": "4.ii.d folder",
    "Pokja 5/Notulen.pdf": "5 folder",
    "POKJA V PENGAWASAN/1. Pengendalian Gratifikasi/b. UPG/SK.pdf": "5.i.b folder",
    "Pilar 1. MANAJEMEN PERUBAHAN/SK.pdf": "1 folder",
    "Komponen1/file/1.a SK.pdf": "1.i.a nama",
    "file/4/2.a penetapan_kinerja.pdf": "4.ii.a nama",
    "1/1.a SK.pdf": "1.i.a nama",
    "1/i. Tim/a. SK/SK.pdf": "1.i.a folder",
    "Pilar 3/bukti_dukung/1_a/peta.pdf": "3.i.a folder",
    "AREA II/2.1/a. SOP.pdf": "2.i.a nama",
    "AREA I/i/a. SK Tim.pdf": "1.i.a nama",
    "AREA I/i.a SK Tim.pdf": "1.i.a nama",
    "AREA I/1a SK Tim.pdf": "1.i.a nama",
    "AREA III/2. Pola Mutasi/b. Surat.pdf": "3.ii.b nama",
    # in brackets
    "Area 3/3.(ii) Mutasi/b/SK.pdf": "3.ii.b folder",
    "Area 3/3 (ii)/b/SK.pdf": "3.ii.b folder",
    "Area 3/(ii).(b) Surat.pdf": "3.ii.b nama",
    "Area 3/ii.(b) Surat.pdf": "3.ii.b nama",
    # the komponen's own numeral once more: V.1 is no sub v
    "AREA V/V.1/V.1.a Banner.jpg": "5.i.a nama",
    "AREA III/III.1 Perencanaan/a. Peta/peta.pdf": "3.i.a folder",
    "Pokja III/iii.i.a peta.pdf": "3.i.a nama",
    "pokja_ii/ii.iii/ii.iii.a/SK.pdf": "2.iii.a folder",
    "AREA V/V.b SK.pdf": "5.v.b nama",
    "AREA III/i.1 Peta.pdf": "3.i nama",
    # a title that ends with its short form
    "Penguatan Pengawasan/Penerapan SPIP/d. Komunikasi/Notulen.pdf": "5.ii.d folder",
    "AREA III/2/b. Surat.pdf": "3.ii.b nama",
    "AREA VI/iii/a) Flyer.jpg": "6.iii.a nama",
    "AREA VI/iii/(a) Flyer.jpg": "6.iii.a nama",
    "AREA VI/iii/butir a/Flyer.jpg": "6.iii.a folder",
    "AREA IV/Sub ii/a/Renstra.pdf": "4.ii.a folder",
    "A.1 Manajemen Perubahan/i. Tim Kerja/a. SK/SK.pdf": "1.i.a folder",
    "A.1/i/a/SK.pdf": "1.i.a folder",
    "A/I/5/ii/d/Notulen.pdf": "5.ii.d folder",
    "A.I.5/ii/d/Notulen.pdf": "5.ii.d folder",
    "A.I.1.i Penyusunan Tim Kerja/a/SK.pdf": "1.i.a folder",
    "5/bukti_dukung/2_d/Notulen.pdf": "5.ii.d folder",
    # titles without numbers
    "Penguatan Pengawasan/Notulen.pdf": "5 judul",
    "Penguatan Pengawasan/Pengendalian Gratifikasi/SK.pdf": "5.i judul",
    "Pengendalian Gratifikasi/SK.pdf": "5.i judul",
    "Penguatan Pengawasan/Benturan Kepentingan/SK.pdf": "5.v judul",
    "Pola Mutasi/Surat.pdf": "3.ii judul",
    "PENGUATAN PENGAWASN/Notulen.pdf": "5 judul",
    # the file's own kode is stronger than its folders
    "AREA V/ii/1.i.a SK.pdf": "1.i.a nama",
    "1.iii.a/1.i.b Notulen.pdf": "1.i.b nama",
    # and a komponen's name in it is weaker
    "AREA V/i/Notulen Pokja 3.pdf": "5.i folder",
    "1.i.a/SK Area 1.pdf": "1.i.a folder",
}

NOT_LED_FURTHER = {
    "AREA III/2. Undangan.pdf": "3 folder",
    "AREA III/2. Undangan/b. Rapat.pdf": "3 folder",
    "AREA I/03 Maret/a. SK.pdf": "1 folder",
    "AREA I/2026/SK.pdf": "1 folder",
    "AREA II/ii/e-PPID.png": "2.ii folder",
    "AREA II/ii/E-Kinerja.png": "2.ii folder",
    "AREA II/ii/e.Office.png": "2.ii folder",
    "AREA I/I Made Adi.jpg": "1 folder",
    "AREA I/3D Poster.jpg": "1 folder",
    "1.i.b/a. Undangan.pdf": "1.i.b folder",
    "1.i.b/2.a Undangan.pdf": "1.i.b folder",
    "AREA I/ii/1.a SK.pdf": "1.ii folder",
    "Informasi Publik/SK.pdf": "",
    "SOP/SOP Pelayanan.pdf": "",
    "Kantor Kelas II/a. Undangan.pdf": "",
    "Kantor Kelas II/1.pdf": "",
    "upload/5/Notulen.pdf": "",
    "5/laporan/2.d Notulen.pdf": "",
    "A. Pengungkit/II. Reform/1. Manajemen Perubahan/i/a. SK.pdf": "",
    "B. Hasil/1. Survei/SK.pdf": "",
    "A. Perencanaan/1. Renstra.pdf": "",
}


@pytest.mark.parametrize(("path", "kode"), IN_NAME.items())
def test_a_kode_in_the_name(path: str, kode: str) -> None:
    assert place(path) == f"{kode} nama"


@pytest.mark.parametrize("path", NO_KODE)
def test_this_is_no_kode(path: str) -> None:
    assert place(path) == ""


@pytest.mark.parametrize(("path", "said"), IN_FOLDERS.items())
def test_folders_lead_to_a_place(path: str, said: str) -> None:
    assert place(path) == said


@pytest.mark.parametrize(("path", "said"), NOT_LED_FURTHER.items())
def test_folders_lead_no_further_than_they_say(path: str, said: str) -> None:
    assert place(path) == said


@pytest.mark.parametrize("path", BEYOND_THE_PLAN)
def test_reform_and_hasil_are_no_place_of_the_plan(path: str) -> None:
    assert read(path).luar_rencana
    assert place(path) == ""


@pytest.mark.parametrize("path", WITHIN_THE_PLAN)
def test_this_is_neither_reform_nor_hasil(path: str) -> None:
    assert not read(path).luar_rencana


def test_the_depth_tells_which_folders_lie_below_the_place() -> None:
    facts = read("Bukti 2026/AREA I/i/a/foto/TW I/IMG_0031.jpg")
    assert str(facts.kode) == "1.i.a"
    assert (facts.kode_depth, len(facts.folders)) == (4, 6)
    assert read("Bukti/AREA I/1.ii.a Rencana.pdf").kode_depth == 2
    assert read("Bukti/Rencana.pdf").kode_depth == 0


def test_names_that_differ_in_digits_only_are_each_read_by_their_own() -> None:
    forms = (
        "A.{}.{}.i.a SK.pdf",
        "{}.{}.i.a SK.pdf",
        "B.{}.{}.a SK.pdf",
        "A.{}.{}.{}.a SK.pdf",
        "SK {}{}2026.pdf",
    )
    rng = random.Random(11)
    paths = [form.format(*(rng.randint(1, 9) for _ in range(3))) for form in forms for _ in range(40)]
    # What was read before tells of none: in another order all are read as they are.
    found = {path: reader().read_path(path) for path in paths}
    anew = reader_for(the_plan())
    for path in rng.sample(paths, len(paths)):
        assert anew.read_path(path) == found[path], path
    for path in rng.sample(paths, 8):
        assert reader_for(the_plan()).read_path(path) == found[path], path


def test_every_kode_is_read_back_in_every_form() -> None:
    rng = random.Random(5)
    forms = (
        "{k}.{r}.{h}",
        "{k}.{R}.{h}",
        "{k}-{r}-{h}",
        "{k}_{r}_{h}",
        "{k}{r}{h}",
        "{k}.{s}.{h}",
        "A.I.{k}.{r}.{h}",
        "A.{k}.{r}.{h}",
        "A.1.{k}.{r}.{h}",
        "A{k}-{r}-{h}",
        "A.{k}.{s}.{h}",
        "{K}.{r}.{h}",
    )
    chains = (
        "AREA {K}/{r}. Judul/{h}. Isi/",
        "Pokja {k}/{r}/{h}/",
        "Pilar {k}/{s}_{h}/",
        "{k}/{s}.{h} Isi/",
        "AREA {k}/{k}.{r}/{k}.{r}.{h}/",
    )
    for _ in range(400):
        komponen = rng.randint(1, 6)
        sub = rng.randint(1, (4, 3, 6, 2, 5, 5)[komponen - 1])
        huruf = rng.choice("abcdefgh")
        values = {
            "k": komponen,
            "K": ROMAN[komponen].upper(),
            "r": ROMAN[sub],
            "R": ROMAN[sub].upper(),
            "s": sub,
            "h": huruf,
        }
        wanted = Kode(komponen, sub, huruf)
        for form in forms:
            name = f"{form.format(**values)} Undangan 31 Maret 2026.pdf"
            assert reader().read_path(name).kode == wanted, name
        for chain in chains:
            path = f"Data Dukung/{chain.format(**values)}Undangan.pdf"
            assert reader().read_path(path).kode == wanted, path


# Folders are numbered more loosely than files.
IN_FOLDER = {
    "BUKTI DUKUNG 2.1 b/Foto.jpg": "2.i.b",
    "4.2 c/Foto.jpg": "4.ii.c",
    "6 1 b/Foto.jpg": "6.i.b",
    "Eviden 3.iv a/Foto.jpg": "3.iv.a",
    "Data_Dukung_6_2_c/Foto.jpg": "6.ii.c",
    "Nomor 3.iv.d/Foto.jpg": "3.iv.d",
    "PEMENUHAN 4.i.b/Foto.jpg": "4.i.b",
    "II.1.b/Foto.jpg": "2.i.b",
    "VI-2-c Survei/Foto.jpg": "6.ii.c",
    "Komponen 3 Sub iv Huruf d/Foto.jpg": "3.iv.d",
    "Pokja IV - sub komponen 2 - butir c/Foto.jpg": "4.ii.c",
    "5.5/d/Foto.jpg": "5.v.d",
    "5.5/d. Evaluasi/Foto.jpg": "5.v.d",
    "A. Pengungkit/I. Pemenuhan/2.1/b/Foto.jpg": "2.i.b",
}


@pytest.mark.parametrize(("path", "kode"), IN_FOLDER.items())
def test_a_kode_is_read_in_the_ways_that_folders_are_numbered(path: str, kode: str) -> None:
    assert place(path) == f"{kode} folder"


@pytest.mark.parametrize(
    "path",
    [
        "4.2 A Rahman/Foto.jpg",  # an initial
        "4.2 ab/Foto.jpg",
        "14.2 c/Foto.jpg",
        "4.9 c/Foto.jpg",  # no such sub
        "Pasal 4.2 c/Foto.jpg",
        "5.5/Foto.jpg",  # a number in a row
        "5.5/Foto/d. Foto.jpg",
        "II. REFORM/5.5/d/Foto.jpg",
        "4.2 c Foto.jpg",
    ],
)
def test_these_numbers_of_folders_are_no_kode(path: str) -> None:
    assert place(path) == ""
