"""What is worked out once for all tests of a process: the plan that comes with the program, and what reads by it.

Each command loads its plan and prepares its reader anew, as a process of its own must; in the tests that is most
of the work. What is shared here is immutable, or only recalls what it was asked: that this changes no answer has
tests of its own, which ask for `anew`.
"""

from __future__ import annotations

import pickle
from functools import lru_cache
from typing import Any

import pytest

from zi_audit import toml_file
from zi_audit.auditing import read_folder
from zi_audit.lke.model import Lke
from zi_audit.match.index import PlanIndex
from zi_audit.plan import load
from zi_audit.plan.model import Rencana
from zi_audit.plan.rule_files import RuleFiles

# Plans whose reader and index are kept; a test has three at most.
PLANS_KEPT = 6

_index_of, _reader_for = PlanIndex.of, read_folder.reader_for
_parse, _load, _load_lke = toml_file._loads, load._load, load.load_lke
_RULES = load.packed_rules()


@lru_cache(maxsize=256)
def _pickled(text: str) -> bytes:
    return pickle.dumps(_parse(text))


def _parsed(text: str) -> dict[str, Any]:
    """Return what a TOML text says, in tables that are the caller's own."""
    parsed: dict[str, Any] = pickle.loads(_pickled(text))
    return parsed


@lru_cache(maxsize=1)
def _built_in() -> Rencana | None:
    problems: list[Any] = []
    rencana = _load(RuleFiles(_RULES, problems), RuleFiles(_RULES / load.BUILT_IN, problems))
    return None if problems else rencana


def _loaded(library: RuleFiles, plan: RuleFiles) -> Rencana | None:
    is_built_in = library.folder == _RULES and plan.folder == _RULES / load.BUILT_IN
    return (is_built_in and _built_in()) or _load(library, plan)


@lru_cache(maxsize=1)
def _built_in_lke() -> Lke:
    return _load_lke(_RULES / load.LKE)


def share(patched: pytest.MonkeyPatch) -> None:
    """Have the program take from here what is worked out once."""
    patched.setattr(toml_file, "_loads", _parsed)
    patched.setattr(load, "_load", _loaded)
    patched.setattr(
        load, "load_lke", lambda path: _built_in_lke() if path == _RULES / load.LKE else _load_lke(path)
    )
    patched.setattr(read_folder, "reader_for", lru_cache(PLANS_KEPT)(_reader_for))
    patched.setattr(PlanIndex, "of", lru_cache(PLANS_KEPT)(_index_of))


def share_no_reader(patched: pytest.MonkeyPatch) -> None:
    """Have each audit read and decide by what was made for it alone."""
    patched.setattr(read_folder, "reader_for", _reader_for)
    patched.setattr(PlanIndex, "of", _index_of)
