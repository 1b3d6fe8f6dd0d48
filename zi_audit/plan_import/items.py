"""A cell of bukti becomes its items: `Undangan, Daftar Hadir dan Notulensi` three, `SK/Piagam` two for one slot."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from zi_audit.names.facts import NameFacts
from zi_audit.names.read import NameReader
from zi_audit.plan.model import Jenis

_BULLET = re.compile(r"^\s*(?:[-•*·▪–—]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+")
_COMMA = re.compile(r"\s*[,;]\s*(?:(?:dan|serta|&)\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s+(?:dan|serta|&)\s+", re.IGNORECASE)
_EITHER = re.compile(r"\s*\bdan\s*/\s*atau\b\s*|\s+atau\s+", re.IGNORECASE)
_CONDITION = re.compile(r"\s+(?:jika|bila|apabila|kalau)\s+.*$", re.IGNORECASE | re.DOTALL)
# An explanation in brackets, and a kind that begins without any sign before it, as cells lose their line breaks.
_ASIDE = re.compile(r"\s*\([^()]*\)")
_RUN_ON = re.compile(
    r"(?<!Rekap)(?<!rekap)(?<!Surat)(?<!dan)(?<!serta)(?<![,;&/().])\s+"
    r"(?=(?:Undangan|Daftar Hadir|Notulensi|Notulen|Dokumentasi|Tangkapan Layar)\b)"
)
# `SOP tahun berjalan dan tahun sebelumnya` are two.
_YEARS = re.compile(r"(?P<what>.+?)\s+tahun\s+\S+$", re.IGNORECASE)
_YEAR_AGAIN = re.compile(r"tahun\s+\S+$", re.IGNORECASE)
# Where a screen is shown: `tangkapan layar pada Website dan Sosial Media` are two.
_SCREEN_OF = re.compile(
    r"^(?P<head>tangkap(?:an)? layar|screenshot)\s+(?:(?:pada|di|dari)\s+)?(?P<rest>.+)$", re.I | re.S
)


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence as the table names it; `jenis` None where the words name none of the vocabulary.

    `either` is the number of the item (from 0) that it stands for as well, None without one.
    """

    nama: str
    jenis: Jenis | None
    either: int | None = None


def items_of(lines: Sequence[str], reader: NameReader, is_known: Callable[[str], bool]) -> tuple[Item, ...]:
    """Return the items of a butir's cell, in their order; `is_known` says whether words name a dokumen."""
    found: list[Item] = []
    for line in lines:
        for part in _parts(line, _Pieces(reader, is_known)):
            _add(found, part, reader)
    return tuple(found)


def jenis_of(text: str, reader: NameReader) -> Jenis | None:
    """Return the kind that a phrase states first, or None."""
    facts: NameFacts = reader.read_name(f"{text}.pdf")
    return facts.jenis[0] if facts.jenis else None


def _parts(text: str, pieces: _Pieces) -> Iterator[str]:
    for written in text.split("\n"):
        for line in _RUN_ON.split(_ASIDE.sub(" ", written)):
            plain = _CONDITION.sub("", _BULLET.sub("", line)).strip(" .;,")
            for comma in filter(None, _COMMA.split(plain)):
                yield from pieces.of(_BULLET.sub("", comma))


class _Pieces:
    """Divides what stands between two commas at *dan*, where both sides are something of their own."""

    def __init__(self, reader: NameReader, is_known: Callable[[str], bool]) -> None:
        self._reader = reader
        self._is_known = is_known
        # What a list shares: `tangkapan layar` of five programs.
        self._head = ""

    def of(self, text: str) -> Iterator[str]:
        if _EITHER.search(text):
            yield text
            return
        pending = ""
        for piece in filter(None, _AND.split(text)):
            screen = _SCREEN_OF.match(piece)
            has_kind = (
                screen is not None
                or piece.lower().startswith("bukti ")
                or jenis_of(piece, self._reader) is not None
            )
            whole = piece if has_kind or not self._head else f"{self._head} {piece}"
            self._head = screen["head"] if screen else "" if has_kind else self._head
            years = _YEARS.match(pending)
            if years and _YEAR_AGAIN.match(piece):
                yield pending
                pending = f"{years['what']} {piece}"
            elif pending and not (has_kind or whole is not piece or self._is_known(piece)):
                pending = f"{pending} dan {piece}"
            else:
                if pending:
                    yield pending
                pending = whole
        if pending:
            yield pending


def _add(found: list[Item], part: str, reader: NameReader) -> None:
    first: int | None = None
    for either in _alternatives(part):
        if either:
            found.append(Item(either, jenis_of(either, reader), first))
            first = len(found) - 1 if first is None else first


def _alternatives(part: str) -> Sequence[str]:
    """Return the ways in which an item may be there: `SK/Piagam untuk …` is either of two."""
    pieces = _EITHER.split(part)
    if len(pieces) == 2:
        kind = pieces[0].split(" ", 1)[0]
        return pieces[0], pieces[1] if pieces[1].lower().startswith(kind.lower()) else f"{kind} {pieces[1]}"
    slashed = re.match(r"^(?P<one>\w{2,})/(?P<other>\w{2,})\s+(?P<rest>.+)$", part, re.DOTALL)
    if slashed and slashed["one"].lower() not in ("internal",):
        return f"{slashed['one']} {slashed['rest']}", f"{slashed['other']} {slashed['rest']}"
    return (part,)
