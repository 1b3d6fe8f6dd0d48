"""What is written beside a question: its evidence, numbered, and what is late, missing or to be checked (SPEC 12).

One pure place for the page's *Salin catatan* and for the formats `lke-csv` and `lke-json`. It tells facts:
no answer's letter, no score, no promise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from zi_audit.dates import Periode, Tanggal
from zi_audit.harmless import clean
from zi_audit.lke.model import Dihitung, Soal
from zi_audit.lke.support import Dukungan, supported
from zi_audit.plan.model import Bukti
from zi_audit.reasons import Cek, Sumber
from zi_audit.result import AuditResult, Berkas, ButirHasil, Slot, Status
from zi_audit.texts import text
from zi_audit.texts.wording import day, joined, number, periode, tanggal, weight

# A folder of 500 photos is one line of a note, not 500.
MOST_FILES = 12
MOST_WINDOWS = 4
_OPEN = (Status.BERJALAN, Status.AKAN_DATANG)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file of a butir, and the bukti with their periode that it proves."""

    path: str
    tanggal: Tanggal
    sumber: Sumber
    tautan: str
    perlu_cek: tuple[Cek, ...]
    serves: tuple[tuple[Bukti, Periode], ...]

    @property
    def name(self) -> str:
        """Its file name."""
        return self.path.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """The folder it lies in, "" for the root."""
        return self.path.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class Gap:
    """A slot that wants a word: late, missing, unknown, nil or waived."""

    bukti: Bukti
    slot: Slot


@dataclass(frozen=True, slots=True)
class Note:
    """What the folder shows for one question, as values; `hasil` is None where no butir answers it."""

    soal: Soal | None
    hasil: ButirHasil | None
    evidence: tuple[Evidence, ...] = ()
    gaps: tuple[Gap, ...] = ()
    dukungan: tuple[Dukungan, ...] = field(default=())
    per_tanggal: date = date.min


def note_of(result: AuditResult, hasil: ButirHasil, soal: Soal | None) -> Note:
    """Return the note of a butir; where it asks for no bukti of its own, with the files of `soal.bukti_dari`."""
    source = hasil
    if soal is not None and not hasil.bukti and soal.bukti_dari:
        source = next((butir for butir in result.butir if butir.butir.kode == soal.bukti_dari), hasil)
    gaps = [
        Gap(bukti.bukti, slot)
        for bukti in source.bukti
        for slot in bukti.slot
        if slot.status not in (Status.ADA, *_OPEN)
    ]
    gaps.sort(key=lambda gap: gap.slot.periode.selesai)
    found = supported(hasil, soal, result.per_tanggal) if soal is not None else ()
    return Note(soal, hasil, evidence(source), tuple(gaps), found, result.per_tanggal)


def notes(result: AuditResult) -> Iterator[Note]:
    """Yield a note for each question of the sheet, in its order; questions of komponen left out are left out."""
    by_kode = {hasil.butir.kode: hasil for hasil in result.butir}
    komponen = {hasil.butir.komponen for hasil in result.butir}
    for soal in result.rencana.lke.soal:
        if soal.komponen not in komponen:
            continue
        hasil = by_kode.get(soal.butir)
        yield Note(soal, None) if hasil is None else note_of(result, hasil, soal)


def evidence(hasil: ButirHasil) -> tuple[Evidence, ...]:
    """Return the files of a butir in the order of periode and bukti, each once."""
    order: list[tuple[Berkas, Bukti, Periode]] = []
    for window in hasil.butir.periode:
        for bukti in hasil.bukti:
            for slot in bukti.slot:
                if slot.periode == window:
                    order += [(berkas, bukti.bukti, window) for berkas in slot.berkas]
    grouped: dict[str, list[tuple[Berkas, Bukti, Periode]]] = {}
    for row in order:
        grouped.setdefault(row[0].path, []).append(row)
    return tuple(_one(rows) for rows in grouped.values())


def _one(rows: Sequence[tuple[Berkas, Bukti, Periode]]) -> Evidence:
    berkas = rows[0][0]
    flags = dict.fromkeys(flag for row in rows for flag in row[0].perlu_cek)
    serves = tuple((bukti, window) for _, bukti, window in rows)
    return Evidence(berkas.path, berkas.tanggal, berkas.sumber_tanggal, berkas.tautan, tuple(flags), serves)


# --- in words ---------------------------------------------------------------------------------------


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
    waiting = [slot for bukti in note.hasil.bukti for slot in bukti.slot if slot.status in _OPEN]
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
