"""A result read back from the JSON that another run, or another office, wrote."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zi_audit.errors import ResultError, system_says
from zi_audit.report.sealed import CHECKSUM, canonical

if TYPE_CHECKING:
    from zi_audit.result_schema import ResultFile

NEWEST_SCHEMA = 1
# A result of 300,000 files is half as large.
MOST_BYTES = 200_000_000


def load_result(path: str | Path) -> ResultFile:
    """Read a result from a file. Raises ResultError, one sentence, for whatever is wrong with it."""
    file = Path(path)
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        pesan = system_says(error)
        raise ResultError("result.unreadable", where=str(path), pesan=pesan) from None
    return parse_result(data, str(path))


def parse_result(data: bytes, where: str = "") -> ResultFile:
    """Read a result from the bytes of its JSON; `where` names it in errors. Raises ResultError."""
    from pydantic import ValidationError

    from zi_audit.result_schema import MOST_SLOTS, ResultFile

    document = _document(data, where)
    skema = document.get("skema")
    # A damaged result still tells whose it is, where it says so.
    satker = document.get("satker")
    satker = satker if isinstance(satker, str) else ""
    # A roll-up stands beside results and is none.
    if not isinstance(skema, int) or isinstance(skema, bool) or "celah" in document:
        raise ResultError("result.no_result", where=where)
    if skema > NEWEST_SCHEMA:
        raise ResultError("result.newer", where=where, skema=skema, dikenal=NEWEST_SCHEMA, satker=satker)
    if document.get(CHECKSUM) is not None and document[CHECKSUM] != checksum(document):
        raise ResultError("result.damaged", where=where, satker=satker)
    try:
        result = ResultFile.model_validate(document)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors(include_input=False)[0]["loc"])
        raise ResultError("result.wrong", where=where, bagian=place[:120], satker=satker) from None
    if sum(len(bukti.periode) for butir in result.butir for bukti in butir.bukti) > MOST_SLOTS:
        raise ResultError("result.too_large", where=where)
    return result


def checksum(document: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a result without its `isi_sha256`: UTF-8, keys sorted, no spaces (SPEC 9)."""
    content = canonical({key: value for key, value in document.items() if key != CHECKSUM})
    return hashlib.sha256(content.encode("utf-8", "backslashreplace")).hexdigest()


def _document(data: bytes, where: str) -> dict[str, Any]:
    if len(data) > MOST_BYTES:
        raise ResultError("result.too_large", where=where)
    try:
        document = json.loads(data, object_pairs_hook=_unique, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise ResultError("result.not_json", where=where) from None
    if not isinstance(document, dict):
        raise ResultError("result.no_result", where=where)
    return document


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object whose keys stand once each: of two, readers would take different ones for true."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refused(constant: str) -> float:
    raise ValueError(f"{constant} is no number of JSON")
