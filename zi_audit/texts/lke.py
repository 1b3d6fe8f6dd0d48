"""What is written beside a question of the LKE: facts about the evidence, never an answer (SPEC 12)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "lke.head": (
        "{kode} {tanya} (pertanyaan LKE {soal}, baris {baris}, bobot {poin} poin). Keadaan per {tanggal}.",
        "{kode} {tanya} (LKE question {soal}, row {baris}, weighs {poin} points). As of {tanggal}.",
    ),
    "lke.head_alone": (
        "{kode} {tanya} (pertanyaan LKE {soal}, baris {baris}, bobot {poin} poin).",
        "{kode} {tanya} (LKE question {soal}, row {baris}, weighs {poin} points).",
    ),
    "lke.head_butir": ("{kode} {uraian}.", "{kode} {uraian}."),
    "lke.unexamined": (
        "Tidak diperiksa: tidak ada butir rencana kerja untuk pertanyaan ini.",
        "Not examined: no butir of the work plan answers this question.",
    ),
    "lke.answered_by": (
        "Rencana kerja tidak meminta bukti tersendiri; berkas butir {kode} menjawabnya.",
        "The work plan asks for no evidence of its own; the files of {kode} answer it.",
    ),
    "lke.evidence": ("Bukti:", "Evidence:"),
    "lke.none": (
        "Belum didukung bukti dalam folder ini.",
        "Not supported by evidence in this folder.",
    ),
    "lke.file": (
        "{nomor}. {bukti}: {berkas}, {tanggal} ({sumber}), di {folder}",
        "{nomor}. {bukti}: {berkas}, {tanggal} ({sumber}), in {folder}",
    ),
    "lke.file_root": (
        "{nomor}. {bukti}: {berkas}, {tanggal} ({sumber})",
        "{nomor}. {bukti}: {berkas}, {tanggal} ({sumber})",
    ),
    "lke.file_link": (
        "{nomor}. {bukti}: {berkas}, {tanggal} ({sumber}), alamat {alamat}",
        "{nomor}. {bukti}: {berkas}, {tanggal} ({sumber}), address {alamat}",
    ),
    "lke.more": ("… dan {jumlah} berkas lagi.", "… and {jumlah} more files."),
    "lke.more_windows": ("dan {jumlah} periode lain", "and {jumlah} more periods"),
    "lke.late": ("Terlambat: {daftar}.", "Late: {daftar}."),
    "lke.late_one": (
        "{bukti} ({periode}), {hari} hari setelah jatuh tempo {tanggal}",
        "{bukti} ({periode}), {hari} days after it was due on {tanggal}",
    ),
    "lke.missing": ("Belum ada dalam folder ini: {daftar}.", "Missing in this folder: {daftar}."),
    "lke.missing_one": ("{bukti} ({periode}, jatuh tempo {tanggal})", "{bukti} ({periode}, due {tanggal})"),
    "lke.unknown": (
        "Belum diketahui karena foldernya tidak terbaca: {daftar}.",
        "Not known because the folder could not be read: {daftar}.",
    ),
    "lke.nil": ("Nihil atau dispensasi: {daftar}.", "Nil or waived: {daftar}."),
    "lke.nil_one": ("{bukti} ({periode}): {alasan}", "{bukti} ({periode}): {alasan}"),
    "lke.nil_file": ("pernyataan nihil terlampir", "nil statement attached"),
    "lke.open": (
        "Periode belum selesai: {jumlah} bukti lagi, jatuh tempo terdekat {tanggal}.",
        "Periods not over: {jumlah} more pieces of evidence, the next due {tanggal}.",
    ),
    "lke.check": ("Perlu dicek: {daftar}.", "To check: {daftar}."),
    "lke.check_one": ("berkas {nomor} ({kata})", "file {nomor} ({kata})"),
    "lke.covers": ("Belum mencakup semuanya: {daftar}.", "Not all covered: {daftar}."),
    "lke.covers_one": ("{bukti} {cakupan}", "{bukti} {cakupan}"),
    "lke.covers_bulan": ("mencakup {ada} dari {dari} bulan", "covers {ada} of {dari} months"),
    "lke.covers_triwulan": ("mencakup {ada} dari {dari} triwulan", "covers {ada} of {dari} quarters"),
    "lke.counts_berkala": (
        "Kriteria tertinggi menghitung keteraturan; {ada} dari {dari} periode ada buktinya.",
        "The best criterion counts regularity; {ada} of {dari} periods have evidence.",
    ),
    "lke.counts_cakupan_bulan": (
        "Kriteria tertinggi menghitung bulan; {ada} dari {dari} bulan ada.",
        "The best criterion counts months; {ada} of {dari} months are there.",
    ),
    "lke.counts_jumlah": (
        "Kriteria tertinggi menghitung banyaknya; {ada} dari {dari} ada.",
        "The best criterion counts how many; {ada} of {dari} are there.",
    ),
    "lke.counts_tindak_lanjut": (
        "Kriterianya menanyakan tindak lanjut; lihat bukti tindak lanjutnya.",
        "Its criteria ask for follow-up; look at the evidence of it.",
    ),
    "lke.person": ("Perlu dilihat langsung: {daftar}.", "For a person to look at: {daftar}."),
    "lke.person_proporsi": ("berapa bagian yang sudah tercakup", "how much of it is covered"),
    "lke.person_inovasi": ("ada tidaknya inovasi", "whether there is an innovation"),
    "lke.person_isi": ("isi dan mutu dokumen", "content and quality of the documents"),
    "lke.person_pelibatan": ("siapa yang terlibat", "who took part"),
    "lke.remark": ("Catatan: {catatan}", "Note: {catatan}"),
    "lke.support": (
        "{nomor}. {berkas} ({kode}; {tanggal}): {lokasi}",
        "{nomor}. {berkas} ({kode}; {tanggal}): {lokasi}",
    ),
}
