"""The roll-up as a table for Excel with Indonesian settings: one row for each office and komponen."""

from __future__ import annotations

from collections.abc import Iterator

from zi_audit.report.csv import table
from zi_audit.rollup.model import KomponenPoin, Rekap, Satker
from zi_audit.texts import text

COLUMNS = (
    "kode_satker", "satker", "induk", "keadaan", "per_tanggal", "umur_hari", "komponen", "poin_jatuh_tempo",
    "poin_berbukti", "poin_tanpa_bukti",
)  # fmt: skip


def render(rekap: Rekap, lang: str) -> str:
    """Return the table; an office without a readable result has one row without figures."""
    return table(COLUMNS, (row for satker in rekap.satker for row in _rows(satker, lang)), lang)


def _rows(satker: Satker, lang: str) -> Iterator[tuple[str, ...]]:
    state = text(f"rollup.{satker.keadaan.value}", lang)
    head = (satker.kode, satker.nama, satker.induk, state)
    if satker.hasil is None:
        yield (*head, "", "", "", "", "", "")
        return
    dated = (satker.hasil.per_tanggal.isoformat(), str(satker.umur_hari))
    for area in satker.hasil.komponen:
        yield (*head, *dated, str(area.nomor), *_figures(area, lang))


def _figures(area: KomponenPoin, lang: str) -> tuple[str, ...]:
    figures = (area.jatuh_tempo, area.berbukti, area.tanpa_bukti)
    shown = ("" if value is None else f"{value:.4f}" for value in figures)
    return tuple(value.replace(".", ",") if lang == "id" else value for value in shown)
