"""Reads names and paths: words, place, jenis, dates, period marks and years, each with its position.

Names that differ in digits only (`IMG_0031`, `IMG_0032`) share a *shape*; all that does not depend
on the digits is worked out once for each shape, and all that folders say once for each folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from zi_audit.memo import Memo
from zi_audit.names.calendar_words import MENDED
from zi_audit.names.chain import Chain, Segment, continue_chain, enter
from zi_audit.names.date_forms import outline
from zi_audit.names.dates import NO_TIMES, Times, read_date, read_times
from zi_audit.names.facts import NameFacts, PathFacts, PlaceFacts, Span
from zi_audit.names.folders import ROOT, FolderSays, folder_says, month_in_year, target_month, two_digit_year
from zi_audit.names.jenis import JenisReader
from zi_audit.names.kode import kode_extent, stated_kode
from zi_audit.names.nameless import NAMELESS
from zi_audit.names.shapes import Shape
from zi_audit.names.spelling import Speller
from zi_audit.names.stamps import without_stamps
from zi_audit.names.titles import Titles
from zi_audit.names.words import in_nfc, plain_text, split_words, tokenise
from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Kosakata

_ZEROS = bytes.maketrans(b"123456789", b"000000000")
_SHAPES_KEPT = 50_000
_FOLDERS_KEPT = 50_000
_TIMES_KEPT = 2_000
_DAYS_KEPT = 20_000
_LONGEST_EXTENSION = 10
_BRACKETS = re.compile(r"\([^()\[\]]*\)|\[[^()\[\]]*\]")
# What stays of a period mark among the words.
_UNIT_WORDS = {"quarter": "triwulan", "quarters": "triwulan", "semester": "semester"}


def likenesses(names: Sequence[str]) -> Sequence[bytes | None]:
    """Return the likeness of each file name."""
    try:
        # At once, which is three times as fast as one by one; no name holds a slash.
        return "/".join(names).encode("ascii").translate(_ZEROS).split(b"/") if names else ()
    except UnicodeEncodeError:
        return [likeness(name) for name in names]


def likeness(name: str) -> bytes | None:
    """Return what all names have in common that differ from this one in digits only.

    None stands for a name beyond ASCII, which is alike to none.
    """
    try:
        return name.encode("ascii").translate(_ZEROS)
    except UnicodeEncodeError:
        return None


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
        synonyms = (
            word
            for key, phrases in kosakata.sinonim.items()
            for phrase in (key, *phrases)
            for word in split_words(phrase)
        )
        self._speller = Speller({*self._jenis.words, *self._titles.words, *words, *synonyms, *MENDED})
        self._extensions = frozenset(ekstensi for info in kosakata.jenis for ekstensi in info.ekstensi)
        self._plan_year = plan_year
        self._shapes: Memo[bytes | str, Shape] = Memo(_SHAPES_KEPT)
        self._folders: Memo[str, FolderSays] = Memo(_FOLDERS_KEPT)
        self._days: dict[tuple[str, int], Memo[str, date | None]] = {}

    def read_name(self, segment: str, *, is_file: bool = True) -> NameFacts:
        """Return what one path segment says: a file's name, or (`is_file` false) a folder's."""
        segment = in_nfc(segment)
        return self._facts(segment, self._shape_of(segment, is_file), is_file)

    def read_path(self, path: str) -> PathFacts:
        """Return what a relative path (`/` between its parts, the file last) says, place and folders included."""
        if not path.isascii():
            path = in_nfc(path)
        above, _, last = path.rpartition("/")
        chain, place, rest = self._folders.get(above) or self._read_folder(above)
        try:
            shape = self._shapes[last.encode("ascii").translate(_ZEROS)]
        except (KeyError, UnicodeEncodeError):
            shape = self._shape_of(last, True)
        name = self._facts(last, shape, True)
        if name.luar_rencana:
            return PathFacts(name, place.folders, None, "", 0, place.dari_folder)
        if name.kode is not None or place.is_open:
            kode = self._place_of_file(chain, last, name.kode)
            if kode is not None:
                return PathFacts(name, place.folders, kode, "nama", place.kode_depth, place.dari_folder)
        return tuple.__new__(PathFacts, (name, *rest))

    def read_times(self, name: str, kind: bytes) -> Times | NameFacts:
        """Return what a file's name says of time, of whose likeness `kind` another was read: all else is the same."""
        shape = self._shapes.get(kind)
        if shape is None or shape.facts is None:
            return self.read_name(name)
        written = name[shape.first : shape.last]
        return self._times(name, written, shape, True) if written else NO_TIMES

    def extension_of(self, path: str) -> str:
        """Return the extension of a relative path (`/` between its parts, the file last), lower case without dot."""
        return self._split_extension(in_nfc(path.rpartition("/")[2]))[1]

    def read_folder(self, path: str) -> PlaceFacts:
        """Return what the path of a folder (relative, "" for the root) says for every file in it."""
        path = in_nfc(path)
        return (self._folders.get(path) or self._read_folder(path)).place

    # --- places --------------------------------------------------------------------------------------

    def _place_of_file(self, chain: Chain, text: str, stated: Kode | None) -> Kode | None:
        """Return the place that the file's own name gives, or None where it adds nothing to its folders'."""
        if chain.astray:
            return None
        known = chain.kode
        if stated is None:
            return continue_chain(chain, text, self._titles)
        if known is None or stated.huruf:
            return stated
        return None if not stated.sub or stated.contains(known) else stated

    def _read_folder(self, path: str) -> FolderSays:
        if not path:
            return self._folders.keep(path, ROOT)
        above, _, last = path.rpartition("/")
        parent = self._folders.get(above) or self._read_folder(above)
        shape = self._shape_of(last, False)
        name = self._facts(last, shape, False)
        around = parent.place.folders
        month = month_in_year(above.rpartition("/")[2], around[-1], last) if around else None
        month = month or (target_month(last) if parent.chain.kode is not None else None)
        if month is not None:
            name = name._replace(periode=month)
        elif year := two_digit_year(last, around, self._plan_year):
            name = name._replace(tahun=(year,), masa=(year, year))
        plain = not name.jenis and name.periode is None and name.tanggal is None
        level = len(around) + 1
        segment = Segment(last, shape.all_words_of(last), name.kode, level, plain, name.luar_rencana)
        chain = enter(parent.chain, segment, self._titles)
        return self._folders.keep(path, folder_says(parent, name, chain))

    # --- one segment -----------------------------------------------------------------------------------

    def _facts(self, text: str, shape: Shape, is_file: bool) -> NameFacts:
        """Put the digits of `text` into what its shape says."""
        if not text.isascii():
            text = plain_text(text)  # its digits in ASCII
        written = text[shape.first : shape.last]
        if shape.facts is not None:
            known = shape.facts.get(written)
            if known is not None:
                return known
        said = shape.said
        words, spans = shape.words, said.spans
        if shape.has_numbers:
            words = shape.words_of(text)
        kode: Kode | None = None
        luar = False
        if shape.kode_last:
            numbered = text[shape.kode_first : shape.kode_last]
            try:
                stated = shape.kode[numbered]
            except KeyError:
                stated = shape.kode.keep(numbered, stated_kode(text, self._titles, is_file=is_file))
            if stated is not None:
                kode, luar = stated.kode, stated.luar_rencana
                words = shape.words_of(text, stated.start, stated.end)
                spans = (Span("kode", stated.start, stated.end), *spans)
        times = self._times(text, written, shape, is_file) if written else NO_TIMES
        tanggal, periode, tahun, masa, found, bulan_surat = times
        # fmt: off
        facts = tuple.__new__(NameFacts, (
            words, shape.ekstensi, kode, said.jenis, said.gabungan, tanggal, periode, tahun, said.konsep,
            (*spans, *found), said.kamera, masa, bulan_surat, shape.facts is None, luar,
            shape.asides,
        ))
        # fmt: on
        return facts if shape.facts is None else shape.facts.keep(written, facts)

    def _times(self, text: str, written: str, shape: Shape, is_file: bool) -> Times:
        times = shape.times.get(written)
        if times is not None:
            return times
        forms = shape.forms
        if forms.is_one_date:
            if is_file:
                tanggal = self._day(text, written, shape)
                if tanggal is not None:
                    spans = (Span("tanggal", shape.first, shape.last),)
                    return tuple.__new__(Times, (tanggal, None, (), None, spans, False))
            stem = self._split_extension(text)[0] if is_file else text
            forms = outline(tokenise(without_stamps(stem), self._speller), whole=True)
        times = read_times(forms, text, is_file=is_file, plan_year=self._plan_year)
        return shape.times.keep(written, times)

    def _day(self, text: str, written: str, shape: Shape) -> date | None:
        try:
            return shape.days[written]
        except KeyError:
            return shape.days.keep(written, read_date(shape.forms.dates[0], text, self._plan_year))

    def _shape_of(self, text: str, is_file: bool) -> Shape:
        kind = likeness(text)
        key: bytes | str = (
            (text if is_file else f"{text}/") if kind is None else kind if is_file else kind + b"/"
        )
        return self._shapes.get(key) or self._shapes.keep(key, self._read_shape(text, is_file))

    def _read_shape(self, text: str, is_file: bool) -> Shape:
        stem, ekstensi = self._split_extension(text) if is_file else (text, "")
        tokens = tokenise(without_stamps(stem), self._speller)
        starts, words = tokens.starts, tokens.words
        forms = outline(tokens)
        # The two digits at the end of a picture's name, or of a name that nobody gave, count such files.
        if ekstensi in self._jenis.images or NAMELESS.issuperset(word for word in words if word.isalpha()):
            forms = forms._replace(years=tuple(form for form in forms.years if form.kind != "short"))
        kode_first, kode_last = kode_extent(tokens)
        said = self._jenis.read(tokens, forms.used, ekstensi, is_file=is_file)
        noise, busy = said.noise, forms.used
        kept: list[tuple[int, str]] = []
        has_numbers = False
        units = {form.first: _UNIT_WORDS[form.kind] for form in forms.marks if form.kind in _UNIT_WORDS}
        for n, word in enumerate(words):
            if is_file and n in units:  # a quarterly report is no annual one
                kept.append((starts[n], units[n]))
            if n in noise or n in busy:
                continue
            if word[0] in "0123456789":
                if not tokens.is_inside(n):
                    continue
                has_numbers = True
            kept.append((starts[n], word))
        days: Memo[str, date | None] = Memo(_DAYS_KEPT)
        if forms.is_one_date:
            days = self._days.setdefault((forms.dates[0].kind, forms.dates[0].value), days)
        # fmt: off
        return Shape(
            None if has_numbers or kode_last else Memo(_TIMES_KEPT), forms.start, forms.end, days,
            tuple([word for _, word in kept]), tuple(kept), has_numbers, tuple(zip(starts, words, strict=True)),
            ekstensi, said, forms, Memo(_TIMES_KEPT), kode_first, kode_last, Memo(_TIMES_KEPT),
            _asides(tokens.plain, kept),
        )
        # fmt: on

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


def _asides(plain: str, words: Sequence[tuple[int, str]]) -> tuple[tuple[str, ...], ...]:
    """Return the words of each pair of brackets; `words` are those of the text, each with where it begins."""
    if "(" not in plain and "[" not in plain:
        return ()
    inside = (
        tuple([word for start, word in words if found.start() < start < found.end()])
        for found in _BRACKETS.finditer(plain)
    )
    return tuple(filter(None, inside))
