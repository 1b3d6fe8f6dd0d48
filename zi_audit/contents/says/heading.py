"""The heading of a document: what it calls itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from zi_audit.contents.says.labels import ACTIVITY, ITS_NAME, PERIOD, SUBJECT, Label, has_to_fill, is_to_fill
from zi_audit.contents.says.letterhead import (
    DECISION,
    LONGEST_LINE,
    beside,
    is_loud,
    letterhead,
    names_office,
)

SEEN_LINES = 40
LONGEST_HEADING = 6
_DRAFT = re.compile(r"\W*(?:DRAFT?|KONSEP|RANCANGAN)\b.{0,12}", re.IGNORECASE)
# `NOMOR 7 TAHUN 2025`, and as it was until 2019: `NOMOR: 14/HK.03.1-Kpt/1905/2018`.
_NUMBER = re.compile(
    r"(?:NOMOR|NO\.?)\s*:?\s*(?:([\w./…_-]{0,40}?)\s*(?:/\s*)?TAHUN\s+(\d{4})|(\S{3,50}?/(20\d\d)))\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\W*TENTANG\W*", re.IGNORECASE)
_AFTER_TITLE = re.compile(
    r"(?:DENGAN\s+RAHMAT|MEMUTUSKAN|KETUA\b|SEKRETARIS\b|KEPALA\b|MENIMBANG|MENGINGAT|MEMPERHATIKAN|BUPATI|GUBERNUR|MENTERI|PRESIDEN"
    r"|KPU\b.{0,40},$|KOMISI\b.{0,80},$)",
    re.IGNORECASE,
)
# What stands below a heading in capitals, too: a sentence, a chapter, the columns of a table.
_BELOW_TITLE = re.compile(
    r"(?:DENGAN\s+INI|YANG\s+BERTANDA|BAHWA\b|PADA\s+HARI|BAB\s+[IVX\d]|DAFTAR\s+ISI\W*$|KATA\s+PENGANTAR|NO\W{0,2}\s+\w"
    r"|DIBERIKAN\s+KEPADA|(?:KETUA|ANGGOTA|SEKRETARIS)\W*$)",
    re.IGNORECASE,
)
_ITS_NUMBER = re.compile(r"(?:NOMOR|NO\.?)\s*:?\s*(?:\S{0,40}\d|[.…_])", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:TAHUN|PERIODE|BULAN|SEMESTER|TRIWULAN|TW)\s.*", re.IGNORECASE)
_SECRETARIAT = re.compile(r"SEKRETARIAT(?=\s+(?:KPU|KOMISI)\b)", re.IGNORECASE)
_YEAR = re.compile(r"20\d\d(?:\s?[-–/]\s?20\d\d)?")
# A quiet heading of so few words goes on in the next line.
_FEW_WORDS = 2
_LIST_MARK = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s")
_LETTER_SIGNS = frozenset({"nomor", "lampiran", "sifat", "kepada", "yth"})
_LETTER_LINES = 16
_SUBJECT_LINES = 3
_ADDRESSEE = re.compile(
    r"(?:yth|kepada|di\b|sdr|saudara|bapak|ibu|para|seluruh|ketua|anggota|sekretaris|kepala|kasub)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r",\s*(?:tanggal\s*)?\d{1,2}\s")


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the letterhead ends, what the heading says, and the lines (by number) that it stands on.

    `is_letter` says that it is the subject of a letter; `number` and `year` are a decision's.
    """

    offices: tuple[str, ...] = ()
    text: str = ""
    lines: tuple[int, ...] = ()
    is_letter: bool = False
    is_decision: bool = False
    number: str = ""
    year: int = 0


def heading_of(lines: Sequence[str], labels: Sequence[Label]) -> Heading:
    """Return the heading of a document by its first lines."""
    seen = lines[:SEEN_LINES]
    start, offices = letterhead(seen)
    decided = _decision(seen, start, offices)
    if decided is not None:
        return decided
    subject = _subject(seen, start, labels, offices)
    if subject is not None:
        return subject
    block = _block(seen, start, labels, offices)
    kind = beside(seen[:start])
    if not kind:
        return block
    return replace(block, text=f"{kind} {block.text}".strip(), lines=(*range(start), *block.lines))


def _decision(lines: Sequence[str], start: int, offices: tuple[str, ...]) -> Heading | None:
    # What only cites a decision may begin with the word, too, but neither first nor in capitals.
    decided = (at for at in range(start, len(lines)) if DECISION.match(lines[at]))
    first = next((at for at in decided if at == start or is_loud(lines[at])), None)
    if first is None:
        return None
    # The number stands behind the issuer's name, which may go on for some lines, or on the same line.
    last = min(len(lines), first + LONGEST_HEADING)
    joined = ""
    for at in range(first, last):
        joined = f"{joined} {lines[at]}".strip()
        found = _NUMBER.search(joined)
        if found:
            break
    else:
        return None
    # A draft has dots in place of its number.
    number = found[1] or found[3] or ""
    issuer = DECISION.sub("", joined[: found.start()], count=1).strip(" ,:")
    title, used = _title(lines, at, joined[found.end() :])
    kind = DECISION.match(lines[first])
    head = kind[1].upper() if kind else ""
    text = f"{head} {title}".strip()
    if any(map(_DRAFT.fullmatch, lines[:first])):
        text = f"DRAFT {text}"
    return Heading(
        (issuer, *offices) if issuer else offices,
        text,
        (*range(first, at + 1), *used),
        is_decision=head == "KEPUTUSAN",
        number=number if any(map(str.isdigit, number)) else "",
        year=int(found[2] or found[4]),
    )


def _title(lines: Sequence[str], number_at: int, rest: str) -> tuple[str, tuple[int, ...]]:
    """Return what a decision is about, and the lines that say it."""
    rest = rest.strip()
    if _ABOUT.match(rest):
        rest = _ABOUT.sub("", rest, count=1)
    parts, used = [rest] if rest else [], []
    for at in range(number_at + 1, min(len(lines), number_at + 2 + LONGEST_HEADING)):
        line = lines[at]
        if _ABOUT.fullmatch(line):
            continue
        if _AFTER_TITLE.match(line) or (parts and not is_loud(line) and not _YEAR.fullmatch(line)):
            break
        parts.append(_ABOUT.sub("", line, count=1) if _ABOUT.match(line) and not parts else line)
        used.append(at)
    return " ".join(parts), tuple(used)


def _subject(
    lines: Sequence[str], start: int, labels: Sequence[Label], offices: tuple[str, ...]
) -> Heading | None:
    """Return the heading of a letter: its subject, with the lines on which that goes on."""
    early = [label for label in labels if label.line < start + _LETTER_LINES]
    told = next((label for label in early if label.key in SUBJECT and not is_to_fill(label.value)), None)
    if told is None or not any(label.key in _LETTER_SIGNS for label in early):
        return None
    parts, used = [told.value.split("\t")[0]], [told.line]
    labelled = {label.line for label in labels}
    below = range(told.line + 1, min(len(lines), told.line + 1 + _SUBJECT_LINES))
    # The addressee stands beside the subject, or shortly below it.
    is_beside = any(map(_ADDRESSEE.match, lines[told.line].split("\t")[1:]))
    end = next((at for at in below if _ADDRESSEE.match(lines[at])), told.line)
    for at in below:
        first, *beside = lines[at].split("\t")
        may_be_loud = (is_beside and bool(beside)) or at < end
        if at in labelled or not _goes_on(first, may_be_loud=may_be_loud):
            break
        parts.append(first)
        used.append(at)
    return Heading(offices, " ".join(parts), tuple(used), is_letter=True)


def _goes_on(line: str, *, may_be_loud: bool) -> bool:
    """Whether a line below the subject of a letter is the rest of it, in small letters or else where it may be."""
    if _ADDRESSEE.match(line) or names_office(line) or _PLACED.search(line):
        return False
    return line[:1].islower() or (may_be_loud and _is_title(line))


def _block(lines: Sequence[str], start: int, labels: Sequence[Label], offices: tuple[str, ...]) -> Heading:
    """Return the first lines in capitals behind the letterhead, or a short first line that is none of a text."""
    labelled = {label.line for label in labels}
    first = next((at for at in range(start, len(lines)) if at not in labelled and is_loud(lines[at])), None)
    quiet = next((at for at in range(start, len(lines)) if at not in labelled), None)
    if quiet is not None and (first is None or first > quiet + 2) and _is_short(lines[quiet]):
        below_it = quiet + 1
        goes_on = (
            len(lines[quiet].split()) <= _FEW_WORDS
            and below_it < len(lines)
            and below_it not in labelled
            and _is_title(lines[below_it])
        )
        last = below_it if goes_on else quiet
        return Heading(offices, " ".join(lines[quiet : last + 1]), tuple(range(quiet, last + 1)))
    if first is None:
        return Heading(offices)
    parts: list[str] = []
    used: list[int] = []
    below = list(offices)
    for at in range(first, min(len(lines), first + LONGEST_HEADING)):
        line = lines[at]
        if at in labelled or "\t" in line or not (is_loud(line) or _YEAR.fullmatch(line)):
            break
        if parts and (_BELOW_TITLE.match(line) or _is_number(line) or len(line) > LONGEST_LINE):
            break
        if names_office(line) and parts:
            below.append(line)
            # Whose part of the office it is says more of a thing (Perjanjian Kinerja), and so does when it is.
            parts += [said[0] for said in (_SECRETARIAT.match(line), _WHEN.search(line)) if said]
        else:
            parts.append(line)
        used.append(at)
    if not parts:
        parts, used = [lines[first].split("\t")[0]], [first]
    title, more = _numbered(lines, used[-1] + 1, is_bare=len(" ".join(parts).split()) <= _FEW_WORDS)
    return Heading(tuple(below), " ".join([*parts, title]).strip(), (*used, *more))


def _numbered(lines: Sequence[str], at: int, *, is_bare: bool) -> tuple[str, tuple[int, ...]]:
    """Return what follows a number, and the lines that say it: behind `TENTANG`, as in a record or a circular
    letter, or at once below a heading that is only a kind."""
    has_number = at < len(lines) and bool(_ITS_NUMBER.match(lines[at]))
    at += has_number
    if at >= len(lines):
        return "", ()
    if _ABOUT.fullmatch(lines[at]):
        return _title(lines, at, "")
    goes_on = has_number and is_bare and is_loud(lines[at]) and not _BELOW_TITLE.match(lines[at])
    return _title(lines, at - 1, "") if goes_on and not names_office(lines[at]) else ("", ())


def _is_number(line: str) -> bool:
    """Whether a line is a letter's or a record's number; `NOMOR 3 TAHUN 2026` says of which year a thing is, too."""
    return bool(_ITS_NUMBER.match(line)) and not _WHEN.search(line)


def _is_short(line: str) -> bool:
    return (
        len(line) < 100
        and not line.endswith((".", ";", ","))
        and not _LIST_MARK.match(line)
        and "\t" not in line
    )


def _is_title(line: str) -> bool:
    """Whether a line may be the rest of a quiet heading."""
    return _is_short(line) and line[:1].isupper() and not names_office(line)


def additions(heading: Heading, labels: Sequence[Label], *, is_bare: bool) -> list[Label]:
    """Return the labels that say more of what the heading names: its period, and of a bare one its activity."""
    end = max(heading.lines, default=0)
    near = [label for label in labels if label.line <= end + _LETTER_LINES and not has_to_fill(label.value)]
    near = [label for label in near if label.value]
    found = [
        label for label in near if label.key in PERIOD and not heading.is_letter and label.line <= end + 4
    ]
    named = [label for label in near if label.key in ITS_NAME or (is_bare and label.key in ACTIVITY)]
    return found + named[:1]
