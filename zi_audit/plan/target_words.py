"""The words of a *target waktu*: rhythm, condition and tokens, and why a text is none (SPEC 3)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from zi_audit.names.calendar_words import MONTHS
from zi_audit.nearest import nearest

MAX_LENGTH = 200


class TargetError(ValueError):
    """A text that names no due windows: `key` of the sentence that says what to write, and what fills it."""

    def __init__(self, key: str, bagian: str, **values: object) -> None:
        self.key = key
        self.values: dict[str, object] = {"bagian": bagian, **values}
        super().__init__(bagian)


class Token(NamedTuple):
    """A piece of a target: its kind, the numbers it carries, and the text it was read from."""

    kind: str
    numbers: tuple[int, ...]
    text: str


# The longest first: "sampai dengan" is not "sampai" with a word behind it.
_UNTIL = re.compile(r"\bs\s?[./]\s?d\b\.?|\bsd\b|\bsampai(?: dengan)?\b|\bhingga\b|\bs/d\b")
_DASHES = re.compile(r"[–—−‐‑‒]")

_EVERY = {
    "bulan": "bulanan",
    "triwulan": "triwulanan",
    "tw": "triwulanan",
    "kuartal": "triwulanan",
    "3 bulan": "triwulanan",
    "tiga bulan": "triwulanan",
    "semester": "semesteran",
    "smt": "semesteran",
    "6 bulan": "semesteran",
    "enam bulan": "semesteran",
    "tahun": "",
}
# Setiap bulan, per triwulan, pertriwulan, tiap 3 bulan; bulanan; tiga bulan sekali.
_RHYTHM = re.compile(
    r"""
    \b(?:
        (?:setiap|tiap|per)[ -]?(?:akhir[ ])?
        (?P<every>(?:3|6|tiga|enam)[ ]bulan|bulan|triwulan|tw|kuartal|semester|smt|tahun)
        | (?P<adjective>bulan|triwulan|semester|tahun)an
        | (?P<once>(?:3|6|tiga|enam)[ ]bulan|sebulan|setahun)[ ]sekali
    )\b
    """,
    re.VERBOSE,
)
_CONDITION = re.compile(
    r"""
    \b(?:insident[ai]l|sewaktu-waktu|situasional|kondisional|sesuai[ ]kebutuhan)\b
    | \b(?:setiap|jika|bila|apabila|bilamana|kalau)
      [ ](?:ada(?:nya)?|terdapat|terjadi|diperlukan|dibutuhkan)\b[^,;()]*
    """,
    re.VERBOSE,
)
_WHOLE_YEAR = re.compile(
    r"\b(?:sepanjang|selama|dalam)(?: satu)? tahun(?: anggaran| berjalan)?\b|\bsetahun(?: penuh)?\b"
)

_NUMERALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5} | {
    word: number
    for number, words in enumerate(
        ("pertama kesatu satu", "kedua dua", "ketiga tiga", "keempat empat", "kelima lima"), 1
    )
    for word in words.split()
}
_UNITS = {
    "triwulan": "quarter",
    "tw": "quarter",
    "trw": "quarter",
    "kuartal": "quarter",
    "q": "quarter",
    "semester": "half",
    "smt": "half",
    "sem": "half",
    "minggu": "week",
    "mgg": "week",
}
_SEPARATORS = frozenset({"dan", "serta", "atau"})
_NOISE = frozenset(
    {"bulan", "tahun", "anggaran", "ta", "pada", "di", "tanggal", "tgl", "ke", "per", "periode"}
)
_DEADLINE = re.compile(
    r"\b(?:paling lambat|paling lama|selambat-lambatnya|selambatnya|batas waktu|sebelum|maksimal)\b"
)
_TOKEN = re.compile(
    r"""
    (?P<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d))
    | (?P<iso>\d{4}-\d{2}(?:-\d{2})?(?!\d))
    | (?P<month_year>\d{1,2}[/.-]\d{4}(?!\d))
    | (?P<year>\d{4}(?!\d))
    | b\s?(?P<b>0?[1-9]|1[0-2])(?!\w)
    | (?P<unit>triwulan|trw|tw|kuartal|q|semester|smt|sem|minggu|mgg)
      (?=[\d\s.-]|(?:iv|i{1,3}|v)(?!\w)|$)\.?[\s-]*(?:ke[\s-]*)?
    | (?P<number>\d{1,2})(?![\d%])
    | (?P<deadline>«)
    | (?P<word>[a-z]+)\.?
    | (?P<dash>-)
    | (?P<separator>[,;&/+()])
    """,
    re.VERBOSE,
)

# Why a text that the grammar does not know is none: the first that fits says what to write.
_REFUSALS = (
    (re.compile(r"\b(?:\d+|dua|tiga|empat|beberapa) ?(?:x|kali)\b"), "rules.target_times"),
    (re.compile(r"\bsetiap (?:hari|minggu|pekan|senin|jumat)\b[^,;]*|\b(?:harian|mingguan)\b"), "rules.target_daily"),
    (re.compile(r"\b(?:awal|akhir|pertengahan) (?:tahun\b(?: \d{4})?|\d{4})"), "rules.target_year_end"),
    (re.compile(r"\b(?:awal|akhir|pertengahan)\b [a-z]+(?: \d{4})?"), "rules.target_month_part"),
    (re.compile(r"\b(?:rutin|berkala|periodik|berkelanjutan|terus[- ]menerus)\b"), "rules.target_vague"),
)  # fmt: skip
_MONTH_OF_SHORT_YEAR = re.compile(r"\b([a-z]+)\.? '?(\d\d)$")


def normalised(text: str) -> str:
    """Return a target in lower case, with one blank between words and `-` for every way to write *sampai dengan*."""
    plain = unicodedata.normalize("NFKC", text[: MAX_LENGTH + 1]).lower()
    return _UNTIL.sub(" - ", _DASHES.sub("-", " ".join(plain.split())))


def take_rhythm(text: str) -> tuple[str, str | None]:
    """Return the text without a rhythm such as *setiap bulan*, and the ritme: "" is yearly, None is none stated."""
    found = _RHYTHM.search(text)
    if found is None:
        return text, None
    said = (
        found["every"]
        or found["adjective"]
        or found["once"].replace("sebulan", "bulan").replace("setahun", "tahun")
    )
    return f"{text[: found.start()]} {text[found.end() :]}", _EVERY[said]


def take_condition(text: str) -> tuple[str, bool]:
    """Return the text without *insidentil*, *jika ada …*, and whether it was there."""
    rest = _CONDITION.sub(" ", text)
    return rest, rest != text


def take_whole_year(text: str) -> tuple[str, bool]:
    """Return the text without *sepanjang tahun*, and whether it was there."""
    rest = _WHOLE_YEAR.sub(" ", text)
    return rest, rest != text


def tokens(text: str) -> Iterator[Token]:
    """Yield the pieces of a normalised target. Raises TargetError at what is none."""
    text = _DEADLINE.sub("«", text)
    # "Januari, 2026" is one month of one year.
    text = re.sub(r"(?<=[a-z]), ?(?=(?:tahun )?\d{4}(?!\d))", " ", text)
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        found = _TOKEN.match(text, at)
        if found is None:
            raise refusal(text[at:].strip(), text)
        at = found.end()
        token = _token(found, text)
        if token is not None:
            yield token


def _token(found: re.Match[str], text: str) -> Token | None:
    kind, said = str(found.lastgroup), found[0].strip()
    if kind == "word":
        return _word(found["word"], text)
    if kind == "unit":
        return Token(_UNITS[found["unit"]], (), said)
    if kind == "b":
        return Token("month", (int(found["b"]),), said)
    if kind in ("date", "iso", "month_year"):
        numbers = [int(number) for number in re.split(r"[/.-]", said)]
        return Token("date", tuple(numbers if kind == "iso" else numbers[::-1]), said)
    return Token(kind, (int(said),) if said.isdigit() else (), said)


def _word(word: str, text: str) -> Token | None:
    if word in MONTHS:
        return Token("month", (MONTHS[word],), word)
    if word in _NUMERALS:
        return Token("number", (_NUMERALS[word],), word)
    if word in _SEPARATORS:
        return Token("separator", (), word)
    if word in _NOISE:
        return None
    raise refusal(word, text)


def refusal(bagian: str, text: str) -> TargetError:
    """Return why `text` is no target, at the part `bagian` where the grammar stopped."""
    for pattern, key in _REFUSALS:
        found = pattern.search(text)
        if found is not None:
            return TargetError(key, found[0].replace("«", "").strip())
    short = _MONTH_OF_SHORT_YEAR.search(text)
    if short is not None and short[1] in MONTHS:
        return TargetError("rules.target_short_year", short[0], bulan=short[1].capitalize(), angka=short[2])
    near = nearest(bagian, [name for name in MONTHS if len(name) > 3])
    return TargetError("rules.bad_target", bagian.replace("«", "").strip() or text, near=near.capitalize())
