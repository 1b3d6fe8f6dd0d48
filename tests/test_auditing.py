"""The audit's own rooms: what a file in a folder is examined for, and what is read again."""

from __future__ import annotations

from datetime import date

import files
import pytest
from conftest import MADE, Tree, slots, the_plan

from zi_audit.auditing.auditor import Auditor
from zi_audit.cli.explain import kode_in
from zi_audit.errors import UsageError
from zi_audit.lke.points import points
from zi_audit.reasons import Sumber

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
