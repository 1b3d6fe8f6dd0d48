"""Which dokumen of the pustaka an item means: what the known plan asks there, else kind and words; else a new one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from zi_audit.match.vocabulary import Met, WordIndex, reader_for
from zi_audit.names.words import split_words
from zi_audit.paths import relative
from zi_audit.plan.model import Bukti, Butir, Dokumen, Jenis, Rencana
from zi_audit.plan_import.drafts import Draft
from zi_audit.plan_import.items import Item, items_of

# Words that say nothing of a subject: a new dokumen is not known by them.
EMPTY = frozenset(
    """
    dan atau di ke dari pada untuk yang dengan dalam oleh atas terhadap tentang terkait melalui salinan dokumen hasil
    bukti pelaksanaan kegiatan kpu kabupaten kota provinsi tahun kantor seluruh setiap tiap serta para telah sudah
    berbentuk dilakukan data
    """.split()
)
# From this share of common words on, a cell is the one that the known plan prints for the same question.
SAME = 0.8
MOST_WORDS = 3
_ID_SIGNS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Guess:
    """An item and its dokumen: of the pustaka by id, or `new`. `is_sure` where the known plan says the same."""

    nama: str
    dokumen: str
    is_sure: bool
    either: int | None = None
    new: New | None = None


@dataclass(frozen=True, slots=True)
class New:
    """A dokumen that the pustaka does not have: its words are the item's own."""

    id: str
    nama: str
    jenis: Jenis
    kata: tuple[tuple[str, ...], ...]
    contoh: tuple[str, ...]
    bukan: tuple[str, ...]
    bukan_kata: tuple[str, ...] = ()

    @classmethod
    def copied(cls, dokumen: Dokumen) -> New:
        """Return a dokumen that only the known plan has, to be taken along."""
        return cls(
            dokumen.id,
            dokumen.nama,
            dokumen.jenis,
            dokumen.kata,
            dokumen.contoh,
            dokumen.bukan,
            dokumen.bukan_kata,
        )


class Guesser:
    """Matches items to dokumen; `plan` is the one that comes with the package, with the whole pustaka."""

    def __init__(self, plan: Rencana) -> None:
        self._plan = plan
        self._reader = reader_for(plan)
        self._index = WordIndex(plan.dokumen)
        self._butir = {butir.kode: butir for butir in plan.butir}
        self._own = frozenset(split_words(plan.unit))
        self._new: dict[str, New] = {}
        home = Path(plan.sumber)
        self._local = {dokumen.id for dokumen in plan.dokumen if relative(Path(dokumen.sumber), home)}

    @property
    def new(self) -> tuple[New, ...]:
        """The dokumen that were made so far, in order."""
        return tuple(self._new.values())

    def guesses(self, draft: Draft) -> tuple[Guess, ...]:
        """Return what each item of a butir means."""
        known = self._same_question(draft)
        if (
            known is not None
            and _alike(self._words(" ".join(draft.bukti)), self._words(known.bukti_teks)) >= SAME
        ):
            for bukti in known.bukti:
                self._take_along(bukti.dokumen)
            return _as_known(known)
        items = items_of(draft.bukti, self._reader, self._is_named)
        asked = _beside(items, known)
        return tuple(
            self._guess(item, draft, known, beside) for item, beside in zip(items, asked, strict=True)
        )

    def _take_along(self, dokumen: Dokumen) -> None:
        if dokumen.id in self._local:
            self._new.setdefault(dokumen.id, New.copied(dokumen))

    def _same_question(self, draft: Draft) -> Butir | None:
        butir = self._butir.get(draft.kode)
        if butir is None or _alike(self._words(draft.uraian), self._words(butir.uraian)) < SAME / 2:
            return None
        return butir

    def _guess(self, item: Item, draft: Draft, known: Butir | None, beside: Bukti | None) -> Guess:
        asked = known.bukti if known else ()
        met = self._index.met(self._phrase(item.nama))
        best = self._best(item, met, asked)
        if best is None:
            # `Undangan` alone: what it invites to stands in the action.
            around = self._index.met(self._phrase(f"{item.nama} {draft.aksi}"))
            best = self._best(item, around, asked) if self._is_bare(item.nama) else None
        if best is None:
            best = beside.dokumen if beside is not None else self._only_of_its_kind(item, asked)
        if best is not None:
            self._take_along(best)
            return Guess(item.nama, best.id, False, item.either)
        made = self._make(item, draft)
        return Guess(item.nama, made.id, False, item.either, made)

    def _best(self, item: Item, met: Mapping[str, Met], asked: Iterable[Bukti]) -> Dokumen | None:
        wanted = {bukti.dokumen.id for bukti in asked}
        fits = [fit.dokumen for fit in met.values() if fit.is_full and _is_kind(fit.dokumen, item.jenis)]
        return max(
            fits,
            key=lambda dokumen: (dokumen.id in wanted, len(met[dokumen.id].positions), len(dokumen.kata)),
            default=None,
        )

    def _only_of_its_kind(self, item: Item, asked: Iterable[Bukti]) -> Dokumen | None:
        """Return what the known plan asks in this butir where it is the one of the item's kind."""
        fits = [bukti.dokumen for bukti in asked if item.jenis is not None and bukti.jenis is item.jenis]
        return fits[0] if len(fits) == 1 and self._is_bare(item.nama) else None

    def _is_named(self, text: str) -> bool:
        return any(
            met.is_full and not met.dokumen.bundel for met in self._index.met(self._phrase(text)).values()
        )

    def _is_bare(self, nama: str) -> bool:
        """Whether an item names its kind and no subject."""
        return not self._subject(nama)

    def _phrase(self, text: str) -> tuple[str, ...]:
        """Return the words of an item as names are read, with the plan's own spellings (LKjIP is one word)."""
        return self._reader.read_name(f"{text}.pdf").words

    def _words(self, text: str) -> frozenset[str]:
        return frozenset(split_words(text)) - self._own

    def _subject(self, nama: str) -> tuple[str, ...]:
        facts = self._reader.read_name(f"{nama}.pdf")
        spoken = [nama[span.start : span.end] for span in facts.spans if span.what == "jenis"]
        kinds = {word for stretch in spoken for word in split_words(stretch)}
        words = (word for word in split_words(nama) if not word.isdigit() and len(word) > 1)
        return tuple(dict.fromkeys(word for word in words if word not in EMPTY | kinds | self._own))

    def _make(self, item: Item, draft: Draft) -> New:
        jenis = item.jenis or Jenis.DOKUMEN
        subject = self._subject(item.nama) or self._subject(draft.aksi) or split_words(item.nama)
        kata = tuple((word,) for word in subject[:MOST_WORDS])
        nama = item.nama if self._subject(item.nama) else f"{item.nama} {' '.join(subject[:MOST_WORDS])}"
        made_id = _slug(nama)
        for made in self._new.values():
            if made.jenis is jenis and made.kata == kata:
                return made
        while made_id in self._new or made_id in {dokumen.id for dokumen in self._plan.dokumen}:
            made_id = f"{made_id[:55]}-{_letter(draft.kode)}"
        contoh = f"{nama} {{tahun}}.pdf" if jenis is not Jenis.VIDEO else f"{nama} {{tahun}}.mp4"
        fresh = New(made_id, nama, jenis, kata, (contoh.replace("/", " "),), _refused(jenis))
        self._new[made_id] = fresh
        return fresh


def _beside(items: Sequence[Item], known: Butir | None) -> Sequence[Bukti | None]:
    """Return what the known plan asks in the place of each item, where both ask for as many of the same kinds."""
    asked = known.bukti if known else ()
    pairs = list(zip(items, asked, strict=False))
    alike = len(items) == len(asked) and all(
        item.jenis is bukti.jenis or (item.jenis is None and not bukti.dokumen.jenis_tersurat)
        for item, bukti in pairs
    )
    return asked if alike else [None] * len(items)


def _refused(jenis: Jenis) -> tuple[str, ...]:
    """Return names that no dokumen of this kind may take: its kind without its subject, and nothing at all."""
    return (f"{jenis.value.replace('_', ' ').title()} {{tahun}}.pdf", "scan001.pdf")


def _as_known(known: Butir) -> tuple[Guess, ...]:
    places = {bukti.id: number for number, bukti in enumerate(known.bukti)}
    return tuple(
        Guess(
            bukti.nama,
            bukti.dokumen.id,
            True,
            next((places[other] for other in bukti.alternatif if places[other] < number), None),
        )
        for number, bukti in enumerate(known.bukti)
    )


def _is_kind(dokumen: Dokumen, jenis: Jenis | None) -> bool:
    if jenis is None:
        return not dokumen.jenis_tersurat
    return dokumen.jenis is jenis


def _slug(nama: str) -> str:
    return _ID_SIGNS.sub("-", " ".join(split_words(nama)).lower()).strip("-")[:56].strip("-") or "dokumen"


def _letter(kode: str) -> str:
    return kode.replace(".", "")


def _alike(words: frozenset[str], other: frozenset[str]) -> float:
    return len(words & other) / len(words | other) if words | other else 0.0
