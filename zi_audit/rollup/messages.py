"""One text for each office, ready for a messenger."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from zi_audit.report.markdown import literal
from zi_audit.result import ANSWERED, Ringkasan, Status
from zi_audit.rollup.model import AHEAD, Keadaan, Rekap, Satker, SharedSlot
from zi_audit.texts import reason, text
from zi_audit.texts.wording import day, number, points

# A message longer than this is not read on a phone.
MOST_ITEMS = 15


def render(rekap: Rekap, lang: str) -> str:
    """Return the texts of all offices, one after another, a line between them."""
    return "\n---\n\n".join(message(satker, rekap, lang) for satker in rekap.satker)


def message(satker: Satker, rekap: Rekap, lang: str) -> str:
    """Return the text for one office: how it stands, what is missing, what is due, what was lost."""
    hasil = satker.hasil
    on = hasil.per_tanggal if hasil else rekap.per_tanggal
    title = text("rollup.message_title", lang, unit=literal(satker.nama), tanggal=day(on, lang))
    if hasil is None:
        if satker.keadaan is Keadaan.TIDAK_TERBACA and satker.pesan is not None:
            told = text("rollup.message_unreadable", lang, pesan=reason(satker.pesan, lang))
        else:
            told = text("rollup.message_not_reported", lang)
        return f"{title}\n{told}\n"
    missing = [slot for slot, status in hasil.slots if status == Status.BELUM_ADA]
    last = rekap.per_tanggal + timedelta(days=AHEAD)
    coming = [
        slot
        for slot, status in hasil.slots
        if status not in ANSWERED and rekap.per_tanggal <= slot.jatuh_tempo <= last
    ]
    blocks = [
        "\n".join((title, *_standing(satker, lang))),
        _items("rollup.message_missing", missing, lang),
        _items("rollup.message_coming", coming, lang),
        _items("rollup.message_lost", satker.hilang, lang),
        text("rollup.lost_other_rules", lang) if satker.aturan_lain else "",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def counted(total: Ringkasan, lang: str) -> str:
    """Return the counts of one office or of all in a sentence, and what is not known beside them."""
    if not total.dihitung:
        told = text("rollup.counts_none", lang)
    else:
        told = text(
            "rollup.counts",
            lang,
            jumlah=number(total.dihitung, lang),
            ada=number(total.ada, lang),
            terlambat=number(total.terlambat, lang),
            nihil=number(total.nihil, lang),
            belum=number(total.belum_ada, lang),
        )
    if total.tak_terbaca:
        told += " " + text("rollup.unknown", lang, jumlah=number(total.tak_terbaca, lang))
    return told


def _standing(satker: Satker, lang: str) -> Iterable[str]:
    assert satker.hasil is not None
    if satker.keadaan is Keadaan.LAMA:
        yield text("rollup.message_stale", lang, hari=satker.umur_hari)
    yield counted(satker.hasil.ringkasan, lang)
    without = [
        text("rollup.message_area", lang, nomor=area.nomor, poin=points(area.tanpa_bukti, lang))
        for area in satker.hasil.komponen
        if area.tanpa_bukti is not None and round(area.tanpa_bukti, 2)
    ]
    if without:
        yield text("rollup.message_points", lang, poin="; ".join(without))


def _items(key: str, slots: Iterable[SharedSlot], lang: str) -> str:
    found = sorted(slots, key=lambda slot: (slot.jatuh_tempo, slot.kode, slot.bukti))
    if not found:
        return ""
    lines = [text(key, lang, jumlah=len(found))]
    lines += [
        text(
            "rollup.message_item",
            lang,
            kode=literal(slot.kode),
            nama=literal(slot.nama),
            tanggal=day(slot.jatuh_tempo, lang),
        )
        for slot in found[:MOST_ITEMS]
    ]
    if len(found) > MOST_ITEMS:
        lines.append(text("rollup.message_more", lang, jumlah=len(found) - MOST_ITEMS))
    return "\n".join(lines)
