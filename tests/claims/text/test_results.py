"""Tests of claims/text/results.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.results import results


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Bayern gewann 3:1.", "de", [(3, 1)]),
        ("Bayern gewann 3 zu 1 gegen Bonn.", "de", [(3, 1)]),
        ("Das Spiel beginnt um 20:15 Uhr.", "de", []),
        ("Geöffnet ist von 10:30 bis 12:45.", "de", []),
        ("Rovers beat Town 2-0 in the cup.", "en", [(2, 0)]),
        ("She won 6–4, 7–5.", "en", [(6, 4), (7, 5)]),
        ("A 3-2 win.", "en", [(3, 2)]),
        ("It was for ages 18-25.", "en", []),
        ("The 2019-20 season, from 10-12 on.", "en", []),
        ("It took 3-4 weeks and 5-10 per cent.", "en", []),
        ("Call 030-1234 or 12:30:45.", "en", []),
    ],
)
def test_results_and_what_looks_like_them(text: str, language: Language, found: list[tuple[int, int]]) -> None:
    assert [one.counts for one in results(text, language)] == found


@given(st.integers(0, 120), st.integers(0, 120))
def test_either_side_may_stand_first(one: int, other: int) -> None:
    (told,), (mirrored,) = (results(f"It ended {a}-{b}.", "en") for a, b in ((one, other), (other, one)))
    assert told.counts == mirrored.counts == (max(one, other), min(one, other))
