"""Drafts and guesses become the files of a plan, as TOML that a person reads on: every guess carries `# PERIKSA`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Komponen, Rencana, Sub
from zi_audit.plan.target import is_target, parse_target
from zi_audit.plan.target_words import TargetError
from zi_audit.plan_import.drafts import Draft
from zi_audit.plan_import.guess import Guess, New

CHECK = "# PERIKSA"
# Words of the action by which a range of months is many periode; the table itself prints one.
RHYTHMS = (
    ("bulanan", "bulanan"),
    ("setiap bulan", "bulanan"),
    ("per bulan", "bulanan"),
    ("perbulan", "bulanan"),
)
CONDITIONS = (" jika ", " bila ", " apabila ", " kalau ")


@dataclass(frozen=True, slots=True)
class Head:
    """What the plan's head says: whose it is, of which year, and how it is called."""

    unit: str
    tahun: int


@dataclass(frozen=True, slots=True)
class Made:
    """The files of a plan by their path, and how many bukti are known, guessed or new."""

    files: Mapping[str, str]
    butir: int
    bukti: int
    known: int
    guessed: int
    new: int
    checks: int


def compose(
    head: Head,
    drafts: Sequence[Draft],
    guesses: Mapping[str, Sequence[Guess]],
    new: Sequence[New],
    titles: Mapping[str, str],
    plan: Rencana,
) -> Made:
    """Return the files of the plan. `titles` are those that the table prints; `plan` is the built-in one."""
    files = {"rencana.toml": _head_text(head, plan)}
    by_komponen: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_komponen.setdefault(Kode.parse(draft.kode).komponen, []).append(draft)
    for nomor, some in sorted(by_komponen.items()):
        files[f"komponen-{nomor}.toml"] = (
            "\n".join(_Komponen(nomor, some, guesses, titles, plan, head).lines()) + "\n"
        )
    if new:
        files["pustaka/dokumen-setempat.toml"] = "\n".join(_new_lines(new)) + "\n"
    every = [guess for some in guesses.values() for guess in some]
    fresh = sum(guess.new is not None for guess in every)
    sure = sum(guess.is_sure for guess in every)
    return Made(
        files=files,
        butir=len(drafts),
        bukti=len(every),
        known=sure,
        guessed=len(every) - sure - fresh,
        new=fresh,
        checks=sum(text.count(CHECK) for text in files.values()),
    )


def _quoted(text: str) -> str:
    """Return a TOML basic string; its escapes are those of JSON."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _head_text(head: Head, plan: Rencana) -> str:
    judul = f"Rencana Kerja Pembangunan Zona Integritas {head.unit} Tahun {head.tahun}"
    return (
        "# Kepala rencana kerja, dibuat dari tabel. Lengkapi nomor keputusannya.\n\n"
        f"unit = {_quoted(head.unit)}\n"
        f"judul = {_quoted(judul)}\n"
        f'keputusan = "" {CHECK}: nomor dan tanggal keputusan\n'
        f"tahun = {head.tahun}\n"
        f"zona_waktu = {_quoted(plan.zona_waktu)} {CHECK}: Asia/Jakarta, Asia/Makassar atau Asia/Jayapura\n\n"
        f"ambang_wbk = {plan.ambang_wbk}\n"
        f"ambang_wbbm = {plan.ambang_wbbm}\n"
    )


class _Komponen:
    """The file of one komponen."""

    def __init__(
        self,
        nomor: int,
        drafts: Sequence[Draft],
        guesses: Mapping[str, Sequence[Guess]],
        titles: Mapping[str, str],
        plan: Rencana,
        head: Head,
    ) -> None:
        self.nomor, self.drafts, self.guesses, self.titles, self.head = nomor, drafts, guesses, titles, head
        self.known: Komponen | None = next((k for k in plan.komponen if k.nomor == nomor), None)
        self.subs: dict[str, Sub] = {sub.kode: sub for k in plan.komponen for sub in k.sub}
        self.asked = {sub: sum(soal.sub == sub for soal in plan.lke.soal) for sub in self.subs}

    def lines(self) -> Iterator[str]:
        known = self.known
        judul = self.titles.get(str(self.nomor)) or (known.judul if known else f"Komponen {self.nomor}")
        yield "# Dibuat dari tabel. Baris dengan PERIKSA adalah dugaan: periksa, betulkan, lalu hapus tandanya."
        yield ""
        yield f"nomor = {self.nomor}"
        yield f"judul = {_quoted(judul)}"
        yield f"bobot = {known.bobot:g}" if known else f"bobot = 1 {CHECK}: bobot LKE"
        yield f"kata = {_listed(known.kata if known else ())}"
        for kode in sorted({draft.kode.rpartition(".")[0] for draft in self.drafts}, key=Kode.parse):
            yield from self._sub(kode)
        for draft in self.drafts:
            yield from self._butir(draft)

    def _sub(self, kode: str) -> Iterator[str]:
        sub = self.subs.get(kode)
        judul = self.titles.get(kode) or (sub.judul if sub else f"Sub {kode}")
        count = sum(draft.kode.rpartition(".")[0] == kode for draft in self.drafts)
        yield ""
        yield "[[sub]]"
        yield f"kode = {_quoted(kode)}"
        yield f"judul = {_quoted(judul)}"
        yield f"bobot = {sub.bobot:g}" if sub else f"bobot = 1 {CHECK}: bobot LKE"
        if sub and self.asked[kode] and self.asked[kode] != count:
            yield f"pertanyaan = {self.asked[kode]}"

    def _butir(self, draft: Draft) -> Iterator[str]:
        target, own = self._targets(draft)
        ritme = self._ritme(draft, target)
        said = f" {draft.aksi} {' '.join(draft.bukti)} ".lower()
        yield ""
        yield "[[butir]]"
        yield f"kode = {_quoted(draft.kode)}"
        yield f"uraian = {_quoted(draft.uraian)}"
        yield f"aksi = {_quoted(draft.aksi)}"
        yield f"bukti_teks = {_quoted(' '.join(' '.join(draft.bukti).split()))}"
        if target:
            yield f"target = {_quoted(target)}"
        if ritme:
            yield f"ritme = {_quoted(ritme)} {CHECK}: menurut aksinya"
        if any(word in said for word in CONDITIONS):
            yield f"bersyarat = true {CHECK}: menurut kata “jika”"
        for key in ("pic", "indikator", "jumlah"):
            value = " ".join(getattr(draft, key).split())
            if value:
                yield f"{key} = {_quoted(value)}"
        if draft.persen is not None:
            yield f"persen = {draft.persen:g}"
        yield from self._bukti(self.guesses[draft.kode], own)

    def _bukti(self, guesses: Sequence[Guess], own: Sequence[str]) -> Iterator[str]:
        if not guesses:
            return
        yield "bukti = ["
        seen: set[str] = set()
        for number, guess in enumerate(guesses):
            if guess.dokumen in seen:
                yield f"  {CHECK}: “{guess.nama}” tampaknya dokumen yang sama dengan yang di atas"
                continue
            seen.add(guess.dokumen)
            entry = f"dokumen = {_quoted(guess.dokumen)}, nama = {_quoted(guess.nama)}"
            if guess.either is not None and guesses[guess.either].dokumen != guess.dokumen:
                entry += f", alternatif_dari = {_quoted(guesses[guess.either].dokumen)}"
            if number < len(own):
                entry += f", target = {_quoted(own[number])}"
            yield f"  {{ {entry} }},{'' if guess.is_sure else ' ' + CHECK}"
        yield "]"

    def _targets(self, draft: Draft) -> tuple[str, Sequence[str]]:
        """Return the butir's target, and one for each bukti where the table gives them line by line."""
        lines = [
            " ".join(line.split()) for cell in draft.targets for line in cell.split("\n") if line.strip()
        ]
        different = list(dict.fromkeys(_plain(line) for line in lines))
        if len(different) <= 1:
            return (lines[0] if lines else ""), ()
        guesses = self.guesses[draft.kode]
        if len(lines) == len(guesses) and all(is_target(line, self.head.tahun) for line in lines):
            return lines[0], lines
        joined = " ".join(lines)
        return (joined if is_target(joined, self.head.tahun) else ", ".join(dict.fromkeys(lines))), ()

    def _ritme(self, draft: Draft, target: str) -> str:
        """Return the rhythm that the action states for a range of months, "" without one."""
        try:
            found = parse_target(target, self.head.tahun)
        except TargetError:
            return ""
        is_range = len(found.periode) == 1 and (found.periode[0].selesai - found.periode[0].mulai).days > 31
        if found.ritme or not is_range:
            return ""
        words = f" {draft.aksi} {draft.indikator} ".lower()
        return next((ritme for word, ritme in RHYTHMS if word in words), "")


def _plain(text: str) -> str:
    return "".join(text.lower().split())


def _listed(words: Sequence[str]) -> str:
    return f"[{', '.join(map(_quoted, words))}]"


def _new_lines(new: Sequence[New]) -> Iterator[str]:
    yield "# Dokumen yang belum ada di pustaka bawaan. Kata-katanya diambil dari tabel: periksa dan lengkapi."
    for made in new:
        yield ""
        yield "[[dokumen]]"
        yield f"id = {_quoted(made.id)}"
        yield f"nama = {_quoted(made.nama)}"
        yield f"jenis = {_quoted(made.jenis.value)}"
        yield f"kata = [{', '.join(map(_listed, made.kata))}] {CHECK}"
        if made.bukan_kata:
            yield f"bukan_kata = {_listed(made.bukan_kata)}"
        yield f"contoh = {_listed(made.contoh)}"
        yield f"bukan = {_listed(made.bukan)}"
