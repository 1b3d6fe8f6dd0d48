"""One butir as the page shows it: its slots with their files, and its row of the month map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from zi_audit.dates import Periode
from zi_audit.harmless import clean
from zi_audit.lke.points import Poin, Points
from zi_audit.plan.model import Bukti, Jenis, Rencana
from zi_audit.report.links import Link
from zi_audit.report.notes import MOST_FILES, Note, covers, criteria, note_of, paragraph
from zi_audit.report.unread import beside
from zi_audit.report.view_files import FileViews, slot_anchor
from zi_audit.report.views import ButirView, CellView, LinkView, MonthView, PeriodView, SlotView, StatusView
from zi_audit.result import AuditResult, Berkas, BuktiHasil, ButirHasil, Ringkasan, Slot, Status
from zi_audit.skeleton import short_names
from zi_audit.texts import text
from zi_audit.texts.wording import day, measure, month_name, number, percent, periode, points, weight

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


def slots_in(hasil: ButirHasil, window: Periode) -> list[tuple[BuktiHasil, Slot]]:
    """Return the slots of a butir in one of its periode; a bukti with a target of its own may have none there."""
    return [(bukti, slot) for bukti in hasil.bukti for slot in bukti.slot if slot.periode == window]


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

    def __init__(self, result: AuditResult, weighed: Points, lang: str, link: Link) -> None:
        self.result, self.weighed = result, weighed
        self.rencana, self.per_tanggal, self.lang = result.rencana, result.per_tanggal, lang
        self.statuses = {status: self.status(status) for status in Status}
        self.months = self.month_columns(result.rencana)
        self.limit = file_limit(len(slot.berkas) for slot in result.slots)
        self.files = FileViews(result, lang, link, is_full=self.limit == MAX_FILES)
        self.short = short_names(result.rencana)
        self.by_kode = {hasil.butir.kode: hasil for hasil in result.butir}

    def t(self, key: str, **values: object) -> str:
        """Return a text of the page."""
        return text(f"report.{key}", self.lang, **values)

    def status(self, status: Status, count: int = 0) -> StatusView:
        """Return the view of a status that `count` slots have."""
        word = text(f"status.{status.value}", self.lang)
        return StatusView(status.value, MARKS[status], word, self.t(f"means_{status.value}"), count)

    # --- a row of the month map --------------------------------------------------------------------

    def month_columns(self, rencana: Rencana) -> tuple[MonthView, ...]:
        """January of the plan's year to the next January; what is due after that stands in a last column."""
        now = f"{self.per_tanggal:%Y-%m}"
        columns = []
        for place in range(13):
            year, month = rencana.tahun + place // 12, place % 12 + 1
            key = f"{year}-{month:02}"
            columns.append(MonthView(key, month_name(month, self.lang)[:3], str(year), key == now))
        if any(
            window.selesai > date(rencana.tahun + 1, 1, 31) for b in rencana.butir for window in b.periode
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

    # --- its slots ------------------------------------------------------------------------------------

    def key(self, hasil: ButirHasil) -> tuple[object, ...]:
        """Return everything that the view of a butir is made of, besides months and limit."""
        soal = self.rencana.lke.soal_of(hasil.butir.kode)
        source = self.by_kode.get(soal.bukti_dari) if soal is not None else None
        shared = tuple(
            self.files.serving(berkas.path)
            for bukti in hasil.bukti
            for slot in bukti.slot
            for berkas in slot.berkas
        )
        return hasil, source, shared, self.per_tanggal

    def butir(self, hasil: ButirHasil, slots: dict[str, tuple[object, SlotView]]) -> ButirView:
        """Return the view of a butir. `slots` are those made before, by their id; what changed is put into it."""
        butir, total = hasil.butir, hasil.ringkasan
        soal = self.rencana.lke.soal_of(butir.kode)
        note = note_of(self.result, hasil, soal)
        poin = self.weighed.butir[butir.kode]
        flagged = len(
            {b.path for bukti in hasil.bukti for slot in bukti.slot for b in slot.berkas if b.perlu_cek}
        )
        return ButirView(
            kode=butir.kode,
            komponen=butir.komponen,
            uraian=butir.uraian,
            aksi=butir.aksi,
            target=butir.target,
            ukuran=clean(measure(butir, self.lang)),
            catatan=butir.catatan,
            pic=clean(hasil.pic),
            bersyarat=butir.bersyarat,
            persen=percent(total.terpenuhi, total.dihitung) if total.dihitung and not total.berjalan else "",
            count=self.count(hasil, total),
            unread=beside(total, self.lang),
            pressing=tuple(
                self.status(status, count)
                for status in NEEDS_A_PERSON
                if (count := getattr(total, status.value))
            ),
            short=self.short.get(butir.kode, butir.uraian),
            weight=self.t("points", poin=weight(poin.poin, self.lang)) if poin.poin else "",
            flagged=self.t("flagged", jumlah=flagged) if flagged else "",
            facts=tuple(self.facts(note, poin)),
            note=paragraph(note, self.lang, MOST_FILES if self.limit == MAX_FILES else 4),
            answered_by=tuple(self.answered_by(hasil, note)),
            periods=tuple(
                self.period(hasil, periode, slots) for periode in (butir.periode if hasil.bukti else ())
            ),
            cells=self.cells(hasil),
        )

    def facts(self, note: Note, poin: Poin) -> Iterator[tuple[str, str]]:
        """Yield what the LKE asks, weighs and counts here, and what only a person can judge."""
        soal = note.soal
        if soal is None:
            return
        said = self.t("question", nomor=soal.nomor, baris=soal.baris, tanya=soal.tanya)
        yield self.t("lke"), said
        stake = weight(poin.poin, self.lang)
        if poin.tanpa_bukti:
            yield (
                self.t("weight"),
                self.t("stake", poin=stake, tanpa=points(poin.tanpa_bukti, self.lang)),
            )
        else:
            yield self.t("weight"), self.t("points", poin=stake)
        counted = criteria(note, self.lang)
        if counted:
            yield self.t("criteria"), " ".join(counted)

    def answered_by(self, hasil: ButirHasil, note: Note) -> Iterator[LinkView]:
        """Yield the butir whose files answer this one, and those files."""
        if hasil.bukti or not note.evidence or note.soal is None:
            return
        yield LinkView(note.soal.bukti_dari, note.soal.bukti_dari)
        for piece in note.evidence[:MOST_FILES]:
            bukti, window = piece.serves[0]
            yield LinkView(clean(piece.name), slot_anchor(bukti.id, window.mulai))

    def count(self, hasil: ButirHasil, total: Ringkasan) -> str:
        """Return how many of the slots begun are there; what is still open is said, never hidden."""
        begun = total.terpenuhi + total.belum_ada + total.tak_terbaca + total.berjalan
        if not hasil.bukti:
            return self.t("nothing_asked")
        if not begun:
            return self.t("not_due")
        said = self.t("of", ada=total.terpenuhi, jumlah=begun)
        return f"{said}, {self.t('still_open', jumlah=total.berjalan)}" if total.berjalan else said

    def period(
        self, hasil: ButirHasil, window: Periode, known: dict[str, tuple[object, SlotView]]
    ) -> PeriodView:
        slots = slots_in(hasil, window)
        first = slots[0][1]
        for bukti, slot in slots:
            anchor = slot_anchor(bukti.bukti.id, slot.periode.mulai)
            made_of = slot, tuple(self.files.serving(berkas.path) for berkas in slot.berkas)
            if anchor not in known or known[anchor][0] != made_of:
                known[anchor] = made_of, self.slot(bukti, slot, anchor)
        return PeriodView(
            periode(first.periode, self.lang),
            self.t("due_on", tanggal=day(first.jatuh_tempo, self.lang)),
            tuple(known[slot_anchor(bukti.bukti.id, slot.periode.mulai)][1] for bukti, slot in slots),
        )

    def slot(self, hasil: BuktiHasil, slot: Slot, anchor: str) -> SlotView:
        shown, rest = slot.berkas[: self.limit], slot.berkas[self.limit :]
        flags = dict.fromkeys(flag.value for berkas in slot.berkas for flag in berkas.perlu_cek)
        return SlotView(
            anchor=anchor,
            bukti=hasil.bukti.nama,
            jenis=self.jenis(hasil.bukti),
            months=" ".join(self.months_of(slot.periode)),
            status=self.statuses[slot.status],
            late=self.t("late_by", hari=slot.hari_terlambat) if slot.hari_terlambat else "",
            nil=self.nil(slot),
            empty="" if slot.berkas or slot.alasan_nihil else self.empty(slot.status),
            files=tuple(self.files.file(berkas, hasil.bukti.kode) for berkas in shown),
            more=self.more_files(rest) if rest else "",
            due=slot.jatuh_tempo.isoformat(),
            flags=" ".join(flags),
            covers=covers(slot, self.lang),
        )

    def nil(self, slot: Slot) -> str:
        if not slot.alasan_nihil:
            return ""
        return self.t("waived" if slot.dispensasi else "nil_reason", alasan=clean(slot.alasan_nihil))

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

    def months_of(self, window: Periode) -> list[str]:
        return [
            column.key for column in self.months[self.column(window.mulai) : self.column(window.selesai) + 1]
        ]
