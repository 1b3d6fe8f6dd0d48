"""The letterhead and the heading of a document: whose it is and what it calls itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zi_audit.contents.says.labels import ACTIVITY, ITS_NAME, PERIOD, SUBJECT, Label, has_to_fill, is_to_fill

SEEN_LINES = 40
LONGEST_HEADING = 6
LONGEST_LINE = 160
# Words with which an office's name begins.
_OFFICE = re.compile(
    r"(?:SEKRETARIAT(?:\s+JENDERAL)?|KOMISI\s+PEMILIHAN\s+UMUM|KPU|BADAN|BAWASLU|DINAS|PEMERINTAH|KEMENTERIAN"
    r"|KEMENTRIAN|LEMBAGA|INSPEKTORAT|KEJAKSAAN|KEPOLISIAN|POLRES|POLDA|KANTOR|KECAMATAN|PANITIA|DEWAN|MAHKAMAH"
    r"|PENGADILAN|UNIVERSITAS|ARSIP\s+NASIONAL|OMBUDSMAN|DIREKTORAT|BIRO|PUSAT|BALAI|KOMANDO|KODIM|PPK|PPS|KPPS)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"(?:REPUBLIK\s+INDONESIA|PROVINSI|PROPINSI|KABUPATEN|KAB\.?|KOTA|KECAMATAN|DESA|KELURAHAN)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:jalan|jln|jl|alamat|telp|telepon|tlp|fax|faks|faksimile|e-?mail|surel|laman|website|situs|kode\s+pos|https?|www)\b",
    re.IGNORECASE,
)
# What stands above a letterhead: stamps, numbers of pages, what a browser prints over a page.
_STAMP = re.compile(
    r"\W*(?:SALINAN|ASLI|RAHASIA|LAMPIRAN\b.{0,80}|\d{1,3}|HALAMAN\s+\d.{0,20}|\d{1,2}/\d{1,2}/\d{2,4}\W.{0,200})\W*",
    re.IGNORECASE,
)
# Those who decide: what follows belongs to their name until the number.
DECISION = re.compile(r"(?:SALINAN\s+)?(?:SURAT\s+)?(KEPUTUSAN|PERATURAN|INSTRUKSI)\b(?!\s*:)", re.IGNORECASE)
# `NOMOR 7 TAHUN 2025`, and as it was until 2019: `NOMOR: 14/HK.03.1-Kpt/1905/2018`.
_NUMBER = re.compile(
    r"(?:NOMOR|NO\.?)\s*:?\s*(?:([\w./-]{1,40}?)\s+TAHUN\s+(\d{4})|(\S{3,50}?/(20\d\d)))\b", re.IGNORECASE
)
_ABOUT = re.compile(r"\W*TENTANG\W*", re.IGNORECASE)
_AFTER_TITLE = re.compile(
    r"(?:DENGAN\s+RAHMAT|MEMUTUSKAN|KETUA\b|SEKRETARIS\b|KEPALA\b|MENIMBANG|MENGINGAT|MEMPERHATIKAN|BUPATI|GUBERNUR|MENTERI|PRESIDEN"
    r"|KPU\b.{0,40},$|KOMISI\b.{0,80},$)",
    re.IGNORECASE,
)
_ITS_NUMBER = re.compile(r"(?:NOMOR|NO\.?)\s*:?\s*\S", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:TAHUN|PERIODE|BULAN|SEMESTER|TRIWULAN|TW)\s.*", re.IGNORECASE)
_SECRETARIAT = re.compile(r"SEKRETARIAT(?=\s+(?:KPU|KOMISI)\b)", re.IGNORECASE)
_YEAR = re.compile(r"20\d\d(?:\s?[-–/]\s?20\d\d)?")
# What a certificate is for stands behind these, on the same line or the next one.
_ATTENDED = re.compile(
    r"\b(?:mengikuti|menyelesaikan|lulus|berpartisipasi dalam|sebagai peserta)\b(?:\s+(?P<what>\S.*)|\W*$)"
    r"|^\W*sebagai\W*$",
    re.IGNORECASE,
)
_INVITED = re.compile(
    r"\b(?:mengundang|kehadiran|menghadiri)\b.{0,90}?\b(?:pada|dalam|untuk|acara|menghadiri|mengikuti)\s+(?:acara\s+|kegiatan\s+)?"
    r"(?!hari\b|tanggal\b)(.{6,120}?)(?=[,.;]|\s(?:yang|pada|hari|tanggal|bertempat|pukul)\b)",
    re.IGNORECASE,
)
# A quiet heading of so few words goes on in the next line.
_FEW_WORDS = 2
_LIST_MARK = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s")
_LETTER_SIGNS = frozenset({"nomor", "lampiran", "sifat", "kepada", "yth"})
_LETTER_LINES = 16
_MOSTLY = 0.8


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
    start, offices = _letterhead(seen)
    decided = _decision(seen, start, offices)
    if decided is not None:
        return decided
    subject = _subject(seen, start, labels, offices)
    if subject is not None:
        return subject
    return _block(seen, start, labels, offices)


def is_loud(line: str) -> bool:
    """Whether a line is written in capitals, as headings are."""
    letters = [sign for sign in line if sign.isalpha()]
    return len(letters) > 1 and sum(map(str.isupper, letters)) >= _MOSTLY * len(letters)


def names_office(line: str) -> bool:
    """Whether a line is the name of an office or a part of one."""
    return bool(_OFFICE.match(line) or _LEVEL.match(line)) and ":" not in line and len(line) < LONGEST_LINE


def _letterhead(lines: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """Return the number of the first line behind the letterhead, and the office that it names, if any."""
    named: list[str] = []
    for number, line in enumerate(lines):
        first = line.partition("\t")[0]
        if (
            names_office(first)
            and (is_loud(first) or not named)
            and not DECISION.match(first)
            and len(named) < 5
        ):
            named.append(first)
        elif _ADDRESS.match(line):
            continue
        elif named or not _STAMP.fullmatch(line):
            return number, (" ".join(named),) if named else ()
    return len(lines), (" ".join(named),) if named else ()


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
    number = found[1] or found[3]
    issuer = DECISION.sub("", joined[: found.start()], count=1).strip(" ,:")
    title, used = _title(lines, at, joined[found.end() :])
    kind = DECISION.match(lines[first])
    head = kind[1].upper() if kind else ""
    text = f"{head} {title}".strip()
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
    for at in range(told.line + 1, min(len(lines), told.line + 4)):
        first = lines[at].split("\t")[0]
        if at in labelled or not first[:1].islower() or first.lower().startswith(("yth", "kepada", "di ")):
            break
        parts.append(first)
        used.append(at)
    return Heading(offices, " ".join(parts), tuple(used), is_letter=True)


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
        if names_office(line) and parts:
            below.append(line)
            # Whose part of the office it is says more of a thing (Perjanjian Kinerja), and so does when it is.
            parts += [said[0] for said in (_SECRETARIAT.match(line), _WHEN.search(line)) if said]
        else:
            parts.append(line)
        used.append(at)
    if not parts:
        parts, used = [lines[first].split("\t")[0]], [first]
    title, more = _numbered(lines, used[-1] + 1)
    return Heading(tuple(below), " ".join([*parts, title]).strip(), (*used, *more))


def _numbered(lines: Sequence[str], at: int) -> tuple[str, tuple[int, ...]]:
    """Return what follows a number and `TENTANG`, as in a record or a circular letter, and the lines that say it."""
    if at < len(lines) and _ITS_NUMBER.match(lines[at]):
        at += 1
    if at < len(lines) and _ABOUT.fullmatch(lines[at]):
        return _title(lines, at, "")
    return "", ()


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


def attended(lines: Sequence[str]) -> tuple[str, int] | None:
    """Return what a certificate is for, and the line that says it."""
    for number, line in enumerate(lines):
        found = _ATTENDED.search(line)
        if found and found["what"]:
            return found["what"], number
        if found and number + 1 < len(lines):
            return lines[number + 1], number + 1
    return None


def invited(lines: Sequence[str]) -> tuple[str, int] | None:
    """Return what an invitation without a subject invites to, and the line on which it begins to say so."""
    for number in range(min(len(lines), SEEN_LINES)):
        found = _INVITED.search(" ".join(lines[number : number + 3]))
        if found and found.start() <= len(lines[number]):
            return found[1], number
    return None
