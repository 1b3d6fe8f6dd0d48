"""Whether a folder only names the whole collection of evidence: such a folder is a title, no subject."""

from __future__ import annotations

from zi_audit.match.hints import Words
from zi_audit.match.meanings import Meanings
from zi_audit.match.offices import Office
from zi_audit.match.phrases import Phrases
from zi_audit.match.vocabulary import phrase_words
from zi_audit.memo import Memo
from zi_audit.names.spelling import word_set
from zi_audit.plan.model import Rencana

_KEPT = 50_000
# What the whole plan is about.
ZI = "zi"

# Words beside ZI that leave a folder the title of all: its years and numbers are no words.
_BESIDE = word_set(
    """
    pembangunan menuju predikat dari dan bukti dukung pendukung data eviden evidence dokumen file berkas folder
    lampiran arsip kumpulan gabungan upload unggah drive share gdrive tahun thn th ta lke pemenuhan satker
    """
)


class Collection:
    """Knows by what names the folder of all evidence for one plan goes: ZI 2026, Bukti Dukung WBK KPU Babar."""

    def __init__(self, rencana: Rencana, meanings: Meanings) -> None:
        names = (ZI, *rencana.kosakata.sinonim.get(ZI, ()))
        self._names = Phrases((phrase_words(name), ZI) for name in names)
        self._meanings = meanings
        self._titles: Memo[Words, bool] = Memo(_KEPT)

    def is_title(self, words: Words) -> bool:
        """Whether these words of a folder name ZI, the unit and what evidence is called, and nothing else."""
        known = self._titles.get(words)
        return self._titles.keep(words, self._is_title(words)) if known is None else known

    def _is_title(self, words: Words) -> bool:
        named = {at for found in self._names.find(words) for at in range(found.start, found.end)}
        if not named:
            return False
        ours = [mention for mention in self._meanings.read(words).mentions if mention.office is Office.OURS]
        named.update(at for mention in ours for at in range(mention.start, mention.end))
        return all(at in named or word in _BESIDE or len(word) == 1 for at, word in enumerate(words))
