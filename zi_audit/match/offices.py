"""The offices that a name mentions, as seen from one unit, and what it says of each (SPEC 6.5).

The unit's own name comes from the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from enum import StrEnum
from itertools import product
from typing import NamedTuple, TypeVar

from zi_audit.match.hints import Words
from zi_audit.match.phrases import Phrases
from zi_audit.match.vocabulary import phrase_words
from zi_audit.plan.kosakata import Instansi
from zi_audit.plan.unit import OfficeName

_T = TypeVar("_T")

_KPU = (("kpu",), ("komisi", "pemilihan", "umum"))
# Panitia Pemilihan Kecamatan, or Pejabat Pembuat Komitmen.
PPK = ("ppk",)
_SHORTEST_ALONE = 7
# Behind these a place is an office, however short its name is: SK Tim ZI punya Basel.
_OWNS = frozenset({"milik", "punya"})
_SHORTEST_BEGINNING = 2
# So far behind an office stands the word that makes it a guest: KPU Provinsi selaku narasumber.
_REACH = 2


class Office(StrEnum):
    """What kind of office is mentioned."""

    OURS = "ours"
    NATIONAL = "national"
    PROVINCE = "province"
    OTHER = "other"
    ADHOC = "adhoc"
    VENUE = "venue"
    OFFICIAL = "official"
    MEDIA = "media"
    MANY = "many"
    DOUBTFUL = "doubtful"
    PLACE = "place"
    NONE = "none"


class Said(StrEnum):
    """What the words before an office say of it: of whom a thing speaks, for whom it is, where it happens."""

    GUEST = "guest"
    HOST = "host"
    FROM = "from"
    PERSON = "person"
    TOPIC = "topic"
    GROUND = "ground"
    TRAINING = "training"
    NONE = "none"


# These speak of the office right behind them, and of those that are listed with it.
_NEXT_ONLY = frozenset({Said.TOPIC, Said.GROUND, Said.TRAINING})
_LISTED = frozenset({"", "dan", "serta", "atau"})
# KPU se-Babel: all offices of a province.
_ALL_OF = "se"


class Mention(NamedTuple):
    """An office mentioned at `words[start:end]`; `role` is that of the last word before it that gives one."""

    start: int
    end: int
    office: Office
    role: str
    is_guest: bool


class _Before(NamedTuple):
    """What was said so far of the next office, and where: for all that follow, and for the one right behind."""

    role: str = ""
    at: int = 0
    near: str = ""
    near_at: int = 0

    def and_then(self, said: Said, end: int) -> _Before:
        """Return the same after a further word of a role, which ends at `end`."""
        if said is Said.NONE:
            return self
        if said in _NEXT_ONLY:
            return self._replace(near=said, near_at=end)
        # Whoever is named after "an." is from somewhere: usul mutasi an. Andi dari Pemkab.
        return self if said is Said.FROM and self.role == Said.PERSON else self._replace(role=said, at=end)

    def says(self, words: Words, start: int, last: Mention | None) -> tuple[str, bool]:
        """Return the role of an office at `start`, behind `last`, and whether its word is right before it."""
        if self.near:
            is_listed = (
                last is not None
                and last.role == self.near
                and last.start >= self.near_at
                and _LISTED.issuperset(words[last.end : start])
            )
            if self.near_at == start or is_listed:
                return self.near, self.near_at == start
        return self.role, bool(self.role) and self.at == start


class Offices:
    """Finds the offices that a name mentions, as seen from one unit."""

    def __init__(self, unit: str, words: Instansi) -> None:
        """Prepare for names in the folder of `unit`."""
        own = OfficeName.parse(unit).words
        self._own = own
        self._short = frozenset(_short_forms(own)) if len(own) > 1 else frozenset()
        self._level = frozenset((*words.kabupaten, "kepulauan"))
        self._province = frozenset(words.provinsi)
        self._after = frozenset(words.hadir)
        self._roles = phrases_of(
            (words.tamu, Said.GUEST),
            (words.tuan_rumah, Said.HOST),
            (words.dari, Said.FROM),
            (words.atas_nama, Said.PERSON),
            (words.dibicarakan, Said.TOPIC),
            (words.lapangan, Said.GROUND),
            (words.pelatihan, Said.TRAINING),
            (words.bukan_tamu, Said.NONE),
        )
        self._offices = phrases_of(
            (words.pusat, Office.NATIONAL),
            (words.instansi, Office.OTHER),
            (words.adhoc, Office.ADHOC),
            (words.tempat, Office.VENUE),
            (words.pejabat, Office.OFFICIAL),
            (words.media, Office.MEDIA),
        )
        others = [phrase for phrase in words.daerah if phrase_words(phrase) != own]
        provinces = [phrase for phrase in words.daerah_provinsi if phrase_words(phrase) != own]
        self._places = phrases_of((others, Office.OTHER), (provinces, Office.PROVINCE))
        self._kecamatan = phrases_of((words.kecamatan, True))
        ours = frozenset(("kpu", "ri", "kepulauan", *own, *self._short))
        roles = (words.tamu, words.tuan_rumah, words.dari, words.hadir, words.kabupaten, words.provinsi)
        # Words that say nothing of a subject, whatever stands beside them.
        self.beside: frozenset[str] = ours.union(*roles)
        self.words: frozenset[str] = ours.union(
            ("komisi", "pemilihan", "umum", *PPK, _ALL_OF), *map(phrase_words, _all(words))
        )

    def mentions(self, words: Words) -> list[Mention]:
        """Return the offices that `words` mention, in order, with the role that each has there."""
        found: list[Mention] = []
        before = _Before()
        start = 0
        while start < len(words):
            office, end = self._office_at(words, start)
            if office is not None:
                role, is_next = before.says(words, start, found[-1] if found else None)
                if found and found[-1].end == start and found[-1].office is Office.OFFICIAL is not office:
                    # An official's office is named with him: Kepala Dinas Kominfo.
                    found[-1] = found[-1]._replace(end=end)
                elif office is not Office.PLACE or not is_next:
                    kind = Office.OTHER if office is Office.PLACE else office
                    is_guest = (
                        role in (Said.GUEST, Said.TOPIC)
                        or (role == Said.PERSON and not is_next)
                        or not self._after.isdisjoint(words[end : end + _REACH])
                    )
                    found.append(Mention(start, end, kind, role, is_guest))
                start = end
                continue
            said = self._roles.at(words, start)
            if said:
                before = before.and_then(said[0].means, said[0].end)
            start = said[0].end if said else start + 1
        return found

    def _office_at(self, words: Words, start: int) -> tuple[Office | None, int]:
        offices = self._offices.at(words, start)
        if offices and offices[0].end - start > 1:
            return offices[0].means, self._place_after(words, offices[0].end)
        for kpu in _KPU:
            if words[start : start + len(kpu)] == kpu:
                return self._kpu(words, start + len(kpu))
        if words[start] == PPK[0]:
            return self._ppk(words, start + 1)
        if offices:
            return offices[0].means, self._place_after(words, offices[0].end)
        end = self._own_at(words, start)
        if end:
            return Office.OURS, end
        if words[start] in self._province:
            # The provincial KPU, or the province that some town is in.
            return Office.DOUBTFUL, self._place_after(words, start + 1)
        first = start + 1 if words[start] in self._level else start
        end = self._own_at(words, first) if first < len(words) else 0
        if end:
            return Office.OURS, end
        place = self._places.at(words, first) if first < len(words) else []
        if not place or place[0].means is not Office.OTHER:
            return None, start
        if start and words[start - 1] in _OWNS:
            return Office.OTHER, place[0].end
        stands_alone = first == start and place[0].end - first == 1 and len(words[first]) < _SHORTEST_ALONE
        if stands_alone and words[first] in self._own:
            # Bangka, beside which Bangka Barat lies: the neighbour, or half of the own name.
            return Office.DOUBTFUL, place[0].end
        return (None, start) if stands_alone else (Office.PLACE, place[0].end)

    def _kpu(self, words: Words, at: int) -> tuple[Office, int]:
        """Return which KPU is meant by what follows the word."""
        if at < len(words) and words[at] in self._province:
            return Office.PROVINCE, self._place_after(words, at + 1)
        if at < len(words) and words[at] == _ALL_OF:
            return Office.MANY, self._place_after(words, at + 1)
        is_level = at < len(words) and words[at] in self._level
        place = at + 1 if is_level else at
        # "Kab/Kota"
        while place < len(words) and words[place] in self._level:
            place += 1
        if place >= len(words):
            return Office.NONE, place
        end = self._own_at(words, place)
        if end:
            return Office.OURS, end
        places = self._places.at(words, place)
        if places:
            return places[0].means, places[0].end
        if not words[place]:
            # A place that nobody knows is another office's where its level is said; else it may be a person's name.
            return Office.OTHER if is_level else Office.DOUBTFUL, place + 1
        return Office.NONE, place

    def _ppk(self, words: Words, at: int) -> tuple[Office, int]:
        place = at + 1 if at < len(words) and words[at] == "kecamatan" else at
        if place < len(words) and (place > at or not words[place] or self._kecamatan.at(words, place)):
            named = self._kecamatan.at(words, place)
            return Office.OTHER, named[0].end if named else place + 1
        return Office.DOUBTFUL, at

    def _own_at(self, words: Words, start: int) -> int:
        """Return where the unit's own place that begins at `start` ends; 0 where none does."""
        own = self._own
        if not own:
            return 0
        if words[start] in self._short:
            return start + 1
        here = words[start : start + len(own)]
        # One word that nobody knows beside the others is a misspelt one: Bangk Barat.
        is_own = here == own or (
            len(here) == len(own) and "" in here and set(here) - {""} == set(own) & set(here) != set()
        )
        # Kabupaten Bangka Barat lies in the province of Bangka Belitung, of which it is a part of the name.
        return start + len(own) if is_own else 0

    def _place_after(self, words: Words, at: int) -> int:
        """Return the end of the place that follows an office: it belongs to that office."""
        while at < len(words) and (
            words[at] in self._level or words[at] in self._province or words[at] in ("ri", "kecamatan")
        ):
            at += 1
        if at >= len(words):
            return at
        end = self._own_at(words, at)
        if end:
            return end
        for known in (self._places, self._kecamatan):
            found = known.at(words, at)
            if found:
                return int(found[0].end)
        return at


def _all(words: Instansi) -> Iterator[str]:
    return (phrase for part in fields(words) for phrase in getattr(words, part.name))


def phrases_of(*lists: tuple[Iterable[str], _T]) -> Phrases[_T]:
    """Return phrases of the rules, with what all of a list mean."""
    return Phrases((phrase_words(phrase), means) for phrases, means in lists for phrase in phrases)


def _short_forms(words: tuple[str, ...]) -> Iterator[str]:
    """Yield what an office is called by the beginnings of its words: Babar, Bangbar, Bangkabarat."""
    beginnings: Iterable[list[str]] = (
        [word[:end] for end in range(_SHORTEST_BEGINNING, len(word) + 1)] for word in words
    )
    for row in product(*beginnings):
        yield "".join(row)
