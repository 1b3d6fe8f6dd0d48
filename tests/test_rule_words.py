"""Every dokumen proves itself: names it must take, names it must refuse, read without any folder."""

from __future__ import annotations

import pytest

from zi_audit.match.claims import Identification
from zi_audit.match.identify import Identifier
from zi_audit.match.vocabulary import reader_for
from zi_audit.plan.load import load_plan
from zi_audit.plan.model import Dokumen, Rencana
from zi_audit.settings import Settings

PLAN = load_plan()
READER = reader_for(PLAN)
KINDS = {
    "Undangan": "undangan",
    "Daftar Hadir": "daftar_hadir",
    "Notulensi": "notulensi",
    "Dokumentasi": "dokumentasi",
}
IDENTIFIER = Identifier(PLAN, Settings())


def cases(kind: str) -> list[tuple[Dokumen, str]]:
    """Each name once; a bundle's names belong to its first part."""
    found: dict[tuple[str, str], tuple[Dokumen, str]] = {}
    for dokumen in PLAN.dokumen:
        for name in getattr(dokumen, kind):
            found.setdefault((dokumen.bundel or dokumen.id, name), (dokumen, name))
    return list(found.values())


def identify(name: str) -> Identification:
    return IDENTIFIER.identify(name, READER.read_path(name))


def claimed(found: Identification, plan: Rencana = PLAN) -> set[str]:
    """Return the dokumen (a bundle as a whole) that a name is evidence for."""
    by_id = {bukti.id: bukti.dokumen for bukti in plan.bukti}
    return {by_id[claim.bukti].bundel or by_id[claim.bukti].id for claim in found.claims}


@pytest.mark.parametrize(("dokumen", "name"), cases("bukan"), ids=lambda v: v if isinstance(v, str) else v.id)
def test_a_name_that_must_be_refused_is_refused(dokumen: Dokumen, name: str) -> None:
    assert (dokumen.bundel or dokumen.id) not in claimed(identify(name))


@pytest.mark.parametrize(
    ("dokumen", "name"), cases("contoh"), ids=lambda v: v if isinstance(v, str) else v.id
)
def test_a_name_that_must_be_taken_is_taken_as_that_dokumen_and_no_other(dokumen: Dokumen, name: str) -> None:
    if dokumen.bundel:
        # A meeting's names leave the part open: the word for it is put in front.
        stem, _, ekstensi = name.rpartition(".")
        words = ("Undangan", "Daftar Hadir", "Notulensi") if ekstensi == "pdf" else ("Dokumentasi",)
        states_one = bool(READER.read_path(name).jenis)
        used = [w for w in words if any(b.dokumen.id == f"{dokumen.bundel}.{KINDS[w]}" for b in PLAN.bukti)]
        names = [name] if states_one else [f"{word} {stem}.{ekstensi}" for word in used]
    else:
        names = [name]
    for one in names:
        alike = {d.id for d in PLAN.dokumen if d.kata == dokumen.kata and d.jenis == dokumen.jenis}
        taken = claimed(identify(one))
        assert (dokumen.bundel or dokumen.id) in taken, (one, identify(one))
        allowed = {dokumen.bundel or dokumen.id, *alike, *dokumen.memuat, *dokumen.bersama}
        pairs = {bukti.dokumen.id: bukti for bukti in PLAN.bukti if bukti.alternatif}
        if dokumen.id in pairs:
            allowed |= {other.rpartition("/")[2] for other in pairs[dokumen.id].alternatif}
        assert taken <= allowed, one
