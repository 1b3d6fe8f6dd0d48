"""One file as the page shows it: where it lies, what else it proves, what to check and what to do about it."""

from __future__ import annotations

from datetime import date

from zi_audit.harmless import clean
from zi_audit.reasons import Cek
from zi_audit.report.links import Link
from zi_audit.report.views import FileView, FlagView, LinkView
from zi_audit.result import AuditResult, Berkas
from zi_audit.texts import reason, text
from zi_audit.texts.wording import tanggal

# A file of the quarterly meeting proves twelve butir; a page near its limit names fewer of them.
MOST_SERVED, FEWER_SERVED = 12, 2
MOST_TWINS = 3


def slot_anchor(bukti: str, mulai: date) -> str:
    """Return the id of a slot on the page: `1.iii.a/rapat-evaluasi-zi.undangan@2026-03-01`."""
    return f"{bukti}@{mulai.isoformat()}"


class FileViews:
    """Makes the views of files, all of one result; `is_full` says that the page has room for all it could say."""

    def __init__(self, result: AuditResult, lang: str, link: Link, *, is_full: bool = True) -> None:
        self.lang, self.link = lang, link
        self.most = MOST_SERVED if is_full else FEWER_SERVED
        self.served: dict[str, dict[str, str]] = {}
        for butir in result.butir:
            for bukti in butir.bukti:
                for slot in bukti.slot:
                    anchor = slot_anchor(bukti.bukti.id, slot.periode.mulai)
                    for berkas in slot.berkas:
                        self.served.setdefault(berkas.path, {}).setdefault(butir.butir.kode, anchor)

    def t(self, key: str, **values: object) -> str:
        """Return a text of the page."""
        return text(f"report.{key}", self.lang, **values)

    def serving(self, path: str) -> tuple[tuple[str, str], ...]:
        """Return the butir that a file proves, each with the id of its first slot there."""
        return tuple(self.served.get(path, {}).items())

    def file(self, berkas: Berkas, kode: str) -> FileView:
        """Return the view of a file among those of the butir `kode`."""
        folder, _, name = berkas.path.rpartition("/")
        return FileView(
            name=clean(name),
            folder=clean(folder),
            link=self.link(berkas.path),
            when=tanggal(berkas.tanggal, self.lang),
            source=text(f"sumber.{berkas.sumber_tanggal.value}", self.lang),
            shared=berkas.bersama,
            serves=self.others(berkas.path, kode),
            flags=tuple(self.flag(flag, berkas) for flag in berkas.perlu_cek),
            why=" ".join(clean(reason(why, self.lang)) for why in berkas.alasan),
            points_to=self.t("points_to", alamat=clean(berkas.tautan)) if berkas.tautan else "",
        )

    def others(self, path: str, kode: str) -> tuple[LinkView, ...]:
        """Return links to the other butir that a file proves."""
        found = [(other, anchor) for other, anchor in self.serving(path) if other != kode]
        links = [LinkView(other, anchor) for other, anchor in found[: self.most]]
        if len(found) > self.most:
            links.append(LinkView(self.t("more", jumlah=len(found) - self.most), ""))
        return tuple(links)

    def flag(self, flag: Cek, berkas: Berkas) -> FlagView:
        """Return what is to be checked; the twins of repeated content lead to where they stand on the page."""
        twins: tuple[LinkView, ...] = ()
        if flag is Cek.ISI_BERULANG:
            twins = tuple(self.twin(path) for path in berkas.kembar[:MOST_TWINS])
        word = text(f"cek.{flag.value}", self.lang)
        return FlagView(flag.value, word, self.t(f"do_{flag.value}"), twins)

    def twin(self, path: str) -> LinkView:
        """Return a link to another file: to its slot where it fills one."""
        anchors = self.served.get(path, {})
        kode = next(iter(anchors), "")
        name = path.rpartition("/")[2]
        return LinkView(clean(f"{kode} {name}" if kode else path), anchors.get(kode, ""))
