"""`zi-audit bundle`: the evaluator's package of page and evidence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from zi_audit.auditing.auditor import Auditor
from zi_audit.auditing.second_look import judged
from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser, parse_date, parse_komponen
from zi_audit.cli.notices import say_notices
from zi_audit.cli.plans import plan_for
from zi_audit.errors import UsageError
from zi_audit.globs import Glob
from zi_audit.texts import text
from zi_audit.texts.wording import number, size


def parser() -> Parser:
    """Return the parser of `bundle`."""
    parser = Parser("bundle")
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("--output", required=True)
    parser.add_argument("--komponen")
    parser.add_argument("--as-of")
    parser.add_argument("--exclude", action="append", default=[])
    parser.add_argument("--plan")
    return parser


def run(arguments: list[str], lang: str) -> int:
    """Make the package as `arguments` say and return the exit code: 3 where something could not be read."""
    from zi_audit.bundle.plan import Ditinggal, package
    from zi_audit.bundle.write import write_package
    from zi_audit.paths import for_system

    options = parser().parse(arguments)
    output = Path(options.output)
    if output.suffix.lower() != ".zip":
        raise UsageError("usage.bundle_name", nilai=options.output, contoh=str(output.with_suffix(".zip")))
    rencana = plan_for(options, lang)
    dibuat = console.now(rencana.zona_waktu)
    per_tanggal = parse_date(options.as_of) if options.as_of else dibuat.date()
    komponen = parse_komponen(options.komponen, rencana) if options.komponen else None
    folder = Path(options.folder)
    progress = console.Progress(lang)
    auditor = Auditor(rencana, folder, own=[output], progress=progress, opening=progress.opened)
    auditor.rescan()
    progress.done()
    say_notices(auditor, lang)
    result = judged(auditor, per_tanggal, dibuat)
    progress.done()
    if komponen is not None:
        result = replace(
            result, butir=tuple(butir for butir in result.butir if butir.butir.komponen == komponen)
        )
    files = {entry.path: entry for entry in auditor.files()}
    made = package(result, tuple(map(Glob, options.exclude)))
    written = write_package(output, result, made, files, for_system(folder), lang)
    values = {"berkas": options.output, "jumlah": number(len(written.kept), lang)}
    console.write(text("bundle.made", lang, **values, ukuran=size(written.size, lang)) + "\n")
    if written.left:
        listed = text("bundle.left_name", lang)
        console.write(text("bundle.left", lang, jumlah=len(written.left), daftar=listed) + "\n")
    console.write(text("bundle.people", lang) + "\n")
    unread = any(left_out.why in (Ditinggal.TIDAK_TERBACA, Ditinggal.BERUBAH) for left_out in written.left)
    return exits.UNREADABLE if result.galat or unread else exits.OK
