"""Why one file counts as it does, and what one butir asks for, in plain lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import wrap

from zi_audit.auditing.auditor import Reading
from zi_audit.harmless import clean
from zi_audit.names.facts import NameFacts
from zi_audit.names.words import in_nfc
from zi_audit.plan.model import Bukti
from zi_audit.result import AuditResult, Berkas, ButirHasil, Slot
from zi_audit.texts import paragraph, reason, text
from zi_audit.texts.wording import day, measure, periode, tanggal


def explain_file(reading: Reading, result: AuditResult, lang: str = "id", *, width: int = 80) -> str:
    """Return what was read in one file, which slots it fills, and what kept it out of near ones."""
    page = _Lines(lang, width)
    page.add(clean(reading.path))
    page.head("read")
    _read(page, reading, lang)
    filled = list(_slots_of(result, reading.path))
    if filled:
        page.head("fills")
        for bukti, slot, berkas in filled:
            status = text(f"status.{slot.status.value}", lang)
            page.item(f"{bukti.kode} {clean(bukti.nama)} – {periode(slot.periode, lang)}: {status}")
            when = text(f"sumber.{berkas.sumber_tanggal.value}", lang)
            page.sub(page.t("dated", tanggal=tanggal(berkas.tanggal, lang), sumber=when))
            page.sub(paragraph(berkas.alasan, lang))
            if berkas.perlu_cek:
                flags = ", ".join(text(f"cek.{flag.value}", lang) for flag in berkas.perlu_cek)
                page.sub(page.t("check", daftar=flags))
    for other in result.berkas_lain:
        if other.path == reading.path:
            page.head("fills_nothing")
            page.item(f"{text(f'lain.{other.alasan.value}', lang)}: {reason(other.keterangan, lang)}")
            for saran in other.saran:
                page.sub(page.t("suggestion", bukti=saran.bukti, nama=clean(saran.nama)))
    names = {bukti.id: bukti for bukti in result.rencana.bukti}
    if reading.found.misses:
        page.head("near")
        for miss in reading.found.misses:
            page.item(f"{miss.bukti} ({clean(names[miss.bukti].nama)})")
            page.sub(reason(miss.alasan, lang))
    return page.text()


def _read(page: _Lines, reading: Reading, lang: str) -> None:
    """Add what name, folders and text say, and the place that they give."""
    *folders, name = in_nfc(reading.path).split("/")
    for folder, facts in zip(folders, reading.facts.folders, strict=True):
        page.finding("folder", folder, facts)
    page.finding("name", name, reading.facts.name)
    kode, source = reading.facts.kode, reading.facts.kode_source
    if kode is not None:
        page.item(page.t("place", kode=kode, sumber=text(f"explain.place_{source}", lang)))
    else:
        page.item(page.t("no_place"))
    for used in reading.document.baris:
        page.item(page.t("text", apa=text(f"explain.what_{used.what}", lang), baris=clean(used.line)))


def explain_butir(
    butir: ButirHasil, understood: Mapping[str, Iterable[str]], lang: str = "id", *, width: int = 80
) -> str:
    """Return what a butir asks for, names that are understood (by bukti id), and what it has."""
    page = _Lines(lang, width)
    page.add(f"{butir.butir.kode}  {butir.butir.uraian}")
    page.add(page.t("target", target=butir.butir.target or "–"))
    if measured := measure(butir.butir, lang):
        page.add(page.t("measure", ukuran=clean(measured)))
    if butir.butir.catatan:
        page.add(butir.butir.catatan)
    if not butir.bukti:
        page.add(page.t("no_bukti"))
    for bukti in butir.bukti:
        page.head_text(f"{clean(bukti.bukti.nama)} ({text(f'jenis.{bukti.bukti.jenis.value}', lang)})")
        page.item(page.t("id", id=bukti.bukti.id))
        for name in understood.get(bukti.bukti.id, ()):
            page.item(page.t("would_do", nama=name))
        for slot in bukti.slot:
            status = text(f"status.{slot.status.value}", lang)
            due = day(slot.jatuh_tempo, lang)
            page.item(page.t("slot", periode=periode(slot.periode, lang), tanggal=due, status=status))
            for berkas in slot.berkas:
                page.sub(clean(berkas.path))
    return page.text()


def _slots_of(result: AuditResult, path: str) -> Iterable[tuple[Bukti, Slot, Berkas]]:
    for butir in result.butir:
        for bukti in butir.bukti:
            for slot in bukti.slot:
                for berkas in slot.berkas:
                    if berkas.path == path:
                        yield bukti.bukti, slot, berkas


class _Lines:
    """Gathers lines of at most `width` columns."""

    def __init__(self, lang: str, width: int) -> None:
        self._lang, self._width = lang, width
        self._lines: list[str] = []

    def t(self, key: str, **values: object) -> str:
        return text(f"explain.{key}", self._lang, **values)

    def add(self, line: str) -> None:
        self._lines += wrap(line, self._width)

    def head(self, key: str) -> None:
        self.head_text(self.t(key))

    def head_text(self, line: str) -> None:
        self._lines += ["", *wrap(line, self._width)]

    def item(self, line: str) -> None:
        self._lines += wrap(line, self._width, initial_indent="  • ", subsequent_indent="    ")

    def sub(self, line: str) -> None:
        self._lines += wrap(line, self._width, initial_indent="      ", subsequent_indent="      ")

    def finding(self, key: str, segment: str, facts: NameFacts) -> None:
        found = [
            f"{text(f'explain.what_{span.what}', self._lang)} “{segment[span.start : span.end]}”"
            for span in facts.spans
        ]
        self.item(self.t(key, nama=clean(segment), temuan=", ".join(found) or self.t("nothing")))

    def text(self) -> str:
        return "\n".join(self._lines) + "\n"
