"""Where a row stands: a kode that it states, marks as the decree prints them (`1`, `i.`, `a.`), or known words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from zi_audit.names.words import split_words
from zi_audit.plan.kode import ROMAN, Kode

_SIGN = r"[.\-_/ ]{1,2}"
# 1.i.a  1.I.a  1-i-a  A.1.i.a  A.I.1.i.a  I.i.a  5.2.d  1ia
_WHOLE = re.compile(
    rf"(?:A{_SIGN})?(?:I{_SIGN})?(?P<k>[1-9]|[IVX]{{1,4}}){_SIGN}(?P<s>[ivx]{{1,4}}|[IVX]{{1,4}}|\d{{1,2}}){_SIGN}"
    r"\(?(?P<h>[a-z])\)?[.)]?"
)
_GLUED = re.compile(r"(?P<k>[1-9])(?P<s>[ivx]{1,4}?)(?P<h>[a-h])")
_MARK = re.compile(
    r"\(?(?P<mark>[1-9]|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})(?:[.)]|(?=\s|$))\s*(?P<rest>.*)", re.DOTALL
)
_KOMPONEN_NAME = re.compile(
    r"(?:area|komponen|pokja|pilar)\s+(?P<k>[1-9]|[IVX]{1,4})\b[ .:\-–]*(?P<rest>.*)", re.I | re.S
)
_TITLE_MARK = re.compile(r"(?:[1-9ivxIVX]{1,5}[.)]|[1-9]\.[ivx]+\.?)\s*(?P<rest>.+)")
# Of the words of two texts, the share that both have, from which on they are the same question.
ALIKE = 0.6


@dataclass(slots=True)
class Outline:
    """Follows the rows from top to bottom; `known` are texts of questions by kode, `titles` of komponen and sub."""

    known: Mapping[str, str]
    titles: Mapping[str, str]
    headings: dict[str, str] = field(default_factory=dict)
    _komponen: int = 0
    _sub: int = 0
    _huruf: str = ""

    def read(self, kode: str, texts: Sequence[str], *, has_bukti: bool) -> tuple[str, str]:
        """Return the kode of the butir that a row begins, and its text; ("", "") where it begins none.

        `kode` is the cell of that column, `texts` are the cells in which mark and text may stand.
        """
        stated = _stated(kode) or next((found for text in texts[:2] if (found := _stated(text))), None)
        if stated is not None:
            self._komponen, self._sub, self._huruf = stated
            return self._here(), _longest(texts, but=kode)
        parts = [part for part in dict.fromkeys((kode, *texts)) if part]
        while parts:
            level, title, used = self._level(parts)
            if level == "butir":
                return self._here(), title
            if not level:
                break
            if title:
                self.headings.setdefault(self._place(), title)
            parts = parts[used:]
        text = _longest(texts)
        if has_bukti and text:
            known = self._by_words(text)
            if known:
                return known, text
        return "", ""

    def _level(self, parts: Sequence[str]) -> tuple[str, str, int]:
        """Return what the first of `parts` opens, its title, and how many of them that takes."""
        name = _KOMPONEN_NAME.match(parts[0])
        if name:
            self._enter_komponen(_value(name["k"]))
            return "komponen", name["rest"].strip(), 1
        found = _MARK.fullmatch(parts[0])
        if found is None:
            return self._titled(parts)
        title, used = found["rest"].strip(), 1
        if not title and len(parts) > 1 and _MARK.fullmatch(parts[1]) is None:
            title, used = parts[1], 2
        mark = found["mark"]
        if mark.isdigit() or (mark.isupper() and _value(mark) and not self._is_next_huruf(mark)):
            self._enter_komponen(_value(mark))
            return "komponen", title, used
        if self._komponen and self._is_next_sub(mark):
            self._sub, self._huruf = self._sub + 1, ""
            return "sub", title, used
        if self._sub and len(mark) == 1 and mark.isalpha():
            self._huruf = mark.lower()
            return "butir", title, used
        return "", "", 0

    def _titled(self, parts: Sequence[str]) -> tuple[str, str, int]:
        """Return a komponen or sub that a row names without any mark."""
        words = _plain(parts[0])
        for kode, title in self.titles.items():
            if words and words == _plain(title):
                self._komponen, self._sub, self._huruf = Kode.parse(kode)
                return ("sub" if self._sub else "komponen"), parts[0], 1
        return "", "", 0

    def _enter_komponen(self, number: int) -> None:
        self._komponen, self._sub, self._huruf = number, 0, ""

    def _is_next_sub(self, mark: str) -> bool:
        if self._sub + 1 >= len(ROMAN):
            return False
        is_next = mark.lower() == ROMAN[self._sub + 1]
        # "i." after "h." is a letter; "v." after "iv" is a sub, whatever stands before it.
        return is_next and not (mark.lower() == "i" and self._huruf == "h")

    def _is_next_huruf(self, mark: str) -> bool:
        return bool(self._sub) and bool(self._huruf) and ord(mark.lower()) == ord(self._huruf) + 1

    def _here(self) -> str:
        return f"{self._komponen}.{ROMAN[self._sub]}.{self._huruf}"

    def _place(self) -> str:
        return f"{self._komponen}.{ROMAN[self._sub]}" if self._sub else str(self._komponen)

    def _by_words(self, text: str) -> str:
        """Return the kode of the known question whose text is the same, give or take some words, or ""."""
        words = frozenset(split_words(text))
        best, kode = max(
            ((_alike(words, frozenset(split_words(known))), kode) for kode, known in self.known.items()),
            default=(0.0, ""),
        )
        return kode if best >= ALIKE else ""


def _stated(text: str) -> tuple[int, int, str] | None:
    found = _WHOLE.match(text.strip()) or _GLUED.fullmatch(text.strip())
    if found is None:
        return None
    komponen, sub = _value(found["k"]), _value(found["s"])
    if not 1 <= komponen <= 9 or not 1 <= sub < len(ROMAN):
        return None
    return komponen, sub, found["h"].lower()


def _value(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    return ROMAN.index(numeral.lower()) if numeral.lower() in ROMAN else 0


def _longest(texts: Sequence[str], but: str = "") -> str:
    text = max((text for text in texts if text != but), key=len, default="")
    found = _WHOLE.match(text)
    return text[found.end() :].lstrip(" .)-–") if found else text


def _plain(text: str) -> str:
    return " ".join(split_words(text))


def _alike(words: frozenset[str], other: frozenset[str]) -> float:
    return len(words & other) / len(words | other) if words | other else 0.0


def title_of(cell: str) -> str:
    """Return a title without the mark or the word before it: `1. Manajemen Perubahan`, `Area 1 Manajemen …`."""
    text = " ".join(cell.split())
    found = _KOMPONEN_NAME.fullmatch(text) or _TITLE_MARK.fullmatch(text)
    title = found["rest"] if found else text
    return title if sum(sign.isalpha() for sign in title) > 3 else ""
