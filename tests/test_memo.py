"""The one small memory of all who are asked the same again and again."""

from __future__ import annotations

from zi_audit.memo import Memo


def test_it_keeps_what_it_was_told_and_gives_it_back() -> None:
    memo: Memo[str, int] = Memo(2)
    assert memo.keep("a", 1) == 1
    assert memo.get("a") == 1
    assert memo.get("b") is None


def test_it_never_holds_more_than_its_size() -> None:
    memo: Memo[int, int] = Memo(3)
    for number in range(100):
        memo.keep(number, number)
        assert len(memo) <= 3
        assert memo[number] == number
