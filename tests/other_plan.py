"""A small plan of another office and another year, with targets in many forms and dokumen of its own."""

from __future__ import annotations

from pathlib import Path

UNIT = "KPU Kota Contoh"
FILES = {
    "rencana.toml": """
unit = "KPU Kota Contoh"
judul = "Rencana Aksi Zona Integritas KPU Kota Contoh 2027"
keputusan = "Keputusan KPU Kota Contoh Nomor 12 Tahun 2027"
tahun = 2027
zona_waktu = "Asia/Makassar"
ambang_wbk = 0.6
ambang_wbbm = 0.75
""",
    "komponen-1.toml": """
nomor = 1
judul = "MANAJEMEN PERUBAHAN"
bobot = 8

[[sub]]
kode = "1.i"
judul = "Tim Kerja"
bobot = 0.5

[[sub]]
kode = "1.ii"
judul = "Pemantauan"
bobot = 1

[[butir]]
kode = "1.i.a"
uraian = "Tim dibentuk"
aksi = "Menetapkan tim"
target = "paling lambat 20 Januari"
pic = "Sekretaris"
jumlah = "1 dokumen"
bukti = [{ dokumen = "sk-tim-zi" }]

[[butir]]
kode = "1.i.b"
uraian = "Tim dilatih"
aksi = "Mengikuti pelatihan tim"
target = "Minggu ke-2 Maret dan Minggu ke-4 Maret"
bukti = [{ dokumen = "sertifikat-tim" }]

[[butir]]
kode = "1.ii.a"
uraian = "Pembangunan dipantau"
aksi = "Rapat evaluasi"
target = "Setiap triwulan"
persen = 100
bukti = [{ dokumen = "rapat-evaluasi-zi" }, { dokumen = "laporan-evaluasi", target = "Semester I dan II" }]
""",
    "komponen-5.toml": """
nomor = 5
judul = "PENGUATAN PENGAWASAN"
bobot = 15

[[sub]]
kode = "5.i"
judul = "Gratifikasi"
bobot = 1.5

[[sub]]
kode = "5.ii"
judul = "SPIP"
bobot = 1.5

[[butir]]
kode = "5.i.a"
uraian = "UPG dibentuk"
aksi = "Menetapkan satgas"
target = "B02"
bukti = [{ dokumen = "sk-upg" }]

[[butir]]
kode = "5.i.b"
uraian = "Pengaduan ditindaklanjuti"
aksi = "Menindaklanjuti pengaduan"
target = "Insidentil"
bukti = [{ dokumen = "rekap-pengaduan" }]

[[butir]]
kode = "5.ii.a"
uraian = "SPIP dilaksanakan"
aksi = "Kegiatan SPIP"
target = "Februari s.d. Desember"
ritme = "bulanan"
indikator = "Kegiatan terlaksana"
bukti = [{ dokumen = "rapat-spip" }, { dokumen = "kartu-kendali-spip", target = "TW II & TW IV" }]
""",
    "pustaka/sendiri.toml": """
[[dokumen]]
id = "sertifikat-tim"
nama = "Sertifikat Pelatihan Tim ZI"
jenis = "sertifikat"
kata = [["pelatihan tim"], ["zi"]]
contoh = ["Sertifikat Pelatihan Tim ZI {tahun}.pdf", "Piagam Pelatihan Tim Zona Integritas {unit}.jpg"]
bukan = ["Sertifikat Lomba Tim.pdf", "SK Tim ZI {tahun}.pdf"]

[[dokumen]]
id = "laporan-evaluasi"
nama = "Laporan Evaluasi Pembangunan ZI"
jenis = "laporan"
kata = [["evaluasi pembangunan", "hasil evaluasi"], ["zi"]]
jenis_tersurat = true
contoh = ["Laporan Evaluasi Pembangunan ZI Semester I {tahun}.pdf"]
bukan = ["Laporan SPIP {tahun}.pdf"]

[[dokumen]]
id = "kartu-kendali-spip"
nama = "Kartu Kendali"
jenis = "dokumen"
kata = [["kartu kendali"]]
contoh = ["Kartu Kendali TW II {tahun}.xlsx"]
bukan = ["Kartu Pegawai.pdf"]
""",
}  # fmt: skip


def write_plan(folder: Path) -> Path:
    """Write the plan into `folder` and return it."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder
