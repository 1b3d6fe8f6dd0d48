"""What a meeting or training does with a dokumen: a name that begins so tells of the occasion, not of the thing."""

from __future__ import annotations

from zi_audit.names.spelling import word_set

OCCASIONS = word_set(
    """
    rapat rakor raker pertemuan pleno briefing sosialisasi internalisasi bimtek pelatihan diklat workshop asistensi
    penyusunan pembahasan penandatanganan penyerahan
    """
)
