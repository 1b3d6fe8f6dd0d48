"""A small evidence tree in three lines, and the plan, for every test."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

import files
import once
import pytest

from zi_audit.auditing.auditor import Auditor
from zi_audit.plan.load import load_plan
from zi_audit.plan.model import Rencana
from zi_audit.result import AuditResult, Slot


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--part", default="1/1", help="K/N: every Nth test, from the Kth on (side_by_side.py)")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests of this part, once those that are not asked for are gone."""
    part, parts = map(int, config.getoption("--part").split("/"))
    items[:] = items[part - 1 :: parts]


def pytest_collection_finish() -> None:
    """Have the collector of cycles pass over the thousands of tests, which all stay, and look more seldom."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


# Seconds; no process of a quick test takes as long, even on a busy machine.
PATIENCE = 120.0
MADE = datetime(2026, 7, 5, 9, 0, tzinfo=UTC)


def mute(name: str) -> str:
    """Return a text that says nothing, another one for each name: what names say is not confirmed by contents."""
    return f"x {crc32(name.encode('utf-8', 'surrogatepass'))}"


CONTENT: dict[str, Callable[[str], bytes]] = {
    "pdf": lambda name: files.pdf(mute(name)),
    "docx": lambda name: files.docx(mute(name)),
    "xlsx": lambda name: files.xlsx([[mute(name)]]),
    "png": files.png,
    "jpg": files.jpeg,
    "jpeg": files.jpeg,
    "mp4": lambda _: files.mp4(),
    "url": lambda _: files.url("https://example.go.id/"),
    "gsheet": lambda _: files.gsheet("1AbC"),
    "gdoc": lambda _: files.gdoc("1AbC"),
}


def content_for(name: str) -> bytes:
    """Return a small sound file for a name, different for each name."""
    make = CONTENT.get(name.rpartition(".")[2].lower())
    return make(name) if make else name.encode("utf-8", "surrogateescape")


@cache
def the_plan() -> Rencana:
    return load_plan()


@pytest.fixture(scope="session")
def plan() -> Rencana:
    return the_plan()


class Tree:
    """A folder under test: `add` files by name, `audit` it, ask for slots."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def add(
        self, *paths: str, contents: Mapping[str, bytes] | None = None, mtime: str = "2026-01-02"
    ) -> Tree:
        """Write sound files with these relative paths, all modified on `mtime`."""
        for path in (*paths, *(contents or {})):
            full = self.root / path
            full.parent.mkdir(parents=True, exist_ok=True)
            full.write_bytes((contents or {}).get(path, content_for(path)))
            stamp = datetime.fromisoformat(f"{mtime}T12:00:00+07:00").timestamp()
            os.utime(full, (stamp, stamp))
        return self

    def settings(self, toml: str) -> Tree:
        """Write `zi-audit.toml`."""
        (self.root / "zi-audit.toml").write_text(toml, encoding="utf-8")
        return self

    def audit(self, as_of: str = "2026-07-05", plan: Rencana | None = None) -> AuditResult:
        auditor = Auditor(plan or the_plan(), self.root)
        auditor.rescan()
        return auditor.result(date.fromisoformat(as_of), MADE)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    root = tmp_path / "Bukti ZI 2026"
    root.mkdir()
    return Tree(root)


def posix_only(reason: str) -> pytest.MarkDecorator:
    """Mark a test of what Windows has not, or has in another way; `reason` says what that is."""
    return pytest.mark.skipif(os.name == "nt", reason=f"not on Windows: {reason}")


def windows_only(reason: str) -> pytest.MarkDecorator:
    """Mark a test of what only Windows has; `reason` says what that is."""
    return pytest.mark.skipif(os.name != "nt", reason=f"only on Windows: {reason}")


def is_wine() -> bool:
    """Whether this Windows is Wine, which hears less of its folders than Windows does."""
    if sys.platform != "win32":
        return False
    import ctypes

    return hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")


def children() -> list[int]:
    """Return the processes that this one has begun."""
    return [int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]


def linked(link: Path, to: Path, *, is_folder: bool = False) -> None:
    """Make a symbolic link; skip where the system has none, allows none, or only says that it made one."""
    try:
        link.symlink_to(to, target_is_directory=is_folder)
    except OSError:
        pytest.skip("links are not allowed here")
    if not link.is_symlink():
        pytest.skip("this system makes no links, though it says so")


@pytest.fixture(autouse=True, scope="session")
def worked_out_once() -> Iterator[None]:
    """What every test needs is worked out by the first."""
    with pytest.MonkeyPatch.context() as patched:
        once.share(patched)
        yield


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """For what compares readers that were used with fresh ones."""
    once.share_no_reader(monkeypatch)


@pytest.fixture(autouse=os.name == "nt", scope="session")
def every_wait_for_a_process_ends() -> Iterator[None]:
    """Under Wine a process may hang: the test that waits for it fails, and the others go on."""
    with pytest.MonkeyPatch.context() as patched:
        for name in ("wait", "communicate"):
            patched.setattr(subprocess.Popen, name, ending(getattr(subprocess.Popen, name)))
        yield


def ending(wait: Callable[..., Any]) -> Callable[..., Any]:
    """Return a wait for a process that gives up after PATIENCE where it is not told when."""

    def call(process: subprocess.Popen[Any], *words: Any, timeout: float | None = None) -> Any:
        return wait(process, *words, timeout=PATIENCE if timeout is None else timeout)

    return call


def slots(result: AuditResult, kode: str, dokumen: str = "") -> list[Slot]:
    """Return the slots of a butir, or of those of its bukti whose id holds `dokumen`."""
    return [
        slot
        for butir in result.butir
        if butir.butir.kode == kode
        for bukti in butir.bukti
        if dokumen in bukti.bukti.id
        for slot in bukti.slot
    ]


def statuses(result: AuditResult, kode: str, dokumen: str = "") -> list[str]:
    return [slot.status.value for slot in slots(result, kode, dokumen)]


def paths(found: Iterable[Slot]) -> set[str]:
    return {berkas.path for slot in found for berkas in slot.berkas}


def other(result: AuditResult) -> dict[str, str]:
    """Return why each file that fills nothing does so."""
    return {one.path: one.alasan.value for one in result.berkas_lain}
