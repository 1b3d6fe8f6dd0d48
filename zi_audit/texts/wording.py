"""Dates, periode and shares in words, the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction

from zi_audit.dates import Ketepatan, Periode, Tanggal, last_day
from zi_audit.harmless import clean
from zi_audit.plan.model import Butir, Jenis
from zi_audit.reasons import Nilai, Sumber
from zi_audit.texts.catalog import text

# Seconds ahead of Greenwich.
ZONES = {25_200: " WIB", 28_800: " WITA", 32_400: " WIT"}
ROMAN = ("I", "II", "III", "IV")
ACRONYMS = frozenset({"SDM", "SOP", "SPBE", "SPIP", "PPID", "WBK", "WBBM", "ZI"})


def title(printed: str) -> str:
    """Return a title that the decree prints in capitals as a title with ordinary letters, harmless in a line."""
    printed = clean(printed)
    if not printed.isupper():
        return printed
    return " ".join(word if word in ACRONYMS else word.capitalize() for word in printed.split())


def month_name(month: int, lang: str) -> str:
    """Return the name of month 1 to 12."""
    return text(f"bulan.{month}", lang)


def day(value: date, lang: str) -> str:
    """Return a day as people write it: `5 Juli 2026`."""
    return f"{value.day} {month_name(value.month, lang)} {value.year}"


def clock(value: datetime, lang: str) -> str:
    """Return a time of day as people write it: `09.30 WIB` in Indonesian, `09:30 WIB` in English.

    Zones of Indonesia are named as offices name them; others are left out.
    """
    offset = value.utcoffset()
    zone = ZONES.get(int(offset.total_seconds()) if offset is not None else 0, "")
    return f"{value:%H.%M}{zone}" if lang == "id" else f"{value:%H:%M}{zone}"


def number(value: int, lang: str) -> str:
    """Return a count with its thousands apart: `10.000` in Indonesian, `10,000` in English."""
    return f"{value:,}".replace(",", ".") if lang == "id" else f"{value:,}"


def tanggal(value: Tanggal, lang: str) -> str:
    """Return a date as exactly as it is known: `5 Juli 2026`, `Juli 2026`, `Triwulan II 2026`."""
    match value.ketepatan:
        case Ketepatan.HARI:
            return day(value.mulai, lang)
        case Ketepatan.BULAN:
            return f"{month_name(value.mulai.month, lang)} {value.mulai.year}"
        case Ketepatan.TRIWULAN:
            return text(
                "tanggal.triwulan", lang, nomor=ROMAN[value.selesai.month // 3 - 1], tahun=value.mulai.year
            )
        case Ketepatan.SEMESTER:
            return text(
                "tanggal.semester", lang, nomor=ROMAN[value.selesai.month // 6 - 1], tahun=value.mulai.year
            )


def periode(value: Periode, lang: str) -> str:
    """Return a due window: `Maret 2026`, `Januari–Maret 2026`, `Desember 2026–Januari 2027`."""
    first, last = value.mulai, value.selesai
    whole_months = first.day == 1 and last == last_day(last.year, last.month)
    if not whole_months:
        return f"{day(first, lang)}–{day(last, lang)}"
    end = f"{month_name(last.month, lang)} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    if first.year == last.year:
        return f"{month_name(first.month, lang)}–{end}"
    return f"{month_name(first.month, lang)} {first.year}–{end}"


def measure(butir: Butir, lang: str) -> str:
    """Return what a plan counts a butir by: `Laporan triwulan, 4 laporan, 97,5%`; "" where it says nothing."""
    shown = [figure for figure in (butir.indikator, butir.jumlah) if figure]
    if butir.persen is not None:
        share = f"{butir.persen:g}%"
        shown.append(share.replace(".", ",") if lang == "id" else share)
    return ", ".join(shown)


def percent(part: int, whole: int) -> str:
    """Return a share in whole percent, rounded down, so that no threshold is shown as reached that is not.

    0% only when exactly so, "–" of nothing.
    """
    if not whole:
        return "–"
    share = 100 * part // whole
    if part and not share:
        share = 1
    return f"{share}%"


def points(value: Fraction | float, lang: str) -> str:
    """Return points as people write them: `0,50` in Indonesian, `0.50` in English.

    More digits where two would show something as nothing.
    """
    shown = f"{float(value):.2f}"
    return _decimal(shown if not value or float(shown) else f"{float(value):.4f}", lang)


def weight(value: Fraction, lang: str) -> str:
    """Return the weight of one question to the four digits of the sheet: `0,25`, `0,375`, `0,3333`."""
    whole, _, parts = f"{float(value):.4f}".partition(".")
    return _decimal(f"{whole}.{parts.rstrip('0').ljust(2, '0')}", lang)


def _decimal(shown: str, lang: str) -> str:
    return shown.replace(".", ",") if lang == "id" else shown


def size(value: int, lang: str) -> str:
    """Return a number of bytes in megabytes with one decimal: `12,4`."""
    return _decimal(f"{value / 1_000_000:.1f}", lang)


def joined(words: Sequence[str], lang: str) -> str:
    """Return words as one phrase: `a`, `a dan b`, `a, b, dan c`."""
    if len(words) < 2:
        return "".join(words)
    last = text("tanggal.dan", lang)
    comma = "," if len(words) > 2 else ""
    return f"{', '.join(words[:-1])}{comma} {last} {words[-1]}"


def worded(value: Nilai, lang: str) -> str:
    """Return a value of a reason as people say it: dates and periode in words, jenis and sources by their names."""
    match value:
        case Jenis():
            return text(f"jenis.{value}", lang)
        case Sumber():
            return text(f"sumber.{value}", lang)
        case Tanggal():
            return tanggal(value, lang)
        case Periode():
            return periode(value, lang)
        case date():
            return day(value, lang)
        case _:
            return str(value)
