"""What a meeting or training does with a dokumen: a name that begins so tells of the occasion, not of the thing."""

from __future__ import annotations

from zi_audit.names.spelling import word_set

OCCASIONS = word_set(
    """
    rapat rakor raker pertemuan pleno briefing sosialisasi internalisasi bimtek pelatihan diklat workshop asistensi
    penyusunan pembahasan penandatanganan penyerahan
    """
)

# A meeting is held there, and photographed from the screen: none is about it.
ONLINE = word_set("zoom meet gmeet teams vicon")
