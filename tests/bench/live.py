"""Tries mistakes in the running program: a forked child gives functions their mistaken code and runs tests there.

Nothing is imported, collected or compiled again, so that a mistake costs a fraction of a second. Only what stands in
a function can be spoiled so; what another process runs of the program is without the mistake.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import gc
import os
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType

import pytest

# The name of a function in its module, and which of several of that name (lambdas) it is.
Key = tuple[str, int]
# What is asked of a child: the module, its code by function, the names of the test files, nearest first.
Trial = tuple[str, dict[Key, CodeType], Sequence[str]]


# What a child that failed says of it.
_SAID = "failure.txt"


class Outcome(Enum):
    """What became of a mistake; the value is the exit code of the child that tried it."""

    SURVIVED = 0
    NOTICED = 1
    # It cannot be made in the running program.
    IMPOSSIBLE = 2
    # A test hangs with it.
    ENDLESS = -signal.SIGALRM

    @classmethod
    def _missing_(cls, _: object) -> Outcome:
        # The child was ended by what it tried.
        return cls.NOTICED


def functions_in(source: str) -> dict[Key, CodeType]:
    """Return the code of every function of a module that is made when it is imported."""
    found: dict[Key, CodeType] = {}

    def gather(code: CodeType) -> None:
        for inner in code.co_consts:
            if isinstance(inner, CodeType) and "<locals>" not in inner.co_qualname:
                is_function = inner.co_flags & 0x1 and not inner.co_name.endswith(("comp>", "expr>"))
                if is_function:
                    number = sum(name == inner.co_qualname for name, _ in found)
                    found[inner.co_qualname, number] = inner
                else:
                    gather(inner)

    gather(compile(source, "<spoiled>", "exec"))
    return found


def placeless(code: CodeType) -> CodeType:
    """Return code as if it stood nowhere: a sign more in a line moves the functions behind it, and changes none."""
    inner = (placeless(const) if isinstance(const, CodeType) else const for const in code.co_consts)
    return code.replace(co_consts=tuple(inner), co_firstlineno=1, co_linetable=b"")


def spoiled(before: str, after: str) -> dict[Key, CodeType]:
    """Return the code of the functions in which two sources of a module differ; empty where none does."""
    plain = functions_in(ast.unparse(ast.parse(before)))
    return {
        key: code for key, code in functions_in(after).items() if placeless(code) != placeless(plain[key])
    }


class Program:
    """The functions of the running program, wherever they are held, and what functions recall."""

    def __init__(self) -> None:
        """Look at all that is imported by now."""
        self._functions: dict[tuple[str, str], list[FunctionType]] = {}
        self._recalled: list[functools._lru_cache_wrapper[object]] = []
        for thing in gc.get_objects():
            if isinstance(thing, FunctionType):
                self._functions.setdefault((thing.__module__, thing.__code__.co_qualname), []).append(thing)
            elif isinstance(thing, functools._lru_cache_wrapper):
                home = thing.__wrapped__.__module__
                if home.startswith("zi_audit.") and not home.startswith("zi_audit.plan"):
                    self._recalled.append(thing)

    def give(self, module: str, codes: dict[Key, CodeType]) -> None:
        """Give the functions of a module this code; all that was recalled by now is forgotten."""
        for recalled in self._recalled:
            recalled.cache_clear()
        given = [(self._at(module, *key), code) for key, code in codes.items()]
        for functions, code in given:
            for function in functions:
                function.__code__ = code

    def _at(self, module: str, name: str, number: int) -> list[FunctionType]:
        """Return a function wherever it is held. Raises LookupError where it is not known."""
        by_line: dict[int, list[FunctionType]] = {}
        for function in self._functions[module, name]:
            by_line.setdefault(function.__code__.co_firstlineno, []).append(function)
        return by_line[sorted(by_line)[number]]


class Trials:
    """A pytest plugin: once the tests are collected, tries one mistake after another, two at a time.

    The first trial is none: all tests must pass. `problem` says why the mistakes could not all be tried, or nothing.
    """

    def __init__(self, trials: Sequence[Trial], longest: int, told: Callable[[int, Outcome], None]) -> None:
        """Prepare; `told` is called with the number of each trial, from 1 on, and what became of it.

        A test that takes more than `longest` seconds ends its trial.
        """
        self._trials, self._longest, self._told = trials, longest, told
        self._running: dict[int, tuple[int, Path]] = {}
        self._failure = ""
        self.problem = ""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            raise session.Failed("the tests cannot be collected")
        from conftest import the_plan

        the_plan()
        for module, _, _ in self._trials[1:]:
            import_module(module)
        self._program = Program()
        gc.collect()
        gc.freeze()
        try:
            for number, trial in enumerate(self._trials):
                if len(self._running) == 2:
                    self._wait()
                self._begin(session, number, trial)
            while self._running:
                self._wait()
        finally:
            for child in self._running:
                _end(child)
        return True

    def _begin(self, session: pytest.Session, number: int, trial: Trial) -> None:
        # Tests of a plain user open the folders above theirs for a while: no two share one.
        folder = Path(tempfile.mkdtemp())
        child = os.fork()
        if not child:
            os.environ["PYTEST_DEBUG_TEMPROOT"] = str(folder)
            self._try(session, folder, *trial)  # and is no more
        self._running[child] = number, folder

    def _wait(self) -> None:
        child, status = os.wait()
        if child not in self._running:
            return
        number, folder = self._running.pop(child)
        _end(child)
        said = folder / _SAID
        failure = said.read_text("utf-8") if said.exists() else ""
        shutil.rmtree(folder, ignore_errors=True)
        outcome = Outcome(os.waitstatus_to_exitcode(status))
        if number:
            self._told(number, outcome)
        elif outcome is not Outcome.SURVIVED:
            self.problem = f"the tests fail without any mistake: {outcome.name.lower()}\n{failure}"
            pytest.exit(self.problem)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failure = f"{report.nodeid}\n{report.longreprtext}"

    def _try(
        self,
        session: pytest.Session,
        folder: Path,
        module: str,
        codes: dict[Key, CodeType],
        tests: Sequence[str],
    ) -> None:
        """Run the tests until the first fails, as a child that ends here."""
        outcome = Outcome.IMPOSSIBLE
        try:
            # What a test has begun ends with it.
            os.setpgid(0, 0)
            self._program.give(module, codes)
            outcome = Outcome.NOTICED
            items = [item for name in tests for item in session.items if item.path.name == name]
            for item, following in zip(items, [*items[1:], None], strict=True):
                signal.alarm(self._longest)
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
                if session.testsfailed:
                    break
            else:
                outcome = Outcome.SURVIVED
        except BaseException:
            self._failure = traceback.format_exc()
            raise
        finally:
            with contextlib.suppress(OSError):
                (folder / _SAID).write_text(self._failure, "utf-8")
            os._exit(outcome.value)


def _end(child: int) -> None:
    """End a child and what it began."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)


def try_all(
    trials: Sequence[Trial],
    tests: Sequence[str],
    deselected: str,
    longest: int,
    told: Callable[[int, Outcome], None],
) -> None:
    """Try mistakes with the tests of these files, without those whose name `deselected` has.

    Ends the program with the reason where the tests cannot be run or fail without any mistake.
    """
    plugin = Trials(trials, longest, told)
    with tempfile.TemporaryFile() as printed:
        kept = os.dup(1), os.dup(2)
        for number in (1, 2):
            os.dup2(printed.fileno(), number)
        try:
            code = pytest.main(
                ["-q", "-p", "no:cacheprovider", "-k", f"not ({deselected})", *tests], plugins=[plugin]
            )
        finally:
            for number, descriptor in zip((1, 2), kept, strict=True):
                os.dup2(descriptor, number)
        if plugin.problem:
            sys.exit(plugin.problem)
        if code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            printed.seek(0)
            sys.exit(f"the tests cannot be run: exit {int(code)}\n{printed.read().decode(errors='replace')}")
