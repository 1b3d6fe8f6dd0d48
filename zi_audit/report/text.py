"""The audit for a terminal: a table per komponen, then what to do, most urgent first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from textwrap import wrap
from unicodedata import east_asian_width

from zi_audit.harmless import clean
from zi_audit.lke.points import points
from zi_audit.report.todo import Item, by_pic, count, todo
from zi_audit.report.todo_words import due, things
from zi_audit.report.unread import beside, group_heading, sentences
from zi_audit.result import AuditResult, ButirHasil, Ringkasan, Status
from zi_audit.texts import reason, text
from zi_audit.texts.plain import PLAIN
from zi_audit.texts.wording import day, percent, periode, title
from zi_audit.texts.wording import points as points_shown

# Status: (shape, shape where only ASCII is safe, ANSI colour).
MARKS: dict[Status, tuple[str, str, str]] = {
    Status.ADA: ("●", "+", "32"),
    Status.TERLAMBAT: ("◐", "~", "33"),
    Status.BELUM_ADA: ("✕", "x", "31"),
    Status.BERJALAN: ("○", "o", "36"),
    Status.AKAN_DATANG: ("·", ".", "2"),
    Status.NIHIL: ("–", "-", "2"),
    Status.TAK_TERBACA: ("?", "?", "35"),
}
# The columns of the table; what is open or upcoming is told below it.
COUNTED = (Status.ADA, Status.TERLAMBAT, Status.BELUM_ADA, Status.NIHIL)
MAX_TASKS = 40
MAX_OTHER = 12


def render(
    result: AuditResult,
    lang: str = "id",
    *,
    width: int = 80,
    colour: bool = False,
    ascii_only: bool = False,
    until: date | None = None,
    statuses: Sequence[Status] = (),
    details: bool = False,
) -> str:
    """Return the audit as lines of at most `width` columns.

    `colour` adds ANSI colours; `ascii_only` keeps to characters that every code page has. `statuses`
    limits the list of slots; `details` lists all of them with their files. `until` adds what is due by then.
    """
    page = _Page(result, lang, width, colour, ascii_only, until, tuple(statuses), details)
    lines = [line for block in page.blocks() for line in (*block, "")]
    shown = "\n".join(lines).rstrip("\n") + "\n"
    return shown.translate(_ASCII) if ascii_only else shown


_ASCII = str.maketrans(PLAIN)


class _Page:
    def __init__(
        self,
        result: AuditResult,
        lang: str,
        width: int,
        colour: bool,
        ascii_only: bool,
        until: date | None,
        statuses: tuple[Status, ...],
        details: bool,
    ) -> None:
        self.result, self.lang, self.width = result, lang, max(40, width)
        self.colour, self.ascii_only = colour, ascii_only
        self.until, self.statuses, self.details = until, statuses, details
        self.weighed = points(result)

    def blocks(self) -> Iterable[list[str]]:
        yield self.head()
        yield self.table()
        if self.details or self.statuses:
            yield from self.slots()
        else:
            yield self.todo()
        yield self.other()
        yield self.errors()

    def t(self, key: str, **values: object) -> str:
        return text(f"report.text_{key}", self.lang, **values)

    def mark(self, status: Status) -> str:
        shape, plain, colour = MARKS[status]
        return self.paint(plain if self.ascii_only else shape, colour)

    def paint(self, shown: str, code: str) -> str:
        return f"\x1b[{code}m{shown}\x1b[0m" if self.colour else shown

    def head(self) -> list[str]:
        result, total = self.result, self.result.ringkasan
        lines = [
            self.paint(clean(result.unit), "1"),
            *wrap_dates(
                self.t("title", tahun=result.rencana.tahun, tanggal=day(result.per_tanggal, self.lang)),
                self.width,
            ),
        ]
        sentence = self.t(
            "sentence",
            jumlah=total.dihitung,
            ada=total.ada,
            terlambat=total.terlambat,
            belum=total.belum_ada,
            nihil=total.nihil,
        )
        lines += wrap(sentence, self.width)
        if total.tak_terbaca:
            unread = text(
                "report.sentence_unread", self.lang, jumlah=total.tak_terbaca, lewat=total.belum_diketahui
            )
            lines += wrap(unread, self.width)
        return lines

    def table(self) -> list[str]:
        # What is due and not known stands beside the share that it keeps down.
        counted = [status.value for status in COUNTED]
        names = [text(f"status.{status}", self.lang) for status in counted]
        if self.result.ringkasan.belum_diketahui:
            counted.append("belum_diketahui")
            names.append(self.t("not_known"))
        widths = [max(5, len(name)) for name in names]
        label = self.t("komponen")
        share = self.t("complete")
        left = self.width - sum(widths) - 2 * len(widths) - len(share) - 2
        rows = [
            (f"{komponen.nomor}  {title(komponen.judul)}", self.result.ringkasan_komponen(komponen))
            for komponen in self.result.rencana.komponen
            if any(butir.butir.komponen == komponen.nomor for butir in self.result.butir)
        ]
        if left < 16:
            # A narrow window: only the share of each komponen.
            whole = [*rows, (self.t("total"), self.result.ringkasan)]
            return [line for name, counts in whole for line in self.narrow_row(name, counts)]
        head = "  ".join(name.rjust(size) for name, size in zip(names, widths, strict=True))
        lines = [self.paint(f"{label.ljust(left)}  {head}  {share}", "1")]

        def row(name: str, standing: Ringkasan) -> str:
            counts = "  ".join(
                str(getattr(standing, status) or "–").rjust(size)
                for status, size in zip(counted, widths, strict=True)
            )
            shown = percent(standing.terpenuhi, standing.dihitung).rjust(len(share))
            return f"{pad(cut(name, left), left)}  {counts}  {shown}"

        lines += [row(name, standing) for name, standing in rows]
        total = self.result.ringkasan
        if len(rows) > 1:
            lines.append(self.paint(row(self.t("total"), total), "1"))
        return [*lines, "", *(line for sentence in self.below_table() for line in wrap(sentence, self.width))]

    def below_table(self) -> Iterator[str]:
        poin, total = self.weighed.total, self.result.ringkasan
        shown = points_shown(poin.berbukti, self.lang), points_shown(poin.jatuh_tempo, self.lang)
        yield self.t("points", berbukti=shown[0], poin=shown[1])
        if total.berjalan or total.akan_datang:
            yield self.t("open", berjalan=total.berjalan, datang=total.akan_datang)

    def narrow_row(self, name: str, counts: Ringkasan) -> list[str]:
        shown = percent(counts.terpenuhi, counts.dihitung)
        line = f"{pad(cut(name, self.width - 8), self.width - 8)}  {shown:>5}"
        return [line, f"   {beside(counts, self.lang)}"] if counts.belum_diketahui else [line]

    def todo(self) -> list[str]:
        listed = todo(self.result, self.until, self.weighed)
        coming = listed.coming if self.until else ()
        groups = (
            (self.t("missing", jumlah=count(listed.overdue)), listed.overdue),
            *((clean(group_heading(group, self.lang)), group.items) for group in listed.unknown),
            (self.owed(count(coming)), coming),
            (self.t("late", jumlah=count(listed.late)), listed.late),
        )
        if not any(group for _, group in groups):
            return wrap(self.t("nothing_to_do"), self.width) if self.result.ringkasan.dihitung else []
        lines: list[str] = []
        for heading, group in groups:
            if group:
                lines += [""] if lines else []
                lines += [self.paint(line, "1") for line in wrap_dates(heading, self.width)]
                lines += self.listed(group)
        return lines

    def owed(self, jumlah: int) -> str:
        return self.t("owed", jumlah=jumlah, tanggal=day(self.until, self.lang)) if self.until else ""

    def listed(self, group: Sequence[Item]) -> Iterable[str]:
        """Return the lines of a group; what is asked for by a day stands under the name of its PIC."""
        grouped = self.until is not None and any(item.pic for item in group)
        people = by_pic(group) if grouped else ((None, tuple(group)),)
        room, left = MAX_TASKS, 0
        for pic, some in people:
            if grouped and room:
                yield f"  {clean(pic) or text('office.md.no_pic', self.lang)}:"
            for item in some[:room]:
                yield from self.item(item, named=grouped)
            left += len(some[room:])
            room = max(0, room - len(some))
        if left:
            yield "  " + self.t("more", jumlah=left)

    def item(self, item: Item, *, named: bool) -> list[str]:
        """Return the lines of what is brought at once; `named`: its PIC stands above."""
        kode = ", ".join(item.kode)
        when = due(item, self.result.per_tanggal, self.lang)
        weight = f" · {self.t('poin', poin=points_shown(item.poin, self.lang))}" if item.poin else ""
        pics = item.pics[1:] if named else item.pics
        who = ", ".join(clean(pic) for pic in pics if pic)
        what = f"{kode}: {clean(things(item.bukti, self.lang))} ({periode(item.periode, self.lang)}) – {when}{weight}"
        return self.bullet(f"{self.mark(item.slot.status)} ", f"{what} · {who}" if who else what, 4)

    def bullet(self, lead: str, what: str, indent: int) -> list[str]:
        first, *rest = wrap_dates(what, self.width - indent) or [""]
        return [f"  {lead}{first}", *(" " * indent + line for line in rest)]

    def slots(self) -> Iterable[list[str]]:
        for butir in self.result.butir:
            lines = self.slots_of(butir)
            if lines:
                head = wrap(f"{butir.butir.kode}  {butir.butir.uraian}", self.width)
                yield [*(self.paint(line, "1") for line in head), *lines]

    def slots_of(self, butir: ButirHasil) -> list[str]:
        lines: list[str] = []
        for bukti in butir.bukti:
            for slot in bukti.slot:
                if self.statuses and slot.status not in self.statuses:
                    continue
                status = text(f"status.{slot.status.value}", self.lang)
                late = f", {self.t('days_late', hari=slot.hari_terlambat)}" if slot.hari_terlambat else ""
                what = f"{clean(bukti.bukti.nama)} ({periode(slot.periode, self.lang)}): {status}{late}"
                lines += self.bullet(f"{self.mark(slot.status)} ", what, 4)
                lines += [f"      {clean(berkas.path)}" for berkas in slot.berkas]
        return lines

    def other(self) -> list[str]:
        counts: dict[str, int] = {}
        for file in self.result.berkas_lain:
            counts[file.alasan.value] = counts.get(file.alasan.value, 0) + 1
        if not counts:
            return []
        words = ", ".join(
            f"{text(f'lain.{key}', self.lang)} {count}" for key, count in sorted(counts.items())
        )
        lines = wrap(self.t("other", jumlah=len(self.result.berkas_lain), rincian=words), self.width)
        to_rename = [file for file in self.result.berkas_lain if file.alasan.value == "perlu_dinamai_ulang"]
        for file in to_rename[:MAX_OTHER]:
            lines.append(f"  {clean(file.path)}")
            lines += [f"    {line}" for line in wrap(reason(file.keterangan, self.lang), self.width - 4)]
        if len(to_rename) > MAX_OTHER:
            lines.append("  " + self.t("more", jumlah=len(to_rename) - MAX_OTHER))
        return lines

    def errors(self) -> list[str]:
        if not self.result.galat:
            return []
        lines = [self.paint(self.t("errors", jumlah=len(self.result.galat)), "1")]
        for path, pesan in islice(sentences(self.result, self.lang), MAX_TASKS):
            lines.append(f"  {clean(path)}")
            lines += [f"    {line}" for line in wrap(clean(pesan), self.width - 4)]
        return lines


# A date breaks nowhere: the space between its parts is held together while lines are filled.
_WITHIN_DATE = re.compile(r"(?<=\d) (?=[A-Z][a-z]+ \d{4})|(?<=[a-z]) (?=\d{4}\b)")


def wrap_dates(what: str, width: int) -> list[str]:
    """Return `what` as lines of at most `width` columns, no date broken in two."""
    held = _WITHIN_DATE.sub("\xa0", what)
    return [line.replace("\xa0", " ") for line in wrap(held, width)]


def columns(shown: str) -> int:
    """Return how many terminal columns `shown` takes."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in shown)


def cut(shown: str, width: int) -> str:
    """Return `shown` cut to `width` columns, with an ellipsis where something is lost."""
    if columns(shown) <= width:
        return shown
    while shown and columns(shown) > width - 1:
        shown = shown[:-1]
    return shown.rstrip() + "…"


def pad(shown: str, width: int, fill: Callable[[str, int], str] = str.ljust) -> str:
    """Return `shown` filled with spaces to `width` columns."""
    return fill(shown, width - columns(shown) + len(shown))
