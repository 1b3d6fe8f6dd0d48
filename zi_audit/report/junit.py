"""The audit as JUnit XML: one suite per komponen, one case per slot, so that a CI server shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from xml.etree import ElementTree as ET

from zi_audit.harmless import clean
from zi_audit.report.todo import is_owed
from zi_audit.report.unread import sentences
from zi_audit.result import AuditResult, BuktiHasil, Slot, Status
from zi_audit.texts import text, wording

# Everything outside XML 1.0's Char production.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(result: AuditResult, lang: str, until: date | None = None) -> str:
    """Return the whole as XML with declaration.

    `belum_ada` and `terlambat` are failures; `berjalan`, `akan_datang` and `nihil` are skipped. With
    `until`, slots due by that day (inclusive) and not filled are failures, too. Places that could not
    be read are errors in a suite of their own, as are slots that nobody can know for that: they are no
    missing evidence.
    """
    suites = [_suite_of_komponen(result, nomor, lang, until) for nomor in _komponen(result)]
    if result.galat:
        suites.append(_suite_of_unreadable(result, lang))
    counts = _counts(suites)
    del counts["skipped"]  # the published schema knows it of a suite only
    root = ET.Element("testsuites", {"name": _xml(f"zi-audit {result.unit}"), **counts})
    for suite in suites:
        suite.set("timestamp", result.dibuat.replace(microsecond=0, tzinfo=None).isoformat())
        root.append(suite)
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _komponen(result: AuditResult) -> tuple[int, ...]:
    return tuple(dict.fromkeys(butir.butir.komponen for butir in result.butir))


def _suite_of_komponen(result: AuditResult, nomor: int, lang: str, until: date | None) -> ET.Element:
    title = next(wording.title(k.judul) for k in result.rencana.komponen if k.nomor == nomor)
    suite = ET.Element("testsuite", {"name": _xml(f"{nomor} {title}")})
    properties = ET.SubElement(suite, "properties")
    for name, value in (("per_tanggal", result.per_tanggal.isoformat()), ("folder", result.folder)):
        ET.SubElement(properties, "property", {"name": name, "value": _xml(value)})
    for butir in result.butir:
        if butir.butir.komponen != nomor:
            continue
        for bukti in butir.bukti:
            suite.extend(_case(bukti, slot, lang, until) for slot in bukti.slot)
    suite.attrib.update(_counts([suite]))
    return suite


def _case(bukti: BuktiHasil, slot: Slot, lang: str, until: date | None) -> ET.Element:
    name = f"{bukti.bukti.nama} ({wording.periode(slot.periode, lang)})"
    case = ET.Element("testcase", {"classname": bukti.bukti.id, "name": _xml(name), "time": "0"})
    status = slot.status
    if status is Status.TERLAMBAT:
        message = text("office.junit.late", lang, hari=slot.hari_terlambat)
        _outcome(case, "failure", message, status)
    elif status is Status.BELUM_ADA or is_owed(slot, until):
        message = text("office.junit.missing", lang, tanggal=wording.day(slot.jatuh_tempo, lang))
        _outcome(case, "failure", message, status)
    elif status is Status.TAK_TERBACA:
        _outcome(case, "error", text("office.junit.unknown", lang), status)
    elif status is not Status.ADA:
        label = text(f"status.{status}", lang)
        skipped = f"{label}: {slot.alasan_nihil}" if slot.alasan_nihil else label
        ET.SubElement(case, "skipped", {"message": _xml(skipped)})
    if slot.berkas:
        ET.SubElement(case, "system-out").text = "\n".join(_xml(berkas.path) for berkas in slot.berkas)
    return case


def _outcome(case: ET.Element, kind: str, message: str, status: Status) -> None:
    ET.SubElement(case, kind, {"message": _xml(message), "type": status.value})


def _suite_of_unreadable(result: AuditResult, lang: str) -> ET.Element:
    suite = ET.Element("testsuite", {"name": text("office.junit.unreadable", lang)})
    for path, pesan in sentences(result, lang):
        case = ET.SubElement(suite, "testcase", {"classname": "galat", "name": _xml(path), "time": "0"})
        ET.SubElement(case, "error", {"message": _xml(pesan), "type": "galat"})
    suite.attrib.update(_counts([suite]))
    return suite


def _counts(elements: Iterable[ET.Element]) -> dict[str, str]:
    kinds = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    found = list(elements)
    counts = {name: sum(1 for suite in found for _ in suite.iter(tag)) for name, tag in kinds.items()}
    return {name: str(count) for name, count in counts.items()} | {"time": "0"}


def _xml(value: str) -> str:
    return _NO_XML.sub("?", clean(value))
