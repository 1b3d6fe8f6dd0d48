"""Small mistakes, made on purpose: how many of them do the tests notice?

    python tests/bench/mutate.py [--rooms assess,allocate] [--count 300] [--seed N] [--minutes 30]

One mistake at a time in a copy of the project: a comparison turned, a number one off, `and` for `or`,
a `not` dropped, another value returned, a branch never taken. The related tests run until the first
fails; a mistake that none notices survives and is printed. Which ones are made is drawn by the seed.
Some survivors are no mistakes: the program says the same with them.
"""

from __future__ import annotations

import argparse
import ast
import copy
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# A test run that hangs on a mistake has noticed it.
LONGEST_RUN = 120

# Each room: its files, and the tests that tell its story; the quickest first.
ROOMS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "assess": (("zi_audit/assess.py",), ("test_assess.py", "test_match.py", "test_settings.py")),
    "allocate": (
        ("zi_audit/match/allocate.py",),
        ("test_allocate.py", "test_match.py", "test_fast_path.py"),
    ),
    "match": (
        ("zi_audit/match/*.py",),
        ("test_match*.py", "test_about.py", "test_rule_words.py", "test_fast_path.py"),
    ),
    "dates": (
        ("zi_audit/dates.py", "zi_audit/names/dates.py", "zi_audit/names/date_forms.py"),
        ("test_names_dates.py", "test_target.py", "test_settings.py", "test_allocate.py"),
    ),
    "lock": (("zi_audit/lock.py",), ("test_lock.py",)),
    "audit": (
        ("zi_audit/auditing/*.py",),
        (
            "test_auditing.py",
            "test_unread.py",
            "test_match.py",
            "test_ground.py",
            "test_ledger.py",
            "test_faults.py",
        ),
    ),
}

TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


@dataclass(frozen=True)
class Mutant:
    """One mistake: the changed source of a file, and the line as it was and as it is."""

    path: Path
    line: int
    before: str
    after: str
    source: str


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield every mistake that can be made in a file, one at a time."""
    tree = ast.parse(path.read_text("utf-8"))
    for place, node in enumerate(ast.walk(tree)):
        for variant in range(_variants(node)):
            changed = copy.deepcopy(tree)
            target = _nth(changed, place)
            before = _shown(target)
            if not _spoil(target, variant):
                continue
            yield Mutant(path, getattr(node, "lineno", 0), before, _shown(target), ast.unparse(changed))


def _nth(tree: ast.AST, place: int) -> ast.AST:
    return next(node for number, node in enumerate(ast.walk(tree)) if number == place)


def _shown(node: ast.AST) -> str:
    return ast.unparse(node).partition("\n")[0]


def _variants(node: ast.AST) -> int:
    """Return in how many ways a node can be spoiled."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in TURNED:
            return 1
        case ast.Constant(value=int(value)) if not isinstance(value, bool):
            return 2
        case ast.BoolOp():
            return 1
        case ast.UnaryOp(op=ast.Not()):
            return 1
        case ast.Return(value=ast.expr()):
            return 1
        case ast.If(test=test) if _shown(test) != "TYPE_CHECKING":
            return 1
    return 0


def _spoil(node: ast.AST, variant: int) -> bool:
    """Make the mistake in place; False where there is nothing to change."""
    match node:
        case ast.Compare(ops=[op]):
            node.ops = [TURNED[type(op)]()]
        case ast.Constant(value=int(value)):
            node.value = value + (1, -1)[variant]
        case ast.BoolOp(op=op):
            node.op = ast.And() if isinstance(op, ast.Or) else ast.Or()
        case ast.UnaryOp():
            # Two of them are none.
            node.operand = ast.UnaryOp(ast.Not(), node.operand)
        case ast.Return(value=ast.Constant(value=bool(value))):
            node.value = ast.Constant(not value)
        case ast.Return(value=ast.Constant(value=None)):
            return False
        case ast.Return():
            node.value = ast.Constant(None)
        case ast.If():
            node.test = ast.Constant(False)
    return True


class Workshop:
    """A copy of the project in which one mistake at a time is tried."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        kept_out = shutil.ignore_patterns(".git", ".venv", "__pycache__", "reports", ".*_cache")
        shutil.copytree(ROOT, folder, ignore=kept_out)
        (folder / "reports").mkdir()

    def is_noticed(self, mutant: Mutant | None, tests: tuple[str, ...]) -> bool:
        """Whether a related test fails; `mutant` None runs the project as it is."""
        target = self.folder / mutant.path.relative_to(ROOT) if mutant else None
        original = target.read_bytes() if target else b""
        if target and mutant:
            target.write_text(mutant.source, encoding="utf-8")
        files = [str(path) for name in tests for path in sorted((self.folder / "tests").glob(name))]
        command = [
            sys.executable, "-B", "-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider",
            "--basetemp", str(self.folder / "temporary"), *files,
        ]  # fmt: skip
        try:
            done = subprocess.run(
                command, cwd=self.folder, capture_output=True, timeout=LONGEST_RUN, check=False
            )
            return done.returncode != 0
        except subprocess.TimeoutExpired:
            return True
        finally:
            if target:
                target.write_bytes(original)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rooms", default=",".join(ROOMS))
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60)
    options = parser.parse_args()
    drawn: list[tuple[str, Mutant]] = []
    chance = random.Random(options.seed)
    rooms = options.rooms.split(",")
    for room in rooms:
        found = [
            mutant
            for pattern in ROOMS[room][0]
            for path in sorted(ROOT.glob(pattern))
            for mutant in mutants(path)
        ]
        share = -(-options.count // len(rooms))
        drawn += [(room, mutant) for mutant in chance.sample(found, min(share, len(found)))]
    chance.shuffle(drawn)
    print(f"seed {options.seed}: {len(drawn)} mistakes")
    survivors, tried = _tried(drawn, time.monotonic() + 60 * options.minutes)
    for room, mutant in sorted(survivors, key=lambda item: (str(item[1].path), item[1].line)):
        where = f"{mutant.path.relative_to(ROOT).as_posix()}:{mutant.line}"
        print(f"survived [{room}] {where}: {mutant.before}  ->  {mutant.after}")
    share = 100 * len(survivors) / max(1, tried)
    print(f"{tried} tried, {len(survivors)} survived ({share:.1f} %)")
    return 0


def _tried(drawn: list[tuple[str, Mutant]], until: float) -> tuple[list[tuple[str, Mutant]], int]:
    """Return the survivors, and how many were tried before time ran out."""
    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor(2) as pool:
        shops = [Workshop(Path(temporary, f"shop {number}")) for number in range(2)]
        for room in {room for room, _ in drawn}:
            if shops[0].is_noticed(None, ROOMS[room][1]):
                sys.exit(f"the tests of {room} fail without any mistake")
        survivors: list[tuple[str, Mutant]] = []
        counted = 0

        def work(number: int) -> tuple[list[tuple[str, Mutant]], int]:
            alive, tried = [], 0
            for room, mutant in drawn[number::2]:
                if time.monotonic() > until:
                    break
                tried += 1
                if not shops[number].is_noticed(mutant, ROOMS[room][1]):
                    alive.append((room, mutant))
            return alive, tried

        for alive, tried in pool.map(work, range(2)):
            survivors += alive
            counted += tried
    return survivors, counted


if __name__ == "__main__":
    sys.exit(main())
