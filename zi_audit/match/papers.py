"""Papers that are no dokumen, by their names: blank forms, void ones, papers around the thing (SPEC 6.5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from zi_audit.match.hints import QUARTET, Words
from zi_audit.match.meanings import EMPTY, MEDIA, VOID, Meanings, Means, Reading, Role
from zi_audit.match.phrases import Found
from zi_audit.plan.model import Dokumen, Jenis

BESIDE = frozenset({"dan", "serta", "beserta"})
# Behind these a form is only added to the thing, or left out of it: Laporan SKM dengan kuesioner.
_ADDED = BESIDE | {"dengan", "berikut", "termasuk", "plus", "tanpa"}
# What stands for an older decision that a newer one revokes, besides its kind: mencabut yang lama.
_OLDER = frozenset({"lama", "sebelumnya", "terdahulu"})
_TEAMS = frozenset({"tim", "satgas", "pokja"})
# These may part what is empty from the word for it.
_STILL = frozenset({"yang", "masih", "sedang"})
_OF_OFFICES = frozenset({*QUARTET, Jenis.SK, Jenis.REKAP})
# So many words may part the older decision from the word that revokes it: SK nomor … sudah dicabut.
_REACH = 4


class Paper(NamedTuple):
    """The words by which a name says that it is no dokumen, and what they say it is."""

    words: Words
    role: Role


class Papers:
    """Tells for one plan by which of its words a name is a paper that is no dokumen."""

    def __init__(self, meanings: Meanings, may_be_empty: Iterable[str]) -> None:
        """Prepare; what `may_be_empty` (a post) is no form when it is."""
        self._meanings = meanings
        self._may_be_empty = frozenset(may_be_empty)

    def found(
        self, dokumen: Dokumen, name: Words, folders: Sequence[Words], jenis: Sequence[Jenis]
    ) -> Paper | None:
        """Return what a name that states `jenis`, or else one of its folders, is instead of a `dokumen`."""
        found = self._of_name(dokumen, name, jenis)
        return found or next((blank for folder in folders if (blank := self._of_folder(folder))), None)

    def _of_name(self, dokumen: Dokumen, words: Words, jenis: Sequence[Jenis]) -> Paper | None:
        read = self._meanings.read(words)
        if not read.papers:
            return None
        subject = read.subjects.get(dokumen.id, ())
        words_of = Means(Role.WORDS, dokumen.id)
        safe = (Means(Role.JENIS, dokumen.jenis), Means(Role.HARMLESS))
        stated = [word for word in read.words if word.means == safe[0]]
        for paper in read.papers:
            # A paper's longer name is another thing of the same word: kartu kendali surat.
            own = [mine for mine in subject if not mine.is_inside(paper)]
            own += [word for word in read.words if word.means == words_of]
            if any(map(paper.is_at, own)) or any(
                mine.start <= paper.start and paper.end <= mine.end
                for mine in read.words
                if mine.means in safe
            ):
                continue
            if paper.means.role is Role.NEWS and dokumen.jenis is Jenis.TANGKAPAN_LAYAR:
                continue
            if paper.means.role in VOID and _is_of_older(paper, words, read, subject):
                continue
            is_beside = paper.end < len(words) and words[paper.end] in BESIDE and dokumen.jenis in jenis
            # A recap of papers is none of what it was to be of: Rekap perjalanan dinas.
            may_list = dokumen.jenis not in MEDIA and (bool(subject) or dokumen.jenis in QUARTET)
            is_after = may_list and any(mine.start < paper.start for mine in stated)
            if (
                dokumen.jenis is Jenis.SK
                and paper.means.role is Role.PAPER
                and _decides_on(paper, words, stated, read)
            ):
                return Paper(words[paper.start : paper.end], Role.PAPER)
            head = paper.start if _is_all_general(paper, read) else read.head
            if self._refuses(paper, words, head, is_listed=is_beside or is_after):
                return Paper(words[paper.start : paper.end], paper.means.role)
        return None

    def _refuses(self, phrase: Found[Means], words: Words, head: int, *, is_listed: bool) -> bool:
        """Whether a paper's word says that the file is that paper, by where it stands."""
        is_head, is_last = phrase.start <= head < phrase.end, phrase.end == len(words)
        match phrase.means.role:
            case Role.BLANK:
                return not self._is_post(words[: phrase.start])
            case Role.CANCELLED | Role.CANCELLING:
                return True
            case Role.CANCELLED_LAST:
                return is_last
            case Role.FORM_FIRST:
                return is_head
            case Role.FORM:
                is_added = phrase.start > 0 and words[phrase.start - 1] in _ADDED
                return is_head or (is_last and not is_added)
            case Role.EXPLAINING:
                # Words that say nothing else may make it up: daftar dokumen.
                return phrase.start <= head and not is_listed
            case _:
                return is_head and not is_listed

    def _is_post(self, before: Words) -> bool:
        """Whether what stands before says what may be empty without being a form: jabatan yang masih kosong."""
        named = next((word for word in reversed(before) if word not in _STILL), "")
        return named in self._may_be_empty

    def _of_folder(self, words: Words) -> Paper | None:
        """Return the word by which a folder says that it holds forms only: it says nothing else."""
        read = self._meanings.read(words)
        blank = [paper for paper in read.papers if paper.means.role in EMPTY]
        said = read.general.union(*(range(word.start, word.end) for word in blank))
        if not blank or len(said) < len(words):
            return None
        return Paper(words[blank[0].start : blank[0].end], blank[0].means.role)


def is_led(jenis: Jenis, words: Words, read: Reading) -> bool:
    """Whether an unknown word begins a name right before its `jenis`: what it is, of which the rest tells.

    Prasasti SK Tim ZI. Only of kinds that an office makes, not each of its people: Rina LKH Maret.
    """
    after = read.head + 1
    if jenis not in _OF_OFFICES or words[read.head : after] != ("",):
        return False
    return any(word.start == after and word.means == Means(Role.JENIS, jenis) for word in read.words)


def tells_news(dokumen: Dokumen, read: Reading) -> bool:
    """Whether a law or an announcement is all that a name is about: Undangan sosialisasi Perpres."""
    return dokumen.jenis is not Jenis.TANGKAPAN_LAYAR and any(p.means.role is Role.NEWS for p in read.papers)


def _is_all_general(paper: Found[Means], read: Reading) -> bool:
    """Whether words that say nothing else make up a paper with which a name begins: Lembar pengesahan."""
    place = range(paper.start, paper.end)
    return len(place) > 1 and paper.start <= read.head and read.general.issuperset(place)


def _decides_on(paper: Found[Means], words: Words, stated: Sequence[Found[Means]], read: Reading) -> bool:
    """Whether it is what a decision is about: SK Penetapan Honorarium Tim ZI. A team's paper is named behind it."""
    before = next((kind.end for kind in reversed(stated) if kind.end <= paper.start), None)
    if before is None:
        return False
    between = range(before, paper.start)
    return read.general.issuperset(between) and _TEAMS.isdisjoint(words[before : paper.start])


def _is_of_older(paper: Found[Means], words: Words, read: Reading, subject: Sequence[Found[Means]]) -> bool:
    """Whether it is an older decision that is void: SK Tim ZI (mencabut SK 2025), SK Tim ZI (SK 2025 dicabut)."""
    decisions = {
        n: word
        for word in read.words
        if word.means == Means(Role.JENIS, Jenis.SK)
        for n in range(word.start, word.end)
    }
    between = read.general | {n for n, word in enumerate(words) if word in _OLDER or not word}
    if paper.means.role is Role.CANCELLING:
        after = next((n for n in range(paper.end, len(words)) if n in decisions or n not in between), None)
        is_older = after in decisions or not _OLDER.isdisjoint(words[paper.end : paper.end + _REACH])
        # The decision that revokes is named before it, or beside it: pencabutan SK lama dan pembentukan Tim ZI.
        further = next((n for n in range(paper.end, len(words)) if words[n] in BESIDE), len(words))
        return is_older and any(mine.end <= paper.start or mine.start > further for mine in subject)
    before = next((n for n in range(paper.start - 1, -1, -1) if n in decisions or n not in between), None)
    return before in decisions and any(mine.end <= decisions[before].start for mine in subject)
