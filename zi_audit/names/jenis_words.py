"""The words that decide which kind of evidence a name states, besides those of the vocabulary, as data."""

from __future__ import annotations

from zi_audit.names.spelling import word_set
from zi_audit.plan.model import Jenis

QUARTET = (Jenis.UNDANGAN, Jenis.DAFTAR_HADIR, Jenis.NOTULENSI, Jenis.DOKUMENTASI)

# After one of these a kind is what the file is about, not what it is.
ABOUT = word_set(
    """
    pembahasan penyusunan sosialisasi penyerahan pembuatan tentang mengikuti menghadiri memenuhi perihal mengenai
    terkait atas pengiriman penandatanganan pengisian pengumpulan pembagian penyampaian pembacaan pengesahan penerimaan
    pencetakan pemasangan penerbitan sesuai berdasarkan menindaklanjuti lanjut usulan permintaan pengajuan jawaban
    tanggapan tanpa bukan belum aplikasi
    """
)
# The same, but only before documents: an evaluation of SOPs is none, the minutes of a meeting are.
ABOUT_DOCUMENTS = word_set(
    """
    rapat evaluasi monev monitoring reviu review inventaris inventarisasi daftar matriks matrik tabel peta pelatihan
    bimtek workshop pedoman panduan juknis petunjuk materi bahan paparan jadwal agenda
    """
)
# Words that only carry: a photo of an attendance list is an attendance list.
MEDIA = frozenset({("foto",), ("gambar",), ("photo",)})
# A covering letter that goes on to say "undangan" is an invitation.
CARRIERS = frozenset({("surat",), ("surat", "dinas")})
# A nota dinas is an invitation where it calls to a meeting, else a letter (SPEC 5).
NODIN = frozenset({("nd",), ("nodin",), ("nota", "dinas")})
CALLS = word_set(
    """
    undangan rapat pertemuan pleno sosialisasi internalisasi koordinasi evaluasi monev briefing kegiatan pembahasan
    bimtek pelatihan workshop apel upacara pencanangan penandatanganan sharing
    """
)
SENDS = word_set(
    """
    permintaan permohonan mohon usulan usul laporan pelaporan penyampaian pengiriman pengantar pengajuan penyerahan
    jawaban tanggapan balasan rekomendasi persetujuan izin ijin cuti penunjukan pengembalian pembayaran pencairan
    hasil rekap tindak data
    """
)
# Beside a kind of the meeting also in a PDF: Und, DH, Not dan Dok.
SHORT_BESIDE = frozenset({("dok",)})
BESIDE_WORDS = frozenset({"dan", "dan/atau", "and", "serta", "beserta"})
LIST_SIGNS = frozenset(",&+;")
BESIDE_SIGNS = frozenset("/-–—_")
# A name without extension that says one of these is a criterion, used as a folder's name.
CRITERION = frozenset({"telah", "apakah", "sudah"})
# Words before a kind that leave it the first word of a folder's name.
FOLDER_OPENERS = frozenset(
    [
        "bukti",
        "dukung",
        "data",
        "eviden",
        "evidence",
        "folder",
        "file",
        "berkas",
        "kumpulan",
        "arsip",
        "hasil",
    ]
)
FEWEST_LISTED = 2
SHEETS = frozenset({"xls", "xlsx", "ods", "csv"})
NUMBER_SIGNS = frozenset({".", "-", "_", "/"})
