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
        "Butirnya ditentukan dalam zi-audit.toml dengan pola {pola}.",
        "Mapped in zi-audit.toml by the pattern {pola}.",
    ),
    # its jenis and words
    "reason.jenis_nama": ("Nama berkas menyebut {jenis}.", "The file name states the kind {jenis}."),
    "reason.jenis_folder": ("Nama folder menyebut {jenis}.", "A folder name states the kind {jenis}."),
    "reason.jenis_ekstensi": (
        "Ekstensi berkas menunjukkan {jenis}.",
        "The extension shows the kind {jenis}.",
    ),
    "reason.words": ("Kata pada nama berkas sesuai dengan “{nama}”.", "The words of the name fit “{nama}”."),
    "reason.nihil": (
        "Namanya menyatakan nihil, dan {kode} bersyarat: cukup pernyataan nihil.",
        "Its name says nihil, and {kode} is conditional: a nil statement is enough.",
    ),
    "reason.jenis_disimpulkan": (
        "Jenisnya tidak tertulis; disimpulkan dari isi namanya.",
        "Its kind is not written; it is inferred from what its name says.",
    ),
    "reason.pokok_disimpulkan": (
        "Pokoknya tidak tertulis lengkap; hanya dokumen ini yang cocok di tempat ini.",
        "Its subject is not written in full; no other dokumen fits in this place.",
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
    # what its own text says
    "reason.ditentukan_isi": (
        "Ditentukan dari isi dokumen: “{kata}”.",
        "Decided by its text: “{kata}”.",
    ),
    "reason.isi_jenis_nama": ("Isi dokumen menyebut {jenis}.", "Its text states the kind {jenis}."),
    "reason.isi_place_words": (
        "Judul pada isi dokumen menunjuk “{nama}”.",
        "The heading in its text identifies “{nama}”.",
    ),
    "reason.isi_words": (
        "Kata pada isi dokumen sesuai dengan “{nama}”.",
        "The words of its text fit “{nama}”.",
    ),
    "reason.isi_nihil": (
        "Isinya menyatakan nihil, dan {kode} bersyarat: cukup pernyataan nihil.",
        "Its text says nihil, and {kode} is conditional: a nil statement is enough.",
    ),
    "reason.isi_pokok_disimpulkan": (
        "Perihal pada isinya tidak lengkap; hanya dokumen ini yang sesuai di tempat ini.",
        "The subject in its text is not written in full; no other document fits in this place.",
    ),
    "reason.isi_mendekati": (
        "Isi dokumen menyebut “{kata}”; belum cukup untuk menentukan buktinya. Perjelas nama berkasnya; lihat saran.",
        "Its text says “{kata}”, which is not enough to decide what it is evidence for. Make its name clearer; see the suggestions.",
    ),
    "reason.isi_tahun_lain": (
        "Isi dokumen menyebut tahun {tahun}, sedangkan yang diminta tahun {diminta}. Pastikan bukan dokumen tahun lain.",
        "Its text states the year {tahun}, but {diminta} is asked for. Make sure that it is not another year’s.",
    ),
    "reason.made_in_other_year": (
        "Menurut isinya berkas dibuat tahun {tahun}, sedangkan yang diminta tahun {diminta}. Pastikan bukan dokumen tahun lain.",
        "By its content the file was made in {tahun}, but {diminta} is asked for. Make sure that it is not another year’s.",
    ),
    "reason.isi_other_year": (
        "Isi dokumen menyebut tahun {tahun}, sedangkan yang diminta tahun {diminta}.",
        "Its text states the year {tahun}, but {diminta} is asked for.",
    ),
    "reason.isi_milik_lain": (
        "Isi dokumen menyebut penerbit “{kata}”. Pastikan dokumen ini milik satuan kerja sendiri.",
        "Its text names “{kata}” as the issuer. Make sure that the document is your own.",
    ),
    "reason.isi_unit_lain": (
        "Isi dokumen menyebut “{kata}”, sedangkan yang diminta milik {unit}. Jika memang milik sendiri, tetapkan butirnya di zi-audit.toml ([[pemetaan]]).",
        "Its text says “{kata}”; what is asked for is that of {unit}. If it is yours all the same, map it in zi-audit.toml ([[pemetaan]]).",
    ),
    "reason.isi_kosong": (
        "Formulir belum diisi: “{kata}”. Simpan dokumen yang sudah diisi.",
        "A blank form: “{kata}”. Keep the completed document.",
    ),
    "reason.tampak_kosong": (
        "Isinya formulir yang belum diisi. Simpan dokumen yang sudah diisi.",
        "Its text is a form that nobody filled in. Keep the completed document.",
    ),
    "reason.isi_pokok_lain": (
        "Isi dokumen menyebut “{kata}”, bukan “{nama}”. Pastikan perihalnya benar.",
        "Its text says “{kata}”, not “{nama}”. Make sure that its subject is right.",
    ),
    "reason.isi_jenis_lain": (
        "Isi dokumen adalah {jenis}, yang diminta {diminta}. Pastikan berkasnya benar.",
        "Its text is of the kind {jenis}; {diminta} is asked for. Make sure that it is the right file.",
    ),
    "reason.isi_batal": (
        "Isi dokumen menyebut “{kata}”. Pastikan bukan keputusan yang mencabut atau yang dicabut.",
        "Its text says “{kata}”. Make sure that it neither revokes nor is revoked.",
    ),
    "reason.isi_pokok_dokumen_lain": (
        "Isi dokumen menyebut “{nama}”; tampaknya untuk {kode}.",
        "Its text says “{nama}”; it seems to be for {kode}.",
    ),
    # its periode
    "reason.only_periode": ("Bukti ini hanya memiliki satu periode.", "This evidence has one period only."),
    "reason.period_mark": ("Tertulis untuk periode {periode}.", "Marked for the period {periode}."),
    "reason.date_inside": (
        "Tanggal {tanggal} jatuh dalam periode.",
        "The date {tanggal} falls in the period.",
    ),
    "reason.date_after": (
        "Bertanggal {tanggal}, dalam 31 hari setelah periode yang belum ada buktinya.",
        "Dated {tanggal}, within 31 days after a period that has no evidence yet.",
    ),
    "reason.date_before": (
        "Bertanggal {tanggal}, di luar semua periode; dihitung untuk periode terdekat sesudahnya.",
        "Dated {tanggal}, outside all periods; it counts for the next one.",
    ),
    "reason.date_after_all": (
        "Tanggal {tanggal} setelah semua periode; dihitung untuk periode terakhir.",
        "The date {tanggal} is after all periods; it counts for the last one.",
    ),
    # why it fills nothing
    "reason.unknown": (
        "Nama dan foldernya tidak menunjuk bukti mana pun dalam rencana kerja. Jika ini bukti, tulis kode butir di depan namanya; jika bukan, biarkan.",
        "Neither its name nor its folder leads to any evidence of the work plan. If it is evidence, put the item’s code in front of its name; if not, leave it.",
    ),
    "reason.several": (
        "Butir {kode} meminta {jumlah} bukti jenis {jenis}. Tulis pada nama berkas, ini bukti yang mana; lihat saran nama.",
        "Item {kode} asks for {jumlah} pieces of evidence of the kind {jenis}. Say in the file name which one this is; see the suggested names.",
    ),
    "reason.words_fit_several": (
        "Namanya cocok dengan {jumlah} dokumen; tambahkan kode butir di depan nama.",
        "Its name fits {jumlah} documents; put the item's code in front of the name.",
    ),
    "reason.occasion": (
        "Namanya menyebut kegiatan ({kata}) tentang “{nama}”, bukan dokumennya sendiri.",
        "Its name tells of an occasion ({kata}) about “{nama}”, not of the document itself.",
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
    "reason.unasked": (
        "Namanya menyebut {nama}, yang tidak diminta rencana kerja.",
        "Its name says {nama}, which the plan does not ask for.",
    ),
    "reason.no_bukti": (
        "Rencana kerja tidak meminta bukti untuk butir {kode}.",
        "The plan asks for no evidence for item {kode}.",
    ),
    "reason.says_nothing": (
        "Berkas ada di butir {kode}, tetapi namanya tidak menyebut jenis bukti. Perjelas namanya; lihat saran nama.",
        "The file lies in item {kode}, but its name does not say what kind of evidence it is. Make it clearer; see the suggested names.",
    ),
    "reason.other_year": (
        "Namanya menyebut tahun {tahun}, sedangkan yang diminta tahun {diminta}.",
        "It states the year {tahun}, but {diminta} is asked for.",
    ),
    "reason.unit_lain": (
        "Namanya menyebut “{kata}”, sedangkan yang diminta milik {unit}. Jika memang milik sendiri, tetapkan butirnya di zi-audit.toml ([[pemetaan]]).",
        "Its name says “{kata}”; what is asked for is that of {unit}. If it is yours all the same, map it in zi-audit.toml ([[pemetaan]]).",
    ),
    "reason.unit_belum_jelas": (
        "“{kata}” dapat berarti badan lain; periksa isinya.",
        "“{kata}” may mean another body; check its contents.",
    ),
    "reason.mungkin_lama": (
        "“{kata}” dapat berarti berkas ini bukan yang berlaku tahun ini; periksa isinya.",
        "“{kata}” may mean that this is not the one for this year; check its contents.",
    ),
    "reason.bukan_dokumen_kosong": (
        "Kata “{kata}” menunjukkan formulir, contoh, atau sampul, bukan buktinya. Simpan dokumen yang sudah diisi.",
        "The word “{kata}” shows a form, a sample or a cover, not the evidence. Keep the completed document.",
    ),
    "reason.bukan_dokumen_cancelled": (
        "Kata “{kata}” menunjukkan bahwa dokumen ini tidak berlaku.",
        "The word “{kata}” shows that this document is not in force.",
    ),
    "reason.bukan_dokumen_paper": (
        "Kata “{kata}” menunjukkan berkas pendukung kegiatan, bukan bukti yang diminta. Jika memang buktinya, tetapkan butirnya di zi-audit.toml ([[pemetaan]]).",
        "The word “{kata}” shows a paper around the activity, not the evidence asked for. If it is the evidence, map it in zi-audit.toml ([[pemetaan]]).",
    ),
    "reason.bukan_dokumen_explaining": (
        "Kata “{kata}” menunjukkan tulisan tentang hal ini, bukan buktinya.",
        "The word “{kata}” shows a text about this, not the evidence itself.",
    ),
    "reason.pokok_lain": (
        "Namanya menyebut “{kata}”, bukan “{nama}”. Jika memang buktinya, tetapkan butirnya di zi-audit.toml ([[pemetaan]]).",
        "Its name says “{kata}”, not “{nama}”. If it is the evidence, map it in zi-audit.toml ([[pemetaan]]).",
    ),
    "reason.pokok_dokumen_lain": (
        "Namanya menyebut “{nama}”; tampaknya untuk {kode}.",
        "Its name says “{nama}”; it seems to be for {kode}.",
    ),
    "reason.pokok_belum_jelas": (
        "Namanya tidak menyebut perihal “{nama}”; periksa isinya.",
        "Its name does not state the subject “{nama}”; check its contents.",
    ),
    "reason.tahun_sebelumnya": (
        "Menyebut tahun {tahun}; berlaku sampai dicabut, dan yang tahun ini belum ada.",
        "It states the year {tahun}; it stands until revoked, and there is none of this year.",
    ),
    "reason.newer_stands": (
        "Menyebut tahun {tahun}; yang tahun ini sudah ada.",
        "It states the year {tahun}; there is one of this year.",
    ),
    "reason.same_content": (
        "Isinya sama dengan {path}.",
        "Its content is the same as that of {path}.",
    ),
    "reason.extension": (
        "Berkas .{ekstensi} tidak diterima untuk “{nama}”. Simpan sebagai: {diminta}.",
        "A .{ekstensi} file is not accepted for “{nama}”. Save it as: {diminta}.",
    ),
    "reason.extension_cloud": (
        "Isi berkas .{ekstensi} ini belum diunduh ke komputer, sehingga “{nama}” belum dapat dibaca. "
        "Unduh dulu dari penyimpanan daring, lalu periksa lagi.",
        "The content of this .{ekstensi} file was not downloaded, so “{nama}” cannot be read. "
        "Download it from its cloud first, then check again.",
    ),
    "reason.not_examined": (
        "Bagian Reform atau Hasil dari LKE; rencana kerja ini tidak memuat butirnya.",
        "Part of the LKE's Reform or Hasil, of which this plan has no item.",
    ),
    "reason.mark_covers_several": (
        "Periode {periode} mencakup beberapa jatuh tempo. Tulis bulan atau triwulannya.",
        "The period {periode} covers several due dates. Name the month or quarter.",
    ),
    "reason.after_audit": (
        "Bertanggal {tanggal} ({sumber}), setelah tanggal keadaan. Jika keliru, tulis tanggal dokumen pada nama berkas.",
        "Dated {tanggal} ({sumber}), after the as-of date. If that is wrong, write the document’s date in the file name.",
    ),
    "reason.empty": (
        "Berkas kosong (0 byte). Salin ulang berkasnya.",
        "The file is empty (0 bytes). Copy it again.",
    ),
    "reason.temporary": ("Berkas sementara atau berkas sistem.", "A temporary or system file."),
    "reason.system_folder": (
        "Folder milik sistem atau program, misalnya tempat sampah. Isinya tidak diperiksa.",
        "A folder of the system or of a program, such as a recycle bin. What it holds is not examined.",
    ),
    "reason.ignored": ("Diabaikan menurut zi-audit.toml.", "Ignored by zi-audit.toml."),
    "reason.link": (
        "Tautan sistem (symbolic link) tidak diikuti. Simpan berkas aslinya di sini.",
        "Symbolic links are not followed. Keep the file itself here.",
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
    "reason.miss_occasion": (
        "Namanya menyebut kegiatan ({kata}), bukan dokumennya sendiri.",
        "Its name tells of an occasion ({kata}), not of the document itself.",
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
        "Hilang saat sedang dibaca. Periksa lagi.",
        "Vanished while it was being read. Check again.",
    ),
    "reason.unreadable_swapped": (
        "Diganti dengan yang lain selagi dibaca, jadi tidak dibuka. Periksa lagi.",
        "Replaced by something else while it was being read, so it was not opened. Check again.",
    ),
    "reason.mount_gone": (
        "Folder bersama yang biasanya terpasang di sini sedang tidak tersambung. Sambungkan, lalu periksa lagi.",
        "The share that is usually mounted here is not connected. Connect it, then check again.",
    ),
    "reason.unreadable": ("Tidak dapat dibaca: {pesan}.", "Cannot be read: {pesan}."),
    "reason.undecodable": (
        "Nama berkas memuat huruf yang rusak; ubah namanya lewat komputer asalnya.",
        "The file name holds broken characters; rename it on the computer it came from.",
    ),
    "reason.too_deep": (
        "Folder bersarang terlalu dalam, tidak dibaca. Pindahkan isinya ke folder yang lebih atas.",
        "Folders nested too deep, not read. Move the contents to a folder higher up.",
    ),
}
