"""`zi-audit explain`: why a file counts as it does, or what a butir asks for."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.second_look import judged
from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser, parse_date
from zi_audit.cli.plans import plan_for
from zi_audit.errors import UsageError
from zi_audit.match.propose import proposed_name
from zi_audit.names.kode import stated_kode
from zi_audit.names.titles import Titles
from zi_audit.nearest import nearest
from zi_audit.paths import is_folder, openable, relative_paths
from zi_audit.plan.kode import Kode
from zi_audit.plan.model import Rencana
from zi_audit.report.explain import explain_butir, explain_file
from zi_audit.result import ButirHasil
from zi_audit.texts import text


def run(arguments: list[str], lang: str) -> int:
    """Explain a path or a kode as `arguments` say and return the exit code."""
    parser = Parser("explain")
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("what", metavar=text("command.file_or_code", lang))
    parser.add_argument("--as-of")
    parser.add_argument("--plan")
    options = parser.parse(arguments)
    rencana = plan_for(options, lang)
    made = console.now(rencana.zona_waktu)
    per_tanggal = parse_date(options.as_of) if options.as_of else made.date()
    kode = kode_in(options.what, rencana)
    auditor = Auditor(rencana, Path(options.folder))
    auditor.rescan()
    result = judged(auditor, per_tanggal, made)
    width = console.width()
    for butir in result.butir:
        if butir.butir.kode == kode:
            console.write(explain_butir(butir, understood(butir, auditor), lang, width=width))
            return exits.OK
    path = path_in(options.what, Path(options.folder), [entry.path for entry in auditor.files()])
    console.write(explain_file(auditor.explain(path), result, lang, width=width))
    return exits.OK


def understood(butir: ButirHasil, auditor: Auditor) -> dict[str, list[str]]:
    """Return for each bukti (by id) the proposed names that the audit would take for it."""
    found: dict[str, list[str]] = {}
    for bukti in butir.bukti:
        names = [proposed_name(bukti.bukti, bukti.bukti.periode[-1], kode=kode) for kode in (False, True)]
        found[bukti.bukti.id] = [
            name
            for name in names
            if bukti.bukti.id in {claim.bukti for claim in auditor.explain(name).found.claims}
        ]
    return found


def kode_in(what: str, rencana: Rencana) -> str | None:
    """Return the kode of a butir that `what` spells (`1.i.a`, `1.I.A`, `1ia`, `1.1.a`); None if it is no kode.

    Raises UsageError for a kode of the right shape that is no butir of the plan.
    """
    word = what.strip().lower().rstrip(".")
    within = below(word, rencana)
    if within:
        raise UsageError("usage.kode_of_many", where=what, pilihan=", ".join(within))
    stated = stated_kode(word, Titles(()))
    place = stated.kode if stated is not None and (stated.start, stated.end) == (0, len(word)) else None
    if place is None or not place.is_butir:
        return None
    kode = str(place)
    if kode not in {butir.kode for butir in rencana.butir}:
        raise UsageError("usage.unknown_kode", where=what)
    return kode


def below(word: str, rencana: Rencana) -> list[str]:
    """Return the kode of all butir in the komponen or sub that `word` spells, none where it spells neither."""
    try:
        place = Kode.parse(word)
    except ValueError:
        return []
    return [
        butir.kode for butir in rencana.butir if not place.is_butir and place.contains(Kode.parse(butir.kode))
    ]


def path_in(what: str, folder: Path, files: Iterable[str]) -> str:
    """Return `what` relative to `folder`, spelled as in `files`: given below the folder, whole, or from here.

    Windows' `\\` is understood everywhere, and letters may differ in case or composition. Raises
    UsageError for a folder, for a file elsewhere, and where there is no such file.
    """
    known = {_same(path): path for path in files}
    for spelling in dict.fromkeys((what, what.replace("\\", "/"))):
        for candidate in (folder / spelling, Path(spelling)):
            inside = next(relative_paths([candidate], folder), None)
            if inside is not None and _same(inside) in known:
                return known[_same(inside)]
            if is_folder(candidate):
                raise UsageError("usage.is_a_folder", where=what)
            if os.path.lexists(openable(candidate)):
                if inside is None:
                    raise UsageError("usage.outside", where=what, folder=str(folder))
                return inside
    raise UsageError("usage.unknown_path", where=what, near=_like(what, known))


def _same(path: str) -> str:
    return normalize("NFC", path).casefold()


def _like(what: str, known: dict[str, str]) -> str:
    """Return the file whose name is nearest to that of `what`."""
    by_name = {path.rpartition("/")[2]: path for path in known}
    asked = _same(what.replace("\\", "/")).rpartition("/")[2]
    near = nearest(asked, by_name, likeness=0.8)
    return known[by_name[near]] if near else ""
