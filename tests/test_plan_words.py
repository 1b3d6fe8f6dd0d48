"""Every word of a dokumen is there for a reason: without it, one of its proofs is read otherwise (SPEC 3)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from zi_audit.match.identify import Identifier
from zi_audit.match.vocabulary import reader_for
from zi_audit.names.read import NameReader
from zi_audit.plan.load import load_plan, packed_rules
from zi_audit.plan.model import Dokumen, Rencana
from zi_audit.reasons import Cek
from zi_audit.settings import Settings

KINDS = {
    "undangan": "Undangan ",
    "daftar_hadir": "Daftar Hadir ",
    "notulensi": "Notulensi ",
    "dokumentasi": "Foto ",
}
STANDS = "reason.alternatif"
# Every banner of WBK is one of ZI, by the synonyms; the decree prints it apart.
PRINTED_APART = {"banner-wbk"}
Groups = tuple[tuple[str, ...], ...]


@cache
def plan() -> Rencana:
    return load_plan()


@cache
def reader() -> NameReader:
    return reader_for(plan())


def written() -> list[dict[str, object]]:
    """Return every [[dokumen]] as its file has it, synonyms not added."""
    files = sorted((packed_rules() / "pustaka").glob("*.toml"))
    files += sorted((packed_rules() / "rencana/pustaka").glob("*.toml"))
    return [entry for file in files for entry in tomllib.loads(file.read_text("utf-8"))["dokumen"]]


def without(phrase: str, written_group: list[str], loaded: tuple[str, ...]) -> tuple[str, ...]:
    """Return a group as loaded, without a phrase and the synonyms that only it brings."""
    synonyms = plan().kosakata.sinonim
    kept = {same for other in written_group if other != phrase for same in (other, *synonyms.get(other, ()))}
    own = {phrase, *synonyms.get(phrase, ())} - kept
    return tuple(one for one in loaded if one not in own)


def less(entry: dict[str, object], dokumen: Dokumen) -> Iterator[tuple[str, Dokumen]]:
    """Return the dokumen without each of its words, and what is left out."""
    for key in ("bukan_kata", "kecuali"):
        phrases = entry.get(key, [])
        for phrase in phrases:
            yield (
                f"{key} {phrase}",
                replace(dokumen, **{key: without(phrase, phrases, getattr(dokumen, key))}),
            )
    for number, groups in enumerate([entry["kata"], *entry.get("kata_lain", [])]):
        for index, group in enumerate(groups):
            for phrase in group:
                changed: list[Groups] = list(dokumen.susunan)
                left = without(phrase, group, changed[number][index])
                changed[number] = (*changed[number][:index], left, *changed[number][index + 1 :])
                kata, *lain = changed
                yield f"kata {phrase}", replace(dokumen, kata=kata, kata_lain=tuple(lain))


Reading = tuple[set[tuple[str, bool]], tuple[Cek, ...]]


def readings(dokumen: tuple[Dokumen, ...], tried: list[str]) -> list[Reading]:
    """Return what each path is evidence for, whether as an alternative only, and what of it was inferred."""
    identifier = Identifier(replace(plan(), dokumen=dokumen), Settings())
    asked = {bukti.id: bukti.dokumen for bukti in plan().bukti}
    found = [identifier.identify(path, reader().read_path(path)) for path in tried]
    return [
        (
            {(asked[claim.bukti].id, STANDS in {why.kunci for why in claim.alasan}) for claim in one.claims},
            one.cek,
        )
        for one in found
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "entry", [one for one in written() if one["id"] not in PRINTED_APART], ids=lambda entry: str(entry["id"])
)
def test_every_word_is_needed_by_a_proof(entry: dict[str, object]) -> None:
    parts = [one for one in plan().dokumen if entry["id"] in (one.bundel, one.id)]
    words = [*KINDS.values()] if parts[0].bundel else [""]
    names = [f"{word}{name}" for word in words for name in (*parts[0].contoh, *parts[0].bukan)]
    # In the folder of a butir that asks for it less is enough, and more must be refused.
    places = {bukti.kode for bukti in plan().bukti if bukti.dokumen in parts}
    tried = [*names, *(f"{kode}/{name}" for kode in places for name in names)]
    before = readings(plan().dokumen, tried)
    unneeded = []
    for what, changed in less(entry, parts[0]):
        words_of = {key: getattr(changed, key) for key in ("kata", "kata_lain", "bukan_kata", "kecuali")}
        dokumen = tuple(replace(one, **words_of) if one in parts else one for one in plan().dokumen)
        if readings(dokumen, tried) == before:
            unneeded.append(what)
    assert not unneeded
