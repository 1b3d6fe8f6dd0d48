"""The files of a plan's folder as text: those of an existing plan, and the JSON Schemas that go with a new one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from zi_audit.plan.load import HEAD, KOMPONEN, PUSTAKA, packed_rules

SCHEMAS = ("rencana", "komponen", "pustaka")
_SCHEMA_LINE = re.compile(r"\A#:schema \S*/(\w+\.schema\.json)$", re.MULTILINE)


def plan_files(folder: Path) -> dict[str, str]:
    """Return the text of a plan's own files, by their path below `folder`; the plan has been loaded before."""
    paths = [folder / HEAD, *sorted(folder.glob(KOMPONEN)), *sorted(folder.glob(PUSTAKA))]
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8-sig").replace("\r\n", "\n")
        for path in paths
    }


def with_schemas(files: Mapping[str, str]) -> dict[str, str]:
    """Return a plan's files with the schemas that editors check them by, in a folder of their own beside them."""
    shipped = packed_rules() / "skema"
    pointed = {
        name: _SCHEMA_LINE.sub(rf"#:schema {'../' if '/' in name else './'}skema/\1", text)
        for name, text in files.items()
    }
    return pointed | {
        f"skema/{name}.schema.json": (shipped / f"{name}.schema.json").read_text("utf-8") for name in SCHEMAS
    }
