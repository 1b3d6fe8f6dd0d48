"""The whole page as values: its parts are made in the other `view_` modules, each by its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice

from zi_audit.harmless import clean
from zi_audit.lke.points import points
from zi_audit.memo import Memo
from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Komponen, Rencana, Sub
from zi_audit.report.links import Link, links_below
from zi_audit.report.note_words import MOST_FILES, support_list
from zi_audit.report.notes import note_of
from zi_audit.report.others import Others
from zi_audit.report.todo import Item, todo
from zi_audit.report.todo_words import things
from zi_audit.report.unread import sentences
from zi_audit.report.view_butir import MAX_FILES, ButirViews
from zi_audit.report.view_files import slot_anchor
from zi_audit.report.view_head import BarView, FactView, HeadViews
from zi_audit.report.view_history import HistoryView, HistoryViews
from zi_audit.report.view_others import Listed, OthersView, OtherViews
from zi_audit.report.view_status import status_view
from zi_audit.report.view_todo import TodoView, TodoViews
from zi_audit.report.views import ButirView, LinkView, MonthView, SlotView, StatusView
from zi_audit.result import AuditResult, BuktiHasil, Slot, Status
from zi_audit.texts import text
from zi_audit.texts.wording import clock, day, number, title
from zi_audit.texts.wording import points as points_shown

MAX_ERRORS = 200
# How many of a komponen's missing bukti are named beside it, those that carry most points.
MAX_BIGGEST = 3
# A page lists at most 500 files that fill nothing.
LISTED_KEPT = 5_000


@dataclass(frozen=True, slots=True)
class SubView:
    """A sub with its butir; `support` lists the files of all, ready to paste."""

    kode: str
    judul: str
    butir: tuple[ButirView, ...]
    support: str


@dataclass(frozen=True, slots=True)
class KomponenView:
    """A komponen with its sub; `biggest` are the missing bukti that carry most of its points."""

    nomor: int
    judul: str
    sub: tuple[SubView, ...]
    standing: str
    biggest: tuple[LinkView, ...]


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
    facts: tuple[FactView, ...]
    bars: tuple[BarView, ...]
    total: BarView
    notes: tuple[str, ...]
    statuses: tuple[StatusView, ...]
    months: tuple[MonthView, ...]
    komponen: tuple[KomponenView, ...]
    todo: TodoView
    checks: tuple[tuple[str, str, int], ...]
    checks_count: int
    others: OthersView
    errors: tuple[tuple[str, str], ...]
    errors_count: str
    errors_cut: str
    history: HistoryView | None
    pics: tuple[str, ...]


class Kept:
    """What the view of one result lends to the next of the same folder: the parts that stayed as they were."""

    def __init__(self) -> None:
        self._for: object = None
        self._butir: dict[str, tuple[tuple[object, ...], ButirView]] = {}
        self._slots: dict[str, tuple[object, SlotView]] = {}
        # The files that fill nothing.
        self.others = Others()
        self._listed: Listed = Memo(LISTED_KEPT)
        self._plan: Rencana | None = None

    def listed(self, rencana: Rencana) -> Listed:
        """Return the views of files that fill nothing: what they might be is named as this plan names it."""
        if self._plan is not rencana:
            self._plan = rencana
            self._listed.clear()
        return self._listed

    def butir(self, kode: str, views: ButirViews) -> ButirView:
        """Return the view of a butir, the one made before where nothing that it is made of changed."""
        # What a view depends on besides its butir.
        if self._for != (views.map.months, views.limit):
            self._for = views.map.months, views.limit
            self._butir.clear()
            self._slots.clear()
        hasil = views.by_kode[kode]
        made_of = views.key(hasil)
        before, view = self._butir.get(kode, (None, None))
        if view is None or before != made_of:
            view = views.butir(hasil, partial(self._slot, views))
        self._butir[kode] = made_of, view
        return view

    def _slot(self, views: ButirViews, hasil: BuktiHasil, slot: Slot) -> SlotView:
        anchor = slot_anchor(hasil.bukti.id, slot.periode.mulai)
        made_of = views.slot_key(slot)
        before, view = self._slots.get(anchor, (None, None))
        if view is None or before != made_of:
            view = views.slot(hasil, slot)
        self._slots[anchor] = made_of, view
        return view


def build_view(
    result: AuditResult,
    lang: str,
    link: Link | None = None,
    kept: Kept | None = None,
    until: date | None = None,
) -> ReportView:
    """Return the page's view of `result`; `link` leads to its files.

    `kept` is of the last view made of this folder with the same plan, language and links. With `until`,
    what is due by that day (inclusive) stands in the list of what to do.
    """
    return _Builder(result, lang, link or links_below(""), kept or Kept(), until).build()


class _Builder:
    def __init__(self, result: AuditResult, lang: str, link: Link, kept: Kept, until: date | None) -> None:
        self.result, self.lang, self.link, self.kept = result, lang, link, kept
        self.until = until
        self.weighed = points(result)
        self.views = ButirViews(result, self.weighed, lang, link)
        self.head = HeadViews(result, self.weighed, lang)
        self.listed = todo(result, weighed=self.weighed)
        self.others = self.kept.others.gathered(result.berkas_lain)

    def t(self, key: str, **values: object) -> str:
        return text(f"report.{key}", self.lang, **values)

    def build(self) -> ReportView:
        result, rencana = self.result, self.result.rencana
        total = result.ringkasan
        empty = self.t(self.no_others())
        counts = {status: getattr(total, status.value) for status in Status}
        komponen = tuple(self.komponen(k) for k in rencana.komponen)
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
            sentences=self.head.sentences(),
            facts=self.head.facts(),
            bars=tuple(
                self.head.bar(
                    str(k.nomor),
                    view.judul,
                    result.ringkasan_komponen(k),
                    self.weighed.komponen(k.nomor),
                )
                for k, view in zip(rencana.komponen, komponen, strict=True)
            ),
            total=self.head.bar("", self.t("all"), total, self.weighed.total),
            notes=self.head.notes(),
            statuses=tuple(
                status_view(status, self.lang, counts[status])
                for status in Status
                if counts[status] or status is not Status.TAK_TERBACA
            ),
            months=self.views.map.months,
            komponen=komponen,
            todo=TodoViews(result, self.listed, self.weighed, self.others, self.lang, self.until).view(),
            checks=self.head.checks(),
            checks_count=self.head.checks_count(),
            others=OtherViews(result, self.others, self.lang, self.link, self.kept.listed(rencana)).view(
                empty
            ),
            errors=tuple(
                (clean(path), clean(why)) for path, why in islice(sentences(result, self.lang), MAX_ERRORS)
            ),
            errors_count=number(len(result.galat), self.lang),
            errors_cut=self.cut(MAX_ERRORS, len(result.galat)),
            history=(
                HistoryViews(result, self.lang, self.views.statuses).view(result.riwayat)
                if result.riwayat
                else None
            ),
            # As the butir name them: the filter compares the two.
            pics=tuple(dict.fromkeys(clean(butir.pic) for butir in result.butir if butir.pic)),
        )

    def cut(self, most: int, count: int) -> str:
        """Return the honest note below a list that shows only its first `most` entries, else ""."""
        if count <= most:
            return ""
        return self.t("cut", tampil=number(most, self.lang), jumlah=number(count, self.lang))

    def no_others(self) -> str:
        if any(slot.berkas for slot in self.result.slots):
            return "other_empty"
        return "none_read" if self.result.galat else "folder_empty"

    # --- the plan ---------------------------------------------------------------------------------------

    def komponen(self, komponen: Komponen) -> KomponenView:
        poin = self.weighed.komponen(komponen.nomor)
        counts = self.result.ringkasan_komponen(komponen)
        standing = self.t(
            "komponen_standing", ada=counts.terpenuhi, jumlah=counts.dihitung, **self.head.said(poin)
        )
        own = Kode(komponen.nomor)
        biggest = [
            item for item in self.listed.overdue if any(own.contains(Kode.parse(k)) for k in item.kode)
        ]
        return KomponenView(
            komponen.nomor,
            title(komponen.judul),
            tuple(self.sub(sub) for sub in komponen.sub),
            standing if counts.dihitung else "",
            tuple(self.missing(item, own) for item in biggest[:MAX_BIGGEST] if item.poin),
        )

    def missing(self, item: Item, own: Kode) -> LinkView:
        """Return one of the missing bukti that carry most points, leading to its slot in this komponen."""
        task = next(task for task in item.tasks if own.contains(Kode.parse(task.butir.kode)))
        words = self.t(
            "missing_points", bukti=things(item.bukti, self.lang), poin=points_shown(item.poin, self.lang)
        )
        return LinkView(words, slot_anchor(task.bukti.bukti.id, task.slot.periode.mulai))

    def sub(self, sub: Sub) -> SubView:
        shown = [butir for butir in sub.butir if butir.kode in self.views.by_kode]
        notes = [
            note_of(self.result, self.views.by_kode[b.kode], self.result.rencana.lke.soal_of(b.kode))
            for b in shown
        ]
        most = MOST_FILES if self.views.limit == MAX_FILES else 1
        return SubView(
            sub.kode,
            sub.judul,
            tuple(self.kept.butir(butir.kode, self.views) for butir in shown),
            support_list(notes, self.lang, most) if any(note.evidence for note in notes) else "",
        )
