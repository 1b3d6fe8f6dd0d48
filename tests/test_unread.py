"""What could not be read is never missing (SPEC 7): whose evidence may lie there, and how the reports say so."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conftest import MADE, Tree, other, posix_only, slots, statuses, the_plan
from plain_user import as_plain_user

from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.places import Place
from zi_audit.auditing.read_folder import FolderRead
from zi_audit.auditing.unreadable import Hidden
from zi_audit.globs import Glob
from zi_audit.match.identify import Identifier
from zi_audit.match.reach import Reach, Reaches
from zi_audit.match.vocabulary import reader_for
from zi_audit.reasons import Alasan, Galat
from zi_audit.report import html, markdown, text
from zi_audit.report import json as json_report
from zi_audit.result import AuditResult, Status
from zi_audit.settings import Settings, load_settings

SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"
MINUTES = "Rapat Evaluasi ZI/Notulen Rapat Evaluasi ZI 20 Juni 2026.pdf"
LATE_MINUTES = "Notulen Rapat Evaluasi ZI 3 Juli 2026.pdf"
ROOT = Path(__file__).parent.parent


@cache
def reaches() -> Reaches:
    plan = the_plan()
    return Reaches(plan, reader_for(plan), Identifier(plan, Settings()), Settings())


def reach(path: str, *, is_folder: bool = True) -> Reach:
    return reaches().of(path, is_folder=is_folder)


def dokumen(found: Reach) -> set[str]:
    """Return the dokumen of the slots of a reach."""
    return {bukti.partition("/")[2] for bukti, _ in found.slots or ()}


# --- what a path says of what may lie there ------------------------------------------------------------


def test_a_place_reaches_its_butir_and_all_that_share_a_dokumen_with_them() -> None:
    found = reach("5.i.b")
    assert found.has_place
    butir = {bukti.partition("/")[0] for bukti, _ in found.slots or ()}
    assert {"5.i.b", "6.iii.b"} <= butir
    assert "1.i.a" not in butir


def test_a_komponen_reaches_more_than_its_sub_and_a_sub_more_than_its_butir() -> None:
    area, sub, butir = (reach(path).slots or frozenset() for path in ("AREA V", "AREA V/ii", "AREA V/ii/b"))
    assert butir < sub < area


@pytest.mark.parametrize(
    ("folder", "named"),
    [
        ("Rapat Evaluasi ZI TW I", "rapat-evaluasi-zi.notulensi"),
        ("Satgas UPG", "sk-upg"),
        ("LKjIP", "lkjip"),
    ],
)
def test_words_of_a_folder_reach_the_dokumen_that_they_name(folder: str, named: str) -> None:
    found = reach(folder)
    assert not found.has_place
    assert named in dokumen(found)
    assert len(found.slots or ()) < 300


@pytest.mark.parametrize(
    "folder", ["Arsip TU", "ZI 2026", "Zona Integritas", "Bukti Dukung ZI", "Rapat", "SK", "2026", "Foto"]
)
def test_a_folder_that_names_nothing_may_hold_everything(folder: str) -> None:
    assert reach(folder) == Reach(None)


def test_a_folder_whose_files_are_mapped_reaches_what_they_are_mapped_to(tree: Tree) -> None:
    plan = the_plan()
    toml = '[[pemetaan]]\npola = "1.i.a/lama/**"\nbukti = "2.i.a/inventaris-sop"\n'
    settings = load_settings(tree.settings(toml).root, plan)
    mapped = Reaches(plan, reader_for(plan), Identifier(plan, settings), settings)
    assert "inventaris-sop" in dokumen(mapped.of("1.i.a/lama", is_folder=True))
    assert "inventaris-sop" not in dokumen(mapped.of("1.i.b", is_folder=True))


def test_a_file_reaches_only_what_its_own_path_makes_it_a_candidate_for() -> None:
    sure = reach("Notulen Rapat Evaluasi ZI 20 Juni 2026.pdf", is_folder=False)
    undated = reach("Notulen Rapat Evaluasi ZI.pdf", is_folder=False)
    assert dokumen(sure) == dokumen(undated) == {"rapat-evaluasi-zi.notulensi"}
    assert {index for _, index in sure.slots or ()} == {1}
    assert len(undated.slots or ()) > len(sure.slots or ())
    assert reach("daftar harga.pdf", is_folder=False).slots == frozenset()


@pytest.mark.parametrize(
    ("pattern", "folder", "leads"),
    [
        ("Arsip/*.pdf", "Arsip", True),
        ("Arsip/**", "arsip/2026", True),
        ("Arsip/*/scan.pdf", "Arsip/TU", True),
        ("Arsip/scan.pdf", "Lain", False),
        ("Arsip/scan.pdf", "Arsip/TU", False),
        ("*.pdf", "Arsip", False),
        ("**/scan.pdf", "Arsip", False),
    ],
)
def test_a_pattern_leads_into_the_folders_that_it_names(pattern: str, folder: str, leads: bool) -> None:
    assert Glob(pattern).leads_into(folder) is leads


# --- denied folders ----------------------------------------------------------------------------------------


# All of a sweep, not some of it: it takes many minutes.
WHOLE_SWEEP = "ZI_AUDIT_SWEEP" in os.environ

CHECK = """
import json, os, sys
from datetime import date, datetime, timezone
from pathlib import Path
from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.places import Place
from zi_audit.auditing.read_folder import FolderRead
from zi_audit.auditing.unreadable import Hidden
from zi_audit.report import json as shown
made = datetime(2026, 7, 5, 9, 0, tzinfo=timezone.utc)
tree, denied, places, day = Path({tree!r}), {denied!r}, {places!r}, date.fromisoformat({day!r})
plan = load_plan()
known = {{
    path: Place(files, frozenset((bukti, day and date.fromisoformat(day)) for bukti, day in held), mount)
    for path, (files, held, mount) in places.items()
}}
for combination in denied:
    modes = [(tree / path, os.stat(tree / path).st_mode) for path in combination]
    for path, _ in reversed(modes):
        os.chmod(path, 0)
    auditor = Auditor(plan, tree, known_places=known)
    auditor.rescan()
    result = auditor.result(day, made)
    for path, mode in modes:
        os.chmod(path, mode)
    print(json.dumps({{
        "galat": [one.path for one in result.galat],
        "kelengkapan": result.ringkasan.kelengkapan,
        "slots": [[b.bukti.id, s.periode.mulai.isoformat(), s.status.value]
                  for x in result.butir for b in x.bukti for s in b.slot],
    }}))
"""


def denied(
    tree: Path, combinations: list[tuple[str, ...]], places: Mapping[str, Place] = {}, day: str = "2026-07-05"
) -> list[dict[str, Any]]:
    """Return what audits of a tree say with these folders denied to a plain user, one after another."""
    plain = {
        path: (
            place.berkas,
            [(bukti, mulai and mulai.isoformat()) for bukti, mulai in place.held],
            place.is_mount,
        )
        for path, place in places.items()
    }
    script = CHECK.format(tree=str(tree), denied=combinations, places=plain, day=day)
    with as_plain_user(tree.parent) as run, owned_by_nobody(tree):
        done = run(script)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    for one in found:
        one["slots"] = {(bukti, mulai): status for bukti, mulai, status in one["slots"]}
    return found


@contextmanager
def owned_by_nobody(tree: Path) -> Iterator[None]:
    """Give the tree to the user without rights, who may then deny it to himself."""
    if os.geteuid() == 0:
        subprocess.run(["chown", "-R", "65534", str(tree)], check=True)
    yield


def known_of(tree: Tree, day: str = "2026-07-05") -> tuple[AuditResult, Mapping[str, Place]]:
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    result = auditor.result(date.fromisoformat(day), MADE)
    return result, auditor.places()


def by_slot(result: AuditResult) -> dict[tuple[str, str], str]:
    return {
        (bukti.bukti.id, slot.periode.mulai.isoformat()): slot.status.value
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
    }


def turned(before: Mapping[Any, str], after: Mapping[Any, str]) -> dict[Any, tuple[str, str]]:
    return {key: (before[key], after[key]) for key in before if before[key] != after[key]}


def test_a_denied_folder_without_a_kode_hides_the_dokumen_that_its_words_name(tree: Tree) -> None:
    tree.add(SK, MINUTES)
    before, _ = known_of(tree)
    (after,) = denied(tree.root, [("Rapat Evaluasi ZI",)])
    changed = turned(by_slot(before), after["slots"])
    assert set(changed.values()) == {
        ("ada", "tak_terbaca"),
        ("belum_ada", "tak_terbaca"),
        ("berjalan", "tak_terbaca"),
    }
    assert {"1.iii.a/rapat-evaluasi-zi.notulensi", "6.v.b/rapat-evaluasi-zi.notulensi"} <= {
        bukti for bukti, _ in changed
    }
    assert after["kelengkapan"] < before.ringkasan.kelengkapan
    assert after["slots"][("1.iv.a/rapat-pleno-rutin.notulensi", "2026-01-01")] == "belum_ada"


def test_a_denied_folder_that_names_nothing_hides_everything_but_what_is_there(tree: Tree) -> None:
    tree.add(SK, "Arsip TU/nota.pdf")
    (after,) = denied(tree.root, [("Arsip TU",)])
    assert "belum_ada" not in after["slots"].values()
    assert "berjalan" not in after["slots"].values()
    assert after["slots"][("1.i.a/sk-tim-zi", "2026-01-01")] == "ada"
    assert "akan_datang" in after["slots"].values()


def test_what_the_ledger_knows_narrows_what_a_folder_without_a_place_hides(tree: Tree) -> None:
    tree.add(SK, "Arsip TU/nota.pdf", "Surat/5.i.b SK Satgas UPG 2026.pdf")
    before, places = known_of(tree)
    nothing, one, _ = denied(tree.root, [("Arsip TU",), ("Surat",), ("Arsip TU", "Surat")], places)
    assert turned(by_slot(before), nothing["slots"]) == {}
    assert nothing["galat"] == ["Arsip TU"]
    assert {bukti for bukti, _ in turned(by_slot(before), one["slots"])} == {"5.i.b/sk-upg", "6.iii.b/sk-upg"}


def test_evidence_that_is_known_to_lie_in_anothers_place_is_not_missing_either(tree: Tree) -> None:
    tree.add("1.i.a/5.i.b SK Satgas UPG 2026.pdf")
    before, places = known_of(tree)
    (after,) = denied(tree.root, [("1.i.a",)], places)
    assert ("ada", "belum_ada") not in turned(by_slot(before), after["slots"]).values()


def test_a_file_dated_after_today_is_known_to_lie_where_it_lies(tree: Tree) -> None:
    _, places = known_of(tree.add("Arsip/Notulen Rapat Evaluasi ZI 20 September 2026.pdf"))
    assert ("1.iii.a/rapat-evaluasi-zi.notulensi", None) in places["Arsip"].held


NOTES = "1.iii.a/rapat-evaluasi-zi.notulensi"


@pytest.mark.parametrize(
    ("began", "periode"),
    [(date(2026, 6, 1), [1]), (None, [0, 1, 2, 3]), (date(2026, 5, 1), [0, 1, 2, 3])],
    ids=["of June", "dated later than that day", "of a plan that was edited since"],
)
def test_an_unreadable_folder_hides_the_periode_that_its_files_were_of(
    began: date | None, periode: list[int]
) -> None:
    known = {"": Place(0), "Rapat": Place(1, frozenset({(NOTES, began)}))}
    galat = Galat("Rapat", Alasan.of("reason.mount_gone"), is_folder=True)
    assert Hidden(the_plan(), known, {}).at(galat, Reach(None)) == tuple((NOTES, n) for n in periode)


def test_an_unreadable_folder_hides_what_lay_below_it_but_what_was_read_there() -> None:
    lay = frozenset({(NOTES, date(2026, 6, 1))})
    known = {"Rapat": Place(0), "Rapat/TW II": Place(1, lay), "Rapat2": Place(1, lay)}
    galat = Galat("Rapat", Alasan.of("reason.mount_gone"), is_folder=True)
    found = FolderRead("Rapat/TW II", (), (), (), (), ())
    broken = replace(found, galat=(replace(galat, path="Rapat/TW II"),))
    hidden = [
        Hidden(the_plan(), known, read).at(galat, Reach(None))
        for read in ({}, {"Rapat/TW II": broken}, {"Rapat/TW II": found})
    ]
    assert hidden == [((NOTES, 1),), ((NOTES, 1),), ()]


def test_a_folder_of_which_something_was_never_read_hides_what_its_words_name_or_everything() -> None:
    known = {"": Place(0), "Rapat": Place(1, frozenset({(NOTES, date(2026, 6, 1))}))}
    galat = Galat("Rapat", Alasan.of("reason.mount_gone"), is_folder=True)
    named = frozenset({("5.i.b/sk-upg", 0)})

    def hidden(reach: Reach, *half_known: str) -> set[tuple[str, int]]:
        return {*Hidden(the_plan(), known, {}, half_known).at(galat, reach)}

    everything = {(bukti.id, n) for bukti in the_plan().bukti for n in range(len(bukti.periode))}
    assert hidden(Reach(None), "Rapat/TW II") == hidden(Reach(None), "Rapat") == everything
    assert hidden(Reach(named), "Rapat/TW II") == {*named, (NOTES, 1)}
    assert hidden(Reach(None), "Lain", "Rapat2") == {(NOTES, 1)}


def test_of_a_folder_that_nobody_knows_nobody_knows_what_it_hides() -> None:
    galat = Galat("Rapat", Alasan.of("reason.mount_gone"), is_folder=True)
    everything = Hidden(the_plan(), {}, {}).at(galat, Reach(None))
    assert len(everything) == sum(len(bukti.periode) for bukti in the_plan().bukti)
    assert Hidden(the_plan(), {}, {}).at(replace(galat, is_folder=False), Reach(None)) == ()


def test_a_file_hides_what_its_path_says_whatever_lay_in_its_folder() -> None:
    known = {"Rapat": Place(1, frozenset({(NOTES, date(2026, 6, 1))}))}
    galat = Galat("Rapat/Notulen TW III.pdf", Alasan.of("reason.mount_gone"))
    hidden = Hidden(the_plan(), known, {}).at(galat, Reach(frozenset({(NOTES, 2)})))
    assert hidden == ((NOTES, 2),)


def test_what_is_ignored_hides_nothing_and_is_no_error(tree: Tree) -> None:
    tree.add(SK, "Arsip TU/nota.pdf").settings('[abaikan]\npola = ["Arsip TU/**"]\n')
    before = by_slot(tree.audit())
    (after,) = denied(tree.root, [("Arsip TU",)])
    assert turned(before, after["slots"]) == {}
    assert after["galat"] == []


def test_a_pattern_for_some_files_of_a_folder_does_not_say_that_it_holds_no_evidence(tree: Tree) -> None:
    tree.add(SK, "Arsip TU/nota.pdf").settings('[abaikan]\npola = ["Arsip TU/*.tmp", "Arsip TU/*"]\n')
    (after,) = denied(tree.root, [("Arsip TU",)])
    assert after["galat"] == ["Arsip TU"]


def test_a_readable_file_is_not_placed_by_a_gap_that_may_be_no_gap(tree: Tree) -> None:
    """Minutes of 3 July are September's while June has its own, and stay so when June's cannot be read."""
    tree.add(SK, MINUTES, LATE_MINUTES)
    before = tree.audit()
    assert statuses(before, "1.iii.a", "notulensi")[1:3] == ["ada", "ada"]
    (after,) = denied(tree.root, [("Rapat Evaluasi ZI",)])
    changed = turned(by_slot(before), after["slots"])
    assert "terlambat" not in {status for _, status in changed.values()}
    assert after["slots"][("1.iii.a/rapat-evaluasi-zi.notulensi", "2026-09-01")] == "ada"


def test_late_minutes_are_late_where_nothing_is_hidden(tree: Tree) -> None:
    assert statuses(tree.add(SK, LATE_MINUTES).audit(), "1.iii.a", "notulensi")[1] == "terlambat"


def test_an_unreadable_file_without_a_date_of_its_own_makes_nothing_late(tree: Tree) -> None:
    name = "1.iii.a/Notulen Rapat Evaluasi ZI TW I.pdf"
    tree.add(name, "1.i.a/SK Tim Kerja ZI.pdf", mtime="2026-06-30")
    (after,) = denied(tree.root, [("1.i.a/SK Tim Kerja ZI.pdf",)])
    assert after["slots"][("1.i.a/sk-tim-zi", "2026-01-01")] == "tak_terbaca"
    assert after["slots"][("1.iii.a/rapat-evaluasi-zi.notulensi", "2026-03-01")] == "ada"


def nothing_told_worse(before: AuditResult, after: dict[str, Any]) -> None:
    changed = turned(by_slot(before), after["slots"])
    assert "belum_ada" not in {status for _, status in changed.values()}
    assert ("ada", "terlambat") not in changed.values()
    assert after["kelengkapan"] <= before.ringkasan.kelengkapan


def folders_of_the_sample(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir())


def sample(tree: Tree) -> Tree:
    subprocess.run(["cp", "-a", f"{ROOT / 'sample_evidence'}/.", str(tree.root)], check=True)
    return tree


@posix_only("Windows has no such permissions")
@pytest.mark.parametrize("day", ["2026-07-05", pytest.param("2026-11-28", marks=pytest.mark.slow)])
def test_some_folders_of_the_sample_denied_turn_nothing_missing_or_late(tree: Tree, day: str) -> None:
    before, places = known_of(sample(tree), day)
    folders = folders_of_the_sample(tree.root)
    some = [(folder,) for folder in random.Random(7).sample(folders, 6)]
    wordy = [
        ("Rapat Evaluasi ZI TW I",),
        ("Rapat Evaluasi ZI TW I", "Rapat Evaluasi ZI TW II"),
        ("Arsip TU",),
    ]
    for known in ({}, places):
        for after in denied(tree.root, [*some, *wordy], known, day):
            nothing_told_worse(before, after)


@pytest.mark.slow
@pytest.mark.parametrize("day", ["2026-07-05", "2026-11-28"])
@pytest.mark.parametrize("with_ledger", [False, True], ids=["without ledger", "with ledger"])
def test_each_folder_of_the_sample_denied_and_two_at_once(tree: Tree, day: str, with_ledger: bool) -> None:
    before, places = known_of(sample(tree), day)
    folders = folders_of_the_sample(tree.root)
    pairs = [tuple(sorted(random.Random(n).sample(folders, 2))) for n in range(100 if WHOLE_SWEEP else 15)]
    each = [(folder,) for folder in (folders if WHOLE_SWEEP else folders[:: 2 if with_ledger else 3])]
    known = places if with_ledger else {}
    found = denied(tree.root, [*each, *pairs], known, day)
    for (folder,), after in zip(each, found, strict=False):
        nothing_told_worse(before, after)
        hidden = {key for key, status in after["slots"].items() if status == "tak_terbaca"}
        told = reach(folder)
        if told.has_place:
            places_of = {bukti for bukti, _ in told.slots or ()}
            assert {bukti for bukti, _ in hidden} <= places_of, folder
    for after in found[len(each) :]:
        nothing_told_worse(before, after)


# --- how it is said ------------------------------------------------------------------------------------


@pytest.fixture
def unread(tree: Tree) -> AuditResult:
    """A result with a folder of meetings that could not be read, on a day when two of them are due."""
    tree.add(SK)
    plan = the_plan()
    auditor = Auditor(plan, tree.root)
    auditor.rescan()
    folder = auditor._tree.folders[""]
    from zi_audit.reasons import Alasan, Galat

    galat = Galat("Rapat Evaluasi ZI", Alasan.of("reason.unreadable_denied"), is_folder=True)
    auditor._tree.folders[""] = replace(folder, galat=(galat,))
    return auditor.result(date(2026, 7, 5), MADE)


def test_what_is_due_and_unknown_stands_beside_every_percentage(unread: AuditResult) -> None:
    count = unread.ringkasan_komponen(unread.rencana.komponen[0]).belum_diketahui
    assert count > 0
    beside = f"%, {count} bukti belum diketahui"
    assert beside in markdown.render(unread, "id")
    page = html.render(unread, "id")
    assert f"{count} bukti belum diketahui" in page
    assert beside in page
    table = text.render(unread, "id", width=100)
    head = next(line for line in table.splitlines() if "lengkap" in line)
    row = next(line for line in table.splitlines() if line.startswith("1  "))
    assert "belum diketahui" in head
    assert re.search(rf"\b{count}\b", row)
    assert f"{count} bukti belum diketahui" in text.render(unread, "id", width=40)
    data = json.loads(json_report.render(unread))
    assert data["komponen"][0]["ringkasan"]["belum_diketahui"] == count


def test_all_percentages_stand_alone_where_all_is_known(tree: Tree) -> None:
    result = tree.add(SK).audit()
    shown = (markdown.render(result, "id"), text.render(result, "id", width=100), html.render(result, "id"))
    assert not any("bukti belum diketahui" in one or "Belum dapat dipastikan" in one for one in shown)


def test_unknown_slots_stand_as_one_group_under_their_folder_with_their_due_dates(
    unread: AuditResult,
) -> None:
    message = markdown.render(unread, "id")
    group = message.partition("*Belum dapat dipastikan")[2].partition("\n\n")[0]
    assert "Rapat Evaluasi ZI" in group.splitlines()[0]
    assert "jatuh tempo 30 Juni 2026" in group
    assert "Belum dapat dipastikan" in html.render(unread, "id")
    shown = text.render(unread, "id", width=100).partition("Belum dapat dipastikan")[2]
    assert "jatuh tempo 30 Juni 2026" in " ".join(shown.split())


def test_an_unreadable_place_says_how_many_bukti_may_lie_there_and_how_to_say_that_none_do(
    unread: AuditResult, tree: Tree
) -> None:
    count = unread.ringkasan.tak_terbaca
    (galat,) = json.loads(json_report.render(unread))["galat"]
    assert galat["belum_diketahui"] == count
    assert f"{count} bukti per periode mungkin ada di sini" in galat["pesan"]
    pattern = re.search(r'tambahkan ("[^"]*") pada pola', galat["pesan"])
    assert pattern is not None
    assert pattern[1] in text.render(unread, "id", width=2_000)
    # What it says to write is what makes the place hide nothing.
    tree.add("Rapat Evaluasi ZI/nota.pdf").settings(f"[abaikan]\npola = [{pattern[1]}]\n")
    (after,) = denied(tree.root, [("Rapat Evaluasi ZI",)])
    assert after["galat"] == []


def test_nothing_is_praised_while_something_is_unknown(unread: AuditResult) -> None:
    butir = tuple(
        replace(
            one,
            bukti=tuple(
                replace(
                    bukti,
                    slot=tuple(
                        slot if slot.status is Status.TAK_TERBACA else replace(slot, status=Status.ADA)
                        for slot in bukti.slot
                    ),
                )
                for bukti in one.bukti
            ),
        )
        for one in unread.butir
    )
    rest = replace(unread, butir=butir)
    for shown in (markdown.render(rest, "id"), text.render(rest, "id"), html.render(rest, "id")):
        assert "Terima kasih" not in shown
        assert "sudah ada dan tepat waktu" not in shown


# --- each operation of reading fails in turn -----------------------------------------------------------------


def swept(*options: str) -> subprocess.CompletedProcess[str]:
    bench = ROOT / "tests" / "bench" / "scan_faults.py"
    done = subprocess.run([sys.executable, str(bench), *options], capture_output=True, text=True, check=False)
    if done.returncode == 2:
        pytest.skip(done.stdout.strip() or done.stderr)
    return done


@posix_only("faults are injected by strace")
def test_a_fault_at_some_operations_of_reading_tells_nothing_worse() -> None:
    done = swept("--sample", "5", "--seed", "3")
    assert done.returncode == 0, done


@pytest.mark.slow
@pytest.mark.skipif(not WHOLE_SWEEP, reason="takes ten minutes each: asked for by ZI_AUDIT_SWEEP=1")
@pytest.mark.parametrize("options", [(), ("--ledger",), ("--error", "ENOTCONN")], ids=str)
def test_a_fault_at_any_single_operation_of_reading_tells_nothing_worse(options: tuple[str, ...]) -> None:
    done = swept(*options)
    assert done.returncode == 0, done


# --- what a listing does not give -------------------------------------------------------------------------


@posix_only("Windows has no pipes in folders")
def test_pipes_and_sockets_are_listed_and_not_opened(tree: Tree) -> None:
    tree.add(SK)
    os.mkfifo(tree.root / "1.i.a/SK Tim Kerja ZI 5 Januari 2026.pdf")
    assert other(tree.audit()) == {"1.i.a/SK Tim Kerja ZI 5 Januari 2026.pdf": "tak_dikenal"}
    assert slots(tree.audit(), "1.i.a")[0].berkas[0].path == SK


@pytest.mark.parametrize(
    "name",
    [
        "baca saya dulu.pdf",
        "zi-audit.pdf",
        "zi-audit.toml.bak",
        "BACA SAYA.docx",
        ".zi-audit catatan",
    ],
)
def test_files_named_like_ours_that_are_not_ours_are_listed(tree: Tree, name: str) -> None:
    assert name in other(tree.add(name).audit())


def test_system_files_that_cannot_be_looked_at_cause_no_exit_3(tree: Tree) -> None:
    """A folder that may be listed and not entered: the names in it are known, and nothing else."""
    names = ["System Volume Information/x", "$RECYCLE.BIN/x", ".git/x"]
    tree.add(SK, *names)
    inside = [name.rpartition("/")[0] for name in names]
    (after,) = denied(tree.root, [tuple(inside)])
    assert after["galat"] == []
