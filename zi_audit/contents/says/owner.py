"""Whose a document is: its letterhead's office held against the unit of the plan."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from zi_audit.contents.says.facts import DocumentFacts, Owner

_SHORT = {
    "kpu": "komisi pemilihan umum",
    "kab": "kabupaten",
    "propinsi": "provinsi",
    "prov": "provinsi",
    "ri": "republik indonesia",
}
_BODY = re.compile(r"\bkomisi pemilihan umum\b")
# These the republic's commission alone has.
_CENTRAL = re.compile(r"(?:\w+ ){0,6}?(?:sekretariat jenderal|inspektorat utama|deputi bidang)\b")
_LEVEL = re.compile(r"\b(republik indonesia|provinsi|kabupaten|kota|kecamatan)\b\s*((?:\w+\s?){0,4})")
_END = re.compile(
    r"\b(?:tahun|nomor|tentang|jalan|jl|periode|bulan|triwulan|semester|telp|dan|dengan|untuk|pada|di|selaku)\b.*"
)
_WORDS = re.compile(r"[^a-z]+")


class Office(NamedTuple):
    """An office: its body (komisi pemilihan umum, or "" for any other), level and place; empty where not said."""

    body: str
    level: str
    place: str


def owner_of(document: DocumentFacts, unit: str) -> Owner:
    """Return whose a document is by the offices that it names, the issuer first, for the plan's `unit`.

    Only what is sure is said to be another's: another body, another level, another place. A heading
    that names another office may only be about it.
    """
    own = office_in(unit)
    if own is None:
        return Owner.UNSAID
    for written in document.pemilik:
        owner = _held_against(office_in(written), own)
        if owner is not Owner.UNSAID:
            return owner
    return Owner.OWN if _held_against(office_in(document.judul), own) is Owner.OWN else Owner.UNSAID


def _held_against(found: Office | None, own: Office) -> Owner:
    if found is None:
        return Owner.UNSAID
    if not found.body:
        return Owner.OTHER
    if not found.level:
        # KPU without a place may be that of the republic, or an office's own short name.
        return Owner.UNSAID
    if found.level != own.level:
        return Owner.OTHER
    if not found.place or not own.place:
        return Owner.UNSAID
    return Owner.OWN if _is_same(found.place, own.place) else Owner.OTHER


# The unit itself, and letterheads, of which a share has a few.
@lru_cache(maxsize=4_096)
def office_in(text: str) -> Office | None:
    """Return the office that a text names, None where it names none."""
    words = " ".join(_SHORT.get(word, word) for word in _WORDS.split(text.lower()) if word)
    if not words:
        return None
    body = _BODY.search(words)
    if body is None:
        return Office("", "", "") if _OTHER.search(words) else None
    # Behind the body, since a letterhead may begin with a department.
    level = _LEVEL.search(words, body.end())
    if level is None:
        return Office(body[0], "republik indonesia" if _CENTRAL.match(words) else "", "")
    return Office(body[0], level[1], _END.sub("", level[2]).strip())


_OTHER = re.compile(
    r"^(?:sekretariat )?(?:badan|bawaslu|dinas|pemerintah|kementerian|kementrian|lembaga|kejaksaan|kepolisian"
    r"|polres|polda|inspektorat (?:daerah|kabupaten|provinsi)|kecamatan|panitia pemilihan|panitia pemungutan|dewan"
    r"|mahkamah|pengadilan|universitas|arsip nasional|ombudsman|direktorat jenderal|badan pengawas)\b"
)


def _is_same(text: str, other: str) -> bool:
    """Whether two places are the same; the text may go on with other words, but Bangka is not Bangka Barat."""
    return f"{text} ".startswith(f"{other} ")
