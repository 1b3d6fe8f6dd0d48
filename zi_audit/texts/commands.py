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
  plan              tampilkan rencana kerja, atau periksa aturannya
  schedule FOLDER   buat jadwal otomatis (cron, systemd, Windows)
  rollup HASIL…     rekapitulasi hasil banyak satuan kerja

Contoh:
  zi-audit check "Z:/ZI 2026" --report laporan.html
  zi-audit check --help

Kode keluar: 0 lengkap, 1 ada yang belum atau terlambat, 2 salah pakai atau
aturan salah, 3 folder tidak terbaca seluruhnya.
""",
        """\
zi-audit – audits a Zona Integritas evidence folder against its work plan.

Usage: zi-audit COMMAND … [--lang id|en]

  check FOLDER      audit a folder once: what is present, late, missing
  watch FOLDER      watch a folder and refresh the report at every change
  explain FOLDER X  explain one file or one item (such as 1.iii.a)
  init FOLDER       make the recommended folder structure
  plan              show the work plan, or check its rules
  schedule FOLDER   make a schedule (cron, systemd, Windows)
  rollup RESULT…    roll up the results of many units

Examples:
  zi-audit check "Z:/ZI 2026" --report report.html
  zi-audit check --help

Exit codes: 0 complete, 1 something missing or late, 2 wrong usage or bad
rules, 3 the folder could not be read wholly.
""",
    ),
    "command.help_check": (
        """\
Memeriksa folder bukti terhadap rencana kerja.

Pemakaian: zi-audit check FOLDER [pilihan]

  --report BERKAS.html   tulis laporan untuk evaluator
  --as-of TANGGAL        keadaan pada tanggal ini, misalnya 2026-07-05
                         (bila tidak disebut: hari ini)
  --until TANGGAL        hitung juga yang harus ada sampai tanggal ini;
                         quarter-end = akhir triwulan berjalan
  --format BENTUK        text, json, csv, junit, markdown (bila tidak: text)
  --output BERKAS        tulis hasil ke berkas, bukan ke layar
  --for-province         untuk json: tanpa nama berkas, nama orang dan alasan
  --komponen N           hanya komponen N (1 sampai 6)
  --status S,…           hanya status ini: ada, terlambat, belum_ada,
                         berjalan, akan_datang, nihil, tak_terbaca;
                         untuk text, json, csv
  --fail-on APA,…        kode keluar 1 bila ada: missing, late, flagged;
                         atau never (bila tidak disebut: missing,late)
  --plan FOLDER          pakai aturan di folder ini, bukan yang bawaan
  --ledger BERKAS|none   catatan antarpemeriksaan (bila tidak disebut:
                         zi-audit.sqlite3 di sebelah laporan)
  --lang id|en           bahasa

Contoh:
  zi-audit check "Z:/ZI 2026" --report laporan.html
  zi-audit check . --until quarter-end --format markdown --output wa.txt
""",
        """\
Audits an evidence folder against the work plan.

Usage: zi-audit check FOLDER [options]

  --report FILE.html     write the report for evaluators
  --as-of DATE           as it stood on this date, such as 2026-07-05
                         (default: today)
  --until DATE           count what must be there by this date, too;
                         quarter-end = the end of the running quarter
  --format FORM          text, json, csv, junit, markdown (default: text)
  --output FILE          write the result to a file, not to the screen
  --for-province         for json: without names of files and people
  --komponen N           only komponen N (1 to 6)
  --status S,…           only these: ada (present), terlambat (late),
                         belum_ada (missing), berjalan (open), akan_datang
                         (upcoming), nihil (nil), tak_terbaca (unreadable);
                         for text, json, csv
  --fail-on WHAT,…       exit code 1 if there is any: missing, late,
                         flagged; or never (default: missing,late)
  --plan FOLDER          use the rules in this folder, not those built in
  --ledger FILE|none     the record between audits (default:
                         zi-audit.sqlite3 beside the report)
  --lang id|en           language

Examples:
  zi-audit check "Z:/ZI 2026" --report report.html
  zi-audit check . --until quarter-end --format markdown --output wa.txt
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
  --poll auto|DETIK      auto memilih sendiri; angka: periksa tiap sekian
                         detik (untuk drive jaringan)
  --settle DETIK         tunggu tenang sekian detik sebelum memeriksa
                         (bila tidak disebut: 2)
  --plan FOLDER          pakai aturan di folder ini, bukan yang bawaan
  --ledger BERKAS|none   catatan antarpemeriksaan
  --lang id|en           bahasa

Contoh:
  zi-audit watch "Z:/ZI 2026" --report laporan.html
  zi-audit watch "//server/bagi/ZI" --report laporan.html --poll 60
""",
        """\
Watches a folder and refreshes the report at every change. Stop it with Ctrl+C.

Usage: zi-audit watch FOLDER --report FILE.html [options]

  --report FILE.html     the report to refresh (required)
  --poll auto|SECONDS    auto decides by itself; a number: look again every
                         so many seconds (for network drives)
  --settle SECONDS       wait for so many quiet seconds before auditing
                         (default: 2)
  --plan FOLDER          use the rules in this folder, not those built in
  --ledger FILE|none     the record between audits
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

  --as-of TANGGAL        keadaan pada tanggal ini (bila tidak: hari ini)
  --plan FOLDER          pakai aturan di folder ini, bukan yang bawaan
  --lang id|en           bahasa

Contoh:
  zi-audit explain "Z:/ZI 2026" 1.iii.a
  zi-audit explain "Z:/ZI 2026" "Rapat TW I/Notulen.pdf"
""",
        """\
Explains what was read in one file, or what one item asks for.

Usage: zi-audit explain FOLDER FILE_OR_CODE [options]

  --as-of DATE           as it stood on this date (default: today)
  --plan FOLDER          use the rules in this folder, not those built in
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
  --plan FOLDER          pakai aturan di folder ini, bukan yang bawaan
  --lang id|en           bahasa

Contoh:
  zi-audit init "Z:/ZI 2026" --dry-run
  zi-audit init "Z:/ZI 2026"
""",
        """\
Makes the recommended folder structure. What exists is not touched.

Usage: zi-audit init FOLDER [options]

  --dry-run              only show what would be made
  --plan FOLDER          use the rules in this folder, not those built in
  --lang id|en           language

Examples:
  zi-audit init "Z:/ZI 2026" --dry-run
  zi-audit init "Z:/ZI 2026"
""",
    ),
    "command.help_plan": (
        """\
Menampilkan rencana kerja, atau memeriksa folder aturan.

Pemakaian: zi-audit plan [FOLDER] [pilihan]

  --format BENTUK        text, json, csv, ics (bila tidak disebut: text)
  --output BERKAS        tulis ke berkas, bukan ke layar
  --plan FOLDER          pakai aturan di folder ini, bukan yang bawaan

Dengan FOLDER, kalender (ics) menyebut status tiap bukti dalam folder itu:
  --status S,…           hanya tenggat dengan status ini
  --as-of TANGGAL        keadaan pada tanggal ini (bila tidak: hari ini)
  --lang id|en           bahasa

Contoh:
  zi-audit plan
  zi-audit plan --format ics --output tenggat.ics
  zi-audit plan "Z:/ZI 2026" --format ics --status belum_ada,berjalan
""",
        """\
Shows the work plan, or checks a folder of rules.

Usage: zi-audit plan [FOLDER] [options]

  --format FORM          text, json, csv, ics (default: text)
  --output FILE          write to a file, not to the screen
  --plan FOLDER          use the rules in this folder, not those built in

With a FOLDER, the calendar (ics) tells the status of each piece of evidence:
  --status S,…           only due dates of these statuses
  --as-of DATE           as it stood on this date (default: today)
  --lang id|en           language

Examples:
  zi-audit plan
  zi-audit plan --format ics --output due.ics
  zi-audit plan "Z:/ZI 2026" --format ics --status belum_ada,berjalan
""",
    ),
    "command.help_schedule": (
        """\
Menulis jadwal siap pakai: tiap Senin dan menjelang akhir triwulan.
Tidak memasang apa pun dengan sendirinya.

Pemakaian: zi-audit schedule FOLDER --for cron|systemd|windows [pilihan]

  --for SISTEM           cron, systemd, atau windows (wajib)
  --report BERKAS.html   laporan yang ditulis jadwal itu
  --output BERKAS        tulis ke berkas, bukan ke layar
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
  --output FILE          write to a file, not to the screen
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
        "Kelebihan kata: {nilai}. Bila alamat memuat spasi, apit dengan tanda kutip, misalnya"
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
        "Alamat tidak boleh berakhir dengan \\ sebelum tanda kutip: {nilai}. Hapus \\ terakhir itu.",
        "A path must not end with \\ before the quote: {nilai}. Take that last \\ away.",
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
        "Kesalahan tak terduga ({jenis}). Rinciannya ada di {berkas}; kirimkan kepada pengelola zi-audit.",
        "Unexpected error ({jenis}). Its details are in {berkas}; send them to the maintainers of zi-audit.",
    ),
    "command.unexpected_unlogged": (
        "Kesalahan tak terduga ({jenis}, {tempat}), dan rinciannya tidak dapat disimpan. Kirimkan kalimat ini kepada"
        " pengelola zi-audit.",
        "Unexpected error ({jenis}, {tempat}), and its details could not be kept. Send this sentence to the"
        " maintainers of zi-audit.",
    ),
    "command.progress": ("Membaca folder … {jumlah} berkas", "Reading the folder … {jumlah} files"),
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
    "command.schedule_next": ("Pasang dengan: {perintah}", "Install it with: {perintah}"),
}
