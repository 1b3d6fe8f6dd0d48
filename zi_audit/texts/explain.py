"""The words of `zi-audit explain`."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "explain.read": ("Yang terbaca", "What was read"),
    "explain.folder": ("folder “{nama}”: {temuan}", "folder “{nama}”: {temuan}"),
    "explain.name": ("nama “{nama}”: {temuan}", "name “{nama}”: {temuan}"),
    "explain.nothing": ("tidak ada petunjuk", "no hint"),
    "explain.what_kode": ("kode", "code"),
    "explain.what_jenis": ("jenis", "kind"),
    "explain.what_tanggal": ("tanggal", "date"),
    "explain.what_periode": ("periode", "period"),
    "explain.what_tahun": ("tahun", "year"),
    "explain.what_gabungan": ("gabungan", "combined"),
    "explain.what_konsep": ("konsep", "draft"),
    "explain.place": ("tempat dalam rencana: {kode} ({sumber})", "place in the plan: {kode} ({sumber})"),
    "explain.no_place": ("tempat dalam rencana: tidak disebut", "place in the plan: not stated"),
    "explain.place_nama": ("dari nama berkas", "from the file name"),
    "explain.place_folder": ("dari nama folder", "from folder names"),
    "explain.place_judul": ("dari judul folder", "from folder titles"),
    "explain.fills": ("Menjadi bukti untuk", "Counts for"),
    "explain.fills_nothing": ("Tidak menjadi bukti untuk butir mana pun", "Counts for nothing"),
    "explain.dated": ("tanggal {tanggal}, {sumber}", "dated {tanggal}, {sumber}"),
    "explain.check": ("perlu dicek: {daftar}", "to check: {daftar}"),
    "explain.suggestion": ("saran: {bukti} – {nama}", "suggestion: {bukti} – {nama}"),
    "explain.near": ("Hampir cocok", "Near misses"),
    "explain.measure": ("Ukuran: {ukuran}", "Measure: {ukuran}"),
    "explain.target": ("Target waktu: {target}", "Target time: {target}"),
    "explain.no_bukti": (
        "Rencana kerja tidak meminta bukti untuk butir ini.",
        "The work plan asks for no evidence for this item.",
    ),
    "explain.id": ("ID untuk zi-audit.toml: {id}", "ID for zi-audit.toml: {id}"),
    "explain.would_do": ("contoh nama berkas: {nama}", "example file name: {nama}"),
    "explain.slot": ("{periode}, jatuh tempo {tanggal}: {status}", "{periode}, due {tanggal}: {status}"),
}
