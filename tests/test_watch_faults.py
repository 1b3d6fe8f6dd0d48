"""The watcher under the faults of SPEC 10, provoked for real in a folder of this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import monotonic, sleep

import pytest
from conftest import MADE, Tree, content_for, is_wine, linked, posix_only, statuses, the_plan
from watching import Watching, fresh

from zi_audit.auditing.auditor import Auditor
from zi_audit.contents import remembered
from zi_audit.errors import BusyError, FolderError, LedgerError, OutputError, SettingsError
from zi_audit.ledger import open_ledger
from zi_audit.paths import is_there
from zi_audit.processes import process_mark
from zi_audit.result import AuditResult
from zi_audit.watch import Recorded, native

SK = "1.i.a/SK Tim Kerja ZI 2026.pdf"
TIM = "1.i.a"


def statuses_of(result: AuditResult) -> list[str]:
    return statuses(result, TIM, "sk")


@pytest.fixture(params=["native", pytest.param("polling", marks=pytest.mark.slow)])
def how(request: pytest.FixtureRequest) -> dict[str, float]:
    """Options for hearing by events, and for looking again and again."""
    return {} if request.param == "native" else {"poll": 0.2}


def test_a_new_file_is_in_the_report_as_soon_as_it_settled(tree: Tree, how: dict[str, float]) -> None:
    with Watching(tree, **how) as watching:
        assert "ada" not in watching.status(TIM, "sk")
        tree.add(SK)
        watching.until(lambda: "ada" in watching.status(TIM, "sk"))
        assert watching.last == fresh(watching)
        watching.until(lambda: any(line.startswith("+ 1.i.a") for line in watching.lines))


def test_a_removed_file_is_missing_and_named(tree: Tree, how: dict[str, float]) -> None:
    tree.add(SK, "lain.pdf")
    with Watching(tree, **how) as watching:
        (tree.root / SK).unlink()
        watching.until(lambda: "belum_ada" in watching.status(TIM, "sk"))
        # Said after it is published: the report comes first.
        watching.until(lambda: any(line.startswith("- 1.i.a") for line in watching.lines))
        assert "berkas hilang: SK Tim" in next(line for line in watching.lines if line.startswith("- 1.i.a"))


def test_a_renamed_folder_moves_all_that_is_in_it(tree: Tree, how: dict[str, float]) -> None:
    if is_wine() and not how:
        pytest.skip("Wine goes on telling of a renamed folder by its old name")
    tree.add("x/dalam/sekali/catatan.pdf")
    with Watching(tree, **how) as watching:
        (tree.root / "x").rename(tree.root / "y")
        watching.until(lambda: any(one.path.startswith("y/") for one in watching.last.berkas_lain))
        (tree.root / "y/dalam/sekali/lagi.pdf").write_bytes(content_for("lagi.pdf"))
        watching.until(lambda: watching.last == fresh(watching))
        assert len(watching.last.berkas_lain) == 2


def test_while_the_root_is_gone_nothing_is_reported_missing(tree: Tree, how: dict[str, float]) -> None:
    tree.add(SK)
    away = tree.root.with_name("away")
    with Watching(tree, **how) as watching:
        tree.root.rename(away)
        watching.until(lambda: "watch.away" in watching.said)
        watching.rest()
        assert watching.said.count("watch.away") == 1
        assert len(watching.published) == 1
        away.rename(tree.root)
        watching.until(lambda: "watch.back" in watching.said)
        tree.add("baru.pdf")
        watching.until(lambda: any(one.path == "baru.pdf" for one in watching.last.berkas_lain))
        assert all("ada" in statuses_of(result) for result in watching.published)


def test_a_root_that_is_deleted_and_made_again_is_watched_again(tree: Tree, how: dict[str, float]) -> None:
    tree.add(SK)
    with Watching(tree, **how) as watching:
        shutil.rmtree(tree.root)
        watching.until(lambda: "watch.away" in watching.said)
        tree.root.mkdir()
        watching.rest()
        assert len(watching.published) == 1, "an empty folder is a share that is not mounted"
        tree.add(SK)
        watching.until(lambda: "watch.back" in watching.said)
        tree.add("baru.pdf")
        watching.until(lambda: any(one.path == "baru.pdf" for one in watching.last.berkas_lain))


def test_another_folder_put_in_the_root_s_place_is_read_whole(tree: Tree) -> None:
    tree.add(SK)
    other = Tree(tree.root.with_name("other"))
    other.add("lain.pdf")
    with Watching(tree, timing={"check": 0.1}) as watching:
        tree.root.rename(tree.root.with_name("old"))
        other.root.rename(tree.root)
        watching.until(lambda: watching.last == fresh(watching))
        tree.add("sesudah.pdf")
        watching.until(lambda: watching.last == fresh(watching))
        assert len(watching.last.berkas_lain) == 2


@pytest.mark.slow
def test_a_file_that_grows_slowly_is_never_reported_half(tree: Tree, how: dict[str, float]) -> None:
    whole = content_for("SK.pdf")
    tree.add("lain.pdf")
    with Watching(tree, **how) as watching:
        target = tree.root / "1.i.a/SK Tim Kerja ZI 5 Januari 2026.pdf"
        target.parent.mkdir()
        with target.open("wb") as file:
            for place in range(0, len(whole), max(1, len(whole) // 8)):
                file.write(whole[place : place + max(1, len(whole) // 8)])
                file.flush()
                sleep(0.15)
        watching.until(lambda: "ada" in watching.status(TIM, "sk"))
        others = {one.path for result in watching.published for one in result.berkas_lain}
        assert others == {"lain.pdf"}, "never listed as broken"


def test_one_endless_copy_does_not_hold_up_other_folders(tree: Tree) -> None:
    (tree.root / "salin").mkdir()
    stop = threading.Event()

    def grow() -> None:
        with (tree.root / "salin/video.mp4").open("wb") as file:
            while not stop.wait(0.05):
                file.write(b"x" * 100)
                file.flush()

    with Watching(tree, timing={"patience": 0.5}) as watching:
        copy = threading.Thread(target=grow)
        copy.start()
        sleep(0.3)
        tree.add(SK)
        try:
            watching.until(lambda: "ada" in watching.status(TIM, "sk"))
            assert not any("video" in one.path for one in watching.last.berkas_lain)
        finally:
            stop.set()
            copy.join()
        watching.until(lambda: watching.last == fresh(watching))


def test_an_editor_s_save_by_way_of_another_file_changes_no_status(tree: Tree, how: dict[str, float]) -> None:
    tree.add(SK)
    with Watching(tree, **how) as watching:
        for _ in range(5):
            (tree.root / SK).rename(tree.root / "1.i.a/~$lama.tmp")
            sleep(0.05)
            tree.add(SK)
            (tree.root / "1.i.a/~$lama.tmp").unlink()
        watching.rest()
        assert all("ada" in statuses_of(result) for result in watching.published)


@pytest.mark.slow
def test_ten_thousand_files_at_once_are_one_new_audit(tree: Tree) -> None:
    tree.add(*(f"foto/{n}/catatan.txt" for n in range(10)))
    with Watching(tree) as watching:
        for n in range(10_000):
            (tree.root / f"foto/{n // 1_000}/IMG_{n:05}.txt").write_bytes(b"x")
        watching.until(lambda: len(watching.published) > 1, 30)
        watching.rest()
        assert len(watching.published) == 2
        assert watching.last == fresh(watching)


def test_a_loop_of_links_is_not_followed(tree: Tree, how: dict[str, float]) -> None:
    with Watching(tree, **how) as watching:
        linked(tree.root / "putar", tree.root, is_folder=True)
        tree.add(SK)
        watching.until(lambda: "ada" in watching.status(TIM, "sk"))
        assert len([path for path in watching.last.berkas_lain if path.path.startswith("putar")]) == 1
        assert watching.last == fresh(watching)


@pytest.mark.slow
def test_a_subfolder_that_vanishes_under_the_reading_is_read_again(tree: Tree) -> None:
    tree.add(SK, *(f"x/{n}/foto.jpg" for n in range(50)))
    with Watching(tree) as watching:
        for turn in range(4):
            old, new = ("x", "y") if turn % 2 == 0 else ("y", "x")
            (tree.root / old).rename(tree.root / new)
            sleep(0.25)
        watching.until(lambda: watching.last == fresh(watching))
        assert not any(result.galat for result in watching.published)


def test_midnight_and_the_end_of_a_periode_need_no_event(tree: Tree) -> None:
    with Watching(tree, now="2026-06-30T23:59:58+07:00") as watching:
        before = watching.last.ringkasan
        watching.now = watching.now.replace(month=7, day=1, hour=0, minute=0)
        watching.until(lambda: watching.last.per_tanggal.isoformat() == "2026-07-01")
        assert watching.last.ringkasan.belum_ada > before.belum_ada
        watching.until(lambda: "watch.begun" in watching.said)
        assert any("jatuh tempo lewat" in line for line in watching.lines)
        assert watching.last == fresh(watching)


def test_a_clock_that_is_set_back_is_followed_back(tree: Tree) -> None:
    with Watching(tree, now="2026-07-01T09:00:00+07:00") as watching:
        late = watching.last.ringkasan.belum_ada
        watching.now = watching.now.replace(month=6, day=30)
        watching.until(lambda: watching.last.per_tanggal.isoformat() == "2026-06-30")
        assert watching.last.ringkasan.belum_ada < late
        assert watching.last == fresh(watching)


def test_pauses_grow_while_the_root_stays_away(tree: Tree) -> None:
    with Watching(tree, timing={"retry": 0.05, "retry_most": 0.4}) as watching:
        away = tree.root.rename(tree.root.with_name("away"))
        pauses: set[float] = set()

        def grown() -> bool:
            state = watching.watcher._away
            pauses.update([state.pause] if state is not None else [])
            return 0.4 in pauses

        watching.until(grown)
        assert pauses <= {0.05, 0.1, 0.2, 0.4}
        assert watching.said.count("watch.away") == 1
        away.rename(tree.root)
        watching.until(lambda: "watch.back" in watching.said)


@pytest.mark.slow
def test_settings_broken_while_the_root_was_away_are_said_once_and_tried_again(tree: Tree) -> None:
    tree.add(SK)
    with Watching(tree) as watching:
        away = tree.root.rename(tree.root.with_name("away"))
        watching.until(lambda: "watch.away" in watching.said)
        (away / "zi-audit.toml").write_text("[pic")
        away.rename(tree.root)
        watching.until(lambda: "watch.problem" in watching.said)
        watching.rest(0.7)
        assert watching.said.count("watch.problem") == 1
        assert "watch.back" not in watching.said
        tree.settings('[pic]\n"1" = "Budi"\n')
        watching.until(lambda: watching.last.butir[0].pic == "Budi")
        assert "watch.back" in watching.said


def test_settings_that_are_broken_while_edited_leave_the_last_report(tree: Tree) -> None:
    tree.add(SK)
    with Watching(tree) as watching:
        tree.settings("[pic")
        watching.until(lambda: "watch.problem" in watching.said)
        watching.rest(0.7)
        assert watching.said.count("watch.problem") == 1
        assert len(watching.published) == 1
        tree.settings('[pic]\n"1" = "Budi"\n')
        watching.until(lambda: watching.last.butir[0].pic == "Budi")


def test_a_report_that_cannot_be_written_is_tried_again(tree: Tree) -> None:
    with Watching(tree) as watching:
        watching.fail_with = OutputError("output.unwritable", where="laporan.html", pesan="penuh")
        tree.add(SK)
        watching.until(lambda: "watch.problem" in watching.said)
        watching.rest(0.8)
        assert watching.said.count("watch.problem") == 1
        watching.fail_with = None
        watching.until(lambda: "ada" in watching.status(TIM, "sk"))


def test_a_ledger_that_is_away_for_a_while_stops_nothing(tree: Tree, tmp_path: Path) -> None:
    place = tmp_path / "catatan"
    place.mkdir()
    path = place / "zi-audit.sqlite3"
    ledger = open_ledger(path, folder=str(tree.root))
    ledger.close()  # the watcher's thread opens it
    recorded = Recorded(Auditor(the_plan(), tree.root), ledger)
    with Watching(tree, auditor=recorded, record=recorded.record, close=ledger.close) as watching:
        place.rename(tmp_path / "away")
        place.write_text("in the way")
        tree.add(SK)
        watching.until(lambda: "watch.problem" in watching.said)
        assert len(watching.published) == 1
        place.unlink()
        (tmp_path / "away").rename(place)
        watching.until(lambda: "ada" in watching.status(TIM, "sk"))
    with open_ledger(path, folder=str(tree.root)) as again:
        assert set(again.arrivals()) == {SK}


def test_a_report_half_published_is_not_left_standing_when_the_change_is_taken_back(tree: Tree) -> None:
    """The report is written, then the ledger fails; meanwhile the folder is again as it was."""
    broken = [False]
    report: list[AuditResult] = []

    def record(result: AuditResult) -> None:
        report.append(result)
        if broken[0]:
            raise LedgerError("ledger.locked", where="zi-audit.sqlite3")

    with Watching(tree, record=record, timing={"again": 1000.0}) as watching:
        broken[0] = True
        tree.add(SK)
        watching.until(lambda: "watch.problem" in watching.said)
        assert "ada" in statuses_of(report[-1])
        (tree.root / SK).unlink()
        watching.until(lambda: "ada" not in statuses_of(report[-1]))


def test_a_publishing_that_failed_is_not_taken_for_events_that_were_lost(tree: Tree) -> None:
    with Watching(tree, timing={"verify": 0.3, "again": 1000.0}) as watching:
        watching.fail_with = OutputError("output.unwritable", where="laporan.html", pesan="penuh")
        tree.add(SK)
        watching.until(lambda: "watch.problem" in watching.said)
        watching.rest(0.9)
        assert "watch.events_lost" not in watching.said


def test_a_watcher_that_lost_its_lock_stops_before_it_writes(tree: Tree) -> None:
    ours = [True]
    with Watching(tree, holds_lock=lambda: ours[0]) as watching:
        ours[0] = False
        tree.add(SK)
        with pytest.raises(BusyError):
            watching.until(lambda: len(watching.published) > 1)
        assert len(watching.published) == 1


def test_what_the_watcher_writes_wakes_nobody(tree: Tree) -> None:
    outputs = (tree.root / "laporan.html", tree.root / "zi-audit.sqlite3")
    with Watching(tree, outputs=outputs) as watching:
        for name in ("laporan.html", "zi-audit.sqlite3", "zi-audit.sqlite3-journal", ".zi-audit-aa.tmp"):
            (tree.root / name).write_text("ours")
        watching.rest()
        assert not watching.watcher._settler.is_waiting
        assert len(watching.published) == 1


def test_reading_the_files_wakes_nobody(tree: Tree) -> None:
    tree.add(SK)
    with Watching(tree) as watching:
        for _ in range(3):
            fresh(watching)
        watching.rest(0.8)
        assert not watching.watcher._settler.is_waiting
        assert watching.watcher._mailbox.take(0) == []


@pytest.mark.slow
def test_changes_that_no_event_told_are_found_by_the_next_whole_reading(tree: Tree) -> None:
    with Watching(tree, timing={"resync": 1.5}) as watching:
        heard = watching.watcher._hearing.source

        for emitter in heard._observer.emitters:  # type: ignore[union-attr]
            emitter._event_filter = frozenset()
        tree.add(SK)
        watching.until(lambda: "ada" in watching.status(TIM, "sk"))
        assert "watch.events_lost" in watching.said


@pytest.mark.skipif(is_wine(), reason="Wine does not end a wait for events that is given up")
def test_an_observer_whose_threads_died_is_rebuilt(tree: Tree) -> None:
    with Watching(tree) as watching:
        for emitter in watching.watcher._hearing.source._observer.emitters:  # type: ignore[union-attr]
            emitter.stop()
        watching.until(lambda: "watch.deaf" in watching.said)
        tree.add(SK)
        watching.until(lambda: "ada" in watching.status(TIM, "sk"))


@pytest.mark.slow
def test_an_observer_that_hears_nothing_although_it_lives_is_rebuilt(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native, "PROBE_EVERY", 0.2)
    monkeypatch.setattr(native, "PROBE_ANSWER", 0.6)
    with Watching(tree) as watching:
        watching.rest(1.0)
        assert "watch.deaf" not in watching.said, "a healthy observer answers"
        deaf = watching.watcher._hearing.source._observer  # type: ignore[union-attr]
        deaf.unschedule_all()
        watching.until(lambda: "watch.deaf" in watching.said)
        tree.add(SK)
        watching.until(lambda: "ada" in watching.status(TIM, "sk"))


@pytest.mark.skipif(is_wine(), reason="Wine tells nothing of a watched folder that goes")
@pytest.mark.parametrize("trouble", ["cleared", "full"])
def test_an_observer_whose_own_folder_was_cleared_away_or_takes_nothing_is_rebuilt(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    """Systems clear temporary folders after some days; a folder in the file's place refuses as a full disk does."""
    monkeypatch.setattr(native, "PROBE_EVERY", 0.3)
    with Watching(tree) as watching:
        probe = Path(watching.watcher._hearing.source._probe.name)  # type: ignore[union-attr]
        if trouble == "cleared":
            shutil.rmtree(probe)
        else:
            (probe / "probe").unlink(missing_ok=True)
            (probe / "probe").mkdir()
        watching.until(lambda: "watch.deaf" in watching.said)
        tree.add(SK)
        watching.until(lambda: "ada" in watching.status(TIM, "sk"))


def test_a_folder_that_is_not_there_at_the_start_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FolderError), Watching(Tree(tmp_path / "none")):
        pass


def test_bad_settings_at_the_start_are_an_error(tree: Tree) -> None:
    tree.settings("[pic")
    with pytest.raises(SettingsError), Watching(tree):
        pass


def test_contents_that_could_not_be_read_while_the_share_was_away_are_read_later(tree: Tree) -> None:
    same = content_for("same.pdf")
    tree.add(
        contents={"1.i.a/SK Tim Kerja ZI 2026.pdf": same, "1.iii.a/Notulen Rapat Evaluasi ZI TW I.pdf": same}
    )
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    away = tree.root.rename(tree.root.with_name("away"))
    with pytest.raises(FolderError):
        auditor.result(date(2026, 7, 5), MADE)
    away.rename(tree.root)
    later = auditor.result(date(2026, 7, 5), MADE)
    assert not later.galat
    assert later == tree.audit("2026-07-05")
    assert any(berkas.perlu_cek for slot in later.slots for berkas in slot.berkas)


# --- folders that go, contents that change unseen -----------------------------------------------------------


class Counting(Auditor):
    """An auditor that counts how often it reads everything."""

    rescans = 0

    def rescan(self) -> None:
        self.rescans += 1
        super().rescan()


def goes(tree: Tree, how_it_goes: str) -> None:
    folder = tree.root / "kegiatan/maret"
    if how_it_goes == "moved out":
        folder.rename(tree.root.with_name("keluar"))
    elif how_it_goes == "moved within":
        folder.rename(tree.root / "pindah")
    else:
        shutil.rmtree(tree.root / "kegiatan" if how_it_goes == "deleted with all above" else folder)
    if how_it_goes == "a file in its place":
        folder.write_bytes(content_for("maret"))


@pytest.mark.parametrize(
    "how_it_goes",
    ["deleted", "deleted with all above", "moved out", "moved within", "a file in its place"],
)
def test_a_folder_that_goes_is_one_update_without_an_error(
    tree: Tree, how: dict[str, float], how_it_goes: str
) -> None:
    names = [f"kegiatan/maret/dalam {n % 3}/Undangan Rapat {n}.pdf" for n in range(50)]
    tree.add(SK, "kegiatan/lain.pdf", *names)
    auditor = Counting(the_plan(), tree.root)
    with Watching(tree, auditor=auditor, **how) as watching:
        goes(tree, how_it_goes)
        watching.until(lambda: len(watching.published) > 1)
        watching.rest()
        assert watching.last == fresh(watching)
        assert len(watching.published) == 2
        assert auditor.rescans == 1, "the first"
        assert not any(result.galat for result in watching.published)


def broken_alike(path: Path) -> None:
    """Give a file a broken content of the same size and time: another file in its place, or in place."""
    info = path.stat()
    path.with_name("~$baru.tmp").write_bytes(b"x" * info.st_size)
    os.utime(path.with_name("~$baru.tmp"), ns=(info.st_atime_ns, info.st_mtime_ns))
    path.with_name("~$baru.tmp").replace(path)


def rewritten_alike(path: Path) -> None:
    info = path.stat()
    with path.open("r+b") as file:
        file.write(b"x" * info.st_size)
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))


@posix_only("Windows tells nothing of a change but size and time")
@pytest.mark.parametrize("change", [broken_alike, rewritten_alike])
def test_another_content_of_the_same_size_and_time_is_looked_at(
    tree: Tree, how: dict[str, float], change: Callable[[Path], None]
) -> None:
    tree.add(SK)
    with Watching(tree, **how) as watching:
        assert watching.status(TIM, "sk") == ["ada"]
        change(tree.root / SK)
        watching.until(lambda: watching.status(TIM, "sk") == ["belum_ada"])
        assert watching.last == fresh(watching)


def test_a_file_that_nobody_changed_is_opened_once(tree: Tree) -> None:
    tree.add(SK)
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    first = auditor.result(date(2026, 7, 5), MADE)
    # Unreadable from now on, without a change of the file itself.
    (tree.root / "1.i.a").rename(tree.root / "x")
    assert auditor.result(date(2026, 7, 5), MADE) == first


def test_what_files_said_is_forgotten_when_they_are_gone(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "FORGET_BEYOND", 10)
    auditor = Auditor(the_plan(), tree.root)
    for number in range(120):
        old, new = (f"1.i.a/SK Tim Kerja ZI {one}.pdf" for one in (number - 1, number))
        if number:
            (tree.root / old).rename(tree.root / new)
            auditor.update([old, new])
        else:
            tree.add(new)
            auditor.rescan()
        auditor.result(date(2026, 7, 5), MADE)
    assert auditor._contents._count() <= 20


# --- outputs ------------------------------------------------------------------------------------------------


def test_a_run_that_cannot_be_recorded_is_tried_again_without_another_report(tree: Tree) -> None:
    broken, asked = [True], []

    def record(_: AuditResult) -> None:
        asked.append(1)
        if broken[0]:
            raise LedgerError("ledger.locked", where="zi-audit.sqlite3")

    with Watching(tree, recording=record) as watching:
        watching.until(lambda: len(asked) > 3)
        assert watching.said.count("watch.problem") == 1
        broken[0] = False
        watching.rest(0.8)
        done = len(asked)
        watching.rest(0.8)
        assert len(asked) == done
        assert len(watching.published) == 1


@posix_only("Windows says of such a name that nothing stands there")
def test_an_output_on_a_share_that_does_not_answer_has_not_gone(tmp_path: Path) -> None:
    """A name longer than any system takes is answered as a share that is away is: by an error."""
    assert is_there(tmp_path / ("x" * 5_000)) is None
    assert is_there(tmp_path / "laporan.html") is False


@posix_only("only Linux has a file that is always full")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
def test_a_full_disk_under_its_log_does_not_end_the_watching(tree: Tree, tmp_path: Path) -> None:
    report = tmp_path / "laporan.html"
    command = [
        sys.executable,
        "-m",
        "zi_audit",
        "watch",
        str(tree.root),
        "--report",
        str(report),
        "--settle",
        "0.3",
    ]
    with (
        open("/dev/full", "w") as full,
        subprocess.Popen(
            command, stdout=full, stderr=subprocess.DEVNULL, cwd=Path(__file__).parent.parent
        ) as process,
    ):
        try:
            wait_for(report.exists)
            before = report.read_bytes()
            tree.add(SK)
            wait_for(lambda: report.read_bytes() != before)
            assert process.poll() is None
        finally:
            process.terminate()
    assert process.returncode == 0


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    end = monotonic() + seconds
    while not condition():
        assert monotonic() < end
        sleep(0.05)


@posix_only("there folders of temporary files are held open")
def test_the_probe_of_a_killed_watcher_is_cleared_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True
    )
    machine = process_mark().partition("-")[0]
    left = tmp_path / f"zi-audit-{machine}-{gone.stdout.strip()}-abc"
    running, elsewhere = tmp_path / f"zi-audit-{process_mark()}-abc", tmp_path / "zi-audit-0000ffff-1-abc"
    for folder in (left, running, elsewhere):
        folder.mkdir()
    native._clear_left_probes()
    assert not left.exists() and running.exists() and elsewhere.exists()


def test_a_rescan_that_failed_keeps_the_settings_it_had(tree: Tree) -> None:
    tree.add(SK).settings('[pic]\n"1" = "Budi"\n')
    auditor = Auditor(the_plan(), tree.root)
    auditor.rescan()
    (tree.root / SK).unlink()
    (tree.root / "1.i.a").rmdir()
    # Settings alone are left, as where a share is half back: an empty folder that was known full.
    tree.settings('[pic]\n"1" = "Ani"\n')
    with pytest.raises(FolderError):
        auditor.rescan()
    assert auditor.result(date(2026, 7, 5), MADE).butir[0].pic == "Budi"
