"""What to do, as the page shows it: overdue, unknown, coming, later, and apart from these what came late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from zi_audit.harmless import clean
from zi_audit.lke.points import Points
from zi_audit.report.markdown import heading, literal, message
from zi_audit.report.others import Gathered
from zi_audit.report.todo import SOON, Item, Todo, Unknown, count
from zi_audit.report.todo_words import line, meeting_title
from zi_audit.report.unread import group_heading
from zi_audit.report.view_files import slot_anchor
from zi_audit.report.views import LinkView
from zi_audit.result import AuditResult, Status
from zi_audit.texts import text
from zi_audit.texts.wording import day, periode, points


@dataclass(frozen=True, slots=True)
class TaskView:
    """One line of what to do: `bukti` and `kode` lead to their places; `slots` are ids with spaces between.

    `line` is the same line as a message says it, `pics` all who are in charge.
    """

    kode: tuple[LinkView, ...]
    title: str
    bukti: tuple[LinkView, ...]
    slots: str
    period: str
    due: str
    sort_due: str
    away: str
    points: str
    sort_points: str
    pic: str
    pics: str
    line: str


@dataclass(frozen=True, slots=True)
class TaskSection:
    """A part of what to do; `count` is the number of slots, `folded` ones open on demand."""

    key: str
    title: str
    note: str
    count: int
    tasks: tuple[TaskView, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class TodoView:
    """What to do: `dues` are the days that the list can be asked for, as (ISO, words).

    `message` is the whole as a message, `message_head` the beginning of one that is made of a part.
    """

    sections: tuple[TaskSection, ...]
    count: int
    dues: tuple[tuple[str, str], ...]
    message: str
    message_head: str
    empty: str


class TodoViews:
    """Makes the views of what one result leaves to do; with `until` what is due by then is listed with it."""

    def __init__(
        self,
        result: AuditResult,
        listed: Todo,
        weighed: Points,
        others: Gathered,
        lang: str,
        until: date | None,
    ) -> None:
        """Prepare the views; `listed` holds whatever is open, without an end.

        `weighed` are the points of the result, `others` its files that fill nothing.
        """
        self.result, self.listed, self.lang = result, listed, lang
        self.weighed, self.others = weighed, others
        self.until = until
        self.last = until or result.per_tanggal + SOON

    def t(self, key: str, **values: object) -> str:
        """Return a text of the page."""
        return text(f"report.{key}", self.lang, **values)

    def view(self) -> TodoView:
        """Return the whole list."""
        listed = self.listed
        coming = [item for item in listed.coming if item.slot.jatuh_tempo <= self.last]
        later = [item for item in listed.coming if item.slot.jatuh_tempo > self.last]
        last = day(self.last, self.lang)
        sections = (
            self.section("overdue", listed.overdue),
            *(self.unknown(group) for group in listed.unknown),
            self.section("coming", coming, tanggal=last),
            self.section("later", later, folded=True, tanggal=last),
            self.section("late", listed.late, folded=True),
        )
        nothing_due = not self.result.ringkasan.dihitung
        return TodoView(
            sections=tuple(section for section in sections if section.tasks),
            count=count(listed.overdue) + sum(count(group.items) for group in listed.unknown),
            dues=tuple((due.isoformat(), day(due, self.lang)) for due in self.dues()),
            message=message(self.result, listed, self.weighed, self.others, self.lang, self.until),
            message_head=heading(self.result, self.lang),
            empty=self.t("sentence_none" if nothing_due else "todo_empty"),
        )

    def dues(self) -> Sequence[date]:
        """Return the days on which something open is due."""
        return sorted({item.slot.jatuh_tempo for item in self.listed.coming})

    def section(
        self, key: str, items: Iterable[Item], *, folded: bool = False, **values: object
    ) -> TaskSection:
        some = tuple(items)
        return TaskSection(
            key,
            self.t(f"todo_{key}", **values),
            self.t(f"why_{key}"),
            count(some),
            tuple(self.task(item) for item in some),
            folded,
        )

    def unknown(self, group: Unknown) -> TaskSection:
        """Return what nobody can know, under the places that could not be read."""
        section = self.section("unknown", group.items)
        return replace(section, title=clean(group_heading(group, self.lang)))

    def task(self, item: Item) -> TaskView:
        """Return one line: each name leads to the first of its slots, each kode to its butir."""
        slot = item.slot
        anchors: dict[str, str] = {}
        for task in item.tasks:
            anchors.setdefault(
                task.bukti.bukti.dokumen.id, slot_anchor(task.bukti.bukti.id, task.slot.periode.mulai)
            )
        title = meeting_title(item.bukti)
        names = [text(f"jenis.{bukti.jenis}", self.lang) if title else bukti.nama for bukti in item.bukti]
        pics = [clean(pic) for pic in item.pics if pic]
        return TaskView(
            kode=tuple(LinkView(kode, kode) for kode in item.kode),
            title=title,
            bukti=tuple(
                LinkView(name, anchors[bukti.dokumen.id])
                for name, bukti in zip(names, item.bukti, strict=True)
            ),
            slots=" ".join(slot_anchor(task.bukti.bukti.id, task.slot.periode.mulai) for task in item.tasks),
            period=periode(item.periode, self.lang),
            due=day(slot.jatuh_tempo, self.lang),
            sort_due=slot.jatuh_tempo.isoformat(),
            away=self.away(item),
            points=points(item.poin, self.lang) if item.poin else "",
            sort_points=f"{float(item.poin):09.4f}",
            pic=", ".join(pics) or "–",
            pics="\n".join(pics),
            line=f"- {literal(line(item, self.result.per_tanggal, self.lang))}",
        )

    def away(self, item: Item) -> str:
        """Return how far the due date lies back or ahead."""
        slot = item.slot
        if slot.status is Status.TERLAMBAT:
            return self.t("late_by", hari=slot.hari_terlambat)
        days = (slot.jatuh_tempo - self.result.per_tanggal).days
        return self.t("days_left", hari=days) if days >= 0 else self.t("left", hari=-days)
