"""Whose a dokumen is, by the offices that its name mentions (SPEC 6.5).

Addressees, guests and those that are only spoken of do not own it, the host of a meeting does; a national
office made the application that a screenshot shows.
"""

from __future__ import annotations

from collections.abc import Sequence

from zi_audit.match.hints import QUARTET, Words
from zi_audit.match.offices import PPK, Mention, Office, Offices, Said, phrases_of
from zi_audit.names.words import phrase_at
from zi_audit.plan.kosakata import Instansi
from zi_audit.plan.model import Dokumen, Jenis

# Kinds whose name says from whom it comes: others say where their content is from.
_ISSUED = frozenset({Jenis.UNDANGAN, Jenis.SURAT, Jenis.SK, Jenis.SOP})
_BY_ANYBODY = frozenset({Jenis.SERTIFIKAT, Jenis.SURAT})
# Kinds that a national application can bring forth.
_OF_APPLICATIONS = frozenset(Jenis) - {Jenis.SK, Jenis.SOP}
_SHOWN = frozenset({Jenis.TANGKAPAN_LAYAR, Jenis.VIDEO})
_TRAINING = "pelatihan"
# What an office keeps for its visitors.
_KEPT = frozenset({"website", "web", "laman", "ppid", "jdih", "linktree"})
_VISITED = frozenset({"pengunjung"})
# What others teach: pelatihan, pelayanan prima.
_TAUGHT = frozenset({_TRAINING, "pelayanan"})


class Owners:
    """Tells which of the offices that a name mentions owns a dokumen."""

    def __init__(self, offices: Offices, words: Instansi) -> None:
        """Prepare for the offices of one unit's vocabulary."""
        self._offices = offices
        self._applications = phrases_of((words.aplikasi, True))
        self._ceremonies = frozenset(words.upacara)
        self._trainings = phrases_of((words.pelatihan, True))
        self._towns = phrases_of((words.upacara_di, True))

    def owner(
        self,
        words: Words,
        mentions: Sequence[Mention],
        dokumen: Dokumen,
        *,
        own_words: frozenset[str],
        aside: Sequence[Words],
        is_told: bool,
    ) -> Mention | None:
        """Return the other office that a name makes the owner of a dokumen, or None; DOUBTFUL where that is unsure.

        `mentions` are those of `words`; `own_words` are those of the dokumen itself: they never name another
        office. `aside` are words in brackets, `is_told` says that the name tells what the dokumen is about.
        """
        for mention in mentions:
            if (
                (mention.is_guest and not _is_kept_by(mention, words))
                or mention.office in (Office.OURS, Office.NONE)
                or own_words.issuperset(words[mention.start : mention.end])
                or self._may_issue(mention, words, dokumen, own_words)
                or (mention.role == Said.TRAINING and _is_of_training(mention, words, own_words))
            ):
                continue
            if mention.office is Office.DOUBTFUL:
                if dokumen.jenis is Jenis.DOKUMENTASI and not self._ceremonies.isdisjoint(words):
                    continue  # the whole province has the same holidays
                return mention
            mentioned = words[mention.start : mention.end]
            is_aside = any(phrase_at(row, n, mentioned) for row in aside for n in range(len(row)))
            weight = self._weight(mention, words, dokumen, is_aside=is_aside, is_told=is_told)
            if weight is not None:
                return mention._replace(office=weight)
        return None

    def _may_issue(self, mention: Mention, words: Words, dokumen: Dokumen, own_words: frozenset[str]) -> bool:
        """Whether the dokumen stays ours although this office is mentioned as no guest."""
        if mention.role == Said.FROM and dokumen.jenis not in _ISSUED:
            return True
        if dokumen.siapa_saja and (
            mention.office in (Office.NATIONAL, Office.PROVINCE)
            or (dokumen.jenis in _BY_ANYBODY and not self._is_their_own(mention, words, own_words))
        ):
            return True
        if mention.office is Office.ADHOC or words[mention.start : mention.end] == PPK:
            return dokumen.jenis is Jenis.SOP
        if mention.office is Office.VENUE:
            return mention.role == Said.HOST
        return (
            mention.office is Office.NATIONAL
            and dokumen.jenis in _OF_APPLICATIONS
            and bool(self._applications.find(words[: mention.start]))
        )

    def _is_their_own(self, mention: Mention, words: Words, own_words: frozenset[str]) -> bool:
        """Whether an office was given such a paper itself: it issues those on training, unless it is another KPU."""
        if mention.office is not Office.OTHER or words[mention.start] == "kpu":
            return mention.office is Office.OTHER
        return own_words.isdisjoint(_TAUGHT) and not self._trainings.find(words[: mention.start])

    def _weight(
        self, mention: Mention, words: Words, dokumen: Dokumen, *, is_aside: bool, is_told: bool
    ) -> Office | None:
        """Return the office that it is, DOUBTFUL where it may be a guest, None where it surely is."""
        office, jenis = mention.office, dokumen.jenis
        is_host = mention.role in (Said.HOST, Said.FROM)
        if office is Office.MEDIA:
            return None if jenis not in _SHOWN else Office.DOUBTFUL if is_host else office
        if office is Office.MANY:
            return Office.DOUBTFUL if jenis in QUARTET else office
        if jenis is Jenis.DOKUMENTASI and self._is_ceremony(mention, words, is_host=is_host):
            return None
        if (is_aside or office is Office.OFFICIAL) and not is_host:
            if jenis in QUARTET:
                return None if is_told else Office.DOUBTFUL
            if jenis is Jenis.SURAT:
                return Office.DOUBTFUL
        return office

    def _is_ceremony(self, mention: Mention, words: Words, *, is_host: bool) -> bool:
        """Whether it is a ceremony of the whole town, which is held on another's ground."""
        if self._ceremonies.isdisjoint(words[: mention.start]):
            return False
        return mention.role == Said.GROUND or (is_host and bool(self._towns.at(words, mention.start)))


def _is_kept_by(mention: Mention, words: Words) -> bool:
    """Whether what is used or visited is the office's: Rekap pengunjung website Pemda, Rekap pengunjung Puskesmas."""
    kept = _KEPT | _VISITED if mention.office is Office.VENUE else _KEPT
    return mention.role == Said.GUEST and not kept.isdisjoint(words[mention.start - 1 : mention.start])


def _is_of_training(mention: Mention, words: Words, own_words: frozenset[str]) -> bool:
    """Whether the office gave the training that the dokumen is about: another KPU trains its own staff."""
    return _TRAINING in own_words and (
        mention.office not in (Office.PROVINCE, Office.ADHOC)
        and (mention.office is Office.NATIONAL or words[mention.start] != "kpu")
    )
