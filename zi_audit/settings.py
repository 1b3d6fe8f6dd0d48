"""`zi-audit.toml` in the audited folder: unit, plan, PIC, mappings, waivers, nihil, tolerance, ignores."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zi_audit.dates import Ketepatan, Periode, Tanggal
from zi_audit.errors import FolderError, SettingsError, ZiAuditError
from zi_audit.globs import Glob
from zi_audit.nearest import nearest
from zi_audit.paths import is_folder
from zi_audit.toml_file import mistakes, read_toml, shown

if TYPE_CHECKING:
    from zi_audit.plan.model import Bukti, Butir, Rencana
    from zi_audit.settings_schema import NihilFile

FILE_NAME = "zi-audit.toml"
MAX_BYTES = 1_000_000

# \\server\share, //server/share, smb://server
_NETWORK = re.compile(r"[\\/]{2}|[a-z][a-z0-9+.-]+:[\\/]{2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pemetaan:
    """An explicit mapping: files that `pola` matches are evidence for `bukti` (ids)."""

    pola: Glob
    bukti: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nihil:
    """A nihil statement or a waiver: slots of `bukti` (ids) that touch `periode` (None: all) need no file."""

    bukti: tuple[str, ...]
    periode: Periode | None
    alasan: str
    dispensasi: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What the folder's own settings say. `toleransi` is in days; `pic` maps komponen, sub or kode to a name."""

    unit: str = ""
    satker: str = ""
    toleransi: timedelta = timedelta(0)
    pic: tuple[tuple[str, str], ...] = ()
    pemetaan: tuple[Pemetaan, ...] = ()
    nihil: tuple[Nihil, ...] = ()
    abaikan: tuple[Glob, ...] = ()

    def pic_of(self, butir: Butir) -> str | None:
        """Return who is in charge of `butir`: the most exact entry of kode, sub, komponen, else whom the plan names."""
        pic = dict(self.pic)
        return pic.get(butir.kode) or pic.get(butir.sub) or pic.get(str(butir.komponen)) or butir.pic or None

    def nihil_of(self, bukti_id: str, periode: Periode) -> str:
        """Return the reason why this slot needs no file, or ""."""
        found = self._nihil(bukti_id, periode)
        return found.alasan if found else ""

    def is_waived(self, bukti_id: str, periode: Periode) -> bool:
        """Whether that reason is one of a waiver, not of a nihil statement."""
        found = self._nihil(bukti_id, periode)
        return found is not None and found.dispensasi

    def _nihil(self, bukti_id: str, periode: Periode) -> Nihil | None:
        for nihil in self.nihil:
            if bukti_id in nihil.bukti and (nihil.periode is None or nihil.periode.overlaps(periode)):
                return nihil
        return None


@dataclass(frozen=True, slots=True)
class Stated:
    """What the file says of the plan itself: the folder of a rencana, and the unit; None and "" where nothing."""

    plan: Path | None = None
    unit: str = ""


def stated_in(folder: Path) -> Stated:
    """Return what `zi-audit.toml` in `folder` says before there is a plan to check the rest of it against.

    What is wrong with the file is told when it is read whole. Raises SettingsError for a plan at a
    network address, which only the command line may name, and for one that is not there.
    """
    try:
        data = read_toml(folder / FILE_NAME, MAX_BYTES)
    except (FileNotFoundError, ZiAuditError):
        return Stated()
    unit, plan = (value if isinstance(value, str) else "" for value in (data.get("unit"), data.get("plan")))
    if not plan.strip():
        return Stated(None, unit)
    where = f"{FILE_NAME}: plan"
    if is_network(plan):
        raise SettingsError("settings.plan_network", where=where, plan=shown(plan))
    path = folder / plan.strip()
    # What is closed to us is told by who reads the plan.
    if is_folder(path) is False:
        raise SettingsError("settings.plan_missing", where=where, plan=shown(plan))
    return Stated(path, unit)


def without_match(settings: Settings, paths: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return (entry, pattern) of each mapping and each ignored glob that none of `paths` fits (SPEC 4)."""
    waiting = [(f"pemetaan {n}", entry.pola) for n, entry in enumerate(settings.pemetaan, 1)]
    waiting += [("abaikan", glob) for glob in settings.abaikan]
    for path in paths:
        if not waiting:
            break
        waiting = [(entry, glob) for entry, glob in waiting if not glob.matches(path)]
    return tuple((entry, glob.pattern) for entry, glob in waiting)


def is_network(path: str) -> bool:
    """Whether a path is at a network address: opening it sends who asks to another computer."""
    return _NETWORK.match(path.strip()) is not None


def parse_periode(text: str) -> Periode | None:
    """Return the days that `2026`, `2026-S1`, `2026-TW2` or `2026-06` covers, or None if it is none of these."""
    written = text.strip().upper()
    if len(written) == 4 and written.isascii() and written.isdigit():
        return Periode(date(int(written), 1, 1), date(int(written), 12, 31)) if int(written) else None
    try:
        span = Tanggal.parse(written)
    except ValueError:
        return None
    return None if span.ketepatan is Ketepatan.HARI else Periode(span.mulai, span.selesai)


def load_settings(folder: Path, rencana: Rencana) -> Settings:
    """Read `zi-audit.toml` in `folder`; defaults where there is none.

    Raises FolderError where it cannot be opened, and SettingsError with one problem for each mistake:
    broken TOML, an unknown key, a wrong type, a bukti or kode that the plan does not know, nihil for
    a butir that is not conditional.
    """
    try:
        data = read_toml(folder / FILE_NAME, MAX_BYTES)
    except FileNotFoundError:
        return Settings()
    except ZiAuditError as wrong:
        # A file that cannot be opened is a part of the folder that was not read, not a mistake in it.
        kind = (
            FolderError if wrong.key in ("toml.unreadable", "toml.held", "toml.not_a_file") else SettingsError
        )
        raise kind(wrong.key, where=FILE_NAME, **wrong.values) from None
    return _Reader(rencana).read(data)


class _Reader:
    """Checks the parsed TOML against the plan and gathers every problem before it raises."""

    def __init__(self, rencana: Rencana) -> None:
        self.problems: list[SettingsError] = []
        self.butir = {butir.kode: butir for butir in rencana.butir}
        self.bukti = {bukti.id: bukti for bukti in rencana.bukti}
        self.places = {str(k.nomor) for k in rencana.komponen} | {butir.sub for butir in rencana.butir}

    def problem(self, key: str, where: str, **values: object) -> None:
        self.problems.append(SettingsError(key, where=f"{FILE_NAME}: {where}", **values))

    def read(self, data: dict[str, Any]) -> Settings:
        from pydantic import ValidationError

        from zi_audit.settings_schema import SettingsFile, keys

        try:
            file = SettingsFile.model_validate(data)
        except ValidationError as error:
            for problem in mistakes(data, error.errors(), keys()):
                self.problem(problem.key, problem.place, **problem.values)
            raise SettingsError("settings.problems").gathering(self.problems) from None
        settings = Settings(
            unit=file.unit,
            satker=file.satker.strip(),
            toleransi=timedelta(days=file.toleransi),
            pic=tuple((self.place(kode), name) for kode, name in file.pic.items()),
            pemetaan=tuple(
                Pemetaan(Glob(entry.pola), self.ids(entry.bukti, f"pemetaan {n}"))
                for n, entry in enumerate(file.pemetaan, 1)
            ),
            nihil=tuple(
                self.nihil(entry, f"{name} {n}", conditional=conditional)
                for name, entries, conditional in (
                    ("nihil", file.nihil, True),
                    ("dispensasi", file.dispensasi, False),
                )
                for n, entry in enumerate(entries, 1)
            ),
            abaikan=tuple(Glob(pola) for pola in file.abaikan.pola),
        )
        if self.problems:
            raise SettingsError("settings.problems").gathering(self.problems)
        return settings

    def nihil(self, entry: NihilFile, where: str, *, conditional: bool) -> Nihil:
        ids = self.ids(entry.bukti, where, conditional=conditional)
        span = self.span(entry.periode, where)
        windows = [periode for id in ids for periode in self.bukti[id].periode]
        if span is not None and windows and not any(span.overlaps(window) for window in windows):
            first, last = min(window.mulai for window in windows), max(window.selesai for window in windows)
            self.problem("settings.periode_outside", where, periode=entry.periode, mulai=first, selesai=last)
        return Nihil(ids, span, entry.alasan, dispensasi=not conditional)

    def place(self, written: str) -> str:
        kode = written.strip().lower()
        if kode not in self.places and kode not in self.butir:
            self.problem("settings.unknown_kode", "pic", kode=written)
        return kode

    def ids(self, written: str, where: str, *, conditional: bool = False) -> tuple[str, ...]:
        """Return the ids that `written` stands for: one bukti, or all bukti of a kode."""
        bukti = written.strip().lower()
        kode = bukti.partition("/")[0]
        found: tuple[Bukti, ...]
        if bukti in self.butir:
            found = self.butir[bukti].bukti
            if not found:
                self.problem("settings.no_bukti", where, bukti=written)
        elif bukti in self.bukti:
            found = (self.bukti[bukti],)
        elif kode in self.butir:
            known = [bukti.id for bukti in self.butir[kode].bukti]
            near = nearest(bukti, known)
            self.problem("settings.unknown_bukti", where, bukti=written, pilihan=", ".join(known), near=near)
            return ()
        else:
            self.problem("settings.no_such_butir", where, bukti=written)
            return ()
        if conditional and not all(self.butir[bukti.kode].bersyarat for bukti in found):
            self.problem("settings.not_conditional", where, bukti=bukti)
        return tuple(bukti.id for bukti in found)

    def span(self, periode: str, where: str) -> Periode | None:
        if not periode:
            return None
        span = parse_periode(periode)
        if span is None:
            self.problem("settings.bad_periode", where, periode=periode)
        return span
