"""What is decided for a path, and why, stays so: a line for each way in which a path can be decided."""

from __future__ import annotations

import json
import random

import pytest
from conftest import the_plan
from decisions import BY_PATH, BY_TEXT, decided, said
from reading import read

from zi_audit.match.identify import Identifier
from zi_audit.settings import Settings

pytestmark = pytest.mark.usefixtures("anew")

LINES: dict[str, str] = json.loads(BY_PATH.read_text("utf-8"))
OF_TEXTS: dict[str, str] = json.loads(BY_TEXT.read_text("utf-8"))


@pytest.mark.parametrize("path", LINES)
def test_a_path_is_decided_as_it_was_and_for_the_same_reasons(path: str) -> None:
    assert said(path) == LINES[path]


@pytest.mark.parametrize("path_and_text", OF_TEXTS)
def test_a_path_and_a_text_are_decided_as_they_were(path_and_text: str) -> None:
    assert said(path_and_text) == OF_TEXTS[path_and_text]


@pytest.mark.parametrize("seed", range(3))
def test_whatever_was_asked_before_changes_no_decision(seed: int) -> None:
    others, paths = Identifier(the_plan(), Settings()), list(LINES)
    random.Random(seed).shuffle(paths)
    assert [path for path in paths if others.identify(path, read(path)) != decided(path)] == []


@pytest.mark.parametrize("before", ["LKjIP.pdf", "LKjIP 2025.pdf", "LKjIP 2031.pdf"])
@pytest.mark.parametrize("folder", ["", "5.iii.b/", "1. Manajemen Perubahan/"])
def test_a_year_decides_the_same_after_a_file_without_it(before: str, folder: str) -> None:
    fresh, used = Identifier(the_plan(), Settings()), Identifier(the_plan(), Settings())
    used.identify(folder + before, read(folder + before))
    path = f"{folder}LKjIP 2026.pdf"
    assert used.identify(path, read(path)) == fresh.identify(path, read(path))
