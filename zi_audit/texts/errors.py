"""What is wrong with the folder, the rules, the settings or the call, and what to do about it."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # TOML files that people write: the rules and zi-audit.toml
    "toml.unreadable": (
        "Tidak dapat dibaca: {pesan}. Periksa hak aksesnya.",
        "Cannot be read: {pesan}. Check access to it.",
    ),
    "toml.held": (
        "Sedang dibuka program lain, atau hak akses ditolak. Tutup program itu, lalu ulangi.",
        "Another program holds it open, or access is denied. Close that program and run again.",
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
        "Folder rencana kerja tidak ditemukan. Periksa lokasinya, atau hapus --plan untuk memakai yang bawaan.",
        "The folder of rules was not found. Check its path, or leave --plan out to use the built-in rules.",
    ),
    "rules.problems": ("Berkas rencana kerja perlu diperbaiki.", "The rules need fixing."),
    "rules.no_komponen": (
        "Tidak ada berkas komponen-1.toml dan seterusnya di folder ini.",
        "There are no files komponen-1.toml and so on in this folder.",
    ),
    "rules.missing_file": (
        "Berkas rencana kerja ini tidak ada. Salin dari yang bawaan.",
        "This plan file is missing. Copy it from the built-in ones.",
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
    "rules.too_many_files": (
        "Ada {jumlah} berkas di sini, lebih dari {batas}. Periksa apakah ini folder rencana kerja.",
        "There are {jumlah} files here, more than {batas}. Check whether this is the folder of a plan.",
    ),
    "rules.unknown_group": (
        "pokok menunjuk kelompok yang tidak ada. Kelompok kata di sini: 1 sampai {jumlah}.",
        "pokok names a group that is not there. The groups of words here: 1 to {jumlah}.",
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
    "rules.target_count": (
        'Target “{target}” menyebut jumlah (“{bagian}”), bukan waktu. Tulis jumlah = "{bagian}" dan target = "{waktu}".',
        'The target “{target}” states a quantity (“{bagian}”), not a time. Write jumlah = "{bagian}" and target = "{waktu}".',
    ),
    "rules.target_share": (
        'Target “{target}” menyebut persentase (“{bagian}”), bukan waktu. Tulis persen = {persen} dan target = "{waktu}".',
        'The target “{target}” states a share (“{bagian}”), not a time. Write persen = {persen} and target = "{waktu}".',
    ),
    "rules.target_times": (
        "Target “{target}” menyebut berapa kali (“{bagian}”), bukan kapan. Tulis waktunya, misalnya: Juni dan Desember 2026, atau Semester I dan II 2026.",
        "The target “{target}” states how many times (“{bagian}”), not when. Write the time, such as: Juni dan Desember 2026, or Semester I dan II 2026.",
    ),
    "rules.target_daily": (
        "Target “{target}” lebih sering daripada bulanan (“{bagian}”), padahal bukti diperiksa paling sering tiap bulan. Tulis: Setiap bulan.",
        "The target “{target}” is more often than monthly (“{bagian}”); evidence is checked once a month at most. Write: Setiap bulan.",
    ),
    "rules.target_vague": (
        "Target “{target}” tidak menyebut kapan (“{bagian}”). Tulis: Setiap bulan, Setiap triwulan, atau Sepanjang tahun.",
        "The target “{target}” does not say when (“{bagian}”). Write: Setiap bulan, Setiap triwulan, or Sepanjang tahun.",
    ),
    "rules.target_year_end": (
        "Target “{target}” tidak menyebut bulan (“{bagian}”). Tulis bulannya, misalnya: Januari 2026 atau Triwulan I 2026 untuk awal tahun, Desember 2026 untuk akhir tahun.",
        "The target “{target}” names no month (“{bagian}”). Write the month, such as: Januari 2026 or Triwulan I 2026 for the start of the year, Desember 2026 for its end.",
    ),
    "rules.target_month_part": (
        "Target “{target}” tidak menyebut tanggal (“{bagian}”). Tulis bulannya saja, atau misalnya: Minggu ke-1 Maret 2026, paling lambat 31 Maret 2026.",
        "The target “{target}” names no day (“{bagian}”). Write the month alone, or such as: Minggu ke-1 Maret 2026, paling lambat 31 Maret 2026.",
    ),
    "rules.target_short_year": (
        "Tahun pada target “{target}” hanya dua angka (“{bagian}”). Tulis empat angka: {bulan} 20{angka}.",
        "The year of the target “{target}” has two digits only (“{bagian}”). Write four: {bulan} 20{angka}.",
    ),
    "rules.target_backwards": (
        "Pada target “{target}”, akhir “{bagian}” mendahului awalnya. Jika melewati tahun baru, tulis kedua tahunnya: Desember 2026-Januari 2027.",
        "In the target “{target}”, “{bagian}” ends before it begins. Across the new year, write both years: Desember 2026-Januari 2027.",
    ),
    "rules.target_order": (
        "Waktu pada target “{target}” bertumpang tindih atau tidak urut. Tulis tiap waktu satu kali, dari yang paling awal.",
        "The times of the target “{target}” overlap or are out of order. Write each once, the earliest first.",
    ),
    "rules.target_unit": (
        "Target “{target}” menyebut triwulan, semester, atau minggu yang tidak lengkap atau tidak ada (“{bagian}”). Tulis: Triwulan I sampai Triwulan IV, Semester I atau II, atau Minggu ke-1 Maret 2026.",
        "The target “{target}” names a quarter, half-year or week incompletely, or one that does not exist (“{bagian}”). Write: Triwulan I to Triwulan IV, Semester I or II, or Minggu ke-1 Maret 2026.",
    ),
    "rules.target_far": (
        "Tahun pada target “{target}” di luar 2000 sampai 2100 (“{bagian}”). Periksa penulisannya.",
        "The year of the target “{target}” is outside 2000 to 2100 (“{bagian}”). Check its spelling.",
    ),
    "rules.target_no_day": (
        "Target “{target}” menyebut tanggal yang tidak ada (“{bagian}”). Tulis tanggal yang ada, misalnya: 31 Maret 2026.",
        "The target “{target}” names a day that does not exist (“{bagian}”). Write one that does, such as: 31 Maret 2026.",
    ),
    "rules.two_ritme": (
        'Target “{target}” menyebut ritme lain daripada ritme = "{ritme}". Hapus salah satunya.',
        'The target “{target}” states another rhythm than ritme = "{ritme}". Take one of them out.',
    ),
    "rules.conditional_bukti": (
        "Target “{target}” membuat seluruh butir bersyarat. Tulis bersyarat = true pada butirnya, dan waktunya saja di sini.",
        "The target “{target}” would make the whole butir conditional. Write bersyarat = true at the butir, and only the time here.",
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
    "settings.plan_network": (
        "Rencana kerja {plan} berada di alamat jaringan. Di sini hanya boleh folder di komputer ini atau relatif terhadap folder bukti; alamat jaringan disebutkan dengan --plan.",
        "The plan {plan} is at a network address. Only a folder of this computer, or one relative to the evidence folder, may stand here; give a network address with --plan.",
    ),
    "settings.plan_missing": (
        "Folder rencana kerja {plan} tidak ditemukan. Periksa penulisannya, atau hapus barisnya untuk memakai rencana kerja bawaan.",
        "The plan's folder {plan} was not found. Check its spelling, or take the line out to use the built-in plan.",
    ),
    # a table that a plan is made of
    "table.missing": (
        "Berkas tabel tidak ditemukan. Periksa lokasinya.",
        "The table was not found. Check its path.",
    ),
    "table.unreadable": (
        "Berkas tabel tidak dapat dibuka ({pesan}).",
        "The table cannot be opened ({pesan}).",
    ),
    "table.unknown": (
        "Bentuk berkas ini tidak dikenal. Simpan tabelnya sebagai {pilihan}.",
        "This kind of file is not known. Save the table as {pilihan}.",
    ),
    "table.save_as": (
        "Berkas .{bentuk} belum dapat dibaca. Buka berkasnya, pilih Simpan sebagai, lalu pilih .{lain}.",
        "A .{bentuk} file cannot be read. Open it, choose Save as, then .{lain}.",
    ),
    "table.too_large": ("Berkas tabel ini terlalu besar.", "This table is too large."),
    "table.too_long": (
        "Tabel ini lebih dari {paling} baris; rencana kerja tidak sepanjang itu. Sisakan tabel rencananya saja.",
        "This table has more than {paling} rows; no plan is as long. Keep the plan's table only.",
    ),
    "table.broken": (
        "Berkas ini rusak atau bukan berkas Office yang utuh. Buka dan simpan ulang.",
        "This file is damaged or not a whole Office file. Open it and save it again.",
    ),
    "table.broken_csv": (
        "Baris {baris} tidak dapat dibaca sebagai CSV. Buka dan simpan ulang sebagai CSV UTF-8.",
        "Line {baris} cannot be read as CSV. Open it and save it again as CSV UTF-8.",
    ),
    "table.no_zip": (
        "Isi berkas ini bukan XLSX atau DOCX, apa pun akhiran namanya. Buka dan simpan ulang.",
        "The content of this file is neither XLSX nor DOCX, whatever its name says. Open it and save it again.",
    ),
    "table.no_workbook": ("Berkas ini tidak berisi buku kerja Excel.", "This file holds no Excel workbook."),
    "table.no_document": ("Berkas ini tidak berisi dokumen Word.", "This file holds no Word document."),
    "table.no_table": (
        "Dokumen ini tidak berisi tabel. Rencana kerjanya harus berupa tabel, bukan gambar atau teks.",
        "This document holds no table. The plan must be a table, not a picture or plain text.",
    ),
    "table.no_columns": (
        "Kolom bukti dan target waktu tidak ditemukan (kolom yang ada: {kolom}). "
        "Beri judul kolom: Kode, Uraian, Aksi, Bukti, Target Waktu.",
        "No columns for bukti and target were found (columns there: {kolom}). "
        "Head the columns: Kode, Uraian, Aksi, Bukti, Target Waktu.",
    ),
    "table.no_kode": (
        "Baris ini berisi bukti, tetapi butirnya tidak diketahui. Tambahkan kolom Kode, misalnya 1.i.a.",
        "This row holds bukti, but of which item is not known. Add a column Kode, such as 1.i.a.",
    ),
    "table.no_butir": (
        "Tidak ada butir yang terbaca dari tabel ini. Tambahkan kolom Kode, misalnya 1.i.a.",
        "No item could be read from this table. Add a column Kode, such as 1.i.a.",
    ),
    "table.twice": (
        "Kode {kode} tertulis dua kali; yang pertama di {lain}. Betulkan salah satunya.",
        "Code {kode} is there twice, first at {lain}. Correct one of them.",
    ),
    "table.formula": (
        "Sel ini berisi rumus tanpa nilai. Buka di Excel, simpan, lalu ulangi.",
        "This cell holds a formula without a value. Open it in Excel, save it, and try again.",
    ),
    "table.bad_target": (
        "Target waktu “{target}” untuk {kode} tidak dipahami. Tulis misalnya: Maret 2026; Januari-Desember 2026; "
        "Triwulan I-IV; Setiap bulan.",
        "The target “{target}” of {kode} is not understood. Write for example: Maret 2026; Januari-Desember 2026; "
        "Triwulan I-IV; Setiap bulan.",
    ),
    # the folder
    "folder.missing": (
        "Folder tidak ditemukan. Periksa penulisannya, atau sambungkan dulu folder bersamanya.",
        "The folder was not found. Check its spelling, or connect the shared drive first.",
    ),
    "folder.not_a_folder": (
        "Ini berkas, bukan folder. Tulis lokasi foldernya.",
        "This is a file, not a folder. Give the folder's path.",
    ),
    "folder.denied": (
        "Folder tidak boleh dibuka (hak akses ditolak). Minta akses kepada pemiliknya.",
        "The folder cannot be opened (access denied). Ask its owner for access.",
    ),
    "folder.unreadable": (
        "Folder tidak dapat dibaca: {pesan}. Periksa sambungan ke folder bersamanya, lalu ulangi.",
        "The folder cannot be read: {pesan}. Check the connection to the share and run again.",
    ),
    "folder.empty_but_known": (
        "Folder kosong, padahal sebelumnya berisi {jumlah} berkas. Folder bersama mungkin belum tersambung; laporan lama tidak diubah.",
        "The folder is empty although it held {jumlah} files before. The share may not be mounted; the old report is untouched.",
    ),
    "folder.moved": (
        "Folder ini berganti selagi diperiksa: folder bersama terputus, atau drive lain terpasang di tempatnya. "
        "Tidak ada yang ditulis; laporan lama tidak diubah. Sambungkan folder bersamanya, lalu ulangi.",
        "The folder was replaced while it was examined: the share was disconnected, or another drive took its "
        "place. Nothing was written; the old report is untouched. Connect the share and run again.",
    ),
    "folder.empty_perhaps_known": (
        "Folder kosong, dan catatan pemeriksaan sebelumnya tidak terbaca. Folder bersama mungkin belum tersambung;"
        " laporan lama tidak diubah. Jika folder memang masih kosong, tambahkan --ledger none.",
        "The folder is empty, and the ledger of earlier runs cannot be read. The share may not be mounted;"
        " the old report is untouched. If the folder is still empty indeed, add --ledger none.",
    ),
    # zi-audit.toml
    "settings.problems": ("Pengaturan folder perlu diperbaiki.", "The folder's settings need fixing."),
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
        "Periode {periode} di luar periode bukti ini, {mulai} sampai dengan {selesai}. Periksa tahunnya.",
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
    # how the library was called
    "usage.no_day": (
        "per_tanggal harus berupa tanggal tanpa jam, misalnya date(2026, 7, 5); yang diberikan: {nilai}.",
        "per_tanggal must be a day without a time, such as date(2026, 7, 5); given was: {nilai}.",
    ),
    # how the command was called
    "usage.bad_date": (
        'Tanggal “{nilai}” tidak dimengerti. Tulis seperti 2026-07-05, 5/7/2026, atau "5 Juli 2026".',
        'The date “{nilai}” is not understood. Write it like 2026-07-05, 5/7/2026 (day first) or "5 July 2026".',
    ),
    "usage.no_such_date": (
        "Tanggal “{nilai}” tidak ada dalam kalender. Tulis tahun-bulan-hari, misalnya 2026-12-31.",
        "There is no such date: “{nilai}”. Write year-month-day, such as 2026-12-31.",
    ),
    "usage.bad_until": (
        '--until “{nilai}” tidak dimengerti. Tulis seperti 2026-09-30, 30/9/2026, "30 September 2026", atau quarter-end.',
        '--until “{nilai}” is not understood. Write it like 2026-09-30, 30/9/2026, "30 September 2026" or quarter-end.',
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
        "lokasi sebuah berkas di dalam folder.",
        "Neither an item's code nor a file in the folder. Write a code such as 1.iii.a, or the path of a file "
        "in the folder.",
    ),
    "usage.unknown_kode": (
        "Tidak ada butir dengan kode ini. Daftarnya: zi-audit plan",
        "There is no item with this code. They are listed by: zi-audit plan",
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
    "usage.open_needs_report": (
        "--open membuka laporan, jadi sebutkan juga --report BERKAS.html.",
        "--open opens the report, so name it as well: --report FILE.html.",
    ),
    "usage.province_is_json": (
        "--for-province hanya untuk --format json, bukan {bentuk}. Tambahkan: --format json",
        "--for-province goes with --format json only, not with {bentuk}. Add: --format json",
    ),
    "usage.same_file": (
        "--report dan --output menunjuk berkas yang sama, {berkas}. Beri nama yang berbeda.",
        "--report and --output name the same file, {berkas}. Give them different names.",
    ),
    "usage.web_address": (
        '{nilai} adalah alamat web, bukan folder. Pasang Google Drive for Desktop (atau OneDrive), lalu tulis lokasi foldernya, misalnya "G:/My Drive/ZI 2026".',
        '{nilai} is a web address, not a folder. Install Google Drive for Desktop (or OneDrive) and give the path of the folder, such as "G:/My Drive/ZI 2026".',
    ),
    "usage.report_pdf": (
        "Laporan ditulis sebagai halaman HTML, bukan PDF: --report {contoh}. Untuk PDF, buka halamannya, pilih Cetak ringkas atau Cetak lengkap, lalu Simpan sebagai PDF.",
        "The report is a web page, not a PDF: --report {contoh}. For a PDF, open the page, choose Print in short or Print all, then Save as PDF.",
    ),
    "usage.report_not_html": (
        "Laporan ditulis sebagai halaman HTML; {nilai} bukan. Tulis --report {contoh}. Bentuk lain: --format dengan --output.",
        "The report is a web page; {nilai} is none. Write --report {contoh}. For other forms: --format with --output.",
    ),
    "toml.curly": (
        'Baris {baris}, kolom {kolom}: tanda kutipnya melengkung (“ ”). Ganti dengan tanda kutip lurus ("), misalnya unit = "KPU".',
        'Line {baris}, column {kolom}: the quotes are curly (“ ”). Replace them with straight ones ("), such as unit = "KPU".',
    ),
    "toml.comma": (
        'Baris {baris}, kolom {kolom}: daftarnya belum lengkap. Beri koma di antara isinya dan kurung siku penutup, misalnya ["satu", "dua"].',
        'Line {baris}, column {kolom}: the list is not complete. Put commas between its items and a closing bracket, such as ["one", "two"].',
    ),
    "toml.equals": (
        'Baris {baris}, kolom {kolom}: tanda sama dengan (=) belum ada, misalnya unit = "KPU".',
        'Line {baris}, column {kolom}: the equals sign (=) is missing, such as unit = "KPU".',
    ),
    "toml.no_quotes": (
        'Baris {baris}, kolom {kolom}: teks belum diapit tanda kutip, misalnya unit = "KPU".',
        'Line {baris}, column {kolom}: text stands in quotes, such as unit = "KPU".',
    ),
    "toml.backslash": (
        'Baris {baris}, kolom {kolom}: tanda \\ pada lokasi dibaca lain. Tulis dengan /, misalnya "Z:/ZI 2026".',
        'Line {baris}, column {kolom}: \\ in a path means something else here. Write it with /, such as "Z:/ZI 2026".',
    ),
    "settings.many_offices": (
        "{jumlah} folder di sini memiliki zi-audit.toml sendiri (misalnya {folder}): tampaknya ini folder banyak "
        "satuan kerja. Untuk merangkumnya: zi-audit rollup FOLDER --report rekap.html",
        "{jumlah} folders here have a zi-audit.toml of their own (such as {folder}): this looks like a folder of "
        "many units. To roll them up: zi-audit rollup FOLDER --report rollup.html",
    ),
    "settings.misnamed": (
        "{nama} tidak dibaca, karena namanya berakhiran .txt. Ganti namanya menjadi zi-audit.toml (di File Explorer: View, File name extensions).",
        "{nama} is not read, because its name ends in .txt. Rename it to zi-audit.toml (in File Explorer: View, File name extensions).",
    ),
    "settings.matches_nothing": (
        "zi-audit.toml: pola {pola} pada {bagian} tidak cocok dengan berkas mana pun. Periksa penulisannya: lokasi dihitung dari folder bukti, dengan /.",
        "zi-audit.toml: the pattern {pola} in {bagian} matches no file. Check it: paths begin at the evidence folder, with /.",
    ),
    "usage.bundle_name": (
        "Paket bukti adalah berkas ZIP; {nilai} bukan. Beri nama seperti {contoh}.",
        "The evidence package is a ZIP file; {nilai} is none. Name it like {contoh}.",
    ),
    "usage.status_needs_folder": (
        "--status dan --as-of memerlukan FOLDER. Contoh: zi-audit plan FOLDER --format ics --status belum_ada",
        "--status and --as-of need a FOLDER. Example: zi-audit plan FOLDER --format ics --status belum_ada",
    ),
    "usage.bad_year": (
        "Tahun “{nilai}” tidak dimengerti. Tulis empat angka, misalnya: --tahun 2027",
        "The year “{nilai}” is not understood. Write four digits, such as: --tahun 2027",
    ),
    "usage.bad_unit": (
        'Nama satuan kerja {nilai} tidak dapat dipakai. Tulis seperti: --unit "KPU Kabupaten Belitung"',
        'The office\'s name {nilai} cannot be used. Write it like: --unit "KPU Kabupaten Belitung"',
    ),
    "usage.plan_folder": (
        "“{folder}” memuat rencana kerja, bukan bukti. Untuk menampilkan dan memeriksanya: zi-audit plan --plan FOLDER.",
        "“{folder}” holds a plan, not evidence. To show and check it: zi-audit plan --plan FOLDER.",
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
        "Lokasi {path} memuat tanda yang tidak dapat dijadwalkan. Ganti nama foldernya.",
        "The path {path} holds a character that the scheduler cannot handle. Rename the folder.",
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
        "Tidak dapat ditulis: {pesan}. Periksa lokasi, hak akses, dan sisa ruang. Berkas lama tidak berubah.",
        "Cannot be written: {pesan}. Check the path, access and free space. The old file is unchanged.",
    ),
    "output.exists": (
        "Sudah ada sesuatu di sini, dan tidak akan ditimpa. Sebutkan folder lain dengan --output.",
        "Something is here already, and is not overwritten. Name another folder with --output.",
    ),
    "output.is_a_folder": (
        "Ini folder, bukan berkas. Sebutkan juga nama berkasnya, misalnya {contoh}.",
        "This is a folder, not a file. Give a file's name, too, such as {contoh}.",
    ),
    "output.denied": (
        "Tidak boleh ditulis (hak akses ditolak). Pilih tempat lain, atau minta akses kepada pemiliknya.",
        "Cannot be written (access denied). Choose another place, or ask its owner for access.",
    ),
    "output.held_or_denied": (
        "Tidak dapat ditulis: sedang dibuka program lain, atau hak akses ditolak. "
        "Tutup program itu lalu ulangi, atau pilih tempat lain.",
        "Cannot be written: another program holds it open, or access is denied. "
        "Close that program and run again, or choose another place.",
    ),
    "output.read_only": (
        "Berkas ini bertanda hanya-baca (Read-only), jadi tidak diganti. Klik kanan berkasnya, pilih Properties, "
        "hapus centang Read-only, lalu ulangi; atau pilih nama lain.",
        "This file is marked read-only, so it was not replaced. Right-click it, choose Properties, clear "
        "Read-only and run again; or choose another name.",
    ),
    "output.standard": (
        "Keluaran tidak dapat ditulis: {pesan}. Simpan ke berkas lain dengan --output.",
        "The output cannot be written: {pesan}. Write it to another file with --output.",
    ),
}
