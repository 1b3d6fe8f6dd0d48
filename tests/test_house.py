"""The house: imports run one way, and only some rooms may touch the disk, the clock or the terminal."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest
from imports import foreign

PACKAGE = Path(__file__).resolve().parent.parent / "zi_audit"

# A room may import rooms of its own or a lower floor. The first prefix that fits decides.
FLOORS = (
    ("zi_audit.errors", 0),
    ("zi_audit.dates", 0),
    ("zi_audit.reasons", 0),
    ("zi_audit.formats", 0),
    ("zi_audit.version", 0),
    ("zi_audit.harmless", 0),
    ("zi_audit.processes", 0),
    ("zi_audit.companion", 0),
    ("zi_audit.globs", 0),
    ("zi_audit.memo", 0),
    ("zi_audit.waiting", 0),
    ("zi_audit.nearest", 0),
    ("zi_audit.paths", 0),
    ("zi_audit.held", 0),
    ("zi_audit.own_files", 0),
    ("zi_audit.safe_names", 0),
    ("zi_audit.opening", 0),
    ("zi_audit.toml_file", 0),
    ("zi_audit.plan.kode", 0),
    ("zi_audit.plan.model", 0),
    ("zi_audit.plan.kosakata", 0),
    ("zi_audit.lke.model", 0),
    ("zi_audit.lke.schema", 0),
    ("zi_audit.lke", 1),
    ("zi_audit.names.facts", 0),
    ("zi_audit.result", 0),
    ("zi_audit.texts", 0),
    ("zi_audit.plan", 1),
    ("zi_audit.settings_schema", 0),
    ("zi_audit.settings", 1),
    ("zi_audit.scan", 1),
    ("zi_audit.names", 1),
    ("zi_audit.contents", 1),
    ("zi_audit.match", 2),
    ("zi_audit.assess", 3),
    ("zi_audit.auditing.read_folder", 3),
    ("zi_audit.auditing.auditor", 5),
    ("zi_audit.auditing.once", 5),
    ("zi_audit.auditing", 4),
    ("zi_audit.report", 6),
    ("zi_audit.ledger", 6),
    ("zi_audit.skeleton", 6),
    ("zi_audit.schedule", 6),
    ("zi_audit.output", 6),
    ("zi_audit.lock", 6),
    ("zi_audit.result_schema", 0),
    ("zi_audit.result_file", 7),
    ("zi_audit.rollup", 7),
    ("zi_audit.tables", 1),
    ("zi_audit.plan_import", 6),
    ("zi_audit.watch", 7),
    ("zi_audit.bundle", 7),
    ("zi_audit.cli", 8),
    ("zi_audit.portable", 9),
    ("zi_audit.__main__", 9),
    ("zi_audit", 9),
)

# Which rooms know nothing of each other although they share a floor.
APART = (
    ("zi_audit.names", "zi_audit.plan.load"),
    ("zi_audit.scan", "zi_audit.names"),
    ("zi_audit.scan", "zi_audit.plan"),
    ("zi_audit.scan", "zi_audit.result"),
    ("zi_audit.contents", "zi_audit.result"),
    ("zi_audit.names", "zi_audit.result"),
    ("zi_audit.match", "zi_audit.result"),
    ("zi_audit.reasons", "zi_audit.plan"),
    ("zi_audit.contents", "zi_audit.plan"),
    ("zi_audit.match.allocate", "zi_audit.assess"),
    ("zi_audit.ledger", "zi_audit.report"),
    ("zi_audit.report", "zi_audit.scan"),
    ("zi_audit.lke", "zi_audit.plan"),
    ("zi_audit.lke", "zi_audit.report"),
    ("zi_audit.report", "zi_audit.rollup"),
    ("zi_audit.rollup", "zi_audit.scan"),
    ("zi_audit.rollup", "zi_audit.match"),
    ("zi_audit.auditing.read_folder", "zi_audit.contents"),
    ("zi_audit.auditing.places", "zi_audit.contents"),
    ("zi_audit.auditing.unreadable", "zi_audit.contents"),
    ("zi_audit.auditing.fill_slots", "zi_audit.assess"),
    ("zi_audit.auditing.auditor", "zi_audit.names.dates"),
)

# The plan as values, and the notation of its places, are no more than words that everybody may use.
VALUES = ("zi_audit.plan.kode", "zi_audit.plan.model")

# What a further process does, which answers on its standard output.
SERVING = ("zi_audit.scan.second_process", "zi_audit.contents.second_process")

FORBIDDEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("print", ("zi_audit.cli",)),
    ("sys.stdout", ("zi_audit.cli", "zi_audit.__main__", *SERVING)),
    ("sys.stderr", ("zi_audit.cli",)),
    ("sys.exit", ()),
    ("os._exit", ("zi_audit.__main__",)),
    ("os.environ", ("zi_audit.cli", "zi_audit.watch", "zi_audit.portable")),
    ("datetime.now", ("zi_audit.cli", "zi_audit.watch")),
    ("date.today", ()),
    ("time.time", ("zi_audit.watch", "zi_audit.lock")),
    ("os.scandir", ("zi_audit.scan", "zi_audit.rollup.gather")),
    ("subprocess.Popen", ("zi_audit.companion",)),
    ("os.walk", ()),
)


@cache
def modules() -> list[tuple[str, ast.Module]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        name = ".".join(part for part in parts if part != "__init__")
        found.append((name, ast.parse(path.read_text("utf-8"))))
    return found


@cache
def mentions() -> list[tuple[str, ast.Name | ast.Attribute, str]]:
    """Return every name and attribute that a module mentions, with its last word."""
    return [
        (module, node, last_word(node))
        for module, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, (ast.Name, ast.Attribute))
    ]


def floor(module: str) -> int:
    return next(n for prefix, n in FLOORS if module == prefix or module.startswith(f"{prefix}."))


def imports(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return {name for name in names if name.startswith("zi_audit")}


@pytest.mark.parametrize(
    ("module", "tree"), modules(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_room_imports_only_its_own_floor_and_lower_ones(module: str, tree: ast.Module) -> None:
    if module == "zi_audit":
        return
    upward = [name for name in imports(tree) if name != "zi_audit" and floor(name) > floor(module)]
    assert not upward, f"{module} imports {upward}"


@pytest.mark.parametrize(("room", "other"), APART)
def test_these_rooms_know_nothing_of_each_other(room: str, other: str) -> None:
    for module, tree in modules():
        if module.startswith(room):
            known = [name for name in imports(tree) if name.startswith(other) and name not in VALUES]
            assert not known, f"{module} imports {known}"


def last_word(node: ast.Name | ast.Attribute) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr


@pytest.mark.parametrize(("call", "rooms"), FORBIDDEN, ids=[call for call, _ in FORBIDDEN])
def test_only_the_edge_touches_clock_environment_and_terminal(call: str, rooms: tuple[str, ...]) -> None:
    for module, node, word in mentions():
        if word != call.rpartition(".")[2] or any(f"{module}.".startswith(f"{room}.") for room in rooms):
            continue
        assert ast.unparse(node) != call, f"{module}:{node.lineno} uses {call}"


def test_only_allowed_packages_are_imported() -> None:
    assert foreign() == []


def imported(tree: ast.Module, known: frozenset[str]) -> set[str]:
    """Return the modules that one imports, wherever in it: `from room import part` names the part where it is one."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            parts = (f"{node.module}.{alias.name}" for alias in node.names)
            found.update(part if part in known else node.module for part in parts)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found & known


def test_no_imports_run_in_a_circle() -> None:
    trees = dict(modules())
    known = frozenset(trees)
    left = {name: imported(tree, known) - {name} for name, tree in trees.items()}
    # Who imports nobody that is left is in no circle.
    while done := {name for name, needed in left.items() if not needed & left.keys()}:
        left = {name: needed for name, needed in left.items() if name not in done}
    assert left == {}


LONGEST_MODULE, LONGEST_FUNCTION = 300, 40


def is_table(tree: ast.Module) -> bool:
    """Whether a module is nothing but rows, such as a catalog of sentences."""
    return not any(isinstance(part, (ast.FunctionDef, ast.ClassDef)) for part in tree.body)


def test_no_module_but_a_table_is_longer_than_one_reading() -> None:
    lengths = {module: tree.body[-1].end_lineno or 0 for module, tree in modules() if tree.body}
    tables = {module for module, tree in modules() if is_table(tree)}
    assert {
        name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE and name not in tables
    } == {}


def test_no_function_is_longer_than_a_screen() -> None:
    # Constructors of views are a list of fields.
    long = {
        f"{module}.{node.name}": lines
        for module, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
        and not (node.returns is not None and "View" in ast.unparse(node.returns))
    }
    assert long == {}
