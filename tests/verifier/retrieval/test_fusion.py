"""Tests of verifier/retrieval/fusion.py."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verifier.retrieval.fusion import fused

RANKINGS = st.lists(st.integers(0, 50), unique=True)


@given(RANKINGS)
def test_one_ranking_stays_as_it_is(ranking: list[int]) -> None:
    assert [item for item, _ in fused(ranking, [])] == ranking
    assert [item for item, _ in fused([], ranking)] == ranking


@given(RANKINGS, RANKINGS)
def test_nothing_is_lost_and_the_nearest_in_meaning_come_first(near: list[int], words: list[int]) -> None:
    found = fused(near, words)
    items = [item for item, _ in found]
    assert set(items) == {*near, *words}
    assert len(items) == len(set(items))
    assert items[:4] == near[:4] or len(near) < 4
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)


def test_the_best_by_words_is_among_the_first_five() -> None:
    assert 99 in [item for item, _ in fused(range(20), [99, 98])][:5]
