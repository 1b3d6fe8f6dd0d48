"""Every command as a person types it on Windows: real command lines, drives, a share, long paths, code pages.

Runs on the Windows Python only; `.ci/windows.py` makes it run on Linux, under Wine, with two drives and a share.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import pytest
from conftest import Tree, content_for, windows_only

pytestmark = windows_only("types commands on Windows: `.ci/windows.py` runs it")

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample_evidence"
AS_OF = "--as-of 2026-07-05 --fail-on never"
SK = "1 Manajemen Perubahan/1.i Tim Kerja/1.i.a SK/1.i.a SK Tim Kerja ZI 5 Januari 2026.pdf"
FORMS = ("text", "json", "csv", "junit", "markdown")
# A drive and a share of our own, where there are any, emptied for each test: `U:\`, `\\server\bagi-1\`.
DRIVE, SHARE = os.environ.get("ZI_TEST_DRIVE", ""), os.environ.get("ZI_TEST_SHARE", "")


def typed(
    line: str, *, cwd: Path | str = ROOT, code: int = 0, encoding: str = "utf-8", **environment: str
) -> str:
    """Type `zi-audit LINE` word for word, expect the exit code and no traceback; return standard output."""
    done = subprocess.run(
        f'"{sys.executable}" -m zi_audit {line}',
        capture_output=True,
        stdin=subprocess.DEVNULL,
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
        timeout=120,
    )
    said = done.stderr.decode(environment.get("PYTHONIOENCODING", "utf-8"))
    assert "Traceback" not in said and "terduga" not in said, said
    assert done.returncode == code, (done.returncode, said, done.stdout[-2000:])
    return done.stdout.decode(encoding) + (said if code else "")


def fill(root: Path | str, *paths: str) -> Path:
    """Put small sound files into a folder; long paths, too."""
    for path in paths or (SK,):
        full = Path("\\\\?\\" + os.path.abspath(root)) if not str(root).startswith("\\\\") else Path(root)
        full = full / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content_for(full.name))
    return Path(root)


def result(folder: str, *options: str, cwd: Path | str = ROOT, code: int = 0) -> dict[str, object]:
    """Return what `check FOLDER --format json` prints."""
    told = typed(f"check {folder} {AS_OF} --format json {' '.join(options)}", cwd=cwd, code=code)
    found: dict[str, object] = json.loads(told)
    return found


def counted(found: dict[str, object]) -> set[str]:
    """Return the paths of all files that count as evidence."""
    return {
        berkas["path"]
        for butir in found["butir"]  # type: ignore[attr-defined]
        for bukti in butir["bukti"]
        for slot in bukti["periode"]
        for berkas in slot["berkas"]
    }


def emptied(place: str) -> str:
    """Return a drive or share that was emptied; skip where there is none of ours."""
    if not place:
        pytest.skip("no drive and no share of our own here")
    for name in os.listdir(place):
        path = os.path.join(place, name)
        shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
    return place


@pytest.fixture
def drive() -> Iterator[str]:
    yield emptied(DRIVE)
    emptied(DRIVE)


@pytest.fixture
def share() -> Iterator[str]:
    yield emptied(SHARE)
    emptied(SHARE)


class Links(HTMLParser):
    """The links of a page that lead to files."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href") or ""
        if tag == "a" and not address.startswith("#"):
            self.found.append(address)


def leads_to_files(page: Path, *, relative: bool = True) -> int:
    """Check that every link of the page opens, seen from the page; return how many there are."""
    links = Links(page).found
    for address in links:
        parts = urlsplit(address)
        if relative:
            assert not parts.scheme and not parts.netloc, address
            assert (page.parent / unquote(parts.path)).exists(), address
        else:
            assert Path(url2pathname(address.removeprefix("file:"))).exists(), address
    return len(links)


# --- check -------------------------------------------------------------------------------------------------


def test_the_sample_says_the_same_as_on_linux(tmp_path: Path) -> None:
    reference = os.environ.get("ZI_TEST_LINUX_JSON", "")
    if not os.path.exists(reference):
        pytest.skip("no result of a Linux machine to compare with")
    here, linux = result(f'"{SAMPLE}"'), json.loads(Path(reference).read_text("utf-8"))
    assert here["galat"] == []
    for told in (here, linux):
        for key in ("folder", "dibuat", "isi_sha256"):
            told.pop(key, None)
    assert here == linux


@pytest.mark.parametrize(
    ("form", "page"),
    [(form, "cp437") for form in FORMS[1:]] + [("text", page) for page in ("cp437", "cp850", "cp1252")],
)
def test_every_format_is_printed_on_every_code_page(form: str, page: str, tmp_path: Path) -> None:
    folder = fill(tmp_path / "ZI – 2026 é")
    # What programs read is UTF-8 whatever the console shows.
    encoding = page if form == "text" else "utf-8"
    shown = typed(f'check "{folder}" {AS_OF} --format {form}', PYTHONIOENCODING=page, encoding=encoding)
    assert "2026" in shown


@pytest.mark.parametrize("form", FORMS)
def test_every_format_is_written_to_a_file(form: str, tmp_path: Path) -> None:
    target = tmp_path / "laporan é"
    typed(f'check "{fill(tmp_path / "ZI")}" {AS_OF} --format {form} --output "{target}"')
    assert "2026" in target.read_text("utf-8-sig")


@pytest.mark.parametrize("page", ["cp437", "cp850", "cp1252"])
def test_help_is_printed_on_every_code_page(page: str) -> None:
    assert "--report" in typed("check --help", PYTHONIOENCODING=page, encoding=page)


def test_folders_below_the_first_level_are_read(tmp_path: Path) -> None:
    folder = fill(tmp_path / "ZI", SK, "a/b/c/d/e/1.i.b Notulensi Pembentukan Tim Kerja 5 Januari 2026.pdf")
    found = result(f'"{folder}"')
    assert found["galat"] == []
    assert SK in counted(found)


def test_a_path_of_more_than_260_characters_is_read_and_explained(tmp_path: Path) -> None:
    deep = "/".join(["1.i.a", *(f"sub folder {number} {'x' * 60}" for number in range(5))])
    path = f"{deep}/1.i.a SK Tim Kerja ZI 5 Januari 2026.pdf"
    folder = fill(tmp_path / "ZI", path)
    found = result(f'"{folder}"', "--report", f'"{tmp_path / "laporan.html"}"')
    assert found["galat"] == [] and path in counted(found)
    backslashes = path.replace("/", "\\")
    assert "1.i.a" in typed(f'explain "{folder}" "{backslashes}" --as-of 2026-07-05')


@pytest.mark.parametrize(
    "name", ["ZI 2026", "ZI #1 % & ; '", "ZI (salinan) [1]", "Bukti ZI Kabupatén – 2026", "ZI^!"]
)
def test_a_folder_of_any_name_is_read_and_linked(name: str, tmp_path: Path) -> None:
    folder, report = fill(tmp_path / name), tmp_path / f"{name}.html"
    assert counted(result(f'"{folder}"', "--report", f'"{report}"')) == {SK}
    assert leads_to_files(report)


@pytest.mark.parametrize(
    "spelled",
    [
        "{folder}",
        "{folder}\\",
        "{folder}/",
        "{slashes}",
        "{upper}",
        "{lower}",
        "\\\\?\\{folder}",
        "{folder}\\..\\ZI2026",
        "{folder}\\.",
        "ZI2026",
        ".\\ZI2026\\",
        "zi2026",
    ],
)
def test_a_folder_may_be_spelled_in_any_way(spelled: str, tmp_path: Path) -> None:
    folder = fill(tmp_path / "ZI2026")
    slashes = str(folder).replace("\\", "/")
    given = spelled.format(
        folder=folder, slashes=slashes, upper=str(folder).upper(), lower=str(folder).lower()
    )
    report = "ZI2026\\laporan.html"
    found = result(given, "--report", report, cwd=tmp_path)
    assert counted(found) == {SK} and found["galat"] == []
    assert leads_to_files(folder / "laporan.html")
    if spelled in ("{folder}", "zi2026"):
        # The report lies in the folder: the next run does not take it for evidence.
        again = result(given, "--report", "zi2026\\LAPORAN.HTML", cwd=tmp_path)
        assert again["berkas_lain"] == []


def test_a_closing_backslash_before_the_quote_is_told_to_the_point(tmp_path: Path) -> None:
    folder = fill(tmp_path / "ZI 2026")
    for command in (f'check "{folder}\\" --report x.html', f'watch "{folder}\\" --report x.html'):
        said = typed(command, code=2)
        assert f'"{folder}"' in said and "\\" in said, said


def test_a_drive_s_root_is_audited_and_its_links_are_relative(drive: str) -> None:
    fill(drive)
    for number, given in enumerate(
        (drive, drive.rstrip("\\"), drive.lower(), drive.replace("\\", "/"), f'"{drive}."')
    ):
        report = Path(drive, f"laporan {number}.html")
        found = result(given, "--report", f'"{report}"', cwd=ROOT)
        assert counted(found) == {SK} and found["galat"] == []
        assert leads_to_files(report)
        report.unlink()


def test_report_in_the_root_of_the_drive_beside_the_folder(drive: str) -> None:
    fill(Path(drive, "ZI 2026"))
    result(f'"{drive}ZI 2026"', "--report", f"{drive}laporan.html")
    assert leads_to_files(Path(drive, "laporan.html"))
    deep = Path(drive, "a", "b", "c", "d", "laporan.html")
    result(f'"{drive.lower()}zi 2026"', "--report", f'"{deep}"')
    assert leads_to_files(deep)


def test_a_folder_on_another_drive_is_linked_by_its_full_address(drive: str, tmp_path: Path) -> None:
    fill(Path(drive, "ZI 2026"))
    report = tmp_path / "laporan.html"
    for given in (f'"{drive}ZI 2026"', f'"\\\\?\\{drive}ZI 2026"'):
        result(given, "--report", f'"{report}"')
        assert leads_to_files(report, relative=False)
        assert "%3F" not in report.read_text("utf-8")


def test_a_share_and_its_root(share: str) -> None:
    fill(share)
    fill(share + "ZI 2026")
    slashes = share.replace("\\", "/")
    for given, report in (
        (f'"{share}."', share + "laporan.html"),
        (share.rstrip("\\"), share + "laporan.html"),
        (f'"{share}ZI 2026"', share + "laporan.html"),
        (f'"{share}ZI 2026"', share + "ZI 2026\\laporan.html"),
        (f'"\\\\?\\UNC{share[1:]}ZI 2026"', share + "ZI 2026\\laporan.html"),
        (f'"{slashes}ZI 2026"', slashes + "laporan.html"),
    ):
        found = result(given, "--report", f'"{report}"')
        assert found["galat"] == [] and len(counted(found)) in (1, 2), given
        assert leads_to_files(Path(report)), given


# --- the other commands ------------------------------------------------------------------------------------


def test_init_makes_a_folder_that_check_reads(tmp_path: Path) -> None:
    folder = tmp_path / "ZI 2026"
    typed(f'init "{folder}" --dry-run')
    assert not folder.exists()
    typed(f'init "{folder}"')
    assert (folder / "zi-audit.toml").is_file()
    found = result(f'"{folder}"')
    assert found["galat"] == [] and found["berkas_lain"] == []
    before = sorted(str(path) for path in folder.rglob("*"))
    typed(f'init "{folder}"')
    assert sorted(str(path) for path in folder.rglob("*")) == before


def test_init_works_where_paths_are_long(tmp_path: Path) -> None:
    folder = tmp_path / ("Bukti Zona Integritas " + "x" * 90) / ("KPU Kabupaten Bangka Barat " + "y" * 70)
    typed(f'init "{folder}"')
    assert result(f'"{folder}"')["galat"] == []


def test_explain_takes_backslashes_and_other_case(tmp_path: Path) -> None:
    folder = fill(tmp_path / "ZI 2026")
    inside = SK.replace("/", "\\")
    for given in (inside, inside.upper(), f"{folder}\\{inside}", SK):
        assert "1.i.a" in typed(f'explain "{folder}" "{given}" --as-of 2026-07-05')
    assert "1.iii.a" in typed(f'explain "{folder}" 1.III.A')


def test_the_plan_is_shown_and_checked(tmp_path: Path) -> None:
    assert "1.i.a" in typed("plan")
    assert len(json.loads(typed("plan --format json"))["butir"]) == 85
    assert typed("plan --format ics").startswith("BEGIN:VCALENDAR")
    assert typed(f'plan --plan "{ROOT / "rules" / "rencana"}"')


def test_a_schedule_names_this_folder_and_no_console(tmp_path: Path) -> None:
    names = set()
    for office in ("A & B", "C"):
        folder = fill(tmp_path / office / "ZI")
        said = typed(f'schedule "{folder}" --for windows --output "{tmp_path / "tugas.xml"}"')
        assert said == ""
        xml = (tmp_path / "tugas.xml").read_text("utf-8")
        assert "pythonw.exe" in xml
        names.add(xml.partition('/TN "')[2].partition('"')[0])
    assert len(names) == 2


def test_the_ledger_remembers_and_a_second_job_is_turned_away(tmp_path: Path) -> None:
    folder = fill(tmp_path / "ZI 2026")
    report = tmp_path / "laporan.html"
    typed(f'check "{folder}" {AS_OF} --report "{report}"')
    assert (tmp_path / "zi-audit.sqlite3").is_file()
    shutil.rmtree(folder / SK.partition("/")[0])
    assert "sebelumnya berisi 1 berkas" in typed(f'check "{folder}" {AS_OF} --report "{report}"', code=3)
    fill(folder, "lain.pdf")
    typed(f'check "{folder}" {AS_OF} --report "{report}"')
    assert not [name for name in os.listdir(tmp_path) if name.endswith((".lock", ".tmp"))]
    with Watch(f'"{folder}" --report "{report}" --settle 0.3') as watch:
        watch.until_said("Laporan siap")
        assert "sedang dikerjakan" in typed(f'watch "{folder}" --report "{report}"', code=3)


class Watch:
    """`zi-audit watch LINE` in a process of its own; what it says is read from a file, as a pipe would be held."""

    def __init__(self, line: str) -> None:
        self.log = Path(os.environ["TEMP"], f"zi-watch-{os.getpid()}-{monotonic()}.txt")
        with self.log.open("wb") as to:
            self.process = subprocess.Popen(
                f'"{sys.executable}" -m zi_audit watch {line}',
                stdin=subprocess.DEVNULL,
                stdout=to,
                stderr=to,
                cwd=ROOT,
                env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            )

    def said(self) -> str:
        return self.log.read_text("utf-8")

    def until(self, condition: Callable[[], bool], seconds: float = 60) -> None:
        end = monotonic() + seconds
        while not condition():
            assert monotonic() < end and self.process.poll() is None, self.said()
            sleep(0.05)

    def until_said(self, words: str) -> None:
        self.until(lambda: words in self.said())

    def __enter__(self) -> Watch:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self.log.unlink()


@pytest.mark.parametrize("how", ["", "--poll 1"])
def test_a_watched_folder_renews_its_report(how: str, tmp_path: Path) -> None:
    folder = fill(tmp_path / "ZI 2026", "lain.pdf")
    report = folder / "laporan.html"
    with Watch(f'"{folder}" --report "{report}" --settle 0.3 {how}') as watch:
        watch.until_said("Laporan siap")
        fill(folder)
        watch.until_said("+ 1.i.a")
        (folder / SK).rename(folder / "dipindah.pdf")
        watch.until_said("- 1.i.a")
        assert "SK%20Tim" not in report.read_text("utf-8").replace(SK.replace(" ", "%20"), "")
    assert "Traceback" not in "".join(path.read_text("utf-8", "replace") for path in tmp_path.glob("*.txt"))


def test_a_share_is_polled_however_it_is_spelled(share: str) -> None:
    fill(share + "ZI")
    for spelled in (f"{share}ZI", f"\\\\?\\UNC{share[1:]}ZI"):
        with Watch(f'"{spelled}" --report "{share}laporan.html"') as watch:
            watch.until_said("Laporan siap")
            assert share.rstrip("\\") in watch.said().splitlines()[0]


# --- the portable folder --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def portable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portable folder, built twice from the same inputs, and unpacked where a person might."""
    embed, wheels = os.environ.get("ZI_TEST_EMBED"), os.environ.get("ZI_TEST_WHEELS")
    if not embed or not wheels:
        pytest.skip("no embeddable Python and no wheels to build it of")
    place = tmp_path_factory.mktemp("Unduhan é – 2026")
    made = [place / "zi-audit-windows.zip", place / "again.zip"]
    for output in made:
        words = f'--embed "{embed}" --wheels "{wheels}" --output "{output}"'
        line = f'"{sys.executable}" -m zi_audit.portable {words}'
        subprocess.run(line, check=True, stdin=subprocess.DEVNULL, capture_output=True)
    assert made[0].read_bytes() == made[1].read_bytes()
    assert made[0].stat().st_size < 20_000_000
    with zipfile.ZipFile(made[0]) as archive:
        archive.extractall(place)
    return place / "zi-audit"


def icon(portable: Path, name: str, dropped: str, home: Path, *typed_lines: str) -> tuple[int, str]:
    """Drop something on an icon, type these lines into its window; return the exit code and what stands there."""
    (home / "lines.txt").write_text("".join(f"{line}\n" for line in typed_lines), encoding="utf-8")
    with (home / "lines.txt").open("rb") as keys:
        done = subprocess.run(
            f'cmd /c ""{portable / name}" {dropped}"',
            stdin=keys,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            # Nothing of the tests' own Python: the folder has to bring everything.
            env={**os.environ, "APPDATA": str(home), "PYTHONIOENCODING": "utf-8"},
            cwd=home,
            check=False,
            timeout=300,
        )
    return done.returncode, done.stdout.decode("utf-8", "replace")


def test_a_folder_dropped_on_the_icon_has_its_report_and_is_remembered(
    portable: Path, tmp_path: Path
) -> None:
    folder = fill(tmp_path / "Bukti ZI Kabupatén & 2026")
    code, said = icon(portable, "Periksa folder.cmd", f'"{folder}"', tmp_path, "")
    assert code == 0, said
    assert "Traceback" not in said and "Tekan Enter untuk menutup" in said, said
    assert leads_to_files(folder / "zi-audit.html")
    assert (tmp_path / "zi-audit" / "folder.txt").read_text("utf-8") == str(folder)
    (folder / "zi-audit.html").unlink()
    code, said = icon(portable, "Periksa folder.cmd", "", tmp_path, "", "")
    assert code == 0 and (folder / "zi-audit.html").is_file(), said


def test_a_bad_folder_or_a_share_that_is_gone_is_told_and_another_taken(
    portable: Path, tmp_path: Path
) -> None:
    folder = fill(tmp_path / "ZI 2026")
    for bad in (f'"{tmp_path / "tidak ada"}"', '"\\\\server\\hilang\\ZI 2026"', "Q:\\ZI", f'"{folder / SK}"'):
        code, said = icon(portable, "Periksa folder.cmd", bad, tmp_path, str(folder), "")
        assert code == 0 and "Traceback" not in said, said
        assert "Folder tidak" in said or "bukan folder" in said, said
        assert (folder / "zi-audit.html").is_file()
        (folder / "zi-audit.html").unlink()


def test_the_window_stays_until_enter(portable: Path, tmp_path: Path) -> None:
    folder = fill(tmp_path / "ZI")
    process = subprocess.Popen(
        f'cmd /c ""{portable / "Periksa folder.cmd"}" "{folder}""',
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "APPDATA": str(tmp_path)},
    )
    end = monotonic() + 120
    while not (tmp_path / "zi-audit" / "folder.txt").exists():
        assert monotonic() < end and process.poll() is None
        sleep(0.1)
    sleep(2)
    assert process.poll() is None
    process.communicate(b"\r\n", timeout=60)
    assert process.returncode == 0


def test_what_the_first_report_of_the_portable_folder_costs(
    portable: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Shown beside the tests, as a ratio to the plain check: it is to stay below three."""
    folder, made = shutil.copytree(SAMPLE, tmp_path / "ZI"), portable.parent / "zi-audit-windows.zip"
    with zipfile.ZipFile(made) as archive:
        archive.extractall(tmp_path / "baru")
    took = [monotonic()]
    typed(f'check "{folder}" --report "{tmp_path / "laporan.html"}" --fail-on never')
    took.append(monotonic())
    code, said = icon(tmp_path / "baru" / "zi-audit", "Periksa folder.cmd", f'"{folder}"', tmp_path, "")
    took.append(monotonic())
    assert code == 0, said
    with capfd.disabled():
        ratio = (took[2] - took[1]) / (took[1] - took[0])
        size = made.stat().st_size / 1_000_000
        print(f"\nthe portable ZIP: {size:.1f} MB; its first report took {ratio:.1f} times the plain check")


# --- what is said --------------------------------------------------------------------------------------------


def test_messages_show_the_command_as_it_was_typed() -> None:
    started = "py" if shutil.which("py") else sys.executable
    assert f"{started} -m zi_audit check --help" in typed("check x --raport y", code=2)
    assert f'  {started} -m zi_audit check "Z:/ZI 2026"' in typed("--help")


def test_a_tree_of_the_helper_stands_on_windows_as_well(tree: Tree) -> None:
    tree.add(SK)
    assert counted(result(f'"{tree.root}"')) == {SK}
