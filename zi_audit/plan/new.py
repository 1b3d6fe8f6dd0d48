"""A plan of another year or another office, made from the text of an existing one (SPEC 14).

Years are moved by their meaning: what was last year's stays last year's, and January after the plan's
year stays that. Comments and layout of the files are kept. What only a person can know is left to be
filled in and listed.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from zi_audit.plan.target import parse_target
from zi_audit.plan.target_words import TargetError
from zi_audit.plan.unit import OfficeName, Renaming

# Stands behind what a person must look at.
MARK = "# PERIKSA"

_PIECE = re.compile(
    r"""
    (?P<string>\"\"\".*?\"\"\"|'''.*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')
    | (?P<comment>\#[^\n]*)
    | (?P<table>^\[\[?[a-z_]+\]\]?)
    | (?<![\w.-])(?P<key>[a-z_]+)[ \t]*=(?:[ \t]*(?P<number>\d+))?
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
# These name things of the rules, not of an office or a year.
_NAMES = frozenset(
    {"id", "dokumen", "kode", "jenis", "bundel", "ekstensi", "ritme", "zona_waktu", "alternatif_dari"}
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SPAN = re.compile(r"(?<!\d)(20\d\d)\s?[-–/]\s?(20\d\d)(?!\d)")
_OF_A_RULE = re.compile(r"\b(?:nomor|no\.?)\s*\S+\s+tahun\s+$|/$", re.IGNORECASE)
_NUMBER = re.compile(r"\b(nomor|no\.)\s+\S+", re.IGNORECASE)
_DAY = re.compile(r"\btanggal\s+\d{1,2}\s+\S+\s+20\d\d", re.IGNORECASE)
_LEAP_DAY = re.compile(r"\b29(?=\s+(?:f|p)eb)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Left:
    """What a person must fill in or look at: the file and line, the key of the sentence, and what fills it."""

    file: str
    line: int
    key: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Renewed:
    """The files of the new plan by their path below its folder, and what is left to a person."""

    files: dict[str, str]
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """From which year and office to which."""

    tahun_lama: int
    tahun: int
    unit_lama: str
    unit: str

    @property
    def is_other_unit(self) -> bool:
        """Whether the new plan is another office's."""
        return OfficeName.parse(self.unit).is_other_than(OfficeName.parse(self.unit_lama))


def renewed(files: Mapping[str, str], change: Change) -> Renewed:
    """Return the plan in `files` (text by path below its folder) as one of another year or office."""
    made, left = {}, []
    for name, text in files.items():
        renewing = _File(name, change)
        made[name] = renewing.rewrite(text)
        left += renewing.left
    return Renewed(made, tuple(left))


class _File:
    """Rewrites one file piece by piece; whatever is neither a string, a comment nor the year stays as it is."""

    def __init__(self, name: str, change: Change) -> None:
        self.name = name
        self.change = change
        self.left: list[Left] = []
        self._renaming = Renaming(change.unit_lama, change.unit) if change.is_other_unit else None
        self._moves = change.tahun != change.tahun_lama
        self._of_key: dict[str, Callable[[str], str]] = {
            "unit": lambda _: change.unit,
            "keputusan": self._decree,
            "catatan": self._note,
            "target": self._target,
            "pic": self._pic,
        }
        self._line = 1
        self._kode = ""

    def rewrite(self, text: str) -> str:
        pieces: list[str] = []
        place, key = 0, ""
        for found in _PIECE.finditer(text):
            pieces.append(text[place : found.start()])
            self._line += text.count("\n", place, found.start())
            place = found.end()
            if found["key"]:
                key = found["key"]
                pieces.append(self._number(found, key))
            elif found["string"]:
                pieces.append(self._string(found["string"], key))
            elif found["comment"]:
                pieces.append(self._text(found["comment"]))
            else:
                pieces.append(found[0])
            self._line += found[0].count("\n")
        return "".join((*pieces, text[place:]))

    def _leave(self, key: str, **values: object) -> None:
        self.left.append(Left(self.name, self._line, f"command.new_{key}", values))

    def _number(self, found: re.Match[str], key: str) -> str:
        if key == "tahun" and found["number"] == str(self.change.tahun_lama):
            return found[0][: -len(found["number"])] + str(self.change.tahun)
        return found[0]

    def _string(self, written: str, key: str) -> str:
        said = tomllib.loads(f"x = {written}")["x"]
        if key in ("kode", "id"):
            self._kode = said
            if key == "id" and self.change.is_other_unit:
                self._leave("own", id=said)
        if key in _NAMES:
            return written
        made = self._of_key.get(key, self._text)(said)
        if made == said and key != "keputusan":
            return written
        mark = f" {MARK}" if key == "keputusan" or (key in ("catatan", "pic") and not made) else ""
        return json.dumps(made, ensure_ascii=False).replace("\x7f", "\\u007f") + mark

    def _decree(self, said: str) -> str:
        """Return the decree's title without number and date: the new one has its own."""
        self._leave("decree")
        without = _NUMBER.sub(r"\1 ...", _DAY.sub("tanggal ...", said))
        made = _YEAR.sub(str(self.change.tahun), without)
        return self._renaming.text(made) if self._renaming else made

    def _note(self, said: str) -> str:
        """Return a note, "" for one with a date: it speaks of the old decree."""
        if _YEAR.search(said):
            self._leave("note", kode=self._kode, catatan=said)
            return ""
        return self._text(said)

    def _pic(self, said: str) -> str:
        if said and self.change.is_other_unit:
            self._leave("pic", kode=self._kode, pic=said)
            return ""
        return said

    def _target(self, said: str) -> str:
        delta = self.change.tahun - self.change.tahun_lama
        made = _YEAR.sub(lambda year: str(int(year[0]) + delta), said)
        try:
            parse_target(made, self.change.tahun)
        except TargetError:
            # Only a leap day is a day in one year and none in another.
            made = _LEAP_DAY.sub("28", made)
            self._leave("target", kode=self._kode, target=said, menjadi=made)
        return made

    def _text(self, said: str) -> str:
        made = self._moved(said) if self._moves else said
        if self._renaming is None:
            return made
        made = self._renaming.text(made)
        if self._renaming.remains_in(made):
            self._leave("unit_left", kode=self._kode, teks=said)
        return made

    def _moved(self, said: str) -> str:
        """Return a text with the plan's year, last year and next year moved; spans and years of regulations stay."""
        change = self.change
        spans = [found.span() for found in _SPAN.finditer(said) if int(found[2]) - int(found[1]) > 1]

        def moved(year: re.Match[str]) -> str:
            if abs(int(year[0]) - change.tahun_lama) > 1 and not any(a <= year.start() < b for a, b in spans):
                return year[0]
            if _OF_A_RULE.search(said[: year.start()]) or any(a <= year.start() < b for a, b in spans):
                self._leave("year_left", kode=self._kode, teks=said, tahun=year[0])
                return year[0]
            return str(int(year[0]) + change.tahun - change.tahun_lama)

        return _YEAR.sub(moved, said)
