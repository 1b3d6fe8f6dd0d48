"""What changed since the last run, as the page shows it, and the line of completeness until then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zi_audit.harmless import clean
from zi_audit.report.unread import share
from zi_audit.report.view_files import slot_anchor
from zi_audit.report.views import StatusView
from zi_audit.result import AuditResult, Riwayat, Status
from zi_audit.texts import text
from zi_audit.texts.wording import day, periode


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A slot that changed since the last run."""

    mark: StatusView
    words: str
    gone: str
    target: str


@dataclass(frozen=True, slots=True)
class PointView:
    """A point of the line of completeness: where it is drawn, and what it says."""

    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Since last time."""

    title: str
    changes: tuple[ChangeView, ...]
    points: tuple[PointView, ...]


class HistoryViews:
    """Makes the view of what the ledger adds to one result; `statuses` are the views of all statuses."""

    def __init__(self, result: AuditResult, lang: str, statuses: Mapping[Status, StatusView]) -> None:
        self.result, self.lang, self.statuses = result, lang, statuses

    def t(self, key: str, **values: object) -> str:
        """Return a text of the page."""
        return text(f"report.{key}", self.lang, **values)

    def view(self, riwayat: Riwayat) -> HistoryView:
        """Return what changed, and how completeness rose until now."""
        known = {bukti.id: bukti for bukti in self.result.rencana.bukti}
        changes = []
        for change in riwayat.perubahan:
            bukti = known.get(change.bukti)
            if bukti is None:
                continue
            before, after = (self.statuses[status].word for status in (change.sebelum, change.sesudah))
            found = next((p for p in bukti.periode if p.mulai == change.mulai), None)
            when = f", {periode(found, self.lang)}" if found else ""
            words = f"{bukti.kode} {bukti.nama}{when}: {self.t('was', sebelum=before, sesudah=after)}"
            gone = self.t("vanished", berkas=", ".join(map(clean, change.hilang))) if change.hilang else ""
            if change.oleh_aturan:
                gone = self.t("by_rules")
            target = slot_anchor(bukti.id, change.mulai) if found else bukti.kode
            changes.append(ChangeView(self.statuses[change.sesudah], words, gone, target))
        points = self.line(riwayat)
        title = self.t("since", tanggal=day(riwayat.terakhir.date(), self.lang))
        return HistoryView(title, tuple(changes), points)

    def line(self, riwayat: Riwayat) -> tuple[PointView, ...]:
        """Return the points of the line; none where there would be only one."""
        if len(riwayat.garis) < 2:
            return ()
        first, last = riwayat.garis[0].per_tanggal, riwayat.garis[-1].per_tanggal
        days = max(1, (last - first).days)
        return tuple(
            PointView(
                round(600 * (point.per_tanggal - first).days / days, 1),
                round(100 - 100 * point.ringkasan.kelengkapan, 1),
                f"{day(point.per_tanggal, self.lang)}: {share(point.ringkasan, self.lang)}",
            )
            for point in riwayat.garis
        )
