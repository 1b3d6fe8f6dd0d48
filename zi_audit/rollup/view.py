"""The roll-up's page as values: who has not reported, the map, shared gaps, what is due, messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from zi_audit.harmless import clean
from zi_audit.rollup.messages import counted, message
from zi_audit.rollup.model import Celah, Hasil, Keadaan, KomponenPoin, Rekap, Satker
from zi_audit.rollup.views import (
    CellView,
    GapView,
    GroupView,
    LostView,
    MessageView,
    RekapView,
    RowView,
    StateView,
)
from zi_audit.texts import reason, text
from zi_audit.texts.wording import clock, day, number, points, title

MOST_GAPS = 60
MOST_COMING = 100
MOST_LOST = 200
MOST_ERRORS = 300
# How dark a cell is, by the share of the points due that lack evidence; 0 only where none does.
SHADES = (0.0, 0.1, 0.25, 0.5)

# From an office's own page to its address as seen from the roll-up's, "" where it cannot be linked.
Link = Callable[[str], str]


def build_view(rekap: Rekap, lang: str, link: Link, *, compared: bool) -> RekapView:
    """Return the page's view; `compared` says that earlier results were given, so that nothing lost means none."""
    return _Builder(rekap, lang, link).build(compared)


class _Builder:
    def __init__(self, rekap: Rekap, lang: str, link: Link) -> None:
        self.rekap, self.lang, self.link = rekap, lang, link
        self.names = {satker.kode or satker.nama: satker.nama for satker in rekap.satker}
        self.areas = _areas(satker.hasil for satker in rekap.satker if satker.hasil is not None)

    def t(self, key: str, **values: object) -> str:
        return text(f"rollup.{key}", self.lang, **values)

    def build(self, compared: bool) -> RekapView:
        rekap = self.rekap
        known = any(satker.hilang for satker in rekap.satker) or compared
        return RekapView(
            lang=self.lang,
            title=self.t("title", tanggal=day(rekap.per_tanggal, self.lang)),
            as_of=self.t("as_of", tanggal=day(rekap.per_tanggal, self.lang)),
            made=self.t(
                "made", tanggal=day(rekap.dibuat.date(), self.lang), jam=clock(rekap.dibuat, self.lang)
            ),
            sentences=tuple(self.sentences()),
            komponen=tuple((nomor, title(clean(judul))) for nomor, judul in self.areas.items()),
            states=tuple(
                self.state(satker) for satker in rekap.satker if satker.keadaan is not Keadaan.TERKINI
            ),
            keadaan=tuple((state.value, self.t(state.value), self.count(state)) for state in Keadaan),
            groups=tuple(self.groups()),
            gaps=tuple(self.gap(gap) for gap in rekap.celah[:MOST_GAPS]),
            gaps_cut=self.cut(MOST_GAPS, len(rekap.celah)),
            by_question=not rekap.satu_rencana,
            coming=tuple(self.gap(gap) for gap in rekap.jatuh_tempo[:MOST_COMING]),
            coming_cut=self.cut(MOST_COMING, len(rekap.jatuh_tempo)),
            lost=tuple(self.lost(satker) for satker in rekap.satker if satker.hilang),
            lost_none=self.t("lost_none" if known else "lost_unknown"),
            messages=tuple(
                MessageView(anchor(satker), clean(satker.nama), message(satker, rekap, self.lang))
                for satker in rekap.satker
            ),
            errors=tuple(
                (clean(failure.asal), reason(failure.pesan, self.lang))
                for failure in rekap.gagal[:MOST_ERRORS]
            ),
            errors_cut=self.cut(MOST_ERRORS, len(rekap.gagal)),
            notes=tuple(clean(reason(note, self.lang)) for note in rekap.catatan),
        )

    def count(self, state: Keadaan) -> int:
        return sum(satker.keadaan is state for satker in self.rekap.satker)

    def sentences(self) -> Iterable[str]:
        total = len(self.rekap.satker)
        read = self.count(Keadaan.TERKINI) + self.count(Keadaan.LAMA)
        yield self.t("reported", lapor=number(read, self.lang), semua=number(total, self.lang))
        if self.count(Keadaan.TERKINI) < total:
            yield self.t(
                "state_counts",
                lama=self.count(Keadaan.LAMA),
                belum=self.count(Keadaan.BELUM_LAPOR),
                rusak=self.count(Keadaan.TIDAK_TERBACA),
            )
        yield counted(self.rekap.ringkasan, self.lang)
        lost = sum(len(satker.hilang) for satker in self.rekap.satker)
        if lost:
            yield self.t("lost_count", jumlah=lost)

    def cut(self, most: int, count: int) -> str:
        if count <= most:
            return ""
        return self.t("cut", tampil=number(most, self.lang), jumlah=number(count, self.lang))

    def state(self, satker: Satker) -> StateView:
        why = reason(satker.pesan, self.lang) if satker.pesan else ""
        return StateView(
            satker.keadaan.value,
            self.t(satker.keadaan.value),
            clean(satker.kode),
            clean(satker.nama),
            why or self.age(satker),
        )

    def age(self, satker: Satker) -> str:
        if satker.hasil is None:
            return ""
        shown = day(satker.hasil.per_tanggal, self.lang)
        if not satker.umur_hari or satker.umur_hari < 0:
            return self.t("as_of", tanggal=shown)
        return self.t("age", tanggal=shown, hari=satker.umur_hari)

    # --- the map -------------------------------------------------------------------------------------

    def groups(self) -> Iterable[GroupView]:
        parents = {satker.induk for satker in self.rekap.satker} - {""}
        by_parent: dict[str, list[Satker]] = {}
        for satker in self.rekap.satker:
            # A province stands with its own offices.
            own = satker.kode if satker.kode in parents else ""
            by_parent.setdefault(satker.induk or own, []).append(satker)
        for induk, some in sorted(by_parent.items(), key=lambda item: (item[0] == "", item[0])):
            read = [satker.hasil for satker in some if satker.hasil is not None]
            name = clean(self.names.get(induk, induk) or self.t("no_parent"))
            yield GroupView(
                judul=name if len(by_parent) > 1 else "",
                count=self.t("group_count", lapor=len(read), semua=len(some)),
                cells=tuple(self.cell(_summed(read, nomor), "") for nomor in self.areas),
                rows=tuple(self.row(satker) for satker in some),
            )

    def row(self, satker: Satker) -> RowView:
        hasil = satker.hasil
        href = self.link(hasil.laporan) if hasil and hasil.laporan else ""
        points_of = {area.nomor: area for area in hasil.komponen} if hasil else {}
        nama = clean(satker.nama)
        return RowView(
            kode=clean(satker.kode),
            nama=nama,
            keadaan=satker.keadaan.value,
            state=self.t(satker.keadaan.value),
            age=self.age(satker),
            cells=tuple(
                self.cell(points_of.get(nomor), f"{href}#k{nomor}" if href else "") for nomor in self.areas
            ),
            missing=number(hasil.ringkasan.belum_ada, self.lang) if hasil else "–",
            check=number(hasil.perlu_cek, self.lang) if hasil else "–",
            href=href,
            anchor=anchor(satker),
            words=f"{satker.kode} {nama}".casefold(),
        )

    def cell(self, area: KomponenPoin | None, href: str) -> CellView:
        without = area.tanpa_bukti if area else None
        if area is None or without is None:
            return CellView("–", "", self.t("no_points"), href)
        words = self.t(
            "cell",
            nomor=area.nomor,
            tanpa=points(without, self.lang),
            jatuh=points(area.jatuh_tempo or 0.0, self.lang),
        )
        return CellView(
            points(without, self.lang), str(_shade(without, area.jatuh_tempo or 0.0)), words, href
        )

    # --- lists -----------------------------------------------------------------------------------------

    def gap(self, gap: Celah) -> GapView:
        return GapView(
            kode=clean(gap.kode),
            nama=clean(gap.nama),
            due=day(gap.jatuh_tempo, self.lang) if gap.jatuh_tempo else "",
            of=self.t("of", satker=number(len(gap.satker), self.lang), dari=number(gap.dari, self.lang)),
            units=tuple((clean(kode), clean(self.names.get(kode, kode))) for kode in gap.satker),
        )

    def lost(self, satker: Satker) -> LostView:
        shown = satker.hilang[:MOST_LOST]
        return LostView(
            clean(satker.nama),
            self.t("lost_other_rules") if satker.aturan_lain else "",
            tuple(
                f"{clean(slot.kode)} {clean(slot.nama)}, {day(slot.jatuh_tempo, self.lang)}" for slot in shown
            ),
        )


def anchor(satker: Satker) -> str:
    """Return the id of an office on the page: letters and digits of its code, else of its name."""
    plain = "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in satker.kode or satker.nama)
    return f"s-{plain}"


def _areas(results: Iterable[Hasil]) -> dict[int, str]:
    found: dict[int, str] = {}
    for hasil in results:
        for area in hasil.komponen:
            found.setdefault(area.nomor, area.judul)
    return dict(sorted(found.items()))


def _summed(results: Sequence[Hasil], nomor: int) -> KomponenPoin | None:
    some = [area for hasil in results for area in hasil.komponen if area.nomor == nomor]
    known = [area for area in some if area.tanpa_bukti is not None]
    if not known:
        return None
    due = sum(area.jatuh_tempo or 0.0 for area in known)
    proven = sum(area.berbukti or 0.0 for area in known)
    return KomponenPoin(nomor, known[0].judul, due, proven)


def _shade(without: float, due: float) -> int:
    share = without / due if due else 0.0
    return sum(share > step + 1e-9 for step in SHADES)
