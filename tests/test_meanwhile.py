"""Files looked into by further processes while others are listed: the same is seen, each file once, nothing is left."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

import files
import pytest
from conftest import MADE, Tree, children, posix_only, the_plan
from formats import locked_docx, phone_jpeg

from zi_audit import companion
from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.once import audit
from zi_audit.contents import Contents, meanwhile, read
from zi_audit.contents.look import Look, Looks, Seen, packed, unpacked
from zi_audit.contents.says import DocumentReader
from zi_audit.contents.second_process import Looker
from zi_audit.contents.window import HEAD
from zi_audit.dates import time_zone
from zi_audit.match.vocabulary import reader_for
from zi_audit.reasons import Cek
from zi_audit.scan import FileEntry, walk

DAY = date(2026, 7, 5)
ZONE = time_zone("Asia/Jakarta")
posix = posix_only("asks the system for its processes")
two_processors = pytest.mark.skipif(companion.processors() < 2, reason="needs a second processor")

TEXT = "NOTULENSI\nRAPAT EVALUASI PEMBANGUNAN ZONA INTEGRITAS\nHari/Tanggal : Selasa, {day} Maret 2026"
LARGE = bytes(HEAD)


@pytest.fixture
def office(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """A folder with more files than are looked into here alone: sound, damaged, large, alike, with and without text."""
    monkeypatch.setattr(meanwhile, "MANY_FILES", 10)
    monkeypatch.setattr(meanwhile, "ASKED_AT_ONCE", 3)
    contents = {
        f"1.iii.a/TW {number % 4 + 1}/scan{number:03}.pdf": files.pdf(TEXT.format(day=number % 28 + 1))
        for number in range(60)
    }
    contents |= {f"1.i.a/SK Tim ZI 2026 ({number}).pdf": b"x" * (number + 1) for number in range(20)}
    contents |= {f"2.i.a/Notulensi {n}.docx": files.docx(TEXT.format(day=n + 1)) for n in range(5)}
    contents |= {
        "1.iii.a/Undangan TW I 2026.pdf": files.pdf("sama") + LARGE,
        "1.iii.a/Undangan TW II 2026.pdf": files.pdf("sama") + LARGE,
        "1.iii.a/Undangan TW III 2026.pdf": files.pdf("beda sekali") + LARGE,
        "1.iii.a/Foto TW I 2026.jpg": phone_jpeg(date(2026, 3, 17)),
        "1.iii.a/Notulensi TW I 2026.docx": locked_docx(),
        "1.iii.a/Daftar Hadir TW I 2026.pdf.url": files.url("https://drive.google.com/file/d/1"),
    }
    return tree.add(contents=contents)


class File(NamedTuple):
    """A file as it is listed."""

    entry: FileEntry
    ekstensi: str


def entries(tree: Tree) -> list[File]:
    return [
        File(file, file.path.rpartition(".")[2].lower())
        for folder in walk(tree.root)
        for file in folder.files
    ]


def wanted_of(file: File) -> tuple[FileEntry, Look]:
    entry = file.entry
    return entry, Look(entry.path, file.ekstensi, entry.size, entry.device, entry.inode, entry.mtime)


def contents_of(tree: Tree) -> Contents:
    return Contents(str(tree.root), ZONE, DocumentReader(reader_for(the_plan())))


def looked_here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which files are opened in this process."""
    opened: list[str] = []
    into = Looks.into

    def noting(looks: Looks, file: Look) -> Seen:
        opened.append(file.path)
        return into(looks, file)

    monkeypatch.setattr(Looks, "into", noting)
    return opened


def test_a_further_process_sees_the_same(office: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    found, alone = contents_of(office), contents_of(office)
    with found.meanwhile() as look_into:
        for file in entries(office):
            look_into([file])
    for file in entries(office):
        assert found.inspect(file) == alone.inspect(file), file.entry.path
    with monkeypatch.context() as patched:
        patched.setattr(sys, "executable", "")
        expected = audit(the_plan(), office.root, per_tanggal=DAY, dibuat=MADE)
    assert audit(the_plan(), office.root, per_tanggal=DAY, dibuat=MADE) == expected
    assert any(Cek.DITENTUKAN_ISI in berkas.perlu_cek for slot in expected.slots for berkas in slot.berkas)


@posix
@two_processors
def test_each_file_is_opened_once_and_some_in_another_process(
    office: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = looked_here(monkeypatch)
    found = contents_of(office)
    begun = set()
    with found.meanwhile() as look_into:
        for file in entries(office):
            look_into([file])
            begun |= {*children()}
    assert begun and not children()
    assert len(opened) == len(set(opened)) < len(entries(office))
    before = len(opened)
    found.look_into(entries(office))
    assert len(opened) == before


@pytest.mark.parametrize("python", ["", "tidak/ada/python", os.devnull])
def test_where_no_process_can_begin_all_is_looked_into_here(
    office: Tree, monkeypatch: pytest.MonkeyPatch, python: str
) -> None:
    monkeypatch.setattr(sys, "executable", python)
    opened = looked_here(monkeypatch)
    found = contents_of(office)
    found.look_into(entries(office))
    assert sorted(opened) == sorted(entry.path for entry, _ in entries(office))


@posix
def test_where_no_thread_can_begin_all_is_looked_into_here(office: Tree) -> None:
    alike = audit(the_plan(), office.root, per_tanggal=DAY, dibuat=MADE)
    usual = threading.stack_size(1 << 46)  # more than any system has
    try:
        assert audit(the_plan(), office.root, per_tanggal=DAY, dibuat=MADE) == alike
    finally:
        threading.stack_size(usual)
    assert not children()


@posix
@two_processors
@pytest.mark.parametrize("after", [1, 30, 60])
def test_what_a_killed_process_has_not_answered_is_looked_into_here(office: Tree, after: int) -> None:
    found, alone = contents_of(office), contents_of(office)
    with found.meanwhile() as look_into:
        for count, file in enumerate(entries(office)):
            look_into([file])
            if count > after:
                for child in children():
                    os.kill(child, signal.SIGKILL)
    for file in entries(office):
        assert found.inspect(file) == alone.inspect(file), file.entry.path


@posix_only("opening is slow under Wine: threads take up what is asked, and answer when more is, or nothing")
@two_processors
def test_a_process_answers_what_it_was_asked_before_it_waits_for_more(office: Tree) -> None:
    looker = Looker.begun(Looks(str(office.root), ZONE, True))
    assert looker is not None
    with closing(looker):
        for wanted in ([wanted_of(file) for file in entries(office)][n : n + 5] for n in range(0, 20, 5)):
            looker.ask(wanted)
            answered = [entry for entry, _ in looker.answers(wait=True)]
            assert answered == [entry for entry, _ in wanted][: len(answered)]
            while looker.under_way:
                assert [*looker.answers(wait=True)]


@posix
@two_processors
def test_what_a_failed_reading_could_not_open_is_tried_again_by_the_next(
    office: Tree, tmp_path: Path
) -> None:
    found, files_there = contents_of(office), entries(office)
    away = tmp_path / "dipindahkan"
    office.root.rename(away)
    with pytest.raises(KeyError), found.meanwhile() as look_into:
        look_into(files_there)
        time.sleep(0.3)
        look_into(files_there[:1])
        raise KeyError
    away.rename(office.root)
    with found.meanwhile() as look_into:
        look_into(files_there)
    alone = contents_of(office)
    for file in files_there:
        assert found.inspect(file) == alone.inspect(file), file.entry.path


@posix
def test_a_reading_that_is_given_up_leaves_no_process(office: Tree) -> None:
    class StoppedError(Exception):
        pass

    with pytest.raises(StoppedError), contents_of(office).meanwhile() as look_into:
        look_into(entries(office))
        raise StoppedError
    assert not children()


@posix
def test_a_further_process_takes_no_module_from_the_audited_folder(
    office: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("marshal.py", "queue.py", "threading.py", "zlib.py"):
        (office.root / name).write_text(f"open({str(office.root / 'terbaca')!r}, 'w')")
    monkeypatch.chdir(office.root)
    found = contents_of(office)
    found.look_into(entries(office))
    assert not (office.root / "terbaca").exists()


def test_contents_are_sampled_where_sizes_are_the_same_and_only_there(office: Tree) -> None:
    found = contents_of(office)
    found.look_into(entries(office))
    sizes = [entry.size for entry, _ in entries(office)]
    expected = {
        entry.path: read.sample_hash(office.root / entry.path, size=entry.size)
        for entry, _ in entries(office)
        if sizes.count(entry.size) > 1 and not entry.path.endswith(".url")
    }
    assert "1.iii.a/Undangan TW II 2026.pdf" in expected
    assert "1.iii.a/Undangan TW III 2026.pdf" not in expected
    assert found.digests(entry for entry, _ in entries(office)) == expected


def test_few_files_wait_until_they_are_judged(tree: Tree) -> None:
    auditor = Auditor(the_plan(), tree.add("1.i.a/SK Tim ZI 2026.pdf").root)
    auditor.rescan()
    (tree.root / "1.i.a/SK Tim ZI 2026.pdf").unlink()
    assert auditor.result(DAY, MADE).galat[0].went


def everything_that_can_be_seen(office: Tree) -> Iterator[Seen]:
    looks = Looks(str(office.root), ZONE, True)
    for entry, ekstensi in [*entries(office), (FileEntry("tidak ada.pdf", 3, 0.0), "pdf")]:
        yield looks.into(Look(entry.path, ekstensi, entry.size, 0, 0, 0.0))


def test_what_was_seen_is_the_same_after_it_was_sent(office: Tree) -> None:
    seen = list(everything_that_can_be_seen(office))
    stream = io.BytesIO()
    companion.send(stream, [packed(found) for found in seen])
    stream.seek(0)
    (sent,) = companion.received(stream)
    assert [unpacked(values) for values in companion.opened(sent)] == seen
