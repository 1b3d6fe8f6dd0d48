"""Small mistakes, made on purpose: how many of them do the tests notice?

    python tests/bench/mutate.py [--rooms assess,allocate] [--count 300] [--seed N]
    python tests/bench/mutate.py --again SURVIVORS.txt

One mistake at a time: a comparison turned, a number one off, `and` for `or`,
a `not` dropped, another value returned, a branch never taken. Which ones are made is drawn by the seed,
as many from each room. The related tests run, the nearest first, until one fails; a mistake that none
notices survives and is printed. Some survivors are no mistakes: the program says the same with them.
`--again` tries those anew that an earlier run printed. All is tried in a copy of the project.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from live import Outcome, Trial, spoiled, try_all

ROOT = Path(__file__).resolve().parents[2]
_LINE = re.compile(r":\d+: ")
# Seconds; a test that takes longer hangs, and has noticed the mistake by that. Also on a busy machine none does.
LONGEST_TEST = 120
LONGEST_RUN = 900

_BY_NAMES = (
    *("test_decisions.py", "test_inferred.py", "test_other_subjects.py", "test_papers.py", "test_owners.py"),
    *("test_about.py", "test_collection.py", "test_occasions.py", "test_part_b.py", "test_match.py"),
    *("test_by_text.py", "test_allocate.py", "test_propose.py", "test_rule_words.py", "test_fast_path.py"),
)
_AUDITS = (
    *("test_auditing.py", "test_match.py", "test_by_text.py", "test_fast_path.py", "test_said.py"),
    *("test_inferred.py", "test_opening.py", "test_ground.py"),
)
_DATES = (
    *("test_names_dates.py", "test_notation.py", "test_target.py", "test_allocate.py", "test_settings.py"),
    *("test_decisions.py", "test_says.py", "test_names_paths.py"),
)

# Each room: its files, and the tests that tell its story; the quickest first.
ROOMS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "assess": (("zi_audit/assess.py",), ("test_assess.py", "test_settings.py", "test_match.py")),
    "allocate": (
        ("zi_audit/match/allocate.py",),
        ("test_allocate.py", "test_names_dates.py", "test_by_text.py", "test_match.py"),
    ),
    "match": (("zi_audit/match/[!a]*.py", "zi_audit/match/a[!l]*.py"), _BY_NAMES),
    "dates": (("zi_audit/dates.py", "zi_audit/names/dates.py", "zi_audit/names/date_forms.py"), _DATES),
    "lock": (("zi_audit/lock.py",), ("test_lock.py", "test_windows_faults.py")),
    "audit": (("zi_audit/auditing/*.py",), _AUDITS),
}
# Files whose story is told nearest by these tests: they run first.
NEAREST: dict[str, tuple[str, ...]] = {
    "about": ("test_about.py", "test_other_subjects.py"),
    "auditor": (
        "test_auditing.py",
        "test_said.py",
        "test_new_rules.py",
        "test_library.py",
        "test_plan_travels.py",
        "test_careful.py",
    ),
    "by_text": ("test_by_text.py",),
    "collection": ("test_collection.py",),
    "confirmed": ("test_by_text.py",),
    "examine": ("test_auditing.py", "test_by_text.py"),
    "fill_slots": ("test_auditing.py", "test_match.py", "test_inferred.py", "test_about.py"),
    "inferred": ("test_inferred.py",),
    "matcher": ("test_match.py",),
    "meanings": ("test_about.py", "test_papers.py", "test_owners.py"),
    "occasions": ("test_occasions.py",),
    "offices": ("test_owners.py", "test_about.py"),
    "owners": ("test_owners.py", "test_about.py"),
    "papers": ("test_papers.py", "test_about.py"),
    "people": ("test_owners.py", "test_about.py"),
    "phrases": ("test_about.py",),
    "places": ("test_ground.py", "test_auditing.py", "test_unread.py"),
    "proofs": ("test_plan_proofs.py",),
    "propose": ("test_propose.py", "test_about.py", "test_skeleton.py"),
    "reach": ("test_unread.py",),
    "second_look": ("test_second_look.py",),
    "read_folder": ("test_auditing.py", "test_about.py"),
    "read_tree": ("test_auditing.py", "test_ground.py", "test_unread.py"),
    "unreadable": ("test_unread.py",),
}
# Sweeps, and shares that are really mounted: they take longer than all other tests of their room together.
SWEEPS = (
    "test_some_folders_of_the_sample_denied",
    "test_a_fault_at_some_operations",
    "test_every_proof_of_the_pustaka",
    "test_a_share_inside_the_tree",
    "test_a_watcher",
)

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
    """One mistake, at a node of a file; the line as it was and as it is."""

    room: str
    path: Path
    node: int
    variant: int
    line: int
    before: str
    after: str

    def __str__(self) -> str:
        return f"[{self.room}] {self.name}:{self.line}: {self.before}  ->  {self.after}"

    @property
    def name(self) -> str:
        """The file, as the project calls it."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def tests(self) -> tuple[str, ...]:
        """The related tests, the nearest first."""
        return tuple(dict.fromkeys((*NEAREST.get(self.path.stem, ()), *ROOMS[self.room][1])))

    def made_in(self, source: str) -> str:
        """Return the file with the mistake in it."""
        tree = ast.parse(source)
        _spoil(next(node for number, node in enumerate(ast.walk(tree)) if number == self.node), self.variant)
        return ast.unparse(tree)


def mutants(room: str) -> Iterator[Mutant]:
    """Yield every mistake that can be made in the files of a room, one at a time."""
    for path in (path for pattern in ROOMS[room][0] for path in sorted(ROOT.glob(pattern))):
        for number, node in enumerate(ast.walk(ast.parse(path.read_text("utf-8")))):
            for variant in range(_variants(node)):
                spoiled = copy.deepcopy(node)
                if _spoil(spoiled, variant):
                    line = getattr(node, "lineno", 0)
                    yield Mutant(room, path, number, variant, line, _shown(node), _shown(spoiled))


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


def tried_in(folder: Path, mutant: Mutant) -> Outcome:
    """Return what the related tests say in the copy of the project in `folder` with a mistake in its file."""
    target = folder / mutant.name
    original = target.read_bytes()
    target.write_text(mutant.made_in(original.decode()), encoding="utf-8")
    try:
        outcomes = (_run(tests, folder) for tests in (mutant.tests[:1], mutant.tests[1:]) if tests)
        return next((outcome for outcome in outcomes if outcome is not Outcome.SURVIVED), Outcome.SURVIVED)
    finally:
        target.write_bytes(original)


def _run(tests: Sequence[str], folder: Path) -> Outcome:
    command = [
        sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider",
        "--basetemp", str(folder / "temporary"), "-k", f"not ({' or '.join(SWEEPS)})", *_files(tests),
    ]  # fmt: skip
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(command, cwd=folder, stdout=quiet, stderr=quiet, timeout=LONGEST_RUN)
    except subprocess.TimeoutExpired:
        return Outcome.ENDLESS
    return Outcome.NOTICED if done.returncode else Outcome.SURVIVED


def _files(tests: Iterable[str]) -> list[str]:
    return [f"tests/{name}" for name in tests]


def drawn(rooms: Sequence[str], count: int, seed: int) -> list[Mutant]:
    """Return `count` mistakes or a few more, as many of each room, in an order of chance."""
    chance = random.Random(seed)
    found = []
    for room in rooms:
        known = list(mutants(room))
        found += chance.sample(known, min(-(-count // len(rooms)), len(known)))
    chance.shuffle(found)
    return found


def told(path: Path) -> list[Mutant]:
    """Return the mistakes that an earlier run printed as survivors, wherever their lines are now."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line.startswith("survived ")]
    kinds = {_LINE.sub(": ", line.removeprefix("survived "), count=1) for line in lines}
    every = (mutant for room in ROOMS for mutant in mutants(room))
    return [mutant for mutant in every if _LINE.sub(": ", str(mutant), count=1) in kinds]


@dataclass
class Tally:
    """What became of the mistakes that were tried; survivors and what hung are printed at once, to `out`."""

    out: TextIO
    found: list[tuple[Mutant, Outcome]] = field(default_factory=list)

    def tell(self, mutant: Mutant, outcome: Outcome) -> None:
        """Take note of a mistake."""
        self.found.append((mutant, outcome))
        if outcome is not Outcome.NOTICED:
            said = "survived" if outcome is Outcome.SURVIVED else "hung"
            print(f"{said} {mutant}", file=self.out, flush=True)

    def summary(self, room: str = "") -> str:
        """Return the figures of a room, or of all."""
        outcomes = [outcome for mutant, outcome in self.found if room in ("", mutant.room)]
        survived, endless = outcomes.count(Outcome.SURVIVED), outcomes.count(Outcome.ENDLESS)
        share = 100 * survived / max(1, len(outcomes))
        return f"{len(outcomes)} tried, {survived} survived ({share:.1f} %), {endless} noticed by a test that hung"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rooms", default=",".join(ROOMS))
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", type=Path)
    options = parser.parse_args()
    if hasattr(os, "nice"):
        os.nice(15)
    rooms = options.rooms.split(",")
    chosen = told(options.again) if options.again else drawn(rooms, options.count, options.seed)
    print(f"seed {options.seed}: {len(chosen)} mistakes", flush=True)
    # What the tests print goes elsewhere.
    tally = Tally(os.fdopen(os.dup(1), "w", encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        # Tests of a plain user read the project there.
        os.chmod(temporary, 0o755)
        folder = Path(temporary, "project")
        kept_out = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache")
        shutil.copytree(ROOT, folder, ignore=kept_out)
        os.chdir(folder)
        sys.path.insert(0, str(folder))
        os.environ["PYTHONPATH"] = str(folder)
        _try(chosen, folder, tally)
        os.chdir(ROOT)
    for room in rooms:
        print(f"{room}: {tally.summary(room)}")
    print(tally.summary())
    return 0


def _try(chosen: Sequence[Mutant], folder: Path, tally: Tally) -> None:
    """Try mistakes, in the running program those that can be made there, else in the copy in `folder`."""
    live: list[Mutant] = []
    rest: list[Mutant] = []
    related = list(dict.fromkeys(test for mutant in chosen for test in mutant.tests))
    trials: list[Trial] = [("", {}, related)]
    for mutant in chosen:
        source = (folder / mutant.name).read_text("utf-8")
        codes = spoiled(source, mutant.made_in(source))
        (live if codes else rest).append(mutant)
        if codes:
            trials.append((mutant.name.removesuffix(".py").replace("/", "."), codes, mutant.tests))

    def tell(number: int, outcome: Outcome) -> None:
        mutant = live[number - 1]
        if outcome is Outcome.IMPOSSIBLE:
            rest.append(mutant)
        else:
            tally.tell(mutant, outcome)

    try_all(trials, _files(related), " or ".join(SWEEPS), LONGEST_TEST, tell)
    print(f"{len(tally.found)} tried in the running program, {len(rest)} in a file of the copy", flush=True)
    for mutant in rest:
        tally.tell(mutant, tried_in(folder, mutant))


if __name__ == "__main__":
    sys.exit(main())
