"""Whose people a dokumen on people is about: the office's own staff, or voters, witnesses, pupils (SPEC 6.5)."""

from __future__ import annotations

from zi_audit.match.hints import Words
from zi_audit.match.phrases import Phrases
from zi_audit.match.vocabulary import phrase_words
from zi_audit.plan.kosakata import Instansi
from zi_audit.plan.model import Dokumen, Jenis

# The papers of a meeting or of an activity may be about anybody.
_OF_STAFF = frozenset({Jenis.REKAP, Jenis.DOKUMEN, Jenis.LAPORAN, Jenis.LAINNYA, Jenis.SURAT})
_BETWEEN = frozenset({"para", "petugas", "calon", "peserta", "daftar", "data", "anggota"})


class People:
    """Finds people who are no staff behind the words for what is kept on staff."""

    def __init__(self, words: Instansi) -> None:
        """Prepare for the words of a vocabulary."""
        self._kept_on_staff = Phrases((phrase_words(phrase), True) for phrase in words.tentang_pegawai)
        self._others = Phrases((phrase_words(phrase), True) for phrase in words.orang_lain)

    def others(self, words: Words, dokumen: Dokumen, own_words: frozenset[str]) -> Words:
        """Return the words for people who are no staff of whom `words` make a dokumen speak, or ().

        `own_words` are those of the dokumen itself: of whom it speaks anyway.
        """
        if dokumen.jenis not in _OF_STAFF:
            return ()
        for kept in self._kept_on_staff.find(words):
            start = kept.end
            while start < len(words) and words[start] in _BETWEEN:
                start += 1
            found = self._others.at(words, start) if start < len(words) else []
            if found and not own_words.issuperset(words[start : found[0].end]):
                return words[start : found[0].end]
        return ()
