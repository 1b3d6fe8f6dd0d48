"""Texts of the roll-up of offices, and of results that are read back."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # a result that is read back
    "result.unreadable": (
        "Hasil ini tidak dapat dibuka ({pesan}). Periksa lokasinya dan hak aksesnya.",
        "This result cannot be opened ({pesan}). Check its path and permissions.",
    ),
    "result.not_json": (
        "Berkas ini bukan hasil yang utuh: isinya rusak atau terpotong. Mintalah hasil baru dari satuan kerjanya.",
        "This file is not an intact result: damaged or cut off. Ask the unit for a new one.",
    ),
    "result.no_result": (
        "Berkas ini bukan hasil zi-audit. Buatlah dengan: zi-audit check FOLDER --format json --output hasil.json",
        "This file is not a zi-audit result. Make one with: zi-audit check FOLDER --format json --output hasil.json",
    ),
    "result.newer": (
        "Hasil ini dibuat oleh zi-audit yang lebih baru (skema {skema}; yang dikenal sampai {dikenal}). Perbarui zi-audit.",
        "This result was made by a newer zi-audit (skema {skema}; known up to {dikenal}). Update zi-audit.",
    ),
    "result.damaged": (
        "Isi hasil ini berubah setelah dibuat, atau rusak saat disalin. Mintalah hasil baru dari satuan kerjanya.",
        "This result was changed after it was made, or damaged in copying. Ask the unit for a new one.",
    ),
    "result.wrong": (
        "Bagian “{bagian}” dari hasil ini tidak seperti yang ditulis zi-audit. Mintalah hasil baru dari satuan kerjanya.",
        "The part “{bagian}” of this result is not as zi-audit writes it. Ask the unit for a new one.",
    ),
    "result.too_large": (
        "Berkas ini terlalu besar untuk sebuah hasil.",
        "This file is too large for a result.",
    ),
    # what is given to a roll-up
    "rollup.filtered": (
        "Hasil ini hanya sebagian (dibuat dengan --komponen atau --status). Mintalah hasil yang lengkap.",
        "This result is only a part (made with --komponen or --status). Ask for a whole one.",
    ),
    "rollup.twice": (
        "{unit} melapor dua kali; yang dipakai keadaan per {tanggal} ({asal}), bukan {lainnya}.",
        "{unit} reported twice; the one as of {tanggal} ({asal}) is used, not {lainnya}.",
    ),
    "rollup.not_listed": (
        "{unit} tidak tercantum dalam daftar satuan kerja ({asal}).",
        "{unit} is not in the list of units ({asal}).",
    ),
    "rollup.no_rollup": (
        "Berkas ini bukan rekapitulasi dari zi-audit rollup --format json.",
        "This file is not a roll-up from zi-audit rollup --format json.",
    ),
    "rollup.nothing": (
        "Tidak ada hasil dan tidak ada folder dengan zi-audit.toml di sini. "
        "Mintalah tiap satuan kerja menyimpan hasilnya: zi-audit check FOLDER --format json --output hasil.json",
        "There is no result and no folder with zi-audit.toml here. "
        "Ask each unit for its result: zi-audit check FOLDER --format json --output hasil.json",
    ),
    "rollup.units_unreadable": (
        "Daftar satuan kerja tidak dapat dibuka ({pesan}).",
        "The list of units cannot be opened ({pesan}).",
    ),
    "rollup.units_empty": (
        "Daftar satuan kerja kosong. Tulis satu baris untuk tiap satuan kerja: kode;nama;induk",
        "The list of units is empty. Write one line for each unit: code;name;parent",
    ),
    "rollup.units_incomplete": (
        "Baris {baris} tidak memiliki kode atau nama. Tulis: kode;nama;induk",
        "Line {baris} has no code or no name. Write: code;name;parent",
    ),
    "rollup.units_twice": (
        "Kode {kode} tertulis dua kali (baris {baris}). Hapus salah satunya.",
        "Code {kode} is there twice (line {baris}). Remove one of them.",
    ),
    "rollup.units_too_many": (
        "Daftar satuan kerja terlalu panjang.",
        "The list of units is too long.",
    ),
    # how an office stands
    "rollup.terkini": ("terkini", "up to date"),
    "rollup.lama": ("hasil lama", "out of date"),
    "rollup.belum_lapor": ("belum melapor", "not reported"),
    "rollup.tidak_terbaca": ("tidak terbaca", "unreadable"),
    # the page
    "rollup.title": (
        "Rekapitulasi Zona Integritas, keadaan per {tanggal}",
        "Zona Integritas roll-up, as of {tanggal}",
    ),
    "rollup.heading": ("Rekapitulasi satuan kerja", "Roll-up of units"),
    "rollup.kicker": ("Bukti Pembangunan Zona Integritas", "Zona Integritas evidence"),
    "rollup.as_of": ("Keadaan per {tanggal}", "As of {tanggal}"),
    "rollup.made": ("Dibuat {tanggal} pukul {jam}", "Made {tanggal} at {jam}"),
    "rollup.reported": (
        "{lapor} dari {semua} satuan kerja sudah melapor.",
        "{lapor} of {semua} units have reported.",
    ),
    "rollup.state_counts": (
        "Hasil lama: {lama}. Belum melapor: {belum}. Tidak terbaca: {rusak}.",
        "Out of date: {lama}. Not reported: {belum}. Unreadable: {rusak}.",
    ),
    "rollup.counts": (
        "Dari {jumlah} bukti per periode yang jatuh tempo atau sudah ada: {ada} tepat waktu, "
        "{terlambat} terlambat, {nihil} nihil, {belum} belum ada.",
        "Of {jumlah} pieces of evidence due or there: {ada} on time, {terlambat} late, {nihil} nil, {belum} missing.",
    ),
    "rollup.counts_none": (
        "Tidak ada bukti yang jatuh tempo pada tanggal ini.",
        "No evidence is due on this date.",
    ),
    "rollup.unknown": (
        "{jumlah} bukti belum diketahui karena sebagian folder tidak terbaca.",
        "{jumlah} pieces of evidence are not known because part of a folder was not readable.",
    ),
    "rollup.lost_count": (
        "{jumlah} bukti yang sebelumnya ada kini tidak ada lagi.",
        "{jumlah} pieces of evidence that were there before are not there now.",
    ),
    "rollup.note": (
        "Angka ini kelengkapan bukti dalam folder, bukan nilai LKE, dan bukan peringkat. Urutan menurut kode satuan kerja.",
        "These figures are completeness of evidence in folders, not LKE scores and not a ranking. Ordered by unit code.",
    ),
    "rollup.skip": ("Langsung ke isi", "Skip to the contents"),
    "rollup.search": ("Cari satuan kerja", "Search units"),
    "rollup.state": ("Keadaan laporan", "State of report"),
    "rollup.any_state": ("semua", "all"),
    "rollup.clear": ("Hapus filter", "Clear filter"),
    "rollup.no_match": ("Tidak ada satuan kerja yang cocok dengan filter.", "No unit matches the filter."),
    "rollup.filter_nav": ("Filter", "Filter"),
    "rollup.h_reports": ("Siapa yang belum melapor", "Who has not reported"),
    "rollup.all_reported": (
        "Semua satuan kerja sudah melapor, dan tidak ada hasil yang lama.",
        "All units have reported, and no result is out of date.",
    ),
    "rollup.age": ("keadaan per {tanggal}, {hari} hari yang lalu", "as of {tanggal}, {hari} days ago"),
    "rollup.h_map": ("Satuan kerja per komponen", "Units by komponen"),
    "rollup.map_note": (
        "Poin Pemenuhan yang jatuh tempo tetapi belum ada buktinya, tiap komponen. Makin pekat, makin besar bagiannya. "
        "Pilih satu kotak untuk membuka laporan satuan kerja itu, jika tersimpan di sebelah hasilnya.",
        "Points due without evidence, by komponen; the darker, the larger the share. "
        "Choose a cell to open that unit's own report where it lies beside its result.",
    ),
    "rollup.unit": ("Satuan kerja", "Unit"),
    "rollup.missing": ("Belum ada", "Missing"),
    "rollup.check": ("Perlu dicek", "To check"),
    "rollup.cell": (
        "komponen {nomor}: {tanpa} dari {jatuh} poin tanpa bukti",
        "komponen {nomor}: {tanpa} of {jatuh} points without evidence",
    ),
    "rollup.no_points": ("tidak diketahui", "not known"),
    "rollup.group_count": ("{lapor} dari {semua} melapor", "{lapor} of {semua} reported"),
    "rollup.no_parent": ("Tanpa induk", "No parent"),
    "rollup.h_gaps": ("Bukti yang paling sering belum ada", "Common gaps"),
    "rollup.gaps_none": ("Tidak ada bukti yang terlewat jatuh temponya.", "Nothing is past its due date."),
    "rollup.gaps_by_question": (
        "Rencana kerjanya berbeda-beda, jadi dibandingkan per butir saja.",
        "The work plans differ, so only items are compared.",
    ),
    "rollup.of": ("{satker} dari {dari}", "{satker} of {dari}"),
    "rollup.kode": ("Butir", "Item"),
    "rollup.bukti": ("Bukti", "Evidence"),
    "rollup.due": ("Jatuh tempo", "Due"),
    "rollup.lacking": ("Belum ada di", "Missing in"),
    "rollup.h_coming": ("Jatuh tempo dalam 30 hari", "Due in the next 30 days"),
    "rollup.coming_none": (
        "Tidak ada bukti yang jatuh tempo dalam 30 hari.",
        "Nothing is due in the next 30 days.",
    ),
    "rollup.h_lost": ("Sebelumnya ada, kini tidak ada", "There before, not there now"),
    "rollup.lost_other_rules": (
        "Hasil sebelumnya dibuat dengan versi lain: sebagian mungkin berubah karena aturan baru, buktinya belum tentu hilang.",
        "The earlier result was made by another version: some may have changed because of new rules, not because "
        "evidence is gone.",
    ),
    "rollup.lost_none": (
        "Dibandingkan dengan hasil sebelumnya, tidak ada bukti yang berkurang.",
        "Compared with earlier results, no evidence was lost.",
    ),
    "rollup.lost_unknown": (
        "Belum ada hasil sebelumnya untuk dibandingkan. Sertakan hasil lama, atau --since REKAP.json.",
        "There is no earlier result to compare with. Give older results, too, or --since ROLLUP.json.",
    ),
    "rollup.h_messages": ("Pesan untuk tiap satuan kerja", "A message for each unit"),
    "rollup.copy": ("Salin pesan", "Copy message"),
    "rollup.copied": ("Tersalin", "Copied"),
    "rollup.h_unreadable": ("Tidak terbaca", "Unreadable"),
    "rollup.unreadable_note": (
        "Tidak ikut dihitung; bukan berarti buktinya tidak ada.",
        "Not counted; it does not mean that evidence is missing.",
    ),
    "rollup.h_notes": ("Catatan", "Notes"),
    "rollup.cut": ("Ditampilkan {tampil} dari {jumlah}.", "Showing {tampil} of {jumlah}."),
    "rollup.theme": ("Warna", "Colours"),
    "rollup.theme_auto": ("otomatis", "automatic"),
    "rollup.theme_light": ("terang", "light"),
    "rollup.theme_dark": ("gelap", "dark"),
    "rollup.top": ("Kembali ke atas", "Back to top"),
    "rollup.foot": (
        "zi-audit {versi}. Halaman ini tidak memuat apa pun dari internet.",
        "zi-audit {versi}. This page loads nothing from the internet.",
    ),
    # a message
    "rollup.message_title": ("*{unit}*, keadaan per {tanggal}", "*{unit}*, as of {tanggal}"),
    "rollup.message_points": (
        "Poin Pemenuhan yang jatuh tempo tanpa bukti: {poin}.",
        "Points due without evidence: {poin}.",
    ),
    "rollup.message_area": ("komponen {nomor} {poin}", "komponen {nomor} {poin}"),
    "rollup.message_missing": ("*Belum ada ({jumlah})*", "*Missing ({jumlah})*"),
    "rollup.message_coming": ("*Jatuh tempo dalam 30 hari ({jumlah})*", "*Due in 30 days ({jumlah})*"),
    "rollup.message_lost": (
        "*Sebelumnya ada, kini tidak ada ({jumlah})*",
        "*There before, not there now ({jumlah})*",
    ),
    "rollup.message_item": (
        "- {kode} {nama} (jatuh tempo {tanggal})",
        "- {kode} {nama} (due {tanggal})",
    ),
    "rollup.message_more": ("- dan {jumlah} lagi", "- and {jumlah} more"),
    "rollup.message_stale": (
        "Hasil ini sudah {hari} hari. Mohon jalankan pemeriksaan lagi.",
        "This result is {hari} days old. Please run the check again.",
    ),
    "rollup.message_not_reported": (
        "Belum ada hasil pemeriksaan dari satuan kerja ini. Mohon jalankan zi-audit check dengan "
        "--format json --output hasil.json, lalu simpan hasilnya di folder bersama.",
        "There is no result of this unit yet. Please run zi-audit check with --format json "
        "--output hasil.json and keep the result in the shared folder.",
    ),
    "rollup.message_unreadable": (
        "Hasil pemeriksaan satuan kerja ini tidak terbaca: {pesan}",
        "The result of this unit is unreadable: {pesan}",
    ),
    # what was written
    "rollup.written": ("Rekapitulasi: {berkas}", "Roll-up: {berkas}"),
    "rollup.progress": (
        "Memeriksa {folder} ({nomor} dari {semua})",
        "Checking {folder} ({nomor} of {semua})",
    ),
}
