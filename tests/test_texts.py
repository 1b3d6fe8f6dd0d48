"""Every text exists in both languages, is used, and gets the values that it names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from zi_audit.texts import CATALOGS, LANGUAGES, text

PACKAGE = Path(__file__).resolve().parent.parent / "zi_audit"
KEY = re.compile(r"[a-z]+(?:\.[a-z0-9_]+)+")
# A key made of a fixed head and a value, such as f"status.{status}": the head, with its dot or more.
HEAD = re.compile(r"[a-z]+\.(?:[a-z0-9_]+[._])*[a-z0-9_]*")
# `rules.toml` looks like a key of the catalog "rules".
FILE_ENDINGS = ("toml", "json", "sqlite3", "lock", "html", "css", "js", "md", "xml", "txt", "schema", "jinja")
# These functions take a key first and the values that fill it by name.
FILLED_BY_NAME = {
    "text", "of", "t", "UsageError", "RulesError", "SettingsError", "FolderError", "LedgerError", "BusyError",
    "OutputError",
}  # fmt: skip
# `near`, what may have been meant, is told in a sentence of its own.
NOT_VALUES = {"where", "problems", "near"}


@cache
def catalogs() -> dict[str, dict[str, tuple[str, str]]]:
    return {name: import_module(f"zi_audit.texts.{name}").TEXTS for name in dict.fromkeys(CATALOGS.values())}


@cache
def all_texts() -> dict[str, tuple[str, str]]:
    return {key: pair for texts in catalogs().values() for key, pair in texts.items()}


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Return every module but the catalogs themselves."""
    named = {PACKAGE / "texts" / f"{name}.py" for name in catalogs()}
    paths = [path for path in sorted(PACKAGE.rglob("*.py")) if path not in named]
    return tuple((str(path.relative_to(PACKAGE)), ast.parse(path.read_text("utf-8"))) for path in paths)


@cache
def templates() -> str:
    endings = (".j2", ".jinja", ".html")
    return "\n".join(path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*")) if path.suffix in endings)


@cache
def literals() -> frozenset[str]:
    found = {
        node.value
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    quoted = re.findall(r"""["']([a-z0-9_.]+)["']""", templates())
    return frozenset(found) | frozenset(quoted)


@cache
def heads() -> frozenset[str]:
    """Return the fixed beginnings of keys that are made: f"status.{…}" and, in templates, "status." ~ …"""
    found = set(re.findall(r"""["']([a-z]+\.(?:[a-z0-9_]+[._])*)["']\s*~""", templates()))
    for _, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                found.add(str(node.values[0].value))
            elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
                found.add(str(getattr(node.left, "value", "")))
    return frozenset(head for head in found if HEAD.fullmatch(head) and head.partition(".")[0] in CATALOGS)


def tails(key: str) -> Iterator[str]:
    """Yield what is left of `key` behind each head that it begins with."""
    for head in heads():
        if key.startswith(head):
            yield key[len(head) :]


def is_used(key: str) -> bool:
    if key in literals():
        return True
    return any(
        tail.isdigit() or tail in literals() or _is_made(tail) or _is_made_twice(tail) for tail in tails(key)
    )


def _is_made(tail: str) -> bool:
    """Whether every part of a tail with several made parts stands somewhere as a literal."""
    return "." in tail and all(part in literals() or part.isdigit() for part in tail.split("."))


def _is_made_twice(tail: str) -> bool:
    """Whether a tail such as `do_konsep` is made of a fixed head and a value, and handed to a helper."""
    return any(tail.startswith(head) and tail[len(head) :] in literals() for head in local_heads())


@cache
def local_heads() -> frozenset[str]:
    return frozenset(
        str(node.values[0].value)
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        and isinstance(node.values[0], ast.Constant)
        and re.fullmatch(r"[a-z]+_", str(node.values[0].value))
    )


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def calls_with_literal_key() -> Iterator[tuple[str, str, set[str]]]:
    """Yield (where, key, names of the values) of calls whose key and values can be read off."""
    for path, tree in modules():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            first = node.args[0]
            if name not in FILLED_BY_NAME or not isinstance(first, ast.Constant):
                continue
            names = [keyword.arg for keyword in node.keywords]
            if isinstance(first.value, str) and first.value in all_texts() and None not in names:
                yield f"{path}:{node.lineno}", first.value, {one for one in names if one} - NOT_VALUES


@pytest.mark.parametrize("name", sorted(set(CATALOGS.values())))
def test_every_text_of_a_catalog_exists_in_both_languages(name: str) -> None:
    for key, pair in catalogs()[name].items():
        assert len(pair) == len(LANGUAGES), key
        assert all(sentence.strip() for sentence in pair), key


@pytest.mark.parametrize("name", sorted(set(CATALOGS.values())))
def test_both_languages_ask_for_the_same_values(name: str) -> None:
    differing = {key for key, (first, second) in catalogs()[name].items() if fields(first) != fields(second)}
    assert not differing


def test_every_key_lies_in_the_catalog_that_its_first_part_names() -> None:
    astray = {
        key
        for name, texts in catalogs().items()
        for key in texts
        if CATALOGS.get(key.partition(".")[0]) != name
    }
    assert not astray


def test_no_key_stands_in_two_catalogs() -> None:
    assert len(all_texts()) == sum(map(len, catalogs().values()))


def test_every_catalog_module_is_registered() -> None:
    held = {
        path.stem
        for path in (PACKAGE / "texts").glob("*.py")
        if re.search("^TEXTS", path.read_text("utf-8"), re.MULTILINE)
    }
    assert held == set(CATALOGS.values())


def test_no_text_is_missing() -> None:
    asked = {
        literal
        for literal in literals()
        if KEY.fullmatch(literal)
        and literal.partition(".")[0] in CATALOGS
        and literal.rpartition(".")[2] not in FILE_ENDINGS
    }
    assert sorted(asked - set(all_texts()) - heads()) == []


def test_no_text_is_unused() -> None:
    assert sorted(key for key in all_texts() if not is_used(key)) == []


def test_every_call_gives_the_values_that_its_text_asks_for() -> None:
    wrong = [
        (where, key, sorted(fields(all_texts()[key][0]) - given), sorted(given - fields(all_texts()[key][0])))
        for where, key, given in calls_with_literal_key()
        if fields(all_texts()[key][0]) != given
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_text_is_found_by_its_key_and_filled(lang: str) -> None:
    assert "7" in text("office.junit.late", lang, hari=7)


def test_english_texts_are_not_the_indonesian_ones() -> None:
    """Sentences of four words and more that read the same in both languages were never translated."""
    same = {
        key
        for key, (first, second) in all_texts().items()
        if first == second and len(re.findall(r"\b[a-z]{3,}\b", re.sub(r"\{.*?\}", "", first))) > 3
    }
    assert not same


# What the program may never say of a unit (SPEC 12): an answer's letter, a score, a promise.
VERDICT = re.compile(
    r"(?i)\b(?:lolos|lulus|gagal memenuhi|skor|score|predikat|peringkat|tidak patuh|layak diusulkan"
    r"|jawaban [a-e]\b|answer [a-e]\b|nilai (?:a|b|c|d|e)\b|terbukti|poin hilang)"
)
# Sentences that say what is not measured name the thing once.
NOT_MEASURED = re.compile(
    r"(?i)bukan nilai LKE|untuk nilai LKE|nilai LKE, yang|bukan peringkat"
    r"|not (?:an )?LKE scores?|no LKE score|the LKE score"
)


@pytest.mark.parametrize("name", sorted(set(CATALOGS.values())))
def test_no_text_gives_a_letter_a_score_or_a_promise(name: str) -> None:
    for key, pair in catalogs()[name].items():
        for sentence in pair:
            said = NOT_MEASURED.sub("", sentence)
            assert not VERDICT.search(said), f"{key}: {VERDICT.search(said)}"
            assert "nilai LKE" not in said, key


# Words that the office's glossary replaced; each with what stands for it now.
REPLACED = {
    r"tenggat": "jatuh tempo",
    r"saringan": "filter",
    r"bila": "jika",
    r"tak": "tidak",
    r"terisi": "sudah ada",
    r"mengisi": "menjadi bukti untuk",
    r"drive bersama": "folder bersama",
    r"unit kerja": "satuan kerja",
    r"perlu cek": "perlu dicek",
    r"tanggal audit": "tanggal keadaan",
}
# Keys of files and values of options stay as they are.
KEYS_OF_FILES = re.compile(r"tak_terbaca|\[\[nihil\]\]")


@pytest.mark.parametrize("name", sorted(set(CATALOGS.values())))
def test_the_words_are_those_of_the_glossary(name: str) -> None:
    for key, (indonesian, _) in catalogs()[name].items():
        said = KEYS_OF_FILES.sub("", indonesian)
        for word, better in REPLACED.items():
            found = re.search(rf"(?i)\b{word}\b", said)
            assert found is None, f"{key}: {better}, not {word}"
        assert " %" not in said, f"{key}: a percentage has no space before its sign"
