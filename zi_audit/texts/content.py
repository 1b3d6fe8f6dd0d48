"""What is broken inside a file, and what to do about it."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "content.pdf_no_header": (
        "Bukan PDF: awal berkas rusak. Simpan ulang dari sumbernya.",
        "Not a PDF: its beginning is damaged. Save it again from its source.",
    ),
    "content.pdf_no_page": (
        "PDF ini tidak memuat satu halaman pun. Salin ulang dari sumbernya.",
        "This PDF holds no page. Copy it again from its source.",
    ),
    "content.pdf_no_end": (
        "PDF terpotong: bagian akhirnya hilang. Salin ulang dari sumbernya.",
        "The PDF is cut off: its end is missing. Copy it again from its source.",
    ),
    "content.zip_no_directory": (
        "Berkas .{ekstensi} terpotong atau rusak. Salin ulang dari sumbernya.",
        "The .{ekstensi} file is cut off or damaged. Copy it again from its source.",
    ),
    "content.zip_too_many": (
        "Berkas .{ekstensi} berisi terlalu banyak bagian; tidak diperiksa.",
        "The .{ekstensi} file holds too many parts; it was not examined.",
    ),
    "content.zip_broken": (
        "Isi berkas .{ekstensi} rusak. Buka lalu simpan ulang dari sumbernya.",
        "The contents of the .{ekstensi} file are damaged. Open and save it again from its source.",
    ),
    "content.office_no_part": (
        "Bukan berkas .{ekstensi}: bagian utamanya tidak ada. Simpan ulang dari aplikasinya.",
        "Not a .{ekstensi} file: its main part is missing. Save it again from its program.",
    ),
    "content.ole_broken": (
        "Berkas .{ekstensi} lama ini rusak. Buka lalu simpan ulang dari sumbernya.",
        "This old .{ekstensi} file is damaged. Open and save it again from its source.",
    ),
    "content.image_no_end": (
        "Gambar terpotong: bagian akhirnya hilang. Salin ulang dari ponsel atau kamera.",
        "The picture is cut off: its end is missing. Copy it again from the phone or camera.",
    ),
    "content.image_broken": (
        "Gambar atau video rusak. Salin ulang dari sumbernya.",
        "The picture or video is damaged. Copy it again from its source.",
    ),
    "content.video_cut": (
        "Video atau gambar terpotong. Salin ulang dari sumbernya.",
        "The video or picture is cut off. Copy it again from its source.",
    ),
    "content.not_what_it_says": (
        "Isinya bukan .{ekstensi}; mungkin halaman masuk atau unduhan gagal. Unduh ulang.",
        "Its contents are not .{ekstensi}; perhaps a login page or a failed download. Download it again.",
    ),
    "content.pointer_empty": (
        "Pintasan tanpa alamat. Buat ulang, atau simpan berkas aslinya.",
        "A shortcut without an address. Make it again, or keep the file itself.",
    ),
}
