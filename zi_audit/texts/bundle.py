"""The evaluator's package: what its own files say, and what the command says of it."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "bundle.readme_name": ("BACA SAYA.txt", "READ ME.txt"),
    "bundle.list_name": ("Daftar berkas.csv", "List of files.csv"),
    "bundle.left_name": ("Tidak disertakan.csv", "Left out.csv"),
    "bundle.readme": (
        "Paket bukti Zona Integritas {unit}\nKeadaan per {tanggal}\n\n"
        "1. Ekstrak seluruh ZIP ini lebih dulu, lalu buka {halaman}. Tautannya membuka berkas di dalam paket ini.\n"
        "2. Bukti ({jumlah} berkas) ada dalam folder menurut kode butir, urut seperti lembar LKE. Berkas yang dipakai\n"
        "   beberapa butir disimpan sekali, di folder butir yang pertama.\n"
        "3. {daftar} menyebut nama asli setiap berkas. {sidik} memuat sidik berkas (SHA-256) untuk memastikan\n"
        "   tidak ada yang berubah.\n"
        "4. Paket ini dapat memuat data pribadi pegawai dan pelapor. Jangan dibagikan lebih luas dari yang diperlukan.\n",
        "Zona Integritas evidence package of {unit}\nAs of {tanggal}\n\n"
        "1. Extract the whole ZIP first, then open {halaman}. Its links open the files inside this package.\n"
        "2. The evidence ({jumlah} files) lies in folders by the code of its butir, in the order of the LKE sheet.\n"
        "   A file that several butir use is kept once, in the folder of the first.\n"
        "3. {daftar} gives the original name of each file. {sidik} holds the checksums (SHA-256) that show\n"
        "   whether anything was changed.\n"
        "4. This package may hold personal data of staff and reporters. Share it no further than needed.\n",
    ),
    "bundle.readme_left": (
        "5. {jumlah} berkas tidak disertakan; lihat {daftar}.\n",
        "5. {jumlah} files are left out; see {daftar}.\n",
    ),
    "bundle.column_name": ("Berkas dalam paket", "File in the package"),
    "bundle.column_path": ("Lokasi asli", "Original path"),
    "bundle.column_kode": ("Butir", "Butir"),
    "bundle.column_digest": ("Sidik berkas (SHA-256)", "Checksum (SHA-256)"),
    "bundle.column_why": ("Alasan", "Reason"),
    "bundle.why_tautan": (
        "pintasan, bukan berkas; unduh dan simpan berkas aslinya",
        "a shortcut, not a file; download and keep the file itself",
    ),
    "bundle.why_dikecualikan": ("dikecualikan dengan --exclude", "excluded by --exclude"),
    "bundle.why_terlalu_besar": (
        "lebih besar dari 1 GB; serahkan tersendiri",
        "larger than 1 GB; hand it over by itself",
    ),
    "bundle.why_tidak_terbaca": (
        "tidak dapat dibaca; buka aksesnya, lalu buat paket lagi",
        "could not be read; open access to it and make the package again",
    ),
    "bundle.why_berubah": (
        "berubah saat disalin; buat paket lagi",
        "changed while it was copied; make the package again",
    ),
    "bundle.made": (
        "Paket bukti: {berkas} ({jumlah} berkas, {ukuran} MB).",
        "Evidence package: {berkas} ({jumlah} files, {ukuran} MB).",
    ),
    "bundle.left": (
        "Tidak disertakan: {jumlah} berkas; alasannya ada dalam paket, di {daftar}.",
        "Left out: {jumlah} files; the reasons are in the package, in {daftar}.",
    ),
    "bundle.people": (
        "Bukti dapat memuat data pribadi (SKP, pengaduan). Kecualikan dengan --exclude jika tidak perlu dibagikan, "
        'misalnya --exclude "*SKP*".',
        "Evidence may hold personal data (SKP, complaints). Leave out what need not be shared with --exclude, "
        'such as --exclude "*SKP*".',
    ),
}
