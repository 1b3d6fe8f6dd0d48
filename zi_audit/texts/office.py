"""Texts of everyday office use: message, tables, calendar, `init`'s notes and `zi-audit.toml`, schedule."""

from __future__ import annotations

_SETTINGS_ID = """\
# Pengaturan zi-audit untuk folder ini. Boleh dibuka dan diubah dengan Notepad.
# Baris yang diawali tanda # tidak dibaca.
# Hapus tanda # di depan baris untuk memakainya.

# Nama satuan kerja yang tampil di laporan.
unit = {unit}

# Kode satuan kerja, supaya provinsi mengenali hasil dari folder ini.
# satker = "1905"

# Folder rencana kerja, jika bukan yang bawaan.
{plan}

# Berapa hari setelah jatuh tempo sebuah bukti masih dianggap tepat waktu.
# toleransi = 0

# Penanggung jawab:
# per komponen ("1"), sub ("1.iii") atau butir ("1.iii.a").
# Yang paling rinci yang dipakai.
[pic]
# "{komponen}" = "Nama penanggung jawab komponen {komponen}"
# "{rapat}" = "Nama penanggung jawab butir {rapat}"

# Berkas yang namanya tidak dapat dikenali:
# sebutkan sendiri untuk butir atau bukti mana.
# pola memakai * untuk teks apa saja. bukti: kode butir, atau ID bukti.
# ID bukti satu butir: zi-audit explain FOLDER {butir}
# [[pemetaan]]
# pola = "Arsip Lama/scan001.pdf"
# bukti = "{butir}"

# Butir bersyarat yang tidak terjadi dalam suatu periode (nihil).
# periode: "{tahun}" (setahun), "{tahun}-S1" (semester), "{tahun}-TW2" (triwulan),
# atau "{tahun}-06" (bulan).
# [[nihil]]
# bukti = "{bersyarat}"
# periode = "{tahun}"
# alasan = "Tidak ada kegiatan sampai akhir tahun"

# Bukti yang disepakati tidak perlu ada, dengan alasannya.
# [[dispensasi]]
# bukti = "{lain}"
# periode = "{tahun}"
# alasan = "Disepakati tidak diperlukan tahun ini"

# Berkas yang tidak perlu diperiksa dan tidak perlu tampil di laporan.
# [abaikan]
# pola = ["Arsip Lama/**", "*.zip"]
"""

_SETTINGS_EN = """\
# zi-audit settings for this folder. Open and edit with any text editor.
# Lines that begin with # are not read. Take the # away to use a line.

# Name of the unit as reports show it.
unit = {unit}

# The unit's code, by which the province knows the results of this folder.
# satker = "1905"

# Folder of the work plan, where it is not the built-in one.
{plan}

# How many days after the due date evidence still counts as on time.
# toleransi = 0

# Person in charge: by komponen ("1"), sub ("1.iii") or butir ("1.iii.a").
# The most exact entry is used.
[pic]
# "{komponen}" = "Name of the person in charge of komponen {komponen}"
# "{rapat}" = "Name of the person in charge of butir {rapat}"

# Files whose names cannot be recognised:
# say yourself which butir or bukti they belong to.
# In pola, * stands for any text. bukti: the code of a butir, or a bukti's ID.
# The IDs of one butir: zi-audit explain FOLDER {butir}
# [[pemetaan]]
# pola = "Arsip Lama/scan001.pdf"
# bukti = "{butir}"

# Conditional butir that did not occur in a period (nil).
# periode: "{tahun}" (year), "{tahun}-S1" (half-year), "{tahun}-TW2" (quarter),
# or "{tahun}-06" (month).
# [[nihil]]
# bukti = "{bersyarat}"
# periode = "{tahun}"
# alasan = "It did not occur until the end of the year"

# Evidence that is agreed not to be needed, and why.
# [[dispensasi]]
# bukti = "{lain}"
# periode = "{tahun}"
# alasan = "Agreed not to be needed this year"

# Files that need no audit and no line in the report.
# [abaikan]
# pola = ["Arsip Lama/**", "*.zip"]
"""

_ROOT_ID = """\
Folder ini untuk bukti dukung Zona Integritas {unit} tahun {tahun}.

Cara memakai:
1. Buka folder butir yang bersangkutan, lalu baca BACA SAYA.txt di dalamnya: apa yang disimpan, paling lambat kapan, \
dan contoh nama berkasnya.
2. Rapat yang dipakai banyak butir disimpan sekali saja, di folder rapat di dekat berkas ini. Tidak perlu disalin \
ke setiap butir.
3. Nama berkas sebaiknya memuat jenis (Undangan, Daftar Hadir, Notulensi, Dokumentasi, SK, ...), perihalnya, dan \
bulan atau tanggalnya.
4. Nama folder boleh diubah selama kodenya (misalnya 1.iii.a) tetap ada.

Memeriksa kelengkapan bukti, kapan saja, di Command Prompt:
  py -m zi_audit check "lokasi folder ini"

Penanggung jawab, pernyataan nihil, dan pengaturan lain ditulis di {berkas}.
BACA SAYA.txt tidak dihitung sebagai bukti."""

_ROOT_EN = """\
This folder is for the Zona Integritas evidence of {unit}, {tahun}.

How to use it:
1. Open the folder of the butir and read its BACA SAYA.txt (read me): what belongs there, by when, and names for \
the files.
2. A meeting that serves many butir is kept once, in the meeting's folder beside this file. It need not be copied \
to every butir.
3. A file's name should carry its kind (Undangan, Daftar Hadir, Notulensi, Dokumentasi, SK, ...), its subject, and \
its month or date.
4. Folders may be renamed as long as the code (such as 1.iii.a) stays.

To see what is complete, at any time, in Command Prompt:
  py -m zi_audit check "path of this folder"

Persons in charge, nil statements and other settings are written in {berkas}.
BACA SAYA.txt never counts as evidence."""

TEXTS: dict[str, tuple[str, str]] = {
    # Columns of the CSV tables.
    "office.csv.baris": ("Baris", "Row"),
    "office.csv.soal": ("Nomor pertanyaan", "Question"),
    "office.csv.kode_lke": ("Kode LKE", "LKE code"),
    "office.csv.tanya": ("Pertanyaan (ringkas)", "Question (in short)"),
    "office.csv.poin": ("Bobot (poin)", "Weight (points)"),
    "office.csv.jawaban": ("Jawaban", "Answer"),
    "office.csv.bukti_dukung": ("Bukti dukung", "Supporting evidence"),
    "office.csv.komponen": ("Komponen", "Komponen"),
    "office.csv.kode": ("Kode", "Code"),
    "office.csv.aksi": ("Aksi", "Action"),
    "office.csv.bukti": ("ID bukti", "Evidence ID"),
    "office.csv.jenis": ("Jenis", "Kind"),
    "office.csv.nama": ("Bukti", "Evidence"),
    "office.csv.target": ("Target waktu", "Target time"),
    "office.csv.mulai": ("Periode mulai", "Period from"),
    "office.csv.selesai": ("Periode selesai", "Period to"),
    "office.csv.jatuh_tempo": ("Jatuh tempo", "Due"),
    "office.csv.status": ("Status", "Status"),
    "office.csv.hari_terlambat": ("Hari terlambat", "Days late"),
    "office.csv.pic": ("Penanggung jawab", "Person in charge"),
    "office.csv.berkas": ("Berkas", "Files"),
    "office.csv.perlu_cek": ("Perlu dicek", "To check"),
    "office.csv.catatan": ("Catatan", "Note"),
    "office.csv.kode_satker": ("Kode satker", "Unit code"),
    "office.csv.satker": ("Satuan kerja", "Unit"),
    "office.csv.induk": ("Induk", "Parent"),
    "office.csv.keadaan": ("Keadaan laporan", "State of report"),
    "office.csv.per_tanggal": ("Keadaan per", "As of"),
    "office.csv.umur_hari": ("Umur (hari)", "Age (days)"),
    "office.csv.poin_jatuh_tempo": ("Poin jatuh tempo", "Points due"),
    "office.csv.poin_berbukti": ("Poin berbukti", "Points with evidence"),
    "office.csv.poin_tanpa_bukti": ("Poin tanpa bukti", "Points without evidence"),
    "office.csv.contoh_nama": ("Contoh nama berkas", "Name that is recognised"),
    # JUnit.
    "office.junit.late": ("Terlambat {hari} hari", "{hari} days late"),
    "office.junit.missing": ("Belum ada; jatuh tempo {tanggal}", "Missing; due {tanggal}"),
    "office.junit.unknown": (
        "Belum diketahui; foldernya tidak terbaca",
        "Not known; its folder could not be read",
    ),
    "office.junit.unreadable": (
        "Bagian folder yang tidak terbaca",
        "Parts of the folder that could not be read",
    ),
    # The message for WhatsApp and mail.
    "office.md.title": ("Bukti Zona Integritas {unit}", "Zona Integritas evidence of {unit}"),
    "office.md.standing": (
        "Keadaan per {tanggal}. Dari {jumlah} bukti per periode yang jatuh tempo atau sudah ada: {ada} tepat waktu, {terlambat} terlambat, {belum_ada} belum ada, {nihil} nihil.",
        "As of {tanggal}: of {jumlah} pieces of evidence per period due or present, {ada} on time, {terlambat} late, {belum_ada} missing, {nihil} nil.",
    ),
    "office.md.nothing_due": (
        "Keadaan per {tanggal}: tidak ada bukti yang jatuh tempo pada tanggal ini.",
        "As of {tanggal}: no evidence is due on this date.",
    ),
    "office.md.unreadable": (
        "PERHATIAN: {jumlah} bagian folder tidak terbaca. Bukti di dalamnya belum diketahui, jadi daftar ini "
        "belum lengkap.",
        "NOTE: {jumlah} parts of the folder could not be read. Evidence in them is not known, so this list "
        "is not complete.",
    ),
    "office.md.per_komponen": ("Kelengkapan bukti", "Completeness of evidence"),
    "office.md.komponen": (
        "{nomor}. {judul}: {persen} ({terpenuhi} dari {dihitung}); {berbukti} dari {poin} poin berbukti",
        "{nomor}. {judul}: {persen} ({terpenuhi} of {dihitung}); {berbukti} of {poin} points with evidence",
    ),
    "office.md.standing_unknown": (
        "{jumlah} di antaranya belum diketahui karena sebagian folder tidak terbaca.",
        "{jumlah} of them are not known, because part of the folder could not be read.",
    ),
    "office.md.until": (
        "Yang masih harus dilengkapi sampai dengan {tanggal}",
        "Still needed by {tanggal}",
    ),
    "office.md.next": (
        "Yang belum ada dan yang jatuh tempo sampai dengan {tanggal}",
        "What is missing and what is due by {tanggal}",
    ),
    "office.md.all_there": (
        "Semua bukti yang jatuh tempo sampai dengan {tanggal} sudah ada. Terima kasih.",
        "All evidence due by {tanggal} is there. Thank you.",
    ),
    "office.md.no_pic": ("Penanggung jawab belum ditetapkan", "No person in charge"),
    "office.md.late": (
        "Terlambat: sudah ada, siapkan penjelasannya ({jumlah})",
        "Late: there already, have the explanation ready ({jumlah})",
    ),
    "office.todo.line": ("{kode}: {bukti}, {tempo}", "{kode}: {bukti}, {tempo}"),
    "office.todo.due": ("paling lambat {tanggal}", "due {tanggal}"),
    "office.todo.overdue": (
        "jatuh tempo {tanggal}, lewat {hari} hari",
        "was due {tanggal}, {hari} days overdue",
    ),
    "office.todo.late": (
        "jatuh tempo {tanggal}, terlambat {hari} hari",
        "was due {tanggal}, {hari} days late",
    ),
    "office.todo.unknown": (
        "jatuh tempo {tanggal}: belum diketahui, foldernya tidak terbaca",
        "due {tanggal}: not known, its folder could not be read",
    ),
    "office.todo.also": ("(juga untuk {pic})", "(also for {pic})"),
    "office.md.meeting": ("{rapat} ({bagian})", "{rapat} ({bagian})"),
    "office.md.or": ("atau", "or"),
    "office.md.left_out": (
        "... dan {jumlah} baris lain; selengkapnya di laporan.",
        "... and {jumlah} more lines; the report has them all.",
    ),
    "office.md.later": (
        "{jumlah} bukti lain jatuh tempo setelah {tanggal}.",
        "{jumlah} more are due after {tanggal}.",
    ),
    "office.md.mendable": (
        "Berkas yang belum dapat menjadi bukti: {jumlah}",
        "Files that cannot be counted yet: {jumlah}",
    ),
    "office.md.file": ("- {berkas} ({alasan})", "- {berkas} ({alasan})"),
    "office.md.more_files": ("- dan {jumlah} berkas lain", "- and {jumlah} more files"),
    "office.md.flagged": (
        "{jumlah} berkas sudah menjadi bukti, tetapi perlu dicek; lihat laporan.",
        "{jumlah} files count but should be checked; see the report.",
    ),
    "office.md.foot": (
        "Dibuat oleh zi-audit, {tanggal}. Angka di atas adalah kelengkapan bukti, bukan nilai LKE.",
        "Made by zi-audit, {tanggal}. The figures are completeness of evidence, not an LKE score.",
    ),
    # Calendar.
    "office.ics.calendar": ("Zona Integritas {unit} {tahun}", "Zona Integritas {unit} {tahun}"),
    "office.ics.summary": ("ZI {kode}: {aksi}", "ZI {kode}: {aksi}"),
    "office.ics.target": ("Target waktu: {target}", "Target time: {target}"),
    "office.ics.periode": ("Periode: {periode}", "Period: {periode}"),
    "office.ics.pic": ("Penanggung jawab: {pic}", "Person in charge: {pic}"),
    "office.ics.bukti": ("Bukti:", "Evidence:"),
    "office.ics.catatan": ("Catatan: {catatan}", "Note: {catatan}"),
    # Notes of the skeleton.
    "office.note.root_title": (
        "BACA SAYA: folder bukti Zona Integritas",
        "READ ME: Zona Integritas evidence folder",
    ),
    "office.note.root": (_ROOT_ID, _ROOT_EN),
    "office.note.uraian": ("Kriteria: {uraian}", "Criterion: {uraian}"),
    "office.note.aksi": ("Aksi: {aksi}", "Action: {aksi}"),
    "office.note.target": ("Target waktu: {target}", "Target time: {target}"),
    "office.note.catatan": ("Catatan: {catatan}", "Note: {catatan}"),
    "office.note.nothing": (
        "Butir ini tidak meminta bukti tersendiri. Folder ini boleh tetap kosong.",
        "This butir asks for no evidence of its own. The folder may stay empty.",
    ),
    "office.note.here": (
        "SIMPAN DI SINI, dengan nama seperti ini:",
        "KEEP HERE, under names such as these:",
    ),
    "office.note.due": ("paling lambat {tanggal}:", "by {tanggal}:"),
    "office.note.due_in": ("folder {folder}, paling lambat {tanggal}:", "folder {folder}, by {tanggal}:"),
    "office.note.elsewhere": (
        "CUKUP DISIMPAN SEKALI, di folder lain (tidak perlu disalin ke sini):",
        "KEPT ONCE, in another folder (no copy is needed here):",
    ),
    "office.note.shared": (
        "Rapat ini menjadi bukti untuk butir {kode}. Simpan berkasnya sekali saja di sini.",
        "This meeting is evidence for {kode}. Keep its files here, once.",
    ),
    "office.note.what": ("untuk: {nama}", "for: {nama}"),
    "office.note.either": (
        "untuk: {nama} (cukup ini atau {lain})",
        "for: {nama} (this or {lain} is enough)",
    ),
    "office.note.conditional": (
        "Jika kegiatannya tidak ada, simpan pernyataan nihil di sini; tulis “nihil” dan bulannya pada nama berkas, misalnya "
        "“{kode} Pernyataan Nihil {bulan}.pdf”; atau tulis [[nihil]] dengan alasannya di {berkas}.",
        "If it did not occur, keep the nil statement here, named with the word “nihil” and its time, such as "
        "“{kode} Pernyataan Nihil {bulan}.pdf”; or write [[nihil]] with the reason in {berkas}.",
    ),
    "office.note.names": (
        "Sesuaikan bulannya dengan bulan atau tanggal dokumen yang sebenarnya, misalnya 30 Maret {tahun} atau {tahun}-03-30. "
        "PDF, Word, Excel, dan gambar sama-sama dikenali.",
        "Put the true month or date of the document, such as 30 Maret {tahun} or {tahun}-03-30. PDF, Word, Excel and "
        "pictures are all recognised.",
    ),
    "office.toml": (_SETTINGS_ID, _SETTINGS_EN),
    # Schedules.
    "office.schedule.description": (
        "zi-audit: periksa bukti Zona Integritas",
        "zi-audit: check the Zona Integritas evidence",
    ),
    "office.schedule.cron": (
        "zi-audit: setiap Senin, dan tanggal 24 pada bulan terakhir setiap triwulan.\n"
        "Pasang: jalankan crontab -e, tempel baris di bawah ini, simpan. Jam mengikuti komputer ini.\n"
        "Kode keluar 1 berarti ada bukti yang belum ada atau terlambat; ini bukan kesalahan program.",
        "zi-audit: every Monday, and on the 24th of each quarter's last month.\n"
        "Install: run crontab -e, paste the lines below, save. Times are those of this computer.\n"
        "Exit code 1 means that evidence is missing or late; this is not an error.",
    ),
    "office.schedule.systemd": (
        "Simpan kedua bagian di bawah ini sebagai dua berkas, lalu jalankan:\n"
        "  systemctl --user daemon-reload\n"
        "  systemctl --user enable --now {nama}.timer\n"
        "Supaya berjalan juga saat tidak ada yang login: loginctl enable-linger",
        "Save the two parts below as two files, then run:\n"
        "  systemctl --user daemon-reload\n"
        "  systemctl --user enable --now {nama}.timer\n"
        "To run also while nobody is logged in: loginctl enable-linger",
    ),
    "office.schedule.systemd_service": (
        "{nama}.service: yang dijalankan.",
        "{nama}.service: what runs.",
    ),
    "office.schedule.systemd_timer": (
        "{nama}.timer: setiap Senin, dan tanggal 24 pada bulan terakhir setiap triwulan.",
        "{nama}.timer: every Monday, and on the 24th of each quarter's last month.",
    ),
    "office.schedule.systemd_exit": (
        "1 berarti ada bukti yang belum ada atau terlambat; ini bukan kesalahan program.",
        "1 means that evidence is missing or late; this is not an error.",
    ),
    "office.schedule.windows": (
        "{nama}: setiap Senin, dan tanggal 24 pada bulan terakhir setiap triwulan.\n"
        "Simpan teks ini sebagai {nama}.xml, buka Command Prompt di folder tempat menyimpannya, lalu jalankan:\n"
        "\n"
        "  {baris}\n"
        "\n"
        "Atau: buka Task Scheduler, pilih Import Task, lalu pilih {nama}.xml.\n"
        "Tugas berjalan selama Anda login ke Windows, karena huruf drive folder bersama hanya ada saat itu.\n"
        "Hasil 0x1 berarti ada bukti yang belum ada atau terlambat; ini bukan kesalahan program.",
        "{nama}: every Monday, and on the 24th of each quarter's last month.\n"
        "Save this text as {nama}.xml, open Command Prompt in the folder where it lies, and run:\n"
        "\n"
        "  {baris}\n"
        "\n"
        "Or open Task Scheduler, choose Import Task and {nama}.xml.\n"
        "The task runs while you are logged on, since drive letters of shares exist only then.\n"
        "Result 0x1 means that evidence is missing or late; this is not an error.",
    ),
}
