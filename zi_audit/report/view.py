"""The whole page as values: head, what to do, other files, history; each butir is made in `view_butir`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice

from zi_audit.harmless import clean
from zi_audit.report.links import file_link
from zi_audit.report.todo import Task, tasks, together
from zi_audit.report.unread import beside, group_heading, sentences, share, unknown
from zi_audit.report.view_butir import ANSWERED, ButirViews, slot_anchor
from zi_audit.report.views import (
    BarView,
    ButirView,
    ChangeView,
    HistoryView,
    KomponenView,
    OthersView,
    OtherView,
    PointView,
    ReportView,
    SlotView,
    SubView,
    TaskGroup,
    TaskView,
)
from zi_audit.result import (
    AlasanLain,
    AuditResult,
    BerkasLain,
    ButirHasil,
    Ringkasan,
    Riwayat,
    Slot,
    Status,
)
from zi_audit.texts import reason, text
from zi_audit.texts.wording import clock, day, number, percent, periode, title

MAX_OTHER = 500
MAX_ERRORS = 200
MAX_SUGGESTIONS = 3
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


class Kept:
    """What the view of one result lends to the next of the same folder: the parts that stayed as they were."""

    def __init__(self) -> None:
        self._for: object = None
        self._butir: dict[str, tuple[ButirHasil, ButirView]] = {}
        self._slots: dict[str, tuple[Slot, SlotView]] = {}
        self._others: tuple[tuple[BerkasLain, ...], str, OthersView] | None = None

    def butir(self, hasil: ButirHasil, views: ButirViews) -> ButirView:
        """Return the view of a butir, the one made before where nothing in it changed."""
        # What a view depends on besides its butir.
        if self._for != (views.months, views.limit):
            self._for = views.months, views.limit
            self._butir.clear()
            self._slots.clear()
        before, view = self._butir.get(hasil.butir.kode, (None, None))
        if view is None or before != hasil:
            view = views.butir(hasil, self._slots)
        self._butir[hasil.butir.kode] = hasil, view
        return view

    def others(
        self, others: tuple[BerkasLain, ...], empty: str, make: Callable[[], OthersView]
    ) -> OthersView:
        """Return the view of the files that fill nothing, made by `make` where they changed."""
        if self._others is None or self._others[1] != empty or self._others[0] != others:
            self._others = others, empty, make()
        return self._others[2]


def build_view(result: AuditResult, lang: str, link_base: str = "", kept: Kept | None = None) -> ReportView:
    """Return the page's view of `result`; `link_base` is the folder's address, "" for no links.

    `kept` is of the last view made of this folder with the same plan, language and address.
    """
    return _Builder(result, lang, link_base, kept or Kept()).build()


class _Builder:
    def __init__(self, result: AuditResult, lang: str, link_base: str, kept: Kept) -> None:
        self.result, self.lang, self.link_base, self.kept = result, lang, link_base, kept
        self.views = ButirViews(result, lang, link_base)
        self.statuses = self.views.statuses
        self.names = {bukti.id: f"{bukti.kode} {bukti.nama}" for bukti in result.rencana.bukti}

    def t(self, key: str, **values: object) -> str:
        return text(f"report.{key}", self.lang, **values)

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
                        tuple(
                            self.kept.butir(by_kode[b.kode], self.views) for b in s.butir if b.kode in by_kode
                        ),
                    )
                    for s in k.sub
                ),
            )
            for k in rencana.komponen
        )
        found = tasks(result)
        empty = self.t(self.no_others())
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
                self.views.status(status, counts[status])
                for status in Status
                if counts[status] or status is not Status.TAK_TERBACA
            ),
            months=self.views.months,
            komponen=komponen,
            todo=self.groups(found),
            todo_count=len(found),
            message=self.message(found),
            others=self.kept.others(result.berkas_lain, empty, lambda: self.others(empty)),
            errors=tuple(
                (clean(path), clean(why)) for path, why in islice(sentences(result, self.lang), MAX_ERRORS)
            ),
            unknown=tuple(
                TaskGroup(
                    clean(group_heading(group, self.lang)),
                    len(group.tasks),
                    tuple(self.task(some) for some in together(group.tasks)),
                )
                for group in unknown(result)
            ),
            errors_count=number(len(result.galat), self.lang),
            errors_cut=self.cut(MAX_ERRORS, len(result.galat)),
            history=self.history(result.riwayat) if result.riwayat else None,
            # As the butir name them: the filter compares the two.
            pics=tuple(dict.fromkeys(clean(one.pic) for one in result.butir if one.pic)),
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
            lines.append(self.t("sentence_unread", jumlah=total.tak_terbaca, lewat=total.belum_diketahui))
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
            unread=beside(one, self.lang),
            words=self.t(
                "bar", judul=judul, persen=share(one, self.lang), ada=one.terpenuhi, jumlah=one.dihitung
            ),
            parts=tuple(parts),
        )

    def cut(self, most: int, count: int) -> str:
        """Return the honest note below a list that shows only its first `most` entries, else ""."""
        if count <= most:
            return ""
        return self.t("cut", tampil=number(most, self.lang), jumlah=number(count, self.lang))

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
        elif not slot.lewat:
            late = ""
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
            lines += [self.message_line(line) for line in together(some)]
        for group in unknown(self.result):
            lines += ["", self.t("message_unknown", kepala=clean(group_heading(group, self.lang)))]
            lines += [self.message_line(line) for line in together(group.tasks)]
        return "\n".join(lines)

    def message_line(self, some: Sequence[Task]) -> str:
        return self.t(
            "message_line",
            kode=some[0].butir.kode,
            bukti=", ".join(one.bukti.bukti.nama for one in some),
            periode=periode(some[0].slot.periode, self.lang),
            tanggal=day(some[0].slot.jatuh_tempo, self.lang),
        )

    # --- the rest ----------------------------------------------------------------------------------------

    def others(self, empty: str) -> OthersView:
        rank = {alasan: place for place, alasan in enumerate(MENDABLE_FIRST)}
        others = sorted(self.result.berkas_lain, key=lambda one: rank[one.alasan])
        return OthersView(
            files=tuple(self.other(one) for one in others[:MAX_OTHER]),
            count=number(len(others), self.lang),
            kinds=self.kinds(others),
            cut=self.cut(MAX_OTHER, len(others)),
            empty=empty,
        )

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
                f"{day(point.per_tanggal, self.lang)}: {share(point.ringkasan, self.lang)}",
            )
            for point in riwayat.garis
        )
