"""What to do next in words: the same line on the page, in the message and on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from zi_audit.harmless import clean
from zi_audit.match.propose import bundle_title
from zi_audit.plan.model import Bukti
from zi_audit.report.todo import Item
from zi_audit.result import Status
from zi_audit.texts import text, wording


def things(bukti: Sequence[Bukti], lang: str) -> str:
    """Return the names in one phrase; the parts of a meeting by their jenis, alternatives joined by "or"."""
    meeting = meeting_title(bukti)
    names: list[str] = []
    seen: set[str] = set()
    for wanted in bukti:
        if wanted.id in seen:
            continue
        same = [wanted, *(other for other in bukti if other.id in wanted.alternatif)]
        seen.update(other.id for other in same)
        either = f" {text('office.md.or', lang)} "
        names.append(either.join(text(f"jenis.{x.jenis}", lang) if meeting else x.nama for x in same))
    if meeting:
        return text("office.md.meeting", lang, rapat=meeting, bagian=", ".join(names))
    return ", ".join(names)


def meeting_title(bukti: Sequence[Bukti]) -> str:
    """Return the name of the meeting that all of `bukti` are parts of, or ""."""
    bundles = {wanted.dokumen.bundel for wanted in bukti}
    return bundle_title(bukti[0].dokumen) if len(bundles) == 1 and "" not in bundles else ""


def due(item: Item, today: date, lang: str) -> str:
    """Return when it was or is due, and how far away that is: `jatuh tempo 31 Maret 2026, lewat 96 hari`."""
    slot = item.slot
    day = wording.day(slot.jatuh_tempo, lang)
    if slot.status is Status.TERLAMBAT:
        return text("office.todo.late", lang, tanggal=day, hari=slot.hari_terlambat)
    days = (today - slot.jatuh_tempo).days
    if slot.status is Status.TAK_TERBACA:
        return text("office.todo.unknown", lang, tanggal=day)
    if days > 0:
        return text("office.todo.overdue", lang, tanggal=day, hari=days)
    return text("office.todo.due", lang, tanggal=day)


def others_in_charge(item: Item, lang: str) -> str:
    """Return who else is in charge of a thing that several butir wait for, or ""."""
    rest = [clean(pic) for pic in item.pics[1:] if pic]
    return text("office.todo.also", lang, pic=", ".join(rest)) if rest else ""


def line(item: Item, today: date, lang: str) -> str:
    """Return an item as one line of the message."""
    said = text(
        "office.todo.line",
        lang,
        kode=", ".join(item.kode),
        bukti=things(item.bukti, lang),
        tempo=due(item, today, lang),
    )
    also = others_in_charge(item, lang)
    return f"{said} {also}" if also else said
