"""The package as a library: what it hands out, what its values and its errors are to somebody who calls it."""

from __future__ import annotations

import ast
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from conftest import MADE, Tree

import zi_audit
from zi_audit import (
    AuditResult,
    FolderError,
    ResultError,
    RulesError,
    SettingsError,
    ZiAuditError,
    audit,
    load_plan,
    load_result,
    render_json,
)

DAY = date(2026, 7, 5)
SK = "1.i.a/SK Tim ZI 5 Januari 2026.pdf"
INIT = Path(zi_audit.__file__)


def audited(folder: Path | str, dibuat: datetime = MADE) -> AuditResult:
    return audit(load_plan(), folder, per_tanggal=DAY, dibuat=dibuat)


def test_an_error_is_the_sentence_that_a_person_reads(tmp_path: Path) -> None:
    missing = tmp_path / "tidak ada"
    with pytest.raises(FolderError) as caught:
        audited(missing)
    assert str(caught.value).startswith(f"{missing}: Folder ")
    assert "folder.missing" not in str(caught.value)


def test_an_error_in_rules_names_every_mistake_in_a_line_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "rencana.toml").write_text("tahun = 2026\n")
    with pytest.raises(RulesError) as caught:
        load_plan(str(tmp_path))
    first, *others = str(caught.value).splitlines()
    assert first.endswith("perlu diperbaiki.")
    assert len(others) == len(caught.value.problems) >= 2


def test_an_error_in_settings_says_where(tree: Tree) -> None:
    (tree.root / "zi-audit.toml").write_text('pic = "Budi"\n')
    with pytest.raises(SettingsError, match=re.escape("zi-audit.toml")):
        audited(tree.root)


def test_an_error_keeps_its_key_and_values() -> None:
    error = ZiAuditError("folder.missing", where="Z:/ZI")
    assert (error.key, error.where, error.values) == ("folder.missing", "Z:/ZI", {})


@pytest.mark.parametrize("moment", [MADE.replace(tzinfo=None), MADE, "2026-07-05", None])
def test_a_day_that_is_none_is_refused(tree: Tree, moment: date) -> None:
    with pytest.raises(ZiAuditError, match=r"date\(2026, 7, 5\)"):
        audit(load_plan(), tree.root, per_tanggal=moment, dibuat=MADE)


def test_a_time_without_a_zone_is_taken_in_that_of_the_plan(tree: Tree) -> None:
    result = audited(tree.root, datetime(2026, 7, 5, 9, 0))  # noqa: DTZ001
    assert result.dibuat.isoformat() == "2026-07-05T09:00:00+07:00"


def test_a_time_with_a_zone_stays_as_it_is(tree: Tree) -> None:
    assert audited(tree.root, MADE).dibuat is MADE


def test_a_file_first_seen_came_on_the_day_in_the_zone_of_the_plan(tree: Tree) -> None:
    from zi_audit import Auditor

    auditor = Auditor(load_plan(), tree.add("1.i.a/SK Tim ZI.pdf", mtime="2026-09-01").root)
    auditor.rescan()
    late_evening = datetime(2026, 7, 4, 20, 0, tzinfo=UTC)
    result = auditor.result(DAY, late_evening, arrivals={})
    (berkas,) = result.slots[0].berkas
    assert berkas.tanggal.mulai == date(2026, 7, 5)


def test_a_folder_may_be_a_path_or_its_text(tree: Tree) -> None:
    tree.add(SK)
    assert audited(str(tree.root)) == audited(tree.root)


def test_values_are_alike_and_hashable(tree: Tree) -> None:
    tree.add(SK, "lain.pdf")
    first, second = audited(tree.root), audited(tree.root)
    assert first == second and hash(first) == hash(second)
    assert hash(first.rencana) == hash(load_plan())
    assert isinstance(first.slots, tuple) and len({*first.slots}) > 1
    assert hash(audit(load_plan(), tree.root, per_tanggal=DAY - timedelta(300), dibuat=MADE)) != hash(first)


def test_a_result_read_back_is_a_value(tree: Tree, tmp_path: Path) -> None:
    written = tmp_path / "hasil.json"
    written.write_text(render_json(audited(tree.add(SK, "lain.pdf").root)), encoding="utf-8")
    read = load_result(str(written))
    assert hash(read) == hash(load_result(written))
    assert read.ringkasan.ada == audited(tree.root).ringkasan.ada > 0


def test_a_list_that_is_none_is_refused_in_a_result(tree: Tree, tmp_path: Path) -> None:
    written = tmp_path / "hasil.json"
    written.write_text('{"skema": 1, "unit": "KPU", "tahun": 2026, "butir": "1.i.a"}', encoding="utf-8")
    with pytest.raises(ResultError):
        load_result(written)


def test_every_public_name_is_there_and_known_to_checkers() -> None:
    tree = ast.parse(INIT.read_text("utf-8"))
    checked = next(node for node in tree.body if isinstance(node, ast.If))
    known = {
        alias.asname or alias.name
        for node in checked.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert known == set(zi_audit.__all__)
    for name in zi_audit.__all__:
        assert getattr(zi_audit, name) is not None


def test_a_misspelt_name_is_an_error_to_checkers_and_at_run_time() -> None:
    body = ast.parse(INIT.read_text("utf-8")).body
    assert not [node for node in body if isinstance(node, ast.FunctionDef)], "a checker would take any name"
    assert (INIT.parent / "py.typed").is_file()
    with pytest.raises(AttributeError, match="load_plann"):
        zi_audit.load_plann  # noqa: B018


def test_the_function_is_not_hidden_by_a_module_of_its_name() -> None:
    import zi_audit.auditing.once

    assert zi_audit.audit is zi_audit.auditing.once.audit
