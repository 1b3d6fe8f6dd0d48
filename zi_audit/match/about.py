"""What speaks against a file that place, jenis and words make evidence: SPEC 6.5.

It is another office's; it is a blank form, a cancelled one or a paper around the thing; or its name
spells out another subject. Where that is not sure, the file counts and is flagged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from zi_audit.match.hints import Words
from zi_audit.match.meanings import EMPTY, MEDIA, Meanings, Means, Reading, Role
from zi_audit.match.offices import Office
from zi_audit.match.phrases import Found
from zi_audit.match.vocabulary import phrase_words
from zi_audit.plan.model import Dokumen, Jenis, Rencana
from zi_audit.reasons import Alasan, AlasanLain, Cek

_BESIDE = frozenset({"dan", "serta", "beserta"})


class Objection(NamedTuple):
    """What speaks against a file: why it is refused (`lain`), or only how it is flagged; with the reason."""

    lain: AlasanLain | None
    alasan: Alasan
    cek: Cek | None = None


class About:
    """Tells for one plan what speaks against a file, by the words of its name and folders."""

    def __init__(self, rencana: Rencana, kode_of: Mapping[str, str]) -> None:
        """Prepare for a plan; `kode_of` gives for each dokumen (by id) that is asked for the first butir's kode."""
        self._unit = rencana.unit
        self._kode_of = kode_of
        self._may_be_empty = frozenset(rencana.kosakata.penolak.bukan_dokumen.boleh_kosong)
        self._dokumen = {dokumen.id: dokumen for dokumen in rencana.dokumen if dokumen.id in kode_of}
        self.own_words = {dokumen.id: _words_of(dokumen) for dokumen in self._dokumen.values()}
        self.meanings = Meanings(rencana, tuple(self._dokumen.values()))

    def objection(
        self, dokumen: Dokumen, name: Words, folders: Sequence[Words], jenis: Sequence[Jenis]
    ) -> Objection | None:
        """Return what speaks against a file that states `jenis` as a `dokumen`; `folders` are the nearest first."""
        return (
            self._is_no_dokumen(dokumen, name, folders, jenis)
            or self._is_of_others(dokumen, (name, *folders))
            or self._is_about_else(dokumen, name, folders, jenis)
        )

    # --- no dokumen ---------------------------------------------------------------------------------

    def _is_no_dokumen(
        self, dokumen: Dokumen, name: Words, folders: Sequence[Words], jenis: Sequence[Jenis]
    ) -> Objection | None:
        found = self._no_dokumen(dokumen, name, jenis)
        if found is None:
            found = next((blank for folder in folders if (blank := self._blank_folder(folder))), None)
        if found is None:
            return None
        said = "kosong" if found[1].means.role in EMPTY - {Role.CANCELLED} else found[1].means.role.value
        why = Alasan.of(f"reason.bukan_dokumen_{said}", kata=" ".join(found[0]))
        return Objection(AlasanLain.BUKAN_DOKUMEN, why)

    def _no_dokumen(
        self, dokumen: Dokumen, words: Words, jenis: Sequence[Jenis]
    ) -> tuple[Words, Found[Means]] | None:
        read = self.meanings.read(words)
        if not read.papers:
            return None
        own = [
            *read.subjects.get(dokumen.id, ()),
            *(word for word in read.words if word.means == Means(Role.WORDS, dokumen.id)),
        ]
        safe = (Means(Role.JENIS, dokumen.jenis), Means(Role.HARMLESS))
        stated = [word for word in read.words if word.means == safe[0]]
        for paper in read.papers:
            if any(mine.start < paper.end and paper.start < mine.end for mine in own) or any(
                mine.start <= paper.start and paper.end <= mine.end
                for mine in read.words
                if mine.means in safe
            ):
                continue
            is_beside = paper.end < len(words) and words[paper.end] in _BESIDE and dokumen.jenis in jenis
            is_after = dokumen.jenis not in MEDIA and any(mine.start < paper.start for mine in stated)
            if self._refuses(paper, words, read.head, is_listed=is_beside or is_after):
                return words[paper.start : paper.end], paper
        return None

    def _refuses(self, phrase: Found[Means], words: Words, head: int, *, is_listed: bool) -> bool:
        """Whether a paper's word says that the file is that paper, by where it stands."""
        is_head = phrase.start <= head < phrase.end
        match phrase.means.role:
            case Role.BLANK:
                return not (phrase.start and words[phrase.start - 1] in self._may_be_empty)
            case Role.CANCELLED:
                return True
            case Role.FORM_FIRST:
                return is_head
            case Role.FORM:
                return is_head or phrase.end == len(words)
            case _:
                return is_head and not is_listed

    def _blank_folder(self, words: Words) -> tuple[Words, Found[Means]] | None:
        """Return the word by which a folder says that it holds forms only: it says nothing else."""
        read = self.meanings.read(words)
        blank = [paper for paper in read.papers if paper.means.role in EMPTY]
        said = read.general.union(*(range(word.start, word.end) for word in blank))
        if not blank or len(said) < len(words):
            return None
        return words[blank[0].start : blank[0].end], blank[0]

    # --- another office's ---------------------------------------------------------------------------

    def _is_of_others(self, dokumen: Dokumen, rows: Iterable[Words]) -> Objection | None:
        for words in rows:
            mentions = self.meanings.read(words).mentions
            if any(mention.office is Office.OURS and not mention.is_guest for mention in mentions):
                return None
            owner = self.meanings.offices.owner(words, mentions, dokumen, self.own_words[dokumen.id])
            if owner is None:
                continue
            kata = " ".join(word for word in words[owner.start : owner.end] if word)
            if owner.office is Office.DOUBTFUL:
                why = Alasan.of("reason.unit_belum_jelas", kata=kata)
                return Objection(None, why, Cek.POKOK_BELUM_JELAS)
            return Objection(AlasanLain.UNIT_LAIN, Alasan.of("reason.unit_lain", kata=kata, unit=self._unit))
        return None

    # --- another subject ----------------------------------------------------------------------------

    def _is_about_else(
        self, dokumen: Dokumen, name: Words, folders: Sequence[Words], jenis: Sequence[Jenis]
    ) -> Objection | None:
        for number, words in enumerate((name, *folders)):
            read = self.meanings.read(words)
            strange = read.strange
            own = {
                words[subject.start : subject.end]
                for subject in read.subjects.get(dokumen.id, ())
                if not any(subject.is_inside(other) for other in strange)
            }
            # Half of a pokok stands against no other subject: permintaan barang is no permintaan informasi.
            if own and (not strange or self.meanings.is_whole(dokumen, own)):
                return None
            if strange:
                kata = " ".join(words[strange[0].start : strange[0].end])
                why = Alasan.of("reason.pokok_lain", kata=kata, nama=dokumen.nama)
                return Objection(AlasanLain.POKOK_LAIN, why)
            # What is in its rule beside the pokok (a flyer) leaves other words to be of no weight.
            other = None if self._has_own_words(dokumen, read) else self._other(dokumen, words, read, jenis)
            if other is not None:
                why = Alasan.of("reason.pokok_dokumen_lain", nama=other.nama, kode=self._kode_of[other.id])
                return Objection(AlasanLain.POKOK_LAIN, why)
            if not number and (read.is_unclear or self._names_others(dokumen, read)):
                why = Alasan.of("reason.pokok_belum_jelas", nama=dokumen.nama)
                return Objection(None, why, Cek.POKOK_BELUM_JELAS)
        return None

    @staticmethod
    def _has_own_words(dokumen: Dokumen, read: Reading) -> bool:
        own = Means(Role.WORDS, dokumen.id)
        return any(
            word.means == own and not read.general.issuperset(range(word.start, word.end))
            for word in read.words
        )

    @staticmethod
    def _names_others(dokumen: Dokumen, read: Reading) -> bool:
        """Whether words of other dokumen's rules stand there that neither this one's nor general ones explain."""
        own = Means(Role.WORDS, dokumen.id)
        ours = {n for word in read.words if word.means == own for n in range(word.start, word.end)}
        return not read.ruled <= ours

    def _other(self, dokumen: Dokumen, words: Words, read: Reading, jenis: Sequence[Jenis]) -> Dokumen | None:
        """Return another dokumen whose pokok the words spell out, rather one of the kind that they state."""
        others = []
        for known, found in read.subjects.items():
            telling = self.meanings.telling[known]
            if known == dokumen.id or not telling:
                continue
            phrases = [words[mention.start : mention.end] for mention in found]
            if all(not group.isdisjoint(phrases) for group in telling):
                others.append(self._dokumen[known])
        return next((other for other in others if other.jenis in jenis), others[0] if others else None)


def _words_of(dokumen: Dokumen) -> frozenset[str]:
    """Return the words of a dokumen's name and of its rule."""
    phrases = (
        phrase for groups in (dokumen.kata, *dokumen.kata_lain) for group in groups for phrase in group
    )
    return frozenset(word for phrase in (dokumen.nama, *phrases) for word in phrase_words(phrase))
