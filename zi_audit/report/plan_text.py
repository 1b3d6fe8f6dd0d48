"""The work plan for a terminal: every butir with its bukti and due dates."""

from __future__ import annotations

from textwrap import wrap

from zi_audit.plan.model import Butir, Rencana
from zi_audit.plan.notes import outside_its_year
from zi_audit.texts import text
from zi_audit.texts.wording import measure, periode, title


def render(rencana: Rencana, lang: str = "id", *, width: int = 80) -> str:
    """Return the plan as lines of at most `width` columns."""
    slots = sum(len(bukti.periode) for bukti in rencana.bukti)
    lines = [
        *wrap(rencana.judul, width),
        *wrap(rencana.keputusan, width),
        *wrap(
            text(
                "report.plan_counts",
                lang,
                butir=len(rencana.butir),
                bukti=len(rencana.bukti),
                slot=slots,
                dokumen=len({bukti.dokumen.id for bukti in rencana.bukti}),
            ),
            width,
        ),
    ]
    if outside := outside_its_year(rencana):
        kode = ", ".join(butir.kode for butir in outside)
        lines += wrap(text("report.plan_outside", lang, kode=kode, tahun=rencana.tahun), width)
    for komponen in rencana.komponen:
        lines += ["", *wrap(f"{komponen.nomor}  {title(komponen.judul)}", width, subsequent_indent="   ")]
        for sub in komponen.sub:
            lines += ["", *wrap(f"{sub.kode}  {sub.judul}", width, subsequent_indent=" " * 7)]
            for butir in sub.butir:
                lines += _butir(butir, lang, width)
    return "\n".join(lines) + "\n"


def _butir(butir: Butir, lang: str, width: int) -> list[str]:
    lines = wrap(
        f"{butir.kode:<8} {butir.uraian}", width - 2, initial_indent="  ", subsequent_indent=" " * 11
    )
    due = (
        ", ".join(periode(window, lang) for window in butir.periode)
        if len(butir.periode) < 5
        else butir.target
    )
    lines += wrap(due or "–", width, initial_indent=" " * 11, subsequent_indent=" " * 11)
    if measured := measure(butir, lang):
        lines += wrap(measured, width, initial_indent=" " * 11, subsequent_indent=" " * 11)
    for bukti in butir.bukti:
        kind = text(f"jenis.{bukti.jenis.value}", lang)
        own = f", {bukti.target}" if bukti.target else ""
        lines += wrap(
            f"• {bukti.nama} ({kind}){own}", width, initial_indent=" " * 11, subsequent_indent=" " * 13
        )
    return lines
