"""Rule files into a plan: pustaka, vocabulary and a rencana, checked; every mistake with its file and place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from zi_audit.dates import time_zone
from zi_audit.errors import RulesError
from zi_audit.lke.load import FILE_NAME as LKE
from zi_audit.lke.load import load_lke
from zi_audit.paths import is_file, is_folder, real
from zi_audit.plan.kosakata import BukanDokumen, Instansi, Penolak, Perihal, with_short_spellings
from zi_audit.plan.model import Jenis, Kosakata, Rencana
from zi_audit.plan.own_words import OwnWords
from zi_audit.plan.pustaka import Pustaka, kosakata_of
from zi_audit.plan.rencana import Table
from zi_audit.plan.rule_files import RuleFiles

HEAD = "rencana.toml"
KOMPONEN = "komponen-*.toml"
PUSTAKA = "pustaka/*.toml"
JENIS = "kosakata/jenis.toml"
INSTANSI = "kosakata/instansi.toml"
BUKAN_DOKUMEN = "kosakata/bukan-dokumen.toml"
PERIHAL = "kosakata/perihal.toml"
# Below the rules that come with the package: the rencana that is audited where none is named.
BUILT_IN = "rencana"


def packed_rules() -> Path:
    """Return the rule library that comes with the package: inside a wheel, or beside it in a checkout."""
    package = real(__file__).parent.parent
    inside = package / "rules"
    return inside if is_folder(inside) else package.parent / "rules"


def load_plan(folder: Path | str | None = None) -> Rencana:
    """Load and check the rencana in `folder`, or the one that comes with the package.

    It is read with the built-in pustaka; `pustaka/` in `folder` adds dokumen or overrides some by id.
    Raises RulesError whose `problems` name every mistake with its file and place.
    """
    library = packed_rules()
    source = library / BUILT_IN if folder is None else Path(folder)
    if is_folder(source) is False:
        raise RulesError("rules.no_folder", where=str(source))
    problems: list[RulesError] = []
    rencana = _load(RuleFiles(library, problems), RuleFiles(source, problems))
    if rencana is None or problems:
        raise RulesError("rules.problems", where=str(source)).gathering(problems)
    # A plan may bring the LKE of its year; else the questions are those that come with the package.
    own = source / LKE
    return replace(rencana, lke=load_lke(own if is_file(own) else library / LKE))


def _load(library: RuleFiles, plan: RuleFiles) -> Rencana | None:
    from zi_audit.plan.schema import KomponenFile, RencanaFile

    head = plan.read(HEAD, RencanaFile)
    kosakata = _kosakata(library)
    names = plan.names(KOMPONEN)
    if names == [] and head is not None:
        plan.problem("rules.no_komponen", plan.folder.name)
    komponen = [(name, file) for name in names or () if (file := plan.read(name, KomponenFile))]
    # What cannot be read would make every mention of its dokumen look like a mistake.
    if head is None or kosakata is None or not names or len(komponen) < len(names):
        return None
    try:
        time_zone(head.zona_waktu)
    except ValueError:
        plan.problem("rules.unknown_zone", f"{HEAD}: zona_waktu", nilai=head.zona_waktu)
    pustaka = Pustaka(kosakata, OwnWords(head.unit, head.tahun))
    read = [_add_dokumen(pustaka, files) for files in (library, plan)]
    if not all(read):
        return None
    pustaka.check_mentions()
    table = Table(pustaka, head.tahun, plan)
    return Rencana(
        unit=head.unit,
        judul=head.judul,
        keputusan=head.keputusan,
        tahun=head.tahun,
        zona_waktu=head.zona_waktu,
        ambang_wbk=head.ambang_wbk,
        ambang_wbbm=head.ambang_wbbm,
        komponen=tuple(table.komponen(name, file) for name, file in komponen),
        dokumen=pustaka.dokumen,
        kosakata=kosakata,
        sumber=str(plan.folder),
    )


def _kosakata(library: RuleFiles) -> Kosakata | None:
    from zi_audit.plan.schema import BukanDokumenFile, InstansiFile, JenisFile, PerihalFile

    file = library.read(JENIS, JenisFile)
    instansi = library.read(INSTANSI, InstansiFile)
    bukan_dokumen = library.read(BUKAN_DOKUMEN, BukanDokumenFile)
    perihal = library.read(PERIHAL, PerihalFile)
    if file is None or instansi is None or bukan_dokumen is None or perihal is None:
        return None
    missing = [jenis for jenis in Jenis if jenis not in file.jenis]
    for jenis in missing:
        library.problem("rules.missing_jenis", JENIS, jenis=jenis.value)
    penolak = Penolak(
        with_short_spellings(Instansi(**dict(instansi)), perihal.singkat),
        with_short_spellings(BukanDokumen(**dict(bukan_dokumen)), perihal.singkat),
        with_short_spellings(Perihal(**dict(perihal)), perihal.singkat),
    )
    return None if missing else kosakata_of(file, penolak)


def _add_dokumen(pustaka: Pustaka, files: RuleFiles) -> bool:
    """Add what a folder's pustaka defines; False where a file of it could not be read."""
    from zi_audit.plan.schema import PustakaFile

    names = files.names(PUSTAKA)
    if names is None:
        return False
    read = [(name, file) for name in names if (file := files.read(name, PustakaFile))]
    seen: dict[str, str] = {}
    for name, file in read:
        for entry in file.dokumen:
            where = f"{name}: dokumen {entry.id}"
            if entry.id in seen:
                files.problem("rules.duplicate_dokumen", where, id=entry.id, lain=seen[entry.id])
                continue
            seen[entry.id] = where
            pustaka.add(entry, name, files)
    return len(read) == len(names)
