"""What is wrong with the folder, the rules, the settings or the call, and what to do about it."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # TOML files that people write: the rules and zi-audit.toml
    "toml.unreadable": (
        "Tidak dapat dibaca: {pesan}. Periksa hak aksesnya.",
        "Cannot be read: {pesan}. Check access to it.",
    ),
    "toml.not_a_file": (
        "Bukan berkas biasa, melainkan pintasan sistem, folder, atau pipa; tidak dibuka. "
        "Ganti dengan berkas aslinya.",
        "Not a regular file but a link, a folder or a pipe; it was not opened. Put the file itself here.",
    ),
    "toml.too_large": (
        "Terlalu besar (lebih dari {batas} byte). Hapus yang tidak perlu.",
        "Too large (more than {batas} bytes). Take out what is not needed.",
    ),
    "toml.not_utf8": (
        "Bukan teks UTF-8. Simpan ulang dengan pengodean UTF-8 (Notepad: Save As, Encoding).",
        "Not UTF-8 text. Save it again as UTF-8 (Notepad: Save As, Encoding).",
    ),
    "toml.broken": (
        'Penulisannya rusak. Periksa tanda kutip ("), tanda sama dengan (=), dan kurung siku di akhir berkas.',
        'It is not well written. Check quotes ("), equals signs (=) and brackets at the end of the file.',
    ),
    "toml.broken_at": (
        'Baris {baris}, kolom {kolom}: penulisannya salah. Teks diapit tanda kutip lurus ("), misalnya unit = "KPU".',
        'Line {baris}, column {kolom}: not well written. Text stands in straight quotes ("), such as unit = "KPU".',
    ),
    "toml.twice": (
        "Baris {baris}, kolom {kolom}: kunci ini sudah ditulis sebelumnya. Hapus salah satunya.",
        "Line {baris}, column {kolom}: this key was written before. Take one of them out.",
    ),
    "toml.unknown_key": (
        "Kunci ini tidak dikenal. Periksa ejaannya, atau hapus.",
        "This key is unknown. Check its spelling, or take it out.",
    ),
    "toml.missing_key": ("Kunci ini wajib diisi.", "This key is required; fill it in."),
    "toml.wrong_value": (
        "Nilai {nilai} tidak sesuai. Lihat contoh di berkas bawaan.",
        "The value {nilai} does not fit. See the example in the built-in file.",
    ),
    "toml.want_whole": (
        "Nilai {nilai} tidak sesuai. Tulis bilangan bulat tanpa tanda kutip, misalnya 3.",
        "The value {nilai} does not fit. Write a whole number without quotes, such as 3.",
    ),
    "toml.want_number": (
        "Nilai {nilai} tidak sesuai. Tulis angka tanpa tanda kutip, misalnya 0.75.",
        "The value {nilai} does not fit. Write a number without quotes, such as 0.75.",
    ),
    "toml.want_truth": (
        "Nilai {nilai} tidak sesuai. Tulis true atau false tanpa tanda kutip.",
        "The value {nilai} does not fit. Write true or false without quotes.",
    ),
    "toml.want_text": (
        "Nilai {nilai} tidak sesuai. Tulis teks dalam tanda kutip.",
        "The value {nilai} does not fit. Write text in quotes.",
    ),
    "toml.want_quotes": (
        'Kode yang memuat titik ditulis dalam tanda kutip, misalnya "1.i.a" = "Budi".',
        'A code with dots stands in quotes, such as "1.i.a" = "Budi".',
    ),
    "toml.want_list": (
        'Nilai {nilai} tidak sesuai. Tulis daftar dalam kurung siku, misalnya ["satu", "dua"].',
        'The value {nilai} does not fit. Write a list in brackets, such as ["one", "two"].',
    ),
    "toml.want_tables": (
        "Tulis dengan dua kurung siku: [[{nama}]].",
        "Write it with two brackets: [[{nama}]].",
    ),
    "toml.want_table": (
        "Nilai {nilai} tidak sesuai. Di sini seharusnya ada sekelompok kunci, misalnya di bawah [{nama}].",
        "The value {nilai} does not fit. A group of keys belongs here, such as below [{nama}].",
    ),
    "toml.too_small": (
        "Nilai {nilai} terlalu kecil; batasnya {batas}.",
        "The value {nilai} is too small; the limit is {batas}.",
    ),
    "toml.too_large_number": (
        "Nilai {nilai} terlalu besar; paling besar {batas}.",
        "The value {nilai} is too large; at most {batas}.",
    ),
    "toml.empty": (
        "Tidak boleh kosong atau sependek {nilai}. Isi selengkapnya.",
        "It must not be empty or as short as {nilai}. Write it out.",
    ),
    "toml.choice": (
        "Nilai {nilai} tidak dikenal. Pilihan: {pilihan}.",
        "The value {nilai} is unknown. Choices: {pilihan}.",
    ),
    # the rule library
    "rules.no_folder": (
        "Folder aturan tidak ditemukan. Periksa alamatnya, atau hapus --plan untuk memakai aturan bawaan.",
        "The folder of rules was not found. Check its path, or leave --plan out to use the built-in rules.",
    ),
    "rules.problems": ("Aturan perlu diperbaiki.", "The rules need mending."),
    "rules.no_komponen": (
        "Tidak ada berkas komponen-1.toml dan seterusnya di folder ini.",
        "There are no files komponen-1.toml and so on in this folder.",
    ),
    "rules.missing_file": (
        "Berkas aturan ini tidak ada. Salin dari aturan bawaan.",
        "This rule file is missing. Copy it from the built-in rules.",
    ),
    "rules.missing_jenis": (
        "Jenis {jenis} belum dijelaskan. Tambahkan [jenis.{jenis}].",
        "Jenis {jenis} is not described. Add [jenis.{jenis}].",
    ),
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
    "rules.duplicate_dokumen": (
        "ID {id} sudah dipakai di {lain}. Beri ID lain.",
        "The id {id} is already used in {lain}. Give another id.",
    ),
    "rules.empty_group": (
        "Ada kelompok kata yang kosong. Isi, atau hapus kelompok itu.",
        "A group of words is empty. Fill it, or take it out.",
    ),
    "rules.unknown_own_word": (
        "“{nilai}” tidak dikenal. Yang dapat dipakai: {{unit}}, {{tahun}}, {{tahun-1}}, {{tahun+1}}.",
        "“{nilai}” is unknown. What can be used: {{unit}}, {{tahun}}, {{tahun-1}}, {{tahun+1}}.",
    ),
    "rules.duplicate_kode": (
        "Kode {kode} sudah dipakai di {lain}. Beri kode lain.",
        "The kode {kode} is already used in {lain}. Give another kode.",
    ),
    "rules.no_sub": (
        "Sub {sub} tidak ada di berkas ini. Periksa kode butir, atau tambahkan [[sub]].",
        "This file has no sub {sub}. Check the butir's kode, or add a [[sub]].",
    ),
    "rules.sub_elsewhere": (
        "Sub ini bukan bagian komponen {nomor}. Periksa kodenya, atau nomor di awal berkas.",
        "This sub is not of komponen {nomor}. Check its kode, or nomor at the head of the file.",
    ),
    "rules.bad_target": (
        "Target “{target}” tidak dimengerti pada “{bagian}”. Tulis seperti: Januari-Maret 2026, atau Maret, Juni, dan September 2026.",
        "The target “{target}” is not understood at “{bagian}”. Write it like: Januari-Maret 2026, or Maret, Juni, dan September 2026.",
    ),
    "rules.no_target": (
        "Butir ini punya bukti, tetapi tanpa target. Isi target, misalnya Januari-Maret 2026.",
        "This butir has bukti but no target. Fill in target, such as Januari-Maret 2026.",
    ),
    "rules.unknown_dokumen": (
        "Dokumen “{dokumen}” tidak ada. Periksa id pada [[dokumen]].",
        "There is no dokumen “{dokumen}”. Check the id at [[dokumen]].",
    ),
    "rules.duplicate_bukti": (
        "Dokumen {dokumen} disebut dua kali. Hapus salah satunya.",
        "Dokumen {dokumen} is named twice. Take one of them out.",
    ),
    "rules.lke_sub": (
        "Sub {sub} tidak tercantum dalam berkas ini. Tambahkan [[sub]] dengan bobotnya.",
        "Sub {sub} is not in this file. Add a [[sub]] with its weight.",
    ),
    "rules.lke_twice": (
        "Tertulis {jumlah} kali. Sisakan satu.",
        "Written {jumlah} times. Keep one.",
    ),
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
    "folder.unreadable": (
        "Folder tidak dapat dibaca: {pesan}. Periksa sambungan ke drive bersamanya, lalu ulangi.",
        "The folder cannot be read: {pesan}. Check the connection to the share and run again.",
    ),
    "folder.empty_but_known": (
        "Folder kosong, padahal sebelumnya berisi {jumlah} berkas. Drive bersama mungkin belum tersambung; laporan lama tidak diubah.",
        "The folder is empty although it held {jumlah} files before. The share may not be mounted; the old report is untouched.",
    ),
    "folder.moved": (
        "Folder ini berganti selagi diperiksa: drive bersama terputus, atau drive lain terpasang di tempatnya. "
        "Tidak ada yang ditulis; laporan lama tidak diubah. Sambungkan drive bersamanya, lalu ulangi.",
        "The folder was replaced while it was examined: the share was disconnected, or another drive took its "
        "place. Nothing was written; the old report is untouched. Connect the share and run again.",
    ),
    "folder.empty_perhaps_known": (
        "Folder kosong, dan catatan pemeriksaan sebelumnya tidak terbaca. Drive bersama mungkin belum tersambung;"
        " laporan lama tidak diubah. Jika folder memang masih kosong, tambahkan --ledger none.",
        "The folder is empty, and the ledger of earlier runs cannot be read. The share may not be mounted;"
        " the old report is untouched. If the folder is still empty indeed, add --ledger none.",
    ),
    # zi-audit.toml
    "settings.problems": ("Pengaturan folder perlu diperbaiki.", "The folder's settings need mending."),
    "settings.unknown_kode": (
        'Kode {kode} tidak ada dalam rencana. Contoh: "1", "1.i", "1.i.a". Daftarnya: zi-audit plan',
        'The plan has no {kode}. Examples: "1", "1.i", "1.i.a". They are listed by: zi-audit plan',
    ),
    "settings.no_such_butir": (
        "“{bukti}” bukan kode butir dan bukan ID bukti. Daftarnya: zi-audit plan --format csv",
        "“{bukti}” is neither a butir's code nor the ID of a bukti. They are listed by: zi-audit plan --format csv",
    ),
    "settings.unknown_bukti": (
        "Bukti {bukti} tidak ada dalam rencana. Pilihan: {pilihan}.",
        "The plan has no evidence {bukti}. Choices: {pilihan}.",
    ),
    "settings.no_bukti": (
        "Butir {bukti} tidak meminta bukti, jadi baris ini tidak berguna. Periksa kodenya, atau hapus.",
        "The butir {bukti} asks for no evidence, so this is of no use. Check its code, or take it out.",
    ),
    "settings.periode_outside": (
        "Periode {periode} di luar periode bukti ini, {mulai} sampai {selesai}. Periksa tahunnya.",
        "The period {periode} lies outside those of this evidence, {mulai} to {selesai}. Check its year.",
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
        "Bukan kode butir, dan tidak ada berkas seperti itu di dalam folder. Tulis kode seperti 1.iii.a, atau "
        "alamat sebuah berkas di dalam folder.",
        "Neither an item's code nor a file in the folder. Write a code such as 1.iii.a, or the path of a file "
        "in the folder.",
    ),
    "usage.unknown_kode": (
        "Tidak ada butir dengan kode ini. Daftarnya: zi-audit plan",
        "There is no item of this code. They are listed by: zi-audit plan",
    ),
    "usage.kode_of_many": (
        "Kode ini memuat beberapa butir. Pilih salah satu: {pilihan}.",
        "This code holds several items. Choose one of them: {pilihan}.",
    ),
    "usage.is_a_folder": (
        "Ini folder. Sebutkan satu berkas di dalamnya.",
        "This is a folder. Name one file in it.",
    ),
    "usage.outside": (
        "Berkas ini tidak berada di dalam {folder}. Sebutkan folder tempat berkas ini berada.",
        "This file does not lie in {folder}. Name the folder that it lies in.",
    ),
    "usage.never_alone": (
        "--fail-on never tidak dapat digabung dengan yang lain. Tulis never saja, atau tanpa never.",
        "--fail-on never cannot be combined with others. Write never alone, or leave it out.",
    ),
    "usage.status_not_here": (
        "--status tidak berlaku untuk --format {bentuk}. Pakai --format {pilihan}.",
        "--status does not apply to --format {bentuk}. Use --format {pilihan}.",
    ),
    "usage.province_is_json": (
        "--for-province hanya untuk --format json, bukan {bentuk}. Tambahkan: --format json",
        "--for-province goes with --format json only, not with {bentuk}. Add: --format json",
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
    "usage.report_is_message": (
        "Nama .md dipakai untuk pesannya. Beri nama laporan seperti {contoh}.",
        "A name in .md is that of the message. Name the report like {contoh}.",
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
