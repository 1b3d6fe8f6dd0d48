"""`zi-audit explain`: why a file counts as it does, or what a butir asks for."""

from __future__ import annotations

import os
from pathlib import Path

from zi_audit.auditor import Auditor, relative_paths
from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser, parse_date, plan_of
from zi_audit.errors import UsageError
from zi_audit.match.propose import proposed_name
from zi_audit.report.explain import explain_butir, explain_file


def run(arguments: list[str], lang: str) -> int:
    """Explain a path or a kode as `arguments` say and return the exit code."""
    parser = Parser("explain")
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("what", metavar="BERKAS_ATAU_KODE")
    parser.add_argument("--as-of")
    parser.add_argument("--plan")
    options = parser.parse(arguments)
    rencana = plan_of(options.plan)
    made = console.now(rencana.zona_waktu)
    auditor = Auditor(rencana, Path(options.folder))
    auditor.rescan()
    result = auditor.result(parse_date(options.as_of) if options.as_of else made.date(), made)
    width = console.width()
    kode = options.what.strip().lower()
    for butir in result.butir:
        if butir.butir.kode == kode:
            names = {
                bukti.bukti.id: [
                    name
                    for name in (
                        proposed_name(bukti.bukti, bukti.bukti.periode[-1], kode=kode)
                        for kode in (False, True)
                    )
                    if bukti.bukti.id in {claim.bukti for claim in auditor.explain(name).found.claims}
                ]
                for bukti in butir.bukti
            }
            console.write(explain_butir(butir, names, lang, width=width))
            return exits.OK
    path = path_in(options.what, Path(options.folder))
    if path is None:
        raise UsageError("usage.unknown_path", where=options.what)
    console.write(explain_file(auditor.explain(path), result, lang, width=width))
    return exits.OK


def path_in(what: str, folder: Path) -> str | None:
    """Return `what` relative to `folder` if there is such a file: given below the folder, or from here."""
    for candidate in (folder / what, Path(what)):
        if os.path.lexists(candidate):
            return next(relative_paths([candidate], folder), None)
    return None
