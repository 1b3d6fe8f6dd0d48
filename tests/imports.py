"""Fails when the package or its tests import anything outside the allowed packages."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = {"zi_audit", "pydantic", "pydantic_core", "watchdog", "jinja2", "markupsafe"}
# Runs in an environment of its own, with the programs whose files are read.
ELSEWHERE = {"producers.py"}
TESTS = RUNTIME | {"pytest"} | {path.stem for path in (ROOT / "tests").rglob("*.py")}


def imported(path: Path) -> set[str]:
    """Return the top-level names that a module imports, wherever the statement stands."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def foreign() -> list[str]:
    """Return one line for each import that is not allowed."""
    return [
        f"{path.relative_to(ROOT)}: {name}"
        for folder, allowed in (("zi_audit", RUNTIME), ("tests", TESTS))
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path.name not in ELSEWHERE
        for name in sorted(imported(path) - allowed - sys.stdlib_module_names)
    ]


if __name__ == "__main__":
    print("\n".join(foreign()) or "imports: only the allowed packages")
    sys.exit(bool(foreign()))
