"""The audit's own rooms: what a file in a folder is examined for, and what is read again."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import files
import pytest
from conftest import MADE, Tree, other, slots, the_plan
from reading import reader

from zi_audit.auditing import by_path
from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.by_path import ByPath
from zi_audit.auditing.examine import asked
from zi_audit.auditing.read_folder import Claimant, FolderRead, FolderReader
from zi_audit.cli.explain import kode_in
from zi_audit.contents import Comparison, remembered
from zi_audit.errors import FolderError, SettingsError, UsageError
from zi_audit.lke.points import points
from zi_audit.match.claims import UNKNOWN, Asks
from zi_audit.match.reach import Reach
from zi_audit.reasons import Alasan, AlasanLain, Galat, Sumber
from zi_audit.result import AuditResult, BerkasLain
from zi_audit.scan import NO_FILES, FileEntry, Folder
from zi_audit.settings import load_settings

DAY = date(2026, 7, 5)


def test_a_date_inside_stands_although_a_ledger_knows_when_the_file_came(tree: Tree) -> None:
    tree.add(contents={"1.i.a/SK Tim ZI.docx": files.docx("SK Tim ZI", created=date(2026, 1, 20))})
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    known = auditor.result(DAY, MADE, arrivals={"1.i.a/SK Tim ZI.docx": date(2026, 1, 2)})
    (berkas,) = slots(known, "1.i.a")[0].berkas
    assert (berkas.tanggal.mulai, berkas.sumber_tanggal) == (date(2026, 1, 20), Sumber.ISI)
    assert slots(auditor.result(DAY, MADE), "1.i.a") == slots(known, "1.i.a")


@pytest.mark.parametrize(("came", "dated"), [(date(2026, 1, 5), 5), (date(2026, 2, 1), 12)])
def test_a_file_is_dated_by_the_earlier_of_its_time_and_its_coming(
    tree: Tree, came: date, dated: int
) -> None:
    auditor = Auditor(the_plan(), tree.add("1.i.a/SK Tim ZI.pdf", mtime="2026-01-12").root)
    auditor.rescan()
    (berkas,) = slots(auditor.result(DAY, MADE, arrivals={"1.i.a/SK Tim ZI.pdf": came}), "1.i.a")[0].berkas
    assert berkas.tanggal.mulai == date(2026, 1, dated)


def test_a_folder_that_went_takes_none_whose_name_begins_like_it(tree: Tree) -> None:
    tree.add("1.i/lama.pdf", "1.i.a/SK Tim ZI 5 Januari 2026.pdf")
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    (tree.root / "1.i" / "lama.pdf").unlink()
    (tree.root / "1.i").rmdir()
    auditor.update(["1.i"])
    assert [file.path for file in auditor.files()] == ["1.i.a/SK Tim ZI 5 Januari 2026.pdf"]


def test_a_sub_holds_its_own_butir_and_not_those_of_the_next() -> None:
    with pytest.raises(UsageError) as caught:
        kode_in("1.i", the_plan())
    inside = str(caught.value.values["pilihan"]).split(", ")
    assert inside == [butir.kode for butir in the_plan().butir if butir.sub == "1.i"]


@pytest.mark.parametrize(("typed", "kode"), [("1.i.a", "1.i.a"), ("1.I.A", "1.i.a"), ("1.i.a.", "1.i.a")])
def test_a_whole_kode_is_a_butir(typed: str, kode: str) -> None:
    assert kode_in(typed, the_plan()) == kode


def test_what_is_no_kode_is_a_path() -> None:
    assert kode_in("1/scan001.pdf", the_plan()) is None


def test_the_points_of_the_komponen_are_those_of_all(tree: Tree) -> None:
    weighed = points(tree.add("1.i.a/SK Tim ZI 5 Januari 2026.pdf").audit())
    areas = [weighed.komponen(komponen.nomor) for komponen in the_plan().komponen]
    assert sum(area.poin for area in areas) == weighed.total.poin
    assert [area.berbukti > 0 for area in areas] == [True, False, False, False, False, False]


def test_an_examination_holds_for_its_day_only(tree: Tree) -> None:
    auditor = Auditor(the_plan(), tree.add("1.i.a/SK Tim ZI 7 Juli 2026.pdf").root)
    auditor.rescan()
    before, after = (slots(auditor.result(day, MADE), "1.i.a")[0].berkas for day in (DAY, date(2026, 7, 7)))
    assert (len(before), len(after)) == (0, 1)


def test_what_was_decided_before_does_not_outlive_the_files(tree: Tree) -> None:
    tree.add("1.iii.a/Notulen 3 Juli 2026.pdf")
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()

    def notes() -> list[list[str]]:
        asked = slots(auditor.result(DAY, MADE), "1.iii.a", "notulensi")
        return [[file.path for file in slot.berkas] for slot in asked]

    alone = notes()
    tree.add("1.iii.a/Notulen TW II 2026.pdf")
    auditor.rescan()
    both = notes()
    (tree.root / "1.iii.a/Notulen TW II 2026.pdf").unlink()
    auditor.rescan()
    assert notes() == alone != both


def read_again(tree: Tree, change: Callable[[], object], *paths: str) -> tuple[list[str], list[str]]:
    """Return the files known after a change that a watcher was told `paths` of, and after reading all anew."""
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    change()
    auditor.update(paths)
    known = [file.path for file in auditor.files()]
    auditor.rescan()
    return known, [file.path for file in auditor.files()]


def test_a_file_in_folders_that_are_all_new_is_read(tree: Tree) -> None:
    tree.add("1.i.a/SK.pdf")
    known, there = read_again(tree, lambda: tree.add("2/2.i/2.i.a/x.pdf"), "2/2.i/2.i.a/x.pdf")
    assert known == there == ["1.i.a/SK.pdf", "2/2.i/2.i.a/x.pdf"]


def test_a_file_in_a_known_folder_is_read_by_its_path_alone(tree: Tree) -> None:
    tree.add("2/2.i/2.i.a/x.pdf")
    known, there = read_again(tree, lambda: tree.add("2/2.i/2.i.a/y.pdf"), "2/2.i/2.i.a/y.pdf")
    assert known == there == ["2/2.i/2.i.a/x.pdf", "2/2.i/2.i.a/y.pdf"]


def test_a_file_that_went_with_its_folders_is_forgotten(tree: Tree) -> None:
    tree.add("1.i.a/SK.pdf", "2/2.i/2.i.a/x.pdf", "2/2.i/2.i.a/lagi/y.pdf")
    gone = tree.root.parent / "gone"
    known, there = read_again(tree, lambda: (tree.root / "2").rename(gone), "2/2.i/2.i.a/x.pdf")
    assert known == there == ["1.i.a/SK.pdf"]


def test_a_folder_that_was_named_anew_is_known_by_its_new_name_only(tree: Tree) -> None:
    tree.add("1.i.a/SK.pdf", "lama/dalam/x.pdf")
    known, there = read_again(tree, lambda: (tree.root / "lama").rename(tree.root / "baru"), "lama", "baru")
    assert known == there == ["1.i.a/SK.pdf", "baru/dalam/x.pdf"]


def test_a_folder_in_whose_place_a_file_stands_is_a_file(tree: Tree) -> None:
    def change() -> None:
        (tree.root / "2" / "x.pdf").unlink()
        (tree.root / "2").rmdir()
        tree.add("2")

    known, there = read_again(tree.add("1.i.a/SK.pdf", "2/x.pdf"), change, "2/x.pdf")
    assert known == there == ["2", "1.i.a/SK.pdf"]


def test_what_the_files_of_a_folder_count_for_is_known_of_that_folder(tree: Tree) -> None:
    tree.add("1.i.a/SK Tim ZI 5 Januari 2026.pdf", "1.i.a/SK Tim ZI 7 Juli 2026.pdf")
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    auditor.result(DAY, MADE)
    held = {path: place.held for path, place in auditor.places().items()}
    january = {("1.i.a/sk-tim-zi", date(2026, 1, 1)), ("1.iv.d/sk-tim-zi", date(2026, 1, 1))}
    later = {("1.i.a/sk-tim-zi", None), ("1.iv.d/sk-tim-zi", None)}
    assert held == {"": frozenset(), "1.i.a": january | later}


def test_folders_of_which_only_a_file_is_told_to_have_gone_are_no_error(tree: Tree) -> None:
    tree.add("1.i.a/SK.pdf", "2/2.i/x.pdf")
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    (tree.root / "2").rename(tree.root.parent / "gone")
    auditor.update(["2/2.i/x.pdf"])
    assert auditor.result(DAY, MADE).galat == ()
    assert auditor.folders == ("1.i.a",)


def test_what_was_read_before_stands_when_the_settings_are_broken(tree: Tree) -> None:
    tree.add("1.i.a/SK Tim ZI 5 Januari 2026.pdf").settings("toleransi = 3\n")
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    tree.settings("toleransi = ")
    with pytest.raises(SettingsError):
        auditor.rescan()
    assert auditor.settings.toleransi == timedelta(days=3)
    assert auditor.folders == ("1.i.a",)
    assert slots(auditor.result(DAY, MADE), "1.i.a")[0].berkas


@pytest.mark.parametrize("day", [MADE, "2026-07-05", None])
def test_a_moment_or_a_text_is_no_day_to_audit(tree: Tree, day: object) -> None:
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    with pytest.raises(UsageError):
        auditor.result(day, MADE)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "dated"),
    [(datetime(2026, 1, 4, 18, tzinfo=UTC), 5), (datetime(2026, 1, 4, 18), 4)],  # noqa: DTZ001
    ids=["in UTC", "in the plan's zone"],
)
def test_a_file_that_no_ledger_knows_came_on_the_day_of_the_plan_s_zone(
    tree: Tree, made: datetime, dated: int
) -> None:
    auditor = Auditor(the_plan(), tree.add("1.i.a/SK Tim ZI.pdf", mtime="2026-06-12").root)
    auditor.rescan()
    (berkas,) = slots(auditor.result(DAY, made, arrivals={}), "1.i.a")[0].berkas
    assert (berkas.tanggal.mulai, berkas.sumber_tanggal) == (date(2026, 1, dated), Sumber.MTIME)


def test_progress_is_told_the_files_read_so_far(tree: Tree) -> None:
    told: list[int] = []
    auditor = Auditor(the_plan(), tree.add("a.pdf", "1/b.pdf", "1/c.pdf").root, progress=told.append)
    auditor.rescan()
    assert told == [1, 3]
    assert auditor.known_files == 3


def test_progress_is_told_the_files_opened_so_far(tree: Tree) -> None:
    told: list[tuple[int, int]] = []
    tree.add("1.i.a/SK Tim ZI 2026.pdf", "1.i.a/scan1.pdf", "Logistik/scan1.pdf")
    auditor = Auditor(the_plan(), tree.root, opening=lambda *counts: told.append(counts))
    auditor.rescan()
    auditor.result(DAY, MADE)
    assert told == [(1, 2), (2, 2)]
    auditor.result(DAY, MADE)
    assert told == [(1, 2), (2, 2)]


def test_an_empty_folder_of_which_nothing_is_known_is_audited(tree: Tree) -> None:
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    assert (auditor.known_files, auditor.folders, list(auditor.files())) == (0, (), [])


@pytest.mark.parametrize(
    ("known", "key"), [(1, "folder.empty_but_known"), (-1, "folder.empty_perhaps_known")]
)
def test_an_empty_folder_where_files_may_be_known_is_a_share_not_mounted(
    tree: Tree, known: int, key: str
) -> None:
    auditor = Auditor(the_plan(), tree.root, known_files=known)
    with pytest.raises(FolderError) as caught:
        auditor.rescan()
    assert caught.value.key == key


def test_a_skeleton_without_evidence_is_no_share_that_is_not_mounted(tree: Tree) -> None:
    (tree.root / "1.i.a").mkdir()
    auditor = Auditor(the_plan(), tree.root, known_files=9)
    auditor.rescan()
    assert auditor.known_files == 1


def test_settings_that_were_edited_hold_from_the_next_look_on(tree: Tree) -> None:
    auditor = Auditor(the_plan(), tree.add("1.i.a/SK Tim ZI 5 Januari 2026.pdf").root)
    auditor.rescan()
    tree.settings('[abaikan]\npola = ["1.i.a/**"]\n')
    auditor.update(["zi-audit.toml"])
    assert other(auditor.result(DAY, MADE)) == {"1.i.a/SK Tim ZI 5 Januari 2026.pdf": "diabaikan"}


@pytest.mark.parametrize("report", ["laporan.html", "1.i.a/laporan.html"])
def test_what_the_program_writes_itself_is_no_part_of_the_audit(tree: Tree, report: str) -> None:
    tree.add(report, "lain.html", "1.i.a/lain.html")
    auditor = Auditor(the_plan(), tree.root, own=[tree.root / report])
    auditor.rescan()
    assert other(auditor.result(DAY, MADE)).keys() == {"lain.html", "1.i.a/lain.html"}


def test_what_fills_nothing_is_listed_by_path_whatever_the_reason(tree: Tree) -> None:
    tree.add("b.xyz", "z.pdf", "~$c.docx", "1/a.xyz", contents={"a.pdf": b"", "m.pdf": b"x"})
    listed = [file.path for file in tree.audit().berkas_lain]
    assert listed == sorted(listed) and {"a.pdf", "~$c.docx", "1/a.xyz"} <= {*listed}


@pytest.mark.parametrize("many", [3, 500])
def test_what_fills_nothing_is_put_in_order_again_as_anew(monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    """Folders come, go and change; two files may bear one path where names are not valid."""
    monkeypatch.setattr(by_path, "MANY", many)
    chance = random.Random(11)
    kept, parts = ByPath(), dict[str | None, tuple[BerkasLain, ...]]()
    for turn in range(300):
        for folder in chance.sample((None, "", "a", "a/b", "a b", "b"), chance.randrange(3)):
            names = chance.choices("abcde", k=chance.randrange(6))
            names = names if chance.random() < 0.2 else sorted(set(names))
            above = chance.choice(("a/", "")) if folder is None else f"{folder}/" if folder else ""
            why = chance.choice((AlasanLain.RUSAK, AlasanLain.KOSONG))
            listed = tuple(
                BerkasLain(f"{above}{name}", why, Alasan(f"{folder} {n}")) for n, name in enumerate(names)
            )
            if chance.random() < 0.2:
                parts = {key: part for key, part in parts.items() if key != folder}
            else:
                parts = parts | {folder: listed}
        anew = sorted((file for part in parts.values() for file in part), key=lambda file: file.path)
        assert kept.of(parts) == tuple(anew), turn


def test_what_changed_is_told_after_an_update_as_by_a_fresh_audit(tree: Tree) -> None:
    chance = random.Random(5)
    kept = Auditor(the_plan(), tree.add("1.i.a/SK Tim ZI 5 Januari 2026.pdf").root)
    kept.rescan()
    for turn in range(25):
        folder = chance.choice(("", "1.i.a/", "1.iii.a/TW I/", "foto/", "foto/a/", "foto a/"))
        name = chance.choice(("x", "SK Tim ZI 5 Januari 2026", "Undangan TW I 2026", "~$y", "Notulensi 2024"))
        path = f"{folder}{name}.{chance.choice(('pdf', 'xyz'))}"
        if (tree.root / path).exists():
            (tree.root / path).unlink()
        else:
            tree.add(contents={path: chance.choice((b"", b"x", files.pdf(name)))})
        kept.update([path])
        fresh = Auditor(the_plan(), tree.root)
        fresh.rescan()
        assert kept.result(DAY, MADE) == fresh.result(DAY, MADE), turn


def unclear(path: str, asks: Asks) -> Claimant:
    return Claimant(FileEntry(path, 1, 0.0), UNKNOWN._replace(asks=asks), reader())


@pytest.mark.parametrize(("adrift", "opened"), [(0, ["b"]), (1, ["a", "b"]), (2, ["a", "b", "c"])])
def test_of_files_that_say_nothing_only_so_many_are_opened(adrift: int, opened: list[str]) -> None:
    files_of = (unclear("a", Asks.ADRIFT), unclear("b", Asks.NEAR), unclear("c", Asks.ADRIFT))
    folder = FolderRead("", (), (), (), (), (), files_of)
    assert [file.entry.path for file in asked(folder, adrift)] == opened


def test_scans_that_say_the_same_are_each_read(tree: Tree) -> None:
    text = (
        "KOMISI PEMILIHAN UMUM\nKABUPATEN BANGKA BARAT\nNOTULENSI\nRAPAT EVALUASI PEMBANGUNAN ZONA INTEGRITAS"
    )
    day = "Hari/Tanggal : Selasa, {} Maret 2026"
    scans = {f"1.iii.a/scan{n}.pdf": files.pdf(f"{text}\n{day.format(n)}") for n in (17, 18)}
    (march, *_) = slots(tree.add(contents=scans).audit(), "1.iii.a", "notulensi")
    assert {berkas.path for berkas in march.berkas} == scans.keys()


def test_only_files_of_one_size_are_compared_and_whole_only_where_samples_agree(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[tuple[str, str]] = []
    for how in ("sample", "whole"):
        known = getattr(Comparison, how)

        def look(self: Comparison, entry: FileEntry, how: str = how, known: Any = known) -> str:
            looked.append((how, entry.path.rpartition("/")[2]))
            return str(known(self, entry))

        monkeypatch.setattr(Comparison, how, look)
    folder = "1.iii.a/Foto TW"
    same = files.jpeg("sama")
    alike = same.replace(b"sama", b"beda")
    tree.add(
        contents={
            f"{folder} I 2026.jpg": same,
            f"{folder} II 2026.jpg": same,
            f"{folder} III 2026.jpg": alike,
            "1.iii.a/Undangan TW I 2026.pdf": files.pdf("x"),
        }
    ).audit("2026-12-31")
    assert {name for how, name in looked if how == "sample"} == {
        f"Foto TW {n} 2026.jpg" for n in ("I", "II", "III")
    }
    assert {name for how, name in looked if how == "whole"} == {f"Foto TW {n} 2026.jpg" for n in ("I", "II")}


def test_of_several_files_of_one_content_the_first_other_is_named(tree: Tree) -> None:
    same = files.pdf("sama")
    paths_of = [f"1.iii.a/Undangan TW {n} 2026.pdf" for n in ("I", "II", "III")]
    found = slots(tree.add(contents=dict.fromkeys(paths_of, same)).audit("2026-12-31"), "1.iii.a", "undangan")
    named = [dict(berkas.alasan[-1].isi)["path"] for slot in found[:3] for berkas in slot.berkas]
    assert named == [paths_of[1], paths_of[0], paths_of[0]]
    assert found[0].berkas[0].kembar == (paths_of[1], paths_of[2])


@pytest.mark.parametrize(("second", "is_told"), [("TW I 2026 salinan", False), ("TW II 2026", True)])
def test_only_copies_that_prove_different_things_are_told_to_be_compared_by_samples(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, second: str, is_told: bool
) -> None:
    monkeypatch.setattr(remembered, "WHOLE_FILE", 1_000_000)
    large = files.pdf("x") + bytes(2_000_000) + b"\nstartxref\n0\n%%EOF\n"
    names = [f"1.iii.a/Undangan Rapat Evaluasi ZI {mark}.pdf" for mark in ("TW I 2026", second)]
    result = tree.add(contents=dict.fromkeys(names, large)).audit("2026-12-31")
    told = {
        berkas.path: any(why.kunci == "reason.same_by_samples" for why in berkas.alasan)
        for slot in slots(result, "1.iii.a", "undangan")
        for berkas in slot.berkas
    }
    assert told == dict.fromkeys(names, is_told)


def folder_reader(toml: str, tree: Tree) -> FolderReader:
    reader = FolderReader(the_plan(), ())
    reader.use(load_settings(tree.settings(toml).root, the_plan()))
    return reader


def closed(path: str, *, is_folder: bool = True) -> Galat:
    return Galat(path, Alasan.of("reason.mount_gone"), is_folder=is_folder)


def test_a_closed_folder_is_ignored_where_all_that_may_lie_in_it_is(tree: Tree) -> None:
    reader = folder_reader('[abaikan]\npola = ["Arsip/**", "Foto/*", "*.zip"]\n', tree)
    assert [reader.is_ignored(closed(path)) for path in ("Arsip", "Arsip/2019", "Foto", "Lain", ".")] == [
        *(True, True, False, False, False)
    ]
    assert [reader.is_ignored(closed(path, is_folder=False)) for path in ("a.zip", "a.pdf")] == [True, False]
    assert not folder_reader('[abaikan]\npola = ["**"]\n', tree).is_ignored(closed("."))


def test_a_closed_folder_that_is_ignored_is_listed_as_such_and_no_error(tree: Tree) -> None:
    reader = folder_reader('[abaikan]\npola = ["Arsip/**"]\n', tree)
    found = reader.read(Folder("", NO_FILES, (), (), (), (closed("Arsip"), closed("Lain"))))
    assert [fault.path for fault in found.galat] == ["Lain"]
    assert [(file.path, file.alasan.value) for file in found.lain] == [("Arsip", "diabaikan")]


def test_what_is_no_evidence_of_people_is_listed_each_by_its_kind(tree: Tree) -> None:
    temporary = FileEntry("~$a.docx", 1, 0.0)
    for kind, said in (
        ({"temporary": (temporary,)}, ("~$a.docx", "sementara")),
        ({"links": ("pintas",)}, ("pintas", "tautan_simbolik")),
        ({"system": ("@eaDir",)}, ("@eaDir/", "sementara")),
        ({"special": ("pipa",)}, ("pipa", "tak_dikenal")),
    ):
        folder = replace(Folder("", NO_FILES, (), (), (), ()), **kind)
        assert [(file.path, file.alasan.value) for file in folder_reader("", tree).read(folder).lain] == [
            said
        ]


def test_the_folder_itself_may_hold_everything_when_its_listing_broke_off(tree: Tree) -> None:
    assert folder_reader("", tree).reach(closed(".")) == Reach(None)
    assert folder_reader("", tree).reach(closed("1.i.a")).has_place


def gone_while_judging(tree: Tree, path: str) -> tuple[Auditor, AuditResult]:
    """Return what is judged while a file is away that was listed; it is back then."""
    auditor = Auditor(the_plan(), tree.add(path).root)
    auditor.rescan()
    away = (tree.root / path).rename(tree.root.parent / "away")
    result = auditor.result(DAY, MADE)
    away.rename(tree.root / path)
    return auditor, result


def test_a_file_that_could_not_be_opened_is_tried_again_at_the_next_look(tree: Tree) -> None:
    auditor, result = gone_while_judging(tree, "1.i.a/SK Tim ZI 5 Januari 2026.pdf")
    assert [fault.path for fault in result.galat] == ["1.i.a/SK Tim ZI 5 Januari 2026.pdf"]
    again = auditor.result(DAY, MADE)
    assert not again.galat and slots(again, "1.i.a")[0].berkas


@pytest.mark.parametrize(
    ("path", "hides"),
    [
        ("1.i.a/SK Tim ZI 5 Januari 2026.pdf", {"1.i.a/sk-tim-zi", "1.iv.d/sk-tim-zi"}),
        ("2.i.c/E-PPID.pdf", {"2.i.c/sop-berjalan", "2.i.c/sop-sebelumnya"}),
        ("UANG Rapat Evaluasi TW I.pdf", set()),
    ],
)
def test_a_file_that_could_not_be_opened_hides_what_it_may_be_for(
    tree: Tree, path: str, hides: set[str]
) -> None:
    _, result = gone_while_judging(tree, path)
    assert {bukti for fault in result.galat for bukti, _ in fault.hides} == hides


def test_a_file_for_which_nothing_says_which_month_is_listed_with_what_it_is_for(tree: Tree) -> None:
    (listed,) = tree.add("1.iv.a/Notulen Pleno TW I 2026.pdf").audit().berkas_lain
    assert (listed.alasan.value, listed.keterangan.kunci) == (
        "perlu_dinamai_ulang",
        "reason.mark_covers_several",
    )
    assert [saran.bukti for saran in listed.saran] == ["1.iv.a/rapat-pleno-rutin.notulensi"]
