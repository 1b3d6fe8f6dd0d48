"""What the command line says: help, progress, and errors of use."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "command.help": (
        """\
zi-audit – memeriksa folder bukti Zona Integritas terhadap rencana kerja.

Pemakaian: zi-audit PERINTAH … [--lang id|en]

  check FOLDER      periksa folder sekali: apa yang ada, terlambat, belum ada
  watch FOLDER      pantau folder dan perbarui laporan setiap ada perubahan
  explain FOLDER X  jelaskan satu berkas atau satu butir (misalnya 1.iii.a)
  init FOLDER       buat susunan folder yang disarankan
  plan              tampilkan dan periksa rencana kerja, atau buat yang baru
  schedule FOLDER   buat jadwal otomatis (cron, systemd, Windows)
  bundle FOLDER     buat paket bukti untuk evaluator (satu berkas ZIP)
  rollup HASIL…     rekapitulasi hasil banyak satuan kerja

Contoh:
  zi-audit check "Z:/ZI 2026" --report laporan.html
  zi-audit check --help

Kode keluar: 0 lengkap, 1 ada yang belum ada atau terlambat, 2 perintah atau
berkas rencana kerja salah, 3 folder tidak terbaca seluruhnya.
""",
        """\
zi-audit – audits a Zona Integritas evidence folder against its work plan.

Usage: zi-audit COMMAND … [--lang id|en]

  check FOLDER      audit a folder once: what is present, late, missing
  watch FOLDER      watch a folder and refresh the report at every change
  explain FOLDER X  explain one file or one item (such as 1.iii.a)
  init FOLDER       make the recommended folder structure
  plan              show and check the work plan, or make a new one
  schedule FOLDER   make a schedule (cron, systemd, Windows)
  bundle FOLDER     make the evidence package for evaluators (one ZIP)
  rollup RESULT…    roll up the results of many units

Examples:
  zi-audit check "Z:/ZI 2026" --report report.html
  zi-audit check --help

Exit codes: 0 complete, 1 something missing or late, 2 wrong command or plan
files, 3 the folder could not be read completely.
""",
    ),
    "command.help_check": (
        """\
Memeriksa folder bukti terhadap rencana kerja.

Pemakaian: zi-audit check FOLDER [pilihan]

  --report BERKAS.html   tulis laporan untuk evaluator
  --open                 lalu buka laporannya di peramban
  --as-of TANGGAL        keadaan pada tanggal ini, misalnya 5/7/2026
                         (bawaan: hari ini)
  --until TANGGAL        sertakan yang harus ada paling lambat tanggal ini;
                         quarter-end = akhir triwulan berjalan
  --format BENTUK        text, json, csv, junit, markdown, lke-csv, lke-json
                         (bawaan: text)
  --output BERKAS        tulis hasil ke berkas, bukan ke layar
  --result BERKAS.json   tulis juga hasil lengkap, untuk provinsi
  --for-province         untuk json: tanpa nama berkas, nama orang dan alasan
  --komponen N           hanya komponen N (1 sampai 6)
  --status S,…           hanya status ini: ada, terlambat, belum_ada,
                         berjalan, akan_datang, nihil, tak_terbaca;
                         untuk text, json, csv
  --fail-on APA,…        kode keluar 1 jika ada: missing, late, flagged;
                         atau never (bawaan: missing,late)
  --plan FOLDER          pakai berkas rencana kerja di folder ini
  --ledger BERKAS|none   riwayat pemeriksaan (bawaan: zi-audit.sqlite3 di
                         sebelah laporan)
  --lang id|en           bahasa

Contoh:
  zi-audit check "Z:/ZI 2026" --report laporan.html
  zi-audit check . --until quarter-end --format markdown --output wa.txt
""",
        """\
Audits an evidence folder against the work plan.

Usage: zi-audit check FOLDER [options]

  --report FILE.html     write the report for evaluators
  --open                 then open it in the browser
  --as-of DATE           as it stood on this date, such as 2026-07-05
                         (default: today)
  --until DATE           add what is still needed by this date;
                         quarter-end = the end of the running quarter
  --format FORM          text, json, csv, junit, markdown, lke-csv, lke-json
                         (default: text)
  --output FILE          write the result to a file, not to the screen
  --result FILE.json     write the whole result as well, for the province
  --for-province         for json: without names of files and people
  --komponen N           only komponen N (1 to 6)
  --status S,…           only these: ada (present), terlambat (late),
                         belum_ada (missing), berjalan (open), akan_datang
                         (upcoming), nihil (nil), tak_terbaca (unreadable);
                         for text, json, csv
  --fail-on WHAT,…       exit code 1 if there is any: missing, late,
                         flagged; or never (default: missing,late)
  --plan FOLDER          use the plan files in this folder
  --ledger FILE|none     the ledger (default:
                         zi-audit.sqlite3 beside the report)
  --lang id|en           language

Examples:
  zi-audit check "Z:/ZI 2026" --report report.html
  zi-audit check . --until quarter-end --format markdown --output wa.txt
""",
    ),
    "command.help_bundle": (
        """\
Membuat paket bukti untuk evaluator: satu berkas ZIP berisi laporan dan salinan
buktinya, satu folder untuk tiap butir, dengan sidik berkasnya. Berkas asli
tidak disentuh.

Pemakaian: zi-audit bundle FOLDER --output BERKAS.zip [pilihan]

  --output BERKAS.zip    paket yang ditulis (wajib)
  --komponen N           hanya komponen N (1 sampai 6)
  --as-of TANGGAL        keadaan pada tanggal ini, misalnya 5/7/2026
                         (bawaan: hari ini)
  --exclude POLA         jangan sertakan berkas yang cocok, misalnya "*SKP*";
                         boleh diulang
  --plan FOLDER          pakai berkas rencana kerja di folder ini
  --lang id|en           bahasa

Contoh:
  zi-audit bundle "Z:/ZI 2026" --output "D:/Paket ZI 2026.zip"
  zi-audit bundle "Z:/ZI 2026" --output paket.zip --komponen 5 --exclude "*SKP*"
""",
        """\
Makes the evidence package for evaluators: one ZIP with the report and copies
of the evidence, a folder for each butir, with checksums. The originals are
not touched.

Usage: zi-audit bundle FOLDER --output FILE.zip [options]

  --output FILE.zip      the package to write (required)
  --komponen N           only komponen N (1 to 6)
  --as-of DATE           as it stood on this date, such as 2026-07-05
                         (default: today)
  --exclude PATTERN      leave out files that match, such as "*SKP*";
                         may be repeated
  --plan FOLDER          use the plan files in this folder
  --lang id|en           language

Examples:
  zi-audit bundle "Z:/ZI 2026" --output "D:/ZI 2026.zip"
  zi-audit bundle "Z:/ZI 2026" --output zi.zip --komponen 5 --exclude "*SKP*"
""",
    ),
    "command.help_rollup": (
        """\
Merangkum hasil pemeriksaan banyak satuan kerja dalam satu halaman.

Pemakaian: zi-audit rollup HASIL… [pilihan]

  HASIL                  hasil dari check --format json, folder berisi hasil,
                         pola seperti "hasil/*.json", atau folder bukti
                         dengan zi-audit.toml (diperiksa satu per satu)
  --units SATKER.csv     siapa saja yang harus melapor: kode;nama;induk
  --since REKAP.json     rekapitulasi sebelumnya, untuk bukti yang berkurang
  --as-of TANGGAL        keadaan pada tanggal ini (bawaan: hari ini)
  --report BERKAS.html   tulis halaman rekapitulasi
  --format BENTUK        text, json, csv, markdown: satu pesan untuk tiap
                         satuan kerja (bawaan: text)
  --output BERKAS        tulis ke berkas, bukan ke layar
  --fail-on APA,…        kode keluar 1 jika ada: missing (juga yang belum
                         melapor), late, flagged; atau never
                         (bawaan: missing,late)
  --lang id|en           bahasa

Contoh:
  zi-audit rollup "G:/ZI Provinsi" --units satker.csv --report rekap.html
  zi-audit rollup hasil/*.json --format markdown --output pesan.txt
""",
        """\
Rolls up the results of many units into one page.

Usage: zi-audit rollup RESULT… [options]

  RESULT                 a result of check --format json, a folder of them,
                         a pattern such as "results/*.json", or evidence
                         folders with a zi-audit.toml (checked in turn)
  --units UNITS.csv      who should report: code;name;parent
  --since ROLLUP.json    an earlier roll-up, to tell what evidence was lost
  --as-of DATE           as it stood on this date (default: today)
  --report FILE.html     write the page
  --format FORM          text, json, csv, markdown: one message for each
                         unit (default: text)
  --output FILE          write to a file, not to the screen
  --fail-on WHAT,…       exit code 1 if there is any: missing (also who has
                         not reported), late, flagged; or never
                         (default: missing,late)
  --lang id|en           language

Examples:
  zi-audit rollup "G:/ZI Provinsi" --units units.csv --report rollup.html
  zi-audit rollup results/*.json --format markdown --output messages.txt
""",
    ),
    "command.help_watch": (
        """\
Memantau folder dan memperbarui laporan setiap ada perubahan. Berhenti: Ctrl+C.

Pemakaian: zi-audit watch FOLDER --report BERKAS.html [pilihan]

  --report BERKAS.html   laporan yang diperbarui (wajib)
  --result BERKAS.json   hasil yang ikut diperbarui, untuk provinsi
  --for-province         hasil itu tanpa nama berkas, nama orang dan alasan
  --poll auto|DETIK      auto memilih sendiri; angka: periksa tiap sekian
                         detik (untuk drive jaringan)
  --settle DETIK         tunggu sampai tidak ada perubahan selama sekian
                         detik (bawaan: 2)
  --plan FOLDER          pakai berkas rencana kerja di folder ini
  --ledger BERKAS|none   riwayat pemeriksaan
  --lang id|en           bahasa

Contoh:
  zi-audit watch "Z:/ZI 2026" --report laporan.html
  zi-audit watch "//server/bagi/ZI" --report laporan.html --poll 60
""",
        """\
Watches a folder and refreshes the report at every change. Stop it with Ctrl+C.

Usage: zi-audit watch FOLDER --report FILE.html [options]

  --report FILE.html     the report to refresh (required)
  --result FILE.json     the result, refreshed as well, for the province
  --for-province         that result without names of files and people
  --poll auto|SECONDS    auto decides by itself; a number: look again every
                         so many seconds (for network drives)
  --settle SECONDS       wait until nothing changed for so many seconds
                         (default: 2)
  --plan FOLDER          use the plan files in this folder
  --ledger FILE|none     the ledger
  --lang id|en           language

Examples:
  zi-audit watch "Z:/ZI 2026" --report report.html
  zi-audit watch "//server/share/ZI" --report report.html --poll 60
""",
    ),
    "command.help_explain": (
        """\
Menjelaskan apa yang dibaca dari satu berkas, atau apa yang diminta satu butir.

Pemakaian: zi-audit explain FOLDER BERKAS_ATAU_KODE [pilihan]

  --as-of TANGGAL        keadaan pada tanggal ini (bawaan: hari ini)
  --plan FOLDER          pakai berkas rencana kerja di folder ini
  --lang id|en           bahasa

Contoh:
  zi-audit explain "Z:/ZI 2026" 1.iii.a
  zi-audit explain "Z:/ZI 2026" "Rapat TW I/Notulen.pdf"
""",
        """\
Explains what was read in one file, or what one item asks for.

Usage: zi-audit explain FOLDER FILE_OR_CODE [options]

  --as-of DATE           as it stood on this date (default: today)
  --plan FOLDER          use the plan files in this folder
  --lang id|en           language

Examples:
  zi-audit explain "Z:/ZI 2026" 1.iii.a
  zi-audit explain "Z:/ZI 2026" "Rapat TW I/Notulen.pdf"
""",
    ),
    "command.help_init": (
        """\
Membuat susunan folder yang disarankan. Yang sudah ada tidak disentuh.

Pemakaian: zi-audit init FOLDER [pilihan]

  --dry-run              hanya tunjukkan apa yang akan dibuat
  --plan FOLDER          pakai berkas rencana kerja di folder ini
  --lang id|en           bahasa

Contoh:
  zi-audit init "Z:/ZI 2026" --dry-run
  zi-audit init "Z:/ZI 2026"
""",
        """\
Makes the recommended folder structure. What exists is not touched.

Usage: zi-audit init FOLDER [options]

  --dry-run              only show what would be made
  --plan FOLDER          use the plan files in this folder
  --lang id|en           language

Examples:
  zi-audit init "Z:/ZI 2026" --dry-run
  zi-audit init "Z:/ZI 2026"
""",
    ),
    "command.imported": (
        """\
Rencana kerja dibuat di {folder}: {butir} butir, {bukti} bukti.
  {dikenal} bukti sama dengan rencana kerja bawaan
  {dugaan} bukti dicocokkan dengan dokumen di pustaka
  {baru} bukti dibuatkan dokumen baru
{periksa} tempat bertanda # PERIKSA: buka berkasnya dengan Notepad, periksa dugaannya, lalu hapus tandanya.
""",
        """\
The plan was made in {folder}: {butir} items, {bukti} pieces of evidence.
  {dikenal} are as in the built-in plan
  {dugaan} were matched to documents of the pustaka
  {baru} have a new document
{periksa} places carry # PERIKSA: open the files, check what was guessed, then take the mark out.
""",
    ),
    "command.import_macros": (
        "Berkas tabelnya mengandung makro; makronya tidak dibaca dan tidak dijalankan.",
        "The table's file has macros; they were neither read nor run.",
    ),
    "command.help_plan": (
        """\
Menampilkan dan memeriksa rencana kerja, atau membuat yang baru.

Pemakaian: zi-audit plan [show] [FOLDER] [pilihan]

  --format BENTUK        text, json, csv, ics (bawaan: text)
  --output BERKAS        tulis ke berkas, bukan ke layar
  --plan FOLDER          pakai berkas rencana kerja di folder ini

Dengan FOLDER bukti: rencana kerja yang disebut zi-audit.toml di dalamnya;
kalender (ics) menyebut status tiap bukti dalam folder itu:
  --status S,…           hanya yang berstatus ini
  --as-of TANGGAL        keadaan pada tanggal ini (bawaan: hari ini)
  --lang id|en           bahasa

Contoh:
  zi-audit plan
  zi-audit plan --format ics --output jatuh-tempo.ics
  zi-audit plan "Z:/ZI 2026" --format ics --status belum_ada,berjalan

Membuat rencana kerja tahun berikutnya, atau untuk satuan kerja lain:
  zi-audit plan new --output FOLDER [pilihan]

  --output FOLDER        folder baru untuk rencana kerja itu (wajib)
  --from FOLDER          rencana kerja asal (jika tidak disebut: bawaan)
  --tahun TAHUN          tahunnya (bawaan: tahun berikutnya)
  --unit NAMA            nama satuan kerjanya, jika lain

Contoh:
  zi-audit plan new --tahun 2027 --output "Z:/rencana-2027"
  zi-audit plan new --unit "KPU Kabupaten Belitung" --output rencana
""",
        """\
Shows the work plan and runs its proofs, or makes a new one.

Usage: zi-audit plan [show] [FOLDER] [options]

  --format FORM          text, json, csv, ics (default: text)
  --output FILE          write to a file, not to the screen
  --plan FOLDER          use the plan files in this folder

With a FOLDER of evidence: the plan that its zi-audit.toml names;
the calendar (ics) tells the status of each piece of evidence:
  --status S,…           only due dates of these statuses
  --as-of DATE           as it stood on this date (default: today)
  --lang id|en           language

Examples:
  zi-audit plan
  zi-audit plan --format ics --output due.ics
  zi-audit plan "Z:/ZI 2026" --format ics --status belum_ada,berjalan

Makes the plan of the next year, or of another office:
  zi-audit plan new --output FOLDER [options]

  --output FOLDER        a new folder for that plan (required)
  --from FOLDER          the plan to start from (default: built-in)
  --tahun YEAR           its year (default: the next one)
  --unit NAME            its office's name, where it is another

Examples:
  zi-audit plan new --tahun 2027 --output "Z:/plan-2027"
  zi-audit plan new --unit "KPU Kabupaten Belitung" --output plan
""",
    ),
    "command.help_schedule": (
        """\
Menulis jadwal siap pakai: tiap Senin dan menjelang akhir triwulan.
Tidak memasang apa pun dengan sendirinya.

Pemakaian: zi-audit schedule FOLDER --for cron|systemd|windows [pilihan]

  --for SISTEM           cron, systemd, atau windows (wajib)
  --report BERKAS.html   laporan yang ditulis jadwal itu
  --result BERKAS.json   hasil lengkap yang ikut ditulis, untuk provinsi
  --output BERKAS        tulis ke berkas, bukan ke layar
  --plan FOLDER          rencana kerja di folder ini, bukan yang bawaan
  --lang id|en           bahasa

Contoh:
  zi-audit schedule "Z:/ZI 2026" --for windows --output tugas.xml
""",
        """\
Writes a ready schedule: every Monday and before each quarter ends.
It installs nothing by itself.

Usage: zi-audit schedule FOLDER --for cron|systemd|windows [options]

  --for SYSTEM           cron, systemd or windows (required)
  --report FILE.html     the report that the schedule writes
  --result FILE.json     the whole result, written as well, for the province
  --output FILE          write to a file, not to the screen
  --plan FOLDER          the plan in this folder, not the built-in one
  --lang id|en           language

Example:
  zi-audit schedule "Z:/ZI 2026" --for windows --output task.xml
""",
    ),
    "command.error": ("zi-audit: {pesan}", "zi-audit: {pesan}"),
    "command.near": ("Mungkin maksud Anda: {nilai}", "Did you mean: {nilai}"),
    "command.file_or_code": ("BERKAS_ATAU_KODE", "FILE_OR_CODE"),
    "command.missing": (
        "Perintah belum disebutkan. Pilihan: {pilihan}. Lihat: zi-audit --help",
        "No command was given. Choices: {pilihan}. See: zi-audit --help",
    ),
    "command.unknown": (
        "Perintah “{nilai}” tidak dikenal. Pilihan: {pilihan}. Lihat: zi-audit --help",
        "Unknown command “{nilai}”. Choices: {pilihan}. See: zi-audit --help",
    ),
    "command.unrecognised": (
        "Pilihan tidak dikenal: {nilai}. Lihat: zi-audit {perintah} --help",
        "Unknown option: {nilai}. See: zi-audit {perintah} --help",
    ),
    "command.too_many": (
        "Kelebihan kata: {nilai}. Jika lokasi memuat spasi, apit dengan tanda kutip, misalnya"
        ' "Z:/ZI 2026". Lihat: zi-audit {perintah} --help',
        "Too many words: {nilai}. Put quotes around a path with spaces, such as"
        ' "Z:/ZI 2026". See: zi-audit {perintah} --help',
    ),
    "command.required": (
        "Wajib disebutkan: {nilai}. Lihat: zi-audit {perintah} --help",
        "Required: {nilai}. See: zi-audit {perintah} --help",
    ),
    "command.needs_value": (
        "Pilihan {nilai} memerlukan nilai. Lihat: zi-audit {perintah} --help",
        "Option {nilai} needs a value. See: zi-audit {perintah} --help",
    ),
    "command.empty_value": (
        "{nilai} kosong. Isi dengan sebuah nilai. Lihat: zi-audit {perintah} --help",
        "{nilai} is empty. Give it a value. See: zi-audit {perintah} --help",
    ),
    "command.stray_quote": (
        "Tanda \\ tepat sebelum tanda kutip penutup membuat Windows salah membaca perintah. Tulis: {nilai}",
        "A \\ right before the closing quote makes Windows misread the command. Write: {nilai}",
    ),
    "command.choice": (
        "{nilai}: “{isi}” tidak dikenal. Pilihan: {pilihan}. Lihat: zi-audit {perintah} --help",
        "{nilai}: “{isi}” is unknown. Choices: {pilihan}. See: zi-audit {perintah} --help",
    ),
    "command.bad_value": (
        "Tidak dimengerti: {nilai}. Lihat: zi-audit {perintah} --help",
        "Not understood: {nilai}. See: zi-audit {perintah} --help",
    ),
    "command.interrupted": ("Dihentikan.", "Interrupted."),
    "command.unexpected": (
        "Kesalahan tidak terduga ({jenis}). Rinciannya ada di {berkas}; kirimkan kepada pengelola zi-audit.",
        "Unexpected error ({jenis}). Its details are in {berkas}; send them to the maintainers of zi-audit.",
    ),
    "command.unexpected_unlogged": (
        "Kesalahan tidak terduga ({jenis}, {tempat}), dan rinciannya tidak dapat disimpan. Kirimkan kalimat ini kepada"
        " pengelola zi-audit.",
        "Unexpected error ({jenis}, {tempat}), and its details could not be kept. Send this sentence to the"
        " maintainers of zi-audit.",
    ),
    "command.progress": ("Membaca folder … {jumlah} berkas", "Reading the folder … {jumlah} files"),
    "command.progress_opening": (
        "Membuka berkas … {jumlah} dari {dari}",
        "Opening files … {jumlah} of {dari}",
    ),
    "command.report_written": ("Laporan: {berkas}", "Report: {berkas}"),
    "command.init_made": (
        "{folder}: {dibuat} folder dan berkas dibuat, {ada} sudah ada dan tidak disentuh.\n"
        "Mulailah dari BACA SAYA.txt di dalamnya.",
        "{folder}: {dibuat} folders and files made, {ada} existed and were not touched.\n"
        "Begin with BACA SAYA.txt (read me) in it.",
    ),
    "command.init_would": (
        "{folder}: {dibuat} folder dan berkas akan dibuat, {ada} sudah ada. Belum ada yang diubah.",
        "{folder}: {dibuat} folders and files would be made, {ada} exist. Nothing was changed.",
    ),
    "command.not_opened": (
        "Laporan tidak dapat dibuka dari sini. Buka sendiri: {berkas}",
        "The report cannot be opened from here. Open it yourself: {berkas}",
    ),
    "command.other_unit": (
        "zi-audit.toml menyebut unit “{unit}”, sedangkan rencana kerja ini milik {milik}. Nama satuan kerjanya diganti dan keputusannya tidak ditampilkan. Untuk membuat rencana kerja sendiri: zi-audit plan new --unit",
        "zi-audit.toml states the unit “{unit}”, but this plan is of {milik}. The office's name is replaced and its decree is not shown. To make a plan of its own: zi-audit plan new --unit",
    ),
    "command.plan_asks_nothing": (
        "Rencana kerja ini tidak meminta bukti apa pun dalam tahun {tahun}. Periksa tahun di rencana.toml dan target butirnya.",
        "This plan asks for no evidence in {tahun}. Check tahun in rencana.toml and the targets of its butir.",
    ),
    "command.mostly_other_year": (
        "Sebagian besar berkas yang dikenali ({jumlah} dari {dari}) menyebut tahun lain, sedangkan rencana kerja ini tahun {tahun}. Untuk folder tahun lain, pakai rencana kerja tahun itu: zi-audit plan new --tahun",
        "Most files that are recognised ({jumlah} of {dari}) state another year, while this plan is of {tahun}. For a folder of another year, use the plan of that year: zi-audit plan new --tahun",
    ),
    "command.new_made": (
        "{folder}: rencana kerja {unit} tahun {tahun}, {butir} butir. Periksa dengan: zi-audit plan --plan",
        "{folder}: plan of {unit} for {tahun}, {butir} butir. Check it with: zi-audit plan --plan",
    ),
    "command.new_to_do": (
        "Yang perlu diisi atau diperiksa sendiri, juga tersimpan di {berkas}:",
        "What is left to be filled in or checked, kept in {berkas} as well:",
    ),
    "command.new_decree": (
        "Isi nomor dan tanggal keputusan yang baru.",
        "Fill in number and date of the new decree.",
    ),
    "command.new_note": (
        "Catatan butir {kode} dikosongkan karena menyebut waktu keputusan lama: “{catatan}”. Isi jika masih perlu.",
        "The note of butir {kode} was emptied, since it speaks of the old decree's time: “{catatan}”. Fill it in if still needed.",
    ),
    "command.new_pic": (
        "Penanggung jawab butir {kode} dikosongkan, semula: {pic}. Isi dengan nama di satuan kerja ini.",
        "The person in charge of butir {kode} was emptied, it was: {pic}. Fill in one of this office.",
    ),
    "command.new_target": (
        "Target butir {kode} menyebut tanggal yang tidak ada pada tahun baru: “{target}” menjadi “{menjadi}”. Periksa.",
        "The target of butir {kode} names a day that the new year lacks: “{target}” became “{menjadi}”. Check it.",
    ),
    "command.new_year_left": (
        "Tahun {tahun} pada “{teks}” tidak diganti karena bagian dari rentang tahun atau nomor peraturan. Periksa.",
        "The year {tahun} in “{teks}” was left, since it is part of a span of years or a regulation's number. Check it.",
    ),
    "command.new_unit_left": (
        "Teks ini masih menyebut satuan kerja lama: “{teks}”. Ganti sendiri.",
        "This text still speaks of the old office: “{teks}”. Replace it.",
    ),
    "command.new_own": (
        "Dokumen {id} hanya ada pada rencana kerja asal. Periksa apakah berlaku di satuan kerja ini.",
        "Dokumen {id} is of the plan that this was made from alone. Check whether it applies to this office.",
    ),
    "command.not_taken": (
        "“{nama}” pada contoh dokumen {dokumen} tidak dikenali sebagai dokumen itu. Terbaca sebagai: {terbaca}",
        "“{nama}” in contoh of dokumen {dokumen} is not taken as that dokumen. Read as: {terbaca}",
    ),
    "command.not_refused": (
        "“{nama}” pada bukan dokumen {dokumen} tidak ditolak. Terbaca sebagai: {terbaca}",
        "“{nama}” in bukan of dokumen {dokumen} is not refused. Read as: {terbaca}",
    ),
    "command.schedule_next": ("Pasang dengan: {perintah}", "Install it with: {perintah}"),
}
