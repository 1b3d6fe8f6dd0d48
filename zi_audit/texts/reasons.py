"""Why a file was counted, or not, and where: the words behind `Alasan`."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "reason.same_by_samples": (
        "Berkasnya besar, jadi isinya dibandingkan dengan berkas lain lewat cuplikan saja.",
        "The file is large, so its content was compared with another's by samples only.",
    ),
    # the file's place
    "reason.place_nama": ("Kode {kode} tertulis di nama berkas.", "Code {kode} stands in the file name."),
    "reason.place_folder": (
        "Berkas berada di folder butir {kode}.",
        "The file lies in the folder of item {kode}.",
    ),
    "reason.place_judul": (
        "Judul folder menunjuk butir {kode}.",
        "The folder titles lead to item {kode}.",
    ),
    "reason.place_words": (
        "Kata-kata pada nama atau foldernya menunjuk dokumen “{nama}”.",
        "The words of the name or its folder identify the document “{nama}”.",
    ),
    "reason.pola": (
        "Nama berkas cocok dengan pola {pola} untuk “{nama}”.",
        "The file name fits the pattern {pola} for “{nama}”.",
    ),
    "reason.mapped": (
        "Dipetakan di zi-audit.toml dengan pola {pola}.",
        "Mapped in zi-audit.toml by the pattern {pola}.",
    ),
    # its jenis and words
    "reason.jenis_nama": ("Namanya menyatakan jenis {jenis}.", "Its name states the kind {jenis}."),
    "reason.jenis_folder": ("Foldernya menyatakan jenis {jenis}.", "Its folder states the kind {jenis}."),
    "reason.jenis_ekstensi": (
        "Ekstensinya menunjukkan jenis {jenis}.",
        "Its extension shows the kind {jenis}.",
    ),
    "reason.words": ("Kata-katanya cocok dengan “{nama}”.", "Its words fit “{nama}”."),
    "reason.nihil": (
        "Namanya menyatakan nihil, dan {kode} bersyarat: cukup pernyataan nihil.",
        "Its name says nihil, and {kode} is conditional: a nil statement is enough.",
    ),
    "reason.gabungan": (
        "Satu berkas memuat beberapa bukti rapat; periksa isinya.",
        "One file holds several parts of a meeting; check its contents.",
    ),
    "reason.bersama": (
        "Berkas disimpan di butir {kode} dan berlaku bersama.",
        "The file is kept under item {kode} and is shared.",
    ),
    "reason.alternatif": (
        "Menggantikan “{nama}” (salah satu cukup).",
        "Stands for “{nama}” (either is enough).",
    ),
    # its periode
    "reason.only_periode": ("Bukti ini hanya punya satu periode.", "This evidence has one period only."),
    "reason.period_mark": ("Tertulis untuk periode {periode}.", "Marked for the period {periode}."),
    "reason.date_inside": (
        "Tanggal {tanggal} jatuh dalam periode.",
        "The date {tanggal} falls in the period.",
    ),
    "reason.date_after": (
        "Tanggal {tanggal} paling lama 31 hari setelah periode yang belum terisi.",
        "The date {tanggal} is at most 31 days after a period not yet filled.",
    ),
    "reason.date_before": (
        "Tanggal {tanggal} dihitung untuk periode berikutnya yang berakhir.",
        "The date {tanggal} counts for the next period to end.",
    ),
    "reason.date_after_all": (
        "Tanggal {tanggal} setelah semua periode; dihitung untuk periode terakhir.",
        "The date {tanggal} is after all periods; it counts for the last one.",
    ),
    # why it fills nothing
    "reason.unknown": (
        "Nama dan foldernya tidak menunjuk bukti mana pun dalam rencana kerja.",
        "Neither its name nor its folder leads to any evidence of the work plan.",
    ),
    "reason.several": (
        "Butir {kode} meminta {jumlah} bukti jenis {jenis}; sebutkan di nama berkas yang mana.",
        "Item {kode} asks for {jumlah} pieces of evidence of the kind {jenis}; say in the file name which one.",
    ),
    "reason.words_fit_several": (
        "Namanya cocok dengan {jumlah} dokumen; tambahkan kode butir di depan nama.",
        "Its name fits {jumlah} documents; put the item's code in front of the name.",
    ),
    "reason.words_but_no_jenis": (
        "Kata-katanya cocok dengan “{nama}”, tetapi namanya tidak menyebut jenis {jenis}.",
        "Its words fit “{nama}”, but its name does not state the kind {jenis}.",
    ),
    "reason.kode_and_words_differ": (
        "Kode di nama berkas menunjuk butir {kode}, tetapi kata-katanya menunjuk “{nama}”.",
        "The code in the file name says item {kode}, but its words say “{nama}”.",
    ),
    "reason.not_asked": (
        "Butir {kode} tidak meminta bukti jenis {jenis}.",
        "Item {kode} does not ask for evidence of the kind {jenis}.",
    ),
    "reason.no_bukti": (
        "Rencana kerja tidak meminta bukti untuk butir {kode}.",
        "The plan asks for no evidence for item {kode}.",
    ),
    "reason.says_nothing": (
        "Berkas ada di butir {kode}, tetapi namanya tidak menyebut jenis bukti.",
        "The file lies in item {kode}, but its name does not say what kind of evidence it is.",
    ),
    "reason.other_year": (
        "Namanya menyebut tahun {tahun}, sedangkan yang diminta tahun {diminta}.",
        "It states the year {tahun}, but {diminta} is asked for.",
    ),
    "reason.mark_covers_several": (
        "Periode {periode} mencakup beberapa tenggat; sebutkan bulan atau triwulannya.",
        "The period {periode} covers several due dates; name the month or quarter.",
    ),
    "reason.after_audit": (
        "Tanggalnya {tanggal} ({sumber}), setelah tanggal audit.",
        "It is dated {tanggal} ({sumber}), after the audit's date.",
    ),
    "reason.empty": ("Berkas kosong (0 byte).", "The file is empty (0 bytes)."),
    "reason.temporary": ("Berkas sementara atau berkas sistem.", "A temporary or system file."),
    "reason.ignored": ("Diabaikan menurut zi-audit.toml.", "Ignored by zi-audit.toml."),
    "reason.link": (
        "Pintasan sistem (symbolic link) tidak diikuti; simpan berkas aslinya di sini.",
        "Symbolic links are not followed; keep the file itself here.",
    ),
    "reason.special": (
        "Bukan berkas biasa (pipa, soket, atau perangkat); tidak dibuka.",
        "Not a regular file (a pipe, a socket or a device); it was not opened.",
    ),
    # near misses, for explain
    "reason.miss_ruled_out": (
        "Namanya memuat kata yang dikecualikan.",
        "Its name holds a word that rules it out.",
    ),
    "reason.miss_extension": (
        "Berkas .{ekstensi} tidak diterima untuk bukti ini.",
        "A .{ekstensi} file is not accepted for this evidence.",
    ),
    "reason.miss_jenis": (
        "Namanya menyatakan jenis {jenis}, yang diminta {diminta}.",
        "Its name states the kind {jenis}; {diminta} is asked for.",
    ),
    "reason.miss_no_jenis": (
        "Namanya tidak menyatakan jenis {diminta}.",
        "Its name does not state the kind {diminta}.",
    ),
    "reason.miss_words": (
        "Belum semua kata yang diperlukan ada di namanya.",
        "Not all words needed are in its name.",
    ),
    # what could not be read
    "reason.unreadable_denied": (
        "Tidak boleh dibuka (hak akses ditolak). Minta pemilik folder membuka aksesnya.",
        "Access denied. Ask the owner of the folder for access.",
    ),
    "reason.unreadable_vanished": (
        "Hilang saat sedang dibaca. Periksa sekali lagi.",
        "Vanished while it was being read. Run the audit again.",
    ),
    "reason.unreadable_swapped": (
        "Diganti dengan yang lain selagi dibaca, jadi tidak dibuka. Periksa sekali lagi.",
        "Replaced by something else while it was being read, so it was not opened. Run the audit again.",
    ),
    "reason.mount_gone": (
        "Drive bersama yang biasanya terpasang di sini sedang tidak tersambung. Sambungkan, lalu periksa lagi.",
        "The share that is usually mounted here is not connected. Connect it and run the audit again.",
    ),
    "reason.unreadable": ("Tidak dapat dibaca: {pesan}.", "Cannot be read: {pesan}."),
    "reason.undecodable": (
        "Nama berkas memuat huruf yang rusak; ubah namanya lewat komputer asalnya.",
        "The file name holds broken characters; rename it on the computer it came from.",
    ),
    "reason.too_deep": (
        "Folder bersarang terlalu dalam; tidak dibaca.",
        "Folders nested too deep; not read.",
    ),
}
