"""A note in words: the paragraph beside a question, its files as numbered lines, a sub's bukti dukung as one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from zi_audit.dates import Periode
from zi_audit.harmless import clean
from zi_audit.lke.model import Dihitung
from zi_audit.reasons import Cek
from zi_audit.report.notes import Evidence, Gap, Note
from zi_audit.result import OPEN, Slot, Status
from zi_audit.texts import text
from zi_audit.texts.wording import day, joined, number, periode, tanggal, weight

# A folder of 500 photos is one line of a note, not 500.
MOST_FILES = 12
MOST_WINDOWS = 4


def paragraph(note: Note, lang: str, most: int = MOST_FILES) -> str:
    """Return the note as plain text, ready for the sheet's column of notes."""
    lines = [_head(note, lang)]
    if note.hasil is None:
        return "\n".join([*lines, text("lke.unexamined", lang)])
    if note.soal is not None and note.soal.bukti_dari and not note.hasil.bukti:
        lines.append(text("lke.answered_by", lang, kode=note.soal.bukti_dari))
    lines += (
        [text("lke.evidence", lang), *files(note.evidence, lang, most)]
        if note.evidence
        else [text("lke.none", lang)]
    )
    lines += [
        *_gaps(note, lang),
        *_covered(note, lang),
        *_open(note, lang),
        *_checks(note, lang, most),
        *criteria(note, lang),
    ]
    return "\n".join(lines)


def files(found: Sequence[Evidence], lang: str, most: int = MOST_FILES) -> list[str]:
    """Return the files as numbered lines: what they prove, name, date and its source, folder."""
    lines = [file_line(piece, place, lang) for place, piece in enumerate(found[:most], 1)]
    if len(found) > most:
        lines.append(text("lke.more", lang, jumlah=number(len(found) - most, lang)))
    return lines


def file_line(piece: Evidence, place: int, lang: str) -> str:
    """Return one file as a numbered line."""
    key = "lke.file_link" if piece.tautan else "lke.file" if piece.folder else "lke.file_root"
    values = {"alamat": clean(piece.tautan)} if piece.tautan else {}
    values |= {"folder": clean(piece.folder)} if piece.folder and not piece.tautan else {}
    return text(
        key,
        lang,
        nomor=place,
        bukti=_served(piece, lang),
        berkas=clean(piece.name),
        tanggal=tanggal(piece.tanggal, lang),
        sumber=text(f"sumber.{piece.sumber.value}", lang),
        **values,
    )


def _served(piece: Evidence, lang: str) -> str:
    """Return what a file proves: `Undangan, Daftar Hadir (Maret 2026)`; periode apart where it is of several."""
    windows: dict[Periode, list[str]] = {}
    for bukti, window in piece.serves:
        windows.setdefault(window, []).append(bukti.nama)
    said = [
        f"{', '.join(names)} ({periode(window, lang)})"
        for window, names in list(windows.items())[:MOST_WINDOWS]
    ]
    if len(windows) > MOST_WINDOWS:
        said.append(text("lke.more_windows", lang, jumlah=len(windows) - MOST_WINDOWS))
    return "; ".join(said)


def _head(note: Note, lang: str) -> str:
    if note.soal is None:
        assert note.hasil is not None
        return text("lke.head_butir", lang, kode=note.hasil.butir.kode, uraian=note.hasil.butir.uraian)
    soal = note.soal
    values = {"soal": soal.nomor, "baris": soal.baris, "tanya": soal.tanya, "poin": weight(soal.poin, lang)}
    if note.hasil is None:
        return text("lke.head_alone", lang, kode=soal.kode, **values)
    kode = note.hasil.butir.kode
    return text("lke.head", lang, kode=kode, tanggal=day(note.per_tanggal, lang), **values)


_SAID = (
    (Status.TERLAMBAT, "lke.late", "lke.late_one"),
    (Status.BELUM_ADA, "lke.missing", "lke.missing_one"),
    (Status.TAK_TERBACA, "lke.unknown", "lke.missing_one"),
    (Status.NIHIL, "lke.nil", "lke.nil_one"),
)


def _gaps(note: Note, lang: str) -> Iterator[str]:
    for status, key, line in _SAID:
        some = [gap for gap in note.gaps if gap.slot.status is status]
        if some:
            yield text(key, lang, daftar="; ".join(_gap(gap, line, lang) for gap in _gathered(some)))


def _gathered(gaps: Iterable[Gap]) -> list[tuple[Gap, ...]]:
    """Gather gaps of one periode that read the same but for the name of their bukti."""
    same: dict[tuple[object, ...], list[Gap]] = {}
    for gap in gaps:
        slot = gap.slot
        same.setdefault((slot.periode, slot.hari_terlambat, slot.alasan_nihil), []).append(gap)
    return [tuple(group) for group in same.values()]


def _gap(gaps: Sequence[Gap], key: str, lang: str) -> str:
    slot = gaps[0].slot
    values: dict[str, object] = {
        "bukti": ", ".join(gap.bukti.nama for gap in gaps),
        "periode": periode(slot.periode, lang),
    }
    if slot.status is Status.NIHIL:
        why = clean(slot.alasan_nihil)
        values["alasan"] = why or text("lke.nil_file", lang)
    else:
        values["tanggal"] = day(slot.jatuh_tempo, lang)
    if slot.status is Status.TERLAMBAT:
        values["hari"] = slot.hari_terlambat
    return text(key, lang, **values)


def covers(slot: Slot, lang: str) -> str:
    """Return how many of the months or quarters past the files of a slot speak of, "" where of all."""
    if slot.cakupan is None:
        return ""
    cakupan = slot.cakupan
    return text(f"lke.covers_{cakupan.satuan}", lang, ada=cakupan.tercakup, dari=cakupan.dari)


def _covered(note: Note, lang: str) -> Iterator[str]:
    assert note.hasil is not None
    said = [
        text("lke.covers_one", lang, bukti=bukti.bukti.nama, cakupan=covers(slot, lang))
        for bukti in note.hasil.bukti
        for slot in bukti.slot
        if slot.cakupan is not None
    ]
    if said:
        yield text("lke.covers", lang, daftar="; ".join(said))


def _open(note: Note, lang: str) -> Iterator[str]:
    assert note.hasil is not None
    waiting = [slot for bukti in note.hasil.bukti for slot in bukti.slot if slot.status in OPEN]
    if waiting:
        nearest = min(slot.jatuh_tempo for slot in waiting)
        yield text("lke.open", lang, jumlah=len(waiting), tanggal=day(nearest, lang))


def _checks(note: Note, lang: str, most: int) -> Iterator[str]:
    flagged = [
        (place, piece) for place, piece in enumerate(note.evidence, 1) if piece.perlu_cek and place <= most
    ]
    if flagged:
        said = "; ".join(
            text("lke.check_one", lang, nomor=place, kata=", ".join(_flags(file.perlu_cek, lang)))
            for place, file in flagged
        )
        yield text("lke.check", lang, daftar=said)


def _flags(flags: Iterable[Cek], lang: str) -> list[str]:
    return [text(f"cek.{flag.value}", lang) for flag in flags]


def criteria(note: Note, lang: str) -> list[str]:
    """Return what the question's criteria count and how much of it is there, then what a person has to see."""
    soal = note.soal
    if soal is None:
        return []
    said = [
        text(f"lke.counts_{support.dihitung.value}", lang, ada=support.ada, dari=support.dari)
        for support in note.dukungan
        if support.dari
    ]
    if Dihitung.TINDAK_LANJUT in soal.dihitung:
        said.append(text("lke.counts_tindak_lanjut", lang))
    if soal.orang:
        kinds = [text(f"lke.person_{kind.value}", lang) for kind in soal.orang]
        said.append(text("lke.person", lang, daftar=joined(kinds, lang)))
    if soal.catatan:
        said.append(text("lke.remark", lang, catatan=soal.catatan))
    return said


def support_list(notes_of_sub: Iterable[Note], lang: str, most: int = MOST_FILES) -> str:
    """Return the bukti dukung of a sub as one numbered list, each file once, with the butir that it serves."""
    found: dict[str, tuple[Evidence, list[str]]] = {}
    for note in notes_of_sub:
        for piece in note.evidence:
            assert note.hasil is not None
            found.setdefault(piece.path, (piece, []))[1].append(note.hasil.butir.kode)
    rows = list(found.values())
    lines = [
        text(
            "lke.support",
            lang,
            nomor=place,
            berkas=clean(piece.name),
            kode=", ".join(kode),
            tanggal=tanggal(piece.tanggal, lang),
            lokasi=clean(piece.tautan or piece.path),
        )
        for place, (piece, kode) in enumerate(rows[: 4 * most], 1)
    ]
    if len(rows) > 4 * most:
        lines.append(text("lke.more", lang, jumlah=number(len(rows) - 4 * most, lang)))
    return "\n".join(lines) or text("lke.none", lang)
