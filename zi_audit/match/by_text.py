"""What a file is evidence for by its own text, where its name and place leave it undecided (SPEC 5).

Its heading is read as if the file were called by it, in the place where the file lies: the rules that
names are decided by hold for it, what speaks against them too. It is believed only where it leaves no
doubt: a wrong *ada* is worse than a file to look at. What the name itself says is never overruled.
"""

from __future__ import annotations

from collections.abc import Sequence

from zi_audit.contents.says.facts import DocumentFacts, Owner
from zi_audit.match.asks import says_no_subject
from zi_audit.match.claims import MAX_CANDIDATES, Claim, Identification, Offer
from zi_audit.match.hints import QUARTET
from zi_audit.match.identify import Identifier
from zi_audit.match.index import PlanIndex
from zi_audit.names.facts import NameFacts, PathFacts
from zi_audit.plan.model import Jenis
from zi_audit.reasons import Alasan, AlasanLain, Cek

# Said of a heading what is otherwise said of a name.
_OF_TEXT = {
    f"reason.{key}": f"reason.isi_{key}"
    for key in ("jenis_nama", "place_words", "words", "nihil", "pokok_disimpulkan", "other_year", "unit_lain")
} | {
    "reason.pokok_lain": "reason.isi_pokok_lain",
    "reason.pokok_dokumen_lain": "reason.isi_pokok_dokumen_lain",
}
# By which kinds what is of a narrower one is called, too: an invitation is a letter.
_WIDER = {
    Jenis.UNDANGAN: frozenset({Jenis.UNDANGAN, Jenis.SURAT}),
    Jenis.SK: frozenset({Jenis.SK, Jenis.SURAT}),
    Jenis.REKAP: frozenset({Jenis.REKAP, Jenis.LAPORAN}),
}
_REVISED = ("revisi",)
# Why a text that names a dokumen says at the same time that the file is not its evidence.
_REFUSALS = frozenset(
    {AlasanLain.TAHUN_LAIN, AlasanLain.UNIT_LAIN, AlasanLain.BUKAN_DOKUMEN, AlasanLain.POKOK_LAIN}
)


def by_text(
    identifier: Identifier,
    path: str,
    facts: PathFacts,
    found: Identification,
    document: DocumentFacts,
    owner: Owner,
) -> Identification:
    """Return the decision `found` for an undecided file after its text is heard; `owner` is whose the text is."""
    jenis = _jenis(facts.name, document)
    if not document.judul or jenis is None:
        return found
    told = _told(identifier, path, facts, found, document, jenis)
    if not told.claims:
        # Why the text leads to nothing is worth saying only of a file that was near something.
        if told.lain in _REFUSALS:
            return found._replace(lain=told.lain, keterangan=_of_text(told.keterangan), offers=())
        return _suggested(identifier.index, found, told.candidates, document)
    if document.kosong is not None:
        why = Alasan.of("reason.isi_kosong", kata=document.judul)
        return found._replace(lain=AlasanLain.BUKAN_DOKUMEN, keterangan=why, offers=())
    claims = told.claims
    if owner is Owner.OTHER:
        claims = tuple(claim for claim in claims if identifier.index.bukti[claim.bukti].dokumen.siapa_saja)
        if not claims:
            why = Alasan.of("reason.isi_milik_lain", kata=document.pemilik[0])
            return found._replace(lain=AlasanLain.UNIT_LAIN, keterangan=why, offers=())
    # In the folder of a butir that asks for a procedure, one for another work counts, flagged as by its name.
    is_asked = document.jenis is Jenis.SOP and _is_of_place(claims, found)
    if Cek.POKOK_BELUM_JELAS in told.cek and not is_asked:
        return _suggested(identifier.index, found, tuple(claim.bukti for claim in claims), document)
    why = Alasan.of("reason.ditentukan_isi", kata=document.judul)
    return told._replace(
        claims=tuple(_claimed(claim, why) for claim in claims),
        gabungan=document.is_meeting_report and told.gabungan,
        cek=(Cek.DITENTUKAN_ISI, *((Cek.KONSEP,) if document.nama.konsep else ()), *told.cek),
    )


def _told(
    identifier: Identifier,
    path: str,
    facts: PathFacts,
    found: Identification,
    document: DocumentFacts,
    jenis: tuple[Jenis, ...],
) -> Identification:
    """Return what the file would be if its heading were its name.

    Of a procedure that was revised only its sheet says so: where its place asks for a change it is one.
    """
    name = _as_name(identifier.index, facts.name, document, jenis)
    if document.is_revised:
        changed = identifier.identify(
            path, facts._replace(name=name._replace(words=(*name.words, *_REVISED)))
        )
        if changed.claims and _is_of_place(changed.claims, found):
            return changed
    return identifier.identify(path, facts._replace(name=name))


def _is_of_place(claims: Sequence[Claim], found: Identification) -> bool:
    """Whether the place of a file, which was `found` to be undecided, asks for all that its text claims."""
    return all(claim.bukti in found.candidates for claim in claims)


def _jenis(name: NameFacts, document: DocumentFacts) -> tuple[Jenis, ...] | None:
    """Return the kind by text and name, None where they contradict each other."""
    stated: tuple[Jenis, ...] = (document.jenis,) if document.jenis else ()
    if document.is_meeting_report:
        stated = document.nama.jenis
    if name.jenis and stated and _WIDER.get(stated[0], frozenset({stated[0]})).isdisjoint(name.jenis):
        return None
    return stated or name.jenis


def _as_name(
    index: PlanIndex, name: NameFacts, document: DocumentFacts, jenis: tuple[Jenis, ...]
) -> NameFacts:
    """Return what the file's name would say if its heading were written there, beside what it says already."""
    own = tuple(word for word in name.words if not says_no_subject(index, word))
    heading = document.nama
    day = document.tanggal
    prepares = document.jenis in QUARTET and day is not None and day.year < min(document.years)
    # The years in a heading are those of the thing. Only without them the day tells, and of a meeting that
    # prepares what is of a later year.
    if not prepares and document.states_years:
        years, day = tuple(sorted(document.years)), None
    elif day is not None:
        years = ()
    else:
        years, day = name.tahun, name.tanggal
    return name._replace(
        words=(*heading.words, *own),
        jenis=jenis,
        gabungan=document.is_meeting_report,
        kamera=False,
        tahun=years,
        tanggal=day,
        periode=None,
        masa=None,
    )


def _claimed(claim: Claim, why: Alasan) -> Claim:
    return claim._replace(alasan=(why, *(_of_text(why) for why in claim.alasan)))


def _of_text(why: Alasan) -> Alasan:
    return Alasan(_OF_TEXT.get(why.kunci, why.kunci), why.isi)


def _suggested(
    index: PlanIndex, found: Identification, ids: tuple[str, ...], document: DocumentFacts
) -> Identification:
    """Return what is undecided still, with what the text makes likely in place of what name and place do.

    Of a dokumen that several butir ask for, the first is enough.
    """
    first = {index.bukti[bukti].dokumen.id: bukti for bukti in reversed(ids)}
    near = tuple(bukti for bukti in ids if first[index.bukti[bukti].dokumen.id] == bukti)[:MAX_CANDIDATES]
    if not near:
        return found
    known = {offer.bukti: offer for offer in found.offers}
    return found._replace(
        lain=AlasanLain.PERLU_DINAMAI_ULANG,
        keterangan=Alasan.of("reason.isi_mendekati", kata=document.judul),
        candidates=near,
        offers=tuple(known.get(bukti, Offer(bukti, None)) for bukti in near),
    )
