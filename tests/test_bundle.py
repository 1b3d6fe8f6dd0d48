"""The evaluator's package: whole or not at all, its links inside, its originals untouched (SPEC 12)."""

from __future__ import annotations

import csv
import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import files
import pytest
from conftest import Tree, posix_only
from test_report_html import HOSTILE, ROOT
from test_report_html import Page as Parsed

from zi_audit.cli.main import run
from zi_audit.safe_names import is_reserved

SAMPLE = ROOT / "sample_evidence"


def bundle(folder: Path, output: Path, *more: str) -> int:
    return run(["bundle", str(folder), "--as-of", "2026-07-05", "--output", str(output), *more])


def unpacked(output: Path, at: Path) -> Path:
    with zipfile.ZipFile(output) as archive:
        assert archive.testzip() is None
        archive.extractall(at)
    return at


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's package, unpacked elsewhere under a path with spaces."""
    folder = tmp_path_factory.mktemp("paket dari tim")
    assert bundle(SAMPLE, folder / "Paket ZI.zip") == 0
    return unpacked(folder / "Paket ZI.zip", folder / "tempat lain, dengan spasi #1")


def test_every_link_of_the_page_opens_inside_the_package(sample: Path) -> None:
    page = Parsed((sample / "laporan.html").read_text("utf-8"))
    links = [href for href in page.all("href") if not href.startswith("#")]
    assert len(links) > 100
    assert all(not link.startswith(("file:", "/", "..")) for link in links)
    assert [link for link in links if not (sample / unquote(link)).is_file()] == []


def test_every_checksum_agrees_and_every_file_has_one(sample: Path) -> None:
    lines = (sample / "SHA256SUMS.txt").read_text("utf-8").splitlines()
    sums = dict(reversed(line.split("  ", 1)) for line in lines)
    there = {path.relative_to(sample).as_posix() for path in sample.rglob("*") if path.is_file()}
    assert set(sums) == there - {"SHA256SUMS.txt"}
    for name, digest in sums.items():
        assert hashlib.sha256((sample / name).read_bytes()).hexdigest() == digest, name


def test_copies_are_the_originals_byte_for_byte_each_once(sample: Path) -> None:
    text = (sample / "Daftar berkas.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines(), delimiter=";"))
    originals = [row["Lokasi asli"] for row in rows]
    assert len(originals) == len(set(originals)) > 100
    for row in rows:
        copy = (sample / row["Berkas dalam paket"]).read_bytes()
        assert copy == (SAMPLE / row["Lokasi asli"]).read_bytes()
    (upg,) = [row for row in rows if row["Lokasi asli"] == "SK SATGAS UPG 2026.pdf"]
    assert upg["Butir"] == "5.i.b, 6.iii.b" and upg["Berkas dalam paket"].startswith("5.i.b/")


def test_names_are_numbered_and_telling_in_the_order_of_the_sheet(sample: Path) -> None:
    names = zipfile.ZipFile(next(sample.parent.glob("*.zip"))).namelist()
    assert "1.iii.a/03 Notulensi TW I 2026-03-31.docx" in names
    assert "1.iii.a/05 Rapat Evaluasi ZI TW II.pdf" in names
    folders = list(dict.fromkeys(name.partition("/")[0] for name in names if "/" in name))
    assert folders.index("1.iv.d") < folders.index("2.i.a") < folders.index("6.i.a")
    assert all(re.fullmatch(r"[1-6]\.[ivx]+\.[a-h]/\d\d+ .+", name) for name in names if "/" in name)


@posix_only("Windows refuses such originals")
def test_names_are_safe_for_windows_whatever_the_originals_are(tree: Tree, tmp_path: Path) -> None:
    tree.add(
        *HOSTILE, "1.i.a SK CON.pdf", "1.i.a SK Tim ZI 2026.sangatpanjangsekali", "1.i.a SK titik ....pdf"
    )
    bundle(tree.root, tmp_path / "p.zip")
    names = zipfile.ZipFile(tmp_path / "p.zip").namelist()
    assert len({name.casefold() for name in names}) == len(names) > len(HOSTILE)
    for name in names:
        for part in name.split("/"):
            assert not re.search(r'[<>:"\\\\|?*\x00-\x1f]', part) and not part.endswith((" ", "."))
            assert not is_reserved(part)
        assert len(name) < 100


def test_what_is_left_out_is_told_with_its_reason(tree: Tree, tmp_path: Path) -> None:
    tree.add(
        "3.iv.c SKP Pegawai 2026.pdf", "1.i.a SK Tim ZI 2026.pdf", "1.ii.a SK Rencana Kerja ZI 2026.gdoc"
    )
    assert bundle(tree.root, tmp_path / "p.zip", "--exclude", "*skp*") == 0
    at = unpacked(tmp_path / "p.zip", tmp_path / "isi")
    rows = list(
        csv.DictReader((at / "Tidak disertakan.csv").read_text("utf-8-sig").splitlines(), delimiter=";")
    )
    told = {row["Lokasi asli"]: row["Alasan"] for row in rows}
    assert told["3.iv.c SKP Pegawai 2026.pdf"] == "dikecualikan dengan --exclude"
    assert told["1.ii.a SK Rencana Kerja ZI 2026.gdoc"].startswith("pintasan")
    assert [path.name for path in at.rglob("*.pdf")] == [
        "01 Salinan SK Tim ZI Kabupaten Bangka Barat 2026-01-02.pdf"
    ]


@posix_only("Windows has no such pipes")
def test_a_file_that_cannot_be_read_is_left_out_and_the_exit_says_so(
    tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.add("1.i.a SK Tim ZI 2026.pdf", "1.ii.a SK Rencana Kerja ZI 2026.pdf")
    from zi_audit.bundle import write

    real = write.open_regular

    def swapped(path: str, *listed: object) -> object:
        # Between listing and copying somebody puts a pipe in its place.
        if path.endswith("1.i.a SK Tim ZI 2026.pdf"):
            os.unlink(path)
            os.mkfifo(path)
        return real(path, *listed)

    monkeypatch.setattr(write, "open_regular", swapped)
    assert bundle(tree.root, tmp_path / "p.zip") == 3
    at = unpacked(tmp_path / "p.zip", tmp_path / "isi")
    assert "1.i.a SK Tim ZI 2026.pdf" in (at / "Tidak disertakan.csv").read_text("utf-8-sig")
    page = Parsed((at / "laporan.html").read_text("utf-8"))
    assert [href for href in page.all("href") if not href.startswith("#")] == [
        "1.ii.a/01%20Salinan%20SK%20Rencana%20Kerja%20Pembangunan%20Zona%20Integritas%20KPU%202026-01-02.pdf"
    ] or len([href for href in page.all("href") if href.startswith("1.i.a/")]) == 0


@posix_only("a listing of Windows does not say which file it is")
def test_a_file_that_is_saved_before_it_is_copied_is_left_out_as_changed(
    tree: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.add("1.i.a SK Tim ZI 2026.pdf")
    from zi_audit.bundle import write

    real = write.open_regular

    def saved(path: str, *listed: object) -> object:
        Path(f"{path}.tmp").write_bytes(Path(path).read_bytes())
        Path(f"{path}.tmp").replace(path)
        return real(path, *listed)

    monkeypatch.setattr(write, "open_regular", saved)
    assert bundle(tree.root, tmp_path / "p.zip") == 3
    at = unpacked(tmp_path / "p.zip", tmp_path / "isi")
    assert "berubah saat disalin" in (at / "Tidak disertakan.csv").read_text("utf-8-sig")


def test_the_originals_stay_as_they_are(tree: Tree, tmp_path: Path) -> None:
    tree.add("1.i.a SK Tim ZI 2026.pdf", "AREA I/1.ii.a SK Rencana Kerja ZI 2026.pdf")

    def state() -> dict[str, tuple[int, float]]:
        return {
            str(path): (path.stat().st_size, path.stat().st_mtime) for path in sorted(tree.root.rglob("*"))
        }

    before = state()
    bundle(tree.root, tmp_path / "p.zip")
    assert state() == before


def test_one_komponen_alone(tree: Tree, tmp_path: Path) -> None:
    tree.add("1.i.a SK Tim ZI 2026.pdf", "5.i.b SK Satgas UPG 2026.pdf")
    bundle(tree.root, tmp_path / "p.zip", "--komponen", "5")
    names = zipfile.ZipFile(tmp_path / "p.zip").namelist()
    assert any(name.startswith("5.i.b/") for name in names)
    assert not any(name.startswith("1.") for name in names)


def test_a_package_inside_the_folder_is_no_evidence_of_the_next(tree: Tree) -> None:
    tree.add("1.i.a SK Tim ZI 2026.pdf")
    output = tree.root / "paket.zip"
    bundle(tree.root, output)
    first = zipfile.ZipFile(output).namelist()
    bundle(tree.root, output)
    assert zipfile.ZipFile(output).namelist() == first


def test_another_ending_than_zip_is_refused_with_the_way_out(
    tree: Tree, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bundle(tree.root, tmp_path / "paket.html") == 2
    assert "paket.zip" in capsys.readouterr().err
    assert not (tmp_path / "paket.html").exists()


def test_the_command_says_that_evidence_names_people(
    tree: Tree, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle(tree.root, tmp_path / "p.zip")
    assert "data pribadi" in capsys.readouterr().out


WITH_LITTLE_SPACE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from zi_audit.cli.main import run
sys.exit(run(sys.argv[1:]))
"""


@posix_only("this system has no limit on the size of files")
def test_a_full_disk_leaves_no_half_package_and_the_old_one(tree: Tree, tmp_path: Path) -> None:
    tree.add(contents={"1.i.a SK Tim ZI 2026.jpg": files.jpeg("x") + os.urandom(400_000)})
    tree.add("1.i.a SK Tim ZI 2026.pdf")
    output = tmp_path / "keluar" / "p.zip"
    output.parent.mkdir()
    output.write_bytes(b"yang lama")
    tree.add(
        contents={
            "1.i.a SK Tim ZI 2 Januari 2026.pdf": files.pdf("x") + b"%" + os.urandom(400_000) + b"%%EOF"
        }
    )
    done = subprocess.run(
        [sys.executable, "-c", WITH_LITTLE_SPACE, "bundle", str(tree.root), "--output", str(output)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
    assert output.read_bytes() == b"yang lama"
    assert [path.name for path in output.parent.iterdir()] == ["p.zip"]


@pytest.mark.slow
def test_two_gigabytes_are_packed_in_bounded_memory(tree: Tree, tmp_path: Path) -> None:
    tree.add("1.i.a SK Tim ZI 2026.pdf")
    head = files.mp4()
    for number in range(4):
        path = tree.root / f"2.i.b Video Singkat Pelayanan {number} Februari 2026.mp4"
        path.write_bytes(head)
        with path.open("ab") as file:
            file.truncate(500_000_000)
    script = (
        "import resource, sys\nfrom zi_audit.cli.main import run\n"
        "code = run(sys.argv[1:])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)\nsys.exit(code)"
    )
    output = tmp_path / "p.zip"
    done = subprocess.run(
        [sys.executable, "-c", script, "bundle", str(tree.root), "--output", str(output)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stderr.split()[-1]) < 200_000, "kilobytes"
    shutil.rmtree(tree.root)


MAKERS: list[Callable[[Tree], object]] = [
    lambda tree: tree.root,
    lambda tree: tree.add("Arsip/tidak dikenal.pdf"),
]


@pytest.mark.parametrize("make", MAKERS)
def test_a_folder_without_evidence_gives_the_page_alone(
    make: Callable[[Tree], object], tree: Tree, tmp_path: Path
) -> None:
    make(tree)
    assert bundle(tree.root, tmp_path / "p.zip") == 0
    names = zipfile.ZipFile(tmp_path / "p.zip").namelist()
    assert names == ["laporan.html", "BACA SAYA.txt", "Daftar berkas.csv", "SHA256SUMS.txt"]
