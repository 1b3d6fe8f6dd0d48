"""The audit decides once for files that say the same. Here every file is decided on its own, and both agree."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from conftest import Tree
from decisions import decided

from zi_audit.match.claims import Asks, Identification
from zi_audit.match.identify import Identifier
from zi_audit.match.matcher import Matcher
from zi_audit.match.vocabulary import reader_for
from zi_audit.names.facts import PathFacts
from zi_audit.plan.model import Rencana
from zi_audit.reasons import AlasanLain
from zi_audit.settings import Settings, load_settings

# What is compared with a reader that saw nothing before needs one.
pytestmark = pytest.mark.usefixtures("anew")

PLACES = (
    *("", "Foto", "Foto/2026/03 Maret", "Arsip 2025/Surat", "Kegiatan 2026/TW {n}", "Scan/{nn}"),
    *(
        "AREA I/i/a",
        "AREA 1. Manajemen Perubahan/iii/a",
        "1.iii.a/TW {n}",
        "5.iii.b",
        "5.iii.d/{n}",
        "2/ii/b",
    ),
    *("AREA V PENGUATAN/iv", "Pokja 3", "4. Akuntabilitas/4.ii/4.ii.{h}", "6.i.c Perubahan SOP", "2.i.c/{y}"),
    *("1.i.b/Dokumentasi", "1.iv.a/Undangan {b}", "Rapat Evaluasi ZI TW {r}", "Satgas UPG", "Rapat é"),
)
NAMES = (
    *(
        "IMG_{y}{mm}{dd}_{t}.jpg",
        "IMG-{y}{mm}{dd}-WA{nnnn}.jpg",
        "DSC_{nnnn}.JPG",
        "scan{nnnn}.pdf",
        "{nnnn}.pdf",
    ),
    *(
        "WhatsApp Image {y}-{mm}-{dd} at 10.12.{nn} ({n}).jpeg",
        "Screenshot_{y}{mm}{dd}-{t}.png",
        "{n}.{h} SK {y}.pdf",
    ),
    *(
        "{k} {w} {d} {b} {y}.pdf",
        "{k}_{w}_{dd}{mm}{y}_{nn}.docx",
        "{k} {w} TW {r} {y}.pdf",
        "{w} TW {n}.xlsx",
    ),
    *(
        "{n}.{s}.{h} {k} {w}.pdf",
        "{nn}-Surat Masuk {w} {d} {b} {y}.pdf",
        "{k} {w} {y} ({n}).pdf",
        "{k} {w} 31-02-{y}.pdf",
    ),
    *(
        "Banner SP{n}N {b}.jpg",
        "LKjIP {y}.pdf",
        "SOP {w} {y} rev{n}.docx",
        "{k} {w} nihil {b} {y}.pdf",
        "{k} é {n}.pdf",
    ),
    *(
        "NIP 19800101200501{nnnn} {k}.pdf",
        "{nnn}-HK.03.1-BA-{nn}-{r}-{y} {k} {w}.pdf",
        "draft {k} {w} {nn}.docx",
    ),
)
KINDS = (
    "Undangan",
    "Daftar Hadir",
    "Notulen",
    "Foto",
    "Laporan",
    "SK",
    "Surat",
    "Rekap",
    "SS",
    "DH",
    "Berkas",
    "UANG",
)
TOPICS = (
    *(
        "Rapat Evaluasi ZI",
        "Tim ZI",
        "Satgas UPG",
        "WBS",
        "SPIP",
        "Pelatihan",
        "Coklit",
        "Agen Perubahan",
        "IKM",
    ),
    *(
        "Pengaduan Masyarakat",
        "e-PPID",
        "JDIH",
        "Peta Jabatan",
        "Benturan Kepentingan",
        "Apel",
        "PK Subbag",
        "SKP",
    ),
)
MONTHS = (
    "Januari",
    "Pebruari",
    "Mar",
    "April",
    "Mei",
    "Juni",
    "Jul",
    "Agt",
    "September",
    "Okt",
    "Nop",
    "Desember",
)
SETTINGS = """
[[pemetaan]]
pola = "Foto/DSC_1*.JPG"
bukti = "1.i.b/rapat-pleno-tim-zi.dokumentasi"
[[pemetaan]]
pola = "**/scan7*.pdf"
bukti = "2.i.a/inventaris-sop"
"""


def some(chance: random.Random, forms: tuple[str, ...]) -> str:
    """Return one of `forms`, filled at random."""
    number = chance.randrange
    values = {
        "n": number(1, 10), "nn": number(10, 100), "nnn": number(100, 1000), "nnnn": number(1000, 10_000),
        "t": f"{number(240_000):06}", "y": chance.choice((2024, 2025, 2026, 2026, 2027)),
        "mm": f"{number(1, 13):02}", "d": number(1, 32), "dd": f"{number(1, 32):02}", "b": chance.choice(MONTHS),
        "k": chance.choice(KINDS), "w": chance.choice(TOPICS), "r": chance.choice(("I", "II", "III", "IV")),
        "s": chance.choice(("i", "ii", "iii", "iv")), "h": chance.choice("abc"),
    }  # fmt: skip
    return chance.choice(forms).format(**values)


def folders(seed: int) -> dict[str, list[str]]:
    """Return file names by folder: many folders say the same, and many names differ in numbers only."""
    chance = random.Random(seed)
    found: dict[str, dict[str, None]] = {}
    for _ in range(60):
        folder = found.setdefault(some(chance, PLACES), {})
        for _ in range(chance.randrange(1, 40)):
            folder[some(chance, NAMES)] = None
    return {folder: sorted(names) for folder, names in found.items()}


def on_its_own(plan: Rencana, settings: Settings, path: str) -> tuple[PathFacts, Identification]:
    """Read and identify one path by a reader and an identifier that have seen nothing before."""
    facts = reader_for(plan).read_path(path)
    return facts, Identifier(plan, settings).identify(path, facts)


def paths_of(seed: int) -> list[tuple[str, list[str]]]:
    return [
        (folder, [f"{folder}/{name}" if folder else name for name in names])
        for folder, names in folders(seed).items()
    ]


@pytest.mark.slow
@pytest.mark.parametrize("mapped", [False, True])
def test_a_file_among_thousands_is_decided_as_if_it_were_alone(
    plan: Rencana, tmp_path: Path, mapped: bool
) -> None:
    if mapped:
        (tmp_path / "zi-audit.toml").write_text(SETTINGS, encoding="utf-8")
    settings = load_settings(tmp_path, plan)
    matcher = Matcher(reader_for(plan), Identifier(plan, settings))
    chance = random.Random(11)
    compared = claimed = recalled = 0
    for folder, paths in paths_of(seed=5):
        matched = matcher.matched(folder, [path.rpartition("/")[2] for path in paths])
        for path, (found, facts) in zip(paths, matched, strict=True):
            recalled += facts is None
            # Fresh readers are dear: one in six files is enough to find what any of them would show.
            if chance.random() > 1 / 6:
                continue
            plain_facts, plain = on_its_own(plan, settings, path)
            assert found._replace(by_year=False) == plain._replace(by_year=False), path
            assert facts is None or facts == plain_facts, path
            compared, claimed = compared + 1, claimed + bool(plain.claims)
    assert compared > 100
    # Where globs are asked, each path is, too.
    assert mapped or recalled > 100
    assert claimed > 20


@pytest.mark.slow
def test_suggestions_do_not_depend_on_what_was_read_before(tree: Tree, tmp_path: Path) -> None:
    some_folders = paths_of(seed=7)[:8]
    for _, paths in some_folders:
        tree.add(*paths)
    whole = {one.path: one.saran for one in tree.audit().berkas_lain}
    for number, (_, paths) in enumerate(some_folders):
        alone = Tree(tmp_path / str(number))
        for one in alone.add(*paths).audit().berkas_lain:
            assert whole[one.path] == one.saran, one.path


@pytest.mark.parametrize(
    ("path", "asks"),
    [
        ("1.iii.a/scan001.pdf", Asks.NEAR),
        ("Rapat Evaluasi/scan001.pdf", Asks.NEAR),
        ("ZI 2026/scan001.pdf", Asks.NEAR),
        ("scan001.pdf", Asks.ADRIFT),
        ("Kwitansi/scan001.pdf", Asks.NOT),
        ("1.iii.a/scan001.jpg", Asks.NOT),
        ("1.iii.a/Undangan Rapat Evaluasi ZI.pdf", Asks.NOT),
    ],
)
def test_a_file_that_says_nothing_is_asked_for_its_text_where_its_folders_say_nothing_else(
    path: str, asks: Asks
) -> None:
    assert decided(path).asks is asks


def test_a_file_is_asked_for_its_text_whatever_year_its_twin_before_it_states(plan: Rencana) -> None:
    def asked(*names: str) -> dict[str, Asks]:
        matched = Matcher(reader_for(plan), Identifier(plan, Settings())).matched("1.i.a", names)
        return {name: found.asks for name, (found, _) in zip(names, matched, strict=True)}

    this, other = "Scan 3 Maret 2026.pdf", "Scan 3 Maret 2019.pdf"
    assert asked(this, other) == asked(other, this) == {this: Asks.NEAR, other: Asks.NOT}


@pytest.mark.parametrize(
    ("path", "asks"),
    [
        ("Kegiatan/Dokumentasi/scan1.pdf", Asks.ADRIFT),  # every office has such a folder: near no dokumen
        ("SPIP/Scan/scan1.pdf", Asks.NEAR),
        ("Kampanye/Dokumentasi/scan1.pdf", Asks.NEAR),  # against gratifikasi, perhaps
        ("Logistik/Dokumentasi/scan1.pdf", Asks.NOT),  # of another matter
        ("Kegiatan 2023/Dokumentasi/scan1.pdf", Asks.NOT),  # what is adrift is not looked for in other years
        ("SPIP 2023/scan1.pdf", Asks.NEAR),  # a decision of that year may stand
        ("Tim ZI 2023/scan1.pdf", Asks.NOT),
    ],
)
def test_only_folders_that_tell_of_a_subject_bring_a_scan_near_it(
    plan: Rencana, path: str, asks: Asks
) -> None:
    found = Identifier(plan, Settings()).identify(path, reader_for(plan).read_path(path))
    assert found.asks is asks


def test_a_folder_of_reform_says_nothing_for_a_like_one_elsewhere(plan: Rencana) -> None:
    below = "Bahan/Rapat Evaluasi ZI/Foto"
    folders = (f"II. REFORM/{below}", f"Subbagian Umum/{below}")
    alone = [
        Matcher(reader_for(plan), Identifier(plan, Settings())).matched(one, ["1.jpg"]) for one in folders
    ]
    shared = Matcher(reader_for(plan), Identifier(plan, Settings()))
    assert alone[0][0][0].lain is AlasanLain.TIDAK_DIPERIKSA
    assert [shared.matched(one, ["1.jpg"]) for one in folders] == alone
