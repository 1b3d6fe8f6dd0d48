"""Globs of zi-audit.toml and of the rules."""

from __future__ import annotations

import time
import unicodedata

import pytest

from zi_audit.globs import Glob


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.bak", "a/b/c.bak", True),
        ("*.bak", "c.BAK", True),
        ("*.bak", "c.bak.pdf", False),
        ("Arsip/**", "Arsip/2026/a.pdf", True),
        ("Arsip/**", "arsip/a.pdf", True),
        ("Arsip/*", "Arsip/2026/a.pdf", False),
        ("**/scan ????.pdf", "x/y/scan 0457.pdf", True),
        ("**/scan ????.pdf", "scan 0457.pdf", True),
        ("Arsip\\TU\\*.pdf", "Arsip/TU/a.pdf", True),
        ("a/**/z.pdf", "a/z.pdf", True),
        ("a/**/z.pdf", "a/b/c/z.pdf", True),
        ("a/**/z.pdf", "b/z.pdf", False),
        ("[a].pdf", "a.pdf", False),
    ],
)
def test_a_pattern_means_what_it_looks_like(pattern: str, path: str, fits: bool) -> None:
    assert Glob(pattern).matches(path) is fits


def test_nfc_and_nfd_are_the_same_name() -> None:
    assert Glob("Évaluasi*").matches(unicodedata.normalize("NFD", "évaluasi 1.pdf"))


def test_a_pattern_made_to_be_slow_is_not() -> None:
    started = time.perf_counter()
    assert not Glob("*a" * 60 + "b").matches("a" * 5_000)
    assert not Glob("**/a/" * 30 + "b").matches("/".join("a" * 500))
    assert time.perf_counter() - started < 5
