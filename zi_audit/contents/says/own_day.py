"""The day that a document states as its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from zi_audit.contents.says.labels import MEETING_DAY, PLAIN_DAY, SIGNED_DAY, Label
from zi_audit.names.calendar_words import MONTHS

REVISED = "tanggal revisi"
ReadDay = Callable[[str], date | None]
# A place, a comma and a day: `Mentok, 30 Maret 2026`, above a signature or at the head of a letter.
_PLACE_AND_DAY = re.compile(
    r"(?:^|[\t:]\s?|\s)([A-Z][A-Za-z'’.-]{2,25}(?:\s[A-Z][A-Za-z'’.-]{1,20}){0,2})\s?,\s?(?:tanggal\s)?"
    r"(\d{1,2}(?:\s?[-/.]\s?\d{1,2}\s?[-/.]\s?|\s[A-Za-z]{3,10}\.?\s)\d{4})(?!\d)"
)
_MADE = re.compile(
    r"(?:pada\s+tanggal|ditetapkan\s+(?:di\s+\w+\s*,?\s*)?tanggal)\s*:?\s*(.{6,40})", re.IGNORECASE
)
_MADE_AT = re.compile(r"(?:ditetapkan|dikeluarkan|dibuat|disahkan)\s+di\b", re.IGNORECASE)
_IN_WORDS = re.compile(
    r"pada\s+hari\s+ini\W{1,3}\w{0,8}\W{0,3}(?:tanggal)\s+(.{3,40}?)\s+bulan\s+(\w{3,10})\s+tahun\s+(.{4,60}?)(?=[,.;(]|\s+(?:kami|telah|bertempat|yang|pukul|jam|di)\b|$)",
    re.IGNORECASE,
)
_DAYS = "(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)"
_ON_DAY = re.compile(
    rf"\bhari\s+(?:ini\W{{1,3}})?{_DAYS}\W{{1,3}}(?:(?:tanggal|tgl)\W{{1,3}})?(\d{{1,2}}[ -/]\w{{2,10}}[ -/]\d{{4}})",
    re.IGNORECASE,
)
# A line that is nothing but a day: `selasa, 9 juni 2026`.
_BARE_DAY = re.compile(
    rf"\W*{_DAYS}\W{{1,3}}(?:tanggal\W{{1,3}})?(\d{{1,2}}[ -/]\w{{2,10}}[ -/]\d{{4}})\W*", re.IGNORECASE
)
_ALONE = re.compile(r"\d{1,2}\s[A-Za-z]{3,10}\s\d{4}")
LETTER_HEAD = 12
_WEEKDAY = re.compile(rf"^\W*{_DAYS}\b\W*", re.IGNORECASE)
_UNITS = {
    word: value
    for value, word in enumerate(
        "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
    )
}


def meeting_day(lines: Sequence[str], labels: Sequence[Label], read: ReadDay) -> tuple[date, int] | None:
    """Return the day on which what the document tells of takes place, and the line that says it."""
    weekdays = {label.line for label in labels if label.key == "hari" and _WEEKDAY.match(label.value)}
    for keys in (MEETING_DAY, PLAIN_DAY):
        told = [label for label in labels if label.key in keys]
        if keys is PLAIN_DAY:
            # A note is dated at its head; what stands below its weekday is the day that it tells of.
            told.sort(key=lambda label: label.line - 1 not in weekdays)
        for label in told:
            found = read(_WEEKDAY.sub("", label.value.split("\t")[0]))
            if found:
                return found, label.line
        if keys is MEETING_DAY:
            spoken = spoken_day(lines) or _told_day(lines, read)
            if spoken:
                return spoken
    return None


def signed_day(
    lines: Sequence[str], labels: Sequence[Label], read: ReadDay, *, is_letter: bool = False
) -> tuple[date, int] | None:
    """Return the day on which a document was made, and its line: `pada tanggal …`, a place and a day.

    Those stand above the signature, last of all; in a letter at its head.
    """
    for number, line in enumerate(lines):
        made = _MADE.search(line)
        if made and (_MADE_AT.search(line) or (number and _MADE_AT.search(lines[number - 1]))):
            found = read(made[1])
            if found:
                return found, number
    placed = [
        (found, number)
        for number, line in enumerate(lines)
        for match in _PLACE_AND_DAY.finditer(line)
        if (found := read(match[2]))
    ]
    if placed:
        return placed[0] if is_letter else placed[-1]
    if is_letter:
        # At its head the day may stand alone, beside the number or above it.
        alone = _alone(
            ((cell, number) for number, line in enumerate(lines[:LETTER_HEAD]) for cell in line.split("\t")),
            read,
        )
        if alone:
            return alone
    for label in labels:
        if label.key in SIGNED_DAY:
            found = read(label.value.split("\t")[0])
            if found:
                return found, label.line
    return spoken_day(lines) or _alone(((line, number) for number, line in enumerate(lines)), read)


def _alone(pieces: Iterable[tuple[str, int]], read: ReadDay) -> tuple[date, int] | None:
    """Return the first day that is all that a line or a cell says."""
    found = ((read(piece), number) for piece, number in pieces if _ALONE.fullmatch(piece))
    return next(((day, number) for day, number in found if day), None)


def settled_day(labels: Sequence[Label], read: ReadDay) -> tuple[date, int] | None:
    """Return the day on which a procedure was approved, and its line."""
    for key in ("tanggal pengesahan", "tanggal efektif", REVISED, "tanggal pembuatan"):
        found = labelled_day(key, labels, read)
        if found:
            return found
    return None


def labelled_day(key: str, labels: Sequence[Label], read: ReadDay) -> tuple[date, int] | None:
    """Return the day that the first label of this key tells that tells any, and its line."""
    for label in labels:
        found = read(label.value.split("\t")[0]) if label.key == key else None
        if found:
            return found, label.line
    return None


def spoken_day(lines: Sequence[str]) -> tuple[date, int] | None:
    """Return a day in words, as records have it: `Pada hari ini Rabu tanggal satu bulan April tahun dua ribu …`."""
    for number, line in enumerate(lines):
        if "hari ini" not in line.lower():
            continue
        found = _IN_WORDS.search(" ".join(lines[number : number + 3]))
        month = MONTHS.get(found[2].lower(), 0) if found else 0
        if found and month:
            try:
                return date(number_in_words(found[3]), month, number_in_words(found[1])), number
            except ValueError:
                continue
    return None


def _told_day(lines: Sequence[str], read: ReadDay) -> tuple[date, int] | None:
    for number, line in enumerate(lines):
        found = _ON_DAY.search(line) or _BARE_DAY.fullmatch(line)
        day = read(found[1]) if found else None
        if day:
            return day, number
    return None


def number_in_words(text: str) -> int:
    """Return a number up to 9999 in digits or Indonesian words, 0 where it is none: `dua ribu dua puluh enam`."""
    digits = re.search(r"\d{1,4}", text)
    if digits:
        return int(digits[0])
    total = part = 0
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in _UNITS:
            part += _UNITS[word]
        elif word == "belas":
            part += 10
        elif word == "puluh":
            part *= 10
            total, part = total + part, 0
        elif word in ("ratus", "seratus"):
            total, part = total + 100 * (part or 1), 0
        elif word in ("ribu", "seribu"):
            total, part = (total + (part or 1)) * 1000, 0
        else:
            return 0
    return total + part if total + part < 10_000 else 0
