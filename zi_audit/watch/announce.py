"""What a new result says that the last one did not: one line for each slot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zi_audit.dates import Periode
from zi_audit.harmless import clean
from zi_audit.ledger.slots import Before, changes, slots_of, state_after
from zi_audit.result import AuditResult, Perubahan, Slot, Status
from zi_audit.texts import text
from zi_audit.texts.wording import day, periode

# How good a status is: a line begins with + when it rises, with - when it falls.
RANK = {
    Status.ADA: 3,
    Status.NIHIL: 3,
    Status.TERLAMBAT: 2,
    Status.BERJALAN: 1,
    Status.AKAN_DATANG: 1,
    Status.BELUM_ADA: 0,
    Status.TAK_TERBACA: 0,
}

# Of what changed since the last run the first look tells so many lines; the report has them all.
MOST_SINCE = 12


@dataclass(frozen=True, slots=True)
class News:
    """A sentence to say: its key in the catalog and the values that fill it, already in words."""

    key: str
    values: dict[str, str]


def news(before: AuditResult, after: AuditResult, lang: str) -> Iterator[News]:
    """Yield what became of slots between two results, in printed order."""
    states = Before({key: state_after(slot, None, "") for key, slot in slots_of(before).items()})
    yield from _told(changes(states, after), after, lang)


def since_last_run(result: AuditResult, lang: str) -> Iterator[News]:
    """Yield what changed since the run that the ledger knows, or that nothing did; nothing on a first run."""
    if result.riwayat is None:
        return
    values = {"tanggal": day(result.riwayat.terakhir.date(), lang)}
    told = list(_told(result.riwayat.perubahan, result, lang))
    if not told:
        yield News("watch.nothing_since", values)
        return
    yield News("watch.since", values)
    yield from told[:MOST_SINCE]
    if len(told) > MOST_SINCE:
        yield News("watch.since_more", {"jumlah": str(len(told) - MOST_SINCE)})


def _told(perubahan: Iterable[Perubahan], after: AuditResult, lang: str) -> Iterator[News]:
    """Yield a sentence for each change.

    A dokumen that serves several butir is told once, with the number of the others; slots that
    merely begin to run, as at the start of a quarter, are told as one number.
    """
    slots = slots_of(after)
    names = {bukti.bukti.id: bukti.bukti for butir in after.butir for bukti in butir.bukti}
    told: dict[tuple[str, Periode, Status, Status, tuple[str, ...]], list[Perubahan]] = {}
    begun = 0
    for change in perubahan:
        if (change.sebelum, change.sesudah) == (Status.AKAN_DATANG, Status.BERJALAN):
            begun += 1
            continue
        dokumen, slot = names[change.bukti].dokumen, slots[change.bukti, change.mulai]
        same = (dokumen.id, slot.periode, change.sebelum, change.sesudah, change.hilang)
        told.setdefault(same, []).append(change)
    for first, *others in told.values():
        slot, bukti = slots[first.bukti, first.mulai], names[first.bukti]
        values = {
            "tanda": sign(first),
            "kode": bukti.kode,
            "nama": clean(bukti.nama),
            "periode": periode(slot.periode, lang),
            "status": text(f"status.{first.sesudah.value}", lang),
        }
        because = list(why(first, slot, lang))
        if others:
            because.append(text("watch.because_also", lang, jumlah=len(others)))
        if because:
            yield News("watch.change_because", values | {"sebab": "; ".join(because)})
        else:
            yield News("watch.change", values)
    if begun:
        yield News("watch.begun", {"jumlah": str(begun)})


def sign(change: Perubahan) -> str:
    """Return `+` for a slot that stands better than before, `-` for worse, `~` for neither."""
    rise = RANK[change.sesudah] - RANK[change.sebelum]
    if rise > 0:
        return "+"
    return "-" if rise < 0 or change.hilang else "~"


def why(change: Perubahan, slot: Slot, lang: str) -> Iterator[str]:
    """Yield a few words on the cause of a change."""
    if change.oleh_aturan:
        yield text("watch.because_rules", lang)
    if change.hilang:
        names = ", ".join(clean(path.rpartition("/")[2]) for path in change.hilang)
        yield text("watch.because_vanished", lang, berkas=names)
    if change.sesudah is Status.TERLAMBAT:
        yield text("watch.because_late", lang, hari=slot.hari_terlambat)
    if (change.sebelum, change.sesudah) == (Status.BERJALAN, Status.BELUM_ADA):
        yield text("watch.because_due", lang)
