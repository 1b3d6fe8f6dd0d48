"""The audit as the page shows it: ordered, worded, linked. Templates only loop over this."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from zi_audit.dates import Periode
from zi_audit.plan.model import Bukti, Jenis, Rencana
from zi_audit.report.links import file_link
from zi_audit.report.text import clean
from zi_audit.report.todo import Task, tasks, together
from zi_audit.result import (
    AlasanLain,
    AuditResult,
    Berkas,
    BerkasLain,
    BuktiHasil,
    ButirHasil,
    Ringkasan,
    Riwayat,
    Slot,
    Status,
)
from zi_audit.texts import reason, text
from zi_audit.texts.wording import clock, day, month_name, number, percent, periode, tanggal, title

MAX_OTHER = 500
MAX_ERRORS = 200
MAX_SUGGESTIONS = 3
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
# Files that fill nothing: first those that a better name or a sound copy would make count.
MENDABLE_FIRST = (
    AlasanLain.PERLU_DINAMAI_ULANG,
    AlasanLain.RUSAK,
    AlasanLain.KOSONG,
    AlasanLain.TAHUN_LAIN,
    AlasanLain.SETELAH_PER_TANGGAL,
    AlasanLain.TAUTAN_SIMBOLIK,
    AlasanLain.TAK_DIKENAL,
    AlasanLain.SEMENTARA,
    AlasanLain.DIABAIKAN,
)


@dataclass(frozen=True, slots=True)
class StatusView:
    """A status with its shape, its word and how many slots have it."""

    key: str
    mark: str
    word: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class BarView:
    """Completeness of one komponen: what is said, and its answered statuses as (key, from, width) in percent."""

    nomor: str
    judul: str
    persen: str
    count: str
    unread: str
    words: str
    parts: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """A column of the month map; `key` is `2026-03`, "later" for the last one."""

    key: str
    short: str
    year: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class CellView:
    """Boxes of a row: `span` columns; empty ones have no status. `is_now` marks the month of the audit."""

    span: int
    is_now: bool = False
    status: StatusView | None = None
    label: str = ""
    title: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that fills a slot. `link` is "" where the folder's place is unknown."""

    name: str
    folder: str
    link: str
    when: str
    source: str
    shared: bool
    flags: tuple[tuple[str, str], ...]
    why: str
    points_to: str


@dataclass(frozen=True, slots=True)
class SlotView:
    """One bukti in one periode. `jenis` is "" where the name says it; `more` tells of files not shown."""

    anchor: str
    bukti: str
    jenis: str
    months: str
    status: StatusView
    late: str
    nil: str
    empty: str
    files: tuple[FileView, ...]
    more: str


@dataclass(frozen=True, slots=True)
class PeriodView:
    """What a butir asks for in one periode."""

    name: str
    due: str
    slots: tuple[SlotView, ...]


@dataclass(frozen=True, slots=True)
class ButirView:
    """One butir with all its slots; `pressing` counts the statuses that need a person."""

    kode: str
    komponen: int
    uraian: str
    aksi: str
    target: str
    catatan: str
    pic: str
    bersyarat: bool
    persen: str
    count: str
    pressing: tuple[StatusView, ...]
    periods: tuple[PeriodView, ...]
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class SubView:
    """A sub with its butir."""

    kode: str
    judul: str
    butir: tuple[ButirView, ...]


@dataclass(frozen=True, slots=True)
class KomponenView:
    """A komponen with its sub."""

    nomor: int
    judul: str
    sub: tuple[SubView, ...]


@dataclass(frozen=True, slots=True)
class TaskView:
    """One line of what to do: `bukti` are (name, id of the slot); `slots` the ids with spaces between."""

    kode: str
    uraian: str
    bukti: tuple[tuple[str, str], ...]
    slots: str
    period: str
    due: str
    sort_due: str
    late: str
    status: StatusView


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """What one person has to do; `count` is the number of slots."""

    pic: str
    count: int
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True, slots=True)
class OtherView:
    """A file that fills nothing; `suggestions` are names that would be understood."""

    name: str
    folder: str
    link: str
    kind: str
    why: str
    suggestions: tuple[str, ...]
    more: str


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


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything that the page shows."""

    lang: str
    title: str
    unit: str
    heading: str
    keputusan: str
    as_of: str
    made: str
    folder: str
    sentences: tuple[str, ...]
    bars: tuple[BarView, ...]
    total: BarView
    thresholds: tuple[tuple[str, float], ...]
    note: str
    statuses: tuple[StatusView, ...]
    months: tuple[MonthView, ...]
    komponen: tuple[KomponenView, ...]
    todo: tuple[TaskGroup, ...]
    todo_count: int
    message: str
    others: tuple[OtherView, ...]
    others_count: str
    others_kinds: str
    others_cut: str
    others_empty: str
    errors: tuple[tuple[str, str], ...]
    errors_count: str
    errors_cut: str
    history: HistoryView | None
    pics: tuple[str, ...]


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


def build_view(result: AuditResult, lang: str, link_base: str = "") -> ReportView:
    """Return the page's view of `result`; `link_base` is the folder's address, "" for no links."""
    return _Builder(result, lang, link_base).build()


class _Builder:
    def __init__(self, result: AuditResult, lang: str, link_base: str) -> None:
        self.result, self.lang, self.link_base = result, lang, link_base
        self.statuses = {status: self.status(status) for status in Status}
        self.months = self.month_columns(result.rencana)
        self.limit = file_limit(len(slot.berkas) for slot in result.slots)
        self.names = {bukti.id: f"{bukti.kode} {bukti.nama}" for bukti in result.rencana.bukti}

    def t(self, key: str, **values: object) -> str:
        return text(f"report.{key}", self.lang, **values)

    def status(self, status: Status, count: int = 0) -> StatusView:
        return StatusView(status.value, MARKS[status], text(f"status.{status.value}", self.lang), count)

    def build(self) -> ReportView:
        result, rencana = self.result, self.result.rencana
        total = result.ringkasan
        by_kode = {one.butir.kode: one for one in result.butir}
        komponen = tuple(
            KomponenView(
                k.nomor,
                title(k.judul),
                tuple(
                    SubView(
                        s.kode,
                        s.judul,
                        tuple(self.butir(by_kode[b.kode]) for b in s.butir if b.kode in by_kode),
                    )
                    for s in k.sub
                ),
            )
            for k in rencana.komponen
        )
        found = tasks(result)
        others = sorted(result.berkas_lain, key=lambda one: MENDABLE_FIRST.index(one.alasan))
        counts = {status: getattr(total, status.value) for status in Status}
        wbk, wbbm = (
            percent(round(100 * share), 100, self.lang) for share in (rencana.ambang_wbk, rencana.ambang_wbbm)
        )
        return ReportView(
            lang=self.lang,
            title=self.t("title", tahun=rencana.tahun, unit=clean(result.unit)),
            unit=clean(result.unit),
            heading=self.t("heading", tahun=rencana.tahun),
            keputusan=rencana.keputusan,
            as_of=self.t("as_of", tanggal=day(result.per_tanggal, self.lang)),
            made=self.t(
                "made", tanggal=day(result.dibuat.date(), self.lang), jam=clock(result.dibuat, self.lang)
            ),
            folder=self.t("folder", folder=clean(result.folder)),
            sentences=self.sentences(total),
            bars=tuple(
                self.bar(str(k.nomor), view.judul, result.ringkasan_komponen(k))
                for k, view in zip(rencana.komponen, komponen, strict=True)
            ),
            total=self.bar("", self.t("all"), total),
            thresholds=(("WBK", 100 * rencana.ambang_wbk), ("WBBM", 100 * rencana.ambang_wbbm)),
            note=self.t("completeness_note", wbk=wbk, wbbm=wbbm),
            statuses=tuple(
                self.status(status, counts[status])
                for status in Status
                if counts[status] or status is not Status.TAK_TERBACA
            ),
            months=self.months,
            komponen=komponen,
            todo=self.groups(found),
            todo_count=len(found),
            message=self.message(found),
            others=tuple(self.other(one) for one in others[:MAX_OTHER]),
            others_count=number(len(others), self.lang),
            others_kinds=self.kinds(others),
            others_cut=self.cut(MAX_OTHER, len(others)),
            others_empty=self.t(self.no_others()),
            errors=tuple(
                (clean(one.path), reason(one.pesan, self.lang)) for one in result.galat[:MAX_ERRORS]
            ),
            errors_count=number(len(result.galat), self.lang),
            errors_cut=self.cut(MAX_ERRORS, len(result.galat)),
            history=self.history(result.riwayat) if result.riwayat else None,
            pics=tuple(dict.fromkeys(one.pic for one in result.butir if one.pic)),
        )

    # --- head --------------------------------------------------------------------------------------

    def sentences(self, total: Ringkasan) -> tuple[str, ...]:
        lines = []
        if not total.dihitung:
            if not total.tak_terbaca:
                lines = [self.t("sentence_none")]
        elif not (total.belum_ada or total.terlambat or total.tak_terbaca):
            lines = [self.t("sentence_full", jumlah=total.dihitung)]
        else:
            lines = [
                self.t(
                    "sentence",
                    jumlah=total.dihitung,
                    ada=total.ada,
                    terlambat=total.terlambat,
                    belum=total.belum_ada,
                )
            ]
        if total.nihil:
            lines.append(self.t("sentence_nil", nihil=total.nihil))
        if total.tak_terbaca:
            lines.append(self.t("sentence_unread", jumlah=total.tak_terbaca))
        if total.berjalan or total.akan_datang:
            lines.append(self.t("sentence_open", berjalan=total.berjalan, datang=total.akan_datang))
        return tuple(lines)

    def bar(self, nomor: str, judul: str, one: Ringkasan) -> BarView:
        shown = percent(one.terpenuhi, one.dihitung, self.lang)
        parts, place = [], 0.0
        for status in ANSWERED:
            width = 100 * getattr(one, status.value) / one.dihitung if one.dihitung else 0.0
            if width:
                parts.append((status.value, round(place, 2), round(width, 2)))
                place += width
        return BarView(
            nomor=nomor,
            judul=judul,
            persen=shown,
            count=self.t("of", ada=one.terpenuhi, jumlah=one.dihitung),
            unread=self.t("unread", jumlah=one.tak_terbaca) if one.tak_terbaca else "",
            words=self.t("bar", judul=judul, persen=shown, ada=one.terpenuhi, jumlah=one.dihitung),
            parts=tuple(parts),
        )

    def cut(self, most: int, count: int) -> str:
        """Return the honest note below a list that shows only its first `most` entries, else ""."""
        if count <= most:
            return ""
        return self.t("cut", tampil=number(most, self.lang), jumlah=number(count, self.lang))

    # --- month map ------------------------------------------------------------------------------------

    def month_columns(self, rencana: Rencana) -> tuple[MonthView, ...]:
        """January of the plan's year to the next January; what is due after that stands in a last column."""
        now = f"{self.result.per_tanggal:%Y-%m}"
        columns = []
        for place in range(13):
            year, month = rencana.tahun + place // 12, place % 12 + 1
            key = f"{year}-{month:02}"
            columns.append(MonthView(key, month_name(month, self.lang)[:3], str(year), key == now))
        if any(one.selesai > date(rencana.tahun + 1, 1, 31) for b in rencana.butir for one in b.periode):
            columns.append(MonthView("later", self.t("later"), "", False))
        return tuple(columns)

    def column(self, day: date) -> int:
        number = 12 * (day.year - self.result.rencana.tahun) + day.month - 1
        return max(0, min(number, len(self.months) - 1))

    def cells(self, hasil: ButirHasil) -> tuple[CellView, ...]:
        cells: list[CellView] = []
        place = 0
        for index, one in enumerate(hasil.butir.periode):
            slots = [(bukti, bukti.slot[index]) for bukti in hasil.bukti]
            # A window that begins after the map's months has only the last column.
            first, last = self.column(one.mulai), self.column(one.selesai)
            if one.mulai > date(self.result.rencana.tahun + 1, 1, 31) or first < place:
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

    # --- butir -----------------------------------------------------------------------------------------

    def butir(self, hasil: ButirHasil) -> ButirView:
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
            pressing=tuple(
                self.status(status, count)
                for status in NEEDS_A_PERSON
                if (count := getattr(total, status.value))
            ),
            periods=tuple(
                self.period(hasil, index) for index in range(len(one.periode) if hasil.bukti else 0)
            ),
            cells=self.cells(hasil),
        )

    def count(self, hasil: ButirHasil, total: Ringkasan) -> str:
        if total.dihitung:
            return self.t("of", ada=total.terpenuhi, jumlah=total.dihitung)
        if not hasil.bukti:
            return self.t("nothing_asked")
        return "" if total.tak_terbaca else self.t("not_due")

    def period(self, hasil: ButirHasil, index: int) -> PeriodView:
        slots = [(bukti, bukti.slot[index]) for bukti in hasil.bukti]
        first = slots[0][1]
        return PeriodView(
            periode(first.periode, self.lang),
            self.t("due_on", tanggal=day(first.jatuh_tempo, self.lang)),
            tuple(self.slot(bukti, slot) for bukti, slot in slots),
        )

    def slot(self, hasil: BuktiHasil, slot: Slot) -> SlotView:
        shown, rest = slot.berkas[: self.limit], slot.berkas[self.limit :]
        return SlotView(
            anchor=slot_anchor(hasil.bukti.id, slot.periode.mulai),
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

    # --- what to do -------------------------------------------------------------------------------------

    def groups(self, found: Sequence[Task]) -> tuple[TaskGroup, ...]:
        by_pic: dict[str, list[Task]] = {}
        for task in found:
            by_pic.setdefault(clean(task.pic), []).append(task)
        only_nobody = list(by_pic) == [""]
        return tuple(
            TaskGroup(
                pic or ("" if only_nobody else self.t("no_pic")),
                len(some),
                tuple(self.task(one) for one in together(some)),
            )
            for pic, some in by_pic.items()
        )

    def task(self, some: Sequence[Task]) -> TaskView:
        butir, slot = some[0].butir, some[0].slot
        if slot.hari_terlambat:
            late = self.t("late_by", hari=slot.hari_terlambat)
        else:
            late = self.t("left", hari=(self.result.per_tanggal - slot.jatuh_tempo).days)
        targets = [slot_anchor(one.bukti.bukti.id, slot.periode.mulai) for one in some]
        return TaskView(
            kode=butir.kode,
            uraian=butir.uraian,
            bukti=tuple((one.bukti.bukti.nama, to) for one, to in zip(some, targets, strict=True)),
            slots=" ".join(targets),
            period=periode(slot.periode, self.lang),
            due=day(slot.jatuh_tempo, self.lang),
            sort_due=slot.jatuh_tempo.isoformat(),
            late=late,
            status=self.statuses[slot.status],
        )

    def message(self, found: Sequence[Task]) -> str:
        """Return what to do as plain text for a messenger."""
        title = self.t(
            "message_title", unit=clean(self.result.unit), tanggal=day(self.result.per_tanggal, self.lang)
        )
        lines = [title, *self.sentences(self.result.ringkasan)]
        for key, wanted in (("message_missing", False), ("message_late", True)):
            some = [task for task in found if (task.slot.status is Status.TERLAMBAT) is wanted]
            if not some:
                continue
            lines += ["", self.t(key, jumlah=len(some))]
            lines += [
                self.t(
                    "message_line",
                    kode=line[0].butir.kode,
                    bukti=", ".join(one.bukti.bukti.nama for one in line),
                    periode=periode(line[0].slot.periode, self.lang),
                    tanggal=day(line[0].slot.jatuh_tempo, self.lang),
                )
                for line in together(some)
            ]
        return "\n".join(lines)

    # --- the rest ----------------------------------------------------------------------------------------

    def other(self, one: BerkasLain) -> OtherView:
        folder, _, name = one.path.rpartition("/")
        left = len(one.saran) - MAX_SUGGESTIONS
        return OtherView(
            name=clean(name),
            folder=clean(folder),
            link=file_link(self.link_base, one.path) if self.link_base else "",
            kind=text(f"lain.{one.alasan.value}", self.lang),
            why=clean(reason(one.keterangan, self.lang)),
            suggestions=tuple(
                clean(saran.nama) or self.names.get(saran.bukti, saran.bukti)
                for saran in one.saran[:MAX_SUGGESTIONS]
            ),
            more=self.t("more", jumlah=left) if left > 0 else "",
        )

    def no_others(self) -> str:
        if any(slot.berkas for slot in self.result.slots):
            return "other_empty"
        return "none_read" if self.result.galat else "folder_empty"

    def kinds(self, others: Sequence[BerkasLain]) -> str:
        """Return how many files there are of each reason: `12 perlu dinamai ulang, 3 kosong`."""
        counts = Counter(one.alasan for one in others)
        return ", ".join(
            f"{number(count, self.lang)} {text(f'lain.{alasan.value}', self.lang)}"
            for alasan, count in counts.items()
        )

    def history(self, riwayat: Riwayat) -> HistoryView:
        known = {bukti.id: bukti for bukti in self.result.rencana.bukti}
        changes = []
        for one in riwayat.perubahan:
            bukti = known.get(one.bukti)
            if bukti is None:
                continue
            before, after = (self.statuses[status].word for status in (one.sebelum, one.sesudah))
            found = next((p for p in bukti.periode if p.mulai == one.mulai), None)
            when = f", {periode(found, self.lang)}" if found else ""
            words = f"{bukti.kode} {bukti.nama}{when}: {self.t('was', sebelum=before, sesudah=after)}"
            gone = self.t("vanished", berkas=", ".join(map(clean, one.hilang))) if one.hilang else ""
            target = slot_anchor(bukti.id, one.mulai) if found else bukti.kode
            changes.append(ChangeView(self.statuses[one.sesudah], words, gone, target))
        points = self.line(riwayat)
        title = self.t("since", tanggal=day(riwayat.terakhir.date(), self.lang))
        return HistoryView(title, tuple(changes), points)

    def line(self, riwayat: Riwayat) -> tuple[PointView, ...]:
        if len(riwayat.garis) < 2:
            return ()
        first, last = riwayat.garis[0].per_tanggal, riwayat.garis[-1].per_tanggal
        days = max(1, (last - first).days)
        return tuple(
            PointView(
                round(600 * (point.per_tanggal - first).days / days, 1),
                round(100 - 100 * point.ringkasan.kelengkapan, 1),
                f"{day(point.per_tanggal, self.lang)}: "
                f"{percent(point.ringkasan.terpenuhi, point.ringkasan.dihitung, self.lang)}",
            )
            for point in riwayat.garis
        )
