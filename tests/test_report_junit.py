"""JUnit XML: what a CI server counts as failed, skipped and broken."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from office_values import JANUARY, QUARTERS, answered, result

from zi_audit.reasons import Alasan, Galat
from zi_audit.report.junit import render
from zi_audit.result import AuditResult, Status

SK_JANUARY = ("1.i.a/sk-tim-zi", date(2026, 1, 1))


def parsed(audit: AuditResult, until: date | None = None) -> ET.Element:
    return ET.fromstring(render(audit, "id", until))


def outcome(root: ET.Element, classname: str, name: str) -> str:
    case = next(
        one
        for one in root.iter("testcase")
        if one.get("classname") == classname and name in one.get("name", "")
    )
    return next((child.tag for child in case if child.tag != "system-out"), "passed")


def test_each_komponen_is_a_suite_and_each_slot_a_case() -> None:
    audit = result()
    root = parsed(audit)
    assert [suite.get("name") for suite in root] == ["1 Manajemen Perubahan", "2 Penataan Tatalaksana"]
    n_slots = sum(len(bukti.slot) for butir in audit.butir for bukti in butir.bukti)
    assert root.get("tests") == str(n_slots) == str(len(list(root.iter("testcase"))))


def test_missing_and_late_fail_and_what_is_not_due_is_skipped() -> None:
    late = answered(QUARTERS[0], Status.TERLAMBAT, "Undangan.pdf", late=4)
    there = answered(JANUARY[0], Status.ADA, "SK.pdf")
    undangan = "1.iii.a/rapat-evaluasi-zi-undangan"
    root = parsed(result(filled={(undangan, date(2026, 3, 1)): late, SK_JANUARY: there}))
    assert outcome(root, "1.i.a/sk-tim-zi", "Januari") == "passed"
    assert outcome(root, undangan, "Maret") == "failure"
    assert outcome(root, undangan, "Juni") == "failure"
    assert outcome(root, undangan, "September") == "skipped"
    assert outcome(root, "2.iii.a/piagam", "2026") == "skipped"


def test_until_makes_what_is_due_by_that_day_a_failure() -> None:
    root = parsed(result(), until=date(2026, 9, 30))
    assert outcome(root, "1.iii.a/rapat-evaluasi-zi-undangan", "September") == "failure"
    assert outcome(root, "1.iii.a/rapat-evaluasi-zi-undangan", "Desember") == "skipped"


def test_counts_of_suites_and_root_add_up() -> None:
    root = parsed(result())
    for suite in root:
        assert int(suite.get("skipped", "")) == len(list(suite.iter("skipped")))
    for name in ("tests", "failures", "errors"):
        assert int(root.get(name, "")) == sum(int(suite.get(name, "")) for suite in root)
    assert int(root.get("failures", "")) == len(list(root.iter("failure")))


# What Jenkins' schema allows: attributes, and children in this order.
SCHEMA: dict[str, tuple[set[str], list[str]]] = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, ["testsuite"]),
    "testsuite": (
        {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"},
        ["properties", "testcase", "system-out", "system-err"],
    ),
    "properties": (set(), ["property"]),
    "property": ({"name", "value"}, []),
    "testcase": (
        {"classname", "name", "time"},
        ["skipped", "error", "failure", "system-out", "system-err"],
    ),
    "skipped": ({"message", "type"}, []),
    "failure": ({"message", "type"}, []),
    "error": ({"message", "type"}, []),
    "system-out": (set(), []),
}


def test_elements_and_attributes_are_those_of_the_published_schema() -> None:
    late = answered(QUARTERS[0], Status.TERLAMBAT, "Undangan.pdf", late=4)
    galat = (Galat("AREA III", Alasan.of("reason.unreadable_denied")),)
    audit = result(filled={("1.iii.a/rapat-evaluasi-zi-undangan", date(2026, 3, 1)): late}, galat=galat)
    for element in parsed(audit).iter():
        attributes, children = SCHEMA[element.tag]
        assert set(element.attrib) <= attributes, element.attrib
        order = [children.index(child.tag) for child in element]
        assert order == sorted(order), element.tag


def test_an_unreadable_place_is_an_error_and_no_missing_evidence() -> None:
    denied = Galat("AREA III", Alasan.of("reason.unreadable_denied"))
    root = parsed(result(galat=(denied,)))
    assert root.get("errors") == "1"
    assert root[-1][0].get("name") == "AREA III"


def test_names_with_markup_and_control_characters_give_valid_xml() -> None:
    name = "<b>&\"'\x00\x0b\ufffe\ud800 \U0001f4c4.pdf"
    text = render(result(filled={SK_JANUARY: answered(JANUARY[0], Status.ADA, name)}), "id")
    root = ET.fromstring(text.encode("utf-8"))
    shown = root.findtext(".//system-out")
    assert shown is not None and shown.startswith("<b>&\"'\\u0000\\u000b")


def test_a_slot_that_nobody_can_know_is_an_error() -> None:
    unknown = answered(JANUARY[0], Status.TAK_TERBACA)
    assert outcome(parsed(result(filled={SK_JANUARY: unknown})), "1.i.a/sk-tim-zi", "Januari") == "error"
