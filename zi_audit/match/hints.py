"""All that identification depends on, as one value: what name and folders say, without dates and counters.

Thousands of photos differ in their numbers only; they have the same hints, and are decided once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from zi_audit.formats import VIDEOS
from zi_audit.names.facts import NameFacts, PathFacts, PlaceFacts
from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Jenis

QUARTET = (Jenis.UNDANGAN, Jenis.DAFTAR_HADIR, Jenis.NOTULENSI, Jenis.DOKUMENTASI)

# How many folders above the file may lend their words where no place is known.
FOLDERS_HEARD = 2

Words = tuple[str, ...]


class Years(NamedTuple):
    """The years that a name states: `bare` ones standing alone, `dated` ones of its date or period mark."""

    bare: frozenset[int]
    dated: frozenset[int]


NO_YEARS = Years(frozenset(), frozenset())


class FolderWords(NamedTuple):
    """The words of each folder below the place that has any, and of the nearest of them; outermost first.

    `used` are those of the folder that led to the place; `title` those of folders that only name the
    whole collection (ZI 2026), which are among neither.
    """

    below: tuple[Words, ...]
    near: tuple[Words, ...]
    used: Words = ()
    title: Words = ()


class FolderHints(NamedTuple):
    """What a folder lends to every file in it."""

    words: FolderWords
    years: Years


class Hints(NamedTuple):
    """What a path says for identification.

    `place` is its place in the plan, `source` where that was read. `words` are the name's, `folders`
    what its folders lend. `jenis` are the kinds stated, `jenis_source` where; `gabungan` says that one
    file holds several of a meeting's four. `aside` are words of the name that stand in brackets.
    """

    place: Kode | None
    source: str
    words: Words
    folders: FolderWords
    jenis: tuple[Jenis, ...]
    jenis_source: str
    gabungan: bool
    ekstensi: str
    aside: tuple[Words, ...] = ()

    def heard(self, level: int, *, below: bool) -> Words:
        """Return the words of the name and of its `level` nearest folders (`below`: of those below the place)."""
        if not level:
            return self.words
        folders = self.folders.below if below else self.folders.near
        return (*(word for words in folders[len(folders) - level :] for word in words), *self.words)

    def around(self, *, below: bool) -> Words:
        """Return the words of the folders that lend theirs (`below`: of those below the place)."""
        return tuple(word for words in (self.folders.below if below else self.folders.near) for word in words)

    @property
    def all_words(self) -> Words:
        """The words of the name and of all folders that lend theirs."""
        below = self.place is not None
        return self.heard(len(self.folders.below if below else self.folders.near), below=below)

    def anywhere(self) -> Hints:
        """Return what the same path would say if it led to no place in the plan."""
        folders = self.folders._replace(below=(), used=())
        return self._replace(place=None, source="", folders=folders)


def years_of(facts: NameFacts) -> Years:
    """Return the years that one name states; a month without a year states none."""
    if facts.tanggal is None and facts.periode is None and not facts.tahun:
        return NO_YEARS
    dated = set()
    if facts.tanggal is not None:
        dated.add(facts.tanggal.year)
    if facts.periode is not None and facts.periode.tahun:
        dated.add(facts.periode.tahun)
    return Years(frozenset(facts.tahun), frozenset(dated)) if dated or facts.tahun else NO_YEARS


def folder_hints(
    place: PlaceFacts,
    heard: Callable[[Words], Words],
    is_generic: Callable[[Words], bool],
    is_title: Callable[[Words], bool],
) -> FolderHints:
    """Return what a folder, whose path says `place`, lends to every file in it.

    `heard` leaves of words what some rule has; folders of words that are `is_generic` only (rapat, foto)
    hide none above them, and one that `is_title` of the whole collection names no subject. The words that
    led to the place are used up (SPEC 4). Years come from the nearest folder that states any.
    """
    stated = (years_of(folder) for folder in reversed(place.folders))
    lending = [folder.words for folder in place.folders[place.kode_depth :]]
    below = [words for said in lending if not is_title(said) and (words := heard(said))]
    near: list[Words] = []
    specific = 0
    for words in reversed(below):
        if specific == FOLDERS_HEARD:
            break
        near.append(words)
        specific += not is_generic(words)
    return FolderHints(
        FolderWords(
            tuple(below) if place.kode is not None else (),
            tuple(reversed(near)),
            heard(place.folders[place.kode_depth - 1].words) if place.kode_depth else (),
            tuple(word for said in lending if is_title(said) for word in heard(said)),
        ),
        next((years for years in stated if years != NO_YEARS), NO_YEARS),
    )


def hints_of(facts: PathFacts, words: Words, folders: FolderWords, aside: tuple[Words, ...] = ()) -> Hints:
    """Return the hints of one path; `words` are what is heard of its name, `folders` of its folders,
    `aside` of what its name has in brackets.
    """
    name = facts.name
    jenis, source, gabungan = facts.jenis, facts.jenis_source, name.gabungan
    if not jenis and name.ekstensi in VIDEOS:
        jenis, source = (Jenis.VIDEO,), "ekstensi"
    if not gabungan and len(jenis) > 1:
        gabungan = sum(kind in QUARTET for kind in jenis) > 1
    if facts.kode_source == "nama" and (folders.below or folders.used):
        folders = folders._replace(below=(), used=())
    return Hints(facts.kode, facts.kode_source, words, folders, jenis, source, gabungan, name.ekstensi, aside)
