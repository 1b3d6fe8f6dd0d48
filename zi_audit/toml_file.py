"""TOML files that people write: read within bounds, and every mistake told in words of the file."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from zi_audit.errors import ZiAuditError, system_says
from zi_audit.harmless import clean
from zi_audit.held import is_held, retried
from zi_audit.nearest import nearest
from zi_audit.opening import NotRegularError, SwappedError, open_regular

# No rule and no setting nests tables deeper than four.
MAX_DOTS = 100
_LONGEST_SHOWN = 60
_WHERE = re.compile(r"\(at line (?P<baris>\d+), column (?P<kolom>\d+)\)$")
_QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'|#.*')
# Notepad and Word make these of straight quotes.
_CURLY = re.compile("[“”„‘’‚«»]")
# A drive's path in double quotes, its backslashes not doubled.
_DRIVE = re.compile(r'^[^"#\']*=\s*\[?\s*"[A-Za-z]:\\(?!\\)')
_BARE_WORD = re.compile(r"[A-Za-z]")
_TWICE = re.compile(r"Cannot (?:overwrite|declare|mutate)")

Loc = tuple[int | str, ...]

# What pydantic finds, and the sentence that says what to write instead.
_WANTED: dict[str, str] = {
    "extra_forbidden": "toml.unknown_key",
    "missing": "toml.missing_key",
    "int_type": "toml.want_whole",
    "int_parsing": "toml.want_whole",
    "int_from_float": "toml.want_whole",
    "float_type": "toml.want_number",
    "float_parsing": "toml.want_number",
    "bool_type": "toml.want_truth",
    "bool_parsing": "toml.want_truth",
    "string_type": "toml.want_text",
    "tuple_type": "toml.want_list",
    "dict_type": "toml.want_table",
    "model_type": "toml.want_table",
    "model_attributes_type": "toml.want_table",
    "greater_than": "toml.too_small",
    "greater_than_equal": "toml.too_small",
    "less_than_equal": "toml.too_large_number",
    "string_too_short": "toml.empty",
    "too_short": "toml.empty",
    "enum": "toml.choice",
    "literal_error": "toml.choice",
}


class Mistake(NamedTuple):
    """One mistake in a file: the key of its sentence, where (as words), and what fills the sentence."""

    key: str
    place: str
    values: dict[str, object]


def read_toml(path: Path, most: int) -> dict[str, Any]:
    """Return what a TOML file of at most `most` bytes says; a byte order mark and CRLF are fine.

    A link, a pipe or a folder of that name is not opened.
    Raises FileNotFoundError, and ZiAuditError with the key of the sentence that says what is wrong.
    """
    try:
        with retried(lambda: open_regular(path)) as file:
            content = file.read(most + 1)
    except FileNotFoundError:
        raise
    except (NotRegularError, SwappedError):
        raise ZiAuditError("toml.not_a_file") from None
    except OSError as error:
        if is_held(error):
            raise ZiAuditError("toml.held") from None
        raise ZiAuditError("toml.unreadable", pesan=system_says(error)) from None
    if len(content) > most:
        raise ZiAuditError("toml.too_large", batas=most)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ZiAuditError("toml.not_utf8") from None
    try:
        data = _loads(text)
    except RecursionError:
        raise ZiAuditError("toml.broken") from None
    except tomllib.TOMLDecodeError as error:
        raise _broken(str(error), text) from None
    # "Z:\bukti" is well written, and means a backspace.
    for number, line in enumerate(text.splitlines(), 1):
        if found := _DRIVE.search(line):
            raise ZiAuditError("toml.backslash", baris=number, kolom=found.end())
    return data


def _loads(text: str) -> dict[str, Any]:
    """Parse in bounded time: `tomllib` takes a minute for a key of 50,000 dots, and its tables overflow the stack."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.count(".") > MAX_DOTS and _QUOTED.sub("", line).count(".") > MAX_DOTS:
            raise tomllib.TOMLDecodeError(f"Key of too many parts (at line {number}, column 1)")
    return tomllib.loads(text)


def _broken(said: str, text: str) -> ZiAuditError:
    """Return what `tomllib` found, told by what people mostly did there."""
    found = _WHERE.search(said)
    if found is None and said.startswith("Unclosed array"):
        lines = text.splitlines()
        return ZiAuditError("toml.comma", baris=len(lines), kolom=len(lines[-1]) + 1)
    if found is None:
        return ZiAuditError("toml.broken")
    number, column = int(found["baris"]), int(found["kolom"])
    if _TWICE.match(said):
        return ZiAuditError("toml.twice", baris=number, kolom=column)
    lines = text.splitlines()
    line = lines[number - 1] if number <= len(lines) else ""
    if _CURLY.search(_QUOTED.sub("", line)):
        return ZiAuditError("toml.curly", baris=number, kolom=column)
    if said.startswith(("Unescaped ", "Invalid hex value")):
        return ZiAuditError("toml.backslash", baris=number, kolom=column)
    if said.startswith("Unclosed array"):
        return ZiAuditError("toml.comma", baris=number, kolom=column)
    if said.startswith("Expected '='"):
        return ZiAuditError("toml.equals", baris=number, kolom=column)
    if said.startswith("Invalid value") and _BARE_WORD.match(line[column - 1 :]):
        return ZiAuditError("toml.no_quotes", baris=number, kolom=column)
    return ZiAuditError("toml.broken_at", baris=number, kolom=column)


def mistakes(
    data: Mapping[str, Any], found: Iterable[Mapping[str, Any]], known: Iterable[str]
) -> Iterator[Mistake]:
    """Yield each mistake that pydantic `found` in `data`; `known` are the keys that such a file may have.

    A mistyped key that is required is one mistake, not two.
    """
    known = tuple(known)
    errors = [mistake for mistake in found if mistake["type"] != "none_required"]
    unknown = {problem["loc"] for problem in errors if problem["type"] == "extra_forbidden"}
    for problem in errors:
        loc: Loc = problem["loc"]
        here = [str(other[-1]) for other in unknown if other[:-1] == loc[:-1]]
        if problem["type"] == "missing" and nearest(str(loc[-1]), here):
            continue
        # pydantic counts an entry with a mistake as none: a list of that one alone is not empty.
        if problem["type"] == "too_short" and any(
            loc == other["loc"][: len(loc)] for other in errors if other is not problem
        ):
            continue
        key = _WANTED.get(problem["type"], "toml.wrong_value")
        context = problem.get("ctx", {})
        values: dict[str, object] = {
            "nilai": shown(problem["input"]),
            "nama": str(loc[-1]) if loc else "",
            "batas": context.get("ge", context.get("gt", context.get("le", ""))),
            "pilihan": str(context.get("expected", "")).replace("'", "").replace(" or ", ", "),
        }
        if key == "toml.unknown_key":
            values["near"] = nearest(str(loc[-1]), known)
        elif key == "toml.choice":
            values["near"] = nearest(str(problem["input"]), str(values["pilihan"]).split(", "))
        elif key == "toml.want_text" and isinstance(problem["input"], dict):
            key = "toml.want_quotes"  # 1.i.a = "Budi" is a table in a table
        elif key == "toml.want_list" and isinstance(problem["input"], dict):
            key = "toml.want_tables"
        yield Mistake(key, place(data, loc), values)


def shown(value: object) -> str:
    """Return a value as TOML writes it, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def place(data: Mapping[str, Any], loc: Sequence[int | str]) -> str:
    """Return a place in a file in the writer's words: `butir 1.i.a › bukti 1 › dokumen`."""
    words: list[str] = []
    here: Any = data
    for step in loc:
        if isinstance(step, int):
            here = here[step] if isinstance(here, (list, tuple)) and step < len(here) else None
            name = here.get("kode") or here.get("id") if isinstance(here, Mapping) else None
            label = _word(str(name)) if name else str(step + 1)
            words[-1:] = [f"{words[-1]} {label}"] if words else [label]
        else:
            here = here.get(step) if isinstance(here, Mapping) else None
            words.append(_word(str(step)))
    return " › ".join(words)


def _word(written: str) -> str:
    """Return a key or name as a part of one line; a long one, cut: it could fill a line and begin another."""
    shown = " ".join(clean(written).split())
    return shown if len(shown) <= _LONGEST_SHOWN else shown[: _LONGEST_SHOWN - 1] + "…"
