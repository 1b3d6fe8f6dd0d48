"""Faults of SPEC 10 that meet `zi-audit check`: each provoked for real, the last good report stays."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import unicodedata
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

import files
import pytest
from conftest import Tree, linked, posix_only
from plain_user import as_plain_user
from watching import in_namespace

from zi_audit.cli import check
from zi_audit.cli.main import run
from zi_audit.contents import remembered as contents
from zi_audit.contents.read import SAMPLE
from zi_audit.lock import acquire, lock_path
from zi_audit.reasons import AlasanLain, Cek

SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"
ROOT = Path(__file__).parent.parent


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return tmp_path / "laporan.html"


def checked(tree: Tree, report: Path, *options: str) -> int:
    return run(["check", str(tree.root), "--report", str(report), "--fail-on", "never", *options])


def test_a_missing_folder_leaves_the_last_report(
    tree: Tree, report: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK)
    assert checked(tree, report) == 0
    before = report.read_bytes()
    tree.root.rename(tree.root.with_name("away"))
    assert checked(tree, report) == 3
    assert report.read_bytes() == before
    assert len(capfd.readouterr().err.splitlines()) == 1


def test_an_empty_folder_that_the_ledger_knows_full_is_a_share_not_mounted(
    tree: Tree, report: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK, "lain.pdf")
    assert checked(tree, report) == 0
    before = report.read_bytes()
    shutil.rmtree(tree.root)
    tree.root.mkdir()
    assert checked(tree, report) == 3
    assert report.read_bytes() == before
    assert "sebelumnya berisi 2 berkas" in capfd.readouterr().err
    tree.add(SK)
    assert checked(tree, report) == 0


def test_a_skeleton_whose_evidence_was_all_removed_is_missing_and_not_unmounted(
    tree: Tree, report: Path
) -> None:
    tree.add(SK)
    assert checked(tree, report) == 0
    (tree.root / SK).unlink()
    assert checked(tree, report) == 0


def test_a_job_beside_another_waits_says_who_and_leaves_the_report(
    tree: Tree, report: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "WAIT_FOR_LOCK", 0.1)
    assert checked(tree.add(SK), report) == 0
    before = report.read_bytes()
    with acquire(lock_path(report), since=datetime(2026, 7, 5, 9, tzinfo=UTC)):
        assert checked(tree, report) == 3
        assert checked(tree, report.with_name("other.html")) == 0
    assert "sejak 2026-07-05T09:00:00+00:00" in capfd.readouterr().err
    assert report.read_bytes() == before
    assert checked(tree, report) == 0


def test_a_file_that_is_no_ledger_is_not_overwritten_and_said_to_be_none(
    tree: Tree, report: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    notes = report.with_name("catatan.txt")
    notes.write_text("my notes, longer than sixteen bytes")
    assert checked(tree.add(SK), report, "--ledger", str(notes)) == 0
    assert notes.read_text() == "my notes, longer than sixteen bytes"
    assert "bukan riwayat pemeriksaan zi-audit" in capfd.readouterr().err
    assert report.exists()


# --- parts that cannot be read ----------------------------------------------------------------------


def test_a_folder_that_may_not_be_read_leaves_the_last_report(tree: Tree, report: Path) -> None:
    assert checked(tree.add(SK), report, "--ledger", "none") == 0
    before = report.read_bytes()
    with as_plain_user(report.parent) as run_plainly:
        tree.root.chmod(0)
        done = run_plainly(f"sys.exit(run(['check', {str(tree.root)!r}, '--report', {str(report)!r}]))")
        tree.root.chmod(0o755)
    assert done.returncode == 3
    assert "hak akses ditolak" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert report.read_bytes() == before


def test_a_denied_subfolder_is_listed_never_missing_and_the_rest_is_audited(
    tree: Tree, tmp_path: Path
) -> None:
    tree.add(SK, "2.i.a/lain.pdf", "lain.txt")
    with as_plain_user(tmp_path) as run_plainly:
        (tree.root / "1.i.a").chmod(0)
        done = run_plainly(f"sys.exit(run(['check', {str(tree.root)!r}, '--format', 'json']))")
        (tree.root / "1.i.a").chmod(0o755)
    assert done.returncode == 3
    told = json.loads(done.stdout)
    assert [one["path"] for one in told["galat"]] == ["1.i.a"]
    assert {one["path"] for one in told["berkas_lain"]} == {"2.i.a/lain.pdf", "lain.txt"}
    denied = next(one for one in told["butir"] if one["kode"] == "1.i.a")
    assert {slot["status"] for one in denied["bukti"] for slot in one["periode"]} == {"tak_terbaca"}


def test_a_file_that_may_not_be_read_counts_and_is_listed(tree: Tree, tmp_path: Path) -> None:
    tree.add(SK)
    with as_plain_user(tmp_path) as run_plainly:
        (tree.root / SK).chmod(0)
        done = run_plainly(f"sys.exit(run(['check', {str(tree.root)!r}, '--format', 'json']))")
    assert done.returncode == 3
    told = json.loads(done.stdout)
    assert [one["path"] for one in told["galat"]] == [SK]
    counted = [
        berkas
        for butir in told["butir"]
        for bukti in butir["bukti"]
        for slot in bukti["periode"]
        for berkas in slot["berkas"]
    ]
    assert {one["path"] for one in counted} == {SK}
    assert all("tak_terbaca" in one["perlu_cek"] for one in counted)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux stores names that are no text")
def test_a_name_that_cannot_be_decoded_is_listed_and_the_json_stays_valid(
    tree: Tree, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    tree.add(SK)
    with open(os.fsencode(tree.root) + b"/1.i.a/Notulen \xff\xfe.pdf", "wb") as file:
        file.write(b"x")
    assert run(["check", str(tree.root), "--format", "json", "--fail-on", "never"]) == 3
    told = json.loads(capfdbinary.readouterr().out.decode("utf-8", "strict"))
    assert [one["path"] for one in told["galat"]] == ["1.i.a/Notulen \\xff\\xfe.pdf"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux stores names that are no text")
def test_files_in_a_folder_whose_name_cannot_be_decoded_count_by_their_own_names(tree: Tree) -> None:
    odd = os.fsdecode(b"1.i.a \xff\xfe")
    names = (f"{odd}/SK Tim Kerja ZI 2026.pdf", f"{odd}/Catatan.pdf")
    result = tree.add(contents=dict.fromkeys(names, files.pdf("isi"))).audit()
    found = {berkas.path for slot in result.slots for berkas in slot.berkas}
    assert found == {"1.i.a \\xff\\xfe/SK Tim Kerja ZI 2026.pdf"}


def test_a_path_longer_than_260_characters_is_audited(tree: Tree) -> None:
    deep = f"{'folder dengan nama yang panjang sekali/' * 10}1.i.a SK Tim Kerja ZI 2026.pdf"
    assert len(deep) > 260
    assert any("ada" in one.value for one in (slot.status for slot in tree.add(deep).audit().slots))


@posix_only("the limit is another one there")
def test_a_path_longer_than_the_system_takes_is_listed_and_the_rest_is_audited(
    tree: Tree, capfd: pytest.CaptureFixture[str]
) -> None:
    tree.add(SK)
    here = os.open(tree.root, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("d" * 250, dir_fd=here)
        below = os.open("d" * 250, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    try:
        assert run(["check", str(tree.root), "--format", "json", "--fail-on", "never"]) == 3
    finally:
        subprocess.run(["rm", "-rf", tree.root / ("d" * 250)], check=True)
    told = json.loads(capfd.readouterr().out)
    assert len(told["galat"]) == 1
    assert told["ringkasan"]["ada"] >= 1


def test_links_in_a_loop_and_out_of_the_tree_are_listed_and_not_followed(tree: Tree, report: Path) -> None:
    tree.add(SK)
    linked(tree.root / "1.i.a/putar", tree.root, is_folder=True)
    linked(tree.root / "keluar", tree.root.parent, is_folder=True)
    result = tree.audit()
    assert {one.path for one in result.berkas_lain} == {"1.i.a/putar", "keluar"}
    assert checked(tree, report) == 0


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("spell", [str.upper, str.lower])
def test_a_name_in_either_form_and_any_case_means_the_same(tree: Tree, form: str, spell: type) -> None:
    name = unicodedata.normalize(form, "Notulen Rapat Évaluasi Pembangunan Zona Integritas TW II 2026.pdf")
    plain = tree.add("2.ii.d/Notulen Rapat Évaluasi Pembangunan Zona Integritas TW II 2026.pdf").audit()
    shutil.rmtree(tree.root / "2.ii.d")
    other = tree.add(f"2.II.D/{spell(name)}").audit()
    assert [slot.status for slot in other.slots] == [slot.status for slot in plain.slots]


# --- made to be slow ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "toml",
    [
        "x = " + "[" * 100_000,
        "#" * 3_000_000,
        "a." * 50_000 + "b = 1",
        "''.\"\"." * 20_000 + "b = 1",
        '[pic]\n"1" = "' + "x" * 500_000,
    ],
    ids=["brackets", "length", "dots", "quoted dots", "open text"],
)
def test_settings_made_to_be_slow_are_refused_in_one_line_and_touch_no_report(
    tree: Tree, report: Path, capfd: pytest.CaptureFixture[str], toml: str
) -> None:
    assert checked(tree.add(SK), report) == 0
    before = report.read_bytes()
    tree.settings(toml)
    start = process_time()
    assert checked(tree, report) == 2
    assert process_time() - start < 5
    assert len(capfd.readouterr().err.splitlines()) == 1
    assert report.read_bytes() == before


def test_patterns_made_to_be_slow_are_not(tree: Tree) -> None:
    tree.add(*(f"{'a' * 200}{number}.txt" for number in range(50)))
    tree.settings(f"[abaikan]\npola = {json.dumps(['*a' * 60 + '*b', '**/' * 40 + '*z'])}\n")
    start = process_time()
    assert len(tree.audit().berkas_lain) == 50
    assert process_time() - start < 2


def test_bombs_cut_files_and_huge_files_cost_no_more_than_a_look(tree: Tree) -> None:
    names = [f"1.i.a/SK Tim Kerja ZI {number} Januari 2026" for number in range(1, 5)]
    bomb = files.docx("0" * 30_000_000)
    tree.add(contents={f"{names[0]}.docx": bomb, f"{names[1]}.pdf": files.pdf("x")[:200]})
    tree.add(f"{names[2]}.pdf", f"{names[3]}.docx")
    with (tree.root / f"{names[2]}.pdf").open("r+b") as file:
        file.truncate(5_000_000_000)
    start = process_time()
    result = tree.audit()
    assert process_time() - start < 2
    broken = {one.path for one in result.berkas_lain if one.alasan is AlasanLain.RUSAK}
    assert broken == {f"{names[1]}.pdf", f"{names[2]}.pdf"}


def test_contents_of_one_size_are_compared_in_bounded_work_and_that_is_said(tree: Tree) -> None:
    """Sparse files of some gigabytes, alike but for one in a sample, and small ones that are read whole."""
    names = [f"1.iii.a/Notulensi Rapat Evaluasi ZI TW {tw} 2026.pdf" for tw in ("I", "II", "III")]
    for number, name in enumerate(names):
        tree.add(contents={name: b"%PDF-1.4\n1 0 obj<<>>endobj\n"})
        with (tree.root / name).open("r+b") as file:
            file.seek(3_000_000_000 - 100)
            file.write(b"\ntrailer<<>>\nstartxref\n0\n%%EOF\n")
            file.truncate(3_000_000_000)
            if number == 2:
                file.seek(1_000)
                file.write(b"other")
    small = files.pdf("sama")
    tree.add(contents={f"2.i.a/SOP {year} Pelayanan Pemungutan Suara.pdf": small for year in (2025, 2026)})
    tree.add(
        contents={f"1.iv.a/Notulen Rapat Pleno {month} 2026.pdf": small for month in ("Januari", "Februari")}
    )
    start = process_time()
    result = tree.audit("2026-12-31")
    assert process_time() - start < 4
    told = {
        berkas.path: (
            Cek.ISI_BERULANG in berkas.perlu_cek,
            any(one.kunci == "reason.same_by_samples" for one in berkas.alasan),
        )
        for slot in result.slots
        for berkas in slot.berkas
    }
    assert [told[name] for name in names] == [(True, True), (True, True), (False, False)]
    assert told["1.iv.a/Notulen Rapat Pleno Januari 2026.pdf"] == (True, False)


@pytest.mark.parametrize("budget", ["WHOLE_FILE", "WHOLE_ALL"])
def test_contents_that_differ_between_the_samples_are_told_apart_as_far_as_the_budget_goes(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, budget: str
) -> None:
    one = bytearray(files.pdf("x") + bytes(2_000_000) + b"\nstartxref\n0\n%%EOF\n")
    other = bytearray(one)
    other[SAMPLE + 40_000] = 1
    names = [f"1.iii.a/Notulensi Rapat Evaluasi ZI TW {tw} 2026.pdf" for tw in ("I", "II")]
    tree.add(contents=dict(zip(names, (bytes(one), bytes(other)), strict=True)))

    def repeated() -> set[str]:
        slots = tree.audit("2026-12-31").slots
        return {
            berkas.path for slot in slots for berkas in slot.berkas if Cek.ISI_BERULANG in berkas.perlu_cek
        }

    assert repeated() == set()
    monkeypatch.setattr(contents, budget, 3_000_000 if budget == "WHOLE_ALL" else 1_000_000)
    assert repeated() == set(names)


# --- writing ------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_killed_writers_leave_report_and_ledger_whole() -> None:
    kill = Path(__file__).parent / "bench" / "kill.py"
    done = subprocess.run(
        [sys.executable, str(kill), "--times", "6"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done


@pytest.mark.slow
def test_a_fault_at_any_single_operation_of_writing_loses_and_leaves_nothing() -> None:
    """Some of the calls that `strace` makes fail; `bench/faults.py` alone makes all of them."""
    sweep = Path(__file__).parent / "bench" / "faults.py"
    done = subprocess.run(
        [sys.executable, str(sweep), "--sample", "16"], capture_output=True, text=True, check=False
    )
    if done.returncode == 2:
        pytest.skip(done.stdout.strip())
    assert done.returncode == 0, done


@pytest.mark.slow
def test_a_full_disk_leaves_report_and_ledger_whole(tree: Tree, tmp_path: Path) -> None:
    """A real disk of 2 MB, filled to the brim between two runs."""
    tree.add(SK)
    command = (
        f"'{sys.executable}' -m zi_audit check '{tree.root}' --report '{tmp_path}/disk/laporan.html'"
        " --fail-on never > /dev/null"
    )
    script = (
        f"mkdir '{tmp_path}/disk' && mount -t tmpfs -o size=2M none '{tmp_path}/disk' && cd '{ROOT}' && {command}"
        f" && cp '{tmp_path}/disk/laporan.html' '{tmp_path}/before.html'"
        f" && touch '{tree.root}/baru.pdf'"
        f" ; head -c 4000000 /dev/zero > '{tmp_path}/disk/zero' 2> /dev/null"
        f" ; {command} ; echo code $? ; rm '{tmp_path}/disk/zero'"
        f" ; ls -A '{tmp_path}/disk' ; cp '{tmp_path}/disk/'* '{tmp_path}'"
    )
    done = subprocess.run([*in_namespace(script), "true"], capture_output=True, text=True, check=True)
    assert "code 3" in done.stdout, done
    assert "Tidak dapat ditulis" in done.stderr
    assert done.stdout.split()[2:] == ["laporan.html", "zi-audit.sqlite3"]
    assert (tmp_path / "laporan.html").read_bytes() == (tmp_path / "before.html").read_bytes()
    with closing(sqlite3.connect(tmp_path / "zi-audit.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM jalan").fetchone() == (1,)


def test_two_runs_on_one_day_say_the_same_of_a_file_from_the_future(tree: Tree, tmp_path: Path) -> None:
    """A sync client gives wrong times; the ledger knows that the file is here today."""
    tree.add("1.i.a/SK Tim Kerja ZI.pdf", mtime="2099-01-01")
    told = []
    for number in range(2):
        output = tmp_path / f"{number}.json"
        report = [
            "--report",
            str(tmp_path / "laporan" / "l.html"),
            "--format",
            "json",
            "--output",
            str(output),
        ]
        run(["check", str(tree.root), *report])
        data = json.loads(output.read_text("utf-8"))
        told.append((data["ringkasan"], data["berkas_lain"]))
    assert told[0] == told[1]
    assert told[0][1] == []


def test_our_own_report_is_known_through_a_link_to_the_folder(tree: Tree, tmp_path: Path) -> None:
    link = tmp_path / "pintasan"
    linked(link, tree.root, is_folder=True)
    tree.add(SK)
    for _ in range(2):
        output = tmp_path / "hasil.json"
        run(
            [
                "check",
                str(tree.root),
                "--report",
                str(link / "laporan.html"),
                "--format",
                "json",
                "--output",
                str(output),
            ]
        )
    assert json.loads(output.read_text("utf-8"))["berkas_lain"] == []
