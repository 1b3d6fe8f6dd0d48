"""The head of the page: how it stands in sentences, each area in slots and points, and what leads further."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zi_audit.lke.points import Poin, Points
from zi_audit.reasons import Cek
from zi_audit.report.unread import beside
from zi_audit.report.unread import share as share_of
from zi_audit.result import ANSWERED, AuditResult, Ringkasan, Riwayat, Status
from zi_audit.texts import text
from zi_audit.texts.wording import day, joined, number, percent, points

# Units propose until this day of the year unless the ministry says otherwise (Permenpan RB 90/2021).
PROPOSED_BY = (5, 31)
# What the ministry's LKE asks besides the part that a folder can show, in points.
REFORM, HASIL = 30, 40


@dataclass(frozen=True, slots=True)
class BarView:
    """How one komponen stands: what is said, and its answered statuses as (key, from, width) in percent.

    `weight` is the share of its points that have evidence, in percent; `points` says them.
    """

    nomor: str
    judul: str
    persen: str
    count: str
    more: tuple[tuple[str, str], ...]
    points: str
    points_words: str
    weight: float
    words: str
    parts: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """A sentence of the head that leads somewhere; `key` names its kind."""

    key: str
    words: str
    target: str


class HeadViews:
    """Makes the head of one result."""

    def __init__(self, result: AuditResult, weighed: Points, lang: str) -> None:
        self.result, self.weighed, self.lang = result, weighed, lang

    def t(self, key: str, **values: object) -> str:
        """Return a text of the page."""
        return text(f"report.{key}", self.lang, **values)

    def sentences(self) -> tuple[str, ...]:
        """Return how it stands: slots first, then what is nil, unknown and open, then points."""
        total, lines = self.result.ringkasan, []
        if not total.dihitung:
            if not total.tak_terbaca:
                lines = [self.t("sentence_none")]
        elif not (total.belum_ada or total.terlambat or total.tak_terbaca):
            lines = [self.t("sentence_full", jumlah=total.dihitung)]
        else:
            lines = [
                self.t(
                    "sentence",
                    jumlah=total.dihitung,
                    ada=total.ada,
                    terlambat=total.terlambat,
                    belum=total.belum_ada,
                )
            ]
        if total.nihil:
            lines.append(self.t("sentence_nil", nihil=total.nihil))
        if total.tak_terbaca:
            lines.append(self.t("sentence_unread", jumlah=total.tak_terbaca, lewat=total.belum_diketahui))
        if total.berjalan or total.akan_datang:
            lines.append(self.t("sentence_open", berjalan=total.berjalan, datang=total.akan_datang))
        poin = self.weighed.total
        if poin.jatuh_tempo:
            lines.append(self.t("sentence_points", **self.said(poin)))
        return tuple(lines)

    def said(self, poin: Poin) -> dict[str, str]:
        """Return points with evidence and due or filled, in words."""
        return {
            "berbukti": points(poin.berbukti, self.lang),
            "poin": points(poin.jatuh_tempo, self.lang),
        }

    def bar(self, nomor: str, judul: str, counts: Ringkasan, poin: Poin) -> BarView:
        """Return how one komponen stands, in slots and in points."""
        shown = percent(counts.terpenuhi, counts.dihitung)
        parts, place = [], 0.0
        for status in ANSWERED:
            width = 100 * getattr(counts, status.value) / counts.dihitung if counts.dihitung else 0.0
            if width:
                parts.append((status.value, round(place, 2), round(width, 2)))
                place += width
        more = []
        if counts.belum_diketahui:
            more.append(("unread", beside(counts, self.lang)))
        if counts.berjalan:
            more.append(("open", self.t("still_open", jumlah=counts.berjalan)))
        share = float(100 * poin.berbukti / poin.jatuh_tempo) if poin.jatuh_tempo else 0.0
        return BarView(
            nomor=nomor,
            judul=judul,
            persen=shown,
            count=self.t("of", ada=counts.terpenuhi, jumlah=counts.dihitung),
            more=tuple(more),
            points=self.t("points_of", **self.said(poin)),
            points_words=self.t("points_words", judul=judul, **self.said(poin)),
            weight=round(share, 2),
            words=self.t(
                "bar",
                judul=judul,
                persen=share_of(counts, self.lang),
                ada=counts.terpenuhi,
                jumlah=counts.dihitung,
            ),
            parts=tuple(parts),
        )

    def notes(self) -> tuple[str, ...]:
        """Return what the figures are not, and what nobody has looked at."""
        rencana = self.result.rencana
        wbk, wbbm = (percent(round(100 * share), 100) for share in (rencana.ambang_wbk, rencana.ambang_wbbm))
        alone = rencana.lke.without_butir(frozenset(butir.kode for butir in rencana.butir))
        lines = [self.t("completeness_note", wbk=wbk, wbbm=wbbm)]
        if alone:
            named = joined([f"{soal.nomor} ({soal.tanya.lower()})" for soal in alone], self.lang)
            lines.append(self.t("unexamined", daftar=named, reform=REFORM, hasil=HASIL))
        elif rencana.lke.soal:
            lines.append(self.t("unexamined_rest", reform=REFORM, hasil=HASIL))
        waived = self.weighed.total.dibebaskan
        if waived:
            lines.append(self.t("waived_points", poin=points(waived, self.lang)))
        return tuple(lines)

    def checks(self) -> tuple[tuple[str, str, int], ...]:
        """Return each kind of what is to be checked with its word and the number of files."""
        kinds: dict[Cek, set[str]] = {}
        for slot in self.result.slots:
            for berkas in slot.berkas:
                for flag in berkas.perlu_cek:
                    kinds.setdefault(flag, set()).add(berkas.path)
        counts = Counter({flag: len(paths) for flag, paths in kinds.items()})
        return tuple(
            (flag.value, text(f"cek.{flag.value}", self.lang), count) for flag, count in counts.most_common()
        )

    def checks_count(self) -> int:
        """Return how many files are to be checked."""
        return len({b.path for slot in self.result.slots for b in slot.berkas if b.perlu_cek})

    def facts(self) -> tuple[FactView, ...]:
        """Return the sentences that lead to a part of the page."""
        return tuple(self._facts())

    def _facts(self) -> Iterator[FactView]:
        result = self.result
        flagged = self.checks_count()
        if flagged:
            yield FactView("cek", self.t("fact_check", jumlah=number(flagged, self.lang)), "?cek=semua")
        if result.riwayat:
            yield FactView("sejak", self.changes(result.riwayat), "sejak")
        last = date(result.rencana.tahun, *PROPOSED_BY)
        if result.per_tanggal <= last:
            missing = sum(
                slot.jatuh_tempo <= last and slot.status not in (*ANSWERED, Status.TAK_TERBACA)
                for slot in result.slots
            )
            said = self.t("fact_proposal", jumlah=number(missing, self.lang), tanggal=day(last, self.lang))
            yield FactView("usulan", said, f"?tempo={last.isoformat()}" if missing else "kerjakan")

    def changes(self, riwayat: Riwayat) -> str:
        """Return in one line what changed since the last run."""
        last = day(riwayat.terakhir.date(), self.lang)
        if not riwayat.perubahan:
            return self.t("fact_same", tanggal=last)
        gained = sum(
            change.sesudah in ANSWERED and change.sebelum not in ANSWERED for change in riwayat.perubahan
        )
        lost = sum(
            change.sebelum in ANSWERED and change.sesudah not in ANSWERED for change in riwayat.perubahan
        )
        said = self.t(
            "fact_changes", tanggal=last, jumlah=len(riwayat.perubahan), bertambah=gained, berkurang=lost
        )
        by_rules = sum(change.oleh_aturan for change in riwayat.perubahan)
        return self.t("fact_by_rules", kalimat=said, jumlah=by_rules) if by_rules else said
