"""The whole way from a table to the files of a plan."""

from __future__ import annotations

from collections.abc import Sequence

from zi_audit.errors import TableError
from zi_audit.plan.counts import split_counts
from zi_audit.plan.model import Rencana
from zi_audit.plan.target import is_target, parse_target
from zi_audit.plan.target_words import TargetError
from zi_audit.plan_import.columns import Row, rows_of
from zi_audit.plan_import.compose import Head, Made, compose
from zi_audit.plan_import.drafts import Draft, drafts_of
from zi_audit.plan_import.guess import Guesser
from zi_audit.plan_import.outline import Outline, title_of
from zi_audit.tables.model import Table


def convert(tables: Sequence[Table], head: Head, plan: Rencana, where: str) -> Made:
    """Return the plan that the tables of one file hold; `plan` is the built-in one, whose pustaka is used.

    Tables without headings for bukti and target are left out, unless none has them; those of a document
    that a page break parts go on one after another. Raises TableError, which names sheet and row.
    """
    rows = _rows(tables, where)
    outline = Outline(
        known={butir.kode: butir.uraian for butir in plan.butir},
        titles={str(k.nomor): k.judul for k in plan.komponen}
        | {sub.kode: sub.judul for k in plan.komponen for sub in k.sub},
    )
    drafts = drafts_of(rows, outline)
    if not drafts:
        raise TableError("table.no_butir", where=where)
    _check_targets(drafts, head.tahun)
    guesser = Guesser(plan)
    guesses = {draft.kode: guesser.guesses(draft) for draft in drafts}
    titles = outline.headings | _titles(rows, drafts)
    return compose(head, drafts, guesses, guesser.new, titles, plan)


def _rows(tables: Sequence[Table], where: str) -> tuple[Row, ...]:
    rows: list[Row] = []
    head: Table | None = None
    problem: TableError | None = None
    for table in tables:
        try:
            rows += rows_of(table, where)
            head = table
        except TableError as error:
            problem = problem or error
            # A part of the table before it, on another page and without headings of its own.
            if head is not None and table.rows and len(table.rows[0]) == len(head.rows[0]):
                rows += rows_of(_going_on(head, table), where)
    if not rows and problem is not None:
        raise problem
    return tuple(rows)


def _going_on(head: Table, table: Table) -> Table:
    """Return a table with the headings of another above it."""
    return Table(table.name, (*head.rows[:1], *table.rows), (0, *table.numbers))


def _check_targets(drafts: Sequence[Draft], tahun: int) -> None:
    """Put counts beside a time into keys of their own. Raises TableError for what is no target then."""
    for draft in drafts:
        draft.targets = [_without_counts(draft, cell, tahun) for cell in draft.targets]
        for cell in draft.targets:
            lines = [line for line in cell.split("\n") if line.strip()]
            try:
                parse_target(" ".join(cell.split()), tahun)
            except TargetError as error:
                if all(is_target(line, tahun) for line in lines):
                    continue
                raise TableError(
                    "table.bad_target", where=draft.place, kode=draft.kode, target=" ".join(cell.split())
                ) from error


def _without_counts(draft: Draft, cell: str, tahun: int) -> str:
    """Return the time of a cell such as `1 dokumen, Februari`; the count goes to the draft."""
    counts = split_counts(cell)
    if is_target(" ".join(cell.split()), tahun) or not is_target(counts.waktu, tahun):
        return cell
    draft.jumlah = draft.jumlah or counts.jumlah
    draft.persen = counts.persen if draft.persen is None else draft.persen
    return counts.waktu


def _titles(rows: Sequence[Row], drafts: Sequence[Draft]) -> dict[str, str]:
    """Return the titles of komponen and sub where they have columns of their own."""
    kode_of = {draft.place: draft.kode for draft in drafts}
    found: dict[str, str] = {}
    for row in rows:
        kode = kode_of.get(row.place)
        if kode is None:
            continue
        sub = kode.rpartition(".")[0]
        for place, field in ((sub.partition(".")[0], "komponen"), (sub, "sub")):
            title = title_of(row.at(field))
            if title:
                found.setdefault(place, title)
    return found
