"""The name of an office in its parts, whether two names are of one office, and a plan under another's name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Self

from zi_audit.nearest import nearest
from zi_audit.plan.model import Butir, Dokumen, Rencana

_LEVELS = {
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
    "provinsi": "provinsi",
    "prov": "provinsi",
}
_NAME = re.compile(
    r"(?P<body>.*?)\b(?P<level>kabupaten|kab|kota|provinsi|prov)\b\.?\s+(?P<place>\S.*?)(?:,?\s+prov(?:insi)?\b.*)?",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?P<body>(?:sekretariat\s+)?(?:kpu|bawaslu|komisi pemilihan umum))\s+(?P<place>\S.*)", re.IGNORECASE
)
# Words of an office's name that are of no office in particular.
_OF_NONE = (
    frozenset(
        "kpu komisi pemilihan umum sekretariat kantor satker satuan kerja unit tim zi zona integritas dan di".split()
    )
    | _LEVELS.keys()
)
_KEPULAUAN = "kepulauan"
# A word printed with a letter missing ("Kabupaten Bangk Barat") is the same word.
_SAME = 0.85
_WORD = re.compile(r"[^\W_]+")
# What stands between the words of one name: KPU Kab. Bangka_Barat.
_GAP = re.compile(r"[\s._-]{1,3}")


@dataclass(frozen=True)
class OfficeName:
    """An office's name: `body` (KPU), `level` (Kabupaten), `place` (Bangka Barat); "" for what it lacks."""

    full: str
    body: str
    level: str
    place: str

    @classmethod
    def parse(cls, name: str) -> Self:
        """Return the parts of a name as people write it."""
        full = " ".join(name.split())
        found = _NAME.fullmatch(full) or _BODY.fullmatch(full)
        if found is None:
            return cls(full, "", "", "")
        parts = found.groupdict()
        return cls(full, parts["body"].strip(), parts.get("level") or "", parts["place"])

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that tell this office from others, in lower case."""
        found = _WORD.findall((self.place or self.full).lower())
        words = [_KEPULAUAN if word == "kep" else word for word in found if word not in _OF_NONE]
        # Kepulauan Bangka Belitung is Bangka Belitung; Kepulauan Riau is not Riau.
        if _KEPULAUAN in words and len(words) > 2:
            words.remove(_KEPULAUAN)
        return tuple(word for word in words if not word.isdigit())

    def is_other_than(self, other: OfficeName) -> bool:
        """Whether this names another office than `other`: another place, or another level of the same place."""
        if not self.words or not other.words:
            return False
        levels = {_LEVELS[place.level.lower()] for place in (self, other) if place.level}
        return len(levels) > 1 or not (
            set(other.words) == set(self.words)
            or is_short_for("".join(self.words), other.words)
            or is_short_for("".join(other.words), self.words)
        )


def is_short_for(short: str, words: tuple[str, ...]) -> bool:
    """Whether `short` is made of the beginnings of all `words`, as Babar is of Bangka Barat."""
    ways = "".join(
        f"(?:{'|'.join(re.escape(word[:end]) for end in range(len(word), 1, -1))})" for word in words
    )
    return len(words) > 1 and len(short) < 40 and re.fullmatch(ways, short) is not None


class Renaming:
    """Puts one office's name in place of another's in any text, in its longer and its shorter forms."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = OfficeName.parse(old), OfficeName.parse(new)
        forms = {self.old.full: self.new.full}
        if self.old.place and self.new.place:
            of_level = f"{self.new.level} {self.new.place}".strip()
            for body, of_body in ((f"{self.old.body} ", f"{self.new.body} "), ("", "")):
                for level in (self.old.level, self.old.level[:3]) if self.old.level else ():
                    forms.setdefault(f"{body}{level} {self.old.place}", f"{of_body}{of_level}".strip())
                forms.setdefault(f"{body}{self.old.place}", f"{of_body}{self.new.place}".strip())
        # The longest first: "Bangka Barat" is a part of the others.
        rows = ((tuple(_WORD.findall(form.lower())), new) for form, new in forms.items())
        self._forms = sorted((row for row in rows if row[0]), key=lambda row: -len(row[0]))

    def text(self, text: str) -> str:
        """Return `text` with every mention of the old office as one of the new; capitals stay capitals."""
        found = list(_WORD.finditer(text))
        made, place, at = [], 0, 0
        while at < len(found):
            form = next((form for form in self._forms if _stands(form[0], found, at, text)), None)
            if form is None:
                at += 1
                continue
            words, new = form
            begin, end = found[at].start(), found[at + len(words) - 1].end()
            made += [text[place:begin], new.upper() if text[begin:end].isupper() else new]
            place, at = end, at + len(words)
        return "".join((*made, text[place:]))

    def remains_in(self, text: str) -> bool:
        """Whether a text still speaks of the old office, in its short form (Babar) among others."""
        old = self.old.words
        words = _WORD.findall(text.lower())
        rows = (words[at : at + len(old)] for at in range(len(words)))
        return bool(old) and (
            any(_alike(row, old) for row in rows) or any(is_short_for(word, old) for word in words)
        )


def _stands(words: tuple[str, ...], found: list[re.Match[str]], at: int, text: str) -> bool:
    row = found[at : at + len(words)]
    return _alike([word[0].lower() for word in row], words) and all(
        _GAP.fullmatch(text, mark.end(), other.start()) for mark, other in pairwise(row)
    )


def _alike(row: Sequence[str], words: Sequence[str]) -> bool:
    """Whether these are the same words; one letter may be missing of a word of five or more."""
    return len(row) == len(words) and all(map(_is_same, row, words))


def _is_same(text: str, other: str) -> bool:
    if (
        text == other
        or text[0] != other[0]
        or abs(len(text) - len(other)) > 1
        or min(len(text), len(other)) < 5
    ):
        return text == other
    return nearest(text, (other,), likeness=_SAME) != ""


def of_unit(rencana: Rencana, unit: str) -> Rencana:
    """Return the plan as one of `unit`: the same where it is, else with its name in every text and no decree.

    Another office's decree is none of this one's; what it asks for may well be.
    """
    if not unit or not OfficeName.parse(unit).is_other_than(OfficeName.parse(rencana.unit)):
        return rencana
    renaming = Renaming(rencana.unit, unit)
    dokumen = {dokumen.id: _dokumen(dokumen, renaming) for dokumen in rencana.dokumen}
    return replace(
        rencana,
        unit=unit,
        judul=renaming.text(rencana.judul),
        keputusan="",
        dokumen=tuple(dokumen.values()),
        komponen=tuple(
            replace(
                komponen,
                sub=tuple(
                    replace(sub, butir=tuple(_butir(butir, renaming, dokumen) for butir in sub.butir))
                    for sub in komponen.sub
                ),
            )
            for komponen in rencana.komponen
        ),
    )


def _butir(butir: Butir, renaming: Renaming, dokumen: Mapping[str, Dokumen]) -> Butir:
    return replace(
        butir,
        uraian=renaming.text(butir.uraian),
        aksi=renaming.text(butir.aksi),
        bukti_teks=renaming.text(butir.bukti_teks),
        catatan=renaming.text(butir.catatan),
        bukti=tuple(
            replace(bukti, nama=renaming.text(bukti.nama), dokumen=dokumen[bukti.dokumen.id])
            for bukti in butir.bukti
        ),
    )


def _dokumen(dokumen: Dokumen, renaming: Renaming) -> Dokumen:
    """Return a dokumen with the unit that was filled into it replaced."""
    return replace(
        dokumen,
        nama=renaming.text(dokumen.nama),
        kata=tuple(tuple(renaming.text(phrase) for phrase in group) for group in dokumen.kata),
        bukan_kata=tuple(renaming.text(phrase) for phrase in dokumen.bukan_kata),
        contoh=tuple(renaming.text(name) for name in dokumen.contoh),
        bukan=tuple(renaming.text(name) for name in dokumen.bukan),
    )
