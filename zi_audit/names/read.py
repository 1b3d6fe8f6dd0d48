"""Reads names and paths: words, place, jenis, dates, period marks and years, each with its position.

Names that differ in digits only (`IMG_0031`, `IMG_0032`) share a *shape*; all that does not depend
on the digits is worked out once for each shape, and all that folders say once for each folder.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from zi_audit.names.calendar_words import MENDED
from zi_audit.names.date_forms import Outline, outline
from zi_audit.names.dates import NO_TIMES, Times, read_times
from zi_audit.names.facts import FolderFacts, Kode, NameFacts, PathFacts, PeriodMark, Satuan, Span
from zi_audit.names.jenis import JenisReader
from zi_audit.names.kode import (
    MAYBE_KODE,
    START,
    Chain,
    Segment,
    Stated,
    Titles,
    continue_chain,
    enter,
    stated_kode,
)
from zi_audit.names.words import Speller, Tokens, split_words, tokenise
from zi_audit.plan.model import Kosakata

_ZEROS = bytes.maketrans(b"123456789", b"000000000")
_SHAPES_KEPT = 50_000
_FOLDERS_KEPT = 50_000
_TIMES_KEPT = 2_000
_LONGEST_EXTENSION = 10


@dataclass(slots=True)
class _Shape:
    """What all names that differ in digits only have in common; `tokens` have the positions of one of them."""

    tokens: Tokens
    words: tuple[str, ...]
    kept: tuple[int, ...]
    ekstensi: str
    facts: NameFacts
    forms: Outline
    maybe_kode: bool
    first: int
    last: int
    times: dict[str, Times] = field(default_factory=dict)

    def without(self, start: int, end: int) -> tuple[str, ...]:
        """Return the words without those written in `start:end`."""
        starts = self.tokens.starts
        return tuple(self.words[n] for n in self.kept if not start <= starts[n] < end)


@dataclass(frozen=True, slots=True)
class _Folder:
    """What a folder's path says for the files in it."""

    names: tuple[NameFacts, ...]
    chain: Chain
    facts: FolderFacts


_ROOT = _Folder((), START, FolderFacts())


class NameReader:
    """Reads what names say in one vocabulary.

    `words` are further words (of the plan's dokumen) that spelling is mended against; `titles` are
    the printed titles of komponen and sub with their place; `plan_year`, where given, decides
    between readings of dates in six digits. A reader keeps what it has read of folders and shapes.
    """

    def __init__(
        self,
        kosakata: Kosakata,
        *,
        words: Iterable[str] = (),
        titles: Iterable[tuple[str, Kode]] = (),
        plan_year: int = 0,
    ) -> None:
        self._jenis = JenisReader(kosakata)
        self._titles = Titles(titles)
        synonyms = (word for key, phrases in kosakata.sinonim.items() for one in (key, *phrases) for word in split_words(one))
        self._speller = Speller({*self._jenis.words, *self._titles.words, *words, *synonyms, *MENDED})
        self._extensions = frozenset(one for info in kosakata.jenis for one in info.ekstensi)
        self._plan_year = plan_year
        self._shapes: dict[bytes | str, _Shape] = {}
        self._folders: dict[str, _Folder] = {"": _ROOT}

    def read_name(self, segment: str, *, is_file: bool = True) -> NameFacts:
        """Return what one path segment says: a file's name, or (`is_file` false) a folder's."""
        if not segment.isascii():
            segment = unicodedata.normalize("NFC", segment)
        return self._read(segment, is_file)[0]

    def read_path(self, path: str) -> PathFacts:
        """Return what a relative path (`/` between its parts, the file last) says, place and folders included."""
        if not path.isascii():
            path = unicodedata.normalize("NFC", path)
        above, _, last = path.rpartition("/")
        folder = self._folders.get(above)
        if folder is None:
            folder = self._read_folder(above)
        name, stated = self._read(last, True)
        chain = folder.chain
        if stated is None and not chain.is_open:
            return PathFacts(name, folder.names, chain.kode, chain.source, chain.depth, folder.facts)
        kode = self._place_of_file(chain, last, stated)
        if kode is None:
            return PathFacts(name, folder.names, chain.kode, chain.source, chain.depth, folder.facts)
        return PathFacts(name, folder.names, kode, "nama", len(folder.names), folder.facts)

    # --- places --------------------------------------------------------------------------------------

    def _place_of_file(self, chain: Chain, text: str, stated: Stated | None) -> Kode | None:
        """Return the place that the file's own name gives, or None where it adds nothing to its folders'."""
        if chain.astray:
            return None
        if stated is None:
            return continue_chain(chain, text, self._titles)
        kode, known = stated.kode, chain.kode
        if known is None:
            return kode
        if stated.weak or (not kode.huruf and known.komponen == kode.komponen and known.sub == kode.sub):
            return None
        return kode

    def _read_folder(self, path: str) -> _Folder:
        above, _, last = path.rpartition("/")
        parent = self._folders.get(above) or self._read_folder(above)
        name, stated = self._read(last, False)
        month = _month_in_year(parent.names[-1], last) if parent.names else None
        if month is not None:
            name = name._replace(periode=month)
        plain = not name.jenis and name.periode is None and name.tanggal is None
        words = split_words(last) if not last.isascii() else self._mended(last)
        names = (*parent.names, name)
        chain = enter(parent.chain, Segment(last, words, stated, len(names), plain), self._titles)
        folder = _Folder(names, chain, _inherited(names, chain))
        if len(self._folders) > _FOLDERS_KEPT:
            self._folders = {"": _ROOT}
        self._folders[path] = folder
        return folder

    def _mended(self, text: str) -> Sequence[str]:
        return [self._speller.mend(word) for word in tokenise(text, self._speller.known).words]

    # --- one segment -----------------------------------------------------------------------------------

    def _read(self, text: str, is_file: bool) -> tuple[NameFacts, Stated | None]:
        if is_file and text.isascii():
            key: bytes | str = text.encode("ascii").translate(_ZEROS)
        else:
            key = text if is_file else f"{text}/"
        shape = self._shapes.get(key)
        if shape is None:
            shape = self._shape(text, is_file)
            if len(self._shapes) > _SHAPES_KEPT:
                self._shapes.clear()
            self._shapes[key] = shape
        facts = shape.facts
        words = facts.words
        spans = facts.spans
        kode: Kode | None = None
        stated: Stated | None = None
        if shape.maybe_kode:
            stated = stated_kode(text, self._titles)
            if stated is not None:
                kode = stated.kode
                words = shape.without(stated.start, stated.end)
                spans = (Span("kode", stated.start, stated.end), *spans)
        if shape.forms.is_empty:
            times = NO_TIMES
        else:
            written = text[shape.first : shape.last]
            known = shape.times.get(written)
            if known is None:
                known = read_times(shape.forms, text, is_file=is_file, plan_year=self._plan_year)
                if len(shape.times) > _TIMES_KEPT:
                    shape.times.clear()
                shape.times[written] = known
            times = known
            if times.spans:
                spans += times.spans
        return (
            NameFacts(
                text, words, shape.ekstensi, kode, facts.jenis, facts.gabungan, times.tanggal, times.periode,
                times.tahun, facts.konsep, spans, facts.kamera, times.masa,
            ),
            stated,
        )  # fmt: skip

    def _shape(self, text: str, is_file: bool) -> _Shape:
        stem, ekstensi = self._split_extension(text) if is_file else (text, "")
        tokens = tokenise(stem, self._speller.known)
        words = tuple(map(self._speller.mend, tokens.words))
        maybe_kode = MAYBE_KODE.search(text) is not None
        stated = stated_kode(text, self._titles) if maybe_kode else None
        kode_tokens = (
            {n for n, start in enumerate(tokens.starts) if stated.start <= start < stated.end} if stated else set()
        )
        forms = outline(tokens, words)
        used = forms.used | kode_tokens
        said = self._jenis.read(tokens, words, used, ekstensi, is_file=is_file)
        kept = tuple(
            n for n, word in enumerate(words) if n not in said.noise and n not in forms.used and not word[0].isdigit()
        )
        facts = NameFacts(
            text, tuple(words[n] for n in kept), ekstensi, None, said.jenis, said.gabungan, None, None, (),
            said.konsep, said.spans, said.kamera,
        )  # fmt: skip
        all_forms = (*forms.dates, *forms.marks, *forms.years)
        first = min((form.start for form in all_forms), default=0)
        last = max((form.end for form in all_forms), default=0)
        return _Shape(tokens, words, kept, ekstensi, facts, forms, maybe_kode, first, last)

    def _split_extension(self, text: str) -> tuple[str, str]:
        """Return stem and extension; of doubled ones (`.docx.pdf`) the last, both cut off."""
        stem, dot, ekstensi = text.rpartition(".")
        low = ekstensi.lower()
        if not dot or not stem or not self._is_extension(low):
            return text, ""
        inner, dot, doubled = stem.rpartition(".")
        return (inner, low) if dot and inner and doubled.lower() in self._extensions else (stem, low)

    def _is_extension(self, text: str) -> bool:
        if text in self._extensions:
            return True
        return (
            1 < len(text) <= _LONGEST_EXTENSION
            and text.isascii()
            and text.isalnum()
            and text[0].isalpha()
            and text not in self._speller.known
        )


def _month_in_year(above: NameFacts, text: str) -> PeriodMark | None:
    """Return the month that a folder `03` below a folder `2026` stands for."""
    if len(text) != 2 or not text.isdigit() or len(above.tahun) != 1 or above.text.strip() != str(above.tahun[0]):
        return None
    return PeriodMark(Satuan.BULAN, int(text), above.tahun[0]) if 1 <= int(text) <= 12 else None


def _inherited(names: Sequence[NameFacts], chain: Chain) -> FolderFacts:
    nearest = names[::-1]
    below = names[chain.depth :][::-1]
    return FolderFacts(
        jenis=next((one.jenis for one in below if len(one.jenis) == 1), ()),
        tanggal=next((one.tanggal for one in nearest if one.tanggal), None),
        periode=next((one.periode for one in nearest if one.periode), None),
        tahun=next((one.tahun for one in nearest if one.tahun), ()),
        masa=next((one.masa for one in nearest if one.masa), None),
        konsep=any(one.konsep and len(one.words) == 1 for one in names),
    )
