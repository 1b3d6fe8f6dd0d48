"""The audit as a message: pasted into a WhatsApp group or mailed, it reads well in both.

Short lines, no tables, `*bold*` as WhatsApp writes it. WhatsApp has no escape, so a sign in a name
that would start bold, italic, code or strike-through is replaced by its look-alike. So is one that would
mention a person or group, or make a link of what somebody else wrote into a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from zi_audit.harmless import clean
from zi_audit.lke.points import Points, points
from zi_audit.reasons import AlasanLain
from zi_audit.report.others import Gathered, Others
from zi_audit.report.todo import SOON, Item, Todo, by_pic, count, todo
from zi_audit.report.todo_words import line
from zi_audit.report.unread import group_heading, share
from zi_audit.result import AuditResult
from zi_audit.texts import text, wording

_LONGEST_LIST = 60
_LATE_NAMED = 10
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


def render(result: AuditResult, lang: str, until: date | None = None) -> str:
    """Return the message. With `until`, it asks for everything due by that day, inclusive."""
    weighed = points(result)
    return message(
        result, todo(result, weighed=weighed), weighed, Others().gathered(result.berkas_lain), lang, until
    )


def message(
    result: AuditResult, whole: Todo, weighed: Points, others: Gathered, lang: str, until: date | None
) -> str:
    """Return the message, as `render` does, where the rest is known.

    `whole` is what to do of the result without an end, `weighed` its points, `others` its files that fill nothing.
    """
    last = until if until is not None else result.per_tanggal + SOON
    listed = whole.due_by(last)
    later = count(whole.coming) - count(listed.coming)
    blocks = [
        heading(result, lang),
        _unreadable(result, lang),
        _per_komponen(result, weighed, lang),
        _to_bring(result, listed, later, last, until, lang),
        *_unknown(result, listed, lang),
        _late(result, listed.late, lang),
        _other_files(result, others, lang),
        text("office.md.foot", lang, tanggal=wording.day(result.dibuat.date(), lang)),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


# A watcher says the same lines after each change.
@lru_cache(maxsize=4096)
def literal(name: str) -> str:
    """Return a name as text that no chat program formats, links, or takes for a mention."""
    inert = _MENTION.sub(lambda match: match[0].translate(_CALLING), clean(name))
    inert = _DOMAIN.sub("․", _SCHEME.sub("∶", inert))
    return _FORMATTING.sub(lambda match: match[0].translate(_LOOKALIKES), inert)


def heading(result: AuditResult, lang: str) -> str:
    """Return whose message it is, and how it stands in one sentence."""
    total = result.ringkasan
    day = wording.day(result.per_tanggal, lang)
    lines = [f"*{literal(text('office.md.title', lang, unit=result.unit))}*"]
    if not total.dihitung and total.tak_terbaca:
        return lines[0]
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


def _unknown(result: AuditResult, listed: Todo, lang: str) -> list[str]:
    """Return a block for each group of bukti that nobody can know, with their due dates."""
    blocks = []
    for group in listed.unknown:
        lines = [f"*{literal(group_heading(group, lang))}*"]
        lines += [_line(item, result, lang) for item in group.items[:_LONGEST_LIST]]
        if len(group.items) > _LONGEST_LIST:
            lines.append(text("office.md.left_out", lang, jumlah=len(group.items) - _LONGEST_LIST))
        blocks.append("\n".join(lines))
    return blocks


def _unreadable(result: AuditResult, lang: str) -> str:
    return text("office.md.unreadable", lang, jumlah=len(result.galat)) if result.galat else ""


def _per_komponen(result: AuditResult, weighed: Points, lang: str) -> str:
    shown = {butir.butir.komponen for butir in result.butir}
    lines = [f"*{text('office.md.per_komponen', lang)}*"]
    for komponen in result.rencana.komponen:
        if komponen.nomor not in shown:
            continue
        counts, poin = result.ringkasan_komponen(komponen), weighed.komponen(komponen.nomor)
        lines.append(
            text(
                "office.md.komponen",
                lang,
                nomor=komponen.nomor,
                judul=literal(wording.title(komponen.judul)),
                persen=share(counts, lang),
                terpenuhi=counts.terpenuhi,
                dihitung=counts.dihitung,
                berbukti=wording.points(poin.berbukti, lang),
                poin=wording.points(poin.jatuh_tempo, lang),
            )
        )
    return "\n".join(lines)


def _to_bring(
    result: AuditResult, listed: Todo, later: int, last: date, until: date | None, lang: str
) -> str:
    """Return what to bring by the day `last`; `later` slots are due after it."""
    wanted = listed.to_bring
    if not wanted:
        # Nothing due, or what nobody can know, is no reason for praise: the heading has said so.
        if not result.ringkasan.dihitung or listed.unknown:
            return ""
        return text("office.md.all_there", lang, tanggal=wording.day(last, lang))
    key = "office.md.until" if until else "office.md.next"
    lines: list[str] = [f"*{text(key, lang, tanggal=wording.day(last, lang))}*"]
    room, left_out = _LONGEST_LIST, 0
    for title, group in _grouped(result, wanted, lang):
        left_out += max(0, len(group) - room)
        kept = group[:room]
        room -= len(kept)
        if kept:
            lines += ["", f"*{title}*", *(_line(item, result, lang) for item in kept)]
    if left_out:
        lines += ["", text("office.md.left_out", lang, jumlah=left_out)]
    if later:
        lines += ["", text("office.md.later", lang, jumlah=later, tanggal=wording.day(last, lang))]
    return "\n".join(lines)


def _grouped(result: AuditResult, wanted: Sequence[Item], lang: str) -> list[tuple[str, list[Item]]]:
    """Return (heading, items) by who is in charge where anybody is named, else by komponen."""
    if any(item.pic for item in wanted):
        nobody = text("office.md.no_pic", lang)
        return [(literal(pic or nobody), list(some)) for pic, some in by_pic(wanted)]
    titles = {k.nomor: f"{k.nomor}. {wording.title(k.judul)}" for k in result.rencana.komponen}
    groups: dict[str, list[Item]] = {}
    for item in wanted:
        groups.setdefault(literal(titles[item.tasks[0].butir.komponen]), []).append(item)
    return list(groups.items())


def _line(item: Item, result: AuditResult, lang: str) -> str:
    return f"- {literal(line(item, result.per_tanggal, lang))}"


def _late(result: AuditResult, late: Sequence[Item], lang: str) -> str:
    if not late:
        return ""
    lines = [f"*{text('office.md.late', lang, jumlah=count(late))}*"]
    lines += [_line(item, result, lang) for item in late[:_LATE_NAMED]]
    if len(late) > _LATE_NAMED:
        lines.append(text("office.md.left_out", lang, jumlah=len(late) - _LATE_NAMED))
    return "\n".join(lines)


def _other_files(result: AuditResult, others: Gathered, lang: str) -> str:
    """Return the files that a better name or a new copy would make count, the first few by name."""
    mendable = sum(others.counts[alasan] for alasan in _MENDABLE)
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
        lines.append(f"*{text('office.md.mendable', lang, jumlah=mendable)}*")
        for file in others.first(_MENDABLE, _FILES_NAMED):
            why = text(f"lain.{file.alasan}", lang)
            lines.append(text("office.md.file", lang, berkas=literal(file.path), alasan=why))
        if mendable > _FILES_NAMED:
            lines.append(text("office.md.more_files", lang, jumlah=mendable - _FILES_NAMED))
    if flagged:
        lines.append(text("office.md.flagged", lang, jumlah=len(flagged)))
    return "\n".join(lines)
