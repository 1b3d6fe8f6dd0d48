"""One butir as the page shows it: its slots with their files, and its row of the month map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from zi_audit.dates import Periode
from zi_audit.harmless import clean
from zi_audit.plan.model import Bukti, Jenis, Rencana
from zi_audit.report.links import file_link
from zi_audit.report.unread import beside
from zi_audit.report.views import ButirView, CellView, FileView, MonthView, PeriodView, SlotView, StatusView
from zi_audit.result import AuditResult, Berkas, BuktiHasil, ButirHasil, Ringkasan, Slot, Status
from zi_audit.texts import reason, text
from zi_audit.texts.wording import day, month_name, number, percent, periode, tanggal

# A slot shows at most so many files, fewer where the whole page would show more than it can carry.
MAX_FILES = 10
MAX_FILES_OF_PAGE = 2000

# A shape beside each colour: never by colour alone.
MARKS = {
    Status.ADA: "●",
    Status.TERLAMBAT: "◐",
    Status.BELUM_ADA: "✕",
    Status.BERJALAN: "○",
    Status.AKAN_DATANG: "·",
    Status.NIHIL: "–",
    Status.TAK_TERBACA: "?",
}
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
ANSWERED = (Status.ADA, Status.TERLAMBAT, Status.NIHIL)
NEEDS_A_PERSON = (Status.BELUM_ADA, Status.TAK_TERBACA, Status.TERLAMBAT)


def slot_anchor(bukti: str, mulai: date) -> str:
    """Return the id of a slot on the page: `1.iii.a/rapat-evaluasi-zi.undangan@2026-03-01`."""
    return f"{bukti}@{mulai.isoformat()}"


def file_limit(counts: Iterable[int]) -> int:
    """Return how many files each slot shows, so that the page carries them all: 1 to `MAX_FILES`."""
    filled = tuple(counts)
    return next(
        (
            limit
            for limit in range(MAX_FILES, 1, -1)
            if sum(min(count, limit) for count in filled) <= MAX_FILES_OF_PAGE
        ),
        1,
    )


class ButirViews:
    """Makes the view of one butir after another, all of one result."""

    def __init__(self, result: AuditResult, lang: str, link_base: str) -> None:
        self.rencana, self.per_tanggal, self.lang, self.link_base = (
            result.rencana,
            result.per_tanggal,
            lang,
            link_base,
        )
        self.statuses = {status: self.status(status) for status in Status}
        self.months = self.month_columns(result.rencana)
        self.limit = file_limit(len(slot.berkas) for slot in result.slots)

    def t(self, key: str, **values: object) -> str:
        """Return a text of the page."""
        return text(f"report.{key}", self.lang, **values)

    def status(self, status: Status, count: int = 0) -> StatusView:
        """Return the view of a status that `count` slots have."""
        return StatusView(status.value, MARKS[status], text(f"status.{status.value}", self.lang), count)

    # --- a row of the month map --------------------------------------------------------------------

    def month_columns(self, rencana: Rencana) -> tuple[MonthView, ...]:
        """January of the plan's year to the next January; what is due after that stands in a last column."""
        now = f"{self.per_tanggal:%Y-%m}"
        columns = []
        for place in range(13):
            year, month = rencana.tahun + place // 12, place % 12 + 1
            key = f"{year}-{month:02}"
            columns.append(MonthView(key, month_name(month, self.lang)[:3], str(year), key == now))
        if any(one.selesai > date(rencana.tahun + 1, 1, 31) for b in rencana.butir for one in b.periode):
            columns.append(MonthView("later", self.t("later"), "", False))
        return tuple(columns)

    def column(self, day: date) -> int:
        number = 12 * (day.year - self.rencana.tahun) + day.month - 1
        return max(0, min(number, len(self.months) - 1))

    def cells(self, hasil: ButirHasil) -> tuple[CellView, ...]:
        cells: list[CellView] = []
        place = 0
        for index, one in enumerate(hasil.butir.periode):
            slots = [(bukti, bukti.slot[index]) for bukti in hasil.bukti]
            # A window that begins after the map's months has only the last column.
            first, last = self.column(one.mulai), self.column(one.selesai)
            if one.mulai > date(self.rencana.tahun + 1, 1, 31) or first < place:
                first = max(place, last)
            if last < first or not slots:
                continue
            cells += self.gap(place, first)
            is_now = first == last and self.months[first].is_now
            cells.append(self.cell(hasil, one, slots, last - first + 1, is_now))
            place = last + 1
        return (*cells, *self.gap(place, len(self.months)))

    def gap(self, first: int, end: int) -> list[CellView]:
        """Return the empty cells from column `first` up to `end`, the audit's month on its own."""
        now = next((n for n in range(first, end) if self.months[n].is_now), None)
        if now is None:
            return [CellView(end - first)] if end > first else []
        return [*self.gap(first, now), CellView(1, is_now=True), *self.gap(now + 1, end)]

    def cell(
        self,
        hasil: ButirHasil,
        one: Periode,
        slots: Sequence[tuple[BuktiHasil, Slot]],
        span: int,
        is_now: bool,
    ) -> CellView:
        statuses = {slot.status for _, slot in slots}
        status = next(status for status in PRESSING if status in statuses)
        filled = sum(slot.status in ANSWERED for _, slot in slots)
        shown = periode(one, self.lang)
        label = f"{filled}/{len(slots)}"
        words = self.statuses[status].word
        title = f"{hasil.butir.kode}, {shown}: {words}, {self.t('of', ada=filled, jumlah=len(slots))}"
        first = next((pair for pair in slots if pair[1].status is status), slots[0])
        target = slot_anchor(first[0].bukti.id, first[1].periode.mulai)
        return CellView(span, is_now, self.statuses[status], label, title, target)

    # --- its slots ------------------------------------------------------------------------------------

    def butir(self, hasil: ButirHasil, slots: dict[str, tuple[Slot, SlotView]]) -> ButirView:
        """Return the view of a butir. `slots` are those made before, by their id; what changed is put into it."""
        one, total = hasil.butir, hasil.ringkasan
        return ButirView(
            kode=one.kode,
            komponen=one.komponen,
            uraian=one.uraian,
            aksi=one.aksi,
            target=one.target,
            catatan=one.catatan,
            pic=clean(hasil.pic),
            bersyarat=one.bersyarat,
            persen=percent(total.terpenuhi, total.dihitung, self.lang) if total.dihitung else "",
            count=self.count(hasil, total),
            unread=beside(total, self.lang),
            pressing=tuple(
                self.status(status, count)
                for status in NEEDS_A_PERSON
                if (count := getattr(total, status.value))
            ),
            periods=tuple(
                self.period(hasil, index, slots) for index in range(len(one.periode) if hasil.bukti else 0)
            ),
            cells=self.cells(hasil),
        )

    def count(self, hasil: ButirHasil, total: Ringkasan) -> str:
        if total.dihitung:
            return self.t("of", ada=total.terpenuhi, jumlah=total.dihitung)
        if not hasil.bukti:
            return self.t("nothing_asked")
        return "" if total.tak_terbaca else self.t("not_due")

    def period(self, hasil: ButirHasil, index: int, known: dict[str, tuple[Slot, SlotView]]) -> PeriodView:
        slots = [(bukti, bukti.slot[index]) for bukti in hasil.bukti]
        first = slots[0][1]
        for bukti, slot in slots:
            anchor = slot_anchor(bukti.bukti.id, slot.periode.mulai)
            if anchor not in known or known[anchor][0] != slot:
                known[anchor] = slot, self.slot(bukti, slot, anchor)
        return PeriodView(
            periode(first.periode, self.lang),
            self.t("due_on", tanggal=day(first.jatuh_tempo, self.lang)),
            tuple(known[slot_anchor(bukti.bukti.id, slot.periode.mulai)][1] for bukti, slot in slots),
        )

    def slot(self, hasil: BuktiHasil, slot: Slot, anchor: str) -> SlotView:
        shown, rest = slot.berkas[: self.limit], slot.berkas[self.limit :]
        return SlotView(
            anchor=anchor,
            bukti=hasil.bukti.nama,
            jenis=self.jenis(hasil.bukti),
            months=" ".join(self.months_of(slot.periode)),
            status=self.statuses[slot.status],
            late=self.t("late_by", hari=slot.hari_terlambat) if slot.hari_terlambat else "",
            nil=self.t("nil_reason", alasan=clean(slot.alasan_nihil)) if slot.alasan_nihil else "",
            empty="" if slot.berkas or slot.alasan_nihil else self.empty(slot.status),
            files=tuple(self.file(berkas) for berkas in shown),
            more=self.more_files(rest) if rest else "",
        )

    def jenis(self, bukti: Bukti) -> str:
        shown = text(f"jenis.{bukti.jenis.value}", self.lang)
        said = bukti.jenis is Jenis.LAINNYA or shown.casefold() in bukti.nama.casefold()
        return "" if said else shown

    def empty(self, status: Status) -> str:
        if status is Status.TAK_TERBACA:
            return self.t("no_file_read")
        return self.t("no_file") if status is Status.BELUM_ADA else "–"

    def more_files(self, rest: Sequence[Berkas]) -> str:
        flagged = sum(bool(berkas.perlu_cek) for berkas in rest)
        said = self.t("more_files", jumlah=number(len(rest), self.lang))
        return f"{said} {self.t('more_flagged', jumlah=number(flagged, self.lang))}" if flagged else said

    def months_of(self, one: Periode) -> list[str]:
        return [column.key for column in self.months[self.column(one.mulai) : self.column(one.selesai) + 1]]

    def file(self, berkas: Berkas) -> FileView:
        folder, _, name = berkas.path.rpartition("/")
        return FileView(
            name=clean(name),
            folder=clean(folder),
            link=file_link(self.link_base, berkas.path) if self.link_base else "",
            when=tanggal(berkas.tanggal, self.lang),
            source=text(f"sumber.{berkas.sumber_tanggal.value}", self.lang),
            shared=berkas.bersama,
            flags=tuple(
                (text(f"cek.{flag.value}", self.lang), self.t(f"do_{flag.value}"))
                for flag in berkas.perlu_cek
            ),
            why=" ".join(clean(reason(one, self.lang)) for one in berkas.alasan),
            points_to=self.t("points_to", alamat=clean(berkas.tautan)) if berkas.tautan else "",
        )
