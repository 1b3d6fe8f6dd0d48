"""What speaks against a file that place, jenis and words make evidence (SPEC 6.5), and its twins that stay accepted."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import files
import pytest
from conftest import Tree, other, paths, slots

from zi_audit.auditing.auditor import Auditor
from zi_audit.match.identify import Identifier
from zi_audit.match.offices import Mention, Office, Offices
from zi_audit.match.propose import proposed_name
from zi_audit.match.vocabulary import reader_for
from zi_audit.plan.load import load_plan
from zi_audit.result import AuditResult
from zi_audit.settings import Settings

PLAN = load_plan()
READER = reader_for(PLAN)
IDENTIFIER = Identifier(PLAN, Settings())


def verdict(path: str) -> str:
    """Return why a file of this path is refused, or the flags that it counts with; "ada" where nothing is said."""
    found = IDENTIFIER.identify(path, READER.read_path(path))
    if not found.claims:
        return found.lain.value
    return " ".join(flag.value for flag in found.cek) or "ada"


@pytest.mark.parametrize(
    "path",
    [
        "1.i.a/SK Tim ZI Bawaslu Kabupaten Bangka Barat 2026.pdf",
        "1.i.a/SK Tim ZI KPU Kota Pangkalpinang 2026.pdf",
        "SK Tim ZI KPU Kabupaten Sidoarjo 2026.pdf",
        "SK Tim ZI KPU Babel 2026.pdf",
        "SK Agen Perubahan Polres Bangka Barat 2026.pdf",
        "Undangan Rapat Evaluasi ZI di Kejari Bangka Barat TW I.pdf",
        "1.iii.a/TW II/Undangan dari Bawaslu.pdf",
        "IKU Pemerintah Kabupaten Bangka Barat 2026.pdf",
        "SS SIMPEG Pemkot.png",
        "3.i.b/Struktur Organisasi PPK Jebus 2026.pdf",
        "Laporan SPIP TW I 2026 KPU Provinsi Kepulauan Bangka Belitung.pdf",
    ],
)
def test_another_offices_document_is_refused_in_any_folder(path: str) -> None:
    assert verdict(path) == "unit_lain"


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW I/Undangan Rapat Evaluasi ZI ke Bawaslu.pdf",
        "1.iii.a/TW II/Notulen Rapat Evaluasi ZI bersama Kejari.pdf",
        "1.iii.a/TW II/Daftar Hadir Rapat Evaluasi ZI (KPU Provinsi turut hadir).pdf",
        "SK Tim ZI KPU Kab. Bangka Barat Provinsi Kepulauan Bangka Belitung 2026.pdf",
        "SK Tim ZI KPU BABAR 2026.pdf",
        "2.ii.b/SS SIASN BKN.png",
        "6.ii.a/Sertifikat Pelayanan Prima dari Ombudsman RI.pdf",
        "Rekap Pengaduan Masyarakat 2026 dari Ombudsman.xlsx",
        "Peta Jabatan KPU Kabupaten Bangka Barat menurut Keputusan KPU RI 2026.pdf",
    ],
)
def test_guests_addressees_and_makers_of_applications_do_not_own(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "1.i.a/Format SK Tim ZI.docx",
        "1.i.b/Daftar Hadir template.docx",
        "1.iii.a/TW I/Daftar hadir rapat evaluasi ZI kosong.pdf",
        "1.iii.a/TW I/Undangan rapat evaluasi ZI dibatalkan.pdf",
        "1.iii.a/TW I/Foto kuitansi konsumsi.jpg",
        "1.iii.a/TW I/Template/Notulen.docx",
        "Sampul Laporan SPIP TW I 2026.pdf",
        "SK Tim ZI contoh.pdf",
    ],
)
def test_a_form_a_cancelled_one_and_a_paper_around_the_thing_are_no_evidence(path: str) -> None:
    assert verdict(path) == "bukan_dokumen"


@pytest.mark.parametrize(
    "path",
    [
        "3.ii.a/Surat Usulan Pengisian Jabatan Kosong 2026.pdf",
        "1.iii.a/TW I/Undangan dan Materi Rapat Evaluasi ZI.pdf",
        "1.iii.a/TW I/Bahan dan Notulen Rapat Evaluasi ZI.pdf",
        "4.ii.c/SK IKU 2026 format baru.pdf",
        "2.ii.c/Rekap Permohonan Informasi PPID 2026.xlsx",
        "5.v.b/Materi dan Undangan Sosialisasi Benturan Kepentingan.pdf",
    ],
)
def test_a_vacant_post_a_new_format_and_a_kind_beside_a_paper_stay_accepted(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    "path",
    [
        "1.i.a/SK Kenaikan Gaji Berkala 2026.pdf",
        "1.iii.a/TW II/Notulen rapat pembahasan revisi anggaran.pdf",
        "1.iii.a/TW II/Absensi Upacara 1 Juni 2026.pdf",
        "1.iii.a/TW II/Notulen rapat SPIP.pdf",
        "1.iii.a/TW II/Rapat logistik/Notulen.pdf",
        "5.i.b/SK Pensiun Pegawai 2026.pdf",
        "6.ii.f/SS Google Maps.png",
        "2.ii.c/Rekap permintaan barang persediaan.xlsx",
    ],
)
def test_a_name_that_spells_out_another_subject_is_refused(path: str) -> None:
    kode = path.partition("/")[0]
    claims = IDENTIFIER.identify(path, READER.read_path(path)).claims
    assert not any(claim.bukti.startswith(f"{kode}/") for claim in claims)


def test_another_dokumens_subject_is_told_with_its_butir(tree: Tree) -> None:
    path = "1.iii.a/TW II/Notulen evaluasi SAKIP.pdf"
    (one,) = tree.add(path).audit().berkas_lain
    assert (one.alasan.value, dict(one.keterangan.isi)["kode"]) == ("pokok_lain", "4.ii.g")


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW II/Notulensi Rapat Evaluasi ZI dan persiapan pilkada TW II.pdf",
        "2.i.c/SOP Distribusi Logistik 2026.pdf",
        "5.ii.b/Penilaian Risiko Pengadaan 2026.pdf",
        "3.v.a/Rekap Kehadiran Bulan Puasa 2026.xlsx",
    ],
)
def test_another_topic_inside_the_right_thing_changes_nothing(path: str) -> None:
    assert verdict(path) == "ada"


@pytest.mark.parametrize(
    ("path", "flags"),
    [
        ("1.iii.a/TW II/Notulen rapat kelinci.pdf", "pokok_belum_jelas"),
        ("1.iii.a/TW II/Notulensi.pdf", "ada"),
        ("1.iii.a/TW II/DH 20 Juni 2026 (2).pdf", "ada"),
        ("1.iii.a/TW II/Notulen rapat ketua dan anggota di aula.pdf", "ada"),
        ("1.iii.a/TW II/Notulen PPK.pdf", "pokok_belum_jelas"),
    ],
)
def test_words_that_nobody_knows_are_flagged_and_names_without_a_subject_are_not(
    path: str, flags: str
) -> None:
    assert verdict(path) == flags


@pytest.mark.parametrize(
    ("name", "offices"),
    [
        ("SK KPU", ["kpu=none"]),
        ("SK KPU Kota", ["kpu kota=none"]),
        ("SK KPU Xyzzy", ["kpu ?=doubtful"]),
        ("SK KPU Kabupaten Xyzzy tahun", ["kpu kabupaten ?=other"]),
        ("SK KPU Kabupaten Kota Belitung", ["kpu kabupaten kota belitung=other"]),
        ("SK Komisi Pemilihan Umum Kota Pangkalpinang", ["komisi pemilihan umum kota pangkalpinang=other"]),
        ("SK KPU Sumatera Selatan", ["kpu sumatera selatan=province"]),
        ("SK KPU Provinsi Kepulauan Bangka Belitung", ["kpu provinsi kepulauan bangka belitung=province"]),
        ("Undangan KPU RI", ["kpu ri=national"]),
        ("SK KPU Kabupaten Bangka Barat 5", ["kpu kabupaten bangka barat=ours"]),
        ("SK Bangk Barat", ["? barat=ours"]),
        ("SK KPU Babar", ["kpu babar=ours"]),
        ("SK Bangbar", ["bangbar=ours"]),
        ("SK Kabupaten Bangka Barat", ["kabupaten bangka barat=ours"]),
        ("SK PPK", ["ppk=doubtful"]),
        ("SK PPK Mentok", ["ppk mentok=other"]),
        ("SK PPK Kecamatan Mentok", ["ppk kecamatan mentok=other"]),
        ("SK PPK Kecamatan Xyzzy tahun", ["ppk kecamatan ?=other"]),
        ("SK PPK tahun", ["ppk=doubtful"]),
        ("SK Bupati", ["bupati=other"]),
        ("SK Pemda Kabupaten", ["pemda kabupaten=other"]),
        ("Rapat Gubernur Kepulauan Bangka Belitung", ["gubernur kepulauan bangka belitung=other"]),
        ("Undangan Pengadilan Negeri Mentok", ["pengadilan negeri mentok=other"]),
        ("SK Kota Palembang", ["kota palembang=other"]),
        ("SK Belitung", ["belitung=other"]),
        ("SK Bangka Selatan", ["bangka selatan=other"]),
        # half of the own name, and a neighbour's
        ("SK Bangka", ["bangka=doubtful"]),
        # too short to be a place by itself, and of a level without a name
        ("SK Solok", []),
        ("Surat Kabupaten", []),
        ("SK Sumatera Selatan", []),
        ("Barat", []),
        # guests and addressees, hosts, senders
        ("Rapat bersama Bawaslu dan Kejari", ["(bawaslu)=other", "(kejari)=other"]),
        ("Rapat bersama Bawaslu di Kejari", ["(bawaslu)=other", "kejari=other"]),
        ("Surat dari Bawaslu kepada PPS", ["bawaslu=other", "(pps)=adhoc"]),
        ("Undangan KPU Provinsi turut hadir", ["(kpu provinsi)=province"]),
        ("Undangan KPU Provinsi daring hadir", ["(kpu provinsi)=province"]),
        ("Undangan KPU Provinsi lewat zoom hadir", ["kpu provinsi=province"]),
        # where one goes to is no office that is mentioned
        ("Rapat ke Bangka Tengah", []),
        ("Rapat ke ruang Bangka Tengah", ["(bangka tengah)=other"]),
    ],
)
def test_offices_are_heard_with_their_places_and_guests_as_guests(name: str, offices: list[str]) -> None:
    words = IDENTIFIER.index.words.heard(READER.read_path(f"{name}.pdf").name.words)
    said = []
    for mention in IDENTIFIER.index.about.meanings.offices.mentions(words):
        office = " ".join(word or "?" for word in words[mention.start : mention.end])
        said.append(f"{f'({office})' if mention.is_guest else office}={mention.office}")
    assert said == offices


def test_a_unit_without_a_place_of_its_own_is_named_nowhere() -> None:
    offices = Offices("KPU", PLAN.kosakata.penolak.instansi)
    assert offices.mentions(("sk", "tim", "belitung")) == [Mention(2, 3, Office.OTHER, "", False)]
    assert offices.mentions(("sk", "tim", "zi")) == []


def test_the_own_name_of_the_unit_comes_from_the_plan() -> None:
    plan = replace(PLAN, unit="KPU Kabupaten Belitung Timur")
    identifier, reader = Identifier(plan, Settings()), reader_for(plan)
    for name, claimed in (
        ("SK Tim ZI KPU Belitung Timur.pdf", True),
        ("SK Tim ZI KPU Bangka Tengah.pdf", False),
    ):
        assert bool(identifier.identify(name, reader.read_path(name)).claims) is claimed


def test_the_name_of_the_unit_says_nothing_else_whatever_its_words_mean() -> None:
    plan = replace(PLAN, unit="KPU Kota Contoh Barat")
    identifier, reader = Identifier(plan, Settings()), reader_for(plan)
    for name, claimed in (("Undangan KPU Kota Contoh Barat.pdf", True), ("Undangan contoh.pdf", False)):
        path = f"1.iii.a/TW I/{name}"
        assert bool(identifier.identify(path, reader.read_path(path)).claims) is claimed


@pytest.mark.parametrize(
    "path",
    [
        "A/II. REFORM/1. Manajemen Perubahan/i/SK Tim ZI 2026.pdf",
        "B. HASIL/2. Pelayanan Publik/SK Tim ZI 2026.pdf",
        "A.2.5.iii.a/Rekap Pengaduan Masyarakat 2026.xlsx",
    ],
)
def test_reform_and_hasil_are_not_examined_whatever_the_words(path: str) -> None:
    assert verdict(path) == "tidak_diperiksa"


def test_a_list_of_kinds_fills_those_kinds_only(tree: Tree) -> None:
    result = tree.add("1.iii.a/TW I/Undangan dan Daftar Hadir Rapat Evaluasi ZI.pdf").audit("2026-04-01")
    kinds = {
        bukti.bukti.jenis.value
        for butir in result.butir
        if butir.butir.kode == "1.iii.a"
        for bukti in butir.bukti
        if any(slot.berkas for slot in bukti.slot)
    }
    assert kinds == {"undangan", "daftar_hadir"}


def test_a_mapping_wins_years_included(tree: Tree) -> None:
    path = "1.iii.a/TW I/SK Pembatalan KPU Provinsi 2023.pdf"
    result = (
        tree.add(path)
        .settings('[[pemetaan]]\npola = "**/SK Pembatalan*.pdf"\nbukti = "2.i.a/inventaris-sop"\n')
        .audit()
    )
    assert paths(slots(result, "2.i.a")) == {path}


def test_a_standing_dokumen_of_an_earlier_year_counts_until_there_is_one_of_this_year(tree: Tree) -> None:
    old, new = "2.iii.a/SK PPID 2024.pdf", "2.iii.a/SK PPID 2026.pdf"
    result = tree.add(old).audit()
    (slot,) = slots(result, "2.iii.a", "sk-ppid")
    assert [flag.value for flag in slot.berkas[0].perlu_cek if flag.value.startswith("tahun")] == [
        "tahun_sebelumnya"
    ]
    result = tree.add(new).audit()
    assert paths(slots(result, "2.iii.a", "sk-ppid")) == {new}
    assert other(result) == {old: "tahun_lain"}


def test_what_the_decree_prints_with_its_year_does_not_stand(tree: Tree) -> None:
    path = "3.i.a/Peta Jabatan 2024.pdf"
    assert other(tree.add(path).audit()) == {path: "tahun_lain"}


def cakupan(result: AuditResult, kode: str, dokumen: str) -> tuple[int, int] | None:
    (slot,) = slots(result, kode, dokumen)
    return (slot.cakupan.tercakup, slot.cakupan.dari) if slot.cakupan else None


def test_a_slot_of_monthly_nature_says_how_many_months_past_its_files_cover(tree: Tree) -> None:
    tree.add("3.iv.c/LKH Januari 2026.xlsx", "3.iv.c/LKH Maret 2026.xlsx")
    assert cakupan(tree.audit("2026-06-10"), "3.iv.c", "lkh") == (2, 5)
    tree.add("3.iv.c/LKH TW II 2026.xlsx")
    assert cakupan(tree.audit("2026-07-05"), "3.iv.c", "lkh") == (5, 6)


def test_a_file_of_the_whole_year_covers_all(tree: Tree) -> None:
    assert cakupan(tree.add("3.iv.c/LKH 2026.xlsx").audit("2026-07-05"), "3.iv.c", "lkh") is None


def test_files_of_the_same_content_name_each_other(tree: Tree) -> None:
    same = files.pdf("sama")
    names = [f"1.iii.a/Notulen TW {n} 2026.pdf" for n in ("I", "II")]
    result = tree.add(contents=dict.fromkeys(names, same)).audit()
    told = {
        berkas.path: dict(why.isi)["path"]
        for slot in slots(result, "1.iii.a")
        for berkas in slot.berkas
        for why in berkas.alasan
        if why.kunci == "reason.same_content"
    }
    assert told == {names[0]: names[1], names[1]: names[0]}


def test_an_extension_that_is_not_accepted_is_said_as_such(tree: Tree) -> None:
    (one,) = tree.add("1.i.a/SK Tim ZI 2026.xlsx").audit().berkas_lain
    assert one.alasan.value == "ekstensi_lain"


@pytest.mark.parametrize("name", [".SK Tim ZI 2026.pdf.icloud", "SK Tim ZI 2026.pdf.nextcloud"])
def test_what_stands_in_for_a_file_in_the_cloud_is_to_be_downloaded_not_saved_anew(
    tree: Tree, name: str
) -> None:
    (one,) = tree.add(f"1.i.a/{name}").audit().berkas_lain
    assert (one.alasan.value, one.keterangan.kunci) == ("ekstensi_lain", "reason.extension_cloud")


def test_the_extension_is_told_of_the_kind_that_the_name_says(tree: Tree) -> None:
    (one,) = tree.add("1.iii.a/Daftar Hadir Rapat Evaluasi ZI TW II 2026.exe").audit().berkas_lain
    assert str(dict(one.keterangan.isi)["nama"]).startswith("Daftar Hadir")


# --- used-up words --------------------------------------------------------------------------------------

VAGUE = (
    "scan001.pdf",
    "Dokumen.pdf",
    "IMG_0001.jpg",
    "1.pdf",
    "Untitled.docx",
    "foto.jpg",
    "New Folder.zip",
    "file (1).pdf",
)


def printed(style: int) -> Iterator[tuple[str, str]]:
    """Yield the folder of each butir, named as printed, in one of four styles; with its kode."""
    for komponen in PLAN.komponen:
        for sub in komponen.sub:
            for butir in sub.butir:
                roman, huruf = sub.kode.split(".")[1], butir.kode[-1]
                yield (
                    butir.kode,
                    (
                        f"AREA {komponen.nomor} {komponen.judul}/{roman}. {sub.judul}/{huruf}. {butir.uraian[:60]}",
                        f"{komponen.nomor}. {komponen.judul}/{sub.kode} {sub.judul}/{butir.kode} {butir.aksi[:60]}",
                        f"Pokja {komponen.nomor}/{roman}/{huruf}. {butir.bukti_teks[:60] or butir.aksi[:40]}",
                        f"{butir.kode} {butir.uraian[:80]}",
                    )[style],
                )


@pytest.mark.parametrize("style", range(4))
def test_a_vague_name_fills_no_dokumen_that_its_own_butir_does_not_ask_for(style: int) -> None:
    asked = {butir.kode: {bukti.dokumen.id for bukti in butir.bukti} for butir in PLAN.butir}
    dokumen = {bukti.id: bukti.dokumen.id for bukti in PLAN.bukti}
    for kode, folder in printed(style):
        for name in VAGUE:
            path = f"{folder}/{name}"
            facts = READER.read_path(path)
            filled = {dokumen[claim.bukti] for claim in IDENTIFIER.identify(path, facts).claims}
            assert filled <= asked[kode] | {
                one for one in filled if str(facts.kode) != kode and not filled
            }, path


def test_folders_of_general_words_hide_nothing_above_them(tree: Tree) -> None:
    path = "Rapat Evaluasi ZI TW I/Kegiatan/Foto/Rapat/IMG_0031.jpg"
    assert path in paths(slots(tree.add(path).audit("2026-04-05"), "1.iii.a", "dokumentasi"))


# --- no name ends an audit ------------------------------------------------------------------------------


def test_a_dokumen_that_no_butir_asks_for_ends_no_audit_in_any_folder() -> None:
    asked = {bukti.dokumen.id for bukti in PLAN.bukti}
    unasked = [dokumen for dokumen in PLAN.dokumen if dokumen.id not in asked]
    names = [name for dokumen in unasked for name in dokumen.contoh] + [
        f"{dokumen.nama} 2026.{(dokumen.ekstensi or ('pdf',))[0]}" for dokumen in unasked
    ]
    assert names
    for butir in PLAN.butir:
        for name in names:
            path = f"{butir.kode}/{name}"
            IDENTIFIER.identify(path, READER.read_path(path))


def test_no_composition_of_the_plans_own_words_ends_an_audit() -> None:
    chance = random.Random(20260)
    words = sorted({phrase for dokumen in PLAN.dokumen for group in dokumen.kata for phrase in group})
    kinds = sorted({phrase for info in PLAN.kosakata.jenis for phrase in info.kata})
    against = sorted(IDENTIFIER.index.about.meanings.words)
    folders = [
        "",
        *(butir.kode for butir in PLAN.butir),
        "5.ii",
        "3",
        "Foto",
        "TW II",
        "Rapat Evaluasi ZI",
        "Template",
    ]
    for _ in range(4_000):
        parts = [
            chance.choice(chance.choice((words, kinds, against, ["2026", "TW I", "3 Maret 2025", "(1)"])))
            for _ in range(chance.randrange(1, 7))
        ]
        folder = "/".join(filter(None, chance.choices(folders, k=chance.randrange(0, 4))))
        ekstensi = chance.choice(("pdf", "jpg", "xlsx", "mp4", "zip", "url", "docx", ""))
        path = f"{folder}/{' '.join(parts)}.{ekstensi}".lstrip("/")
        found = IDENTIFIER.identify(path, READER.read_path(path))
        assert all(claim.bukti in IDENTIFIER.index.bukti for claim in found.claims), path
        assert not (found.claims and found.offers), path


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW II/Gambar WhatsApp 2026-06-15 pukul 08.09.10_c0ffee12.jpg",
        "1.iii.a/TW II/Dokumentasi/WhatsApp Unknown 2026-06-15 at 08.09.10/IMG-20260615-WA0004.jpg",
        "1.iii.a/TW II/Dokumentasi/Telegram Desktop/photo_2026-06-15_08-09-10.jpg",
        "1.iii.a/TW II/Daftar Hadir/SKM_C36826061508091.pdf",
    ],
)
def test_the_app_or_scanner_that_named_a_file_is_not_its_subject(path: str) -> None:
    assert verdict(path) == "ada"


def test_an_app_that_a_picture_shows_is_its_subject() -> None:
    assert verdict("1.iii.a/TW II/Foto WhatsApp grup.jpg") == "pokok_lain"
    assert verdict("6.iv.a/SKM_C36826061508091.pdf") != "ada"
    assert verdict("6.iv.a/SKM Semester I 2026.pdf") == "ada"


# --- honest suggestions -----------------------------------------------------------------------------------

REFUSED = (
    "1.i.a/SK Tim Humas 2026.pdf",
    "1.iii.a/TW II/Undangan arisan.pdf",
    "2.ii.b/SS aplikasi kelinci.png",
    "2.ii.b/Screenshot WhatsApp grup.png",
    "SK Tim ZI 2024.pdf",
    "SK Tim ZI KPU Kota Batam 2026.pdf",
    "Jadwal Rapat Evaluasi ZI 2026.xlsx",
    "Surat pernyataan bebas narkoba.pdf",
    "Notulen evaluasi SAKIP TW I.pdf",
    "Formulir benturan kepentingan.docx",
    "Surat permohonan data evaluasi ZI.pdf",
    "Panduan MySAPK.pdf",
)


def test_following_every_suggestion_makes_no_evidence_of_what_is_none(tmp_path: Path) -> None:
    tree = Tree(tmp_path / "a")
    result = tree.add(*REFUSED).audit("2026-10-05")
    followed = Tree(tmp_path / "b")
    for one in result.berkas_lain:
        folder = one.path.rpartition("/")[0]
        followed.add(*(f"{folder}/{saran.nama}".lstrip("/") for saran in one.saran if saran.nama))
    if (tmp_path / "b").is_dir():
        assert not any(slot.berkas for slot in followed.audit("2026-10-05").slots)


def test_a_followed_suggestion_fills_what_it_says_and_adds_no_date(tree: Tree, tmp_path: Path) -> None:
    vague = "2.ii.b/Screenshot_20260303-101500.png"
    (one,) = tree.add(vague).audit("2026-10-05").berkas_lain
    assert len(one.saran) == 5
    for number, saran in enumerate(one.saran):
        assert saran.nama.endswith(" Screenshot_20260303-101500.png")
        result = Tree(tmp_path / str(number)).add(f"2.ii.b/{saran.nama}").audit("2026-10-05")
        assert {
            b.bukti.id for butir in result.butir for b in butir.bukti if any(s.berkas for s in b.slot)
        } >= {saran.bukti}


def test_a_proposed_name_is_that_of_the_rule_for_init_only(tree: Tree) -> None:
    auditor = Auditor(PLAN, tree.root)
    bukti = PLAN.bukti[0]
    assert auditor.explain(proposed_name(bukti, bukti.periode[0])).found.claims


@pytest.mark.parametrize(
    "path",
    [
        "1.iii.a/TW II/Notulen monev ZI bahas DIPA.docx",
        "1.iii.a/TW II/DH rapat evaluasi, agenda renja dan IKU.pdf",
    ],
)
def test_what_a_meeting_spoke_of_is_no_other_dokumen(path: str) -> None:
    assert "rapat-evaluasi-zi" in IDENTIFIER.identify(path, READER.read_path(path)).claims[0].bukti


def test_another_meeting_in_its_folder_is_still_another() -> None:
    path = "1.iii.a/TW II/Notulen penyusunan renja.docx"
    assert [claim.bukti for claim in IDENTIFIER.identify(path, READER.read_path(path)).claims] == [
        "4.i.a/rapat-perencanaan.notulensi"
    ]


@pytest.mark.parametrize(
    "name", ["SK Rencana Kerja Pengelolaan Website.pdf", "Rencana Kerja Subbag KUL 2026.pdf"]
)
def test_a_plan_of_work_that_is_of_something_else_is_flagged(name: str) -> None:
    assert verdict(f"1.ii.a/{name}") == "pokok_belum_jelas"
    assert verdict("1.ii.a/SK Rencana Kerja 2026.pdf") == "ada"


def test_a_report_of_last_year_in_a_komponen_that_asks_this_years_serves_where_last_years_is_asked() -> None:
    path = "4. Penguatan Akuntabilitas/LAKIP 2025.pdf"
    assert [claim.bukti for claim in IDENTIFIER.identify(path, READER.read_path(path)).claims] == [
        "2.ii.a/lkjip-terakhir"
    ]
    assert verdict("4. Penguatan Akuntabilitas/LAKIP 2024.pdf") == "tahun_lain"
    assert verdict("4.ii.e/LAKIP 2025.pdf") == "tahun_lain"
