"""What the watcher says while it runs, and what ledger and lock say when something is wrong."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "watch.native": (
        "Memantau lewat pemberitahuan sistem berkas ({jenis}). Berhenti: Ctrl+C.",
        "Watching by the file system's own events ({jenis}). Stop with Ctrl+C.",
    ),
    "watch.polling": (
        "Drive jaringan atau virtual ({jenis}): isi folder diperiksa tiap {detik} detik, lebih jarang jika"
        " lambat. Berhenti: Ctrl+C.",
        "Network or virtual drive ({jenis}): looking at the folder every {detik} seconds, less often where"
        " it is slow. Stop with Ctrl+C.",
    ),
    "watch.polling_asked": (
        "Isi folder diperiksa tiap {detik} detik, sesuai --poll. Berhenti: Ctrl+C.",
        "Looking at the folder every {detik} seconds, as --poll asks. Stop with Ctrl+C.",
    ),
    "watch.no_room": (
        "Sistem tidak dapat memantau folder sebanyak ini ({pesan}). Sebagai gantinya isi folder diperiksa"
        " tiap {detik} detik.",
        "The system cannot watch this many folders ({pesan}). Looking every {detik} seconds instead.",
    ),
    "watch.first": (
        "Laporan siap: {ada} ada, {terlambat} terlambat, {belum} belum ada.",
        "Report ready: {ada} present, {terlambat} late, {belum} missing.",
    ),
    "watch.since": ("Berubah sejak {tanggal}:", "Changed since {tanggal}:"),
    "watch.nothing_since": (
        "Tidak ada yang berubah sejak {tanggal}.",
        "Nothing has changed since {tanggal}.",
    ),
    "watch.since_more": (
        "… dan {jumlah} perubahan lain: lihat laporan.",
        "… and {jumlah} more changes: see the report.",
    ),
    "watch.change": (
        "{tanda} {kode} {nama} {periode}: {status}",
        "{tanda} {kode} {nama} {periode}: {status}",
    ),
    "watch.change_because": (
        "{tanda} {kode} {nama} {periode}: {status} ({sebab})",
        "{tanda} {kode} {nama} {periode}: {status} ({sebab})",
    ),
    "watch.because_rules": (
        "karena aturan baru, isi folder tidak berubah",
        "because of new rules; the folder did not change",
    ),
    "watch.because_vanished": ("berkas hilang: {berkas}", "file vanished: {berkas}"),
    "watch.because_also": ("juga untuk {jumlah} butir lain", "also for {jumlah} other items"),
    "watch.because_late": ("{hari} hari", "{hari} days"),
    "watch.because_due": ("jatuh tempo lewat", "due date passed"),
    "watch.begun": (
        "~ {jumlah} bukti mulai berjalan periodenya.",
        "~ The period of {jumlah} pieces of evidence has begun.",
    ),
    "watch.unreadable": (
        "! {jumlah} bagian folder tidak terbaca; rinciannya ada di laporan.",
        "! {jumlah} places cannot be read; the report lists them.",
    ),
    "watch.readable": ("Semua bagian folder terbaca lagi.", "Everything can be read again."),
    "watch.no_events": (
        "Pemberitahuan sistem berkas terus terputus. Sebagai gantinya isi folder diperiksa tiap {detik} detik.",
        "The file system's events keep breaking off. Looking every {detik} seconds instead.",
    ),
    "watch.away": (
        "{pesan} Laporan terakhir tetap berlaku; akan dicoba terus.",
        "{pesan} The last report stands; will keep trying.",
    ),
    "watch.back": (
        "Folder terbaca lagi; seluruhnya diperiksa ulang.",
        "The folder is back; all of it was read again.",
    ),
    "watch.deaf": (
        "Pemberitahuan sistem berkas terputus; dipasang ulang dan seluruh folder diperiksa.",
        "The file system's events broke off; listening anew and reading the whole folder.",
    ),
    "watch.events_lost": (
        "Ada perubahan yang tidak diberitahukan sistem berkas; sudah diperiksa seluruhnya.",
        "The file system did not tell of some changes; the whole folder has been read.",
    ),
    "watch.rewritten": ("{berkas} hilang, jadi ditulis ulang.", "{berkas} was gone and is written again."),
    "watch.problem": ("{pesan}", "{pesan}"),
    "watch.stopped": (
        "Pemantauan selesai. Laporan terakhir utuh.",
        "Stopped watching. The last report is intact.",
    ),
    "ledger.not_a_ledger": (
        "Ini bukan riwayat pemeriksaan zi-audit, jadi tidak disentuh. Pilih nama lain dengan --ledger.",
        "This is not a ledger of zi-audit, so it was not touched. Choose another name with --ledger.",
    ),
    "ledger.held": (
        "Riwayat pemeriksaan sedang dibuka program lain, atau hak akses ditolak. Tutup program itu, lalu ulangi.",
        "Another program holds the ledger open, or access is denied. Close that program and run again.",
    ),
    "ledger.corrupt": (
        "Riwayat pemeriksaan rusak, jadi tidak dipakai. Ganti namanya: riwayat baru dimulai dari awal pada pemeriksaan"
        " berikutnya.",
        "The ledger is damaged, so it is not used. Rename it: a new one begins from nothing at the next run.",
    ),
    "ledger.newer": (
        "Riwayat pemeriksaan dibuat zi-audit yang lebih baru (versi {versi}, di sini {dikenal}), jadi tidak dipakai. Perbarui"
        " zi-audit, atau pilih nama lain dengan --ledger.",
        "The ledger was written by a newer zi-audit (version {versi}, here {dikenal}), so it is not used. Update"
        " zi-audit, or choose another name with --ledger.",
    ),
    "ledger.not_a_file": (
        "Di sini seharusnya ada berkas riwayat pemeriksaan, tetapi yang ada folder, tautan, atau pipa, jadi tidak dibuka."
        " Pindahkan, atau pilih nama lain dengan --ledger.",
        "The ledger's file belongs here, but there is a folder, a link or a pipe, so it was not opened."
        " Move it away, or choose another name with --ledger.",
    ),
    "ledger.clock_back": (
        "Jam komputer ini menunjukkan {kini}, lebih awal daripada pemeriksaan terakhir pada {dulu}, jadi"
        " pemeriksaan ini tidak dicatat. Periksa tanggal dan jam komputer; jika sudah benar, jam ini dipercaya"
        " lagi setelah dua hari.",
        "The clock of this computer shows {kini}, before the last run of {dulu}, so this run was not recorded."
        " Check the computer's date and time; if they are right, they are believed again after two days.",
    ),
    "ledger.clock_ahead": (
        "Jam komputer ini menunjukkan {kini}, lebih dari setahun sesudah pemeriksaan terakhir pada {dulu}, jadi"
        " pemeriksaan ini tidak dicatat. Periksa tanggal dan jam komputer; jika sudah benar, jam ini dipercaya"
        " lagi setelah dua hari.",
        "The clock of this computer shows {kini}, more than a year after the last run of {dulu}, so this run was"
        " not recorded. Check the computer's date and time; if they are right, they are believed again after two"
        " days.",
    ),
    "ledger.clock_outside": (
        "Jam komputer ini menunjukkan {kini}, jauh di luar tahun rencana kerja, {tahun}, jadi pemeriksaan ini"
        " tidak dicatat. Periksa tanggal dan jam komputer.",
        "The clock of this computer shows {kini}, far from the plan's year, {tahun}, so this run was not"
        " recorded. Check the computer's date and time.",
    ),
    "ledger.clock_files": (
        "Jam komputer ini menunjukkan {kini}, lebih awal daripada waktu sebagian besar berkas, jadi pemeriksaan"
        " ini tidak dicatat. Periksa tanggal dan jam komputer.",
        "The clock of this computer shows {kini}, before the time of most files, so this run was not recorded."
        " Check the computer's date and time.",
    ),
    "ledger.locked": (
        "Riwayat pemeriksaan sedang dipakai proses lain. Tunggu sampai selesai, lalu ulangi.",
        "Another process is using the ledger. Wait until it is done and run again.",
    ),
    "ledger.unusable": (
        "Riwayat pemeriksaan tidak dapat dipakai: {pesan}. Periksa hak akses dan sisa ruang, atau pakai --ledger none.",
        "The ledger cannot be used: {pesan}. Check access and free space, or use --ledger none.",
    ),
    "lock.held": (
        "Laporan ini sedang dikerjakan {host} (proses {pid}) sejak {sejak}. Tunggu sampai selesai, atau"
        " hentikan proses itu.",
        "{host} (process {pid}) has been working on this report since {sejak}. Wait until it is done, or stop"
        " that process.",
    ),
    "lock.held_by_unknown": (
        "Laporan ini sedang dikerjakan proses lain. Jika tidak ada, hapus berkas kunci ini.",
        "Another process is working on this report. If there is none, delete this lock file.",
    ),
    "lock.no_file": (
        "Di sini seharusnya ada berkas kunci, tetapi yang ada folder, tautan, atau pipa. Pindahkan, lalu ulangi.",
        "A lock file belongs here, but there is a folder, a link or a pipe. Move it away and run again.",
    ),
    "lock.not_exclusive": (
        "Drive ini ({jenis}) tidak dapat menjamin hanya satu komputer yang menulis laporan. Pastikan tidak ada"
        " komputer lain yang memantau atau memeriksa ke laporan yang sama.",
        "This drive ({jenis}) cannot promise that only one computer writes the report. Make sure that no other"
        " computer watches or checks into the same report.",
    ),
    "lock.lost": (
        "Proses atau komputer lain telah mengambil alih laporan ini, jadi pemantauan di sini dihentikan.",
        "Another process or computer has taken over this report, so watching stops here.",
    ),
}
