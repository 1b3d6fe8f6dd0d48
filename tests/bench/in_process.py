"""Measurements inside one process, for `speed.py`: each prints its figure, start-up left out.

python tests/bench/in_process.py walk|watch|names|page|rules|slow FOLDER [WORK]
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zi_audit.plan.model import Rencana

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS = 5


def taken(work: Callable[[], object]) -> float:
    """Return the wall seconds that a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def walk(folder: Path) -> float:
    """Walk a tree with the size and time of every file, as any audit must."""

    def bare() -> None:
        folders = [str(folder)]
        while folders:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    else:
                        entry.stat(follow_symlinks=False)

    return taken(bare)


def names(folder: Path) -> dict[str, float]:
    """Compare reading all names of a tree, each for itself and as the audit does, with walking it."""
    from zi_audit.match.identify import Identifier
    from zi_audit.match.matcher import Matcher
    from zi_audit.match.vocabulary import reader_for
    from zi_audit.plan.load import load_plan
    from zi_audit.scan import walk
    from zi_audit.settings import Settings

    plan = load_plan()
    found = [(read.path, [file.path.rpartition("/")[2] for file in read.files]) for read in walk(folder)]
    paths = [f"{read}/{name}" if read else name for read, names in found for name in names]
    seconds: dict[str, list[float]] = {"walk": [], "read": [], "matched": []}
    for _ in range(ROUNDS):
        reader, matcher = reader_for(plan), Matcher(reader_for(plan), Identifier(plan, Settings()))
        seconds["walk"].append(taken(lambda: sum(len(read.files) for read in walk(folder))))
        seconds["read"].append(taken(lambda reader=reader: [reader.read_path(path) for path in paths]))
        seconds["matched"].append(taken(lambda matcher=matcher: [matcher.matched(*one) for one in found]))
    walked, read, matched = map(median, seconds.values())
    return {
        "files": len(paths),
        "read / walk": read / walked,
        "read and identify / walk": matched / walked,
    }


def watch(folder: Path, work: Path) -> float:
    """Return the median time of what a watcher does after one file came and settled, until the new report stands."""
    from zi_audit.auditing.auditor import Auditor
    from zi_audit.dates import time_zone
    from zi_audit.ledger import open_ledger
    from zi_audit.output import write_atomic
    from zi_audit.plan.load import load_plan
    from zi_audit.report import html
    from zi_audit.watch import Recorded

    plan = load_plan()
    report, ledger_path = work / "laporan" / "pantau.html", work / "laporan" / "pantau.sqlite3"
    report.parent.mkdir(exist_ok=True)
    new = folder / "AREA I" / "iii" / "a" / "Notulensi Rapat Evaluasi ZI TW II 2026.pdf"
    new.parent.mkdir(parents=True, exist_ok=True)
    path = new.relative_to(folder).as_posix()
    # The trees' files are of the day on which they were made: the ledger believes no clock before that.
    moment = datetime.now(time_zone(plan.zona_waktu))
    page = html.Page("id", report_path=report, folder_path=folder)
    with open_ledger(ledger_path, folder=str(folder)) as ledger:
        recorded = Recorded(Auditor(plan, folder), ledger)

        def publish() -> None:
            nonlocal moment
            moment += timedelta(seconds=5)
            result = recorded.result(moment.date(), moment)
            write_atomic(report, page.render(result))
            publish.result = result

        try:
            recorded.rescan()
            publish()
            recorded.record(publish.result)
            seconds = []
            for number in range(2 * ROUNDS):
                if number % 2:
                    new.unlink()
                else:
                    new.write_bytes(b"%PDF-1.4\n%%EOF\n")
                seconds.append(taken(lambda: (recorded.update([path]), publish())))
                recorded.record(publish.result)
            return median(seconds)
        finally:
            new.unlink(missing_ok=True)
            ledger_path.unlink()


def page(folder: Path) -> dict[str, float]:
    """Compare rendering a page of about 1,000 slots with the audit of the files behind it."""
    from zi_audit.auditing.auditor import Auditor
    from zi_audit.dates import time_zone
    from zi_audit.plan.load import load_plan
    from zi_audit.report import html

    plan = more_of(load_plan(), 2)
    now = datetime(2026, 7, 5, 9, tzinfo=time_zone(plan.zona_waktu))
    audits, pages = [], []
    for _ in range(ROUNDS):
        auditor = Auditor(plan, folder)
        start = time.perf_counter()
        auditor.rescan()
        result = auditor.result(now.date(), now)
        audits.append(time.perf_counter() - start)
        pages.append(taken(lambda result=result: html.render(result)))
    return {
        "slots": sum(1 for _ in result.slots),
        "audit_s": median(audits),
        "page_s": median(pages),
        "page / audit": median(pages) / median(audits),
        "page MB": len(html.render(result).encode()) / 1e6,
    }


def rules(folder: Path) -> dict[str, float]:
    """Compare auditing with the plan's 85 butir and with ten times as many."""
    from zi_audit.auditing.auditor import Auditor
    from zi_audit.plan.load import load_plan

    plans = [more_of(load_plan(), times) for times in (1, 10)]
    seconds: list[list[float]] = [[], []]
    for _ in range(ROUNDS):
        for plan, found in zip(plans, seconds, strict=True):
            auditor = Auditor(plan, folder)
            found.append(taken(auditor.rescan))
    few, many = map(median, seconds)
    return {"few butir": len(plans[0].butir), "many butir": len(plans[1].butir), "many / few": many / few}


def slow(folder: Path) -> dict[str, float]:
    """Compare reading ahead with reading folder by folder, where each folder answers 5 ms late."""
    from zi_audit.scan import Folder, in_turn, read_folder, threads, walk

    def late(root: str, path: str) -> Folder:
        time.sleep(0.005)
        return read_folder(root, path)

    in_turn.read_folder = threads.read_folder = late
    at_once = in_turn.SLOW_FOLDER
    seconds = {}
    for name, limit in (("one by one", float("inf")), ("ahead", at_once)):
        in_turn.SLOW_FOLDER = limit
        seconds[name] = taken(lambda: sum(1 for _ in walk(folder)))
    return {
        "one by one s": seconds["one by one"],
        "ahead / one by one": seconds["ahead"] / seconds["one by one"],
    }


def more_of(plan: Rencana, times: int) -> Rencana:
    """Return the plan with its komponen so many times, each time with words of its own."""
    komponen = list(plan.komponen)
    dokumen = {one.id: one for one in plan.dokumen}
    for turn in range(1, times):
        letter = "bcdefghjklmn"[turn]
        own = {
            one.id: replace(
                one,
                id=f"{one.id}-{turn}",
                kata=tuple(tuple(f"{phrase}{letter}" for phrase in group) for group in one.kata),
                pola=(),
            )
            for one in plan.dokumen
        }
        dokumen |= {one.id: one for one in own.values()}
        for one in plan.komponen:
            nomor = str(one.nomor + turn * len(plan.komponen))

            def renamed(kode: str, nomor: str = nomor) -> str:
                return ".".join((nomor, *kode.split(".")[1:]))

            komponen.append(
                replace(
                    one,
                    nomor=int(nomor),
                    judul=f"{one.judul} {letter}",
                    sub=tuple(
                        replace(
                            sub,
                            kode=renamed(sub.kode),
                            judul=f"{sub.judul} {letter}",
                            butir=tuple(
                                replace(
                                    butir,
                                    kode=renamed(butir.kode),
                                    bukti=tuple(
                                        replace(
                                            bukti,
                                            id=f"{renamed(butir.kode)}/{own[bukti.dokumen.id].id}",
                                            kode=renamed(butir.kode),
                                            dokumen=own[bukti.dokumen.id],
                                            alternatif=(),
                                        )
                                        for bukti in butir.bukti
                                    ),
                                )
                                for butir in sub.butir
                            ),
                        )
                        for sub in one.sub
                    ),
                )
            )
    return replace(plan, komponen=tuple(komponen), dokumen=tuple(dokumen.values()))


def main() -> int:
    """Measure what is asked for and print it."""
    gc.disable()
    sys.path.insert(0, str(ROOT))
    measure = {"walk": walk, "watch": watch, "names": names, "page": page, "rules": rules, "slow": slow}[
        sys.argv[1]
    ]
    print(json.dumps(measure(*map(Path, sys.argv[2:]))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
