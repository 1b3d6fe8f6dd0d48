"""The roll-up for a terminal: how many reported, who did not, what most of them lack."""

from __future__ import annotations

from collections.abc import Iterator

from zi_audit.harmless import clean
from zi_audit.rollup.messages import counted
from zi_audit.rollup.model import Keadaan, Rekap
from zi_audit.texts import reason, text
from zi_audit.texts.wording import day, number

MOST_GAPS = 10


def render(rekap: Rekap, lang: str) -> str:
    """Return the roll-up as lines."""
    return "\n".join(_lines(rekap, lang)) + "\n"


def _lines(rekap: Rekap, lang: str) -> Iterator[str]:
    yield text("rollup.title", lang, tanggal=day(rekap.per_tanggal, lang))
    read = sum(satker.hasil is not None for satker in rekap.satker)
    yield text("rollup.reported", lang, lapor=number(read, lang), semua=number(len(rekap.satker), lang))
    yield counted(rekap.ringkasan, lang)
    for satker in rekap.satker:
        if satker.keadaan is not Keadaan.TERKINI:
            state = text(f"rollup.{satker.keadaan.value}", lang)
            since = f" ({day(satker.hasil.per_tanggal, lang)})" if satker.hasil else ""
            yield f"  {state}: {clean(f'{satker.kode} {satker.nama}'.strip())}{since}"
    if rekap.celah:
        yield ""
        yield text("rollup.h_gaps", lang)
    for gap in rekap.celah[:MOST_GAPS]:
        of = text("rollup.of", lang, satker=len(gap.satker), dari=gap.dari)
        due = f", {day(gap.jatuh_tempo, lang)}" if gap.jatuh_tempo else ""
        yield f"  {of}  {clean(f'{gap.kode} {gap.nama}'.strip())}{due}"
    if rekap.gagal:
        yield ""
        yield text("rollup.h_unreadable", lang)
    for failure in rekap.gagal:
        yield f"  {clean(failure.asal)}: {reason(failure.pesan, lang)}"
