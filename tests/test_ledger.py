"""The ledger remembers what was seen when, and tells what changed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from conftest import Tree, posix_only, slots, the_plan

from zi_audit.auditing.auditor import Auditor
from zi_audit.dates import Periode
from zi_audit.errors import LedgerError
from zi_audit.ledger import Ledger, open_ledger, schema, tables
from zi_audit.reasons import Alasan, Galat
from zi_audit.result import AuditResult, ButirHasil, Riwayat, Status
from zi_audit.scan import FileEntry

JAKARTA = timezone(timedelta(hours=7))
SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"
LATE = "1.i.a/SK Tim Kerja ZI 9 Maret 2026.pdf"


def at(day: str, hour: int = 9) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02}:00:00+07:00")


class Office:
    """A tree and its ledger, audited day after day."""

    def __init__(self, tree: Tree, path: Path) -> None:
        self.tree, self.path = tree, path
        self.ledger = self.open()

    def open(self) -> Ledger:
        return open_ledger(self.path, folder=str(self.tree.root))

    def judge(self, day: str, as_of: str = "", hour: int = 9) -> tuple[AuditResult, list[FileEntry]]:
        auditor = Auditor(the_plan(), self.tree.root)
        auditor.rescan()
        files = list(auditor.files())
        made = at(day, hour)
        per_tanggal = date.fromisoformat(as_of) if as_of else made.date()
        return auditor.result(per_tanggal, made, arrivals=self.ledger.arrivals(files)), files

    def run(self, day: str, as_of: str = "", hour: int = 9) -> AuditResult:
        """Audit on a day, with history, and record it."""
        result, files = self.judge(day, as_of, hour)
        result = replace(result, riwayat=self.ledger.history(result, self.ledger.last(result)))
        self.ledger.record(result, files, result.dibuat)
        return result

    def first_seen(self) -> dict[str, str]:
        return {path: day.isoformat() for path, day in self.ledger.arrivals().items()}


@pytest.fixture
def office(tree: Tree, tmp_path: Path) -> Iterator[Office]:
    office = Office(tree, tmp_path / "zi-audit.sqlite3")
    yield office
    office.ledger.close()


def changed(result: AuditResult, bukti: str = "1.i.a/") -> list[str]:
    assert result.riwayat is not None
    return [
        f"{one.sebelum.value} → {one.sesudah.value}" + "".join(f" -{path}" for path in one.hilang)
        for one in result.riwayat.perubahan
        if one.bukti.startswith(bukti)
    ]


# --- arrivals -----------------------------------------------------------------------------------------


def test_a_file_was_first_seen_on_the_day_it_was(office: Office) -> None:
    office.tree.add(SK)
    office.run("2026-03-01")
    office.tree.add("baru.pdf")
    office.run("2026-03-05")
    assert office.first_seen() == {SK: "2026-03-01", "baru.pdf": "2026-03-05"}


def test_the_day_is_the_plan_s_and_not_that_of_greenwich(office: Office) -> None:
    office.tree.add(SK)
    office.run("2026-03-01", hour=3)
    assert office.first_seen() == {SK: "2026-03-01"}


def test_a_sync_client_that_touches_a_file_does_not_move_its_arrival(office: Office) -> None:
    office.tree.add(SK, mtime="2026-01-20")
    office.run("2026-01-25")
    office.tree.add(SK, mtime="2026-06-20")
    result = office.run("2026-06-21")
    assert office.first_seen()[SK] == "2026-01-25"
    assert slots(result, "1.i.a", "sk")[0].status is Status.ADA


def test_a_file_moved_to_another_folder_keeps_its_arrival(office: Office) -> None:
    office.tree.add(SK)
    office.run("2026-02-01")
    (office.tree.root / "lain").mkdir()
    (office.tree.root / SK).rename(office.tree.root / "lain/SK Tim Kerja ZI 2026.pdf")
    office.run("2026-03-01")
    assert office.first_seen() == {"lain/SK Tim Kerja ZI 2026.pdf": "2026-02-01"}


def test_a_renamed_file_keeps_its_arrival(office: Office) -> None:
    office.tree.add("scan001.pdf")
    office.run("2026-02-01")
    (office.tree.root / "scan001.pdf").rename(office.tree.root / "SK.pdf")
    office.run("2026-03-01")
    assert office.first_seen() == {"SK.pdf": "2026-02-01"}


def test_a_move_is_known_to_the_audit_that_first_sees_it(office: Office) -> None:
    office.tree.add("scan001.pdf")
    office.run("2026-02-01")
    (office.tree.root / "scan001.pdf").rename(office.tree.root / "SK.pdf")
    _, files = office.judge("2026-03-01")
    assert office.ledger.arrivals(files)["SK.pdf"] == date(2026, 2, 1)
    assert "SK.pdf" not in office.ledger.arrivals()


def test_a_copy_of_an_old_file_arrives_today(office: Office) -> None:
    office.tree.add("a.pdf")
    office.run("2026-02-01")
    office.tree.add("salinan/a.pdf", contents={"salinan/a.pdf": (office.tree.root / "a.pdf").read_bytes()})
    office.run("2026-03-01")
    assert office.first_seen() == {"a.pdf": "2026-02-01", "salinan/a.pdf": "2026-03-01"}


def test_another_file_of_the_same_size_is_no_moved_file(office: Office) -> None:
    office.tree.add(contents={"a.pdf": b"%PDF one"}, mtime="2026-01-05")
    office.run("2026-02-01")
    (office.tree.root / "a.pdf").unlink()
    office.tree.add(contents={"b.pdf": b"%PDF two"}, mtime="2026-02-20")
    office.run("2026-03-01")
    assert office.first_seen() == {"b.pdf": "2026-03-01"}


def test_of_several_that_look_alike_only_the_same_name_is_a_move(office: Office) -> None:
    """Unpacked from one archive: same size, same time."""
    office.tree.add(contents={"x/a.txt": b"1234", "x/b.txt": b"5678"})
    office.run("2026-02-01")
    (office.tree.root / "y").mkdir()
    (office.tree.root / "x/a.txt").rename(office.tree.root / "y/a.txt")
    (office.tree.root / "x/b.txt").rename(office.tree.root / "y/c.txt")
    office.run("2026-03-01")
    assert office.first_seen() == {"y/a.txt": "2026-02-01", "y/c.txt": "2026-02-01"}
    (office.tree.root / "y/a.txt").rename(office.tree.root / "y/d.txt")
    (office.tree.root / "y/c.txt").rename(office.tree.root / "y/e.txt")
    office.run("2026-04-01")
    assert office.first_seen() == {"y/d.txt": "2026-04-01", "y/e.txt": "2026-04-01"}


def test_an_unlike_hash_is_no_move(office: Office) -> None:
    result, _ = office.judge("2026-02-01")
    old, new = FileEntry("a.pdf", 10, 1.5), FileEntry("b/a.pdf", 10, 1.5)
    office.ledger.record(result, [old], at("2026-02-01"), hashes={"a.pdf": "one"})
    office.ledger.record(result, [new], at("2026-03-01"), hashes={"b/a.pdf": "two"})
    assert office.first_seen() == {"b/a.pdf": "2026-03-01"}


def test_a_file_that_comes_back_with_its_old_size_was_never_new(office: Office) -> None:
    office.tree.add(SK, "lain.pdf", mtime="2026-01-05")
    office.run("2026-02-01")
    content = (office.tree.root / SK).read_bytes()
    (office.tree.root / SK).unlink()
    office.run("2026-02-02")
    assert SK not in office.first_seen()
    office.tree.add(contents={SK: content}, mtime="2026-02-03")
    office.run("2026-02-03")
    assert office.first_seen()[SK] == "2026-02-01"
    (office.tree.root / SK).unlink()
    office.run("2026-02-04")
    office.tree.add(contents={SK: content + b"%%EOF more"}, mtime="2026-02-05")
    office.run("2026-02-05")
    assert office.first_seen()[SK] == "2026-02-05"


def test_what_could_not_be_read_is_not_gone(office: Office) -> None:
    office.tree.add(SK, "2.i.a/lain.pdf")
    result = office.run("2026-02-01")
    kept = [file for file in office.judge("2026-02-01")[1] if file.path != SK]
    blind = replace(result, galat=(Galat("1.i.a", denied()),))
    office.ledger.record(blind, kept, at("2026-02-02"))
    assert office.first_seen()[SK] == "2026-02-01"
    assert office.ledger.known_files() == 2


def denied() -> Alasan:

    return Alasan.of("reason.unreadable_denied")


# --- the guard against an unmounted share ---------------------------------------------------------------


def test_the_number_of_known_files_is_that_of_the_last_run(office: Office) -> None:
    assert office.ledger.known_files() == 0
    office.tree.add(SK, "a.pdf")
    office.run("2026-02-01")
    (office.tree.root / "a.pdf").unlink()
    office.run("2026-02-02")
    assert office.ledger.known_files() == 1


# --- history ---------------------------------------------------------------------------------------------


def test_the_first_run_has_no_history(office: Office) -> None:
    assert office.run("2026-02-01").riwayat is None


def test_what_became_ada_and_what_vanished_is_told(office: Office) -> None:
    office.run("2026-02-10")
    office.tree.add(SK)
    assert changed(office.run("2026-02-11")) == ["belum_ada → ada"]
    assert changed(office.run("2026-02-12")) == []
    (office.tree.root / SK).unlink()
    office.tree.add("lain.pdf")
    assert changed(office.run("2026-02-13")) == [f"ada → belum_ada -{SK}"]


def test_one_of_two_files_that_vanishes_is_told_though_the_status_stays(office: Office) -> None:
    other = "1.i.a/SK Tim Kerja ZI 2026 (2).pdf"
    office.tree.add(SK, other)
    office.run("2026-02-10")
    (office.tree.root / other).unlink()
    assert changed(office.run("2026-02-11")) == [f"ada → ada -{other}"]


def test_a_renamed_evidence_has_not_vanished(office: Office) -> None:
    office.tree.add(SK)
    office.run("2026-02-10")
    (office.tree.root / SK).rename(office.tree.root / "1.i.a/SK Tim Kerja ZI 2026 final.pdf")
    assert changed(office.run("2026-02-11")) == []


def test_evidence_in_an_unreadable_folder_has_not_vanished_and_keeps_its_state(office: Office) -> None:
    office.tree.add(SK)
    first = office.run("2026-02-10")
    (office.tree.root / SK).rename(office.tree.root.parent / "elsewhere")
    blind, _ = office.judge("2026-02-11")
    blind = replace(blind, galat=(Galat("1.i.a", denied()),))
    history = office.ledger.history(blind, office.ledger.last(blind))
    assert history is not None
    assert history.perubahan == ()
    office.ledger.record(blind, [], at("2026-02-11"))
    (office.tree.root.parent / "elsewhere").rename(office.tree.root / SK)
    assert changed(office.run("2026-02-12")) == []
    assert first.riwayat is None


def test_completeness_over_time_is_one_point_a_day(office: Office) -> None:
    office.run("2026-02-10")
    office.tree.add(SK)
    office.run("2026-02-10", hour=15)
    office.run("2026-02-12")
    last = office.run("2026-02-15")
    assert last.riwayat is not None
    assert [str(point.per_tanggal) for point in last.riwayat.garis] == ["2026-02-10", "2026-02-12"]
    assert [point.ringkasan.ada > 0 for point in last.riwayat.garis] == [True, True]
    assert last.riwayat.terakhir == at("2026-02-12")


def test_a_supposed_day_compares_with_the_same_supposed_day_only(office: Office) -> None:
    office.run("2026-02-10")
    assert office.run("2026-02-10", as_of="2026-12-31").riwayat is None
    office.tree.add(SK)
    assert changed(office.run("2026-02-11", as_of="2026-12-31")) == ["belum_ada → ada"]
    real = office.run("2026-02-12")
    assert changed(real) == ["belum_ada → ada"]
    assert isinstance(real.riwayat, Riwayat)
    assert [str(point.per_tanggal) for point in real.riwayat.garis] == ["2026-02-10"]


def test_a_supposed_day_in_the_past_is_a_point_where_no_run_was_made(office: Office) -> None:
    office.run("2026-07-05", as_of="2026-03-31")
    office.run("2026-07-05", as_of="2026-12-31")
    last = office.run("2026-07-05")
    assert last.riwayat is None
    history = office.ledger.history(last, office.ledger.last(last))
    assert history is not None
    assert [str(point.per_tanggal) for point in history.garis] == ["2026-03-31"]


def test_a_watcher_may_compare_with_an_earlier_state(office: Office) -> None:
    first = office.run("2026-02-10")
    before = office.ledger.last(first)
    office.tree.add(SK)
    office.run("2026-02-11")
    again, _ = office.judge("2026-02-11")
    history = office.ledger.history(again, before)
    assert history is not None
    assert [one.bukti for one in history.perubahan if one.bukti.startswith("1.i.a")]


# --- late stays late ---------------------------------------------------------------------------------------


def with_due(result: AuditResult, due: date, status: Status) -> AuditResult:
    """Return the result as an edited plan would give it: the SK of 1.i.a due later, and so on time."""

    def edit(butir: ButirHasil) -> ButirHasil:
        if butir.butir.kode != "1.i.a":
            return butir
        bukti = [
            replace(
                one,
                slot=tuple(
                    replace(slot, periode=Periode(slot.periode.mulai, due), jatuh_tempo=due, status=status)
                    for slot in one.slot
                ),
            )
            for one in butir.bukti
        ]
        return replace(butir, bukti=tuple(bukti))

    return replace(result, butir=tuple(edit(one) for one in result.butir))


def sk_of(office: Office, result: AuditResult) -> tuple[str, date]:
    bukti = next(one for butir in result.butir for one in butir.bukti if one.bukti.id.startswith("1.i.a/"))
    return bukti.bukti.id, bukti.slot[0].periode.mulai


def test_late_stays_visible_after_the_plan_was_edited(office: Office) -> None:
    office.tree.add(LATE)
    result = office.run("2026-03-10")
    bukti, mulai = sk_of(office, result)
    assert office.ledger.was_late(bukti, mulai)
    edited = with_due(result, date(2026, 6, 30), Status.ADA)
    office.ledger.record(
        replace(edited, dibuat=at("2026-03-11"), per_tanggal=date(2026, 3, 11)), [], at("2026-03-11")
    )
    assert office.ledger.was_late(bukti, mulai)
    trail = office.ledger.trail(bukti, mulai)
    assert trail is not None
    assert trail.jatuh_tempo == date(2026, 1, 31)
    assert trail.hari_terlambat == 37


def test_late_is_found_by_a_periode_that_the_edit_moved(office: Office) -> None:
    office.tree.add(LATE)
    bukti, mulai = sk_of(office, office.run("2026-03-10"))
    assert office.ledger.was_late(bukti, mulai + timedelta(days=14))
    assert not office.ledger.was_late(bukti, date(2026, 6, 1))
    assert office.ledger.trail("9.x.y/none", mulai) is None


def test_evidence_on_time_for_the_same_due_date_takes_lateness_back(office: Office) -> None:
    office.tree.add(LATE)
    bukti, mulai = sk_of(office, office.run("2026-03-10"))
    office.tree.add("1.i.a/SK Tim Kerja ZI 9 Januari 2026.pdf")
    office.run("2026-03-11")
    assert not office.ledger.was_late(bukti, mulai)


def test_the_trail_tells_what_stood_at_the_due_date_and_when_it_was_filled(office: Office) -> None:
    office.run("2026-01-20")
    office.run("2026-02-02")
    office.tree.add("1.i.a/SK Tim Kerja ZI 9 Januari 2026.pdf")
    bukti, mulai = sk_of(office, office.run("2026-02-09"))
    trail = office.ledger.trail(bukti, mulai)
    assert trail is not None
    assert trail.status_jatuh_tempo is Status.BELUM_ADA
    assert trail.terisi_sejak == date(2026, 2, 9)
    assert trail.hari_terlambat == 0, "its own date counts, not that of its arrival (SPEC 1)"


# --- folders ----------------------------------------------------------------------------------------------


def test_one_ledger_serves_several_folders_apart(office: Office, tmp_path: Path) -> None:
    office.tree.add(SK)
    office.run("2026-02-01")
    with open_ledger(office.path, folder=str(tmp_path / "unit lain")) as other:
        assert other.known_files() == 0
        assert dict(other.arrivals()) == {}


def test_a_folder_mounted_elsewhere_keeps_its_history(office: Office) -> None:
    office.tree.add(SK, "a.pdf", "b.pdf")
    office.run("2026-02-01")
    office.ledger.close()
    moved = office.tree.root.rename(office.tree.root.with_name("Y"))
    with open_ledger(office.path, folder=str(moved)) as ledger:
        assert ledger.known_files() == 3


def test_another_unit_s_folder_of_the_same_layout_never_gets_the_history(office: Office) -> None:
    office.tree.add(SK, "a.pdf", "b.pdf")
    office.run("2026-02-01")
    office.ledger.close()
    office.tree.root.rename(office.tree.root.with_name("away"))
    other = Tree(office.tree.root.with_name("unit lain"))
    other.add(SK, "a.pdf", "b.pdf", mtime="2026-04-04")
    with open_ledger(office.path, folder=str(other.root)) as ledger:
        assert ledger.known_files() == 0


# --- the file ---------------------------------------------------------------------------------------------


def test_any_sqlite_tool_reads_first_and_last_seen(office: Office) -> None:
    office.tree.add(SK, "a.pdf")
    office.run("2026-02-01")
    (office.tree.root / "a.pdf").unlink()
    office.run("2026-02-03")
    with closing(sqlite3.connect(office.path)) as connection:
        rows = connection.execute(
            "SELECT path, pertama_dilihat, terakhir_dilihat, hilang FROM daftar_berkas ORDER BY path"
        ).fetchall()
    assert rows == [
        (SK, "2026-02-01T09:00:00+07:00", "2026-02-03T09:00:00+07:00", 0),
        ("a.pdf", "2026-02-01T09:00:00+07:00", "2026-02-01T09:00:00+07:00", 1),
    ]


def test_nothing_but_the_one_file_lies_there_between_runs(office: Office) -> None:
    office.run("2026-02-01")
    assert sorted(path.name for path in office.path.parent.glob("zi-audit*")) == ["zi-audit.sqlite3"]
    with closing(sqlite3.connect(office.path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def key_of(path: Path) -> str:
    with pytest.raises(LedgerError) as found:
        open_ledger(path, folder="x").close()
    assert str(path) in found.value.where
    return found.value.key


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "laporan.html"
    path.write_text("<html>this is a report, not a ledger</html>")
    assert key_of(path) == "ledger.not_a_ledger"
    assert path.read_text().startswith("<html>")


def test_another_program_s_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
        connection.commit()
    before = path.read_bytes()
    assert key_of(path) == "ledger.not_a_ledger"
    assert path.read_bytes() == before


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "zi-audit.sqlite3"
    open_ledger(path, folder="x").close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert key_of(path) == "ledger.newer"


def test_a_damaged_ledger_is_said_to_be_damaged(office: Office) -> None:
    office.tree.add(*(f"{n}.txt" for n in range(300)))
    office.run("2026-02-01")
    office.ledger.close()
    content = bytearray(office.path.read_bytes())
    content[100:] = os.urandom(len(content) - 100)
    office.path.write_bytes(content)
    assert key_of(office.path) == "ledger.corrupt"


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "zi-audit.sqlite3"
    path.touch()
    open_ledger(path, folder="x").close()
    assert path.stat().st_size


def test_a_folder_in_its_place_is_an_error(tmp_path: Path) -> None:
    assert key_of(tmp_path) == "ledger.not_a_file"


def test_a_ledger_that_another_process_writes_is_said_to_be_in_use(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "WAIT", 0.1)
    office.ledger.close()
    with closing(sqlite3.connect(office.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert key_of(office.path) == "ledger.locked"


def test_older_ledgers_are_migrated_step_by_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "zi-audit.sqlite3"
    open_ledger(path, folder="x").close()
    monkeypatch.setattr(
        schema, "MIGRATIONS", (*schema.MIGRATIONS, ("ALTER TABLE berkas ADD COLUMN catatan TEXT",))
    )
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    open_ledger(path, folder="x").close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
        assert connection.execute("SELECT count(catatan) FROM berkas").fetchone() == (0,)


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "zi-audit.sqlite3"
    open_ledger(path, folder="x").close()
    broken = ("ALTER TABLE berkas ADD COLUMN catatan TEXT", "ALTER TABLE none ADD COLUMN x")
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, broken))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    assert key_of(path) == "ledger.corrupt"
    monkeypatch.undo()
    open_ledger(path, folder="x").close()


def test_a_run_that_cannot_be_written_leaves_the_last_one_and_the_ledger_goes_on(office: Office) -> None:
    office.tree.add(SK)
    result = office.run("2026-02-01")

    def vanishing() -> Iterator[FileEntry]:
        yield FileEntry("neu.pdf", 1, 1.0)
        raise OSError(5, "Input/output error")

    with pytest.raises(LedgerError) as found:
        office.ledger.record(result, vanishing(), at("2026-02-02"))
    assert found.value.key == "ledger.unusable"
    assert office.first_seen() == {SK: "2026-02-01"}
    office.run("2026-02-03")
    assert office.ledger.known_files() == 1


def test_two_open_ledgers_see_what_the_other_wrote(office: Office) -> None:
    office.tree.add(SK)
    with office.open() as other:
        assert dict(other.arrivals()) == {}
        office.run("2026-02-01")
        assert dict(other.arrivals()) == {SK: date(2026, 2, 1)}


def test_the_ledger_stays_bounded(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_LOST_FILES", 5)
    monkeypatch.setattr(tables, "MAX_CHANGES", 4)
    monkeypatch.setattr(tables, "MAX_SUPPOSED", 2)
    result = office.run("2026-02-01")
    office.ledger.record(result, [FileEntry(f"{n}.pdf", n, 1.0) for n in range(20)], at("2026-02-01"))
    office.ledger.record(result, [], at("2026-02-01"))
    for day in ("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"):
        office.run("2026-02-02", as_of=day)
    office.tree.add(SK)
    office.run("2026-02-03")
    office.tree.add(*(f"1.iii.a/Undangan, DH, Notulen dan Dokumentasi TW {n}.pdf" for n in ("I", "II")))
    office.run("2026-07-04")
    with closing(sqlite3.connect(office.path)) as connection:
        assert connection.execute(
            "SELECT count(*) FROM berkas WHERE terakhir_dilihat IS NOT NULL"
        ).fetchone() == (5,)
        assert connection.execute("SELECT count(*) FROM perubahan").fetchone()[0] <= 4
        assert connection.execute("SELECT count(*) FROM jalan WHERE andai <> ''").fetchone() == (2,)
        assert connection.execute("SELECT count(DISTINCT andai) FROM slot WHERE andai <> ''").fetchone() == (
            2,
        )


@posix_only("Windows does not let an open file be deleted")
def test_a_ledger_deleted_while_it_is_open_is_begun_anew(tree: Tree, tmp_path: Path) -> None:
    path = tmp_path / "zi-audit.sqlite3"
    result = tree.add("a.pdf").audit()
    with open_ledger(path, folder="f") as ledger:
        ledger.record(result, [FileEntry("a.pdf", 1, 1.0)], result.dibuat)
        path.unlink()
        ledger.record(result, [FileEntry("b.pdf", 1, 1.0)], result.dibuat)
        assert set(ledger.arrivals()) == {"b.pdf"}
    with open_ledger(path, folder="f") as again:
        assert set(again.arrivals()) == {"b.pdf"}
