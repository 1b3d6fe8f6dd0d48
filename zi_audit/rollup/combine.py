"""Results of many offices become one roll-up: a function of values, without clock or disk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from operator import attrgetter

from zi_audit.reasons import Alasan
from zi_audit.result import ANSWERED, FILLED, Status
from zi_audit.rollup.model import (
    AHEAD,
    STALE_AFTER,
    Celah,
    Gagal,
    Hasil,
    Keadaan,
    Rekap,
    Satker,
    Sebelum,
    SharedSlot,
    Terdaftar,
)

_WORD = re.compile(r"[^\W_]+")

# Filled slots of an office in an earlier roll-up, by the office's key: its code, else its name.
Before = Mapping[str, Sebelum]


def combine(
    results: Iterable[Hasil],
    *,
    per_tanggal: date,
    dibuat: datetime,
    units: Sequence[Terdaftar] = (),
    gagal: Sequence[Gagal] = (),
    before: Before | None = None,
) -> Rekap:
    """Return the roll-up of `results` on `per_tanggal`.

    `units` are the offices that should report, `gagal` what could not be read. Of two results of one
    office the later `per_tanggal` counts, and the other one is what it had before, unless `before`
    (an earlier roll-up) says that better.
    """
    registered = _Register(units)
    chosen = _by_office(registered, results)
    found = [_satker(registered, key, reports, per_tanggal, before or {}) for key, reports in chosen.items()]
    failed = {registered.whose(failure): failure for failure in gagal}
    found += [_absent(unit, failed.get(unit.kode)) for unit in units if unit.kode not in chosen]
    found.sort(key=lambda satker: (satker.kode == "", satker.kode, satker.nama))
    readable = [satker.hasil for satker in found if satker.hasil is not None]
    one_plan = len({hasil.rencana for hasil in readable}) <= 1
    return Rekap(
        per_tanggal=per_tanggal,
        dibuat=dibuat,
        satker=tuple(found),
        celah=_gaps(found) if one_plan else _gaps_by_question(found),
        jatuh_tempo=_coming(found, per_tanggal),
        gagal=tuple(sorted(gagal, key=attrgetter("asal"))),
        catatan=tuple(_notes(registered, chosen)),
        satu_rencana=one_plan,
    )


def _by_office(registered: _Register, results: Iterable[Hasil]) -> dict[str, list[Hasil]]:
    """Return the results of each office, by what tells it from others, the one that counts last."""
    chosen: dict[str, list[Hasil]] = {}
    for hasil in results:
        chosen.setdefault(registered.key_of(hasil), []).append(hasil)
    for reports in chosen.values():
        reports.sort(key=attrgetter("per_tanggal", "dibuat"))
    return chosen


def _notes(registered: _Register, chosen: Mapping[str, Sequence[Hasil]]) -> Iterator[Alasan]:
    """Yield what a reader should know of the choice: offices that reported twice, or that nobody listed."""
    for key, reports in chosen.items():
        if len(reports) > 1:
            yield _twice(registered.name_of(key, reports[-1]), reports)
        if registered.known and key not in registered.known:
            yield Alasan.of("rollup.not_listed", unit=reports[-1].unit, asal=reports[-1].asal)


def _absent(unit: Terdaftar, wrong: Gagal | None) -> Satker:
    """Return an office without a result, `wrong` being one of it that could not be read."""
    keadaan = Keadaan.TIDAK_TERBACA if wrong else Keadaan.BELUM_LAPOR
    return Satker(unit.kode, unit.nama, unit.induk, keadaan, pesan=wrong.pesan if wrong else None)


class _Register:
    """The offices that should report: a result is known by its code, else by its name."""

    def __init__(self, units: Sequence[Terdaftar]) -> None:
        self.known = {unit.kode: unit for unit in units}
        self._by_name = {_plain(unit.nama): unit.kode for unit in units}

    def whose(self, failed: Gagal) -> str:
        """Return the code of the office that a damaged result is of: it says so, or its path does; else ""."""
        if failed.satker:
            return failed.satker
        words = f" {_words(failed.asal)} "
        named = [unit for unit in self.known.values() if f" {_words(unit.nama)} " in words]
        coded = [unit for unit in self.known.values() if f" {_words(unit.kode)} " in words]
        found = coded or named
        return found[0].kode if len(found) == 1 else ""

    def key_of(self, hasil: Hasil) -> str:
        """Return what tells the office from others."""
        return hasil.satker or self._by_name.get(_plain(hasil.unit)) or _plain(hasil.unit)

    def name_of(self, key: str, hasil: Hasil) -> str:
        return self.known[key].nama if key in self.known else hasil.unit

    def induk_of(self, key: str) -> str:
        return self.known[key].induk if key in self.known else ""


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _twice(nama: str, reports: Sequence[Hasil]) -> Alasan:
    counted, other = reports[-1], reports[-2]
    return Alasan.of(
        "rollup.twice",
        unit=nama,
        tanggal=counted.per_tanggal,
        asal=counted.asal,
        lainnya=other.asal,
    )


def _satker(
    registered: _Register, key: str, reports: Sequence[Hasil], per_tanggal: date, before: Before
) -> Satker:
    hasil = reports[-1]
    age = (per_tanggal - hasil.per_tanggal).days
    earlier = before.get(key)
    if earlier is None and len(reports) > 1:
        earlier = Sebelum(filled(reports[-2]), reports[-2].versi)
    lost = _lost(hasil, earlier.terisi) if earlier else ()
    return Satker(
        kode=key if key in registered.known else hasil.satker,
        nama=registered.name_of(key, hasil),
        induk=registered.induk_of(key),
        keadaan=Keadaan.LAMA if age > STALE_AFTER else Keadaan.TERKINI,
        hasil=hasil,
        umur_hari=age,
        hilang=lost,
        aturan_lain=bool(lost) and earlier is not None and earlier.versi != hasil.versi,
    )


def key_of(satker: Satker) -> str:
    """Return what tells an office from others between two roll-ups: its code, else its name."""
    return satker.kode or _plain(satker.nama)


def filled(hasil: Hasil) -> frozenset[str]:
    """Return the ids of the slots that hold evidence."""
    return frozenset(slot.id for slot, status in hasil.slots if status in FILLED)


def _lost(hasil: Hasil, earlier: frozenset[str]) -> tuple[SharedSlot, ...]:
    """Return slots that held evidence and do not now; what could not be read is not lost."""
    gone = (slot for slot, status in hasil.slots if status not in ANSWERED and status != Status.TAK_TERBACA)
    return tuple(slot for slot in gone if slot.id in earlier)


def _reports(satker: Iterable[Satker]) -> Iterable[tuple[str, Hasil]]:
    return ((office.kode or office.nama, office.hasil) for office in satker if office.hasil is not None)


def _gaps(satker: Sequence[Satker]) -> tuple[Celah, ...]:
    """Return the slots that offices lack past their due date, those of most offices first."""
    lacking: dict[SharedSlot, list[str]] = {}
    due: dict[SharedSlot, int] = {}
    for kode, hasil in _reports(satker):
        for slot, status in hasil.slots:
            if status in ANSWERED or status == Status.BELUM_ADA:
                due[slot] = due.get(slot, 0) + 1
            if status == Status.BELUM_ADA:
                lacking.setdefault(slot, []).append(kode)
    return _most_first(_celah(slot, some, due[slot]) for slot, some in lacking.items())


def _celah(slot: SharedSlot, satker: Sequence[str], of: int) -> Celah:
    return Celah(
        slot.kode, slot.bukti, slot.jenis, slot.nama, slot.mulai, slot.jatuh_tempo, tuple(satker), of
    )


def _gaps_by_question(satker: Sequence[Satker]) -> tuple[Celah, ...]:
    """Return the questions for which offices of different plans lack something that is due."""
    lacking: dict[str, list[str]] = {}
    due: dict[str, int] = {}
    for name, hasil in _reports(satker):
        states: dict[str, set[str]] = {}
        for slot, status in hasil.slots:
            states.setdefault(slot.kode, set()).add(status)
        for kode, found in states.items():
            if Status.BELUM_ADA in found:
                lacking.setdefault(kode, []).append(name)
            if Status.BELUM_ADA in found or not found.isdisjoint(ANSWERED):
                due[kode] = due.get(kode, 0) + 1
    return _most_first(
        Celah(kode, "", "", "", None, None, tuple(some), due[kode]) for kode, some in lacking.items()
    )


def _most_first(gaps: Iterable[Celah]) -> tuple[Celah, ...]:
    return tuple(
        sorted(gaps, key=lambda gap: (-len(gap.satker), gap.jatuh_tempo or date.min, gap.kode, gap.bukti))
    )


def _coming(satker: Sequence[Satker], per_tanggal: date) -> tuple[Celah, ...]:
    """Return the slots due in the next AHEAD days that offices have not filled, by due date."""
    last = per_tanggal + timedelta(days=AHEAD)
    wanting: dict[SharedSlot, list[str]] = {}
    asked: dict[SharedSlot, int] = {}
    for kode, hasil in _reports(satker):
        for slot, status in hasil.slots:
            if per_tanggal <= slot.jatuh_tempo <= last:
                asked[slot] = asked.get(slot, 0) + 1
                if status not in ANSWERED:
                    wanting.setdefault(slot, []).append(kode)
    found = (_celah(slot, some, asked[slot]) for slot, some in wanting.items())
    return tuple(sorted(found, key=lambda gap: (gap.jatuh_tempo, gap.kode, gap.bukti)))
