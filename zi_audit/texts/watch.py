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
    "watch.change": (
        "{tanda} {kode} {nama} {periode}: {status}",
        "{tanda} {kode} {nama} {periode}: {status}",
    ),
    "watch.change_because": (
        "{tanda} {kode} {nama} {periode}: {status} ({sebab})",
        "{tanda} {kode} {nama} {periode}: {status} ({sebab})",
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
    "ledger.corrupt": (
        "Riwayat pemeriksaan rusak. Ganti namanya lalu ulangi: riwayat baru dimulai dari awal.",
        "The ledger is damaged. Rename it and run again: a new one begins from nothing.",
    ),
    "ledger.newer": (
        "Riwayat pemeriksaan dibuat zi-audit yang lebih baru (versi {versi}, di sini {dikenal}). Perbarui zi-audit.",
        "The ledger was written by a newer zi-audit (version {versi}, here {dikenal}). Update zi-audit.",
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
    "lock.lost": (
        "Proses atau komputer lain telah mengambil alih laporan ini, jadi pemantauan di sini dihentikan.",
        "Another process or computer has taken over this report, so watching stops here.",
    ),
}
