"""Whether a document is a form that nobody filled in, or a cover without what it covers. Only where that is sure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from zi_audit.contents.says.facts import BlankForm
from zi_audit.contents.says.labels import FIELDS, PERIOD, Label, has_to_fill, is_to_fill
from zi_audit.contents.says.letterhead import is_loud
from zi_audit.contents.text import FileText
from zi_audit.plan.model import Jenis

_NUMBERED = re.compile(r"\d{1,3}\s*[.)]?(?:[\s|]+(.*))?$", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{3,}")
_SIGNED = re.compile(r"\bttd\b|\btanda\s+tangan\b|ditandatangani", re.IGNORECASE)
_PEOPLE = re.compile(r"\bnama\b", re.IGNORECASE)
FEWEST_ROWS = 3
_ROW_APART = 2
FEWEST_FIELDS = 2
MOSTLY = 2 / 3
COVER_LINES, COVER_WORDS = 14, 60
_COVERED = frozenset({Jenis.LAPORAN, Jenis.REKAP, Jenis.DOKUMEN, Jenis.SOP, Jenis.NOTULENSI})


def blank_form(
    text: FileText,
    labels: Sequence[Label],
    jenis: Jenis | None,
    *,
    has_day: bool,
    unnumbered: int | None = None,
) -> tuple[BlankForm, int] | None:
    """Return which form was left blank and the line that shows it; None for a filled one, and where it is not sure.

    `unnumbered` is the line of a decision's number where that was left open: without a day, too, it is none yet.
    Of what a program recognised on a picture nothing is sure: it does not read handwriting.
    """
    if text.is_pictured or not text.lines:
        return None
    if unnumbered is not None and not has_day and not text.is_cut:
        return BlankForm.FIELDS, unnumbered
    rows = [(number, _NUMBERED.match(line)) for number, line in enumerate(text.lines)]
    numbered = [(number, found[1] or "") for number, found in rows if found]
    empty = [number for number, rest in numbered if is_unfilled(rest)]
    header = next((number for number, line in enumerate(text.lines) if _is_header(line)), None)
    all_empty = len(empty) == len(numbered) and _are_rows(empty)
    if (
        header is not None
        and all_empty
        and (jenis is Jenis.DAFTAR_HADIR or _SIGNED.search(text.lines[header]))
    ):
        return BlankForm.ATTENDANCE, empty[0]
    fields = [label for label in labels if label.key in FIELDS]
    unfilled = [label for label in fields if is_to_fill(label.value)]
    dotted = any(label.value for label in unfilled) or any(map(has_to_fill, text.lines))
    fewest = 1 if all(label.key in PERIOD and label.value for label in unfilled) else FEWEST_FIELDS
    if not has_day and dotted and len(unfilled) >= fewest and len(unfilled) >= MOSTLY * len(fields):
        return BlankForm.FIELDS, unfilled[0].line
    if not has_day and all_empty and dotted:
        return BlankForm.FIELDS, empty[0]
    if _is_cover(text, labels, jenis):
        return BlankForm.COVER, 0
    return None


def _are_rows(numbers: Sequence[int]) -> bool:
    """Whether numbered lines stand below one another as rows do, and not pages apart as page numbers do."""
    run = 1
    for before, number in pairwise(numbers):
        run = run + 1 if number - before <= _ROW_APART else 1
        if run >= FEWEST_ROWS:
            return True
    return False


def is_unfilled(rest: str) -> bool:
    """Whether the rest of a numbered row says nothing: no word, but dots, numbers for signing, or blanks."""
    return not _WORD.search(rest) and (is_to_fill(rest) or bool(re.fullmatch(r"[\d\s.)…_|]*", rest)))


def _is_header(line: str) -> bool:
    return bool(_PEOPLE.search(line)) and bool(re.search(r"\bno(?:mor)?\b\.?", line, re.IGNORECASE))


def _is_cover(text: FileText, labels: Sequence[Label], jenis: Jenis | None) -> bool:
    if text.pages > 1 or text.is_cut or labels or jenis not in _COVERED or len(text.lines) > COVER_LINES:
        return False
    if any(len(line.split()) > 3 and not is_loud(line) for line in text.lines):
        return False
    loud = sum(is_loud(line) or not any(sign.isalpha() for sign in line) for line in text.lines)
    words = sum(len(line.split()) for line in text.lines)
    return (
        words <= COVER_WORDS and loud >= len(text.lines) - 2 and not any("\t" in line for line in text.lines)
    )
