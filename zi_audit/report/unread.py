"""What could not be read, in words: how many bukti may lie there, and how to say that none do.

Shared by text, Markdown, JSON, JUnit and the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from zi_audit.reasons import Galat
from zi_audit.report.todo import Unknown, count
from zi_audit.result import AuditResult, Ringkasan, Status
from zi_audit.texts import reason, text
from zi_audit.texts.wording import percent

_FOLDERS_NAMED = 3


def hidden_counts(result: AuditResult) -> Mapping[Galat, int]:
    """Return how many slots nobody can know because of each place that could not be read."""
    slots = {
        (bukti.bukti.id, index)
        for butir in result.butir
        for bukti in butir.bukti
        for index, slot in enumerate(bukti.slot)
        if slot.status is Status.TAK_TERBACA
    }
    return {galat: len(slots.intersection(galat.hides)) for galat in result.galat}


def sentences(result: AuditResult, lang: str) -> Iterator[tuple[str, str]]:
    """Give the path of each place that could not be read, and why, what may lie there, and what to do."""
    for galat, hidden in hidden_counts(result).items():
        said = [reason(galat.pesan, lang)]
        if hidden:
            said.append(text("report.may_lie_here", lang, jumlah=hidden))
            if galat.path != ".":
                said.append(text("report.none_lie_here", lang, pola=ignoring(galat)))
        yield galat.path, " ".join(said)


def ignoring(galat: Galat) -> str:
    """Return the pattern, as TOML writes it, by which `[abaikan]` of `zi-audit.toml` passes a place over."""
    return json.dumps(f"{galat.path}/**" if galat.is_folder else galat.path, ensure_ascii=False)


def group_heading(group: Unknown, lang: str) -> str:
    """Return what stands above a group: that it cannot be made certain, and for which folders, as they are named."""
    named = ", ".join(group.paths[:_FOLDERS_NAMED])
    more = len(group.paths) - _FOLDERS_NAMED
    if more > 0:
        named = text("report.and_more_places", lang, folder=named, jumlah=more)
    return text("report.unknown_group", lang, folder=named, jumlah=count(group.items))


def share(ringkasan: Ringkasan, lang: str) -> str:
    """Return completeness in percent, with what is due and not known beside it: `81 %, 12 bukti belum diketahui`."""
    shown = percent(ringkasan.terpenuhi, ringkasan.dihitung)
    return f"{shown}, {beside(ringkasan, lang)}" if ringkasan.belum_diketahui else shown


def beside(ringkasan: Ringkasan, lang: str) -> str:
    """Return what stands beside a percentage: how many slots are due and not known; "" where all are known."""
    unknown = ringkasan.belum_diketahui
    return text("report.unread", lang, jumlah=unknown) if unknown else ""
