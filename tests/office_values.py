"""A plan of four butir and its audit, made by hand: the report tests need no rules and no folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone

from zi_audit.dates import Periode, Tanggal
from zi_audit.plan.model import Bukti, Butir, Dokumen, Jenis, Komponen, Kosakata, Rencana, Sub
from zi_audit.reasons import Cek, Galat, Sumber
from zi_audit.result import AuditResult, Berkas, BerkasLain, BuktiHasil, ButirHasil, Slot, Status

MADE = datetime(2026, 7, 5, 9, 0, tzinfo=timezone(timedelta(hours=7)))
AS_OF = date(2026, 7, 5)

JANUARY = (Periode.months((2026, 1), (2026, 1)),)
QUARTERS = tuple(Periode.months((2026, month), (2026, month)) for month in (3, 6, 9, 12))
YEAR = (Periode.months((2026, 1), (2026, 12)),)

MEETING = tuple(
    Dokumen(
        f"rapat-evaluasi-zi-{jenis}",
        nama,
        jenis,
        (("rapat evaluasi",),),
        ekstensi=("pdf",),
        bundel="rapat-evaluasi-zi",
    )
    for jenis, nama in (
        (Jenis.UNDANGAN, "Undangan Rapat Evaluasi"),
        (Jenis.DAFTAR_HADIR, "Daftar Hadir Rapat Evaluasi"),
        (Jenis.NOTULENSI, "Notulensi Rapat Evaluasi"),
    )
)
SK = Dokumen("sk-tim-zi", "SK Tim ZI", Jenis.SK, (("tim zi",),), ekstensi=("pdf",))
PIAGAM = Dokumen("piagam", "Piagam Pegawai", Jenis.SERTIFIKAT, (("piagam",),), ekstensi=("pdf",))


def butir(
    kode: str, aksi: str, periode: tuple[Periode, ...], dokumen: tuple[Dokumen, ...], **more: object
) -> Butir:
    fields: dict[str, object] = {
        "uraian": f"Uraian {kode}", "bukti_teks": "", "target": "Januari 2026", "ritme": "", "catatan": "",
        "bersyarat": False, "bobot": 0.5,
    } | more  # fmt: skip
    bukti = tuple(Bukti(f"{kode}/{one.id}", kode, one.nama, one, periode, (2026,)) for one in dokumen)
    return Butir(kode=kode, aksi=aksi, periode=periode, bukti=bukti, **fields)  # type: ignore[arg-type]


def plan(unit: str = "KPU Kabupaten Bangka Barat") -> Rencana:
    first = (
        butir("1.i.a", "Membuat SK Penetapan Tim ZI", JANUARY, (SK,), bobot=0.25),
        butir("1.iii.a", "Melaksanakan rapat evaluasi", QUARTERS, MEETING),
    )
    second = (
        butir("2.ii.d", "Melaksanakan rapat evaluasi; SPBE, dan lain-lain", QUARTERS, MEETING),
        butir("2.iii.a", "Memberi penghargaan", YEAR, (PIAGAM,), catatan="Catatan: bersama"),
    )
    komponen = tuple(
        Komponen(nomor, judul, 8.0, (), tuple(Sub(row.sub, "Sub", 1.0, (row,)) for row in rows))
        for nomor, judul, rows in ((1, "Manajemen Perubahan", first), (2, "Penataan Tatalaksana", second))
    )
    dokumen = (SK, *MEETING, PIAGAM)
    words = Kosakata((), {}, (), (), (), (), (), {})
    return Rencana(
        unit, "Rencana Kerja", "Keputusan 4/2026", 2026, "Asia/Jakarta", 0.6, 0.75, komponen, dokumen, words
    )


def berkas(path: str, *flags: Cek) -> Berkas:
    return Berkas(path, Tanggal.hari(date(2026, 1, 5)), Sumber.NAMA, False, flags, ())


def status_on(periode: Periode) -> Status:
    """Return the status of an empty slot on AS_OF."""
    if periode.selesai < AS_OF:
        return Status.BELUM_ADA
    return Status.BERJALAN if periode.mulai <= AS_OF else Status.AKAN_DATANG


def result(
    rencana: Rencana | None = None,
    *,
    filled: Mapping[tuple[str, date], Slot] | None = None,
    pic: Callable[[str], str | None] = lambda kode: None,
    lain: tuple[BerkasLain, ...] = (),
    galat: tuple[Galat, ...] = (),
) -> AuditResult:
    """Return an audit in which every slot is empty but those in `filled`, by (bukti id, first day)."""
    rencana = rencana or plan()

    def slot(bukti: Bukti, periode: Periode) -> Slot:
        empty = Slot(periode, periode.selesai, status_on(periode), 0, ())
        return (filled or {}).get((bukti.id, periode.mulai), empty)

    rows = tuple(
        ButirHasil(
            one,
            pic(one.kode),
            tuple(BuktiHasil(b, pic(one.kode), tuple(slot(b, p) for p in b.periode)) for b in one.bukti),
        )
        for one in rencana.butir
    )
    return AuditResult(rencana, rencana.unit, "/srv/Bukti ZI", AS_OF, MADE, rows, lain, galat)


def answered(periode: Periode, status: Status, *paths: str, late: int = 0, nihil: str = "") -> Slot:
    return Slot(periode, periode.selesai, status, late, tuple(berkas(path) for path in paths), nihil)
