"""`init`: a folder that Windows takes, that is never touched twice, and that the audit understands whole."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from itertools import chain
from pathlib import Path, PureWindowsPath

import office_values
import pytest
from conftest import Tree, linked

from zi_audit.dates import Periode
from zi_audit.errors import OutputError
from zi_audit.match.propose import proposed_name
from zi_audit.plan.model import Rencana
from zi_audit.safe_names import is_reserved, safe_name
from zi_audit.settings import FILE_NAME, load_settings
from zi_audit.skeleton import LONGEST_PATH, NOTE_NAME, Layout, make_skeleton, period_folder, skeleton

MONTHLY = tuple(Periode.months((2026, month), (2026, month)) for month in range(1, 13))
OVER_NEW_YEAR = (Periode.months((2026, 6), (2026, 7)), Periode.months((2026, 12), (2027, 1)))
JANUARY_AND_JULY = (Periode.months((2026, 1), (2026, 1)), Periode.months((2026, 7), (2026, 7)))


def folders_and_files(root: Path) -> dict[str, bytes | None]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(root.rglob("*"))
    }


@pytest.fixture(scope="module")
def paths(plan: Rencana) -> list[str]:
    return [path for path, _ in skeleton(plan, "id")] + [one.path for one in Layout.fitting(plan).expected]


def test_every_path_is_under_150_characters_with_the_proposed_names_in_it(paths: list[str]) -> None:
    assert max(map(len, paths)) < LONGEST_PATH


def test_every_name_is_one_that_windows_takes(paths: list[str]) -> None:
    for name in set(chain.from_iterable(path.split("/") for path in paths)):
        assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name), name
        assert not name.endswith((" ", ".")) and not name.startswith(" "), name
        assert not is_reserved(name) and name.isprintable(), name


def test_no_two_paths_differ_only_in_case(paths: list[str]) -> None:
    assert len({path.casefold() for path in paths}) == len(set(paths))


@pytest.mark.slow
def test_every_butir_has_a_folder_with_a_note(plan: Rencana) -> None:
    entries = dict(skeleton(plan, "id"))
    for butir in plan.butir:
        folder = Layout.fitting(plan).folder(butir)
        assert folder in entries
        assert entries[f"{folder}/{NOTE_NAME}"]


def test_parents_come_before_what_lies_in_them(plan: Rencana) -> None:
    seen = {""}
    for path, text in skeleton(plan, "id"):
        assert path.rpartition("/")[0] in seen, path
        if text is None:
            seen.add(path)


@pytest.mark.parametrize(
    ("periode", "names"),
    [
        (MONTHLY, ["01 Januari", "02 Februari"]),
        (office_values.QUARTERS, ["TW I", "TW II", "TW III", "TW IV"]),
        (JANUARY_AND_JULY, ["Semester 1", "Semester 2"]),
        (OVER_NEW_YEAR, ["2026-07", "2027-01"]),
        (office_values.YEAR, [""]),
    ],
)
def test_period_folders_stand_only_where_a_butir_recurs(
    periode: tuple[Periode, ...], names: list[str]
) -> None:
    assert [period_folder(one, periode, 2026) for one in periode][: len(names)] == names


def test_a_meeting_that_several_subs_share_has_one_folder_at_the_top() -> None:
    rencana = office_values.plan()
    folders = {path for path, text in skeleton(rencana, "id") if text is None}
    assert {f"Rapat Evaluasi ZI/TW {roman}" for roman in ("I", "II", "III", "IV")} <= folders
    assert not any("/TW " in path for path in folders if not path.startswith("Rapat Evaluasi ZI/"))


def test_the_notes_of_a_shared_meeting_lead_to_its_folder() -> None:
    entries = dict(skeleton(office_values.plan(), "id"))
    note = next(text for path, text in entries.items() if "2.ii.d" in path and path.endswith(NOTE_NAME))
    assert note is not None and "\n  Rapat Evaluasi ZI\n" in note
    shared = entries[f"Rapat Evaluasi ZI/{NOTE_NAME}"]
    assert shared is not None and "1.iii.a, 2.ii.d" in shared


def test_a_note_says_by_when_and_under_which_name() -> None:
    entries = dict(skeleton(office_values.plan(), "id"))
    note = next(text for path, text in entries.items() if "1.i.a" in path and path.endswith(NOTE_NAME))
    assert note is not None
    assert "paling lambat 31 Januari 2026:\n    SK Tim ZI Januari 2026.pdf\n" in note


def test_a_note_gives_what_the_plan_calls_a_file_where_the_name_says_it_otherwise(plan: Rencana) -> None:
    note = next(text for path, text in skeleton(plan, "id") if "3.v.a" in path and path.endswith(NOTE_NAME))
    assert note is not None
    assert "    Rekap Daftar Hadir Desember 2026.pdf\n      untuk: Rekap Kehadiran\n" in note
    assert "untuk: Rekap pemotongan" not in note


def test_a_note_says_which_of_two_is_enough(plan: Rencana) -> None:
    note = next(text for path, text in skeleton(plan, "id") if "1.ii.c" in path and path.endswith(NOTE_NAME))
    assert note is not None and "(cukup ini atau Banner WBK/WBBM)" in " ".join(note.split())


def test_a_folder_is_named_for_what_lies_in_it(plan: Rencana) -> None:
    layout = Layout.fitting(plan)
    folders = {butir.kode: layout.folder(butir).rpartition("/")[2] for butir in plan.butir}
    assert folders["1.i.a"] == "1.i.a SK Tim ZI"
    assert folders["2.iii.a"] == "2.iii.a SK PPID"
    # The SK Tim ZI that 1.iv.d asks for as well lies with 1.i.a.
    assert "SK" not in folders["1.iv.d"]


def test_every_proposed_name_stands_in_the_note_of_its_folder(plan: Rencana) -> None:
    entries = dict(skeleton(plan, "id"))
    for one in Layout.fitting(plan).expected:
        above = (one.folder, one.folder.rpartition("/")[0])
        notes = [entries.get(f"{folder}/{NOTE_NAME}") or "" for folder in above]
        assert any(f"    {one.name}\n" in note for note in notes), one.path


@pytest.mark.parametrize("lang", ["id", "en"])
def test_lines_of_notes_fit_a_terminal_of_80_columns(plan: Rencana, lang: str) -> None:
    for path, text in skeleton(plan, lang):
        for line in (text or "").splitlines():
            # A path is never broken: it is there to be found.
            assert len(line) <= 80 or line.startswith("  "), (path, line)


def test_the_settings_file_is_read_without_complaint(tmp_path: Path, plan: Rencana) -> None:
    make_skeleton(tmp_path, [(FILE_NAME, dict(skeleton(plan, "id"))[FILE_NAME])])
    assert load_settings(tmp_path, plan).unit == plan.unit


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_examples_in_the_settings_file_hold_once_uncommented(
    tmp_path: Path, plan: Rencana, lang: str
) -> None:
    text = dict(skeleton(plan, lang))[FILE_NAME] or ""
    example = re.compile(r"^# (?=\[|[a-z]+ = |\")", re.MULTILINE)
    bare = example.sub("", text)
    assert set(tomllib.loads(bare)) == {
        "unit",
        "plan",
        "toleransi",
        "pic",
        "pemetaan",
        "nihil",
        "dispensasi",
        "abaikan",
        "satker",
    }
    (tmp_path / FILE_NAME).write_text(bare, encoding="utf-8")
    assert load_settings(tmp_path, plan).pemetaan


def test_a_unit_with_quotes_and_backslashes_stays_valid_toml() -> None:
    unit = 'KPU "Inti" \\ Bangka\tBarat'
    text = dict(skeleton(office_values.plan(unit), "id"))[FILE_NAME] or ""
    assert tomllib.loads(text)["unit"] == unit


def test_making_it_twice_makes_nothing_the_second_time(tmp_path: Path) -> None:
    entries = skeleton(office_values.plan(), "id")
    first = make_skeleton(tmp_path, entries)
    before = folders_and_files(tmp_path)
    second = make_skeleton(tmp_path, entries)
    assert set(first.made) == {path for path, _ in entries} and not first.skipped
    assert not second.made and set(second.skipped) == {path for path, _ in entries}
    assert folders_and_files(tmp_path) == before


def test_what_exists_is_never_touched(tmp_path: Path) -> None:
    mine = tmp_path / FILE_NAME
    mine.write_bytes(b"unit = 'kami'\n")
    made = make_skeleton(tmp_path, skeleton(office_values.plan(), "id"))
    assert mine.read_bytes() == b"unit = 'kami'\n"
    assert FILE_NAME in made.skipped


def test_a_dry_run_says_what_would_be_made_and_makes_nothing(tmp_path: Path) -> None:
    entries = skeleton(office_values.plan(), "id")
    made = make_skeleton(tmp_path / "baru", entries, dry_run=True)
    assert set(made.made) == {path for path, _ in entries}
    assert not (tmp_path / "baru").exists()


def test_notepad_of_older_windows_reads_the_notes(tmp_path: Path) -> None:
    make_skeleton(tmp_path, skeleton(office_values.plan(), "id"))
    note = (tmp_path / NOTE_NAME).read_bytes()
    assert note.startswith(b"\xef\xbb\xbf")
    assert note.count(b"\r\n") == note.count(b"\n") and b"\r\r" not in note


def test_a_file_where_a_folder_belongs_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "Rapat Evaluasi ZI").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(OutputError) as error:
        make_skeleton(tmp_path, skeleton(office_values.plan(), "id"))
    assert error.value.where.endswith("Rapat Evaluasi ZI")


def test_a_link_to_nowhere_is_left_alone(tmp_path: Path) -> None:
    outside = tmp_path / "di luar.toml"
    root = tmp_path / "zi"
    root.mkdir()
    linked(root / FILE_NAME, outside)
    make_skeleton(root, skeleton(office_values.plan(), "id"))
    assert not outside.exists()


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ('SK/Piagam: "pegawai" <2026>?', "SK Piagam pegawai 2026"),
        ("nama berakhir titik...", "nama berakhir titik"),
        ("CON", "_CON"),
        ("nul.pdf", "_nul.pdf"),
        ("COM1", "_COM1"),
        ("Konsep", "Konsep"),
        ("", "_"),
    ],
)
def test_names_become_safe_for_windows(text: str, safe: str) -> None:
    assert safe_name(text) == safe
    assert PureWindowsPath(safe).name == safe


def test_a_long_name_is_cut_between_words() -> None:
    assert safe_name("Pemetaan Kebutuhan Pelatihan ASN", 20) == "Pemetaan Kebutuhan"


def test_a_proposed_name_carries_the_last_month_of_its_periode() -> None:
    bukti = office_values.plan().butir[3].bukti[0]
    assert proposed_name(bukti, bukti.periode[0]) == "Sertifikat Piagam Desember 2026.pdf"


def proposed_in(note: Path) -> list[Path]:
    """Return the files that a BACA SAYA.txt proposes, as a person reads it: names under their due date."""
    found: list[Path] = []
    folder = note.parent
    for line in note.read_text("utf-8-sig").splitlines():
        if due := re.fullmatch(r"(?:(?:folder|di folder) (?P<folder>.+), )?(?:paling lambat|by) .+:", line):
            folder = note.parent / (due["folder"] or "")
        elif name := re.fullmatch(r" {4}(\S.*\.\w+)", line):
            found.append(folder / name[1])
    return found


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_tree_filled_as_the_notes_propose_is_wholly_there(tree: Tree, plan: Rencana, lang: str) -> None:
    make_skeleton(tree.root, skeleton(plan, lang))
    files = [path for note in sorted(tree.root.rglob(NOTE_NAME)) for path in proposed_in(note)]
    assert all(path.parent.is_dir() for path in files)
    tree.add(*(path.relative_to(tree.root).as_posix() for path in files), mtime="2028-01-15")
    result = tree.audit("2028-01-31")
    not_there = [
        (bukti.bukti.id, slot.periode.selesai.isoformat(), slot.status.value)
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
        if slot.status.value != "ada"
    ]
    assert not_there == []
    assert sum(1 for _ in result.slots) == sum(len(bukti.periode) for bukti in plan.bukti)
    assert [(one.path, one.alasan.value) for one in result.berkas_lain] == []


def test_one_file_less_than_the_notes_propose_is_missing(tree: Tree, plan: Rencana) -> None:
    make_skeleton(tree.root, skeleton(plan, "id"))
    names = [one for one in Layout.fitting(plan).expected if "Notulensi SPIP Juni" not in one.name]
    tree.add(*(one.path for one in names), mtime="2028-01-15")
    missing = [
        (bukti.bukti.id, slot.periode.selesai.month)
        for butir in tree.audit("2028-01-31").butir
        for bukti in butir.bukti
        for slot in bukti.slot
        if slot.status.value != "ada"
    ]
    assert missing == [("5.ii.d/rapat-spip.notulensi", 6)]


def test_each_proposed_file_serves_the_very_slots_it_was_proposed_for(tree: Tree, plan: Rencana) -> None:
    expected = Layout.fitting(plan).expected
    tree.add(*(one.path for one in expected), mtime="2028-01-15")
    result = tree.audit("2028-01-31")
    filled = {
        (bukti.bukti.id, slot.periode): {berkas.path for berkas in slot.berkas}
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
    }
    misplaced = [
        (one.path, slot) for one in expected for slot in one.serves if one.path not in filled.get(slot, set())
    ]
    assert misplaced == []


def test_the_skeleton_alone_is_no_evidence(tree: Tree, plan: Rencana) -> None:
    make_skeleton(tree.root, skeleton(plan, "id"))
    result = tree.audit("2026-07-05")
    assert not result.ringkasan.terpenuhi
    assert result.berkas_lain == ()
    assert date(2026, 7, 5) == result.per_tanggal
