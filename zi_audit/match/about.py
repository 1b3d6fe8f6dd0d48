"""What speaks against a file that place, jenis and words make evidence: SPEC 6.5.

It is another office's; it is a blank form, a cancelled one or a paper around the thing; or its name
spells out another subject. Where that is not sure, the file counts and is flagged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from zi_audit.match.collection import ZI
from zi_audit.match.hints import QUARTET, Words
from zi_audit.match.meanings import EMPTY, VOID, Meanings, Means, Reading, Role
from zi_audit.match.occasions import ONLINE
from zi_audit.match.offices import Office
from zi_audit.match.owners import Owners
from zi_audit.match.papers import Papers, is_led, tells_news
from zi_audit.match.people import People
from zi_audit.match.phrases import Found
from zi_audit.match.vocabulary import phrase_words, words_of
from zi_audit.plan.model import Dokumen, Jenis, Rencana
from zi_audit.reasons import Alasan, AlasanLain, Cek

# Behind these stands what a meeting talked about.
_AGENDA = frozenset({"bahas", "membahas", "agenda"})
_OURS = frozenset({"kpu", "ri", "kepulauan"})
_TOLD_AS = {Role.NEWS: Role.EXPLAINING}


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
        self._dokumen = {dokumen.id: dokumen for dokumen in rencana.dokumen if dokumen.id in kode_of}
        self.own_words = {dokumen.id: words_of(dokumen) for dokumen in self._dokumen.values()}
        self.meanings = Meanings(rencana, tuple(self._dokumen.values()))
        self._appoints = frozenset(
            word for phrase in rencana.kosakata.penolak.perihal.membentuk for word in phrase_words(phrase)
        )
        self._activities = frozenset(
            phrase_words(phrase) for phrase in rencana.kosakata.penolak.perihal.kegiatan
        )
        self._owners = Owners(self.meanings.offices, rencana.kosakata.penolak.instansi)
        self._people = People(rencana.kosakata.penolak.instansi)
        self._papers = Papers(self.meanings, rencana.kosakata.penolak.bukan_dokumen.boleh_kosong)

    def objection(
        self,
        dokumen: Dokumen,
        name: Words,
        folders: Sequence[Words],
        jenis: Sequence[Jenis],
        aside: Sequence[Words] = (),
    ) -> Objection | None:
        """Return what speaks against a file that states `jenis` as a `dokumen`; `folders` are the nearest first.

        `aside` are words of the name that stand in brackets.
        """
        found = self._is_no_dokumen(dokumen, name, folders, jenis) or self._is_of_others(
            dokumen, (name, *folders), aside
        )
        if found is not None and found.lain is not None:
            return found
        # A doubt about whose it is hides no other subject: Daftar hadir pelantikan PPK.
        further = (
            self._is_of_other_people(dokumen, (name, *folders))
            or self._is_about_else(dokumen, name, folders, jenis)
            or self._is_old(dokumen, name, folders)
        )
        return further if found is None or (further is not None and further.lain is not None) else found

    # --- no dokumen ---------------------------------------------------------------------------------

    def _is_no_dokumen(
        self, dokumen: Dokumen, name: Words, folders: Sequence[Words], jenis: Sequence[Jenis]
    ) -> Objection | None:
        found = self._papers.found(dokumen, name, folders, jenis)
        if found is None:
            return None
        role = found.role
        said = Role.CANCELLED if role in VOID else "kosong" if role in EMPTY else _TOLD_AS.get(role, role)
        why = Alasan.of(f"reason.bukan_dokumen_{said}", kata=" ".join(found.words))
        return Objection(AlasanLain.BUKAN_DOKUMEN, why)

    # --- another office's ---------------------------------------------------------------------------

    def _is_of_others(
        self, dokumen: Dokumen, rows: Iterable[Words], aside: Sequence[Words]
    ) -> Objection | None:
        for words in rows:
            read = self.meanings.read(words)
            if any(mention.office is Office.OURS and not mention.is_guest for mention in read.mentions):
                return None
            found = self._owners.owner(
                words,
                read.mentions,
                dokumen,
                own_words=self.own_words[dokumen.id],
                aside=aside,
                is_told=bool(read.subjects.get(dokumen.id)),
            )
            if found is None:
                continue
            kata = " ".join(word for word in words[found.start : found.end] if word)
            if found.office is Office.DOUBTFUL:
                why = Alasan.of("reason.unit_belum_jelas", kata=kata)
                return Objection(None, why, Cek.POKOK_BELUM_JELAS)
            return Objection(AlasanLain.UNIT_LAIN, Alasan.of("reason.unit_lain", kata=kata, unit=self._unit))
        return None

    def _is_of_other_people(self, dokumen: Dokumen, rows: Iterable[Words]) -> Objection | None:
        """Say so if it is about people who are no staff: Rekap Kehadiran Saksi."""
        for words in rows:
            found = self._people.others(words, dokumen, self.own_words[dokumen.id])
            if found:
                why = Alasan.of("reason.pokok_lain", kata=" ".join(found), nama=dokumen.nama)
                return Objection(AlasanLain.POKOK_LAIN, why)
        return None

    def _is_old(self, dokumen: Dokumen, name: Words, folders: Sequence[Words]) -> Objection | None:
        """Flag what name or folder call an old one, or next year's: SK Tim ZI lama. A meeting may speak of that."""
        if dokumen.tahun:
            return None
        for words in folders if dokumen.jenis in QUARTET else (name, *folders):
            read = self.meanings.read(words)
            old = next((word for word in read.words if word.means.role is Role.OLD), None)
            # What revokes an old one is new; a folder says it of all in it, if it says nothing else.
            is_all = old is not None and read.general.issuperset(
                {*range(len(words))} - {*range(old.start, old.end)}
            )
            if (
                old is None
                or (words is not name and not is_all)
                or VOID & {p.means.role for p in read.papers}
            ):
                continue
            why = Alasan.of("reason.mungkin_lama", kata=" ".join(words[old.start : old.end]))
            return Objection(None, why, Cek.POKOK_BELUM_JELAS)
        return None

    # --- another subject ----------------------------------------------------------------------------

    def _is_about_else(
        self, dokumen: Dokumen, name: Words, folders: Sequence[Words], jenis: Sequence[Jenis]
    ) -> Objection | None:
        for number, words in enumerate((name, *folders)):
            read = self.meanings.read(words)
            mine = [
                subject
                for subject in read.subjects.get(dokumen.id, ())
                if not any(subject.is_inside(other) for other in read.strange)
            ]
            own = {words[subject.start : subject.end] for subject in mine}
            strange = self._strange(dokumen, words, read, is_told=bool(own), folders=folders[number:])
            # Half of a pokok stands against no other subject: permintaan barang is no permintaan informasi.
            if own and (not strange or self._decides(dokumen, words, mine)):
                if not number and dokumen.jenis in jenis and is_led(dokumen.jenis, words, read):
                    return self._unclear(dokumen)
                return self._is_half(dokumen, words, read, mine) or self._is_thin(dokumen, words, read, mine)
            if strange:
                kata = " ".join(words[strange[0].start : strange[0].end])
                why = Alasan.of("reason.pokok_lain", kata=kata, nama=dokumen.nama)
                return Objection(AlasanLain.POKOK_LAIN, why)
            # What is in its rule beside the pokok (a flyer) leaves other words to be of no weight.
            agenda = self._agenda(dokumen, words, read, folders[number:])
            other = (
                None if self._has_own_words(dokumen, read) else self._other(dokumen, words[:agenda], jenis)
            )
            if other is not None:
                why = Alasan.of("reason.pokok_dokumen_lain", nama=other.nama, kode=self._kode_of[other.id])
                return Objection(AlasanLain.POKOK_LAIN, why)
            if not number and (
                read.is_unclear or tells_news(dokumen, read) or self._names_others(dokumen, read)
            ):
                return self._unclear(dokumen)
        return None

    def _decides(self, dokumen: Dokumen, words: Words, subject: Sequence[Found[Means]]) -> bool:
        """Whether what a name tells of a dokumen's pokok outweighs another subject: planning may be of anything."""
        told = {words[mine.start : mine.end]: mine for mine in subject}
        whole = {phrase for phrase, mine in told.items() if not any(map(mine.is_inside, subject))}
        return not whole <= self._activities and self.meanings.is_whole(dokumen, told.keys())

    def _strange(
        self, dokumen: Dokumen, words: Words, read: Reading, *, is_told: bool, folders: Sequence[Words]
    ) -> Sequence[Found[Means]]:
        """Return the other subjects that speak against a dokumen, of which the name tells something or nothing."""
        if dokumen.jenis is Jenis.TANGKAPAN_LAYAR and is_told:
            # What is posted on the office's own channel may be about anything.
            return [other for other in read.strange if other.means.role is Role.OTHER_APP]
        agenda = self._agenda(dokumen, words, read, folders)
        return [
            other
            for other in read.strange
            if other.start <= agenda
            and not (dokumen.bundel and not ONLINE.isdisjoint(words[other.start : other.end]))
        ]

    def _agenda(self, dokumen: Dokumen, words: Words, read: Reading, folders: Sequence[Words]) -> int:
        """Return where a name begins to tell what a meeting talked about, which is not what it was called for.

        Only where its folder or the words before say what that is; else, and of other kinds, the name's end.
        """
        if dokumen.jenis not in QUARTET or _AGENDA.isdisjoint(words):
            return len(words)
        agenda = next(n for n, word in enumerate(words) if word in _AGENDA)
        own = Means(Role.WORDS, dokumen.id)
        before = [*read.subjects.get(dokumen.id, ()), *(word for word in read.words if word.means == own)]
        is_called = any(self.meanings.read(folder).subjects.get(dokumen.id) for folder in folders)
        return agenda if is_called or any(word.end <= agenda for word in before) else len(words)

    def _is_half(
        self, dokumen: Dokumen, words: Words, read: Reading, subject: Sequence[Found[Means]]
    ) -> Objection | None:
        """Flag what tells half of a pokok beside words that stand for something else: Rekap sepatu pegawai.

        ZI goes without saying, but for a decision with an unclear word: SK Rencana Kerja Pengelolaan Website.
        """
        beside = [word for word in read.words if word.means == Means(Role.WORDS, dokumen.id)]
        ours = {n for o in (*subject, *beside) for n in range(o.start, o.end)}
        is_unclear = read.is_unclear or (not dokumen.bundel and not read.ruled <= ours)
        zi = () if is_unclear and not dokumen.bundel else (ZI,)
        told = {(word,) for word in (*words, *zi)} | {words[o.start : o.end] for o in (*subject, *beside)}
        papers = [paper for paper in read.papers if not any(map(paper.is_at, subject))]
        is_other = dokumen.jenis is not Jenis.TANGKAPAN_LAYAR and (is_unclear or papers)
        if not is_other or self.meanings.is_whole(dokumen, told):
            return None
        return self._unclear(dokumen)

    def _is_thin(
        self, dokumen: Dokumen, words: Words, read: Reading, subject: Sequence[Found[Means]]
    ) -> Objection | None:
        """Flag a decision on another thing of its subject: SK Duta ZI appoints no team."""
        if dokumen.jenis is not Jenis.SK or len(dokumen.kata) > 1:
            return None
        appoints = self._appoints | self.own_words[dokumen.id]
        known = [*read.words, *read.papers, *subject]
        explained = read.general.union(
            *(range(word.start, word.end) for word in known),
            *(range(office.start, office.end) for office in read.mentions),
        )
        rest = [word for n, word in enumerate(words) if n not in explained and word not in _OURS]
        named = {word for n, word in enumerate(words) if not any(s.start <= n < s.end for s in subject)}
        if not rest or not appoints.isdisjoint(named - {dokumen.jenis}):
            return None
        return self._unclear(dokumen)

    @staticmethod
    def _unclear(dokumen: Dokumen) -> Objection:
        why = Alasan.of("reason.pokok_belum_jelas", nama=dokumen.nama)
        return Objection(None, why, Cek.POKOK_BELUM_JELAS)

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

    def _other(self, dokumen: Dokumen, words: Words, jenis: Sequence[Jenis]) -> Dokumen | None:
        """Return another dokumen whose pokok the words spell out, rather one of the kind that they state.

        Words of this one's own name speak for no other: Sertifikat pelatihan.
        """
        others, ours = [], self.own_words[dokumen.id]
        for known, found in self.meanings.read(words).subjects.items():
            telling = self.meanings.telling[known]
            if known == dokumen.id or not telling:
                continue
            phrases = [words[mention.start : mention.end] for mention in found]
            if not ours.issuperset(word for phrase in phrases for word in phrase) and all(
                not group.isdisjoint(phrases) for group in telling
            ):
                others.append(self._dokumen[known])
        return next((other for other in others if other.jenis in jenis), others[0] if others else None)
