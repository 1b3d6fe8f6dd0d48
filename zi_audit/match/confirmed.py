"""What the text of a file says of the bukti that its name and place claim: it confirms or contradicts (SPEC 5, 6.7).

A name that is clear is never overruled: where the text speaks against it, the file counts and is flagged.
"""

from __future__ import annotations

from collections.abc import Iterator

from zi_audit.contents.says.facts import DocumentFacts, Owner
from zi_audit.dates import Tanggal
from zi_audit.match.allocate import late_for
from zi_audit.match.claims import Claim, Identification
from zi_audit.match.hints import QUARTET
from zi_audit.match.index import PlanIndex
from zi_audit.names.facts import PathFacts
from zi_audit.plan.model import Bukti, Jenis
from zi_audit.reasons import Alasan, AlasanLain, Cek

# Flags on what the name left out, with the reasons that go with them.
_LEFT_OUT = {
    Cek.POKOK_BELUM_JELAS: "reason.pokok_belum_jelas",
    Cek.POKOK_DISIMPULKAN: "reason.pokok_disimpulkan",
}

_CANCELLED = "reason.bukan_dokumen_cancelled"
# Kinds that are known by their form.
_PLAIN = frozenset({Jenis.SK, Jenis.UNDANGAN, Jenis.DAFTAR_HADIR, Jenis.NOTULENSI})


def confirmed(
    index: PlanIndex, facts: PathFacts, found: Identification, document: DocumentFacts, owner: Owner
) -> Identification:
    """Return the claims of a file with what its text says for and against each; `owner` is whose the text is."""
    heard = index.words.heard(document.nama.words)
    told = {
        dokumen.id: index.about.meanings.is_told(dokumen, (heard,))
        for dokumen in (index.bukti[claim.bukti].dokumen for claim in found.claims)
    }
    # One dokumen whose subject stays in the dark keeps the flag on the file.
    gone = {
        flag
        for flag, key in _LEFT_OUT.items()
        if flag in found.cek
        and all(
            told[index.bukti[claim.bukti].dokumen.id]
            for claim in found.claims
            if any(why.kunci == key for why in claim.alasan)
        )
        and any(why.kunci == key for claim in found.claims for why in claim.alasan)
    }
    keys = {_LEFT_OUT[flag] for flag in gone}
    claims = []
    for claim in found.claims:
        kept = tuple(why for why in claim.alasan if why.kunci not in keys)
        heard_claim = claim._replace(alasan=kept)
        for flag, why in _against(index, facts, claim, document, owner):
            heard_claim = heard_claim._replace(
                alasan=(*heard_claim.alasan, why),
                cek=(*heard_claim.cek, *(() if flag is Cek.TAHUN_SEBELUMNYA else (flag,))),
                sebelumnya=heard_claim.sebelumnya or flag is Cek.TAHUN_SEBELUMNYA,
            )
        claims.append(heard_claim)
    cek = [flag for flag in found.cek if flag not in gone]
    if document.nama.konsep:
        cek.append(Cek.KONSEP)
    return found._replace(claims=tuple(claims), cek=tuple(dict.fromkeys(cek)))


def _against(
    index: PlanIndex, facts: PathFacts, claim: Claim, document: DocumentFacts, owner: Owner
) -> Iterator[tuple[Cek, Alasan]]:
    """Yield each flag on a claim with its reason."""
    bukti = index.bukti[claim.bukti]
    dokumen = bukti.dokumen
    if owner is Owner.OTHER and not dokumen.siapa_saja:
        yield Cek.ISI_UNIT_LAIN, Alasan.of("reason.isi_milik_lain", kata=document.pemilik[0])
    years = _other_years(bukti, document)
    if years:
        said = ", ".join(map(str, years))
        is_stated = bool(facts.tahun or facts.tanggal or facts.periode)
        if bukti.berlaku and max(years) < min(bukti.tahun) and not is_stated:
            yield Cek.TAHUN_SEBELUMNYA, Alasan.of("reason.tahun_sebelumnya", tahun=said)
        elif not claim.sebelumnya:
            allowed = ", ".join(map(str, bukti.tahun))
            yield Cek.ISI_TAHUN_LAIN, Alasan.of("reason.isi_tahun_lain", tahun=said, diminta=allowed)
    if document.kosong is not None:
        yield Cek.TAMPAK_KOSONG, Alasan.of("reason.tampak_kosong")
    words = index.words.heard(document.nama.words)
    jenis = (document.jenis,) if document.jenis else ()
    against = index.about.objection(dokumen, words, (), jenis)
    other = _other_kind(facts, dokumen.jenis, document)
    if other is not None:
        why = Alasan.of("reason.isi_jenis_lain", jenis=other, diminta=dokumen.jenis)
        yield Cek.POKOK_BELUM_JELAS, why
    elif against is not None and against.alasan.kunci == _CANCELLED:
        yield Cek.POKOK_BELUM_JELAS, Alasan("reason.isi_batal", against.alasan.isi)
    elif against is not None and against.lain is AlasanLain.POKOK_LAIN:
        key = against.alasan.kunci.replace("reason.", "reason.isi_")
        yield Cek.POKOK_BELUM_JELAS, Alasan(key, against.alasan.isi)


def _other_kind(facts: PathFacts, asked: Jenis, document: DocumentFacts) -> Jenis | None:
    """Return the kind of a text where that is plainly another than its name claims: a letter about a decision.

    A file of several kinds begins with one of them.
    """
    if facts.name.gabungan or len(facts.name.jenis) > 1 or asked not in _PLAIN or document.jenis is asked:
        return None
    return document.jenis if document.jenis in _PLAIN | {Jenis.SURAT} else None


def _other_years(bukti: Bukti, document: DocumentFacts) -> tuple[int, ...]:
    """Return the years of the text where the bukti allows none of them, or the year of its day; else nothing.

    The day of a meeting is what it is evidence of, whatever year its heading has. Of a dokumen with years of
    its own (an LKjIP) the day is only that of its signing.
    """
    allowed = set(bukti.tahun)
    day = document.tanggal
    stated = document.states_years
    if stated and not document.years & allowed:
        return tuple(sorted(document.years))
    counts = document.jenis in QUARTET if stated else not bukti.dokumen.tahun
    if day is None or not counts or day.year in allowed:
        return ()
    # Shortly after a periode it is late for that, in the next year, too (SPEC 6.3).
    is_late = late_for(Tanggal.hari(day), bukti.periode) is not None
    return () if is_late else (day.year,)
