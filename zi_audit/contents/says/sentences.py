"""What only a sentence tells: what a certificate is for, what an invitation invites to, what an errand is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zi_audit.contents.says.heading import SEEN_LINES
from zi_audit.contents.says.labels import MEETING_DAY, Label, is_to_fill

# What a certificate is for stands behind these, on the same line or the next one.
_ATTENDED = re.compile(
    r"\b(?:mengikuti|menyelesaikan|lulus|berpartisipasi (?:dalam|pada)|sebagai(?: peserta)?"
    r"|(?:partisipasi|keikutsertaan|peran serta)(?:nya)? (?:dalam|pada))\b(?:\s+(?P<what>\S.*)|\W*$)",
    re.IGNORECASE,
)
# In a certificate's sentence `sebagai` tells of a part in what is named behind it.
_PART = re.compile(
    r"\W*(?:peserta|narasumber|pemateri|moderator|panitia|pembicara|fasilitator)\W*", re.IGNORECASE
)
_IT = (
    r"(?!hari\b|tanggal\b|surat\b)(.{6,120}?)"
    r"(?=[,.;]|\s(?:yang|pada|hari|tanggal|bertempat|pukul|maka|di lingkungan)\b)"
)
_INVITED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:mengundang|diundang|kehadiran|menghadiri)\b.{0,90}?\b(?:pada|dalam|untuk|acara|menghadiri|mengikuti)\s+"
        rf"(?:acara\s+|kegiatan\s+)?{_IT}",
        r"\b(?:dilaksanakan|diselenggarakan|diadakan|pelaksanaan|penyelenggaraan)(?:nya)?\s+"
        rf"(?:acara\s+|kegiatan\s+)?{_IT}",
    )
)
# The subject of a letter that is a meeting, and the sentence that calls to it or puts it off. Not a training,
# of which the letter that sends somebody there is evidence itself.
_MEETING = re.compile(
    r"\W*(?:(?:pelaksanaan|kegiatan)\s+)?(?:rapat|rakor|pleno|sosialisasi|internalisasi|pembahasan|penandatanganan"
    r"|monitoring|monev|evaluasi|pertemuan|forum)\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:mengundang|diundang)\b|\b\w{0,4}(?:mohon|minta|harap)\w{0,3}\b.{0,60}?\b(?:hadir|kehadiran|menghadiri)",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(r"\b(?:ditunda|dibatalkan|diundur|batal|penundaan|pembatalan)\b", re.IGNORECASE)
_ERRAND = frozenset(
    {"untuk", "maksud", "maksud perjalanan dinas", "maksud perjalanan", "keperluan", "tujuan"}
)


def attended(lines: Sequence[str]) -> tuple[str, int] | None:
    """Return what a certificate is for, and the line that says it."""
    for number, line in enumerate(lines):
        found = _ATTENDED.search(line)
        if found is None:
            continue
        if found["what"] and not _PART.fullmatch(found["what"]):
            return found["what"], number
        below = (
            at for at in range(number + 1, min(len(lines), number + 3)) if not _PART.fullmatch(lines[at])
        )
        at = next(below, None)
        if at is not None:
            return lines[at], at
    return None


def invited(lines: Sequence[str]) -> tuple[str, int] | None:
    """Return what an invitation without a subject invites to, and the line on which it begins to say so."""
    for pattern in _INVITED:
        for number in range(min(len(lines), SEEN_LINES)):
            found = pattern.search(" ".join(lines[number : number + 3]))
            if found and found.start() <= len(lines[number]):
                return found[1], number
    return None


def calls(subject: str, lines: Sequence[str], labels: Sequence[Label]) -> bool:
    """Whether a letter of this subject calls to a meeting, although it does not say that it is an invitation."""
    if not _MEETING.match(subject):
        return False
    has_day = any(label.key in MEETING_DAY and not is_to_fill(label.value) for label in labels)
    text = " ".join(lines[:SEEN_LINES])
    return has_day and _CALL.search(text) is not None and _PUT_OFF.search(text) is None


def errand(labels: Sequence[Label]) -> tuple[str, int] | None:
    """Return what somebody is sent for by an assignment, and the line that says it."""
    told = next((label for label in labels if label.key in _ERRAND and label.value), None)
    return told and (told.value.split("\t")[0], told.line)
