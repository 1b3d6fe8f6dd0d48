"""What is wrong with the folder, the rules, the settings or the call, and what to do about it."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # the rule library
    "rules.no_folder": ("Folder aturan tidak ditemukan.", "The folder of rules was not found."),
    "rules.problems": ("Aturan perlu diperbaiki.", "The rules need mending."),
    "rules.no_komponen": (
        "Tidak ada berkas komponen-1.toml dan seterusnya.",
        "There are no files komponen-1.toml and so on.",
    ),
    "rules.missing_file": ("Berkas aturan ini tidak ada.", "This rule file is missing."),
    "rules.unreadable": ("Tidak dapat dibaca: {pesan}.", "Cannot be read: {pesan}."),
    "rules.too_large": ("Terlalu besar (lebih dari {batas} byte).", "Too large (more than {batas} bytes)."),
    "rules.not_utf8": ("Bukan teks UTF-8. Simpan ulang sebagai UTF-8.", "Not UTF-8 text. Save it as UTF-8."),
    "rules.broken_toml": ("TOML rusak: {pesan}.", "Broken TOML: {pesan}."),
    "rules.unknown_key": ("Kunci tidak dikenal. Periksa ejaannya.", "Unknown key. Check its spelling."),
    "rules.missing_key": ("Kunci ini wajib diisi.", "This key is required."),
    "rules.unknown_jenis": (
        "Jenis “{nilai}” tidak dikenal. Pakai jenis yang ada di jenis.toml.",
        "Unknown jenis “{nilai}”. Use one of jenis.toml.",
    ),
    "rules.wrong_value": ("Nilai “{nilai}” tidak sesuai.", "The value “{nilai}” does not fit."),
    "rules.missing_jenis": ("Jenis {jenis} belum dijelaskan.", "Jenis {jenis} is not described."),
    "rules.unknown_zone": (
        "Zona waktu “{nilai}” tidak dikenal. Contoh: Asia/Jakarta.",
        "Unknown time zone “{nilai}”. Example: Asia/Jakarta.",
    ),
    "rules.jenis_or_bundel": (
        "Isi salah satu: jenis, atau bundel untuk bukti rapat.",
        "Give one of them: jenis, or bundel for a meeting.",
    ),
    "rules.unknown_bundel": (
        "Bundel “{bundel}” tidak ada di jenis.toml. Pilihan: {pilihan}.",
        "jenis.toml has no bundel “{bundel}”. Choices: {pilihan}.",
    ),
    "rules.duplicate_dokumen": ("Dokumen {id} sudah ada di {lain}.", "Dokumen {id} is already in {lain}."),
    "rules.empty_group": ("Ada kelompok kata yang kosong.", "A group of words is empty."),
    "rules.duplicate_kode": ("Kode {kode} sudah ada di {lain}.", "Kode {kode} is already in {lain}."),
    "rules.no_sub": ("Sub {sub} tidak ada di berkas ini.", "This file has no sub {sub}."),
    "rules.sub_elsewhere": ("Sub ini bukan bagian komponen {nomor}.", "This sub is not of komponen {nomor}."),
    "rules.bad_target": (
        "Target “{target}” tidak dimengerti pada “{bagian}”. Tulis seperti: Januari-Maret 2026, atau Maret, Juni, dan September 2026.",
        "The target “{target}” is not understood at “{bagian}”. Write it like: Januari-Maret 2026, or Maret, Juni, dan September 2026.",
    ),
    "rules.no_target": ("Butir ini punya bukti, tetapi tanpa target.", "This butir has bukti but no target."),
    "rules.unknown_dokumen": (
        "Dokumen “{dokumen}” tidak ada. Periksa id pada [[dokumen]].",
        "There is no dokumen “{dokumen}”. Check the id at [[dokumen]].",
    ),
    "rules.duplicate_bukti": ("Dokumen {dokumen} disebut dua kali.", "Dokumen {dokumen} is named twice."),
    # the folder
    "folder.missing": (
        "Folder tidak ditemukan. Periksa penulisannya, atau sambungkan dulu drive bersamanya.",
        "The folder was not found. Check its spelling, or connect the shared drive first.",
    ),
    "folder.not_a_folder": (
        "Ini berkas, bukan folder. Tulis alamat foldernya.",
        "This is a file, not a folder. Give the folder's path.",
    ),
    "folder.denied": (
        "Folder tidak boleh dibuka (hak akses ditolak). Minta akses kepada pemiliknya.",
        "The folder cannot be opened (access denied). Ask its owner for access.",
    ),
    "folder.unreadable": ("Folder tidak dapat dibaca: {pesan}.", "The folder cannot be read: {pesan}."),
    "folder.empty_but_known": (
        "Folder kosong, padahal sebelumnya berisi {jumlah} berkas. Drive bersama mungkin belum tersambung; laporan lama tidak diubah.",
        "The folder is empty although it held {jumlah} files before. The share may not be mounted; the old report is untouched.",
    ),
    # zi-audit.toml
    "settings.unreadable": ("Tidak dapat dibaca: {pesan}.", "Cannot be read: {pesan}."),
    "settings.too_large": (
        "Terlalu besar (lebih dari {batas} byte).",
        "Too large (more than {batas} bytes).",
    ),
    "settings.not_utf8": (
        "Bukan teks UTF-8. Simpan ulang sebagai UTF-8.",
        "Not UTF-8 text. Save it as UTF-8.",
    ),
    "settings.broken_toml": ("TOML rusak: {pesan}.", "Broken TOML: {pesan}."),
    "settings.problems": ("Pengaturan folder perlu diperbaiki.", "The folder's settings need mending."),
    "settings.unknown_key": ("Kunci tidak dikenal. Periksa ejaannya.", "Unknown key. Check its spelling."),
    "settings.missing_key": ("Kunci ini wajib diisi.", "This key is required."),
    "settings.wrong_value": ("Nilai {nilai} tidak sesuai.", "The value {nilai} does not fit."),
    "settings.unknown_kode": (
        'Kode {kode} tidak ada dalam rencana. Contoh: "1", "1.i", "1.i.a".',
        'The plan has no {kode}. Examples: "1", "1.i", "1.i.a".',
    ),
    "settings.unknown_bukti": (
        "Bukti {bukti} tidak ada dalam rencana. Pilihan: {pilihan}.",
        "The plan has no evidence {bukti}. Choices: {pilihan}.",
    ),
    "settings.not_conditional": (
        "Nihil hanya untuk butir bersyarat; untuk {bukti} pakai [[dispensasi]].",
        "Only conditional items may be nil; use [[dispensasi]] for {bukti}.",
    ),
    "settings.bad_periode": (
        "Periode {periode} tidak dimengerti. Tulis 2026, 2026-S1, 2026-TW2, atau 2026-06.",
        "The period {periode} is not understood. Write 2026, 2026-S1, 2026-TW2 or 2026-06.",
    ),
    # how the command was called
    "usage.bad_date": (
        "Tanggal “{nilai}” tidak dimengerti. Tulis tahun-bulan-hari, misalnya 2026-12-31.",
        "The date “{nilai}” is not understood. Write year-month-day, such as 2026-12-31.",
    ),
    "usage.no_such_date": (
        "Tanggal “{nilai}” tidak ada dalam kalender. Tulis tahun-bulan-hari, misalnya 2026-12-31.",
        "No calendar has the date “{nilai}”. Write year-month-day, such as 2026-12-31.",
    ),
    "usage.bad_until": (
        "--until “{nilai}” tidak dimengerti. Tulis quarter-end, atau tahun-bulan-hari, misalnya 2026-12-31.",
        "--until “{nilai}” is not understood. Write quarter-end, or year-month-day, such as 2026-12-31.",
    ),
    "usage.until_before": (
        "--until {sampai} mendahului hari pemeriksaan, {per_tanggal}. Tulis tanggal sesudahnya, atau ubah --as-of.",
        "--until {sampai} is before the day of the audit, {per_tanggal}. Give a later day, or change --as-of.",
    ),
    "usage.unknown_komponen": (
        "Komponen “{nilai}” tidak ada. Pilihan: {pilihan}.",
        "There is no komponen “{nilai}”. Choices: {pilihan}.",
    ),
    "usage.unknown_status": (
        "Status “{nilai}” tidak dikenal. Pilihan: {pilihan}.",
        "Unknown status “{nilai}”. Choices: {pilihan}.",
    ),
    "usage.unknown_fail_on": (
        "--fail-on “{nilai}” tidak dikenal. Pilihan: {pilihan}.",
        "Unknown --fail-on “{nilai}”. Choices: {pilihan}.",
    ),
    "usage.unknown_path": (
        "Bukan kode butir dan bukan berkas di dalam folder ini. Tulis seperti 1.iii.a, atau alamat berkas di dalam folder.",
        "Neither an item's code nor a file in this folder. Write it like 1.iii.a, or give a file inside the folder.",
    ),
    "usage.never_alone": (
        "--fail-on never tidak dapat digabung dengan yang lain. Tulis never saja, atau tanpa never.",
        "--fail-on never cannot be combined with others. Write never alone, or leave it out.",
    ),
    "usage.status_not_here": (
        "--status tidak berlaku untuk --format {bentuk}. Pakai --format {pilihan}.",
        "--status does not apply to --format {bentuk}. Use --format {pilihan}.",
    ),
    "usage.same_file": (
        "--report dan --output menunjuk berkas yang sama, {berkas}. Beri nama yang berbeda.",
        "--report and --output name the same file, {berkas}. Give them different names.",
    ),
    "usage.status_needs_folder": (
        "--status dan --as-of memerlukan FOLDER. Contoh: zi-audit plan FOLDER --format ics --status belum_ada",
        "--status and --as-of need a FOLDER. Example: zi-audit plan FOLDER --format ics --status belum_ada",
    ),
    "usage.folder_needs_ics": (
        "FOLDER “{folder}” hanya dipakai dengan --format ics. Untuk memeriksa folder bukti: zi-audit check; "
        "untuk memeriksa folder aturan: zi-audit plan --plan FOLDER.",
        "A FOLDER, “{folder}”, goes with --format ics only. To audit a folder of evidence: zi-audit check; "
        "to check a folder of rules: zi-audit plan --plan FOLDER.",
    ),
    "usage.bad_number": (
        "{pilihan}: “{nilai}” tidak sesuai. Tulis jumlah detik, misalnya 30.",
        "{pilihan}: “{nilai}” does not fit. Give a number of seconds, such as 30.",
    ),
    "usage.schedule_path": (
        "Alamat {path} memuat tanda yang tidak dapat dijadwalkan. Ganti nama foldernya.",
        "The path {path} holds a sign that no scheduler can carry. Rename the folder.",
    ),
    "output.not_a_folder": (
        "Di sini seharusnya ada folder, tetapi yang ada sebuah berkas. Pindahkan berkas itu, lalu ulangi.",
        "A folder belongs here, but there is a file. Move the file away and run again.",
    ),
    "output.held": (
        "Sedang dibuka program lain. Versi baru disimpan sebagai {berkas}. Tutup program itu, lalu ulangi.",
        "Another program holds it open. The new version was kept as {berkas}. Close that program and run again.",
    ),
    "output.unwritable": (
        "Tidak dapat ditulis: {pesan}. Periksa alamat, hak akses, dan sisa ruang. Berkas lama tidak berubah.",
        "Cannot be written: {pesan}. Check the path, access and free space. The old file is unchanged.",
    ),
    "output.is_a_folder": (
        "Ini folder, bukan berkas. Sebutkan juga nama berkasnya, misalnya {contoh}.",
        "This is a folder, not a file. Give a file's name, too, such as {contoh}.",
    ),
    "output.denied": (
        "Tidak boleh ditulis (hak akses ditolak). Pilih tempat lain, atau minta akses kepada pemiliknya.",
        "Cannot be written (access denied). Choose another place, or ask its owner for access.",
    ),
    "output.standard": (
        "Keluaran tidak dapat ditulis: {pesan}. Simpan ke berkas lain dengan --output.",
        "The output cannot be written: {pesan}. Keep it in another file by --output.",
    ),
}
