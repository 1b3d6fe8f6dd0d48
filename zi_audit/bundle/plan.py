"""What the package holds and under which names: values only, the disk is not asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from zi_audit.dates import Ketepatan
from zi_audit.globs import Glob
from zi_audit.plan.model import Butir
from zi_audit.report.notes import Evidence, evidence
from zi_audit.report.todo_words import meeting_title
from zi_audit.result import AuditResult, ButirHasil
from zi_audit.safe_names import safe_name
from zi_audit.skeleton import period_folder

# A folder's name, a number and this stay far below what Windows' Explorer unpacks.
LONGEST_NAME = 80
LONGEST_EXTENSION = 12


class Ditinggal(StrEnum):
    """Why a file of the evidence is left out of the package."""

    TAUTAN = "tautan"
    DIKECUALIKAN = "dikecualikan"
    TERLALU_BESAR = "terlalu_besar"
    TIDAK_TERBACA = "tidak_terbaca"
    BERUBAH = "berubah"


@dataclass(frozen=True, slots=True)
class Kept:
    """One copy: `path` of the original, `name` in the package (with `/`), and the kode that it serves."""

    path: str
    name: str
    kode: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """One file that is left out, and why."""

    path: str
    kode: tuple[str, ...]
    why: Ditinggal


@dataclass(frozen=True, slots=True)
class Package:
    """What goes in, in the order of the sheet, and what does not."""

    kept: tuple[Kept, ...]
    left: tuple[Left, ...]


def package(result: AuditResult, exclude: Sequence[Glob] = ()) -> Package:
    """Return what the package of a result holds: each file once, in the folder of its first question."""
    kept: list[Kept] = []
    left: list[Left] = []
    serves = _serves(result)
    numbers: dict[str, int] = {}
    seen: set[str] = set()
    for hasil in in_sheet_order(result):
        for piece in evidence(hasil):
            if piece.path in seen:
                continue
            seen.add(piece.path)
            kode = tuple(serves[piece.path])
            why = _left_out(piece, exclude)
            if why is not None:
                left.append(Left(piece.path, kode, why))
                continue
            folder = hasil.butir.kode
            numbers[folder] = numbers.get(folder, 0) + 1
            kept.append(
                Kept(
                    piece.path,
                    f"{folder}/{telling_name(piece, numbers[folder], hasil.butir, result.rencana.tahun)}",
                    kode,
                )
            )
    return Package(tuple(kept), tuple(left))


def in_sheet_order(result: AuditResult) -> Iterator[ButirHasil]:
    """Yield the butir of a result as their questions stand on the LKE's sheet; those without one last."""
    soal = result.rencana.lke.soal_of
    yield from sorted(
        result.butir, key=lambda hasil: found.baris if (found := soal(hasil.butir.kode)) else 1_000_000
    )


def telling_name(piece: Evidence, number: int, butir: Butir, tahun: int) -> str:
    """Return the name of a copy: its number, what it proves, when; `02 Notulensi TW I 2026-03-30.pdf`."""
    stem, dot, extension = piece.name.rpartition(".")
    if not dot or not stem or len(extension) > LONGEST_EXTENSION or not extension.isalnum():
        extension = ""
    own = [(bukti, window) for bukti, window in piece.serves if bukti.kode == butir.kode]
    names = list(dict.fromkeys(bukti.nama for bukti, _ in own))
    said = names[0] if len(names) == 1 else meeting_title([bukti for bukti, _ in own]) or names[0]
    mark = period_folder(own[0][1], butir.periode, tahun) if len({window for _, window in own}) == 1 else ""
    # `TW I` and a date known only to the quarter would say the same twice.
    when = str(piece.tanggal) if not mark or piece.tanggal.ketepatan is Ketepatan.HARI else ""
    ending = " ".join(part for part in (mark, when) if part)
    room = LONGEST_NAME - len(extension) - 1
    title = safe_name(said, room - len(f"{number:02}  {ending}"))
    name = safe_name(f"{number:02} {title} {ending}", room)
    return f"{name}.{extension}" if extension else name


def _serves(result: AuditResult) -> dict[str, dict[str, None]]:
    serves: dict[str, dict[str, None]] = {}
    for hasil in in_sheet_order(result):
        for bukti in hasil.bukti:
            for slot in bukti.slot:
                for berkas in slot.berkas:
                    serves.setdefault(berkas.path, {})[hasil.butir.kode] = None
    return serves


def _left_out(piece: Evidence, exclude: Sequence[Glob]) -> Ditinggal | None:
    if piece.tautan:
        return Ditinggal.TAUTAN
    if any(glob.matches(piece.path) for glob in exclude):
        return Ditinggal.DIKECUALIKAN
    return None
