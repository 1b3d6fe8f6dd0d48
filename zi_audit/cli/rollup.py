"""`zi-audit rollup`: the results of many offices as one page."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from zi_audit.cli import console, exits
from zi_audit.cli.arguments import Parser, parse_date
from zi_audit.errors import UsageError, ZiAuditError, system_says
from zi_audit.nearest import nearest
from zi_audit.paths import real, same
from zi_audit.rollup.gather import Found, gather, page_beside
from zi_audit.rollup.model import Gagal, Hasil, Keadaan, Rekap
from zi_audit.texts import text

FORMATS = ("text", "json", "csv", "markdown")
# Offices of all zones report to one that has a day of its own.
ZONE = "Asia/Jakarta"
FAIL_ON = ("missing", "late", "flagged")


def parser() -> Parser:
    """Return the parser of `rollup`."""
    parser = Parser("rollup")
    parser.add_argument("places", metavar="RESULT", nargs="+")
    parser.add_argument("--units")
    parser.add_argument("--since")
    parser.add_argument("--as-of")
    parser.add_argument("--report")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--output")
    parser.add_argument("--fail-on", default="missing,late")
    return parser


def run(arguments: list[str], lang: str) -> int:
    """Roll up what `arguments` name and return the exit code: 1 where an office owes or has not reported."""
    options = parser().parse(arguments)
    fail_on = _fail_on(options.fail_on)
    if options.report and options.output and same(options.report, options.output):
        raise UsageError("usage.same_file", berkas=options.output)
    dibuat = console.now(ZONE)
    per_tanggal = parse_date(options.as_of) if options.as_of else dibuat.date()
    rekap, compared = _rolled_up(options, per_tanggal, dibuat, lang)
    if options.report:
        from zi_audit.output import write_atomic
        from zi_audit.rollup import html

        report = real(options.report)
        write_atomic(report, html.render(rekap, lang, report_path=report, compared=compared))
    _show(rekap, options, lang)
    if rekap.gagal:
        return exits.UNREADABLE
    return exits.OWED if any(_fails(word, rekap) for word in fail_on) else exits.OK


def _rolled_up(options: Namespace, per_tanggal: date, dibuat: datetime, lang: str) -> tuple[Rekap, bool]:
    """Return the roll-up, and whether there was an earlier result to compare an office with."""
    from zi_audit.rollup.before import load_before
    from zi_audit.rollup.combine import combine
    from zi_audit.rollup.units import load_units

    units = load_units(Path(options.units)) if options.units else ()
    before = load_before(Path(options.since)) if options.since else None
    found = gather(options.places)
    own = [Path(path) for path in (options.output, options.since) if path]
    read = [*_results(found, own), *_audits(found.folders, per_tanggal, dibuat, lang)]
    results = [entry for entry in read if isinstance(entry, Hasil)]
    failed = [entry for entry in read if isinstance(entry, Gagal)]
    if not read and not units:
        raise UsageError("rollup.nothing", where=", ".join(options.places))
    rekap = combine(results, per_tanggal=per_tanggal, dibuat=dibuat, units=units, gagal=failed, before=before)
    return rekap, before is not None or len(results) > sum(
        satker.hasil is not None for satker in rekap.satker
    )


def _results(found: Found, own: Sequence[Path]) -> Iterable[Hasil | Gagal]:
    from zi_audit.result_file import MOST_BYTES
    from zi_audit.rollup.read import Reader, failed

    reader = Reader()
    for path in found.results:
        if any(same(path, ours) for ours in own):
            continue
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except (OSError, ValueError) as error:
            pesan = system_says(error)
            yield failed(str(path), ZiAuditError("result.unreadable", pesan=pesan))
            continue
        read = reader.read(data, str(path), page_beside(path))
        # A folder may hold the JSON of other programs; only what was named must be a result.
        if isinstance(read, Gagal) and read.pesan.kunci == "result.no_result" and path not in found.named:
            continue
        yield read


def _audits(
    folders: Sequence[Path], per_tanggal: date, dibuat: datetime, lang: str
) -> Iterable[Hasil | Gagal]:
    """Audit evidence folders, each by its own settings and plan, one after another."""
    if not folders:
        return
    from zi_audit.auditing.once import audit
    from zi_audit.cli.plans import plan_for
    from zi_audit.report.json import render
    from zi_audit.rollup.read import Reader, failed

    reader = Reader()
    for nomor, folder in enumerate(folders, 1):
        if console.is_watched():
            console.say(text("rollup.progress", lang, folder=folder.name, nomor=nomor, semua=len(folders)))
        try:
            rencana = plan_for(Namespace(plan=None, folder=str(folder)), lang)
            result = audit(rencana, folder, per_tanggal=per_tanggal, dibuat=dibuat)
        except ZiAuditError as error:
            yield failed(str(folder), error)
            continue
        yield reader.read(render(replace(result, berkas_lain=())).encode(), str(folder), _own_page(folder))


def _own_page(folder: Path) -> str:
    return page_beside(folder / "zi-audit.json")


def _fail_on(value: str) -> tuple[str, ...]:
    words = [word.strip() for word in value.split(",")]
    if words == ["never"]:
        return ()
    for word in words:
        if word not in FAIL_ON:
            known = (*FAIL_ON, "never")
            raise UsageError(
                "usage.unknown_fail_on", nilai=word, pilihan=", ".join(known), near=nearest(word, known)
            )
    return tuple(words)


def _fails(word: str, rekap: Rekap) -> bool:
    if word == "missing":
        silent = any(satker.keadaan is Keadaan.BELUM_LAPOR for satker in rekap.satker)
        return silent or bool(rekap.ringkasan.belum_ada)
    if word == "late":
        return bool(rekap.ringkasan.terlambat)
    return any(satker.hasil is not None and satker.hasil.perlu_cek for satker in rekap.satker)


def _show(rekap: Rekap, options: Namespace, lang: str) -> None:
    shown = _rendered(rekap, options.format, lang)
    if options.output:
        from zi_audit.output import write_atomic

        write_atomic(Path(options.output), shown)
    elif options.format == "text":
        console.write("".join(shown))
        if options.report:
            console.write("\n" + text("rollup.written", lang, berkas=options.report) + "\n")
    else:
        console.write_data(shown)


def _rendered(rekap: Rekap, form: str, lang: str) -> Iterable[str]:
    """Return the roll-up in one of FORMATS, in pieces."""
    if form == "json":
        from zi_audit.rollup import json

        return json.pieces(rekap, lang)
    if form == "csv":
        from zi_audit.rollup import csv

        return (csv.render(rekap, lang),)
    if form == "markdown":
        from zi_audit.rollup import messages

        return (messages.render(rekap, lang),)
    from zi_audit.rollup import text as plain

    return (plain.render(rekap, lang),)
