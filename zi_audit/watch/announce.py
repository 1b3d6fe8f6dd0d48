"""What a new result says that the last one did not: one line for each slot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zi_audit.ledger.slots import changes, slots_of, state_after
from zi_audit.report.text import clean
from zi_audit.result import AuditResult, Perubahan, Slot, Status
from zi_audit.texts import text
from zi_audit.texts.wording import periode

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


@dataclass(frozen=True, slots=True)
class News:
    """A sentence to say: its key in the catalog and the values that fill it, already in words."""

    key: str
    values: dict[str, str]


def news(before: AuditResult, after: AuditResult, lang: str) -> Iterator[News]:
    """Yield what became of slots between two results, in printed order.

    Slots that merely begin to run, as at the start of a quarter, are told as one number.
    """
    states = {key: state_after(slot, None, "") for key, slot in slots_of(before).items()}
    slots = slots_of(after)
    names = {bukti.bukti.id: bukti.bukti for butir in after.butir for bukti in butir.bukti}
    begun = 0
    for change in changes(states, after):
        if (change.sebelum, change.sesudah) == (Status.AKAN_DATANG, Status.BERJALAN):
            begun += 1
            continue
        slot = slots[change.bukti, change.mulai]
        bukti = names[change.bukti]
        values = {
            "tanda": sign(change),
            "kode": bukti.kode,
            "nama": clean(bukti.nama),
            "periode": periode(slot.periode, lang),
            "status": text(f"status.{change.sesudah.value}", lang),
        }
        because = why(change, slot, lang)
        if because:
            yield News("watch.change_because", values | {"sebab": because})
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


def why(change: Perubahan, slot: Slot, lang: str) -> str:
    """Return a few words on the cause of a change, or ""."""
    if change.hilang:
        names = ", ".join(clean(path.rpartition("/")[2]) for path in change.hilang)
        return text("watch.because_vanished", lang, berkas=names)
    if change.sesudah is Status.TERLAMBAT:
        return text("watch.because_late", lang, hari=slot.hari_terlambat)
    if (change.sebelum, change.sesudah) == (Status.BERJALAN, Status.BELUM_ADA):
        return text("watch.because_due", lang)
    return ""
