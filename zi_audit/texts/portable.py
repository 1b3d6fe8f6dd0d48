"""Texts of the portable folder for Windows: its builder, its note, and the window of its two icons."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "portable.help": (
        """\
Membuat versi portabel (tanpa instalasi) untuk Windows: satu ZIP.

Pemakaian: python -m zi_audit.portable --embed ZIP --output BERKAS.zip

  --embed ZIP        "Windows embeddable package (64-bit)" dari python.org
  --output BERKAS    ZIP yang dibuat
  --wheels FOLDER    folder berisi paket .whl untuk Windows 64-bit; bawaan:
                     diunduh dengan pip
  --lang id|en       bahasa, juga untuk BACA SAYA.txt di dalamnya

Masukan yang sama menghasilkan ZIP yang sama.
""",
        """\
Builds the portable version (nothing to install) for Windows: one ZIP.

Usage: python -m zi_audit.portable --embed ZIP --output FILE.zip

  --embed ZIP        "Windows embeddable package (64-bit)" from python.org
  --output FILE      the ZIP to make
  --wheels FOLDER    a folder of .whl packages for 64-bit Windows; default:
                     downloaded by pip
  --lang id|en       language, also of BACA SAYA.txt in it

The same inputs give the same ZIP.
""",
    ),
    "portable.made": (
        "{berkas}: {ukuran} MB, SHA-256 {sidik}",
        "{berkas}: {ukuran} MB, SHA-256 {sidik}",
    ),
    "portable.no_embed": (
        "Bukan “Windows embeddable package (64-bit)”. Unduh dari python.org, bagian Windows, lalu sebutkan ZIP itu.",
        "This is no “Windows embeddable package (64-bit)”. Download it from python.org, Windows, and name that ZIP.",
    ),
    "portable.bad_zip": (
        "ZIP ini tidak dapat dibaca atau isinya tidak wajar. Unduh ulang.",
        "This ZIP cannot be read, or holds what it should not. Download it again.",
    ),
    "portable.no_wheels": (
        "Tidak ada berkas .whl di sini. Isi foldernya, atau hapus --wheels supaya diunduh.",
        "There is no .whl file here. Fill the folder, or leave out --wheels to have them downloaded.",
    ),
    "portable.no_download": (
        "Paket untuk Python {versi} tidak dapat diunduh: {pesan}. Periksa sambungan internet, atau pakai --wheels.",
        "Packages for Python {versi} cannot be downloaded: {pesan}. Check the connection, or use --wheels.",
    ),
    "portable.ask": (
        "Seret folder bukti ke jendela ini, lalu tekan Enter. Atau tempel lokasinya di sini, lalu tekan Enter.\n"
        "Tekan Enter saja untuk memilih folder dari daftar.\n> ",
        "Drag the evidence folder onto this window and press Enter. Or paste its path here and press Enter.\n"
        "Press Enter alone to choose the folder from a list.\n> ",
    ),
    "portable.ask_again": (
        "Folder terakhir: {folder}\n"
        "Tekan Enter untuk memeriksa folder ini lagi. Untuk folder lain: seret ke jendela ini atau tempel lokasinya, "
        "lalu tekan Enter.\n> ",
        "Last folder: {folder}\n"
        "Press Enter to examine it again. For another: drag it onto this window or paste its path, and press "
        "Enter.\n> ",
    ),
    "portable.choose": (
        "Pilih folder bukti Zona Integritas",
        "Choose the folder of Zona Integritas evidence",
    ),
    "portable.no_folder": (
        "Belum ada folder yang dipilih. Seret folder bukti ke “Periksa folder.cmd”, lalu lepaskan.",
        "No folder was chosen. Drag the evidence folder onto “Periksa folder.cmd” and drop it.",
    ),
    "portable.examining": (
        "Memeriksa {folder} …",
        "Examining {folder} …",
    ),
    "portable.close": (
        "\nTekan Enter untuk menutup jendela ini. ",
        "\nPress Enter to close this window. ",
    ),
    "portable.note": (
        """\
zi-audit, versi portabel (tanpa instalasi)
==========================================

Tidak perlu hak administrator, internet, atau Python.

1. Ekstrak dulu ZIP ini: klik kanan, pilih "Extract All...". Jangan dijalankan
   dari dalam ZIP. Jika Windows bertanya tentang berkas dari internet: klik
   kanan ZIP-nya, Properties, centang Unblock, baru ekstrak.
2. Seret folder bukti ke "Periksa folder.cmd", lalu lepaskan. Atau klik dua
   kali, lalu tempel lokasi foldernya dan tekan Enter. Folder yang terakhir
   diperiksa diingat.
3. Laporan terbuka di peramban. Berkasnya: zi-audit.html di dalam folder
   bukti; boleh disalin atau dikirim.
4. "Pantau folder.cmd" memperbarui laporan setiap kali isi folder berubah,
   selama jendelanya terbuka. Ctrl+C menghentikannya.

Berkas bukti tidak diubah, dipindahkan, atau dihapus. Di dalam folder bukti
hanya ditulis zi-audit.html, dan zi-audit.sqlite3 (riwayat pemeriksaan).

Jika foldernya tidak ditemukan padahal ada: nama yang memuat & tanpa spasi
tidak dapat diseret ke ikon. Klik dua kali ikonnya, lalu tempel lokasinya.

Perintah lain, dari Command Prompt di folder ini:
   "Periksa folder.cmd" --help
""",
        """\
zi-audit, portable version (nothing to install)
===============================================

No administrator rights, internet or Python are needed.

1. Extract this ZIP first: right-click it, "Extract All...". Do not start
   anything inside the ZIP. If Windows asks about files from the internet:
   right-click the ZIP, Properties, tick Unblock, then extract.
2. Drag the evidence folder onto "Periksa folder.cmd" and drop it. Or
   double-click that, paste the folder's path and press Enter. The folder
   examined last is remembered.
3. The report opens in the browser. Its file is zi-audit.html in the
   evidence folder; it may be copied or sent.
4. "Pantau folder.cmd" renews the report whenever the folder changes, while
   its window is open. Ctrl+C ends it.

No evidence file is changed, moved or deleted. In the evidence folder only
zi-audit.html is written, and zi-audit.sqlite3 (the ledger).

If the folder is not found although it is there: a name that holds & without
a space cannot be dropped on the icon. Double-click it and paste the path.

Other commands, from a Command Prompt in this folder:
   "Periksa folder.cmd" --help
""",
    ),
}
