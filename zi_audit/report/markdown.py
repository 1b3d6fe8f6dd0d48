"""The audit as a message: pasted into a WhatsApp group or mailed, it reads well in both.

Short lines, no tables, `*bold*` as WhatsApp writes it. WhatsApp has no escape, so a sign in a name
that would start bold, italic, code or strike-through is replaced by its look-alike. So is one that would
mention a person or group, or make a link of what somebody else wrote into a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from zi_audit.dates import Periode
from zi_audit.harmless import clean
from zi_audit.match.propose import bundle_title
from zi_audit.plan.model import Bukti
from zi_audit.report.todo import Task, tasks
from zi_audit.report.unread import group_heading, share, unknown
from zi_audit.result import AlasanLain, AuditResult, Status
from zi_audit.texts import text, wording

# Without `until`, open evidence is asked for when it is due within so many days.
_SOON = timedelta(days=31)
_LONGEST_LIST = 60
_ASKED_FOR = (Status.BELUM_ADA,)
_FILES_NAMED = 5

_LOOKALIKES = str.maketrans({"*": "∗", "_": "＿", "~": "∼", "`": "ˋ"})
# Signs that make a mention, a link, a picture or a character of their own of what stands beside them.
_CALLING = str.maketrans(
    {"@": "＠", "#": "＃", "[": "［", "]": "］", "<": "‹", ">": "›", "!": "！", "&": "＆", "\\": "＼"}
)
_MENTION = re.compile(r"[@<>\\]|#(?=\w)|!(?=\[)|[\[\]]|&(?=#?\w+;)")
# An address is a link where a chat program sees one: a scheme, `www.`, or a name that ends as domains do.
_SCHEME = re.compile(r"(?<=\w):(?=//)|(?<=mailto):|(?<=javascript):|(?<=data):|(?<=tel):", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?<=\bwww)\.|(?<=[a-z0-9])\."
    r"(?=(?:com|net|org|info|biz|id|ly|me|io|co|gl|gd|tk|link|xyz|site|online|top|shop|store|club)"
    r"(?:[/?#:]|\b(?![-.\w])))",
    re.IGNORECASE,
)
# Within a word `_` and `~` format nothing, neither in WhatsApp nor in Markdown: `daftar_hadir.pdf`
# stays as it is, so that it can be copied and searched for.
_FORMATTING = re.compile(r"[*`]|(?<![^\W_])[_~]+|[_~]+(?![^\W_])")

# Files that a person can mend by a better name or a new copy.
_MENDABLE = (AlasanLain.PERLU_DINAMAI_ULANG, AlasanLain.RUSAK, AlasanLain.KOSONG, AlasanLain.TAHUN_LAIN)


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands in one line: bukti of one due date that the same butir wait for."""

    due: date
    status: Status
    kode: tuple[str, ...]
    bukti: tuple[Bukti, ...]


def render(result: AuditResult, lang: str, until: date | None = None) -> str:
    """Return the message. With `until`, it asks for everything due by that day, inclusive."""
    blocks = [
        _heading(result, lang),
        _unreadable(result, lang),
        _per_komponen(result, lang),
        _to_bring(result, lang, until),
        *_unknown(result, lang),
        _other_files(result, lang),
        text("office.md.foot", lang, tanggal=wording.day(result.dibuat.date(), lang)),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def literal(name: str) -> str:
    """Return a name as text that no chat program formats, links, or takes for a mention."""
    inert = _MENTION.sub(lambda match: match[0].translate(_CALLING), clean(name))
    inert = _DOMAIN.sub("․", _SCHEME.sub("∶", inert))
    return _FORMATTING.sub(lambda match: match[0].translate(_LOOKALIKES), inert)


def _heading(result: AuditResult, lang: str) -> str:
    total = result.ringkasan
    day = wording.day(result.per_tanggal, lang)
    lines = [f"*{literal(text('office.md.title', lang, unit=result.unit))}*"]
    if not total.dihitung:
        lines.append(text("office.md.nothing_due", lang, tanggal=day))
    else:
        lines.append(
            text(
                "office.md.standing",
                lang,
                tanggal=day,
                jumlah=total.dihitung,
                ada=total.ada,
                terlambat=total.terlambat,
                belum_ada=total.belum_ada,
                nihil=total.nihil,
            )
        )
        if total.belum_diketahui:
            lines.append(text("office.md.standing_unknown", lang, jumlah=total.belum_diketahui))
    return "\n".join(lines)


def _unknown(result: AuditResult, lang: str) -> list[str]:
    """Return a block for each group of bukti that nobody can know, with their due dates."""
    blocks = []
    for group in unknown(result):
        lines = _lines(_shared(group.tasks, by_pic=False))
        shown = [_line(line, result.per_tanggal, lang) for line in lines[:_LONGEST_LIST]]
        if len(lines) > _LONGEST_LIST:
            shown.append(text("office.md.left_out", lang, jumlah=len(lines) - _LONGEST_LIST))
        blocks.append("\n".join([f"*{literal(group_heading(group, lang))}*", *shown]))
    return blocks


def _unreadable(result: AuditResult, lang: str) -> str:
    return text("office.md.unreadable", lang, jumlah=len(result.galat)) if result.galat else ""


def _per_komponen(result: AuditResult, lang: str) -> str:
    shown = {butir.butir.komponen for butir in result.butir}
    lines = [f"*{text('office.md.per_komponen', lang)}*"]
    for komponen in result.rencana.komponen:
        if komponen.nomor not in shown:
            continue
        count = result.ringkasan_komponen(komponen)
        lines.append(
            text(
                "office.md.komponen",
                lang,
                nomor=komponen.nomor,
                judul=literal(wording.title(komponen.judul)),
                persen=share(count, lang),
                terpenuhi=count.terpenuhi,
                dihitung=count.dihitung,
            )
        )
    return "\n".join(lines)


def _to_bring(result: AuditResult, lang: str, until: date | None) -> str:
    last = until if until is not None else result.per_tanggal + _SOON
    wanted = tasks(result, _ASKED_FOR, until=last)
    if not wanted and result.ringkasan.tak_terbaca:
        return ""
    if not wanted:
        return text("office.md.all_there", lang, tanggal=wording.day(last, lang))
    lines: list[str] = [
        f"*{text('office.md.until' if until else 'office.md.next', lang, tanggal=wording.day(last, lang))}*"
    ]
    groups = _grouped(result, wanted, lang)
    room, left_out = _LONGEST_LIST, 0
    for title, group in groups:
        left_out += max(0, len(group) - room)
        kept = group[:room]
        room -= len(kept)
        if kept:
            lines += ["", f"*{title}*", *(_line(one, result.per_tanggal, lang) for one in kept)]
    if left_out:
        lines += ["", text("office.md.left_out", lang, jumlah=left_out)]
    later = {
        (bukti.bukti.dokumen.id, slot.periode)
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
        if slot.status in (Status.BERJALAN, Status.AKAN_DATANG) and slot.jatuh_tempo > last
    }
    if later:
        lines += ["", text("office.md.later", lang, jumlah=len(later), tanggal=wording.day(last, lang))]
    return "\n".join(lines)


def _grouped(result: AuditResult, wanted: Iterable[Task], lang: str) -> list[tuple[str, list[_Line]]]:
    """Return (heading, lines) by PIC where one is named, else by komponen; most urgent group first."""
    wanted = list(wanted)
    titles = {k.nomor: f"{k.nomor}. {wording.title(k.judul)}" for k in result.rencana.komponen}
    by_pic = any(task.pic for task in wanted)
    groups: dict[str, list[list[Task]]] = {}
    for same in _shared(wanted, by_pic=by_pic):
        first = same[0]
        heading = (first.pic or text("office.md.no_pic", lang)) if by_pic else titles[first.butir.komponen]
        groups.setdefault(literal(heading), []).append(same)
    return [(title, _lines(group)) for title, group in groups.items()]


def _shared(wanted: Iterable[Task], *, by_pic: bool) -> list[list[Task]]:
    """Return the tasks that one file would answer, together: a dokumen in a periode, for each PIC."""
    same: dict[tuple[str | None, str, Periode], list[Task]] = {}
    for task in wanted:
        pic = task.pic if by_pic else None
        same.setdefault((pic, task.bukti.bukti.dokumen.id, task.slot.periode), []).append(task)
    return list(same.values())


def _lines(group: Iterable[list[Task]]) -> list[_Line]:
    """Return one line for the parts of a meeting and whatever else the same butir wait for on one day."""
    lines: dict[tuple[date, Periode, Status, tuple[str, ...]], list[Bukti]] = {}
    for same in group:
        slot = same[0].slot
        kode = tuple(dict.fromkeys(task.butir.kode for task in same))
        lines.setdefault((slot.jatuh_tempo, slot.periode, slot.status, kode), []).append(same[0].bukti.bukti)
    return [_Line(due, status, kode, tuple(bukti)) for (due, _, status, kode), bukti in lines.items()]


def _line(line: _Line, today: date, lang: str) -> str:
    kode = ", ".join(line.kode)
    things = literal(_things(line.bukti, lang))
    due = wording.day(line.due, lang)
    days = (today - line.due).days
    if line.status is Status.TAK_TERBACA:
        return text("office.md.unknown", lang, kode=kode, bukti=things, tanggal=due)
    if days > 0:
        return text("office.md.overdue", lang, kode=kode, bukti=things, tanggal=due, hari=days)
    return text("office.md.due", lang, kode=kode, bukti=things, tanggal=due)


def _things(bukti: tuple[Bukti, ...], lang: str) -> str:
    """Return the names in one phrase; the parts of a meeting by their jenis, alternatives joined by "or"."""
    meeting = bukti[0].dokumen.bundel and len({one.dokumen.bundel for one in bukti}) == 1
    names: list[str] = []
    seen: set[str] = set()
    for one in bukti:
        if one.id in seen:
            continue
        same = [one, *(other for other in bukti if other.id in one.alternatif)]
        seen.update(other.id for other in same)
        either = f" {text('office.md.or', lang)} "
        names.append(either.join(text(f"jenis.{x.jenis}", lang) if meeting else x.nama for x in same))
    if meeting:
        return text("office.md.meeting", lang, rapat=bundle_title(bukti[0].dokumen), bagian=", ".join(names))
    return ", ".join(names)


def _other_files(result: AuditResult, lang: str) -> str:
    """Return the files that a better name or a new copy would make count, the first few by name."""
    mendable = [one for one in result.berkas_lain if one.alasan in _MENDABLE]
    flagged = {
        berkas.path
        for butir in result.butir
        for bukti in butir.bukti
        for slot in bukti.slot
        for berkas in slot.berkas
        if berkas.perlu_cek
    }
    lines: list[str] = []
    if mendable:
        lines.append(f"*{text('office.md.mendable', lang, jumlah=len(mendable))}*")
        for one in mendable[:_FILES_NAMED]:
            why = text(f"lain.{one.alasan}", lang)
            lines.append(text("office.md.file", lang, berkas=literal(one.path), alasan=why))
        if len(mendable) > _FILES_NAMED:
            lines.append(text("office.md.more_files", lang, jumlah=len(mendable) - _FILES_NAMED))
    if flagged:
        lines.append(text("office.md.flagged", lang, jumlah=len(flagged)))
    return "\n".join(lines)
