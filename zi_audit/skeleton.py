"""The recommended folder for the evidence: what `init` makes, as values, and the one function that makes it.

Every dokumen has one home. What several butir ask for lies once: the parts of a shared meeting in a
folder of their own at the top, any other dokumen with the first butir that asks for it. Period folders
stand only where a butir recurs.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from zi_audit.dates import Periode
from zi_audit.errors import FolderError, OutputError
from zi_audit.match.propose import MONTHS, bundle_title, proposed_name
from zi_audit.names.facts import ROMAN
from zi_audit.output import unwritable
from zi_audit.paths import for_system, plain
from zi_audit.plan.model import Bukti, Butir, Dokumen, Rencana
from zi_audit.safe_names import safe_name
from zi_audit.settings import FILE_NAME
from zi_audit.texts import text, wording

NOTE_NAME = "BACA SAYA.txt"
# Below the root, the proposed file name included: OneDrive and Explorer stop at 260 with all that
# stands before it.
LONGEST_PATH = 150

# Longest names of the three levels, tried in this order until the deepest path is short enough.
_LEVELS = (
    (48, 48, 44),
    (44, 40, 40),
    (40, 36, 36),
    (36, 32, 32),
    (32, 28, 30),
    (26, 24, 26),
    (20, 18, 20),
    (1, 5, 7),
)
_WIDTH = 78
_SMALL_WORDS = frozenset(
    {
        "dan",
        "di",
        "ke",
        "dari",
        "pada",
        "untuk",
        "atas",
        "yang",
        "atau",
        "dengan",
        "terkait",
        "telah",
        "serta",
    }
)
_FILLERS = ("salinan ", "dokumen salinan ", "dokumen ")

Entry = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Expected:
    """One file that the skeleton waits for: where, under which name, and what it proves.

    `serves` are the slots it fills: (id of the bukti, periode).
    """

    folder: str
    name: str
    bukti: Bukti
    periode: Periode
    serves: tuple[tuple[str, Periode], ...]

    @property
    def path(self) -> str:
        """The path below the root, with `/`."""
        return f"{self.folder}/{self.name}"


@dataclass(frozen=True, slots=True)
class Made:
    """What `make_skeleton` did: paths made and paths left alone because they exist, with `/`."""

    made: tuple[str, ...]
    skipped: tuple[str, ...]


def skeleton(rencana: Rencana, lang: str, *, plan: str = "") -> tuple[Entry, ...]:
    """Return (relative path with `/`, text) of everything to make; text None means a folder, parents first.

    `plan` is the plan's folder as `zi-audit.toml` shall name it, "" for the built-in one.
    """
    layout = Layout.fitting(rencana)
    entries: dict[str, str | None] = {
        FILE_NAME: _settings(rencana, lang, plan),
        NOTE_NAME: _root_note(layout, lang),
    }
    for title, folder in layout.shared_folders.items():
        _add_folder(entries, folder)
        entries[f"{folder}/{NOTE_NAME}"] = _shared_note(layout, title, lang)
    for butir in rencana.butir:
        folder = layout.folder(butir)
        _add_folder(entries, folder)
        entries[f"{folder}/{NOTE_NAME}"] = _butir_note(layout, butir, lang)
    for expected in layout.expected:
        _add_folder(entries, expected.folder)
    return tuple(entries.items())


def short_names(rencana: Rencana, longest: int = _LEVELS[0][2]) -> dict[str, str]:
    """Return what each butir is about in few words, by its kode: the names that its folder would have."""
    layout = Layout(rencana, _LEVELS[0])
    return {butir.kode: _title(layout.subject(butir), longest) for butir in rencana.butir}


def make_skeleton(folder: Path, entries: Iterable[Entry], *, dry_run: bool = False) -> Made:
    """Make what is missing of `entries` below `folder`; whatever exists is never touched.

    Notes are written with a byte order mark and CRLF, for the Notepad of older Windows. With
    `dry_run` nothing is made and `made` says what would be. Raises FolderError where `folder` is a
    file, OutputError where it cannot be written or a file stands where a folder belongs in it.
    """
    if _is_file(folder):
        raise FolderError("folder.not_a_folder", where=str(folder))
    root = Path(for_system(folder))
    made: list[str] = []
    skipped: list[str] = []
    for path, content in entries:
        target = root / path
        try:
            if _exists(target):
                if content is None and not target.is_dir():
                    raise OutputError("output.not_a_folder", where=plain(str(target)))
                skipped.append(path)
                continue
            if not dry_run:
                _make(target, content)
        except FileExistsError:
            skipped.append(path)
            continue
        except OSError as error:
            raise unwritable(target, error) from None
        made.append(path)
    return Made(tuple(made), tuple(skipped))


def _is_file(folder: Path) -> bool:
    try:
        return folder.is_file()
    except OSError:  # closed to us: what is made first will say so
        return False


def _exists(target: Path) -> bool:
    # A link to nowhere exists, too: to write there would make a file somewhere else.
    return target.is_symlink() or target.exists()


def _make(target: Path, content: str | None) -> None:
    if content is None:
        target.mkdir(parents=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    encoding = "utf-8-sig" if target.suffix == ".txt" else "utf-8"
    with target.open("x", encoding=encoding, newline="\r\n") as file:
        file.write(content)


class Layout:
    """Where everything of a plan lies in the recommended folder."""

    def __init__(self, rencana: Rencana, levels: tuple[int, int, int]) -> None:
        self.rencana = rencana
        self._levels = levels
        self._komponen = {k.nomor: _named(str(k.nomor), k.judul, levels[0]) for k in rencana.komponen}
        self._sub = {
            sub.kode: _named(sub.kode, sub.judul, levels[1]) for k in rencana.komponen for sub in k.sub
        }
        self._users: dict[str, list[tuple[Butir, Bukti]]] = {}
        for butir in rencana.butir:
            for bukti in butir.bukti:
                self._users.setdefault(bukti.dokumen.id, []).append((butir, bukti))

    def folder(self, butir: Butir) -> str:
        """Return the folder of a butir: `1 Manajemen Perubahan/1.i Tim Kerja/1.i.a SK Tim ZI`."""
        own = _named(butir.kode, self.subject(butir), self._levels[2])
        return "/".join((self._komponen[butir.komponen], self._sub[butir.sub], own))

    @classmethod
    def fitting(cls, rencana: Rencana) -> Layout:
        """Return the layout with the longest folder names that keep every path under LONGEST_PATH."""
        layouts = (cls(rencana, levels) for levels in _LEVELS)
        return next(
            (layout for layout in layouts if layout.longest < LONGEST_PATH), cls(rencana, _LEVELS[-1])
        )

    @property
    def longest(self) -> int:
        """Length of the deepest path, notes and proposed file names included."""
        notes = (f"{self.folder(butir)}/{NOTE_NAME}" for butir in self.rencana.butir)
        return max(map(len, (*notes, *(expected.path for expected in self.expected))), default=0)

    @cached_property
    def shared_folders(self) -> dict[str, str]:
        """Titles of the meetings that several subs share, and the folder of each at the top."""
        found: dict[str, str] = {}
        for users in self._users.values():
            dokumen = users[0][1].dokumen
            if self._is_shared_meeting(dokumen):
                title = bundle_title(dokumen)
                found.setdefault(title, safe_name(title, self._levels[0]))
        return found

    @cached_property
    def expected(self) -> tuple[Expected, ...]:
        """Every file that the skeleton waits for, in the plan's order; together they fill every slot."""
        return tuple(bukti for users in self._users.values() for bukti in self._expected_of(users))

    def home(self, dokumen: Dokumen) -> str:
        """Return the folder where `dokumen` lies, without its period folder."""
        if self._is_shared_meeting(dokumen):
            return self.shared_folders[bundle_title(dokumen)]
        return self.folder(self._users[dokumen.id][0][0])

    def subject(self, butir: Butir) -> str:
        """Return what a butir is about in few words: its meeting, else what lies in its folder, else its action."""
        if not butir.bukti:
            return butir.aksi
        kept_here = [bukti for bukti in butir.bukti if self._users[bukti.dokumen.id][0][0] is butir]
        first = (kept_here or butir.bukti)[0].dokumen
        return bundle_title(first) if first.bundel else first.nama

    def _is_shared_meeting(self, dokumen: Dokumen) -> bool:
        users = self._users[dokumen.id]
        return bool(dokumen.bundel) and len({butir.sub for butir, _ in users}) > 1

    def _expected_of(self, users: Sequence[tuple[Butir, Bukti]]) -> Iterable[Expected]:
        """Yield the fewest files that are in time for every butir that asks for the dokumen.

        Windows are taken by their end; a file is dated in the last month of the first window that no
        earlier file lies in.
        """
        dokumen = users[0][1].dokumen
        home = self.home(dokumen)
        windows = sorted(
            ((periode, butir, bukti) for butir, bukti in users for periode in bukti.periode),
            key=lambda asked: asked[0].selesai,
        )
        own = users[0][1].periode
        while windows:
            periode, _, bukti = windows[0]
            served = [asked for asked in windows if periode.selesai in asked[0]]
            windows = [asked for asked in windows if asked not in served]
            folder = period_folder(periode, bukti.periode, self.rencana.tahun)
            shared_with_home = periode in own or self._is_shared_meeting(dokumen)
            yield Expected(
                folder=f"{home}/{folder}" if folder and shared_with_home else home,
                name=proposed_name(bukti, periode),
                bukti=bukti,
                periode=periode,
                serves=tuple((other.id, window) for window, _, other in served),
            )


def period_folder(periode: Periode, all_periode: Sequence[Periode], tahun: int) -> str:
    """Return the name of the folder for `periode` of a butir that recurs, or "" for one that does not.

    `TW I` to `TW IV`, `Semester 1`, `01 Januari`; else the month in which the periode ends:
    `2026-07`.
    """
    if len(all_periode) < 2:
        return ""
    ends = [window.selesai for window in all_periode]
    whole_year = all(window.mulai.year == window.selesai.year == tahun for window in all_periode)
    end = periode.selesai
    if whole_year and len(ends) == 12:
        return f"{end.month:02} {MONTHS[end.month - 1]}"
    if whole_year and _one_each(all_periode, 3, 4):
        return f"TW {ROMAN[(end.month + 2) // 3].upper()}"
    if whole_year and _one_each(all_periode, 6, 2):
        return f"Semester {(end.month + 5) // 6}"
    return f"{end:%Y-%m}"


def _one_each(all_periode: Sequence[Periode], months: int, count: int) -> bool:
    """Whether there are `count` periode, each inside a part of the year of so many months of its own."""
    parts = {(window.mulai.month - 1) // months for window in all_periode}
    inside = all(
        (window.mulai.month - 1) // months == (window.selesai.month - 1) // months for window in all_periode
    )
    return inside and len(all_periode) == count == len(parts)


def _named(kode: str, title: str, longest: int) -> str:
    room = longest - len(kode) - 1
    return f"{kode} {_title(title, room)}" if room > 0 else kode


def _title(title: str, longest: int) -> str:
    """Return a short folder title: no shouting, no filler in front, cut between words."""
    shown = " ".join(_word(word) for word in title.split()) if title.isupper() else title
    for filler in _FILLERS:
        if shown.casefold().startswith(filler):
            shown = shown[len(filler) :]
    words = safe_name(shown.replace("/", " "), longest).split()
    while len(words) > 1 and (words[-1].casefold() in _SMALL_WORDS or words[-1].startswith("(")):
        words.pop()
    return " ".join(words)


def _word(word: str) -> str:
    if word.casefold() in _SMALL_WORDS:
        return word.lower()
    return word if len(word) <= 3 or word in wording.ACRONYMS else word.capitalize()


def _settings(rencana: Rencana, lang: str, plan: str) -> str:
    """Return a commented `zi-audit.toml` whose examples are of butir that the plan has."""
    kode = [butir.kode for butir in rencana.butir if butir.bukti] or ["1.i.a"]
    recurring = (butir.kode for butir in rencana.butir if butir.bukti and len(butir.periode) > 1)
    conditional = (butir.kode for butir in rencana.butir if butir.bersyarat)
    year = rencana.tahun + 1
    return text(
        "office.toml",
        lang,
        unit=json.dumps(rencana.unit, ensure_ascii=False),
        plan=f"plan = {json.dumps(plan, ensure_ascii=False)}" if plan else f'# plan = "../rencana-{year}"',
        tahun=rencana.tahun,
        komponen=kode[0].split(".")[0],
        butir=kode[0],
        rapat=next(recurring, kode[0]),
        bersyarat=next(conditional, kode[0]),
        lain=kode[-1],
    )


def _add_folder(entries: dict[str, str | None], folder: str) -> None:
    parts = folder.split("/")
    for depth in range(1, len(parts) + 1):
        entries.setdefault("/".join(parts[:depth]), None)


def _butir_note(layout: Layout, butir: Butir, lang: str) -> str:
    here = layout.folder(butir)
    files = [
        expected
        for expected in layout.expected
        if expected.folder == here or expected.folder.startswith(f"{here}/")
    ]
    elsewhere = [bukti for bukti in butir.bukti if layout.home(bukti.dokumen) != here]
    lines = [
        *_heading(f"{butir.kode}  {_title(layout.subject(butir), _WIDTH - 10)}"),
        *_wrapped(text("office.note.uraian", lang, uraian=butir.uraian)),
        *_wrapped(text("office.note.aksi", lang, aksi=butir.aksi)),
        *_wrapped(text("office.note.target", lang, target=butir.target or "-")),
    ]
    if butir.catatan:
        lines += _wrapped(text("office.note.catatan", lang, catatan=butir.catatan))
    if not butir.bukti:
        lines += ["", *_wrapped(text("office.note.nothing", lang))]
    if files:
        lines += ["", text("office.note.here", lang), *_file_lines(files, here, lang)]
    if elsewhere:
        lines += ["", text("office.note.elsewhere", lang)]
        for folder in dict.fromkeys(layout.home(bukti.dokumen) for bukti in elsewhere):
            names = [bukti.nama for bukti in elsewhere if layout.home(bukti.dokumen) == folder]
            lines += [*_wrapped("- " + ", ".join(dict.fromkeys(names))), f"  {folder}"]
    if butir.bersyarat:
        end = butir.periode[0].selesai
        values = {"berkas": FILE_NAME, "kode": butir.kode, "bulan": f"{MONTHS[end.month - 1]} {end.year}"}
        lines += ["", *_wrapped(text("office.note.conditional", lang, **values))]
    if files:
        lines += ["", *_wrapped(text("office.note.names", lang, tahun=layout.rencana.tahun))]
    return "\n".join(lines) + "\n"


def _shared_note(layout: Layout, title: str, lang: str) -> str:
    here = layout.shared_folders[title]
    files = [
        expected
        for expected in layout.expected
        if expected.folder == here or expected.folder.startswith(f"{here}/")
    ]
    kode = dict.fromkeys(bukti.split("/", 1)[0] for file in files for bukti, _ in file.serves)
    return "\n".join(
        (
            *_heading(title),
            *_wrapped(text("office.note.shared", lang, kode=", ".join(kode))),
            "",
            text("office.note.here", lang),
            *_file_lines(files, here, lang),
            "",
            *_wrapped(text("office.note.names", lang, tahun=layout.rencana.tahun)),
            "",
        )
    )


def _file_lines(files: Iterable[Expected], here: str, lang: str) -> list[str]:
    """Return the names to use, under one line for each due date."""
    by_due: dict[tuple[str, Periode], list[Expected]] = {}
    for file in files:
        by_due.setdefault((file.folder, file.periode), []).append(file)
    lines: list[str] = []
    named: set[str] = set()
    for (folder, periode), group in sorted(by_due.items(), key=lambda item: item[0][1].selesai):
        below = folder[len(here) + 1 :]
        key = "office.note.due_in" if below else "office.note.due"
        lines.append(text(key, lang, folder=below, tanggal=wording.day(periode.selesai, lang)))
        for wanted in group:
            lines.append(f"    {wanted.name}")
            if not wanted.bukti.dokumen.bundel and wanted.bukti.id not in named:
                named.add(wanted.bukti.id)
                lines += _what_it_is(wanted, [other.bukti for other in group], lang)
    return lines


def _what_it_is(expected: Expected, others: Iterable[Bukti], lang: str) -> list[str]:
    """Return what the plan calls the file, and what may lie there instead of it."""
    instead = [other.nama for other in others if other.id in expected.bukti.alternatif]
    if instead:
        shown = text("office.note.either", lang, nama=expected.bukti.nama, lain=", ".join(instead))
    elif expected.bukti.nama.casefold() in expected.name.casefold():
        return []
    else:
        shown = text("office.note.what", lang, nama=expected.bukti.nama)
    indent = " " * 6
    return textwrap.wrap(shown, _WIDTH, initial_indent=indent, subsequent_indent=indent)


def _root_note(layout: Layout, lang: str) -> str:
    paragraphs = text(
        "office.note.root", lang, unit=layout.rencana.unit, tahun=layout.rencana.tahun, berkas=FILE_NAME
    )
    lines = _heading(text("office.note.root_title", lang))
    for paragraph in paragraphs.split("\n"):
        lines += _wrapped(paragraph) if paragraph else [""]
    return "\n".join(lines) + "\n"


def _heading(title: str) -> list[str]:
    return [title, "=" * len(title), ""]


def _wrapped(paragraph: str) -> list[str]:
    # A label, a number or a dash leads a paragraph whose further lines stand in.
    led = re.match(r"- |\d+\. |[A-Z][\w ]*: ", paragraph)
    return textwrap.wrap(
        paragraph,
        _WIDTH,
        subsequent_indent="  " if led else "",
        break_long_words=False,
        break_on_hyphens=False,
    )
