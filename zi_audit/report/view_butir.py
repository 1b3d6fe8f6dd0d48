"""One butir as the page shows it: what it asks, weighs and has, and its slots with their files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from zi_audit.dates import Periode
from zi_audit.harmless import clean
from zi_audit.lke.points import Poin, Points
from zi_audit.plan.model import Bukti, Jenis
from zi_audit.report.links import Link
from zi_audit.report.note_words import MOST_FILES, covers, criteria, paragraph
from zi_audit.report.notes import Note, note_of
from zi_audit.report.unread import beside
from zi_audit.report.view_files import FileViews, slot_anchor
from zi_audit.report.view_months import MonthMap, slots_in
from zi_audit.report.view_status import status_view
from zi_audit.report.views import ButirView, LinkView, PeriodView, SlotView
from zi_audit.result import AuditResult, Berkas, BuktiHasil, ButirHasil, Ringkasan, Slot, Status
from zi_audit.skeleton import short_names
from zi_audit.texts import text
from zi_audit.texts.wording import day, measure, number, percent, periode, points, weight

# A slot shows at most so many files, fewer where the whole page would show more than it can carry.
MAX_FILES = 10
MAX_FILES_OF_PAGE = 2000
NEEDS_A_PERSON = (Status.BELUM_ADA, Status.TAK_TERBACA, Status.TERLAMBAT)


SlotViewer = Callable[[BuktiHasil, Slot], SlotView]


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
        self.statuses = {status: status_view(status, lang) for status in Status}
        self.map = MonthMap(result.rencana, result.per_tanggal, lang, self.statuses)
        self.limit = file_limit(len(slot.berkas) for slot in result.slots)
        self.files = FileViews(result, lang, link, is_full=self.limit == MAX_FILES)
        self.short = short_names(result.rencana)
        self.by_kode = {hasil.butir.kode: hasil for hasil in result.butir}

    def t(self, key: str, **values: object) -> str:
        """Return a text of the page."""
        return text(f"report.{key}", self.lang, **values)

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

    def butir(self, hasil: ButirHasil, slot: SlotViewer) -> ButirView:
        """Return the view of a butir, its slots as `slot` gives them: made by `self.slot`, now or before."""
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
                status_view(status, self.lang, count)
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
                self.period(hasil, periode, slot) for periode in (butir.periode if hasil.bukti else ())
            ),
            cells=self.map.cells(hasil),
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

    def period(self, hasil: ButirHasil, window: Periode, slot: SlotViewer) -> PeriodView:
        slots = slots_in(hasil, window)
        first = slots[0][1]
        return PeriodView(
            periode(first.periode, self.lang),
            self.t("due_on", tanggal=day(first.jatuh_tempo, self.lang)),
            tuple(slot(bukti, wanted) for bukti, wanted in slots),
        )

    def slot_key(self, slot: Slot) -> tuple[object, ...]:
        """Return everything that the view of a slot is made of, besides months and limit."""
        return slot, tuple(self.files.serving(berkas.path) for berkas in slot.berkas)

    def slot(self, hasil: BuktiHasil, slot: Slot) -> SlotView:
        """Return the view of a slot of one bukti."""
        shown, rest = slot.berkas[: self.limit], slot.berkas[self.limit :]
        flags = dict.fromkeys(flag.value for berkas in slot.berkas for flag in berkas.perlu_cek)
        return SlotView(
            anchor=slot_anchor(hasil.bukti.id, slot.periode.mulai),
            bukti=hasil.bukti.nama,
            jenis=self.jenis(hasil.bukti),
            months=" ".join(self.map.months_of(slot.periode)),
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
