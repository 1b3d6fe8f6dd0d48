"""Soak: random changes on a real folder; after each settle the watcher equals a fresh one-shot audit.

    python tests/bench/soak.py --minutes 20 --files 5000 --seed 1 [--poll SECONDS]

The watcher runs as in `zi-audit watch`, with a ledger and a report in JSON. Each round makes a random
burst of creates, renames, moves between folders, deletes, rewrites, editors' saves, half-copied files
and folders, or takes the root away for a while. Then the watcher is given time to settle, and its JSON
is compared with that of a new audit (all but when it was made). Whole rescans by time are off, so that nothing
hides an event that was missed. Exit code 1 if there was any difference.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import files  # noqa: E402

from zi_audit.auditing.auditor import Auditor  # noqa: E402
from zi_audit.dates import time_zone  # noqa: E402
from zi_audit.ledger import open_ledger  # noqa: E402
from zi_audit.output import write_atomic  # noqa: E402
from zi_audit.plan.load import load_plan  # noqa: E402
from zi_audit.report import json as json_report  # noqa: E402
from zi_audit.result import AuditResult  # noqa: E402
from zi_audit.watch import Recorded, Timing, Watcher  # noqa: E402

SETTLE = 0.5
DEADLINE = 60.0  # a watcher that has not settled after this long has failed the round

JENIS = (
    "Undangan",
    "Daftar Hadir",
    "Notulen",
    "Dokumentasi",
    "SK",
    "Laporan",
    "SOP",
    "Rekap",
    "catatan",
    "IMG",
)
WORDS = (
    *("Rapat Evaluasi Pembangunan ZI", "Tim Kerja ZI", "Satgas UPG", "Pleno", "SPIP", "Pelatihan", "LKjIP"),
    *("Agen Perubahan", "Whistle Blowing", "Pengaduan", "SKM", "Kode Etik", "Inovasi", "Presensi"),
)
WHEN = ("TW I", "TW II", "TW III", "2026-03-31", "12 Juni 2026", "Januari 2026", "2025", "", "Semester 1")
ENDINGS = ("pdf", "docx", "txt", "gdoc", "xlsx", "jpg")


class Shaker:
    """Changes a folder at random, reproducibly by its seed."""

    def __init__(self, root: Path, seed: int, folders: list[str]) -> None:
        self.root = root
        self.random = random.Random(seed)
        self.folders = folders
        self.done: Counter[str] = Counter()
        self.contents = {
            "pdf": [files.pdf(f"isi {n}") for n in range(4)],
            "docx": [files.docx(f"isi {n}") for n in range(4)],
            "gdoc": [files.gdoc("1AbC")],
            "xlsx": [files.xlsx([[f"isi {n}"]]) for n in range(2)],
            "jpg": [files.jpeg("isi"), b"\xff\xd8 broken"],
            "txt": [b"catatan", b""],
        }

    def name(self) -> str:
        pick = self.random.choice
        stem = " ".join(part for part in (pick(JENIS), pick(WORDS), pick(WHEN)) if part)
        return f"{stem} {self.random.randrange(10_000)}.{pick(ENDINGS)}"

    def content(self, name: str) -> bytes:
        return self.random.choice(self.contents[name.rpartition(".")[2]])

    def place(self) -> Path:
        folder = self.root / self.random.choice(self.folders)
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def existing(self) -> Path | None:
        found = [path for path in self.place().iterdir() if path.is_file()]
        return self.random.choice(sorted(found)) if found else None

    def create(self) -> None:
        target = self.place() / self.name()
        target.write_bytes(self.content(target.name))

    def rename(self) -> None:
        if path := self.existing():
            path.rename(path.with_name(self.name()))

    def move(self) -> None:
        if path := self.existing():
            path.rename(self.place() / path.name)

    def delete(self) -> None:
        if path := self.existing():
            path.unlink()

    def rewrite(self) -> None:
        if path := self.existing():
            path.write_bytes(self.content(f"x.{self.random.choice(ENDINGS)}"))

    def touch(self) -> None:
        if path := self.existing():
            stamp = 1_767_200_000 + self.random.randrange(20_000_000)
            os.utime(path, (stamp, stamp))

    def editor(self) -> None:
        """Save as editors do: write aside, put the old one away, put the new one in place."""
        if path := self.existing():
            aside = path.with_name(f"~${path.name}.tmp")
            aside.write_bytes(self.content(f"x.{self.random.choice(ENDINGS)}"))
            aside.replace(path)

    def same_look(self) -> None:
        """Put another content in a file's place with the size and time of the old one."""
        if (path := self.existing()) and path.stat().st_size:
            before = path.stat()
            content = bytearray(path.read_bytes())
            content[self.random.randrange(len(content))] ^= 1
            aside = path.with_name(f"~${path.name}.tmp")
            aside.write_bytes(content)
            os.utime(aside, ns=(before.st_atime_ns, before.st_mtime_ns))
            aside.replace(path)

    def slow_copy(self) -> None:
        """Copy in pieces, with pauses shorter than the settling time."""
        target = self.place() / self.name()
        content = self.content(target.name) * 3
        with target.open("wb") as file:
            for start in range(0, len(content), max(1, len(content) // 4)):
                file.write(content[start : start + max(1, len(content) // 4)])
                file.flush()
                time.sleep(SETTLE / 3)

    def move_folder(self) -> None:
        folder = self.place()
        target = self.place() / f"pindah {self.random.randrange(1000)}"
        if target.is_relative_to(folder) or folder == self.root or target.exists():
            return
        folder.rename(target)
        if self.random.random() < 0.7:
            target.rename(folder)

    def delete_folder(self) -> None:
        folder = self.place()
        if folder != self.root and self.random.random() < 0.3:
            shutil.rmtree(folder)

    def new_tree(self) -> None:
        base = self.place() / f"baru {self.random.randrange(1000)}" / "dalam" / "sekali"
        base.mkdir(parents=True, exist_ok=True)
        for _ in range(self.random.randrange(1, 40)):
            target = base / self.name()
            target.write_bytes(self.content(target.name))

    def many(self) -> None:
        folder = self.place()
        for n in range(self.random.randrange(100, 1500)):
            (folder / f"massal {n:04}.txt").write_bytes(b"x")

    def fewer(self) -> None:
        for path in self.place().glob("massal *.txt"):
            path.unlink()

    def vanish(self) -> None:
        away = self.root.with_name("away")
        self.root.rename(away)
        time.sleep(self.random.choice((0.05, 0.3, 1.5, 4.0)))
        if self.random.random() < 0.3:
            target = away / self.name()
            target.write_bytes(self.content(target.name))
        away.rename(self.root)

    def burst(self) -> None:
        """Make a random number of random changes."""
        common: list[Callable[[], None]] = [
            *([self.create] * 4),
            *([self.rename, self.move, self.delete, self.rewrite] * 3),
            *[self.touch, self.editor, self.editor],
        ]
        rare = [
            *([self.move_folder, self.delete_folder] * 2),
            *[self.same_look, self.new_tree, self.slow_copy, self.fewer],
        ]
        seldom = [self.many, self.vanish]
        for _ in range(self.random.choice((1, 1, 3, 10, 40))):
            chance = self.random.random()
            kinds = seldom if chance < 0.02 else rare if chance < 0.15 else common
            change = self.random.choice(kinds)
            change()
            self.done[change.__name__] += 1
            if self.random.random() < 0.1:
                time.sleep(self.random.random() * SETTLE * 1.5)


class Watched:
    """The watcher in a thread, with a ledger, writing its JSON."""

    def __init__(self, root: Path, work: Path, poll: float | None) -> None:
        self.root, self.target = root, work / "hasil.json"
        self.plan = load_plan()
        self.zone = time_zone(self.plan.zona_waktu)
        self.ledger_path = work / "zi-audit.sqlite3"
        self.ledger = open_ledger(self.ledger_path, folder=str(root))
        self.ledger.close()  # opened anew by the watcher's thread, which SQLite binds it to
        self.recorded = Recorded(Auditor(self.plan, root), self.ledger)
        self.poll = poll or 0.0
        self.said: Counter[str] = Counter()
        self.published = self.phantoms = 0
        self.failed: list[BaseException] = []
        timing = Timing(
            settle=SETTLE, patience=20, check=0.5, verify=1e9, resync=1e9, retry=0.2, retry_most=1, tick=0.05
        )
        self.watcher = Watcher(
            root,
            self.recorded,
            publish=self.publish,
            record=self.recorded.record,
            say=lambda key, **_: self.said.update([key]),
            clock=self.now,
            poll=poll,
            outputs=(self.target, self.ledger_path),
            timing=timing,
        )
        self.thread = threading.Thread(target=self.run, daemon=True)

    def now(self) -> datetime:
        return datetime.now(self.zone)

    def run(self) -> None:
        try:
            self.watcher.run()
        except BaseException as error:  # noqa: BLE001 - told at the end of the soak
            self.failed.append(error)
        finally:
            self.ledger.close()

    def publish(self, result: AuditResult) -> None:
        write_atomic(self.target, json_report.render(result))
        self.published += 1
        # Nothing here is ever denied: what could not be read was deleted or moved, and is no error.
        self.phantoms += bool(result.galat)

    def wait(self) -> None:
        """Wait until nothing has moved in the watcher for longer than its settling time, and it has looked."""
        time.sleep(SETTLE + 0.7 + self.poll)
        end, still = time.monotonic() + DEADLINE, 0
        while still < 5 and time.monotonic() < end:
            still = still + 1 if self.watcher.is_idle else 0
            time.sleep(0.1)

    def differences(self) -> list[str]:
        """Return where the watcher's JSON and that of a fresh audit differ."""
        auditor = Auditor(self.plan, self.root)
        auditor.rescan()
        now = self.now()
        with open_ledger(self.ledger_path, folder=str(self.root)) as ledger:
            result = auditor.result(now.date(), now, arrivals=ledger.arrivals(auditor.files()))
        fresh = json.loads(json_report.render(result))
        return list(differing(json.loads(self.target.read_text("utf-8")), fresh))


def memory() -> float:
    """Return the memory that this process holds, in MB; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def differing(one: Any, other: Any, place: str = "") -> list[str]:
    """Return up to a few places where two JSON values differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = sorted((one.keys() | other.keys()) - {"dibuat", "isi_sha256"})
        return [line for key in keys for line in differing(one.get(key), other.get(key), f"{place}.{key}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [
            line
            for n, (first, second) in enumerate(zip(one, other, strict=True))
            for line in differing(first, second, f"{place}[{n}]")
        ]
    return [] if one == other else [f"{place}: {str(one)[:300]} | {str(other)[:300]}"]


def build(root: Path, count: int, shaker: Shaker) -> None:
    """Fill the folder with `count` files."""
    for _ in range(count):
        shaker.create()
    shaker.done.clear()


def folders_of_the_plan() -> list[str]:
    """Return folders of three kinds: by kode, by titles, and free ones."""
    butir = load_plan().butir
    return [
        "",
        *(f"AREA {one.komponen}/{one.sub}/{one.kode}" for one in butir),
        *(f"AREA {one.komponen}/{one.sub}/{one.kode}/Dokumentasi" for one in butir[::7]),
        *(f"Kegiatan/{n:02}" for n in range(1, 13)),
    ]


def main() -> int:
    """Run the soak and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--poll", type=float, default=None)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="soak-") as temporary:
        work = Path(temporary)
        root = work / "Bukti ZI 2026"
        root.mkdir()
        shaker = Shaker(root, options.seed, folders_of_the_plan())
        build(root, options.files, shaker)
        watched = Watched(root, work, options.poll)
        watched.thread.start()
        while not watched.published and watched.thread.is_alive():
            time.sleep(0.1)
        end = time.monotonic() + 60 * options.minutes
        rounds = bad = 0
        held = [memory()]
        while time.monotonic() < end and watched.thread.is_alive():
            shaker.burst()
            watched.wait()
            found = watched.differences()
            rounds += 1
            if found:
                bad += 1
                print(f"round {rounds}: {len(found)} differences", *found[:5], sep="\n  ", flush=True)
                watched.wait()
                later = watched.differences()
                print(f"  later: {len(later)} differences", flush=True)
            if rounds % 50 == 0:
                held.append(memory())
                print(
                    f"{rounds} rounds, {bad} with differences, {watched.published} reports, {held[-1]:.0f} MB",
                    flush=True,
                )
        watched.watcher.stop()
        watched.thread.join(30)
        left = sum(len(names) for _, _, names in os.walk(root))
        print(
            f"{options.minutes:g} minutes, {left} files at the end, seed {options.seed},"
            f" {'polling' if options.poll else 'native events'}:"
            f" {rounds} rounds, {sum(shaker.done.values())} changes, {watched.published} reports,"
            f" {bad} rounds with differences, {watched.phantoms} reports with an error that was none,"
            f" memory {held[0]:.0f} MB at first, {max(held):.0f} at most, {memory():.0f} at the end"
        )
        print("changes:", ", ".join(f"{name} {count}" for name, count in shaker.done.most_common()))
        said = ((key, n) for key, n in watched.said.most_common() if not key.startswith("watch.change"))
        print("said:", ", ".join(f"{key} {n}" for key, n in said))
        for error in watched.failed:
            print("failed:", repr(error))
        return 1 if bad or watched.failed or watched.phantoms else 0


if __name__ == "__main__":
    sys.exit(main())
