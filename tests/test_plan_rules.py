"""Bad rules: one message each, with file and place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pydantic
import pytest

from zi_audit.errors import RulesError
from zi_audit.plan import load
from zi_audit.plan.load import load_plan, packed_rules
from zi_audit.plan.schema import json_schemas
from zi_audit.texts import error

PUSTAKA_1 = "pustaka/1-manajemen-perubahan.toml"
PUSTAKA_2 = "pustaka/2-tatalaksana.toml"


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the whole library, taken for the built-in one."""
    copy = Path(shutil.copytree(packed_rules(), tmp_path / "rules"))
    monkeypatch.setattr(load, "packed_rules", lambda: copy)
    return copy


def problems(folder: Path | None = None) -> list[str]:
    with pytest.raises(RulesError) as caught:
        load_plan(folder)
    for one in caught.value.problems:
        assert error(one, "en") != error(one, "id")
    return [f"{one.where}: {one.key}" for one in caught.value.problems]


def swap(file: str, old: str, new: str) -> Callable[[Path], None]:
    def change(rules: Path) -> None:
        path = rules / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


def together(*changes: Callable[[Path], None]) -> Callable[[Path], None]:
    def change(rules: Path) -> None:
        for one in changes:
            one(rules)

    return change


BAD: list[tuple[str, Callable[[Path], None], str]] = [
    (
        "unknown key",
        swap("rencana/komponen-1.toml", "uraian = ", "urain = "),
        "komponen-1.toml: butir 1.i.a › urain: toml.unknown_key",
    ),
    (
        "unknown jenis",
        swap(PUSTAKA_1, 'jenis = "sk"', 'jenis = "skk"'),
        f"{PUSTAKA_1}: dokumen sk-tim-zi › jenis: toml.choice",
    ),
    (
        "duplicate kode",
        swap("rencana/komponen-1.toml", 'kode = "1.i.b"', 'kode = "1.i.a"'),
        "komponen-1.toml: butir 1.i.a: rules.duplicate_kode",
    ),
    (
        "duplicate dokumen",
        together(
            swap(PUSTAKA_2, 'id = "inventaris-sop"', 'id = "sk-tim-zi"'),
            swap("rencana/komponen-2.toml", 'dokumen = "inventaris-sop"', 'dokumen = "sk-tim-zi"'),
        ),
        f"{PUSTAKA_2}: dokumen sk-tim-zi: rules.duplicate_dokumen",
    ),
    (
        "unknown dokumen",
        swap("rencana/komponen-1.toml", '{ dokumen = "sk-tim-zi"', '{ dokumen = "sk-tim"'),
        "komponen-1.toml: butir 1.i.a › bukti 1 › dokumen: rules.unknown_dokumen",
    ),
    (
        "target that does not parse",
        swap("rencana/komponen-1.toml", 'target = "Januari 2026"', 'target = "Segera"'),
        "komponen-1.toml: butir 1.i.a › target: rules.bad_target",
    ),
    (
        "broken TOML",
        swap("rencana/komponen-3.toml", "nomor = 3", "nomor = "),
        "komponen-3.toml: toml.broken_at",
    ),
    (
        "missing file",
        lambda rules: (rules / "kosakata/jenis.toml").unlink(),
        "kosakata/jenis.toml: rules.missing_file",
    ),
    (
        "wrong type",
        swap("rencana/rencana.toml", "tahun = 2026", 'tahun = "dua ribu"'),
        "rencana.toml: tahun: toml.want_whole",
    ),
    (
        "unknown zone",
        swap("rencana/rencana.toml", "Asia/Jakarta", "Asia/Muntok"),
        "rencana.toml: zona_waktu: rules.unknown_zone",
    ),
    (
        "a word that stands for nothing",
        swap(PUSTAKA_1, "Banner ZI {unit}.jpg", "Banner ZI {satker}.jpg"),
        f"{PUSTAKA_1}: dokumen banner-zi: rules.unknown_own_word",
    ),
    (
        "butir without sub",
        swap("rencana/komponen-6.toml", 'kode = "6.v.c"', 'kode = "6.vi.c"'),
        "komponen-6.toml: butir 6.vi.c: rules.no_sub",
    ),
    (
        "not UTF-8",
        lambda rules: (rules / "rencana/rencana.toml").write_bytes(b'unit = "\xff"'),
        "rencana.toml: toml.not_utf8",
    ),
    (
        "TOML bomb",
        lambda rules: (rules / "rencana/rencana.toml").write_text("a = " + "[" * 100_000),
        "rencana.toml: toml.broken",
    ),
    (
        "TOML bomb of dots",
        lambda rules: (rules / "rencana/rencana.toml").write_text("a." * 50_000 + "b = 1"),
        "rencana.toml: toml.broken_at",
    ),
    (
        "too large",
        lambda rules: (rules / "rencana/rencana.toml").write_bytes(b"#" * 2_000_001),
        "rencana.toml: toml.too_large",
    ),
]


@pytest.mark.parametrize(("name", "change", "message"), BAD, ids=[name for name, _, _ in BAD])
def test_a_mistake_is_named_with_file_and_place(
    rules: Path, name: str, change: Callable[[Path], None], message: str
) -> None:
    change(rules)
    assert problems() == [message]


def test_a_mistyped_key_is_answered_with_the_one_that_was_meant(rules: Path) -> None:
    swap("rencana/komponen-1.toml", "uraian = ", "urain = ")(rules)
    with pytest.raises(RulesError) as caught:
        load_plan()
    (problem,) = caught.value.problems
    assert error(problem, "id").endswith("Mungkin maksud Anda: uraian")


@pytest.mark.parametrize("change", [b"\xef\xbb\xbf", b""], ids=["byte order mark", "CRLF"])
def test_rules_saved_by_notepad_are_read(rules: Path, change: bytes) -> None:
    for path in rules.rglob("*.toml"):
        content = path.read_bytes()
        path.write_bytes(change + (content if change else content.replace(b"\n", b"\r\n")))
    assert len(load_plan().butir) == 85


def test_several_mistakes_are_named_at_once(rules: Path) -> None:
    for _, change, _ in BAD[3:6]:
        change(rules)
    assert len(problems()) >= 3


def test_a_missing_folder_is_one_error(tmp_path: Path) -> None:
    with pytest.raises(RulesError) as caught:
        load_plan(tmp_path / "tidak ada")
    assert caught.value.key == "rules.no_folder"


@pytest.mark.skipif(
    pydantic.VERSION.startswith("2.7."), reason="the oldest pydantic says the same schema in other words"
)
@pytest.mark.parametrize(
    "name", ["rencana", "jenis", "komponen", "pustaka", "instansi", "bukan-dokumen", "perihal"]
)
def test_the_json_schema_beside_the_rules_is_that_of_the_models(name: str) -> None:
    shipped = json.loads((packed_rules() / "skema" / f"{name}.schema.json").read_text("utf-8"))
    assert shipped == json.loads(json.dumps(json_schemas()[name]))
