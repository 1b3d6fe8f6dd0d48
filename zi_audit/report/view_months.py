"""The month map: which months it shows, and the row of one butir in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from zi_audit.dates import Periode
from zi_audit.plan.model import Rencana
from zi_audit.report.view_files import slot_anchor
from zi_audit.report.views import CellView, MonthView, StatusView
from zi_audit.result import ANSWERED, BuktiHasil, ButirHasil, Slot, Status
from zi_audit.texts import text
from zi_audit.texts.wording import month_name, periode

# What a cell of the month map shows when its slots differ: the most pressing status.
PRESSING = (
    Status.BELUM_ADA,
    Status.TAK_TERBACA,
    Status.TERLAMBAT,
    Status.BERJALAN,
    Status.AKAN_DATANG,
    Status.ADA,
    Status.NIHIL,
)


def slots_in(hasil: ButirHasil, window: Periode) -> list[tuple[BuktiHasil, Slot]]:
    """Return the slots of a butir in one of its periode; a bukti with a target of its own may have none there."""
    return [(bukti, slot) for bukti in hasil.bukti for slot in bukti.slot if slot.periode == window]


class MonthMap:
    """Makes the rows of the month map of one plan, as it stands on a day; `statuses` are the views of all statuses."""

    def __init__(
        self, rencana: Rencana, per_tanggal: date, lang: str, statuses: Mapping[Status, StatusView]
    ) -> None:
        self.rencana, self.per_tanggal, self.lang, self.statuses = rencana, per_tanggal, lang, statuses
        self.months = self.month_columns()

    def t(self, key: str, **values: object) -> str:
        """Return a text of the page."""
        return text(f"report.{key}", self.lang, **values)

    def month_columns(self) -> tuple[MonthView, ...]:
        """January of the plan's year to the next January; what is due after that stands in a last column."""
        now = f"{self.per_tanggal:%Y-%m}"
        columns = []
        for place in range(13):
            year, month = self.rencana.tahun + place // 12, place % 12 + 1
            key = f"{year}-{month:02}"
            columns.append(MonthView(key, month_name(month, self.lang)[:3], str(year), key == now))
        if any(
            window.selesai > date(self.rencana.tahun + 1, 1, 31)
            for b in self.rencana.butir
            for window in b.periode
        ):
            columns.append(MonthView("later", self.t("later"), "", False))
        return tuple(columns)

    def column(self, day: date) -> int:
        number = 12 * (day.year - self.rencana.tahun) + day.month - 1
        return max(0, min(number, len(self.months) - 1))

    def cells(self, hasil: ButirHasil) -> tuple[CellView, ...]:
        cells: list[CellView] = []
        place = 0
        for box, first, last, slots in self.boxes(hasil):
            cells += self.gap(place, first)
            is_now = first == last and self.months[first].is_now
            cells.append(self.cell(hasil, box, slots, last - first + 1, is_now))
            place = last + 1
        return (*cells, *self.gap(place, len(self.months)))

    def boxes(self, hasil: ButirHasil) -> list[tuple[Periode, int, int, list[tuple[BuktiHasil, Slot]]]]:
        """Return each box of the row: its periode, first and last column, and slots; no two of them overlap."""
        found: list[tuple[Periode, int, int, list[tuple[BuktiHasil, Slot]]]] = []
        place = 0
        # Where windows lie in each other, the one that ends first has the columns before.
        for window in sorted(hasil.butir.periode, key=lambda periode: (periode.selesai, periode.mulai)):
            slots = slots_in(hasil, window)
            first, last = self.column(window.mulai), self.column(window.selesai)
            # A window that begins after the map's months has only the last column.
            if window.mulai > date(self.rencana.tahun + 1, 1, 31) or first < place:
                first = max(place, last)
            if not slots:
                continue
            if last < first:
                found[-1][3].extend(slots)
            else:
                found.append((window, first, last, slots))
                place = last + 1
        return found

    def gap(self, first: int, end: int) -> list[CellView]:
        """Return the empty cells from column `first` up to `end`, the audit's month on its own."""
        now = next((n for n in range(first, end) if self.months[n].is_now), None)
        if now is None:
            return [CellView(end - first)] if end > first else []
        return [*self.gap(first, now), CellView(1, is_now=True), *self.gap(now + 1, end)]

    def cell(
        self,
        hasil: ButirHasil,
        window: Periode,
        slots: Sequence[tuple[BuktiHasil, Slot]],
        span: int,
        is_now: bool,
    ) -> CellView:
        statuses = {slot.status for _, slot in slots}
        status = next(status for status in PRESSING if status in statuses)
        filled = sum(slot.status in ANSWERED for _, slot in slots)
        shown = periode(window, self.lang)
        label = f"{filled}/{len(slots)}"
        flagged = len({berkas.path for _, slot in slots for berkas in slot.berkas if berkas.perlu_cek})
        words = self.statuses[status].word
        title = f"{hasil.butir.kode}, {shown}: {words}, {self.t('of', ada=filled, jumlah=len(slots))}"
        if flagged:
            title += f", {self.t('flagged', jumlah=flagged)}"
        first = next((pair for pair in slots if pair[1].status is status), slots[0])
        target = slot_anchor(first[0].bukti.id, first[1].periode.mulai)
        return CellView(span, is_now, self.statuses[status], label, title, target, self.when(window), flagged)

    def when(self, window: Periode) -> str:
        """Return the months of a periode in few letters: `Mar`, `Jan–Feb`."""
        first, last = (
            month_name(month, self.lang)[:3] for month in (window.mulai.month, window.selesai.month)
        )
        year = "" if window.selesai.year == self.rencana.tahun else f" {window.selesai.year}"
        return f"{first}{year}" if first == last else f"{first}–{last}{year}"

    def months_of(self, window: Periode) -> list[str]:
        return [
            column.key for column in self.months[self.column(window.mulai) : self.column(window.selesai) + 1]
        ]
