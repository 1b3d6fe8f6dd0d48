"""Tries mistakes in the running program: a forked child gives functions their mistaken code and runs tests there.

Nothing is imported, collected or compiled again, so that a mistake costs a fraction of a second. Only what stands in
a function can be spoiled so; what another process runs of the program is without the mistake.
"""

from __future__ import annotations

import ast
import functools
import gc
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from types import CodeType, FunctionType

import pytest

# The name of a function in its module, and which of several of that name (lambdas) it is.
Key = tuple[str, int]
# What is asked of a child: the module, its code by function, the names of the test files, nearest first.
Trial = tuple[str, dict[Key, CodeType], Sequence[str]]
_SURVIVED, _NOTICED, _BROKEN = 0, 1, 2


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


def spoiled(before: str, after: str) -> dict[Key, CodeType]:
    """Return the code of the functions in which two sources of a module differ; empty where none does."""
    plain = functions_in(ast.unparse(ast.parse(before)))
    return {key: code for key, code in functions_in(after).items() if plain.get(key) != code}


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
        for (name, number), code in codes.items():
            known = self._functions[module, name]
            lines = sorted({function.__code__.co_firstlineno for function in known})
            for function in known:
                if function.__code__.co_firstlineno == lines[number]:
                    function.__code__ = code


class Trials:
    """A pytest plugin: once the tests are collected, tries one mistake after another, two at a time."""

    def __init__(self, trials: Sequence[Trial], longest: int, told: Callable[[int, bool], None]) -> None:
        """Prepare; `told` is called with the number of each trial and whether a test noticed it.

        The first trial is none: all tests must pass. A child that takes longer than `longest` seconds has noticed it.
        """
        self._trials, self._longest, self._told = trials, longest, told

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
        running: dict[int, tuple[int, str]] = {}
        for number, trial in enumerate(self._trials):
            if len(running) == 2:
                self._wait(running)
            # Tests of a plain user open the folders above theirs for a while: no two share one.
            folder = tempfile.mkdtemp()
            child = os.fork()
            if not child:
                os.environ["PYTEST_DEBUG_TEMPROOT"] = folder
                self._try(session, *trial)  # and is no more
            running[child] = number, folder
        while running:
            self._wait(running)
        return True

    def _wait(self, running: dict[int, tuple[int, str]]) -> None:
        child, status = os.wait()
        number, folder = running.pop(child)
        shutil.rmtree(folder, ignore_errors=True)
        code = os.waitstatus_to_exitcode(status)
        if code == _BROKEN:
            pytest.exit("a mistake could not be put into the running program", returncode=_BROKEN)
        if number == 0 and code != _SURVIVED:
            pytest.exit("the tests fail without any mistake", returncode=_NOTICED)
        self._told(number, code != _SURVIVED)

    def _try(
        self, session: pytest.Session, module: str, codes: dict[Key, CodeType], tests: Sequence[str]
    ) -> None:
        """Run the tests until the first fails, as a child that ends here."""
        code = _BROKEN
        try:
            signal.alarm(self._longest if codes else 0)
            self._program.give(module, codes)
            items = [item for name in tests for item in session.items if item.path.name == name]
            for item, following in zip(items, [*items[1:], None], strict=True):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
                code = _NOTICED if session.testsfailed else _SURVIVED
                if code:
                    break
        finally:
            os._exit(code)


def try_all(
    trials: Sequence[Trial],
    tests: Sequence[str],
    deselected: str,
    longest: int,
    told: Callable[[int, bool], None],
) -> None:
    """Try mistakes with the tests of these files, without those whose name `deselected` has."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    kept = os.dup(1), os.dup(2)
    for number in (1, 2):
        os.dup2(quiet, number)
    try:
        code = pytest.main(
            ["-q", "-p", "no:cacheprovider", "-k", f"not ({deselected})", *tests],
            plugins=[Trials(trials, longest, told)],
        )
    finally:
        for number, descriptor in zip((1, 2), kept, strict=True):
            os.dup2(descriptor, number)
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        sys.exit("the tests fail without any mistake, or cannot be run")
